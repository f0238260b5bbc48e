"""What only a step's note names is found, so that it can be asked about."""

from __future__ import annotations

from datetime import date

import pytest

from sincerely.journal.facts.note_says import note_says
from sincerely.journal.models import Contact

from .conftest import NOW


def people(*names: str) -> list[Contact]:
    return [Contact(name=name) for name in names]


@pytest.mark.parametrize(
    ("note", "named"),
    [
        ("Amara called at lunch", "Amara Diallo"),
        ("the offer came from Ms Lindqvist", "Rosa Lindqvist"),
        ("they want me, says amara", "Amara Diallo"),
        ("Rosa rang, Amara will send the letter", "Rosa Lindqvist"),
        ("They will call again", None),  # no Will
        ("Priya was glad", None),  # two of that name
        ("Priya Nair was glad", "Priya Nair"),
        ("by telephone", None),
    ],
)
def test_whoever_is_named_first(candidate, note, named):
    rows = people("Amara Diallo", "Rosa Lindqvist", "Will Foster", "Priya Nair", "Priya Rao")
    found = note_says(candidate, note, rows, NOW).contact
    assert (found.name if found else None) == named


@pytest.mark.parametrize(
    ("note", "due"),
    [
        ("an answer by 9 December please", date(2026, 12, 9)),
        ("open until the 11th of December", date(2026, 12, 11)),
        ("mine till 11 December", date(2026, 12, 11)),
        ("work begins 1 March 2027", None),
        ("by 9 December, or at the latest by 11 December", None),  # which one?
        ("wanted it by 2 November", None),
        ("no day was said", None),
    ],
)
def test_a_day_counts_that_stands_as_a_limit(candidate, note, due):
    assert note_says(candidate, note, [], NOW).due == due
