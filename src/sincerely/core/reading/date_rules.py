"""What phrases for days mean, each a pattern and how it is resolved; the longer and surer stand first."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from sincerely.core.reading.date_words import (
    DAY,
    MONTH,
    NUMBER,
    ORDINAL,
    UNIT,
    WEEKDAY,
    month_number,
    number_of,
    ordinal_number,
    weekday_number,
)
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


_Resolve = Callable[[re.Match[str], Now], Meant | None]


def _p(pattern: str) -> re.Pattern[str]:
    return compiled(r"(?<![\w/.-])(?:" + pattern + r")(?![\w/]|\.\d|-\w)", re.I)


def _make(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] else None


def _nearest_year(month: int, day: int, today: date) -> date | None:
    """Give a date without a year the year in which it comes next; up to two months past stays past."""
    here = _make(today.year, month, day)
    if here is not None and here < today - timedelta(days=61):
        return _make(today.year + 1, month, day)
    if here is not None and here > today + timedelta(days=304):
        return _make(today.year - 1, month, day)
    return here or _make(today.year + 1, month, day)


def _iso(found: re.Match[str], now: Now) -> Meant | None:
    day = _make(int(found["year"]), int(found["mm"]), int(found["dd"])) if 1900 <= int(found["year"]) <= 2200 else None
    return Meant(day) if day else None


def _worded(found: re.Match[str], now: Now) -> Meant | None:
    number = int(found["day"]) if found.groupdict().get("day") else ordinal_number(found["ordinal"])
    month, year = month_number(found["month"]), found["year"]
    if year:
        day = _make(int(year) if len(year) == 4 else 2000 + int(year), month, number)
    else:
        day = _nearest_year(month, number, now.today)
    return Meant(day) if day else None


def _slashed(found: re.Match[str], now: Now) -> Meant | None:
    first, second, year = int(found["a"]), int(found["b"]), found["y"]
    month, number = (second, first) if now.day_first else (first, second)
    note = ""
    if month > 12 >= number:
        month, number = number, month
    elif number <= 12 and month <= 12 and number != month:
        note = f"{found.group()} was read as day {number} of month {month}." if "/" in found.group() else ""
    if year:
        day = _make(int(year) if len(year) == 4 else 2000 + int(year), month, number)
    else:
        day = _nearest_year(month, number, now.today)
    return Meant(day, note=note) if day else None


def _day_of_month(found: re.Match[str], now: Now) -> Meant | None:
    number = int(found["day"]) if found["day"] else ordinal_number(found["ordinal"])
    year, month = now.today.year, now.today.month
    if found.groupdict().get("nextmonth"):
        year, month = year + month // 12, month % 12 + 1
        return _if(_make(year, month, number))
    for _ in range(3):
        day = _make(year, month, number)
        if day is not None and day >= now.today:
            return Meant(day)
        year, month = year + month // 12, month % 12 + 1
    return None


def _if(day: date | None, precision: Precision = "day", note: str = "") -> Meant | None:
    return Meant(day, precision, note) if day else None


def _relative_day(found: re.Match[str], now: Now) -> Meant | None:
    word = found.group().lower()
    days = (
        2
        if "after" in word
        else 1
        if word.startswith(("tom", "mañana", "amanhã", "demain", "domani", "tm", "2mo", "morgen"))
        else 0
    )
    return Meant(now.today + timedelta(days=days))


def _or_so(found: re.Match[str], now: Now) -> Meant:
    """ "A week or two" is two, "a week or so" one, "within the month" a month."""
    unit = (found["unit"] or found["unit2"]).lower()
    number = {"two": 2, "2": 2, "three": 3}.get((found["more"] or "").lower(), 1)
    days = {"d": 1, "w": 7, "f": 14}.get(unit[0])
    if days:
        return Meant(now.today + timedelta(days=days * number), "range")
    month = now.today.month - 1 + number
    year, month = now.today.year + month // 12, month % 12 + 1
    return Meant(date(year, month, min(now.today.day, monthrange(year, month)[1])), "range")


def _weekend(found: re.Match[str], now: Now) -> Meant:
    """ "Over the weekend" is its Sunday at the latest; "before the weekend" is the Friday."""
    sunday = now.today + timedelta(days=(6 - now.today.weekday()) % 7)
    if found.group().lower().startswith(("before", "ahead", "this side")):
        return Meant(max(now.today, sunday - timedelta(days=2)), "range", f"“{found.group()}” was read as the Friday.")
    if found.group().lower().startswith("after"):
        return Meant(sunday + timedelta(days=1), "range", f"“{found.group()}” was read as the Monday.")
    return Meant(sunday, "range", f"“{found.group()}” was read as its Sunday.")


def _lengths_after(found: re.Match[str], now: Now) -> Meant | None:
    """ "Two weeks tomorrow", "a week on Friday", "three weeks from today": so long after a day."""
    length = found["unit"].lower()
    if not found["low"] and (length.startswith("d") or not found["weekday"]):
        return None
    number = number_of(found["low"]) if found["low"] else 1
    days = number * (14 if length.startswith("fort") else 7 if length.startswith("w") else 1)
    if found["weekday"]:
        ahead = (weekday_number(found["weekday"]) - now.today.weekday() - 1) % 7 + 1
    else:
        ahead = 1 if re.match(_TOMORROW, found["from"], re.I) else 0
    return Meant(now.today + timedelta(days=ahead + days)) if days <= 400 else None


def _weekday_of_month(found: re.Match[str], now: Now) -> Meant | None:
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


def _either_day(found: re.Match[str], now: Now) -> Meant:
    """ "Mon/Tues", "Monday or Tuesday": the later one."""
    first = (weekday_number(found["weekday"]) - now.today.weekday() - 1) % 7 + 1
    return Meant(
        now.today + timedelta(days=first + (weekday_number(found["other"]) - weekday_number(found["weekday"])) % 7)
    )


def _quarter_end(found: re.Match[str], now: Now) -> Meant:
    quarter = int(found["quarter"]) if found["quarter"] else (now.today.month - 1) // 3 + 1
    year = now.today.year + (quarter * 3 < now.today.month)
    return Meant(date(year, quarter * 3, monthrange(year, quarter * 3)[1]))


def _feast(found: re.Match[str], now: Now) -> Meant:
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


def _week_start(today: date) -> date:
    return today - timedelta(days=today.weekday())


def _part_of_week(found: re.Match[str], now: Now) -> Meant | None:
    part = (found["part"] or "").lower()
    which = (found["which"] or "this").lower()
    weeks = (
        2 if "after" in which else 1 if which.startswith(("next", "the following", "following", "nxt", "coming")) else 0
    )
    monday = _week_start(now.today) + timedelta(weeks=weeks)
    if part.startswith(("early", "beginning", "start", "first")):
        return Meant(monday + timedelta(days=2), "range", f"“{found.group()}” was read as its Wednesday at the latest.")
    if part.startswith(("mid", "middle")):
        return Meant(monday + timedelta(days=3), "range", f"“{found.group()}” was read as its Thursday at the latest.")
    friday = monday + timedelta(days=4)
    if friday < now.today:
        friday = now.today if weeks else friday + timedelta(days=7)
    return Meant(friday, "day" if part else "range")


def _end_of(found: re.Match[str], now: Now, what: str) -> Meant:
    """The same in the neighbours' languages: "fim do mês", "eind volgende week", "Ende nächster Woche"."""
    if what == "month":
        return Meant(now.today.replace(day=monthrange(now.today.year, now.today.month)[1]))
    following = re.match(r"n|v|p", found["which"] or "", re.I) is not None
    return Meant(_week_start(now.today) + timedelta(weeks=int(following), days=4))


def _part_of_month(found: re.Match[str], now: Now) -> Meant | None:
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
    if part.startswith(("early", "beginning", "start")):
        return Meant(date(year, month, 10), "range", f"“{found.group()}” was read as the 10th at the latest.")
    if part.startswith(("mi", "me")):
        return Meant(date(year, month, 15), "range", f"“{found.group()}” was read as the 15th.")
    if part.startswith("late"):
        return Meant(date(year, month, last), "range", f"“{found.group()}” was read as the month's last day.")
    return Meant(date(year, month, last), "day" if part == "end" else "range")


def _weekday(found: re.Match[str], now: Now) -> Meant | None:
    number, which = weekday_number(found["weekday"]), (found["which"] or "").lower()
    if (
        found["weekday"] in _ALSO_WORDS
        and not which
        and not _ANNOUNCES.search(found.string[max(0, found.start() - 14) : found.start()])
    ):
        return None  # "sat" and "sun" are words before they are days
    if which.startswith("last"):
        return Meant(now.today - timedelta(days=(now.today.weekday() - number - 1) % 7 + 1))
    ahead = (number - now.today.weekday() - 1) % 7 + 1
    coming = now.today + timedelta(days=ahead)
    if found.groupdict().get("week"):
        weeks = 2 if "after" in found["week"].lower() else 1
        return Meant(_week_start(now.today) + timedelta(weeks=weeks, days=number))
    if found.groupdict().get("later"):
        return Meant(coming + timedelta(days=7))
    if which.startswith(("next", "nxt")):
        next_week = _week_start(now.today) + timedelta(weeks=1, days=number)
        note = (
            ""
            if next_week == coming
            else f"“{found.group()}” was read as {next_week:%A} {next_week.day} {next_week:%B}, not the one before."
        )
        return Meant(next_week, note=note)
    return Meant(coming)


_ALSO_WORDS = frozenset({"sat", "sun", "mon", "wed"})
_ANNOUNCES = compiled(r"\b(?:by|on|before|until|til|till|this|due|for|from|latest)\s+(?:the\s+)?$", re.I)


def _named_month(found: re.Match[str], now: Now) -> Meant | None:
    year, month = now.today.year + now.today.month // 12, now.today.month % 12 + 1
    return Meant(date(year, month, monthrange(year, month)[1]), "range", f"“{found.group()}” was read as its last day.")


def _week_of_day(found: re.Match[str], now: Now) -> Meant | None:
    number, month = int(found["day"]), found["month"]
    day = _nearest_year(month_number(month), number, now.today) if month else None
    year, at = now.today.year, now.today.month
    while day is None and not month and at < now.today.month + 3:
        day = _make(year + (at - 1) // 12, (at - 1) % 12 + 1, number)
        day = day if day and day >= now.today else None
        at += 1
    return (
        Meant(_week_start(day) + timedelta(days=4), "range", f"“{found.group()}” was read as that week's Friday.")
        if day
        else None
    )


def _week_of_month(found: re.Match[str], now: Now) -> Meant | None:
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


def _length(found: re.Match[str], now: Now) -> Meant | None:
    number = number_of(found["high"] or found["low"])
    if (
        found["low"].lower() in {"a", "an", "one"}
        and not found["high"]
        and not _WITHIN.match(found.group())
        and not found["unit"].lower().startswith("fort")
    ):
        return None  # "one day", "a week" count something; only "in a week" says when
    if number > 400:
        return None
    unit = found["unit"].lower()
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


def _holiday_time(found: re.Match[str], now: Now) -> Meant | None:
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


_TOMORROW = r"(?:tom+o+r+[or]*w+|tomor+o|tmrw|tmr|tmw|tmorrow|tmoro|tomoro|tomoz|2mor+o?w?|2moz)"
_TODAY = r"today|(?:(?<=sending )|(?<=later ))arvo|tonight|tonite|2night|2nite|2day|tnite"
_OTHER = WEEKDAY.replace("?P<weekday>", "?P<other>")
_WHICH_WEEK = r"(?P<which>(?:the\s+)?week\s+after\s+next|(?:the\s+)?next|nxt|(?:the\s+)?following|coming|this|the)\s+"
RULES: tuple[tuple[re.Pattern[str], _Resolve], ...] = (
    (_p(r"(?P<year>\d{4})-(?P<mm>\d\d)-(?P<dd>\d\d)"), _iso),
    (_p(r"(?:the\s+)?(?:(?:week|wk)\s+(?:of|commencing|beginning|starting|ending|c/b)|w/c|w/e|wc)\s+(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+(?:of\s+)?" + MONTH + ")?"), _week_of_day),
    (_p(DAY + r"\s*(?:of\s+)?" + MONTH + r"(?:,?\s*(?P<year>20\d\d))?"), _worded),
    (_p(MONTH + r"\s*(?:the\s+)?" + DAY + r"(?:,?\s*(?P<year>20\d\d))?"), _worded),
    (_p(ORDINAL + r"\s+(?:of\s+)?" + MONTH + r"(?:,?\s*(?P<year>20\d\d))?"), _worded),
    (_p(MONTH + r"\s+(?:the\s+)?" + ORDINAL + r"(?:,?\s*(?P<year>20\d\d))?"), _worded),
    (_p(r"(?P<a>\d{1,2})/(?P<b>\d{1,2})(?:/(?P<y>20\d\d|\d\d))?(?!\s*-?\s*(?:working|business|days?|weeks?|wks?|months?|mths?|hrs?|hours?|shifts?|nights?)\b)"), _slashed),
    (compiled(r"(?<![\w/.,-])(?P<a>\d{1,2})\.(?P<b>\d{1,2})\.(?P<y>20\d\d|\d\d)?(?!\w|\.\d)"), lambda found, now: _slashed(found, Now(now.today, True, now.holidays))),
    (_p(r"(?:(?P<low>" + NUMBER + r")\s+)?(?P<unit>days?|weeks?|wks?|fortnights?)\s+(?:(?:from|after|on|come)\s+)?(?P<from>(?:this\s+|next\s+|the\s+)?" + WEEKDAY + r"|" + _TOMORROW + r"|today|now)"), lambda found, now: _lengths_after(found, now)),
    (_p(r"(?:the\s+)?(?P<nth>last|first|1st|second|2nd|third|3rd|fourth|4th)\s+" + WEEKDAY + r"\s+(?:of|in)\s+(?:(?P<which>next|nxt|this|the\s+following|the)\s+month|" + MONTH + ")"), _weekday_of_month),
    (_p(WEEKDAY + r"\s+fortnight"), lambda found, now: Meant(_weekday_after(found, now, 14))),
    (_p(WEEKDAY + r"\s*(?:/|-|–|or|to|and)\s*" + _OTHER), _either_day),
    (_p(WEEKDAY + r",?\s+(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)(?P<ordinal>)(?!\s+(?:of\s+)?" + MONTH.replace("?P<month>", "?:") + ")"), _day_of_month),
    (_p(r"(?:dia|el|le|il|den|am)\s+(?P<day>\d{1,2})(?P<ordinal>)\.?(?!\s*(?:de\s+)?[^\W\d_]{3,}|\s*(?:h|uhr|€|%|\d))"), _day_of_month),
    (compiled(r"(?<=\()(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)(?P<ordinal>)(?=\))", re.I), _day_of_month),
    (_p(r"(?:end\s+of\s+(?:the\s+)?(?:this\s+)?quarter|quarter[- ]?end|end\s+of\s+q(?P<quarter>[1-4]))"), _quarter_end),
    (_p(r"(?:(?P<before>by|before|ahead\s+of|until|til|till|this\s+side\s+of)\s+)?(?:easter(?!\s+(?:sunday|monday|friday|holidays?|hols|break))|thanksgiving|labou?r\s+day|memorial\s+day)(?:\s+(?:sunday|day))?(?P<weekend>\s+weekend)?"), lambda found, now: _feast(found, now) if found["before"] else None),
    (_p(r"(?:the\s+)?day\s+after\s+" + _TOMORROW + r""), _relative_day),
    (_p(_TODAY + r"|this\s+(?:evening|afternoon|eve|arvo)|" + _TOMORROW + r"|mañana|amanhã|demain|domani|heute|hoje|hoy|(?:close\s+of\s+business|cob|eod|end\s+of(?:\s+the)?\s+day)(?!\s+(?:on\s+)?" + WEEKDAY.replace("?P<weekday>", "?:") + ")"), _relative_day),
    (_p(r"(?:a\s+)?week\s+(?P<which>on\s+)?" + WEEKDAY), lambda found, now: Meant(_weekday_after(found, now, 7))),
    (_p(WEEKDAY + r"\s+(?:of\s+)?(?P<week>week\s+after\s+next|(?:the\s+)?week\s+after|next\s+week|nxt\s+wk|next\s+wk)"), lambda found, now: _weekday_in_week(found, now)),
    (_p(WEEKDAY + r"\s+week"), lambda found, now: Meant(_weekday_after(found, now, 7))),
    (_p(r"(?:das\s+|o\s+)?(?P<part>fim|fin(?:ales)?|ende?|eind)\s+(?:d[oae]s?|de\s+la|del|van)?\s*(?P<which>este|diese[rs]?|deze|nächste[rn]?|volgende|próxim[oa])?\s*(?:a\s+)?(?:semana|woche|week|semaine)"), lambda found, now: _end_of(found, now, "week")),
    (_p(r"(?P<part>fim|fin(?:ales)?|ende|eind|fine)\s+(?:d[oae]s?|du|del|van|de)\s*(?P<which>)(?:mês|mes|monats|maand|mois|mese)"), lambda found, now: _end_of(found, now, "month")),
    (_p(r"(?P<part>mitte|mediados\s+de|meados\s+de|mi-|medio)\s*(?P<which>)" + MONTH), _part_of_month),
    (_p(r"(?P<part>end|beginning|start|early|middle|mid|later|late|first\s+half|first\s+thing)[\s-]*(?:of\s+|in\s+|on\s+)?(?:the\s+)?(?P<which>next|nxt|this|following|coming)?\s*(?:week|wk)"), _part_of_week),
    (_p(r"(?P<nth>first|1st|second|2nd|third|3rd|last)\s+(?:full\s+)?(?:week|wk)\s+(?:of|in)\s+" + MONTH), _week_of_month),
    (_p(r"(?:over|at|on|in|by|before|after|this\s+side\s+of|this|during|ahead\s+of)\s+(?:the\s+)?(?:coming\s+)?(?:weekend|wkend|wknd|w/e)(?!\s+(?:of\s+)?\d)"), _weekend),
    (_p(r"(?:(?:with)?in\s+)?(?:an?\s+|the\s+)?(?P<unit>week|wk|day|month|fortnight)\s+or\s+(?P<more>two|2|three|so)"), _or_so),
    (_p(r"(?:with)?in\s+(?:the|a)\s+(?:next\s+)?(?P<unit>week|wk|fortnight|month)(?P<more>)|(?:over\s+)?the\s+next\s+(?P<unit2>fortnight)"), _or_so),
    (_p(r"next\s+month|nxt\s+(?:month|mth)"), _named_month),
    (_p(r"(?P<part>)" + _WHICH_WEEK.replace("|the)", ")") + r"(?:week|wk)(?!\s*end)"), _part_of_week),
    (_p(r"(?P<part>)(?P<which>(?:the\s+)?week\s+after\s+next)"), _part_of_week),
    (_p(r"(?P<part>end|beginning|start|early|middle|mid|late)[\s-]*(?:of\s+|in\s+)?(?:the\s+)?(?:(?P<which>next|nxt|this|following)\s+)?(?:month|mth)|(?:month|mth)[- ]end"), _part_of_month),
    (_p(r"(?P<part>end|beginning|start|early|middle|mid|late)[\s-]*(?:of\s+|in\s+)?(?P<which>)" + MONTH), _part_of_month),
    (_p(r"(?:(?P<which>next|nxt|this|coming|last|the\s+following|following)\s+)?" + WEEKDAY + r"(?!'s)(?P<later>\s+(?:next(?!\s+(?:week|wk))|after\s+next))?"), _weekday),
    (_p(r"(?:within|in|inside|after|under)?\s*(?:about\s+|around\s+|approx\.?\s+|~\s*|up\s+to\s+|the\s+next\s+|roughly\s+|say\s+)?(?:(?P<low>" + NUMBER + r")(?:\s*(?:-|–|/|to|or)\s*(?P<high>" + NUMBER + r"))?)\s*-?\s*" + UNIT + r"(?:'s?)?(?:\s+time)?"), _length),
    (_p(r"(?:(?:by|before|around|over)\s+(?:the\s+)?)?(?:end\s+of\s+(?:the\s+)?year|year[- ]end)|(?:by|before|around|over)\s+(?:the\s+)?(?:christmas|xmas|new\s+year)"), _holiday_time),
    (_p(r"(?:(?<=by )|(?<=on )|(?<=before )|(?<=until )|(?<=till )|(?<=til )|(?<=from )|(?<=for )|(?<=til the )|(?<=latest ))?the\s+(?:" + DAY.replace(")?", ")", 1).replace("(?:st|nd|rd|th)", "(?:st|nd|rd|th)") + "|" + ORDINAL + r")(?P<nextmonth>\s+of\s+next\s+month)?(?!\s+(?:floor|one|of|time|round|person|interview|year|question|thing|half|stage|part|bit|job|shift|call|week|day|place|party))"), _day_of_month),
    (compiled(r"(?:(?<=by )|(?<=before )|(?<=until )|(?<=til )|(?<=till ))(?P<day>\d{1,2})(?:st|nd|rd|th)(?P<ordinal>)\b", re.I), _day_of_month),
)  # fmt: skip


def _weekday_after(found: re.Match[str], now: Now, days: int) -> date:
    number = weekday_number(found["weekday"])
    return now.today + timedelta(days=(number - now.today.weekday() - 1) % 7 + 1 + days)


def _weekday_in_week(found: re.Match[str], now: Now) -> Meant:
    weeks = 2 if "after next" in " ".join(found["week"].lower().split()) else 1
    return Meant(_week_start(now.today) + timedelta(weeks=weeks, days=weekday_number(found["weekday"])))
