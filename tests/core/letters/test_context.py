"""CONTEXT.toml: what is understood, and what is said of the rest."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.letters.context import parse_context, split_names

WHOLE = """
[candidate]
name = "Maria Costa"
strengths = [{claim = "nights", evidence = "six years"}]
register = "warm"
dialect = "british"
[employer]
name = "Lakeside Hospital"
[role]
title = "Ward Manager"
needs = ["calm with families"]
[recipient]
name = "Amara Okafor"
rapport = "first name"
[interview]
format = "panel"
date = 2026-11-23
others = ["Tom Reed"]
open_questions = ["how are managers inducted?"]
topics = [{with = ["Amara Okafor", "Tom Reed"], topic = "handover", they_said = "an hour a day", i_said = "the board", since = "read on it"}]
promises = [{by = "me", what = "send the list", due = 2026-11-25}]
private = ["tired"]
[offer]
bottom_line = 41000
"""


def test_whole_context() -> None:
    context, problems = parse_context(WHOLE)
    assert context is not None and problems == ()
    assert context.candidate.strengths[0].evidence == "six years" and context.candidate.register == "warm"
    assert context.recipient.rapport == "first-name"
    assert context.interview.date == date(2026, 11, 23)
    assert split_names(context.interview.topics[0].with_) == ("Amara Okafor", "Tom Reed")
    assert context.interview.topics[0].since == "read on it"
    assert context.interview.promises[0].due == "2026-11-25"
    assert context.more["offer"] == {"bottom_line": 41000} and context.more["private"] == ("tired",)
    assert context.interview.topics[0].they_said == "an hour a day"


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("[role]\ntitle = 3\n", 2, "text in quotes"),
        ("[role]\ntitle = 'x'\nneeds = 5\n", 3, "a list of texts"),
        ("[interview]\n\ndate = 'soon'\n", 3, "a date"),
        ("[interview]\ntopics = [\n {topic = 'a'},\n {topic = 5},\n]\n", 4, "text in quotes"),
        ("[[interview.topics]]\ntopic = 'a'\n[[interview.topics]]\ntopic = 'b'\nwith = 7\n", 5, "text in quotes"),
        ("role = 'x'\n", 1, "a table"),
        ("[role\n", 1, "a context"),
        ("[role]\ntitle = \n", 2, "a context"),
        ("[offer]\n[interview]\ntopics = 'handover'\n", 3, "a list of {with"),
    ],
)
def test_a_wrong_type_is_named_with_its_line(text: str, line: int, expected: str) -> None:
    context, problems = parse_context(text)
    assert context is None
    fatal = [p for p in problems if p.fatal]
    assert fatal[0].line == line and expected in fatal[0].expected


def test_unknown_things_are_warnings_with_a_near_match() -> None:
    context, problems = parse_context(
        "[roles]\ntitle='x'\n[recipient]\nnane='A'\nrapport='chummy'\n[interview]\ntopics=[{they_sad='x'}]\n"
    )
    assert context is not None and not any(p.fatal for p in problems)
    said = " ".join(p.message for p in problems)
    assert all(
        word in said for word in ("did you mean role?", "did you mean name?", "chummy", "did you mean they_said?")
    )
    assert [p.line for p in problems] == [1, 4, 5, 7]


@given(st.text(max_size=200))
def test_no_text_makes_it_raise(text: str) -> None:
    context, problems = parse_context(text)
    assert context is not None or any(p.fatal and p.line for p in problems)
