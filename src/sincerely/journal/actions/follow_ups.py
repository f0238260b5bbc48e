"""What a candidate says to a follow-up by hand: done, later, never. Each is a fact, so that the plan follows from facts alone and undoing is retracting."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from sincerely.accounts.models import Candidate, User
from sincerely.core.etiquette.kinds import BY_HAND
from sincerely.errors import Refused
from sincerely.journal.actions.base import changing, own
from sincerely.journal.actions.events import record_event, retract_event
from sincerely.journal.facts.events import counting, moment_from
from sincerely.journal.models import Event, FollowUp
from sincerely.zones import zone_or_utc

#: Put off "by two days" twice, so little apart, it was put off once.
PRESSED_TWICE = timedelta(minutes=1)


def settle(
    candidate: Candidate, follow_up: FollowUp, now: datetime, by: User | None = None, at: datetime | None = None
) -> Event:
    """Record that this was done, at `at`, else now."""
    return _say(candidate, "follow-up-done", follow_up, now, by, at=at)


def snooze(
    candidate: Candidate, follow_up: FollowUp, until: date | datetime, now: datetime, by: User | None = None
) -> Event:
    """Put this off until a day or an instant."""
    return _say(candidate, "follow-up-postponed", follow_up, now, by, due=until)


def dismiss(candidate: Candidate, follow_up: FollowUp, now: datetime, by: User | None = None) -> Event:
    """Say no to this; its repetitions end too."""
    return _say(candidate, "follow-up-dismissed", follow_up, now, by)


def undo(candidate: Candidate, follow_up: FollowUp, now: datetime) -> Event:
    """Take back the last thing said to this follow-up by hand."""
    own(candidate, follow_up)
    with changing(candidate, now):
        said = said_by_hand(candidate, follow_up)
        if said is None:
            raise Refused("There is nothing to take back here.")
        return retract_event(candidate, said, now)


def said_by_hand(candidate: Candidate, follow_up: FollowUp) -> Event | None:
    """Return what was last said to this follow-up by hand and still counts."""
    said = counting(candidate).filter(kind__in=BY_HAND, data__settles=follow_up.key)
    return said.order_by("created_at", "pk").last()


def _say(
    candidate: Candidate,
    kind: str,
    follow_up: FollowUp,
    now: datetime,
    by: User | None,
    at: datetime | None = None,
    **fields: Any,
) -> Event:
    own(candidate, follow_up)
    with changing(candidate, now):
        said = said_by_hand(candidate, follow_up)
        if said and at is None and _again(said, kind, fields.get("due")):
            return said
        return record_event(
            candidate, kind, (at or now).astimezone(zone_or_utc(candidate.zone)), now, by=by, application=follow_up.application,
            employer=follow_up.employer, contact=follow_up.contact, about=follow_up.about, fields={"settles": follow_up.key, **fields},
        )  # fmt: skip


def _again(said: Event, kind: str, due: Any) -> bool:
    """Say whether this is what was said last: it counts once, and one undo takes it back."""
    if said.kind != kind:
        return False
    was: Any = moment_from(said.data.get("due"), said.zone)
    return was is due is None or (type(was) is type(due) and abs(was - due) < PRESSED_TWICE)
