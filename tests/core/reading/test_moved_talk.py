"""A talk that notes tell was moved: which, and to when."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.reading.moved_talk import moved_talk

HERE = ZoneInfo("Europe/Dublin")
NOW = datetime(2026, 11, 25, 15, tzinfo=HERE)  # a Wednesday
THURSDAY, MONDAY = datetime(2026, 11, 26, 14, tzinfo=HERE), datetime(2026, 11, 30, 9, 30, tzinfo=HERE)


@pytest.mark.parametrize(
    ("notes", "to"),
    [
        ("They moved Thursday to Friday 10.", "27 10:00"),
        ("Rang about the panel: pushed back to Tue 1 Dec, quarter past nine", "01 09:15"),
        ("the talk is on Friday at noon instead of Thursday", "27 12:00"),
        ("Thursday 2pm is now Thursday 4pm", "26 16:00"),
        ("brought forward to half nine", "26 09:30"),
        ("Friday at ten instead of Thursday", "27 10:00"),
        ("they moved Thursday to Friday at ten", "27 10:00"),
        ("moved to Monday 7 December at 8", "07 08:00"),
        ("fri same time rather than thurs", "27 14:00"),
        ("She sends it by Monday, and they moved Thursday to 11 on Friday", "27 11:00"),
    ],
)
def test_the_new_hour_is_told(notes, to):
    told = moved_talk(notes, [THURSDAY, MONDAY], NOW)
    assert told is not None and told.start == THURSDAY and told.to.strftime("%d %H:%M") == to and told.quote in notes


def test_the_talk_of_the_day_named_is_meant():
    told = moved_talk("They moved Monday to Tuesday at 8.", [THURSDAY, MONDAY], NOW)
    assert told is not None and told.start == MONDAY and told.to.strftime("%d %H:%M") == "01 08:00"


@pytest.mark.parametrize(
    "notes",
    [
        "They can't move it to Friday.",
        "She moved from sales to HR in 2020.",
        "The start was moved to 4 January.",
        "We spoke about the move to Leeds on Friday.",
        "Nights every third week; the decision comes on Friday.",
        "They moved it to last Monday.",
        "postponed to next week",
        "it is moved to Monday 7 at 8",
        "She put me through to Tom for Friday.",
        "I put my notice in for 3 December.",
    ],
)
def test_what_moves_no_talk_to_an_hour_ahead_tells_of_none(notes):
    told = moved_talk(notes, [THURSDAY], NOW)
    assert told is None or told.to > NOW
    assert "last" in notes or told is None


@pytest.mark.parametrize(
    ("notes", "to", "agreed"),
    [
        ("Mr Lindqvist can't do Thursday at 2 after all, could I come on Friday at 10 instead. I said yes.", "27 10:00", True),
        ("Thursday doesn't work for Ruth, how about Friday at 10? ok for me", "27 10:00", True),
        ("I can't make Thursday, Friday at 10 instead. She said fine.", "27 10:00", True),
        ("Ruth is ill on Thursday. They suggested Friday at half 9.", "27 09:30", False),
        ("She can't do 2, could it be 3 on Thursday? yes", "26 15:00", True),
        ("Could we move it to Friday at 10?", "27 10:00", False),
    ],
)  # fmt: skip
def test_another_hour_in_place_of_one_that_does_not_work_is_a_move(notes, to, agreed):
    told = moved_talk(notes, [THURSDAY, MONDAY], NOW)
    assert told is not None and told.start == THURSDAY and told.to.strftime("%d %H:%M") == to
    assert told.agreed is agreed


@pytest.mark.parametrize(
    "notes",
    [
        "Ruth can't do Thursday, could I come on Friday at 10 instead. I said I can't.",
        "Ruth can't do Wednesday, could I send the papers on Friday at 10. I said yes.",
        "Ruth can't tell who decides. Could I call on Friday at 10? I said yes.",
        "She asked whether I come by bus. Friday is her day off.",
    ],
)
def test_what_was_refused_or_is_of_no_talk_on_record_moves_nothing(notes):
    assert moved_talk(notes, [THURSDAY, MONDAY], NOW) is None


def test_where_nothing_is_ahead_nothing_is_moved():
    assert moved_talk("They moved Thursday to Friday 10.", [], NOW) is None


@given(st.text(max_size=200))
def test_whatever_is_typed_a_talk_only_moves_ahead_and_elsewhere(notes):
    told = moved_talk(f"moved to {notes}", [THURSDAY], NOW)
    assert told is None or (told.to > NOW and told.to != told.start and told.to.utcoffset() is not None)
