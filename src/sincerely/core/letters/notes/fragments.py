"""Fragments of notes into pieces a sentence can take: what kind each is, its person and tense turned.

A piece that cannot be read with confidence is `unsure` and no sentence takes it: a letter is better short than broken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import articled, finite_at, is_adjective, latin, plural, untidy
from sincerely.core.letters.notes.pieces import UNSURE, Piece, bounded, dangles, first_thought, labelled
from sincerely.core.letters.notes.reader_names import topic_of_reader
from sincerely.core.letters.notes.soundness import given_the, settled
from sincerely.core.letters.notes.statements import SAYING, names_one, read_parts
from sincerely.core.letters.notes.third_parties import names_somebody_else
from sincerely.core.letters.notes.tidy import decapitalize, label_of, segments, spell_names
from sincerely.core.letters.notes.turning import Cast, Speaker, Unclear, expand, join, names_several, tokens, turn
from sincerely.core.letters.notes.usable import private_or_pay, sensitive, unwelcome
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled

__all__ = ["UNSURE", "Piece", "as_given", "read_notes", "read_piece", "read_topic"]


# A letter's notes are read again for each of its wordings, for what it leaves untold, and at each look at it.
@lru_cache(maxsize=512)
def read_notes(
    text: str, speaker: Speaker, cast: Cast, *, whole: bool = False, about: Piece | None = None
) -> tuple[Piece, ...]:
    """Return the usable pieces of a note in their order, best-effort; nothing for a note that is private, of pay, or untidy beyond repair.

    `whole`: a noun phrase keeps what follows its first comma (evidence), instead of being cut to its first thought. `about`: the topic, which a first "it" stands for.
    """
    if private_or_pay(text) or not latin(text):
        return ()
    found = []
    before: list[str] = []
    for segment in (part for whole in segments(text) for part in _spliced(whole)):
        first = re.split(r"[\s']", segment.lower(), maxsplit=1)[0]
        rivals = [x for x in before if x in w.PERSON_NOUNS or fold(x) in cast.others]
        crowd = [x for x in before if w.animate_plural(x)]
        cast = replace(cast, before=cast.before or names_several(" ".join(before)))
        before = [t.lower() for t in tokens(segment)]
        if (first in {"she", "he"} and rivals) or (first == "they" and crowd and speaker == "reader"):
            continue  # who that is cannot be told
        piece = read_piece(_named(segment, about) if about else segment, speaker, cast, whole=whole)
        if speaker == "reader" and piece.kind == "clause" and _leans_back(piece.text):
            piece = replace(piece, leans=True)
        if piece.kind != "unsure":
            found.append(piece)
    return tuple(found)


def _leans_back(text: str) -> bool:
    """Say whether a statement holds a "them" that nothing before it in the statement can be."""
    them = re.search(r"\b(?:them|theirs?)\b", text)
    return bool(
        them and not names_several(text[: them.start()]) and not re.search(r"\bnobody|every(?:one|body)\b", text)
    )


_EMPTY_IT = w.listed(
    "takes seems happens depends means helps looks turns feels works goes comes hurts costs took rains"
)


def _named(segment: str, about: Piece) -> str:
    """Return a note with its leading "it" named: "it bounces", of the studio floor, is "the studio floor bounces"."""
    if about.kind != "noun" or about.size > 4 or not re.match(r"(?i)it\b", segment):
        return segment
    parts = expand(tokens(segment), only=frozenset(("it",)))
    low = [p.lower() for p in parts]
    be = low[1:2] and (low[1] in {"is", "was", "are", "were"} or low[1].endswith("n't"))
    if len(parts) < 2 or be or low[1] in _EMPTY_IT or set(low) & set(tokens(about.text.lower())[-1:]):
        return segment
    return join([about.text, *parts[1:]])


_SHARE = compiled(r"(?i)(?:about |nearly |over )?(?:\d+|one|two|three|half) (?:in|of|out of) (?:\d+|\w+) (?P<verb>\w+)")


_SHARE_DOING = compiled(r"(?i)^((?:about |nearly )?one (?:in|out of) \w+) (\w+ing\b)")
_MIGHT = compiled(r"(?i)(?:maybe|perhaps|possibly|could|might)\s+((?!I\b|we\b|a\b|an\b|the\b)\w+ \S.*)")


def _bare(text: str) -> bool:
    first = text.split()[0].lower()
    return first in w.DETERMINERS or first[:1].isdigit()


def _spliced(segment: str) -> list[str]:
    """Take apart statements that only a comma joins: "torque checks every week, comebacks fell by a third"."""
    parts = segment.split(", ")
    if len(parts) > 1:
        tail = re.sub(r"(?i)^(?:and|but) ", "", parts[-1])
        if re.match(r"(?i)because ", tail) and not finite_at(tokens(", ".join(parts[:-1]))):
            return [*_spliced(", ".join(parts[:-1])), tail[8:]]
        share = _SHARE.match(tail)
        told = share and w.verb(share["verb"], "base", "s") and finite_at(tokens(", ".join(parts[:-1])))
        joined = tail != parts[-1] and finite_at(tokens(tail)) and not finite_at(tokens(", ".join(parts[:-1])))
        if told or (joined and (len(parts) > 2 or _bare(parts[0])) and tail.split()[0].lower() in w.DETERMINERS):
            return [*_spliced(", ".join(parts[:-1])), tail]
    if (
        len(parts) < 2
        or re.match(r"(?i)(?:when|if|because|although|since|while|after|before|as|once|with|in|on|at|for)\b", segment)
        or re.search(r"(?i)\b(?:and|or)\b", parts[-1][:4])
    ):
        return [segment]
    for cut in range(1, len(parts)):
        right = tokens(", ".join(parts[cut:]))
        if (
            len(right) > 2
            and right[0].lower() not in w.RELATIVES | w.CONJUNCTIONS | w.PREPOSITIONS | {"they"}
            and right[0].lower() not in w.VERB_FORMS
            and finite_at(right)
            and not right[0].lower().endswith("ing")
        ):
            return [", ".join(parts[:cut]), *_spliced(", ".join(parts[cut:]))]
    return [segment]


@lru_cache(maxsize=512)
def read_piece(segment: str, speaker: Speaker, cast: Cast, *, whole: bool = False) -> Piece:
    """Return one segment as a piece of a known kind, its persons turned; UNSURE where reading it would be a guess."""
    label, rest = label_of(segment)
    rest = decapitalize(spell_names(rest, cast), cast)
    if speaker == "reader":
        rest = calmly(rest)
        rest = re.sub(r"(?i)^(?:it's|it is|that's|that is) because ", "", rest)
    rest = _SHARE_DOING.sub(r"\1 is \2", rest)
    if speaker == "writer" and re.match(r"(?i)(?:maybe|perhaps) (?:i|we|it|they|he|she|you|that|this|there)\b", rest):
        guessed = read_piece(rest.split(" ", 1)[1], speaker, cast, whole=whole)
        return replace(guessed, text=f"perhaps {guessed.text}", subject="other") if guessed.kind == "clause" else UNSURE
    might = _MIGHT.fullmatch(rest) if speaker == "writer" else None
    if might and (w.verb(might[1].split()[0].lower(), "base") or might[1].split()[1].lower() in w.DETERMINERS):
        rest = re.sub(r", (?=(?:those|these|they) )", ", as ", f"I might {might[1]}")
    parts = tokens(rest)
    if not parts or untidy(rest, parts) or sensitive(rest) or names_somebody_else(rest, cast):
        return UNSURE
    if unwelcome(rest, of_person=_of_person(parts, cast), mine=speaker == "writer"):
        return UNSURE
    told = w.verb(parts[0].lower(), "base") and parts[0].lower() not in w.NOUN_LIKE
    if speaker == "writer" and len(parts) < 10 and not told and _IN_ORDER.fullmatch(rest):
        return Piece("noun", rest)
    if speaker == "reader" and (only_a_comment(parts) or whose_own(parts)):
        return UNSURE
    try:
        piece = read_parts(parts, speaker, cast, asked=label == "question")
    except Unclear:
        return UNSURE
    share = _SHARE.match(rest)
    if (
        piece.kind == "noun"
        and share
        and w.verb(share["verb"], "base", "s")
        and share["verb"].lower() not in w.COUNT_NOUNS
    ):
        piece = replace(piece, kind="clause", subject="other")
    if speaker == "reader" and piece.kind == "ing" and not label and piece.size > 3 and _doing(parts):
        piece = Piece("clause", f"you are {piece.text}", subject="you")
    if label and label != "question":
        piece = labelled(label, piece)
    if piece.kind in {"noun", "ing"} and not whole:
        piece = first_thought(piece)
    if whole and piece.kind == "noun" and piece.text.startswith("the ") and not rest.lower().startswith("the "):
        piece = replace(piece, text=piece.text[4:])
    if re.fullmatch(
        r"(?:you|I|they) (?:think|reckon|say|said|guess|believe|suppose|feel|do|did|are|were|have|had|would|don't|didn't)(?: too| as well| not)?",
        piece.text,
    ):
        return UNSURE  # what they do is in another sentence
    piece = _still(bounded(piece))
    if piece.kind == "ask" and re.match(r"(?i)if (?:they|she|he|we|i)\b", rest):
        return UNSURE  # "if they say 85 I sign": a condition, no question
    if piece.kind != "unsure" and (dangles(piece) or given_the(piece, rest)):
        return UNSURE
    return settled(piece, cast)


def only_a_comment(parts: Sequence[str]) -> bool:
    """Say whether a piece is the writer's remark on what was said: "it's mad", "that's fair"."""
    low = expand([p.lower() for p in parts])
    return (
        len(low) <= 4
        and low[0] in {"it", "that", "this"}
        and len(low) > 1
        and low[1] in {"is", "was"}
        and not set(low[2:]) & w.PREPOSITIONS
    )


def whose_own(parts: Sequence[str]) -> bool:
    """Say whether a piece without its subject tells how the writer fared, among what the reader said: "didn't have much to say", "went blank"."""
    low = [p.lower() for p in parts]
    if low[0] in {"didn't", "couldn't", "wasn't", "hadn't", "wouldn't"}:
        return bool(
            set(low[1:4]) & w.listed("have know say answer think remember manage mention sure much get really expect")
        )
    return low[0] in {"went", "felt", "got", "was", "came"} and bool(
        set(low[1:4]) & w.listed("blank quiet red bit wrong stuck lost nervous well badly ok okay fine")
    )


def _doing(parts: Sequence[str]) -> bool:
    """Say whether a piece that begins with an -ing word tells what they are doing: "binning 8 kilos a night", "moving to 12-hour shifts"."""
    low = [p.lower() for p in parts]
    return low[0] not in w.COUNT_NOUNS and (low[1][:1].isdigit() or low[1] in w.DETERMINERS)


def calmly(text: str) -> str:
    """Return what the reader said without the words one does not tell people about themselves: nobody is scared."""
    text = re.sub(
        r"(?i)\b(?:scared|afraid|frightened|terrified|petrified|panicking)\b( of\b)?",
        lambda m: "worried about" if m[1] else "worried",
        text,
    )
    return re.sub(
        r"(?i)^((?:\w+ )?(?:wants?|needs?|looking for)) (?=\w+ (?:certified|trained|qualified|licensed|accredited)\b)",
        r"\1 someone ",
        text,
    )


def _still(piece: Piece) -> Piece:
    """Return "you lost 14 drivers since spring" as what still holds: "you have lost 14 drivers since spring"."""
    first = re.match(r"(you|I) (\w+)\b", piece.text)
    if piece.kind != "clause" or not first or not re.search(r"\bsince (?!I\b|you\b|then\b)", piece.text):
        return piece
    base = w.verb(first[2], "past")
    if not base or w.verb(first[2], "base") or base in {"be", "have", "do"}:
        return piece
    done = w.PARTICIPLE_OF.get(base, first[2])
    return replace(piece, text=f"{first[1]} have {done}{piece.text[first.end() :]}")


# "coat first, identity second": an answer in the order of things, good as it stands.
_IN_ORDER = compiled(
    r"(?:the )?[a-z][\w' -]+ first, (?:then )?(?:the )?[a-z][\w' -]+?(?: second| next| later| after| last)?"
)


# How much or how often is no part of a name: "mostly skids", "a lot of calls", "one question only".
_ONLY_SO_FAR = compiled(
    r"(?i)^(?:(?:mostly|mainly|largely|chiefly|afterwards|basically|currently|obviously|apparently|(?:quite )?(?:a lot|lots|loads|plenty) (?:of|about|on))\s+)+(?=\w)|\s+(?:only|too|as well|though|again|etc|a lot|(?:for )?(?:about )?\d+ ?(?:min|minute|mins|hour|hr|hrs)s?)$"
)


@lru_cache(maxsize=512)
def read_topic(text: str, cast: Cast) -> Piece:
    """Return a topic as a noun phrase, an -ing phrase or a question; UNSURE where it is none of these."""
    if private_or_pay(text) or not latin(text):
        return UNSURE
    for segment in segments(text):
        segment = _ONLY_SO_FAR.sub("", topic_of_reader(segment, cast))
        segment = re.sub(
            r"(?i)^(?:we |they |she |he )?(?:talk(?:ed)?|spoke|chat(?:ted)?|discuss(?:ed)?|conversation|questions?|asked|told me|talking|went)(?: a lot| at length| long)? (?:about|on|over|of|through)\s+",
            "",
            segment,
        )
        weekdays = re.search(r"(?i)(?<=[a-z]) (?:on )?((?:mon|tues|wednes|thurs|fri|satur|sun)days)$", segment)
        days = f" on {weekdays[1].capitalize()}" if weekdays else ""
        segment = segment[: weekdays.start()] if weekdays else segment
        first = segment.lower().split()
        if len(first) > 2 and first[0] in w.NOUN_LIKE and w.verb(first[0], "s") and first[1] in w.SUBJECTS:
            return Piece("noun", decapitalize(segment, cast))  # "models nobody uses"
        named = (
            len(first) in {2, 3, 4}
            and w.verb(first[0], "base")
            and (plural(first[-1]) or first[-1] in w.COUNT_NOUNS)
            and first[1] not in w.DETERMINERS | w.PREPOSITIONS | w.SUBJECTS
        )
        done = (
            len(first) in {2, 3}
            and w.verb(first[0], "pp")
            and not w.verb(first[0], "base")
            and plural(first[-1])
            and first[1] not in w.DETERMINERS | w.PREPOSITIONS | w.SUBJECTS | {"to"}
            and first[1].isalpha()
        )
        if done and not finite_at(first[1:]):
            return Piece("noun", decapitalize(segment, cast) + days)  # "required practicals"
        if named and not finite_at(first):
            return Piece("noun", join(articled(tokens(decapitalize(segment, cast)))) + days)  # "pick errors"
        segment += days
        first = segment.lower().split()
        busy = plural(first[0]) and len(first) > 1 and w.verb(first[1], "ing") and first[1] not in w.COUNT_NOUNS
        if busy and len(first) <= 8 and not finite_at(first):
            return Piece("noun", decapitalize(spell_names(segment, cast), cast))  # "strings changing after lock"
        piece = read_piece(segment, "reader", cast)
        if piece.kind == "clause" and piece.text.startswith(f"you are {first[0]} ") and first[0].endswith("ing"):
            piece = Piece("ing", piece.text.removeprefix("you are "))  # a subject of talk is nobody's doing yet
        if piece.kind == "noun" and (house := re.search(r" they (?=\w)", piece.text)):
            people = any(w.animate_plural(x) for x in piece.text[: house.start()].lower().split())
            piece = piece if people else replace(piece, text=piece.text.replace(" they ", " you ", 1))
        if piece.kind in {"noun", "ing", "ask", "how"} and piece.size <= 14:
            return piece
        if piece.kind == "clause" and piece.size <= 14:
            return piece
    return UNSURE


def as_given(text: str, cast: Cast) -> Piece | None:
    """Return the answer to "What did you talk about?" as the thing that was talked about, in the writer's own words; None where it is a sentence, or nothing to put into a letter."""
    plain = " ".join(topic_of_reader(text, cast).split()).strip(" .,!-")
    plain = re.sub(
        r"(?i)^(?:we )?(?:talk(?:ed)?|spoke|chatted|discuss(?:ed)?) (?:(?:a lot|at length) )?(?:about |of )?", "", plain
    )
    low = plain.lower().split()
    if not 0 < len(low) <= _LONGEST_GIVEN or re.search(r"[:;?!/<>\[\]…]|\. ", plain) or not latin(plain):
        return None
    acts = bool(w.verb(low[0], "past")) and low[0] not in w.NOUN_LIKE and not w.verb(low[0], "base")
    if (
        acts
        or low[0] in w.SUBJECTS | w.AUX | {"i"}
        or {"i", "me"} & set(low)
        or private_or_pay(plain)
        or sensitive(plain)
    ):
        return None
    try:
        return Piece("noun", join(articled(turn(tokens(decapitalize(spell_names(plain, cast), cast)), "reader", cast))))
    except Unclear:
        return None


_LONGEST_GIVEN = 10  # words


def _of_person(parts: Sequence[str], cast: Cast) -> bool:
    """Say whether a note judges: its subject is somebody at the table, said or left out, and it reports no words of theirs."""
    low = [p.lower() for p in parts]
    first = low[0].split("'")[0]
    if w.verb(first, "past", "s") in SAYING or (len(low) > 1 and w.verb(low[1], "past", "s") in SAYING):
        return False
    return (
        first in {"she", "he", "they", "was", "is", "looked", "kept", "dr", "mr", "ms", "mrs"}
        or names_one(parts[0], cast.reader | cast.others)
        or is_adjective(low)
        or (bool(w.verb(first, "past", "s")) and not w.animate_plural(first))
    )
