"""Of a talk whose day alone is told an early hour is taken, and only of a day that has come and is the talk's."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.reading.debrief.setting.rough import rough_start

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 27, 20, 0, tzinfo=LONDON)  # a Friday


@pytest.mark.parametrize(
    ("notes", "start"),
    [
        ("Lakeside Hospital, ward manager, today with Jo Bell", "2026-11-27 09:00"),
        ("Hill Bakery, baker. Tuesday afternoon", "2026-11-24 13:00"),
        ("Hill Bakery, baker\nyesterday evening, with Ann Hart", "2026-11-26 17:00"),
        ("last night: call with Ann Hart of Hill Bakery", "2026-11-26 17:00"),
        ("Interview 25 November, Hill Bakery", "2026-11-25 09:00"),
        ("Friday, Hill Bakery", "2026-11-27 09:00"),
        ("Wed just after lunch, dog groomer at Fennel House", "2026-11-25 12:00"),
        ("just back from Hill Bakery", "2026-11-27 09:00"),
        ("Hill Bakery this morning. They decide by Friday", "2026-11-27 09:00"),
    ],
)
def test_the_day_is_the_one_that_is_named_and_the_hour_early(notes, start):
    found = rough_start(notes, NOW, LONDON, day_first=True)
    assert found and f"{found[0]:%Y-%m-%d %H:%M}" == start
    assert "no hour" in found[1] and f"{found[0]:%H:%M}" in found[1]


@pytest.mark.parametrize(
    "notes",
    [
        "Hill Bakery, baker. They decide by Friday",
        "met Jo Bell, she was kind",
        "Hill Bakery. I start 4 January if they take me",
        "Hill Bakery. hear back Tuesday",
        "Hill Bakery, due Monday: references",
        "Hill Bakery on 4 December",
        "",
    ],
)
def test_a_day_still_to_come_or_of_something_else_is_none(notes):
    assert rough_start(notes, NOW, LONDON, day_first=True) is None


@given(
    day=st.sampled_from(
        ["today", "this morning", "this afternoon", "yesterday", "Tuesday", "Friday evening", "last night"]
    ),
    now=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
    zone=st.sampled_from(["Europe/London", "America/Chicago", "Asia/Kolkata", "Pacific/Auckland"]),
)
def test_what_is_taken_has_always_come(day, now, zone):
    found = rough_start(f"Hill Bakery, {day}", now, ZoneInfo(zone), day_first=True)
    assert found is None or found[0] <= now
