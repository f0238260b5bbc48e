"""Shares and options: what vests when, and what it may be worth. They stand apart from pay; where there is no market they are scenarios, and no money.

Restricted stock: the sum over vesting dates of shares x price today x chance to be there x (1 - discount); no growth without its risk.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sincerely.core.offers.figures import (
    Band,
    Figure,
    cents,
    fixed,
    greatest,
    least,
    possibly,
    surely,
    total,
)
from sincerely.core.offers.parts import Inputs, Part
from sincerely.core.offers.terms import Equity, Vest
from sincerely.core.offers.words import chance, count, money, percent


@dataclass(frozen=True, slots=True)
class Scenario:
    """What all of a grant without a market would be worth at one price, if one stays until it has vested. Never cash."""

    grant: str
    price: Decimal
    chance: Decimal
    worth: Figure
    basis: str


def grants(inputs: Inputs) -> list[tuple[int, str, Equity]]:
    """Return the grants of an offer, each with its number and how it is called to a person."""
    found: list[tuple[int, str, Equity]] = []
    for nth, grant in enumerate(inputs.offer.equity, 1):
        kind = grant.kind.replace("private-", "").replace("stock", "shares")
        name = grant.name or f"{kind}{' of a private company' if grant.private else ''}"
        again = any(name == known for _, known, _ in found)
        found.append((nth, f"{name} ({nth})" if again else name, grant))
    return found


def vesting(inputs: Inputs, year: int) -> list[Part]:
    """Return what vests in a year of the grants that have a market, at their prices, by the chance to be there on each date."""
    found = []
    for nth, name, grant in grants(inputs):
        vests = [vest for vest in grant.vests if max(1, -(-vest.month // 12)) == year]
        if grant.private or not grant.prices or not vests:
            continue
        found.append(_vesting(inputs, grant, nth, name, vests))
    return found


def _vesting(inputs: Inputs, grant: Equity, nth: int, name: str, vests: list[Vest]) -> Part:
    worth = _a_share(inputs, grant, name)
    kept = _kept(inputs, grant, name)
    shares = total(_shares(inputs, grant, name, vest) for vest in vests)
    there = total(_shares(inputs, grant, name, vest) * inputs.stays(vest.month) for vest in vests)
    band = Band(
        cents(shares * surely(inputs.stay) * worth.low * kept),
        cents(there * worth.expected * kept),
        cents(shares * worth.high * kept),
    )
    likely = there.value / shares.value if shares.value else Decimal(1)
    words = [f"{count(shares.value)} of {count(grant.shares)} shares {_at(grant)}", f"chance to stay {chance(likely)}"]
    if grant.discount:
        words.append(f"less {percent(grant.discount)} for its risk")
    if grant.dilution:
        words.append(f"less {percent(grant.dilution)} dilution")
    return Part(f"equity-{nth}", name, "equity", band, ", ".join(words))


def _at(grant: Equity) -> str:
    """Return the prices in words."""
    if len(grant.prices) == 1:
        said = f"at {money(grant.prices[0].price)}"
    else:
        said = "at " + ", ".join(f"{money(each.price)} (chance {chance(each.chance)})" for each in grant.prices)
    return f"{said}, bought at {money(grant.strike)}" if grant.options else said


def _shares(inputs: Inputs, grant: Equity, name: str, vest: Vest) -> Figure:
    all_of_it = inputs.give(grant.shares, f"{name}: shares")
    return all_of_it * fixed(vest.part) / vest.of if vest.of != 1 else all_of_it * fixed(vest.part)


def _a_share(inputs: Inputs, grant: Equity, name: str) -> Band:
    """Return what one share is worth over its strike: at the worst price, by the chances of all, at the best."""
    gains = _gains(inputs, grant, name)
    if len(gains) == 1:
        return Band(gains[0][0], gains[0][0], gains[0][0])
    possible = [(gain, likely) for gain, likely in gains if likely.value > 0]
    return Band(
        least(*(gain for gain, _ in possible)),
        total(gain * likely for gain, likely in gains),
        greatest(*(gain * possibly(likely) for gain, likely in gains)),
    )


def _gains(inputs: Inputs, grant: Equity, name: str) -> list[tuple[Figure, Figure]]:
    source = "your own estimate" if grant.private or len(grant.prices) > 1 else "the price you gave"
    found = []
    for at, each in enumerate(grant.prices, 1):
        which = f" {at}" if len(grant.prices) > 1 else ""
        price = inputs.give(each.price, f"{name}: price{which}", source)
        likely = inputs.give(each.chance, f"{name}: chance of price{which}", source) if which else fixed(1)
        gain = greatest(0, price - inputs.give(grant.strike, f"{name}: strike")) if grant.options else price
        found.append((gain, likely))
    return found


def _kept(inputs: Inputs, grant: Equity, name: str) -> Figure:
    found = fixed(1)
    if grant.discount:
        found = found * (1 - inputs.give(grant.discount, f"{name}: taken off for risk", "your own estimate"))
    if grant.dilution:
        found = found * (1 - inputs.give(grant.dilution, f"{name}: dilution", "your own estimate"))
    return found


def scenarios(inputs: Inputs) -> tuple[Scenario, ...]:
    """Return the scenarios of every grant without a market: all of it, held until it has vested, at each price."""
    found = []
    for _, name, grant in grants(inputs):
        if not grant.private:
            continue
        all_of_it = inputs.give(grant.shares, f"{name}: shares")
        for each, (gain, _) in zip(grant.prices, _gains(inputs, grant, name), strict=True):
            worth = cents(all_of_it * gain * _kept(inputs, grant, name))
            words = [f"{count(grant.shares)} shares at {money(each.price)}"]
            words += [f"bought at {money(grant.strike)}"] if grant.options else []
            words += [f"less {percent(grant.dilution)} dilution"] if grant.dilution else []
            words += [f"less {percent(grant.discount)} for its risk"] if grant.discount else []
            words.append("all vested, before tax")
            found.append(Scenario(name, each.price, each.chance, worth, ", ".join(words)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Left:
    """What is one's own of a grant on leaving: its worth (None where it cannot be said), and what has to be done to keep it."""

    grant: str
    private: bool
    worth: Figure | None
    basis: str


def on_leaving(inputs: Inputs, month: int) -> tuple[Left, ...]:
    """Return what has vested of each grant by the end of a month, at its prices; options with what buying them costs, and by when."""
    found = []
    for _, name, grant in grants(inputs):
        vests = [vest for vest in grant.vests if vest.month <= month]
        shares = total(_shares(inputs, grant, name, vest) for vest in vests)
        words = [
            f"{count(shares.value)} of {count(grant.shares)} shares are yours, {count(grant.shares - shares.value)} are lost"
        ]
        if grant.options and vests:
            words.append(
                f"to keep them you pay {money(shares.value * grant.strike, inputs.offer.currency)}" + _within(grant)
            )
        if grant.private:
            words.append("no market for them: never counted as money")
        if not grant.prices:
            words.append("no price said")
        worth = (
            cents(shares * _a_share(inputs, grant, name).expected * _kept(inputs, grant, name))
            if grant.prices
            else None
        )
        found.append(Left(name, grant.private, worth, "; ".join(words)))
    return tuple(found)


def _within(grant: Equity) -> str:
    """Return by when options have to be bought after leaving, and what becomes of them otherwise."""
    if grant.exercise_within is None:
        return " (within which time is not said: ask)"
    if not grant.exercise_within:
        return " by the day you leave, or they are lost too"
    return f" within {count(grant.exercise_within)} month{'' if grant.exercise_within == 1 else 's'} of leaving, or they are lost too"
