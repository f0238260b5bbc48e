"""An interview's appointment: scheduled, moved, cancelled. The row's times follow from these events, and so does the fact that it ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models.functions import Coalesce

from sincerely.accounts.models import Candidate, User
from sincerely.errors import BadInput
from sincerely.journal.actions.base import change, changing, own
from sincerely.journal.actions.events import aware, correct_event, record_event, restore_event, retract_event
from sincerely.journal.facts.events import counting, moment_from
from sincerely.journal.models import Contact, Event, Interview, Letter
from sincerely.zones import zone_or_utc

APPOINTMENT = ("interview-scheduled", "interview-moved")


@dataclass(frozen=True, slots=True)
class Said:
    """Who told of an appointment, in which words, and by which way; `rough`: nobody told its hour, and an early one was taken."""

    contact: Contact | None = None
    what: str = ""
    channel: str = ""
    rough: bool = False
    #: The letter of the candidate's that says yes to it.
    letter: Letter | None = None


NOTHING_SAID = Said()


def set_appointment(
    candidate: Candidate,
    interview: Interview,
    start: datetime,
    end: datetime | None,
    now: datetime,
    *,
    by: User | None = None,
    source: str = "hand",
    at: datetime | None = None,
    said: Said = NOTHING_SAID,
) -> None:
    """Record that the interview was arranged for `start` to `end`; `at` is when that became known."""
    _check(start, end)
    with changing(candidate, now):
        _record(candidate, interview, "interview-scheduled", start, end, now, by, source, at, said)


def move(
    candidate: Candidate,
    interview: Interview,
    start: datetime,
    end: datetime | None,
    now: datetime,
    *,
    by: User | None = None,
    source: str = "hand",
    at: datetime | None = None,
    said: Said = NOTHING_SAID,
) -> Event | None:
    """Record that the interview was moved to `start`, and return that fact; None where that is its time already. Without an `end` it lasts as long as before."""
    own(candidate, interview)
    if end is None and interview.start and interview.end:
        end = start + (interview.end - interview.start)
    _check(start, end)
    if (interview.start, interview.end, interview.cancelled_at) == (start, end, None):
        return None
    with changing(candidate, now):
        return _record(candidate, interview, "interview-moved", start, end, now, by, source, at, said)


def add_details(candidate: Candidate, interview: Interview, told: dict[str, str]) -> None:
    """Note where a talk is and what to bring, as they said last; what they did not say stays."""
    own(candidate, interview)
    lines = [*interview.bring.splitlines(), *told.get("bring", "").splitlines()]
    bring = "\n".join(dict.fromkeys(line.strip() for line in lines if line.strip()))
    change(interview, {"place": told.get("place") or interview.place, "bring": bring})


def rewrites_the_past(interview: Interview | None, start: object, now: datetime) -> bool:
    """Say whether this would move an interview that was held to another time gone by: more often the day was mistyped, or the wrong one chosen."""
    if interview is None or interview.start is None or interview.cancelled_at or not isinstance(start, datetime):
        return False
    return (interview.end or interview.start) <= now and start <= now and interview.start != start


def at_the_same_hour(interview: Interview | None, start: Any) -> Any:
    """Return a day alone as that day at the hour the interview had; anything else, and a day where it had none, as given."""
    if isinstance(start, datetime) or not isinstance(start, date) or interview is None or interview.start is None:
        return start
    zone = zone_or_utc(interview.zone)
    return datetime.combine(start, interview.start.astimezone(zone).time(), tzinfo=zone)


def corrected_times(event: Event, given: dict[str, Any]) -> dict[str, Any]:
    """Return what an appointment's event says of its times, once corrected by `given` (due, end): a day alone keeps the hour, and without an end it lasts as long as before."""
    interview = event.interview
    zone = zone_or_utc(interview.zone if interview else event.zone)
    was = {name: moment_from(event.data.get(name), event.zone) for name in ("due", "end")}
    for name in ("due", "end"):
        said, before = given.get(name), was[name] or was["due"]
        if isinstance(said, date) and not isinstance(said, datetime):
            if not isinstance(before, datetime):
                raise BadInput("An interview needs its hour as well as its day", expected="a day with a time")
            given = {**given, name: datetime.combine(said, before.astimezone(zone).time(), tzinfo=zone)}
    start = given.get("due", was["due"])
    if not isinstance(start, datetime):
        raise BadInput("An interview needs its day and its hour", expected="a day with a time")
    if "end" not in given and isinstance(was["end"], datetime) and isinstance(was["due"], datetime):
        given = {**given, "end": start + (was["end"] - was["due"])}
    _check(start, given.get("end"))
    return given | {name: given[name].astimezone(zone) for name in ("due", "end") if given.get(name)} | {"rough": False}


def cancel(
    candidate: Candidate,
    interview: Interview,
    now: datetime,
    *,
    by: User | None = None,
    source: str = "hand",
    at: datetime | None = None,
    said: Said = NOTHING_SAID,
) -> Event | None:
    """Record that the interview was cancelled, and return that fact; None where it is already."""
    own(candidate, interview)
    if interview.cancelled_at:
        return None
    with changing(candidate, now):
        event = record_event(
            candidate,
            "interview-cancelled",
            _in_zone(interview, at or now),
            now,
            by=by,
            interview=interview,
            source=source,
            contact=said.contact,
            fields={"what": said.what, "channel": said.channel},
        )
        settle_appointment(candidate, interview, now, by=by)
    return event


def correct_times(
    candidate: Candidate,
    interview: Interview,
    start: datetime,
    end: datetime | None,
    now: datetime,
    *,
    by: User | None = None,
) -> None:
    """Correct times that were noted wrongly: the appointment's event is superseded, nobody moved anything."""
    own(candidate, interview)
    _check(start, end)
    if (interview.start, interview.end) == (start, end):
        return
    with changing(candidate, now):
        last = _last(interview, APPOINTMENT)
        if last is None:
            _record(candidate, interview, "interview-scheduled", start, end, now, by, "hand", None, NOTHING_SAID)
            return
        correct_event(candidate, last, now, by=by, fields={**_times(interview, start, end), "rough": False})
        settle_appointment(candidate, interview, now, by=by)
        # What they said in the interview was said before its end, wherever that is now; dated earlier it would look overtaken by the interview.
        said = counting(candidate).filter(interview=interview, kind="date-named", source="debrief")
        for event in said.exclude(at=end or start):
            correct_event(candidate, event, now, at=_in_zone(interview, end or start))


def take_yes_back(candidate: Candidate, letter: Letter, now: datetime) -> None:
    """Take back the hour that a letter said yes to, since it was not sent after all."""
    for event in counting(candidate).filter(letter=letter, kind__in=APPOINTMENT).select_related("interview"):
        retract_event(candidate, event, now)
        if event.interview:
            settle_appointment(candidate, event.interview, now)


def rough_hour(interview: Interview) -> bool:
    """Say whether the hour on record of an interview is one that nobody said."""
    last = _last(interview, APPOINTMENT)
    return last is not None and bool(last.data.get("rough"))


def settle_appointment(
    candidate: Candidate, interview: Interview, now: datetime, *, by: User | None = None, over: bool = False
) -> None:
    """Let the row's times and the fact that it ended follow from the appointment's events; after any of them was recorded, corrected or retracted.

    It ends when its invitation says. Where no end is known and the candidate has told of it (`over`), its start stands for the end: early is
    safe, an invented length is not.
    """
    last, cancelled = _last(interview, APPOINTMENT), _last(interview, ("interview-cancelled",))
    if cancelled and last and (cancelled.first_id or cancelled.pk) < (last.first_id or last.pk):
        cancelled = None
    said = last.data if last else {}
    start, end = moment_from(said.get("due"), interview.zone), moment_from(said.get("end"), interview.zone)
    change(interview, {"start": start, "end": end, "cancelled_at": cancelled.at if cancelled else None})
    ended = _last(interview, ("interview-ended",))
    ended_at = None if cancelled else interview.end or (interview.start if over or ended else None)
    if ended_at is None and ended:
        retract_event(candidate, ended, now)
    elif ended_at is None:
        return
    elif ended is None and (taken_back := _retracted_end(interview)):
        # The same fact as before, under the same name: what was done about it stays done.
        restore_event(candidate, taken_back, now)
        if taken_back.at != ended_at or taken_back.zone != interview.zone:
            correct_event(candidate, taken_back, now, at=_in_zone(interview, ended_at))
    elif ended is None:
        record_event(
            candidate,
            "interview-ended",
            _in_zone(interview, ended_at),
            now,
            by=by,
            interview=interview,
            source=last.source if last else "hand",
        )
    elif ended.at != ended_at or ended.zone != interview.zone:
        correct_event(candidate, ended, now, at=_in_zone(interview, ended_at))


def _record(
    candidate: Candidate,
    interview: Interview,
    kind: str,
    start: datetime,
    end: datetime | None,
    now: datetime,
    by: User | None,
    source: str,
    at: datetime | None,
    told: Said,
) -> Event:
    # Told afterwards, an appointment was known when it began at the latest: else it would look as if arranged after it ended.
    known_at = _in_zone(interview, min(at or now, start))
    event = record_event(
        candidate,
        kind,
        known_at,
        now,
        by=by,
        interview=interview,
        source=source,
        source_ref=interview.invitation_uid,
        contact=told.contact,
        letter=told.letter,
        fields={**_times(interview, start, end), "what": told.what, "channel": told.channel, "rough": told.rough},
    )
    settle_appointment(candidate, interview, now, by=by)
    return event


def _times(interview: Interview, start: datetime, end: datetime | None) -> dict[str, datetime | None]:
    return {"due": _in_zone(interview, start), "end": _in_zone(interview, end) if end else None}


def _last(interview: Interview, kinds: tuple[str, ...]) -> Event | None:
    # By the order of recording, which a correction keeps: the instant of a move told afterwards may lie before the invitation's.
    told = counting(interview.candidate).filter(interview=interview, kind__in=kinds)
    return told.order_by(Coalesce("first_id", "pk")).last()


def _retracted_end(interview: Interview) -> Event | None:
    ends = Event.objects.filter(interview=interview, kind="interview-ended", superseded_by=None)
    return ends.exclude(retracted_at=None).order_by("pk").last()


def _in_zone(interview: Interview, moment: datetime) -> datetime:
    return moment.astimezone(zone_or_utc(interview.zone))


def _check(start: datetime, end: datetime | None) -> None:
    aware(start, "the start")
    if end is not None and aware(end, "the end") < start:
        raise BadInput("The interview ends before it starts", expected="an end after the start")
