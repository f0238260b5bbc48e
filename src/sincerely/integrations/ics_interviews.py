"""Interviews as calendar entries. No notes, no letter text and no pay leave this way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

#: An interview whose end nobody named takes so long in a calendar.
AN_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One interview: when, in its own zone (`end` None where nobody named it; only the day counts where it is `all_day`), where, with whom."""

    uid: str
    start: datetime
    end: datetime | None
    title: str
    place: str
    people: tuple[str, ...]
    cancelled: bool
    all_day: bool = False


def calendar_of(appointments: Iterable[Appointment], now: datetime) -> bytes:
    """Return an iCalendar file of the appointments at their wall times, with the rules of their zones; one that was called off is marked so."""
    calendar = Calendar()
    calendar.add("prodid", "-//Sincerely//Interviews//EN")
    calendar.add("version", "2.0")
    for each in appointments:
        entry = Event()
        entry.add("uid", each.uid)
        entry.add("dtstamp", now.astimezone(UTC))
        if each.all_day:
            entry.add("dtstart", each.start.date())
            entry.add("dtend", each.start.date() + timedelta(days=1))
        else:
            entry.add("dtstart", each.start)
            entry.add("dtend", each.end if each.end and each.end > each.start else each.start + AN_HOUR)
        entry.add("summary", each.title)
        if each.place:
            entry.add("location", each.place)
        if each.people:
            entry.add("description", f"With {', '.join(each.people)}")
        if each.cancelled:
            entry.add("status", "CANCELLED")
        calendar.add_component(entry)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())
