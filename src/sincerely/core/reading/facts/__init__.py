"""What a message says: dates, places, people, pay and what is asked for, each with the words it was read from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from sincerely.core.reading.date_days import YEARS
from sincerely.core.reading.facts.dated import dated, zones
from sincerely.core.reading.facts.feedback import feedback
from sincerely.core.reading.facts.invited import TIMES, invited
from sincerely.core.reading.facts.links import links
from sincerely.core.reading.facts.moments import Moment, moments
from sincerely.core.reading.facts.money import extras, pay
from sincerely.core.reading.facts.own import own_words
from sincerely.core.reading.facts.people import people
from sincerely.core.reading.facts.phones import phones
from sincerely.core.reading.facts.pieces import requested
from sincerely.core.reading.facts.places import place
from sincerely.core.reading.facts.stay import duration
from sincerely.core.reading.facts.values import Fact, Tables
from sincerely.core.reading.facts.whereabouts import whereabouts
from sincerely.core.reading.message.values import Message

if TYPE_CHECKING:
    from sincerely.core.reading.values import Invitation


def facts_of(message: Message, kind: str, tables: Tables, invitation: Invitation | None = None) -> tuple[Fact, ...]:
    """Return the facts of a message of this kind, in no particular order: one fact an item.

    Only its own words, its signature and the attached invitation count, and a mail passed on where the own words point at it; never quoted history.
    Relative dates count from the message's Date in its offset; a weekday that contradicts its date is said in the fact's note. Without a Date, or
    with one of no year anybody writes in, they have no value, and the note says why.
    """
    if message.sent is not None and message.sent.year in YEARS:
        return _facts(message, kind, tables, invitation)
    # Counted from two days that have nothing in common, only what is said in full comes out the same.
    one, other = (_facts(replace(message, sent=day), kind, tables, invitation) for day in _NO_DAYS)
    return tuple(
        fact if fact in other or not isinstance(fact.value, date) else replace(fact, value=None, note=_UNSETTLED)
        for fact in one
    )


_NO_DAYS = (datetime(1970, 1, 1, 9, tzinfo=UTC), datetime(1973, 6, 20, 14, tzinfo=UTC))
_UNSETTLED = "Counts from the day the message was written, which it does not say."


def _facts(message: Message, kind: str, tables: Tables, invitation: Invitation | None) -> tuple[Fact, ...]:
    own = own_words(message)
    where = whereabouts(message, own, tables)
    found = moments(own, where, tables)
    dates = tuple(dated(own, found, kind, where, tables.dates))
    meetings = {(fact.start, fact.end) for fact in dates if fact.name in ("interview_start", "slots")}
    spoken = [moment.sentence for moment in found if moment.span in meetings]
    said = (
        *dates,
        *zones(own, found, dates, where, tables),
        *duration(own, kind),
        *place(own, kind, spoken, sorted(each for moment in found for each in _places_of(moment))),
        *links(own, kind),
        *people(message, own, kind, tables),
        *requested(own, kind, tables.items),
        *pay(own, kind, where),
        *extras(own, kind),
        *feedback(own, kind),
        *phones(own, where),
    )
    if invitation is None:
        return said
    added = tuple(invited(invitation, said, message.to))
    timed = any(fact.name == "interview_start" for fact in added)
    return (*(fact for fact in said if not (timed and fact.name in TIMES)), *added)


def _places_of(moment: Moment) -> Iterator[tuple[int, int]]:
    yield moment.start, moment.end
    if moment.clock is not None:
        yield moment.clock.start, moment.clock.end
