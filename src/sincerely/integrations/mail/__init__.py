"""A letter as an e-mail: the message, and a link that opens the person's own mail program."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from email_validator import EmailNotValidError, validate_email

from sincerely.errors import BadInput


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
        raise BadInput(
            f"'{_short(stripped)}' is not one plain e-mail address.",
            expected="an address such as amara.okafor@lakeside.example",
        )
    try:
        # The special names (.test, .invalid, .example) never reach anybody; they serve samples and tests.
        found = validate_email(stripped, check_deliverability=False, test_environment=True)
    except EmailNotValidError as error:
        raise BadInput(
            f"'{_short(stripped)}' cannot be written to: {error}",
            expected="an address such as amara.okafor@lakeside.example",
        ) from error
    return found.ascii_email or found.normalized


def build(mail: Mail, now: datetime) -> EmailMessage:
    """Return the message: text as approved and the same text as HTML, dated `now`. Raises BadInput for a header field with a line break and for whatever no mail can carry."""
    return _built(mail, now)[0]


def written(mail: Mail, now: datetime) -> bytes:
    """Return the same message as it goes over the line."""
    return _built(mail, now)[1]


def _built(mail: Mail, now: datetime) -> tuple[EmailMessage, bytes]:
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
        message = _message(mail, now)
        return message, message.as_bytes()
    except ValueError as error:
        raise BadInput(
            "This letter holds a sign that e-mail cannot carry, or an address with letters outside a-z before the @. Nothing was sent.",
            expected="a letter to send by hand, or without that sign",
        ) from error


def _message(mail: Mail, now: datetime) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    # A letter to be sent by hand may still lack its addresses; the person's own mail program fills them in.
    if mail.from_address:
        message["From"] = _named(mail.from_name, mail.from_address)
    if mail.to_address:
        message["To"] = _named(mail.to_name, mail.to_address)
    message["Subject"] = mail.subject
    message["Date"] = now
    if mail.message_id:
        message["Message-ID"] = mail.message_id
    text = mail.body.replace("\r\n", "\n").strip() + "\n"
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(_as_html(text), subtype="html", cte="quoted-printable")
    return message


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
