"""Working time: business days and holidays of a place, its hours, elapsed hours, and wall times across clock changes.

Wall times that a clock change makes twice mean the first; those that it skips move forward by the gap (02:30 becomes 03:30).
Hours that elapse are counted in UTC: 24 hours after an interview are 24 hours, whatever the clocks did that night.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal

from sincerely.core.etiquette.values import Holidays, WorkingHours

#: No calendar has so many days off in a row; a broken one ends the search here and the day counts as working.
LONGEST_SEARCH = 60
EVENING_ENDS = time(21)
MORNING_STARTS = time(7)
#: On a day off nobody is to find a letter before breakfast.
LATE_MORNING_STARTS = time(9)
#: A remaining bit of working time shorter than this is no time to write in.
SHORTEST = timedelta(minutes=30)
#: So many days and hours ahead are remembered for a place: some three years of all distances that the rules say.
MOST_REMEMBERED = 20_000
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
HourKind = Literal["working", "off-hours", "day-off"]


def wall(day: date, clock: time, zone: tzinfo) -> datetime:
    """Return the instant when the clocks of `zone` show `clock` on `day`: the first of two, moved forward by the gap where there is none."""
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC).astimezone(zone)


def add_hours(at: datetime, hours: float, zone: tzinfo) -> datetime:
    """Return the instant `hours` of elapsed time after `at`, shown in `zone`."""
    return (at.astimezone(UTC) + HOUR * hours).astimezone(zone)


class Place:
    """The working time of somebody somewhere: zone, hours, and the holidays of a country and its subdivision. Answers are remembered, up to a bound."""

    __slots__ = (
        "_add",
        "_days",
        "_holidays",
        "_hours",
        "_off",
        "_spans",
        "country",
        "ends",
        "hours",
        "subdivision",
        "zone",
    )

    def __init__(
        self,
        zone: tzinfo,
        hours: WorkingHours,
        country: str = "",
        subdivision: str = "",
        holidays: Holidays | None = None,
    ) -> None:
        self.zone, self.hours, self.country, self.subdivision = zone, hours, country, subdivision
        self._holidays = holidays
        self._off: dict[int, frozenset[date]] = {}
        self._days: dict[date, bool] = {}
        self._spans: dict[date, tuple[datetime, datetime]] = {}
        self.ends: dict[tuple[int, str, date], tuple[datetime, datetime, float]] = {}
        self._add: dict[tuple[date, int], date] = {}
        self._hours: dict[tuple[float, int], datetime] = {}

    def tidy(self) -> None:
        """Forget the days worked out so far where they have become many: a place lives as long as the process does."""
        if len(self.ends) + len(self._hours) > MOST_REMEMBERED:
            for remembered in (self._days, self._spans, self.ends, self._add, self._hours):
                remembered.clear()

    def day_of(self, at: datetime) -> date:
        """Return the calendar day here at an instant."""
        return at.date() if at.tzinfo is self.zone else at.astimezone(self.zone).date()

    def hours_later(self, at: datetime, ts: float, hours: int) -> datetime:
        """Return the instant `hours` of elapsed time after `at`, shown here; `ts` is `at` in seconds."""
        known = self._hours.get((ts, hours))
        if known is None:
            known = self._hours[ts, hours] = add_hours(at, hours, self.zone)
        return known

    def is_working(self, day: date) -> bool:
        """Say whether `day` is a business day here: a weekday of the hours and no holiday."""
        known = self._days.get(day)
        if known is None:
            weekdays = self.hours.weekdays or frozenset(range(7))
            known = self._days[day] = day.weekday() in weekdays and day not in self._days_off(day.year)
        return known

    def _days_off(self, year: int) -> frozenset[date]:
        if year not in self._off:
            found = self._holidays(self.country, self.subdivision, year) if self._holidays and self.country else {}
            self._off[year] = frozenset(found)
        return self._off[year]

    def add_business_days(self, day: date, count: int) -> date:
        """Return the `count`-th business day after `day` (before it where negative); 0 is `day` itself or the next one."""
        known = self._add.get((day, count))
        if known is None:
            if count == 0:
                known = self._nearest(day, DAY)
            elif count in (1, -1):
                known = self._nearest(day + DAY * count, DAY * count)
            else:
                step = 1 if count > 0 else -1
                known = day
                for _ in range(abs(count)):
                    known = self.add_business_days(known, step)
            self._add[day, count] = known
        return known

    def _nearest(self, day: date, step: timedelta) -> date:
        found = day
        for _ in range(LONGEST_SEARCH):
            if self.is_working(found):
                return found
            found += step
        return day

    def span(self, day: date) -> tuple[datetime, datetime]:
        """Return opening and closing of `day` as instants, whether or not it is a working day; hours past midnight close on the next."""
        known = self._spans.get(day)
        if known is None:
            late = day + DAY if self.hours.end <= self.hours.start else day
            known = self._spans[day] = (
                wall(day, self.hours.start, self.zone),
                wall(late, self.hours.end, self.zone),
            )
        return known

    def perceived_day(self, at: datetime) -> date:
        """Return the business day on which something that arrives at `at` is seen: after hours, at a weekend or on a holiday, the next one."""
        day = self.day_of(at)
        if self.is_working(day) and at <= self.span(day)[1]:
            return day
        return self.add_business_days(day, 1)

    def good_moment(self, start: datetime, end: datetime) -> tuple[datetime, datetime]:
        """Return when inside [start, end] a letter is welcome here: working hours, else that evening until 21:00 or the morning from 7:00 (on a day off from 9:00), else all of it.

        The end wins over comfort: where no working time is left before it, weekends and holidays count too.
        """
        start, end = self._here(start), self._here(end)
        first, last = start.date(), end.date()
        for n in range(min((last - first).days, LONGEST_SEARCH) + 1):
            day = first + DAY * n if n else first
            if self.is_working(day):
                opening, closing = self.span(day)
                low = opening if opening > start else start
                high = closing if closing < end else end
                if high - low >= SHORTEST:
                    return low, high
        for n in range(min((last - first).days, LONGEST_SEARCH) + 1):
            day = first + DAY * n
            morning = MORNING_STARTS if self.is_working(day) else LATE_MORNING_STARTS
            low = max(wall(day, morning, self.zone), start)
            high = min(wall(day, EVENING_ENDS, self.zone), end)
            if high - low >= SHORTEST:
                return low, high
        return start, end

    def hour_kind(self, at: datetime) -> HourKind:
        """Say what an hour is to somebody here: in working time, before or after it on a working day, or on a day off."""
        day = self.day_of(at)
        if not self.is_working(day):
            return "day-off"
        opening, closing = self.span(day)
        return "working" if opening <= at < closing else "off-hours"

    def _here(self, at: datetime) -> datetime:
        return at if at.tzinfo is self.zone else at.astimezone(self.zone)
