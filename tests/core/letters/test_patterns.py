"""A form as data: what is refused in its file, and how its wordings are chosen and filled."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.letters.forms import patterned
from sincerely.core.letters.patterns import Pattern, parse_pattern
from sincerely.core.letters.slots.filling import Writing
from sincerely.core.letters.values import Candidate, Context, Interview, Recipient
from sincerely.data.forms import SHIPPED_FORMS
from sincerely.data.names import word_classes
from tests.core.letters.forms.contexts import NURSE

write = partial(patterned.write, words=word_classes())

FORM = """
subject = ["{role}", "{topic}"]
needs = ["status.promised", "role.title"]
orders = [["first second"], ["second", "first"]]
drop = ["second"]
most = 12

[[place.first]]
when = ["status.promised"]
unless = ["rejection.feedback_given"]
say = ["You named {status.promised|date}.", "The day was {status.promised|date}."]
[[place.first]]
say = "[in your own words: when]"

[[place.second]]
each = "request.items"
lines = true
say = "{it|line}"
"""


def pattern(text: str = FORM) -> Pattern:
    found, problems = parse_pattern("status-inquiry", text, SHIPPED_FORMS.language)
    assert found, problems
    return found


def slot(say: str, context: Context = NURSE) -> str | None:
    filled = Writing(context, 0, SHIPPED_FORMS.language, word_classes()).fill(say)
    return filled.text if filled else None


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("orders = [[", 1, "not TOML"),
        ("orders = [['a']]\nsubjects = []\n[[place.a]]\nsay='x'", 2, "subjects is not known"),
        ("orders = [['a b']]\n[[place.a]]\nsay='x'", None, "b stands in an order"),
        ("orders = [['a']]\n[[place.a]]\nsay='x'\n[[place.c]]\nsay='y'", 4, "c stands in an order"),
        ("orders = [['a']]\n[[place.a]]\nsays='x'", 2, "says in [[place.a]] is not known"),
        ("[[place.a]]\nsay='x'", 1, "there is no order"),
        ("layout='card'\norders = [['a']]\n[[place.a]]\nsay='x'", 1, "layout"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line(text: str, line: int | None, said: str) -> None:
    found, problems = parse_pattern("x", text, SHIPPED_FORMS.language)
    assert found is None
    assert any(said in p.message and p.line == line for p in problems), problems


def test_the_first_way_that_the_facts_allow_is_said_and_its_facts_are_known() -> None:
    draft = write(pattern(), NURSE)
    assert any(s.facts == ("status.promised",) and "Tuesday 24 November" in s.text for s in draft.sentences)
    assert draft.missing == ()
    told = replace(NURSE, more={"rejection": {"feedback_given": True}, "status": {"promised": date(2026, 11, 24)}})
    gap = write(pattern(), told).sentences[0]
    assert gap.gap and gap.text == "[in your own words: when]"
    assert write(pattern(), Context()).missing == ("status.promised", "role.title")


def test_what_is_over_the_length_is_left_out_in_turn() -> None:
    short = write(pattern(FORM.replace("most = 12", "most = 8")), NURSE)
    assert "Proof of address" not in short.body
    assert "- Registration certificate\n- Two references\n- Proof of address" in write(pattern(), NURSE).body


def test_slots_turn_notes_into_what_a_sentence_takes() -> None:
    assert slot("{request.items|list}") == "registration certificate, two references and proof of address"
    american = replace(NURSE, candidate=replace(NURSE.candidate, dialect="american"))
    assert slot("{request.items|list}", american) == "registration certificate, two references, and proof of address"
    assert slot("{request.items|count} <resumes|CVs>") == "three CVs"
    assert slot("{request.deadline|date}", american) == "Tuesday, December 1"
    assert slot("{offer.expiry|date}") == "Friday 4 December at 17:00"
    assert slot("{offer.expiry|date}", american) == "Friday, December 4 at 5 p.m."
    assert slot("{offer.terms.base|money}") == "£41,200"
    assert slot("{offer.asks[1].reason|clause}") == "my notice is eight weeks"
    assert slot("{topic}; {said}") == "night handovers; you lose an hour a day" or slot("{said}")
    assert slot("{offer.asks|several} points") == "two points" and slot("{offer.questions|several} points") is None
    assert slot("{one_thing}") is None and slot("{request.channel|short}") is None
    own = replace(NURSE, more={"request": {"items": ["copy of your licence"]}})
    assert slot("{one_thing|short}", own) == "the copy of my licence"
    assert slot("{news.link}") == "https://nursing.example/handovers"
    assert slot("{request.channel}") is None and slot("{nothing.at.all}") is None


def test_pay_stays_out_where_it_is_no_subject() -> None:
    paid = replace(
        NURSE, more={"help": {"why": "I want more salary"}, "offer": {"reason": "the salary is below the band"}}
    )
    assert slot("{help.why|clause}", paid) is None
    assert slot("{offer.reason|clause}", paid) == "the salary is below the band"


@given(st.text(max_size=60), st.text(max_size=60), st.integers(0, 20))
def test_any_name_and_any_note_give_a_letter(name: str, note: str, variant: int) -> None:
    context = Context(
        candidate=Candidate(name=name),
        recipient=Recipient(name=note),
        interview=Interview(date=date(2026, 11, 3)),
        more={"status": {"promised": note or datetime(2026, 1, 1, tzinfo=UTC)}, "request": {"items": [note, name]}},
    )
    draft = write(pattern(), context, variant)
    assert draft == write(pattern(), context, variant)
    assert all(s.text in draft.body for s in draft.sentences)
