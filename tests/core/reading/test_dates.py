"""Dates in words, against the day they were said."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.reading.dates import find_dates

LONDON = ZoneInfo("Europe/London")
WITHIN = {"min_value": datetime(1972, 1, 2), "max_value": datetime(2150, 1, 1)}  # noqa: DTZ001 - Hypothesis wants them naive
THURSDAY = datetime(2026, 11, 19, 13, tzinfo=LONDON)


def read(text, *, day_first=True, anchor=THURSDAY, **more):
    return [span.value for span in find_dates(text, anchor, LONDON, day_first=day_first, **more)]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("by the 4th", date(2026, 12, 4)),
        ("end of next week", date(2026, 11, 27)),
        ("within two weeks", date(2026, 12, 3)),
        ("2-3 wks", date(2026, 12, 10)),
        ("tomorrow", date(2026, 11, 20)),
        ("Dec 4", date(2026, 12, 4)),
        ("the second of December", date(2026, 12, 2)),
        ("friday", date(2026, 11, 20)),
        ("Tuesday next week", date(2026, 11, 24)),
        ("a week on Monday", date(2026, 11, 30)),
        ("Monday week", date(2026, 11, 30)),
        ("week after next", date(2026, 12, 4)),
        ("5 business days", date(2026, 11, 26)),
        ("a fortnight", date(2026, 12, 3)),
        ("mid-December", date(2026, 12, 15)),
        ("end of the month", date(2026, 11, 30)),
        ("next month", date(2026, 12, 31)),
        ("week of the 7th", date(2026, 12, 11)),
        ("within 48 hours", date(2026, 11, 21)),
        ("01.12.2026", date(2026, 12, 1)),
        ("until 30. of November", date(2026, 11, 30)),
        ("12 January", date(2027, 1, 12)),
        ("bis Freitag", date(2026, 11, 20)),
        ("até ao fim do mês", date(2026, 11, 30)),
    ],
)
def test_a_phrase_means_the_last_day_it_can(text, meant):
    assert read(text) == [meant]


@pytest.mark.parametrize(
    "text",
    [
        "the 4th floor",
        "company founded 1998",
        "we may sat down",
        "3 years",
        "45 mins each",
        "20 beds",
        "the team was 64 pcs",
        "grade 4 or 5",
        "he can sun himself",
    ],
)
def test_what_is_no_date_is_left_alone(text):
    assert read(text) == []


def test_the_order_of_day_and_month_is_the_writers():
    assert read("by 4/12", day_first=True) == [date(2026, 12, 4)]
    assert read("by 4/12", day_first=False) == [date(2027, 4, 12)]
    assert read("by 13/12", day_first=False) == [date(2026, 12, 13)]


def test_a_clock_time_makes_an_instant_in_the_zone():
    assert read("by 5pm Friday") == [datetime(2026, 11, 20, 17, tzinfo=LONDON)]
    assert read("by 17:00 on Weds 2nd December") == [datetime(2026, 12, 2, 17, tzinfo=LONDON)]
    # Across the change of clocks the wall time holds, the offset follows.
    [summer] = read("by 9am on 30 March", anchor=datetime(2026, 3, 20, tzinfo=LONDON))
    assert (summer.hour, summer.utcoffset()) == (9, timedelta(hours=1))


def test_a_weekday_that_contradicts_its_date_is_noted_and_the_date_stands():
    [span] = find_dates("Monday 4 December", THURSDAY, LONDON, day_first=True)
    assert span.value == date(2026, 12, 4)
    assert span.note == "You wrote Monday, and 4 December 2026 is a Friday."


def test_holidays_are_no_business_days():
    assert read("in 3 working days", holidays={date(2026, 11, 20)}) == [date(2026, 11, 25)]


@given(
    st.text(alphabet=st.sampled_from("0123456789/.-: thndrsfriwekamoby'decjn½²٣'"), max_size=60),
    st.datetimes(**WITHIN),
)
def test_whatever_is_written_spans_are_inside_and_in_order(text, moment):
    spans = find_dates(text, moment.replace(tzinfo=UTC), LONDON)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))


@given(st.integers(1, 60), st.datetimes(**WITHIN))
def test_so_many_days_are_so_many_days(days, moment):
    [value] = [span.value for span in find_dates(f"within {days} days", moment.replace(tzinfo=UTC), UTC)]
    assert value == moment.date() + timedelta(days=days)
