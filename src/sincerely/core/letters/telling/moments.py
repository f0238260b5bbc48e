"""The moments of a talk that a letter can speak of: each topic as read, this reader's first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sincerely.core.letters.casting import cast_of, told_by_one, whose
from sincerely.core.letters.context import split_names
from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import plural
from sincerely.core.letters.english.stems import covers, stems
from sincerely.core.letters.notes.fragments import UNSURE, Piece, as_given, read_notes, read_topic
from sincerely.core.letters.notes.quotations import said_in_quotes
from sincerely.core.letters.notes.small_talk import is_small_talk, own_affairs
from sincerely.core.letters.notes.soundness import is_subject
from sincerely.core.letters.notes.tidy import spell_names, tidy
from sincerely.core.letters.notes.turning import Cast, tokens
from sincerely.core.letters.notes.typed import mended
from sincerely.core.letters.notes.usable import private_or_pay, sensitive
from sincerely.core.letters.telling.moment import Moment
from sincerely.core.letters.telling.second_language import told_to_me
from sincerely.core.letters.telling.told_apart import told_apart
from sincerely.core.letters.telling.topic_names import (
    is_doing,
    is_name,
    is_product,
    names_a_thing,
    short_name,
    told_again,
    wants_article,
    without_count,
)
from sincerely.core.letters.values import Context, Topic
from sincerely.core.people.names import same_person
from sincerely.core.reading.patterns import compiled

ONE_BREATH = 24  # words of statements that are told together


def has_own(context: Context) -> bool:
    """Say whether the record holds a moment of the talk with the recipient that a letter can speak of."""
    return any(moment.owner != "other" for moment in moments_of(context, 0, panel=False))


def moments_of(context: Context, rank: int, *, panel: bool) -> list[Moment]:
    """Return what a letter to the recipient can speak of, best first: their own topics, then what nobody is named for; else one of a colleague's."""
    found = []
    spoken = ((n, topic) for n, topic in enumerate(context.interview.topics) if not topic.unsaid)
    for index, topic in spoken:
        owner = whose(topic, context)
        whole = f"{topic.topic}. {topic.they_said}. {topic.i_said}. {topic.since}"
        if owner == "other" and not (panel and context.interview.format == "panel"):
            continue
        if (
            private_or_pay(topic.topic)
            or sensitive(topic.topic)
            or own_affairs(topic)
            or _told_in_private(whole, context)
        ):
            continue
        cast = cast_of(context, topic)
        moment = _read(topic, index, owner, cast, context)
        moment.aside = is_small_talk(topic, context)
        if owner != "other":
            if quote := said_in_quotes(told_to_me(told_apart(topic).they_said)):
                moment.quote = mended(quote)
            name_shortly(moment)
        if moment.topic or moment.said or moment.given or (owner != "other" and (topic.they_said or topic.i_said)):
            found.append(moment)
    own, common, theirs = ([m for m in found if m.owner == o] for o in ("reader", "shared", "other"))
    own.sort(key=lambda m: -m.worth)
    common.sort(key=lambda m: -m.worth)
    if own:
        return [*own, *common]
    if common:
        cut = rank % len(common)
        return [*common[cut:], *common[:cut]]
    named = [m for m in theirs if m.topic and m.colleague]
    return named[rank % len(named) :][:1] if named else []


def name_shortly(moment: Moment) -> None:
    """Call the topic by a short name where its own words are a statement, or are told again; by none where it has no such name."""
    named = moment.topic
    if named is None or named.kind not in {"noun", "ing"} or named.text.startswith("the question of"):
        return
    told = " ".join(x.text for x in (moment.retold, moment.own) if x)
    bare = re.sub(r"^(?:the|your) ", "", named.text)
    if (is_name(bare) or (named.kind == "ing" and is_doing(bare))) and not told_again(named.text, told):
        return
    if re.match(r"an? \w+ (?:that|who|which) \w+$", named.text):
        return  # "a campaign" of "a campaign that failed" says nothing
    short = short_name(bare)
    plain = f"the {short}" if short and named.text.startswith("the ") and not short.startswith("the ") else short
    if plain == named.text and is_name(bare):
        return
    moment.topic = replace(named, kind="noun", text=plain) if plain and len(plain) < len(named.text) else None


# "Tipping slot at the depot" is one of several.
_DOING_NAMES = compiled(
    r"(?:tipping|loading|booking|parking|landing|mooring) (?:slot|bay|system|window|dock|plan|list)\b"
)
_ASKED = compiled(
    r"(?i)^(?:(?:she|he|they) )?(?:also )?(?:asked|asks|wanted to know|wondered|was wondering|q:|question:)"
)


def _told_in_private(whole: str, context: Context) -> bool:
    return any(
        isinstance(r, str)
        and r.strip()
        and (r.lower() in whole.lower() or (len(stems(r)) >= 3 and covers(whole, r) > 0.6))
        for r in context.more.get("private") or ()
    )


# A name of few words that holds the writer is a statement cut short: "you liked the way I let them".
_MINE = compiled(r"\b(?:I|me|my)\b")
# What points back at something that only the notes have before it.
_POINTS = compiled(r"\b(?:it|them)\b|(?<!young )(?<!new )(?<!little )(?<!older )\bones\b")


def _read(topic: Topic, index: int, owner: str, cast: Cast, context: Context) -> Moment:
    topic = told_apart(topic)
    topic = replace(topic, they_said=told_to_me(topic.they_said))
    moment = Moment(path=f"interview.topics[{index}]", owner=owner, text=f"{topic.topic} {topic.they_said}")
    moment.given = as_given(topic.topic, cast) if topic.typed and owner != "other" else None
    named = read_topic(without_count(topic.topic), cast)
    if named.kind == "noun" and " versus " in named.text and not re.match(r"(?i)the\b", topic.topic):
        named = replace(named, text=named.text.removeprefix("the "))
    if not is_subject(named, cast, _positions(context)):
        named = UNSURE
    if named.kind == "unsure":
        named = _plainly_named(topic.topic, cast, context)
    if (
        named.kind in {"noun", "ing"} and not names_a_thing(named.text) and (named.kind == "noun" or named.size < 4)
    ) or (named.kind == "clause" and _MINE.search(named.text)):
        named = UNSURE
    if named.kind == "noun" and is_product(topic.topic):
        named = replace(named, text=spell_names(topic.topic.strip(), cast))
    elif named.kind == "noun" and (wants_article(named.text) or _DOING_NAMES.match(named.text)):
        named = replace(named, text=f"the {named.text}")
    if named.kind == "ing" and _DOING_NAMES.match(named.text):
        named = replace(named, kind="noun", text=f"the {named.text}")
    moment.topic = _as_subject(named, topic.topic) if named.kind != "unsure" else None
    if owner == "other":  # what a colleague was told is not this reader's; the subject is the panel's
        moment.colleague = next((n for n in split_names(topic.with_) if not same_person(n, context.recipient.name)), "")
        moment.colleague = next(
            (o for o in context.interview.others if same_person(o, moment.colleague)), moment.colleague
        )
        bare = re.sub(r"^(?:the|your) ", "", moment.topic.text) if moment.topic else ""
        fit = is_name(bare) or is_doing(bare)  # nobody is there to tell what is behind a figure
        moment.topic = moment.topic if fit and moment.topic and moment.topic.kind in {"noun", "ing"} else None
        return moment
    pieces = [
        p
        for p in read_notes(topic.they_said, "reader", cast, about=moment.topic)
        if p.kind not in {"do", "place", "adjective"} and not (p.kind in {"noun", "ing"} and _POINTS.search(p.text))
    ]
    pieces = [
        p
        for p in pieces
        if p.kind not in {"noun", "ing"}
        or (is_subject(p, cast, _positions(context)) and (p.size > 3 or not moment.topic))
    ]
    if moment.topic:  # "you have 23 of them" says nothing without the resit group
        pieces = [replace(p, leans=True) if _points_back(p, moment.topic) else p for p in pieces]
    moment.from_notes = bool(pieces)
    moment.said = _together(pieces, moment.topic)
    if moment.topic and moment.topic.kind == "clause" and _ASKED.match(topic.they_said):
        moment.topic = None  # what was asked about was not told
    elif moment.topic and moment.topic.kind not in {"noun", "ing"}:
        _said_by_topic(moment, moment.topic)
    elif (
        moment.topic
        and any(p.kind != "ask" for p in moment.said)
        and not all(p.leans for p in moment.said)
        and (not _nameable(moment.topic) or _answered(moment.topic, moment.said))
    ):
        moment.topic = None
    moment.said = [_with_others_kept(p, topic.they_said) if p.kind == "ask" else p for p in moment.said]
    if owner == "shared" and told_by_one(topic, cast):
        moment.said = []  # which of them it was, nobody knows: it is nobody's to be thanked for
    moment.answered = bool(topic.i_said.strip())
    moment.since = [p for p in read_notes(topic.since, "writer", cast) if not _said_already(p, moment.said)]
    if not moment.topic:
        moment.said = [
            p
            for p in moment.said
            if not p.leans and not (p.kind == "ask" and p.size < 9 and re.search(r"\b(?:it|them)\b", p.text))
        ]
    return moment


# "A vet they'd got wrong", "what I say to them": whom the reader asks of, is not the reader.
_ANY_THEY = compiled(r"(?i)\b(?:an?|any|every|some|each) ([a-z]+) they(?:'\w+)?\b|\b(\w+(?:one|body)) they\b")
_SAID_TO_THEM = compiled(
    r"(?i)\b(say to|tell|talk to|speak to|explain to|reply to|answer|deal with|handle|manage|calm|train|teach|cope with|approach) them\b"
)


def _with_others_kept(asked: Piece, note: str) -> Piece:
    """Return a question with "they" for those it is of, where turning it to the reader made "you" of them."""
    text = asked.text
    if found := _ANY_THEY.search(note):
        text = re.sub(rf"(?i)\b({re.escape(found[1] or found[2])}) you\b", r"\1 they", text)
    if found := _SAID_TO_THEM.search(note):
        text = re.sub(rf"(?i)\b({re.escape(found[1])}) you\b", r"\1 them", text)
    return replace(asked, text=text)


def _plainly_named(text: str, cast: Cast, context: Context) -> Piece:
    """Return a topic of a few words that the reading of phrases does not know, as it is: "no shows", "rewrite"."""
    plain = spell_names(tidy(text), cast).strip(" .?")
    low = [t.lower() for t in tokens(plain)]
    if (
        not 1 <= len(low) <= 3
        or private_or_pay(text)
        or sensitive(text)
        or set(low) & (w.SUBJECTS | w.AUX | w.QUESTION_WORDS | w.PREPOSITIONS)
        or any(x.endswith("n't") for x in low)
    ):
        return UNSURE
    if low[-1] not in w.COUNT_NOUNS and not plural(low[-1]):
        return UNSURE
    piece = Piece("noun", plain if plural(low[-1]) or low[0] in w.DETERMINERS else f"the {plain}")
    return piece if is_subject(piece, cast, _positions(context)) else UNSURE


def _positions(context: Context) -> frozenset[str]:
    """Return what the reader is by trade, in the words a note has for it: a post is no subject of a talk."""
    whole = context.recipient.position.lower()
    return frozenset(x for x in (whole, *re.split(r"\s*[,/&]\s*|\s+(?:of|for|and)\s+", whole)) if x)


def _nameable(topic: Piece) -> bool:
    """Say whether a topic can stand behind "about": a plain phrase, not "discharges stuck after 4 pm" or a list."""
    low = [x.lower() for x in tokens(topic.text)]
    head = next((i for i, x in enumerate(low) if i and x in w.PREPOSITIONS | w.RELATIVES | {"to"}), len(low))
    broken = (
        any(
            w.verb(x, "past", "pp") and x not in w.NOUN_LIKE | w.ADJECTIVES and not x.endswith("ing")
            for x in low[1:head]
        )
        and topic.kind == "noun"
    )
    return len(low) <= 10 and "," not in low and not broken


def _answered(topic: Piece, said: Sequence[Piece]) -> bool:
    """Say whether a topic is a question that what was said answers in its own words: "what she is proudest of", "she is proudest of ..."."""
    return topic.text.startswith("the question of") and any(covers(p.text, topic.text) >= 0.5 for p in said)


def _said_already(piece: Piece, told: Sequence[Piece]) -> bool:
    """Say whether a piece only says over again what another has said."""
    return any(covers(p.text, piece.text) >= 0.75 for p in told)


def _points_back(piece: Piece, topic: Piece) -> bool:
    return (
        piece.kind == "clause"
        and bool(re.search(r"\b(?:it|them)\b", piece.text))
        and covers(piece.text, topic.text) < 0.5
    )


def _as_subject(named: Piece, text: str) -> Piece:
    """Return a topic that is a question of nobody's in particular as what was talked about: "the question of whether the street survives"."""
    mine = re.search(r"\b(?:I|my|me)\b", named.text)
    if named.kind in {"ask", "how"} and not mine and not text.rstrip().endswith("?"):
        return Piece("noun", f"the question of {named.text}")
    return named


def _said_by_topic(moment: Moment, topic: Piece) -> None:
    """Take a topic that is a statement or a question as what the reader said."""
    if topic.kind == "ask":
        moment.said = [topic, *(p for p in moment.said if p.kind != "ask")]
    elif not moment.said:
        moment.said = [topic]
    elif topic.kind == "clause":
        apart = [replace(p, leans=False) for p in moment.said if covers(topic.text, p.text) < 0.6]
        fuller = [p for p in moment.said if covers(p.text, topic.text) >= 0.6]
        # A topic is often the opening of what was said, taken over: the fuller of the two is told.
        moment.said = list(moment.said) if fuller else _together([topic, *apart], None)
    moment.topic = None


def _together(pieces: Sequence[Piece], topic: Piece | None) -> list[Piece]:
    """Tell statements that were said in one breath together: "handovers lose an hour a day, and you have counted it"."""
    out: list[Piece] = []
    for piece in pieces:
        if piece.kind == "clause" and any(p.kind == "clause" and covers(p.text, piece.text) >= 0.75 for p in out):
            continue  # "new graduates leave within the year" is told once
        last = out[-1] if out else None
        fits = (
            last
            and last.kind == piece.kind == "clause"
            and last.size + piece.size <= ONE_BREATH
            and len(last.joints) < 3
        )
        if last and fits and not (last.leans and not topic):
            before = last.joints or (last.text,)
            corrects = re.match(r"it(?:'s| is)\b", piece.text) and re.search(r"n't\b|\bnot\b", before[-1])
            joints = (*before[:-1], f"{before[-1]}, {piece.text}") if corrects else (*before, piece.text)
            head = "; ".join(joints[:-1])
            text = f"{head}; {joints[-1]}" if corrects and head else f"{head}, and {joints[-1]}" if head else joints[0]
            out[-1] = replace(last, text=text, joints=joints if head else ())
        else:
            out.append(piece)
    told = [p for p in out if not re.fullmatch(r"you (?:want|wanted|need|needed) [\d.,%]+", p.text)]  # of what?
    return [p for p in told if p.kind != "clause" or p.size > 4 or (topic and p.size > 2)]
