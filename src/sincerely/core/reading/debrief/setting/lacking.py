"""What an invitation leaves out and nobody has told: its zone, its hours. It is asked for before anything counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, tzinfo

from sincerely.core.reading.debrief.setting.frame import of_one_day
from sincerely.core.reading.values import Debrief, Invitation, Lack


def still_lacking(invitations: Sequence[Invitation], found: Debrief, now: datetime, home: tzinfo) -> tuple[Lack, ...]:
    """Return what the invitations of the interview's day lack and `found` does not know either; of a cancelled one nothing is asked."""
    return tuple(
        lack
        for invitation in of_one_day(invitations, now, home)
        if not invitation.cancelled
        for lack in invitation.lacks
        if lack.what == "zone" or found.end is None or (lack.what == "begin" and found.start is None)
    )


@dataclass(frozen=True, slots=True)
class Told:
    """What the candidate answered to what an invitation lacks: its day, and the hours on the clock it was held by."""

    day: date | None = None
    begin: time | None = None
    end: time | None = None


NOTHING_TOLD = Told()


def completed(invitations: Sequence[Invitation], told: Told, now: datetime, home: tzinfo) -> tuple[Invitation, ...]:
    """Return the invitations with the hours that were told for the last one of the interview's day that lacks them."""
    lacking = [
        one
        for one in of_one_day(invitations, now, home)
        if any(lack.what in {"begin", "end"} for lack in one.lacks) and not one.cancelled
    ]
    return tuple(_completed(one, told, home) if one in lacking[-1:] else one for one in invitations)


def _completed(invitation: Invitation, told: Told, home: tzinfo) -> Invitation:
    # An instant without a place is told, and shown, on the candidate's own clock.
    own = invitation.zone in ("", "UTC") or invitation.start is None
    zone = home if own or invitation.start is None else invitation.start.tzinfo
    start = invitation.start
    day = start.astimezone(zone).date() if start else invitation.all_day or told.day
    if start is None and day and told.begin:
        start = datetime.combine(day, told.begin, tzinfo=zone)
    end = datetime.combine(day, told.end, tzinfo=zone) if day and told.end else None
    return replace(
        invitation,
        start=start,
        all_day=None if start else invitation.all_day,
        end=invitation.end or (end if start and end and end > start else None),
    )


__all__ = ["NOTHING_TOLD", "Told", "completed", "still_lacking"]
