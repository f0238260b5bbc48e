"""What the page of rules shows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils.translation import gettext

from sincerely.accounts.models import Candidate
from sincerely.core.etiquette.wording import due_words, rule_title
from sincerely.data.playbook import playbook_sections, shipped_playbook
from sincerely.journal.facts.playbook import playbook_of


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule as a person reads it: what, when, why, whether it is in force, and whether they changed it."""

    id: str
    title: str
    due: str
    why: str
    enabled: bool
    own: bool


def rule_sections(candidate: Candidate) -> list[tuple[str, list[RuleLine]]]:
    """Return the rules in force or switched off, under the headings of the shipped file; the candidate's own ones last."""
    playbook, _ = playbook_of(candidate)
    shipped = shipped_playbook().by_id
    lines = {
        rule.id: RuleLine(
            rule.id,
            rule_title(rule),
            due_words(rule),
            rule.why,
            rule.enabled,
            replace(rule, enabled=True) != shipped.get(rule.id),
        )
        for rule in playbook.rules
    }
    sections = [
        (heading, [lines.pop(rule) for rule in rules if rule in lines]) for heading, rules in playbook_sections()
    ]
    return sections + ([(gettext("Your own"), list(lines.values()))] if lines else [])
