"""Which zone a time in a calendar file is in: IANA names, Windows names, zones the file defines itself, and names known to nobody."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from sincerely.data.zones import windows_zones
from sincerely.integrations.ics.lines import Component
from sincerely.zones import zone_named, zone_names

# Zone names that calendar programs wrap in an address of their own: /freeassociation.sourceforge.net/Europe/Berlin
_IANA_TAIL = re.compile(
    r"(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_+\-/]+$"
)
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)(?::?\d\d)?$")
_UTC_NAMES = frozenset({"utc", "z", "gmt", "etc/utc", "etc/gmt", "coordinated universal time", "tzone://microsoft/utc"})


@dataclass(slots=True)
class Zones:
    """The zones of one calendar file. `default` is the zone the file names for the whole calendar, empty when it names none; `given` the one its reader says."""

    defined: dict[str, Component] = field(default_factory=dict)
    default: str = ""
    given: str = ""

    @classmethod
    def of(cls, calendar: Component, given: str = "") -> Zones:
        """Collect the zones a calendar defines and the one it names for itself; `given` is for times that have none."""
        defined = {block.text("TZID"): block for block in calendar.inner if block.name == "VTIMEZONE"}
        named = calendar.text("X-WR-TIMEZONE")
        return cls(defined, iana_name(named) or "", given)

    def zone(self, name: str, wall: datetime) -> tuple[tzinfo | None, str, str]:
        """Return (zone object, its IANA name or empty, a note or empty) for the name a time carries; (None, "", note) when nobody knows it."""
        known = iana_name(name)
        if known:
            return zone_named(known), known, ""
        block = self.defined.get(name)
        if block is None:
            return None, "", f"The invitation names a time zone nobody knows: {name}."
        location = iana_name(block.text("X-LIC-LOCATION"))
        if location:
            return zone_named(location), location, ""
        offset = _offset_at(block, wall)
        if offset is None:
            return None, "", f"The invitation's own time zone {name} cannot be read."
        like = self._like(block, wall)
        if like:
            return zone_named(like), like, ""
        return (
            timezone(offset),
            "",
            f"The invitation uses a time zone of its own ({name}); on that day it is UTC{_shown(offset)}.",
        )

    def _like(self, block: Component, wall: datetime) -> str:
        """Return the calendar's own zone if it has the same offset all year; no other is guessed."""
        if not self.default:
            return ""
        zone = ZoneInfo(self.default)
        months = [wall.replace(month=month, day=1) for month in (1, 4, 7, 10)]
        same = all(zone.utcoffset(moment) == _offset_at(block, moment) for moment in [*months, wall])
        return self.default if same else ""


def iana_name(name: str) -> str:
    """Return the IANA name of a zone written as IANA, Windows or wrapped name; empty when it is none of these."""
    plain = name.strip().strip('"').replace(" ", " ")
    if not plain:
        return ""
    if plain.casefold() in _UTC_NAMES:
        return "UTC"
    if plain in zone_names():
        return plain
    windows = windows_zones().get(plain.casefold())
    if windows:
        return windows
    tail = _IANA_TAIL.search(plain)
    if tail and tail.group() in zone_names():
        return tail.group()
    return next((known for known in zone_names() if known.casefold() == plain.casefold()), "")


def _offset_at(block: Component, wall: datetime) -> timedelta | None:
    """Return the offset a VTIMEZONE gives at a wall time: its latest observance that has begun by then.

    Yearly rules of the form BYMONTH with BYDAY (what every program writes) and single dates are understood.
    """
    best: tuple[datetime, timedelta] | None = None
    fallback: timedelta | None = None
    for observance in block.inner:
        offset = _parse_offset(observance.text("TZOFFSETTO"))
        if offset is None:
            continue
        fallback = offset if fallback is None or observance.name == "STANDARD" else fallback
        began = _last_onset(observance, wall)
        if began is not None and (best is None or began > best[0]):
            best = (began, offset)
    return best[1] if best else fallback


def _last_onset(observance: Component, wall: datetime) -> datetime | None:
    start = re.match(r"(\d{4})(\d\d)(\d\d)T?(\d\d)?(\d\d)?", observance.text("DTSTART"))
    if start is None:
        return None
    try:
        first = datetime(int(start[1]), int(start[2]), int(start[3]), int(start[4] or 0), int(start[5] or 0))  # noqa: DTZ001 - wall time of the zone being read
    except ValueError:
        return None
    rule = dict(part.split("=", 1) for part in observance.text("RRULE").upper().split(";") if "=" in part)
    if not rule:
        return first if first <= wall else None
    day = re.fullmatch(r"([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)", rule.get("BYDAY", ""))
    for year in (wall.year, wall.year - 1):
        month = int(rule["BYMONTH"]) if rule.get("BYMONTH", "").isdigit() else first.month
        if not 1 <= month <= 12:
            return None
        onset = (
            _nth_weekday(year, month, int(day[1] or 1), _WEEKDAYS.index(day[2]), first)
            if day
            else first.replace(year=year)
        )
        if first <= onset <= wall or (onset <= wall and first.year <= 1601):
            return onset
    return None


_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def _nth_weekday(year: int, month: int, nth: int, weekday: int, time_of: datetime) -> datetime:
    if nth < 0:
        after = datetime(year + month // 12, month % 12 + 1, 1, time_of.hour, time_of.minute)  # noqa: DTZ001
        return after - timedelta(days=(after.weekday() - weekday - 1) % 7 + 1 + 7 * (-nth - 1))
    begin = datetime(year, month, 1, time_of.hour, time_of.minute)  # noqa: DTZ001
    return begin + timedelta(days=(weekday - begin.weekday()) % 7 + 7 * (max(nth, 1) - 1))


def _parse_offset(text: str) -> timedelta | None:
    found = _OFFSET.fullmatch(text.strip())
    if found is None or int(found[2]) > 15 or int(found[3]) > 59:
        return None
    size = timedelta(hours=int(found[2]), minutes=int(found[3]))
    return -size if found[1] == "-" else size


def _shown(offset: timedelta) -> str:
    minutes = round(offset.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
