"""One event of a calendar file as an invitation."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from sincerely.core.problem import Problem
from sincerely.core.reading.values import Attendee, Invitation, Lack
from sincerely.integrations.ics.lines import Component, Property
from sincerely.integrations.ics.recurrence import instance, refusal
from sincerely.integrations.ics.texts import dial_number, join_link, plain
from sincerely.integrations.ics.zones import Zones, iana_name
from sincerely.zones import zone_named

_STAMP = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z)?)?$")
_DURATION = re.compile(r"([+-])?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?$")
_ADDRESS = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+")
_KINDS = {"INDIVIDUAL": "individual", "GROUP": "group", "ROOM": "room", "RESOURCE": "resource", "UNKNOWN": "unknown"}


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as the file gives it: a whole day, or wall time with its zone. `at` is None for floating time and for whole days."""

    at: datetime | None = None
    wall: datetime | None = None
    day: date | None = None
    zone: str = ""
    note: str = ""


@dataclass(slots=True)
class Reading:
    """One VEVENT being read, with what was noticed on the way."""

    block: Component
    zones: Zones
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    lacks: list[Lack] = field(default_factory=list)

    def invitation(self, method: str) -> Invitation:
        """Return the event as an invitation, faults noted."""
        block = self.block
        start = self.moment("DTSTART")
        end = self._end(start)
        description = self._description()
        summary, location = plain(block.text("SUMMARY")), plain(block.text("LOCATION"))
        texts = (
            *(found.text for name in _LINK_PROPERTIES for found in block.all(name)),
            location,
            block.text("DESCRIPTION"),
            description,
            block.text("URL"),
        )
        sequence = block.text("SEQUENCE")
        return Invitation(
            uid=block.text("UID"),
            sequence=int(sequence[:9]) if sequence.isdigit() else 0,
            cancelled=method == "CANCEL" or block.text("STATUS").upper() == "CANCELLED",
            start=start.at if start else None,
            end=end,
            all_day=start.day if start else None,
            zone=start.zone if start else "",
            summary=summary,
            description=description,
            location=location,
            link=join_link(*texts),
            phone=dial_number(location, description),
            organiser=self._organiser(),
            attendees=tuple(self._attendees()),
            recurring=block.first("RRULE") is not None or block.first("RECURRENCE-ID") is not None,
            notes=tuple(self.notes),
            floating=start.wall if start and start.at is None else None,
            floating_end=self._floating_end(start),
            lacks=tuple(self.lacks),
        )

    def moment(self, name: Literal["DTSTART", "DTEND"]) -> Moment | None:
        """Return a time property; None (said in `lacks`) where it is missing or cannot be read."""
        found, what = self.block.first(name), _MOMENTS[name]
        if found is None:
            self._lacks(what, f"The invitation does not say when it {what}s.", self.block.line)
            return None
        moment = self._parse(found)
        if moment is None:
            self._lacks(
                what, f"The invitation does not say when it {what}s: {found.value[:40]} is no time.", found.line
            )
        elif moment.day is not None:
            words = (
                "The invitation is for a whole day and names no hour."
                if what == "begin"
                else "The invitation names the day of its end and no hour."
            )
            self._lacks(what, words, found.line)
        elif moment.at is None and not any(lack.what == "zone" for lack in self.lacks):
            self._lacks("zone", moment.note, found.line)
        elif moment.at is not None and moment.note and moment.note not in self.notes:
            self._say(moment.note, found.line, "a time with its zone")
        return moment

    def _parse(self, found: Property) -> Moment | None:
        stamp = _STAMP.match(found.value.strip())
        if stamp is None:
            return None
        try:
            day = date(int(stamp[1]), int(stamp[2]), int(stamp[3]))
            if stamp[4] is None:
                return Moment(day=day)
            wall = datetime.combine(day, time(int(stamp[4]), int(stamp[5]), min(int(stamp[6] or 0), 59)))
        except ValueError:
            return None
        if not 1971 <= day.year <= 2200:
            return None
        if stamp[7]:
            # UTC beside a calendar zone is how some programs write local appointments: the instant is the same, the wall time is theirs.
            utc = wall.replace(tzinfo=UTC)
            zone = self.zones.default
            shown = self.zones.zone(zone, wall)[0] if zone else None
            return Moment(at=utc.astimezone(shown) if shown else utc, wall=wall, zone=zone or "UTC")
        name = found.parameters.get("TZID", "")
        if name:
            tz, iana, note = self.zones.zone(name, wall)
        else:
            tz, iana, note = None, "", "The invitation gives a time without a zone."
        if tz is None and self.zones.given:
            tz, iana, note = zone_named(self.zones.given), self.zones.given, ""
        return Moment(at=wall.replace(tzinfo=tz) if tz else None, wall=wall, zone=iana, note=note)

    def _end(self, start: Moment | None) -> datetime | None:
        if start is None or start.day is not None:
            return None  # who asks for the beginning asks for the end
        found = self.block.first("DURATION")
        if self.block.first("DTEND") is not None or found is None:
            end = self.moment("DTEND")
            if end is None or end.wall is None or start.wall is None:
                return None
            if end.at <= start.at if end.at and start.at else end.wall <= start.wall:
                self._lacks("end", "The invitation ends before it has begun.", self.block.all("DTEND")[0].line)
                return None
            # A floating end stands in `floating_end`.
            return end.at.astimezone(start.at.tzinfo) if end.at and start.at else None
        length = _length(found.value.strip())
        if length is None:
            self._lacks(
                "end", f"The invitation does not say when it ends: {found.value[:40]} is no length.", found.line
            )
            return None
        # Added to the instant, not the wall: an hour is an hour across a change of clocks.
        return (start.at.astimezone(UTC) + length).astimezone(start.at.tzinfo) if start.at else None

    def _floating_end(self, start: Moment | None) -> datetime | None:
        if start is None or start.wall is None or start.at is not None:
            return None
        ends, lasts = self.block.first("DTEND"), self.block.first("DURATION")
        moment = self._parse(ends) if ends else None
        if moment and moment.wall and moment.wall > start.wall:
            return moment.wall
        length = _length(lasts.value.strip()) if lasts else None
        return start.wall + length if length else None

    def _description(self) -> str:
        text = plain(self.block.text("DESCRIPTION"))
        rich = self.block.first("X-ALT-DESC")
        return text if len(text) > 2 or rich is None else plain(rich.text)

    def _organiser(self) -> Attendee | None:
        found = self.block.first("ORGANIZER")
        return self._attendee(found) if found else None

    def _attendees(self) -> list[Attendee]:
        seen: dict[str, Attendee] = {}
        for found in self.block.all("ATTENDEE")[:300]:
            attendee = self._attendee(found)
            if not attendee.name and not attendee.email:
                self._say(
                    "An attendee has neither a name nor an address.", found.line, "ATTENDEE;CN=Name:mailto:address"
                )
                continue
            if not attendee.name and attendee.kind == "individual":
                self.notes.append(f"The invitation gives no name for {attendee.email}.")
                self.problems.append(
                    Problem(
                        f"An attendee has no name: {attendee.email}", line=found.line, expected="CN=Name", fatal=False
                    )
                )
            seen.setdefault(attendee.email.casefold() or attendee.name.casefold(), attendee)
        return list(seen.values())

    def _attendee(self, found: Property) -> Attendee:
        value = re.sub(r"^(?:mailto|MAILTO):", "", found.value.strip(), flags=re.I)
        address = _ADDRESS.search(value) or _ADDRESS.search(found.parameters.get("EMAIL", ""))
        email = address.group().strip("<>") if address else ""
        name = plain(found.parameters.get("CN", "")).strip(" '\"")
        if "@" in name and _ADDRESS.fullmatch(name):
            name = ""
        return Attendee(
            email=email,
            name=name,
            role=found.parameters.get("ROLE", "").upper(),
            status=found.parameters.get("PARTSTAT", "").upper(),
            kind=_KINDS.get(found.parameters.get("CUTYPE", "").upper(), "individual"),
        )

    def _lacks(self, what: Literal["zone", "begin", "end"], words: str, line: int) -> None:
        self.lacks.append(Lack(what=what, words=words, line=line))

    def _say(self, message: str, line: int, expected: str) -> None:
        self.notes.append(message)
        self.problems.append(Problem(message.rstrip("."), line=line, expected=expected, fatal=False))


_LINK_PROPERTIES = (
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "CONFERENCE",
)
_MOMENTS: dict[str, Literal["begin", "end"]] = {"DTSTART": "begin", "DTEND": "end"}


def latest(readings: list[tuple[Reading, Invitation]], now: datetime) -> Invitation:
    """Return the one invitation meant by all VEVENTs of one UID: the highest sequence wins; of a repeated event the instance nearest before `now`."""
    masters = [pair for pair in readings if pair[0].block.first("RECURRENCE-ID") is None]
    # Of equal sequences the later stamp is the later word.
    order = sorted(masters or readings, key=lambda pair: (pair[1].sequence, pair[0].block.text("DTSTAMP")))
    reading, chosen = order[-1]
    rule = reading.block.text("RRULE")
    if not rule or chosen.start is None or not masters:
        return chosen
    why = refusal(rule)
    moved = [
        pair for pair in readings if pair[0].block.first("RECURRENCE-ID") is not None and pair[1].start is not None
    ]
    family = [(reading, chosen), *moved[:200]]
    meant = None
    if not why:
        try:
            meant = instance([_block(index, *pair) for index, pair in enumerate(family)], rule, chosen.start, now)
        except Exception as error:  # the expander meets whatever a stranger wrote; the first date stands then
            why = f"it cannot be worked out ({type(error).__name__})"
    if meant is None:
        note = f"The invitation repeats, and its rule was not followed because {why or 'it names no date'}; its first date was taken."
        return replace(chosen, notes=(*chosen.notes, note))
    start, end, index = meant
    note = "The invitation repeats; the date nearest before the notes was taken."
    source = family[index][1]
    return replace(
        source,
        start=start.astimezone(chosen.start.tzinfo),
        end=end.astimezone(chosen.start.tzinfo) if source.end else None,
        recurring=True,
        notes=(*source.notes, note),
    )


def _block(index: int, reading: Reading, found: Invitation) -> str:
    """Return what the expander needs of one VEVENT: times, rule and exceptions, with zones it knows."""
    assert found.start is not None
    lines = ["BEGIN:VEVENT", "UID:1", f"SUMMARY:{index}", _time_line("DTSTART", found.start, found.zone)]
    lines.append(_time_line("DTEND", found.end or found.start + timedelta(hours=1), found.zone))
    for name in ("RRULE",):
        lines += [f"{name}:{prop.value}" for prop in reading.block.all(name)[:1]]
    for name in ("EXDATE", "RDATE", "RECURRENCE-ID"):
        for prop in reading.block.all(name)[:100]:
            for value in prop.value.split(",")[:200]:
                moment = reading._parse(replace(prop, value=value))
                if moment and moment.at:
                    lines.append(_time_line(name, moment.at, found.zone))
    return "\r\n".join([*lines, "END:VEVENT"]) + "\r\n"


def _time_line(name: str, at: datetime, zone: str) -> str:
    if zone and zone != "UTC" and iana_name(zone):
        return f"{name};TZID={zone}:{at:%Y%m%dT%H%M%S}"
    return f"{name}:{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _length(text: str) -> timedelta | None:
    found = _DURATION.match(text)
    if found is None or found[1] == "-" or text in {"P", "PT"}:
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return length if timedelta(0) < length <= timedelta(days=31) else None
