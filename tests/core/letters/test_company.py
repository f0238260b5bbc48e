"""What a sentence does, weighed anew by the rest of its letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.letters.company import acts_in_company, read_company, signs_of_letter
from sincerely.core.letters.letter_text import read_letter
from sincerely.core.letters.sentence_acts import HARMFUL, weigh_letter
from sincerely.data.forms import act_weights

# Two acts; the sum of the first counts, and the most that another sentence has for the second.
SMALL = "# made\npushy\t0\t2\t1\t1\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\n"
sums = st.lists(st.tuples(st.floats(-3, 3), st.floats(-3, 3)), min_size=1, max_size=8)


def test_a_sentence_shows_its_sums_and_the_most_that_others_have() -> None:
    first, second = signs_of_letter([(1.0, -1.0), (0.0, 2.0)], [4, 9])
    assert first[:4] == (1.0, -1.0, 0.0, 2.0) and second[:4] == (0.0, 2.0, 1.0, -1.0)
    assert first[-4:] == (0.0, 1.0, 2.0, 4.0) and second[-4:] == (0.5, 0.0, 2.0, 9.0)


@pytest.mark.parametrize(
    ("given_sums", "does"),
    [
        ([(1.5, 0.0), (0.0, 0.0)], [False, False]),
        ([(1.5, 0.0), (0.0, 1.0)], [True, False]),
        # The second is enough, so the least for company holds for the first.
        ([(1.5, 0.0), (2.5, -0.2)], [True, True]),
    ],
)
def test_company_lowers_what_is_enough(given_sums: list[tuple[float, float]], does: list[bool]) -> None:
    acts = acts_in_company(given_sums, [5] * len(given_sums), read_company(SMALL))
    assert ["pushy" in found for found in acts] == does


@given(sums)
def test_every_sentence_is_weighed_and_no_order_of_the_others_matters(rows: list[tuple[float, float]]) -> None:
    shown = signs_of_letter(rows, [3] * len(rows))
    turned = signs_of_letter([rows[0], *reversed(rows[1:])], [3] * len(rows))
    assert len(shown) == len(rows) and shown[0] == turned[0]


def test_no_letter_has_no_sentences_and_that_is_no_trouble() -> None:
    assert acts_in_company([], [], read_company(SMALL)) == []
    assert weigh_letter(read_letter("Dear Ana,\n\n\n\nBest,\nMax"), "thank-you", act_weights()) == ()


def test_shipped_weights_fit_the_acts() -> None:
    weights = act_weights()
    assert set(weights.company) == HARMFUL
    assert {len(one.weights) for one in weights.company.values()} == {4 * len(weights.acts) + 4}
