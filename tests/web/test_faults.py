"""A form that is too much, or broken: a page of ours that says so, and nothing lost."""

from __future__ import annotations

import sqlite3

import pytest
from django.db import OperationalError
from django.urls import reverse

from sincerely.bootstrap import Busy
from sincerely.outbox import decisions
from tests.web.rows import every_row

LIMIT = 5 * 1024 * 1024


@pytest.mark.parametrize("name", ["debrief", "settings-profile"])
def test_a_form_over_the_limit_is_told_what_happened_how_much_is_taken_and_that_nothing_is_lost(owners, desk, name):
    before = every_row()
    answer = owners.post(reverse(name), {"notes": "x" * (LIMIT + 1)})
    page = answer.content.decode()
    assert answer.status_code == 413
    assert "This was too much at once" in page and "larger than 5 MB" in page
    assert "Nothing was recorded" in page and "still in the form" in page and reverse("today") in page
    assert every_row() == before


def test_a_text_under_the_limit_and_too_long_for_its_field_comes_back_with_the_form(owners, desk):
    notes = "Jan was kind. " * 20_000
    answer = owners.post(reverse("debrief"), {"notes": notes})
    page = answer.content.decode()
    assert answer.status_code == 422 and "at most 200000 signs here" in page and notes.strip() in page


def test_the_longest_debrief_is_no_form_with_too_many_fields(owners, desk):
    rows = {f"unplaced-{row}-{name}": "x" for row in range(500) for name in ("quote", "use")}
    rows |= {f"topics-{row}-{name}": "x" for row in range(200) for name in ("contact", "topic", "they_said", "i_said", "since", "quote")}  # fmt: skip
    assert owners.post(reverse("debrief-record"), rows).status_code == 422
    answer = owners.post(reverse("debrief-record"), {f"field-{number}": "x" for number in range(5001)})
    assert answer.status_code == 413 and "more than 5,000 fields" in answer.content.decode()


def test_a_database_that_is_held_says_what_it_means_for_a_letter_and_leads_to_the_outbox(owners, desk, monkeypatch):
    def held(*_):
        raise Busy("Another program is writing to the database, so nothing of this was recorded.")

    def held_by_sqlite(*_):
        cause = sqlite3.OperationalError("database is locked")
        cause.sqlite_errorname = "SQLITE_BUSY"
        raise OperationalError("database is locked") from cause

    owners.raise_request_exception = False
    for fault in (held, held_by_sqlite):
        monkeypatch.setattr(decisions, "send_overslept", fault)
        answer = owners.post(reverse("late-departure"))
        page = answer.content.decode()
        assert answer.status_code == 503 and "Another program is writing to the database" in page
        assert "A letter goes only once your yes to it is recorded, and never twice." in page
        assert f'href="{reverse("outbox")}">Look at the outbox' in page


@pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary="])
def test_a_broken_form_is_a_page_of_ours(owners, desk, kind):
    answer = owners.post(reverse("debrief"), b"no form at all", content_type=kind)
    assert answer.status_code == 400 and "This was not understood" in answer.content.decode()
