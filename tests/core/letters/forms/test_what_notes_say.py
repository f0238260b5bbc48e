"""What a note says is told whole and to the right person, or named as not used."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sincerely.core.letters.casting import cast_of
from sincerely.core.letters.notes.loose_ends import open_question
from sincerely.core.letters.slots.readers import to_reader
from sincerely.core.letters.strengths.bridge import read_need
from sincerely.core.letters.values import Context, Draft, Interview, Topic
from sincerely.data.forms import SHIPPED_FORMS
from tests.core.letters.forms.contexts import NURSE
from tests.support.letters import compose

VARIANTS = range(4)


def drafts(form: str, context: Context = NURSE, **tables: dict[str, Any]) -> list[Draft]:
    context = replace(context, more=tables)
    return [compose(form, context, variant, forms=SHIPPED_FORMS) for variant in VARIANTS]


@pytest.mark.parametrize(
    ("told", "turned"),
    [
        ("she never lets a report go out late", "you never let a report go out late"),
        ("he was kind to the night crew", "you were kind to the night crew"),
        ("they've built it from nothing", "you have built it from nothing"),
        ("he's been at it since 1990", "you have been at it since 1990"),
        ("the yard was full", "the yard was full"),
    ],
)
def test_who_the_reader_is_is_you(told: str, turned: str) -> None:
    assert to_reader(told) == turned


def test_why_one_is_glad_is_said_to_the_reader() -> None:
    for draft in drafts("congratulation", news={"what": "made partner", "why": "she never forgot the juniors"}):
        assert "You never forgot the juniors." in draft.body


def test_what_they_told_of_their_reasons_is_thanked_for() -> None:
    for form in ("rejection-reply", "feedback-request"):
        for draft in drafts(form, rejection={"feedback_given": "they wanted somebody with theatre years"}):
            assert "that you wanted somebody with theatre years" in draft.body


def test_a_reason_for_asking_is_said_before_the_day() -> None:
    asked = {"expiry": date(2026, 12, 4), "decide_by": date(2026, 12, 9), "reason": "want to see the ward at night, she's on leave till the 8th"}  # fmt: skip
    for draft in drafts("time-request", offer=asked):
        assert "I want to see the ward at night. She is on leave until the 8th." in draft.body


def test_illness_at_home_is_family_reasons_and_no_more() -> None:
    for draft in drafts("withdrawal", offer={"reason": "dad had a stroke and I can't leave"}):
        assert "For family reasons" in draft.body and "stroke" not in draft.body


def test_a_post_taken_elsewhere_is_told_without_comparing() -> None:
    for draft in drafts("withdrawal", offer={"reason": "took another post, nearer home"}):
        assert "I took another post." in draft.body and "nearer" not in draft.body


def test_one_need_at_home_does_not_take_the_other_grounds_with_it() -> None:
    ask = {"term": "base", "ask": "44000", "reason": "two trusts nearby start at 44,000, and my rent went up"}
    for draft in drafts("negotiation", offer={"terms": {"base": 41000, "currency": "SEK"}, "asks": [ask]}):
        assert "two trusts nearby start at 44,000" in draft.body and "rent" not in draft.body
        assert "SEK 44,000" in draft.body and draft.missing == ()


def test_when_a_call_comes_keeps_its_word() -> None:
    for when, said in (("before 3 dec", "before 3 December"), ("tues or weds", "on Tuesday or Wednesday"), ("any day from monday, mornings", "any morning from Monday")):  # fmt: skip
        for draft in drafts("reference-heads-up", reference={"when": when, "how": "you ran the clinic I trained in"}):
            assert said.lower() in draft.body.lower() and "around" not in draft.body
            assert "because you ran the clinic I trained in" in draft.body


def test_bad_news_is_not_announced_like_good() -> None:
    for draft in drafts("supporter-message", milestone={"what": "didn't get it, came second of 30"}):
        assert "I didn't get it. I came second of 30." in draft.body
        assert not re.search(r"among the first|I have news|love to tell", draft.body)


def test_a_meeting_is_named_and_times_with_commas_stand_below_each_other() -> None:
    asked = {"items": ["ward visit, two hours"], "slots": ["mon 30th or tues 1st, after 2", "any day later"]}
    for draft in drafts("scheduling-reply", request=asked):
        assert "a ward visit (two hours)" in draft.body
        assert "- Monday 30th or Tuesday 1st, after 2\n- Any day later" in draft.body


def test_a_talk_of_another_year_is_dated_with_its_year() -> None:
    then = replace(NURSE, interview=Interview(date=date(2024, 3, 5), topics=(Topic(topic="night handovers"),)))
    for form in ("new-opening-interest", "keep-in-touch"):
        assert all("in March 2024" in draft.body for draft in drafts(form, then))


def test_something_shared_brings_its_link_and_its_reason() -> None:
    news = {"what": "a new table of doses is out", "link": "https://doses.example", "why": "it has the two you use"}
    for form in ("keep-in-touch", "article-share"):
        for draft in drafts(form, news=news):
            assert "https://doses.example" in draft.body and "t has the two you use" in draft.body, draft.body


def test_both_sides_of_a_talk_at_a_gathering_are_told() -> None:
    met = {
        "name": "Harbour Open Day",
        "topics": ["ice on deck", "they close the gate at five", "we used heated mats in Oulu"],
    }
    for draft in drafts("gathering-follow-up", gathering=met, help={"what": "send her the maker's sheet"}):
        assert "at the Harbour Open Day" in draft.body and "you close the gate at five" in draft.body
        assert "we used heated mats in Oulu" in draft.body and "send you the maker's sheet" in draft.body


def test_a_note_that_fits_no_sentence_is_named() -> None:
    for draft in drafts("reference-thanks", reference={"outcome": "got it", "points": ["the flood", "boat no. 7 / 9"]}):
        assert draft.unused == ("reference.points[0]", "reference.points[1]") and draft.missing == ()
    for draft in drafts("reference-thanks", reference={"outcome": "got it"}):
        assert draft.unused == ()


def test_a_new_post_is_told_with_its_employer() -> None:
    for draft in drafts("public-post", milestone={"what": "starting as ward manager in january"}):
        assert "I am starting as ward manager at Lakeside Hospital in January." in draft.body


def test_a_stretch_of_time_is_no_day_they_named() -> None:
    for draft in drafts("status-inquiry", status={"promised": "within ten days"}):
        assert re.search(r"(?:decide|hear) within ten days", draft.body) and "named" not in draft.body


def test_what_is_told_of_somebody_stands_behind_their_name() -> None:
    for draft in drafts("introduction-request", help={"who": "his aunt Lotte, she runs the kiln", "why": "they fire at night"}):  # fmt: skip
        assert "your aunt Lotte?" in draft.body
        assert "She runs the kiln." in draft.body and "Lotte?" in draft.subject + "?"


def test_a_headline_is_no_thing_one_saw() -> None:
    for draft in drafts("new-opening-interest", news={"what": "Ward manager wanted, nights", "where": "jobfinder"}):
        assert "on jobfinder" in draft.body and "the ward manager wanted" not in draft.body
    for draft in drafts("new-opening-interest", news={"what": "saw the ad in your window"}):
        assert "I saw the ad in your window, and I would like to apply for the Ward Manager post." in draft.body


def test_the_reason_they_gave_is_told_back_where_it_is_no_statement() -> None:
    for form in ("rejection-reply", "feedback-request"):
        for draft in drafts(form, rejection={"feedback_given": "too few nights"}):
            assert "too few nights" in draft.body and "?" not in draft.body


def test_ones_own_news_was_not_come_across() -> None:
    for draft in drafts("keep-in-touch", news={"what": "we tried the board on two wards", "why": "falls went from 9 to 4"}):  # fmt: skip
        assert "You may like to know that we tried the board on two wards. Falls went from 9 to 4." in draft.body


def test_how_one_is_known_may_be_somebody_elses_doing() -> None:
    for draft in drafts("informational-interview-request", help={"how_met": "my cousin Huw crews for you"}):
        assert "My cousin Huw crews for you." in draft.body


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Who the new matron will be?", "who the new matron will be"),
        ("who I would work under", "who I would work under"),
        ("what their busiest night is", "what your busiest night is"),
        ("what the unit is called, which ward I'd start on", "what the unit is called and which ward I'd start on"),
    ],
)
def test_a_question_put_indirectly_stays_so(note: str, told: str) -> None:
    assert open_question(note, NURSE) == ("embedded", told)


@pytest.mark.parametrize(
    ("topic", "own"),
    [
        ("Amara about bank shifts", "I asked Amara about bank shifts."),
        ("bank shifts with Dr Okafor", "told Amara about my own ward's sheet"),
        ("asked Amara Okafor about bank shifts", ""),
    ],
)
def test_the_reader_is_no_part_of_the_topic(topic: str, own: str) -> None:
    told = Topic(with_="Amara Okafor", topic=topic, they_said="", i_said=own, since="")
    for draft in drafts("thank-you", replace(NURSE, interview=replace(NURSE.interview, topics=(told,)))):
        assert "bank shifts" in draft.body
        assert not re.search(r"you about bank|you you|shifts with you|Amara", draft.body)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("somebody with CSCS card.", "somebody with a CSCS card"),
        ("someone with food hygiene certificate", "someone with a food hygiene certificate"),
        ("someone with a first aid ticket", "someone with a first aid ticket"),
        ("people with forklift tickets", "people with forklift tickets"),
        ("someone with theatre experience", "someone with theatre experience"),
    ],
)
def test_a_paper_that_is_asked_for_has_its_article(note: str, told: str) -> None:
    need = read_need(note, cast_of(NURSE), "role.needs[0]")
    assert need is not None and need.text == told


# Form, table, note, what the letter says, what it must not say.
OF_THE_READER = [
    ("adviser-request", "help", {"what": "read my CV", "how_met": "she ran the ramp when I started"}, "because you ran the ramp", " she "),
    ("informational-interview-request", "help", {"how_met": "heard her talk on batteries at the fair"}, "I heard your talk on batteries", "her talk"),
    ("reference-request", "reference", {"how": "he supervised my residency year"}, "ou supervised my residency year", " he "),
    ("reference-request", "reference", {"how": "supervised by him in 2024"}, "I was supervised by you in 2024", " him"),
    ("reference-request", "reference", {"how": "was my supervisor in 2024"}, "ou were my supervisor in 2024", "I was"),
    ("adviser-request", "help", {"what": "read my CV", "how_met": "my first boss on the ramp"}, "you were my first boss on the ramp", "from my"),
    ("milestone-update", "milestone", {"what": "passed my exam", "thanks": "she stayed behind to go through the papers with me"}, "for staying behind to go", " she "),
    ("call-summary", "call", {"points": ["told her my permit runs out in May", "she wants two references"], "next": ["I send the licence", "she sets up a visit"]}, "- I told you my permit runs out in May\n- You want two references", " her "),
    ("call-summary", "call", {"points": ["route is the hospitals"], "next": ["I send the licence", "she sets up a visit"]}, "- I'll send the licence\n- You'll set up a visit", "- Route"),
    ("adviser-request", "help", {"what": "read my CV", "how_met": "my sister said she could ask you"}, "Dear Dr Okafor", "you could ask"),
    ("adviser-request", "help", {"what": "read my CV", "how_met": "her brother said he would help"}, "Dear Dr Okafor", "you would help"),
    ("help-offer", "help", {"what": "drive the van on the 11th", "why": "she said the usual driver broke his wrist"}, "you said the usual driver broke his wrist", "he said"),
    ("reference-request", "reference", {"how": "she was in his seminar"}, "ou know my work|You have seen my work", "seminar"),
    ("adviser-request", "help", {"what": "read my CV", "how_met": "Aisha said she needs help"}, "Dear Dr Okafor", "you need"),
    ("milestone-update", "milestone", {"what": "start as Ward Manager on 7 December"}, "I start as Ward Manager on 7 December", ": start"),
    # words that are no words, and sentences without their verb
    ("offer-clarification", "offer", {"questions": ["how many nights away in a normal month"]}, "How many nights away are there in a normal month?", "Could you tell me how many"),
    ("request-reply", "request", {"items": ["which modules"], "answers": ["CO for seven years, IM for two"]}, "IM for two", "I'm"),
    ("reference-heads-up", "reference", {"points": ["never late for a first boat", "trained the three new casuals"]}, "- I was never late for a first boat\n- I trained the three", "I never late"),
    ("public-post", "milestone", {"what": "passed my exam", "thanks": "to the whole night shift"}, "hank", "to to"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "table", "notes", "said", "unsaid"), OF_THE_READER)
def test_a_note_of_the_reader_is_said_to_them_in_whole_words(
    form: str, table: str, notes: dict[str, Any], said: str, unsaid: str
) -> None:
    for draft in drafts(form, **{table: notes}):
        assert any(one in draft.body for one in said.split("|")) and unsaid not in draft.body, draft.body
