"""When a talk is: the hour of theirs that a letter says yes to, whether they have confirmed it, and whether it is over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q

from sincerely.core.reading.moved_talk import named_in
from sincerely.journal.facts.answers import CONFIRMS, hours_offered, message_answered
from sincerely.journal.facts.messages import facts_of_row
from sincerely.journal.models import Event, Interview, Letter

APPOINTMENTS = ("interview-scheduled", "interview-moved")
#: Their word after which an hour is no longer only the candidate's yes.
_THEIR_WORD = (*APPOINTMENTS, "interview-cancelled", "message-received", "call-held")


#: An interview whose end nobody named is over so long after its start.
AN_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """The talk that a letter says yes to: its times (aware, by their clock) and place as far as they said, and the talk on record that it moves."""

    start: datetime
    end: datetime | None
    place: str
    moves: Interview | None


def hour_agreed(letter: Letter, at: datetime) -> Agreed | None:
    """Return what a letter that is out arranges at `at`; None where it picks no hour of theirs that is still to come, no longer names it, or the hour is on record."""
    if letter.form != CONFIRMS or letter.application_id is None or len(letter.hours) != 1:
        return None
    offered = (one for one in hours_offered(letter.follow_up, at) if isinstance(one, datetime))
    start = next((one for one in offered if one.isoformat() == letter.hours[0]), None)
    row = message_answered(letter.follow_up)
    if start is None or row is None:
        return None
    day_first = letter.candidate.dialect != "american"
    if not named_in(letter.body, start, at.astimezone(start.tzinfo), day_first=day_first):
        return None  # written anew by hand, for another day
    talks = Interview.objects.filter(application=letter.application_id, cancelled_at=None, start__gt=at)
    ahead = list(talks.order_by("start", "pk"))
    if any(talk.start == start for talk in ahead):
        return None
    said = {fact.name: fact.value for fact in reversed(facts_of_row(row))}
    lasts, place = said.get("duration_minutes"), said.get("place") or said.get("link") or ""
    return Agreed(
        start=start,
        end=start + timedelta(minutes=lasts) if isinstance(lasts, int) and 0 < lasts < 24 * 60 else None,
        place=str(place)[:300],
        moves=ahead[0] if ahead and row.settled_as == "scheduling" else None,
    )


def waits_for_their_word() -> Exists:
    """Say of an interview, within a query, whether its hour rests on the candidate's yes alone: they have not written or called since."""
    counts = Event.objects.filter(superseded_by=None, retracted_at=None)
    since = counts.filter(application=OuterRef("application"), kind__in=_THEIR_WORD, letter=None, at__gt=OuterRef("at"))
    said_yes = counts.filter(interview=OuterRef("pk"), kind__in=APPOINTMENTS, letter__isnull=False)
    by_a_person = Q(data__automatic__isnull=True) | Q(data__automatic=False)
    return Exists(said_yes.filter(~Exists(since.filter(by_a_person))))


def unconfirmed(interviews: Iterable[Interview]) -> set[int]:
    """Return the numbers of those whose hour rests on the candidate's yes alone; one query."""
    numbers = [each.pk for each in interviews]
    return set(Interview.objects.filter(pk__in=numbers).filter(waits_for_their_word()).values_list("pk", flat=True))


def is_over(row: Any, now: datetime) -> bool:
    """Say whether an interview is over: at its end, where none is known an hour after it began."""
    return row.start is not None and (row.end or row.start + AN_HOUR) <= now
