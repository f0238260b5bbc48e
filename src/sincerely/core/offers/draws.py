"""Weights drawn at random from all those that agree with what was said, each alike likely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from sincerely.core.offers.statements import AtLeast, Order, Simplex, Statement, of_order

Array = NDArray[np.float64]

#: Rows worked on at a time: they stay in a processor's cache.
CHUNK = 8_192
#: Below this share of draws that agree, throwing the others away costs more than walking among those that do.
WORTH_REJECTING = 0.02
WALKERS, WALKED = 200, 10_000


def draws(space: Simplex, count: int, seed: int) -> Iterator[Array]:
    """Yield draws in blocks, one a row, the columns as `space.criteria`: `count` in all, or `WALKED` where they have to be walked to.

    With an order alone they are exactly uniform: the values of a uniform draw from the simplex (Dirichlet), sorted. Further statements throw out the draws they
    forbid; where hardly any would be left, 200 walkers hit and run (Smith 1984) inside the polytope. The statements must leave room
    (`contradiction`): ValueError where none agree.
    """
    rng = np.random.default_rng(seed)
    if not space.statements:
        for start in range(0, count, CHUNK):
            yield _ordered(space.order, min(CHUNK, count - start), rng)
        return
    matrix, bounds = _inequalities(space, space.statements)
    probe = _ordered(space.order, CHUNK, rng)
    share = float(np.mean(_inside(probe, matrix, bounds)))
    if share < WORTH_REJECTING:
        yield from _walk(space, rng)
        return
    left = count
    while left > 0:
        block = _ordered(space.order, CHUNK, rng)
        block = block[_inside(block, matrix, bounds)][:left]
        left -= len(block)
        yield block


def _ordered(order: Order, count: int, rng: np.random.Generator) -> Array:
    width = sum(len(group) for group in order)
    found = rng.standard_exponential((count, width))
    found /= found.sum(axis=1, keepdims=True)
    if len(order) > 1:
        found.sort(axis=1)
        found = np.ascontiguousarray(found[:, ::-1])
        start = 0
        for group in order:
            if len(group) > 1:
                columns = found[:, start : start + len(group)]
                found[:, start : start + len(group)] = rng.permuted(columns, axis=1)
            start += len(group)
    return found


def _inequalities(space: Simplex, statements: Sequence[Statement]) -> tuple[Array, Array]:
    """Return A and b with A w >= b for every weight that agrees."""
    place = {name: n for n, name in enumerate(space.criteria)}
    rows: list[Array] = []
    bounds: list[float] = []
    for each in statements:
        row = np.zeros(len(place))
        if isinstance(each, AtLeast):
            row[place[each.more]], row[place[each.less]] = 1.0, -each.times
            rows.append(row)
            bounds.append(0.0)
        else:
            row[place[each.criterion]] = 1.0
            rows += [row, -row]
            bounds += [each.low, -each.high]
    return np.array(rows), np.array(bounds)


def _inside(block: Array, matrix: Array, bounds: Array) -> NDArray[np.bool_]:
    inside: NDArray[np.bool_] = np.all(block @ matrix.T >= bounds, axis=1)
    return inside


def _walk(space: Simplex, rng: np.random.Generator) -> Iterator[Array]:
    """Yield hit-and-run draws: along a random line through where one stands, to a uniform point of its part inside.

    The lines follow the shape of the polytope (the covariance of the walkers after a first walk), so that thin ones are crossed as fast as round ones.
    """
    width = len(space.criteria)
    matrix, bounds = _inequalities(space, [*of_order(space.order), *space.statements])
    matrix, bounds = np.vstack([matrix, np.eye(width)]), np.append(bounds, np.zeros(width))
    lengths = np.linalg.norm(matrix, axis=1)
    matrix, bounds = matrix / lengths[:, None], bounds / lengths
    stand = np.tile(_inner_point(matrix, bounds)[:, None], WALKERS)
    shape = np.eye(width) - 1 / width
    for steps in (10 * width, 20 * width):
        stand = _steps(stand, shape, matrix, bounds, steps, rng)
        values, vectors = np.linalg.eigh(np.cov(stand))
        shape = vectors * np.sqrt(np.maximum(values, 0.0))
        shape -= shape.mean(axis=0)
    for _ in range(WALKED // WALKERS):
        stand = _steps(stand, shape, matrix, bounds, width, rng)
        yield (stand / stand.sum(axis=0)).T


def _steps(stand: Array, shape: Array, matrix: Array, bounds: Array, steps: int, rng: np.random.Generator) -> Array:
    """Take steps from where the walkers stand (criteria x walkers), along lines of that shape, whose directions sum to 0."""
    stand = stand.copy()
    slack = matrix @ stand - bounds[:, None]
    lines = np.concatenate([shape, matrix @ shape])
    with np.errstate(divide="ignore", invalid="ignore"):
        for chances in rng.random((steps, stand.shape[1])):
            both = lines @ rng.standard_normal((shape.shape[1], stand.shape[1]))
            line, change = both[: len(stand)], both[len(stand) :]
            # How fast each bound is run into, in the two directions: the reciprocal of how far one can go.
            rate = change / slack
            ahead, behind = -1 / np.minimum(rate.min(axis=0), -1e-300), -1 / np.maximum(rate.max(axis=0), 1e-300)
            along = behind + chances * (ahead - behind)
            along = np.where(np.isfinite(along), along, 0.0)
            stand += along * line
            slack += along * change
    return stand


def _inner_point(matrix: Array, bounds: Array) -> Array:
    """Return a point inside: from the middle of the simplex across the boundary that is missed by most, again and again (Motzkin and Schoenberg 1954)."""
    width = matrix.shape[1]
    flat = matrix - matrix.mean(axis=1, keepdims=True)
    sizes = np.einsum("ij,ij->i", flat, flat)
    found: Array = np.full(width, 1 / width)
    slack = matrix @ found - bounds
    for _ in range(50_000):
        worst = int(np.argmin(slack))
        if slack[worst] > 0:
            return found
        found = found + (1e-9 - 2 * slack[worst]) / sizes[worst] * flat[worst]
        slack = matrix @ found - bounds
    raise ValueError("no weights agree with all that was said")
