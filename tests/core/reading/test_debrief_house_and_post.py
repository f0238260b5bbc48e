"""The house and the post in the first lines of notes, wherever they stand there."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.debrief.setting.house_and_post import LABELS, likeliest, signs_of, stretches, tokens_of
from sincerely.core.reading.debrief.text.notes import split_lines
from sincerely.core.reading.values import Debrief
from sincerely.data.names import lexicon


def read(notes: str) -> Debrief:
    now = datetime(2026, 11, 28, 20, tzinfo=UTC)
    return read_debrief(notes, home_zone=UTC, home_zone_name="Europe/London", now=now, lexicon=lexicon())


@pytest.mark.parametrize(
    ("notes", "employer", "post"),
    [
        ("hartley tank & vessel - tig welder 2nd shift\n\nRick Olsen, foreman\n- asked about pipe", "Hartley Tank & Vessel", "tig welder 2nd shift"),
        ("So that's done. Scoil Bhríde in Ballyroe, maths teacher, till June. Three of them.", "Scoil Bhríde", "maths teacher"),
        ("Just back from Regina, roads awful. Prairie Loam Labs, lab technician.\n\nDr. Ann Friesen asked about blanks", "Prairie Loam Labs", "lab technician"),
        ("Talked with the Pontinha people today (ferry ticketing, Lisbon, backend dev).\n\nRui Sal, CTO, asked about locks", "Pontinha", "backend dev"),
        ("so today was Simba Haulage in Thika and I met Wanja, fleet supervisor is the job", "Simba Haulage", "fleet supervisor"),
    ],
)  # fmt: skip
def test_house_and_post_are_read_wherever_they_stand(notes: str, employer: str, post: str) -> None:
    found = read(notes)
    assert (found.employer, found.role) == (employer, post)


@pytest.mark.parametrize(
    ("notes", "post"),
    [
        ("3rd grade teacher at Cedar Hollow Elementary. Met Dana Whitaker.", "3rd grade teacher"),
        ("Cedar Hollow Elementary - 5th Grade Math Teacher\nDana Whitaker: fractions", "5th Grade Math Teacher"),
        ("Interview for the 2nd shift supervisor job at Kemper Foods. Met Al Novak.", "2nd shift supervisor"),
        ("2nd year apprentice electrician, Voltway. Met Joan Pettifer.", "2nd year apprentice electrician"),
        ("Interview Tue 3rd nurse at St Brigid Hospital. Met Joan Pettifer.", "nurse"),
        ("Second interview, support worker at Oakfield Care. Met Joan Pettifer.", "support worker"),
        ("November 3rd, staff nurse at St Brigid Hospital. Met Joan Pettifer.", "staff nurse"),
    ],
)
def test_a_grade_a_line_or_a_shift_belongs_to_the_post_and_a_day_of_the_month_does_not(notes: str, post: str) -> None:
    assert read(notes).role == post


def test_a_house_is_asked_about_only_where_it_is_doubtful() -> None:
    sure = read(
        "Harbour Lane Primary, teaching assistant, today 10 to 10.40\n\nMrs Joan Pettifer, head\nshe worries about reading"
    )
    assert sure.employer == "Harbour Lane Primary" and not any("Is the employer" in said for said in sure.unsure)


def test_who_is_called_as_the_house_is_nobody() -> None:
    found = read("Maison Verdier in Lyon, tourière\n\nyoussef ben is the chef. he asked about dough")
    assert found.employer == "Maison Verdier" and not any("Verdier" in one.name for one in found.people)
    assert not any("Verdier in the interview" in said for said in found.unsure)


@given(st.text(alphabet="ab CD,.\n-&12'é", max_size=120))
def test_every_reading_is_whole_and_its_chances_make_one(text: str) -> None:
    tokens = tokens_of(text, split_lines(text))
    if not tokens:
        return
    path, chances = likeliest(signs_of(tokens, lexicon()), lexicon().houses)
    assert len(path) == len(tokens) and all(abs(sum(row) - 1) < 1e-6 for row in chances)
    assert all(one not in (2, 4) or before in (one - 1, one) for before, one in zip([0, *path], path, strict=False))
    for each in stretches(tokens, path, chances).values():
        assert all(text[one.start : one.end].strip() and "\n" not in text[one.start : one.end] and 0 <= one.sure <= 1 + 1e-6 for one in each)  # fmt: skip
    assert set(path) <= set(range(len(LABELS)))


def test_a_post_right_before_a_name_is_its_bearers_and_none_that_i_applied_for() -> None:
    found = read(
        "Final round at Octavia Games w/ creative director Yuki Mori, lead designer Ben Ashe, HR (Paula). 27 Nov 14:00-15:30. Level designer.\n"
        "Yuki asked about pacing. Ben said the game ships in May."
    )
    assert (found.employer, found.role) == ("Octavia Games", "Level designer")
    posts = {one.name: one.position for one in found.people}
    assert (posts["Yuki Mori"], posts["Ben Ashe"]) == ("creative director", "lead designer")


def test_a_post_that_stands_for_itself_too_stays_mine() -> None:
    found = read("Lumen Hair, salon manager, 26 Nov 2pm. Salon manager Bea Roux is leaving.\nBea asked about colour")
    assert found.role == "salon manager"
