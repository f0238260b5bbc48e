"""What the post needs, told without a subject, is no promise of mine and no topic."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.values import Attendee, Invitation
from sincerely.data.names import lexicon

NOW = datetime(2026, 11, 19, 18, tzinfo=ZoneInfo("Europe/London"))  # a Thursday
RUTH = Invitation(start=NOW.replace(hour=10), attendees=(Attendee(name="Ruth Lacey", email="ruth@mill.example"),))


def read(notes, invitations=(RUTH,)):
    return read_debrief(
        notes, invitations, home_zone=NOW.tzinfo, home_zone_name="Europe/London", now=NOW, dialect="british", lexicon=lexicon(),
    )  # fmt: skip


@pytest.mark.parametrize("invitations", [(), (RUTH,)])
@pytest.mark.parametrize(
    ("told", "need"),
    [
        ("need forklift licence + 3 yrs in a cold store.", "forklift licence + 3 yrs in a cold store"),
        ("Looking for IPAF card and a van.", "IPAF card and a van"),
        ("Needs CPCS card and clean driving record.", "CPCS card and clean driving record"),
        ("Wants QTS and two years of phonics.", "QTS and two years of phonics"),
        ("Must have own transport and a food hygiene certificate.", "own transport and a food hygiene certificate"),
        ("Forklift licence and own boots required.", "Forklift licence and own boots"),
        ("QTS + a year of phonics is a must.", "QTS + a year of phonics"),
        ("Needing a counterbalance ticket.", "a counterbalance ticket"),
        ("Wanted: TIG experience and steady hands.", "TIG experience and steady hands"),
    ],
)
@pytest.mark.parametrize("before", ["", " She thinks they'll choose by next Friday."])
def test_a_sentence_that_begins_with_a_need_is_what_the_post_needs(before, told, need, invitations):
    found = read(f"I promised to email my references to Ruth by Tuesday.{before} {told}", invitations)
    assert [(one.by, one.what, one.due) for one in found.promises if one.by == "me"] == [
        ("me", "email my references to Ruth", date(2026, 11, 24))
    ]
    assert [one.text.rstrip(".") for one in found.needs] == [need]
    assert not found.topics


@pytest.mark.parametrize(
    "told",
    [
        "Need to send Ruth my references by Tuesday.",
        "Wants my references by Tuesday.",
        "Must have left my badge on the desk.",
        "Looking forward to the second round.",
        "Need the DBS form back to Ruth by Tuesday.",
        "Must have been forty minutes in all.",
        "Needed a coffee after that.",
    ],
)
def test_what_i_need_or_must_do_is_no_need_of_the_post(told):
    assert not read(f"Ruth asked about stock takes. {told}").needs


@pytest.mark.parametrize("told", ["need forklift licence and a van", "looking for forklift licence and a van"])
def test_a_need_behind_a_promise_is_no_part_of_it(told):
    found = read(f"Ruth asked about stock takes. I said I'd email my rota by Tuesday, {told}")
    assert [one.what for one in found.promises] == ["email my rota"]
    assert [one.text for one in found.needs] == ["forklift licence and a van"]
    assert [(one.topic, one.i_said) for one in found.topics] == [("stock takes", "")]
    assert not found.unplaced


@pytest.mark.parametrize("told", ["A steady pair of hands.", "Good boots and a warm coat.", "TIG and MIG both."])
def test_a_thing_nobody_gives_to_anybody_is_no_promise(told):
    found = read(f"I promised to email my references to Ruth by Tuesday. {told}")
    assert [one.what for one in found.promises] == ["email my references to Ruth"]
