"""Whether what somebody noted of a no tells why it was one."""

from __future__ import annotations

import pytest

from sincerely.core.reading.facts.feedback import gives_reason


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("You lacked experience with heifers, they said.", True),
        ("they did not say why, I think because I lack a licence", False),
        ("picked a girl with more theatre experience", True),
        ("said my maths let me down", True),
        ("they took a week with it, and my mail was answered by nobody", False),
        ("they gave no reason, you lacked nothing they said", False),
    ],
)
def test_a_reason_is_one_that_they_gave(noted: str, told: bool) -> None:
    assert gives_reason(noted) is told
