"""How far away something is due, in words that a rule can say: "24 hours", "2 business days after the date, else 7 business days"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal

from sincerely.core.etiquette.worktime import Place, add_hours

Unit = Literal["hours", "days", "weeks", "business days", "same business day", "same or morning"]

EXPECTED = (
    'a distance such as "24 hours", "3 business days", "4 weeks", "same business day", "the date", '
    '"2 business days after the date" or "the date, else 3 business days"'
)
_UNITS: dict[str, Unit] = {
    "hour": "hours",
    "day": "days",
    "week": "weeks",
    "business day": "business days",
    "working day": "business days",
}
_FORM = re.compile(
    r"(?P<count>-?\d+)\s+(?P<unit>hour|day|week|business day|working day)s?(?:\s+(?P<way>after|before)\s+the date)?",
    re.I,
)
#: More than this is a slip of the keyboard, and dates end at the year 9999.
_LARGEST = 10_000


@dataclass(frozen=True, slots=True)
class Distance:
    """`count` of `unit` from the cause, or from the date that the cause names; `otherwise` where it names none. Negative is before the date."""

    count: int
    unit: Unit
    from_date: bool = False
    otherwise: Distance | None = None
    # Worked out once, as they are asked for thousands of times: whether it counts in days, and whether what is due then waits for its day.
    in_days: bool = field(init=False, repr=False, compare=False)
    waits: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        in_days = self.unit in ("days", "weeks", "business days")
        object.__setattr__(self, "in_days", in_days)
        object.__setattr__(self, "waits", in_days and not (self.from_date and self.count <= 0))

    def __str__(self) -> str:
        rest = f", else {self.otherwise}" if self.otherwise else ""
        if self.unit == "same business day":
            return "same business day" + rest
        if self.unit == "same or morning":
            return "same business day or next morning" + rest
        if self.from_date and self.count == 0:
            return "the date" + rest
        count = abs(self.count)
        unit = self.unit[:-1] if count == 1 else self.unit
        way = " after the date" if self.from_date and self.count > 0 else " before the date" if self.from_date else ""
        return f"{count} {unit}{way}{rest}"


def parse_distance(text: str) -> Distance | str:
    """Return the distance a rule states, or what is wrong with it as a sentence."""
    first, comma, rest = text.partition(", else ")
    otherwise: Distance | None = None
    if comma:
        parsed = parse_distance(rest)
        if isinstance(parsed, str):
            return parsed
        otherwise = parsed
    plain = " ".join(first.lower().split())
    if plain in {"same business day", "same working day"}:
        return Distance(0, "same business day", False, otherwise)
    if plain == "same business day or next morning":
        return Distance(0, "same or morning", False, otherwise)
    if plain == "the date":
        return Distance(0, "days", True, otherwise)
    found = _FORM.fullmatch(plain)
    if not found:
        return f'"{text}" is no distance in time'
    count = int(found["count"])
    if count < 0:
        return f'"{text}" is negative; what comes ahead of a date is written "2 days before the date"'
    if count > _LARGEST:
        return f'"{text}" is further than anybody plans'
    way = found["way"]
    return Distance(-count if way == "before" else count, _UNITS[found["unit"]], bool(way), otherwise)


def moment(distance: Distance, at: datetime, named: date | datetime | None, place: Place) -> datetime | None:
    """Return when `distance` from `at` (or from the date `named`) is over, in the zone of `place`; None where it needs a date and there is none.

    Hours elapse; a number of days ends with the working hours of its day (days and weeks move on to a business day);
    a date alone means the end of its working hours, an instant means itself.
    """
    day = counted_from(distance, at, named, place)
    if day is not None:
        return days_later(distance, day, place)[1]
    if distance.from_date:
        if named is None:
            return moment(distance.otherwise, at, None, place) if distance.otherwise else None
        there = named if isinstance(named, datetime) else place.span(named)[1]
        return add_hours(there, distance.count, place.zone) if isinstance(named, datetime) or distance.count else there
    if distance.unit == "hours":
        return add_hours(at, distance.count, place.zone) if distance.count else at
    seen = place.perceived_day(at)
    opening, closing = place.span(seen)
    if distance.unit == "same business day" or seen == place.day_of(at):
        return closing
    return opening + (closing - opening) / 2


def counted_from(distance: Distance, at: datetime, named: date | datetime | None, place: Place) -> date | None:
    """Return the day here from which a distance in days counts; None where it does not, as in "the date", which is that day itself."""
    if not distance.in_days:
        return None
    if not distance.from_date:
        return place.day_of(at)
    if named is None or distance.count == 0:
        return None
    return place.day_of(named) if isinstance(named, datetime) else named


def days_later(distance: Distance, day: date, place: Place) -> tuple[datetime, datetime, float]:
    """Return when what is due a number of days after `day` is first shown and when it is due: opening and closing of that day; and the latter in seconds."""
    key = (distance.count, distance.unit, day)
    known = place.ends.get(key)
    if known is None:
        due = place.span(_day(distance, day, place))[1]
        opening = place.span(place.day_of(due))[0]
        known = place.ends[key] = min(opening, due), due, due.timestamp()
    return known


def _day(distance: Distance, day: date, place: Place) -> date:
    if distance.unit == "business days":
        return place.add_business_days(day, distance.count)
    try:
        there = day + timedelta(days=distance.count * (7 if distance.unit == "weeks" else 1))
    except OverflowError:
        there = day
    # What is owed ahead of a date must not slip past it, so only later days move on to a business day.
    return place.add_business_days(there, 0) if distance.count >= 0 else there
