"""What letters of every form tell of a talk is told as the thank-you tells it: as theirs, without a doubt, and nothing that accuses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sincerely.core.letters.values import Context, Draft, Interview, Strength, Topic
from sincerely.data.forms import SHIPPED_FORMS
from tests.core.letters.forms.contexts import NURSE
from tests.support.letters import compose


def drafts(form: str, context: Context) -> list[Draft]:
    return [compose(form, context, variant, forms=SHIPPED_FORMS) for variant in range(4)]


def talk(topic: str, they_said: str = "", **tables: dict[str, object]) -> Context:
    noted = Topic(with_="Amara Okafor", topic=topic, they_said=they_said)
    return replace(NURSE, interview=replace(NURSE.interview, topics=(noted,)), more=tables)


TELLING = ("rejection-reply", "status-inquiry", "withdrawal", "offer-decline", "offer-acknowledgement", "keep-in-touch", "mentor-check-in")  # fmt: skip


@pytest.mark.parametrize("form", TELLING)
def test_what_somebody_else_did_is_never_laid_to_the_reader(form: str) -> None:
    for draft in drafts(form, talk("the complaints about the foreman", "two girls left because of him")):
        assert "because of" not in draft.body
        assert "interview.topics[0].they_said" in draft.unused


@pytest.mark.parametrize("form", TELLING)
def test_what_has_to_be_done_is_the_thing_and_not_the_reader(form: str) -> None:
    for draft in drafts(form, talk("the stock count", "has to be done by Sunday night")):
        assert "you have to be done" not in draft.body


@pytest.mark.parametrize("form", TELLING)
def test_what_the_reader_said_is_told_and_named_no_more(form: str) -> None:
    for draft in drafts(form, talk("second scanner", "she wants evening lists from April")):
        assert "you want evening lists from April" in draft.body or "they_said" in " ".join(draft.unused)
        if "evening lists" in draft.body:
            assert not any("they_said" in path for path in draft.unused)


def gathering(*notes: str) -> Context:
    return replace(NURSE, interview=Interview(), more={"gathering": {"name": "the open day", "topics": list(notes)}})


def test_what_they_said_at_a_gathering_is_never_the_writers() -> None:
    noted = gathering("cold chain: she said her boss is clueless, lost a lorry in May", "I told her I know haccp")
    for draft in drafts("gathering-follow-up", noted):
        assert "I lost a lorry" not in draft.body and "clueless" not in draft.body
    for draft in drafts(
        "gathering-follow-up", gathering("fish pass: shad came back", "told her I count eels as a volunteer")
    ):
        assert "I count eels" in draft.body


ASKED_OF_ME = Topic(with_="Amara Okafor", topic="a time I got it wrong", i_said="said I gave a patient the wrong dose once and told everyone")  # fmt: skip


def test_what_went_wrong_once_is_told_only_with_the_question_it_answers() -> None:
    alone = replace(NURSE, interview=replace(NURSE.interview, topics=(ASKED_OF_ME,)))
    for draft in drafts("thank-you", alone):
        assert "wrong dose" not in draft.body
        assert "interview.topics[0].i_said" in draft.missing


def test_what_is_the_writers_own_is_nothing_they_told_of() -> None:
    for topic in ("my accident in 2021", "my forklift test"):
        for draft in drafts("linkedin-note", talk(topic, "asked about it")):
            assert "telling me about my" not in draft.body and "accident" not in draft.body


def test_a_belief_stays_at_home() -> None:
    said = Topic(with_="Amara Okafor", topic="split shifts", they_said="asked if I can do split shifts", i_said="I said yes but not Sundays because of church")  # fmt: skip
    for draft in drafts("thank-you", replace(NURSE, interview=replace(NURSE.interview, topics=(said,)))):
        assert "church" not in draft.body


def test_a_question_of_one_of_two_is_in_nobodys_letter_as_theirs() -> None:
    asked = Topic(topic="checking a model", they_said="Sam asked how I check a model before it goes live", i_said="I said hold back a year and compare by region")  # fmt: skip
    for name, other in (("Sam Reid", "Sam Okoro"), ("Sam Okoro", "Sam Reid")):
        reader = replace(NURSE.recipient, name=name, title="")
        two = replace(NURSE, recipient=reader, interview=replace(NURSE.interview, format="panel", others=(other,), topics=(asked,)))  # fmt: skip
        for draft in drafts("thank-you", two):
            assert "asking" not in draft.body and "You asked" not in draft.body, draft.body
            assert "hold back" not in draft.body


@pytest.mark.parametrize("reason", ["decided the boss was not for me", "the team is not my kind", "the office was too cold"])  # fmt: skip
def test_who_steps_back_finds_no_fault(reason: str) -> None:
    for draft in drafts("withdrawal", talk("second scanner", offer={"reason": reason})):
        assert "boss" not in draft.body and "not" not in draft.body.replace("have not forgotten", "") and "cold" not in draft.body  # fmt: skip
        assert reason.startswith("the team") or "offer.reason" in draft.unused


def test_what_was_said_over_is_named_once_and_a_title_keeps_its_capital() -> None:
    for draft in drafts("thank-you", talk("brakes", "brakes, brakes, brakes. 60 percent of jobs")):
        assert "rakes and brakes" not in draft.subject + draft.body
    read = Topic(with_="Amara Okafor", topic="what book I'd read first", they_said="asked what book I'd read first", i_said="said Owl Babies")  # fmt: skip
    for draft in drafts("thank-you", replace(NURSE, interview=replace(NURSE.interview, topics=(read,)))):
        assert "I had read" not in draft.body and "owl Babies" not in draft.body
    for draft in drafts("scheduling-reply", talk("x", request={"called": "hour with the team", "items": ["an hour with the team"]})):  # fmt: skip
        assert "a hour" not in draft.body


@pytest.mark.parametrize(
    ("note", "asked"),
    [
        ("how on-call is shared", "How is on-call shared?"),
        ("how disputes are settled", "How are disputes settled?"),
        ("how new starters are trained", "How are new starters trained?"),
        ("how long a shift is", "how long a shift is"),
        ("how often are shifts swapped", "How often are shifts swapped?"),
    ],
)
def test_a_reported_question_is_asked_as_one_or_told_in_a_frame_that_takes_it(note: str, asked: str) -> None:
    open_ = replace(NURSE, interview=replace(NURSE.interview, open_questions=(note,)))
    for draft in drafts("thank-you", open_):
        assert asked in draft.body and f"{note[:1].upper()}{note[1:]}?" not in draft.body.replace(asked, ""), draft.body


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("ran the triage desk for two winters", "waits fell from 41 to 26 minutes"),
        ("built a data pipeline", "reports that took two days now run overnight"),
        ("rewrote the induction", "new starters work alone after three weeks"),
        ("set up the helpline", "customers come back to us"),
    ],
)
def test_evidence_that_is_a_whole_clause_is_told_as_one(claim: str, evidence: str) -> None:
    strong = replace(NURSE.candidate, strengths=(Strength(claim=claim, evidence=evidence),))
    alone = replace(NURSE, candidate=strong, role=replace(NURSE.role, needs=()), interview=replace(NURSE.interview, topics=()))  # fmt: skip
    for draft in drafts("thank-you", alone):
        assert f"I {claim}, and {evidence}." in draft.body, draft.body


def test_a_mass_noun_gets_no_article_and_a_doing_none() -> None:
    for topic in ("bread", "reviewing code"):
        for form in ("thank-you", "linkedin-note", "rejection-reply"):
            for draft in drafts(form, talk(topic)):
                assert f"the {topic}" not in draft.body


def test_dates_in_notes_stand_in_the_order_of_the_letters_english() -> None:
    call = {"call": {"points": ["trial on Thu 3rd Dec at 9"]}}
    american = replace(NURSE, candidate=replace(NURSE.candidate, dialect="american"), more=call)
    for draft in drafts("call-summary", american):
        assert "Thursday, December 3 at 9" in draft.body
    for draft in drafts("call-summary", replace(NURSE, more={"call": {"points": ["trial on Thursday, December 3 at 9"]}})):  # fmt: skip
        assert "Thursday 3 December at 9" in draft.body


def test_a_reason_with_its_own_verb_is_a_clause() -> None:
    asks = [{"term": "base", "ask": 45000, "reason": "two other wards start at 45000"}]
    for draft in drafts("negotiation", talk("night handovers", offer={"terms": {"base": 42000}, "asks": asks})):
        assert "because two other wards start at 45,000" in draft.body and "talked about" not in draft.body


def test_what_a_mentor_is_asked_to_do_is_asked_and_a_choice_is_one() -> None:
    asked = {"help": {"what": "looking over my plan", "questions": ["asking for more hours or waiting"]}}
    for draft in drafts("mentor-check-in", replace(NURSE, more=asked)):
        assert "look over my plan?" in draft.body
        assert "Which would you choose: asking for more hours or waiting?" in draft.body


def test_they_of_an_article_are_who_wrote_it() -> None:
    news = {"news": {"what": "a study on handovers", "why": "they found that bedside notes halve the time"}}
    for draft in drafts("article-share", replace(NURSE, more=news)):
        assert "In it they found" in draft.body


def test_a_hand_lent_is_an_offer() -> None:
    for what in ("lend a hand on the Friday", "help with the get-in"):
        for draft in drafts("help-offer", replace(NURSE, more={"help": {"what": what}})):
            assert what in draft.body


def test_a_theft_at_their_house_is_not_told_them() -> None:
    for form in ("thank-you", "rejection-reply"):
        for draft in drafts(form, talk("the last manager", "said the last manager took cash from the till")):
            assert "the till" not in draft.body


@pytest.mark.parametrize("form", ["rejection-reply", "status-inquiry", "offer-acknowledgement"])
def test_what_they_told_stands_behind_its_own_topic_and_names_it_once(form: str) -> None:
    for draft in drafts(form, talk("map collection", "she wants the map collection online by next summer")):
        assert "the map collection: you want it online by next summer" in draft.body, draft.body
    two = (Topic(with_="Amara Okafor", topic="night handovers"), Topic(with_="Amara Okafor", they_said="the canning line starts in January"))  # fmt: skip
    for draft in drafts(form, replace(NURSE, interview=replace(NURSE.interview, topics=two))):
        assert "night handovers: the canning" not in draft.body


def test_questions_in_a_list_are_asked_as_questions() -> None:
    asked = replace(NURSE, more={}, interview=replace(NURSE.interview, open_questions=("how night calls are shared", "who signs the logs")))  # fmt: skip
    for draft in drafts("clarifying-question", asked):
        assert "How are night calls shared?" in draft.body and "Who signs the logs?" in draft.body
