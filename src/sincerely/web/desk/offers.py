"""What the pages of offers show: all of them beside each other as the core reckons them, and what each leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sincerely.accounts.models import Candidate
from sincerely.core.offers.answers import LeftOpen, left_open
from sincerely.core.offers.pay import Market, Worth, worth_of, worth_of_all
from sincerely.core.offers.terms import Offers
from sincerely.core.problem import Problem
from sincerely.data.offers import federal_tax, places
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.offers import (
    decision_tables,
    file_tables,
    offers_on_record,
    parsed,
)
from sincerely.journal.models import Offer

if TYPE_CHECKING:
    from sincerely.core.offers.decision import Decision

#: What ends an offer, whatever was on it.
OVER = ("offer-declined", "offer-withdrawn", "offer-accepted")
HOME = "USD"


@dataclass(frozen=True)
class Compared:
    """The offers that can be set beside each other; `without` lack an exchange rate, by their currency; `problems` are what the file's reader says."""

    rows: list[Offer]
    without: dict[str, list[Offer]]
    tables: dict[str, Any]
    offers: Offers | None
    problems: tuple[Problem, ...]

    @cached_property
    def worths(self) -> tuple[Worth, ...]:
        """What each is worth."""
        return worth_of_all(self.offers, _market()) if self.offers else ()

    @cached_property
    def left(self) -> tuple[LeftOpen, ...]:
        """What each leaves open, and what an answer could change."""
        offers = self.offers
        if offers is None:
            return ()
        return left_open(self.worths, offers.candidate, lambda offer: worth_of(offer, offers, _market()), self.decision)

    @cached_property
    def decision(self) -> Decision | None:
        """Where the offers stand by the candidate's own priorities; None where these are not said, or cannot all be so. NumPy is loaded for it, and only then."""
        if self.offers is None or not self.tables.get("preferences"):
            return None
        from sincerely.core.offers.decision import decide
        from sincerely.core.offers.measures import MEASURES, measured
        from sincerely.core.offers.preferences_file import preferences_in
        from sincerely.core.toml_lines import Lines

        units = {name: measure.unit for name, measure in MEASURES.items()}
        names = [worth.offer.name for worth in self.worths]
        wanted, _ = preferences_in(self.tables, names, units, Lines(""))
        return decide(wanted, {worth.offer.name: measured(worth) for worth in self.worths}) if wanted else None

    def of(self, row: Offer) -> tuple[Worth, LeftOpen] | None:
        """Return what one is worth and leaves open; None where it could not be reckoned."""
        for worth, left in zip(self.worths, self.left, strict=True):
            if worth.offer.name == str(row):
                return worth, left
        return None


def compared(candidate: Candidate) -> Compared:
    """Return all offers that are still open as the core knows them; those in a currency without a rate stand aside."""
    rows = [row for row in offers_on_record(candidate) if row.pk not in ended(candidate)]
    beside = decision_tables(candidate)
    home = str(beside.get("candidate", {}).get("currency", "")).upper() or HOME
    rated = {str(rate.get("currency", "")).upper() for rate in beside.get("rate", [])} | {home}
    without: dict[str, list[Offer]] = {}
    for row in rows:
        if (code := currency_of(row, home)) not in rated:
            without.setdefault(code, []).append(row)
    kept = [row for row in rows if currency_of(row, home) in rated]
    tables = file_tables(candidate, kept)
    offers, problems = parsed(tables) if kept else (None, ())
    return Compared(kept, without, tables, offers, problems)


def currency_of(row: Offer, home: str) -> str:
    """Return an offer's currency; without one it is the candidate's."""
    return str(row.terms.get("currency", "")).upper() or home


def ended(candidate: Candidate) -> set[int]:
    """Return the numbers of the offers that were answered or taken back: those of an application in which that happened after the offer came."""
    over = dict(counting(candidate).filter(kind__in=OVER).exclude(application=None).values_list("application", "at"))
    rows = Offer.objects.filter(candidate=candidate, application__in=over).values_list(
        "pk", "application", "received_at"
    )
    return {pk for pk, application, at in rows if at is None or over[application] >= at}


def _market() -> Market:
    return Market(federal_tax(), places())
