"""Interviews: added and corrected by hand, arranged by invitations, told of in debriefs."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sincerely.accounts.models import Candidate, User
from sincerely.errors import BadInput
from sincerely.journal.actions.applications import distinct
from sincerely.journal.actions.appointments import (
    NOTHING_SAID,
    Said,
    cancel,
    correct_times,
    move,
    set_appointment,
    settle_appointment,
)
from sincerely.journal.actions.base import allowed, change, changing, make, own
from sincerely.journal.actions.debriefs import record_debrief
from sincerely.journal.actions.erasing import erase
from sincerely.journal.actions.writing import write_untouched_anew
from sincerely.journal.models import Application, Contact, Interview, Participant
from sincerely.zones import zone_named

__all__ = [
    "add_interview", "cancel", "correct_interview", "move", "record_debrief", "remove_participant", "set_participant",
]  # fmt: skip

FIELDS = ("format", "round", "place", "called", "bring", "notes", "open_questions", "private_remarks")
FORMATS = ("", "panel", "one-on-one", "phone", "video")
PARTS = ("interviewer", "recruiter", "organiser", "other")


def add_interview(
    candidate: Candidate, application: Application, start: datetime, now: datetime, *, end: datetime | None = None, zone: str = "", by: User | None = None,
    people: tuple[Contact, ...] = (), source: str = "hand", at: datetime | None = None, said: Said = NOTHING_SAID, **fields: Any,
) -> Interview:  # fmt: skip
    """Add an interview that is arranged or took place, with those who take part; `at` is when that became known, `said` how."""
    own(candidate, application, *people)
    with changing(candidate, now):
        interview = make(
            Interview,
            candidate,
            now,
            application=application,
            zone=_known(zone or candidate.zone),
            **_checked(allowed(fields, FIELDS)),
        )
        for contact in people:
            make(Participant, candidate, now, interview=interview, contact=contact)
        set_appointment(candidate, interview, start, end, now, by=by, source=source, at=at, said=said)
    return interview


def correct_interview(
    candidate: Candidate, interview: Interview, now: datetime, *, by: User | None = None, start: datetime | None = None, end: datetime | None = None,
    zone: str = "", **fields: Any,
) -> Interview:  # fmt: skip
    """Correct what was noted wrongly; that they moved it is `move`."""
    own(candidate, interview)
    with changing(candidate, now):
        change(interview, {**_checked(allowed(fields, FIELDS)), "zone": _known(zone or interview.zone)})
        if start:
            correct_times(
                candidate, interview, start, end or (interview.end if start == interview.start else None), now, by=by
            )
        settle_appointment(candidate, interview, now, by=by)
        write_untouched_anew(candidate, interview, now)
    return interview


def set_participant(
    candidate: Candidate,
    interview: Interview,
    contact: Contact,
    now: datetime,
    *,
    part: str = "interviewer",
    present: bool = True,
) -> Participant:
    """Say that somebody took part, in which part, and whether they were there."""
    own(candidate, interview, contact)
    if part not in PARTS:
        raise BadInput(f"{part!r} is no part in an interview", expected=", ".join(PARTS))
    with changing(candidate, now):
        row = Participant.objects.filter(interview=interview, contact=contact).first()
        if row is None:
            return make(Participant, candidate, now, interview=interview, contact=contact, part=part, present=present)
        change(row, {"part": part, "present": present})
        return row


def remove_participant(candidate: Candidate, participant: Participant, now: datetime) -> None:
    """Say that somebody had no part in it after all."""
    erase(candidate, participant, now)


def _known(zone: str) -> str:
    if zone_named(zone) is None:
        raise BadInput(
            f"There is no time zone called {zone!r}", expected="a name like Europe/Berlin or America/Chicago"
        )
    return zone


def _checked(fields: dict[str, Any]) -> dict[str, Any]:
    if fields.get("format", "") not in FORMATS:
        raise BadInput(f"{fields['format']!r} is no form of interview", expected="panel, one-on-one, phone or video")
    for name in ("open_questions", "private_remarks"):
        if name in fields:
            fields[name] = distinct(fields[name])
    return fields
