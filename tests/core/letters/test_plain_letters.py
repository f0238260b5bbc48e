"""Untidy notes make a short plain letter, never a clumsy one: what cannot be told soundly is left out or only named."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from sincerely.core.letters.naming import role_of
from sincerely.core.letters.notes.turning import Cast
from sincerely.core.letters.telling.topic_names import is_doing
from sincerely.core.letters.values import Candidate, Context, Employer, Interview, Promise, Recipient, Topic
from sincerely.data.names import word_classes
from tests.support.letters import compose, retell, retell_own

CAST = Cast(
    reader=frozenset({"dana", "cole"}), writer=frozenset(), others=frozenset(), proper=(), crowd=False, things=False
)


def body(*topics: Topic, form: str = "one-on-one", others: tuple[str, ...] = (), sure: bool = False) -> str:
    context = Context(
        candidate=Candidate(name="Alex Morgan", dialect="british"),
        employer=Employer(name="Greenfield"),
        recipient=Recipient(name="Dana Cole"),
        interview=Interview(
            format=form, topics=tuple(replace(t, with_=t.with_ or "Dana Cole") for t in topics), others=others
        ),
    )
    return compose("thank-you", context, words=word_classes()).body


@pytest.mark.parametrize(
    ("topic", "note", "told"),
    [
        ("winter pressures", "they opened 6 beds last january", "you opened 6 beds last January"),
        ("", "practice is 18 people", "the practice is 18 people"),
        ("", "the lorries wait 3 4 hours", "the lorries wait 3 or 4 hours"),
    ],
)
def test_what_the_house_does_is_the_readers_and_lacks_no_article(topic: str, note: str, told: str) -> None:
    found = retell(note, CAST, topic, named=bool(topic))
    assert found and found.text == told


@pytest.mark.parametrize(
    "note",
    [
        "they say you need to be patient",  # anybody does
        "they have the same problem",  # as what?
        "60% of it is in the frame",
        "stayed longest on the boathouse",
        "she wrote alot down",
        "he was content",
        "she didn't know about the new method",
        "bit slow",
        "nice old boy",
        "they dropped to two stars, mainly because the manager left",  # of their own failing
        "nobody had asked that before",
    ],
)
def test_what_says_nothing_by_itself_is_left_out(note: str) -> None:
    assert retell(note, CAST) is None


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("I had 2 lads who passed there coding", "I had 2 lads who passed their coding"),
        (
            "did 10 min check-in with every new hire end of wk 1",
            "I did a 10-minute check-in with every new hire at the end of week 1",
        ),
        ("we went from 6 emails -> 3", "we went from 6 emails to 3"),
    ],
)
def test_slips_of_haste_are_mended_in_ones_own_words(note: str, told: str) -> None:
    found = retell_own(note, CAST)
    assert found and found.text == told


@pytest.mark.parametrize("note", ["said because of the damp", "Said I was smooth on the brakes", "reverse was ok"])
def test_a_reason_alone_and_praise_of_oneself_are_not_told(note: str) -> None:
    assert retell_own(note, CAST) is None


@pytest.mark.parametrize("topic", ["whether finance", "work", "nice old boy", "problem"])
def test_what_names_nothing_is_no_subject(topic: str) -> None:
    text = body(Topic(topic=topic, i_said="I ran the switch to tablets at two sites"))
    assert topic not in text


@pytest.mark.parametrize(
    ("topic", "name"),
    [
        ("assessment drive 40 min", "the assessment drive"),
        ("scenario", "the scenario"),
        ("Revit", "Revit"),
        ("anaesthesia", "anaesthesia"),
        ("the FDA inspection come in april", "the FDA inspection"),
    ],
)
def test_a_topic_is_named_as_one_would(topic: str, name: str) -> None:
    text = body(Topic(topic=topic))
    assert re.search(rf"(?<!the ){name}[., ]", text) and "you required" not in text


def test_a_doing_is_not_talked_through() -> None:
    context = Context(
        recipient=Recipient(name="Dana Cole"), interview=Interview(topics=(Topic(topic="picking the variants"),))
    )
    assert all("through picking" not in compose("thank-you", context, variant).body for variant in range(8))


@pytest.mark.parametrize(
    "topic", ["making sure kids know what you wrote about them", "the strengths based model they bought in 2025"]
)
def test_a_long_name_is_not_told_as_a_statement(topic: str) -> None:
    assert not re.search(r"that (?:making sure|the strengths)", body(Topic(topic=topic)))


def test_a_second_thing_is_told_without_a_name_of_its_own() -> None:
    text = body(
        Topic(topic="night cover", they_said="they lose an hour a day at night", i_said="I ran nights for two years"),
        Topic(topic="a library nobody opens", they_said="she is going digital in spring"),
    )
    assert re.search(
        r"(?:told me that|remember, too, that you said|note that|as well that|also told me that) you are going digital in spring",
        text,
    )


def test_a_doing_spoken_of_is_not_told_as_the_readers() -> None:
    text = body(Topic(topic="testing a pipeline whose source changes"))
    assert "testing a pipeline whose source changes" in text and "you are testing" not in text


def test_a_name_is_cut_to_the_thing() -> None:
    assert "calls from customers" in body(Topic(topic="a lot of calls from customers"))
    text = body(Topic(topic="how he liked the way I let them", they_said="they are moving to tablets across the yard"))
    assert "the way I" not in text and "you are moving to tablets across the yard" in text


def test_what_only_says_its_name_over_again_is_named_once() -> None:
    text = body(Topic(topic="planning to open for breakfast", they_said="she is planning to open for breakfast"))
    assert text.lower().count("open for breakfast") == 1


def test_a_wish_of_the_writers_is_no_answer() -> None:
    text = body(Topic(topic="the buddy scheme", i_said="would love to be part of it", they_said="it runs in spring"))
    assert "I would love to be part of it." in text


def test_notes_that_cannot_be_told_leave_a_marked_place_for_one_thing_the_reader_said() -> None:
    text = body(Topic(topic="one question only", they_said="Tough!"))
    assert "[in your own words: one thing Dana Cole said that stayed with you]" in text
    assert "one question" not in text and "Thank you" in text


def test_somebody_of_whom_nothing_is_noted_is_not_thanked_for_what_a_colleague_said() -> None:
    text = body(Topic(with_="Olu Bright", topic="the night rota"), form="panel", others=("Olu Bright",))
    assert "one thing Dana Cole said" in text and "night rota" not in text and "Olu" not in text


def test_a_title_in_capitals_is_written_as_a_title() -> None:
    assert role_of("WAREHOUSE SHIFT LEAD") == "Warehouse Shift Lead"
    assert role_of("HGV driver") == "HGV driver"


def test_a_reason_is_not_told_of_what_it_is_no_reason_for() -> None:
    found = retell("they are short at weekends, new rota from january so nobody does more than one in three", CAST)
    assert found and found.text == "you are short at weekends"


@pytest.mark.parametrize(
    "note", ["Dana did the boring bits", "she is dull but fair", "they did the tedious paperwork part"]
)
def test_a_low_opinion_of_what_the_reader_did_is_not_told(note: str) -> None:
    text = body(Topic(topic="", they_said=note))
    assert not re.search(r"boring|dull|tedious", text)


def test_an_answer_that_points_at_what_is_not_told_is_left_out() -> None:
    text = body(Topic(topic="distance", i_said="I do too"))
    assert "distance" in text and "I do too" not in text


@pytest.mark.parametrize(
    ("note", "kind", "told"),
    [
        ("told her about the Byrne family", "act", "I told you about the Byrne family"),
        ("gave the synthetic claims answer from Axiom", "statement", "I gave the synthetic claims answer from Axiom"),
    ],
)  # fmt: skip
def test_whom_the_writer_spoke_of_is_not_the_reader_and_an_answer_given_is_told(
    note: str, kind: str, told: str
) -> None:
    found = retell_own(note, CAST)
    assert found and (found.kind, found.text) == (kind, told)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("no one owns the repeat prescribing queue", "nobody owns the repeat prescribing queue"),
        ("Dana said they want a second oven", "you want a second oven"),
    ],
)  # fmt: skip
def test_what_a_telegram_leaves_out_is_put_back(note: str, told: str) -> None:
    found = retell(note, CAST)
    assert found is not None
    assert found.text == told


@pytest.mark.parametrize(
    ("note", "kind", "told"),
    [
        ("told her lower your voice and walk away from the desk", "statement", "I lower my voice and walk away from the desk"),
        ("I said you give them a chair and you read the whole book first", "statement", "I give them a chair and I read the whole book first"),
    ],
)  # fmt: skip
def test_what_anybody_would_do_is_mine_and_their_answer_is_not(note: str, kind: str, told: str) -> None:
    found = retell_own(note, CAST, "a guest who shouts")
    assert found is not None
    assert (found.kind, found.text) == (kind, told)


def test_letters_for_a_name_do_nothing() -> None:
    said = body(Topic(with_="", topic="the design software", i_said="PHPP yes, on my thesis, not on a live job"))
    assert "would PHPP" not in said


def test_a_question_about_something_else_is_not_told_as_ones_own_part() -> None:
    said = body(
        Topic(
            with_="",
            topic="the phone system",
            they_said="patients ring at 8 and are in a queue of 60",
            i_said="I asked what happened to last pharmacist - moved to Leeds",
        )
    )
    assert "queue of 60" in said
    assert "Leeds" not in said
    assert "I asked" not in said


def test_the_clear_part_of_an_answer_is_told_without_what_points_back() -> None:
    said = body(
        Topic(
            with_="",
            topic="handling a book challenge",
            i_said="I said you give the person a chair and the form. Told him about the one in Marion.",
        )
    )
    assert "I give the person a chair and the form." in said
    assert "Marion" not in said


def test_anothers_own_is_not_made_the_readers() -> None:
    said = body(Topic(with_="", topic="whether giving each of them their own border would help", i_said="yes"))
    assert "their own" not in said and "them your own" not in said


@pytest.mark.parametrize(
    ("text", "doing"),
    [
        ("handling an engineer who says it can't be built", True),
        ("getting a GP to stop a drug a consultant started", True),
        ("telling a child something I promised I wouldn't", True),
        ("training takes two weeks", False),
        ("mapping is done by hand", False),
        ("picking errors doubled since May", False),
        ("the new press", False),
    ],
)
def test_a_doing_is_told_from_a_statement(text: str, doing: bool) -> None:
    assert is_doing(text) is doing


def test_the_house_in_figures_is_no_better_than_an_answer() -> None:
    said = body(
        Topic(with_="", topic="120 drops a day", they_said="120 drops a day, 9 vans"),
        Topic(
            with_="", topic="getting drivers on board", i_said="take 2 drivers out of the team, let them break it first"
        ),
    )
    assert "getting drivers on board" in said.split("\n\n")[1]
    assert "120" not in said


def test_the_question_names_what_it_asks_of() -> None:
    said = body(Topic(with_="", topic="single central record", they_said="asked how often I'd check it", i_said=""))
    assert "how often I would check the single central record" in said


@pytest.mark.parametrize("note", ["you want 4 days, 340 staff over 3 sites", "Mr. Dana said the lift is broken"])
def test_counts_and_titles_stay_whole(note: str) -> None:
    found = retell(note, CAST)
    assert "the mr" not in (found.text if found else "").lower()
    assert ", and 340" not in (found.text if found else "")


@pytest.mark.parametrize(
    "note", ["she cheered", "Dana laughed", "opened with the branch losing members", "went on about rain gardens"]
)
def test_how_something_was_taken_or_begun_is_no_news(note: str) -> None:
    said = body(Topic(with_="", topic="rain gardens", they_said=note))
    assert " ".join(note.split()[:2]) not in said
    assert "rain gardens" in said


def test_an_answer_without_its_matter_stays_out() -> None:
    said = body(Topic(with_="", topic="what I would do first", they_said="", i_said="copy it and lock the original"))
    assert "copy it" not in said
    said = body(Topic(with_="", topic="supervision", i_said="I asked about supervision: once a month"))
    assert "I asked" not in said


@pytest.mark.parametrize("topic", ["stopping it", "finding out"])
def test_a_doing_that_points_at_nothing_is_no_subject(topic: str) -> None:
    assert topic not in body(Topic(with_="", topic=topic, i_said="I count a bay a day"))


@pytest.mark.parametrize("what", ["send to her", "send mei the lin the drawings", "start before christmas"])
def test_a_promise_of_nothing_is_not_told(what: str) -> None:
    context = Context(
        candidate=Candidate(name="Alex Morgan"),
        recipient=Recipient(name="Dana Cole"),
        interview=Interview(format="one-on-one", promises=(Promise(by="me", what=what),)),
    )
    assert "promised" not in compose("thank-you", context).body


def test_one_word_that_is_no_thing_is_not_asked_about() -> None:
    context = Context(
        candidate=Candidate(name="Alex Morgan"),
        recipient=Recipient(name="Dana Cole"),
        interview=Interview(format="one-on-one", open_questions=("hybrid",)),
    )
    assert "hybrid" not in compose("thank-you", context).body


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("they do tours to scotland may-sept", "you do tours to Scotland from May to September"),
        ("council wants one planted for every one cut, he's struggling with the nursery", "the council wants one planted for every one cut"),
        ("told her about the time the heating went", None),
    ],
)  # fmt: skip
def test_what_is_nobodys_is_not_told(note: str, told: str | None) -> None:
    found = retell(note, CAST)
    assert (found.text if found else None) == told


def test_who_did_a_deed_behind_a_thing_that_was_told_of_is_not_guessed() -> None:
    found = retell_own("told her about the grading sheet we used in Dayton, saved 140 trees", CAST, "her trees")
    assert found is not None
    assert found.text == "I told you about the grading sheet we used in Dayton"


def test_what_was_said_behind_a_doing_is_told_without_it() -> None:
    note = "growing from 3 shops to 7 by next autumn, the yield is all over the place"
    said = body(Topic(with_="", topic="growing from 3 shops to 7 by next autumn", they_said=note))
    assert "that the yield is all over the place" in said
    assert "growing" not in said


def test_somebody_the_letter_may_not_name_does_not_become_the_reader() -> None:
    told = "told him abt Mr B's daughter, I sat down with her first and rang the OT after"
    said = body(Topic(with_="", topic="a relative being angry about discharge", i_said=told))
    assert "with you" not in said and "I told you about a man's daughter" in said


def test_what_the_writer_asked_in_their_turn_ends_their_answer() -> None:
    note = "I ring the family first. I asked why the last nurse left"
    said = body(Topic(with_="", topic="discharge", they_said="She said she moves to Wales", i_said=note))
    assert "I asked" not in said and "you move" not in said


def test_how_an_answer_was_liked_is_no_news() -> None:
    said = body(Topic(with_="", topic="finding a race that only shows on cold start", they_said="he liked that bit"))
    assert "liked" not in said and "finding a race that only shows on cold start" in said


def test_what_was_told_to_nobody_was_said() -> None:
    told = "She told the branch makes 410 items on a day and the queue is long"
    said = body(Topic(with_="", topic="the branch makes 410 items on a day", they_said=told))
    assert "you told the" not in said and "branch makes:" not in said and "makes 410 items" in said


def test_the_close_names_the_day_of_their_answer_while_it_is_to_come() -> None:
    topic = Topic(with_="Dana Cole", topic="handovers", they_said="she said handovers run over by 20 minutes")
    for day, promise, told in (
        (date(2026, 12, 4), (), "by Friday 4 December"),
        (date(2026, 11, 20), (), ""),
        (date(2026, 12, 4), (Promise(by="me", what="send the rota", due="2026-11-30"),), ""),
    ):
        context = Context(
            candidate=Candidate(name="Alex Morgan", dialect="british"),
            recipient=Recipient(name="Dana Cole"),
            interview=Interview(format="one-on-one", date=date(2026, 11, 24), topics=(topic,), promises=promise),
            more={"status": {"promised": day}},
        )
        made = [compose("thank-you", context, variant, words=word_classes()) for variant in range(8)]
        assert all(("4 December" in draft.body) is bool(told) for draft in made)
        assert not told or all(any("status.promised" in s.facts for s in draft.sentences) for draft in made)


def test_what_was_asked_and_what_the_writer_told_of_their_work_are_told_though_nothing_else_is() -> None:
    made = body(
        Topic(
            topic="two things going wrong at once",
            they_said="Dana asked what I do when two things go wrong at once",
            i_said="I talked about the fog morning at Dundee when the radio failed",
        ),
        sure=True,
    )
    assert "what I do when two things go wrong at once" in made
    assert "I told you about the fog morning at Dundee when the radio failed." in made
    told = body(Topic(topic="a child", i_said="told her the winter in ward 9, 14 babies on high flow"), sure=True)
    assert "I told you about the winter in ward 9, with 14 babies on high flow." in told
    assert "about a child" not in told


def test_a_name_is_not_read_as_a_doing_and_a_place_has_its_capital() -> None:
    made = body(Topic(topic="double bookings", they_said="double bookings, software is Dentrix"), sure=True)
    assert "double bookings" in made and "they double" not in made
    told = body(
        Topic(they_said="they do weld maps on paper", i_said="told her I kept my own log at kirkelo"), sure=True
    )
    assert "I kept my own log at Kirkelo" in told
