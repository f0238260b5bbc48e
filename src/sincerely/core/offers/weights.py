"""Weights from what a candidate said: from an order of importance, from points for swings, from judgements in pairs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from sincerely.core.offers.statements import AtLeast, Order

#: The mean consistency index of random judgements, by the number of things judged (Saaty 1980).
RANDOM_INDEX = (0.0, 0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59)
#: Above this, judgements in pairs contradict one another more than they should (Saaty).
CONSISTENT = 0.10


def rank_order_centroid(order: Order) -> dict[str, float]:
    """Return the middle of all weights that agree with an order (Barron and Barrett 1996): the k-th of n gets (1/k + ... + 1/n) / n.

    Criteria in one group share what their places would get.
    """
    count = sum(len(group) for group in order)
    places = [sum(1 / j for j in range(k, count + 1)) / count for k in range(1, count + 1)]
    found: dict[str, float] = {}
    start = 0
    for group in order:
        share = sum(places[start : start + len(group)]) / len(group)
        found |= dict.fromkeys(group, share)
        start += len(group)
    return found


def swing_weights(points: Mapping[str, float]) -> dict[str, float]:
    """Return weights in proportion to points (von Winterfeldt and Edwards 1986): 100 for the swing from worst to best that matters most."""
    total = sum(points.values())
    return {name: given / total for name, given in points.items()}


def within_points(points: Mapping[str, float], give: float) -> tuple[AtLeast, ...]:
    """Return what points say if each is good to `give` points, against the largest."""
    top = max(points, key=lambda name: points[name])
    said = []
    for name, given in points.items():
        if name != top:
            words = f"{name} has {given:g} points, {top} {points[top]:g}"
            said.append(AtLeast(top, points[top] / (given + give), name, words))
            if given > give:
                said.append(AtLeast(name, (given - give) / points[top], top, words))
    return tuple(said)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One criterion matters `times` as much as another, on Saaty's scale from 1 (the same) to 9 (far more)."""

    more: str
    less: str
    times: float


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A judgement that does not fit the others: all of them together say about `fitting` times (below 1: the other way round)."""

    judgement: Judgement
    fitting: float

    @property
    def size(self) -> float:
        """Return how far apart the two are, as a factor of 1 or more."""
        return max(self.fitting / self.judgement.times, self.judgement.times / self.fitting)


@dataclass(frozen=True, slots=True)
class Pairwise:
    """Weights from judgements in pairs, how consistent these are, and which fit the others least, worst first."""

    weights: Mapping[str, float]
    consistency_ratio: float
    disagreements: tuple[Disagreement, ...]

    @property
    def consistent(self) -> bool:
        """Whether the judgements agree well enough for the weights to be relied on."""
        return self.consistency_ratio <= CONSISTENT


def unconnected(criteria: Sequence[str], judgements: Sequence[Judgement]) -> tuple[str, ...]:
    """Return the criteria that no chain of judgements links to the first."""
    reached, more = {criteria[0]}, True
    while more:
        found = {end for each in judgements for end in (each.more, each.less) if {each.more, each.less} & reached}
        more = not found <= reached
        reached |= found
    return tuple(name for name in criteria if name not in reached)


def pairwise_weights(criteria: Sequence[str], judgements: Sequence[Judgement]) -> Pairwise:
    """Return the principal eigenvector of the judgements (Saaty 1980), with the consistency ratio.

    A pair that was not judged is filled in with the ratio of the weights (Harker 1987), and the random index is lowered by the share of such pairs
    among those that could disagree (Agoston and Csato 2022). Judgements have to link all criteria; see `unconnected`.
    """
    count, place = len(criteria), {name: n for n, name in enumerate(criteria)}
    matrix = [[0.0] * count for _ in criteria]
    for each in judgements:
        matrix[place[each.more]][place[each.less]] = each.times
        matrix[place[each.less]][place[each.more]] = 1 / each.times
    for n, row in enumerate(matrix):
        row[n] = 1.0 + sum(value == 0.0 for m, value in enumerate(row) if m != n)
    vector, value = _principal(matrix)
    missing = count * (count - 1) // 2 - len({frozenset((each.more, each.less)) for each in judgements})
    chains = (count - 1) * (count - 2) / 2
    index = RANDOM_INDEX[min(count, len(RANDOM_INDEX) - 1)] * (1 - missing / chains) if chains else 0.0
    spread = (value - count) / (count - 1) if count > 1 else 0.0
    weights = dict(zip(criteria, vector, strict=True))
    off = [Disagreement(each, weights[each.more] / weights[each.less]) for each in judgements]
    return Pairwise(
        weights,
        max(0.0, spread / index) if index > 1e-9 and spread > 1e-9 else 0.0,
        tuple(sorted((each for each in off if each.size > 1.01), key=lambda each: -log(each.size))),
    )


def within_judgements(judgements: Sequence[Judgement]) -> tuple[AtLeast, ...]:
    """Return what judgements say if each is good to one step of the scale: "3 times" lies between 2 and 4, "the same" between 1/2 and 2."""
    said = []
    for each in judgements:
        more, less, times = (
            (each.more, each.less, each.times) if each.times >= 1 else (each.less, each.more, 1 / each.times)
        )
        words = (
            f"{more} matters {times:g} times as much as {less}" if times > 1 else f"{more} matters as much as {less}"
        )
        said += [
            AtLeast(more, times - 1 if times >= 2 else times / 2, less, words),
            AtLeast(less, 1 / (times + 1), more, words),
        ]
    return tuple(said)


def _principal(matrix: Sequence[Sequence[float]]) -> tuple[list[float], float]:
    """Return the eigenvector (summing to 1) and eigenvalue that a positive or connected matrix is ruled by: power iteration."""
    count = len(matrix)
    vector, value = [1 / count] * count, float(count)
    for _ in range(10_000):
        turned = [sum(a * x for a, x in zip(row, vector, strict=True)) for row in matrix]
        value = sum(turned)
        after = [x / value for x in turned]
        moved = max(abs(a - b) for a, b in zip(after, vector, strict=True))
        vector = after
        if moved < 1e-14:
            break
    return vector, value
