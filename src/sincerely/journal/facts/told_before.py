"""What is told a second time: the step on record that the same words, a mail after a call, or a second try most likely mean."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Any

from sincerely.accounts.models import Candidate
from sincerely.core.etiquette.answers import share
from sincerely.journal.facts.debrief import overlapping_interview
from sincerely.journal.facts.events import counting, moment_from
from sincerely.journal.facts.stages import day_of
from sincerely.journal.models import Application, Event, Interview
from sincerely.zones import zone_or_utc

#: What an application has once -> how it is called, and what makes a second one possible: told after the first, there can be another.
ONCE: dict[str, tuple[str, frozenset[str]]] = {
    "offer-received": ("an offer from {employer}", frozenset({"offer-withdrawn", "offer-declined", "rejection-received"})),
    "rejection-received": ("a no from {employer}", frozenset({"interview-scheduled", "offer-received"})),
    "application-closed": ("the post at {employer} being closed", frozenset({"interview-scheduled", "offer-received"})),
    "application-withdrawn": ("your withdrawal at {employer}", frozenset({"application-sent", "interview-scheduled", "offer-received"})),
    "offer-accepted": ("your yes to {employer}", frozenset({"offer-received", "offer-withdrawn", "offer-declined"})),
    "offer-declined": ("your no to {employer}", frozenset({"offer-received"})),
    "offer-withdrawn": ("{employer} taking the offer back", frozenset({"offer-received"})),
}  # fmt: skip
#: What there can be several of, told apart by what each names.
LIKE = {
    "date-named": "a day that {employer} named, {due}",
    "request-received": "a request from {employer}",
    "assessment-received": "a test or task from {employer}",
    "interview-scheduled": "an interview with {employer}, {due}",
}
#: From then on the same thing is asked for anew.
_ANSWERED = {"request-received": "request-answered", "assessment-received": "assessment-submitted"}
#: A request told by telephone comes in writing within days; what is asked again later is another one.
_SAME_ASK = timedelta(days=7)


def told_before(
    candidate: Candidate, kind: str, application: Application | None, now: datetime, **said: Any
) -> Event | None:
    """Return the step that counts and that a step of this kind, told now, most likely is again; None where it is a new one.

    `said` is what is told of it in the names of `record`: due, end, items ...
    """
    if application is None or kind not in {*ONCE, *LIKE}:
        return None
    if kind == "interview-scheduled":
        return _same_interview(candidate, application, said.get("due"), said.get("end"))
    rows = list(counting(candidate).filter(application=application).order_by("at", "pk"))
    earlier = [row for row in rows if row.kind == kind]
    if kind in ONCE:
        return earlier[-1] if earlier and not _since(rows, earlier[-1], ONCE[kind][1]) else None
    if kind == "date-named":
        return next((row for row in reversed(earlier) if _day(row) == _plain_day(said.get("due"), candidate)), None)
    open_ = [row for row in earlier if not _since(rows, row, {_ANSWERED[kind]}) and row.created_at > now - _SAME_ASK]
    return next((row for row in reversed(open_) if _same_ask(row, said, candidate)), None)


def words_for(event: Event) -> str:
    """Return the question that is asked before a step is recorded a second time."""
    employer = event.employer.name if event.employer else "them"
    meeting = event.interview.start if event.interview else None
    due = meeting.astimezone(zone_or_utc(event.interview.zone)) if event.interview and meeting else _day(event)
    thing = ONCE[event.kind][0] if event.kind in ONCE else LIKE[event.kind]
    thing = thing.format(employer=employer, due=f"{due:%a} {due.day} {due:%B}" if due else "no day said")
    on = event.at.astimezone(zone_or_utc(event.zone))
    return f"You already told of {thing}, on {on:%A} {on.day} {on:%B}. Is this the same one?"


def _since(rows: Collection[Event], earlier: Event, kinds: Collection[str]) -> bool:
    return any(row.kind in kinds and (row.at, row.pk) > (earlier.at, earlier.pk) for row in rows)


def _same_ask(row: Event, said: dict[str, Any], candidate: Candidate) -> bool:
    due, items = _plain_day(said.get("due"), candidate), said.get("items") or ()
    before = row.data.get("items") or ()
    if due and _day(row) and due != _day(row):
        return False
    return not items or not before or share(before, items)


def _same_interview(candidate: Candidate, application: Application, start: object, end: object) -> Event | None:
    """Return the invitation on record for that hour or that day."""
    if not isinstance(start, datetime):
        return None
    rows = list(
        Interview.objects.filter(
            candidate=candidate, application__employer=application.employer_id, start__isnull=False, cancelled_at=None
        ).select_related("application__employer")
    )
    twin = overlapping_interview(rows, "", start, end if isinstance(end, datetime) else None)
    if twin is None:
        that_day = [
            row
            for row in rows
            if row.application_id == application.pk
            and row.start
            and row.start.astimezone(start.tzinfo).date() == start.date()
        ]
        twin = that_day[0] if len(that_day) == 1 else None
    return counting(candidate).filter(interview=twin, kind="interview-scheduled").last() if twin else None


def _day(event: Event) -> date | None:
    due = moment_from(event.data.get("due"), event.zone)
    return day_of(due) if due else None


def _plain_day(due: object, candidate: Candidate) -> date | None:
    if isinstance(due, datetime):
        return due.astimezone(zone_or_utc(candidate.zone)).date()
    return due if isinstance(due, date) else None
