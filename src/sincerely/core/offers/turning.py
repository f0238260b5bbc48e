"""The weights that turn a ranking: how far the stated weights have to move before another offer is best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

#: Scores that differ by less are level: what is left of a difference is how numbers are stored.
LEVEL = 1e-12
#: offer -> criterion -> score that is counted.
Points = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Turn:
    """One criterion's weight at which `offer` takes the lead, the others keeping their proportions. `stated` is its weight now."""

    criterion: str
    offer: str
    stated: float
    weight: float

    @property
    def change(self) -> float:
        """Return how far the weight moves."""
        return abs(self.weight - self.stated)


@dataclass(frozen=True, slots=True)
class Shift:
    """The least weight that has to move from some criteria to another for `offer` to take the lead, and the weights then."""

    offer: str
    moved: float
    weights: Mapping[str, float]


def total(points: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the score of an offer."""
    return sum(weight * points[name] for name, weight in weights.items())


def turns(points: Points, weights: Mapping[str, float], leader: str) -> tuple[Turn, ...]:
    """Return for each criterion the nearest weight above and below the stated one at which another offer takes the lead, nearest first."""
    found: list[Turn] = []
    for name, stated in weights.items():
        above: list[Turn] = []
        below: list[Turn] = []
        for offer in points:
            if offer == leader:
                continue
            gains = {each: points[offer][each] - points[leader][each] for each in weights}
            rest = sum(weight * gains[each] for each, weight in weights.items() if each != name)
            if stated >= 1 or gains[name] == (rest := rest / (1 - stated)):
                continue
            # t gain + (1 - t) rest = 0: where the lead is lost.
            at = rest / (rest - gains[name])
            if 0 <= at <= 1:
                (above if gains[name] > rest else below).append(Turn(name, offer, stated, at))
        found += [min(side, key=lambda turn: (turn.change, turn.offer)) for side in (above, below) if side]
    return tuple(sorted(found, key=lambda turn: (turn.change, turn.criterion)))


def shift(points: Points, weights: Mapping[str, float], leader: str, rival: str) -> Shift | None:
    """Return the smallest shift of weight that puts `rival` level with `leader`; None where no weights do.

    Weight goes to the criterion that favours the rival most, from those that favour it least first: each unit then does the most it can, so no smaller
    shift reaches as far (the sum of the absolute changes is twice what moves).
    """
    gains = {name: points[rival][name] - points[leader][name] for name in weights}
    gap = -sum(weight * gains[name] for name, weight in weights.items())
    most = max(gains, key=lambda name: gains[name])
    moved, now = 0.0, dict(weights)
    for name in sorted(weights, key=lambda each: gains[each]):
        if gap <= LEVEL:
            break
        worth = gains[most] - gains[name]
        if worth <= 0:
            return None
        taken = min(weights[name], gap / worth)
        now[name] -= taken
        now[most] += taken
        moved += taken
        gap -= taken * worth
    return Shift(rival, moved, now) if gap <= LEVEL else None


def nearest_shift(points: Points, weights: Mapping[str, float], leader: str) -> Shift | None:
    """Return the smallest shift after which another offer is best: whoever is level first is not behind anybody else then."""
    found: Sequence[Shift] = [
        reached for offer in points if offer != leader and (reached := shift(points, weights, leader, offer))
    ]
    return min(found, key=lambda each: (each.moved, each.offer), default=None)
