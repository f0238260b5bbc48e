"""What somebody's own words say, pasted into a form of a happening: read as the inbox reads them, to fill what was left empty. To be asked about, never taken."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from sincerely.accounts.models import Candidate
from sincerely.core.reading.kinds.values import SURE
from sincerely.core.reading.message.values import Message as Mail
from sincerely.inbox.pasted import pasted_for, signed_by
from sincerely.inbox.reading import read_message
from sincerely.journal.facts.messages import message_fields, reading_fields
from sincerely.journal.facts.people import people_of
from sincerely.journal.facts.proposals import OF_APPLICATION, steps_of
from sincerely.journal.models import Application, Contact, Message
from sincerely.zones import zone_or_utc

#: As what the words are read where the candidate says already what they are.
READ_AS = {"message-received": "question", "interview-scheduled": "interview-invitation"}
#: Fewer words than these are a note of the candidate's own.
FEWEST = 12


class Says(NamedTuple):
    """What the words give for the form's own fields, and what they are surely besides: a kind of message that records more than this form does, empty where they are none."""

    fields: dict[str, Any]
    surely: str


def words_say(candidate: Candidate, kind: str, text: str, at: datetime, application: Application | None) -> Says:
    """Return what a pasted text says for a happening of this kind, told of `at`."""
    if kind not in READ_AS or len(text.split()) < FEWEST:
        return Says({}, "")
    told, zone = pasted_for(candidate, text, at), (application and application.employer.zone) or candidate.zone
    sent = told.sent or at.astimezone(zone_or_utc(zone))
    mail = Mail(text=told.text, subject=told.subject, sender=told.sender, address=told.address, sent=sent)
    reading, facts = read_message(mail, at)
    row = Message(candidate=candidate, at=sent, **message_fields(mail), **reading_fields(reading, facts))
    steps = {step.kind: step.fields for step in steps_of(row, READ_AS[kind], application, candidate)}
    wrote = steps.get("message-received", {})
    fields: dict[str, Any] = {"needs_answer": bool(wrote.get("needs_answer"))}
    if kind == "message-received":
        fields["due"] = wrote.get("due")
        surely = row.kind if row.confidence >= SURE and row.kind in OF_APPLICATION else ""
        return Says({name: value for name, value in fields.items() if value}, surely)
    met = steps.get("interview-scheduled", {})
    fields |= {"answer_by": wrote.get("due"), **{name: met.get(name) for name in ("due", "end", "place")}}
    return Says({name: value for name, value in fields.items() if value}, "")


def pasted_by(candidate: Candidate, text: str, application: Application | None, now: datetime) -> Contact | None:
    """Return who on record wrote a pasted text, by the lines above it or its farewell; None where it does not tell."""
    told, people = pasted_for(candidate, text, now), people_of(candidate, application)
    if told.address:
        return next((row for row in people if row.email.lower() == told.address.lower()), None)
    return signed_by(told.text, people)
