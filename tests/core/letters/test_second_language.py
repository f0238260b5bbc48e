"""What those write who learned English later is said as English has it, and everything else stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.letters.telling.second_language import as_english, lasting, told_to_me


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("he explained me the product", "he explained the product"),
        ("I proposed to make a log book for each failure", "I proposed making a log book for each failure"),
        ("the team is 12 persons", "the team is 12 people"),
        ("once in month all meet", "once a month all meet"),
        ("a blank goes after each ten samples", "a blank goes after every ten samples"),
        ("they share the informations", "they share the information"),
        ("they lost half of samples", "they lost half of the samples"),
        ("most of the time", "most of the time"),
        ("she goes in pension in March", "she retires in March"),
        ("each trainee makes own map", "each trainee makes their own map"),
        ("She told the ward is short of staff", "She said that the ward is short of staff"),
        ("I have told that we made packs", "I said that we made packs"),
        ("she told the team about the plan", "she told the team about the plan"),
        ("she told the team that we start at 7", "she told the team that we start at 7"),
        ("he explained the product", "he explained the product"),
        ("I suggested to her a second oven", "I suggested to her a second oven"),
        ("each of ten samples", "each of ten samples"),
    ],
)
def test_a_note_is_said_as_english_has_it(note: str, told: str) -> None:
    assert as_english(note) == told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("I have licence since 2019", "I have had a licence since 2019"),
        ("I have my own tools since 2 years", "I have had my own tools for 2 years"),
        ("I have worked there since 2019", "I have worked there since 2019"),
        ("I have a licence", "I have a licence"),
    ],
)
def test_what_lasts_is_told_as_lasting(note: str, told: str) -> None:
    assert lasting(note) == told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Tomas showed the press", "Tomas showed me the press"),
        ("she told about the new line", "she told me about the new line"),
        ("she showed me the press", "she showed me the press"),
        ("told her about the press", "told her about the press"),
    ],
)
def test_what_was_shown_was_shown_to_the_writer(note: str, told: str) -> None:
    assert told_to_me(note) == told


@given(st.text(max_size=80))
def test_no_text_is_too_odd(text: str) -> None:
    assert isinstance(as_english(text), str)
    assert isinstance(lasting(text), str)
    assert isinstance(told_to_me(text), str)
