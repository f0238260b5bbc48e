"""Who signs with the first name alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.people.first_names import signs_by_first_name
from sincerely.core.reading.message.parts import parts_of
from sincerely.core.reading.message.values import Message


def message(text: str) -> Message:
    return Message(text=text, parts=parts_of(text))


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("Dear Ewa,\n\nSee you Thursday.\n\nBest,\nAmara\n\n--\nDr Amara Okafor\nLakeside Hospital", True),
        ("Hi Ewa,\nall fine\nAmara.", True),
        ("Dear Ms Nowak,\n\nSee you.\n\nKind regards,\nAmara Okafor\nWard manager", False),
        ("Dear Ms Nowak,\n\nI met Amara yesterday.\n\nKind regards\nDr A. Okafor", False),
        ("Amara\n\nsee below", False),
        ("See you.\n\nBest,\nA. Okafor\n\nOn Mon, 3 Nov 2026 Ewa Nowak wrote:\n> Dear\n> Amara", False),
        ("", False),
    ],
)
def test_only_a_first_name_on_a_line_of_its_own_offers_it(text, offers):
    assert signs_by_first_name(message(text), "Amara Okafor") is offers


def test_a_name_of_one_part_offers_nothing():
    assert not signs_by_first_name(message("Hi\nok\nReception"), "Reception")


@given(st.text(max_size=300), st.text(max_size=60))
def test_any_text_is_borne(text, name):
    assert signs_by_first_name(message(text), name) in (True, False)
