"""Calendar invitations as calendar programs write them: bytes in, invitations and problems out."""

from __future__ import annotations

from datetime import UTC, datetime

from sincerely.core.problem import Problem
from sincerely.core.reading.values import Invitation
from sincerely.integrations.ics.events import Reading, latest
from sincerely.integrations.ics.lines import read_components
from sincerely.integrations.ics.zones import Zones

MOST_EVENTS = 100


def read_invitations(data: bytes, now: datetime, zone: str = "") -> tuple[tuple[Invitation, ...], tuple[Problem, ...]]:
    """Read the invitations in a calendar file: one for each appointment, in order of time.

    Of several versions of one appointment the latest stands; of a repeated one the instance nearest before `now`. Times are aware, in `zone` (an IANA name)
    where the file gives none that is known; without it they are None (said in the invitation's `lacks`). A fatal problem means that nothing could be read.
    """
    root, problems = read_components(data)
    if root is None:
        return (), problems
    found: dict[str, list[tuple[Reading, Invitation]]] = {}
    more: list[Problem] = list(problems)
    count = 0
    for calendar in (block for block in root.inner if block.name == "VCALENDAR"):
        zones, method = Zones.of(calendar, zone), calendar.text("METHOD").upper()
        for block in (inner for inner in calendar.inner if inner.name == "VEVENT"):
            count += 1
            if count > MOST_EVENTS:
                continue
            reading = Reading(block, zones)
            invitation = reading.invitation(method)
            more += reading.problems
            found.setdefault(invitation.uid or f"#{count}", []).append((reading, invitation))
    if count > MOST_EVENTS:
        more.append(
            Problem(
                f"The file holds {count} events; only the first {MOST_EVENTS} were read",
                expected="an invitation, not a whole calendar",
                fatal=False,
            )
        )
    if not found:
        return (), (*more, Problem("The calendar file holds no event", line=1, expected="BEGIN:VEVENT"))
    invitations = [latest(versions, now) for versions in found.values()]
    return tuple(sorted(invitations, key=_when)), tuple(more)


def _when(invitation: Invitation) -> datetime:
    if invitation.start is not None:
        return invitation.start.astimezone(UTC)
    day = invitation.all_day
    return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else datetime.max.replace(tzinfo=UTC)
