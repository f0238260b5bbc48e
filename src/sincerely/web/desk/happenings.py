"""What can be told in one step, the likely first: which that is depends on how far the application is."""

from __future__ import annotations

from datetime import datetime

from sincerely.accounts.models import Candidate
from sincerely.journal.actions.happenings import HAPPENINGS, Happening
from sincerely.journal.facts.stages import applications_at
from sincerely.journal.models import Application, Contact

#: What most people come to tell of no application in particular.
OFTEN = ("message-received", "interview-scheduled", "interview-moved", "date-named", "request-received", "offer-received", "rejection-received", "call-missed")  # fmt: skip
#: What most people come to tell of a person.
OF_A_PERSON = ("message-received", "call-missed", "letter-sent", "touchpoint", "connection-sent", "introduction-made", "news-heard")  # fmt: skip
_OVER = ("message-received", "interview-scheduled", "offer-received")
#: What may well come next, by how far an application is.
NEXT = {
    "Noted": ("application-sent", "interview-scheduled", "message-received", "call-missed", "application-closed"),
    "Applied": ("interview-scheduled", "message-received", "call-missed", "request-received", "assessment-received", "rejection-received"),
    "Interview ahead": ("interview-moved", "interview-cancelled", "message-received", "request-received", "application-withdrawn"),
    "Interview cancelled": ("interview-scheduled", "message-received", "rejection-received", "application-withdrawn"),
    "Waiting": ("message-received", "interview-scheduled", "offer-received", "rejection-received", "date-named", "request-received", "call-missed"),
    "Asked for something": ("request-answered", "receipt-confirmed", "message-received", "interview-scheduled", "offer-received", "rejection-received"),
    "Assessment": ("assessment-submitted", "message-received", "interview-scheduled", "rejection-received", "application-withdrawn"),
    "Offer": ("written-terms-received", "counter-offer-received", "offer-extended", "time-asked", "negotiation-sent", "offer-accepted", "offer-declined", "offer-withdrawn"),
    "Accepted": ("written-terms-received", "message-received", "reference-outcome-told"),
    "Refused": ("feedback-received", *_OVER),
    "Offer withdrawn": _OVER,
    "Declined": _OVER,
    "Withdrawn": _OVER,
    "Closed": _OVER,
}  # fmt: skip


def fitting(about: Application | Contact | None) -> list[Happening]:
    """Return what can be told of an application, of a person, or of anything."""
    names = {Application: "application", Contact: "contact"}
    if about is None:
        return list(HAPPENINGS.values())
    return [each for each in HAPPENINGS.values() if names[type(about)] in (*each.needs, *each.may) or "interview" in each.needs]  # fmt: skip


def likely(candidate: Candidate, about: Application | Contact | None, now: datetime) -> list[Happening]:
    """Return of what fits the few that are likely at `now`, the likeliest first."""
    if isinstance(about, Application):
        kinds = NEXT[applications_at(candidate, now)[1][about.pk].name]
    else:
        kinds = OF_A_PERSON if about else OFTEN
    fits = {each.kind: each for each in fitting(about)}
    return [fits[kind] for kind in kinds if kind in fits]
