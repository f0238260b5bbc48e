"""Every kind of finding is shown by letters that have it and not by letters that do not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from scripts.checks_page import checks_page

from sincerely.core.letters.checks import KINDS, TYPES
from sincerely.core.letters.review import review
from sincerely.core.letters.values import Topic
from sincerely.data.forms import act_weights
from sincerely.data.guidance import guidance
from sincerely.integrations.proofreading import proofreader
from tests.core.letters.checks.cases import CASES, CONTEXT, GOOD, WISH, Case, letter

SPECIFIED = """wrong-name placeholder-left no-specific-thanks no-topic no-interest slang-or-overfamiliar pushy-or-impatient confrontational too-long
bad-subject salutation pay-talk-before-offer personal-need-in-negotiation ultimatum vague-ask unanswered-item attachment-missing invented-fact spelling
grammar feedback-already-given bottom-line-revealed near-copy no-thanks no-door-open apology-grovelling emoji-or-shouting length-limit"""


def codes_of(case: Case, given: Any) -> set[str]:
    text, changes = given if isinstance(given, tuple) else (given, {})
    read = {"form": case.form, "context": case.context, "others": case.others} | changes
    return {f.code for f in review(text, proofreader=proofreader(), weights=act_weights(), **read)}


def test_every_kind_has_its_cases_and_every_type_its_kind() -> None:
    assert set(CASES) == {kind.code for kind in KINDS}
    assert set(SPECIFIED.split()) <= set(TYPES)
    assert len({kind.code for kind in KINDS}) == len(KINDS)


SHOWN = [(code, nth) for code, case in CASES.items() for nth in range(len(case.shows))]
QUIET = [(code, nth) for code, case in CASES.items() for nth in range(len(case.quiet))]


@pytest.mark.parametrize(("code", "nth"), SHOWN)
def test_shown(code: str, nth: int) -> None:
    assert code in codes_of(CASES[code], CASES[code].shows[nth]), CASES[code].shows[nth]


@pytest.mark.parametrize(("code", "nth"), QUIET)
def test_quiet(code: str, nth: int) -> None:
    assert code not in codes_of(CASES[code], CASES[code].quiet[nth]), CASES[code].quiet[nth]


def test_a_good_letter_is_left_alone() -> None:
    for context in (None, CONTEXT):
        assert [
            f
            for f in review(GOOD, "thank-you", context, proofreader=proofreader(), weights=act_weights())
            if f.severity != "advice"
        ] == []


def test_the_page_of_checks_is_what_the_checks_say() -> None:
    assert (Path(__file__).parents[4] / "docs" / "checks.md").read_text("utf-8") == checks_page()


def test_every_kind_serves_a_piece_of_guidance_that_exists() -> None:
    assert {kind.guidance for kind in KINDS} <= set(guidance())


def test_a_missing_moment_asks_for_notes_where_none_can_be_spoken_of() -> None:
    bare = letter("Thank you for your time.", "I learned a lot about the team.", WISH)

    def said(topics: tuple[Topic, ...]) -> str:
        context = replace(CONTEXT, interview=replace(CONTEXT.interview, topics=topics))
        found = review(bare, form="thank-you", context=context)
        return next(f.message for f in found if f.type == "no-topic")

    assert "Your notes have something" in said(CONTEXT.interview.topics)
    confided = Topic(with_="Amara Okafor", topic="the salary", they_said="it starts low")
    assert "Note what you two talked about" in said((confided,))
