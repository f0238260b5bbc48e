"""Harsh words about oneself get a kinder wording; feelings, facts and plans get none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.growth.kindness import kinder, reworded

HARSH = [
    ("I'm useless at mental arithmetic.", "I find mental arithmetic hard, and I can practise that."),
    ("I was terrible with the phones, and it showed.", "I found the phones hard, and I can practise that, and it showed."),
    ("im so stupid", "It did not go as well as I wished"),
    ("Honestly I\u2019m a complete fraud.", "Honestly it was a hard day, and I am more than that day."),
    ("I was such a fool for not bringing the licence", "I regret not bringing the licence"),
    ("I always ramble when they go quiet", "I sometimes ramble when they go quiet"),
    ("I ruin everything.", "I ruin some things."),
    ("I'll never get a ward of my own.", "It may take time until I get a ward of my own."),
    ("I will never be a site engineer.", "I am not a site engineer yet."),
    ("I never know the right words.", "I do not always know the right words."),
    ("Nobody will ever hire me", "These did not choose me, and others may"),
    ("Then I completely messed up the second part.", "Then the second part did not go as I wished."),
    ("It's all my fault.", "Some of it was in my hands, and some was not."),
    ("I'm just not good enough for them.", "I can do some of this, and I am learning the rest."),
    ("I should have known better", "I know it now, and did not know it then"),
]  # fmt: skip
PLAIN = [
    "I was nervous and spoke too fast.", "I failed the weld test.", "I should have asked about the shift pattern earlier.", "I'm not useless, whatever they think.",
    "I always prepare on the train.", "I never miss a deadline.", "I felt useless afterwards.", "She said the old system was useless.", "I was bad-tempered at lunch.",
    "I'm good enough for this.", "I will never do that journey by bus again.", "My answer on budgets was weak.", "I forgot the licence number.", "I hate the commute.",
    "I am a nurse and a fool for tulips.", "The panel messed up the timetable.", "",
]  # fmt: skip
_PIECES = st.sampled_from([words for words, _ in HARSH] + PLAIN)
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.one_of(_PIECES, st.text(max_size=20)), max_size=6).map(" ".join))


@pytest.mark.parametrize(("harsh", "kind"), HARSH)
def test_harsh_words_about_oneself_get_a_kinder_wording_that_fits_in_their_place(harsh, kind):
    (found,) = kinder(harsh)
    assert reworded(harsh, found.quote) == kind and found.why


@pytest.mark.parametrize("plain", PLAIN)
def test_a_feeling_a_fact_and_a_plan_are_left_as_they_are(plain):
    assert kinder(plain) == ()


@given(TEXTS)
def test_what_is_found_stands_there_in_order_and_none_within_another(text):
    found = kinder(text)
    assert all(text[each.start : each.end] == each.quote and each.offer != each.quote for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(TEXTS)
def test_taken_one_after_another_the_offers_end_and_leave_the_rest_alone(text):
    for _ in range(len(text) + 1):
        found = kinder(text)
        if not found:
            break
        first = found[0]
        before, after = text[: first.start], text[first.end :]
        text = reworded(text, first.quote)
        assert text.startswith(before) and text.endswith(after)
    assert kinder(text) == (), "a kinder wording is not harsh itself"


@given(TEXTS)
def test_words_that_are_there_no_more_change_nothing(text):
    assert reworded(text, "words that nobody wrote") == text


def test_broken_into_other_lines_they_are_the_same_words():
    assert reworded("Well.\nI'm so\nstupid.", "I'm so\r\nstupid") == "Well.\nIt did not go as well as I wished."


@pytest.mark.parametrize("piece", ["I'm so ", "I always a ", "I'm useless at x ", "I messed up the ", "not so enough "])
def test_a_long_text_is_read_in_a_moment(piece):
    assert len(kinder(piece * 3000)) < 3000
