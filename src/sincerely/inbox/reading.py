"""One message read with everything the reader looks things up in. Imports neither Django nor the journal, so that `sincerely read` answers at once."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, datetime

from sincerely.core.reading.facts.values import Fact
from sincerely.core.reading.kinds.values import Reading
from sincerely.core.reading.message.values import Message


def read_message(message: Message, now: datetime) -> tuple[Reading, tuple[Fact, ...]]:
    """Return what a message is and the facts in it, those with words first, in their order; `now` stands for a Date it does not have where an invitation repeats."""
    from sincerely.core.reading.facts import facts_of
    from sincerely.core.reading.kinds.kind import kind_of
    from sincerely.data.kinds import kind_weights
    from sincerely.data.towns import fact_tables

    reading = kind_of(message, kind_weights())
    invitation = None
    if message.invitations:
        from sincerely.integrations.ics import read_invitations

        found = [each for data in message.invitations for each in read_invitations(data, message.sent or now)[0]]
        invitation = found[0] if found else None
    facts = facts_of(message, reading.kind, fact_tables(_holidays), invitation)
    return reading, tuple(
        sorted(facts, key=lambda fact: (not fact.quote, fact.start, fact.name == "interview_end", fact.name))
    )


def _holidays(country: str, year: int) -> Container[date]:
    from sincerely.integrations.holidays import holidays

    return holidays(country, "", year)
