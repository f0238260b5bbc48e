"""Days and hours as a letter writes them: "Friday 4 December at 17:00", "on 19 November". `at` is the letter being written."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from sincerely.core.letters import wording
from sincerely.core.letters.day_words import days_written
from sincerely.core.people.names import british

if TYPE_CHECKING:
    from sincerely.core.letters.slots import Writing

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
    words = wording.due_words(day.isoformat(), at.context.interview.date, at.dialect)
    return f"{words} at {clock(hour, at.dialect)}" if hour else words


def on_day(at: Writing, value: Any, path: str) -> str:
    """A day that is past, behind "on" and without its weekday: "on 19 November"."""
    found = moment(value)
    return f"on {wording.date_words(found[0], at.dialect)}" if found else ""


def in_month(at: Writing, value: Any, path: str) -> str:
    """The month and year of a day long past: "in May 2025"."""
    found = moment(value)
    return f"in {wording.MONTHS[found[0].month - 1]} {found[0].year}" if found else ""


def weekday(at: Writing, value: Any, path: str) -> str:
    """The weekday alone."""
    found = moment(value)
    return wording.WEEKDAYS[found[0].weekday()] if found else ""


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


def clock(hour: time, dialect: str) -> str:
    """Return an hour as it is written in a letter: "5 p.m.", "17:00"."""
    if british(dialect):
        return f"{hour.hour}:{hour.minute:02d}"
    shown = f"{hour.hour % 12 or 12}" + (f":{hour.minute:02d}" if hour.minute else "")
    return f"{shown} {'a.m.' if hour.hour < 12 else 'p.m.'}"
