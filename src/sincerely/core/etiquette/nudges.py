"""Never two nudges on one day to one employer: the later one moves to the employer's next free business day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from sincerely.core.etiquette.matching import Index
from sincerely.core.etiquette.timing import Places
from sincerely.core.etiquette.values import FollowUp


def spread(found: Mapping[str, FollowUp], index: Index, places: Places) -> Iterator[FollowUp]:
    """Yield the follow-ups, open nudges moved so that each day holds at most one for an employer; days on which one went out count too."""
    nudges = [each for each in found.values() if each.nudge and each.employer and not each.stopped_by]
    if len(nudges) > 1:
        happened = {seen.event.id: seen.event for seen in index.all}
        taken: set[tuple[str, date]] = set()
        for each in nudges:
            if each.settled_by:
                place = places.of_employer(each.employer, each.due.tzinfo)
                taken.add((each.employer, place.day_of(happened[each.settled_by].at)))
        moved: dict[str, FollowUp] = {}
        for each in sorted(
            (each for each in nudges if not each.settled_by), key=lambda each: (each.due.timestamp(), each.key)
        ):
            moved[each.key] = _placed(each, taken, places)
        for key, each in found.items():
            yield moved.get(key, each)
    else:
        yield from found.values()


def _placed(each: FollowUp, taken: set[tuple[str, date]], places: Places) -> FollowUp:
    place = places.of_employer(each.employer, each.due.tzinfo)
    first = day = place.day_of(each.due)
    while (each.employer, day) in taken:
        day = place.add_business_days(day, 1)
    taken.add((each.employer, day))
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
