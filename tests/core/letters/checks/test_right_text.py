"""Right text that a rule once marked: whoever narrows a rule adds what it marked, and a slip it must go on finding."""

from __future__ import annotations

import pytest

from sincerely.core.letters.review import review
from sincerely.integrations.proofreading import proofreader


def heavy(body: str, form: str = "request-reply", greeting: str = "Dear Ms Tanaka,\n\n") -> set[str]:
    found = review(f"{greeting}{body}\n\nKind regards,\nAda Obi\n", form, None, (), proofreader())
    return {f.type for f in found if f.severity != "advice"} & {"spelling", "grammar", "salutation"}


@pytest.mark.parametrize(
    "body",
    [
        "For the first I should need until Friday.",
        "It hides how late late is.",
        "No interviewer before you has told me honestly what happens at night.",
        "I have steered by Solent sheets since I was a cadet.",
        "I will get up at whatever hour is good in Hamamatsu.",
        "What you look for in someone new I have read.",
        "The start date I name you is one I can keep.",
        "I have done nights at the Hotel Bellevue for six years.",
    ],
)
def test_it_is_left_alone(body: str) -> None:
    assert not heavy(body)


@pytest.mark.parametrize(
    "body",
    [
        "I must have your answer until Friday.",
        "It was late late in the day.",
        "I hope you has had time to read it.",
        "I keep bees since my father died.",
        "My currant supervisor is glad to speak.",
        "I hope to hear from you tea members.",
        "We where shown the ward.",
        "I look forward to you answer.",
        "Have a look weather or not you have time.",
    ],
)
def test_a_slip_like_it_is_found(body: str) -> None:
    assert heavy(body) & {"spelling", "grammar"}


def test_a_name_in_the_first_words_greets() -> None:
    assert not heavy("Yes, Maureen, with pleasure: head gardener from Monday.", "offer-acceptance", "")
    assert heavy("I never know what to put in these, so here is the truth.", "offer-acceptance", "") == {"salutation"}
