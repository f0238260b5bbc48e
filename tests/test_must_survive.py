"""What the outbox must survive is a list of numbers, and each has tests that bear it."""

from __future__ import annotations

import pytest
from scripts.must_survive_page import MUST_SURVIVE, ROOT, SQLITE_ALONE, must_survive_page, shown_by


@pytest.mark.parametrize("number", MUST_SURVIVE)
def test_each_line_has_a_test_on_both_databases_or_a_reason_why_not(number):
    tests = shown_by()[number]
    assert tests, "no test bears this number"
    assert any(both for _, _, both in tests) != (number in SQLITE_ALONE)


def test_the_page_is_what_the_tests_are():
    page = (ROOT / "docs/must-survive.md").read_text("utf-8")
    assert page == must_survive_page(), "`make docs` writes it anew"
