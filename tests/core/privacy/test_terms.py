"""What tells of pay, of what one would settle for, of another offer, of rivals or of the post offered; people are "@"."""

from __future__ import annotations

import pytest

from sincerely.core.privacy.terms import asks_of_offer, offers_post, tells_terms


@pytest.mark.parametrize(
    "told",
    [
        # pay of the post, whoever said it
        "the depot pays up to 58", "it pays 31 basic", "pay starts at 33,500", "the band tops out at 41", "the range for this post is 41 to 45", "I'd be paid 40 a call", "commission is capped at 8%",
        # what the writer earns, wants or would settle for
        "they expect me to ask for 58", "I told @ the 140 I'm on is what it would take", "though I wanted 36", "I'd accept 40 if pushed", "my floor is 52", "four weeks is my minimum", "said to ask for 58",
        "I said yes to nights, but really two a week is plenty", "told her 44 would be fine",
        # another offer, and that somebody knows of it
        "she knows about the Kessel offer", "@ knows about my other interview at the mill", "@ knows I'm waiting on Priory Road", "I have an offer from the bakery", "the other offer runs out on Friday",
        # rivals
        "they have another candidate from the port", "they're interviewing two others", "another applicant withdrew", "one internal candidate", "@ told me she had applied to the zoo herself",
        "nine people applied for the job", "he'd also interviewed @ last week", "I'm up against someone from the agency",
    ],
)  # fmt: skip
def test_terms_are_known_whoever_told_them(told: str) -> None:
    assert tells_terms(told)


@pytest.mark.parametrize(
    "work",
    [
        "we paid 400 for scaffolding", "customers pay 40 a head", "they offer 30 courses a year", "I asked for 3 quotes", "I asked for 30 minutes with the lead", "I need 40 for the class", "we pay suppliers in 30 days",
        "the scale goes from 1 to 5", "I placed two of the three candidates", "they applied for a grant in 2022", "she knows about the offer of training", "falls went from 9 to 4 a month", "12 residents, 3 staff at night",
        "asked how I screen applicants", "the grade is B", "I said I would but only after the audit", "I take 12 in a class", "price within 7 days", "I did that on the 12 when I was at Castleford", "I'm on the 12 and the 14",
    ],
)  # fmt: skip
def test_figures_and_asks_of_the_work_are_no_terms(work: str) -> None:
    assert not tells_terms(work)


@pytest.mark.parametrize("told", ["@ offered me the job on the spot, verbally, 55k", "they offered me it there and then", "she said the job is mine", "I was offered the post at the end"])  # fmt: skip
def test_an_offer_made_in_the_room_is_known_and_asked_about(told: str) -> None:
    assert offers_post(told) and told in asks_of_offer(told) and "offer-received" in asks_of_offer(told)


@pytest.mark.parametrize("told", ["they offered me tea", "if they offered me the job I'd go", "hoping they offer me the post", "he offered it to schools", "she offered the role of mentor to all", "@ hinted that I'd be offered the job"])  # fmt: skip
def test_what_is_only_hoped_or_offered_to_others_is_no_offer(told: str) -> None:
    assert not offers_post(told)
