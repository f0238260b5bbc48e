"""Good hours for the telephone: when a call is welcome somewhere, and by when a question taken away is answered."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from sincerely.core.etiquette.worktime import DAY, LONGEST_SEARCH, Place, wall

#: People arrive and leave: so long after the opening and before the close nobody is glad of a call.
SETTLING = timedelta(minutes=30)
LUNCH = (time(12), time(13))
#: What is left of a stretch must suffice to be put through and to talk.
SHORTEST_CALL = timedelta(minutes=20)
NOON = time(12)


def hours_to_call(place: Place, now: datetime) -> tuple[datetime, datetime]:
    """Return the next stretch of time from `now` on in which a call is welcome at a place: a working day, neither early nor late in it, nor over lunch.

    Both are aware, in the place's zone. Where its calendar has no working day for two months, the rest of today counts.
    """
    day = place.day_of(now)
    for n in range(LONGEST_SEARCH):
        if not place.is_working(day + DAY * n):
            continue
        opening, closing = place.span(day + DAY * n)
        noon, after = (wall(day + DAY * n, hour, place.zone) for hour in LUNCH)
        first, last = opening + SETTLING, closing - SETTLING
        for low, high in ((max(first, now), min(noon, last)), (max(after, first, now), last)):
            if high - low >= SHORTEST_CALL:
                return low.astimezone(place.zone), high.astimezone(place.zone)
    return place.span(day)


def answer_by(place: Place, now: datetime) -> datetime:
    """Return noon of the next working day at a place: soon enough to be kept in mind there, long enough to look something up."""
    return wall(place.add_business_days(place.day_of(now), 1), NOON, place.zone)
