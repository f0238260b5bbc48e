"""What notes call people, and how a letter then greets them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.people.known_as import known_as, names_used, rapport_shown
from sincerely.core.people.names import fold


@pytest.mark.parametrize(
    ("notes", "name", "called", "rapport"),
    [
        ("Helen Broadbent (head). Helen asked about phonics.", "Helen Broadbent", "Helen", "first-name"),
        ("helen broadbent was nice. helen asked why", "Helen Broadbent", "Helen", "first-name"),
        ("Met Helen Broadbent. She asked about phonics.", "Helen Broadbent", "", ""),
        ("Broadbent did the asking, Broadbent decides", "Helen Broadbent", "Broadbent", "formal"),
        ("Helen Broadbent chaired. Mrs Broadbent asked why.", "Helen Broadbent", "Mrs Broadbent", "formal"),
        ("dr okafor asked why", "Amara Okafor", "dr okafor", "formal"),
        ("Tanaka-san poured the tea", "Kenji Tanaka", "Tanaka-san", "formal"),
        # A post written small is no title, and whose sister somebody is neither.
        ("nurse Helen showed me round, his sister Helen runs it", "Helen Broadbent", "Helen", "first-name"),
        ("Helen laughed. Broadbent is a Leeds name", "Helen Broadbent", "", ""),
        ("Gráinne Ní Fhloinn, principal. Gráinne asked", "Gráinne Ní Fhloinn", "Gráinne", "first-name"),
        ("", "Helen Broadbent", "", ""),
    ],
)
def test_what_notes_call_somebody_shows_how_to_greet(notes: str, name: str, called: str, rapport: str) -> None:
    assert known_as(notes, name) == called
    assert rapport_shown(called, name) == rapport


def test_a_name_of_two_people_or_of_the_house_tells_nothing() -> None:
    assert known_as("Helen asked", "Helen Broadbent", others=["Helen Broadbent", "Helen Marsh"]) == ""
    assert known_as("Pickersgill Haulage. Denise asked", "Denise Pickersgill", employer="Pickersgill Haulage") == "Denise"  # fmt: skip


def test_a_first_name_does_not_outdo_a_title_on_record() -> None:
    assert rapport_shown("Amara", "Amara Okafor", "Dr.") == ""


def test_the_invitation_tells_where_the_notes_do_not() -> None:
    signed = "Looking forward to meeting you.\n\nKind regards,\nHelen\nHead Teacher"
    assert known_as("She asked about phonics", "Helen Broadbent", invitation=signed) == "Helen"
    assert known_as("Mrs Broadbent asked", "Helen Broadbent", invitation=signed) == "Mrs Broadbent"
    assert known_as("She asked", "Helen Broadbent", invitation=signed.replace("Helen", "Helen Broadbent")) == ""


def test_a_talk_by_first_names_is_one_with_all_of_them() -> None:
    notes = "Gil Abramowitz and Melissa Tran. Gil asked about month end."
    assert names_used(notes, ["Gil Abramowitz", "Melissa Tran"]) == {"Gil Abramowitz": "Gil", "Melissa Tran": "Melissa"}
    formal = f"{notes} Dr Lund sat in."
    assert names_used(formal, ["Gil Abramowitz", "Melissa Tran", "Anna Lund"])["Melissa Tran"] == ""


def test_one_panel_is_greeted_in_one_way() -> None:
    notes = "Principal Dana Whitaker, Hector Ruiz, Ms. Lowe, and Pete. Principal Whitaker wants groups. Hector asked about parents. Pete laughed."
    used = names_used(notes, ["Dana Whitaker", "Hector Ruiz", "Lowe", "Pete"])
    assert used["Dana Whitaker"] == "Principal Dana Whitaker" and used["Hector Ruiz"] == ""
    assert used["Pete"] in {"", "Pete"}, "of whom no more is known there is no other greeting"


TYPED = st.text("AaBbÉéß'-., \n0", max_size=60)


@given(TYPED, TYPED)
def test_whatever_is_typed_the_answer_stands_in_the_name_or_the_notes(notes: str, name: str) -> None:
    called = known_as(notes, name)
    assert fold(called) in fold(notes) or fold(called) in fold(name)
