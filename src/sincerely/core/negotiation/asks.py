"""What is asked of an offer: each thing written into the terms it would change, and what it comes to over the years."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sincerely.core.letters.slots.offered import SIGNS
from sincerely.core.offers.pay import Worth, Year
from sincerely.core.offers.tried_terms import as_terms

#: What can be asked; the last two are no figures of an offer's terms.
TERMS = ("base", "sign_on", "bonus", "leave", "remote_days", "hours", "learning", "start", "other")
MONEY = frozenset({"base", "sign_on", "learning"})
#: Of each thing that comes in steps: one step, to see how much of it comes to as much as something else.
STEPS = {"base": Decimal(500), "sign_on": Decimal(500), "leave": Decimal(1), "remote_days": Decimal(1)}
#: How a letter asks for what it has no figure on record to lift.
_IN_A_LETTER = {
    "sign_on": "a signing bonus of {}", "bonus": "a bonus of {}%", "leave": "{} days off a year", "hours": "{} hours a week", "learning": "a training budget of {} a year",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing asked: `ask` in the term's own unit (money in the offer's currency, days, hours, percent of base), or words; `fallback` is what one would also take."""

    term: str
    ask: str
    reason: str = ""
    fallback: str = ""


def figure(text: str) -> Decimal | None:
    """Return the figure that an ask names ("$95,000", "30 days", "10 %"); None where it is none, or several."""
    plain = "".join(sign for sign in text if sign.isdigit() or sign == ".")
    rest = "".join(sign for sign in text if sign.isalpha())
    try:
        found = Decimal(plain)
    except ArithmeticError:
        return None
    return found * 1000 if rest.lower() == "k" else found


def with_ask(terms: Mapping[str, Any], term: str, amount: Decimal) -> dict[str, Any] | None:
    """Return an offer's terms as they would be with an ask granted; None where the term is no figure of theirs."""
    number: Any = int(amount) if amount == amount.to_integral_value() else float(amount)
    if term == "base":
        base = terms.get("base")
        return {**terms, "base": {**base, "amount": number} if isinstance(base, Mapping) else number}
    if term == "sign_on":
        paid = terms.get("sign_on")
        return {**terms, "sign_on": {**paid, "amount": number} if isinstance(paid, Mapping) else number}
    if term == "bonus":
        bonus = terms.get("bonus")
        kept = {key: value for key, value in bonus.items() if key != "amount"} if isinstance(bonus, Mapping) else {}
        return {**terms, "bonus": {**kept, "share": float(amount / 100)}}
    if term == "learning":
        return {**terms, "learning": number}
    changed = as_terms(terms, term, float(amount))
    if term in ("leave", "hours") and changed:
        # What is asked is the figure itself, not the measure that counts public holidays or unpaid hours with it.
        key = "days" if term == "leave" else "week"
        changed[term] = {**changed[term], key: number}
    return {**terms, **changed} if changed else None


def for_letter(ask: Ask, currency: str) -> dict[str, str]:
    """Return an ask as a letter's context takes it ({term, ask, reason}); what one would also take stays out of every letter."""
    amount, said = figure(ask.ask), ask.ask
    told = f"{amount:,}" if amount is not None else said
    if ask.term in MONEY and amount is not None:
        told = f"{SIGNS[currency]}{told}" if currency in SIGNS else f"{told} {currency}"
    name = {"base": "base", "start": "start_date"}.get(ask.term, "")
    if amount is not None and ask.term == "remote_days":
        said = f"{told} {'day' if amount == 1 else 'days'} a week at home"
    elif amount is not None and ask.term in _IN_A_LETTER:
        said = _IN_A_LETTER[ask.term].format(told)
    elif amount is not None and ask.term == "base":
        said = f"{amount:f}"
    return {"term": name, "ask": said} | ({"reason": ask.reason} if ask.reason else {})


@dataclass(frozen=True, slots=True)
class Gain:
    """What an ask comes to: by year in the offer's currency, and time won in hours a year with its worth at what an hour of this offer pays.

    `taxed` says whether the money is what is kept after tax; where no tax rate is known it is what is paid out.
    """

    years: tuple[Decimal, ...]
    hours: Decimal
    hours_worth: Decimal
    taxed: bool

    @property
    def total(self) -> Decimal:
        """Return all of it over the years, time at its worth."""
        return sum(self.years, Decimal(0)) + self.hours_worth * len(self.years)


def gain(before: Worth, after: Worth) -> Gain:
    """Return what changes with an ask granted, expected values throughout."""
    taxed = all(year.kept is not None for year in (*before.years, *after.years))
    was, now = ([_money(year, taxed) for year in worth.years] for worth in (before, after))
    worked = before.hours.band.expected.value
    won = worked - after.hours.band.expected.value
    hourly = was[0] / worked if worked > 0 else Decimal(0)
    return Gain(
        tuple(then - first for first, then in zip(was, now, strict=True)),
        won,
        (won * hourly).quantize(Decimal("0.01")),
        taxed,
    )


def _money(year: Year, taxed: bool) -> Decimal:
    kept = year.kept if taxed and year.kept else year.gross
    return kept.band.expected.value


def as_much_as(worth: Decimal, one: Decimal, step: Decimal) -> Decimal | None:
    """Return how much of a thing, in whole steps, comes to at least as much as `worth`, where one `step` of it comes to `one`; None where it comes to nothing."""
    if one <= 0 or worth <= 0:
        return None
    steps = (worth / one).to_integral_value(rounding="ROUND_CEILING")
    return steps * step
