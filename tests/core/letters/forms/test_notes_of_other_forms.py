"""The other forms say what is on record, in the right person, with its names, figures and days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sincerely.core.letters.notes.own_questions import direct
from sincerely.core.letters.notes.turning import Cast
from sincerely.core.letters.slots.offered import priced, shown_currency
from sincerely.core.letters.strengths.claims import tell
from sincerely.core.letters.values import Context, Employer, Interview, Strength, Topic
from sincerely.data.forms import SHIPPED_FORMS
from tests.core.letters.forms.contexts import NURSE
from tests.support.letters import compose


def bodies(form: str, context: Context = NURSE, **tables: dict[str, Any]) -> list[str]:
    context = replace(context, more=tables)
    return [compose(form, context, variant, forms=SHIPPED_FORMS).body for variant in range(4)]


@pytest.mark.parametrize(
    ("form", "tables", "said"),
    [
        ("keep-in-touch", {"news": {"what": "Duluth started texting patients the night before", "why": "you told me about the missed runs"}}, "Duluth started texting patients the night before"),
        ("keep-in-touch", {"news": {"what": "the first-year results of the slug trial, they got away with a third", "where": "the growers' newsletter"}}, "the first-year results of the slug trial in the growers' newsletter"),
        ("public-post", {"milestone": {"what": "starting as head baker on Monday", "thanks": "Declan and the night crew who taught me sourdough"}}, "Declan and the night crew"),
        ("milestone-update", {"milestone": {"what": "passed my competencies, signed off for children as well"}}, "I was signed off for children as well"),
        ("mentor-check-in", {"milestone": {"what": "did my first caesarean on a cow alone, calf fine"}}, "I did my first caesarean"),
        ("mentor-check-in", {"milestone": {"what": "passed the exam second time"}}, "I passed the exam the second time"),
        ("supporter-message", {"milestone": {"what": "passed the test, interview is next", "thanks": "lifts to college all last winter"}}, "the lifts to college all last winter"),
        ("supporter-message", {"milestone": {"what": "passed the test, interview is next"}}, "The interview is next."),
        ("congratulation", {"news": {"what": "he's been made Head of Training", "where": "saw it in the crew newsletter"}}, "in the crew newsletter that you have been made Head of Training"),
        ("congratulation", {"news": {"what": "you have been made deputy principal", "why": "she gave me my first class"}}, "you gave me my first class"),
        ("article-share", {"news": {"what": "a piece on night rounds", "why": "he asked how we keep the nights quiet"}}, "you asked how we keep the nights quiet"),
        ("lead-thanks", {"help": {"what": "told me they are hiring"}, "milestone": {"what": "sent my application in on Monday"}}, "I sent my application in on Monday."),
        ("referral-thanks", {"help": {"what": "He sent my CV to his team lead and told her about the ward board"}}, "sending my CV to your team lead and telling her about the ward board"),
        ("reference-request", {"reference": {"how": "SNA in your autism class, two years"}, "request": {"items": ["reference letter, two years"], "deadline": date(2026, 12, 11)}}, "I was an SNA in your autism class for two years"),
        ("reference-request", {"reference": {"how": "you led the ward"}, "request": {"items": ["reference letter, two years"], "deadline": date(2026, 12, 11)}}, "a reference letter by Friday 11 December"),
        ("reference-heads-up", {"reference": {"how": "you led the ward", "caller": "Nasreen Akhtar from Lakeside", "when": date(2026, 12, 2)}}, "Nasreen Akhtar at Lakeside Hospital"),
        ("reference-thanks", {"reference": {"outcome": "Got the job. I join on 1 December. They liked what was said"}}, "I join on 1 December. They liked what was said."),
        ("offer-acceptance", {"offer": {"terms": {"base": 27400, "currency": "GBP", "after_training": 33100}, "written": True}, "request": {"items": ["signed contract", "P45"], "by": date(2026, 12, 1)}}, "the signed contract and my P45 by Tuesday 1 December"),
        ("offer-acceptance", {"offer": {"terms": {"base": 27400, "currency": "GBP", "after_training": 33100}, "written": True}}, "After training: £33,100"),
        ("offer-decline", {"offer": {"reason": "my father is unwell and I have to stay here this year"}}, "family reasons"),
        ("decision-date-notice", {"offer": {"reason": "another hospital has made me an offer and wants an answer by then", "decide_by": date(2026, 12, 4)}}, "nother hospital has made me an offer and wants an answer"),
        ("written-terms-request", {"offer": {"terms": {"base": 40000, "currency": "GBP"}, "start": date(2027, 1, 18), "written": False}}, "I would start on Monday 18 January"),
        ("time-request", {"offer": {"expiry": date(2026, 12, 9), "decide_by": date(2026, 12, 7), "reason": "my wife is on shifts till the weekend"}}, "by Monday 7 December"),
        ("time-request", {"offer": {"expiry": date(2026, 12, 9), "decide_by": date(2026, 12, 7), "reason": "my wife is on shifts till the weekend"}}, "talk it over at home"),
        ("gathering-follow-up", {"gathering": {"name": "the open evening", "topics": ["she told me about the board", "she offered to let me sit in on an implant day"]}}, "let me sit in on an implant day"),
        ("scheduling-reply", {"request": {"slots": ["2026-12-02 from 9:00", "2026-12-05, all day"]}}, "Wednesday 2 December 2026 from 9:00"),
        ("referral-thanks", {"help": {"what": "passed my CV on"}, "milestone": {"what": "first interview on 2026-12-02"}}, "I have my first interview on Wednesday 2 December 2026"),
        ("referral-request", {"help": {"what": "put my name forward"}, "request": {"deadline": date(2026, 12, 10), "attachments": ["cv.pdf"]}}, "It would help me to have your answer by Thursday 10 December. I attach cv.pdf."),
        ("offer-acceptance", {"offer": {"terms": {"base": 27400, "currency": "GBP"}, "written": True}, "request": {"items": ["signed letter"], "attachments": ["Signed_Offer.pdf"]}}, "I have signed what you sent me; it is attached as Signed_Offer.pdf"),
        ("request-acknowledgement", {"request": {"items": ["telephone appointment, 2026-12-04 at 10:30", "P45"]}}, "the telephone appointment on Friday 4 December 2026 at 10:30"),
        ("rejection-reply", {"rejection": {"feedback_given": "they chose somebody with more nights and said my handover was the strongest"}}, ", and that my handover was the strongest"),
        ("decision-date-notice", {"offer": {"reason": "another ward needs my answer that day", "decide_by": date(2026, 12, 4)}}, "nother ward needs my answer"),
        ("call-summary", {"call": {"points": ["two weekends a month"], "next": ["Amara talks to the board and calls me back Monday, I send the tickets"]}}, "You'll talk to the board and call me back on Monday, and I'll send the tickets"),
        ("negotiation", {"offer": {"terms": {"base": 41200, "currency": "GBP"}, "asks": [{"term": "base", "ask": 44000, "reason": "I take on the nights, which Amara said nobody wants"}]}}, "which you said nobody wants"),
        ("gathering-follow-up", {"gathering": {"name": "the open day"}, "help": {"what": "visit the ward one morning"}}, "I visit the ward one morning"),
        ("scheduling-reply", {"request": {"slots": ["Monday 30 November, any time", "Friday 4 December 2pm to 10pm"]}}, "Friday 4 December from 2pm to 10pm"),
        ("request-acknowledgement", {"request": {"items": ["Working interview on Friday 27 November at 9", "GDC certificate"]}}, "the working interview on Friday 27 November at 9"),
    ],
)  # fmt: skip
def test_what_is_on_record_is_said(form: str, tables: dict[str, Any], said: str) -> None:
    for body in bodies(form, **tables):
        assert said.lower() in body.lower() and (said[0].islower() or said in body), body


@pytest.mark.parametrize(
    ("form", "tables", "never"),
    [
        ("reference-thanks", {"reference": {"outcome": "got it! start in May"}}, "I got it"),
        ("offer-decline", {"offer": {"reason": "my father is unwell and I have to stay here this year"}}, "father"),
        ("time-request", {"offer": {"expiry": date(2026, 12, 9), "decide_by": date(2026, 12, 7), "reason": "my wife is on shifts"}}, "wife"),
        ("offer-acceptance", {"offer": {"terms": {"base": 27400, "currency": "GBP"}}, "request": {"items": ["bank details", "P45"]}}, "what you need from me"),
        ("gathering-follow-up", {"gathering": {"name": "the open day"}, "help": {"what": "visit the ward one morning"}}, "If it helps, I could visit"),
        ("status-inquiry", {"status": {"promised": date(2026, 11, 20)}}, "Is that still the plan"),
        ("offer-acceptance", {"offer": {"terms": {"base": 41200, "currency": "GBP", "caseload": 1200, "floor_area": 4000}}}, "£1,200"),
        ("offer-acceptance", {"offer": {"terms": {"base": 41200, "currency": "GBP"}, "written": True}, "request": {"items": ["P45"], "attachments": ["floor-design.pdf"]}}, "I have signed"),
        ("offer-acceptance", {"offer": {"terms": {"base": 41200, "currency": "GBP"}, "written": True}, "request": {"items": ["P45"], "attachments": ["unsigned-contract.pdf"]}}, "I have signed"),
        ("gathering-follow-up", {"gathering": {"name": "the open day", "topics": ["she offered to introduce me to her boss"]}}, "her boss"),
        ("gathering-follow-up", {"gathering": {"name": "the open day", "topics": ["she offered to introduce me to her boss"]}}, "took away"),
        ("reference-thanks", {"reference": {"outcome": "I got it into my head that it went well"}}, "the job into"),
        ("reference-request", {"reference": {"how": "you led the ward"}, "request": {"items": ["reference letter"], "deadline": date(2026, 12, 3)}}, "your answer by"),
        ("lead-thanks", {"help": {"what": "told me they are hiring"}, "milestone": {"what": "did not get it"}}, "what comes of it"),
        ("new-opening-interest", {"news": {"what": "the Ward Manager post", "where": "your site", "why": "you turned me down last year because I was ill"}}, "turned me down"),
        ("decision-date-notice", {"offer": {"reason": "another ward needs my answer that day", "decide_by": date(2026, 12, 4)}}, "answer that day"),
        ("reference-thanks", {"reference": {"outcome": "I got the job", "points": ["the handover board"]}}, "They spoke of"),
    ],
)  # fmt: skip
def test_what_would_be_wrong_is_not_said(form: str, tables: dict[str, Any], never: str) -> None:
    for body in bodies(form, **tables):
        assert never not in body, body


def test_a_talk_that_others_held_is_not_called_the_readers() -> None:
    talk = Interview(format="one-on-one", date=date(2026, 11, 5), topics=(Topic(with_="Rick Salazar", topic="peaks"),))
    for body in bodies("status-inquiry", replace(NURSE, interview=talk), status={"promised": date(2026, 11, 17)}):
        assert "the interview with Rick Salazar" in body and "time you gave me" not in body


@pytest.mark.parametrize(
    ("reader", "point", "said"),
    [
        ("May Ling", "Start may slip to April", "may slip to April"),
        ("Will Mark", "You said they will close ward 4", "they will close ward 4"),
        ("Faith Hope", "Faith support is on site", "Faith support is on site"),
        ("An Nguyen", "An interview follows", "An interview follows"),
        ("May Ling", "May sends the contract", "You send the contract"),
    ],
)
def test_a_word_that_is_the_readers_name_too_is_a_word(reader: str, point: str, said: str) -> None:
    to = replace(NURSE, recipient=replace(NURSE.recipient, name=reader, title=""))
    for body in bodies("call-summary", to, call={"points": [point]}):
        assert said in body, body


def test_a_day_in_figures_keeps_its_year() -> None:
    for body in bodies("offer-acceptance", offer={"terms": {"base": 41200, "currency": "GBP", "contract": "fixed term to 2028-06-30"}}):  # fmt: skip
        assert "fixed term to Friday 30 June 2028" in body


def test_a_reader_whose_family_name_is_hyphenated_is_spoken_to() -> None:
    reader = replace(NURSE, recipient=replace(NURSE.recipient, name="Khalid Al-Mannai", title="Mr."))
    for body in bodies("call-summary", reader, call={"points": ["Mr. Al-Mannai sends the offer by 2026-12-03"]}):
        assert "You send the offer by Thursday 3 December 2026" in body, body


def test_a_name_at_the_head_of_a_note_keeps_its_capital_only_where_notes_begin_small() -> None:
    for body in bodies(
        "lead-thanks", help={"what": "told me about the vacancy"}, milestone={"what": "Applied on Monday"}
    ):
        assert "I applied on Monday." in body


@pytest.mark.parametrize(
    ("note", "asked"),
    [
        ("how many nurses share a flat?", "How many nurses share a flat?"),
        ("how many nights away in a normal month", "How many nights away are there in a normal month?"),
        ("how many people report to the post", "Could you tell me how many people report to the post?"),
    ],
)
def test_a_question_stays_as_it_was_asked(note: str, asked: str) -> None:
    assert direct(note) == asked


@pytest.mark.parametrize(
    ("code", "country", "figure", "shown"),
    [
        ("AUD", "Australia", "36.40", "$36.40"),
        ("AUD", "United Kingdom", "36.40", "A$36.40"),
        ("CAD", "CA", "61,000", "$61,000"),
        ("INR", "India", "3,400,000", "₹34,00,000"),
        ("INR", "India", "61,000", "₹61,000"),
        ("INR", "India", "123,400,000", "₹12,34,00,000"),
    ],
)
def test_money_is_written_as_its_country_writes_it(code: str, country: str, figure: str, shown: str) -> None:
    assert priced(figure, shown_currency({"terms": {"currency": code}}, country)) == shown


@pytest.mark.parametrize(
    ("claim", "evidence", "told"),
    [
        ("school finance", "kept a 2.1m budget in the black", "in school finance, I kept a 2.1m budget in the black"),
        ("run a section on my own", "two years on sauce", "I have run a section on my own for two years on sauce"),
        ("charge nurse experience", "charge on a 32-bed unit for four years", "I have been charge on a 32-bed unit for four years"),
        ("joiner, 22 years", "mainly sash windows", "I have been a joiner for 22 years, mainly sash windows"),
        ("calm when it gets loud", "first on scene at a flat fire", "I am calm when it gets loud: I was first on scene at a flat fire"),
    ],
)  # fmt: skip
def test_a_strength_is_one_sound_sentence(claim: str, evidence: str, told: str) -> None:
    found = tell(Strength(claim=claim, evidence=evidence), Cast())
    assert found is not None and found.text == told


def test_a_dollar_of_ones_own_country_needs_no_letter_before_it() -> None:
    here = replace(NURSE, employer=Employer(name="Wattle Street", country="Australia"))
    for body in bodies("written-terms-request", here, offer={"terms": {"base": 36.4, "currency": "AUD", "period": "hour"}, "written": False}):  # fmt: skip
        assert "$36.40 an hour" in body and "A$" not in body
