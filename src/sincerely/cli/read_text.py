"""A message that was read, in words for people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import click

from sincerely.cli.alike import short
from sincerely.core.reading.facts.dated import last_day
from sincerely.core.reading.facts.values import Fact, Name, Pay
from sincerely.core.reading.kinds.values import Kind, Reading
from sincerely.core.reading.message.values import Message, Origin

_KINDS: dict[Kind, str] = {
    "acknowledgement": "an acknowledgement: they have it, and there is nothing to do",
    "interview-invitation": "an invitation to an interview",
    "scheduling": "about the hour of a talk: to move, cancel or settle it",
    "information-request": "a request for documents or answers about you",
    "assessment": "a test or task to do",
    "reference-request": "a request for referees",
    "delay": "a delay: still deciding, and not a no",
    "rejection": "a no",
    "offer": "an offer",
    "counter-offer": "the answer to what you asked for in an offer",
    "question": "a question from somebody you met",
    "noise": "nothing that needs you: a notice, an advert, a mere thank-you",
}
_NAMES: dict[Name, str] = {
    "deadline": "to do by",
    "interview_start": "begins",
    "interview_end": "ends",
    "duration_minutes": "takes",
    "time_zone": "time zone",
    "slots": "proposed",
    "place": "where",
    "link": "link",
    "people": "who",
    "requested_items": "asked for",
    "decision_by": "they decide by",
    "salary": "pay",
    "bonus": "bonus",
    "equity": "shares",
    "start_date": "work begins",
    "offer_expiry": "answer by",
    "feedback": "feedback",
    "phone": "telephone",
}
_ORIGINS: dict[Origin, str] = {
    "auto-reply": "An automatic reply.",
    "bounce": "A mail server's notice that a mail was not delivered.",
    "list": "Sent to a list, not to you alone.",
    "generated": "Sent by a machine.",
    "own-copy": "A copy of a mail of your own.",
}
#: A runner-up this likely is named; a quote is no longer than this on a terminal.
_NEAR, _SHOWN = 0.2, 90


def in_words(message: Message, reading: Reading, facts: Sequence[Fact], notes: Sequence[str]) -> str:
    """Return what a message is, how sure that is, whether an answer is owed, and each fact with its words."""
    lines = [f"{click.style(_what(reading), bold=True)} ({_sure(reading.confidence)}, {reading.confidence:.0%})"]
    near = [f"{_KINDS[kind].partition(':')[0]} ({chance:.0%})" for kind, chance in reading.others if chance >= _NEAR]
    if near:
        lines.append(f"It may also be {' or '.join(near)}.")
    lines.append("They wait for you: an answer, or what they ask you to do." if reading.needs_answer else "No answer is expected.")  # fmt: skip
    if message.automatic:
        lines.append(_ORIGINS[message.origin])
    lines += [f"Because it says: “{short(quote.text, _SHOWN)}”" for quote in reading.quotes[:1]]
    if facts:
        lines.append("")
    width = max((len(_NAMES[fact.name]) for fact in facts), default=0)
    for fact in facts:
        value = _value(fact)
        words = "" if not fact.quote or short(fact.quote, _SHOWN) == value else f"   “{short(fact.quote, _SHOWN)}”"
        lines.append(f"  {_NAMES[fact.name]:{width}}  {value}{words}")
        if fact.note:
            lines.append(f"  {'':{width}}  Look: {short(fact.note, 300)}")
    lines += ["", *(f"Note: {note}" for note in notes)] if notes else []
    return "\n".join(lines)


def _what(reading: Reading) -> str:
    words = _KINDS[reading.kind]
    return f"This is {words}" if reading.sure else f"Perhaps this is {words}"


def _sure(confidence: float) -> str:
    return "sure" if confidence >= 0.9 else "fairly sure" if confidence >= 0.75 else "likely" if confidence >= 0.6 else "a guess"  # fmt: skip


def _value(fact: Fact) -> str:
    value = last_day(fact) if fact.before else fact.value
    if value is None:
        return "not settled"
    if isinstance(value, datetime):
        zone = getattr(value.tzinfo, "key", "") or f"{value:%Z}"
        return f"{day_in_words(value)}, {value:%H:%M} ({zone})"
    if isinstance(value, date):
        return day_in_words(value)
    if isinstance(value, Pay):
        return f"{value.amount:,f} {value.currency} a{'n' if value.period == 'hour' else ''} {value.period}"
    if fact.name == "duration_minutes":
        return f"{value} minutes"
    return short(str(value), 300)


def day_in_words(value: date) -> str:
    """Return a day with its weekday: "Sunday 29 November 2026"."""
    return f"{value:%A} {value.day} {value:%B %Y}"
