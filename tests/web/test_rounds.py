"""What is known from the talks before stands where one prepares for the next."""

from __future__ import annotations

from datetime import timedelta

from django.urls import reverse

from sincerely.journal.actions.happenings import record
from sincerely.journal.actions.promises import add_promise, keep_promise
from sincerely.journal.models import FollowUp, Interview, Topic
from tests.web.conftest import NOW


def test_who_spoke_of_what_and_what_is_open_stands_at_the_next_round(owners, desk, django_assert_max_num_queries):
    topic = Topic.objects.filter(candidate=desk, interview__start__lt=NOW).exclude(contact=None).first()
    held = topic.interview
    Interview.objects.filter(pk=held.pk).update(open_questions=["Who does the rota?"])
    kept = add_promise(desk, held.application, NOW, promised_by="me", what="bring the kept thing", contact=topic.contact)  # fmt: skip
    keep_promise(desk, kept, NOW)
    add_promise(desk, held.application, NOW, promised_by="them", what="show the new ward", contact=topic.contact)
    record(desk, "interview-scheduled", NOW, application=held.application, due=NOW + timedelta(days=3), what="second talk")  # fmt: skip
    row = FollowUp.objects.get(candidate=desk, rule="prepare-next-round", application=held.application, withdrawn_at=None)  # fmt: skip
    with django_assert_max_num_queries(40):
        page = owners.get(reverse("follow-up", args=[row.pk])).content.decode()
    sheet = page.partition('id="rounds"')[2].partition("</section>")[0]
    for words in (topic.contact.name, "Who does the rota?", "show the new ward"):
        assert words in sheet, sheet
    assert "bring the kept thing" not in sheet
    others = FollowUp.objects.filter(candidate=desk, withdrawn_at=None).exclude(rule="prepare-next-round").first()
    assert 'id="rounds"' not in owners.get(reverse("follow-up", args=[others.pk])).content.decode()
