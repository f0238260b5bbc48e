"""Which offer is best by the candidate's own priorities, and how sure that is: stochastic multicriteria acceptability (SMAA-2).

Scores run from 0 (the worst end of a criterion's range) to 1 (the best end); what lies outside the range goes on along the same slope. The chance of a rank is the
share of the weights that agree with what was said under which an offer takes it (Lahdelma and Salminen 2001).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from sincerely.core.offers.draws import Array, draws
from sincerely.core.offers.statements import Simplex
from sincerely.core.offers.weights import rank_order_centroid

DRAWS = 100_000


@dataclass(frozen=True, slots=True)
class Score:
    """How an offer does on one criterion: a value, or anything between two where it is not known."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        """Return the value that is counted where one is needed."""
        return (self.low + self.high) / 2


#: offer -> criterion -> score.
Scores = Mapping[str, Mapping[str, Score]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where one offer stands.

    `score` counts with the stated weights. `chances` are those of being first, second, ... over all weights that agree with what was said; `central` is the mean of
    the weights under which it is best, empty where it never is. `dominated_by` names offers that are nowhere worse and somewhere better.
    """

    offer: str
    score: float
    chances: tuple[float, ...]
    central: Mapping[str, float] = field(default_factory=dict)
    dominated_by: tuple[str, ...] = ()

    @property
    def best(self) -> float:
        """Return the chance of being best."""
        return self.chances[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """The offers, the best by score first; the `weights` the score counts with; how many weights were `drawn` for the chances."""

    standings: tuple[Standing, ...]
    weights: Mapping[str, float]
    drawn: int

    @property
    def margin(self) -> float:
        """Return how far a chance may be off for being drawn: twice the standard error at one half, the most it can be."""
        return 1 / sqrt(self.drawn)


def rank(
    scores: Scores, space: Simplex, weights: Mapping[str, float] | None = None, seed: int = 0, count: int = DRAWS
) -> Ranking:
    """Rank offers by their score with the stated `weights`, or with the middle of all weights in `space`.

    Of two that are level the one that is best more often comes first, then the first by name. The same scores, space and seed give the same figures, in
    whatever order the offers are named.
    """
    offers = sorted(scores)
    low, high = (
        np.array([[getattr(scores[offer][name], end) for name in space.criteria] for offer in offers])
        for end in ("low", "high")
    )
    beaten = dominance(low, high)
    found = acceptability(low, high, beaten, space, seed, count)
    if weights is None and not space.statements:
        weights = rank_order_centroid(space.order)
    stated = weights or dict(zip(space.criteria, found.middle.tolist(), strict=True))
    totals = ((low + high) / 2) @ np.array([stated[name] for name in space.criteria])
    standings = [
        Standing(
            offer=offer,
            score=float(totals[n]),
            chances=tuple(found.chances[n].tolist()),
            central=dict(zip(space.criteria, found.central[n].tolist(), strict=True))
            if found.chances[n, 0] > 0
            else {},
            dominated_by=tuple(offers[m] for m in np.flatnonzero(beaten[:, n])),
        )
        for n, offer in enumerate(offers)
    ]
    standings.sort(key=lambda one: (-round(one.score, 12), bool(one.dominated_by), -one.best, one.offer))
    return Ranking(standings=tuple(standings), weights=stated, drawn=found.drawn)


def dominance(low: Array, high: Array) -> NDArray[np.bool_]:
    """Return who dominates whom: [j, k] where offer j is at its worst nowhere worse than k at its best, and somewhere better."""
    nowhere_worse = np.all(low[:, None, :] >= high[None, :, :], axis=2)
    better = np.any(high[:, None, :] > low[None, :, :], axis=2)
    beaten: NDArray[np.bool_] = nowhere_worse & better
    return beaten


@dataclass(frozen=True, slots=True)
class Acceptability:
    """The chance of each rank (offers x ranks; rows and columns sum to 1), the central weights (offers x criteria), the middle of all weights drawn."""

    chances: Array
    central: Array
    middle: Array
    drawn: int


def acceptability(
    low: Array, high: Array, beaten: NDArray[np.bool_], space: Simplex, seed: int, count: int
) -> Acceptability:
    """Return how often each offer takes each rank, over weights drawn from `space`.

    Offers that are alike in everything share the ranks they take together. A score between two ends is drawn evenly anew with each set of weights.
    """
    firsts, kind = _kinds(low, high)
    alike = np.bincount(kind)
    low, high = low[firsts], high[firsts]
    middle, half = (low + high) / 2, (high - low) / 2
    unsure = np.argwhere(half > 0)
    over = beaten[np.ix_(firsts, firsts)]
    kinds, ranks = len(firsts), int(alike.sum())
    counts, wins, weight_sums = np.zeros((kinds, ranks)), np.zeros(kinds), np.zeros((kinds, low.shape[1]))
    weight_total, drawn = np.zeros(low.shape[1]), 0
    rng = np.random.default_rng([seed, 1])
    for block in draws(space, count, seed):
        values = middle @ block.T
        weight_total += block.sum(axis=0)
        drawn += len(block)
        for k, c in unsure:
            values[k] += block[:, c] * half[k, c] * (2 * rng.random(len(block)) - 1)
        places = _places(values, alike, over)
        for k in range(kinds):
            counts[k] += np.bincount(places[k], minlength=ranks)
        first = places == 0
        wins += first.sum(axis=1)
        weight_sums += first.astype(np.float64) @ block
    chances = counts / counts.sum(axis=1, keepdims=True)
    shared = np.zeros_like(chances)
    for k, copies in enumerate(alike):
        for further in range(copies):
            shared[k, further:] += chances[k, : ranks - further] / copies
    central = weight_sums / np.maximum(wins, 1)[:, None]
    return Acceptability(shared[kind], central[kind], weight_total / drawn, drawn)


def _places(values: Array, alike: NDArray[np.intp], over: NDArray[np.bool_]) -> NDArray[np.int16]:
    """Return how many offers are ahead of each kind of offer, by draw (kinds x draws). Whoever is dominated comes behind, however the last digit falls."""
    places = np.zeros(values.shape, dtype=np.int16)
    for j in range(len(values)):
        for k in range(j + 1, len(values)):
            if over[j, k]:
                places[k] += alike[j]
            elif over[k, j]:
                places[j] += alike[k]
            else:
                ahead = values[j] > values[k]
                places[k] += ahead * np.int16(alike[j])
                places[j] += ~ahead * np.int16(alike[k])
    return places


def _kinds(low: Array, high: Array) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the first offer of each kind (surely alike in everything), and the kind of each offer."""
    found: dict[object, int] = {}
    kind = []
    for n, (one, other) in enumerate(zip(low.tolist(), high.tolist(), strict=True)):
        sure = one == other
        kind.append(found.setdefault(tuple(one) if sure else n, len(found)))
    firsts = [kind.index(k) for k in range(len(found))]
    return np.array(firsts, dtype=np.intp), np.array(kind, dtype=np.intp)
