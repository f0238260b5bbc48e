"""Which question about weights to ask next: the one whose answer tells most about which offer is best.

How much an answer tells is its mutual information with the offer that is best, over all weights that still fit (Lindley, On a measure of the information provided
by an experiment, Annals of Mathematical Statistics 27, 1956). Questions are of two kinds: points for a swing (von Winterfeldt and Edwards 1986) and judgements in
pairs (Saaty 1980).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from sincerely.core.offers.decision import Decision
from sincerely.core.offers.draws import Array, draws
from sincerely.core.offers.said_weights import GIVE
from sincerely.core.offers.statements import Simplex

#: Weights drawn to choose a question by: good to one or two hundredths, in a few milliseconds.
DRAWS = 4_096
#: An answer that tells less than this (of one bit: yes or no) about which offer is best is not worth the asking.
WORTH_ASKING = 0.01
_Bins = Callable[[Array], NDArray[np.intp]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """How much `less` matters beside `more`, which matters more by all that was said. `tells` in bits about which offer is best.

    `now` is the largest chance of being best before the answer, `after` what that is expected to be afterwards.
    """

    more: str
    less: str
    tells: float
    now: float
    after: float


def swings(found: Decision, points: Mapping[str, float], seed: int = 0) -> tuple[Question, ...]:
    """Return for each criterion without points how much they would tell, the most telling first: points of 100 beside the step that matters most."""
    top = most_important(found, points)
    left = [name for name in found.preferences.space.criteria if name != top and name not in points]
    return _asked(found, [(top, name) for name in left], _nearest_points, seed)


def pairs(found: Decision, judged: Sequence[tuple[str, str]], seed: int = 0) -> tuple[Question, ...]:
    """Return for each pair that was not judged how much that would tell, the most telling first."""
    done = {frozenset(each) for each in judged}
    left = [pair for pair in combinations(found.preferences.space.criteria, 2) if frozenset(pair) not in done]
    return _asked(found, left, _nearest_step, seed)


def most_important(found: Decision, points: Mapping[str, float]) -> str:
    """Return the criterion whose step counts 100: what has the most points, else what weighs most (the first in the order)."""
    if points:
        return max(points, key=lambda name: points[name])
    first = found.preferences.space.order[0]
    weights = found.ranking.weights if found.ranking else dict.fromkeys(first, 0.0)
    return max(first, key=lambda name: weights[name])


def _asked(found: Decision, left: Sequence[tuple[str, str]], bins: _Bins, seed: int) -> tuple[Question, ...]:
    if found.ranking is None or len(found.ranking.standings) < 2:
        return ()
    space = found.preferences.space
    weights = np.concatenate(list(draws(space, DRAWS, seed)))
    best, offers = _best(found, space, weights)
    questions = list(_told(left, space, weights, best, offers, bins))
    questions.sort(key=lambda each: (-each.tells, each.more, each.less))
    return tuple(questions)


def _best(found: Decision, space: Simplex, weights: Array) -> tuple[NDArray[np.intp], int]:
    assert found.ranking is not None
    offers = sorted(each.offer for each in found.ranking.standings)
    scores = np.array([[found.cells[offer][name].score.middle for name in space.criteria] for offer in offers])
    best: NDArray[np.intp] = np.argmax(scores @ weights.T, axis=0)
    return best, len(offers)


def _told(
    left: Sequence[tuple[str, str]],
    space: Simplex,
    weights: Array,
    best: NDArray[np.intp],
    offers: int,
    bins: _Bins,
) -> Iterator[Question]:
    place = {name: n for n, name in enumerate(space.criteria)}
    before = np.bincount(best, minlength=offers) / len(best)
    for one, two in left:
        more, less = (
            (one, two) if weights[:, place[one]].mean() >= weights[:, place[two]].mean() * (1 - 1e-9) else (two, one)
        )
        answer = bins(weights[:, place[less]] / weights[:, place[more]])
        table = np.zeros((answer.max() + 1, offers))
        np.add.at(table, (answer, best), 1 / len(best))
        yield Question(
            more=more,
            less=less,
            tells=max(0.0, float(_entropy(before) + _entropy(table.sum(axis=1)) - _entropy(table))),
            now=float(before.max()),
            after=float(table.max(axis=1).sum()),
        )


def _nearest_points(ratio: Array) -> NDArray[np.intp]:
    """Return an answer by the points it comes to, as far apart as points are good to."""
    found: NDArray[np.intp] = np.minimum(np.rint(ratio * 100 / (2 * GIVE)), 50).astype(np.intp)
    return found


def _nearest_step(ratio: Array) -> NDArray[np.intp]:
    """Return an answer by the step of the scale from 1/9 over 1 to 9 it is nearest to, two steps apart."""
    times = np.where(ratio <= 1, 1 / np.maximum(ratio, 1 / 9), -np.minimum(ratio, 9.0))
    found: NDArray[np.intp] = (np.rint((np.abs(times) - 1) / 2) * np.sign(times) + 4).astype(np.intp)
    return found


def _entropy(shares: Array) -> float:
    some = shares[shares > 0]
    return float(-(some * np.log2(some)).sum())
