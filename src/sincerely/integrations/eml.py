"""A mail file as a letter: its subject and words as text, and the names of what is attached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message

LONGEST = 2_000_000  # characters of one part; more is no letter


@dataclass(frozen=True, slots=True)
class MailLetter:
    """`text` begins with a "Subject:" line where the mail has a subject field; offsets of a check refer to it. `date` is as the mail has it."""

    text: str
    attachments: tuple[str, ...]
    date: str = ""


def letter_of(data: bytes) -> MailLetter:
    """Return the letter in a mail: its plain part, or its HTML as text. Empty text where it has neither."""
    message = message_from_bytes(data)
    plain, html = "", ""
    attachments: list[str] = []
    for part in message.walk():
        if part.is_multipart():
            continue
        name = part.get_filename()
        if name or part.get_content_disposition() == "attachment":
            attachments.append(_header(name or "attachment"))
        elif part.get_content_type() == "text/plain" and not plain:
            plain = _text(part)
        elif part.get_content_type() == "text/html" and not html:
            html = _text(part)
    body = plain if plain.strip() else _from_html(html)
    subject = message.get("Subject")
    head = f"Subject: {' '.join(_header(subject).split())}\n\n" if subject is not None else "Subject:\n\n"
    return MailLetter(head + body, tuple(attachments), " ".join(_header(message.get("Date", "")).split()))


def attached(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what is attached to a mail: each name, and what it holds."""
    for part in message_from_bytes(data).walk():
        payload = part.get_payload(decode=True) if part.get_filename() and not part.is_multipart() else None
        if isinstance(payload, bytes):
            yield _header(part.get_filename()), payload


def is_mail(path: str, data: bytes) -> bool:
    """Say whether a file is a mail: by its name, or by header fields that no letter begins with."""
    if path.lower().endswith((".eml", ".mht", ".mbox")):
        return True
    head = data[:4000].lstrip().lower()
    fields = (
        b"received:",
        b"mime-version:",
        b"message-id:",
        b"return-path:",
        b"content-type:",
        b"delivered-to:",
        b"x-",
    )
    lines = head.split(b"\n\n")[0].split(b"\r\n\r\n")[0].splitlines()
    return bool(lines) and b":" in lines[0] and any(line.startswith(fields) for line in lines)


def _header(value: object) -> str:
    try:
        return str(make_header(decode_header(str(value)))).encode("utf-8", "replace").decode("utf-8")
    except (LookupError, UnicodeError, ValueError):
        parts = decode_header(str(value))
        return "".join(_guessed(part) if isinstance(part, bytes) else part for part, _ in parts)


def _guessed(data: bytes) -> str:
    """Return bytes whose encoding is not what the mail says: UTF-8 where they are, else as most such mails are."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else str(part.get_payload()).encode("utf-8", "replace")
    charset = part.get_content_charset() or "utf-8"
    try:
        # Halves of characters, which some encodings can say, are none.
        text = data.decode(charset).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    except (LookupError, ValueError):
        text = _guessed(data) if b"\x00" not in data else ""
    return text[:LONGEST]


def _from_html(html: str) -> str:
    if not html.strip():
        return ""
    from inscriptis import get_text

    try:
        text: str = get_text(html[:LONGEST])
    except (AssertionError, RecursionError, ValueError):
        return ""
    # A table's cells are filled up with blanks, and an empty line of them would part no paragraphs.
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in text.splitlines())).strip("\n") + "\n"
