"""A talk that is told to have been moved: "they moved Thursday to Friday 10", "Friday at ten instead of Thursday"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from sincerely.core.reading.dates import find_dates
from sincerely.core.reading.debrief.setting.hours import clock_said
from sincerely.core.reading.kinds.signs import sentences_of
from sincerely.core.reading.patterns import compiled

_MOVED = compiled(
    r"\b(?:mov(?:e[ds]?|ing)|shift(?:s|ed|ing)?|re-?(?:schedul|arrang|book|plan)\w*|postpon\w+|(?:put|push(?:ed|ing)?)(?=\s+(?:it|back|off|out|the\s+(?:interview|talk|call|meeting|chat|panel)|(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)(?:day)?)\b)|(?:brought|bring(?:ing)?|pull(?:ed)?)\b[^.;]{0,30}?\bforward|chang(?:ed?|ing)|switch(?:ed|ing)?|swap(?:ped|ping)?|delay(?:ed|ing)?)\b",
    re.I,
)
# What stands behind is the new hour: "to Friday", "is now 11".
_TO = compiled(r"(?:\b(?:to|till?|until|for|now)\b|->|→)\s*(?:be\s+)?(?:on\s+|at\s+)?", re.I)
# What stands before is the new one, and behind the old: "Friday instead of Thursday".
_INSTEAD = compiled(r"\b(?:instead\s+of|rather\s+than|in\s+place\s+of|(?:and\s+)?not)\b", re.I)
_NOT_MOVED = compiled(
    r"(?:n['’]?t|\bnot|\bnever|\bcannot|\bno\s+need\s+to|\bunable\s+to)\s+(?:\w+\s+){0,2}?$|\bis\s+(?:un|not\s+)$", re.I
)
# A day of something else: of the work, an answer, a paper.
_OF_A_TALK = compiled(r"\b(?:interviews?|talk|call|meeting|chat|panel|visit|appointment|slot|trial|round|tour|test|presentation|lesson|assessment|it)\b", re.I)  # fmt: skip
_OF_ANOTHER = compiled(r"\b(?:start(?:ing|s)?(?:\s+(?:date|day))?|deadline|decision|answer|contract|offer|induction|house|office|shift\s+pattern|rota)\b", re.I)  # fmt: skip
# The hour beside a day: "Friday 10", "Friday, at half nine", "10 on Friday".
_HOUR = r"(?:half\s+(?:past\s+)?|quarter\s+(?:to|past)\s+)?(?:\d{1,2}(?:[:.]\d\d)?|\d{3,4}|noon|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*(?:[ap]\.?m\b\.?|o['’]?clock)?"
# "Monday 7 at 8": which Monday is not said by its name alone.
_DAY_BEHIND = compiled(r"\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:at|@)\s*\w", re.I)
_HOUR_BEHIND = compiled(rf"[\s,]*(?:at\s+|@\s*|from\s+)?(?P<hour>{_HOUR})(?![\w%/]|[.:]\d)", re.I)
_HOUR_BEFORE = compiled(rf"(?P<hour>{_HOUR})\s+(?:on\s+|this\s+|next\s+)*$", re.I)
# Between "to" and its day stands nothing else: "to 10 on Friday", "to next week, Tuesday", and not "the move to Leeds on Friday".
_RIGHT_BEFORE = compiled(rf"\W*(?:(?:on|at|the|this|next|week|early|late|same|time|hour|place|and|{_HOUR})\W+)*", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedTalk:
    """A talk on record, by its `start`, and when it begins now (aware, in the anchor's zone); `quote` are the words."""

    start: datetime
    to: datetime
    quote: str


def moved_talk(notes: str, ahead: Sequence[datetime], anchor: datetime, *, day_first: bool = False) -> MovedTalk | None:
    """Return the first talk of `ahead` (aware, the next one first) that notes tell was moved, and when it is now; None where they tell of none, or not to when.

    `anchor` (aware) is when the notes were written, in the zone whose clock they speak of. Where only a day is told the hour stays, where only an hour is told the day stays.
    """
    for sentence in _sentences(notes):
        for old, new, instead in _told(sentence):
            before = _moment(old, anchor, day_first, last=not instead)
            after = _moment(new, anchor, day_first, last=instead, right_behind=not instead)
            talk = _meant(before[0], ahead, anchor)
            if talk is None or after == (None, None) or _elsewhere(sentence):
                continue
            day = after[0] or talk.date()
            to = datetime.combine(day, after[1] or talk.timetz().replace(tzinfo=None), tzinfo=anchor.tzinfo)
            if to > anchor and to != talk:
                return MovedTalk(start=talk, to=to, quote=" ".join(sentence.split()))
    return None


def _sentences(notes: str) -> Iterator[str]:
    for line in notes.splitlines():
        for first, end in sentences_of(line):
            yield line[first:end]


def _elsewhere(sentence: str) -> bool:
    return _OF_ANOTHER.search(sentence) is not None and _OF_A_TALK.search(sentence) is None


def _told(sentence: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the ways a sentence can be parted into what speaks of the old hour and what of the new, and whether the new one stands before."""
    for found in _INSTEAD.finditer(sentence):
        yield sentence[found.end() :], sentence[: found.start()], True
    verb = _MOVED.search(sentence)
    if verb and _NOT_MOVED.search(sentence[: verb.start()]):
        return
    for found in _TO.finditer(sentence, verb.end() if verb else 0):
        if verb or found.group().lower().startswith("now"):
            yield sentence[: found.start()], sentence[found.end() :], False


def _moment(
    words: str, anchor: datetime, day_first: bool, *, last: bool = False, right_behind: bool = False
) -> tuple[date | None, time | None]:
    """Return the day and the hour that words name next to where they were parted; the old ones stand at their end, as new ones do before "instead of"."""
    assert anchor.tzinfo is not None
    spans = find_dates(words, anchor, anchor.tzinfo, day_first=day_first)
    spans = tuple(span for span in spans if span.precision != "range")  # "next week" is no day
    span = spans[-1 if last else 0] if spans else None
    if span is None or (right_behind and not _RIGHT_BEFORE.fullmatch(words[: span.start])):
        bare = _HOUR_BEHIND.match(words)
        return None, clock_said(_at(bare["hour"])) if bare else None
    if isinstance(span.value, datetime):
        return span.day, span.value.timetz().replace(tzinfo=None)
    if _DAY_BEHIND.match(words, span.end):
        return None, None
    behind, ahead = _HOUR_BEHIND.match(words, span.end), _HOUR_BEFORE.search(words[: span.start])
    said = behind or ahead
    return span.day, clock_said(_at(said["hour"])) if said else None


def _at(hour: str) -> str:
    bare = hour.strip()
    return f"at {bare}" if bare.isalpha() or (bare.isdigit() and len(bare) <= 2) else hour


def _meant(day: date | None, ahead: Sequence[datetime], anchor: datetime) -> datetime | None:
    """Return the talk on a day; where none is told, or that day has none, the only one, or the next."""
    here = [talk.astimezone(anchor.tzinfo) for talk in ahead]
    return next((talk for talk in here if talk.date() == day), here[0] if here else None)


__all__ = ["MovedTalk", "moved_talk"]
