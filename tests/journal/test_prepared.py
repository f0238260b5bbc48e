"""Prepared queries: what they return is what the query itself would, on both databases."""

from __future__ import annotations

import re
from datetime import UTC, timedelta
from pathlib import Path

import sincerely
from sincerely.accounts.models import Candidate
from sincerely.journal.actions.letters import draft_letter
from sincerely.journal.facts import calendar, offers, stages, today_queries
from sincerely.journal.models import Event, Letter, Offer
from sincerely.outbox import restored
from sincerely.prepared import prepared
from tests.journal.conftest import NOW, thank_yous

BEGIN, END = NOW - timedelta(days=14), NOW + timedelta(days=30)
#: Each prepared query with what it is asked after the candidate, and whether a panel with a letter and an offer answers it.
QUERIES = (
    (stages._posts, (), True),
    (stages._happened, (NOW,), True),
    (today_queries.follow_ups, (BEGIN, NOW), True),
    (today_queries.letters, (BEGIN, NOW), True),
    (today_queries.promises, (), True),
    (today_queries.untold, (BEGIN, NOW), False),
    (calendar._owed, (BEGIN, END, NOW), True),
    (calendar._interviews, (BEGIN, END), True),
    (calendar._going, (BEGIN, END), False),
    (offers._on_record, (), True),
    (restored._first_details, (), False),
)


def test_they_return_what_the_query_itself_does(panel, candidate):
    draft_letter(candidate, thank_yous(candidate)[0], NOW)
    Offer.objects.create(candidate=candidate, created_at=NOW, saved_at=NOW, application=panel.application)
    nobody = Candidate.objects.create(name="Nobody", email="nobody@mail.example", zone="UTC", created_at=NOW)
    for query, values, answers in QUERIES:
        for whose in (candidate, nobody, candidate):
            found = query(whose.pk, *values)
            assert found == list(query.__wrapped__(whose.pk, *values)), query.__wrapped__.__name__
            assert bool(found) == (answers and whose == candidate), query.__wrapped__.__name__


def test_each_of_the_project_is_among_them():
    source = Path(sincerely.__file__).parent
    written = sum(len(re.findall(r"^@prepared$", file.read_text("utf-8"), re.M)) for file in source.rglob("*.py"))
    assert written == len(QUERIES)


def test_the_query_is_written_once_and_brings_models_with_what_belongs_to_them(
    panel, candidate, django_assert_num_queries
):
    letter = draft_letter(candidate, thank_yous(candidate)[0], NOW)
    written = []

    @prepared
    def letters(candidate, form):
        written.append(form)
        rows = Letter.objects.filter(candidate=candidate, form=form).select_related("contact")
        return rows.prefetch_related("approvals").order_by("pk")

    assert letters(candidate.pk, "no-such-form") == []
    with django_assert_num_queries(2):
        (found,) = letters(candidate.pk, "thank-you")
        assert (found, found.contact, list(found.approvals.all())) == (letter, letter.contact, [])
    assert found.saved_at == letter.saved_at and len(written) == 1


def test_an_instant_stands_as_django_reads_it(panel, candidate):
    @prepared
    def since(candidate, moment):
        rows = Event.objects.filter(candidate=candidate, at__gte=moment)
        return rows.order_by("pk").values_list("at", "retracted_at")

    instants = since(candidate.pk, NOW - timedelta(days=2))
    assert instants and instants == list(since.__wrapped__(candidate.pk, NOW - timedelta(days=2)))
    assert {at.tzinfo for at, _ in instants} == {UTC} and {gone for _, gone in instants} == {None}
    assert since(candidate.pk, NOW + timedelta(days=99)) == []
