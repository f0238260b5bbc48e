"""How far an application is: derived from its events, never stored."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, NamedTuple, Protocol

from django.db.models import Case, QuerySet, TextField, Value, When
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from sincerely.accounts.models import Candidate
from sincerely.journal.facts.events import counting, moment_from
from sincerely.journal.models import Application
from sincerely.prepared import prepared
from sincerely.zones import zone_or_utc

#: The stage in which an offer waits for an answer.
OFFER = "Offer"
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
    "offer-received": OFFER,
    "counter-offer-received": OFFER,
    "offer-withdrawn": "Offer withdrawn",
    "offer-accepted": "Accepted",
    "offer-declined": "Declined",
    "rejection-received": "Refused",
    "application-withdrawn": "Withdrawn",
    "application-closed": "Closed",
}
#: What an offer is not lowered by: it stands until it is answered or taken back, whatever else is asked or agreed meanwhile.
_BESIDE_AN_OFFER = frozenset(
    {"Applied", "Interview ahead", "Interview cancelled", "Waiting", "Asked for something", "Assessment"}
)
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


class Post(NamedTuple):
    """What lists show of an application; whole rows would take several times as long."""

    pk: int
    role: str
    notes: str
    employer: str
    employer_id: int

    def __str__(self) -> str:
        return f"{self.role}, {self.employer}" if self.role else self.employer


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
    def offered(self) -> bool:
        return self.name == OFFER

    @property
    def their_turn(self) -> bool:
        return self.name in THEIR_TURN


def applications_at(candidate: Candidate, now: datetime) -> tuple[list[Post], dict[int, Stage]]:
    """Return the candidate's applications, oldest first, and where each stands at `now`; two queries."""
    posts = list(map(Post._make, _posts(candidate.pk)))
    # Of each only the first event, the last that leads on, and the last day named: what a zone makes of the others nobody asks.
    first: dict[int | None, tuple[Any, ...]] = {}
    last: dict[int | None, tuple[Any, ...]] = {}
    named: dict[int | None, tuple[Any, ...]] = {}
    for row in _happened(candidate.pk, now):
        application, kind = row[0], row[1]
        if kind in STAGES and leads_on(last[application][1] if application in last else "", kind):
            last[application] = row
        elif kind == "date-named":
            named[application] = row
        first.setdefault(application, row)
    stages = {}
    for post in posts:
        leads, begins, answer = last.get(post.pk), first.get(post.pk), named.get(post.pk)
        _, _, since, zone, _ = leads or begins or _NOTHING
        _, _, _, their_zone, answer_by = answer or _NOTHING
        stages[post.pk] = _stage(STAGES[leads[1]] if leads else "Noted", since, zone, answer_by, their_zone)
    return posts, stages


def open_first(candidate: Candidate, now: datetime) -> list[Post]:
    """Return the candidate's applications, those that go on at `now` first, each group oldest first; two queries."""
    last = dict(_led(candidate.pk, now))
    return sorted(
        map(Post._make, _posts(candidate.pk)), key=lambda post: post.pk in last and STAGES[last[post.pk]] in CLOSED
    )


@prepared
def _led(candidate: Any, now: Any) -> QuerySet[Any]:
    events = counting(candidate).filter(application__isnull=False, at__lte=now, kind__in=[*STAGES])
    return events.order_by("at", "pk").values_list("application", "kind")


#: Of an application nothing happened in yet.
_NOTHING = (None, None, None, "", None)


@lru_cache(maxsize=4096)
def _stage(name: str, since: str | None, zone: str, answer_by: str | None, their_zone: str) -> Stage:
    """Make of texts from the database what they say; most say what they said when the page was opened before."""
    began = datetime.fromisoformat(since) if since else None
    if began and not began.tzinfo:
        began = began.replace(tzinfo=UTC)
    return Stage(name, began and began.astimezone(zone_or_utc(zone)), moment_from(answer_by, their_zone))


@prepared
def _posts(candidate: Any) -> QuerySet[Any]:
    return (
        Application.objects.filter(candidate=candidate)
        .order_by("pk")
        .values_list("pk", "role", "notes", "employer__name", "employer")
    )


@prepared
def _happened(candidate: Any, now: Any) -> QuerySet[Any]:
    events = counting(candidate).filter(application__isnull=False, at__lte=now).order_by("at", "pk")
    # Instants as texts: of hundreds only one an application is made an instant, and that once.
    return events.values_list("application", "kind", Cast("at", TextField()), "zone", _DAY_NAMED)


#: Read only where it is needed: it costs more than all else of a row.
_DAY_NAMED = Case(When(kind="date-named", then=KT("data__due")), default=Value(None), output_field=TextField())


def stage_of(events: Iterable[Happened], now: datetime) -> Stage:
    """Say where one application stands at `now`, from its own events, as `applications_at` does for all of them."""
    past = sorted((event for event in events if event.at <= now), key=lambda event: event.at)
    leading = [event for event in past if event.kind in STAGES]
    named = [event for event in past if event.kind == "date-named"]
    if not leading:
        return Stage("Noted", past[0].at if past else None, named[-1].due if named else None)
    last = leading[0]
    for event in leading:
        last = event if leads_on(last.kind, event.kind) else last
    return Stage(STAGES[last.kind], last.at, named[-1].due if named else None)


def leads_on(before: str, kind: str) -> bool:
    """Say whether what happened leads an application on from the `before` that stands: from an offer only what answers it, changes it or takes it back does."""
    return STAGES.get(before) != OFFER or STAGES[kind] not in _BESIDE_AN_OFFER


def day_of(moment: date | datetime) -> date:
    """Return the calendar day of a date or instant, in its own zone."""
    return moment.date() if isinstance(moment, datetime) else moment


def day_bounds(now: datetime) -> tuple[datetime, datetime]:
    """Return the first instant of `now`'s day and of the next, in the zone of `now`."""
    start = datetime.combine(now.date(), time(), tzinfo=now.tzinfo)
    return start, datetime.combine(now.date() + timedelta(days=1), time(), tzinfo=now.tzinfo)
