"""The day that stands written beside an interview's hour, with its month: what is no such day is asked for, and never taken as today."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from sincerely.core.reading.dates import find_dates
from sincerely.core.reading.debrief.text.calendar_words import MONTH, WEEKDAY
from sincerely.core.reading.patterns import compiled

_WRITTEN = compiled(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}\b\.?|{MONTH}\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?![\d:]|\s*[ap]m))(?:,?\s+(?P<year>\d{{4}})(?![\d:]))?"
    r"|\b(?P<iso>\d{4})-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./](?P<last>\d{4})\b",
    re.I,
)
_BETWEEN = compiled(r"[^\W\d]{3}|[.;!?](?!\d)", re.I)
_NO_WORD_BETWEEN = compiled(rf"\b(?:{WEEKDAY}|from|about|abt|around|just)\b", re.I)
WHEN_WAS_IT = "When was it?"
#: So far back, and so far ahead, a day is taken as it stands; further off it is taken where its year is written, and asked about.
_LATELY, _SOON = timedelta(days=60), timedelta(days=90)
_LONG_AGO, _FAR_AHEAD = timedelta(days=800), timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Written:
    """A written day: `day` is None where its words are no day an interview can be on; `doubt` asks about it, empty where nothing is to ask."""

    day: date | None
    doubt: str = ""


def written_day(text: str, at: int, now: datetime, home: tzinfo, day_first: bool) -> Written | None:
    """Return the day written beside the hour that stands at `at`; None where no day with its month stands there."""
    beside = [found for found in _WRITTEN.finditer(text) if _stands_beside(text, found, at)]
    if not beside:
        return None
    found = beside[0]
    words, today = found.group().strip(" .,"), now.astimezone(home).date()
    year = next((int(found[name]) for name in ("year", "iso", "last") if found[name]), None)
    spans = find_dates(text, now, home, day_first=day_first, days_only=True)
    numbers = {int(figure) for figure in re.findall(r"\d{1,4}", found.group())}
    # "31 June 14:00" is no 14 June.
    read = [span.day for span in spans if span.start < found.end() and found.start() < span.end]
    day = next((one for one in read if one.day in numbers), None)
    if day is not None and year is None and day > today + _SOON:
        day = _a_year_before(day)  # a day without a year is looked for ahead; who tells of a talk has had it
    if day is None or (year is not None and day.year != year) or not -_LONG_AGO <= day - today <= _FAR_AHEAD:
        return Written(None, f"The day “{words}” is none that this interview can have been on. {WHEN_WAS_IT}")
    if -_LATELY <= day - today <= _SOON:
        return Written(day)
    return Written(day, f"The day “{words}” was read as {day:%A} {day.day} {day:%B} {day.year}. Is that right?")


def _stands_beside(text: str, found: re.Match[str], at: int) -> bool:
    between = text[found.end() : at] if found.end() <= at else text[at : found.start()]
    return _BETWEEN.search(_NO_WORD_BETWEEN.sub(" ", between)) is None


def _a_year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day - timedelta(days=366)


__all__ = ["WHEN_WAS_IT", "Written", "written_day"]
