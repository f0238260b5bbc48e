"""What happened? The likely few first, by how far the application is; the rest folded, and everything there once."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from sincerely.journal.actions.happenings import HAPPENINGS, record
from sincerely.journal.facts.stages import STAGES
from sincerely.journal.models import Application, Contact
from sincerely.web.desk.happenings import NEXT, OF_A_PERSON, OFTEN, fitting
from tests.web.conftest import NOW


def test_of_every_stage_a_few_likely_things_are_known_and_can_be_told_of_it():
    assert set(NEXT) == {*STAGES.values(), "Noted"}
    of_post = {each.kind for each in fitting(Application())}
    for stage, kinds in NEXT.items():
        assert 3 <= len(kinds) <= 8 and len(set(kinds)) == len(kinds) and set(kinds) <= of_post, stage
    assert set(OF_A_PERSON) <= {each.kind for each in fitting(Contact())} and set(OFTEN) <= set(HAPPENINGS)


def offered(page: str) -> tuple[list[str], list[str]]:
    """Return the kinds that stand open on the page, and those that are folded."""
    open_, folded = page.split('<div id="others"')
    return tuple(re.findall(r"/happenings/([a-z-]+)", part) for part in (open_, folded))  # type: ignore[return-value]


@pytest.mark.parametrize("about", ["application", "contact", ""])
def test_everything_that_can_be_told_stands_there_once(owners, desk, about):
    row = {"application": Application, "contact": Contact}[about].objects.filter(candidate=desk).first() if about else None  # fmt: skip
    page = owners.get(reverse("happenings"), {about: row.pk} if row else {}).content.decode()
    open_, folded = offered(page)
    assert sorted(open_ + folded) == sorted(each.kind for each in fitting(row))
    assert 3 <= len(open_) <= 8 < len(folded) and page.count("<details>") == 2


def test_what_is_likely_follows_how_far_it_is(owners, desk):
    post = Application.objects.filter(candidate=desk).first()
    record(desk, "offer-received", NOW, application=post)
    open_, _ = offered(owners.get(reverse("happenings"), {"application": post.pk}).content.decode())
    assert "offer-accepted" in open_ and "interview-scheduled" not in open_
    record(desk, "rejection-received", NOW, application=post)
    open_, _ = offered(owners.get(reverse("happenings"), {"application": post.pk}).content.decode())
    assert "feedback-received" in open_ and "offer-accepted" not in open_
