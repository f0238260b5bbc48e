"""Answers that the candidate wrote in their own mail program: each counts for the message it answers, once that is on record."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sincerely.accounts.models import Candidate, User
from sincerely.journal.actions.base import change, changing, own
from sincerely.journal.actions.events import record_event, retract_event
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.messages import events_of
from sincerely.journal.models import Event, Message
from sincerely.zones import zone_or_utc

#: What an answer is, by what it answers: its kind and, of a letter, its form. That they wrote is answered by any letter.
_ANSWERS = {
    "request-received": ("request-acknowledged", ""),
    "assessment-received": ("request-acknowledged", ""),
    "offer-received": ("offer-acknowledged", ""),
    "rejection-received": ("letter-sent", "rejection-reply"),
    "message-received": ("letter-sent", ""),
}


def note_answer(candidate: Candidate, row: Message, message_id: str, at: datetime, now: datetime) -> bool:
    """Note that the candidate answered a message themselves; say whether that is new. It counts with the yes to the message, which may have been said."""
    own(candidate, row)
    with changing(candidate, now):
        row.refresh_from_db()
        if row.answered_at:
            return False
        change(row, {"answered_at": max(at, row.at), "answer_id": message_id[:255]})
        if row.settled_at:
            record_answer(candidate, row, now)
        return True


def record_answer(candidate: Candidate, row: Message, now: datetime, by: User | None = None) -> None:
    """Record that what a message said is answered, where the candidate answered it themselves."""
    if row.answered_at is None:
        return
    at = row.answered_at.astimezone(zone_or_utc(candidate.zone))
    answered: set[str] = set()
    for event in sorted(events_of(row), key=lambda each: each.kind == "message-received"):
        kind, form = _ANSWERS.get(event.kind, ("", ""))
        if not kind or (event.about and event.about in answered):
            continue
        answered.add(event.about)
        fields: dict[str, Any] = {"channel": "e-mail", "what": row.subject}
        record_event(
            candidate, kind, at, now, by=by, application=event.application, employer=event.employer, contact=event.contact, about=event.about,
            source="mail", source_ref=_ref(row), fields=fields | ({"form": form} if form else {}),
        )  # fmt: skip


def take_answer_back(candidate: Candidate, row: Message, now: datetime) -> None:
    """Let the answer to a message count no more, as the message does not; it is remembered for the next yes."""
    for event in counting(candidate).filter(source_ref=_ref(row)):
        retract_event(candidate, event, now)


def answers_counted(row: Message) -> list[Event]:
    """Return what counts because the candidate answered this message themselves."""
    return list(counting(row.candidate).filter(source_ref=_ref(row)))


def _ref(row: Message) -> str:
    return f"answer-{row.pk}"
