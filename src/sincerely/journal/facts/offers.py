"""Offers: rows <-> the tables of an OFFERS.toml, which the core reads whether they come from here or from a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from sincerely.accounts.models import Candidate
from sincerely.core.offers.currencies import CURRENCIES, CURRENCY_OF, SIGNS
from sincerely.core.offers.file_tables import only
from sincerely.core.offers.offers_file import offers_in
from sincerely.core.offers.terms import Offers
from sincerely.core.problem import Problem
from sincerely.core.toml_lines import Lines
from sincerely.journal.facts.events import counting, moment_from
from sincerely.journal.facts.stages import day_of
from sincerely.journal.models import Application, Decision, Event, Offer
from sincerely.prepared import prepared
from sincerely.zones import country_of_zone, zone_or_utc

#: What an offer without a currency is in, where the candidate says no other.
HOME = "USD"


def offers_on_record(candidate: Candidate) -> list[Offer]:
    """Return the offers that are not removed, in the order they came in."""
    return _on_record(candidate.pk)


@prepared
def _on_record(candidate: Any) -> QuerySet[Offer]:
    return Offer.objects.filter(candidate=candidate, removed_at=None).select_related("application__employer")


def decision_tables(candidate: Candidate) -> dict[str, Any]:
    """Return what the candidate says of all offers, by the names of the file's tables; empty where nothing was said."""
    found = Decision.objects.filter(candidate=candidate).first()
    tables = dict(found.tables) if found else {}
    said = tables.get("candidate", {})
    if not said.keys() & {"country", "place", "currency"} and (at_home := _at_home(candidate)):
        tables["candidate"] = at_home | said
    return tables


def _at_home(candidate: Candidate) -> dict[str, str]:
    """Return the country and the currency that somebody counts in who says no other: the one all their offers are in, else that of their country or zone; the United States are what the file takes anyway."""
    country = candidate.country or country_of_zone(candidate.zone)
    own = CURRENCY_OF.get(country, "")
    named = (str(row.terms.get("currency") or "").strip() for row in offers_on_record(candidate))
    codes = {SIGNS.get(code, code.upper()) for code in named}
    if len(codes) == 1 and (only := codes.pop()) in CURRENCIES - {own}:
        return {"currency": only}  # no rate is needed among them
    return {"country": country, "currency": own} if own and country != "US" else {}


def can_undo(candidate: Candidate) -> bool:
    """Say whether a change of what is wanted can be taken back."""
    return Decision.objects.filter(candidate=candidate).exclude(before=[]).exists()


def own_day(candidate: Candidate) -> date | None:
    """Return the day by which the candidate means to decide; None where none is said."""
    waiting = decision_tables(candidate).get("waiting")
    return _day_of_text(waiting.get("decide_by")) if isinstance(waiting, dict) else None


def first_day(application: Application) -> date | None:
    """Return the first day of work that the offer of an application names; None where none is on record."""
    row = Offer.objects.filter(application=application, removed_at=None).order_by("pk").last()
    return _day_of_text(row.terms.get("start")) if row else None


def file_tables(candidate: Candidate, rows: Iterable[Offer] | None = None) -> dict[str, Any]:
    """Return all of a candidate's OFFERS.toml as tables; `rows` are the offers in it, else all on record.

    Until when an offer stands follows what happened since: a day they gave later counts. What preferences say of other offers is left out.
    """
    chosen = offers_on_record(candidate) if rows is None else list(rows)
    tables = decision_tables(candidate)
    later = longer(candidate)
    tables["offer"] = [standing_terms(row, later) for row in chosen]
    if isinstance(wanted := tables.get("preferences"), dict):
        tables["preferences"] = only(wanted, {str(row) for row in chosen})
    return tables


def parsed(tables: Mapping[str, Any]) -> tuple[Offers | None, tuple[Problem, ...]]:
    """Return the offers in these tables as the core knows them, and what is wrong with them; each problem's `path` leads to it."""
    return offers_in(tables, Lines(""))


def standing_terms(row: Offer, later: Mapping[int, date | datetime]) -> dict[str, Any]:
    """Return an offer's terms with the day until which it stands by now."""
    terms = dict(row.terms)
    extended = later.get(row.application_id or 0)
    if extended is not None and day_of(extended) > (_day_of_text(terms.get("expiry")) or date.min):
        terms["expiry"] = extended.isoformat()
    return terms


def longer(candidate: Candidate) -> dict[int, date | datetime]:
    """Return until when employers let their offers stand, by the application's number, where they gave longer."""
    found: dict[int, date | datetime] = {}
    for event in counting(candidate).filter(kind="offer-extended").exclude(application=None).order_by("at", "pk"):
        if (due := moment_from(event.data.get("due"), event.zone)) is not None and event.application_id:
            found[event.application_id] = due
    return found


def first_expiry(candidate: Candidate, since: date) -> date | None:
    """Return the day from `since` on which the first of the offers that are open expires, by what employers said last; None where none names a day. One query."""
    last: dict[int | None, date | None] = {}
    for event in counting(candidate).filter(kind__in=(*_STANDS, *_OVER)).order_by("at", "pk"):
        due = moment_from(event.data.get("due"), event.zone) if event.kind in _STANDS else None
        last[event.application_id] = day_of(due) if due else None
    return min((day for day in last.values() if day and day >= since), default=None)


#: What says until when an offer stands, and what ends it.
_STANDS = ("offer-received", "offer-extended", "counter-offer-received")
_OVER = ("offer-accepted", "offer-declined", "offer-withdrawn", "rejection-received", "application-withdrawn", "application-closed")  # fmt: skip


def offers_of(event: Event) -> QuerySet[Offer]:
    """Return the offers that came with a fact, whichever of its corrections they were taken down with."""
    first = event.first_id or event.pk
    return Offer.objects.filter(Q(event=first) | Q(event__first=first), candidate=event.candidate_id)


def received(row: Offer) -> Event | None:
    """Return the fact that was recorded with an offer, as it counts now."""
    if row.event is None:
        return None
    first = row.event.first_id or row.event.pk
    events = counting(row.candidate)
    return events.filter(pk=first).first() or events.filter(first=first).first()


def expiry_moment(row: Offer) -> date | datetime | None:
    """Return until when an offer's own terms let it stand: a day, or an instant in the candidate's zone where no other is said."""
    text = row.terms.get("expiry")
    if not isinstance(text, str) or not text:
        return None
    if len(text) == 10:
        return _day_of_text(text)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone_or_utc(row.candidate.zone))


def _day_of_text(text: object) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if isinstance(text, str) else None
    except ValueError:
        return None
