"""The candidate's own rules over the shipped ones."""

from __future__ import annotations

from datetime import datetime

from sincerely.accounts.models import Candidate
from sincerely.core.problem import Problem
from sincerely.errors import BadInput
from sincerely.journal.actions.base import changing
from sincerely.journal.facts.playbook import with_overlay

NAME = "playbook"


def save_overlay(candidate: Candidate, text: str, now: datetime) -> tuple[Problem, ...]:
    """Put an overlay in force, empty text for none; return its warnings. Raises BadInput with the line for a wrong one: the last good one stays."""
    _, problems = with_overlay(text)
    for problem in problems:
        if problem.fatal:
            raise BadInput(problem.message, file=NAME, line=problem.line, expected=problem.expected)
    with changing(candidate, now):
        Candidate.objects.filter(pk=candidate.pk).update(playbook=text)
        candidate.playbook = text
    return problems
