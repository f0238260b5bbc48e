"""Shorthand and verbless sentences that notes leave in a letter."""

from __future__ import annotations

import pytest

from sincerely.core.letters.review import review
from sincerely.core.letters.values import Context, Interview, Topic
from sincerely.integrations.proofreading import proofreader

TYPES = {"note-shorthand", "fragment"}


def found(sentence: str, form: str = "thank-you") -> list[tuple[str, str]]:
    letter = f"Subject: The depot\n\nDear Paula,\n\nThank you for showing me the depot. {sentence} I would like the post.\n\nBest wishes,\nRui Costa"
    return [(f.type, f.quote) for f in review(letter, form, proofreader=proofreader()) if f.type in TYPES]


@pytest.mark.parametrize(
    ("sentence", "mark"),
    [
        ("You showed me the cards w/ the bin rounds.", "w/"),
        ("The gates are shut b4 six.", "b4"),
        ("We talked abt the night rounds.", "abt"),
        ("Fridays went 9 -> 4 with one list.", "->"),
        ("You have two lorries + a trailer.", "+"),
        ("You have two lorries & a trailer.", "&"),
        ("You lose 5 pct of the glass.", "pct"),
    ],
)
def test_shorthand_is_seen(sentence: str, mark: str) -> None:
    assert ("note-shorthand", mark) in found(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I liked what you said of Marks & Spencer and of R&D.",
        "A shift of 8 hrs suits me.",
        "My mail is r+depot@mail.example.",
        "You asked about C++ and about 9 to 5.",
    ],
)
def test_what_is_no_shorthand_stays(sentence: str) -> None:
    assert not [f for f in found(sentence) if f[0] == "note-shorthand"]


@pytest.mark.parametrize(
    "sentence", ["Two lorries and a trailer for the whole county.", "A quiet winter with fewer bins on Fridays."]
)
def test_a_sentence_without_a_verb_is_seen(sentence: str) -> None:
    assert ("fragment", sentence) in found(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Many thanks for the time and the tea in the yard.",
        "You have two lorries and a trailer for the whole county.",
        "Happy to bring the cards along to the yard.",
        "The glass rounds run late on Fridays.",
    ],
)
def test_a_sentence_with_one_or_a_set_phrase_stays(sentence: str) -> None:
    assert not [f for f in found(sentence) if f[0] == "fragment"]


def test_two_verbs_that_nothing_joins_are_seen() -> None:
    sentence = "You must gate bring-in takes two men."
    assert ("fragment", sentence) in found(sentence)
    assert not found("I can make sure the gate takes two lorries.")


@pytest.mark.parametrize(
    ("sentence", "mark"), [("The depot mgr told me so.", "mgr"), ("It takes a week per gate rev.", "rev")]
)
def test_the_shorthand_of_posts_and_parts_is_seen(sentence: str, mark: str) -> None:
    assert ("note-shorthand", mark) in found(sentence)


def test_a_misspelling_out_of_the_notes_is_seen_and_a_term_is_not() -> None:
    said = "you want anybdy for the gulleys and the reefer pantech"
    context = Context(interview=Interview(topics=(Topic(they_said=said),)))
    letter = f"Dear Paula,\n\nThank you for your time. I remember that {said}.\n\nBest wishes,\nRui Costa"
    slips = {
        f.quote: f.suggestions
        for f in review(letter, "thank-you", context, proofreader=proofreader())
        if f.type == "spelling"
    }
    assert slips.get("anybdy") == ("anybody",)
    assert "pantech" not in slips and "reefer" not in slips
