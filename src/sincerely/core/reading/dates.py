"""Find dates in words: "by the 4th", "end of next week", "2-3 wks", "5pm Friday", resolved against an anchor; never a guess.

A phrase gives the last day it can mean. What could be meant otherwise is said in `note`; a weekday that contradicts its date is noted, the date stands.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, tzinfo

from sincerely.core.reading.date_days import TOMORROW, YEARS, Meant, Now, Precision
from sincerely.core.reading.date_rules import RULES
from sincerely.core.reading.date_words import MONTH, ORDINAL, WEEKDAY, weekday_number
from sincerely.core.reading.patterns import compiled

#: More blanks in a run say no more.
MOST_BLANKS = 16


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


# Most of what is said names no day: one look at the words that every date has one of, for all rules.
_TIME_WORDS = """
    today tonight tonite tnite 2nite 2night 2day arvo eve evening afternoon mañana amanhã demain domani heute hoje hoy jutr[oa] dzisiaj aujourd['’]hui
    business cob eod days? weeks? wks? weekends? wkends? wknd w/[ce] wc fortnights? months? mths? hours? hrs? quarter q[1-4] year
    christmas xmas easter thanksgiving semana woche week semaine m[eê]s monats maand mois mese (?:dia|el|le|il|den|am)\\s+\\d+
"""
_SPEAKS_OF_TIME = compiled(
    r"\d(?:[/.-]\d|st|nd|rd|th|\s*-?\s*[dh](?!\w))|(?:"
    + re.sub(r"\(\?P<\w+>", "(?:", "|".join((*_TIME_WORDS.split(), TOMORROW, WEEKDAY, MONTH, ORDINAL)))
    + r")(?![^\W\d_])",
    re.I,
)


def find_dates(
    text: str,
    anchor: datetime,
    zone: tzinfo,
    *,
    day_first: bool = False,
    holidays: Container[date] = frozenset(),
    days_only: bool = False,
) -> tuple[DateSpan, ...]:
    """Return the dates said in `text`, in order, not overlapping.

    `anchor` (aware) is when the words were said; relative phrases count from its day in `zone`. `day_first` decides what 4/12 means.
    With an anchor of no year anybody writes in there are none. `holidays` are days that "business days" do not count. `days_only`: clock times beside a date are left to the caller.
    """
    whole, (text, places) = text, _squeezed(text)
    if anchor.year not in YEARS or _SPEAKS_OF_TIME.search(text) is None:
        return ()
    today = anchor.astimezone(zone).date()
    taken: list[DateSpan] = []
    covered = bytearray(len(text))
    for pattern, resolve in RULES:
        for found in pattern.finditer(text):
            if any(covered[found.start() : found.end()]):
                continue
            resolved = resolve(found, Now(today, day_first, holidays))
            if resolved is not None:
                span = _with_weekday(text, _span(found, resolved))
                taken.append(span)
                covered[span.start : span.end] = b"x" * (span.end - span.start)
    taken.sort(key=lambda span: span.start)
    spans = taken if days_only else [_with_clock(text, span, zone) for span in taken]
    if len(text) == len(whole):
        return tuple(spans)
    return tuple(replace(span, start=places[span.start], end=places[span.end - 1] + 1) for span in spans)


# Many rules may begin with blanks, and each would try every blank of a long run anew.
_LONG_RUN = compiled(rf"\s{{{MOST_BLANKS + 1},}}")


def _squeezed(text: str) -> tuple[str, Sequence[int]]:
    """Return a text without blanks beyond the first few of a run, and for each of its characters the place it has in `text`."""
    cut = [(found.start() + MOST_BLANKS, found.end()) for found in _LONG_RUN.finditer(text)]
    if not cut:
        return text, range(len(text))
    places: list[int] = []
    at = 0
    for start, end in [*cut, (len(text), len(text))]:
        places += range(at, start)
        at = end
    return "".join(text[place] for place in places), places


def _span(found: re.Match[str], meant: Meant) -> DateSpan:
    return DateSpan(start=found.start(), end=found.end(), value=meant.day, precision=meant.precision, note=meant.note)


_BEFORE_WEEKDAY = compiled(r"(?<!\w)" + WEEKDAY + r"\.?,?\s*(?:the\s+|on\s+the\s+)?$", re.I)
_AFTER_WEEKDAY = compiled(r"\s*,?\s*\(?" + WEEKDAY + r"\)?(?!\w)", re.I)


def _with_weekday(text: str, span: DateSpan) -> DateSpan:
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


_CLOCK = r"(?:(?P<noon>noon|midday)|(?P<cob>close\s+of\s+business|cob|eod|(?:close|end)\s+of\s+play|eop)|(?P<military>(?:[01]\d|2[0-3])[0-5]\d)\s*(?P<zulu>z)?(?:\s*hrs?|h|(?<=z))|(?P<hour>[01]?\d|2[0-3])(?:[:.h](?P<minute>[0-5]\d))?\s*(?P<half>a\.?m\.?|p\.?m\.?)?(?P<oclock>\s*o'?clock)?)"
_CLOCK_BEFORE = compiled(
    r"(?:^|(?<=[\s(,]))" + _CLOCK + r"(?:\s+[A-Z]{2,4}T)?\s*,?\s*(?:on\s+|this\s+|the\s+)?(?:\()?$", re.I
)
_CLOCK_AFTER = compiled(
    r"\s*,?\s*(?P<part>morning|afternoon|evening|eve)?\s*(?:at|by|before|@|around|from|,)?\s*"
    + _CLOCK
    + r"(?![\w%/-]|\.\d)",
    re.I,
)


def _with_clock(text: str, span: DateSpan, zone: tzinfo) -> DateSpan:
    before = _CLOCK_BEFORE.search(text[max(0, span.start - 24) : span.start])
    after = _CLOCK_AFTER.match(text[span.end : span.end + 24])
    for found in (before, after):
        clock = clock_time(found) if found else None
        if found is None or clock is None:
            continue
        start = span.start - len(found.group()) if found is before else span.start
        end = span.end + len(found.group()) if found is after else span.end
        value = datetime.combine(span.day, clock, tzinfo=UTC if found["zulu"] else zone)
        return DateSpan(start=start, end=end, value=value, precision="minute", note=span.note)
    return span


def clock_time(found: re.Match[str]) -> time | None:
    """Return the clock time of a match of the clock pattern; None for a bare number, which may be anything."""
    if found["cob"]:
        return None
    if found["noon"]:
        return time(12)
    if found["military"]:
        return time(int(found["military"][:2]), int(found["military"][2:]))
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    part = (found.groupdict().get("part") or "").lower()
    if part and not found["half"] and 1 <= hour <= 12:
        return time(hour % 12 + (12 if part != "morning" else 0), minute)
    half = (found["half"] or "").lower().replace(".", "")
    if half:
        if not 1 <= hour <= 12:
            return None
        return time(hour % 12 + (12 if half == "pm" else 0), minute)
    if found["oclock"]:
        return time(hour + 12 if 1 <= hour <= 6 else hour, minute)
    return time(hour, minute) if found["minute"] else None
