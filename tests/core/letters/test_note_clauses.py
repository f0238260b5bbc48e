"""Notes taken apart for telling: small things that happen to a clause on the way."""

from __future__ import annotations

import pytest

from sincerely.core.letters.telling.note_clauses import places
from sincerely.data.names import word_classes


@pytest.mark.parametrize(
    ("small", "told"),
    [
        ("we met in limerick", "we met in Limerick"),
        ("a lot of kids came in behind in reading", "a lot of kids came in behind in reading"),
        ("the notes were left in between", "the notes were left in between"),
    ],
)
def test_a_place_has_its_capital_and_no_small_word_has(small: str, told: str) -> None:
    assert places(small, word_classes()) == told
