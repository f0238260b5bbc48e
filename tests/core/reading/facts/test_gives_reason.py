"""Whether what somebody noted of a no tells why it was one."""

from __future__ import annotations

import pytest

from sincerely.core.reading.facts.feedback import gives_reason

EVERYDAY = (
    "my references are not in yet",
    "my travel claim was not signed, please sign it",
    "my parking fine was not paid by them, they say sorry",
    "I need more time to send the form",
    "my DBS is not through",
    "asked for my P45, my passport is too blurry to read",
    "my second interview was just before lunch",
    "my papers were not in the envelope",
    "took me round the ward with an apprentice",
    "they hired a bus with the school money",
    "gave it to Anna with the keys",
    "they took a class with a student",
    "I was too late with the form",
    "wrote to say my travel costs are not refunded",
)


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("You lacked experience with heifers, they said.", True),
        ("they did not say why, I think because I lack a licence", False),
        ("picked a girl with more theatre experience", True),
        ("said my maths let me down", True),
        ("they took a week with it, and my mail was answered by nobody", False),
        ("they gave no reason, you lacked nothing they said", False),
        ("my interview answers were too thin", True),
        ("said my German was not quite good enough", True),
        ("I needed more ward experience", True),
        ("they hired somebody with a forklift licence", True),
        *((noted, False) for noted in EVERYDAY),
    ],
)
def test_a_reason_is_one_that_they_gave(noted: str, told: bool) -> None:
    assert gives_reason(noted) is told


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("she rang: they chose a nurse with more theatre experience", True),
        ("He says you lacked experience with heifers.", True),
        ("it was because my maths was not good enough", True),
        ("your travel claim was not signed", False),
        ("you were great with the children, come and visit", False),
        ("my badge photo was too short", False),
        ("Re: Ward Manager", False),
        *((noted, False) for noted in EVERYDAY),
    ],
)
def test_a_reason_told_apart_from_the_no_speaks_of_the_no(noted: str, told: bool) -> None:
    assert gives_reason(noted, apart=True) is told
