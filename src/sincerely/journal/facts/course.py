"""How the search goes, from what happened: applications as far as they came, the week's work, answers in time, and one timeline of all of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, F, Q, QuerySet

from sincerely.accounts.models import Candidate
from sincerely.core.etiquette.kinds import BY_HAND
from sincerely.core.growth.course import Attempt
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.growth import FEEDBACK
from sincerely.journal.facts.stages import CLOSED, STAGES, day_bounds
from sincerely.journal.models import Application, Event, FollowUp, Practice
from sincerely.zones import zone_or_utc

#: What an application came through, where somebody's word stands behind it.
THROUGH = ("referral-received", "lead-received", "introduction-made")
#: With one of these an application is out.
OUT = frozenset({"application-sent", "interview-ended", "offer-received"})
#: What counts as work in a week: what one did, whatever came of it.
WORK = (
    "application-sent", "interview-ended", "letter-sent", "call-held", "call-returned", "touchpoint", "representative-met", "informational-interview-ended", "gathering-attended",
    "assessment-submitted", "request-answered", "reflection-written", "promise-kept",
)  # fmt: skip
A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Kept:
    """Of what was owed to others by a time: how much went out in time, and how much went out at all."""

    in_time: int
    all: int


def steps(candidate: Candidate, now: datetime) -> list[Event]:
    """Return what the course of a search, its week and what was said follow from, the first first; one query."""
    kinds = {*STAGES, *THROUGH, *WORK, *FEEDBACK}
    rows = counting(candidate).filter(kind__in=kinds, at__lte=now)
    return list(rows.select_related("contact", "employer").order_by("at", "pk"))


def attempts(candidate: Candidate, steps: Iterable[Event]) -> list[Attempt]:
    """Return each application that went out, as far as it came; one query. One only noted down is no attempt yet."""
    kinds: dict[int, list[str]] = {}
    source: dict[int, str] = {}
    for row in steps:
        if row.application_id is None:
            continue
        kinds.setdefault(row.application_id, []).append(row.kind)
        if row.kind in THROUGH and row.contact:
            source[row.application_id] = row.contact.name
        elif row.kind == "application-sent" and row.data.get("channel"):
            source.setdefault(row.application_id, str(row.data["channel"]))
    roles = dict(Application.objects.filter(candidate=candidate, pk__in=kinds).values_list("pk", "role"))
    return [
        Attempt(
            role=roles[pk],
            source=source.get(pk, ""),
            talked="interview-ended" in told,
            offered="offer-received" in told,
            closed=STAGES[leads[-1]] in CLOSED,
        )
        for pk, told in kinds.items()
        if not OUT.isdisjoint(told) and (leads := [kind for kind in told if kind in STAGES])
    ]


def in_time(candidate: Candidate) -> Kept:
    """Count what was written to others by when it was owed: letters, answers and promises that are done; one query."""
    owed = Q(contact__isnull=False) | ~Q(letter_form="") | Q(about__startswith="promise-")
    rows = FollowUp.objects.filter(owed, candidate=candidate, settled_at__isnull=False, withdrawn_at=None)
    found = rows.aggregate(all=Count("pk"), in_time=Count("pk", filter=Q(settled_at__lte=F("due_at"))))
    return Kept(found["in_time"], found["all"])


def week_of_work(candidate: Candidate, steps: Iterable[Event], now: datetime) -> list[tuple[str, int]]:
    """Return what was done in the last seven days of the candidate's calendar, by kind, with "practised" for goals; one query."""
    _, tomorrow = day_bounds(now.astimezone(zone_or_utc(candidate.zone)))
    since = tomorrow - A_WEEK
    done = Counter(
        row.kind for row in steps if row.at >= since and (row.kind != "promise-kept" or row.data.get("by") == "me")
    )
    practised = Practice.objects.filter(candidate=candidate, at__gte=since, at__lt=tomorrow).count()
    return [(kind, done[kind]) for kind in WORK if done[kind]] + ([("practised", practised)] if practised else [])


def timeline(candidate: Candidate, now: datetime) -> QuerySet[Event]:
    """Return all that happened in the whole search by `now`, the last first; what was only ticked off is left out."""
    rows = counting(candidate).filter(at__lte=now).exclude(kind__in=BY_HAND)
    return rows.select_related("employer", "contact", "application__employer").order_by("-at", "-pk")
