"""What a letter may speak of: this reader's topics, never a colleague's as theirs, nothing of the candidate's own life, nobody by name who was not there."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sincerely.core.letters.context import parse_context
from sincerely.core.letters.naming import role_of
from sincerely.core.letters.notes.third_parties import names_somebody_else
from sincerely.core.letters.notes.turning import Cast
from sincerely.core.letters.notes.usable import sensitive
from sincerely.core.letters.telling.topic_names import names_a_thing
from sincerely.core.letters.values import (
    Candidate,
    Context,
    Employer,
    Interview,
    Promise,
    Recipient,
    Role,
    Strength,
    Topic,
)
from sincerely.data.forms import SHIPPED_FORMS
from tests.core.letters.test_compose import NURSE, PANEL, fill, to
from tests.support.letters import compose

ALONE = replace(NURSE, interview=Interview(format="one-on-one"), recipient=PANEL[0])


def letters(*topics: Topic) -> str:
    context = fill(ALONE, topics=topics)
    return " ".join(compose("thank-you", context, v).body + compose("thank-you", context, v).subject for v in range(8))


@pytest.mark.parametrize(
    "note",
    [
        "why I left my last job", "my gap in 2023", "asked about the gap on my CV", "when I'm ill", "my visa", "I was fired in May",
        "my kids", "asked if I need sponsorship, I do", "my biggest weakness", "reason for leaving",
    ],
)  # fmt: skip
def test_the_candidates_own_life_is_not_brought_up_again(note: str) -> None:
    assert sensitive(note)
    body = letters(
        Topic(topic=note, they_said="asked about it", i_said="the truth"),
        Topic(topic="handover", they_said="they lose an hour a day at handover"),
    )
    assert "hour a day" in body
    assert not re.search(r"\b(?:left my|gap|ill\b|visa|fired|kids|sponsorship|weakness|leaving)", body)


@pytest.mark.parametrize(
    "note",
    [
        "the gap between wards",
        "they lose nurses to illness",
        "families complain at night",
        "old age psychiatry",
        "the visa desk queue",
    ],
)
def test_the_employers_matters_of_that_name_are_not_private(note: str) -> None:
    assert not sensitive(note)


@pytest.mark.parametrize(
    ("note", "named"),
    [
        ("Mr Alder only eats if someone sings", True),
        ("talked about Kieran's school taxi", True),
        ("a boy called Danny", True),
        ("Fatima in bed four", True),
        ("the scheme at Mill Lane", False),
        ("St Anne's takes two a week", False),
        ("Amara's night rota", False),
        ("trains from Florence Road station", False),
    ],
)
def test_people_who_were_not_there_are_not_named(note: str, named: bool) -> None:
    assert names_somebody_else(note, Cast(reader=frozenset({"amara", "okafor"}))) is named


def test_no_patient_or_pupil_reaches_a_letter() -> None:
    body = letters(
        Topic(topic="Mr Alder", they_said="Mr Alder only eats if someone sings", i_said="I sang to Mr Alder"),
        Topic(
            topic="placement moves", they_said="teenagers lose their school", i_said="talked about Kieran's school taxi"
        ),
    )
    assert "Alder" not in body and "Kieran" not in body and "lose their school" in body


def test_a_colleagues_subject_is_no_thanks_and_leaves_a_place_for_the_readers_own() -> None:
    context = fill(to(PANEL[1]), topics=NURSE.interview.topics[:1])
    for variant in range(8):
        draft = compose("thank-you", context, variant)
        assert "handover" not in draft.sentences[0].text and "Amara" not in draft.body
        assert "someone calm with families" in draft.body, "what they need is told where nothing of the talk can be"
        assert "interview.topics" in draft.missing and "handover" not in draft.subject


def test_a_subject_that_is_a_question_was_not_asked_by_the_reader() -> None:
    for subject in ("whether the school street survives an election", "how long the new system will take"):
        body = letters(Topic(topic=subject, they_said="schemes die of silence"))
        assert subject in body and not re.search(r"asking me|asked me|your question", body)
    assert re.search(r"ask(?:ing|ed)", letters(Topic(topic="how would I handle a parent who shouts?")))


def test_it_is_the_topic() -> None:
    body = letters(Topic(topic="studio floor", they_said="it bounces, dancers love it, the lighting desk doesn't"))
    assert "studio floor" in body and "it bounces" not in body
    body = letters(Topic(topic="studio floor", they_said="it was laid in March, dancers love it"))
    assert "it was laid in March" in body and "dancers love it" in body


def test_statements_of_one_breath_are_told_together() -> None:
    body = letters(Topic(topic="month end", they_said="close takes 11 days, she wants 6"))
    assert re.search(r"(?i)the close takes 11 days, and (?:that )?you want 6", body)


def test_questions_and_promises_of_a_panel_are_shared_out() -> None:
    def of(index: int) -> Context:
        return fill(
            to(PANEL[index]),
            open_questions=("who covers twelve-hour shifts at Christmas?",),
            promises=(
                Promise(by="me", what="send her the bedside board drawings"),
                Promise(by="me", what="share the induction plan"),
            ),
        )

    drafts = [compose("thank-you", of(i)) for i in range(3)]
    asked = [any("open_questions[0]" in f for s in d.sentences for f in s.facts) for d in drafts]
    assert asked == [False, True, False]  # Tom Reed spoke of the shifts
    promised = [{f for s in d.sentences for f in s.facts if "promises" in f} for d in drafts]
    assert "interview.promises[0]" in promised[0] and sum(len(p) for p in promised) == 2


def test_a_promise_goes_to_whom_it_was_made() -> None:
    promise = Promise(by="me", what="send the list", to="Tom Reed")
    said = ["the list" in compose("thank-you", fill(to(p), promises=(promise,))).body for p in PANEL]
    assert said == [False, True, False]


@pytest.mark.parametrize(
    ("country", "greeting"),
    [
        ("United Kingdom", "Dear Dr Okafor,"),
        ("India", "Dear Dr Okafor,"),
        ("USA", "Dear Dr. Okafor,"),
        ("", "Dear Dr. Okafor,"),
    ],
)
def test_english_follows_the_employers_country_where_none_is_set(country: str, greeting: str) -> None:
    text = f'[employer]\nname = "L"\ncountry = "{country}"\n[recipient]\nname = "Amara Okafor"\ntitle = "Dr."\nrapport = "formal"\n'
    context, _ = parse_context(text)
    assert context and compose("thank-you", context).body.startswith(greeting)
    chosen, _ = parse_context(text + '[candidate]\ndialect = "american"\n')
    assert chosen and compose("thank-you", chosen).body.startswith("Dear Dr. Okafor,")


def test_a_need_is_named_only_where_the_strength_meets_it() -> None:
    plain = replace(ALONE, employer=Employer(name="L"), role=replace(NURSE.role, needs=("forklift licence",)))
    for variant in range(8):
        assert "forklift" not in compose("thank-you", plain, variant).body
    met = replace(ALONE, role=replace(NURSE.role, needs=("handovers that junior nurses trust",)))
    assert "handovers that junior nurses trust" in compose("thank-you", met).body


def test_figures_of_a_strength_are_told_though_the_talk_had_its_claim() -> None:
    told = Context(
        candidate=Candidate(name="Maya Ruiz", strengths=(Strength(claim="I led the drug round at St Olave", evidence="rounds went from 90 to 60 minutes"),)),
        employer=Employer(name="Lakeside Hospital"),
        role=Role(title="Ward Manager", needs=("someone who can train the new starters",)),
        recipient=Recipient(name="Amara Okafor"),
        interview=Interview(format="one-on-one", topics=(Topic(with_="Amara Okafor", topic="drug rounds", they_said="rounds take half the morning", i_said="told her about the drug round I led at St Olave"),)),
    )  # fmt: skip
    for variant in range(4):
        body = compose("thank-you", told, variant).body
        assert "from 90 to 60 minutes" in body and body.count("St Olave") == 1


@pytest.mark.parametrize("words", ["rather gruff", "quite brusque", "tired but kind", "thoughtful", "seemed rushed"])
def test_a_manner_is_no_topic(words: str) -> None:
    assert not names_a_thing(words)


@pytest.mark.parametrize(
    "words", ["a very cold store", "the night rota", "kind words", "quiet hours", "safety", "rapid returns"]
)
def test_a_thing_is_a_topic(words: str) -> None:
    assert names_a_thing(words)


def test_what_opens_with_its_topic_tells_it_once() -> None:
    topic = Topic(
        with_="Paula Reed",
        topic="leaky cold store",
        they_said="leaky cold store, a third of the milk thrown out every week",
    )
    context = Context(recipient=Recipient(name="Paula Reed"), interview=Interview(topics=(topic,)))
    assert compose("thank-you", context).body.lower().count("cold store") == 1


@pytest.mark.parametrize("variant", range(4))
def test_a_status_inquiry_names_its_topic_once(variant: int) -> None:
    topic = Topic(with_="Paula Reed", topic="gate check-in", they_said="gate check-in takes two hours a day")
    context = Context(recipient=Recipient(name="Paula Reed"), interview=Interview(topics=(topic,)))
    for form in ("status-inquiry", "rejection-reply"):
        body = compose(form, context, variant, forms=SHIPPED_FORMS).body
        assert body.count("gate check-in") <= 1, body


def test_a_post_is_written_out_where_it_is_sure() -> None:
    assert role_of("sr site eng") == "senior site engineer"
    assert role_of("Asst Ward Mgr") == "Assistant Ward Manager"
    assert role_of("eng lead") == "eng lead"


@pytest.mark.parametrize("who", [{"part": "recruiter"}, {"position": "HR generalist"}, {"position": "Head of People"}])
def test_whoever_only_hires_is_not_told_of_doing_the_work_with_them(who: dict[str, str]) -> None:
    hires = replace(ALONE, recipient=replace(ALONE.recipient, **{"position": "", **who}))
    for reader, told in ((hires, False), (ALONE, True)):
        bare = replace(fill(reader, topics=(Topic(topic="the handover"),)), role=Role(title="Ward Manager"))
        bodies = [compose("thank-you", bare, v).body for v in range(8)]
        assert any("work with you" in body or "join you" in body for body in bodies) == told
        assert all(re.search(r"I'd|I would|I (?:very much )?hope", body) for body in bodies)
