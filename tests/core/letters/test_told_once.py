"""Letters from notes as people type them: nothing twice, nothing cut short, no aside quoted, no person or time mistaken."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sincerely.core.letters.notes.fragments import read_notes
from sincerely.core.letters.notes.turning import Cast
from sincerely.core.letters.notes.usable import asks_for_terms
from sincerely.core.letters.repetition import repeated, repeated_within
from sincerely.core.letters.review import review
from sincerely.core.letters.values import Candidate, Context, Employer, Interview, Promise, Recipient, Role, Topic
from tests.quality.read_letters import load, seams
from tests.support.letters import compose

CONTEXTS = load(Path(__file__).parents[2] / "corpus" / "thank_you" / "contexts" / "typed")


WISHED = (
    r"join you|work with you|want the|take on|this work|is work|keen|(?:like|have|welcome) the|place for me"
    r"|part of what you do|on your team|work together|keen to"
)


def story(*topics: Topic, **more: object) -> Context:
    return Context(
        candidate=Candidate(name="Ida Falk", dialect="british"),
        employer=Employer(name="Weir Lane"),
        role=Role(title="Team Leader"),
        recipient=Recipient(name="Oona Hale"),
        interview=Interview(format="one-on-one", date=date(2026, 11, 25), topics=topics),
        **more,  # type: ignore[arg-type]
    )


def bodies(*topics: Topic, **more: object) -> list[str]:
    return [compose("thank-you", story(*topics, **more), v).body for v in range(8)]


def said(note: str) -> list[str]:
    return [p.text for p in read_notes(note, "reader", Cast())]


@pytest.mark.parametrize("name", sorted(CONTEXTS))
def test_letters_from_typed_notes_are_whole_and_say_each_thing_once(name: str) -> None:
    # Every second wording, those that are left out with the neighbour's notes.
    for variant in range(sorted(CONTEXTS).index(name) % 2, 8, 2):
        draft = compose("thank-you", CONTEXTS[name], variant)
        assert seams(draft) == []
        texts = [s.text for s in draft.sentences]
        assert not any(repeated_within(t) for t in texts)
        assert not any(repeated(a, b) for i, b in enumerate(texts) for a in texts[:i])
        assert not re.search(
            r"\b(?:didnt|dont|cant|wasnt|im|ive|tbh|lol|theyre)\b|references|panel discussion", draft.body
        )
        found = review(f"Subject: {draft.subject}\n\n{draft.body}\n", form="thank-you", context=CONTEXTS[name])
        assert not [f for f in found if f.type in ("repetition", "grammar") and f.severity != "advice"]


def test_a_topic_that_opens_what_was_said_is_told_once() -> None:
    for body in bodies(
        Topic(topic="orders doubled after the fair", they_said="orders doubled after the fair, chiefly exports")
    ):
        assert body.count("doubled after the fair") == 1 and "chiefly exports" in body


def test_a_thought_since_that_was_said_already_is_left_out() -> None:
    for body in bodies(
        Topic(
            topic="the Sunday market",
            they_said="the Sunday market lost nine stalls",
            since="the Sunday market lost nine stalls",
        )
    ):
        assert body.count("nine stalls") == 1


def test_nothing_is_cut_inside_a_statement() -> None:
    assert said("what he likes best is that no child has gone home hungry since May")[0].endswith(
        "gone home hungry since May"
    )
    assert said("the thing is that nobody has") == []
    assert said("she wants people to bring") == [] or not said("she wants people to bring")[0].endswith("has")


def test_how_it_went_for_the_writer_is_no_word_of_theirs() -> None:
    assert said("stock is the sore point. couldnt really answer that one") == ["stock is the sore point"]
    assert said("went totally blank there") == []
    assert said("it's bonkers") == []


def test_noun_or_verb() -> None:
    assert said("audits cost 3 days and take two people") == ["audits cost 3 days and take two people"]
    assert said("parcel errors tripled in March")[0] == "parcel errors tripled in March"
    assert said("he reckons two crews are enough") == ["you reckon two crews are enough"]
    assert said("nobody hands in their sheets") == ["nobody hands in their sheets"]


def test_a_verb_of_which_the_time_cannot_be_told_stays_out() -> None:
    for body in bodies(
        Topic(topic="the loading bay", they_said="the loading bay floods twice a year", i_said="shut the east door")
    ):
        assert "east door" not in body
    for body in bodies(
        Topic(topic="the loading bay", they_said="asked how I'd keep it dry", i_said="I'd shut the east door")
    ):
        assert "would shut the east door" in body


def test_a_question_and_its_answer_are_both_told_wherever_they_stand() -> None:
    together = "They asked what I'd do with a driver who is late; I said ring him before the shift, not after"
    for topic in (
        Topic(topic="lateness", they_said=together),
        Topic(topic="asked what I'd do with a driver who is late", i_said="ring him before the shift, not after"),
        Topic(topic="asked what I'd do with a driver who is late; said I'd ring him before the shift, not after"),
    ):
        for body in bodies(topic):
            assert "what I would do with a driver who is late" in body and "ring him before the shift" in body


def test_a_refused_post_is_not_wished_for() -> None:
    topic = Topic(topic="the night bus", they_said="the night bus runs empty")
    for name in ("rejection", "withdrawal"):
        for body in bodies(topic, more={name: {}}):
            assert "night bus" in body and not re.search(WISHED, body)
    assert all(re.search(WISHED, b) for b in bodies(topic))


@pytest.mark.parametrize("due", ["tonight", "2026-11-25T22:00:00+00:00", "2026-11-26T00:00:00+00:00"])
def test_a_promise_for_the_same_night_names_no_day(due: str) -> None:
    context = story(Topic(topic="the plan", they_said="the plan has holes"))
    promise = Promise(by="me", what="send the drawings", due=due)
    interview = Interview(
        format="one-on-one", date=date(2026, 11, 25), topics=context.interview.topics, promises=(promise,)
    )
    for variant in range(8):
        body = compose(
            "thank-you",
            Context(**{**{f: getattr(context, f) for f in context.__dataclass_fields__}, "interview": interview}),
            variant,
        ).body
        assert "send the drawings" in body and not re.search(r"by (?:Wednesday|Thursday)", body)


def test_the_talk_is_named_once_and_a_title_has_its_post() -> None:
    for body in bodies(Topic(topic="the Friday shift", they_said="the Friday shift runs two short")):
        assert len(re.findall(r"our (?:talk|meeting|conversation)|the interview", body)) <= 1
        assert "as Team Leader" not in body


def test_what_stands_behind_another_statement_is_no_statement_of_its_own() -> None:
    assert said("it's because the gate sticks") == ["the gate sticks"]
    assert said("queues reach the road most mornings. they do too") == ["queues reach the road most mornings"]
    assert said("morale drops off after the summer, her words") == ["morale drops off after the summer"]
    assert "a 5-year-old" in said("asked how I'd calm a 5 yr old on day one")[0]


@pytest.mark.parametrize(
    "asked",
    [
        "Is the tool allowance per year or one off?",
        "How many days of annual leave are there?",
        "Does overtime count double?",
        "Is there a relocation package?",
        "Are travel costs reimbursed?",
        "Is there private health cover?",
        "What is the shift differential?",
    ],
)
def test_a_question_of_what_comes_with_the_post_waits_for_an_offer(asked: str) -> None:
    talk = Interview(format="one-on-one", open_questions=(asked,), topics=(Topic(topic="the steam box"),))
    context = replace(story(), interview=talk)
    for variant in range(4):
        draft = compose("thank-you", context, variant)
        assert not any("open_questions" in fact for s in draft.sentences for fact in s.facts)
    assert asks_for_terms(asked)


@pytest.mark.parametrize(
    "asked",
    [
        "Does the ward manager sit on the safety committee?",
        "What does the training budget cover?",
        "Who manages the benefits claims queue?",
        "When does the new boiler arrive?",
    ],
)
def test_a_question_of_the_work_is_asked(asked: str) -> None:
    assert not asks_for_terms(asked)


def test_a_topic_whose_words_cannot_be_told_is_named_all_the_same() -> None:
    said = "they'll probably take two apprentices in September and she wonders who'd teach them"
    topic = Topic(topic="taking on two apprentices in September", they_said=said)
    for variant in range(4):
        draft = compose("thank-you", story(topic), variant)
        assert "taking on two apprentices in September" in draft.body and "[" not in draft.body
        assert "interview.topics" not in draft.missing and "interview.topics[0].they_said" in draft.missing
