"""Which form a letter has, by its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.letters.recognise import FormWeights, read_weights, recognise_form, signs_of, weigh
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
    assert len(weights.signs) > 3000 and set(weights.forms) == set(FORMS)
    assert weigh(frozenset({"no such sign"}), weights) == {}


def test_weights_are_read_as_they_are_shipped() -> None:
    read = read_weights("# said\nthank-you -10\twithdrawal 5\nthanks\t200\t0 150\t1 -20\n")
    assert read == FormWeights(("thank-you", "withdrawal"), (-0.1, 0.05), {"thanks": (2.0, ((0, 1.5), (1, -0.2)))})
    assert weigh(frozenset({"thanks", "unknown"}), read) == pytest.approx({"thank-you": 1.4, "withdrawal": -0.15})
    assert recognise_form("Dear Ana,\n\nWe owe you thanks for it.\n\nMax", read) == "thank-you"


def test_no_form_is_named_where_two_are_near() -> None:
    near = FormWeights(("thank-you", "withdrawal"), (0.0, 0.0), {"thanks": (1.0, ((0, 0.5), (1, 0.45)))})
    assert recognise_form("Dear Ana,\n\nWe owe you thanks for it.\n\nMax", near) == ""


def test_forms_are_recognised_from_their_words() -> None:
    said = {
        "thank-you": "Dear Dr. Okafor,\n\nThank you for showing me how the night desk sorts the triage queue. What you said about the Friday backlog has stayed with me. I would love to join you.\n\nBest regards,\nLena",
        "status-inquiry": "Dear Amara,\n\nI am writing to ask about the status of my application for the charge nurse post. Is there any news on the timeline?\n\nLena",
        "rejection-reply": "Dear Amara,\n\nThank you for letting me know of your decision to move forward with another candidate. I hope our paths cross again.\n\nLena",
        "offer-acceptance": "Dear Amara,\n\nI am delighted to accept your offer of the charge nurse post, starting on 4 January.\n\nLena",
        "offer-decline": "Dear Amara,\n\nThank you for the offer. After much thought I must decline the position.\n\nLena",
        "withdrawal": "Dear Amara,\n\nI would like to withdraw my application for the charge nurse post. Thank you for your time.\n\nLena",
        "negotiation": "Dear Amara,\n\nThank you for the offer. Could we raise the base salary to $64,000?\n\nLena",
        "time-request": "Dear Amara,\n\nThank you for the offer. Could I have until Friday to decide?\n\nLena",
        "reference-request": "Dear Jon,\n\nWould you be willing to act as a reference for me?\n\nLena",
        "congratulation": "Dear Tom,\n\nCongratulations on the new wing!\n\nLena",
        "scheduling-reply": "Dear Amara,\n\nTuesday at 10 am works for me.\n\nLena",
        "": "The quick brown fox jumps over the lazy dog.",
    }
    assert {form: recognise_form(text, form_weights()) for form, text in said.items()} == {form: form for form in said}


@given(st.text(max_size=300))
def test_any_text_gets_a_form_or_none(text: str) -> None:
    assert recognise_form(text, form_weights()) in ("", *FORMS)
