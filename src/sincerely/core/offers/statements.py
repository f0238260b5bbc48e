"""What a candidate said of the weights of their criteria, and whether it can all be true at once. Weights are positive and sum to 1."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

#: So far apart do statements have to leave the weights, as a share of them: what holds at a single point only is no room to choose in.
ROOM = 1e-4
#: No weight is nothing: what does not count at all is no criterion.
SMALLEST = 1e-9


@dataclass(frozen=True, slots=True)
class AtLeast:
    """One criterion counts at least `times` as much as another. `words` says it as the candidate did."""

    more: str
    times: float
    less: str
    words: str

    def holds(self, weights: Mapping[str, float]) -> bool:
        """Say whether weights agree with it."""
        return weights[self.more] >= self.times * weights[self.less] - 1e-9


@dataclass(frozen=True, slots=True)
class Within:
    """The weight of a criterion lies between two shares of the whole."""

    criterion: str
    low: float
    high: float
    words: str

    def holds(self, weights: Mapping[str, float]) -> bool:
        """Say whether weights agree with it."""
        return self.low - 1e-9 <= weights[self.criterion] <= self.high + 1e-9


Statement = AtLeast | Within
#: Criteria in groups, the most important group first; inside a group nothing is said of who comes first.
Order = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Simplex:
    """The weights that agree with an order (groups, the most important first) and with further statements."""

    order: Order
    statements: tuple[Statement, ...] = ()

    @property
    def criteria(self) -> tuple[str, ...]:
        """Return the criteria in the order of the columns of every draw, however the members of a group are named."""
        return tuple(name for group in self.order for name in sorted(group))


def of_order(order: Order) -> tuple[AtLeast, ...]:
    """Return an order of importance as statements."""
    return tuple(
        AtLeast(more, 1.0, less, f"{more} matters more than {less}")
        for group, after in pairwise(order)
        for more in group
        for less in after
    )


def contradiction(criteria: Sequence[str], statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements that cannot all be true, and of which none could be left out; empty where everything fits together."""
    if _fit(criteria, statements):
        return ()
    return _smallest(statements, lambda some: _fit(criteria, some))


def _fit(criteria: Sequence[str], statements: Sequence[Statement]) -> bool:
    """Say whether some weights agree with all statements, and not at a single point only.

    Every statement compares two weights or bounds one. The weights that satisfy such a system form a lattice: there is a least set and a greatest one, found by raising
    and lowering what must be, and any sum between their sums can be had.
    """
    least, greatest = dict.fromkeys(criteria, SMALLEST), dict.fromkeys(criteria, 1.0)
    for each in statements:
        if isinstance(each, Within):
            edge = ROOM * (each.high - each.low)
            least[each.criterion] = max(least[each.criterion], each.low + edge)
            greatest[each.criterion] = min(greatest[each.criterion], each.high - edge)
    ratios = [(each.more, each.times * (1 + ROOM), each.less) for each in statements if isinstance(each, AtLeast)]
    moved = True
    for _ in range(len(criteria) + 1):
        moved = False
        for more, times, less in ratios:
            if least[more] < times * least[less] * (1 - 1e-9):
                least[more], moved = times * least[less], True
            if greatest[less] > greatest[more] / times * (1 + 1e-9):
                greatest[less], moved = greatest[more] / times, True
        if not moved:
            break
    # What still moves after as many rounds as there are criteria goes round in a circle: a matters more than b, b more than a.
    return (
        not moved
        and all(least[name] <= greatest[name] for name in criteria)
        and sum(least.values()) <= 1 <= sum(greatest.values())
    )


def _smallest(statements: Sequence[Statement], fit: Callable[[Sequence[Statement]], bool]) -> tuple[Statement, ...]:
    """Leave out whatever is not needed for the contradiction (a deletion filter)."""
    needed = list(statements)
    for each in statements:
        without = [other for other in needed if other is not each]
        if not fit(without):
            needed = without
    return tuple(needed)
