"""How far an application is: derived from its events, never stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple, Protocol

from django.db.models.fields.json import KT

from sincerely.accounts.models import Candidate
from sincerely.journal.facts.events import counting, moment_from
from sincerely.journal.models import Application
from sincerely.zones import zone_or_utc

# kind -> the stage it leads to, in a person's words; the latest of them counts.
STAGES = {
    "application-sent": "Applied",
    "interview-scheduled": "Interview ahead",
    "interview-moved": "Interview ahead",
    "interview-cancelled": "Interview cancelled",
    "interview-ended": "Waiting",
    "request-received": "Asked for something",
    "request-answered": "Waiting",
    "assessment-received": "Assessment",
    "assessment-submitted": "Waiting",
    "offer-received": "Offer",
    "counter-offer-received": "Offer",
    "offer-withdrawn": "Offer withdrawn",
    "offer-accepted": "Accepted",
    "offer-declined": "Declined",
    "rejection-received": "Refused",
    "application-withdrawn": "Withdrawn",
    "application-closed": "Closed",
}
CLOSED = frozenset({"Offer withdrawn", "Accepted", "Declined", "Refused", "Withdrawn", "Closed"})
ENDED_BY_THEM = frozenset({"Refused", "Closed", "Offer withdrawn"})
THEIR_TURN = frozenset({"Applied", "Waiting", "Interview cancelled"})


class Happened(Protocol):
    """What a stage follows from: an event of the core, or the few columns of one."""

    @property
    def kind(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def due(self) -> date | datetime | None: ...


class _Row(NamedTuple):
    kind: str
    at: datetime
    due: date | datetime | None


class Stage(NamedTuple):
    """Where an application stands, since when, and the day they named for an answer, if any."""

    name: str
    since: datetime | None
    answer_by: date | datetime | None = None

    @property
    def closed(self) -> bool:
        return self.name in CLOSED

    @property
    def ended_by_them(self) -> bool:
        return self.name in ENDED_BY_THEM

    @property
    def their_turn(self) -> bool:
        return self.name in THEIR_TURN


def applications_at(candidate: Candidate, now: datetime) -> tuple[list[Application], dict[int, Stage]]:
    """Return the candidate's applications, oldest first, and where each stands at `now`; two queries."""
    events: dict[int, list[_Row]] = defaultdict(list)
    rows = counting(candidate).exclude(application=None)
    for application, kind, at, zone, due_text in rows.values_list("application", "kind", "at", "zone", KT("data__due")):
        due = moment_from(due_text, zone) if kind == "date-named" else None
        events[application or 0].append(_Row(kind, at.astimezone(zone_or_utc(zone)), due))
    # All that lists of applications show; whole rows of both would take twice the time.
    shown = Application.objects.select_related("employer").only("role", "notes", "employer__name")
    applications = list(shown.filter(candidate=candidate).order_by("pk"))
    return applications, {a.pk: stage_of(events[a.pk], now) for a in applications}


def stage_of(events: Iterable[Happened], now: datetime) -> Stage:
    """Say where one application stands at `now`, from its own events."""
    past = sorted((event for event in events if event.at <= now), key=lambda event: event.at)
    leading = [event for event in past if event.kind in STAGES]
    named = [event for event in past if event.kind == "date-named"]
    if not leading:
        return Stage("Noted", past[0].at if past else None, named[-1].due if named else None)
    last = leading[-1]
    return Stage(STAGES[last.kind], last.at, named[-1].due if named else None)


def day_of(moment: date | datetime) -> date:
    """Return the calendar day of a date or instant, in its own zone."""
    return moment.date() if isinstance(moment, datetime) else moment


def day_bounds(now: datetime) -> tuple[datetime, datetime]:
    """Return the first instant of `now`'s day and of the next, in the zone of `now`."""
    start = datetime.combine(now.date(), time(), tzinfo=now.tzinfo)
    return start, datetime.combine(now.date() + timedelta(days=1), time(), tzinfo=now.tzinfo)
