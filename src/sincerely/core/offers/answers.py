"""What an answer could do: an offer reckoned anew as if what it leaves open came out otherwise, beside the others and in the candidate's own ranking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from sincerely.core.offers.measures import measured
from sincerely.core.offers.missing import Missing, missing_from
from sincerely.core.offers.pay import Worth
from sincerely.core.offers.terms import Candidate, Offer
from sincerely.core.offers.words import money

if TYPE_CHECKING:
    from sincerely.core.offers.decision import Decision


@dataclass(frozen=True, slots=True)
class Open:
    """Something left open and what another answer than is counted does: `a_year` more or less at the candidate's prices, after tax; None where it cannot be said."""

    missing: Missing
    a_year: Decimal | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """All that one offer leaves open; `stands` says how far it is ahead of or behind the best other."""

    items: tuple[Open, ...]
    stands: str = ""


def left_open(
    worths: Sequence[Worth], candidate: Candidate, again: Callable[[Offer], Worth], decision: Decision | None = None
) -> tuple[LeftOpen, ...]:
    """Return what each offer leaves open. `again` reckons an offer with other terms."""
    found = []
    for worth in worths:
        best = _best_other(worth, worths)
        items = tuple(_open(each, worth, best, candidate, again, decision) for each in missing_from(worth, candidate))
        found.append(LeftOpen(items, _standing(worth, best, candidate.currency)))
    return tuple(found)


def _open(
    missing: Missing,
    worth: Worth,
    best: Worth | None,
    candidate: Candidate,
    again: Callable[[Offer], Worth],
    decision: Decision | None,
) -> Open:
    if missing.supposed is None or worth.average is None:
        return Open(missing)
    then = again(missing.supposed)
    assert then.average is not None  # other terms of pay take away neither tax rate nor price level
    change = then.average.expected.value - worth.average.expected.value
    if not change:
        return Open(missing)
    more = (
        f"{money(abs(change), candidate.currency)} a year {'more' if change > 0 else 'less'} at your prices, after tax"
    )
    words = [f"{missing.if_so}, that is {more}"]
    if best is not None:
        words.append(_beside(worth, then, best))
    if decision is not None and (first := _first(decision, then)):
        words.append(first)
    return Open(missing, change, "; ".join(words))


def _best_other(worth: Worth, worths: Sequence[Worth]) -> Worth | None:
    others = [each for each in worths if each is not worth and each.average is not None]
    return max(others, key=_a_year) if others and worth.average is not None else None


def _a_year(worth: Worth) -> Decimal:
    return worth.average.expected.value if worth.average else Decimal(0)


def _standing(worth: Worth, best: Worth | None, currency: str) -> str:
    if best is None:
        return ""
    ahead = _a_year(worth) - _a_year(best)
    which = "ahead of" if ahead >= 0 else "behind"
    return f"{worth.offer.name} is {money(abs(ahead), currency)} a year {which} {best.offer.name} at your prices, after tax."


def _beside(worth: Worth, then: Worth, best: Worth) -> str:
    was, would = _a_year(worth) >= _a_year(best), _a_year(then) >= _a_year(best)
    place = "ahead of" if would else "behind"
    return f"{worth.offer.name} would {'still' if was == would else 'then'} be {place} {best.offer.name}"


def _first(decision: Decision, then: Worth) -> str:
    """Say who would come first by the candidate's priorities; nothing where pay is none of them, or the offer is out."""
    leader, name = decision.leader, then.offer.name
    if decision.ranking is None or leader is None or name in decision.knocked_out:
        return ""
    figures = measured(then)
    scores = {}
    for standing in decision.ranking.standings:
        scores[standing.offer] = standing.score
    counted = False
    for criterion in decision.preferences.criteria:
        value = figures.get(criterion.measure)
        if value is not None:
            counted = True
            gain = criterion.share(value) - decision.cells[name][criterion.name].score.middle
            scores[name] += decision.ranking.weights[criterion.name] * gain
    if not counted:
        return ""
    first = max(scores, key=lambda each: (round(scores[each], 12), each == leader.offer))
    if first == leader.offer:
        return f"by your priorities {first} would still come first"
    return f"by your priorities {first} would then come first"
