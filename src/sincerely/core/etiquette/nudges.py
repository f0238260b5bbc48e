"""Never two nudges on one day to one employer: the later one moves to the employer's next free business day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from sincerely.core.etiquette.history import Index
from sincerely.core.etiquette.timing import Places
from sincerely.core.etiquette.values import FollowUp


def spread(found: Iterable[FollowUp], instants: Mapping[str, float], index: Index, places: Places) -> list[FollowUp]:
    """Return the open nudges that move, so that each day holds at most one for an employer; days on which one went out count too.

    `instants`: key -> when it is due, in seconds.
    """
    by_employer: dict[str, list[FollowUp]] = {}
    for each in found:
        if each.nudge and each.employer and not each.stopped_by:
            by_employer.setdefault(each.employer, []).append(each)
    crowded = [
        nudges for nudges in by_employer.values() if len(nudges) > 1 and any(not each.settled_by for each in nudges)
    ]
    happened = {seen.event.id: seen.event for seen in index.all} if crowded else {}
    moved: list[FollowUp] = []
    for nudges in crowded:
        taken: set[date] = set()
        for each in nudges:
            if each.settled_by:
                place = places.of_employer(each.employer, each.due.tzinfo)
                taken.add(place.day_of(happened[each.settled_by].at))
        still_open = [each for each in nudges if not each.settled_by]
        for each in sorted(still_open, key=lambda each: (instants[each.key], each.key)):
            placed = _placed(each, taken, places)
            if placed is not each:
                moved.append(placed)
    return moved


def _placed(each: FollowUp, taken: set[date], places: Places) -> FollowUp:
    place = places.of_employer(each.employer, each.due.tzinfo)
    first = day = place.day_of(each.due)
    while day in taken:
        day = place.add_business_days(day, 1)
    taken.add(day)
    if day == first:
        return each
    opening, closing = place.span(day)
    starts = max(opening, each.starts) if each.starts < closing else opening
    zone = each.due.tzinfo or place.zone
    return each._replace(
        starts=starts.astimezone(zone),
        due=closing.astimezone(zone),
        send_between=(starts.astimezone(zone), closing.astimezone(zone)),
    )
