"""A letter as it goes on paper: rows -> documents.Printed."""

from __future__ import annotations

from datetime import datetime

from sincerely.core.people.names import fold
from sincerely.data.forms import goes_by_mail
from sincerely.documents.printed import Printed
from sincerely.journal.models import Contact, Employer, Letter
from sincerely.zones import zone_or_utc

SLOW = {
    "thank-you": "By post it will not be there within 24 hours: send a mail as well, or bring it by hand.",
    "": "By post it takes some days: where it is awaited sooner, send a mail as well, or bring it by hand.",
}


def printed_of(letter: Letter, now: datetime) -> Printed:
    """Return the letter with the profile's sender, today's date as the dialect writes it, and the reader's address where one is on record."""
    me, employer = letter.candidate, _employer(letter)
    return Printed(
        sender=_lines(me.name, me.postal_address, me.email, me.phone),
        recipient=_address(letter.contact, employer.name if employer else ""),
        day=now.astimezone(zone_or_utc(me.zone)).date(),
        dialect=me.dialect,
        subject=letter.subject if goes_by_mail(letter.form) else "",
        body=letter.body,
        country=me.country or (employer.country if employer else ""),
    )


def slowness(letter: Letter) -> str:
    """Say in one sentence that paper takes its time."""
    return SLOW.get(letter.form, SLOW[""])


def _employer(letter: Letter) -> Employer | None:
    if letter.contact and letter.contact.employer:
        return letter.contact.employer
    return letter.application.employer if letter.application else None


def _address(contact: Contact | None, employer: str) -> tuple[str, ...]:
    """Return name, house and address, none of them twice where the address holds it already; nothing without an address."""
    if contact is None or not contact.postal_address.strip():
        return ()
    lines = _lines(contact.postal_address)
    known = [fold(line) for line in lines]
    head = [str(contact)] if not any(fold(contact.name) in line for line in known) else []
    house = [employer] if employer and not any(fold(employer) in line for line in known) else []
    return (*head, *house, *lines)


def _lines(*texts: str) -> tuple[str, ...]:
    return tuple(line.strip() for text in texts for line in text.splitlines() if line.strip())
