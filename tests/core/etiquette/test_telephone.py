"""When a call is welcome, and by when a question taken away is answered."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.etiquette.telephone import LUNCH, SHORTEST_CALL, answer_by, hours_to_call
from sincerely.core.etiquette.values import WorkingHours
from sincerely.core.etiquette.worktime import Place

CHICAGO, YORK = ZoneInfo("America/Chicago"), ZoneInfo("America/New_York")
ZONES = st.sampled_from(
    [ZoneInfo(name) for name in ("America/Chicago", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe")]
)
INSTANTS = st.floats(0, 730).map(lambda days: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=days))


def place(zone=CHICAGO, **hours) -> Place:
    return Place(zone, WorkingHours(**hours))


def at(text: str, zone=CHICAGO) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def test_a_call_is_made_by_their_clock():
    low, high = hours_to_call(place(YORK), at("2026-11-17 08:10"))
    assert (low, high) == (at("2026-11-17 09:30", YORK), at("2026-11-17 12:00", YORK))
    assert low.tzinfo is YORK


def test_over_lunch_and_late_in_the_day_one_waits():
    assert hours_to_call(place(), at("2026-11-17 11:50"))[0] == at("2026-11-17 13:00")
    assert hours_to_call(place(), at("2026-11-20 16:20"))[0] == at("2026-11-23 09:30"), "Friday evening: Monday morning"


def test_a_holiday_is_no_day_to_call():
    thanksgiving = Place(CHICAGO, WorkingHours(), "US", "", lambda *_: {date(2026, 11, 26): "Thanksgiving"})
    assert hours_to_call(thanksgiving, at("2026-11-25 17:00"))[0] == at("2026-11-27 09:30")
    assert answer_by(thanksgiving, at("2026-11-25 10:00")) == at("2026-11-27 12:00")


@given(zone=ZONES, now=INSTANTS)
def test_the_hours_are_within_a_working_day_and_never_over(zone, now):
    low, high = hours_to_call(place(zone), now)
    assert now <= low < high and high - low >= SHORTEST_CALL
    assert low.weekday() < 5 and low.date() == high.date()
    assert time(9, 30) <= low.time() and high.time() <= time(16, 30)
    assert high.time() <= LUNCH[0] or low.time() >= LUNCH[1]


@given(zone=ZONES, now=INSTANTS)
def test_an_answer_is_promised_for_noon_of_a_working_day_to_come(zone, now):
    due = answer_by(place(zone), now)
    assert due > now and due.weekday() < 5 and due.time() == time(12) and due - now < timedelta(days=5)


def test_a_place_that_never_works_still_has_an_hour():
    shut = Place(CHICAGO, WorkingHours(weekdays=frozenset({9})))
    low, high = hours_to_call(shut, at("2026-11-17 08:00"))
    assert low < high
