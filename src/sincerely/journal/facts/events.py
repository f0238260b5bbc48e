"""Events: rows <-> core values. `data` holds what only some kinds have, in the names of the core's Event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from sincerely.accounts.models import Candidate
from sincerely.core.etiquette import values as etiquette
from sincerely.journal.facts.ids import ref
from sincerely.journal.models import Event, Promise
from sincerely.zones import zone_named, zone_or_utc

FIELDS = (
    "by", "form", "settles", "what", "channel", "automatic", "needs_answer", "feedback_given", "in_writing", "with_answer", "due", "end", "items", "people", "rough", "checklist", "greets",
)  # fmt: skip


def counting(candidate: Candidate) -> QuerySet[Event]:
    """Return the events that count: neither superseded by a correction nor retracted."""
    return Event.objects.filter(candidate=candidate, superseded_by=None, retracted_at=None)


_OF_INTERVIEW = Event.objects.filter(interview=OuterRef("pk"), superseded_by=None, retracted_at=None)
#: Of an interview's row: nobody said its hour, and none was told since.
ROUGH = Exists(_OF_INTERVIEW.filter(kind="interview-scheduled", data__rough=True)) & ~Exists(
    _OF_INTERVIEW.filter(kind="interview-moved")
)


def standing_promises(candidate: Candidate) -> QuerySet[Promise]:
    """Return the promises whose making counts: one that was taken back is none."""
    return Promise.objects.filter(
        candidate=candidate, events__kind="promise-made", events__superseded_by=None, events__retracted_at=None
    )


def event_value(row: Event, took_part: Mapping[int, tuple[int, ...]] | None = None) -> etiquette.Event:
    """Return the event as the planner sees it. `took_part`: interview number -> numbers of the contacts who were there."""
    data = row.data
    people: Iterable[int] = data.get("people", ())
    if row.interview_id and row.kind.startswith("interview-"):
        # Who was there is corrected on the interview, so it is read from there and never copied into its events.
        people = (took_part or {}).get(row.interview_id, ())
    return etiquette.Event(
        id=event_id(row),
        kind=row.kind,
        at=row.at.astimezone(zone_or_utc(row.zone)),
        about=row.about,
        application=ref("application", row.application_id),
        employer=ref("employer", row.employer_id),
        contact=ref("contact", row.contact_id),
        people=tuple(ref("contact", pk) for pk in people),
        due=moment_from(data.get("due"), row.zone),
        items=tuple(data.get("items", ())),
        by=data.get("by", ""),
        form=data.get("form", ""),
        settles=data.get("settles", ""),
        what=data.get("what", ""),
        channel=data.get("channel", ""),
        automatic=bool(data.get("automatic")),
        needs_answer=bool(data.get("needs_answer")),
        feedback_given=bool(data.get("feedback_given")),
        in_writing=bool(data.get("in_writing")),
        with_answer=bool(data.get("with_answer")),
    )


def event_id(row: Event) -> str:
    """Return the event's name in the core. A correction keeps the name of the fact it corrects, so that what follows from it keeps its keys."""
    return ref("event", row.first_id or row.pk)


def event_data(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return an event's further fields as they are stored: dates as ISO text, what is empty left out."""
    unknown = set(fields) - set(FIELDS)
    if unknown:
        raise TypeError(f"events have no field {', '.join(sorted(unknown))}")
    return {name: stored(value) for name, value in fields.items() if value not in (None, "", False, (), [])}


def stored(value: Any) -> Any:
    """Return a value as JSON can hold it; a time in a zone with that zone's name (RFC 9557), because its wall time is what was said."""
    if isinstance(value, datetime):
        zone = getattr(value.tzinfo, "key", "")
        return value.isoformat() + (f"[{zone}]" if zone else "")
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, (tuple, list)) else value


def moment_from(text: str | None, zone: str) -> date | datetime | None:
    """Return a stored date, or an instant in `zone`; None for nothing. Where the zone's data have changed since, the wall time holds and not the offset."""
    if not text:
        return None
    if len(text) == 10:
        return date.fromisoformat(text)
    said, _, name = text.removesuffix("]").partition("[")
    at, where = datetime.fromisoformat(said), zone_named(name)
    if where and at.astimezone(where).replace(tzinfo=None) != at.replace(tzinfo=None):
        at = at.replace(tzinfo=where)
    return at.astimezone(zone_or_utc(zone))
