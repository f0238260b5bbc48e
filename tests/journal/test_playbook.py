"""One rule switched off and on: what is owed follows, and what the candidate wrote stays."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sincerely.data.playbook import playbook_sections, shipped_playbook
from sincerely.errors import Refused
from sincerely.journal.actions.playbook import _switched, save_overlay, switch_rule
from sincerely.journal.facts.playbook import playbook_of, with_overlay
from sincerely.journal.models import FollowUp
from tests.journal.conftest import NOW

RULES = sorted(shipped_playbook().by_id)
WRITTEN = """# mine: a longer pause
[rule.rejection-reply]   # after a no
from = "18 hours"

[rule.social-engagement]
enabled = false
# not for me
"""


def test_a_rule_switched_off_owes_nothing_and_switched_on_owes_it_again(candidate, panel):
    open_ones = FollowUp.objects.filter(candidate=candidate, rule="thank-you", withdrawn_at=None)
    assert open_ones.count() == 3
    switch_rule(candidate, "thank-you", False, NOW)
    assert not open_ones.exists()
    switch_rule(candidate, "thank-you", True, NOW)
    assert open_ones.count() == 3
    assert candidate.playbook == ""


def test_what_they_wrote_stays(candidate):
    save_overlay(candidate, WRITTEN, NOW)
    switch_rule(candidate, "rejection-reply", False, NOW)
    assert "# mine: a longer pause" in candidate.playbook
    assert 'from = "18 hours"' in candidate.playbook
    assert not playbook_of(candidate)[0].by_id["rejection-reply"].enabled
    switch_rule(candidate, "social-engagement", True, NOW)
    assert "# not for me" in candidate.playbook
    switch_rule(candidate, "rejection-reply", True, NOW)
    rule = playbook_of(candidate)[0].by_id["rejection-reply"]
    assert rule.enabled
    assert str(rule.shown) == "18 hours"


def test_a_way_of_writing_that_only_its_writer_can_change_is_said_and_left(candidate):
    text = 'rule = { thank-you = { due = "12 hours" } }\n'
    save_overlay(candidate, text, NOW)
    with pytest.raises(Refused, match="by hand"):
        switch_rule(candidate, "thank-you", False, NOW)
    assert candidate.playbook == text


def test_no_such_rule(candidate):
    with pytest.raises(Refused, match="no such rule"):
        switch_rule(candidate, "nowhere", False, NOW)


@example([("panel-farewell", True), ("panel-farewell", False)], "")
@example([("panel-farewell", True)], WRITTEN)
@given(st.lists(st.tuples(st.sampled_from(RULES), st.booleans()), max_size=12), st.sampled_from(["", WRITTEN]))
def test_after_any_switches_each_rule_stands_as_it_was_last_said(switches, text):
    said = {}
    for rule, enabled in switches:
        if with_overlay(text)[0].by_id[rule].enabled != enabled:
            text = _switched(text, rule, enabled)
        said[rule] = enabled
    playbook, problems = with_overlay(text)
    assert not [problem for problem in problems if problem.fatal]
    assert {rule: playbook.by_id[rule].enabled for rule in said} == said


def test_every_shipped_rule_stands_under_a_heading():
    assert sorted(rule for _, rules in playbook_sections() for rule in rules) == RULES
