"""The rules in force for a candidate: the shipped playbook under their own overlay."""

from __future__ import annotations

from functools import lru_cache

from sincerely.accounts.models import Candidate
from sincerely.core.etiquette.playbook import Playbook, parse_playbook
from sincerely.core.problem import Problem
from sincerely.data.playbook import shipped_playbook
from sincerely.integrations.holidays import holidays

__all__ = ["holidays", "playbook_of", "with_overlay"]


def playbook_of(candidate: Candidate) -> tuple[Playbook, tuple[Problem, ...]]:
    """Return the candidate's rules and what is wrong with their overlay: one that no longer fits this version is left out whole, and said."""
    return with_overlay(candidate.playbook)


@lru_cache(maxsize=64)
def with_overlay(text: str) -> tuple[Playbook, tuple[Problem, ...]]:
    """Return the shipped playbook changed by the overlay `text`, or unchanged where the overlay cannot be used, with what is wrong with it."""
    base = shipped_playbook()
    if not text.strip():
        return base, ()
    changed, problems = parse_playbook(text, base)
    return (changed if changed is not None else base), problems
