"""Applications, by hand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sincerely.accounts.models import Candidate, User
from sincerely.journal.actions.base import allowed, change, changing, make, own
from sincerely.journal.actions.events import record_event
from sincerely.journal.models import Application, Contact, Employer, Event

FIELDS = ("role", "needs", "notes")


def add_application(
    candidate: Candidate,
    employer: Employer,
    now: datetime,
    by: User | None = None,
    sent_at: datetime | None = None,
    **fields: Any,
) -> Application:
    """Add a post applied for; with `sent_at` the application itself is recorded as sent."""
    own(candidate, employer)
    with changing(candidate, now):
        application = make(Application, candidate, now, employer=employer, **_checked(allowed(fields, FIELDS)))
        if sent_at:
            record_event(candidate, "application-sent", sent_at, now, by=by, application=application)
    return application


def correct_application(
    candidate: Candidate,
    application: Application,
    now: datetime,
    employer: Employer | None = None,
    **fields: Any,
) -> Application:
    """Change a post's title, needs or notes, or the employer it was noted under."""
    own(candidate, application, employer)
    with changing(candidate, now):
        change(application, _checked(allowed(fields, FIELDS)))
        if employer and employer.pk != application.employer_id:
            _move(candidate, application, employer)
    return application


def _move(candidate: Candidate, application: Application, employer: Employer) -> None:
    """Note the application under another employer, with the people who belong to it alone."""
    before = application.employer
    application.employer = employer
    application.save(update_fields=["employer"])
    Event.objects.filter(candidate=candidate, application=application).update(employer=employer)
    if not before.applications.exists():
        Contact.objects.filter(candidate=candidate, employer=before).update(employer=employer)


def _checked(fields: dict[str, Any]) -> dict[str, Any]:
    if "needs" in fields:
        fields["needs"] = distinct(fields["needs"])
    return fields


def distinct(texts: Iterable[str]) -> list[str]:
    """Return texts stripped, without empty ones and without repetitions in other letters."""
    kept = {" ".join(text.casefold().split()): text.strip() for text in reversed(list(texts)) if text.strip()}
    return list(reversed(kept.values()))
