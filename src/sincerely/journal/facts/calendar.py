"""What stands on which day: what is owed, interviews, letters that go, promises, and the days on which an answer was promised."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from django.db.models import Exists, OuterRef, Q

from sincerely.accounts.models import Candidate
from sincerely.journal.facts.events import counting, standing_promises
from sincerely.journal.facts.ids import pk_of
from sincerely.journal.facts.stages import applications_at, day_bounds, day_of
from sincerely.journal.models import FollowUp, Interview, Sending
from sincerely.zones import zone_or_utc

Kind = Literal["owed", "interview", "letter", "promise", "answer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing of a day. `at` is its instant in the zone where it counts, None where only the day counts; `id` is of the row named by `kind`, an answer's of its application."""

    kind: Kind
    id: int
    words: str
    about: str = ""
    at: datetime | None = None
    late: bool = False


def entries(candidate: Candidate, first: date, last: date, now: datetime) -> dict[date, list[Entry]]:
    """Return what stands on each day from `first` to `last` in the candidate's zone, timed things first; seven queries, however many days."""
    here = zone_or_utc(candidate.zone)
    begin = day_bounds(datetime(first.year, first.month, first.day, 12, tzinfo=here))[0]
    end = day_bounds(datetime(last.year, last.month, last.day, 12, tzinfo=here))[1]
    found: dict[date, list[Entry]] = defaultdict(list)

    def add(day: date, entry: Entry) -> None:
        if first <= day <= last:
            found[day].append(entry)

    still_open = Q(settled_at=None) & (Q(stopped_at=None) | Q(stopped_at__gt=now))
    # A letter that goes by itself stands at its hour, and not once more where it is due.
    on_its_way = Sending.objects.filter(
        approval__letter__follow_up=OuterRef("pk"), approval__voided_at=None, state__in=("queued", "held"), way="smtp"
    )
    owed = FollowUp.objects.filter(
        still_open, candidate=candidate, withdrawn_at=None, due_at__gte=begin, due_at__lt=end
    ).annotate(goes=Exists(on_its_way))
    told = set()
    for pk, key, title, due_at, zone, employer, goes in owed.values_list(
        "pk", "key", "title", "due_at", "zone", "employer__name", "goes"
    ):
        told.add(pk_of("promise", key.split(":")[1]))
        if goes:
            continue
        about = employer if employer and employer not in title else ""
        theirs = due_at.astimezone(zone_or_utc(zone))
        add(
            due_at.astimezone(here).date(),
            Entry(kind="owed", id=pk, words=title, about=about, at=theirs, late=due_at < now),
        )
    interviews = Interview.objects.filter(candidate=candidate, cancelled_at=None, start__gte=begin, start__lt=end)
    for talk in interviews.select_related("application__employer"):
        if talk.start:
            at, theirs = talk.start.astimezone(here), talk.start.astimezone(zone_or_utc(talk.zone))
            add(
                at.date(),
                Entry(kind="interview", id=talk.pk, words="Interview", about=talk.application.employer.name, at=theirs),
            )
    going = Sending.objects.filter(
        candidate=candidate, state__in=("queued", "held"), way="smtp", due_at__gte=begin, due_at__lt=end
    ).select_related("approval__letter")
    for sending in going:
        at, theirs = sending.due_at.astimezone(here), sending.due_at.astimezone(zone_or_utc(sending.zone))
        letter = sending.approval.letter
        words = "Letter goes" if sending.state == "queued" else "Letter is held"
        add(
            at.date(),
            Entry(
                kind="letter", id=letter.pk, words=words, about=sending.approval.to_name or letter.subject, at=theirs
            ),
        )
    applications, stages = applications_at(candidate, now)
    kept = set(
        counting(candidate).filter(kind="promise-kept").exclude(promise=None).values_list("promise_id", flat=True)
    )
    for promise in standing_promises(candidate).select_related("application__employer"):
        due = promise.due_at.astimezone(here) if promise.due_at else promise.due_date
        # One of mine stands there as what is owed.
        if due is None or promise.pk in kept or promise.pk in told or stages[promise.application_id].closed:
            continue
        whose = "You promised" if promise.by == "me" else "They promised"
        add(
            day_of(due),
            Entry(
                kind="promise",
                id=promise.pk,
                words=f"{whose}: {promise.what}",
                about=promise.application.employer.name,
                at=promise.due_at,
                late=day_of(due) < now.astimezone(here).date(),
            ),
        )
    for application in applications:
        answer, stage = stages[application.pk].answer_by, stages[application.pk]
        if answer and stage.their_turn:
            add(
                day_of(answer),
                Entry(kind="answer", id=application.pk, words="Their answer is due", about=application.employer),
            )
    for day in found.values():
        day.sort(key=lambda entry: (entry.at is None, entry.at.timestamp() if entry.at else 0, entry.kind, entry.id))
    return dict(found)
