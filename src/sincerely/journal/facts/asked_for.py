"""What an invitation asks for besides coming: what is to be sent before, what is to be brought, and what they call the talk."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from sincerely.core.reading.facts.values import Fact
from sincerely.core.reading.patterns import compiled
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
_CALLED = compiled(
    r"\b(?P<name>(?:sample|demo|demonstration|trial|observed|model)\s+lesson|trial\s+(?:shift|day)|working\s+interview|assessment\s+(?:day|cent(?:re|er))|(?:sample|trial|taster)\s+(?:morning|afternoon|session)|(?:morning|afternoon|day|hour|session)\s+with\s+(?:the|our|some(?:\s+of\s+(?:the|our))?|a\s+(?:group|class|room)\s+of)\s+(?:children|pupils|students|residents|toddlers|babies|patients|guests|team)|(?:short|online|numeracy|literacy|maths?|language|spelling|reading|skills|written|practical|typing|driving|bend|weld(?:ing|er)?|\dg|road|aptitude|trade|cooking|coding)\s+(?:test|assessment)|taster\s+day|probearbeiten|probetag)\b",
    re.I,
)
#: So far back stands what is to be done with a thing.
_NEAR = 400


def asked_in(row: Message, facts: Iterable[Fact]) -> Asked:
    """Return what a message about a talk asks for. What stands behind "bring" is brought, whatever else is sent."""
    send: list[str] = []
    bring: list[str] = []
    for fact in facts:
        if fact.name == "requested_items":
            (bring if _is_brought(row.text, fact) else send).append(str(fact.value))
    named = _CALLED.search(row.text)
    called = " ".join(named["name"].split()) if named else ""
    return Asked(tuple(send), tuple(bring), called if called[:1].isdigit() or called[1:2].isupper() else called.lower())


def _is_brought(text: str, fact: Fact) -> bool:
    before = _SENTENCE.split(text[max(0, fact.start - _NEAR) : fact.start])[-1]
    found = list(_DO.finditer(before))
    return bool(found and found[-1]["bring"])
