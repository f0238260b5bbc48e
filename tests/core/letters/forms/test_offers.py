"""What is particular to the letters about an offer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sincerely.core.letters.review import review
from sincerely.core.letters.values import (
    Candidate,
    Context,
    Draft,
    Employer,
    Interview,
    Recipient,
    Role,
    Strength,
    Topic,
)
from sincerely.data.forms import SHIPPED_FORMS
from tests.core.letters.forms.contexts import NURSE
from tests.support.letters import compose

OFFER_FORMS = ("offer-acknowledgement", "time-request", "offer-clarification", "negotiation", "counter-offer-reply", "written-terms-request", "offer-acceptance", "offer-decline")  # fmt: skip
CHEF = Context(
    candidate=Candidate(name="Marco Bianchi", strengths=(Strength(claim="food cost", evidence="29 % to 25.5 % in one season"),)),
    employer=Employer(name="The Larder", country="US"),
    role=Role(title="Sous Chef", needs=("keep food cost under 27%",)),
    recipient=Recipient(name="Dana Cole", rapport="first-name", email="dana@larder.example"),
    interview=Interview(date=date(2026, 11, 20), topics=(Topic(with_="Dana Cole", topic="the Sunday menu"),)),
    more={
        "offer": {
            "terms": {"base": 58000, "currency": "USD", "pto_days": 10, "bonus": 0.05},
            "asks": [
                {"term": "base", "ask": 63000, "reason": "BLS median for head cooks in Austin 62,400", "fallback": 61000},
                {"term": "pto_days", "ask": "15"},
                {"term": "schedule", "ask": "two days off in a row", "reason": "my rent went up", "fallback": "one Sunday"},
            ],
            "bottom_line": 60500,
            "reason": "the other place pays more",
        }
    },
)  # fmt: skip
CIVIL = Context(
    candidate=Candidate(name="Anna Köhler", register="formal", dialect="british"),
    employer=Employer(name="Department for Transport"),
    role=Role(title="Policy Adviser"),
    recipient=Recipient(name="James Oduya", title="Mr", email="j@dft.example"),
    more={
        "offer": {
            "terms": {"base": "£41,500", "leave_days": 25, "hybrid": "three days in the office"},
            "asks": [{"term": "start", "ask": date(2027, 2, 1), "reason": "my notice period is eight weeks"}],
            "expiry": date(2026, 12, 4),
        }
    },
)


def letters(form: str, context: Context) -> list[Draft]:
    return [compose(form, context, variant, forms=SHIPPED_FORMS) for variant in range(6)]


def offering(context: Context, **more: object) -> Context:
    return replace(context, more={**context.more, "offer": {**context.more["offer"], **more}})


@pytest.mark.parametrize("context", [CHEF, CIVIL, NURSE], ids=["chef", "civil", "nurse"])
@pytest.mark.parametrize("form", OFFER_FORMS)
def test_nothing_of_the_bottom_line_or_a_fallback_and_no_remark(form: str, context: Context) -> None:
    offer = context.more["offer"]
    kept = [str(f) for f in (offer.get("bottom_line"), *(a.get("fallback") for a in offer["asks"])) if f]
    for draft in letters(form, context):
        assert not any(figure in draft.body.replace(",", "") for figure in (k.replace(",", "") for k in kept))
        found = review(f"Subject: {draft.subject}\n\n{draft.body}\n", form, context)
        gaps = [f for f in found if f.type == "placeholder-left"] if draft.missing else []
        assert not [f for f in found if f.severity != "advice" and f not in gaps], (draft.body, found)


def test_a_negotiation_is_glad_first_and_lists_each_ask_with_its_grounds() -> None:
    for draft in letters("negotiation", CHEF):
        assert draft.body.index("offer") < draft.body.index("$63,000")
        assert (
            "- Base salary: $63,000 (BLS median for head cooks in Austin 62,400)\n- PTO: 15 days\n- Schedule: two days off in a row"
            in draft.body
        )
        assert "rent" not in draft.body and "29% to 25.5%" in draft.body


def test_one_ask_is_prose() -> None:
    for draft in letters("negotiation", CIVIL):
        assert (
            "- " not in draft.body
            and "Monday 1 February" in draft.body
            and "my notice period is eight weeks" in draft.body
        )
    raised = offering(NURSE, asks=NURSE.more["offer"]["asks"][:1])
    for draft in letters("negotiation", raised):
        assert "the base salary to £44,000?" in draft.body or "the base salary be £44,000?" in draft.body
        assert (
            "because ward managers at two other trusts start at 44,000." in draft.body
            or "is that ward managers" in draft.body
        )


def test_a_counter_offer_is_accepted_only_where_the_candidate_says_so() -> None:
    for draft in letters("counter-offer-reply", offering(CHEF, accept=True)):
        assert "accept on these terms" in draft.body or "gladly say yes" in draft.body
        assert "in writing" in draft.body and "63,000" not in draft.body
    granted = offering(CHEF, terms={"base": 63000, "currency": "USD"}, decide_by=date(2026, 12, 9))
    for draft in letters("counter-offer-reply", granted):
        assert "accept" not in draft.body and "15 days" in draft.body and "Base salary: $63,000" in draft.body
    for draft in letters("counter-offer-reply", offering(granted, asks=granted.more["offer"]["asks"][:1])):
        assert "Wednesday, December 9" in draft.body and "still like" not in draft.body


def test_an_acceptance_names_terms_and_start_and_rests_on_the_contract_until_it_is_there() -> None:
    for draft in letters("offer-acceptance", NURSE):
        assert "- Base salary: £41,200\n- Start date: 1 February" in draft.body
        assert "contract" in draft.body
    for draft in letters("offer-acceptance", offering(NURSE, written=True)):
        assert "Could you send it" not in draft.body and "sign" in draft.body
    for draft in letters("offer-acceptance", CHEF):
        assert "which day" in draft.body.lower()


def test_a_decline_compares_nothing_and_leaves_the_door_open() -> None:
    for draft in letters("offer-decline", CHEF):
        assert "other place" not in draft.body and "more" not in draft.body and "$" not in draft.body
    near = offering(CHEF, reason="the drive would be two hours a day")
    assert all("the drive would be two hours a day" in draft.body for draft in letters("offer-decline", near))


def test_time_is_asked_for_to_a_day() -> None:
    for draft in letters("time-request", NURSE):
        assert "Friday 4 December" in draft.body and "Wednesday 9 December" in draft.body
    sooner = offering(NURSE, decide_by=date(2026, 12, 2))
    for draft in letters("time-request", sooner):
        assert "by Wednesday 2 December" in draft.body and "?" not in draft.body, "nobody asks for less than they have"
        assert not draft.missing
    assert "offer.decide_by" in letters("time-request", CIVIL)[0].missing


def test_questions_about_an_offer_stand_in_a_list_and_what_it_leaves_open_is_asked() -> None:
    asking = offering(CIVIL, questions=["is the London allowance on top", "whether the three days are fixed"])
    for draft in letters("offer-clarification", asking):
        assert "- Is the London allowance on top?\n- Could you tell me whether the three days are fixed?" in draft.body
    for draft in letters("offer-clarification", CIVIL):
        assert "the start date and the hours" in draft.body


def test_the_terms_are_asked_for_in_writing_as_they_were_heard() -> None:
    for draft in letters("written-terms-request", CIVIL):
        assert (
            "in writing" in draft.body
            and "- Base salary: £41,500\n- Leave: 25 days\n- Hybrid: three days in the office" in draft.body
        )


def test_an_offer_that_was_said_is_thanked_for_and_asked_about_in_one_letter() -> None:
    questions = ["is the London allowance on top", "whether the three days are fixed"]
    for draft in letters("offer-acknowledgement", offering(CIVIL, written=False, questions=questions)):
        assert "in writing" in draft.body and "4 December" in draft.body
        assert "- Is the London allowance on top?\n- Could you tell me whether the three days are fixed?" in draft.body
    for draft in letters("offer-acknowledgement", offering(CHEF, written=False)):
        assert "in writing" in draft.body and ("hear from me?" in draft.body or "need my answer?" in draft.body)
    for draft in letters("offer-acknowledgement", offering(CIVIL, written=True, questions=questions)):
        assert "in writing" not in draft.body and "allowance" not in draft.body, "the paper is read first"


def test_an_offer_is_acknowledged_without_weighing_it() -> None:
    for draft in letters("offer-acknowledgement", CHEF):
        assert "$" not in draft.body
        assert "hear from me?" in draft.body or "need my answer?" in draft.body
    for draft in letters("offer-acknowledgement", CIVIL):
        assert "Friday 4 December" in draft.body
