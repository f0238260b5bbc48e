"""A fix is offered where it can be trusted: what candidates rightly write is not corrected into something else."""

from __future__ import annotations

from datetime import date

import pytest

from sincerely.core.letters.context import parse_context
from sincerely.core.letters.review import review
from sincerely.core.letters.values import Finding
from sincerely.data.forms import act_weights
from sincerely.integrations.proofreading import proofreader

RECORD = """
[recipient]
name = "Amara Lindqvist"
[candidate]
name = "Jo Marsh"
[employer]
name = "Harlow Clinic"
[role]
title = "Ward Manager"
[interview]
date = 2026-11-24
topics = [
 { topic = "the night handover", with = "Amara Lindqvist", they_said = "the handover goes wrong at night, at 7:30" },
 { topic = "the rota", with = "Amara Lindqvist", they_said = "wants one page before the Monday meeting" },
]
"""
RIGHT = (
    "You asked for somebody who says no to a dashboard nobody reads.",
    "The handover goes wrong at night, not morning, and I think I know why.",
    "One page before the Monday meeting I can promise; a page after it helps nobody.",
    "I enjoyed the craic in the van, and your runbook from day one.",
    "For me the matter would then be settled.",
    "Please remember me to your colleagues on the night desk.",
    "I was charge nurse for eight of these years, and I have pencilled in 4 January.",
    "The rota has been online again since this morning.",
    "I am working in a hotel kitchen now, at eleven quid an hour.",
    "I'd like to show you how I did it.",
    "Who I would report to was the one thing I forgot to ask, and the earliest I could begin is Monday.",
    "A ward like yours has no time for readmissions.",
    "I came as an RN on 4 West, and please excuse my bad English.",
)
DAYS = (
    "Thank you for your time; I am free on December 1 if it helps.",
    "If a second meeting is useful, Thursday would suit me, or 7 December.",
    "I shall be in Leeds again on Saturday.",
    "I drew the card again on Wednesday night.",
)


def fixed(line: str, said: str = RECORD) -> list[Finding]:
    """Return what is found in a line of a letter with a button, or would stop the letter."""
    context, _ = parse_context(said)
    text = f"Subject: The night handover\n\nDear Amara,\n\nThank you for showing me the night handover. {line} I would very much like to run your nights.\n\nKind regards,\nJo Marsh"
    found = review(text, "thank-you", context, (), proofreader(), weights=act_weights(), today=date(2026, 11, 25))
    at = text.index(line)
    return [f for f in found if f.start < at + len(line) and f.end > at and (f.suggestions or f.severity == "error")]


#: Right sentences that a phrase, a "was" or a "no" in them once had corrected to something else.
LOOK_WRONG = """
One thing I learned from you was the value of a slow start.
What impressed me about you was the way you spoke of the night staff.
What I liked about talking with you was not the tour but the plain answer.
I made the exams for year 9 and marked them all.
The waiting list is already long.
The kiln was already ten years old.
I stand by my opinion on the lime mortar.
I came at the weld from the other side, and it held.
Our team came in first place, ahead of Hull.
I know the drivers on the long run to Leeds.
I hold the mallet in one hand and, with the chisel in the other hand, work slowly.
I can take a brake apart in ten minutes.
The ward has been quiet often this month.
I was there twice in week 3 and once in week 5.
I searched a flat roof for the leak and found it.
I like looking after a job from start to end.
I made my best loaf with that rye.
I teach two and a half year olds.
We were taken back by the same bus.
I wrote the answer until the page was full.
I have made a break in the weld to show the root.
I would not say nothing has changed since then.
I never thought nothing could be done.
I am having the licence translated.
So did I, and neither did Tom.
I am having a second look at the drawings on Friday.
""".strip().split("\n")


@pytest.mark.parametrize("line", [*RIGHT, *LOOK_WRONG])
def test_what_is_right_is_offered_no_correction(line: str) -> None:
    assert fixed(line) == []


@pytest.mark.parametrize("line", DAYS)
def test_a_day_to_come_or_of_the_writers_own_is_not_put_back_to_the_talk(line: str) -> None:
    assert [f for f in fixed(line) if f.code == "FA102"] == []


def test_a_day_of_the_talk_that_slipped_and_a_plain_slip_still_have_their_fix() -> None:
    assert [f.suggestions for f in fixed("It was good to meet you on Wednesday.") if f.code == "FA102"] == [
        ("Tuesday",)
    ]
    assert [f.suggestions for f in fixed("Our talk on 12 March has stayed with me.")] == [("24 November",)]
    assert [f.suggestions for f in fixed("I recieve the rota on Fridays.")] == [("receive",)]
    assert [f.suggestions for f in fixed("The handover goes wrong in the morning, at 7:30.")] == [("night",)]


def test_our_own_thanks_for_a_question_and_a_gap_draw_no_remark() -> None:
    context, _ = parse_context(RECORD.replace("the rota", "what would I drop first").replace("wants one", "one"))
    text = "Dear Amara,\n\nThank you for asking me on Tuesday what I would drop first. My answer was the list.\n\n[in your own words: what you would like changed]\n\nI would very much like to run your nights.\n\nJo Marsh"
    found = review(text, "thank-you", context, weights=act_weights())
    assert [f.code for f in found if f.severity != "advice"] == ["PL102"]
