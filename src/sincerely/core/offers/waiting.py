"""Whether to wait: offers in hand that expire, against applications whose answers are still to come.

The programme of sequential offers without recall (Cayley 1875, Moser 1956), with a chance, a discount and a cost for each answer waited for, and with offers
that stay open as part of the state. Weitzman's index supposes that every offer can be recalled; it does not decide about expiring ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from sincerely.core.offers.worth import Worth

DAYS_A_YEAR = 365.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An offer in hand. `until` is the last day it can be accepted on, counted in days from some day; None: it does not expire."""

    name: str
    worth: float
    until: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """An application whose answer is expected on day `at`; with `chance` it is an offer worth `worth` that stays open for `open_days`.

    To wait for this answer costs `cost`, and what comes then counts `discount` times; both from the answer before it on.
    """

    name: str
    chance: float
    worth: Worth
    at: float
    open_days: float = 0.0
    discount: float = 1.0
    cost: float = 0.0


class Outlook(NamedTuple):
    """What going on is worth when every choice is made well, and the chance to end with less than what was let go."""

    value: float
    worse: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """What it is worth to have the best offer open until an answer: the `gain` over the better of accepting and letting go."""

    until: Pending
    gain: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEven:
    """The chance of one application at which accepting and waiting are worth the same, all else as said.

    0 where waiting is worth it even if this application fails, None where not even a sure offer of it would make waiting worth it.
    """

    pending: Pending
    chance: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The choice on the day of decision, if no better offer has come by then.

    `best` is the offer to accept; `heard` are the answers expected by that day, `ahead` those after it; `waiting` is the outlook of going on. `lost` says
    that the best offer is gone before the next answer. `position` is what today's position is worth when every choice, from today on, is made well.
    """

    best: Held
    day: float
    heard: tuple[Pending, ...]
    ahead: tuple[Pending, ...]
    lost: bool
    waiting: Outlook
    position: Outlook
    break_even: tuple[BreakEven, ...]
    extensions: tuple[Extension, ...]

    @property
    def accept(self) -> bool:
        """Whether accepting is worth at least as much as going on."""
        return self.best.worth >= self.waiting.value


def choice(
    held: Sequence[Held],
    pending: Sequence[Pending],
    fallback: float,
    today: float,
    decide_by: float | None = None,
    rate: float = 0.0,
    cost_a_day: float = 0.0,
) -> Choice:
    """Weigh accepting the best offer in hand against waiting, on the day it expires or on one's own day of decision, whichever is first.

    `rate` is the discount a year (0.05: what comes a year later is worth 1/1.05), `cost_a_day` what a day of waiting costs; both fill the periods between
    answers. `fallback` is what there is when nothing else is left. At least one offer must still be open today.
    """
    standing = [each for each in held if each.until is None or each.until >= today]
    best = max(standing, key=lambda each: (each.worth, each.until is None, each.until or 0.0))
    last = max((each.at for each in pending), default=today)
    day = min(value for value in (best.until, decide_by, last) if value is not None)
    day = max(day, today)
    heard = tuple(each for each in pending if each.at <= day)
    ahead = tuple(each for each in pending if each.at > day)
    after = timed(ahead, day, rate, cost_a_day)
    later = [each for each in standing if each.until is None or each.until >= day]

    def waiting(applications: Sequence[Pending], open_until: float | None = best.until) -> Outlook:
        kept = [replace(best, until=open_until) if each is best else each for each in later]
        return going_on(kept, applications, fallback, below=best.worth)

    outlook = waiting(after)
    better = max(best.worth, outlook.value)
    return Choice(
        best=best,
        day=day,
        heard=heard,
        ahead=after,
        lost=bool(after) and best.until is not None and best.until < after[0].at,
        waiting=outlook,
        position=from_now(standing, timed(pending, today, rate, cost_a_day), fallback, below=best.worth),
        break_even=tuple(BreakEven(pending=each, chance=break_even(best.worth, n, after, waiting)) for n, each in enumerate(after)),
        extensions=tuple(
            Extension(until=each, gain=max(better, waiting(after, open_until=each.at).value) - better)
            for each in after
            if best.until is not None and each.at > best.until
        ),
    )  # fmt: skip


def timed(pending: Sequence[Pending], start: float, rate: float, cost_a_day: float) -> tuple[Pending, ...]:
    """Return applications in the order of their answers, with the discount and the cost of each period between answers from `start` on."""
    found, before = [], start
    for each in sorted(pending, key=lambda each: (each.at, each.name)):
        days = max(0.0, each.at - before)
        found.append(replace(each, discount=(1 + rate) ** (-days / DAYS_A_YEAR), cost=cost_a_day * days))
        before = max(before, each.at)
    return tuple(found)


def going_on(
    held: Sequence[Held], pending: Sequence[Pending], fallback: float, below: float = float("-inf")
) -> Outlook:
    """Return what it is worth not to accept now, but to wait for the next answer: W_1, with the chance to end with less than `below`.

    W_(n+1) = fallback; W_j = -c_j + d_j [(1 - p_j) W_(j+1) + p_j E max(V_j, W_(j+1))], where an offer that is still open at the next answer is kept in the
    state. `pending` stands in the order of its answers. Offers that stay open are counted at nine amounts where any amount in a range is possible, at fewer
    where many overlap.
    """
    programme = _Programme(pending, fallback, below)
    return programme.go_on(0, programme.state(held))


def from_now(
    held: Sequence[Held], pending: Sequence[Pending], fallback: float, below: float = float("-inf")
) -> Outlook:
    """Return what a position is worth when the better of accepting and going on is chosen at once and after every answer."""
    programme = _Programme(pending, fallback, below)
    return programme.best(0, programme.state(held))


def break_even(
    accepting: float, nth: int, pending: Sequence[Pending], waiting: Callable[[Sequence[Pending]], Outlook]
) -> float | None:
    """Return the chance of the nth application at which `waiting` is worth as much as accepting; see `BreakEven`.

    The value of waiting never falls as a chance rises, so the interval is narrowed, to a ten-thousandth of one per cent.
    """

    def gap(chance: float) -> float:
        return waiting([*pending[:nth], replace(pending[nth], chance=chance), *pending[nth + 1 :]]).value - accepting

    low, high, at_low, at_high = 0.0, 1.0, gap(0.0), gap(1.0)
    if at_low > 0:
        return 0.0
    if at_high < 0:
        return None
    while high - low > 1e-6 and at_high > at_low:
        # The line between the ends first: between two kinks it is the answer. Halves keep the interval shrinking elsewhere.
        for chance in (low + (high - low) * -at_low / (at_high - at_low), (low + high) / 2):
            if low < chance < high:
                found = gap(chance)
                if abs(found) <= 1e-9 * max(1.0, abs(accepting)):
                    return chance
                if found < 0:
                    low, at_low = chance, found
                else:
                    high, at_high = chance, found
    return high


#: What can still be accepted: (worth, number of the last answer at which it is open), best first; only what no other outlasts at more worth.
State = tuple[tuple[float, int], ...]


class _Programme:
    def __init__(self, pending: Sequence[Pending], fallback: float, below: float) -> None:
        self.pending, self.fallback, self.below = pending, fallback, below
        self.known: dict[tuple[int, State], Outlook] = {}
        overlap = max((self._last(each.at + each.open_days) - n for n, each in enumerate(pending)), default=0)
        self.amounts = 9 if overlap <= 3 else 5 if overlap <= 5 else 3

    def state(self, held: Sequence[Held]) -> State:
        """Return the state in which these offers are open."""
        return _frontier(
            (each.worth, len(self.pending) if each.until is None else self._last(each.until)) for each in held
        )

    def best(self, j: int, state: State) -> Outlook:
        """Return the better of accepting the best that is open and waiting for answer `j`."""
        going = self.go_on(j, state)
        return Outlook(state[0][0], float(state[0][0] < self.below)) if state and state[0][0] >= going.value else going

    def go_on(self, j: int, state: State) -> Outlook:
        """Return the outlook before answer `j` when nothing is accepted before it."""
        if j == len(self.pending):
            return Outlook(self.fallback, float(self.fallback < self.below))
        kept = tuple(each for each in state if each[1] >= j)
        if (j, kept) not in self.known:
            self.known[j, kept] = self._answer(self.pending[j], j, kept)
        return self.known[j, kept]

    def _answer(self, asked: Pending, j: int, kept: State) -> Outlook:
        no = self.best(j + 1, kept)
        last = self._last(asked.at + asked.open_days)
        if last > j and j + 1 < len(self.pending):
            cases = [
                (self.best(j + 1, _frontier([*kept, (amount, last)])), chance)
                for amount, chance in asked.worth.points(self.amounts)
            ]
            yes = Outlook(
                sum(one.value * chance for one, chance in cases), sum(one.worse * chance for one, chance in cases)
            )
        else:
            # Now or never: accepted where it is worth at least what comes after a no.
            refused, poor = asked.worth.below(no.value), asked.worth.below(self.below)
            yes = Outlook(asked.worth.best_of(no.value), refused * no.worse + max(0.0, poor - refused))
        share = asked.chance
        return Outlook(
            -asked.cost + asked.discount * ((1 - share) * no.value + share * yes.value),
            (1 - share) * no.worse + share * yes.worse,
        )

    def _last(self, day: float) -> int:
        """Return the number of the last answer that comes by `day`; -1 where none does."""
        return sum(each.at <= day for each in self.pending) - 1


def _frontier(offers: Iterable[tuple[float, int]]) -> State:
    found: list[tuple[float, int]] = []
    for worth, last in sorted(offers, reverse=True):
        if not found or last > found[-1][1]:
            found.append((worth, last))
    return tuple(found)
