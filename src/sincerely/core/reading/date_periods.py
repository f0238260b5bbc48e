"""What a stretch of time means: weeks, months, quarters, feasts and lengths, as the last day each can be."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from sincerely.core.reading.date_days import Meant, Now, Precision, make, nearest_year, week_start
from sincerely.core.reading.date_words import month_number, number_of
from sincerely.core.reading.patterns import compiled


def or_so(found: re.Match[str], now: Now) -> Meant:
    """ "A week or two" is two, "a week or so" one, "within the month" a month."""
    unit = (found["unit"] or found["unit2"]).lower()
    number = {"two": 2, "2": 2, "three": 3}.get((found["more"] or "").lower(), 1)
    days = {"d": 1, "w": 7, "f": 14}.get(unit[0])
    if days:
        return Meant(now.today + timedelta(days=days * number), "range")
    month = now.today.month - 1 + number
    year, month = now.today.year + month // 12, month % 12 + 1
    return Meant(date(year, month, min(now.today.day, monthrange(year, month)[1])), "range")


def weekend(found: re.Match[str], now: Now) -> Meant:
    """ "Over the weekend" is its Sunday at the latest; "before the weekend" is the Friday."""
    sunday = now.today + timedelta(days=(6 - now.today.weekday()) % 7)
    if found.group().lower().startswith(("before", "ahead", "this side")):
        return Meant(max(now.today, sunday - timedelta(days=2)), "range", f"“{found.group()}” was read as the Friday.")
    if found.group().lower().startswith("after"):
        return Meant(sunday + timedelta(days=1), "range", f"“{found.group()}” was read as the Monday.")
    return Meant(sunday, "range", f"“{found.group()}” was read as its Sunday.")


def quarter_end(found: re.Match[str], now: Now) -> Meant:
    quarter = int(found["quarter"]) if found["quarter"] else (now.today.month - 1) // 3 + 1
    year = now.today.year + (quarter * 3 < now.today.month)
    return Meant(date(year, quarter * 3, monthrange(year, quarter * 3)[1]))


def feast(found: re.Match[str], now: Now) -> Meant:
    """Easter, and the North American holidays people date by; what is due before one is due on the day before."""
    for year in (now.today.year, now.today.year + 1):
        day = _day_of_feast(found.group().lower(), year)
        if found["weekend"] and day.weekday() == 0:
            day -= timedelta(days=2)
        if day > now.today:
            break
    meant = day if found["before"].lower().startswith(("by", "un", "til")) else day - timedelta(days=1)
    return Meant(max(now.today, meant), "range", f"“{found.group()}” was read as {meant.day} {meant:%B} at the latest.")


def _day_of_feast(name: str, year: int) -> date:
    if "easter" in name:
        return _easter(year)
    if "memorial" in name:  # the last Monday of May
        return date(year, 5, 31) - timedelta(days=date(year, 5, 31).weekday())
    month, weekday, weeks = (11, 3, 3) if "thanksgiving" in name else (9, 0, 0)  # fourth Thursday, first Monday
    return date(year, month, 1) + timedelta(days=(weekday - date(year, month, 1).weekday()) % 7 + 7 * weeks)


def _easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 13, 1876; Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    rest = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + rest - 7 * ((a + 11 * h + 22 * rest) // 451) + 114, 31)
    return date(year, month, day + 1)


def part_of_week(found: re.Match[str], now: Now) -> Meant | None:
    part = (found["part"] or "").lower()
    which = (found["which"] or "this").lower()
    weeks = (
        2 if "after" in which else 1 if which.startswith(("next", "the following", "following", "nxt", "coming")) else 0
    )
    monday = week_start(now.today) + timedelta(weeks=weeks)
    if part.startswith(("early", "beg", "start", "first")):
        return Meant(monday + timedelta(days=2), "range", f"“{found.group()}” was read as its Wednesday at the latest.")
    if part.startswith(("mid", "middle")):
        return Meant(monday + timedelta(days=3), "range", f"“{found.group()}” was read as its Thursday at the latest.")
    friday = monday + timedelta(days=4)
    if friday < now.today:
        friday = now.today if weeks else friday + timedelta(days=7)
    return Meant(friday, "day" if part else "range")


def end_of(found: re.Match[str], now: Now, what: str) -> Meant:
    """The same in the neighbours' languages: "fim do mês", "eind volgende week", "Ende nächster Woche"."""
    if what == "month":
        return Meant(now.today.replace(day=monthrange(now.today.year, now.today.month)[1]))
    following = re.match(r"n|v|p", found["which"] or "", re.I) is not None
    return Meant(week_start(now.today) + timedelta(weeks=int(following), days=4))


def part_of_month(found: re.Match[str], now: Now) -> Meant | None:
    part = (found["part"] or "end").lower()
    year, month = now.today.year, now.today.month
    named = found.groupdict().get("month")
    if named:
        month = month_number(named)
        if date(year, month, monthrange(year, month)[1]) < now.today:
            year += 1
    elif (found["which"] or "").lower().startswith(("next", "nxt", "the following")):
        year, month = year + month // 12, month % 12 + 1
    last = monthrange(year, month)[1]
    if part.startswith(("early", "beg", "start")):
        return Meant(date(year, month, 10), "range", f"“{found.group()}” was read as the 10th at the latest.")
    if part.startswith(("mi", "me")):
        return Meant(date(year, month, 15), "range", f"“{found.group()}” was read as the 15th.")
    if part.startswith("late"):
        return Meant(date(year, month, last), "range", f"“{found.group()}” was read as the month's last day.")
    return Meant(date(year, month, last), "day" if part == "end" else "range")


def named_month(found: re.Match[str], now: Now) -> Meant | None:
    year, month = now.today.year + now.today.month // 12, now.today.month % 12 + 1
    return Meant(date(year, month, monthrange(year, month)[1]), "range", f"“{found.group()}” was read as its last day.")


def week_of_day(found: re.Match[str], now: Now) -> Meant | None:
    number, month = int(found["day"]), found["month"]
    day = nearest_year(month_number(month), number, now.today) if month else None
    year, at = now.today.year, now.today.month
    while day is None and not month and at < now.today.month + 3:
        day = make(year + (at - 1) // 12, (at - 1) % 12 + 1, number)
        day = day if day and day >= now.today else None
        at += 1
    return (
        Meant(week_start(day) + timedelta(days=4), "range", f"“{found.group()}” was read as that week's Friday.")
        if day
        else None
    )


def week_of_month(found: re.Match[str], now: Now) -> Meant | None:
    month = month_number(found["month"])
    year = now.today.year + (1 if month < now.today.month else 0)
    first = date(year, month, 1)
    if found["nth"].lower().startswith("last"):
        last = date(year, month, monthrange(year, month)[1])
        return Meant(
            last - timedelta(days=max(0, last.weekday() - 4)), "range", f"“{found.group()}” was read as its Friday."
        )
    nth = {"f": 0, "1": 0, "s": 1, "2": 1, "t": 2, "3": 2}[found["nth"][0].lower()]
    friday = first + timedelta(days=(4 - first.weekday()) % 7)
    if friday.day < 3:
        friday += timedelta(days=7)  # a "first week" of one or two days is the week after
    friday += timedelta(days=7 * nth)
    return Meant(friday, "range", f"“{found.group()}” was read as {friday.day} {friday:%B} at the latest.")


_WITHIN = compiled(r"(?:within|in|inside|under|the\s+next)\b", re.I)


# "My 30-day plan", "a 2 week course": how long a thing is, and no day.
_NAMES_A_THING = compiled(
    r"\s+(?!(?:time|or|and|max\w*|later|from|if|to|for|at|they|he|she|we|i|then|but|latest|tops|ish|after|before|of|in|on|until|till?|by|so|is|was|now|notice)\b)[a-z]{3,}",
    re.I,
)


def length(found: re.Match[str], now: Now) -> Meant | None:
    number = number_of(found["high"] or found["low"])
    if (
        found["low"].lower() in {"a", "an", "one"}
        and not found["high"]
        and not _WITHIN.match(found.group())
        and not found["unit"].lower().startswith("fort")
    ):
        return None  # "one day", "a week" count something; only "in a week" says when
    unit = found["unit"].lower()
    if number > 400 or (
        number > 1
        and not unit.endswith("s")
        and _NAMES_A_THING.match(found.string, found.end())
        and not _WITHIN.match(found.group())
    ):
        return None
    ranged: Precision = "range" if found["high"] else "day"
    if unit.startswith(("working", "business", "banking", "week d", "week-d", "weekd")):
        day = now.today
        while number > 0:
            day += timedelta(days=1)
            if day.weekday() < 5 and day not in now.holidays:
                number -= 1
        return Meant(day, ranged)
    if unit.startswith("h"):
        # Hours in notes are a promise of days: "within 48 hours". Short ones ("2 hrs") say how long something took.
        return Meant(now.today + timedelta(days=-(-number // 24)), ranged) if number >= 24 else None
    if unit.startswith(("month", "mth")):
        month = now.today.month - 1 + number
        year, month = now.today.year + month // 12, month % 12 + 1
        return Meant(date(year, month, min(now.today.day, monthrange(year, month)[1])), ranged)
    days = number * (14 if unit.startswith("fort") else 7 if unit.startswith(("w",)) else 1)
    return Meant(now.today + timedelta(days=days), ranged)


def holiday_time(found: re.Match[str], now: Now) -> Meant | None:
    word = found.group().lower()
    month, number = (
        (12, 24)
        if "before" in word and ("christmas" in word or "xmas" in word)
        else (12, 31)
        if "new year" in word or "year" in word
        else (12, 24)
    )
    day = date(now.today.year, month, number)
    return Meant(
        day if day >= now.today else date(now.today.year + 1, month, number),
        "range",
        f"“{found.group()}” was read as {number} December at the latest.",
    )
