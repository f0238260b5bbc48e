"""The guidance record points at nothing that is not there, and says what is still to come."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.urls import get_resolver

from sincerely.cli import COMMANDS
from sincerely.core.letters.checks import KINDS
from sincerely.core.letters.forms import thank_you
from sincerely.data.forms import SHIPPED_FORMS
from sincerely.data.guidance import Guidance, guidance
from sincerely.data.playbook import guidance_ids, shipped_playbook
from sincerely.journal.actions.happenings import HAPPENINGS

FORMS = {thank_you.FORM, *SHIPPED_FORMS}

ROOT = Path(__file__).parent.parent
#: What can be recorded from the desk: a rule that starts on nothing of this is out of a candidate's reach.
RECORDED = set(HAPPENINGS) | {"interview-ended"}
RULES = {rule.id: rule for rule in shipped_playbook().rules}
REACHED = {
    # A rule that ships switched off is reached by the page on which a candidate switches it on.
    "rule": lambda entry: {
        rule.id
        for rule in RULES.values()
        if any(set(match.kinds) & RECORDED for match in rule.on)
        and (rule.enabled or "page:settings-playbook" in entry.where)
    },
    "page": lambda entry: {pattern.name for pattern in get_resolver().url_patterns},
    "command": lambda entry: set(COMMANDS),
    "check": lambda entry: {kind.type for kind in KINDS},
    "form": lambda entry: FORMS,
}
ENTRIES = pytest.mark.parametrize("entry", guidance().values(), ids=list(guidance()))


def test_all_of_the_guidance_is_on_record():
    sections = {found.partition(".")[0] for found in guidance()}
    assert len(guidance()) == 191
    assert len(sections) == 16
    assert guidance_ids() == set(guidance()), "the quick reader of ids reads them all"
    assert len({entry.advice for entry in guidance().values()}) >= 180, "each in words of its own"


@ENTRIES
def test_an_entry_points_at_something_or_is_still_to_come(entry: Guidance):
    assert faults(entry) == []


def faults(entry: Guidance) -> list[str]:
    """Say what an entry claims that is not so."""
    found = []
    if not entry.advice or entry.how not in {"does", "checks", "prompts", "shows"}:
        found.append("says no advice, or not how it is carried out")
    if bool(entry.where) != bool(entry.tests):
        found.append("a place needs a test, a test needs a place")
    if not entry.where and not entry.to_come:
        found.append("carried out nowhere, and nothing says that it is still to come")
    for place in entry.where:
        kind, _, name = place.partition(":")
        if kind not in REACHED or name not in REACHED[kind](entry):
            found.append(f"{place} is not there")
    for test in entry.tests:
        file, _, name = test.partition("::")
        text = (ROOT / file).read_text("utf-8") if (ROOT / file).is_file() else ""
        if not re.search(rf"^def {re.escape(name)}\(", text, re.M):
            found.append(f"{test} is no test")
    if (
        entry.how == "checks"
        and entry.where
        and not any(place.startswith(("check:", "form:", "rule:")) for place in entry.where)
    ):
        found.append("is checked by nothing")
    if entry.how == "does" and not entry.to_come:
        # To remind somebody to write is not yet to write it.
        framed = [RULES[place[5:]] for place in entry.where if place.startswith("rule:") and place[5:] in RULES]
        found += [
            f"{rule.id} opens a letter nobody writes yet" for rule in framed if rule.letter and rule.letter not in FORMS
        ]
    return found


@pytest.mark.parametrize(
    "claim",
    [
        {"where": ("rule:thank-them-all",)},
        {"where": ("page:paradise",)},
        {"where": ("command:conquer",)},
        {"where": ("check:charm",)},
        {"where": ("form:sonnet",)},
        {"where": ("dream:letters",)},
        {"where": ("rule:panel-farewell",)},
        {"where": ()},
        {"tests": ()},
        {"tests": ("tests/test_guidance.py::test_nothing",)},
        {"tests": ("tests/no_such_file.py::test_nothing",)},
        {"where": (), "tests": ()},
        {"how": "wishes"},
    ],
)
def test_a_claim_that_is_not_so_is_found(claim):
    true = {
        "id": "a.b", "advice": "Thank them.", "how": "does", "where": ("rule:thank-you", "page:today"),
        "tests": ("tests/test_guidance.py::test_a_claim_that_is_not_so_is_found",),
    }  # fmt: skip
    assert faults(Guidance(**true)) == []
    assert faults(Guidance(**{**true, **claim}))


def test_every_guidance_a_rule_or_finding_names_is_on_record():
    named = {found for rule in RULES.values() for found in rule.guidance} | {kind.guidance for kind in KINDS}
    assert named <= set(guidance())


def test_the_page_of_the_record_is_current():
    from scripts.write_docs import guidance_page

    assert (ROOT / "docs/guidance.md").read_text("utf-8") == guidance_page()
