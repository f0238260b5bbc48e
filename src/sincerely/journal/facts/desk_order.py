"""In which order what is owed stands on the day's desk, and what a rule says of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from sincerely.core.etiquette.rules import Rule
from sincerely.journal.facts.stages import Stage

if TYPE_CHECKING:
    from sincerely.journal.facts.today import Owed

#: What they do and wait for a word on.
_THEY_WAIT = frozenset({"message-received", "request-received", "assessment-received", "offer-received", "offer-extended", "counter-offer-received", "call-missed", "interview-cancelled"})  # fmt: skip

#: What only reminds of something owed, and of what.
REMINDS = {"request-deadline": "answer-request", "assessment-deadline": "submit-assessment", "offer-expiry": "decide"}
#: What an offer itself asks for at once.
_OF_THE_OFFER = frozenset({"decide", "offer-acknowledgement", "counter-offer-reply", "check-written-terms"})


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
    # Somebody waits for what was promised to them.
    theirs = all(
        set(match.kinds) <= _THEY_WAIT or (match.kinds == ("promise-made",) and match.by == "me") for match in rule.on
    )
    to_them = rule.subject in {"contact", "thing", "application"} and rule.whose != "candidate"
    return theirs and to_them and not rule.optional and not rule.nudge


def desk_order(here: datetime) -> Callable[[Owed], tuple[bool, bool, bool, datetime]]:
    """Return the order of what is owed: by the day or hour that it is shown with, but what is late though no employer waits for it stands behind what is due till the end of the next working day. Last comes what ended, what is optional without a day, and what is for the candidate alone."""
    day = here.date() + timedelta(days=1)
    while day.weekday() > 4:
        day += timedelta(days=1)
    soon = datetime.combine(day, time.max, tzinfo=here.tzinfo)

    def place(row: Owed) -> tuple[bool, bool, bool, datetime]:
        late = row.status == "overdue" and not row.awaited
        told = _instant(row.by, row.due)
        return row.for_me, row.ended, row.when_there_is_time, max(told, soon) if late else told

    return place


def _instant(by: date | datetime, due: datetime) -> datetime:
    """Return the instant of what the desk says: a day without an hour at the hour of the rule."""
    return by if isinstance(by, datetime) else datetime.combine(by, due.time(), tzinfo=due.tzinfo)


def without_reminders(rows: Sequence[Owed]) -> list[Owed]:
    """Return what is owed without what only reminds of another row that stands there with its day."""
    standing = {tuple(row.key.split(":")[:2]) for row in rows}
    return [row for row in rows if (REMINDS.get(row.rule), row.key.split(":")[1]) not in standing]


def beneath_offers(rows: Sequence[Owed], stages: Mapping[int, Stage]) -> tuple[list[Owed], dict[int, list[Owed]]]:
    """Part what stands on the desk from what can lie beneath an offer that waits for an answer, by its application: of the same post, and neither of the offer nor with a day that somebody named. One such row alone stays."""
    beneath: dict[int, list[Owed]] = {}
    for row in rows:
        if (
            row.application_id
            and stages[row.application_id].offered
            and row.rule not in _OF_THE_OFFER
            and not row.wanted_by
        ):
            beneath.setdefault(row.application_id, []).append(row)
    beneath = {application: each for application, each in beneath.items() if len(each) > 1}
    away = {row.id for each in beneath.values() for row in each}
    return [row for row in rows if row.id not in away], beneath


def nobody_waits(key: str, for_whom: str) -> bool:
    """Say whether a follow-up is for the candidate alone, by its key, and by the form of its letter or the person it is owed, where it has either."""
    whose = key.split(":")[1]
    return not for_whom and (whose == "me" or whose.startswith("employer-"))
