"""Who is met only in a round still to come, or listed as a referee, a contact or in copy: named in the notes, and not to be thanked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sincerely.core.reading.dates import DateSpan
from sincerely.core.reading.debrief.attendance.named import Candidate
from sincerely.core.reading.debrief.attendance.places import PERSON_VERB
from sincerely.core.reading.debrief.text.notes import Line
from sincerely.core.reading.patterns import compiled


@dataclass(frozen=True, slots=True)
class ToCome:
    """A clause whose names, from `names` to `until`, are of no one met so far; a `meeting` is a round to come, else it is a list. `asked`: it may still be that they were there."""

    start: int
    end: int
    names: int
    until: int
    meeting: bool
    asked: bool = True


_MEET = r"(?:panel|interview|meeting|lunch|dinner|breakfast|coffee|drinks?|chat|call|talk|visit|tour|session|presentation|demo|conversation|teams|zoom|trial|round|stage)"
_NUMBERED = r"(?P<number>(?:round|stage|interview)\s+(?P<n>[2-9]|two|three|four)|(?P<nth>second|third|fourth|2nd|3rd|4th|final|last)\s+(?:round|interview|stage|int|panel|one|talk|meeting|call)|(?<!the\s)final(?=\s+(?:(?:is|will\s+be|would\s+be)\s+)?(?:with|w/)))"
_LEAD = r"\W*(?:(?:and|so|but|also)\s+)*"
# What opens a clause about what follows this talk.
_OPENS = compiled(
    rf"{_LEAD}(?:(?P<next>next)\b(?!\s+(?:to|door)\b)|(?P<then>then|after\s+(?:that|this)|afterwards)\b)", re.I
)
_ROUND = compiled(rf"\b{_NUMBERED}\b", re.I)
# Behind it, what is met for; the names follow.
_WITH = compiled(
    rf"(?:\b{_MEET}s?\b|\b(?:is|will\s+be|would\s+be)\s+(?=with\b)|\b(?:meet|see)(?:ing|s)?\s)|\b(?:with|w/)|[:=–—-]\s",
    re.I,
)
_MET_FOR = compiled(
    rf"\b{_MEET}\b(?:\s+(?!(?:by|and|or)\b)[\w'’:.]+){{0,5}}?\s+(?:with|w/)|\b(?:(?:i|we)\s+(?:['’]?ll\s+|will\s+|am\s+to\s+|then\s+|also\s+)*|i['’]?(?:ll|m)\s+|to\s+)?(?<!to\s)(?:meet|see|seeing|meeting)\s(?!(?:me|us|him|them|if|how|what|whether|it)\b)",
    re.I,
)
_WILL_MEET = compiled(
    r"(?:\b(?:will|is\s+going\s+to|are\s+going\s+to|is\s+to|are\s+to)|['’]ll)\s+(?:(?:also|then|both|all)\s+)*(?:interview|see|meet)\s+me\b|\bnext\s+(?:time|round)\b|\b(?:will|['’]ll)\s+be\s+(?:on|at|in)\s+(?:it|that|the\s+(?:next|second|final)\s+\w+)\b",
    re.I,
)
# Told as past: the talk itself, step by step ("then we had a panel with Colin").
_PAST = compiled(
    r"\b(?:was|were|had|met|saw|did|spoke|talked|went|took|came|joined|got|chatted|sat|led|gave|ended|walked|asked|showed|today|this\s+(?:morning|afternoon))\b",
    re.I,
)
_CLOCK = compiled(r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)\b|\b\d{1,2}[:.]\d\d\b", re.I)
_DEADLINE = compiled(
    r"\b(?:by|before|until|till|no\s+later)\s|\b(?:send|bring|e-?mail|give|forward|return|submit|ring|remind)\b", re.I
)
# Where a clause of somebody's own doing begins, which is no part of the meeting.
_TURNS = compiled(
    r"(?:[,;]\s+(?:(?:and|then|so|but)\s+)?|\s[–—-]\s|\s(?:and|but|so)\s)(?=(?:i|they|she|he|we|you|it|decision|decides?|answer|offer|bring|nothing|no)\b)",
    re.I,
)
# "References: ...", "CC'd on the invite: ...": a list of who is no table; "contact" and "set up by" may be of somebody who was there too.
_LISTED = compiled(
    r"\W*(?:my\s+|the\s+|their\s+)?(?:(?P<surely>references?|referees?|refs?|c\.?c\.?['’]?d?|copied(?:\s+in)?|in\s+copy)|(?:main\s+|point\s+of\s+)?contacts?|(?:set\s+up|arranged|booked|organi[sz]ed|scheduled|invited)(?:\s+by)?)\b[^:=\n]{0,24}?(?:[:=]|\s[–—-]\s|(?<=\bby)\s)|\W*my\s+(?P<mine>references?|referees?)\s+(?:are|will\s+be|is)\s",
    re.I,
)
_SENTENCE = compiled(
    r"(?:[^.;!?\n]|(?<=\b(?:[MmDdSs][rsRt]))\.|(?<=\b(?:Mrs|mrs))\.|(?<=\bProf)\.|(?<=\b[A-Z])\.|\.(?=\w))+"
)
_NUMBERS = {"two": "2", "second": "2", "2nd": "2", "three": "3", "third": "3", "3rd": "3", "four": "4", "fourth": "4", "4th": "4"}  # fmt: skip


def clauses_to_come(
    notes: str, lines: Sequence[Line], held: date, dates: Callable[[str], Sequence[DateSpan]]
) -> list[ToCome]:
    """Return the clauses that tell of a round still to come - they open with what follows this talk, or their only day lies after the day it was `held` - and the lists of who is no table. `dates` reads the days of a text."""
    found: list[ToCome] = []
    first = notes[lines[0].start : lines[0].end] if lines else ""
    this = {_number(one) for one in _ROUND.finditer(first[: first.find(".") % (len(first) + 1)])}
    for line in lines:
        text = notes[line.start : line.end]
        if (listed := _LISTED.match(text)) is not None:
            surely = bool(listed["surely"] or listed["mine"])
            found.append(
                ToCome(line.start, line.end, line.start + listed.end(), line.end, meeting=False, asked=not surely)
            )
            continue
        for sentence in _SENTENCE.finditer(notes, line.start, line.end):
            if line is lines[0] and not notes[line.start : sentence.start()].strip():
                continue  # the heading is this talk's own
            found.extend(_clause(notes, *sentence.span(), this, held, dates))
    return found


def _clause(notes: str, start: int, end: int, this: set[str], held: date, dates: Callable[[str], Sequence[DateSpan]]) -> Iterator[ToCome]:  # fmt: skip
    text = notes[start:end]
    days = [span.day for span in dates(text)]
    later = bool(days) and min(days) > held
    if days and not later:
        return
    opens, number = _OPENS.match(text), _ROUND.search(text)
    number = number if number and _number(number) not in this else None
    names = begin = -1
    if opens and (later or not _CLOCK.search(text)):
        begin, names = 0, _behind(text, opens.end())
    elif number:
        begin, names = number.start(), _behind(text, number.end())
    elif later and not _DEADLINE.search(text) and (met := _MET_FOR.search(text)):
        begin, names = met.start(), met.end()
    if names >= 0 and not _PAST.search(text, begin, names):
        turn = _TURNS.search(text, names)
        until = end if turn is None else start + turn.start()
        yield ToCome(start + begin, until, start + names, until, meeting=True)
    elif (later or opens or number or "next" in text) and (will := _WILL_MEET.search(text)):
        turn = _TURNS.search(text, will.end())
        yield ToCome(start, end if turn is None else start + turn.start(), start, start + will.start(), meeting=True)


def _behind(text: str, at: int) -> int:
    """Return where the names of a meeting begin behind the words that open it; -1 where none is told within a few words."""
    met = _WITH.search(text, at)
    if met is None or len(text[at : met.start()].split()) > 5:
        return -1
    return met.end()


def _number(found: re.Match[str]) -> str:
    said = (found["n"] or found["nth"] or "final").lower()
    return _NUMBERS.get(said, said)


_SIGN = compiled(r"\s*(?:\([^)\n]*\)\s*)?[:–—-]\s*")
_AGAIN = compiled(r"\s+again\b", re.I)
_TELLS_ON = compiled(r"[^.;!?\n]*[.;!?\n]+\W*(?:he|she|they|both|who)\b", re.I)


def still_to_meet(one: Candidate, notes: str, clauses: Sequence[ToCome]) -> ToCome | None:
    """Return the clause by which somebody is still to be met or only listed; None for whom the notes name before it, or who speaks or acts elsewhere."""
    mine: ToCome | None = None
    for place, (start, end) in enumerate(one.places):
        within = next((each for each in clauses if each.names <= start < each.until), None)
        if within is None or acts(notes, end):
            if (
                place == 0
                or acts(notes, end)
                or (notes[:start].rpartition("\n")[2].strip(" -*•") == "" and _SIGN.match(notes, end))
            ):
                return None
            continue
        if _AGAIN.match(notes, end):
            return None
        on = _TELLS_ON.match(notes, within.until)
        if within.meeting and on and PERSON_VERB.match(notes[on.end() : on.end() + 60]) and not _CAN_BE_ANYBODY.search(notes[within.start : within.until]):  # fmt: skip
            return None
        mine = mine or within
    return mine


_CAN_BE_ANYBODY = compiled(r"\d|day\b|\bround\b|\bweek\b", re.I)


def acts(notes: str, end: int) -> bool:
    """Say whether somebody whose name ends there speaks or acts in what follows."""
    after = notes[end : end + 90].partition("\n")[0]
    behind = _SIGN.match(after)
    return PERSON_VERB.match(after) is not None or (
        behind is not None and PERSON_VERB.match(after[behind.end() :]) is not None
    )


__all__ = ["ToCome", "acts", "clauses_to_come", "still_to_meet"]
