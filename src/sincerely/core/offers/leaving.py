"""What is left of an offer for whoever leaves early: pay so far, what goes back, what has vested, what is lost."""

from __future__ import annotations

from dataclasses import dataclass

from sincerely.core.offers import benefits, cash
from sincerely.core.offers.equity import Left, on_leaving
from sincerely.core.offers.figures import Figure, cents, fixed, total
from sincerely.core.offers.parts import Inputs, Part
from sincerely.core.offers.words import money, percent


@dataclass(frozen=True, slots=True)
class Line:
    """One amount on leaving and its basis; what goes back is negative."""

    label: str
    amount: Figure
    basis: str


@dataclass(frozen=True, slots=True)
class Leaving:
    """Leaving at the end of `month`, before tax, in the offer's currency: `lines` sum to `money`; equity stands apart."""

    month: int
    lines: tuple[Line, ...]
    money: Figure
    equity: tuple[Left, ...]


def leaving_after(inputs: Inputs, bases: tuple[Part, ...], month: int) -> Leaving:
    """Return what one has on leaving at the end of whole years; `bases` holds base pay of at least as many.

    Raises ValueError for a month within a year.
    """
    if month % 12 or month < 12:
        raise ValueError(f"{month} months are no whole years")
    offer = inputs.offer
    worked = bases[: month // 12]
    bonuses = [part for part in (cash.bonus(inputs, base) for base in worked) if part]
    lines = [
        Line(
            "base pay",
            total(part.band.expected for part in worked),
            f"{len(worked)} year{'s'[: len(worked) > 1]} of it",
        )
    ]
    if bonuses:
        lines.append(Line("bonus", total(part.band.expected for part in bonuses), bonuses[0].basis))
    for label, terms in (("sign-on bonus", offer.sign_on), ("relocation", offer.relocation)):
        if terms is None or not terms.amount or terms.month >= month:
            continue
        lines.append(Line(label, cents(inputs.give(terms.amount, label)), "paid once"))
        if (back := cash.repaid_on_leaving(inputs, label, terms, month)) is not None:
            how = "all of it" if terms.repay == "full" else "the part not yet served"
            lines.append(Line(f"{label} paid back", -back, f"{how}: you leave within {terms.repay_within} months"))
    lines += _retirement(inputs, worked, month)
    return Leaving(month, tuple(lines), total(line.amount for line in lines), on_leaving(inputs, month))


def _retirement(inputs: Inputs, worked: tuple[Part, ...], month: int) -> list[Line]:
    terms = inputs.offer.retirement
    if terms is None or not (terms.match or terms.flat):
        return []
    paid = total(part.band.expected for part in worked) * benefits.paid_in(inputs)
    share = benefits.vested_share(inputs, month)
    lost = cents(paid * (fixed(1) - share))
    basis = f"{percent(share.value)} of it is yours"
    if lost.value:
        basis += f"; {money(lost.value, inputs.offer.currency)} are lost"
    return [Line("retirement paid in for you", cents(paid * share), basis)]
