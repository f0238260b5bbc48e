"""What the candidate learned and practises, as the pages need it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Max, QuerySet

from sincerely.accounts.models import Candidate
from sincerely.core.growth.praise import praise
from sincerely.journal.facts.events import counting
from sincerely.journal.models import Application, Event, Goal, Interview, Reflection, Topic

#: The answers of a reflection, in the order in which they are asked.
QUESTIONS = ("went_well", "differently", "in_my_hands", "not_in_my_hands", "practise", "carries_me")
#: What was said of the candidate, and why they were refused.
FEEDBACK = ("feedback-received", "rejection-received")
#: What may lead on: a chance somebody told of, a post that opened, a recommendation.
WAYS_ON = ("lead-received", "opening-found", "referral-received")
STILL_FRESH = timedelta(weeks=26)
#: So many rows of a kind are read.
MOST = 200


@dataclass(frozen=True, slots=True)
class Practised:
    """A goal, how often it was practised, and when last."""

    goal: Goal
    times: int
    last: datetime | None


def reflection_on(candidate: Candidate, application: Application, interview: Interview | None) -> Reflection | None:
    """Return what was written about an application as a whole, or about one of its interviews."""
    rows = Reflection.objects.filter(candidate=candidate, application=application, interview=interview)
    return rows.select_related("event").first()


def goals_of(candidate: Candidate) -> list[Practised]:
    """Return all goals, the open ones first; one query."""
    return sorted(_practised(Goal.objects.filter(candidate=candidate)), key=lambda row: row.goal.done_at is not None)


def open_goals(candidate: Candidate) -> list[Practised]:
    """Return what is to be practised; one query."""
    return _practised(Goal.objects.filter(candidate=candidate, done_at=None))


def _practised(goals: QuerySet[Goal]) -> list[Practised]:
    rows = goals.select_related("reflection__application__employer").annotate(
        times=Count("practices"), last=Max("practices__at")
    )
    return [Practised(row, row.times, row.last) for row in rows]


def reflections_of(candidate: Candidate) -> list[Reflection]:
    """Return all that was written down, the last first; one query."""
    rows = Reflection.objects.filter(candidate=candidate).select_related("application__employer", "interview")
    return list(rows)


@dataclass(frozen=True, slots=True)
class Praise:
    """What somebody said well of the candidate, in their words; who, and when."""

    words: str
    who: str
    at: datetime


def feedback_of(candidate: Candidate) -> list[Event]:
    """Return what was said of the candidate and why they were refused, the last first; one query."""
    rows = counting(candidate).filter(kind__in=FEEDBACK).exclude(data__what=None)
    return list(rows.select_related("contact", "employer").order_by("-at", "-pk")[:MOST])


def praise_of(candidate: Candidate, feedback: list[Event]) -> list[Praise]:
    """Return the praise in feedback, and in what people said of the candidate in talks, the last first; one query besides."""
    told = [
        Praise(words, str(row.contact or row.employer or ""), row.at)
        for row in feedback
        for words in praise(str(row.data.get("what") or ""))
    ]
    talks = Topic.objects.filter(candidate=candidate).exclude(they_said="").select_related("contact", "interview")
    heard = [
        Praise(words, str(row.contact or ""), row.interview.start or row.created_at)
        for row in talks.order_by("-pk")[:MOST]
        for words in praise(row.they_said, of_me=True)
    ]
    return sorted([*told, *heard], key=lambda each: each.at, reverse=True)


def ways_on(candidate: Candidate, now: datetime) -> list[Event]:
    """Return the chances, openings and recommendations of the last half year, the last first; one query."""
    rows = counting(candidate).filter(kind__in=WAYS_ON, at__gte=now - STILL_FRESH, at__lte=now)
    return list(rows.select_related("contact", "employer").order_by("-at", "-pk")[:MOST])
