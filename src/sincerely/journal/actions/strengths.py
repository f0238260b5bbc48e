"""What the candidate did, with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sincerely.accounts.models import Candidate
from sincerely.journal.actions.base import change, changing, make, own
from sincerely.journal.models import Strength


def add_strength(candidate: Candidate, claim: str, evidence: str, now: datetime) -> Strength:
    """Add one thing the candidate did."""
    with changing(candidate, now):
        return make(Strength, candidate, now, claim=claim.strip(), evidence=evidence.strip())


def correct_strength(candidate: Candidate, strength: Strength, claim: str, evidence: str, now: datetime) -> Strength:
    """Change a claim or its evidence."""
    own(candidate, strength)
    with changing(candidate, now):
        change(strength, {"claim": claim.strip(), "evidence": evidence.strip()})
    return strength


def set_strengths(candidate: Candidate, pairs: Iterable[tuple[str, str]], now: datetime) -> list[Strength]:
    """Make these (claim, evidence) the candidate's strengths, in this order."""
    with changing(candidate, now):
        Strength.objects.filter(candidate=candidate).delete()
        return [
            make(Strength, candidate, now, claim=claim.strip(), evidence=evidence.strip())
            for claim, evidence in pairs
            if claim.strip()
        ]
