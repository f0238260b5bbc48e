"""Reading a debrief for one candidate: what they and their people are called is known already."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from sincerely.accounts.models import Candidate
from sincerely.core.problem import Problem
from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.debrief.attendance.candidate import worth_saying
from sincerely.core.reading.debrief.attendance.office import office_of
from sincerely.core.reading.debrief.recorded import Change
from sincerely.core.reading.debrief.setting.lacking import NOTHING_TOLD, Told, completed, still_lacking
from sincerely.core.reading.values import Attendee, Debrief, Invitation, Lack
from sincerely.data.names import lexicon
from sincerely.errors import BadInput
from sincerely.integrations.ics import read_invitations
from sincerely.journal.facts.recorded import is_of_invitation, read_beside_record
from sincerely.journal.models import Application, Interview
from sincerely.zones import zone_or_utc

LARGEST_INVITATION = 2_000_000
#: A larger invitation is not carried along in the page; it is asked for again.
LARGEST_KEPT = 300_000


@dataclass(frozen=True, slots=True)
class File:
    """An invitation as it was handed in, carried along in the page so that a fault in the form does not lose it."""

    name: str
    content: bytes

    @property
    def kept(self) -> str:
        """Return it as text for a hidden field; empty where it is too large for that."""
        return base64.b64encode(self.content).decode() if len(self.content) <= LARGEST_KEPT else ""


def handed_in(upload: Any, kept: str, name: str) -> File | None:
    """Return the file just uploaded, else the one the page carried along, else None. Raises BadInput for one far too large."""
    if upload:
        if upload.size > LARGEST_INVITATION:
            raise BadInput(
                "This file is far larger than an invitation.", file=upload.name, expected="a calendar file (.ics)"
            )
        return File(upload.name, upload.read())
    try:
        return File(name or "invite.ics", base64.b64decode(kept, validate=True)) if kept else None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Read:
    """A debrief as read, what it says otherwise than the record, what to say about the invitation, the invitation, the interview on record, the office that sent the invitation, and what that lacks."""

    found: Debrief
    changes: tuple[Change, ...]
    problems: tuple[str, ...]
    invitation: Invitation | None
    interview: Interview | None
    office: Attendee | None
    lacks: tuple[Lack, ...]


def read_for(
    candidate: Candidate,
    notes: str,
    invite: File | None,
    application: Application | None,
    now: datetime,
    interview: Interview | None = None,
    zone: str = "",
    told: Told = NOTHING_TOLD,
) -> Read:
    """Read a debrief beside what is on record; `interview` says which these are more notes of, `zone` and `told` what the invitation lacks. Raises BadInput for a file that is no invitation."""
    home = zone_or_utc(candidate.zone)
    invitations, problems = _invitations(invite, now, zone) if invite else ((), ())
    invitations = completed(invitations, told, now, home)
    read = partial(
        read_debrief,
        notes,
        invitations,
        candidate_name=candidate.name,
        candidate_email=candidate.email,
        home_zone=home,
        home_zone_name=candidate.zone,
        now=now,
        dialect=candidate.dialect,
        lexicon=lexicon(),
    )
    meant = invitations[0] if invitations else None
    found, changes, on_record = read_beside_record(
        candidate, read, notes, now, invitation=meant, application=application, interview=interview
    )
    office = office_of(meant, found, candidate.name, candidate.email)
    worth = worth_saying(problems, invitations, candidate.name, candidate.email)
    lacks = () if is_of_invitation(on_record, meant) else still_lacking(invitations, found, now, home)
    return Read(found, changes, tuple(_words(problem) for problem in worth), meant, on_record, office, lacks)


def _invitations(invite: File, now: datetime, zone: str) -> tuple[tuple[Invitation, ...], tuple[Problem, ...]]:
    invitations, problems = read_invitations(invite.content, now, zone)
    if not invitations:
        worst = next((problem for problem in problems if problem.fatal), Problem("The file holds no invitation"))
        raise BadInput(
            worst.message, file=invite.name, line=worst.line, expected=worst.expected or "a calendar file (.ics)"
        )
    return invitations, problems


def _words(problem: Problem) -> str:
    return f"Invitation, line {problem.line}: {problem.message}" if problem.line else problem.message
