"""Promises, mine and theirs: made, corrected, kept."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sincerely.accounts.models import Candidate, User
from sincerely.journal.actions.base import allowed, change, changing, make, own
from sincerely.journal.actions.events import correct_event, due_fields, record_event
from sincerely.journal.actions.writing import write_untouched_anew
from sincerely.journal.facts.events import counting
from sincerely.journal.models import Application, Contact, Event, Interview, Promise
from sincerely.zones import zone_or_utc


def add_promise(
    candidate: Candidate,
    application: Application,
    now: datetime,
    *,
    promised_by: str,
    what: str,
    due: date | datetime | None = None,
    by: User | None = None,
    interview: Interview | None = None,
    contact: Contact | None = None,
    at: datetime | None = None,
    quote: str = "",
    source: str = "hand",
) -> Promise:
    """Record that something was promised, by "me" or "them", at `at` (else when the interview ended, else now)."""
    own(candidate, application, interview, contact)
    with changing(candidate, now):
        promise = make(
            Promise, candidate, now, application=application, interview=interview, contact=contact, by=promised_by,
            what=what.strip(), quote=quote, edited=source == "hand", **due_fields(due),
        )  # fmt: skip
        zone = zone_or_utc(interview.zone if interview else candidate.zone)
        ended = (interview.end or interview.start) if interview else None
        said_at = (at or min(ended or now, now)).astimezone(zone)
        record_event(
            candidate,
            "promise-made",
            said_at,
            now,
            by=by,
            promise=promise,
            contact=contact,
            source=source,
            fields=_fields(promise, due),
        )
        write_untouched_anew(candidate, interview, now)
    return promise


def correct_promise(
    candidate: Candidate,
    promise: Promise,
    now: datetime,
    by: User | None = None,
    due: date | datetime | None = None,
    **fields: Any,
) -> Promise:
    """Correct a promise whole: `due` is as given, None for no date. The recorded fact is superseded."""
    own(candidate, promise)
    with changing(candidate, now):
        if change(promise, {**allowed(fields, ("what", "contact", "by")), **due_fields(due)}):
            change(promise, {"edited": True})
            restate(candidate, promise, due, now, by)
            write_untouched_anew(candidate, promise.interview, now)
    return promise


def keep_promise(
    candidate: Candidate,
    promise: Promise,
    now: datetime,
    by: User | None = None,
    at: datetime | None = None,
    source: str = "hand",
    source_ref: str = "",
) -> Event:
    """Record that a promise was kept; of one already kept, return that fact."""
    own(candidate, promise)
    kept = counting(candidate).filter(promise=promise, kind="promise-kept").first()
    if kept:
        return kept
    at = (at or now).astimezone(zone_or_utc(candidate.zone))
    return record_event(
        candidate,
        "promise-kept",
        at,
        now,
        by=by,
        promise=promise,
        contact=promise.contact,
        source=source,
        source_ref=source_ref,
        fields={"by": promise.by},
    )


def restate(
    candidate: Candidate, promise: Promise, due: date | datetime | None, now: datetime, by: User | None
) -> None:
    """Let the recorded fact say what the promise says now."""
    made = counting(candidate).filter(promise=promise, kind="promise-made").first()
    if made:
        fields = {"due": None, **_fields(promise, due)}
        correct_event(candidate, made, now, by=by, fields=fields, contact=promise.contact)


def _fields(promise: Promise, due: date | datetime | None) -> dict[str, Any]:
    return {"by": promise.by, "what": promise.what, "due": due}
