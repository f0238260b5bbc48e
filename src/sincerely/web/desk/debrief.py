"""Reading a debrief for one candidate: what they and their people are called is known already."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sincerely.accounts.models import Candidate
from sincerely.core.problem import Problem
from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.values import Debrief, Invitation, Person
from sincerely.errors import BadInput
from sincerely.integrations.ics import read_invitations
from sincerely.journal.models import Application, Contact
from sincerely.zones import zone_or_utc

LARGEST_INVITATION = 2_000_000


def read_for(
    candidate: Candidate, notes: str, invite: Any, application: Application | None, now: datetime
) -> tuple[Debrief, tuple[str, ...], Invitation | None]:
    """Return the reading, what to say about the invitation, and the invitation itself. Raises BadInput for a file that is no invitation."""
    invitations, problems = _invitations(invite, now) if invite else ((), ())
    employer = application.employer if application else None
    people = Contact.objects.filter(candidate=candidate, employer=employer).order_by("pk") if employer else []
    found = read_debrief(
        notes,
        invitations,
        candidate_name=candidate.name,
        candidate_email=candidate.email,
        home_zone=zone_or_utc(candidate.zone),
        home_zone_name=candidate.zone,
        now=now,
        known=tuple(Person(name=c.name, email=c.email, title=c.title, position=c.position) for c in people),
        dialect=candidate.dialect,
        employer=employer.name if employer else "",
    )
    return found, tuple(_words(problem) for problem in problems), invitations[0] if invitations else None


def _invitations(invite: Any, now: datetime) -> tuple[tuple[Invitation, ...], tuple[Problem, ...]]:
    if invite.size > LARGEST_INVITATION:
        raise BadInput(
            "This file is far larger than an invitation.", file=invite.name, expected="a calendar file (.ics)"
        )
    invitations, problems = read_invitations(invite.read(), now)
    if not invitations:
        worst = next((problem for problem in problems if problem.fatal), Problem("The file holds no invitation"))
        raise BadInput(
            worst.message, file=invite.name, line=worst.line, expected=worst.expected or "a calendar file (.ics)"
        )
    return invitations, problems


def _words(problem: Problem) -> str:
    return f"Invitation, line {problem.line}: {problem.message}" if problem.line else problem.message
