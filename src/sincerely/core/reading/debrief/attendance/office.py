"""The office that sent an invitation: nobody who is thanked, and still somebody who can be asked."""

from __future__ import annotations

import re

from sincerely.core.reading.debrief.attendance.candidate import is_candidate
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Attendee, Debrief, Invitation

# Mailboxes that nobody reads.
_UNREAD = compiled(
    r"^(?:.*[-_.+])?(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|notifications?|mailer|bounces?|calendar|invites?|unknownorganizer)(?:[-_.+].*)?@",
    re.I,
)


def office_of(
    invitation: Invitation | None, found: Debrief, candidate_name: str, candidate_email: str
) -> Attendee | None:
    """Return the organiser whose address belongs to nobody found: "HR Office". None for the candidate, a room, a mailbox nobody reads, or no address."""
    who = invitation.organiser if invitation else None
    if who is None or who.kind in {"room", "resource"} or not who.email or _UNREAD.match(who.email):
        return None
    if is_candidate(who.name, who.email, candidate_name, candidate_email):
        return None
    known = {person.email.casefold() for person in found.people if person.email}
    named = {person.name.casefold() for person in found.people}
    return None if who.email.casefold() in known or (who.name and who.name.casefold() in named) else who


__all__ = ["office_of"]
