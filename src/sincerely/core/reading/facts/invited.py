"""What an attached invitation says, which counts before the words around it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from sincerely.core.people.names import fold
from sincerely.core.reading.display_names import displayed_name
from sincerely.core.reading.facts.values import Fact

if TYPE_CHECKING:
    from sincerely.core.reading.values import Invitation

_NOTE = "From the attached invitation."


def invited(invitation: Invitation, said: Collection[Fact], own: Collection[str]) -> Iterator[Fact]:
    """Yield what the invitation adds to what is `said`; `own` are the candidate's addresses. Its times stand where the words name others."""
    if invitation.cancelled:
        return
    start = invitation.start or invitation.floating or invitation.all_day
    end = invitation.end or invitation.floating_end
    if start is not None:
        yield Fact(name="interview_start", value=start, note=_NOTE)
    if end is not None:
        yield Fact(name="interview_end", value=end, note=_NOTE)
    if invitation.zone and start is not None:
        yield Fact(name="time_zone", value=invitation.zone, note=_NOTE)
    named = {fact.name for fact in said}
    if invitation.location and "://" not in invitation.location and "place" not in named:
        yield Fact(name="place", value=invitation.location, note=_NOTE)
    if invitation.link and invitation.link not in {fact.value for fact in said}:
        yield Fact(name="link", value=invitation.link, note=_NOTE)
    known = {fold(str(fact.value)) for fact in said if fact.name == "people"}
    mine = {address.casefold() for address in own}
    for attendee in (*([invitation.organiser] if invitation.organiser else []), *invitation.attendees):
        # A department in brackets or behind the name is no part of it.
        name = displayed_name(attendee.name)[0]
        if (
            attendee.kind == "individual"
            and " " in name
            and "," not in name  # a firm: "Reed, Pat and Co"
            and attendee.email.casefold() not in mine
            and fold(name) not in known
        ):
            known.add(fold(name))
            yield Fact(name="people", value=name, note=_NOTE)


#: Names whose facts an invitation takes the place of.
TIMES = ("interview_start", "interview_end", "time_zone", "slots")
