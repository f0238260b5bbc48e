"""Ills of a house open no letter; the same word in a question of the trade is no trouble of theirs."""

from __future__ import annotations

import pytest

from sincerely.core.letters.notes.troubles import grave, grave_to_ask


@pytest.mark.parametrize("told", ["they had a listeria recall in 2024", "had a recall in spring", "a data breach last year", "an outbreak on two wards", "their fly floor is condemned"])  # fmt: skip
def test_an_ill_of_the_house_is_grave(told: str) -> None:
    assert grave(told)


@pytest.mark.parametrize("asked", ["how I would handle an outbreak of norovirus", "how I run a product recall", "what I do first after a data breach"])  # fmt: skip
def test_the_same_asked_as_a_matter_of_the_trade_is_not(asked: str) -> None:
    assert not grave_to_ask(asked)


@pytest.mark.parametrize(
    "told", ["precision and recall of the model", "we recall stock weekly", "the breach of the wall"]
)
def test_other_senses_of_these_words_are_not(told: str) -> None:
    assert not grave(told)


@pytest.mark.parametrize("told", ["her deputy is signed off 3 months", "half the ward is signed off by the GP", "how I coped when signed off by my doctor", "signed off all winter", "two of us got signed off", "was signed off on sick leave", "signed off as unfit"])  # fmt: skip
def test_who_is_signed_off_is_ill(told: str) -> None:
    assert grave(told)


@pytest.mark.parametrize("told", ["I signed off 40 drawings", "she signed off the batch in three weeks", "I was signed off as competent", "each weld is signed off by the inspector", "signed off on the MIG sets"])  # fmt: skip
def test_what_is_signed_off_is_approved(told: str) -> None:
    assert not grave(told)
