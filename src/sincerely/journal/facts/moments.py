"""When a letter goes out best: inside the follow-up's window, at an hour a person writes."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, tzinfo

from sincerely.accounts.models import Candidate
from sincerely.core.etiquette.values import WorkingHours
from sincerely.core.etiquette.worktime import HourKind, Place
from sincerely.integrations.holidays import holidays
from sincerely.journal.facts.people import employer_value
from sincerely.journal.models import Contact, Employer, FollowUp
from sincerely.zones import zone_named, zone_or_utc

# A letter that is late goes out at a decent hour of the reader's day, weekends included.
WAKING = (time(7), time(21))
APART = timedelta(minutes=4)


def wall_time(at: datetime, zone: tzinfo) -> str:
    """Return the wall time of `at` in `zone` to the minute, as it is kept beside the instant: what was promised."""
    return at.astimezone(zone).replace(tzinfo=None).isoformat(timespec="minutes")


def instant_of(wall: str, zone: tzinfo) -> datetime:
    """Return the instant of a wall time as `wall_time` wrote it; one that a clock change skips is as much later as the clock jumps."""
    return datetime.fromisoformat(wall).replace(tzinfo=zone).astimezone(UTC)


def reader_zone(follow_up: FollowUp | None, contact: Contact | None, home: str) -> tuple[str, tzinfo]:
    """Return the zone whose hours count for a letter: the reader's, their employer's, the follow-up's, the candidate's."""
    names = (
        contact.zone if contact else "",
        contact.employer.zone if contact and contact.employer else "",
        follow_up.zone if follow_up else "",
        home,
    )
    name = next((name for name in names if name and zone_named(name)), "UTC")
    return name, zone_or_utc(name)


def good_time(
    now: datetime,
    zone: tzinfo,
    window: tuple[datetime, datetime] | None = None,
    due: datetime | None = None,
    place: int = 0,
) -> datetime:
    """Return the moment to send, never before `now`: in `window` while that is open, else the best that is left before `due` (working hours of `zone`, else its evening or morning), else its next waking hour.

    `place` keeps the letters of one panel a few minutes apart, inside the window.
    """
    if window and now <= window[1]:
        first = max(now, window[0])
        return min(first + APART * place, max(first, window[1]))
    if due and now <= due:
        first, last = Place(zone, WorkingHours()).good_moment(now, due)
        return min(first + APART * place, max(first, last))
    return next_waking(now, zone)


def hour_kind(at: datetime, zone: tzinfo, employer: Employer | None, candidate: Candidate) -> HourKind:
    """Say what an hour is to a reader at that employer: in their working time, beside it, or on a day off of their house's country."""
    house = employer_value(employer, candidate) if employer else None
    hours = house.hours if house else WorkingHours()
    country, subdivision = (house.country, house.subdivision) if house else (candidate.country, "")
    return Place(zone, hours, country, subdivision, holidays).hour_kind(at)


def next_waking(now: datetime, zone: tzinfo) -> datetime:
    """Return `now` between 7:00 and 21:00 in `zone`, else the next 7:00 there, as an instant in UTC."""
    here = now.astimezone(zone)
    if WAKING[0] <= here.time() < WAKING[1]:
        return now
    day = here.date() + timedelta(days=here.time() >= WAKING[1])
    return datetime.combine(day, WAKING[0], tzinfo=zone).astimezone(now.tzinfo)
