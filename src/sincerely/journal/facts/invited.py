"""The calendar file in a message, and the interview on record that it is about."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from sincerely.accounts.models import Candidate
from sincerely.core.reading.values import Invitation
from sincerely.integrations.ics import read_invitations
from sincerely.journal.facts.messages import REMEMBERED
from sincerely.journal.models import Interview, Message


def invitation_in(row: Message) -> Invitation | None:
    """Return what the first calendar file of a message says; None where it has none that can be read."""
    return _first(row.invitations[0], row.at) if row.invitations else None


@lru_cache(maxsize=REMEMBERED)
def _first(text: str, at: datetime) -> Invitation | None:
    found = read_invitations(text.encode(), at)[0]
    return found[0] if found else None


def interview_of(candidate: Candidate, invitation: Invitation | None) -> Interview | None:
    """Return the interview that an earlier issue of this invitation made; None where there is none, or it was taken back."""
    if invitation is None or not invitation.uid:
        return None
    rows = Interview.objects.filter(candidate=candidate, invitation_uid=invitation.uid[:255], start__isnull=False)
    return rows.select_related("application__employer").order_by("pk").last()
