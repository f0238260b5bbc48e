"""What an offer that may come would be worth: one amount, anything between two, or one of several with their chances."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Even:
    """Anything from `low` to `high`, all alike likely (the uniform distribution)."""

    low: float
    high: float

    @property
    def mean(self) -> float:
        """Return the expected worth."""
        return (self.low + self.high) / 2

    def best_of(self, floor: float) -> float:
        """Return E max(V, floor): what it is worth to be able to choose between this and `floor`."""
        if floor <= self.low:
            return self.mean
        if floor >= self.high:
            return floor
        width = self.high - self.low
        return (floor * (floor - self.low) + (self.high**2 - floor**2) / 2) / width

    def below(self, amount: float) -> float:
        """Return P(V < amount)."""
        if self.high <= self.low:
            return float(self.low < amount)
        return min(1.0, max(0.0, (amount - self.low) / (self.high - self.low)))

    def points(self, count: int) -> Sequence[tuple[float, float]]:
        """Return `count` amounts that stand for it, each with its chance: the middles of equal parts."""
        step = (self.high - self.low) / count
        return [(self.low + (n + 0.5) * step, 1 / count) for n in range(count)]


@dataclass(frozen=True, slots=True)
class Among:
    """One of several amounts: (amount, chance) each, the chances summing to 1."""

    cases: tuple[tuple[float, float], ...]

    @property
    def mean(self) -> float:
        """Return the expected worth."""
        return sum(amount * chance for amount, chance in self.cases)

    def best_of(self, floor: float) -> float:
        """Return E max(V, floor)."""
        return sum(max(amount, floor) * chance for amount, chance in self.cases)

    def below(self, amount: float) -> float:
        """Return P(V < amount)."""
        return sum(chance for worth, chance in self.cases if worth < amount)

    def points(self, count: int) -> Sequence[tuple[float, float]]:
        """Return the amounts with their chances, however many."""
        return self.cases


Worth = Even | Among


def exactly(amount: float) -> Among:
    """Return one amount that is sure."""
    return Among(((amount, 1.0),))


def reservation_worth(offered: Worth, chance: float, meanwhile: float, discount: float) -> float:
    """Return what a post must be worth a period to be as good as searching on (McCall 1970).

    A period brings an offer with `chance`, worth `offered` a period for good; until one is taken there is `meanwhile` a period; what comes a period later counts
    `discount` times (below 1). The root of R (1 - d + d p) = c (1 - d) + d p E max(w, R), by Newton's method: the left side less the right one is concave
    and rises, so that it closes in from below; with finitely many amounts it ends at the exact root.
    """
    reached, arrives = meanwhile, discount * chance
    for _ in range(200):
        gap = reached * (1 - discount + arrives) - meanwhile * (1 - discount) - arrives * offered.best_of(reached)
        step = gap / (1 - discount + arrives * (1 - offered.below(reached)))
        reached -= step
        if abs(step) <= 1e-13 * max(1.0, abs(reached)):
            break
    return reached
