"""Whom "them", "their" and a missing subject mean: told where it is certain, left out where it is not."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from sincerely.core.letters.casting import cast_of
from sincerely.core.letters.notes.fragments import read_notes, read_topic
from sincerely.core.letters.notes.turning import Cast
from sincerely.core.letters.notes.usable import private_or_pay
from sincerely.core.letters.values import Candidate, Context, Employer, Interview, Recipient, Role, Strength, Topic
from tests.support.letters import compose

PERSON = "Ines Brandt"


def heard(note: str, topic: str = "") -> list[str]:
    spoken = Topic(with_=PERSON, topic=topic, they_said=note)
    context = Context(recipient=Recipient(name=PERSON), interview=Interview(topics=(spoken,)))
    return [p.text for p in read_notes(note, "reader", cast_of(context, spoken))]


def own(note: str) -> list[str]:
    return [p.text for p in read_notes(note, "writer", Cast())]


def talk(*topics: Topic, claim: str = "", evidence: str = "", needs: tuple[str, ...] = ()) -> Context:
    return Context(
        candidate=Candidate(
            name="Ida Falk", dialect="british", strengths=(Strength(claim=claim, evidence=evidence),) if claim else ()
        ),
        employer=Employer(name="Weir Lane"),
        role=Role(title="Team Leader", needs=needs),
        recipient=Recipient(name=PERSON),
        interview=Interview(format="one-on-one", date=date(2026, 11, 25), topics=topics),
    )


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("the insurer cut them to half and they closed a site", "the insurer cut you to half and you closed a site"),
        ("it costs them 60 an hour", "it costs you 60 an hour"),
        ("they lose their best drivers", "you lose your best drivers"),
        ("lost their chef in June", "you lost your chef in June"),
    ],
)
def test_them_and_their_are_the_readers_where_nobody_else_was_named(note: str, text: str) -> None:
    assert heard(note) == [text]


@pytest.mark.parametrize(
    ("note", "topic"),
    [
        ("tried them twice", "door sensors"),  # the sensors
        ("300 forms a day, he'd like them gone by noon", "forms"),
        ("guests queue at the desk, she wants a cup in their hand", "arrivals"),
        ("wholesalers let them down", ""),
        ("auditor asked for old logs, took them 6 weeks to find", "old logs"),
    ],
)
def test_a_them_that_may_be_something_else_is_never_you(note: str, topic: str) -> None:
    for text in heard(note, topic):
        assert not re.search(r"\b(?:tried|like|took) you\b|your hand|let you down", text)


def test_what_was_of_an_unnamed_thing_is_left_out() -> None:
    assert heard("she said 31, used to be 20") == []
    assert "you were 3 hours" not in heard("was 3 hours")


def test_a_bare_verb_behind_a_count_is_its_verb() -> None:
    assert heard("two porters leave at 4") == ["two porters leave at 4"]
    pieces = read_notes("most happen in the second week", "reader", Cast())
    assert [(p.kind, p.leans) for p in pieces] == [("clause", True)]


def test_what_left_out_its_that_stays_a_phrase() -> None:
    assert [p.kind for p in read_notes("breakage of 4% nobody can explain", "reader", Cast())] == ["noun"]


def test_a_topic_that_says_what_is_going_on_gets_no_second_verb() -> None:
    assert read_topic("trolleys going missing", Cast()).text == "trolleys going missing"
    assert heard("hates asking for lifts") == ["you hate asking for lifts"]
    assert read_topic("stock check backlog fridays", Cast()).text.endswith("backlog on Fridays")


def test_a_state_behind_a_verb_needs_no_second_verb() -> None:
    assert heard("the night bus runs empty") == ["the night bus runs empty"]


def test_a_maybe_is_something_one_might_do() -> None:
    assert own("maybe label the crates that are full") == ["I might label the crates that are full"]


def test_shorthand_that_may_mean_two_things_is_left_out() -> None:
    assert own("could start with the 40 pts on the list") == []


@pytest.mark.parametrize(
    "note",
    ["farms pay for transport", "clients don't pay for three drafts", "agents pay at 90 days", "debts of £700k"],
)
def test_work_that_is_paid_for_is_no_talk_of_pay(note: str) -> None:
    assert not private_or_pay(note)


@pytest.mark.parametrize(
    "note", ["pay", "my pay", "they pay well", "said pay is 45k", "the pay band", "what does it pay?", "earns 41k"]
)
def test_the_posts_pay_stays_out(note: str) -> None:
    assert private_or_pay(note)


def test_no_letter_claims_a_thought_since_that_is_not_on_record() -> None:
    context = talk(Topic(with_=PERSON, topic="the night bus", they_said="the last one leaves at ten"))
    for variant in range(16):
        assert "since" not in compose("thank-you", context, variant).body.replace("sincerely", "")


def test_the_wish_names_what_the_post_is_for() -> None:
    topic = Topic(with_=PERSON, topic="the night bus", they_said="the last one leaves at ten")
    bodies = [compose("thank-you", talk(topic, needs=("shorter queues",)), v).body for v in range(8)]
    assert all("shorter queues" in b for b in bodies)


def test_a_sore_point_is_no_subject_line() -> None:
    topic = Topic(with_=PERSON, topic="lunches falling apart", they_said="two cooks leave at three")
    for variant in range(8):
        assert "falling" not in compose("thank-you", talk(topic), variant).subject


def test_a_frame_sentence_stands_in_few_letters() -> None:
    """Over many readers, no sentence without content of its own stands in more than one letter of ten, though the notes are the same."""
    topic = Topic(topic="the night bus", they_said="the last one leaves at ten")
    seen: dict[str, int] = {}
    letters = 160
    for i in range(letters):
        name = f"{'ABCDEFGHIJ'[i % 10]}nna {'KLMNPRSTVW'[i // 16]}ell{i}"
        base = talk(topic, claim="bus timetables", evidence="waits from 20 to 12 minutes")
        context = replace(base, recipient=Recipient(name=name), employer=Employer(name=f"Firm {i}"))
        for sentence in {s.text.replace(f"Firm {i}", "the firm") for s in compose("thank-you", context).sentences}:
            seen[sentence] = seen.get(sentence, 0) + 1
    frame = {s: n for s, n in seen.items() if "bus" not in s and "ten" not in s and "12 minutes" not in s}
    assert frame
    worst = max(frame, key=lambda s: frame[s])
    assert frame[worst] <= letters / 10, worst


def test_a_second_strength_fills_a_short_letter() -> None:
    topic = Topic(with_=PERSON, topic="the night bus", they_said="the last one leaves at ten")
    context = talk(topic, claim="bus timetables", evidence="waits from 20 to 12 minutes")
    both = (*context.candidate.strengths, Strength(claim="taught drivers", evidence="14, all passed"))
    context = replace(context, candidate=replace(context.candidate, strengths=both))
    for variant in range(8):
        body = compose("thank-you", context, variant).body
        assert "from 20 to 12 minutes" in body
        assert "I taught 14 drivers, and all passed" in body
