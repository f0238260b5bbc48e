"""Working time over clock changes of six zones, and business days of real calendars. Each transition stands above its cases."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from sincerely.core.etiquette.distances import Distance, moment, parse_distance
from sincerely.core.etiquette.values import WorkingHours
from sincerely.core.etiquette.worktime import Place, add_hours, wall
from sincerely.integrations.holidays import holidays, is_known, subdivision_of, working_weekdays

WALL = [
    # America/New_York, 2026-03-08: 01:59:59 -05:00 -> 03:00:00 -04:00
    ("America/New_York", "2026-03-08", "02:30", "2026-03-08T03:30:00-04:00"),
    ("America/New_York", "2026-03-08", "09:00", "2026-03-08T09:00:00-04:00"),
    # America/New_York, 2026-11-01: 01:59:59 -04:00 -> 01:00:00 -05:00
    ("America/New_York", "2026-11-01", "01:30", "2026-11-01T01:30:00-04:00"),
    ("America/New_York", "2026-11-01", "02:00", "2026-11-01T02:00:00-05:00"),
    # Europe/Berlin, 2026-03-29: 01:59:59 +01:00 -> 03:00:00 +02:00
    ("Europe/Berlin", "2026-03-29", "02:15", "2026-03-29T03:15:00+02:00"),
    # Europe/Berlin, 2026-10-25: 02:59:59 +02:00 -> 02:00:00 +01:00
    ("Europe/Berlin", "2026-10-25", "02:15", "2026-10-25T02:15:00+02:00"),
    # Australia/Lord_Howe, 2026-10-04: 01:59:59 +10:30 -> 02:30:00 +11:00 (half an hour)
    ("Australia/Lord_Howe", "2026-10-04", "02:10", "2026-10-04T02:40:00+11:00"),
    # Australia/Lord_Howe, 2026-04-05: 01:59:59 +11:00 -> 01:30:00 +10:30
    ("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-05T01:45:00+11:00"),
    # Africa/Cairo, 2026-04-24: 23:59:59 +02:00 of the 23rd -> 01:00:00 +03:00: the day begins at one o'clock
    ("Africa/Cairo", "2026-04-24", "00:30", "2026-04-24T01:30:00+03:00"),
    # Africa/Cairo, 2026-10-29: 23:59:59 +03:00 -> 23:00:00 +02:00 of the same day
    ("Africa/Cairo", "2026-10-29", "23:30", "2026-10-29T23:30:00+03:00"),
    # Pacific/Chatham, 2026-09-27: 02:44:59 +12:45 -> 03:45:00 +13:45
    ("Pacific/Chatham", "2026-09-27", "03:00", "2026-09-27T04:00:00+13:45"),
    # Pacific/Chatham, 2026-04-05: 03:44:59 +13:45 -> 02:45:00 +12:45
    ("Pacific/Chatham", "2026-04-05", "03:00", "2026-04-05T03:00:00+13:45"),
    # Asia/Kolkata: no clock change
    ("Asia/Kolkata", "2026-03-29", "02:30", "2026-03-29T02:30:00+05:30"),
]

ELAPSED = [
    # America/New_York, 2026-03-08: one hour lost, so 24 hours end an hour later on the clock
    ("America/New_York", "2026-03-07T15:00", "2026-03-08T16:00:00-04:00"),
    # America/New_York, 2026-11-01: one hour won
    ("America/New_York", "2026-10-31T15:00", "2026-11-01T14:00:00-05:00"),
    # Europe/Berlin, 2026-03-29 and 2026-10-25
    ("Europe/Berlin", "2026-03-28T15:00", "2026-03-29T16:00:00+02:00"),
    ("Europe/Berlin", "2026-10-24T15:00", "2026-10-25T14:00:00+01:00"),
    # Australia/Lord_Howe, 2026-10-04 and 2026-04-05: half an hour
    ("Australia/Lord_Howe", "2026-10-03T15:00", "2026-10-04T15:30:00+11:00"),
    ("Australia/Lord_Howe", "2026-04-04T15:00", "2026-04-05T14:30:00+10:30"),
    # Africa/Cairo, 2026-04-24 and 2026-10-29
    ("Africa/Cairo", "2026-04-23T15:00", "2026-04-24T16:00:00+03:00"),
    ("Africa/Cairo", "2026-10-29T15:00", "2026-10-30T14:00:00+02:00"),
    # Pacific/Chatham, 2026-09-27 and 2026-04-05
    ("Pacific/Chatham", "2026-09-26T15:00", "2026-09-27T16:00:00+13:45"),
    ("Pacific/Chatham", "2026-04-04T15:00", "2026-04-05T14:00:00+12:45"),
    # Asia/Kolkata: no clock change
    ("Asia/Kolkata", "2026-03-28T15:00", "2026-03-29T15:00:00+05:30"),
]


@pytest.mark.parametrize(("zone", "day", "clock", "expected"), WALL)
def test_wall_times_in_gaps_move_forward_and_in_folds_mean_the_first(
    zone: str, day: str, clock: str, expected: str
) -> None:
    assert wall(date.fromisoformat(day), time.fromisoformat(clock), ZoneInfo(zone)).isoformat() == expected


@pytest.mark.parametrize(("zone", "start", "expected"), ELAPSED)
def test_twenty_four_hours_are_elapsed_hours(zone: str, start: str, expected: str) -> None:
    here = ZoneInfo(zone)
    due = add_hours(datetime.fromisoformat(start).replace(tzinfo=here), 24, here)
    assert due.isoformat() == expected
    assert due.astimezone(UTC) - datetime.fromisoformat(start).replace(tzinfo=here).astimezone(UTC) == timedelta(
        hours=24
    )


def test_a_place_tells_the_two_halves_of_a_repeated_hour_apart_when_it_remembers() -> None:
    here = ZoneInfo("Europe/Berlin")
    place = Place(here, WorkingHours())
    first = datetime(2026, 10, 25, 2, 30, tzinfo=here)
    for at in (first, first.replace(fold=1), first, first.replace(fold=1)):
        for hours in (0, 24):
            assert place.hours_later(at, at.timestamp(), hours).isoformat() == add_hours(at, hours, here).isoformat()


@pytest.mark.parametrize("zone", sorted({row[0] for row in WALL}))
def test_working_hours_are_the_promised_wall_times_on_every_day_of_the_year(zone: str) -> None:
    place = Place(ZoneInfo(zone), WorkingHours())
    for n in range(365):
        opening, closing = place.span(date(2026, 1, 1) + timedelta(days=n))
        assert (opening.time(), closing.time()) == (time(9), time(17))
        assert opening.utcoffset() == opening.astimezone(UTC).astimezone(ZoneInfo(zone)).utcoffset()


def place(country: str, zone: str, subdivision: str = "") -> Place:
    hours = WorkingHours(weekdays=working_weekdays(country))
    return Place(ZoneInfo(zone), hours, country, subdivision, holidays)


BUSINESS = [
    # Thanksgiving, 26 November 2026, in the United States
    ("US", "America/Chicago", "", "2026-11-25", 1, "2026-11-27"),
    ("US", "America/Chicago", "", "2026-11-25", 2, "2026-11-30"),
    # Christmas and New Year in Germany: the 24th and 31st are no holidays, the 25th and 26th are
    ("DE", "Europe/Berlin", "", "2026-12-24", 1, "2026-12-28"),
    ("DE", "Europe/Berlin", "", "2026-12-31", 1, "2027-01-04"),
    # Epiphany, 6 January: in Bavaria, not in Berlin
    ("DE", "Europe/Berlin", "BY", "2026-01-05", 1, "2026-01-07"),
    ("DE", "Europe/Berlin", "BE", "2026-01-05", 1, "2026-01-06"),
    # Friday and Saturday are the weekend in Egypt; 8 November 2026 is a Sunday
    ("EG", "Africa/Cairo", "", "2026-11-05", 1, "2026-11-08"),
    ("EG", "Africa/Cairo", "", "2026-11-08", -1, "2026-11-05"),
    # Zero business days: the day itself, or the next one
    ("US", "America/Chicago", "", "2026-11-26", 0, "2026-11-27"),
    ("US", "America/Chicago", "", "2026-11-25", 0, "2026-11-25"),
]


@pytest.mark.parametrize(("country", "zone", "part", "day", "count", "expected"), BUSINESS)
def test_business_days_of_the_country_and_its_part(
    country: str, zone: str, part: str, day: str, count: int, expected: str
) -> None:
    assert place(country, zone, part).add_business_days(date.fromisoformat(day), count) == date.fromisoformat(expected)


def test_an_unknown_country_or_part_has_no_holidays_of_its_own() -> None:
    assert holidays("XX", "", 2026) == {}
    assert not is_known("XX")
    assert is_known("de")
    assert holidays("US", "ZZ", 2026) == holidays("US", "", 2026) != {}
    assert subdivision_of("DE", "DE-BY") == "BY"
    assert working_weekdays("XX") == frozenset(range(5))


def test_same_business_day_is_the_day_on_which_it_is_seen() -> None:
    here = place("US", "America/Chicago")
    seen = {
        "2026-11-25T08:00": "2026-11-25",  # before hours
        "2026-11-25T16:59": "2026-11-25",
        "2026-11-25T17:01": "2026-11-27",  # after hours before Thanksgiving
        "2026-11-26T10:00": "2026-11-27",  # on Thanksgiving
        "2026-11-28T10:00": "2026-11-30",  # on a Saturday
    }
    for arrives, day in seen.items():
        at = datetime.fromisoformat(arrives).replace(tzinfo=here.zone)
        due = moment(Distance(0, "same business day"), at, None, here)
        assert due == wall(date.fromisoformat(day), time(17), here.zone)


GOOD = [
    # working hours are left today
    ("2026-11-23T15:00", "2026-11-24T15:00", "2026-11-23T15:00", "2026-11-23T17:00"),
    # ten minutes are left today: tomorrow morning
    ("2026-11-23T16:50", "2026-11-24T16:50", "2026-11-24T09:00", "2026-11-24T16:50"),
    # a Friday evening: no working time inside 24 hours, so the same evening, weekend or not
    ("2026-12-04T17:30", "2026-12-05T17:30", "2026-12-04T17:30", "2026-12-04T21:00"),
    # a Friday near midnight: the Saturday morning, and not before breakfast
    ("2026-12-04T22:00", "2026-12-05T22:00", "2026-12-05T09:00", "2026-12-05T21:00"),
    # a Thursday near midnight, with nothing of Friday's working time left before it is due: the early morning
    ("2026-12-03T22:00", "2026-12-04T08:30", "2026-12-04T07:00", "2026-12-04T08:30"),
    # nothing decent is left: all of it
    ("2026-12-04T22:00", "2026-12-04T23:00", "2026-12-04T22:00", "2026-12-04T23:00"),
]


@pytest.mark.parametrize(("start", "end", "low", "high"), GOOD)
def test_a_good_moment_lies_inside_and_prefers_working_hours(start: str, end: str, low: str, high: str) -> None:
    here = place("US", "America/Chicago")
    found = here.good_moment(*(datetime.fromisoformat(text).replace(tzinfo=here.zone) for text in (start, end)))
    assert [each.replace(tzinfo=None) for each in found] == [datetime.fromisoformat(low), datetime.fromisoformat(high)]


def test_a_place_that_never_works_still_answers() -> None:
    never = Place(
        ZoneInfo("UTC"),
        WorkingHours(weekdays=frozenset()),
        "XX",
        "",
        lambda c, s, y: {date(y, 1, 1) + timedelta(days=n): "" for n in range(366)},
    )
    assert never.add_business_days(date(2026, 5, 5), 3) == date(2026, 5, 8)


def test_hours_past_midnight_close_on_the_next_day() -> None:
    night = Place(ZoneInfo("UTC"), WorkingHours(start=time(22), end=time(6)))
    assert night.span(date(2026, 5, 5)) == (datetime(2026, 5, 5, 22, tzinfo=UTC), datetime(2026, 5, 6, 6, tzinfo=UTC))


@pytest.mark.parametrize(
    "text",
    ["24 hours", "1 hour", "3 business days", "4 weeks", "same business day", "the date", "2 business days after the date",
     "1 day before the date", "the date, else 3 business days", "same business day or next morning"],
)  # fmt: skip
def test_distances_say_themselves(text: str) -> None:
    parsed = parse_distance(text)
    assert isinstance(parsed, Distance)
    assert str(parsed) == text


@pytest.mark.parametrize(
    "text", ["", "soon", "-3 days", "3", "3 fortnights", "the date, else soon", "999999999 weeks", "3.5 days"]
)
def test_what_is_no_distance_is_said(text: str) -> None:
    assert isinstance(parse_distance(text), str)
