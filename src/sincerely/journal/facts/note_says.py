"""What a step's own note names and its other answers do not: somebody on record, and a day that is a limit. To be asked about, never taken."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from sincerely.accounts.models import Candidate
from sincerely.core.people.names import fold
from sincerely.core.reading.dates import find_dates
from sincerely.journal.models import Contact
from sincerely.zones import zone_or_utc


class NoteSays(NamedTuple):
    """Who is named first in a note, and by when something is to be; None where the note does not say."""

    contact: Contact | None
    due: date | datetime | None


def note_says(candidate: Candidate, note: str, people: Iterable[Contact], now: datetime) -> NoteSays:
    """Return what a note told at `now` names: the first of these people, and its one day to come that stands as a limit."""
    return NoteSays(_first_named(note, people), _limit(note, candidate, now))


def _first_named(note: str, people: Iterable[Contact]) -> Contact | None:
    """Return whoever is named first by a part of their name; None where that part is another's too."""
    parts = [(row, {part for part in fold(row.name).split() if len(part) > 2}) for row in people]
    written = re.findall(r"[^\W\d_]+", note)
    # "will call" is no Will, where names are written as names; notes without a capital name people in small letters.
    names = [word for word in written if word[0].isupper()] or written
    for word in names:
        if meant := [row for row, its in parts if fold(word) in its]:
            both = [row for row, its in parts if row in meant and its <= {fold(one) for one in written}]
            found = meant if len(meant) == 1 else both
            return found[0] if len(found) == 1 else None
    return None


_BEFORE_A_LIMIT = re.compile(
    r"\b(?:by|(?:un)?till?|before|no later than|not later than|deadline|expires|ends|runs out|due)"
    r"(?:\s+(?:is|on|the|(?:the\s+)?end\s+of))*[\s:,]*$",
    re.I,
)


def _limit(note: str, candidate: Candidate, now: datetime) -> date | datetime | None:
    zone = zone_or_utc(candidate.zone)
    today = now.astimezone(zone).date()
    days = find_dates(note, now, zone, day_first=candidate.dialect != "american")
    limits = {one.value for one in days if one.day >= today and _BEFORE_A_LIMIT.search(note[: one.start])}
    return limits.pop() if len(limits) == 1 else None
