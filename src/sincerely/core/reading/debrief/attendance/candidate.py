"""The candidate among the attendees of an invitation: nobody to be met, thanked or asked about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sincerely.core.people.names import fold
from sincerely.core.problem import Problem
from sincerely.core.reading.values import Invitation


def is_candidate(name: str, email: str, candidate_name: str, candidate_email: str, houses: Iterable[str] = ()) -> bool:
    """Say whether an attendee is the candidate: by address, by the same name, or nameless by an address made of that name.

    `houses` are the mail domains of the employer: an address there is a colleague's who happens to share the name.
    """
    if email and email.casefold() == candidate_email.casefold():
        return True
    mine = fold(candidate_name).split()
    if name or len(mine) < 2:
        return bool(mine) and len(mine) > 1 and fold(name).split() == mine
    local, _, domain = email.casefold().partition("@")
    squashed = re.sub(r"[^a-z]", "", fold(local))
    first, last = mine[0], mine[-1]
    spelt = {first + last, last + first, first[0] + last, last + first[0], first + last[0], first, last}
    return domain not in {house.casefold() for house in houses} and squashed in {
        re.sub(r"[^a-z]", "", one) for one in spelt
    }


def without_candidate(
    invitations: Sequence[Invitation], candidate_name: str, candidate_email: str
) -> tuple[Invitation, ...]:
    """Return the invitations without the candidate among their attendees."""
    return tuple(
        replace(
            invitation,
            attendees=tuple(
                one
                for one in invitation.attendees
                if not is_candidate(one.name, one.email, candidate_name, candidate_email, domains(invitation))
            ),
        )
        for invitation in invitations
    )


def likely_candidate(invitations: Sequence[Invitation]) -> tuple[str, str] | None:
    """Return (name, address) of the one attendee who writes from nobody else's house: whoever was invited; None where there is none or are several.

    For notes whose writer is not known otherwise.
    """
    outside = {
        (one.name, one.email)
        for invitation in invitations
        for one in invitation.attendees
        if one.kind not in {"room", "resource", "group"}
        and one.email
        and domains(invitation)
        and one.email.casefold().partition("@")[2] not in domains(invitation)
    }
    return next(iter(outside)) if len(outside) == 1 else None


def domains(invitation: Invitation) -> set[str]:
    """Return the mail domains that are the employer's: the organiser's, and what several attendees share."""
    seen = [one.email.casefold().partition("@")[2] for one in invitation.attendees if one.email]
    shared = {domain for domain in seen if seen.count(domain) > 1}
    organiser = invitation.organiser.email.casefold().partition("@")[2] if invitation.organiser else ""
    return shared | ({organiser} - {""})


def worth_saying(
    problems: Sequence[Problem], invitations: Sequence[Invitation], candidate_name: str, candidate_email: str
) -> tuple[Problem, ...]:
    """Return the problems of an invitation that the candidate can do something about: their own missing name is none."""
    houses = {house for invitation in invitations for house in domains(invitation)}

    def about_me(problem: Problem) -> bool:
        address = problem.message.rpartition(": ")[2]
        return "@" in address and is_candidate("", address, candidate_name, candidate_email, houses)

    return tuple(problem for problem in problems if not about_me(problem))


__all__ = ["domains", "is_candidate", "likely_candidate", "without_candidate", "worth_saying"]
