"""The candidate's own rules over the shipped ones."""

from __future__ import annotations

import re
from datetime import datetime

from sincerely.accounts.models import Candidate
from sincerely.core.problem import Problem
from sincerely.data.playbook import shipped_playbook
from sincerely.errors import BadInput, Refused
from sincerely.journal.actions.base import changing
from sincerely.journal.facts.playbook import playbook_of, with_overlay

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


def switch_rule(candidate: Candidate, rule: str, enabled: bool, now: datetime) -> None:
    """Switch one rule on or off in the candidate's overlay; the rest of what they wrote stays as it is, comments too.

    Raises Refused for a rule that does not exist, or where the overlay is written in a way that only its writer can change.
    """
    in_force, _ = playbook_of(candidate)
    if rule not in in_force.by_id:
        raise Refused("There is no such rule.")
    if in_force.by_id[rule].enabled == enabled:
        return
    text = _switched(candidate.playbook, rule, enabled)
    changed, problems = with_overlay(text)
    if any(problem.fatal for problem in problems) or changed.by_id[rule].enabled != enabled:
        raise Refused(
            "Your own rules are written in a way that this switch cannot change. Please set “enabled” there by hand."
        )
    save_overlay(candidate, text, now)


def _switched(text: str, rule: str, enabled: bool) -> str:
    """Return the overlay with `enabled` of one rule set, in its table where it has one."""
    lines = text.splitlines()
    head = re.compile(rf"\s*\[\s*rule\s*\.\s*(?:{re.escape(rule)}|\"{re.escape(rule)}\")\s*\]\s*(?:#.*)?")
    start = next((n for n, line in enumerate(lines) if head.fullmatch(line)), None)
    if start is None:
        return (
            text.rstrip("\n")
            + f"{chr(10) * 2 if text.strip() else ''}[rule.{rule}]\nenabled = {str(enabled).lower()}\n"
        )
    end = next((n for n in range(start + 1, len(lines)) if lines[n].lstrip().startswith("[")), len(lines))
    table = [line for line in lines[start + 1 : end] if not re.match(r"\s*enabled\s*=", line)]
    table.insert(0, f"enabled = {str(enabled).lower()}")
    shipped = shipped_playbook().by_id.get(rule)
    if (
        shipped
        and shipped.enabled == enabled
        and all(line.lstrip().startswith("#") or not line.strip() for line in table[1:])
    ):
        # Nothing else is said of it: the shipped rule holds again.
        lines[start:end] = table[1:]
    else:
        lines[start + 1 : end] = table
    return "\n".join(lines).strip("\n") + "\n" if any(line.strip() for line in lines) else ""
