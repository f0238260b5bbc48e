"""What an invitation asks for besides coming: what is to be sent before, what is to be brought, and what they call the talk."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sincerely.core.reading.facts.own import own_words
from sincerely.core.reading.facts.values import Fact
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.talks import called_in
from sincerely.journal.facts.messages import message_value
from sincerely.journal.models import Message


class Asked(NamedTuple):
    """What is to be sent, what is to be brought, and what the talk is called where that is no plain interview."""

    send: tuple[str, ...]
    bring: tuple[str, ...]
    called: str


# By the last of these before a thing one knows what is to be done with it.
_DO = compiled(
    r"\b(?:(?P<bring>bring\w*|wear|come\s+with|take\s+along|mitbringen|bringen|apporte[rz]|traer|traiga|przynieść|zabrać)|(?:send|e-?mail|forward|submit|upload|provide|supply|return|complete|fill|tell|let|give|share|confirm|need|want|require|attach|schicken|senden|envoyer|enviar|przesłać)\w*)\b",
    re.I,
)
_SENTENCE = compiled(r"[.?!](?=\s)|\n\s*\n")
#: So far back stands what is to be done with a thing.
_NEAR = 400


def asked_in(row: Message, facts: Sequence[Fact]) -> Asked:
    """Return what a message about a talk asks for. What stands behind "bring" is brought, whatever else is sent."""
    send: list[str] = []
    bring: list[str] = []
    for fact in facts:
        if fact.name == "requested_items":
            (bring if _is_brought(row.text, fact) else send).append(str(fact.value))
    return Asked(tuple(send), tuple(bring), _called(row, facts))


def _called(row: Message, facts: Iterable[Fact]) -> str:
    begins = next((fact for fact in facts if fact.name == "interview_start" and fact.quote), None)
    return called_in(own_words(message_value(row)), begins.start, begins.end) if begins else ""


def _is_brought(text: str, fact: Fact) -> bool:
    before = _SENTENCE.split(text[max(0, fact.start - _NEAR) : fact.start])[-1]
    found = list(_DO.finditer(before))
    return bool(found and found[-1]["bring"])
