"""Bytes to a message, whatever the bytes: encodings, HTML only, format=flowed, invitations and attachments; never an error."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from email.header import decode_header
from email.message import Message as Mail
from email.parser import BytesParser, HeaderParser
from email.utils import parsedate_to_datetime

from sincerely.core.reading.message.html import text_of
from sincerely.core.reading.message.origin import origin
from sincerely.core.reading.message.parts import parts_of
from sincerely.core.reading.message.values import Message
from sincerely.core.reading.patterns import compiled

#: No mail a person wrote has more text than this; the rest is not read, and that is said.
LONGEST = 200_000
_MOST_PARTS = 500
#: Lines that begin as one between two parts does. Each part costs time before it can be counted, and a mail has room for three million.
_MOST_MARKS = 5_000
_MOST_BYTES = 40_000_000
_MESSAGE_ID = compiled(r"<[^<>\s]+>")
_ADDRESS = compiled(r"[^\s<>\"',;:()\[\]\\@]+@[^\s<>\"',;:()\[\]\\@]+")

# What names somebody in a line of addresses: quoted words, encoded words, remarks in brackets.
_NAMES = compiled(r'"(?:[^"\\]|\\.)*"|=\?[^?\s]*\?[BbQq]\?[^?]*\?=|\([^()]*\)')


def message_of(raw: bytes, own: Collection[str] = ()) -> Message:
    """Return a message from the bytes of a mail. `own`: the candidate's addresses, lower case. What could not be read as it says is in `notes`."""
    notes: list[str] = []
    if len(raw) > _MOST_BYTES:
        raw = raw[:_MOST_BYTES]
        notes.append("The mail is larger than 40 MB; the rest was not read.")
    mail = _parsed(_bounded(raw, notes), notes)
    plain, html, invitations, attachments = _contents(mail, notes)
    # A plain part that only says "see the HTML" or nothing is no text.
    text = plain if plain.strip() and not (html and len(plain.strip()) < 40) else ""
    if not text and html:
        text = text_of(html)
    text = (text or plain).replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > LONGEST:
        text = text[:LONGEST]
        notes.append("The text is longer than 200,000 characters; the rest was not read.")

    parts = parts_of(text)
    invitations += [_pasted(text[part.start : part.end]) for part in parts if part.kind == "invitation"]
    headers: dict[str, str] = {}
    for name, value in mail.raw_items():
        headers.setdefault(name.lower(), str(value))

    def header(name: str) -> str:
        return _decoded(headers.get(name.lower()))

    sender, address = _sender(headers.get("from", ""))
    return Message(
        text=text,
        subject=" ".join(header("Subject").split()),
        sender=sender,
        address=address,
        to=_addresses(headers.get("to", "")),
        sent=_date(header("Date")),
        message_id=header("Message-ID").strip(),
        references=tuple(_MESSAGE_ID.findall(f"{header('In-Reply-To')} {header('References')}")),
        reply_to=tuple(each for each in _addresses(headers.get("reply-to", "")) if each.lower() not in own),
        parts=parts,
        invitations=tuple(invitations),
        attachments=tuple(attachments),
        origin=origin(header, header("Content-Type"), address, own),
        notes=tuple(notes),
    )


def _bounded(raw: bytes, notes: list[str]) -> bytes:
    at = 0
    for _ in range(_MOST_MARKS):
        at = raw.find(b"\n--", at) + 1
        if not at:
            return raw
    if raw.find(b"\n--", at) < 0:
        return raw
    notes.append("More than 5,000 lines of the mail begin as those between its parts do; the rest was not read.")
    return raw[:at]


def _parsed(raw: bytes, notes: list[str]) -> Mail:
    try:
        return BytesParser().parsebytes(raw)
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError):
        notes.append("The mail is not built as mails are; its headers and its text as they stand were read.")
        text = raw.decode("utf-8", "replace")
        head, _, body = text.replace("\r\n", "\n").partition("\n\n")
        try:
            mail = HeaderParser().parsestr(head + "\n\n")
        except (ValueError, LookupError, AttributeError, TypeError):
            mail = Mail()
        for name in ("Content-Type", "Content-Transfer-Encoding"):
            del mail[name]
        mail.set_payload(body[:LONGEST])
        return mail


def _contents(mail: Mail, notes: list[str]) -> tuple[str, str, list[bytes], list[str]]:
    """Return the plain text, the HTML, the calendar files and the names of the attachments."""
    plain: list[str] = []
    html: list[str] = []
    invitations: list[bytes] = []
    attachments: list[str] = []
    for part in _leaves(mail, notes):
        kind = part.get_content_type()
        name = _decoded(part.get_filename(""))
        if kind in ("text/calendar", "application/ics") or name.lower().endswith(".ics"):
            content = _bytes(part)
            if content not in invitations:
                invitations.append(content)
        elif name or part.get_content_disposition() == "attachment" or not kind.startswith(("text/", "message/")):
            attachments.append(name or kind)
        elif kind == "text/html":
            html.append(_text(part))
        elif kind == "text/plain":
            text = _text(part)
            plain.append(_flowed(text, part) if str(part.get_param("format", "")).lower() == "flowed" else text)
        elif kind in ("message/delivery-status", "text/rfc822-headers"):
            continue
        else:
            plain.append(_text(part))
    return "\n\n".join(plain), "\n".join(html), invitations, attachments


def _leaves(mail: Mail, notes: list[str]) -> Iterator[Mail]:
    """Yield the parts that hold something, in order; a mail attached to the mail only where nothing else does."""
    todo, seen = [mail], 0
    found = False
    while todo:
        part = todo.pop()
        seen += 1
        if seen > _MOST_PARTS:
            notes.append("The mail has more than 500 parts; the rest was not read.")
            return
        # Of what is no list the codec it names is asked here already, and may not be one that can be asked.
        inside = part.get_payload() if part.is_multipart() else None
        if isinstance(inside, list):
            if part.get_content_type() == "message/rfc822" and found:
                continue
            todo.extend(reversed([each for each in inside if isinstance(each, Mail)]))
            continue
        found = found or part.get_content_maintype() == "text"
        yield part


def _pasted(text: str) -> bytes:
    """Return a calendar file that stands in a text as it was before somebody moved it to the right."""
    indent = text[: len(text) - len(text.lstrip(" \t"))]
    return "\r\n".join(line.removeprefix(indent) for line in text.split("\n")).encode("utf-8", "replace")


def _bytes(part: Mail) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError, TypeError):
        content = None
    if isinstance(content, bytes):
        return content
    try:
        bare = part.get_payload()
    except (ValueError, LookupError):
        return b""
    return bare.encode("utf-8", "surrogateescape" if bare.isascii() else "replace") if isinstance(bare, str) else b""


def _text(part: Mail) -> str:
    content = _bytes(part)
    charset = str(part.get_content_charset("") or "").strip("'\" ")
    # Windows writes its own letters under the name of Latin-1, and says ASCII of anything.
    if charset.lower() in ("iso-8859-1", "latin-1", "latin1"):
        charset = "cp1252"
    for name in (charset if charset.lower() not in ("us-ascii", "ascii", "unknown-8bit") else "", "utf-8", "cp1252"):
        if name:
            try:
                return _whole(content.decode(name)).replace("\x00", "").lstrip("\ufeff")
            except (LookupError, ValueError):
                continue
    return content.decode("latin-1").replace("\x00", "")


def _whole(text: str) -> str:
    """Return a text without halves of characters, which some encodings can say (UTF-7, escapes) and no file can hold; two that belong together are one."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _flowed(text: str, part: Mail) -> str:
    """Join lines that were broken only to fit (RFC 3676): one that ends in a blank goes on, the signature's delimiter does not."""
    join = "" if str(part.get_param("delsp", "")).lower() == "yes" else " "
    lines: list[str] = []
    open_depth: int | None = None
    for line in text.replace("\r\n", "\n").split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ")
        flows = words.endswith(" ") and words != "-- "
        if open_depth == depth and words != "-- ":
            lines[-1] += join + words.rstrip(" ")
        else:
            lines.append(">" * depth + (" " if depth else "") + (words if words == "-- " else words.rstrip(" ")))
        open_depth = depth if flows else None
    return "\n".join(lines)


def _decoded(value: object) -> str:
    """Return a header as text; of words in an encoding nobody knows, what can be read."""
    if value is None:
        return ""
    value = _as_sent(str(value))
    try:
        pieces = decode_header(value)
    except (ValueError, LookupError, AssertionError):
        return value.encode("utf-8", "replace").decode("utf-8")
    text = ""
    for content, charset in pieces:
        if isinstance(content, str):
            text += content
            continue
        for name in (charset or "utf-8", "utf-8", "latin-1"):
            try:
                text += content.decode(name)
                break
            except (LookupError, ValueError):
                continue
    return _whole(text).replace("\x00", "")


def _as_sent(line: str) -> str:
    """Return a header line in letters: what was sent as bare bytes, against the rules, is UTF-8 or as Windows writes."""
    if line.isascii():
        return line
    try:
        sent = line.encode("ascii", "surrogateescape")
    except UnicodeEncodeError:
        return line
    try:
        return sent.decode("utf-8")
    except UnicodeDecodeError:
        return sent.decode("cp1252", "replace")


def _addresses(line: str) -> tuple[str, ...]:
    """Return the addresses of a header line as it came, encoded words and all; what looks like one in somebody's name is none."""
    found: list[str] = []
    for entry in re.split("[,;]", _NAMES.sub(" ", _as_sent(line))):
        bracketed = re.findall(r"<([^<>]*)>", entry)
        found += _ADDRESS.findall(bracketed[-1] if bracketed else entry)
    return tuple(found)


def _sender(line: str) -> tuple[str, str]:
    """Return the name and the address of a From line as it came; where several addresses stand, the last one in angle brackets, else the first."""
    found = _addresses(line)
    said = _decoded(line)
    bracketed = "<" in _NAMES.sub(" ", line)
    address = (found[-1] if bracketed else found[0]) if found else ""
    name = said.partition(f"<{address}")[0] if bracketed else re.sub(r"[()]", "", said.replace(address, ""))
    return name.strip().strip('"').strip().replace('\\"', '"'), address


def _date(line: str) -> datetime | None:
    """Return the instant of a Date line, aware; one without a zone is UTC (RFC 5322 3.3)."""
    try:
        found = parsedate_to_datetime(line)
        aware = found if found.tzinfo is not None else found.replace(tzinfo=UTC)
        aware.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return aware
