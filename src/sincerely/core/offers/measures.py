"""What the terms of an offer say of a criterion, as one number each: pay, hours, days off, the way to work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sincerely.core.offers.figures import Band
from sincerely.core.offers.pay import Worth
from sincerely.core.offers.terms import Offer


@dataclass(frozen=True, slots=True)
class Measure:
    """A number taken from an offer's terms: what it is in words, its unit, and how it is read; None where the offer does not tell."""

    words: str
    unit: str
    read: Callable[[Worth], float | None]


def _expected(band: Band | None) -> float | None:
    return None if band is None else float(band.expected.value)


def _hour(worth: Worth) -> float | None:
    first = worth.years[0].hour
    return None if first is None else _expected(first.band)


def _told(key: str, read: Callable[[Offer], float]) -> Callable[[Worth], float | None]:
    return lambda worth: read(worth.offer) if key in worth.offer.said else None


MEASURES: Mapping[str, Measure] = {
    "pay": Measure("a year's pay: after tax, with benefits, at the prices where you live, on average over the years", "a year", lambda worth: _expected(worth.average)),
    "hour": Measure("what an hour brings in the first year, the way to work counted", "an hour", _hour),
    "equity": Measure("shares a year, after tax, at today's price; those without a market not counted", "a year", lambda worth: _expected(worth.average_equity)),
    "leave": Measure("paid days off a year", "days", _told("leave", lambda offer: float(offer.time.leave + offer.time.holidays))),
    "hours": Measure("hours a week, unpaid ones counted", "hours", _told("hours", lambda offer: float(offer.time.week + offer.time.extra))),
    "remote_days": Measure("days a week at home", "days", _told("remote_days", lambda offer: float(offer.time.remote))),
    "commute": Measure("minutes to work, one way", "minutes", _told("commute", lambda offer: float(offer.time.commute_minutes))),
}  # fmt: skip


def measured(worth: Worth) -> dict[str, float | None]:
    """Return every measure of an offer."""
    return {name: measure.read(worth) for name, measure in MEASURES.items()}
