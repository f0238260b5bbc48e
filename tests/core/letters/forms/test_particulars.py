"""What is particular to single forms."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sincerely.core.letters.values import Context, Draft, Interview, Topic
from sincerely.data.forms import SHIPPED_FORMS
from tests.core.letters.forms.contexts import ENGINEER, NURSE
from tests.support.letters import compose


def letter(form: str, context: Context = NURSE, variant: int = 0) -> Draft:
    return compose(form, context, variant, forms=SHIPPED_FORMS)


@pytest.mark.parametrize("variant", range(8))
def test_a_connection_note_fits_the_network_whatever_was_said(variant: int) -> None:
    long = Topic(
        with_="Amara Okafor", topic="how the night team hands over to the day team when two wards share one desk"
    )
    context = replace(
        NURSE,
        interview=replace(NURSE.interview, topics=(long,)),
        recipient=replace(NURSE.recipient, name="Amara Chukwuemeka-Okafor"),
    )
    assert len(letter("linkedin-note", context, variant).body) <= 300


@pytest.mark.parametrize("variant", range(6))
@pytest.mark.parametrize("form", ["keep-in-touch", "article-share", "congratulation", "milestone-update"])
def test_a_letter_that_only_keeps_in_touch_asks_for_nothing(form: str, variant: int) -> None:
    body = letter(form, NURSE, variant).body
    assert "?" not in body and not re.search(r"could you|would you|may I|let me know", body, re.I)


def test_feedback_is_asked_for_once_and_only_where_none_was_given() -> None:
    for variant in range(6):
        assert letter("feedback-request", NURSE, variant).body.count("?") == 1
        told = replace(NURSE, more={"rejection": {"feedback_given": True}})
        assert "?" not in letter("rejection-reply", told, variant).body


def test_nothing_is_made_of_a_talk_that_is_not_on_record() -> None:
    stranger = replace(ENGINEER, interview=Interview(), more={})
    for form in ("keep-in-touch", "new-opening-interest", "withdrawal", "status-inquiry"):
        assert not re.search(r"what you (?:said|told)|our talk about|we met on", letter(form, stranger).body)


def test_an_address_is_left_as_it_is() -> None:
    for variant in range(4):
        assert re.search(r"https://nursing\.example/handovers(?!\.)", letter("article-share", NURSE, variant).body)


def test_a_reference_is_told_who_calls_when_and_what_they_saw_themselves() -> None:
    for variant in range(4):
        body = letter("reference-heads-up", NURSE, variant).body
        assert "Thursday 3 December" in body and "Ward Manager" in body
        assert "- The handover board\n- The winter of 2024" in body


def test_nobody_is_asked_to_vouch_without_a_way_to_say_no() -> None:
    for form in ("reference-request", "referral-request", "introduction-request", "informational-interview-request"):
        for variant in range(4):
            assert re.search(r"rather not|say no|A no |understand", letter(form, NURSE, variant).body), form


def test_a_public_post_has_neither_reader_nor_name_nor_employer() -> None:
    for variant in range(6):
        body = letter("public-post", NURSE, variant).body
        assert not re.search(r"Dear|Lakeside|Okafor|regards", body)
