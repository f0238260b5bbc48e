"""The short mails of tests/corpus/messages/marked.txt, in which what each date is and each thing asked for is marked where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tests.quality.messages import CORPUS

from sincerely.core.reading.message.parts import parts_of
from sincerely.core.reading.message.values import Message

_FACTS = {"b": "decision_by", "c": "slots", "d": "deadline", "i": "interview_start", "o": "offer_expiry", "s": "start_date"}  # fmt: skip
_MARK = re.compile(r"\{(?P<fact>[a-z])\|(?P<date>[^}]*)\}|\[(?P<thing>[^\]]*)\]")


@dataclass(frozen=True)
class Marked:
    """A mail of this kind: its marked dates ("start", "end", "is"; whatever is not marked is none) and the things it asks for."""

    kind: str
    message: Message
    dates: tuple[dict[str, Any], ...]
    things: tuple[str, ...]


def marked() -> Iterator[Marked]:
    """Yield the mails."""
    texts = [path.read_text("utf-8") for path in sorted(CORPUS.glob("marked*.txt"))]
    for mail in (mail for text in texts for mail in re.split(r"^= ", text, flags=re.M)[1:]):
        head, _, body = mail.partition("\n")
        kind, day = head.split()
        text, dates, things, at = "", [], [], 0
        for mark in _MARK.finditer(body := body.strip()):
            text += body[at : mark.start()]
            said = mark["date"] or mark["thing"]
            if mark["fact"]:
                dates.append({"start": len(text), "end": len(text) + len(said), "is": _FACTS[mark["fact"]]})
            else:
                things.append(said)
            text, at = text + said, mark.end()
        text += body[at:]
        sent = datetime.fromisoformat(day).replace(hour=9, tzinfo=UTC)
        yield Marked(kind, Message(text=text, sender="Ruth Ferris", address="ruth.ferris@linden.co.uk", to=("ivo.brandt@home.test",), sent=sent, parts=parts_of(text)), tuple(dates), tuple(things))  # fmt: skip
