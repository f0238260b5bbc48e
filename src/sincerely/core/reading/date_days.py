"""What a named day means: a date, a weekday, today and the days after, as the last day it can be."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from sincerely.core.reading.date_words import month_number, number_of, ordinal_number, weekday_number
from sincerely.core.reading.patterns import compiled

Precision = Literal["minute", "day", "range"]


@dataclass(frozen=True, slots=True)
class Now:
    """What a phrase counts from: the day, what 4/12 means, and days that are no business days."""

    today: date
    day_first: bool
    holidays: Container[date]


@dataclass(frozen=True, slots=True)
class Meant:
    """The last day a phrase can mean; `note` says what else could be meant."""

    day: date
    precision: Precision = "day"
    note: str = ""


#: Years of the calendar that a letter or a note may speak of, or be written in; from others nothing is counted.
YEARS = range(1583, 3001)


def make(year: int, month: int, day: int) -> date | None:
    """Return a day of the calendar; None where there is no such day, or nobody means its year."""
    there = year in YEARS and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    return date(year, month, day) if there else None


def nearest_year(month: int, day: int, today: date) -> date | None:
    """Give a date without a year the year in which it comes next; up to two months past stays past."""
    here = make(today.year, month, day)
    if here is not None and here < today - timedelta(days=61):
        return make(today.year + 1, month, day)
    if here is not None and here > today + timedelta(days=304):
        return make(today.year - 1, month, day)
    return here or make(today.year + 1, month, day)


def week_start(today: date) -> date:
    return today - timedelta(days=today.weekday())


def iso(found: re.Match[str], now: Now) -> Meant | None:
    day = make(int(found["year"]), int(found["mm"]), int(found["dd"])) if 1900 <= int(found["year"]) <= 2200 else None
    return Meant(day) if day else None


def worded(found: re.Match[str], now: Now) -> Meant | None:
    number = int(found["day"]) if found.groupdict().get("day") else ordinal_number(found["ordinal"])
    month, year = month_number(found["month"]), found["year"]
    if year:
        day = make(int(year) if len(year) == 4 else 2000 + int(year), month, number)
    else:
        day = nearest_year(month, number, now.today)
    return Meant(day) if day else None


def slashed(found: re.Match[str], now: Now) -> Meant | None:
    first, second, year = int(found["a"]), int(found["b"]), found["y"]
    month, number = (second, first) if now.day_first else (first, second)
    note = ""
    if month > 12 >= number:
        month, number = number, month
    elif number <= 12 and month <= 12 and number != month:
        note = f"{found.group()} was read as day {number} of month {month}." if "/" in found.group() else ""
    if year:
        day = make(int(year) if len(year) == 4 else 2000 + int(year), month, number)
    else:
        day = nearest_year(month, number, now.today)
    return Meant(day, note=note) if day else None


def day_of_month(found: re.Match[str], now: Now) -> Meant | None:
    number = int(found["day"]) if found["day"] else ordinal_number(found["ordinal"])
    year, month = now.today.year, now.today.month
    if found.groupdict().get("nextmonth"):
        year, month = year + month // 12, month % 12 + 1
        return _if(make(year, month, number))
    months = [((year * 12 + month - 1 + ahead) // 12, (month - 1 + ahead) % 12 + 1) for ahead in (0, 1, 2, -1)]
    days = [day for one in months if (day := make(*one, number)) is not None]
    named = found.groupdict().get("weekday")
    # Who means the day of writing says "today", or its weekday too.
    coming = next((day for day in days if day > now.today or (named and day == now.today)), None)
    if named and coming and coming.weekday() != weekday_number(named):
        # "Thursday the 26th", told on the 28th: the one that was a Thursday.
        near = (
            day for day in reversed(days) if (now.today - day).days <= 31 and day.weekday() == weekday_number(named)
        )
        return Meant(next(near, coming))
    return _if(coming)


def _if(day: date | None) -> Meant | None:
    return Meant(day) if day else None


TOMORROW = r"(?:tom+o+r+[or]*w+|tomor+o|tmrw|tmr|tmw|tmorrow|tmoro|tomoro|tomoz|2mor+o?w?|2moz)"


def relative_day(found: re.Match[str], now: Now) -> Meant | None:
    word = found.group().lower()
    days = (
        2
        if re.search(r"\bafter\b", word)
        else 1
        if word.startswith(("tom", "mañana", "amanhã", "demain", "domani", "tm", "2mo", "morgen", "jutr"))
        else 0
    )
    return Meant(now.today + timedelta(days=days))


def lengths_after(found: re.Match[str], now: Now) -> Meant | None:
    """ "Two weeks tomorrow", "a week on Friday", "three weeks from today": so long after a day."""
    length = found["unit"].lower()
    if not found["low"] and (length.startswith("d") or not found["weekday"]):
        return None
    number = number_of(found["low"]) if found["low"] else 1
    days = number * (14 if length.startswith("fort") else 7 if length.startswith("w") else 1)
    if found["weekday"]:
        ahead = (weekday_number(found["weekday"]) - now.today.weekday() - 1) % 7 + 1
    else:
        ahead = 1 if re.match(TOMORROW, found["from"], re.I) else 0
    return Meant(now.today + timedelta(days=ahead + days)) if days <= 400 else None


def weekday_of_month(found: re.Match[str], now: Now) -> Meant | None:
    """ "The last Tuesday of the month", "first Monday in April"."""
    weekday, nth = weekday_number(found["weekday"]), found["nth"].lower()
    year, month = now.today.year, now.today.month
    if found["month"]:
        month = month_number(found["month"])
        year += month < now.today.month
    elif (found["which"] or "").lower().startswith(("next", "nxt", "the following")):
        year, month = year + month // 12, month % 12 + 1
    days = [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]
    of_that_name = [day for day in days if day.weekday() == weekday]
    place = {"l": -1, "1": 0, "f": 0, "2": 1, "s": 1, "3": 2, "t": 2, "4": 3}[nth[0]]
    if nth.startswith(("fourth", "4")):
        place = 3
    return Meant(of_that_name[place])


def either_day(found: re.Match[str], now: Now) -> Meant:
    """ "Mon/Tues", "Monday or Tuesday": the later one."""
    first = (weekday_number(found["weekday"]) - now.today.weekday() - 1) % 7 + 1
    return Meant(
        now.today + timedelta(days=first + (weekday_number(found["other"]) - weekday_number(found["weekday"])) % 7)
    )


def weekday(found: re.Match[str], now: Now) -> Meant | None:
    number, which = weekday_number(found["weekday"]), (found["which"] or "").lower()
    if (
        found["weekday"] in _ALSO_WORDS
        and not which
        and not _ANNOUNCES.search(found.string[max(0, found.start() - 14) : found.start()])
        and not _CLOCK_AFTER.match(found.string, found.end())
    ):
        return None  # "sat" and "sun" are words before they are days
    if which.startswith("last"):
        return Meant(now.today - timedelta(days=(now.today.weekday() - number - 1) % 7 + 1))
    ahead = (number - now.today.weekday() - 1) % 7 + 1
    coming = now.today + timedelta(days=ahead)
    if found.groupdict().get("week"):
        weeks = 2 if "after" in found["week"].lower() else 1
        return Meant(week_start(now.today) + timedelta(weeks=weeks, days=number))
    if found.groupdict().get("later"):
        return Meant(coming + timedelta(days=7))
    if which.startswith(("next", "nxt")):
        next_week = week_start(now.today) + timedelta(weeks=1, days=number)
        note = (
            ""
            if next_week == coming
            else f"“{found.group()}” was read as {next_week:%A} {next_week.day} {next_week:%B}, not the one before."
        )
        return Meant(next_week, note=note)
    return Meant(coming)


_ALSO_WORDS = frozenset({"sat", "sun", "mon", "wed"})


_CLOCK_AFTER = compiled(
    r",?\s+(?:(?:at\s+)?\d{1,2}(?:[:.]\d\d\b|(?:[:.]\d\d)?\s*[ap]\.?m\b)|at\s+\d{1,2}\b|(?:arvo|morning|afternoon|evening|night)\b)",
    re.I,
)  # "mon 11am"
_ANNOUNCES = compiled(r"\b(?:by|on|before|about|until|til|till|this|due|for|from|latest)\s+(?:the\s+)?$", re.I)


def weekday_after(found: re.Match[str], now: Now, days: int) -> date:
    number = weekday_number(found["weekday"])
    return now.today + timedelta(days=(number - now.today.weekday() - 1) % 7 + 1 + days)


def weekday_in_week(found: re.Match[str], now: Now) -> Meant:
    weeks = 2 if "after next" in " ".join(found["week"].lower().split()) else 1
    return Meant(week_start(now.today) + timedelta(weeks=weeks, days=weekday_number(found["weekday"])))
