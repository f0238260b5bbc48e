"""Notes of any shape are read in bounded work, and what was not read stands among the lines that were not placed."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.debrief.attendance.people import MOST_PEOPLE
from sincerely.core.reading.debrief.text.bounds import LONGEST_LINE, MOST_LINES, within_bounds
from sincerely.core.reading.values import Debrief
from sincerely.data.names import lexicon

ZONE = ZoneInfo("Europe/Dublin")
NOW = datetime(2026, 11, 26, 18, 0, tzinfo=ZONE)
BREATH = "Gethin asked about welding thin plate and I said I did two years of it. "


def read(notes: str) -> Debrief:
    return read_debrief(notes, home_zone=ZONE, home_zone_name="Europe/Dublin", now=NOW, lexicon=lexicon())


def quotes(found: Debrief) -> list[str]:
    things = (
        *found.people,
        *found.topics,
        *found.promises,
        *found.needs,
        *found.open_questions,
        *found.private,
        *found.unplaced,
    )
    return [one.quote for one in things] + [found.decision_quote]


def test_the_end_of_an_endless_line_is_kept_and_said():
    notes = "Met Gethin (yard manager) today.\n" + BREATH * 420 + "\nI'll send my tickets by Friday\n"
    found = read(notes)
    assert (
        "Line 2 of the notes is very long; its end was not read and stands among the lines that were not placed."
        in found.unsure
    )
    rest = found.unplaced[-1].quote
    assert rest in notes and len(rest) > len(BREATH * 420) - LONGEST_LINE - 1
    assert found.topics and all(topic.quote in notes for topic in found.topics)
    assert [promise.what for promise in found.promises] == ["send my tickets"]


def test_lines_past_the_last_one_read_are_kept_and_said():
    notes = "Met Gethin (yard manager) today.\n" + "ab\n" * 10_000 + "I'll send my tickets by Friday"
    found = read(notes)
    assert (
        f"Only the first {MOST_LINES:,} lines of the notes were read; the others stand among those that were not placed."
        in found.unsure
    )
    assert found.unplaced[-1].quote.endswith("I'll send my tickets by Friday") and found.promises == ()


def test_a_gap_as_wide_as_a_page_ends_a_line():
    found = read("Met Gethin (yard manager) today." + " " * 5000 + "I'll send my tickets")
    assert found.unplaced[-1].quote == "I'll send my tickets"


def test_endless_names_are_not_all_people():
    consonants, vowels = "bdfgklmnprst", "aeiou"
    names = [f"{a}{e}{b}{o}".capitalize() for a in consonants for e in vowels for b in consonants[:4] for o in "ao"]
    found = read("\n".join(f"{name} asked about welding" for name in names))
    assert len(found.people) <= MOST_PEOPLE
    assert f"The notes name more than {MOST_PEOPLE} people; the others were not taken up." in found.unsure


@pytest.mark.parametrize("notes", ["", "Met Gethin.\n\n\n- asked\r\nend", "a" * LONGEST_LINE, "a\n" * MOST_LINES])
def test_ordinary_notes_stay_as_they_are(notes):
    bounded = within_bounds(notes)
    assert (bounded.notes, bounded.unread, bounded.said) == (notes, (), ())


@given(st.lists(st.text(alphabet="aB c.\n\t1", max_size=30), max_size=8), st.integers(1, 900))
def test_nothing_is_lost_at_the_bounds(pieces, times):
    notes = "".join(pieces) * times
    bounded = within_bounds(notes)
    assert "".join((bounded.notes + "".join(bounded.unread)).split()) == "".join(notes.split())
    assert all(one in notes for one in bounded.unread) and within_bounds(bounded.notes).notes == bounded.notes


SHAPES = st.sampled_from(
    ["a ", "he said ", "Mr ", "Bob ", "HELLO ", "and so ", "(", ")", "[x](", "12 ", "12/4 ", ", ", ". ", "- ", "\n", "| a ", "please ",
     "my old ", "by next week or ", "don't mention ", "£24k ", "? ", "** ", ": ", "\t", "\u2028", "\x00", "é", "😀", "I will send "]
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(SHAPES, st.integers(1, 60)), max_size=6))
def test_nothing_raises_and_every_quote_stands_in_the_notes(parts):
    notes = "".join(shape * times for shape, times in parts)
    found = read(notes)
    assert all(quote in notes for quote in quotes(found))
