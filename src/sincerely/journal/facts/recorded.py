"""Which interview on record a debrief is about, and a debrief read beside that record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import cast

from sincerely.accounts.models import Candidate
from sincerely.core.people.names import fold, same_person
from sincerely.core.reading.debrief.recorded import Change, beside_record, speaks_of_its_time
from sincerely.core.reading.debrief.setting.day_order import writes_day_first
from sincerely.core.reading.debrief.setting.rough import rough_start
from sincerely.core.reading.values import Debrief, Format, Invitation, Part, Person
from sincerely.journal.facts.debrief import overlapping_interview, same_application, same_employer, same_interview
from sincerely.journal.models import Application, Contact, Employer, Interview
from sincerely.zones import zone_or_utc

#: Notes that name no hour of their own are more of the last interview this long after it, whoever they speak of.
SOON = timedelta(days=3)


def by_invitation(candidate: Candidate, invitation: Invitation | None) -> Interview | None:
    """Return the interview an invitation is of; of a series the one of this very start."""
    if not invitation or not invitation.uid:
        return None
    same = Interview.objects.filter(candidate=candidate, invitation_uid=invitation.uid[:255]).select_related(
        "application__employer"
    )
    # A series shares one uid: the appointment of this very start counts before any other.
    return same.filter(start=invitation.start).first() or (None if invitation.recurring else same.order_by("pk").last())


def is_of_invitation(interview: Interview | None, invitation: Invitation | None) -> bool:
    """Say whether an interview on record came with this very issue of an invitation: what that lacks was told then."""
    return (
        interview is not None
        and invitation is not None
        and bool(invitation.uid)
        and interview.invitation_uid == invitation.uid[:255]
        and interview.invitation_sequence >= invitation.sequence
        and interview.end is not None
    )


def read_beside_record(
    candidate: Candidate,
    read: Callable[..., Debrief],
    notes: str,
    now: datetime,
    *,
    invitation: Invitation | None = None,
    application: Application | None = None,
    interview: Interview | None = None,
    employer: str = "",
) -> tuple[Debrief, tuple[Change, ...], Interview | None]:
    """Return (reading, what it says otherwise than the record, the interview on record it is of).

    `read` reads the notes, given `employer`, `known` people and `recorded`, the start to count days from. Where nothing is on record the
    reading is as it is.
    """
    house = application.employer if application else None
    first = read(employer=house.name if house else employer, known=_known(house) or _named_whole(candidate, notes))
    interview = interview or by_invitation(candidate, invitation)
    if interview is None and application is None and (invitation or _says_when(first, notes)):
        interview = at_that_time(candidate, first)
    application = application or (interview.application if interview else _application(candidate, first))
    if interview is None and application is not None:
        interview = _meant(application, first, notes, invitation, now)
    if interview is None or application is None:
        known = _known(application.employer) if application and not house else ()
        return (read(employer=first.employer, known=known) if known else first), (), None
    recorded = on_record(interview)
    again = read(employer=recorded.employer, known=_known(application.employer), recorded=recorded.start)
    moved = bool(
        invitation
        and interview.invitation_uid == invitation.uid[:255]
        and invitation.sequence > interview.invitation_sequence
    )
    found, changes = beside_record(again, recorded, notes, invited=invitation is not None, moved=moved)
    there = [f"Is that {person.name}, whom you have on record?" for person in recorded.people]
    found = replace(found, unsure=tuple(line for line in found.unsure if not any(line.endswith(one) for one in there)))
    if recorded.start is not None and interview.notes.strip():
        # Said only where it goes beside earlier notes; a first debrief of an appointment on record surprises nobody.
        line = f"Read as more notes on the interview of {recorded.start:%A} {recorded.start.day} {recorded.start:%B}, {recorded.start:%H:%M}; what is on record of it stays."
        found = replace(found, unsure=(line, *found.unsure))
    return found, changes, interview


def at_that_time(candidate: Candidate, found: Debrief) -> Interview | None:
    """Return the interview on record that a reading's hour and employer are of, whatever post it is noted under."""
    rows = Interview.objects.filter(candidate=candidate).select_related("application__employer")
    alike = overlapping_interview(rows, found.employer, found.start, found.end)
    return None if alike and found.round and alike.round and fold(found.round) != fold(alike.round) else alike


def _says_when(found: Debrief, notes: str) -> bool:
    return found.start is not None and speaks_of_its_time(notes, found.start)


def on_record(interview: Interview) -> Debrief:
    """Return what is on record of an interview as a debrief: its frame and who was there."""
    zone = zone_or_utc(interview.zone)
    application = interview.application
    people = interview.participants.select_related("contact").order_by("-present", "pk")
    return Debrief(
        start=interview.start.astimezone(zone) if interview.start else None,
        end=interview.end.astimezone(zone) if interview.end else None,
        zone=interview.zone,
        format=cast("Format", interview.format) if interview.format else None,
        round=interview.round,
        employer=application.employer.name,
        role=application.role,
        people=tuple(
            Person(
                name=row.contact.name,
                email=row.contact.email,
                title=row.contact.title,
                position=row.contact.position,
                present=row.present,
                part=cast("Part", row.part),
            )
            for row in people
        ),
    )


def _known(employer: Employer | None) -> tuple[Person, ...]:
    rows = Contact.objects.filter(employer=employer).order_by("pk") if employer else ()
    return tuple(Person(name=c.name, email=c.email, title=c.title, position=c.position) for c in rows)


def _named_whole(candidate: Candidate, notes: str) -> tuple[Person, ...]:
    """Return the candidate's contacts whose whole name stands in the notes, in any case of letters; their addresses are left to the record of their house."""
    text = " ".join(notes.casefold().split())
    names = Contact.objects.filter(candidate=candidate).order_by("pk").values_list("name", flat=True)
    return tuple(Person(name=name) for name in dict.fromkeys(names) if " " in name and name.casefold() in text)


def _application(candidate: Candidate, found: Debrief) -> Application | None:
    if not found.employer.strip():
        return None
    employer = same_employer(Employer.objects.filter(candidate=candidate).order_by("pk"), found.employer)
    if employer is None:
        return None
    rows = list(Application.objects.filter(candidate=candidate, employer=employer).order_by("pk"))
    # A post that more notes name otherwise is no other post, as long as there is one only.
    return same_application(rows, found.role) or (rows[0] if len(rows) == 1 else None)


def _meant(
    application: Application, found: Debrief, notes: str, invitation: Invitation | None, now: datetime
) -> Interview | None:
    rows = list(Interview.objects.filter(application=application).prefetch_related("participants__contact"))
    names = [person.name for person in found.people if person.present]
    if found.start is not None and (invitation is not None or speaks_of_its_time(notes, found.start)):
        return same_interview(rows, found, names)
    begun = [row for row in rows if row.start and row.start <= now and not row.cancelled_at]
    day = _day_named(application.candidate, found, notes, now)
    # What is on record of the day that the notes name has its hour; they need not say it again.
    of_day = [row for row in begun if row.start and row.start.astimezone(zone_or_utc(row.zone)).date() == day]
    if len(of_day) > 1:
        of_day = [row for row in of_day if _shares_somebody(row, names)]
    begun = of_day or begun
    if len(begun) != 1 or (found.round and begun[0].round and fold(found.round) != fold(begun[0].round)):
        return None
    if of_day or _shares_somebody(begun[0], names):
        return begun[0]
    start = begun[0].start
    # Somebody else on another day is another talk.
    return begun[0] if start is not None and now - start <= SOON and not (day and names) else None


def _day_named(candidate: Candidate, found: Debrief, notes: str, now: datetime) -> date | None:
    if found.start is not None:
        return None
    day_first = writes_day_first(candidate.dialect, candidate.zone)
    rough = rough_start(notes, now, zone_or_utc(candidate.zone), day_first=day_first)
    return rough[0].date() if rough else None


def _shares_somebody(row: Interview, names: list[str]) -> bool:
    there = [part.contact.name for part in row.participants.all()]
    return any(same_person(one, other) for one in names for other in there)


__all__ = ["at_that_time", "by_invitation", "is_of_invitation", "on_record", "read_beside_record"]
