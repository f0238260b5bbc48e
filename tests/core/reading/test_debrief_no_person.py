"""A word of the house's own name and a trade's word in capitals are nobody, and get no letter."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.values import Debrief
from sincerely.data.names import lexicon


def read(notes: str) -> Debrief:
    now = datetime(2026, 11, 27, 20, tzinfo=UTC)
    return read_debrief(notes, home_zone=UTC, home_zone_name="Europe/London", now=now, lexicon=lexicon())


@pytest.mark.parametrize(
    ("notes", "house", "people"),
    [
        ("Pane Nostro, baker, 26 Nov 5am with Luca Ferri\nLuca asked about starters. Pane Nostro bakes 400 loaves", "Pane Nostro", {"Luca Ferri"}),
        ("Pritchard & Daughters Electrical, electrician, 26 Nov 9am. Met Glyn Pritchard.\nGlyn asked about boards. Daughters is painted on the van", "Pritchard & Daughters Electrical", {"Glyn Pritchard"}),
    ],
)  # fmt: skip
def test_a_word_of_the_house_is_nobody(notes: str, house: str, people: set[str]) -> None:  # fmt: skip
    found = read(notes)
    assert found.employer == house
    assert {one.name for one in found.people} == people


def test_somebody_who_is_taken_for_the_house_at_first_is_somebody() -> None:
    found = read(
        "Museum of the Steppe, textile conservator. Aigerim Suleimenova, head of conservation, alone. She laid out a felt saddle cover"
    )
    assert found.employer == "Museum of the Steppe" and [one.name for one in found.people] == ["Aigerim Suleimenova"]


def test_whom_the_notes_tell_of_may_bear_the_name_of_the_house() -> None:
    found = read(
        "Interview at Okonedo Textiles Ltd, cutter, 26 Nov 9am.\nMet Okonedo, the owner. Okonedo asked about jersey"
    )
    assert [one.name for one in found.people if one.present] == ["Okonedo"]


@pytest.mark.parametrize(
    ("notes", "people"),
    [
        ("Harlow Fabrication, TIG welder, 26 Nov 8am. Met Dean Foss.\nDean asked about stainless. TIG: showed him my butt joint", {"Dean Foss"}),
        ("Met Dean Foss, foreman.\nDean asked about my work on CNC.\nCNC: Dean wants two years of it", {"Dean Foss"}),
        ("KEONI, head roaster\n- asked about blends", {"Keoni"}),
    ],
)  # fmt: skip
def test_a_trades_word_in_capitals_is_nobody_and_a_shouted_name_is_somebody(notes: str, people: set[str]) -> None:
    assert {one.name for one in read(notes).people} == people
