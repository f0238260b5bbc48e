"""The words of a follow-up."""

from __future__ import annotations

import pytest

from sincerely.core.etiquette.wording import due_words, named, rule_title
from sincerely.data.playbook import shipped_playbook


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("send her my licence number", "send Priya Nair your licence number"),
        ("get back to them about the shift plan", "get back to Priya Nair about the shift plan"),
        ("call him on Tuesday", "call Priya Nair on Tuesday"),
        ("call her manager", "call her manager"),
        ("send the plan", "send Priya Nair the plan"),
        ("send my month end checklist", "send Priya Nair your month end checklist"),
        ("send the plan to Tom", "send the plan to Tom"),
        ("tell them", "tell Priya Nair"),
    ],
)
def test_a_promise_names_whom_it_is_to(what: str, said: str) -> None:
    assert named(what, "Priya Nair") == said
    assert named(what, "") == what


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("thank-you", "within 24 hours"),
        ("application-inquiry", "after 10 business days, then 15 business days later"),
        ("social-engagement", "after 2 weeks, then 4 weeks later, then every 8 weeks"),
        ("my-promise", "by the date, else 2 business days"),
        ("return-call", "the same business day or the next morning"),
    ],
)
def test_a_rule_says_when_it_is_due_as_a_person_does(rule, words):
    assert due_words(shipped_playbook().by_id[rule]) == words


def test_every_rule_has_a_title_without_places_and_says_when():
    for rule in shipped_playbook().rules:
        assert "{" not in rule_title(rule)
        assert due_words(rule)[0].isalnum()
