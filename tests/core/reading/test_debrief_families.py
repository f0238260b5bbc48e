"""Two of one family name are two people, and who is said to be absent is not asked about."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.values import Debrief
from sincerely.data.names import lexicon

HEAD = "Dunmore Surveys, drone pilot, 26 Nov 10am. "


def read(notes: str) -> Debrief:
    now = datetime(2026, 11, 27, 20, tzinfo=UTC)
    return read_debrief(notes, home_zone=UTC, home_zone_name="Europe/London", now=now, lexicon=lexicon())


@pytest.mark.parametrize(
    ("notes", "people"),
    [
        ("Mr. Pike senior and his son Ollie Pike.\nMr Pike asked about wind. Ollie showed me the drone", ["Pike", "Ollie Pike"]),
        ("Mr Pike and his son Ollie Pike.\nMr Pike asked about wind. Ollie showed me the drone", ["Pike", "Ollie Pike"]),
        ("Mr Pike senior and Mr Pike junior.\nMr Pike senior asked about wind. Mr Pike junior asked about rain", ["Pike", "Pike"]),
        ("Met Roy Pike, senior planner.\nMr Pike asked about wind", ["Roy Pike"]),
        ("Met old Mr Pike (Ken).\nKen asked about wind", ["Ken Pike"]),
    ],
)  # fmt: skip
def test_father_and_son_are_two_and_one_with_a_post_is_one(notes: str, people: list[str]) -> None:
    assert sorted(one.name for one in read(HEAD + notes).people if one.present) == sorted(people)


def test_what_the_father_asked_is_not_the_sons() -> None:
    found = read(HEAD + "Mr. Pike senior and his son Ollie Pike.\nMr Pike asked about wind. Ollie showed me the drone")
    assert [one.with_ for one in found.topics if "wind" in one.quote] == ["Pike"]


def test_who_was_absent_is_not_asked_about_and_counts_among_the_panel() -> None:
    found = read("Fern School, teacher, 26 Nov 9am. Panel of three: Grace Ito, Malik Johnson, and Mrs. Pell (absent - snow)\nGrace asked about phonics. Malik asked about trips")  # fmt: skip
    assert {one.name: one.present for one in found.people} == {"Grace Ito": True, "Malik Johnson": True, "Pell": False}
    assert not any("Pell" in one or "Panel of three" in one for one in found.unsure)


def test_who_is_listed_behind_an_absent_one_was_there() -> None:
    found = read("Fern School, teacher, 26 Nov 9am. Mrs. Pell (absent - snow), Grace Ito, Malik Johnson.\nGrace asked about phonics. Malik asked about trips")  # fmt: skip
    assert {one.name for one in found.people if one.present} == {"Grace Ito", "Malik Johnson"}


def test_a_contractions_stem_is_no_name() -> None:
    found = read("Zoom call Wed 25 Nov 2pm with Claire Duval, Head of People, Nimbus Air.\nClaire didn't mention the strike\nClaire Didn’t say. she didn't say when they'd decide\nshe Didn't say")  # fmt: skip
    assert [one.name for one in found.people] == ["Claire Duval"]
