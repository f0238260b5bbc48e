"""Until when a talk went, as notes tell it beside an invitation that does not: "until 3", "ended at half 4", "an hour and a half"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from sincerely.core.reading.debrief.setting.hours import clock_said, hours_in
from sincerely.core.reading.debrief.text.calendar_words import MONTH
from sincerely.core.reading.debrief.text.notes import SPEECH, Line
from sincerely.core.reading.patterns import compiled

_ROUGHLY = r"(?:(?:about|abt|around|roughly|nearly|almost|over|under|well\s+over|just\s+(?:over|under|before|after)|a\s+good|only|gone|at|by|~|c\.)\s*)*"
_HALVES = r"(?:\s+and\s+a\s+(?P<more>half|quarter))?"
_LENGTH = (
    r"(?:(?P<part>half|three\s+quarters|a\s+quarter|quarter)\s+(?:of\s+)?an?\s+hour"
    rf"|an?\s+hour{_HALVES}"
    r"|an?\s+(?P<and>half|quarter)\s+hours?"
    rf"|(?P<hours>\d(?:[.,]\d\d?)?|one|two|three|four|five|six)(?P<odd>\s+and\s+a\s+half|½|\s+1/2)?\s*-?\s*(?:hours?|hrs?|h)(?P<beside>\s*(?:and\s+)?[0-5]?\d)?(?:\s*(?:min(?:ute)?s?|m))?"
    r"|(?P<minutes>\d{2,3}|ten|fifteen|twenty|thirty|forty(?:[- ]five)?|fifty|sixty|ninety)\s*-?\s*(?:min(?:ute)?s?))\b"
)
#: What a sentence on the talk itself begins with; "they" and "we" went on, "the migration" did not.
_TALK = r"(?:(?:it|that|this|we|they|i|all|whole|the|my|interview\w*|talk|panel|call|chat|meeting|session|appointment|conversation)\s+){0,3}"
_BEGINS = r"(?:^|[.;!?(–—-]\s+|\(|,\s*(?:and\s+)?)"
_LASTED = compiled(
    rf"{_BEGINS}{_TALK}(?:all\s+)?(?:took|lasted|ran|went\s+on|talked|spoke|chatted|sat|was\s+(?:in\s+)?there|were\s+(?:in\s+)?there|was\s+in|was|were)\s+(?:in\s+there\s+|together\s+|on\s+)?(?:for\s+)?{_ROUGHLY}{_LENGTH}",
    re.I,
)
# A length that stands by itself between commas, stops or brackets: "Panel, 45 min, on Teams".
_ALONE = compiled(
    rf"(?:^|[,;.(–—-]|\b(?:interview|talk|panel|call|chat)\b)\s*{_ROUGHLY}{_LENGTH}\s*(?:long|in\s+all|all\s+in(?:\s+all)?|altogether|in\s+total|interview|talk|panel|call|chat|zoom|teams|video|meeting)?\s*(?=[,;.)–—]|\s-|$)",
    re.I,
)
_CLOCK = r"(?P<clock>[\w:.]+(?:\s+[\w:.']+){0,3})"
_UNTIL = compiled(
    rf"{_BEGINS}{_TALK}(?:(?:went(?:\s+on)?|ran|lasted|talked|spoke|stayed|sat|was|were|kept\s+(?:me|us))\s+(?:in\s+)?(?:there\s+|on\s+|over\s+)?)?(?:(?:at\s+)?[\d:.]+\s*(?:am|pm)?\s+)?(?:until|till?|'til)\s+{_ROUGHLY}{_CLOCK}",
    re.I,
)
_ENDED = compiled(
    rf"{_BEGINS}{_TALK}(?:(?:was|were|got|came)\s+)?(?:ended|finished|finish|done|over|out|wrapped\s+up|broke\s+up|let\s+(?:me|us)\s+go)\s+{_ROUGHLY}{_CLOCK}",
    re.I,
)
_NO_CLOCK = compiled(
    rf"\s*(?:%|/|{MONTH}\b|of\b|(?:people|beds?|years?|yrs?|weeks?|days?|months?|hours?|hrs?|min\w*)\b)", re.I
)
_SPEECH = compiled(rf"\b(?:{SPEECH}|about)\b", re.I)
_COUNTED = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90}  # fmt: skip
_PARTS = {"half": 30, "quarter": 15, "a quarter": 15, "three quarters": 45}
_SHORTEST, _LONGEST = timedelta(minutes=5), timedelta(hours=10)


def end_said(notes: str, lines: Sequence[Line], start: datetime) -> tuple[datetime, str] | None:
    """Return (until when the talk that began at `start` went, the words that say so); None where the notes do not say. Read at their head and foot."""
    near = [*lines[:3], *(line for line in lines[-2:] if line not in lines[:3])]
    for line in near:
        text = notes[line.start : line.end][:400]
        for end, words in _ends(text, line.number, start):
            if _SHORTEST <= end - start <= _LONGEST:
                return end, words
    return None


def ends_at(notes: str, lines: Sequence[Line], hour: datetime) -> bool:
    """Say whether the one hour that notes give is said to be the end: "finished about 2.30"."""
    for line in lines[:3]:
        text = notes[line.start : line.end][:400]
        for said in (each for pattern in (_UNTIL, _ENDED) for each in _of_the_talk(pattern, text)):
            clock = _clock(said["clock"], text[said.end("clock") :])
            if clock and _at(hour, clock) in (hour, hour - timedelta(hours=12)):
                return True
    return False


def _ends(text: str, number: int, start: datetime) -> list[tuple[datetime, str]]:
    """Return what a line may say of the end, the plainest first: a span of hours, an hour, a length."""
    found: list[tuple[datetime, str]] = []
    span = hours_in(text, number)
    if span and span.end:
        found.append((_at(start, span.end), f"{span.begin:%H:%M} to {span.end:%H:%M}"))
    for pattern in (_UNTIL, _ENDED):
        for said in _of_the_talk(pattern, text):
            clock = _clock(said["clock"], text[said.end("clock") :])
            if clock:
                found.append((_at(start, clock), said.group().strip(" ,;.(-–—")))
    alone = list(_ALONE.finditer(text))
    # "Amara, 30 min; Jan, 20 min": several lengths side by side are none of the whole.
    for said in [*_of_the_talk(_LASTED, text), *(alone if len(alone) == 1 else [])]:
        found.append((start + _length(said), said.group().strip(" ,;.(-–—")))
    return found


def _of_the_talk(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Return the matches that tell of the talk itself and not of what somebody spoke of before them in the sentence."""
    return [
        said
        for said in pattern.finditer(text)
        if not (said.group().startswith(",") and _SPEECH.search(re.split(r"[.;!?]\s", text[: said.start()])[-1]))
    ]


def _at(start: datetime, clock: time) -> datetime:
    return start.replace(hour=clock.hour, minute=clock.minute)


def _clock(words: str, after: str) -> time | None:
    """Return the clock time that words begin with, the longest reading first."""
    pieces = list(re.finditer(r"\S+", words))
    for count in range(len(pieces), 0, -1):
        end = pieces[count - 1].end()
        clock = clock_said(words[:end])
        if clock and not _NO_CLOCK.match(words[end:] + after):
            return clock
    return None


def _length(said: re.Match[str]) -> timedelta:
    part = re.sub(r"\s+", " ", (said["part"] or "").lower())
    if part:
        return timedelta(minutes=_PARTS[part])
    if said["minutes"]:
        return timedelta(minutes=_number(said["minutes"]))
    minutes = 60.0 * _number(said["hours"]) if said["hours"] else 60.0
    minutes += 30 if said["odd"] else 0
    for name in ("more", "and"):
        minutes += _PARTS[said[name].lower()] if said[name] else 0
    beside = re.search(r"\d+", said["beside"] or "")
    return timedelta(minutes=minutes + (int(beside[0]) if beside else 0))


def _number(text: str) -> float:
    word = re.sub(r"[\s-]+", "-", text.lower())
    return _COUNTED[word] if word in _COUNTED else float(text.replace(",", "."))


__all__ = ["end_said", "ends_at"]
