"""Mails as employers write them, and a way to hand them in."""

from __future__ import annotations

import datetime as dt

from sincerely.accounts.models import Candidate
from sincerely.inbox.arrivals import take_in
from sincerely.journal.facts.senders import senders_of
from sincerely.journal.models import Message
from tests.support.mails import AMARA, DELAY, DOCUMENTS, INVITATION, NO, OFFER, THANKS, TIMES, UNCLEAR, eml

__all__ = ["AMARA", "DELAY", "DOCUMENTS", "INVITATION", "NO", "OFFER", "THANKS", "TIMES", "UNCLEAR", "eml", "handed_in"]


def handed_in(candidate: Candidate, now: dt.datetime, words: tuple[str, str], **more: str) -> Message:
    """Hand a mail in, and return it as it is on record."""
    return take_in(candidate, eml(words, **more), senders_of(candidate, now), now)[0]
