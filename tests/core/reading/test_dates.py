"""Dates in words, against the day they were said."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.reading import dates
from sincerely.core.reading.date_days import YEARS
from sincerely.core.reading.dates import MOST_BLANKS, find_dates

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


TUESDAY = datetime(2026, 3, 10, 14, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a week on Friday", (3, 20)),
        ("Thursday week", (3, 19)),
        ("Monday week", (3, 23)),
        ("two weeks tomorrow", (3, 25)),
        ("a week today", (3, 17)),
        ("a fortnight on Monday", (3, 30)),
        ("Friday fortnight", (3, 27)),
        ("2 weeks from Friday", (3, 27)),
        ("a week from tomorrow", (3, 18)),
        ("three weeks from today", (3, 31)),
        ("tommorow", (3, 11)),
        ("tomorow", (3, 11)),
        ("2morrow", (3, 11)),
        ("2nite", (3, 10)),
        ("within sixteen days", (3, 26)),
        ("in a week or two", (3, 24)),
        ("week or so", (3, 17)),
        ("couple weeks", (3, 24)),
        ("a couple of weeks", (3, 24)),
        ("2/3 weeks", (3, 31)),
        ("in 2 to 3 wks", (3, 31)),
        ("before the weekend", (3, 13)),
        ("by the weekend", (3, 15)),
        ("this side of the weekend", (3, 13)),
        ("over the weekend", (3, 15)),
        ("before Easter", (4, 4)),
        ("before Christmas", (12, 24)),
        ("last Tuesday of the month", (3, 31)),
        ("the first Monday in April", (4, 6)),
        ("the second Friday of next month", (4, 10)),
        ("the last Friday of March", (3, 27)),
        ("dia 30", (3, 30)),
        ("am 30.", (3, 30)),
        ("el 30", (3, 30)),
        ("le 30 mars", (3, 30)),
        ("end of play Friday", (3, 13)),
        ("close of play Thursday", (3, 12)),
        ("by eod Fri", (3, 13)),
        ("Mon/Tues", (3, 17)),
        ("Monday or Tuesday", (3, 17)),
        ("Mon-Weds", (3, 18)),
        ("Fri 20th", (3, 20)),
        ("Friday the 20th", (3, 20)),
        ("by the 4th", (4, 4)),
        ("the tenth of April", (4, 10)),
        ("w/e 20 March", (3, 20)),
        ("week ending 20th March", (3, 20)),
        ("w/c 16th", (3, 20)),
        ("week commencing 23 March", (3, 27)),
        ("end of the quarter", (3, 31)),
        ("by end of Q2", (6, 30)),
        ("month end", (3, 31)),
        ("back end of next week", (3, 20)),
        ("end of month", (3, 31)),
        ("mid next week", (3, 19)),
        ("early next week", (3, 18)),
        ("midweek", (3, 12)),
        ("first week of May", (5, 8)),
        ("first week of April", (4, 3)),
        ("in the next few days", (3, 13)),
        ("in a few days", (3, 13)),
        ("a few weeks", (3, 31)),
        ("48h", (3, 12)),
        ("in 24 hrs", (3, 11)),
        ("10 working days", (3, 24)),
        ("in ten days' time", (3, 20)),
        ("NLT Thursday", (3, 12)),
        ("in three weeks time", (3, 31)),
        ("middle of April", (4, 15)),
        ("mid-April", (4, 15)),
        ("early April", (4, 10)),
        ("end March", (3, 31)),
        ("within the fortnight", (3, 24)),
        ("in a month", (4, 10)),
        ("in a month's time", (4, 10)),
        ("the day after tomorrow", (3, 12)),
        ("by Thanksgiving", (11, 26)),
        ("the next fortnight", (3, 24)),
        ("before Thanksgiving", (11, 25)),
        ("on or before Aug 10", (8, 10)),
        ("Weds 18 Mar", (3, 18)),
        ("18.3.", (3, 18)),
        ("18/3", (3, 18)),
        ("March 18th", (3, 18)),
        ("this Friday", (3, 13)),
        ("Friday coming", (3, 13)),
        ("Friday next", (3, 20)),
        ("Friday of next week", (3, 20)),
        ("Monday after next", (3, 23)),
        ("the Monday after", (3, 16)),
        ("week after next", (3, 27)),
        ("later this week", (3, 13)),
        ("this week", (3, 13)),
        ("next week", (3, 20)),
        ("end of year", (12, 31)),
        ("end of the week", (3, 13)),
        ("end of next month", (4, 30)),
        ("next month", (4, 30)),
        ("start of April", (4, 10)),
        ("sometime next week", (3, 20)),
        ("next Tuesday", (3, 17)),
        ("Tuesday", (3, 17)),
        ("half a dozen days", (3, 16)),
        ("6-8 weeks", (5, 5)),
        ("up to 4 weeks", (4, 7)),
        ("by Easter", (4, 5)),
        ("before Labour Day weekend", (9, 4)),
        ("after the weekend", (3, 16)),
        ("on the (18th)", (3, 18)),
        ("in the weekend", (3, 15)),
    ],
)
def test_everyday_phrases_mean_their_last_day(text, meant):
    assert [span.day for span in find_dates(text, TUESDAY, LONDON, day_first=True)] == [date(2026, *meant)]


@pytest.mark.parametrize(
    ("text", "anchor", "meant"),
    [
        ("a week on Friday", datetime(2026, 12, 29, tzinfo=LONDON), date(2027, 1, 8)),
        ("the first Monday in January", datetime(2026, 12, 29, tzinfo=LONDON), date(2027, 1, 4)),
        ("end of the quarter", datetime(2026, 12, 29, tzinfo=LONDON), date(2026, 12, 31)),
        ("by end of Q1", datetime(2026, 12, 29, tzinfo=LONDON), date(2027, 3, 31)),
        ("before Easter", datetime(2026, 12, 29, tzinfo=LONDON), date(2027, 3, 27)),
        ("before Thanksgiving", datetime(2026, 11, 20, tzinfo=LONDON), date(2026, 11, 25)),
        ("within the month", datetime(2027, 1, 31, tzinfo=LONDON), date(2027, 2, 28)),
        ("two weeks tomorrow", datetime(2028, 2, 20, tzinfo=LONDON), date(2028, 3, 6)),
    ],
)
def test_phrases_count_across_the_ends_of_months_and_years(text, anchor, meant):
    assert [span.day for span in find_dates(text, anchor, LONDON)] == [meant]


def test_a_part_of_the_day_or_four_figures_make_a_clock_time():
    assert read("tomorrow morning before 9") == [datetime(2026, 11, 20, 9, tzinfo=LONDON)]
    assert read("Monday afternoon by 4") == [datetime(2026, 11, 23, 16, tzinfo=LONDON)]
    assert read("NLT Monday 1730 hrs") == [datetime(2026, 11, 23, 17, 30, tzinfo=LONDON)]
    assert read("NLT Monday 1200Z") == [datetime(2026, 11, 23, 12, tzinfo=UTC)]
    # In the night in which the clocks go forward a wall time stays a wall time.
    [value] = read("Sunday morning by 9", anchor=datetime(2026, 3, 27, 12, tzinfo=LONDON))
    assert (value.hour, value.utcoffset()) == (9, timedelta(hours=1))


@pytest.mark.parametrize(
    ("year", "meant"), [(1818, (3, 22)), (1943, (4, 25)), (2024, (3, 31)), (2038, (4, 25)), (2285, (3, 22))]
)
def test_easter_is_the_churchs(year, meant):
    """The earliest and latest Easters are published (Meeus, Astronomical Algorithms, ch. 8)."""
    assert read("by Easter", anchor=datetime(year, 2, 1, 12, tzinfo=UTC)) == [date(year, *meant)]


@pytest.mark.parametrize("blanks", [" " * 100_000, "\t \n" * 30_000, " " * (MOST_BLANKS + 1)])
def test_no_rule_sees_a_long_run_of_blanks_and_what_is_found_stands_where_it_was_said(monkeypatch, blanks):
    """Many rules may begin with blanks: each would try every one of a run anew."""
    seen = []

    class Counted:
        def __init__(self, pattern):
            self.pattern = pattern

        def finditer(self, text):
            seen.append(len(text))
            return self.pattern.finditer(text)

    monkeypatch.setattr(dates, "RULES", tuple((Counted(pattern), resolve) for pattern, resolve in dates.RULES))
    text = f"We meet{blanks}on{blanks}4{blanks}December{blanks}or on Friday.{blanks}Bye"
    spans = find_dates(text, THURSDAY, LONDON)
    assert len(seen) == len(dates.RULES) and max(seen) < 5 * MOST_BLANKS + 60
    assert [span.value for span in spans] == [date(2026, 12, 4), date(2026, 11, 20)]
    assert [" ".join(text[span.start : span.end].split()) for span in spans] == ["4 December", "Friday"]


@pytest.mark.parametrize("year", [1, 1582, 3001, 9999])
@pytest.mark.parametrize(
    "text", ["within 10 days", "in 3 months", "next Monday", "tomorrow", "end of the quarter", "by the 4th"]
)
def test_from_a_day_of_no_year_anybody_writes_in_nothing_is_counted(year, text):
    for anchor in (datetime(year, 1, 1, tzinfo=UTC), datetime(year, 12, 31, 23, 59, tzinfo=UTC)):
        assert find_dates(text, anchor, LONDON) == ()


@pytest.mark.parametrize(
    "text", ["31 December 9999", "31/12/9999", "9999-12-31", "1 January 0000", "the week of 29 December 9999"]
)
def test_a_day_of_no_year_anybody_means_is_no_day(text):
    assert all(span.day.year in YEARS for span in find_dates(text, THURSDAY, LONDON))
