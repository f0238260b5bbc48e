"""How long the chances of 5 offers over 12 criteria take, from 100,000 weights that agree with an order, beside the bare arithmetic in NumPy."""

from __future__ import annotations

import numpy as np
from timing import best

from sincerely.core.offers.ranking import DRAWS, Score, rank
from sincerely.core.offers.statements import Simplex

OFFERS, CRITERIA, ROUNDS, GOAL = 5, 12, 15, 2.0


def bare(scores: np.ndarray) -> np.ndarray:
    """Return the chance of each rank and the central weights: draw, sort, multiply, count."""
    rng = np.random.default_rng(0)
    weights = rng.standard_exponential((DRAWS, CRITERIA))
    weights /= weights.sum(axis=1, keepdims=True)
    weights.sort(axis=1)
    values = scores[:, ::-1] @ weights.T
    places = np.zeros(values.shape, dtype=np.int16)
    for j in range(OFFERS):
        for k in range(j + 1, OFFERS):
            ahead = values[j] > values[k]
            places[k] += ahead
            places[j] += ~ahead
    counts = np.array([np.bincount(row, minlength=OFFERS) for row in places])
    first = (places == 0).astype(float)
    return np.hstack([counts / DRAWS, first @ weights[:, ::-1] / np.maximum(counts[:, :1], 1)])


def main() -> None:
    table = np.random.default_rng(1).random((OFFERS, CRITERIA))
    names = [f"criterion {n:02}" for n in range(CRITERIA)]
    scores = {
        f"offer {k}": {name: Score(v, v) for name, v in zip(names, row.tolist(), strict=True)}
        for k, row in enumerate(table)
    }
    space = Simplex([[name] for name in names])
    assert np.allclose(bare(table)[0, :OFFERS], chances_of(scores, space), atol=0.01)
    ours, kernel = best(lambda: rank(scores, space), ROUNDS), best(lambda: bare(table), ROUNDS)
    print(
        f"ranking: {DRAWS:,} draws over {OFFERS} offers and {CRITERIA} criteria in {ours:.0f} ms, "
        f"{ours / kernel:.2f} times the bare NumPy kernel (goal: within {GOAL:g} times)"
    )
    if ours > GOAL * kernel:
        raise SystemExit("the ranking has become slow")


def chances_of(scores: dict[str, dict[str, Score]], space: Simplex) -> tuple[float, ...]:
    """Return the chances of the ranks of the first offer."""
    return next(one.chances for one in rank(scores, space).standings if one.offer == "offer 0")


if __name__ == "__main__":
    main()
