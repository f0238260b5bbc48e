"""Letters from rough notes: plain and short rather than broken, nothing offered that was not, no trouble given back, and what is left out is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sincerely.core.letters.notes.tidy import tidy
from sincerely.core.letters.review import review
from sincerely.core.letters.values import (
    Candidate,
    Context,
    Draft,
    Employer,
    Interview,
    Promise,
    Recipient,
    Role,
    Topic,
)
from sincerely.core.reading.debrief.talk.unplaced import as_topic
from sincerely.data.names import lexicon, word_classes
from tests.support.letters import compose


def letter(*topics: Topic, format: str = "one-on-one", variant: int = 0, **interview: object) -> Draft:
    context = Context(
        candidate=Candidate(name="Alex Morgan", dialect="british"),
        employer=Employer(name="Greenfield"),
        recipient=Recipient(name="Dana Cole"),
        interview=Interview(
            format=format,
            topics=tuple(replace(t, with_=t.with_ or "Dana Cole") for t in topics),
            **interview,  # type: ignore[arg-type]
        ),
    )
    return compose("thank-you", context, variant, words=word_classes())


@pytest.mark.parametrize("variant", range(8))
def test_complaints_are_not_stitched_together_and_given_back(variant: int) -> None:
    told = "half the team hates the new shifts. two walked out over it. no money for agency staff"
    made = letter(Topic(topic="12 hour nights", they_said=told), variant=variant)
    for word in ("hate", "walked", "money"):
        assert word not in made.body
    assert "interview.topics[0].they_said" in made.missing


def test_of_several_things_that_go_wrong_at_most_one_is_told() -> None:
    made = letter(
        Topic(topic="handovers", they_said="handovers lose an hour a day because the old wing has no terminals"),
        Topic(topic="rota", they_said="the rota breaks every weekend and bank staff cancel late"),
    )
    assert not ("an hour a day" in made.body and "cancel" in made.body)


@pytest.mark.parametrize("variant", range(8))
def test_nothing_is_offered_that_the_notes_do_not_offer(variant: int) -> None:
    made = letter(
        Topic(topic="induction", they_said="new starters get lost", i_said="I made a buddy rota for new starters"),
        variant=variant,
    )
    assert "example of" not in made.body and "send you" not in made.body
    promised = letter(promises=(Promise(by="me", what="send the buddy rota"),), variant=variant)
    assert "send the buddy rota" in promised.body


def test_a_buddy_rota_is_no_slang_and_a_buddy_is() -> None:
    ours = "Dear Dana,\n\nThank you for telling me about the buddy rota. I gave each starter a buddy.\n\nKind regards,\nAlex"
    found = [f.quote for f in review(ours, form="thank-you") if f.type == "slang-or-overfamiliar"]
    assert found == []
    theirs = "Dear Dana,\n\nThanks for the chat, buddy. See you soon.\n\nKind regards,\nAlex"
    found = [f.quote for f in review(theirs, form="thank-you") if f.type == "slang-or-overfamiliar"]
    assert "buddy" in " ".join(found)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("errors down from 14% to 6", "errors down from 14% to 6%"),
        ("from 14% to 6 in a year", "from 14% to 6% in a year"),
        ("14% -> 6", "14% to 6%"),
        ("from 14% to 6 drivers", "from 14% to 6 drivers"),
        ("from 14% to 6.5%", "from 14% to 6.5%"),
    ],
)
def test_the_second_figure_keeps_the_first_ones_unit(note: str, told: str) -> None:
    assert tidy(note) == told


def test_a_sentence_that_is_not_sure_is_left_out_and_its_topic_named_plainly() -> None:
    made = letter(
        Topic(
            topic="walkround checks on an app",
            they_said="walkround checks on app, drivers skip it, 2 prohibitions this yr",
            i_said="checks w new starters 1st 2 wks zero",
        ),
    )
    assert "walkround checks on an app" in made.body
    assert "1st" not in made.body and "zero" not in made.body
    assert {"interview.topics[0].they_said", "interview.topics[0].i_said"} <= set(made.missing)


def test_every_topic_the_letter_does_not_speak_of_is_named() -> None:
    made = letter(
        Topic(topic="the apple store", they_said="you showed me the apple store"),
        Topic(topic="pond leaking", they_said="pond leaking since 2019"),
        Topic(topic="salad", they_said="cafe salad fell thro last yr"),
    )
    assert {"interview.topics[1].they_said", "interview.topics[2].they_said"} <= set(made.missing)


def test_a_subject_is_a_thing_and_no_weekday() -> None:
    made = letter(Topic(topic="a thursday teaching half hour", they_said="Dana runs a thursday teaching half hour"))
    assert "Thursday:" not in made.subject and "about a Thursday" not in made.subject.removesuffix("teaching half hour")
    assert "hursday teaching half hour" in f"{made.subject} {made.body}"


def test_a_line_placed_by_hand_is_told_as_its_words_say() -> None:
    line = "he runs a thursday teaching half hour"
    placed = as_topic(line, "Dana Cole", lexicon().classes)
    topic = Topic(with_="Dana Cole", topic=placed.topic, they_said=placed.they_said, i_said=placed.i_said)
    made = letter(Topic(topic="phones in bags", they_said="phones live in a box at the door"), topic)
    assert "a Thursday teaching half hour" in made.body, made.body
    assert "hursday" not in made.subject or "teaching half hour" in made.subject
    alone = letter(topic)
    assert "you run a Thursday teaching half hour" in alone.body


def test_a_promise_that_makes_no_sure_sentence_is_named() -> None:
    made = letter(promises=(Promise(by="me", what="send link to backfill post"),))
    assert "backfill" not in made.body and "interview.promises[0].what" in made.missing


def test_what_is_needed_is_told_where_nothing_else_can_be() -> None:
    context = Context(
        candidate=Candidate(name="Alex Morgan", dialect="british"),
        employer=Employer(name="Greenfield"),
        role=Role(needs=("somebody who can settle people down at night",)),
        recipient=Recipient(name="Dana Cole"),
        interview=Interview(
            format="one-on-one", topics=(Topic(with_="Dana Cole", topic="rota done", they_said="rota done 6 wks"),)
        ),
    )
    made = compose("thank-you", context, words=word_classes())
    assert "somebody who can settle people down at night" in made.body
    rests = [sentence.facts for sentence in made.sentences if "settle people" in sentence.text]
    assert rests and all("role.needs[0]" in facts for facts in rests)
    assert not any(
        "interview.topics[1]" in path for path in (*made.missing, *(f for s in made.sentences for f in s.facts))
    )


def test_thanks_without_a_topic_sound_like_somebody() -> None:
    made = [letter(format="panel", variant=variant).body for variant in range(8)]
    assert all("your part in" not in body for body in made)


@pytest.mark.parametrize(
    ("topic", "told"),
    [
        (Topic(topic="their migration off the monolith"), "migration off the monolith"),
        (Topic(topic="how i say no to a roadmap item", they_said="asked how i say no to a roadmap item"), "how I say no to a roadmap item"),
    ],
)  # fmt: skip
def test_where_nothing_sure_is_left_the_talk_is_named_by_its_own_words(topic: Topic, told: str) -> None:
    made = letter(topic)
    assert told in made.body, made.body


@pytest.mark.parametrize("variant", range(8))
def test_who_is_looked_for_is_taken_up_in_the_wish(variant: int) -> None:
    context = Context(
        candidate=Candidate(name="Alex Morgan", dialect="british"),
        employer=Employer(name="Greenfield"),
        role=Role(needs=("someone calm on call, starts June",)),
        recipient=Recipient(name="Dana Cole"),
        interview=Interview(format="one-on-one", topics=(Topic(with_="Dana Cole", topic="incidents"),)),
    )
    made = compose("thank-you", context, variant, words=word_classes())
    (told,) = (s for s in made.sentences if "someone calm on call" in s.text)
    assert "role.needs[0]" in told.facts
    assert "June" not in made.body
    assert "that person" in made.body
    odd = replace(context, role=Role(needs=("someone can embed by herself",)))
    assert "embed" not in compose("thank-you", odd, variant, words=word_classes()).body


def test_an_answer_of_several_steps_is_told_as_it_was_noted() -> None:
    made = letter(
        Topic(topic="handling a sample that arrives unlabelled", i_said="I said quarantine, call the ward, never guess")
    )
    assert ": quarantine, call the ward, never guess." in made.body
    assert "interview.topics[0].i_said" not in made.missing


def test_a_second_topic_is_told_with_what_the_writer_said_to_it() -> None:
    made = letter(
        Topic(topic="the night rota", they_said="you have two wards and one registrar"),
        Topic(topic="settling in", i_said="I told her about the photo book idea"),
    )
    assert "settling in" in made.body
    assert "I told you about the photo book idea" in made.body


@pytest.mark.parametrize("variant", range(4))
@pytest.mark.parametrize("unsaid", ["my prescribing course (V300)", "I have coached under-12s for three years"])
def test_what_one_forgot_to_say_is_added_and_never_called_a_subject_of_the_talk(unsaid: str, variant: int) -> None:
    talk = Topic(with_="Dana Cole", topic="the rota", they_said="she asked how I would make it fair")
    context = Context(
        candidate=Candidate(name="Alex Morgan", dialect="british"),
        employer=Employer(name="Greenfield"),
        recipient=Recipient(name="Dana Cole"),
        interview=Interview(format="one-on-one", topics=(talk, Topic(topic=unsaid.split(" (")[0], since=unsaid))),
    )
    made = compose("thank-you", context, variant, words=word_classes())
    told = next(s for s in made.sentences if "interview.topics[1].since" in s.facts)
    assert told.text.endswith(f": {unsaid}.")
    assert sum(unsaid.split(" (")[0] in s.text for s in made.sentences) == 1
    assert "how I would make the rota fair" in made.body  # no "it" that stands for nothing
    assert "interview.topics[1].since" not in made.missing


def test_what_one_forgot_to_say_is_named_as_left_out_where_it_is_no_sure_english() -> None:
    context = Context(
        candidate=Candidate(name="Alex Morgan", dialect="british"),
        employer=Employer(name="Greenfield"),
        recipient=Recipient(name="Dana Cole"),
        interview=Interview(
            format="one-on-one",
            topics=(
                Topic(with_="Dana Cole", topic="the rota"),
                Topic(topic="course", since="that i does course of V300 que"),
            ),
        ),
    )
    made = compose("thank-you", context, 0, words=word_classes())
    assert "course" not in made.body
    assert "interview.topics[1].since" in made.missing


@pytest.mark.parametrize("variant", range(4))
def test_how_badly_one_thinks_one_did_is_told_to_nobody(variant: int) -> None:
    asked = Topic(
        topic="parents who have little English",
        they_said="she wanted to know how I reach parents who have little English",
        i_said="I told her about our picture notes, and I gave a rather muddled answer about the rest",
    )
    made = letter(asked, format="panel", variant=variant)
    assert "muddled" not in made.body and "rest" not in made.body
    assert "parents who have little English" in made.body


@pytest.mark.parametrize("variant", range(4))
def test_what_was_said_of_a_plural_is_told_though_the_plural_is_in_no_list(variant: int) -> None:
    made = letter(Topic(topic="handovers", they_said="handovers lose an hour a day"), variant=variant)
    assert "handovers lose an hour a day" in made.body


@pytest.mark.parametrize("variant", range(8))
def test_a_question_whose_answer_cannot_be_told_is_not_thanked_for_alone(variant: int) -> None:
    made = letter(
        Topic(topic="waits", they_said="asked how I would cut waits", i_said="see n treat mrngs lgi 9 d 4"),
        variant=variant,
    )
    assert not any(bare in made.body for bare in ("for asking me.", "for asking.", "for putting it to me."))


def test_thanks_for_telling_stand_behind_what_was_told() -> None:
    told = Topic(topic="stock", they_said="stock counts take two days", i_said="I told her I used a scanner at Elm")
    for variant in range(8):
        body = letter(told, variant=variant).body
        if "for telling me" in body and "scanner" in body:
            assert body.index("for telling me") < body.index("scanner")
        assert "the part of" not in body
