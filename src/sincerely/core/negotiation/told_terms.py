"""The terms of an offer on record, as a letter that accepts or repeats them names them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any


def for_terms(terms: Mapping[str, Any], currency: str) -> dict[str, Any]:
    """Return one [[offer]] of the file as `offer.terms` of a letter's context: pay with its period, hours, days off, place and first day; what has no figure is left out.

    `currency` is what amounts are in where the offer names none. What is the candidate's own reckoning (chances, commuting, prices) is no term and stays out.
    """
    told = dict(_told(terms))
    if not told:
        return {}
    base = terms.get("base")
    period = base.get("per", "year") if isinstance(base, Mapping) else "year"
    return {"currency": str(terms.get("currency") or currency), "period": period, **told}


def _told(terms: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    amount = _of(terms, "base", "amount")
    if amount:
        yield "base", amount
    if bonus := _of(terms, "bonus", "share"):
        yield "bonus_percent", round(bonus * 100, 2)
    elif isinstance(terms.get("bonus"), Mapping) and (bonus := _of(terms, "bonus", "amount")):
        yield "bonus", bonus
    if paid := _of(terms, "sign_on", "amount"):
        yield "sign_on_bonus", paid
    if week := _of(terms, "hours", "week"):
        yield "hours", f"{week:g} a week"
    if days := _of(terms, "leave", "days"):
        yield "paid_leave_days", days
    if holidays := _of(terms, "leave", "holidays"):
        yield "public_holidays", f"{holidays:g} days"
    if isinstance(home := terms.get("remote_days"), int | float) and home > 0:
        yield "working_from_home", f"{home:g} {'day' if home == 1 else 'days'} a week"
    if isinstance(place := terms.get("place"), str) and place.strip():
        yield "place_of_work", place.strip()
    if (day := _day(terms.get("start"))) is not None:
        yield "start", day


def _of(terms: Mapping[str, Any], key: str, part: str) -> int | float | None:
    """Return a figure of a term, told as a table or bare; None where it has none."""
    value = terms.get(key)
    figure = value.get(part) if isinstance(value, Mapping) else value
    return figure if isinstance(figure, int | float) and not isinstance(figure, bool) and figure > 0 else None


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


__all__ = ["for_terms"]
