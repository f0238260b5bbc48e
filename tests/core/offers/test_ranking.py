"""Which offer is best and how sure that is: the published case, the promises about every ranking, and draws that are what they should be."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sincerely.core.offers.draws import WALKED, draws
from sincerely.core.offers.ranking import Score, rank
from sincerely.core.offers.statements import AtLeast, Simplex, Within, of_order
from sincerely.core.offers.turning import nearest_shift, shift, total, turns
from sincerely.core.offers.weights import rank_order_centroid, swing_weights, within_points


def sure(table: dict[str, tuple[float, ...]], names: str = "xyzuvw") -> dict[str, dict[str, Score]]:
    return {offer: {name: Score(v, v) for name, v in zip(names, row, strict=False)} for offer, row in table.items()}


def of(ranking, offer: str):
    return next(each for each in ranking.standings if each.offer == offer)


def test_ranks_and_central_weights_as_published():
    """Lahdelma and Salminen (2001), a small case whose shares are known exactly: two criteria, free weights."""
    found = rank(sure({"A": (1, 0), "B": (0, 1), "C": (0.6, 0.6)}), Simplex([["x", "y"]]))
    for offer, chances in {"A": (0.4, 0.1, 0.5), "B": (0.4, 0.1, 0.5), "C": (0.2, 0.8, 0.0)}.items():
        assert of(found, offer).chances == pytest.approx(chances, abs=0.005)
        assert tuple(round(chance, 1) for chance in of(found, offer).chances) == chances
    assert [round(of(found, offer).central["x"], 1) for offer in "ABC"] == [0.8, 0.2, 0.5]


# --- what is promised of every ranking -------------------------------------------------------------------------------

levels = st.integers(0, 10).map(lambda n: n / 10)
tables = st.integers(2, 4).flatmap(
    lambda width: st.dictionaries(
        st.sampled_from("ABCDE"), st.lists(levels, min_size=width, max_size=width).map(tuple), min_size=2
    )
)
FEW = 2_000


def ordered(width: int) -> Simplex:
    return Simplex([[name] for name in "xyzuvw"[:width]])


def width_of(table) -> int:
    return len(next(iter(table.values())))


@given(tables, st.booleans())
def test_chances_of_ranks_sum_to_one_by_offer_and_by_rank(table, free):
    names = "xyzuvw"[: width_of(table)]
    found = rank(sure(table), Simplex([list(names)]) if free else ordered(len(names)), count=FEW)
    chances = np.array([each.chances for each in found.standings])
    assert chances.sum(axis=0) == pytest.approx(1) and chances.sum(axis=1) == pytest.approx(1)
    for each in found.standings:
        assert not each.central or sum(each.central.values()) == pytest.approx(1)


@given(tables)
def test_a_dominated_offer_is_never_best(table):
    found = rank(sure(table), ordered(width_of(table)), count=FEW)
    assert not found.standings[0].dominated_by
    for each in found.standings:
        beaten = [o for o, row in table.items() if row != table[each.offer] and all(a >= b for a, b in zip(row, table[each.offer], strict=True))]  # fmt: skip
        assert set(each.dominated_by) == set(beaten)
        assert not beaten or each.best == 0


@given(tables, st.data())
def test_more_money_never_ranks_lower(table, data):
    offer = data.draw(st.sampled_from(sorted(table)))
    more = data.draw(st.integers(1, 5)) / 10
    raised = table | {offer: (table[offer][0] + more, *table[offer][1:])}
    before, after = (rank(sure(each), ordered(width_of(table)), count=FEW) for each in (table, raised))
    place = [[each.offer for each in found.standings].index(offer) for found in (before, after)]
    assert place[1] <= place[0]
    # Not only by score: under every one of the weights.
    was, now = of(before, offer).chances, of(after, offer).chances
    assert (np.cumsum(now) >= np.cumsum(was) - 1e-9).all()


@given(tables, st.lists(levels, min_size=4, max_size=4))
def test_another_offer_never_swaps_two_by_score(table, row):
    before = rank(sure(table), ordered(width_of(table)), count=10)
    after = rank(sure(table | {"Z": tuple(row[: width_of(table)])}), ordered(width_of(table)), count=10)
    scores = {each.offer: each.score for each in after.standings}
    assert all(scores[each.offer] == pytest.approx(each.score, abs=1e-12) for each in before.standings)
    levels_of = [round(scores[each.offer], 9) for each in before.standings]
    assert levels_of == sorted(levels_of, reverse=True)


@given(tables, st.randoms(use_true_random=False))
def test_whoever_is_named_first_makes_no_difference(table, random):
    names = list("xyzuvw"[: width_of(table)])
    offers = list(table)
    random.shuffle(offers)
    random.shuffle(names)
    space, mixed = Simplex([sorted(names)]), Simplex([names])
    one = rank(sure(table), space, count=FEW)
    scores = sure(table)
    other = rank({offer: {name: scores[offer][name] for name in names} for offer in offers}, mixed, count=FEW)
    assert one.standings == other.standings


@given(tables, st.integers(0, 5))
def test_the_same_seed_gives_the_same_figures(table, seed):
    space = ordered(width_of(table))
    assert rank(sure(table), space, seed=seed, count=FEW) == rank(sure(table), space, seed=seed, count=FEW)


def test_offers_that_are_alike_share_their_ranks():
    found = rank(sure({"A": (0.5, 0.5), "B": (0.5, 0.5), "C": (1, 1)}), ordered(2))
    assert of(found, "A").chances == of(found, "B").chances == (0, 0.5, 0.5)


def test_a_score_that_is_not_known_is_drawn_between_its_ends():
    scores = sure({"A": (0.5,), "B": (0.0,)}) | {"B": {"x": Score(0, 1)}}
    found = rank(scores, Simplex([["x"]]))
    assert of(found, "B").best == pytest.approx(0.5, abs=0.005) and not of(found, "B").dominated_by
    assert of(found, "A").score == of(found, "B").score == 0.5
    far = rank(scores | {"A": {"x": Score(1.2, 1.2)}}, Simplex([["x"]]))
    assert of(far, "B").dominated_by == ("A",) and of(far, "B").best == 0


# --- the draws -------------------------------------------------------------------------------------------------------


def drawn(space: Simplex, count: int = 40_000) -> np.ndarray:
    return np.concatenate(list(draws(space, count, seed=3)))


def test_draws_agree_with_an_order_and_lie_around_its_centroid():
    order = [["x"], ["z", "y"], ["u"]]
    found = drawn(Simplex(order))
    assert found.shape == (40_000, 4) and found.sum(axis=1) == pytest.approx(1)
    x, y, z, u = found.T
    assert (x >= np.maximum(y, z)).all() and (np.minimum(y, z) >= u).all()
    assert np.mean(y > z) == pytest.approx(0.5, abs=0.01)
    middle = rank_order_centroid(order)
    assert found.mean(axis=0) == pytest.approx([middle[name] for name in "xyzu"], abs=0.003)


def test_further_statements_are_kept_to():
    said = (AtLeast("x", 1.5, "y", ""), Within("z", 0.05, 0.2, ""))
    found = drawn(Simplex([["x"], ["y"], ["z"]], said))
    assert len(found) == 40_000
    assert (found[:, 0] >= 1.5 * found[:, 1]).all() and (found[:, 2] >= 0.05).all() and (found[:, 2] <= 0.2).all()


def test_walking_finds_what_throwing_away_finds(monkeypatch):
    """The same polytope by two ways: draws that agree are kept, or walked to. Means and spreads are alike."""
    points = {"x": 100.0, "y": 80.0, "z": 55.0, "u": 30.0, "v": 10.0}
    space = Simplex([["x"], ["y"], ["z"], ["u"], ["v"]], within_points(points, 20))
    kept = drawn(space)
    monkeypatch.setattr("sincerely.core.offers.draws.WORTH_REJECTING", 1.0)
    walked = drawn(space)
    assert len(walked) == WALKED and len(kept) == 40_000
    assert walked.mean(axis=0) == pytest.approx(kept.mean(axis=0), abs=0.003)
    assert walked.std(axis=0) == pytest.approx(kept.std(axis=0), rel=0.05)
    assert np.quantile(walked, [0.05, 0.5, 0.95], axis=0) == pytest.approx(np.quantile(kept, [0.05, 0.5, 0.95], axis=0), abs=0.006)  # fmt: skip


def test_twelve_criteria_with_points_are_walked_through_inside_what_was_said():
    names = "abcdefghijkl"
    points = {name: 100.0 - 8 * n for n, name in enumerate(names)}
    space = Simplex([[name] for name in names], within_points(points, 10))
    found = drawn(space)
    weights = [dict(zip(names, row, strict=True)) for row in found[::50].tolist()]
    assert all(each.holds(one) for one in weights for each in [*space.statements, *of_order(space.order)])
    assert found.mean(axis=0) == pytest.approx(list(swing_weights(points).values()), abs=0.01)


def test_what_leaves_no_weights_draws_none():
    said = (Within("x", 0.295, 0.305, ""), AtLeast("y", 2, "z", ""), Within("v", 0.01, 0.02, ""))
    with pytest.raises(ValueError, match="no weights agree"):
        drawn(Simplex([["x"], ["y"], ["z"], ["u"], ["v"]], said))


# --- the weights that turn it ----------------------------------------------------------------------------------------


@settings(max_examples=100)
@given(tables, st.data())
def test_where_it_turns_another_offer_is_level_and_nowhere_nearer(table, data):
    names = "xyzuvw"[: width_of(table)]
    parts = data.draw(st.lists(st.integers(1, 9), min_size=len(names), max_size=len(names)))
    weights = {name: part / sum(parts) for name, part in zip(names, parts, strict=True)}
    points = {offer: dict(zip(names, row, strict=True)) for offer, row in table.items()}
    leader = max(sorted(points), key=lambda offer: total(points[offer], weights))
    for turn in turns(points, weights, leader):
        now = {name: turn.weight if name == turn.criterion else w * (1 - turn.weight) / (1 - turn.stated) for name, w in weights.items()}  # fmt: skip
        assert total(points[turn.offer], now) == pytest.approx(total(points[leader], now), abs=1e-9)
        assert total(points[turn.offer], now) >= max(total(p, now) for p in points.values()) - 1e-9
    near = nearest_shift(points, weights, leader)
    if near is None:
        # However the weights may be, nobody passes the leader.
        assert all(all(points[leader][n] > p[n] - 1e-12 for n in names) for o, p in points.items() if o != leader)
        return
    assert sum(near.weights.values()) == pytest.approx(1) and min(near.weights.values()) >= -1e-12
    assert sum(abs(near.weights[n] - weights[n]) for n in names) == pytest.approx(2 * near.moved, abs=1e-9)
    assert total(points[near.offer], near.weights) == pytest.approx(max(total(p, near.weights) for p in points.values()), abs=1e-9)  # fmt: skip
    # No weights that lie nearer make another offer better than the leader.
    rng = np.random.default_rng(5)
    start, moved = np.array(list(weights.values())), rng.dirichlet(np.ones(len(names)), 400)
    for other in moved:
        way = np.abs(other - start).sum() / 2
        if way > 1e-9:
            nearer = start + (other - start) * min(1.0, 0.999 * near.moved / way)
            now = dict(zip(names, nearer.tolist(), strict=True))
            assert max(total(p, now) for p in points.values()) <= total(points[leader], now) + 1e-9


def test_what_is_left_of_a_gap_by_rounding_hides_no_shift():
    points = {"B": {"x": 0.3, "y": 0.0, "z": 0.7}, "C": {"x": 1.0, "y": 0.8, "z": 0.5}}
    found = shift(points, {"x": 5 / 14, "y": 6 / 14, "z": 3 / 14}, "C", "B")
    assert found is not None and found.moved == pytest.approx(6 / 14 + (7.7 / 14 - 6 / 14) / 0.9)


def test_a_shift_is_found_by_hand():
    points = {"A": {"x": 1.0, "y": 0.0}, "B": {"x": 0.0, "y": 1.0}}
    found = shift(points, {"x": 0.7, "y": 0.3}, "A", "B")
    assert found is not None and found.moved == pytest.approx(0.2)
    (turn, _other) = sorted(turns(points, {"x": 0.7, "y": 0.3}, "A"), key=lambda each: each.criterion)
    assert (turn.criterion, turn.offer) == ("x", "B") and turn.weight == pytest.approx(0.5)


def test_nothing_turns_what_is_better_in_everything():
    points = {"A": {"x": 1.0, "y": 0.9}, "B": {"x": 0.5, "y": 0.4}}
    assert nearest_shift(points, {"x": 0.5, "y": 0.5}, "A") is None and turns(points, {"x": 0.5, "y": 0.5}, "A") == ()
