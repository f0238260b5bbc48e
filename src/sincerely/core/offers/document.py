"""What offers are worth as one plain document for programs: amounts are numbers to the cent, each sum and part with its basis."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sincerely.core.offers.answers import LeftOpen, Open
from sincerely.core.offers.figures import Band, Figure
from sincerely.core.offers.leaving import Leaving
from sincerely.core.offers.parts import Part
from sincerely.core.offers.pay import Sum, Worth, Year
from sincerely.core.offers.terms import Candidate

if TYPE_CHECKING:
    from sincerely.core.offers.decision import Decision

_GROUPS = {
    "cash": "pay",
    "benefit": "benefits",
    "cost": "costs",
    "equity": "equity",
    "within": "within_pay",
    "tax": "taxes",
}


def comparison_document(
    candidate: Candidate, worths: Sequence[Worth], left: Sequence[LeftOpen], decision: Decision | None
) -> dict[str, Any]:
    """Return the whole comparison; with a decision where each offer stands, who is first and how sure that is."""
    offers = [offer_document(worth, each, candidate.currency) for worth, each in zip(worths, left, strict=True)]
    document: dict[str, Any] = {"currency": candidate.currency, "years": candidate.years, "offers": offers}
    if decision is not None:
        from sincerely.core.offers.decision_document import decision_document, standing_document

        for offer in offers:
            offer |= standing_document(decision, offer["name"])
        document |= decision_document(decision)
    return document


def offer_document(worth: Worth, left: LeftOpen, currency: str) -> dict[str, Any]:
    """Return one offer's terms, years, equity apart, leaving, what was supposed and what is missing; `currency` is the candidate's."""
    offer = worth.offer
    return {
        "name": offer.name,
        "employer": offer.employer,
        "title": offer.title,
        "place": offer.place,
        "country": offer.country,
        "currency": offer.currency,
        "comparable_currency": currency,
        "start": _day(offer.start),
        "offered": _day(offer.offered),
        "expiry": _day(offer.expiry),
        "conditions": list(offer.conditions),
        "years": [_year(year) for year in worth.years],
        "average": _average(
            worth.average, "what you keep, at the prices you compare in: the years' sum divided by their number"
        ),
        "average_equity": _average(
            worth.average_equity,
            "shares after tax, at the prices you compare in: the years' sum divided by their number",
        ),
        "hours": {"a_year": round(float(worth.hours.band.expected.value), 1), "basis": worth.hours.basis},
        "scenarios": [
            {
                "grant": each.grant,
                "price": float(each.price),
                "chance": float(each.chance),
                "worth": _amount(each.worth),
                "basis": each.basis,
            }
            for each in worth.scenarios
        ],
        "leaving": [_leaving(each) for each in worth.leaving],
        "notes": list(worth.notes),
        "missing": [_open(each) for each in left.items],
        "stands": left.stands,
    }


def _open(of: Open) -> dict[str, Any]:
    missing = of.missing
    return {
        "key": missing.key,
        "what": missing.what,
        "question": missing.question,
        "changes": missing.changes,
        "amount": None if missing.amount is None else float(missing.amount),
        "if_so": missing.if_so,
        "then_a_year": None if of.a_year is None else float(of.a_year),
        "then": of.words,
    }


def _year(year: Year) -> dict[str, Any]:
    found: dict[str, Any] = {"year": year.number}
    found |= {name: [_part(part) for part in year.of(group)] for group, name in _GROUPS.items()}
    found |= {
        "gross": _sum(year.gross),
        "after_tax": _sum(year.after_tax),
        "kept": _sum(year.kept),
        "comparable": _sum(year.comparable),
        "an_hour": _sum(year.hour),
        "equity_gross": _sum(year.equity),
        "equity_after_tax": _sum(year.equity_after_tax),
        "equity_comparable": _sum(year.equity_comparable),
    }
    return found


def _part(part: Part) -> dict[str, Any]:
    return {"part": part.key, "label": part.label, **_plain(part.band), "basis": part.basis}


def _sum(sum_of: Sum | None) -> dict[str, Any] | None:
    return None if sum_of is None else {**_plain(sum_of.band), "basis": sum_of.basis}


def _average(band: Band | None, basis: str) -> dict[str, Any] | None:
    return None if band is None else {**_plain(band), "basis": basis}


def _plain(band: Band) -> dict[str, Any]:
    return {"low": _amount(band.low), "expected": _amount(band.expected), "high": _amount(band.high)}


def _amount(figure: Figure) -> float:
    return float(figure.value)


def _leaving(of: Leaving) -> dict[str, Any]:
    return {
        "after_months": of.month,
        "lines": [{"label": each.label, "amount": _amount(each.amount), "basis": each.basis} for each in of.lines],
        "money": _amount(of.money),
        "equity": [
            {
                "grant": each.grant,
                "private": each.private,
                "worth": None if each.worth is None else _amount(each.worth),
                "basis": each.basis,
            }
            for each in of.equity
        ],
    }


def _day(day: date | datetime | None) -> str | None:
    return None if day is None else day.isoformat()
