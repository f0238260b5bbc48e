"""What a sentence does to its reader, by what its words weigh."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.letters.letter_text import read_letter
from sincerely.core.letters.sentence_acts import read_weights, tokens_of, weigh, weigh_letter, word_parts
from sincerely.data.forms import act_weights

SMALL = "# made\nthanks -100 0 -50 0\tpushy -200 100 0 -100\nnow\t1 900\nthank you\t0 600\n*\n'd\t100\t0 0\ngrateful\t200\t300 0\n"


def acts_of(text: str, form: str) -> list[frozenset[str]]:
    return [s.acts for s in weigh_letter(read_letter(f"Dear Ana,\n\n{text}\n\nBest,\nMax"), form, act_weights())]


def test_weights_are_read_as_they_are_shipped() -> None:
    read = read_weights(SMALL)
    assert (read.acts, read.bias) == (("thanks", "pushy"), (-1.0, -2.0))
    assert (read.enough, read.likely, read.beside) == ((0.0, 1.0), (-0.5, 0.0), (0.0, -1.0))
    assert read.signs.get("thank you") == (6.0, 0.0) and read.signs.get("now") == (0.0, 9.0)
    # A word's weights come times how telling it is.
    assert read.words.get("grateful") == (2.0, (6.0, 0.0)) and read.words.get("'d") == (1.0, (0.0, 0.0))
    assert read.signs.get("grateful") is None and read.words.get("now") is None


def test_signs_and_meanings_are_added_each_over_its_length() -> None:
    # One word: it, how it begins and ends, its stem, the form and the length are the signs; its meaning counts whole.
    assert weigh("grateful", "", read_weights(SMALL)) == pytest.approx([2.0, -2.0])


def test_names_and_figures_are_no_signs() -> None:
    assert tokens_of("We met Priya at 10.30 on Monday, I'd say.") == (
        *("we", "met", "@", "at", "#", "on", "monday", ",", "i'd", "say", "."),
    )
    assert word_parts("i'd") == ("i", "'d") and word_parts("'tis") == ("'tis",)


@pytest.mark.parametrize(
    ("text", "form", "act"),
    [
        ("Any chance of a few more bits on the money side?", "negotiation", "vague-ask"),
        ("With the twins due and the rent going up, I cannot manage on that.", "negotiation", "need"),
        ("Should another bench come free next year, do think of me.", "rejection-reply", "door-open"),
        ("Might you tell me which of my answers let me down?", "feedback-request", "asks-feedback"),
        ("I am so ashamed to bother you again and can only beg your pardon.", "status-inquiry", "grovelling"),
        ("Thank you for showing me the kilns in the rain.", "thank-you", "thanks"),
    ],
)
def test_an_act_is_seen_in_a_wording_of_its_own(text: str, form: str, act: str) -> None:
    assert act in acts_of(text, form)[0]


@pytest.mark.parametrize(
    "text", ["The kiln reaches 1,240 degrees.", "I can come on Tuesday at ten.", "My licence runs until March."]
)
def test_a_plain_sentence_does_no_harm(text: str) -> None:
    harmful = {"pushy", "confrontational", "ultimatum", "vague-ask", "grovelling", "slang", "need", "bottom-line"}
    assert not harmful & acts_of(text, "scheduling-reply")[0]


def test_beside_a_sentence_that_does_harm_less_is_enough() -> None:
    # What "now" weighs is divided by the number of signs, so that a long sentence with it presses less.
    weights = read_weights(SMALL.replace("900", "1500"))
    mild, harsh = "Tell me more of your mill when it is open again now.", "Now."
    letter = read_letter(f"Dear Ana,\n\n{mild} {harsh}\n\nBest,\nMax")
    assert [sorted(s.acts) for s in weigh_letter(letter, "", weights)] == [["pushy"], ["pushy"]]
    alone = read_letter(f"Dear Ana,\n\n{mild} Then.\n\nBest,\nMax")
    assert [sorted(s.acts) for s in weigh_letter(alone, "", weights)] == [[], []]


@given(st.text(max_size=300), st.sampled_from(["", "thank-you", "negotiation"]))
def test_any_text_is_weighed(text: str, form: str) -> None:
    assert len(weigh(text, form, act_weights())) == len(act_weights().acts)
