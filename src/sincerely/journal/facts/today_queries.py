"""What Today asks the database: few columns of many rows, because whole rows would take most of the time."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, TextField, When
from django.db.models.fields.json import KeyTextTransform

from sincerely.journal.facts.events import counting, standing_promises
from sincerely.journal.facts.talks import waits_for_their_word
from sincerely.journal.models import FollowUp, Interview, Letter
from sincerely.prepared import prepared

#: What is read of a follow-up and its people.
FOLLOW_UP = (
    "pk", "key", "rule", "title", "why", "letter_form", "nudge", "zone", "starts_at", "send_from", "due_at", "settled_at", "stopped_at",
    "interview_id", "contact_id", "contact__title", "contact__name", "contact__position", "contact__phone", "employer_id", "employer__name",
    "application_id", "application__role", "wanted_by", "asked_for", "cause__zone",
)  # fmt: skip
PROMISE = (
    "pk", "by", "what", "due_at", "due_date", "contact_id", "contact__title", "contact__name", "application_id", "application__employer__name",
)  # fmt: skip
#: What is owed by a day that somebody named.
BY_THEIR_DAY = (
    "answer-message", "answer-request", "request-deadline", "submit-assessment", "assessment-deadline", "my-promise",
)  # fmt: skip
#: By when they want it, where they named a day.
WANTED_BY = Case(When(rule__in=BY_THEIR_DAY, then=KeyTextTransform("due", "cause__data")), output_field=TextField())
#: What they asked for, where that is what is owed.
ASKED_FOR = Case(
    When(rule__in=("answer-request", "request-deadline"), then=KeyTextTransform("items", "cause__data")),
    output_field=TextField(),
)
#: What tells how far a letter is.
SENDING = tuple(f"approvals__sending__{name}" for name in ("state", "way", "due_at", "claimed_at", "next_try_at"))
#: What is read of an interview.
TALK = ("pk", "application_id", "application__employer__name", "start", "end", "zone", "called", "place", "bring")
#: Of an interview: no notes, nothing it was about, and no fact that came with a debrief.
NOTHING_TOLD = Q(notes="", topics=None, promises=None) & ~Q(events__source="debrief")


@prepared
def follow_ups(candidate: Any, since: Any, now: Any) -> QuerySet[Any]:
    """Return the follow-ups that are open, or were settled since the day began, by due time."""
    return by_due_time(_on_the_desk(candidate, since, now))


@prepared
def letters(candidate: Any, since: Any, now: Any) -> QuerySet[Any]:
    """Return their letters with their approvals, the latest last."""
    return written_for(_on_the_desk(candidate, since, now))


@prepared
def promises(candidate: Any) -> QuerySet[Any]:
    """Return the promises that stand, each with whether it was kept."""
    kept = counting(candidate).filter(kind="promise-kept", promise=OuterRef("pk"))
    return (
        standing_promises(candidate)
        .annotate(is_kept=Exists(kept))
        .order_by("pk")
        .values_list(*PROMISE, "is_kept", named=True)
    )


@prepared
def talks(candidate: Any, since: Any, now: Any, end: Any) -> QuerySet[Any]:
    """Return the interviews that began since then and of which nothing is told, those under way, and those to come until the `end`, the first one first; one may come twice."""
    rows = Interview.objects.filter(
        Q(start__gt=now, start__lte=end) | Q(start__lte=now, end__gt=now) | (NOTHING_TOLD & Q(start__lte=now, start__gt=since)), candidate=candidate, cancelled_at=None
    )  # fmt: skip
    rows = rows.annotate(unconfirmed=waits_for_their_word()).order_by("start", "pk")
    return rows.values_list(*TALK, "unconfirmed", named=True)


def by_due_time(which: QuerySet[FollowUp]) -> QuerySet[Any]:
    """Return what is read of follow-ups, by due time."""
    return (
        which.annotate(wanted_by=WANTED_BY, asked_for=ASKED_FOR)
        .order_by("due_at", "pk")
        .values_list(*FOLLOW_UP, named=True)
    )


def written_for(which: QuerySet[FollowUp]) -> QuerySet[Any]:
    """Return the letters for follow-ups with their approvals, the latest last."""
    rows = Letter.objects.filter(follow_up__in=which).order_by("pk", "approvals__pk")
    return rows.values_list("follow_up_id", "pk", "approvals__pk", "approvals__voided_at", *SENDING, named=True)


def untold_of(candidate: Any, since: Any, now: Any) -> QuerySet[Any]:
    """Return what `untold` does, to be narrowed."""
    rows = Interview.objects.filter(
        NOTHING_TOLD, candidate=candidate, cancelled_at=None, start__lte=now, start__gt=since
    ).order_by("start", "pk")
    return rows.values_list(*TALK, named=True)


def told(candidate: Any, now: Any) -> QuerySet[Interview]:
    """Return the interviews that began and of which something is told, the first one first; to be narrowed."""
    rows = Interview.objects.filter(candidate=candidate, cancelled_at=None, start__lte=now)
    return rows.exclude(NOTHING_TOLD).select_related("application__employer").order_by("start", "pk")


def _on_the_desk(candidate: Any, since: Any, now: Any) -> QuerySet[FollowUp]:
    still_open = Q(settled_at=None) & (Q(stopped_at=None) | Q(stopped_at__gt=now))
    wanted = still_open | Q(settled_at__gte=since)
    return FollowUp.objects.filter(wanted, candidate=candidate, withdrawn_at=None)
