"""In which order what is owed stands on the day's desk, and what a rule says of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from sincerely.core.etiquette.rules import Rule

if TYPE_CHECKING:
    from sincerely.journal.facts.today import Owed

#: What they do and wait for a word on.
_THEY_WAIT = frozenset({"message-received", "request-received", "assessment-received", "offer-received", "offer-extended", "counter-offer-received", "call-missed", "interview-cancelled"})  # fmt: skip


class Ruled(NamedTuple):
    """What a rule says of all that is owed by it. `by_letter`: any letter does it, though it names no form; `dated`: what starts it names a day; `awaited`: an employer waits for it."""

    optional: bool = False
    by_letter: bool = False
    dated: bool = False
    awaited: bool = False


#: Of a rule that is no more: it is not optional, and no letter does it.
NO_RULE = Ruled()


def ruled_by(rule: Rule) -> Ruled:
    """Return what a rule says of all that is owed by it."""
    return Ruled(
        optional=rule.optional,
        by_letter=not rule.letter and any("letter-sent" in match.kinds for match in rule.settled_by),
        dated=all(match.has_date for match in rule.on),
        awaited=_is_awaited(rule),
    )


def _is_awaited(rule: Rule) -> bool:
    """Say whether an employer waits for what a rule asks: it goes back to what they sent, and is no question of the candidate's own."""
    theirs = all(set(match.kinds) <= _THEY_WAIT for match in rule.on)
    to_them = rule.subject in {"contact", "thing", "application"} and rule.whose != "candidate"
    return theirs and to_them and not rule.optional and not rule.nudge


def desk_order(here: datetime) -> Callable[[Owed], tuple[bool, bool, bool, datetime]]:
    """Return the order of what is owed: by its hour, but what is late though no employer waits for it stands behind what is due till the end of the next working day. Last comes what ended, what is optional without a day, and what is for the candidate alone."""
    day = here.date() + timedelta(days=1)
    while day.weekday() > 4:
        day += timedelta(days=1)
    soon = datetime.combine(day, time.max, tzinfo=here.tzinfo)

    def place(row: Owed) -> tuple[bool, bool, bool, datetime]:
        late = row.status == "overdue" and not row.awaited
        return row.for_me, row.ended, row.when_there_is_time, max(row.due, soon) if late else row.due

    return place


def nobody_waits(key: str, for_whom: str) -> bool:
    """Say whether a follow-up is for the candidate alone, by its key, and by the form of its letter or the person it is owed, where it has either."""
    whose = key.split(":")[1]
    return not for_whom and (whose == "me" or whose.startswith("employer-"))
