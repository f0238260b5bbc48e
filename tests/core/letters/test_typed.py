"""What typing leaves out is put back; what is another word stays."""

from __future__ import annotations

import pytest

from sincerely.core.letters.notes.typed import mended


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("they cant find anyone and it wasnt advertised", "they can't find anyone and it wasn't advertised"),
        ("im keen, ive done it twice", "I'm keen, I've done it twice"),
        ("id ask the driver", "I'd ask the driver"),
        ("show an id card at the gate", "show an id card at the gate"),
        ("its always the boiler", "it's always the boiler"),
        ("the school and its governors", "the school and its governors"),
        ("tickets are late tbh. fair enough, they are three people", "tickets are late. they are three people"),
    ],
)
def test_mended(typed: str, meant: str) -> None:
    assert mended(typed) == meant
