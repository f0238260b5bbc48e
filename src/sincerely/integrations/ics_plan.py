"""The plan as calendar entries: one event for each open follow-up, its UID the follow-up's key. No letter text and no pay leave this way."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from sincerely.core.etiquette.values import FollowUp

LENGTH = timedelta(minutes=15)


def calendar_of(follow_ups: Iterable[FollowUp], now: datetime) -> bytes:
    """Return an iCalendar file of what is open: at the start of its time for sending, else a quarter of an hour before it is due. Times are in UTC.

    What is due and whose time for sending is over stands at `now`: an entry in the past reminds nobody. What is overdue keeps its place.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Sincerely//Plan//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Sincerely")
    for each in follow_ups:
        if each.settled_by or each.stopped_by:
            continue
        start = each.send_between[0] if each.send_between else max(each.starts, each.due - LENGTH)
        if each.send_between and each.send_between[1] < now:
            start = max(start, min(now, each.due - LENGTH))
        entry = Event()
        entry.add("uid", f"{each.key}@sincerely")
        entry.add("dtstamp", now.astimezone(UTC))
        entry.add("dtstart", start.astimezone(UTC))
        entry.add("dtend", (start + LENGTH).astimezone(UTC))
        entry.add("summary", each.title)
        entry.add("description", f"{each.why}\nDue {each.due:%a} {each.due.day} {each.due:%b %Y, %H:%M %Z}.")
        entry.add("transp", "TRANSPARENT")
        calendar.add_component(entry)
    return bytes(calendar.to_ical())
