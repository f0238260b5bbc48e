"""The labelled messages of tests/corpus/messages as mails, the way a mailbox holds them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from sincerely.core.reading.message.mail import message_of
from sincerely.core.reading.message.values import Message

CORPUS = Path(__file__).parents[1] / "corpus" / "messages"


def mail_of(labels: dict[str, Any]) -> bytes:
    """Return the bytes of the mail that a labelled message stands for."""
    mail = EmailMessage()
    for name, value in labels["headers"].items():
        mail[name] = value
    if labels["body"] is None:
        mail.set_content(labels["html"], subtype="html")
    else:
        mail.set_content(labels["body"])
        if labels["html"]:
            mail.add_alternative(labels["html"], subtype="html")
    return mail.as_bytes()


def messages(*parts: Path) -> Iterator[tuple[dict[str, Any], Message]]:
    """Yield each labelled message of the parts ("hand_1/tune") with what was read from its bytes."""
    for part in parts:
        for line in (CORPUS / part).with_suffix(".jsonl").read_text(encoding="utf-8").splitlines():
            labels = json.loads(line)
            yield labels, message_of(mail_of(labels))
