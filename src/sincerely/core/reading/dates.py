"""Find dates in words: "by the 4th", "end of next week", "2-3 wks", "5pm Friday", resolved against an anchor; never a guess.

A phrase gives the last day it can mean. What could be meant otherwise is said in `note`; a weekday that contradicts its date is noted, the date stands.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
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

Precision = Literal["minute", "day", "range"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSpan:
    """A date found in a text. `value` is a date, or an aware datetime where a clock time is said; `precision` "range" means the last day of several."""

    start: int
    end: int
    value: date | datetime
    precision: Precision = "day"
    note: str = ""

    @property
    def day(self) -> date:
        """The calendar day meant."""
        return self.value.date() if isinstance(self.value, datetime) else self.value


def find_dates(
    text: str, anchor: datetime, zone: tzinfo, *, day_first: bool = False, holidays: Container[date] = frozenset()
) -> tuple[DateSpan, ...]:
    """Return the dates said in `text`, in order, not overlapping.

    `anchor` (aware) is when the words were said; relative phrases count from its day in `zone`. `day_first` decides what 4/12 means.
    `holidays` are days that "business days" do not count.
    """
    today = anchor.astimezone(zone).date()
    taken: list[DateSpan] = []
    for pattern, resolve in _RULES:
        for found in pattern.finditer(text):
            if any(found.start() < span.end and span.start < found.end() for span in taken):
                continue
            resolved = resolve(found, _Now(today, day_first, holidays))
            if resolved is not None:
                taken.append(_with_weekday(text, _span(found, resolved), today))
    return tuple(_with_clock(text, span, zone) for span in sorted(taken, key=lambda span: span.start))


@dataclass(frozen=True, slots=True)
class _Now:
    today: date
    day_first: bool
    holidays: Container[date]


@dataclass(frozen=True, slots=True)
class _Meant:
    day: date
    precision: Precision = "day"
    note: str = ""


_Resolve = Callable[[re.Match[str], _Now], _Meant | None]


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(r"(?<![\w/.-])(?:" + pattern + r")(?![\w/]|\.\d|-\w)", re.I)


def _span(found: re.Match[str], meant: _Meant) -> DateSpan:
    return DateSpan(start=found.start(), end=found.end(), value=meant.day, precision=meant.precision, note=meant.note)


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


def _iso(found: re.Match[str], now: _Now) -> _Meant | None:
    day = _make(int(found["year"]), int(found["mm"]), int(found["dd"])) if 1900 <= int(found["year"]) <= 2200 else None
    return _Meant(day) if day else None


def _worded(found: re.Match[str], now: _Now) -> _Meant | None:
    number = int(found["day"]) if found.groupdict().get("day") else ordinal_number(found["ordinal"])
    month, year = month_number(found["month"]), found["year"]
    if year:
        day = _make(int(year) if len(year) == 4 else 2000 + int(year), month, number)
    else:
        day = _nearest_year(month, number, now.today)
    return _Meant(day) if day else None


def _slashed(found: re.Match[str], now: _Now) -> _Meant | None:
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
    return _Meant(day, note=note) if day else None


def _day_of_month(found: re.Match[str], now: _Now) -> _Meant | None:
    number = int(found["day"]) if found["day"] else ordinal_number(found["ordinal"])
    year, month = now.today.year, now.today.month
    if found.groupdict().get("nextmonth"):
        year, month = year + month // 12, month % 12 + 1
        return _if(_make(year, month, number))
    for _ in range(3):
        day = _make(year, month, number)
        if day is not None and day >= now.today:
            return _Meant(day)
        year, month = year + month // 12, month % 12 + 1
    return None


def _if(day: date | None, precision: Precision = "day", note: str = "") -> _Meant | None:
    return _Meant(day, precision, note) if day else None


def _relative_day(found: re.Match[str], now: _Now) -> _Meant | None:
    word = found.group().lower()
    days = (
        2
        if "after" in word
        else 1
        if word.startswith(("tomorrow", "mañana", "amanhã", "demain", "domani", "tmr", "tmw", "tomoz", "2moro"))
        else 0
    )
    return _Meant(now.today + timedelta(days=days))


def _week_start(today: date) -> date:
    return today - timedelta(days=today.weekday())


def _part_of_week(found: re.Match[str], now: _Now) -> _Meant | None:
    part = (found["part"] or "").lower()
    which = (found["which"] or "this").lower()
    weeks = (
        2 if "after" in which else 1 if which.startswith(("next", "the following", "following", "nxt", "coming")) else 0
    )
    monday = _week_start(now.today) + timedelta(weeks=weeks)
    if part.startswith(("early", "beginning", "start", "first")):
        return _Meant(
            monday + timedelta(days=2), "range", f"“{found.group()}” was read as its Wednesday at the latest."
        )
    if part.startswith(("mid", "middle")):
        return _Meant(monday + timedelta(days=3), "range", f"“{found.group()}” was read as its Thursday at the latest.")
    friday = monday + timedelta(days=4)
    if friday < now.today:
        friday = now.today if weeks else friday + timedelta(days=7)
    return _Meant(friday, "day" if part else "range")


def _end_of(found: re.Match[str], now: _Now, what: str) -> _Meant:
    """The same in the neighbours' languages: "fim do mês", "eind volgende week", "Ende nächster Woche"."""
    if what == "month":
        return _Meant(now.today.replace(day=monthrange(now.today.year, now.today.month)[1]))
    following = re.match(r"n|v|p", found["which"] or "", re.I) is not None
    return _Meant(_week_start(now.today) + timedelta(weeks=int(following), days=4))


def _part_of_month(found: re.Match[str], now: _Now) -> _Meant | None:
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
        return _Meant(date(year, month, 10), "range", f"“{found.group()}” was read as the 10th at the latest.")
    if part.startswith(("mi", "me")):
        return _Meant(date(year, month, 15), "range", f"“{found.group()}” was read as the 15th.")
    if part.startswith("late"):
        return _Meant(date(year, month, last), "range", f"“{found.group()}” was read as the month's last day.")
    return _Meant(date(year, month, last), "day" if part == "end" else "range")


def _weekday(found: re.Match[str], now: _Now) -> _Meant | None:
    number, which = weekday_number(found["weekday"]), (found["which"] or "").lower()
    if (
        found["weekday"] in _ALSO_WORDS
        and not which
        and not _ANNOUNCES.search(found.string[max(0, found.start() - 14) : found.start()])
    ):
        return None  # "sat" and "sun" are words before they are days
    if which.startswith("last"):
        return _Meant(now.today - timedelta(days=(now.today.weekday() - number - 1) % 7 + 1))
    ahead = (number - now.today.weekday() - 1) % 7 + 1
    coming = now.today + timedelta(days=ahead)
    if found.groupdict().get("week"):
        weeks = 2 if "after" in found["week"].lower() else 1
        return _Meant(_week_start(now.today) + timedelta(weeks=weeks, days=number))
    if which.startswith("week on") or found.groupdict().get("weekon"):
        return _Meant(coming + timedelta(days=7))
    if which.startswith(("next", "nxt")):
        next_week = _week_start(now.today) + timedelta(weeks=1, days=number)
        note = (
            ""
            if next_week == coming
            else f"“{found.group()}” was read as {next_week:%A} {next_week.day} {next_week:%B}, not the one before."
        )
        return _Meant(next_week, note=note)
    return _Meant(coming)


_ALSO_WORDS = frozenset({"sat", "sun", "mon", "wed"})
_ANNOUNCES = re.compile(r"\b(?:by|on|before|until|til|till|this|due|for|from|latest)\s+(?:the\s+)?$", re.I)


def _named_month(found: re.Match[str], now: _Now) -> _Meant | None:
    year, month = now.today.year + now.today.month // 12, now.today.month % 12 + 1
    return _Meant(
        date(year, month, monthrange(year, month)[1]), "range", f"“{found.group()}” was read as its last day."
    )


def _week_of_day(found: re.Match[str], now: _Now) -> _Meant | None:
    number, month = int(found["day"]), found["month"]
    day = _nearest_year(month_number(month), number, now.today) if month else None
    year, at = now.today.year, now.today.month
    while day is None and not month and at < now.today.month + 3:
        day = _make(year + (at - 1) // 12, (at - 1) % 12 + 1, number)
        day = day if day and day >= now.today else None
        at += 1
    return (
        _Meant(_week_start(day) + timedelta(days=4), "range", f"“{found.group()}” was read as that week's Friday.")
        if day
        else None
    )


def _week_of_month(found: re.Match[str], now: _Now) -> _Meant | None:
    month = month_number(found["month"])
    year = now.today.year + (1 if month < now.today.month else 0)
    first = date(year, month, 1)
    if found["nth"].lower().startswith("last"):
        last = date(year, month, monthrange(year, month)[1])
        return _Meant(
            last - timedelta(days=max(0, last.weekday() - 4)), "range", f"“{found.group()}” was read as its Friday."
        )
    nth = {"f": 0, "1": 0, "s": 1, "2": 1, "t": 2, "3": 2}[found["nth"][0].lower()]
    friday = first + timedelta(days=(4 - first.weekday()) % 7 + 7 * nth)
    return _Meant(friday, "range", f"“{found.group()}” was read as {friday.day} {friday:%B} at the latest.")


_WITHIN = re.compile(r"(?:within|in|inside|under|the\s+next)\b", re.I)


def _length(found: re.Match[str], now: _Now) -> _Meant | None:
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
        return _Meant(day, ranged)
    if unit.startswith("h"):
        # Hours in notes are a promise of days: "within 48 hours". Short ones ("2 hrs") say how long something took.
        return _Meant(now.today + timedelta(days=-(-number // 24)), ranged) if number >= 24 else None
    if unit.startswith(("month", "mth")):
        month = now.today.month - 1 + number
        year, month = now.today.year + month // 12, month % 12 + 1
        return _Meant(date(year, month, min(now.today.day, monthrange(year, month)[1])), ranged)
    days = number * (14 if unit.startswith("fort") else 7 if unit.startswith(("w",)) else 1)
    return _Meant(now.today + timedelta(days=days), ranged)


def _holiday_time(found: re.Match[str], now: _Now) -> _Meant | None:
    word = found.group().lower()
    month, number = (
        (12, 24)
        if "before" in word and ("christmas" in word or "xmas" in word)
        else (12, 31)
        if "new year" in word or "year" in word
        else (12, 24)
    )
    day = date(now.today.year, month, number)
    return _Meant(
        day if day >= now.today else date(now.today.year + 1, month, number),
        "range",
        f"“{found.group()}” was read as {number} December at the latest.",
    )


_WHICH_WEEK = r"(?P<which>(?:the\s+)?week\s+after\s+next|(?:the\s+)?next|nxt|(?:the\s+)?following|coming|this|the)\s+"
_RULES: tuple[tuple[re.Pattern[str], _Resolve], ...] = (
    (_p(r"(?P<year>\d{4})-(?P<mm>\d\d)-(?P<dd>\d\d)"), _iso),
    (_p(DAY + r"\s*(?:of\s+)?" + MONTH + r"(?:,?\s*(?P<year>20\d\d))?"), _worded),
    (_p(MONTH + r"\s*(?:the\s+)?" + DAY + r"(?:,?\s*(?P<year>20\d\d))?"), _worded),
    (_p(ORDINAL + r"\s+(?:of\s+)?" + MONTH + r"(?:,?\s*(?P<year>20\d\d))?"), _worded),
    (_p(MONTH + r"\s+(?:the\s+)?" + ORDINAL + r"(?:,?\s*(?P<year>20\d\d))?"), _worded),
    (_p(r"(?P<a>\d{1,2})/(?P<b>\d{1,2})(?:/(?P<y>20\d\d|\d\d))?"), _slashed),
    (re.compile(r"(?<![\w/.,-])(?P<a>\d{1,2})\.(?P<b>\d{1,2})\.(?P<y>20\d\d|\d\d)?(?!\w|\.\d)"), lambda found, now: _slashed(found, _Now(now.today, True, now.holidays))),
    (_p(r"(?:the\s+)?day\s+after\s+(?:tomorrow|tmrw|tmw)"), _relative_day),
    (_p(r"today|tonight|tonite|this\s+(?:evening|afternoon|eve|arvo)|tomorrow|mañana|amanhã|demain|domani|heute|hoje|hoy|tmrw|tmr|tmw|tomoz|2moro|(?:close\s+of\s+business|cob|eod|end\s+of(?:\s+the)?\s+day)(?!\s+(?:on\s+)?" + WEEKDAY.replace("?P<weekday>", "?:") + ")"), _relative_day),
    (_p(r"(?:a\s+)?week\s+(?P<which>on\s+)?" + WEEKDAY), lambda found, now: _Meant(_weekday_after(found, now, 7))),
    (_p(WEEKDAY + r"\s+(?P<week>week\s+after\s+next|(?:the\s+)?week\s+after|next\s+week|nxt\s+wk|next\s+wk)"), lambda found, now: _weekday_in_week(found, now)),
    (_p(WEEKDAY + r"\s+week"), lambda found, now: _Meant(_weekday_after(found, now, 7))),
    (_p(r"(?:das\s+|o\s+)?(?P<part>fim|fin(?:ales)?|ende?|eind)\s+(?:d[oae]s?|de\s+la|del|van)?\s*(?P<which>este|diese[rs]?|deze|nächste[rn]?|volgende|próxim[oa])?\s*(?:a\s+)?(?:semana|woche|week|semaine)"), lambda found, now: _end_of(found, now, "week")),
    (_p(r"(?P<part>fim|fin(?:ales)?|ende|eind|fine)\s+(?:d[oae]s?|du|del|van|de)\s*(?P<which>)(?:mês|mes|monats|maand|mois|mese)"), lambda found, now: _end_of(found, now, "month")),
    (_p(r"(?P<part>mitte|mediados\s+de|meados\s+de|mi-|medio)\s*(?P<which>)" + MONTH), _part_of_month),
    (_p(r"(?P<part>end|beginning|start|early|middle|mid|later|late|first\s+half|first\s+thing)[\s-]*(?:of\s+|in\s+|on\s+)?(?:the\s+)?(?P<which>next|nxt|this|following|coming)?\s*(?:week|wk)"), _part_of_week),
    (_p(r"(?P<nth>first|1st|second|2nd|third|3rd|last)\s+(?:full\s+)?(?:week|wk)\s+(?:of|in)\s+" + MONTH), _week_of_month),
    (_p(r"(?:the\s+)?(?:week|wk)\s+(?:of|commencing|beginning|starting|c/b)\s+(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+(?:of\s+)?" + MONTH + ")?"), _week_of_day),
    (_p(r"(?:over|at|on|by|before|this|during)\s+(?:the\s+)?(?:coming\s+)?(?:weekend|wkend|wknd|w/e)"), lambda found, now: _Meant(now.today + timedelta(days=(6 - now.today.weekday()) % 7), "range", f"“{found.group()}” was read as its Sunday.")),
    (_p(r"(?:with)?in\s+(?:the|a)\s+(?:week|wk)"), lambda found, now: _Meant(now.today + timedelta(days=7), "range")),
    (_p(r"next\s+month|nxt\s+(?:month|mth)"), _named_month),
    (_p(r"(?P<part>)" + _WHICH_WEEK.replace("|the)", ")") + r"(?:week|wk)(?!\s*end)"), _part_of_week),
    (_p(r"(?P<part>)(?P<which>(?:the\s+)?week\s+after\s+next)"), _part_of_week),
    (_p(r"(?P<part>end|beginning|start|early|middle|mid|late)[\s-]*(?:of\s+|in\s+)?(?:the\s+)?(?:(?P<which>next|nxt|this|following)\s+)?(?:month|mth)"), _part_of_month),
    (_p(r"(?P<part>end|beginning|start|early|middle|mid|late)[\s-]*(?:of\s+|in\s+)?(?P<which>)" + MONTH), _part_of_month),
    (_p(r"(?:(?P<which>next|nxt|this|coming|last|the\s+following|following)\s+)?" + WEEKDAY + r"(?!'s)"), _weekday),
    (_p(r"(?:within|in|inside|after|under)?\s*(?:about\s+|around\s+|approx\.?\s+|~\s*|up\s+to\s+|the\s+next\s+|roughly\s+|say\s+)?(?:(?P<low>" + NUMBER + r")(?:\s*(?:-|–|to|or)\s*(?P<high>" + NUMBER + r"))?)\s*-?\s*" + UNIT + r"(?:'s?)?(?:\s+time)?"), _length),
    (_p(r"(?:by|before|around|over)\s+(?:the\s+)?(?:end\s+of\s+(?:the\s+)?year|christmas|xmas|new\s+year)"), _holiday_time),
    (_p(r"(?:(?<=by )|(?<=on )|(?<=before )|(?<=until )|(?<=till )|(?<=til )|(?<=from )|(?<=for )|(?<=til the )|(?<=latest ))?the\s+(?:" + DAY.replace(")?", ")", 1).replace("(?:st|nd|rd|th)", "(?:st|nd|rd|th)") + "|" + ORDINAL + r")(?P<nextmonth>\s+of\s+next\s+month)?(?!\s+(?:floor|one|of|time|round|person|interview|year|question|thing|half|stage|part|bit|job|shift|call|week|day|place|party))"), _day_of_month),
    (re.compile(r"(?:(?<=by )|(?<=before )|(?<=until )|(?<=til )|(?<=till ))(?P<day>\d{1,2})(?:st|nd|rd|th)(?P<ordinal>)\b", re.I), _day_of_month),
)  # fmt: skip


def _weekday_after(found: re.Match[str], now: _Now, days: int) -> date:
    number = weekday_number(found["weekday"])
    return now.today + timedelta(days=(number - now.today.weekday() - 1) % 7 + 1 + days)


def _weekday_in_week(found: re.Match[str], now: _Now) -> _Meant:
    weeks = 2 if "after next" in " ".join(found["week"].lower().split()) else 1
    return _Meant(_week_start(now.today) + timedelta(weeks=weeks, days=weekday_number(found["weekday"])))


_BEFORE_WEEKDAY = re.compile(r"(?<!\w)" + WEEKDAY + r"\.?,?\s*(?:the\s+|on\s+the\s+)?$", re.I)
_AFTER_WEEKDAY = re.compile(r"\s*,?\s*\(?" + WEEKDAY + r"\)?(?!\w)", re.I)


def _with_weekday(text: str, span: DateSpan, today: date) -> DateSpan:
    """Check a date against the weekday that stands beside it; a contradiction is noted, the date stands."""
    if re.search(WEEKDAY, text[span.start : span.end], re.I) or not re.search(
        r"\d|th$|st$", text[span.start : span.end]
    ):
        return span
    before = _BEFORE_WEEKDAY.search(text[max(0, span.start - 24) : span.start])
    after = _AFTER_WEEKDAY.match(text[span.end : span.end + 20])
    beside = before or after
    if beside is None:
        return span
    start = span.start - len(before.group()) if before else span.start
    said = weekday_number(beside["weekday"])
    wrong = span.day.weekday() != said
    day = span.day
    note = span.note
    if wrong:
        note = f"You wrote {beside['weekday'].capitalize()}, and {day.day} {day:%B %Y} is a {day:%A}."
    return DateSpan(start=start, end=span.end, value=span.value, precision=span.precision, note=note)


_CLOCK = r"(?:(?P<noon>noon|midday)|(?P<cob>close\s+of\s+business|cob|eod|close\s+of\s+play)|(?P<hour>[01]?\d|2[0-3])(?:[:.h](?P<minute>[0-5]\d))?\s*(?P<half>a\.?m\.?|p\.?m\.?)?(?P<oclock>\s*o'?clock)?)"
_CLOCK_BEFORE = re.compile(
    r"(?:^|(?<=[\s(,]))" + _CLOCK + r"(?:\s+[A-Z]{2,4}T)?\s*,?\s*(?:on\s+|this\s+|the\s+)?(?:\()?$", re.I
)
_CLOCK_AFTER = re.compile(r"\s*,?\s*(?:at|by|before|@|around|from|,)?\s*" + _CLOCK + r"(?![\w%/-]|\.\d)", re.I)


def _with_clock(text: str, span: DateSpan, zone: tzinfo) -> DateSpan:
    before = _CLOCK_BEFORE.search(text[max(0, span.start - 24) : span.start])
    after = _CLOCK_AFTER.match(text[span.end : span.end + 24])
    for found in (before, after):
        clock = clock_time(found) if found else None
        if found is None or clock is None:
            continue
        start = span.start - len(found.group()) if found is before else span.start
        end = span.end + len(found.group()) if found is after else span.end
        value = datetime.combine(span.day, clock, tzinfo=zone)
        return DateSpan(start=start, end=end, value=value, precision="minute", note=span.note)
    return span


def clock_time(found: re.Match[str]) -> time | None:
    """Return the clock time of a match of the clock pattern; None for a bare number, which may be anything."""
    if found["cob"]:
        return None
    if found["noon"]:
        return time(12)
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = (found["half"] or "").lower().replace(".", "")
    if half:
        if not 1 <= hour <= 12:
            return None
        return time(hour % 12 + (12 if half == "pm" else 0), minute)
    if found["oclock"]:
        return time(hour + 12 if 1 <= hour <= 6 else hour, minute)
    return time(hour, minute) if found["minute"] else None
