"""An interview's page before its end is for whoever goes there; after it, it asks how it was."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from sincerely.journal.actions.growth import add_goal
from sincerely.journal.actions.interviews import add_interview
from sincerely.journal.actions.strengths import add_strength
from sincerely.journal.models import Interview, Topic
from tests.web.conftest import NOW
from tests.web.test_inbox import words


@pytest.fixture
def coming(desk) -> Interview:
    """Tomorrow's talk of a post that was spoken of before."""
    earlier = Interview.objects.filter(candidate=desk, topics__isnull=False).distinct().first()
    Interview.objects.filter(pk=earlier.pk).update(open_questions=["Who keeps the rota?"])
    add_strength(desk, "Opened a ward in six weeks", "", NOW)
    add_goal(desk, "Answer in a minute", NOW)
    begins = NOW + dt.timedelta(days=1)
    who = earlier.participants.first().contact
    return add_interview(desk, earlier.application, begins, NOW, end=begins + dt.timedelta(hours=1), place="Room 4", people=(who,))  # fmt: skip


def test_before_its_end_it_shows_what_is_useful_and_asks_nothing(owners, desk, coming, monkeypatch):
    page = words(owners.get(reverse("interview", args=[coming.pk])))
    who, topic = coming.participants.get().contact, Topic.objects.filter(interview__application=coming.application).exclude(topic="").first()  # fmt: skip
    for shown in ("Room 4", "Who will be there", str(who), "Who keeps the rota?", topic.topic, "Opened a ward in six weeks", "Answer in a minute", "To practise before it"):  # fmt: skip
        assert shown in page, shown
    for asked in ("What each spoke of", "Nothing is noted of what you talked about", "Add more notes", "Who was there", "was not there", "Write down what you learned"):  # fmt: skip
        assert asked not in page, asked
    # While it runs, too; a talk that ended early can be told of.
    monkeypatch.setenv("SINCERELY_NOW", (coming.start + dt.timedelta(minutes=20)).isoformat())
    answer = owners.get(reverse("interview", args=[coming.pk]))
    assert "It is over already: tell us about it" in words(answer) and "Add more notes" not in words(answer)
    assert f'href="/debrief?interview={coming.pk}"' in answer.content.decode()


def test_after_its_end_it_asks_how_it_was(owners, desk, coming, monkeypatch):
    monkeypatch.setenv("SINCERELY_NOW", (coming.end + dt.timedelta(minutes=1)).isoformat())
    page = words(owners.get(reverse("interview", args=[coming.pk])))
    assert "Tell us about it" in page and "Who was there" in page and "What each spoke of" in page
    assert "It is over already" not in page and "To have in mind" not in page


def test_what_is_told_of_it_early_is_shown(owners, desk, coming):
    Topic.objects.create(candidate=desk, created_at=NOW, interview=coming, topic="the night rota", position=1)
    assert "the night rota" in words(owners.get(reverse("interview", args=[coming.pk])))


def test_the_letters_that_go_with_an_erased_interview_are_named(owners, desk, coming):
    told = Interview.objects.filter(candidate=desk, letters__form="thank-you").first()
    page = words(owners.get(reverse("interview-erasure", args=[told.pk])))
    reader = told.letters.filter(form="thank-you").first().contact
    assert f"thank-you to {reader}" in page
