"""A house that was not on record yet and wrote: its application and its person, put on record with what they said."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from django.db.models import Q

from sincerely.accounts.models import Candidate, User
from sincerely.core.people.names import fold, same_person
from sincerely.core.reading.announced import comes_along
from sincerely.core.reading.newcomer import Newcomer
from sincerely.errors import BadInput
from sincerely.journal.actions.applications import add_application
from sincerely.journal.actions.base import change, changing
from sincerely.journal.actions.contacts import add_contact, correct_contact
from sincerely.journal.actions.employers import add_employer
from sincerely.journal.actions.happenings import record
from sincerely.journal.actions.interviews import set_participant
from sincerely.journal.facts.announced import newcomes_of
from sincerely.journal.facts.debrief import contacts_alike
from sincerely.journal.facts.events import counting
from sincerely.journal.models import (
    Application,
    Contact,
    Employer,
    Event,
    Interview,
    Letter,
    Message,
    Offer,
    Participant,
)


def put_on_record(
    candidate: Candidate, place: Newcomer, now: datetime, by: User | None = None
) -> tuple[Application, Contact | None]:
    """Return the application a place is about and its person, None where nobody is named; what is on record already is taken and not made twice. Raises BadInput for a place without an employer."""
    if not place.employer.strip():
        raise BadInput("Which employer it is about is not said", expected="its name, as the mail has it")
    with changing(candidate, now):
        employer = _house(candidate, place) or add_employer(candidate, now, name=place.employer)
        application = on_record(candidate, place) or add_application(candidate, employer, now, by, role=place.role)
        return application, _person(candidate, employer, place, now)


def on_record(candidate: Candidate, place: Newcomer) -> Application | None:
    """Return the application that a place is about where it is on record already; None where it would be made."""
    employer = _house(candidate, place)
    if employer is None:
        return None
    theirs = list(Application.objects.filter(candidate=candidate, employer=employer).select_related("employer"))
    # A post that is not named is the only one there is with them, if there is one.
    same = [each for each in theirs if fold(each.role) == fold(place.role)] or (theirs if not place.role.strip() and len(theirs) == 1 else [])  # fmt: skip
    return same[-1] if same else None


def record_elsewhere(
    candidate: Candidate, kind: str, now: datetime, place: Newcomer, *, by: User | None = None, contact: Contact | None = None, **told: object,
) -> Event:  # fmt: skip
    """Record what happened at a place that is put on record with it."""
    with changing(candidate, now):
        application, person = put_on_record(candidate, place, now, by)
        given: dict[str, object] = {**told, "application": application, "contact": person or contact}
        return record(candidate, kind, now, by=by, **given)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Brought:
    """Whom a yes to an invitation brought: those the talk is with, and, to be taken back with the yes, the numbers of those who are new on record (with a mark of what it wrote of them) and of those whose address is."""

    met: tuple[Contact, ...] = ()
    new: dict[int, str] = field(default_factory=dict)
    addressed: tuple[int, ...] = ()


def keep_people(
    candidate: Candidate,
    row: Message,
    kind: str,
    application: Application,
    now: datetime,
    chosen: Collection[str] | None,
) -> Brought:
    """Put on record whom an invitation brings, of these names (None: everybody). Who sent it is the message's from then on."""
    met: list[Contact] = []
    new: dict[int, str] = {}
    addressed: list[int] = []
    with changing(candidate, now):
        for each in newcomes_of(row, kind, application, candidate):
            if each.is_news and chosen is not None and each.name not in chosen:
                continue
            person = each.known
            if person is None:
                part = "interviewer" if each.meets else "other"
                person = add_contact(
                    candidate, now, employer=application.employer, name=each.name, title=each.title, position=each.position, email=each.email, part=part,
                )  # fmt: skip
                new[person.pk] = mark_of(person)
            elif each.email:
                correct_contact(candidate, person, now, email=each.email)
                addressed.append(person.pk)
            if each.writes and row.contact is None:
                change(row, {"contact": person})
            if each.meets:
                met.append(person)
        if met and row.contact and row.contact not in met and comes_along(row.text):
            met.append(row.contact)
    return Brought(tuple(met), new, tuple(addressed))


def mark_of(person: Contact) -> str:
    """Return a mark of what is on record of a person, by which it is seen whether anything of it was changed since; nobody reads the person from it."""
    columns = (person.name, person.title, person.position, person.email, person.part, str(person.employer_id))
    return sha256("\n".join(columns).encode()).hexdigest()[:16]


def places_at(talk: Interview | None, people: Iterable[int]) -> list[int]:
    """Return the numbers of the places that people have at a talk."""
    return list(Participant.objects.filter(interview=talk, contact__in=list(people)).values_list("pk", flat=True))


def join_talk(candidate: Candidate, talk: Interview, people: Iterable[Contact], now: datetime) -> list[int]:
    """Count people among those of a talk on record, who are not yet; return the numbers of those places at the table."""
    there = set(Participant.objects.filter(interview=talk).values_list("contact_id", flat=True))
    return [set_participant(candidate, talk, person, now).pk for person in people if person.pk not in there]


def take_people_off(
    candidate: Candidate,
    row: Message,
    now: datetime,
    *,
    new: Mapping[int, str],
    joined: Iterable[int],
    addressed: Iterable[int],
) -> None:
    """Take people whom a yes put on record (`new`, with the mark of what it wrote) off it again, unless they were changed or something else is with them by now, everybody (`joined`) from the table they were put at, and the address of a message from those who had none (`addressed`)."""
    with changing(candidate, now):
        came = list(Contact.objects.filter(candidate=candidate, pk__in=list(new)))
        # Whoever is in the notes of the talk by now was there.
        of_notes = ~Q(interview__notes="") & Q(contact__in=came)
        Participant.objects.filter(candidate=candidate, pk__in=list(joined)).exclude(of_notes).delete()
        for contact in Contact.objects.filter(candidate=candidate, pk__in=list(addressed), email__iexact=row.address):
            correct_contact(candidate, contact, now, email="")
        for contact in came:
            if new[contact.pk] not in ("", mark_of(contact)) or _is_known_besides(contact, row):
                continue
            if row.contact_id == contact.pk:
                change(row, {"contact": None})
            contact.delete()


def take_off_record(candidate: Candidate, row: Message, said: datetime) -> None:
    """Take what the yes of that moment to a message put on record off it again, unless something else is there by now."""
    application, contact, employer = row.application, row.contact, row.employer
    with changing(candidate, said):
        if application is None or application.created_at != said or _has_more(application, said):
            return
        change(row, {"application": None})
        application.delete()
        if contact and contact.created_at == said and not _is_known_besides(contact, row):
            change(row, {"contact": None})
            contact.delete()
        if employer and employer.created_at == said and not _has_others(employer, row):
            change(row, {"employer": None})
            employer.delete()


def _has_more(application: Application, said: datetime) -> bool:
    """Say whether anything is with an application that the yes of that moment did not bring."""
    if application.notes.strip() or application.needs or application.messages.count() > 1:
        return True
    talks = application.interviews.all()
    told = talks.filter(
        ~Q(created_at=said) | ~Q(notes="") | Q(topics__isnull=False) | Q(participants__created_at__gt=said)
    )
    counts = counting(application.candidate).filter(application=application)
    return any(rows.exists() for rows in (told, counts, application.promises, Letter.objects.filter(application=application), Offer.objects.filter(application=application)))  # fmt: skip


def _is_known_besides(contact: Contact, row: Message) -> bool:
    """Say whether a person is on record for more than one message: something was typed of them, or something else names them."""
    if any((contact.phone, contact.postal_address, contact.rapport, contact.notes, contact.known_as, contact.zone, contact.part not in ("other", "interviewer"))):  # fmt: skip
        return True
    counts = counting(contact.candidate)
    named = (contact.participations, contact.topics, contact.promises, counts.filter(contact=contact), contact.messages.exclude(pk=row.pk), Letter.objects.filter(contact=contact))  # fmt: skip
    return any(rows.exists() for rows in named) or any(
        contact.pk in data.get("people", ()) for data in counts.values_list("data", flat=True)
    )


def _has_others(employer: Employer, row: Message) -> bool:
    others = (employer.applications, employer.contacts, counting(employer.candidate).filter(employer=employer), employer.messages.exclude(pk=row.pk))  # fmt: skip
    return any(rows.exists() for rows in others)


def _house(candidate: Candidate, place: Newcomer) -> Employer | None:
    houses = Employer.objects.filter(candidate=candidate).order_by("pk")
    return next((each for each in houses if fold(each.name) == fold(place.employer)), None)


def _person(candidate: Candidate, employer: Employer, place: Newcomer, now: datetime) -> Contact | None:  # fmt: skip
    if not place.name.strip():
        return None
    address, people = place.address.lower(), list(Contact.objects.filter(candidate=candidate))
    # An office's address is several people's, and an initial can be another's: name and address both have to agree.
    reached = [each for each in people if address and each.email.lower() == address]
    known = next((each for each in reached if same_person(each.name, place.name)), None)
    theirs = [each for each in people if each.employer_id == employer.pk and (not address or not each.email)]
    alike = contacts_alike(place.name, theirs)
    # "J. Quill" of an address nobody has on record may be Joan as well as Jane.
    known = known or (alike if alike and (not address or fold(alike.name) == fold(place.name)) else None)
    if known is None:
        return add_contact(
            candidate, now, employer=employer, name=place.name, position=place.position, email=place.address
        )
    if place.address and not known.email:
        correct_contact(candidate, known, now, email=place.address)
    return known
