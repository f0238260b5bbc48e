"""What was said is told as said, what happened as seen, and how somebody took it not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.letters.notes.turning import Cast
from sincerely.core.letters.telling.happened import expresses, half_said, happened
from sincerely.core.letters.telling.pointing import stands_for_something
from sincerely.core.letters.telling.their_words import kept_back
from sincerely.data.names import word_classes
from tests.support.letters import retell, retell_own

CAST = Cast(reader=frozenset({"nell", "ward"}))


@pytest.mark.parametrize(
    ("clause", "here"),
    [
        ("she spread the plans on the bonnet", True),
        ("Nell carried the tray herself", True),
        ("the kettle boiled over", True),
        ("she started as a porter", False),
        ("he ran a bakery until 2014", False),
        ("they bought a second kiln", False),
        ("she wants the rota kept", False),
        ("wants the rota kept", False),
        ("the second gate opened in May", False),
        ("there's a van parked outside", False),
        ("he has a yard in Leith", False),
    ],
)
def test_what_happened_there_has_no_time_outside_it(clause: str, here: bool) -> None:
    assert happened(clause, CAST, word_classes()) is here


@pytest.mark.parametrize("clause", ["she grinned at the drawing", "he went very quiet", "they both nodded", "Nell jotted it down", "he shook my hand", "she took a note"])  # fmt: skip
def test_how_somebody_took_it_is_seen(clause: str) -> None:
    assert expresses(clause, word_classes())
    assert retell(f"{clause}.", CAST) is None


@pytest.mark.parametrize(
    ("note", "told", "kind"),
    [
        ("she went red and then said they close the kitchen at nine", "you close the kitchen at nine", "statement"),
        ("he warned that the grant runs only until March", "the grant runs only until March", "statement"),
        ("she laid the two plans on the table and measured the gap", "you laid the two plans on the table", "seen"),
        ("she says they have two vans. she measured the gap", "you have two vans", "statement"),
        ("a quarter of the class walks home and she wants a crossing", "a quarter of the class walks home and you want a crossing", "statement"),
        ("boxes get labelled in the van, which is neat", "boxes get labelled in the van", "statement"),
    ],
)  # fmt: skip
def test_said_and_seen_are_kept_apart(note: str, told: str, kind: str) -> None:
    found = retell(note, CAST)
    assert found is not None
    assert (found.text, found.kind) == (told, kind)


@pytest.mark.parametrize(
    "note",
    [
        "she let on the deputy is leaving",
        "apparently the shop on Mill Lane loses money",
        "he goes why not just buy a new one",
        "jorren says she is mean with overtime",
        "the rest room is for two people, ugh",
        "her brother runs the yard",
        "the last cook used the wrong bin",
        "she had that with a mare",
        "the wall might close next year",
        "drone surveying came up",
        "two new kilns coming in February and potters keep their own shelf",
    ],
)
def test_gossip_grudges_and_what_points_at_nothing_stay_out(note: str) -> None:
    assert retell(note, CAST) is None


def test_what_was_let_slip_is_not_even_named() -> None:
    assert kept_back("She let slip that the branch will move.")
    assert not kept_back("They moved the branch to Mill Lane last year.")


@pytest.mark.parametrize(("text", "before", "points"), [("you had that with a mare", "", True), ("the last cook left it on", "", True), ("the last cook left it on", "the cook starts at five", False), ("you said that the mare was fine", "", False), ("that mare was fine", "", False)])  # fmt: skip
def test_a_word_that_stands_for_something_is_known(text: str, before: str, points: bool) -> None:
    assert stands_for_something(text, before) is points


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("I'd been caught by a blown fuse in my first week", "I had been caught by a blown fuse in my first week"),
        ("I must find the fault", None),
        ("I'd be on the late bus mostly", None),
        ('I would have taped the joint and said so. "At two in the morning we did too."', "have taped the joint"),
    ],
)
def test_what_was_asked_of_the_writer_or_said_to_oneself_is_no_answer(note: str, told: str | None) -> None:
    found = retell_own(note, CAST, "")
    assert (found.text if found else None) == told


@given(st.text(alphabet="abcdefg hiklmnorstuwy'.,", max_size=60))
def test_any_clause_is_read(text: str) -> None:
    words = word_classes()
    assert {type(x) for x in (expresses(text, words), happened(text, CAST, words), half_said(text, words))} == {bool}


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("I talked about the choir I ran in Leith and how nine of them that would have gone", "I told you about the choir I ran in Leith"),
        ("I walked her through my rota from previous company", "I walked you through my rota from my previous company"),
        ("I described the alarm I built for the cold store", "I described the alarm I built for the cold store"),
        ("told him about a lad who only came for the shower and how we found him a locker", "I told you about a lad who only came for the shower and how we found him a locker"),
        ("I spoke of Mrs Penhale who would not come out of her room", "I told you about a woman who would not come out of her room"),
        ("I explained the red card: you need a second key", "I told you about the red card"),
    ],
)  # fmt: skip
def test_what_the_writer_told_of_keeps_its_thing(note: str, told: str) -> None:
    found = retell_own(note, CAST, "")
    assert found is not None
    assert (found.text, found.kind) == (told, "act")
