"""The guidance record points at nothing that is not there, and says what is still to come."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.urls import get_resolver

from sincerely.cli import COMMANDS
from sincerely.core.letters.forms import FORMS
from sincerely.core.letters.review import TYPES
from sincerely.data.guidance import guidance
from sincerely.data.playbook import shipped_playbook

ROOT = Path(__file__).parent.parent
REACHED = {
    "rule": lambda: {rule.id for rule in shipped_playbook().rules},
    "page": lambda: {pattern.name for pattern in get_resolver().url_patterns},
    "command": lambda: set(COMMANDS),
    "check": lambda: set(TYPES),
    "form": lambda: set(FORMS),
}


def test_all_of_the_guidance_is_on_record():
    sections = {found.partition(".")[0] for found in guidance()}
    assert len(guidance()) == 191
    assert len(sections) == 16


@pytest.mark.parametrize("found", guidance().values(), ids=lambda found: found.id)
def test_an_entry_points_at_something_or_is_still_to_come(found):
    assert found.advice and found.how in {"does", "checks", "prompts", "shows"}
    assert bool(found.where) == bool(found.tests), "a place needs a test, a test needs a place"
    assert found.where or found.to_come, "carried out nowhere, and nothing says that it is still to come"
    for place in found.where:
        kind, _, name = place.partition(":")
        assert name in REACHED[kind](), f"{place} is not there"
    for test in found.tests:
        file, _, name = test.partition("::")
        assert re.search(rf"^def {re.escape(name)}\b", (ROOT / file).read_text("utf-8"), re.M), f"{test} is no test"


def test_every_guidance_a_rule_or_finding_names_is_on_record():
    named = {found for rule in shipped_playbook().rules for found in rule.guidance} | {
        kind.guidance for kind in TYPES.values()
    }
    assert named <= set(guidance())


def test_the_page_of_the_record_is_current():
    from scripts.write_docs import guidance_page

    assert (ROOT / "docs/guidance.md").read_text("utf-8") == guidance_page()
