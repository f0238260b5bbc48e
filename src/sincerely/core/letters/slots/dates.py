"""Days and hours as a letter writes them: "Friday 4 December at 17:00", "on 19 November". `at` is the letter being written."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from sincerely.core.letters.notes.day_words import days_written

if TYPE_CHECKING:
    from sincerely.core.letters.slots.filling import Writing

LONGEST = 30  # words of a note that a sentence can carry as it stands


def plain(at: Writing, value: Any, path: str) -> str:
    """A short note as it stands, without its full stop."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = re.sub(r"\s+", " ", str(value)).strip().rstrip(" .;,")
    return text if len(text.split()) <= LONGEST and not re.search(r"[<>|\[\]]", text) else ""


def date_filter(at: Writing, value: Any, path: str) -> str:
    """A day, with its hour where one is named: "Friday, December 4", "Friday 4 December at 17:00". Words for a day stay words."""
    found = moment(value)
    if found is None:
        text = days_written(re.sub(r"(?i)^(?:by|on|before|until|till)\s+", "", plain(at, value, path)))
        text = re.sub(r"(?i)^(?=(?:end|middle|beginning|start) of\b)", "the ", text)
        return text if len(text.split()) <= 8 else ""
    day, hour = found
    if day == at.context.interview.date and not hour:
        return ""  # the day of the talk itself is past
    words = at.ways.dated(day)
    return at.ways.timed(words, hour) if hour else words


def on_day(at: Writing, value: Any, path: str) -> str:
    """A day that is past, behind "on" and without its weekday: "on 19 November"."""
    found = moment(value)
    return f"on {at.ways.dated(found[0], weekday=False)}" if found else ""


def in_month(at: Writing, value: Any, path: str) -> str:
    """The month and year of a day long past: "in May 2025"."""
    found = moment(value)
    return at.ways.in_month(found[0]) if found else ""


def within(at: Writing, value: Any, path: str) -> str:
    """A stretch of time behind its preposition: "within a fortnight", "in the first week of May"."""
    text = "" if moment(value) else days_written(plain(at, value, path))
    return text if re.match(r"(?i)(?:within|in|during|before|after)\b", text) and len(text.split()) <= 8 else ""


def weekday(at: Writing, value: Any, path: str) -> str:
    """The weekday alone."""
    found = moment(value)
    return at.ways.weekdays[found[0].weekday()] if found else ""


def moment(value: Any) -> tuple[date, time | None] | None:
    if isinstance(value, str):
        try:
            value = (
                datetime.fromisoformat(value.strip()) if len(value.strip()) > 10 else date.fromisoformat(value.strip())
            )
        except ValueError:
            return None
    if isinstance(value, datetime):
        return value.date(), value.timetz().replace(tzinfo=None)
    return (value, None) if isinstance(value, date) else None
