"""Which instance of a repeated event is meant: the last one that has begun by `now`, else the first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

# What a rule may ask for. Anything finer than a day, or a combination that can search for ever, is refused before it is expanded.
_FREQUENCIES = {"DAILY": 366 * 3, "WEEKLY": 366 * 5, "MONTHLY": 366 * 10, "YEARLY": 366 * 40}
_PARTS = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS", "WKST"}
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def refusal(rule: str) -> str:
    """Say why a recurrence rule is not followed; empty when it is."""
    parts = dict(part.split("=", 1) for part in rule.upper().split(";") if "=" in part)
    if parts.get("FREQ") not in _FREQUENCIES:
        return (
            "it repeats more often than daily"
            if parts.get("FREQ") in {"SECONDLY", "MINUTELY", "HOURLY"}
            else "it does not say how often"
        )
    if set(parts) - _PARTS:
        return "it uses " + ", ".join(sorted(set(parts) - _PARTS))
    for name, most in (("INTERVAL", 1000), ("COUNT", 5000)):
        value = parts.get(name, "1")
        if not value.isdigit() or not 1 <= int(value[:12]) <= most:
            return f"its {name} is {value[:12]}"
    if parts["FREQ"] == "DAILY" and ({"BYSETPOS", "BYMONTHDAY"} & set(parts)):
        return "its days cannot be worked out"
    days, months = parts.get("BYMONTHDAY"), parts.get("BYMONTH")
    if days:
        try:
            longest = max(_LONGEST_MONTH[int(month) - 1] for month in months.split(",")) if months else 31
            if all(not 1 <= abs(int(day)) <= longest for day in days.split(",")):
                return "no such day exists"
        except (ValueError, IndexError):
            return "its days are no numbers"
    return ""


def instance(blocks: Sequence[str], rule: str, start: datetime, now: datetime) -> tuple[datetime, datetime, int] | None:
    """Return (start, end, which block) of the instance meant: the last begun by `now`, else the first after it; None when there is none.

    `blocks` are the VEVENTs of one event (its master and its moved instances) as calendar text, each with its place in the sequence
    as SUMMARY and with times that need no VTIMEZONE.
    """
    import recurring_ical_events
    from icalendar import Calendar

    frequency = dict(part.split("=", 1) for part in rule.upper().split(";") if "=" in part)["FREQ"]
    reach = timedelta(days=_FREQUENCIES[frequency])
    text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//sincerely//\r\n" + "".join(blocks) + "END:VCALENDAR\r\n"
    query = recurring_ical_events.of(Calendar.from_ical(text), skip_bad_series=True)
    found = []
    if now > start:
        found = [
            event for event in query.between(max(start, now - reach) - timedelta(days=1), now) if event.start <= now
        ]
    meant = max(found, key=lambda event: event.start, default=None)
    if meant is None:
        coming = query.between(max(now, start - timedelta(days=1)), max(now, start) + reach)
        meant = min((event for event in coming if event.start > now), key=lambda event: event.start, default=None)
    return (meant.start, meant.end, int(meant["SUMMARY"])) if meant is not None else None
