"""What the pages of offers show: all of them beside each other as the core reckons them, and what each leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from sincerely import clock
from sincerely.accounts.models import Candidate
from sincerely.core.offers.answers import LeftOpen, left_open
from sincerely.core.offers.currencies import SIGNS
from sincerely.core.offers.pay import Market, Worth, worth_of, worth_of_all
from sincerely.core.offers.terms import Offers
from sincerely.core.problem import Problem
from sincerely.data.offers import federal_tax, places
from sincerely.in_order import AsRead
from sincerely.journal.facts.events import counting, moment_from
from sincerely.journal.facts.offers import (
    HOME,
    decision_tables,
    file_tables,
    offers_on_record,
    parsed,
    standing_terms,
)
from sincerely.journal.facts.stages import Post, applications_at
from sincerely.journal.models import Application, Contact, Message, Offer

if TYPE_CHECKING:
    from sincerely.core.offers.decision import Decision

#: What ends an offer, whatever was on it.
OVER = ("offer-declined", "offer-withdrawn", "offer-accepted")
LONGER = "offer-extended"


@dataclass(frozen=True)
class Compared:
    """The offers that can be set beside each other; `without` lack an exchange rate, by their currency; `problems` are what the file's reader says."""

    rows: list[Offer]
    without: dict[str, list[Offer]]
    tables: dict[str, Any]
    offers: Offers | None
    problems: tuple[Problem, ...]
    feeling_asked: bool = True

    @cached_property
    def worths(self) -> tuple[Worth, ...]:
        """What each is worth."""
        return worth_of_all(self.offers, market()) if self.offers else ()

    @cached_property
    def left(self) -> tuple[LeftOpen, ...]:
        """What each leaves open, and what an answer could change."""
        offers = self.offers
        if offers is None:
            return ()
        return left_open(self.worths, offers.candidate, lambda offer: worth_of(offer, offers, market()), self.decision)

    @cached_property
    def decision(self) -> Decision | None:
        """Where the offers stand by the candidate's own priorities; None where these are not said, cannot all be so, or the feeling was not asked for yet. NumPy is loaded for it, and only then."""
        if self.offers is None or not self.tables.get("preferences") or not self.feeling_asked:
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


@dataclass(frozen=True, slots=True)
class ComesTo:
    """What an offer comes to a year, as offers are compared, and how much more that is than what the candidate has now; None where that was never said."""

    year: Decimal
    currency: str
    more: Decimal | None

    @property
    def less(self) -> Decimal | None:
        return -self.more if self.more is not None and self.more < 0 else None


def comes_to(found: Compared, row: Offer) -> ComesTo | None:
    """Return what an offer comes to; None where nothing of it can be reckoned."""
    known = found.of(row)
    average = known[0].average if known else None
    if average is None:
        return None
    year = average.expected.value
    now = found.tables.get("waiting", {}).get("fallback")
    more = year - Decimal(str(now)) if isinstance(now, int | float) and now > 0 else None
    home = str(found.tables.get("candidate", {}).get("currency") or HOME)
    return ComesTo(year, home, more)


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
    felt = "gut" in (beside.get("preferences") or {}) or len(kept) < 2
    return Compared(kept, without, tables, offers, problems, felt)


def currency_of(row: Offer, home: str) -> str:
    """Return an offer's currency; without one it is the candidate's."""
    said = str(row.terms.get("currency", "")).strip()
    return SIGNS.get(said, said.upper()) or home


def ended(candidate: Candidate) -> set[int]:
    """Return the numbers of the offers that were answered or taken back."""
    return _since(candidate, offers_on_record(candidate))[0]


def _since(candidate: Candidate, rows: Iterable[Offer]) -> tuple[set[int], dict[int, date | datetime]]:
    """Return which offers were answered or taken back after they came, and until when others stand by what employers said since; one query."""
    own = [row for row in rows if row.application_id]
    if not own:
        return set(), {}
    about = {row.application_id for row in own}
    events = counting(candidate).filter(kind__in=(*OVER, LONGER), application__in=about).order_by("at", "pk")
    over: dict[int | None, datetime] = {}
    later: dict[int, date | datetime] = {}
    for event in events:
        if event.kind != LONGER:
            over[event.application_id] = event.at
        elif (due := moment_from(event.data.get("due"), event.zone)) is not None and event.application_id:
            later[event.application_id] = due
    since = {row.pk for row in own if row.application_id in over and (row.received_at is None or over[row.application_id] >= row.received_at)}  # fmt: skip
    return since, later


@dataclass(frozen=True, slots=True)
class Row:
    """One offer in the list."""

    offer: Offer
    pay: str
    expiry: date | datetime | None
    over: bool


def whom_to_ask(row: Offer) -> list[Contact]:
    """Return the people of the offer's house, whoever made the offer first, then by name."""
    return people_of_offer(row.application) if row.application else []


def people_of_offer(application: Application) -> list[Contact]:
    """Return the people of the house of an application that stands at an offer, whoever made it first, then by name."""
    made = counting(application.candidate).filter(application=application, kind__in=("offer-received", "counter-offer-received"))  # fmt: skip
    first = made.exclude(contact=None).order_by("-at", "-pk").values_list("contact", flat=True).first()
    people = Contact.objects.filter(candidate=application.candidate, employer=application.employer).order_by(
        AsRead("name"), "pk"
    )
    return sorted(people, key=lambda each: each.pk != first)


def offer_rows(candidate: Candidate) -> list[Row]:
    """Return the offers, open ones first, of those the one that expires first."""
    home = str(decision_tables(candidate).get("candidate", {}).get("currency", "")) or HOME
    offers = offers_on_record(candidate)
    over, later = _since(candidate, offers)
    rows = []
    for offer in offers:
        rows.append(Row(offer, pay_words(offer, home), moment(standing_terms(offer, later).get("expiry")), offer.pk in over))  # fmt: skip
    return sorted(rows, key=lambda row: (row.over, row.expiry is None, day_of(row.expiry) or date.max))


def pay_words(row: Offer, home: str) -> str:
    """Return base pay in figures, such as "61,400.50 EUR"; the period stands beside it."""
    base = row.terms.get("base")
    amount = base.get("amount") if isinstance(base, dict) else base
    return f"{amount:,} {currency_of(row, home)}" if isinstance(amount, (int, float)) else ""


def expected(candidate: Candidate) -> list[Post]:
    """Return the open applications without an offer in which one could still come: there was an interview, and no answer yet."""
    applications, stages = applications_at(candidate, clock.now())
    having = set(Offer.objects.filter(candidate=candidate, removed_at=None).values_list("application", flat=True))
    return [each for each in applications if stages[each.pk].name in {"Waiting", "Your turn", "Interview ahead", "Assessment", "Asked for something"} and each.pk not in having]  # fmt: skip


def not_here(candidate: Candidate) -> list[tuple[Post, int | None]]:
    """Return the applications that stand at an offer of which nothing is kept, each with the message that brought it (None where it was told by hand)."""
    applications, stages = applications_at(candidate, clock.now())
    offered = {each.pk: each for each in applications if stages[each.pk].name == "Offer"}
    if not offered:
        return []
    # One that was removed on purpose is not asked for again.
    having = set(
        Offer.objects.filter(candidate=candidate, application__in=offered).values_list("application", flat=True)
    )
    told = Message.objects.filter(candidate=candidate, settled_as="offer", application__in=offered).order_by("at", "pk")
    bringing = dict(told.values_list("application", "pk"))  # the latest of each
    return [(each, bringing.get(pk)) for pk, each in offered.items() if pk not in having]


@dataclass(frozen=True, slots=True)
class Expiry:
    """An offer that expires, for Today."""

    pk: int
    name: str
    at: date | datetime


def expiries(candidate: Candidate) -> Sequence[Expiry]:
    """Return the open offers that expire, the first one first; amounts are in none."""
    today = timezone.localtime(clock.now()).date()
    offers = offers_on_record(candidate)
    over, later = _since(candidate, offers)
    found = []
    for row in offers:
        at = moment(standing_terms(row, later).get("expiry"))
        if row.pk not in over and at is not None and (day_of(at) or today) >= today:
            found.append(Expiry(row.pk, str(row), at))
    return sorted(found, key=lambda each: day_of(each.at) or today)


def moment(text: Any) -> date | datetime | None:
    """Return a day or a moment of the file; one without a zone is in the reader's."""
    if not isinstance(text, str) or not text:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) == 10:
        return found.date()
    return found if found.tzinfo else timezone.make_aware(found)


def day_of(at: date | datetime | None) -> date | None:
    """Return the day of a day or a moment."""
    return at.date() if isinstance(at, datetime) else at


def market() -> Market:
    """Return the shipped public figures that offers are compared with."""
    return Market(federal_tax(), places())
