"""Nothing is said that the context does not hold, and what it holds is used first."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sincerely.core.letters.context import parse_context
from sincerely.core.letters.values import Context, Draft, Interview, Topic
from sincerely.data.forms import SHIPPED_FORMS
from tests.core.letters.forms.contexts import ENGINEER, NURSE
from tests.support.letters import compose

VARIANTS = range(6)


def drafts(form: str, context: Context) -> list[Draft]:
    return [compose(form, context, variant, forms=SHIPPED_FORMS) for variant in VARIANTS]


def with_tables(context: Context = NURSE, **tables: dict[str, Any]) -> Context:
    return replace(context, more=tables)


@pytest.mark.parametrize("form", sorted(SHIPPED_FORMS))
def test_colleagues_are_named_only_where_they_were_there(form: str) -> None:
    for draft in drafts(form, NURSE):
        assert not re.search(r"your colleagues|the others|your new colleague|I hope you are well", draft.body)
        assert not re.search(r"hint|pointer|gladder|joy in it|wholeheartedly|whatever comes of it", draft.body)
    for draft in drafts(form, ENGINEER):
        assert "the others" not in draft.body


def test_an_outcome_keeps_its_persons() -> None:
    for draft in drafts("reference-thanks", with_tables(reference={"outcome": "they took somebody else on"})):
        assert "they took somebody else on" in draft.body


def test_who_a_request_concerns_gave_nobodys_name_and_how_one_met_opens() -> None:
    asked = with_tables(
        help={
            "who": "Tom Reed, site lead",
            "how_met": "met at the yard day in May",
            "why": "they're hiring and I fitted their first crane",
        }
    )
    for draft in drafts("informational-interview-request", asked):
        assert "Tom Reed" not in draft.body and "We met at the yard day in May" in draft.body
    for draft in drafts("introduction-request", asked):
        assert "Tom Reed" in draft.body and "they are hiring, and I fitted their first crane" in draft.body and not any(s.gap for s in draft.sentences)  # fmt: skip


def test_thanks_name_what_was_done() -> None:
    done = with_tables(help={"what": "passed my CV to the yard manager"})
    for form in ("lead-thanks", "referral-thanks"):
        assert all("for passing my CV to the yard manager" in d.body for d in drafts(form, done))
    assert all(
        "put my name forward" in d.body
        for d in drafts("referral-request", with_tables(help={"what": "put my name forward"}))
    )


def test_a_friend_hears_what_there_is_to_tell() -> None:
    aunt = replace(NURSE, recipient=replace(NURSE.recipient, name="Aunt Peg", title="", rapport=""))
    good = with_tables(aunt, milestone={"what": "second interview on Monday", "thanks": "for driving me to the test"})
    for draft in drafts("supporter-message", good):
        assert draft.body.startswith("Dear Aunt Peg,") and "I have my second interview on Monday" in draft.body
        assert "Thank you for driving me to the test" in draft.body.replace("And thank", "Thank")
        assert not re.search(r"hard|heavy|waiting|a no\b", draft.body + draft.subject)
    for draft in drafts("supporter-message", with_tables(aunt, rejection={"feedback_given": False})):
        assert re.search(r"a no|said no|did not work out", draft.body)


def test_a_friend_hears_of_a_talk_as_past_only_where_it_has_been_and_of_an_offer_where_there_is_one() -> None:
    to_come = replace(NURSE, interview=Interview(date=date(2026, 12, 10)), more={})
    for draft in drafts("supporter-message", to_come):
        assert not re.search(r"was on|I had|no answer|waiting", draft.body + draft.subject), draft.body
        assert "I am applying for" in draft.body
    for draft in drafts("supporter-message", replace(NURSE, more={})):
        assert re.search(r"I had my interview|My interview .* was", draft.body)
    for interview in (to_come.interview, NURSE.interview):
        offered = replace(NURSE, interview=interview, more={"offer": {"written": True}})
        for draft in drafts("supporter-message", offered):
            assert re.search(r"has offered me|I have an offer", draft.body), draft.body
            assert not re.search(r"no answer|waiting|hope to tell|do good|cheer", draft.body), draft.body


def test_an_ask_is_not_turned_into_an_offer() -> None:
    for what in ("20 minutes of your time", "a referral", "introduction to your lead"):
        for draft in drafts("help-offer", with_tables(help={"what": what})):
            assert what not in draft.body and "help.what" in draft.missing
    assert all(
        "translate the letter" in d.body
        for d in drafts("help-offer", with_tables(help={"what": "translating the letter"}))
    )


def test_what_was_given_already_is_not_asked_for_again() -> None:
    for given in (True, "they wanted somebody with crane papers"):
        for draft in drafts("feedback-request", with_tables(rejection={"feedback_given": given})):
            assert "?" not in draft.body and "Thank you" in draft.body


def test_a_question_is_on_record_or_a_gap() -> None:
    for draft in drafts("assessment-question", with_tables(request={"items": ["bench test"]})):
        assert any(s.gap for s in draft.sentences) and "request.questions" in draft.missing
    talk = replace(NURSE, interview=replace(NURSE.interview, open_questions=("who covers the nights",)), more={})
    for draft in drafts("clarifying-question", talk):
        assert "Who covers the nights?" in draft.body and "message" not in draft.body and draft.missing == ()


def test_a_question_of_pay_waits_for_an_offer_in_every_letter() -> None:
    asked = ("what is the starting salary", "who covers the nights", "is parking paid for staff")
    talk = replace(NURSE, interview=replace(NURSE.interview, open_questions=asked), more={})
    request = with_tables(request={"items": ["the roster"], "questions": list(asked)})
    for context, path in ((talk, "interview.open_questions[1]"), (request, "request.questions[1]")):
        for form in ("clarifying-question", "assessment-question", "scheduling-reply"):
            for draft in drafts(form, context):
                assert not re.search(r"salary|parking|three|two things", draft.body), draft.body
                facts = {fact for s in draft.sentences for fact in s.facts if "questions[" in fact}
                assert facts <= {path}
        assert any("Who covers the nights?" in d.body for d in drafts("clarifying-question", context))
    offered = replace(talk, more={"offer": {"expiry": date(2026, 12, 4)}})
    assert any("starting salary" in draft.body for draft in drafts("clarifying-question", offered))
    only = replace(talk, interview=replace(talk.interview, open_questions=asked[:1]))
    for draft in drafts("clarifying-question", only):
        assert any(s.gap for s in draft.sentences) and "still open" not in draft.body


def test_items_are_set_as_they_are_and_questions_as_questions() -> None:
    asked = with_tables(
        request={
            "items": ["share code", "can you work nights?", "interview on 3 December at 10:30"],
            "by": date(2026, 12, 1),
        }
    )
    for draft in drafts("request-acknowledgement", asked):
        assert "- Share code\n- Whether I can work nights" in draft.body and "my share code" not in draft.body
        assert "he interview on 3 December at 10:30" in draft.body and "- Interview" not in draft.body
    for draft in drafts("scheduling-reply", asked):
        assert "interview on 3 December at 10:30" in draft.body and draft.missing == ()


def test_no_date_is_a_yes_to_an_offer_that_is_not_there() -> None:
    for draft in drafts("decision-date-notice", with_tables(offer={"decide_by": date(2026, 12, 2)})):
        assert "answer" not in draft.subject and "by Wednesday 2 December" in draft.body
    for draft in drafts("decision-date-notice", with_tables(offer={"terms": {"base": 1}, "expiry": date(2026, 12, 4)})):
        assert "Friday 4 December" in draft.body and draft.missing == ()


def test_an_ask_without_grounds_says_what_it_lacks() -> None:
    bare = with_tables(
        offer={"terms": {"base": 40000}, "asks": [{"term": "base", "ask": 43000, "reason": "my rent went up"}]}
    )
    for draft in drafts("negotiation", bare):
        assert "rent" not in draft.body and "offer.asks[0].reason" in draft.missing


def test_notes_of_a_call_speak_to_the_reader() -> None:
    call = with_tables(
        call={"points": ["she wants fewer returns", "they pay for boots"], "next": ["he sends the rota"]}
    )
    for draft in drafts("call-summary", call):
        assert "- You want fewer returns\n- They pay for boots" in draft.body and "- You'll send the rota" in draft.body
        assert "agreed" not in draft.subject


@pytest.mark.parametrize(
    ("table", "key", "written", "read"),
    [
        ("call", "next", '"I send my papers"', ["I send my papers"]),
        ("request", "slots", "[2026-12-03T14:00:00]", ["2026-12-03T14:00:00"]),
        ("gathering", "topics", '[{topic = "frost", they_said = "they lost a third"}]', ["frost", "they lost a third"]),
        ("request", "answers", '["", "yes"]', ["", "yes"]),
    ],
)
def test_one_text_is_a_list_of_one(table: str, key: str, written: str, read: list[str]) -> None:
    context, problems = parse_context(f"[{table}]\n{key} = {written}\n")
    assert context is not None and not problems and context.more[table][key] == read


def test_a_time_in_a_table_is_written_out() -> None:
    context, _ = parse_context(
        '[candidate]\ndialect = "british"\n[request]\nslots = [2026-12-03T14:00:00, "Fri 4 Dec 9:30"]\n[interview]\nprivate = "tired"\n'
    )
    assert context is not None
    for draft in drafts("scheduling-reply", context):
        assert "Thursday 3 December at 14:00 or Friday 4 December at 9:30" in draft.body


def test_a_decision_is_told_as_one() -> None:
    for draft in drafts("adviser-request", with_tables(help={"what": "whether to take nights or wait for days"})):
        assert re.search(r"(?:decide|about) whether to take nights or wait for days[,.]", draft.body)


def test_one_appointment_among_the_items_is_answered_by_being_there() -> None:
    asked = with_tables(
        request={"items": ["certificates", "trial shift on 2 Dec at 7am"], "attachments": ["certificates.pdf"]}
    )
    for draft in drafts("request-reply", asked):
        assert "- Trial shift on 2 December at 7am: I will be there" in draft.body


TALK = replace(NURSE, interview=Interview(date=date(2026, 11, 16), format="one-on-one", topics=(Topic(with_="Amara Okafor", topic="second scanner", they_said="she wants evening lists from April"),)))  # fmt: skip
SAD = replace(TALK, interview=replace(TALK.interview, topics=(Topic(with_="Amara Okafor", topic="falls on the dementia wing"),)))  # fmt: skip
# Form, context, its tables, what the letter holds, and what it would be wrong to say.
ON_RECORD = [
    ("help-offer", NURSE, {"help": {"what": "cover reception on two Saturdays while Pilar is away", "how_met": "met at the course in October"}}, "cover reception on two Saturdays while Pilar is away", "in your own words"),
    ("help-offer", NURSE, {"help": {"what": "cover reception on two Saturdays", "how_met": "met at the course in October"}}, "We met at the course in October|we met at the course in October", "own words"),
    ("supporter-message", TALK, {"status": {"promised": date(2026, 12, 4)}}, "16 November", "I am applying"),
    ("supporter-message", TALK, {"status": {"promised": date(2026, 12, 4)}}, "by Friday 4 December", "You may not know"),
    ("referral-thanks", NURSE, {"help": {"what": "she put my name in with the foreman"}, "reference": {"outcome": "foreman called me the next day, interview on 3 December"}}, "The foreman called me the next day, and the interview is on 3 December.", "As soon as I hear"),
    ("referral-thanks", NURSE, {"help": {"what": "she put my name in with the foreman"}}, "for putting my name in with the foreman", " she "),
    ("reference-thanks", NURSE, {"reference": {"points": ["told them how I reorganised the rota"]}}, "tell them how I reorganised the rota", "I told them"),
    ("counter-offer-reply", NURSE, {"offer": {"terms": {"base": 42000}, "accept": True, "start": date(2027, 1, 4)}}, "4 January", "By when"),
    ("offer-decline", TALK, {"offer": {"reason": "decided to stay on the tools a few more years"}}, "I have decided to stay on the tools for a few more years", "easy"),
    ("withdrawal", TALK, {"offer": {"reason": "accepted another post closer to home"}}, "I have accepted another post closer to home", "easy"),
    ("linkedin-note", replace(NURSE, interview=Interview()), {"gathering": {"name": "the Table", "topics": ["laminated dough in humid kitchens"]}}, "laminated dough in humid kitchens", "enjoyed"),
    ("gathering-follow-up", NURSE, {"gathering": {"name": "the open day", "topics": ["fish pass", "shad came back in the second spring", "told her I count eels as a volunteer"]}}, "the fish pass: the shad came back in the second spring. ", "enjoyed"),
    ("gathering-follow-up", NURSE, {"gathering": {"name": "the open day", "topics": ["fish pass", "shad came back in the second spring", "told her I count eels as a volunteer"]}}, "I count eels as a volunteer", "told her"),
    ("scheduling-reply", NURSE, {"request": {"items": ["a trial morning at the Hill ward"], "slots": ["Thu 3 Dec 9:00"]}}, "for suggesting a trial morning|for the invitation to a trial morning", "to talk"),
    ("offer-acknowledgement", TALK, {"offer": {"written": True}}, "you want evening lists from April", "enjoyed"),
    ("status-inquiry", SAD, {}, "falls on the dementia wing|for the time you gave me", "enjoyed|glad to talk about"),
    ("rejection-reply", SAD, {}, "Our talk about falls on the dementia wing has stayed with me", "glad to meet|enjoyed"),
    ("receipt-confirmation", NURSE, {"request": {"items": ["my forklift ticket", "first aid certificate"]}}, "my forklift ticket and my first aid certificate", "- "),
    ("request-reply", NURSE, {"request": {"items": ["degree certificate"], "answers": ["attached as a scan"], "attachments": ["degree.pdf"]}}, "attached as a scan (degree.pdf)", "your interest"),
    ("new-opening-interest", NURSE, {"news": {"what": "the coordinator post on your site", "where": "your website"}}, "I saw the coordinator post on your website|The coordinator post on your website", "on your site"),
    ("assessment-question", NURSE, {"request": {"items": ["redesign of the ward board"], "questions": ["which colours"]}}, "the task for the Ward Manager post: a redesign of the ward board|have read it through: a redesign", "sending me the redesign"),
    ("public-post", NURSE, {"milestone": {"what": "passed my exam", "thanks": "my colleagues"}}, "hank", "for my colleagues"),
    ("reference-heads-up", NURSE, {"reference": {"how": "two years on the Manly run"}}, "we worked together for two years on the Manly run|about", "from two years"),
    ("feedback-request", replace(NURSE, interview=replace(NURSE.interview, topics=(Topic(with_="Amara Okafor", topic="the taught lesson", they_said="wanted to see how I'd stretch the quick ones"),))), {"rejection": {"feedback_given": False}}, "anted to see how I would stretch the quick ones", "one point"),
    ("new-opening-interest", replace(NURSE, role=replace(NURSE.role, needs=("shorter handovers from 40 minutes",))), {}, "You need shorter handovers from 40 minutes. I led the handover board", "in your own words"),
    ("negotiation", NURSE, {"offer": {"terms": {"base": 42000}, "asks": [{"term": "start", "ask": "1 February", "reason": "my notice is eight weeks and I want to hand over the stock count"}]}}, "my notice is eight weeks, and I want to hand over the stock count", "weeks. I want"),
    ("time-request", NURSE, {"offer": {"reason": "want to see the site before I say yes, ferry is on Saturday"}}, "before I say yes; the ferry is on Saturday", ", ferry"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "context", "tables", "said", "unsaid"), ON_RECORD)
def test_what_was_noted_for_a_letter_is_in_it(
    form: str, context: Context, tables: dict[str, Any], said: str, unsaid: str
) -> None:
    for draft in drafts(form, replace(context, more=tables)):
        assert any(words in draft.body for words in said.split("|")), draft.body
        assert not any(words in draft.body for words in unsaid.split("|")), draft.body


def test_the_summary_of_a_call_speaks_to_its_reader() -> None:
    points = [
        "Amara wants two references",
        "They moved Thursday to Friday at 10",
        "Amara's team is short of two nurses",
        "Amara Diallo is away on Monday",
    ]
    call = with_tables(call={"points": points, "next": ["so I promised Amara two references", "Amara will send the contract by Monday"]})  # fmt: skip
    for draft in drafts("call-summary", call):
        for words in ("You want two references", "You moved Thursday to Friday at 10", "Your team is short", "I promised you two references", "You will send the contract by Monday"):  # fmt: skip
            assert f"- {words}" in draft.body
        assert "- Amara Diallo is away on Monday" in draft.body and draft.body.count("Amara") == 1


def test_of_many_who_were_named_they_stay_they() -> None:
    call = with_tables(call={"points": ["Two nurses left in spring", "They lost the keys"]})
    for draft in drafts("call-summary", call):
        assert "- They lost the keys" in draft.body
