"""An answer as it was given, behind a colon."""

from __future__ import annotations

import pytest

from sincerely.core.letters.notes.turning import Cast
from sincerely.core.letters.telling.asked_me import asked_me
from sincerely.core.letters.telling.given_answer import given_answer
from sincerely.data.names import word_classes

WORDS = word_classes()
NOBODY = Cast(frozenset(), frozenset(), frozenset())


@pytest.mark.parametrize(
    ("note", "asked", "told"),
    [
        ("in person, with the new date already signed", "how I tell a driver his leave is cancelled", "in person, with the new date already signed"),
        ("I said towel, dark room, and time if there is any.", "how I restrain a cat that has bitten someone", "towel, dark room, and time if there is any"),
        ("said quarantine, call the ward, never guess", "what I do first", "quarantine, call the ward, never guess"),
        ("nose, then the color, then the curve", "how I know first crack", "nose, then the color, then the curve"),
        ("picked box 14, because the contact was drawn too straight", "which box I would log again", "I picked box 14, because the contact was drawn too straight"),
    ],
)  # fmt: skip
def test_it_keeps_its_words(note: str, asked: str, told: str) -> None:
    found = given_answer(note, asked, NOBODY, WORDS)
    assert found is not None and found.text == told and found.whole


@pytest.mark.parametrize(
    ("note", "why"),
    [
        ("ring the reg n stay til sum1 picks up", "shorthand"),
        ("tell u straight", "addressed to somebody"),
        ("I froze, no idea", "how it went for the writer"),
        ("she never asked again", "somebody else's"),
        ("hear him, then the rule", "whom, nobody says"),
        ("38k, same as now", "pay"),
        ("denominators chg'd btw 2021/22, + axis", "no words"),
    ],
)
def test_what_cannot_stand_before_a_stranger_is_not_told(note: str, why: str) -> None:
    assert given_answer(note, "what I would do with a late delivery", NOBODY, WORDS) is None, why


def test_a_second_sentence_that_cannot_be_told_ends_it_and_is_said_to_be_missing() -> None:
    found = given_answer("soak it overnight. u know the rest", "how I clean a burnt pan", NOBODY, WORDS)
    assert found is not None and found.text == "soak it overnight" and not found.whole


def test_how_the_writer_felt_about_it_is_no_part_of_an_answer() -> None:
    found = given_answer("I told her the first of the month. am so happy", "when I could begin", NOBODY, WORDS)
    assert found is not None and found.text == "the first of the month" and not found.whole


def test_a_deed_without_its_subject_and_a_yes_to_nothing_are_left_out() -> None:
    assert given_answer("I said used one like it 3 years", "whether I mind the app", NOBODY, WORDS) is None
    assert given_answer("yes since 2019", "", NOBODY, WORDS) is None
    told = given_answer("yes, since 2019", "whether I have the certificate", NOBODY, WORDS)
    assert told is not None and told.text == "yes, since 2019"


@pytest.mark.parametrize(
    ("note", "asked", "told"),
    [
        ("yes, did mine in March", "whether I could do a 6G test", "yes, I did mine in March"),
        ("I said seating plan and learn names by day 3. I said me please", "what I do in the first week", "seating plan and learn names by day 3"),
        ("I said conductor counts over the ticket data, and explained why", "what data I trust", "conductor counts over the ticket data"),
        ("I said start with those on ten medicines, with the nurse at the table", "how I would do the reviews", "start with those on ten medicines, with the nurse at the table"),
    ],
)  # fmt: skip
def test_a_second_answer_and_what_was_done_about_it_are_left_out_and_a_deed_has_its_subject(note: str, asked: str, told: str) -> None:  # fmt: skip
    found = given_answer(note, asked, NOBODY, WORDS)
    assert found is not None and found.text == told


def test_a_telegram_with_a_bare_thing_behind_its_preposition_is_not_told() -> None:
    assert given_answer("hierarchical model with site as random effect", "what I would do", NOBODY, WORDS) is None


@pytest.mark.parametrize(
    ("note", "asked"),
    [
        ("meter gaps, how would I fill", "how I would fill meter gaps"),
        ("caseload, how I manage when two things blow up on one day", "about the caseload, and how I manage when two things blow up on one day"),
        ("flaky tests, how do you decide delete or fix", "about flaky tests, and how I decide whether to delete or fix"),
    ],
)  # fmt: skip
def test_a_question_behind_the_thing_it_is_of_is_told_with_it(note: str, asked: str) -> None:
    found = asked_me(note, NOBODY, WORDS)
    assert found is not None and found.text == asked
