"""Refused after the last round, thankful, better prepared, and hired months later: what was learned goes along, page by page."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from sincerely.core.reading.values import Person
from sincerely.journal.actions.approvals import mark_sent_by_hand
from sincerely.journal.facts.stages import applications_at
from sincerely.journal.models import Goal
from tests.acceptance.desk import Search

AMARA = Person(name="Amara Okafor", email="amara@lakeside.example", position="Head of Nursing")
OFFERED = date(2027, 5, 20)


@pytest.fixture
def search(db, monkeypatch) -> Search:
    return Search(monkeypatch, "2026-11-23T09:00")


def writes(search: Search, *address, **answers: str) -> str:
    page = search.page(*address)
    hidden = {name: re.search(rf'name="{name}"(?: value="([^"]*)")?', page)[1] or "" for name in ("page", "before")}
    return search.posts(*address, **hidden, **answers)


def test_refused_thankful_better_prepared_and_hired_months_later(search):
    first = search.applies("Lakeside Hospital", "Ward Manager")
    search.days(14)
    search.interviewed(first, AMARA)
    search.days(7)
    told = "You know the work. Somebody else knew the budget side better."
    search.happened("rejection-received", application=first, contact=search.person("Amara Okafor"), feedback_given=True, what=told)  # fmt: skip
    search.days(1)
    reply = search.letter("rejection-reply")
    mark_sent_by_hand(search.candidate, reply, search.now, search.now)

    # A day later the questions wait, and an answer is enough.
    (owed,) = search.owes("reflection")
    assert "Write it down" in search.page("follow-up", owed.id)
    page = writes(
        search, "reflection-new", first.pk,
        went_well="Dr. Okafor laughed at the story of the handover board.",
        differently="I'm hopeless with budgets. Read one before the talk.",
        in_my_hands="Numbers I could have brought.", not_in_my_hands="Who else applied.",
        practise="Explain one ward budget aloud", carries_me="My sister. A walk by the lake.",
    )  # fmt: skip
    assert "I find budgets hard, and I can practise that" in page and search.owes("reflection") == []
    goal = Goal.objects.get()
    for _ in range(3):
        search.days(5)
        search.posts("goal-practice", goal.pk, once=str(search.now))

    # Months later the house looks again for somebody, and what was learned stands before the talk.
    search.at("2027-05-03T09:00")
    second = search.applies_again(first, "Ward Manager, new wing")
    search.days(2)
    search.happened("interview-scheduled", application=second, due=search.now + timedelta(days=3))
    search.days(1.5)
    (owed,) = [*search.owes("prepare-interview"), *search.owes("prepare-next-round")][:1]
    page = search.page("follow-up", owed.id)
    assert "Explain one ward budget aloud" in page and "practised 3 times" in page and "Picture it going well" in page
    assert "learned at Lakeside Hospital" in page
    search.posts("goal-end", goal.pk)

    search.days(3)
    search.happened("offer-received", application=second, due=OFFERED, in_writing=True)
    search.happened("offer-accepted", application=second)
    assert applications_at(search.candidate, search.now)[1][second.pk].name == "Accepted"
    page = search.page("growth")
    assert "Explain one ward budget aloud" in page and "Read one before the talk" in page
