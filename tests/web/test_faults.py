"""A form that is too much, or broken: a page of ours that says so, and nothing lost."""

from __future__ import annotations

import pytest
from django.urls import reverse

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


@pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary="])
def test_a_broken_form_is_a_page_of_ours(owners, desk, kind):
    answer = owners.post(reverse("debrief"), b"no form at all", content_type=kind)
    assert answer.status_code == 400 and "This was not understood" in answer.content.decode()
