"""A house that was not on record yet and wrote: its application and its person, put on record with what they said."""

from __future__ import annotations

from datetime import datetime

from sincerely.accounts.models import Candidate, User
from sincerely.core.people.names import fold
from sincerely.core.reading.newcomer import Newcomer
from sincerely.errors import BadInput
from sincerely.journal.actions.applications import add_application
from sincerely.journal.actions.base import change, changing
from sincerely.journal.actions.contacts import add_contact, correct_contact
from sincerely.journal.actions.employers import add_employer
from sincerely.journal.actions.happenings import record
from sincerely.journal.facts.debrief import contacts_alike
from sincerely.journal.facts.events import counting
from sincerely.journal.models import Application, Contact, Employer, Event, Letter, Message, Offer


def put_on_record(
    candidate: Candidate, place: Newcomer, now: datetime, by: User | None = None
) -> tuple[Application, Contact | None]:
    """Return the application a place is about and its person, None where nobody is named; what is on record already is taken and not made twice. Raises BadInput for a place without an employer."""
    if not place.employer.strip():
        raise BadInput("Which employer it is about is not said", expected="its name, as the mail has it")
    with changing(candidate, now):
        houses = Employer.objects.filter(candidate=candidate).order_by("pk")
        employer = next((each for each in houses if fold(each.name) == fold(place.employer)), None)
        employer = employer or add_employer(candidate, now, by, name=place.employer)
        # A post that is not named is the only one there is with them, if there is one.
        theirs = list(Application.objects.filter(candidate=candidate, employer=employer).select_related("employer"))
        same = [each for each in theirs if fold(each.role) == fold(place.role)] or (theirs if not place.role.strip() and len(theirs) == 1 else [])  # fmt: skip
        application = same[-1] if same else add_application(candidate, employer, now, by, role=place.role)
        return application, _person(candidate, employer, place, now, by)


def record_elsewhere(
    candidate: Candidate, kind: str, now: datetime, place: Newcomer, *, by: User | None = None, contact: Contact | None = None, **told: object,
) -> Event:  # fmt: skip
    """Record what happened at a place that is put on record with it."""
    with changing(candidate, now):
        application, person = put_on_record(candidate, place, now, by)
        given: dict[str, object] = {**told, "application": application, "contact": person or contact}
        return record(candidate, kind, now, by=by, **given)  # type: ignore[arg-type]


def take_off_record(candidate: Candidate, row: Message, said: datetime) -> None:
    """Take what the yes of that moment to a message put on record off it again, unless something else is there by now."""
    application, contact, employer = row.application, row.contact, row.employer
    with changing(candidate, said):
        if application is None or application.created_at != said or _has_more(application):
            return
        change(row, {"application": None})
        application.delete()
        if contact and contact.created_at == said and not Letter.objects.filter(contact=contact).exists():
            change(row, {"contact": None})
            contact.delete()
        if employer and employer.created_at == said and not (employer.applications.exists() or employer.contacts.exists()):  # fmt: skip
            change(row, {"employer": None})
            employer.delete()


def _has_more(application: Application) -> bool:
    counts = counting(application.candidate).filter(application=application)
    messages = application.messages.count() > 1
    return messages or any(rows.exists() for rows in (counts, application.promises, Letter.objects.filter(application=application), Offer.objects.filter(application=application)))  # fmt: skip


def _person(candidate: Candidate, employer: Employer, place: Newcomer, now: datetime, by: User | None) -> Contact | None:  # fmt: skip
    if not place.name.strip():
        return None
    people = list(Contact.objects.filter(candidate=candidate))
    known = next((each for each in people if place.address and each.email.lower() == place.address.lower()), None)
    known = known or contacts_alike(place.name, [each for each in people if each.employer_id == employer.pk])
    if known is None:
        return add_contact(
            candidate, now, by, employer=employer, name=place.name, position=place.position, email=place.address
        )
    if place.address and not known.email:
        correct_contact(candidate, known, now, by, email=place.address)
    return known
