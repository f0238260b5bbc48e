"""An end nobody said is suggested from the part of the day; a line that names only the occasion asks nothing."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from sincerely.core.reading.debrief.setting.suggested_end import suggested_end
from sincerely.core.reading.debrief.talk.little_told import tells_little
from sincerely.core.reading.values import Debrief, Person

DUBLIN = ZoneInfo("Europe/Dublin")
NOW = datetime(2026, 11, 24, 15, 33, 20, tzinfo=DUBLIN)  # a Tuesday


@pytest.mark.parametrize(
    ("notes", "end"),
    [
        ("interview today at the mill", "2026-11-24T15:30"),
        ("met Jo and Ann", "2026-11-24T15:30"),
        ("at the mill this morning. They will ring this afternoon", "2026-11-24T12:00"),
        ("spoke after lunch with Jo", "2026-11-24T15:30"),  # never what is still to come
        ("yesterday, after lunch, with Jo", "2026-11-23T17:00"),
        ("last night on zoom w/ Jo", "2026-11-23T20:00"),
        ("friday afternoon, Hill School", "2026-11-20T17:00"),
        ("Interview with Ida Holm on 20 November 2026", "2026-11-20T17:00"),
        ("saw them 3 Nov, they decide by friday", "2026-11-03T17:00"),
        ("interview today\nthey want me to come for a test tuesday morning 7am", "2026-11-24T15:30"),
        ("", "2026-11-24T15:30"),
        ("Fri 20 Nov: Hill School", "2026-11-20T17:00"),
        # A day of something else is not the talk's.
        ("Met Anna Lee. Answer expected Friday.", "2026-11-24T15:30"),
        ("Hear back Friday.\nAnna Lee runs the Friday clinic", "2026-11-24T15:30"),
        ("Met Anna Lee who runs the Friday clinic, send references Thursday", "2026-11-24T15:30"),
        ("They open the new ward tomorrow. Tomorrow I meet Jo", "2026-11-24T15:30"),
        ("Interview today at Hill School, post advertised 13 November", "2026-11-24T15:30"),
        ("post advertised on 2 November", "2026-11-24T15:30"),
        # Last night is the talk's where nobody else did something then.
        ("the interview with Jo was last night", "2026-11-23T20:00"),
        ("interviewed by Jo last night", "2026-11-23T20:00"),
        ("Met Bev at Willow Lodge\nAoife was on shift last night", "2026-11-24T15:30"),
        ("Met Bev\nthey lost power last night, all hands", "2026-11-24T15:30"),
    ],
)
def test_about_when_it_ended(notes, end):
    assert suggested_end(notes, NOW, DUBLIN).isoformat()[:16] == end
    assert suggested_end(notes, NOW.astimezone(ZoneInfo("Asia/Tokyo")), DUBLIN).isoformat()[:16] == end


EVENING = datetime(2026, 11, 24, 22, 10, tzinfo=DUBLIN)
MORNING = datetime(2026, 11, 24, 11, 30, tzinfo=DUBLIN)


@pytest.mark.parametrize(
    ("now", "notes", "end"),
    [
        (EVENING, "went to see Hill School today", "2026-11-24T17:00"),  # typed late, and no talk is at ten
        (EVENING, "interview this evening at Hill School", "2026-11-24T20:00"),
        (MORNING, "interview today at Hill School", "2026-11-24T11:30"),
        (MORNING, "interview this morning at Hill School", "2026-11-24T11:30"),
        # Who says "this afternoon" at half past eleven has another clock, or meant another day: that is asked.
        (MORNING, "interview this afternoon at Hill School", None),
        (MORNING, "interview this evening at Hill School", None),
        (MORNING, "yesterday afternoon, Hill School", "2026-11-23T17:00"),
    ],
)
def test_a_guess_contradicts_neither_the_notes_nor_the_clock(now, notes, end):
    found = suggested_end(notes, now, DUBLIN)
    assert (found and found.isoformat()[:16]) == end


FOUND = Debrief(employer="Scoil Bhríde", people=(Person(name="Declan Forde", position="deputy"),))


@pytest.mark.parametrize(
    ("line", "little"),
    [
        ("I had my interview for the post at Scoil Bhríde in Douglas this morning.", True),
        ("The deputy, Declan Forde (d.forde@bhride.example), spoke about maths:", True),
        ("breakdowns doubled since the new gearboxes came", False),
        ("the assembly lines need somebody calm", False),
    ],
)
def test_a_line_that_names_only_the_occasion_is_not_asked_about(line, little):
    assert tells_little(line, FOUND) is little
