"""Answers that notes give as steps, and what cannot be told for one."""

from __future__ import annotations

import pytest

from sincerely.core.letters.answers import read_answer
from sincerely.core.letters.turning import Cast


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (
            "ring the family before the ward round, every single time",
            "ring the family before the ward round, every single time",
        ),
        ("shelve the small jobs first, then close the lane", "shelve the small jobs first and then close the lane"),
        (
            "said I'd stand between them, send for the porter, never shout",
            "stand between them, send for the porter and never shout",
        ),
        ("walk them round the yard i said. bit daft of me lol", "walk them round the yard"),
        ("don't argue, write it down", "not argue and write it down"),
        # A verb alone heads the steps behind it, and "no ..." belongs to it.
        ("wait, no guesses, and ring the harbour office", "wait, no guesses, and ring the harbour office"),
        ("said breathe, never argue, and write it down", "breathe, never argue and write it down"),
    ],
)
def test_steps_are_what_one_would_do(note: str, told: str) -> None:
    found = read_answer(note, Cast(), asked=True)
    assert found is not None and (found.kind, found.text) == ("do", told)


def test_a_verb_without_a_time_counts_as_a_step_only_in_answer_to_a_question() -> None:
    assert read_answer("put the quiet ones at the front", Cast(), asked=False) is None
    found = read_answer("put the quiet ones at the front", Cast(), asked=True)
    assert found is not None and found.text == "put the quiet ones at the front"


@pytest.mark.parametrize(
    "note",
    [
        "rang every parent on the Sunday",
        "spelling every morning, ten minutes",
        "I always test the brakes first",
        "the night list",
        "",
    ],
)
def test_deeds_and_things_are_no_steps(note: str) -> None:
    assert read_answer(note, Cast(), asked=True) is None


def test_another_thought_behind_the_steps_is_not_taken_for_one() -> None:
    found = read_answer("label every crate, the drivers moan for a week", Cast(), asked=True)
    assert found is not None and found.text == "label every crate"
