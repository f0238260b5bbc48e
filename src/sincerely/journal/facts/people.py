"""Employers and contacts: rows -> core values."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Any, cast

from django.db.models import Q, QuerySet

from sincerely.accounts.models import Candidate
from sincerely.core.etiquette import values as etiquette
from sincerely.core.letters import values as letters
from sincerely.core.people.addresses import plainly_of_another
from sincerely.core.people.known_as import Rapport, rapport_shown
from sincerely.core.people.names import fold, same_person
from sincerely.in_order import AsRead
from sincerely.integrations.holidays import working_weekdays
from sincerely.journal.facts.ids import ref
from sincerely.journal.models import Application, Contact, Employer, Participant
from sincerely.journal.models.people import called
from sincerely.prepared import prepared
from sincerely.zones import zone_named


def employer_value(row: Employer, candidate: Candidate) -> etiquette.Employer:
    """Return the employer as the planner sees it. Without a country of its own, one in the candidate's zone counts the candidate's holidays."""
    near = not row.zone or row.zone == candidate.zone
    country = row.country or (candidate.country if near else "")
    return etiquette.Employer(
        id=ref("employer", row.pk),
        name=row.name,
        country=country,
        subdivision=row.subdivision,
        zone=zone_named(row.zone),
        hours=etiquette.WorkingHours(weekdays=working_weekdays(country)),
    )


def contact_values(candidate: Candidate) -> dict[str, etiquette.Contact]:
    """Return the candidate's contacts as the planner sees them, by their ids there: read as columns, since a network has thousands."""
    found: dict[str, etiquette.Contact] = {}
    for pk, title, name, employer, part, zone, email, address in _network(candidate.pk):
        id_ = ref("contact", pk)
        found[id_] = etiquette.Contact(
            id=id_,
            name=called(title, name),
            employer=ref("employer", employer),
            part=part,
            zone=zone_named(zone),
            email=email,
            postal_address=address,
        )
    return found


@prepared
def _network(candidate: Any) -> QuerySet[Any]:
    rows = Contact.objects.filter(candidate=candidate)
    return rows.values_list("pk", "title", "name", "employer", "part", "zone", "email", "postal_address")


def recipient_value(row: Contact | None) -> letters.Recipient:
    """Return the person a letter is for."""
    if row is None:
        return letters.Recipient()
    return letters.Recipient(
        name=row.name, title=row.title, email=row.email, position=row.position, rapport=rapport_of(row), part=row.part
    )


def rapport_of(row: Contact) -> Rapport:
    """Return the rapport with somebody: as the candidate chose it, else as the notes show it."""
    return cast(Rapport, row.rapport) if row.rapport in {"formal", "first-name"} else rapport_shown(row.known_as, row.name, row.title)  # fmt: skip


def register_value(text: str) -> letters.Register | None:
    """Return a register, None where none is chosen."""
    return cast(letters.Register, text) if text in {"formal", "neutral", "warm"} else None


def people_of(candidate: Candidate, application: Application | None) -> QuerySet[Contact]:
    """Return whom a step of this application can be about, by name: the people of its employer, everybody where none is on record."""
    rows = Contact.objects.filter(candidate=candidate).order_by(AsRead("name"), "pk")
    here = rows.filter(employer=application.employer_id) if application else rows
    return here if here.exists() else rows


def whose_address(contact: Contact, address: str) -> str:
    """Return whose an address plainly is, where it is not this contact's: of those they took part in a talk with, or on record with it. One query."""
    together = Participant.objects.filter(contact=contact).values("interview")
    others = (
        Contact.objects.filter(candidate=contact.candidate_id)
        .filter(Q(email__iexact=address.strip()) | Q(participations__interview__in=together))
        .exclude(pk=contact.pk)
        .distinct()
        .order_by("pk")
    )
    return plainly_of_another(address, contact.name, ((row.name, row.email) for row in others))


#: From so much alike on, two names may be one with a slip of the keys: "Okafor" and "Okafour".
NEARLY = 0.85


def doubles_of(contact: Contact) -> list[Contact]:
    """Return who may be this very person, by name: of their house under a name that can be theirs, anywhere under the same address or the same whole name."""
    others = Contact.objects.filter(candidate=contact.candidate_id).exclude(pk=contact.pk).select_related("employer")
    return [other for other in others.order_by("name", "pk") if _may_be_one(contact, other)]


def _may_be_one(one: Contact, other: Contact) -> bool:
    mine, theirs = fold(one.name), fold(other.name)
    if (one.email and one.email.casefold() == other.email.casefold()) or (mine == theirs and " " in mine):
        return True
    if one.employer_id is None or one.employer_id != other.employer_id:
        return False
    return same_person(one.name, other.name) or SequenceMatcher(None, mine, theirs).ratio() >= NEARLY
