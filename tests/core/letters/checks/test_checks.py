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
from tests.core.letters.checks.cases import CASES, CONTEXT, GOOD, TALK, WISH, Case, letter

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


def spelled(text: str, said: str = "") -> list[tuple[str, tuple[str, ...]]]:
    """Return what is found misspelt in a letter, with `said` on record as what its reader said."""
    topic = Topic(with_=CONTEXT.recipient.name, topic="the work", they_said=said)
    context = replace(CONTEXT, interview=replace(CONTEXT.interview, topics=(*CONTEXT.interview.topics, topic)))
    found = review(letter(text), "thank-you", context if said else None, proofreader=proofreader())
    return [(f.quote, f.suggestions) for f in found if f.type == "spelling"]


def test_a_slip_of_the_notes_is_found_with_the_record_and_without_it():
    text = "Thank you for telling me about too much rework on thin stuf."
    assert [quote for quote, _ in spelled(text)] == ["stuf"]
    assert [quote for quote, _ in spelled(text, said="too much rework on thin stuf")] == ["stuf"]


@pytest.mark.parametrize("word", ["preceptees", "retorqued", "busbars", "hydroblaster", "getouts"])
def test_a_trade_word_of_the_notes_stays(word):
    assert spelled(f"Thank you for telling me about the {word}.", said=f"they need {word}") == []


@pytest.mark.parametrize(
    ("slip", "first", "absent"),
    [("beleive", "believe", "beehive"), ("discused", "discussed", "discuses"), ("greatful", "grateful", "dreadful"), ("recieve", "receive", "recipe")],
)  # fmt: skip
def test_the_nearest_word_is_suggested_first_and_one_far_off_not_at_all(slip, first, absent):
    ((_, suggestions),) = spelled(f"I {slip} that, and thank you for the handover.")
    assert suggestions[0] == first and absent not in suggestions


@pytest.mark.parametrize(
    ("told", "severity"),
    [
        ("The loaf holds now, and my husband says so too.", "advice"),
        ("What did the other driver do that I didn't?", "advice"),
        ("Since my divorce I can work every weekend.", "warning"),
        ("I was sacked for shouting at a guest.", "warning"),
    ],
)
def test_to_name_somebody_at_home_is_only_advice_and_to_confess_is_a_warning(told: str, severity: str) -> None:
    found = review(letter(TALK, told, WISH), "thank-you", weights=act_weights())
    assert [f.severity for f in found if f.type == "own-life-told"] == [severity]


def test_a_code_an_hour_and_what_one_will_do_oneself_are_no_faults():
    topic = Topic(
        with_=CONTEXT.recipient.name, topic="the test", they_said="wants me to come do a 6g test, 6 inch pipe"
    )
    context = replace(CONTEXT, interview=replace(CONTEXT.interview, topics=(*CONTEXT.interview.topics, topic)))
    mine = "I'll be there Tuesday at 7 for the 6G test. I'll send you pictures of my card and my 6G papers today."
    kept = "Thank you for asking about a child who desaturates at night."
    found = review(
        letter(TALK, kept, mine, WISH), "thank-you", context, proofreader=proofreader(), weights=act_weights()
    )
    assert [f.quote for f in found if f.type in {"invented-fact", "pushy-or-impatient", "spelling"}] == []
    wrong = review(letter(TALK, "I bent the 8 inch pipe.", WISH), "thank-you", context)
    assert [f.quote for f in wrong if f.code == "FA106"] == ["8"]
    told = review(letter(TALK, "I will expect your answer by Friday.", WISH), "thank-you", weights=act_weights())
    assert any(f.type == "pushy-or-impatient" for f in told)
