"""Praise is what speaks well of the candidate; what was missing, what others had and forms of politeness are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.growth.praise import praise


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Strong on planning, less on budgets.", ("Strong on planning",)),
        ("We were impressed with your calm answers. Unfortunately we chose somebody with more theatre experience.", ("We were impressed with your calm answers",)),
        ("You know the work well, but the other one knew the budget better", ("You know the work well",)),
        ("The panel liked the tour and your questions; the maths was weak", ("The panel liked the tour and your questions",)),
        ("Excellent references.\nNot enough ward experience.", ("Excellent references",)),
    ],
)  # fmt: skip
def test_what_speaks_well_of_the_candidate_is_kept_in_its_own_words(text, said):
    assert praise(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "", "We wish you good luck.", "Kind regards", "They took somebody with a strong theatre background", "Not a good fit", "Your answers could be clearer and better",
        "We decided to go on with other strong candidates.", "Best of success in the future", "Your English isn't good enough", "It went well for the other",
    ],
)  # fmt: skip
def test_politeness_what_was_missing_and_others_are_no_praise(text):
    assert praise(text) == ()


def test_in_a_talk_only_what_is_said_of_the_candidate_counts():
    assert praise("the new wing is great", of_me=True) == ()
    assert praise("she liked my handover board, the new wing is great", of_me=True) == ("she liked my handover board",)


@given(
    st.text(max_size=300)
    | st.lists(st.sampled_from(["strong", "not", "good", ".", ",", "you", "but", "\n"])).map(" ".join)
)
def test_what_is_kept_was_said_and_is_said_once(text):
    found = praise(text)
    flat = " ".join(text.split())
    assert all(clause in flat for clause in found) and len(set(found)) == len(found)
    assert set(praise(text, of_me=True)) <= set(found)
