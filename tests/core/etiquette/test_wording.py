"""The words of a follow-up."""

from __future__ import annotations

import pytest

from sincerely.core.etiquette.wording import named


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("send her my licence number", "send Priya Nair my licence number"),
        ("get back to them about the shift plan", "get back to Priya Nair about the shift plan"),
        ("call him on Tuesday", "call Priya Nair on Tuesday"),
        ("call her manager", "call her manager"),
        ("send the plan", "send the plan"),
        ("tell them", "tell Priya Nair"),
    ],
)
def test_a_promise_names_whom_it_is_to(what: str, said: str) -> None:
    assert named(what, "Priya Nair") == said
    assert named(what, "") == what
