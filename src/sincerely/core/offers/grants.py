"""A grant of shares or options from its table: how many, when they vest, what they may be worth."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import Any

from sincerely.core.offers.tables import Part, decimal
from sincerely.core.offers.terms import NONE, ONE, Equity, EquityKind, Price, Vest
from sincerely.core.offers.words import percent

KINDS: dict[str, EquityKind] = {
    "stock": "stock",
    "rsu": "stock",
    "options": "options",
    "private-stock": "private-stock",
    "private-rsu": "private-stock",
    "private-options": "private-options",
}
_EVERY = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
_VEST = "vest = [{ month = 12, shares = 1000 }, ...] for the whole grant, or vest = [0.25, 0.25, 0.25, 0.25] by year, or years = 4"
#: Ten years and a little: no plan for employees runs longer.
_LONGEST = Decimal(12)


def read_grant(part: Part) -> Equity | None:
    """Return a grant, None where a fault was noted."""
    before = len(part.problems)
    kind = KINDS[part.choice("kind", list(KINDS), "stock")] if "kind" in part else None
    if kind is None:
        part.fail("kind", "it does not say what it is", "kind = one of " + ", ".join(KINDS))
    shares = part.number("shares", "a number of shares, such as 4000")
    if shares is None and "shares" not in part:
        part.fail("", "it does not say how many shares", "shares = 4000")
    cliff = part.count("cliff", "months, such as 12") or 0
    vests = _vests(part, shares or NONE, cliff)
    prices = _prices(part)
    strike = part.amount("strike")
    if kind and kind.endswith("options") and strike is None and "strike" not in part:
        part.fail("kind", "options without the price at which they can be bought", "strike = 4.50")
    if kind and not kind.endswith("options") and strike:
        part.fail("strike", "shares have no strike; options do", 'kind = "options" or "private-options"')
    found = Equity(
        kind=kind or "stock",
        shares=shares or NONE,
        vests=vests,
        prices=prices,
        strike=strike or NONE,
        cliff=cliff,
        discount=part.share("discount") or NONE,
        dilution=part.share("dilution") or NONE,
        exercise_within=part.number("exercise_within", "months, such as 3"),
        name=part.text("name"),
    )
    part.finish()
    return None if any(problem.fatal for problem in part.problems[before:]) else found


def _vests(part: Part, shares: Decimal, cliff: int) -> tuple[Vest, ...]:
    part.used.add("vest")
    given: Any = part.raw.get("vest")
    years = part.number("years", "years of vesting, such as 4", Decimal(1) / 12, _LONGEST)
    every = _EVERY[part.choice("every", list(_EVERY), "year")]
    if given is not None:
        found = _listed(part, given, shares)
    elif years is not None:
        months = int(years * 12)
        if months != years * 12 or months % every:
            part.fail("years", f"{years:f} years do not divide into steps of {every} months", "whole steps")
            return ()
        steps = months // every
        found = [Vest(month=every * (n + 1), part=ONE, of=Decimal(steps)) for n in range(steps)]
    else:
        part.fail("", "it does not say when it vests", _VEST)
        return ()
    if not found:
        return ()
    if cliff > found[-1].month:
        part.fail(
            "cliff",
            f"the cliff of {cliff} months lies after the end of vesting (month {found[-1].month})",
            "a cliff within the vesting",
        )
        return ()
    # What would vest before the cliff vests on it, all at once.
    by_month: dict[int, Decimal] = defaultdict(Decimal)
    for vest in found:
        by_month[max(vest.month, cliff)] += vest.part
    return tuple(Vest(month=month, part=each, of=found[0].of) for month, each in sorted(by_month.items()))


def _listed(part: Part, given: Any, shares: Decimal) -> list[Vest]:
    if not isinstance(given, list) or not given:
        part.fail("vest", "vest is no list", _VEST)
        return []
    if all(decimal(each) is not None for each in given):
        each_year = [decimal(each) or NONE for each in given]
        if min(each_year) < 0 or sum(each_year) != 1:
            part.fail(
                "vest",
                f"the years' shares sum to {percent(sum(each_year, NONE))} of the grant, not to all of it",
                "shares that sum to 100 %",
            )
            return []
        return [Vest(month=12 * n, part=each, of=ONE) for n, each in enumerate(each_year, 1) if each]
    found = []
    for each in part.parts("vest"):
        month = each.count("month", "a month of work, such as 12", 0, 144)
        number = each.number("shares", "a number of shares")
        each.finish()
        if month is None or number is None:
            each.fail("", "a vesting date without month or shares", "{ month = 12, shares = 1000 }")
            return []
        found.append(Vest(month=month, part=number, of=shares))
    if (vesting := sum((vest.part for vest in found), NONE)) != shares:
        part.fail("vest", f"{vesting:,f} shares vest, and {shares:,f} were granted", "vesting that sums to the grant")
        return []
    return sorted(found, key=lambda vest: vest.month)


def _prices(part: Part) -> tuple[Price, ...]:
    price = part.amount("price")
    found = []
    for each in part.parts("prices"):
        worth, chance = each.amount("price"), each.share("chance")
        each.finish()
        if worth is None or chance is None:
            each.fail("", "a price without its chance", "{ price = 40.0, chance = 0.5 }")
            return ()
        found.append(Price(price=worth, chance=chance))
    if price is not None and found:
        part.fail("price", "it has both a price and prices", "one of the two")
    elif price is not None:
        return (Price(price=price, chance=ONE),)
    elif found and sum(each.chance for each in found) != 1:
        part.fail(
            "prices",
            f"the chances of the prices sum to {percent(sum((each.chance for each in found), NONE))}",
            "chances that sum to 100 %",
        )
    elif not found and "price" not in part:
        # Without a price nothing can be said of its worth; that is told among what is missing.
        return ()
    return tuple(found)
