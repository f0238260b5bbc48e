"""A letter as an e-mail: the message, and a link that opens the person's own mail program."""

from __future__ import annotations

import html
import re
from binascii import b2a_qp
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.headerregistry import Address, BaseHeader, HeaderRegistry
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from functools import cache
from typing import Any
from urllib.parse import quote

from sincerely.errors import BadInput


class _Kinds(HeaderRegistry):
    """Makes the class of each kind of header once; the library makes it anew for every header and every count of them, the dearest part of writing a mail."""

    @cache  # noqa: B019 - there is one of these, and as many kinds as a letter has headers
    def __getitem__(self, name: str) -> type[BaseHeader]:
        return super().__getitem__(name)


class _Policy(EmailPolicy):
    """Writes what is not ASCII by itself: where it takes several lines the library loses the space between two of them, or puts one into the middle of a name."""

    def fold_binary(self, name: str, value: Any) -> bytes:
        if value.isascii():
            return super().fold_binary(name, value)
        if name == "Subject":
            return f"Subject: {_encoded(name, value)}\r\n".encode("ascii")
        (person,) = value.addresses
        shown = _encoded(name, person.display_name)
        return f"{name}: {shown}\r\n <{person.addr_spec}>\r\n".encode("ascii")


def _encoded(name: str, text: str) -> str:
    return Header(text, "utf-8", header_name=name).encode(linesep="\r\n")


_POLICY = _Policy(linesep=SMTP.linesep, header_factory=_Kinds())


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """What is to go out, exactly. Addresses are bare (`a@b.c`); names may be empty."""

    message_id: str
    from_address: str
    from_name: str = ""
    to_address: str
    to_name: str = ""
    subject: str
    body: str


def plain_address(text: str) -> str:
    """Return `text` as one bare address. Raises BadInput for a display name, a list, a line break or anything a parser could be fooled by."""
    stripped = text.strip()
    if re.search(r"[\r\n\t<>\",;]", stripped):
        raise BadInput(f"“{_short(stripped)}” is not one plain e-mail address such as name@example.org.")
    # Imported when first needed: its patterns are a twentieth of every start, and few commands meet an address.
    from email_validator import EmailNotValidError, validate_email

    try:
        # The special names (.test, .invalid, .example) never reach anybody; they serve samples and tests.
        found = validate_email(stripped, check_deliverability=False, test_environment=True)
    except EmailNotValidError as error:
        raise BadInput(f"“{_short(stripped)}” is no e-mail address such as name@example.org.") from error
    return found.ascii_email or found.normalized


def written(mail: Mail, now: datetime) -> bytes:
    """Return the message as it goes over the line: text as approved and the same text as HTML, dated `now`.

    Raises BadInput for a header field with a line break and for whatever no mail can carry.
    """
    for name, value in (
        ("Subject", mail.subject),
        ("From", mail.from_name),
        ("To", mail.to_name),
        ("Message-ID", mail.message_id),
    ):
        if len(value.splitlines()) > 1 or re.search(r"[\r\n\x00]", value):
            raise BadInput(
                f"The {name} field holds a line break and would be read as something else. Nothing was sent.",
                expected="one line",
            )
        if "=?" in value:
            # An encoded word (RFC 2047): decoded on the way, it could hold a line break and with it a header of its own.
            raise BadInput(
                f"The {name} field holds “=?”, which mail programs decode into something else. Nothing was sent.",
                expected="the text as a person would read it",
            )
    try:
        text = mail.body.replace("\r\n", "\n").strip() + "\n"
        return _head(mail, now).as_bytes().removesuffix(b"\r\n") + _BOTH % (_quoted(text), _quoted(_as_html(text)))
    except ValueError as error:
        raise BadInput(
            "This letter holds a sign that e-mail cannot carry, or an address with letters outside a-z before the @. Nothing was sent.",
            expected="a letter to send by hand, or without that sign",
        ) from error


def _head(mail: Mail, now: datetime) -> EmailMessage:
    message = EmailMessage(policy=_POLICY)
    # A letter to be sent by hand may still lack its addresses; the person's own mail program fills them in.
    if mail.from_address:
        message["From"] = _named(mail.from_name, mail.from_address)
    if mail.to_address:
        message["To"] = _named(mail.to_name, mail.to_address)
    message["Subject"] = mail.subject
    message["Date"] = now
    if mail.message_id:
        message["Message-ID"] = mail.message_id
    return message


# Alike in every letter, and for the library as much work as all the rest: it would parse and fold each of these lines several times.
# No quoted-printable text holds "=_" (RFC 2045, 6.7): no part can be taken for the end of one.
_BOTH = b"""\
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="=_text-and-page"

--=_text-and-page
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

%s
--=_text-and-page
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

%s
--=_text-and-page--
""".replace(b"\n", b"\r\n")


def _quoted(text: str) -> bytes:
    return b2a_qp(b"".join(line + b"\r\n" for line in text.encode().splitlines()), istext=True)


def mailto(to_address: str, subject: str, body: str) -> str:
    """Return a link that opens the letter in the person's own mail program (RFC 6068)."""
    text = body.replace("\r\n", "\n").replace("\n", "\r\n")
    return f"mailto:{quote(to_address, safe='@')}?subject={quote(subject)}&body={quote(text)}"


def _named(name: str, address: str) -> Address:
    return Address(display_name=name, addr_spec=address)


def _as_html(text: str) -> str:
    paragraphs = [html.escape(part).replace("\n", "<br>\n") for part in re.split(r"\n{2,}", text.strip())]
    return "<html><body>\n" + "\n".join(f"<p>{part}</p>" for part in paragraphs) + "\n</body></html>\n"


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "..."
