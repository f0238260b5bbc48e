"""What a letter may rest on: rows -> core.letters.Context. Private remarks have no way in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Literal, cast

from django.db.models import QuerySet

from sincerely.accounts.models import Candidate
from sincerely.core.letters import values as letters
from sincerely.journal.facts.events import standing_promises
from sincerely.journal.facts.letter_tables import tables_of
from sincerely.journal.facts.people import recipient_value, register_value
from sincerely.journal.models import Application, Contact, Event, Interview, Participant, Promise, Strength, Topic
from sincerely.prepared import prepared
from sincerely.zones import zone_or_utc

FORMATS = frozenset({"panel", "one-on-one", "phone", "video"})


def context_of(
    candidate: Candidate,
    *,
    application: Application | None = None,
    interview: Interview | None = None,
    contact: Contact | None = None,
    cause: Event | None = None,
) -> letters.Context:
    """Gather what a letter to `contact` about `application` and `interview`, which `cause` asked for, may say. At most six queries."""
    employer = application.employer if application else contact.employer if contact else None
    return letters.Context(
        candidate=_candidate(candidate, employer.register if employer else ""),
        employer=letters.Employer(
            name=employer.name, register=register_value(employer.register), city=employer.city, country=employer.country
        )
        if employer
        else letters.Employer(),
        role=letters.Role(title=application.role, needs=tuple(application.needs)) if application else letters.Role(),
        recipient=recipient_value(contact),
        interview=_interview(interview, contact) if interview else letters.Interview(),
        more=tables_of(candidate, application, contact, cause),
    )


def _candidate(row: Candidate, house: str) -> letters.Candidate:
    """Return who writes. The tone set for this employer comes before the one of the settings."""
    return letters.Candidate(
        name=row.name,
        email=row.email,
        phone=row.phone,
        strengths=tuple(letters.Strength(claim=s.claim, evidence=s.evidence) for s in _strengths(row.pk)),
        register=register_value(house or row.register),
        dialect=row.dialect or "american",
    )


def _interview(row: Interview, contact: Contact | None) -> letters.Interview:
    there = _present(row.pk)
    others = tuple(name for pk, name in there if contact is None or pk != contact.pk)
    kind = row.format if row.format in FORMATS else "panel" if len(there) > 1 else ""
    return letters.Interview(
        format=cast(Literal["panel", "one-on-one", "phone", "video", ""], kind),
        date=row.start.astimezone(zone_or_utc(row.zone)).date() if row.start else None,
        topics=_topics(row, contact),
        others=others,
        open_questions=tuple(row.open_questions),
        promises=tuple(
            letters.Promise(
                by="me",
                what=promise.what,
                due=due_text(promise, row.zone),
                to=promise.contact.name if promise.contact else "",
            )
            for promise in _promised(row.candidate_id, row.pk)
        ),
    )


def _topics(row: Interview, contact: Contact | None) -> tuple[letters.Topic, ...]:
    """Return the topics: this person's first, then what nobody is named for, then the others'."""
    rows = _spoken_of(row.pk)
    mine = contact.pk if contact else None
    rows.sort(key=lambda topic: 0 if mine and topic.contact_id == mine else 1 if topic.contact_id is None else 2)
    remarks = [_plain(remark) for remark in row.private_remarks]
    values = (
        letters.Topic(
            with_=topic.contact.name if topic.contact else "",
            topic=_kept(topic.topic, remarks),
            they_said=_kept(topic.they_said, remarks),
            i_said=_kept(topic.i_said, remarks),
            since=_kept(topic.since, remarks),
            typed=not (topic.quote or topic.they_said or topic.i_said or topic.since),
        )
        for topic in rows
    )
    return tuple(value for value in values if value.topic or value.they_said or value.i_said)


@prepared
def _strengths(candidate: Any) -> QuerySet[Strength]:
    return Strength.objects.filter(candidate=candidate).order_by("pk")


@prepared
def _present(interview: Any) -> QuerySet[Any]:
    rows = Participant.objects.filter(interview=interview, present=True).order_by("pk")
    return rows.values_list("contact_id", "contact__name")


@prepared
def _promised(candidate: Any, interview: Any) -> QuerySet[Promise]:
    rows = standing_promises(candidate).filter(interview=interview, by="me")
    return rows.select_related("contact").order_by("pk")


@prepared
def _spoken_of(interview: Any) -> QuerySet[Topic]:
    return Topic.objects.filter(interview=interview).select_related("contact")


def _kept(text: str, remarks: Sequence[str]) -> str:
    """Return `text`, or nothing where it says what a private remark says: a remark that slipped into a topic still stays private."""
    plain = _plain(text)
    private = any(remark and (remark in plain or (len(plain.split()) >= 3 and plain in remark)) for remark in remarks)
    return "" if private else text


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def due_text(promise: Promise, zone: str) -> str:
    """Return a promise's date as ISO text: the instant in the interview's zone where a time was named, else the day."""
    if promise.due_at:
        return promise.due_at.astimezone(zone_or_utc(zone)).isoformat()
    return promise.due_date.isoformat() if promise.due_date else ""
