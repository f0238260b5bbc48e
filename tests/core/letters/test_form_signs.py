"""Which form a letter has, by its words beside the cues."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.letters.form_signs import read_weights, signs_of, weigh
from sincerely.core.letters.recognise import recognise_form
from sincerely.core.letters.values import FORMS
from sincerely.data.forms import form_weights


@pytest.mark.parametrize(
    ("letter", "form"),
    [
        ("Dear Ms. Roy,\n\nI accept the post of night porter with pleasure, on the terms in your letter of the 3rd, and will start on the 14th.\n\nAbel", "offer-acceptance"),
        ("Dear Mr. Hale,\n\nThank you for your offer. After much thought I have decided not to accept it. I wish you and the crew well.\n\nSofia", "offer-decline"),
        ("Dear Ines,\n\nThank you for letting me know your decision. I am sorry, of course. If another post opens with you, I would be glad to be considered again.\n\nTomas", "rejection-reply"),
        ("Hi Una,\n\nCongratulations on your new post at the harbour! I was so glad to hear it.\n\nPer", "congratulation"),
        ("Dear Dr. Lim,\n\nThank you for talking with me on Tuesday about the night clinic. What you said about the waiting list has stayed with me, and I would love to join you.\n\nRosa", "thank-you"),
    ],
)  # fmt: skip
def test_a_plain_letter_is_known_by_its_words(letter: str, form: str) -> None:
    assert recognise_form(letter, form_weights()) == form


def test_names_and_figures_are_no_signs() -> None:
    one = signs_of("Dear Ana,\n\nWe met Priya at Northgate on the 3rd.\n\nMax")
    other = signs_of("Dear Ana,\n\nWe met Olga at Millworks on the 3rd.\n\nMax")
    assert one == other and not {"priya", "northgate"} & one


def test_every_weight_speaks_for_a_form_there_is() -> None:
    weights = form_weights()
    assert len(weights) > 3000
    assert {form for row in weights.values() for form in row if form} <= set(FORMS)
    assert read_weights("# said\nthanks\t2.00\tthank-you 1.50\n") == {"thanks": {"": 2.0, "thank-you": 1.5}}
    assert weigh(frozenset({"no such sign"}), weights) == {}


@given(st.text(max_size=300))
def test_any_text_gets_a_form_or_none(text: str) -> None:
    assert recognise_form(text, form_weights()) in ("", *FORMS)
