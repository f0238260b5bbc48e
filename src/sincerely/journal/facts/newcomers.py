"""Who wrote a message where nobody on record did: read from its own words when it is looked at, and nothing of it is kept before the candidate's yes."""

from __future__ import annotations

from functools import lru_cache

from sincerely.accounts.models import Candidate
from sincerely.core.reading.newcomer import Newcomer, newcomer_in
from sincerely.journal.facts.messages import REMEMBERED, facts_of_row, message_value
from sincerely.journal.models import Message


def newcomer_of(row: Message, candidate: Candidate) -> Newcomer:
    """Return the house, the post and the person that a message names."""
    people = tuple(str(fact.value) for fact in facts_of_row(row) if fact.name == "people")
    return _newcomer(message_value(row), people, candidate.name)


_newcomer = lru_cache(maxsize=REMEMBERED)(newcomer_in)
