"""Record a debrief: the first makes rows, a second one of the same interview updates them and doubles nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time

from sincerely.accounts.models import Candidate, User
from sincerely.core.people.known_as import names_used
from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.attendance.office import office_of
from sincerely.core.reading.values import Debrief, FoundPromise, Invitation, Person
from sincerely.errors import BadInput
from sincerely.integrations.mail import plain_address
from sincerely.journal.actions.applications import distinct
from sincerely.journal.actions.appointments import (
    Said,
    cancel,
    correct_times,
    move,
    set_appointment,
    settle_appointment,
)
from sincerely.journal.actions.base import change, changing, make, own
from sincerely.journal.actions.employers import add_employer
from sincerely.journal.actions.events import correct_event, due_fields, record_event
from sincerely.journal.actions.promises import add_promise, restate
from sincerely.journal.actions.writing import address_changed, write_untouched_anew
from sincerely.journal.facts.debrief import (
    contacts_alike,
    fitting,
    merged_notes,
    named_in,
    same_application,
    same_contact,
    same_employer,
    same_interview,
    same_said,
)
from sincerely.journal.facts.events import counting, stored
from sincerely.journal.facts.recorded import at_that_time, by_invitation
from sincerely.journal.models import Application, Contact, Employer, Interview, Participant, Promise, Topic
from sincerely.zones import zone_named, zone_or_utc

SOURCE = "debrief"


def record_debrief(
    candidate: Candidate,
    found: Debrief,
    notes: str,
    now: datetime,
    *,
    by: User | None = None,
    application: Application | None = None,
    interview: Interview | None = None,
    invitation: Invitation | None = None,
    rough: bool = False,
) -> Interview:
    """Record what the candidate confirmed of a debrief; return the interview it is about. `rough`: nobody said its hour, and one was taken.

    The interview is the one given, else that of the invitation, else the application's on the same day; else a new one. What a second debrief says
    again is updated, what it says newly is added, what it does not mention stays, and a topic or promise changed by hand since stays as it was changed.
    Raises BadInput where the employer or the interview's day is neither in the debrief nor on record: both are asked for, never guessed.
    """
    own(candidate, application, interview)
    found = fitting(found)
    with changing(candidate, now):
        interview = interview or by_invitation(candidate, invitation)
        if interview is None and application is None and (interview := at_that_time(candidate, found)):
            # Noted under another post or another form of the name: what is on record of both stays.
            found = replace(found, role=interview.application.role or found.role)
        application = application or (interview.application if interview else _application(candidate, found, now))
        employer = application.employer
        if interview is None:
            rows = Interview.objects.filter(application=application).prefetch_related("participants__contact")
            interview = same_interview(rows, found, [person.name for person in found.people if person.present])
        known = interview is not None
        if rough and interview is not None and interview.start is not None:
            # An hour that nobody said takes the place of none.
            found = replace(found, start=None, end=None)
        if found.start is None and (interview is None or interview.start is None):
            raise BadInput(
                "Neither the notes nor an invitation say when the interview was",
                expected="the day and time of the interview",
            )
        interview = interview or make(Interview, candidate, now, application=application, zone=_zone(candidate, found))
        _learn(application, employer, found)
        _appointment(candidate, interview, found, invitation, now, by, known, Said(rough=rough))
        change(
            interview,
            {
                "format": found.format or interview.format,
                "round": found.round or interview.round,
                "place": interview.place or (invitation.location[:300] if invitation else ""),
                "notes": merged_notes(interview.notes, notes),
                "open_questions": distinct(
                    [*interview.open_questions, *(question.text for question in found.open_questions)]
                ),
                "private_remarks": distinct([*interview.private_remarks, *(remark.text for remark in found.private)]),
            },
        )
        people = _people(candidate, employer, interview, found, now)
        _called(people, found, interview.notes, employer.name, invitation)
        _office(candidate, employer, interview, found, invitation, now)
        _topics(candidate, interview, found, people, now)
        _promises(candidate, application, interview, found, people, now, by)
        _decision(candidate, interview, found, now, by)
        write_untouched_anew(candidate, interview, now)
    return interview


def _application(candidate: Candidate, found: Debrief, now: datetime) -> Application:
    employer = (
        same_employer(Employer.objects.filter(candidate=candidate).order_by("pk"), found.employer)
        if found.employer.strip()
        else None
    )
    if employer is None:
        if not found.employer.strip():
            raise BadInput(
                "Neither the notes nor an invitation say which employer this was", expected="the employer's name"
            )
        employer = add_employer(candidate, now, name=found.employer.strip(), zone=_own_zone(found))
    rows = list(Application.objects.filter(candidate=candidate, employer=employer).order_by("pk"))
    return same_application(rows, found.role) or make(
        Application, candidate, now, employer=employer, role=found.role.strip()
    )


def _learn(application: Application, employer: Employer, found: Debrief) -> None:
    change(
        application,
        {
            "role": application.role
            if fold(application.role) == fold(found.role)
            else found.role.strip() or application.role,
            "needs": distinct([*application.needs, *(need.text for need in found.needs)]),
        },
    )
    change(employer, {"zone": employer.zone or _own_zone(found)})


def _appointment(
    candidate: Candidate,
    interview: Interview,
    found: Debrief,
    invitation: Invitation | None,
    now: datetime,
    by: User | None,
    known: bool,
    said: Said,
) -> None:
    """Bring the times up to date: a later issue of the invitation moves, other differences correct."""
    later = bool(
        invitation
        and interview.invitation_uid == invitation.uid[:255]
        and invitation.sequence > interview.invitation_sequence
    )
    if invitation and invitation.uid and (later or not interview.invitation_uid):
        change(interview, {"invitation_uid": invitation.uid[:255], "invitation_sequence": invitation.sequence})
    change(interview, {"zone": _zone(candidate, found) if found.zone else interview.zone})
    start = found.start or interview.start
    if start is None:
        return
    end = found.end or (interview.end if start == interview.start else None)
    source = "invitation" if invitation else SOURCE
    if not known or interview.start is None:
        set_appointment(candidate, interview, start, end, now, by=by, source=source, said=said)
    elif later:
        move(candidate, interview, start, end, now, by=by, source=source)
    elif (
        not invitation
        or interview.invitation_uid != invitation.uid[:255]
        or invitation.sequence == interview.invitation_sequence
    ):
        correct_times(candidate, interview, start, end, now, by=by)
    if found.cancelled:
        cancel(candidate, interview, now, by=by, source=source)
    else:
        settle_appointment(candidate, interview, now, by=by, over=start <= now)


def _people(
    candidate: Candidate, employer: Employer, interview: Interview, found: Debrief, now: datetime
) -> dict[str, Contact]:
    """Find or make everybody named and note their part; return who each name means."""
    rows = list(Contact.objects.filter(candidate=candidate).order_by("pk"))
    parts = {row.contact_id: row for row in Participant.objects.filter(interview=interview)}
    meant: dict[str, Contact] = {}
    for person in found.people:
        contact = same_contact(rows, person, employer)
        if contact is None:
            contact = make(
                Contact, candidate, now, employer=employer, name=person.name.strip(), title=person.title, position=person.position,
                email=_address(person.email), part="recruiter" if person.part == "recruiter" else "interviewer" if person.part == "interviewer" else "other",
            )  # fmt: skip
            rows.append(contact)
        else:
            _learn_person(candidate, contact, person, now)
        meant[person.name] = contact
        part = parts.get(contact.pk)
        if part is None:
            parts[contact.pk] = make(
                Participant,
                candidate,
                now,
                interview=interview,
                contact=contact,
                part=person.part,
                present=person.present,
            )
        else:
            change(part, {"part": person.part, "present": person.present})
    return meant


def _called(
    people: dict[str, Contact], found: Debrief, notes: str, employer: str, invitation: Invitation | None
) -> None:
    """Note what the notes call everybody who was there: greetings follow it until the candidate chooses."""
    there = [person.name for person in found.people if person.present]
    others = [person.name for person in found.people if not person.present]
    below = invitation.description if invitation else ""
    for name, called in names_used(notes, there, others=others, employer=employer, invitation=below).items():
        if called and name in people:
            change(people[name], {"known_as": called[:80]})


def _office(
    candidate: Candidate,
    employer: Employer,
    interview: Interview,
    found: Debrief,
    invitation: Invitation | None,
    now: datetime,
) -> None:
    """Keep whoever sent the invitation as a contact who arranged it: an office that is owed no thanks, and can pass a letter on."""
    office = office_of(invitation, found, candidate.name, candidate.email)
    address = _address(office.email) if office else ""
    if office is None or not address:
        return
    contact = Contact.objects.filter(candidate=candidate, email__iexact=address).order_by("pk").first() or make(
        Contact, candidate, now, employer=employer, name=(office.name or f"{employer.name} office")[:200], email=address
    )
    if not Participant.objects.filter(interview=interview, contact=contact).exists():
        make(Participant, candidate, now, interview=interview, contact=contact, part="organiser", present=False)


def _learn_person(candidate: Candidate, contact: Contact, person: Person, now: datetime) -> None:
    """Fill in what was unknown; a longer form of the same name is the better one. What the candidate entered stays."""
    before = contact.email
    longer = len(person.name.split()) > len(contact.name.split())
    change(
        contact,
        {
            "name": person.name.strip() if longer else contact.name,
            "title": contact.title or person.title,
            "position": contact.position or person.position,
            "email": contact.email or _address(person.email),
            "part": "recruiter"
            if contact.part == "other" and person.part == "recruiter"
            else "interviewer"
            if contact.part == "other" and person.part == "interviewer"
            else contact.part,
        },
    )
    if contact.email != before:
        address_changed(candidate, contact, before, now)


def _address(email: str) -> str:
    """Return an address as found; one no mail can reach is left out, and the letter asks for it."""
    try:
        return plain_address(email) if email else ""
    except BadInput:
        return ""


def _topics(
    candidate: Candidate, interview: Interview, found: Debrief, people: dict[str, Contact], now: datetime
) -> None:
    rows = list(Topic.objects.filter(interview=interview))
    left = list(rows)
    position = max((row.position for row in rows), default=-1)
    for topic in found.topics:
        contact = _meant(people, topic.with_)
        words = topic.topic or topic.they_said or topic.i_said
        row = same_said(left, words, topic.quote, contact.pk if contact else None)
        fields = {
            "contact": contact,
            "topic": (topic.topic or words)[:500],
            "they_said": topic.they_said,
            "i_said": topic.i_said,
            "since": topic.since,
            "quote": topic.quote,
        }
        if row is None:
            position += 1
            make(Topic, candidate, now, interview=interview, position=position, **fields)
            continue
        left.remove(row)
        if not row.edited:
            change(row, {**fields, "contact": contact or row.contact})


def _promises(
    candidate: Candidate,
    application: Application,
    interview: Interview,
    found: Debrief,
    people: dict[str, Contact],
    now: datetime,
    by: User | None,
) -> None:
    left = list(Promise.objects.filter(interview=interview))
    for promise in found.promises:
        due = _last_moment(promise, interview, now)
        contact = _meant(people, promise.with_) or named_in(f"{promise.what} {promise.quote}", people.values())
        row = same_said([other for other in left if other.by == promise.by], promise.what, promise.quote, None)
        if row is None:
            add_promise(
                candidate, application, now, promised_by=promise.by, what=promise.what[:500], due=due, by=by, interview=interview,
                contact=contact, quote=promise.quote, source=SOURCE,
            )  # fmt: skip
            continue
        left.remove(row)
        if row.due_at and row.due_at == _end_of(promise.due, interview):
            due = row.due_at.astimezone(zone_or_utc(interview.zone))
        fields = {"what": promise.what[:500], "quote": promise.quote, "contact": contact or row.contact}
        if not row.edited and change(row, {**fields, **due_fields(due)}):
            restate(candidate, row, due, now, by)


# A day alone ends with its working hours; what is promised for the evening, or after them, has until midnight.
_CLOSING = time(17)
_EVENING = re.compile(r"\b(?:tonight|tonite|(?:this|same)\s+(?:evening|night|eve)|before\s+(?:bed|midnight))\b", re.I)


def _last_moment(promise: FoundPromise, interview: Interview, now: datetime) -> date | datetime | None:
    """Return when a promise is due: a day whose working hours were over when it was noted ends at midnight, and so does "tonight"."""
    end = _end_of(promise.due, interview)
    if end is None:
        return promise.due
    noted = now.astimezone(end.tzinfo)
    late = noted.date() == end.date() and noted.time() >= _CLOSING
    return end if late or _EVENING.search(promise.quote) else promise.due


def _end_of(due: date | datetime | None, interview: Interview) -> datetime | None:
    if due is None or isinstance(due, datetime):
        return None
    return datetime.combine(due, time(23, 59), tzinfo=zone_or_utc(interview.zone))


def _decision(candidate: Candidate, interview: Interview, found: Debrief, now: datetime, by: User | None) -> None:
    """Record the day they named for their answer, once an interview; another day in a later debrief corrects it."""
    if found.decision_by is None or interview.start is None:
        return
    named = counting(candidate).filter(interview=interview, kind="date-named", source=SOURCE).first()
    # Also where the notes come before the appointed end: dated earlier than the interview's end, it would look overtaken by it.
    said_at = (interview.end or interview.start).astimezone(
        (interview.start if found.start is None else found.start).tzinfo
    )
    if named is None:
        fields = {"due": found.decision_by, "by": "them", "what": found.decision_quote}
        record_event(
            candidate,
            "date-named",
            said_at,
            now,
            by=by,
            interview=interview,
            zone=interview.zone,
            source=SOURCE,
            fields=fields,
        )
    elif named.data.get("due") != stored(found.decision_by):
        correct_event(candidate, named, now, fields={"due": found.decision_by, "what": found.decision_quote})


def _meant(people: dict[str, Contact], name: str | None) -> Contact | None:
    if not name:
        return None
    return people.get(name) or contacts_alike(name, people.values())


def _zone(candidate: Candidate, found: Debrief) -> str:
    return found.zone if zone_named(found.zone) else candidate.zone


def _own_zone(found: Debrief) -> str:
    """Return the interview's zone as the employer's; UTC only says that the calendar program wrote no place."""
    return (
        found.zone if zone_named(found.zone) and found.zone.upper() not in {"UTC", "ETC/UTC", "GMT", "ETC/GMT"} else ""
    )
