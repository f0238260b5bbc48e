"""The page of rules: each in readable words with its reason and its switch."""

from __future__ import annotations

import lxml.html
from django.urls import reverse

from sincerely.core.etiquette.wording import rule_title
from sincerely.data.playbook import shipped_playbook
from sincerely.journal.models import FollowUp
from tests.web.conftest import signed_in


def test_every_rule_stands_there_with_its_reason_and_can_be_switched(desk, owner):
    browser = signed_in(owner)
    page = browser.get(reverse("settings-rules")).content.decode()
    rules = shipped_playbook().rules
    said = " ".join(lxml.html.document_fromstring(page).text_content().split())
    for rule in rules:
        assert f'id="{rule.id}"' in page
        assert all(" ".join(words.split()) in said for words in (rule_title(rule), rule.why)), rule.id
    assert f"{len(rules)} rules, 1 of them off." in page
    assert "a note within 24 hours reaches them while they still remember it" in page

    done = browser.post(reverse("settings-rule", args=["connection-note"]), {"enabled": "no"}, follow=True)
    assert "It is off. What you owe is worked out again" in done.content.decode()
    assert f"{len(rules)} rules, 2 of them off." in done.content.decode()
    owed = FollowUp.objects.filter(candidate=desk, rule="connection-note", withdrawn_at=None, settled_at=None)
    assert not owed.exists()

    done = browser.post(reverse("settings-rule", args=["connection-note"]), {"enabled": "yes"}, follow=True)
    assert f"{len(rules)} rules, 1 of them off." in done.content.decode()
    desk.refresh_from_db()
    assert desk.playbook == ""


def test_a_rule_that_is_none_is_said(desk, owner):
    page = signed_in(owner).post(reverse("settings-rule", args=["nowhere"]), {"enabled": "no"}, follow=True)
    assert "There is no such rule." in page.content.decode()
