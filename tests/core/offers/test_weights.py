"""Weights from an order, from points and from judgements in pairs; statements that contradict each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.offers.statements import AtLeast, Within, contradiction, of_order
from sincerely.core.offers.weights import (
    Judgement,
    pairwise_weights,
    rank_order_centroid,
    swing_weights,
    unconnected,
    within_judgements,
    within_points,
)

DRINKS = ("coffee", "wine", "tea", "beer", "soda", "milk", "water")
UPPER = [[9, 5, 2, 1, 1, 1 / 2], [1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9], [1 / 3, 1 / 4, 1 / 3, 1 / 9], [1 / 2, 1, 1 / 3], [2, 1 / 2], [1 / 3]]  # fmt: skip
SAATY = [Judgement(DRINKS[i], DRINKS[i + 1 + k], times) for i, row in enumerate(UPPER) for k, times in enumerate(row)]


def rounded(weights, digits: int) -> list[float]:
    return [round(weight, digits) for weight in weights.values()]


def test_rank_order_centroid_weights_as_published():
    """Barron and Barrett (1996)."""
    assert rounded(rank_order_centroid([["a"], ["b"], ["c"], ["d"]]), 4) == [0.5208, 0.2708, 0.1458, 0.0625]
    assert rounded(rank_order_centroid([["a"], ["b"], ["c"]]), 4) == [0.6111, 0.2778, 0.1111]


def test_saatys_drinks_as_published():
    """Saaty: what people in the United States drink, judged in pairs; consistency ratio .022."""
    found = pairwise_weights(DRINKS, SAATY)
    published = {"water": "0.327", "soda": "0.190", "coffee": "0.177", "milk": "0.129", "beer": "0.116", "tea": "0.042", "wine": "0.019"}  # fmt: skip
    assert {name: f"{weight:.3f}" for name, weight in found.weights.items()} == published
    assert f"{found.consistency_ratio:.3f}" == "0.022" and found.consistent


def test_the_judgement_that_fits_the_others_least_is_named():
    turned = [
        Judgement(one.less, one.more, one.times) if (one.more, one.less) == ("coffee", "wine") else one for one in SAATY
    ]
    found = pairwise_weights(DRINKS, turned)
    assert not found.consistent
    worst = found.disagreements[0]
    assert (worst.judgement.more, worst.judgement.less, worst.judgement.times) == ("wine", "coffee", 9)
    assert worst.fitting < 1 and worst.size > 9


@given(st.lists(st.integers(1, 9), min_size=3, max_size=7))
def test_judgements_that_agree_give_back_the_weights_and_a_ratio_of_nothing(sizes):
    names = [f"c{n}" for n in range(len(sizes))]
    exact = [
        Judgement(names[i], names[j], sizes[i] / sizes[j]) for i in range(len(sizes)) for j in range(i + 1, len(sizes))
    ]
    found = pairwise_weights(names, exact)
    assert list(found.weights.values()) == pytest.approx([size / sum(sizes) for size in sizes], abs=1e-9)
    assert found.consistency_ratio == pytest.approx(0, abs=1e-6) and found.disagreements == ()
    # A chain that links all is enough.
    chain = [one for one in exact if int(one.less[1]) == int(one.more[1]) + 1]
    assert list(pairwise_weights(names, chain).weights.values()) == pytest.approx(
        list(found.weights.values()), abs=1e-9
    )
    assert unconnected(names, chain) == () and unconnected(names, chain[1:]) == tuple(names[1:])


def test_whose_place_is_not_said_share_what_their_places_get():
    found = rank_order_centroid([["pay"], ["growth", "leave"]])
    assert found["growth"] == found["leave"] == pytest.approx((0.2778 + 0.1111) / 2, abs=1e-4)
    assert sum(found.values()) == pytest.approx(1)


def test_points_give_weights_in_proportion_and_hold_within_their_give():
    points = {"pay": 100.0, "growth": 60.0, "leave": 40.0}
    weights = swing_weights(points)
    assert weights == {"pay": 0.5, "growth": 0.3, "leave": 0.2}
    said = within_points(points, 10)
    assert all(each.holds(weights) for each in said)
    assert not all(each.holds({"pay": 0.5, "growth": 0.36, "leave": 0.14}) for each in said)
    assert contradiction(list(points), said) == ()


def test_what_contradicts_itself_is_named_and_nothing_else():
    order = of_order([["pay"], ["growth"], ["leave"]])
    against = AtLeast("leave", 1.5, "pay", "leave matters 1.5 times as much as pay")
    harmless = Within("growth", 0.1, 0.5, "growth between a tenth and a half")
    found = contradiction(["pay", "growth", "leave"], [*order, harmless, against])
    assert set(found) == {*order, against}
    assert contradiction(["pay", "growth", "leave"], [*order, harmless]) == ()


@pytest.mark.parametrize(
    "said",
    [
        [Within("a", 0.6, 0.9, ""), Within("b", 0.5, 0.9, "")],
        [Within("a", 0.0, 0.3, ""), Within("b", 0.0, 0.3, ""), Within("c", 0.0, 0.3, "")],
        [AtLeast("a", 1.0, "b", ""), AtLeast("b", 1.0, "a", "")],
        [AtLeast("a", 3.0, "b", ""), Within("b", 0.3, 0.4, "")],
    ],
)
def test_shares_that_cannot_be_had_together_are_found(said):
    assert set(contradiction(["a", "b", "c"], said)) == set(said)


@given(st.lists(st.integers(1, 20), min_size=2, max_size=6), st.data())
def test_what_one_set_of_weights_satisfies_with_room_never_contradicts_itself(sizes, data):
    names = [f"c{n}" for n in range(len(sizes))]
    true = {name: size / sum(sizes) for name, size in zip(names, sizes, strict=True)}
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=8))
    said = [AtLeast(a, 0.9 * true[a] / true[b], b, "") for a, b in pairs if a != b]
    said += [Within(name, 0.9 * weight, min(1.0, 1.1 * weight), "") for name, weight in list(true.items())[:2]]
    assert contradiction(names, said) == ()


def test_a_judgement_is_good_to_a_step_of_the_scale():
    (low, high) = within_judgements([Judgement("pay", "leave", 3)])
    assert (low.more, low.times, low.less) == ("pay", 2, "leave")
    assert (high.more, high.times, high.less) == ("leave", 1 / 4, "pay")
    same = within_judgements([Judgement("pay", "leave", 1)])
    assert {(each.more, each.times) for each in same} == {("pay", 0.5), ("leave", 0.5)}
    assert within_judgements([Judgement("pay", "leave", 1 / 3)]) == within_judgements([Judgement("leave", "pay", 3)])
