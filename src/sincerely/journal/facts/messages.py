"""Messages: rows <-> the values the reader works with."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple, cast

from django.db.models import Case, Count, Q, QuerySet, Value, When

from sincerely.accounts.models import Candidate
from sincerely.core.reading.facts.values import Fact, Pay
from sincerely.core.reading.kinds.values import Reading
from sincerely.core.reading.message.parts import parts_of
from sincerely.core.reading.message.values import Message, Origin
from sincerely.journal.facts.events import counting, stored
from sincerely.journal.models import Event
from sincerely.journal.models import Message as Row
from sincerely.journal.models.people import called
from sincerely.prepared import prepared
from sincerely.zones import zone_named

#: So many messages are remembered as they were read, some megabytes at most.
REMEMBERED = 64
#: So many are on the page that is opened most.
NEWEST = 50
#: The facts that are a day or an instant.
DATED = frozenset(
    {"deadline", "interview_start", "interview_end", "slots", "decision_by", "start_date", "offer_expiry"}
)


def to_look_at(candidate: Candidate) -> int:
    """Return how many messages wait for the candidate's word."""
    return numbers(candidate)[1]


def numbers(candidate: Candidate) -> tuple[int, int]:
    """Return how many messages the candidate has, and how many of them wait for a word."""
    return next(iter(_numbers(candidate.pk)), (0, 0))


@prepared
def _numbers(candidate: Any) -> QuerySet[Any]:
    rows = Row.objects.filter(candidate=candidate).order_by().values("candidate")
    waiting = Count("pk", filter=Q(settled_at=None))
    return rows.annotate(count=Count("pk"), waiting=waiting).values_list("count", "waiting")


def in_order(candidate: Candidate) -> QuerySet[Row]:
    """Return the candidate's messages for a list: first those that wait for a word, each group the newest first; without their texts."""
    rows = Row.objects.filter(candidate=candidate).select_related("employer", "contact", "application__employer")
    return rows.defer("text", "invitations", "facts", "quotes").order_by(_WAITING_FIRST, "-at", "-pk")


_WAITING_FIRST = Case(When(settled_at=None, then=Value(0)), default=Value(1))


class Listed(NamedTuple):
    """What a list shows of a message, values only; whole rows would take several times as long."""

    pk: int
    at: datetime
    subject: str
    sender: str
    address: str
    contact_title: str | None
    contact_name: str | None
    employer: str | None
    kind: str
    confidence: float
    others: list[list[Any]]
    settled_at: datetime | None
    settled_as: str

    @property
    def contact(self) -> str:
        return called(self.contact_title or "", self.contact_name or "")


def listed(candidate: Candidate, places: range) -> list[Listed]:
    """Return the candidate's messages at these places of the order of `in_order`."""
    few = places.stop <= NEWEST
    rows = _newest(candidate.pk)[places.start : places.stop] if few else _columns(candidate)[places.start : places.stop]
    return [Listed._make(row) for row in rows]


@prepared
def _newest(candidate: Any) -> QuerySet[Any]:
    return _columns(candidate)[:NEWEST]


def _columns(candidate: Any) -> QuerySet[Any]:
    rows = Row.objects.filter(candidate=candidate).order_by(_WAITING_FIRST, "-at", "-pk")
    return rows.values_list(
        "pk", "at", "subject", "sender", "address", "contact__title", "contact__name", "employer__name",
        "kind", "confidence", "others", "settled_at", "settled_as",
    )  # fmt: skip


def events_of(row: Row) -> QuerySet[Event]:
    """Return what counts on record because the candidate said yes to this message."""
    # Not by their source: what was corrected by hand since goes on for the same message.
    return counting(row.candidate).filter(source_ref=source_ref(row)).order_by("pk")


def source_ref(row: Row) -> str:
    """Return how events name the message they were read from."""
    return f"message-{row.pk}"


#: A page asks several times what one message says, and one that was looked at is looked at again: what is read follows from its words alone.
told_apart = lru_cache(maxsize=REMEMBERED)(parts_of)


def message_value(row: Row) -> Message:
    """Return the message as the reader takes it; what it is told apart into is worked out anew from its text."""
    return Message(
        text=row.text,
        subject=row.subject,
        sender=row.sender,
        address=row.address,
        to=tuple(row.readers),
        reply_to=(row.reply_to,) if row.reply_to else (),
        sent=datetime.fromisoformat(row.written) if row.written else None,
        message_id=row.message_id,
        parts=told_apart(row.text),
        invitations=tuple(each.encode() for each in row.invitations),
        attachments=tuple(row.attachments),
        origin=cast(Origin, row.origin),
        notes=tuple(row.notes),
    )


def message_fields(message: Message) -> dict[str, Any]:
    """Return a message's columns; what is longer than any person writes is cut."""
    return {
        "fingerprint": fingerprint(message),
        "message_id": message.message_id[:255],
        "written": message.sent.isoformat() if message.sent else "",
        "sender": message.sender[:200],
        "address": message.address[:254],
        "reply_to": _wanted_at(message),
        "readers": [each[:254] for each in message.to[:50]],
        "subject": message.subject[:300],
        "text": message.text,
        "invitations": [
            each[:100_000].decode("utf-8", "replace").replace("\0", "") for each in message.invitations[:5]
        ],
        "attachments": [each[:200] for each in message.attachments[:50]],
        "origin": message.origin,
        "notes": list(message.notes),
    }


def _wanted_at(message: Message) -> str:
    """Return the address an answer is wanted at; empty where that is whence the message came."""
    if message.address.lower() in (each.lower() for each in message.reply_to):
        return ""
    return next((each for each in message.reply_to if len(each) <= 254), "")


def reading_fields(reading: Reading, facts: Iterable[Fact]) -> dict[str, Any]:
    """Return the columns of what was read in a message."""
    return {
        "kind": reading.kind,
        "confidence": reading.confidence,
        "others": [list(each) for each in reading.others],
        "needs_answer": reading.needs_answer,
        "quotes": [{"text": each.text, "start": each.start, "end": each.end} for each in reading.quotes],
        "facts": [fact_row(fact) for fact in facts],
    }


def fingerprint(message: Message) -> str:
    """Return what tells one message from another: who, when, and its words. A Message-ID counts only where the message does not say when it was written."""
    when = message.sent.astimezone(UTC).isoformat() if message.sent else message.message_id
    words = (
        message.origin,
        message.address.lower(),
        when,
        " ".join(message.subject.split()),
        " ".join(message.text.split()),
    )
    return hashlib.sha256("\0".join(words).encode("utf-8", "replace")).hexdigest()


def fact_row(fact: Fact) -> dict[str, Any]:
    """Return a fact as JSON can hold it."""
    value: Any = fact.value
    if isinstance(value, Pay):
        value = {"amount": str(value.amount), "currency": value.currency, "period": value.period}
    return {
        "name": fact.name, "value": stored(value), "quote": fact.quote, "start": fact.start, "end": fact.end, "note": fact.note,
    } | ({"before": True} if fact.before else {})  # fmt: skip


def facts_of_row(row: Row) -> tuple[Fact, ...]:
    """Return the facts of a message, in the order they stand in it."""
    return tuple(Fact(**{**each, "value": _value(each["name"], each["value"])}) for each in row.facts)


def _value(name: str, value: Any) -> Any:
    if isinstance(value, dict):
        return Pay(Decimal(value["amount"]), value["currency"], value["period"])
    return moment_in(value) if name in DATED and isinstance(value, str) else value


def moment_in(text: str) -> date | datetime:
    """Return a stored day or instant in the zone, or with the offset, it was said in."""
    if len(text) == 10:
        return date.fromisoformat(text)
    said, _, name = text.removesuffix("]").partition("[")
    at, zone = datetime.fromisoformat(said), zone_named(name)
    return at.astimezone(zone) if zone else at
