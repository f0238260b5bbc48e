"""When it was: an hour is said by a sign of time or by what stands before it; other figures are none."""

from __future__ import annotations

import pytest

from tests.core.reading.test_debrief_everyday import read  # written on Thursday, 19 November 2026, 18:00


def hours(notes):
    found = read(notes)
    return found.start and f"{found.start:%a %H:%M}", found.end and f"{found.end:%H:%M}"


@pytest.mark.parametrize(
    ("notes", "start", "end"),
    [
        ("tues 2pm. Met Zara. Breakdowns fell from 9 to 3 a month.", "Tue 14:00", None),
        ("Falls went from 12 to 5 a quarter. Met Zara tues 2pm", "Tue 14:00", None),
        ("Thursday. Met Zara, said scrap went from 9 to 3 a month, started 2pm", "Thu 14:00", None),
        ("Zara interview today. Staff ratio is 8 to 1 on nights. Started 2.15pm", "Thu 14:15", None),
        ("Met Zara today, the team grew from 3 to 11", None, None),
        ("Met Zara this morning. The vote went 9-3", None, None),
        ("Saw Zara today, rows 3-4 of the rack were empty", None, None),
        ("mon 11am zoom with Zara", "Mon 11:00", None),
        ("wed 9:30 interview with Zara", "Wed 09:30", None),
        ("19 Nov 10-11, Zara asked about the 2pm handover", "Thu 10:00", "11:00"),
        ("interview from 9 to 11 today with Zara", "Thu 09:00", "11:00"),
        ("18/11 from 2 to 3 with Zara", "Wed 14:00", "15:00"),
        ("Walked the grounds today, bout 11 till 12", "Thu 11:00", "12:00"),
        ("Met Zara yesterday, 10 to 11.", "Wed 10:00", "11:00"),
    ],
)
def test_figures_are_hours_only_by_a_sign_of_time(notes, start, end):
    assert hours(notes) == (start, end)
