"""What [preferences] says of weights: an order, points, judgements in pairs, shares, ratios; what it contradicts; the weights it comes to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sincerely.core.offers.statements import AtLeast, Order, Simplex, Statement, Within, contradiction, of_order
from sincerely.core.offers.tables import Part, decimal
from sincerely.core.offers.weights import (
    Judgement,
    Pairwise,
    pairwise_weights,
    rank_order_centroid,
    swing_weights,
    unconnected,
    within_judgements,
    within_points,
)
from sincerely.core.toml_values import near

#: Points a person gives are good to about this many of a hundred.
GIVE = 10
#: A share that is said as one number is good to this much either way.
SHARE_GIVE = 0.005
_ORDER = 'the criteria, the most important first: ["pay", ["growth", "people"], "commute"]; those in brackets are not told apart'


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidWeights:
    """The space of weights that agree, the stated weights (None: the middle of the space), where they come from, and judgements no weights could satisfy."""

    space: Simplex
    weights: Mapping[str, float] | None
    basis: str
    pairwise: Pairwise | None = None
    left_out: tuple[str, ...] = ()


def said_weights(part: Part, names: Sequence[str]) -> SaidWeights:
    """Return what the keys order, points, pairs, shares and ratios of [preferences] come to; faults are noted in `part`."""
    before = len(part.problems)
    order = _order(part, names)
    points, judgements = _points(part, names), _pairs(part, names)
    said: list[tuple[str, Statement]] = [("points", each) for each in (within_points(points, GIVE) if points else ())]
    said += [("shares", each) for each in _shares(part, names)]
    said += [("ratios", each) for each in _ratios(part, names)]
    if points and judgements:
        part.fail("pairs", "weights are given as points and in pairs", "one of the two")
    if any(problem.fatal for problem in part.problems[before:]):
        return SaidWeights(space=Simplex([list(names)]), weights=None, basis="")
    ranked = of_order(order) if len(order) > 1 else ()
    _refuse_contradictions(part, names, [("order", each) for each in ranked], said)
    linked = bool(judgements) and not unconnected(names, judgements)
    pairwise = pairwise_weights(names, judgements) if linked else None
    kept, left_out = _agreeing(names, [*ranked, *(each for _, each in said)], judgements, pairwise)
    statements = (*(each for _, each in said), *kept)
    space = Simplex(order, statements)
    return _with_basis(space, points if len(points) == len(names) else {}, pairwise, [*ranked, *statements], left_out)


def _with_basis(
    space: Simplex,
    points: Mapping[str, float],
    pairwise: Pairwise | None,
    statements: Sequence[Statement],
    left_out: tuple[str, ...],
) -> SaidWeights:
    weights: Mapping[str, float] | None = None
    basis = "the middle of all weights that fit what you said"
    if points:
        weights, basis = swing_weights(points), "in proportion to the points you gave"
    elif pairwise:
        weights = pairwise.weights
        basis = f"from your judgements in pairs (consistency ratio {pairwise.consistency_ratio:.3f})"
    elif not space.statements:
        weights = rank_order_centroid(space.order)
        basis = (
            "the middle of all weights that fit your order"
            if len(space.order) > 1
            else "all alike: you said nothing of what matters more"
        )
    if weights and not all(each.holds(weights) for each in statements):
        weights, basis = None, "the middle of all weights that fit what you said"
    return SaidWeights(space=space, weights=weights, basis=basis, pairwise=pairwise, left_out=left_out)


def _order(part: Part, names: Sequence[str]) -> Order:
    value = part.raw.get("order")
    part.used.add("order")
    if value is None:
        return [list(names)]
    groups = [each if isinstance(each, list) else [each] for each in value] if isinstance(value, list) else None
    if groups is None or not all(isinstance(name, str) for group in groups for name in group):
        part.fail("order", "the order is no list of criteria", _ORDER)
        return [list(names)]
    found = [name for group in groups for name in group]
    for name in dict.fromkeys(found):
        if _known(part, "order", name, names) and found.count(name) > 1:
            part.fail("order", f'"{name}" stands in it more than once', _ORDER)
    missing = [name for name in names if name not in found]
    if missing:
        part.fail("order", f"it leaves out {', '.join(missing)}", _ORDER)
    return [group for group in groups if group]


def _points(part: Part, names: Sequence[str]) -> dict[str, float]:
    value = part.raw.get("points")
    part.used.add("points")
    expected = "points from 1 to 100 for two criteria or more: 100 for the step from worst to best that matters most, {pay = 100, growth = 60}"
    if value is None:
        return {}
    given = {name: decimal(each) for name, each in value.items()} if isinstance(value, dict) else {}
    if not given or any(each is None or not 0 < each <= 100 for each in given.values()):
        part.fail("points", "these are no points", expected)
        return {}
    known = [name for name in given if _known(part, "points", name, names)]
    if len(given) == 1:
        part.fail("points", f"only {known[0] if known else 'one criterion'} has points", expected)
        return {}
    return {name: float(given[name] or 0) for name in known}


def _pairs(part: Part, names: Sequence[str]) -> tuple[Judgement, ...]:
    expected = '[["pay", "growth", 3], ...]: pay matters 3 times as much; 1 is the same, 9 far more'
    found: list[Judgement] = []
    for more, less, times in _triples(part, "pairs", names, expected):
        if not 1 / 9.01 <= times <= 9.01:
            part.fail("pairs", f"{more} and {less}: {times:g} is not on the scale", "a number from 1/9 to 9")
        elif {more, less} in [{each.more, each.less} for each in found]:
            part.fail("pairs", f"{more} and {less} are judged twice", "one judgement a pair")
        else:
            found.append(Judgement(more, less, times))
    if found and (alone := unconnected(names, found)):
        part.warn(
            "pairs",
            f"no chain of judgements links {', '.join(alone)} to {names[0]}; until one does, the middle of all weights that fit is taken",
        )
    return tuple(found)


def _shares(part: Part, names: Sequence[str]) -> list[Within]:
    value = part.raw.get("shares")
    part.used.add("shares")
    expected = "shares of the whole: {pay = [0.3, 0.5]}"
    if value is None:
        return []
    if not isinstance(value, dict):
        part.fail("shares", "these are no shares", expected)
        return []
    found = []
    for name, said in value.items():
        ends = [decimal(each) for each in (said if isinstance(said, list) else [said, said])]
        low, high = (ends[0], ends[1]) if len(ends) == 2 else (None, None)
        if not _known(part, "shares", name, names):
            continue
        if low is None or high is None or not 0 <= low <= high <= 1:
            part.fail("shares", f"{name}: this is no share", expected)
            continue
        # One number is meant as far as it is written.
        give = SHARE_GIVE if low == high else 0.0
        words = (
            f"{name} counts {low:f} of the whole" if low == high else f"{name} counts {low:f} to {high:f} of the whole"
        )
        found.append(Within(name, max(0.0, float(low) - give), min(1.0, float(high) + give), words))
    return found


def _ratios(part: Part, names: Sequence[str]) -> list[AtLeast]:
    expected = '[["pay", "commute", 2], ...]: pay matters at least twice as much'
    found = []
    for more, less, times in _triples(part, "ratios", names, expected):
        if times <= 0:
            part.fail("ratios", f"{more} and {less}: {times:g} is no ratio", expected)
        else:
            found.append(AtLeast(more, times, less, f"{more} matters at least {times:g} times as much as {less}"))
    return found


def _triples(part: Part, key: str, names: Sequence[str], expected: str) -> list[tuple[str, str, float]]:
    value = part.raw.get(key)
    part.used.add(key)
    found = []
    for each in value if isinstance(value, list) else [] if value is None else [value]:
        match each:
            case [str(more), str(less), times] if (number := decimal(times)) is not None:
                if _known(part, key, more, names) and _known(part, key, less, names):
                    if more == less:
                        part.fail(key, f"{more} is set beside itself", expected)
                    else:
                        found.append((more, less, float(number)))
            case _:
                part.fail(key, f"{key} holds something else than two criteria and a number", expected)
    return found


def _known(part: Part, key: str, name: Any, names: Sequence[str]) -> bool:
    if name in names:
        return True
    part.fail(key, f'there is no criterion "{name}"{near(str(name), list(names))}', "one of " + ", ".join(names))
    return False


def _refuse_contradictions(
    part: Part,
    names: Sequence[str],
    ranked: Sequence[tuple[str, Statement]],
    said: Sequence[tuple[str, Statement]],
) -> None:
    against = contradiction(names, [each for _, each in (*ranked, *said)])
    if against:
        keys = {id(each): key for key, each in (*ranked, *said)}
        key = next((keys[id(each)] for each in reversed(against) if keys[id(each)] != "order"), "order")
        told = "; ".join(dict.fromkeys(each.words for each in against))
        part.fail(key, f"these contradict each other: {told}", "weights that can all be so at once")


def _agreeing(
    names: Sequence[str], firm: Sequence[Statement], judgements: Sequence[Judgement], pairwise: Pairwise | None
) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
    """Return what judgements say, without those that fit the others least where not all can be so; where nothing links them all yet, without the latest."""
    kept = list(judgements)
    left_out = []
    for worst in pairwise.disagreements if pairwise else ():
        if not contradiction(names, [*firm, *within_judgements(kept)]):
            break
        kept.remove(worst.judgement)
        left_out.append(within_judgements([worst.judgement])[0].words)
    while kept and contradiction(names, [*firm, *within_judgements(kept)]):
        left_out.append(within_judgements([kept.pop()])[0].words)
    return within_judgements(kept), tuple(left_out)
