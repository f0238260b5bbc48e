"""Feedback and reflections by skill."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.growth.themes import SKILLS, by_skill, skills_in


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Bring shorter examples next time", "Telling what you did"),
        ("You rambled on the second question", "Answering to the point"),
        ("ask about the rota sooner", "Asking questions"),
        ("read up on their new wing before", "Preparing"),
        ("less experience with budgets than the other one", "Knowing the field"),
        ("I was nervous and did not breathe", "Keeping calm"),
        ("good rapport with the panel", "Meeting people"),
        ("I came ten minutes late", "Time"),
        ("named my salary far too soon", "Pay and terms"),
    ],
)
def test_a_text_speaks_of_its_skill(text, skill):
    assert skill in skills_in(text)


@pytest.mark.parametrize("text", ["", "It rained.", "They have a planetarium and a payphone"])
def test_other_words_speak_of_none(text):
    assert skills_in(text) == ()


@given(st.lists(st.tuples(st.text(max_size=40) | st.sampled_from(["ask more", "salary", "late again"]), st.integers())))
def test_everything_said_is_somewhere_and_the_rest_stands_last(said):
    found = by_skill(said)
    assert {each for _, rows in found for each in rows} == {each for _, each in said}
    names = [name for name, _ in found]
    assert len(names) == len(set(names)) and set(names) <= {*SKILLS, ""} and "" not in names[:-1]
    sizes = [len(rows) for name, rows in found if name]
    assert sizes == sorted(sizes, reverse=True)
