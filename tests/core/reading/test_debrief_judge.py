"""The judge of private remarks weighs what rules do not foresee; without weights it says nothing."""

from __future__ import annotations

import re

import pytest

from sincerely.core.reading.debrief.discretion.judge import Setting, chance, parts_of, signs
from sincerely.core.reading.debrief.text.lexicon import NO_WORDS
from sincerely.data.names import lexicon

NAMES = re.compile("Ottoline|Bram")


def of(text: str) -> float:
    tables = lexicon()
    return chance(signs(text, NAMES, tables, Setting(line=text)), tables.remarks)


@pytest.mark.parametrize("remark", ["so nervous, hands like ice", "Ottoline is a bit chilly", "I hope they say yes"])
def test_a_remark_weighs_more_than_work(remark):
    assert of(remark) > 0.5 > of("Bram wants the stores counted by two people")


def test_names_and_figures_are_no_evidence():
    assert of("Ottoline has 3 wards") == of("Bram has 7 wards")


def test_no_weight_no_opinion_either_way():
    assert chance(signs("so nervous", NAMES, NO_WORDS, Setting(line="")), {}) == 0.5


def test_half_sentences_are_parts():
    text = "1.5x, felt silly (in the end)"
    assert [text[one:two] for one, two in parts_of(text)] == ["1.5x", "felt silly", "in the end"]
    assert parts_of("one piece") == []
