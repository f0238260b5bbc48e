"""A message whose yes was undone step by step, where its steps stand: it waits for a word again, or is on record again."""

from __future__ import annotations

from datetime import datetime

from sincerely.errors import Refused
from sincerely.journal.actions.base import change
from sincerely.journal.facts.ids import pk_of
from sincerely.journal.facts.messages import events_of
from sincerely.journal.models import Event, Message

#: What goes along with the step that a yes is about.
_BESIDE = frozenset({"message-received", "request-received"})


def look_again(event: Event) -> None:
    """Let the message an undone step was read from wait for a word again, once nothing is left of what it was taken for."""
    row = _message(event)
    if row is None or row.settled_at is None:
        return
    left = set(events_of(row).values_list("kind", flat=True))
    if not left or (left <= _BESIDE and event.kind not in left | _BESIDE):
        change(row, {"settled_at": None})


def looked_at_again(event: Event, now: datetime) -> None:
    """Put the message of a step that is to count again on record as before. Raises Refused where it was said anew meanwhile, so that nothing counts twice."""
    row = _message(event)
    if row is None:
        return
    if _said_anew(row, event) or events_of(row).filter(kind=event.kind).exclude(pk=event.pk).exists():
        raise Refused("Nothing was changed: the message this came from was recorded anew since. Look at it there.")
    if row.settled_at is None and row.settled_as:
        change(row, {"settled_at": now})


def _said_anew(row: Message, event: Event) -> bool:
    """Say whether a message was said yes to, as whatever, after this step of it was undone. What was only corrected or put back since is no new yes."""
    undone = Event.objects.values_list("retracted_at", flat=True).get(pk=event.pk)
    if undone is None:
        return False
    put_away = row.settled_as == "noise" and row.settled_at is not None and row.settled_at > undone
    of_it = Event.objects.filter(candidate=event.candidate_id, source_ref=event.source_ref, first=None)
    return put_away or of_it.filter(created_at__gt=undone).exists()


def _message(event: Event) -> Message | None:
    pk = pk_of("message", event.source_ref)
    return Message.objects.filter(candidate=event.candidate_id, pk=pk).first() if pk else None
