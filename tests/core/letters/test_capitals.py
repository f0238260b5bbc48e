"""A name in capitals stays one, though it is spelt like a helping verb or a pronoun; a stressed word is no name."""

from __future__ import annotations

import pytest

from sincerely.core.letters.capitals import mark, unmark
from sincerely.core.letters.notes.soundness import broken
from sincerely.core.letters.values import Candidate, Context, Employer, Interview, Recipient, Topic
from tests.support.letters import compose


@pytest.mark.parametrize(
    "note",
    [
        "WILL forms wait three days at the desk",
        "the IT desk closes at four",
        "your MAY intake is full",
        "AM clinics start late",
        "the new OR list overran",
        "pump and CAN link drop out",
    ],
)
def test_a_name_is_marked_and_comes_back(note: str) -> None:
    assert mark(note) != note
    assert unmark(mark(note)) == note


@pytest.mark.parametrize(
    "note",
    [
        "they CAN wait a week",
        "we do NOT ship on fridays",
        "the lift WILL stop twice a day",
        "she ALWAYS counts twice",
        "BUT the lids crack",
        "THE PRESS WILL JAM",
        "every AM the till is short",
    ],
)
def test_a_stressed_word_is_no_name(note: str) -> None:
    assert mark(note) == note


@pytest.mark.parametrize("variant", range(4))
def test_a_letter_keeps_the_name(variant: int) -> None:
    context = Context(
        candidate=Candidate(name="Rui Costa"),
        employer=Employer(name="Fennel House"),
        recipient=Recipient(name="Paula Reed"),
        interview=Interview(topics=(Topic(with_="Paula Reed", they_said="WILL forms take three days at the desk"),)),
    )
    draft = compose("thank-you", context, variant)
    assert "WILL forms take three days" in draft.body and "you WILL" not in draft.body
    assert "zq" not in (draft.body + draft.subject).lower()


def test_two_verbs_that_nothing_joins_are_no_sentence() -> None:
    assert broken("You will forms desk takes three days.")
    assert not broken("I can confirm the desk takes three days.")
    assert not broken("I would like to see what the desk takes.")
