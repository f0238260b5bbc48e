"""What is paid out: base with its raises, bonus, what is paid once and may have to be paid back."""

from __future__ import annotations

from decimal import Decimal

from sincerely.core.offers.figures import Band, Figure, cents, fixed, possibly, same, surely, total
from sincerely.core.offers.parts import Inputs, Part
from sincerely.core.offers.periods import WEEKS
from sincerely.core.offers.terms import Base, OneOff
from sincerely.core.offers.words import chance, count, money, months, percent

_ARTICLE = {"hour": "an hour"}


def base_pay(inputs: Inputs, years: int) -> tuple[Part, ...]:
    """Return base pay of each year: the first a year's, each later one with its raise, to the cent; agreed steps replace it.

    The low end leaves out a raise that nobody promised.
    """
    base, currency = inputs.offer.base, inputs.offer.currency
    first = cents(_yearly(inputs))
    growth = inputs.give(base.growth, "raise a year") if base.growth else None
    steps = {step.year: step.amount for step in base.steps}
    low, likely = first, first
    words = _first_words(inputs)
    found = []
    for year in range(1, years + 1):
        if year in steps:
            label = f"base from year {year}, {_per(base)}"
            low = likely = cents(inputs.give(steps[year], label) * _periods(inputs))
            words = f"agreed from year {year}: {money(steps[year], currency)} {_per(base)}"
        elif growth is not None and year > 1:
            likely = cents(likely * (1 + growth))
            low = cents(low * (1 + growth)) if base.promised else low
            words = f"{percent(base.growth)} more than the year before" + (
                "" if base.promised else ", not promised: the low end is without it"
            )
        found.append(Part("base", "base pay", "cash", Band(low, likely, likely), words))
    return tuple(found)


def _yearly(inputs: Inputs) -> Figure:
    return inputs.give(inputs.offer.base.amount, f"base, {_per(inputs.offer.base)}") * _periods(inputs)


def _periods(inputs: Inputs) -> Figure:
    """Return how often base pay comes in a year of 52 weeks."""
    time = inputs.offer.time
    match inputs.offer.base.per:
        case "hour":
            return inputs.or_usual(time.week, "hours a week", "hours") * WEEKS
        case "day":
            return inputs.or_usual(time.days, "days of work a week", "days_a_week") * WEEKS
        case "week":
            return fixed(WEEKS)
        case "month":
            return fixed(12)
        case _:
            return fixed(1)


def _per(base: Base) -> str:
    return _ARTICLE.get(base.per, f"a {base.per}")


def _first_words(inputs: Inputs) -> str:
    base, time = inputs.offer.base, inputs.offer.time
    said = f"{money(base.amount, inputs.offer.currency)} {_per(base)}"
    match base.per:
        case "hour":
            return f"{said}, {count(time.week)} hours a week, {WEEKS} weeks"
        case "day":
            return f"{said}, {count(time.days)} days a week, {WEEKS} weeks"
        case "week":
            return f"{said}, {WEEKS} weeks"
        case "month":
            return f"{said}, 12 months"
        case _:
            return said


def bonus(inputs: Inputs, base: Part) -> Part | None:
    """Return a year's bonus: its target times its chance. Without a chance none of it is expected and all of it possible."""
    terms = inputs.offer.bonus
    if terms is None:
        return None
    if terms.share is not None:
        share = inputs.give(terms.share, "bonus, share of base")
        full = Band(*(each * share for each in base.band.each()))
        said = f"target {percent(terms.share)} of base"
    else:
        full = same(inputs.give(terms.amount or 0, "bonus a year"))
        said = f"target {money(terms.amount or Decimal(0), inputs.offer.currency)}"
    if terms.chance is None:
        band = Band(fixed(0), fixed(0), cents(full.high))
        said += ", no chance of it said: none is expected, all of it is the high end"
    else:
        likely = inputs.give(terms.chance, "chance of the bonus", "your own estimate")
        band = Band(
            cents(full.low * surely(likely)), cents(full.expected * likely), cents(full.high * possibly(likely))
        )
        said += f", chance {chance(terms.chance)}"
    return Part("bonus", "bonus", "cash", band, f"{said}{f' ({terms.basis})' if terms.basis else ''}")


def once(inputs: Inputs, key: str, label: str, terms: OneOff | None, year: int) -> list[Part]:
    """Return what is paid once, in its year, and beside it the chance of having to pay it back."""
    if terms is None or terms.month // 12 + 1 != year or not terms.amount:
        return []
    currency = inputs.offer.currency
    amount = inputs.give(terms.amount, label)
    found = [Part(key, label, "cash", same(cents(amount)), f"{money(terms.amount, currency)}, once, in year {year}")]
    end = terms.repay_within or 0
    if end > terms.month:
        leaves = _share_repaid(inputs, terms, end)
        stays = surely(inputs.stay)
        band = Band(cents(-amount * (1 - stays)), cents(-amount * leaves), fixed(0))
        how = "all of it" if terms.repay == "full" else "the part not yet served"
        words = (
            f"{how} goes back on leaving within {months(end)}; "
            f"expected {percent(leaves.value)} of it, by the chance of {chance(inputs.stay.value)} to be there after each further year"
        )
        found.append(Part(f"{key}-back", f"{label} paid back", "cash", band, words))
    return found


def _share_repaid(inputs: Inputs, terms: OneOff, end: int) -> Figure:
    """Return the expected share that goes back: the chance to leave before the end, or, prorated, each month's chance times what is unserved after it."""
    if terms.repay == "full":
        return 1 - inputs.stays(end)
    # Leaving in month m leaves (end - m) / end unserved; summed by parts over the chances to be there after each month.
    return fixed(end - 1) / end - total(inputs.stays(month) for month in range(1, end)) / end


def repaid_on_leaving(inputs: Inputs, label: str, terms: OneOff | None, month: int) -> Figure | None:
    """Return what goes back on leaving at the end of a month, None where nothing does."""
    end = (terms.repay_within or 0) if terms else 0
    if terms is None or not terms.amount or not terms.month <= month < end:
        return None
    amount = inputs.give(terms.amount, label)
    return cents(amount if terms.repay == "full" else amount * fixed(end - month) / end)
