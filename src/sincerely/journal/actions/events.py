"""Facts: recorded once, corrected by a later row, retracted with a date, erased for good when asked."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from typing import Any

from sincerely.accounts.models import Candidate, User
from sincerely.core.etiquette.kinds import KINDS
from sincerely.errors import BadInput, Refused
from sincerely.journal.actions.base import changing, make, own
from sincerely.journal.facts.events import event_data
from sincerely.journal.facts.ids import ref
from sincerely.journal.models import Application, Contact, Employer, Event, Interview, Letter, Promise

LINKS = ("application", "employer", "contact", "interview", "promise", "letter")


def record_event(
    candidate: Candidate,
    kind: str,
    at: datetime,
    now: datetime,
    *,
    by: User | None = None,
    application: Application | None = None,
    employer: Employer | None = None,
    contact: Contact | None = None,
    interview: Interview | None = None,
    promise: Promise | None = None,
    letter: Letter | None = None,
    about: str = "",
    zone: str = "",
    source: str = "hand",
    source_ref: str = "",
    fields: dict[str, Any] | None = None,
) -> Event:
    """Record one fact. `at` is aware and its zone is kept; `fields` are the kind's further ones (due, what, items, people as contact numbers ...).

    What follows is filled in: the interview's application, the employer of application or contact, and what the event is about.
    """
    if kind not in KINDS:
        raise BadInput(f"There is no kind of event called {kind!r}", expected="one that docs/events.md names")
    own(candidate, application, employer, contact, interview, promise, letter)
    application = application or (interview.application if interview else promise.application if promise else None)
    employer = employer or (application.employer if application else contact.employer if contact else None)
    with changing(candidate, now):
        return make(
            Event,
            candidate,
            now,
            kind=kind,
            at=aware(at, "when it happened"),
            zone=zone or zone_name(at.tzinfo) or candidate.zone,
            about=about
            or (ref("promise", promise.pk) if promise else ref("interview", interview.pk) if interview else ""),
            application=application,
            employer=employer,
            contact=contact,
            interview=interview,
            promise=promise,
            letter=letter,
            data=event_data(fields or {}),
            source=source,
            source_ref=source_ref[:255],
            recorded_by=by,
        )


def correct_event(
    candidate: Candidate,
    event: Event,
    now: datetime,
    *,
    by: User | None = None,
    at: datetime | None = None,
    fields: dict[str, Any] | None = None,
    **links: Any,
) -> Event:
    """Put a corrected fact in the place of one: only what is given changes, the wrong one stays on record as superseded."""
    with changing(candidate, now):
        event = standing(candidate, event)
        data = {**event.data, **dict.fromkeys(fields or {}), **event_data(fields or {})}
        data = {name: value for name, value in data.items() if value is not None}
        kept = {name: getattr(event, name) for name in LINKS}
        own(candidate, *links.values())
        corrected = make(
            Event,
            candidate,
            now,
            kind=event.kind,
            at=aware(at, "when it happened") if at else event.at,
            zone=(zone_name(at.tzinfo) if at else "") or event.zone,
            about=event.about,
            data=data,
            source=event.source if by is None else "hand",
            source_ref=event.source_ref,
            recorded_by=by,
            first_id=event.first_id or event.pk,
            **{**kept, **links},
        )
        event.superseded_by = corrected
        event.save(update_fields=["superseded_by"])
        return corrected


def retract_event(candidate: Candidate, event: Event, now: datetime) -> Event:
    """Say that a fact never was; it stays on record with the date of the retraction."""
    with changing(candidate, now):
        event = standing(candidate, event)
        event.retracted_at = now
        event.save(update_fields=["retracted_at"])
        return event


def restore_event(candidate: Candidate, event: Event, now: datetime) -> Event:
    """Take a retraction back."""
    own(candidate, event)
    with changing(candidate, now):
        event.retracted_at = None
        event.save(update_fields=["retracted_at"])
        return event


def standing(candidate: Candidate, event: Event) -> Event:
    """Return the event as it is on record now. Raises Refused for one that was corrected or retracted meanwhile."""
    own(candidate, event)
    found = Event.objects.get(pk=event.pk)
    if found.superseded_by_id or found.retracted_at:
        raise Refused("This was corrected or taken back meanwhile. Look at it again before changing it.")
    return found


def aware(moment: datetime, what: str) -> datetime:
    """Return an instant as it is. Raises BadInput for one without a zone: a wall time alone is no instant."""
    if moment.tzinfo is None:
        raise BadInput(f"The time given for {what} has no zone", expected="a time with its zone or offset")
    return moment


def zone_name(zone: tzinfo | None) -> str:
    """Return the IANA name of a zone, empty for a bare offset."""
    name = getattr(zone, "key", "")
    return name if isinstance(name, str) else ""


def due_fields(due: date | datetime | None) -> dict[str, Any]:
    """Return a promise's two columns for a day, an instant or nothing."""
    if isinstance(due, datetime):
        return {"due_date": None, "due_at": aware(due, "the due time")}
    return {"due_date": due, "due_at": None}
