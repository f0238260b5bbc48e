"""The parts of a year's pay, and the figures an offer gives to work them out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from sincerely.core.offers.figures import Band, Figure, fixed, given
from sincerely.core.offers.terms import Candidate, Offer

#: cash is paid out; a benefit has a worth in money; a cost is one's own; equity stands apart; "within" is in the cash already; a tax; "step" is on the way.
Group = Literal["cash", "benefit", "cost", "equity", "within", "tax", "step"]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a year, in the offer's currency, with its basis in words. `key` is the same in every year and offer."""

    key: str
    label: str
    group: Group
    band: Band
    basis: str


class Inputs:
    """The figures of one offer, each asked for once, so that a sheet of it has one cell for each."""

    def __init__(self, offer: Offer, candidate: Candidate) -> None:
        self.offer, self.candidate = offer, candidate
        self._known: dict[str, Figure] = {}
        self._stays: dict[int, Figure] = {}

    def give(self, value: Decimal | int, label: str, source: str = "the offer") -> Figure:
        """Return the offer's figure of that label."""
        if label not in self._known:
            self._known[label] = given(value, label, source, self.offer.name)
        return self._known[label]

    def or_usual(self, value: Decimal, label: str, key: str) -> Figure:
        """Return a figure that is the usual one where the offer does not name its `key`, and then says so."""
        return self.give(value, label, "the offer" if key in self.offer.said else "nothing said: taken as this")

    def stays(self, months: int) -> Figure:
        """Return the chance to be there after some months, by the chance to be there after each further year."""
        if months not in self._stays:
            self._stays[months] = self.stay ** (fixed(months) / 12) if months > 0 else fixed(1)
        return self._stays[months]

    @property
    def stay(self) -> Figure:
        """Return the chance to be there after each further year: the offer's own, else the candidate's, else certain."""
        said = self.offer.stay if self.offer.stay is not None else self.candidate.stay
        known = self.offer.stay is not None or "stay" in self.candidate.said
        return self.give(
            said,
            "chance to be there after each further year",
            "your own estimate" if known else "nothing said: taken as certain",
        )


def times(band: Band, by: Figure) -> Band:
    """Return a band times a figure that has no chance in it."""
    return Band(band.low * by, band.expected * by, band.high * by)
