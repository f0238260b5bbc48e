"""The list of what somebody asked for, as a browser sends it."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from sincerely.journal.actions.happenings import record
from sincerely.journal.models import Application, Contact, Event, FollowUp
from tests.web.conftest import NOW

HOSTILE = "<script>alert(1)</script>\u202e"


@pytest.fixture
def owed(desk) -> FollowUp:
    who = Contact.objects.filter(candidate=desk, employer__applications__isnull=False).order_by("pk").first()
    about = Application.objects.filter(employer=who.employer).first()
    record(desk, "request-received", NOW, application=about, contact=who, items=("two references", HOSTILE), due=dt.date(2026, 12, 1), channel="portal")  # fmt: skip
    return FollowUp.objects.get(candidate=desk, rule="answer-request", cause__data__channel="portal")


def rows(**more: str) -> dict[str, str]:
    given = {
        "items-TOTAL_FORMS": "2",
        "items-INITIAL_FORMS": "2",
        "items-0-item": "two references",
        "items-1-item": HOSTILE,
    }
    return {**given, **more}


def test_the_list_is_kept_and_shown_as_words(owners, owed):
    answer = owners.post(reverse("follow-up-items", args=[owed.pk]), rows(**{"items-1-ready": "on", "items-1-concern": HOSTILE}), follow=True)  # fmt: skip
    page = answer.content.decode()
    assert "1 of 2 ready" in page and "<script>alert" not in page
    kept = Event.objects.get(pk=owed.cause_id).data["checklist"]
    assert [one["ready"] for one in kept] == [False, True] and kept[1]["concern"] == HOSTILE
    assert [one["discreet"] for one in kept] == [False, False], "a mark that was taken away stays away"


def test_what_nobody_asked_for_is_not_listed(owners, owed):
    owners.post(reverse("follow-up-items", args=[owed.pk]), rows(**{"items-1-item": "the moon", "items-1-ready": "on"}))
    assert [one["item"] for one in Event.objects.get(pk=owed.cause_id).data["checklist"]] == ["two references"]


def test_too_long_or_too_many_or_for_another_page_is_refused_in_words(owners, desk, owed):
    for wrong in (rows(**{"items-0-answer": "x" * 501}), rows(**{"items-TOTAL_FORMS": "9999"}), {}):
        answer = owners.post(reverse("follow-up-items", args=[owed.pk]), wrong, follow=True)
        assert answer.status_code == 200 and "checklist" not in Event.objects.get(pk=owed.cause_id).data
    other = FollowUp.objects.filter(candidate=desk).exclude(rule__contains="request").first()
    assert "Not kept" in owners.post(reverse("follow-up-items", args=[other.pk]), rows(), follow=True).content.decode()


def test_a_stranger_keeps_nothing(strangers, owed):
    assert strangers.post(reverse("follow-up-items", args=[owed.pk]), rows()).status_code == 404


def test_its_page_asks_few_questions_of_the_database(owners, owed, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        assert owners.get(reverse("follow-up", args=[owed.pk])).status_code == 200
