"""The moments of a talk that a letter can speak of: each topic as read, this reader's first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sincerely.core.letters import words as w
from sincerely.core.letters.answers import read_answer, told_of_the_past
from sincerely.core.letters.casting import cast_of, whose
from sincerely.core.letters.context import split_names
from sincerely.core.letters.fragments import UNSURE, Piece, as_given, read_notes, read_topic
from sincerely.core.letters.grammar import plural
from sincerely.core.letters.moment import Moment
from sincerely.core.letters.own_told import as_told
from sincerely.core.letters.quotations import said_in_quotes, without_quote
from sincerely.core.letters.retelling import Retold, retell, retell_own
from sincerely.core.letters.second_language import told_to_me
from sincerely.core.letters.small_talk import is_small_talk, own_affairs
from sincerely.core.letters.soundness import is_subject, settled
from sincerely.core.letters.stems import covers, stems
from sincerely.core.letters.tidy import spell_names, tidy
from sincerely.core.letters.told_apart import LED_IN, REACTED, asked_after, before_asking, told_apart
from sincerely.core.letters.topic_names import (
    adds_little,
    behind_name,
    is_doing,
    is_name,
    is_product,
    names_a_thing,
    short_name,
    told_again,
    told_behind,
    wants_article,
    without_count,
)
from sincerely.core.letters.turning import Cast, tokens
from sincerely.core.letters.typed import mended
from sincerely.core.letters.usable import private_or_pay, sensitive
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
            told = told_apart(topic)
            _retell(moment, replace(told, they_said=told_to_me(told.they_said)), cast)
        if moment.topic or moment.said or moment.retold or moment.given or (moment.own and owner == "reader"):
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


def _say_topic_once(moment: Moment) -> None:
    """Let a statement that opens with its topic say "it" or "they" behind the topic's name, and what opens with it and a comma go on behind that; another phrase stands without the topic."""
    if not (moment.retold and moment.topic):
        return
    if moment.topic.text.split()[0].endswith("ing") and re.match(
        rf"(?:you|they|I) (?:are|is|am) {re.escape(moment.topic.text)}\b", moment.retold.text
    ):
        moment.topic = None  # "you are going digital": the statement names it itself
        return
    rest = behind_name(moment.topic.text, moment.retold.text)
    if rest is None:
        return
    behind = told_behind(moment.topic.text, moment.retold.text)
    if moment.retold.kind == "statement" and behind != moment.retold.text:
        moment.retold = replace(moment.retold, text=behind)
    elif rest[:1] == "," and len(rest.split()) > 3:
        moment.retold = replace(moment.retold, text=rest.lstrip(", "))
    else:
        moment.topic = None


def _name_shortly(moment: Moment) -> None:
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
_ACTED = compiled(
    r"(?i)^(?:(?:she|he|they) )?(?:told me (?:about|how|what|why|of)|showed me|walked me|talked me|talked about|spoke (?:about|of)|took me|explained (?:how|why|what)|described|suggested|offered|introduced|invited|compared)\b"
)


def _retell(moment: Moment, topic: Topic, cast: Cast) -> None:
    """Put the notes of a topic into the moment in their own words; those that cannot be told are named."""
    heard = f"{topic.topic} {topic.they_said}"
    if quote := said_in_quotes(topic.they_said):
        moment.quote = mended(quote)
        topic = replace(topic, they_said=without_quote(topic.they_said))
    named = moment.topic.text if moment.topic else ""
    untold = []
    if REACTED.match(topic.they_said):
        topic = replace(topic, they_said="")
    if (
        topic.they_said
        and not LED_IN.match(topic.they_said)
        and not (_ASKED.match(topic.they_said) or (_ACTED.match(topic.they_said) and moment.said))
    ):
        # Who is meant by "they" is not to be looked for in a name that is a statement cut short.
        about = "" if not named and _MINE.search(spell_names(topic.topic, cast)) else topic.topic
        moment.retold = retell(topic.they_said, cast, f"{asked_after(topic.i_said)} {about}".strip(), named=bool(named))
        if not (moment.retold and moment.retold.whole):
            untold.append(f"{moment.path}.they_said")
    if topic.i_said:
        moment.own = before_asking(retell_own(topic.i_said, cast, heard))
        steps = read_answer(topic.i_said, cast, asked=moment.retold is None)
        if moment.own and moment.own.kind == "phrase" and steps and steps.size >= 0.7 * moment.own.size:
            moment.own = replace(moment.own, kind="step", statement=False)
        elif steps and (moment.own is None or (not moment.own.whole and moment.own.kind == "step" and steps.size > moment.own.size)):  # fmt: skip
            moment.own = Retold(steps.text, "step", statement=False, whole=True)
        if not (moment.own and moment.own.whole):
            untold.append(f"{moment.path}.i_said")
        again = as_told(topic.i_said)
        moment.told_of = retell_own(again, cast, heard) if again else None
    _name_shortly(moment)
    _say_topic_once(moment)
    doing = moment.topic is not None and moment.topic.kind == "ing"
    if (
        doing
        and moment.retold
        and moment.retold.kind == "statement"
        and topic.they_said.lower().startswith(topic.topic.lower())
    ):
        moment.topic = None  # "growing to 7 shops, yield is all over the place": what was said is of the yield
    if moment.retold and moment.topic and adds_little(moment.topic.text, moment.retold.text):
        moment.retold, moment.said = None, []
    if topic.since:
        moment.thought = retell_own(topic.since, cast, f"{heard} {topic.i_said}")
        if moment.thought and any(covers(note, topic.since) >= 0.75 for note in (topic.they_said, topic.i_said)):
            moment.thought = None  # said already
        elif not moment.thought:
            untold.append(f"{moment.path}.since")
    moment.untold = tuple(untold)


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
    told_of = tokens(moment.text.lower())
    somebody = bool(set(told_of) & w.PERSON_NOUNS) or "who" in told_of[1:] or any(w.animate_plural(x) for x in told_of)
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
    asked = any(p.kind == "ask" for p in moment.said)
    moment.mine = _own_words(topic.i_said, replace(cast, rival=somebody), asked=asked)
    moment.mine = [p for p in moment.mine if p.kind not in {"noun", "ing"} or not _POINTS.search(p.text)]
    moment.since = [
        p for p in read_notes(topic.since, "writer", cast) if not _said_already(p, [*moment.said, *moment.mine])
    ]
    if not moment.topic:
        moment.said = [
            p
            for p in moment.said
            if not p.leans and not (p.kind == "ask" and p.size < 9 and re.search(r"\b(?:it|them)\b", p.text))
        ]
    if not moment.said:  # an answer to what the letter does not tell hangs in the air
        moment.mine = [
            p for p in moment.mine if not re.search(r"\b(?:her|his|she|he|they|them|their|it|ones?)\b", p.text)
        ]
    return moment


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


def _own_words(text: str, cast: Cast, *, asked: bool) -> list[Piece]:
    """Return the writer's own part: steps as what they would do; a "put" or "cut" of which the time cannot be told is left out."""
    steps = settled(read_answer(text, cast, asked=asked) or UNSURE, cast)
    if steps.kind != "unsure":
        return [steps]
    return [p for p in read_notes(text, "writer", cast) if _telling(p) and not _timeless(p, text)]


def _timeless(piece: Piece, note: str) -> bool:
    """Say whether a piece may be told of the past or of what one would do, and nothing in its note says which."""
    verb = next((x.lower() for x in piece.text.split()[1:2]), "")
    either = piece.kind == "clause" and piece.subject == "I" and w.verb(verb, "past") and w.verb(verb, "base")
    said_by_i = re.match(r"(?i)i\b", note.strip())  # "I put the answer first" is true of then and of now
    return bool(either) and verb not in w.AUX and not said_by_i and not told_of_the_past(note)


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


def _telling(piece: Piece) -> bool:
    """Say whether the writer's own part is worth a sentence."""
    if piece.kind == "place":
        return False
    if piece.kind == "noun":
        return piece.size > 2 or not piece.text.startswith(("the ", "my "))
    return piece.kind != "clause" or piece.size > 3
