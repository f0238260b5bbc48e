"""What was promised by the clock on the wall keeps its hour when the zone data change: the instants beside it are worked out again."""

from __future__ import annotations

from datetime import datetime

from sincerely.accounts.models import Candidate
from sincerely.journal.actions.appointments import settle_appointment
from sincerely.journal.actions.base import change
from sincerely.journal.actions.events import due_fields
from sincerely.journal.actions.sendings import RECALLABLE
from sincerely.journal.facts.events import counting, moment_from
from sincerely.journal.facts.moments import instant_of, wall_time
from sincerely.journal.models import Interview, Sending
from sincerely.zones import zone_data_version, zone_or_utc


def keep_wall_times(candidate: Candidate, now: datetime) -> None:
    """Bring the instants of appointments, promises and sendings up to the zone data in use, and note which that are; inside the transaction of `changing`."""
    for interview in Interview.objects.filter(candidate=candidate).exclude(start=None):
        settle_appointment(candidate, interview, now)
    for event in counting(candidate).filter(kind="promise-made").exclude(promise=None).select_related("promise"):
        due = moment_from(event.data.get("due"), event.zone)
        if event.promise and isinstance(due, datetime):
            change(event.promise, due_fields(due))
    for sending in Sending.objects.filter(candidate=candidate, state__in=RECALLABLE).exclude(due_wall=""):
        zone = zone_or_utc(sending.zone)
        if wall_time(sending.due_at, zone) != sending.due_wall:
            _move(sending, instant_of(sending.due_wall, zone))
    Candidate.objects.filter(pk=candidate.pk).update(zone_data=zone_data_version())


def _move(sending: Sending, due_at: datetime) -> None:
    # Of one that waits for another try only the due time moves. One that was claimed meanwhile is on its way: nothing is left to move.
    waits = sending.next_try_at > sending.due_at
    moved = {"due_at": due_at, "next_try_at": max(sending.next_try_at, due_at) if waits else due_at}
    Sending.objects.filter(pk=sending.pk, state__in=RECALLABLE, due_at=sending.due_at).update(**moved)
