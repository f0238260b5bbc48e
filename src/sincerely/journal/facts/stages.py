"""How far an application is: derived from its events, never stored."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from sincerely.core.etiquette.values import Event

# kind -> the stage it leads to, in a person's words; the latest of them counts.
STAGES = {
    "application-sent": "Applied",
    "interview-scheduled": "Interview ahead",
    "interview-moved": "Interview ahead",
    "interview-cancelled": "Interview cancelled",
    "interview-ended": "Waiting",
    "request-received": "Asked for something",
    "request-answered": "Waiting",
    "assessment-received": "Assessment",
    "assessment-submitted": "Waiting",
    "offer-received": "Offer",
    "counter-offer-received": "Offer",
    "offer-withdrawn": "Offer withdrawn",
    "offer-accepted": "Accepted",
    "offer-declined": "Declined",
    "rejection-received": "Refused",
    "application-withdrawn": "Withdrawn",
    "application-closed": "Closed",
}
CLOSED = frozenset({"Offer withdrawn", "Accepted", "Declined", "Refused", "Withdrawn", "Closed"})
ENDED_BY_THEM = frozenset({"Refused", "Closed", "Offer withdrawn"})
THEIR_TURN = frozenset({"Applied", "Waiting", "Interview cancelled"})


class Stage(NamedTuple):
    """Where an application stands, since when, and the day they named for an answer, if any."""

    name: str
    since: datetime | None
    answer_by: date | datetime | None = None

    @property
    def closed(self) -> bool:
        return self.name in CLOSED

    @property
    def ended_by_them(self) -> bool:
        return self.name in ENDED_BY_THEM

    @property
    def their_turn(self) -> bool:
        return self.name in THEIR_TURN


def stage_of(events: Iterable[Event], now: datetime) -> Stage:
    """Say where one application stands at `now`, from its own events."""
    past = sorted((event for event in events if event.at <= now), key=lambda event: event.at)
    leading = [event for event in past if event.kind in STAGES]
    named = [event for event in past if event.kind == "date-named"]
    if not leading:
        return Stage("Noted", past[0].at if past else None, named[-1].due if named else None)
    last = leading[-1]
    return Stage(STAGES[last.kind], last.at, named[-1].due if named else None)


def day_of(moment: date | datetime) -> date:
    """Return the calendar day of a date or instant, in its own zone."""
    return moment.date() if isinstance(moment, datetime) else moment


def day_bounds(now: datetime) -> tuple[datetime, datetime]:
    """Return the first instant of `now`'s day and of the next, in the zone of `now`."""
    start = datetime.combine(now.date(), time(), tzinfo=now.tzinfo)
    return start, datetime.combine(now.date() + timedelta(days=1), time(), tzinfo=now.tzinfo)
