"""Only what is surely English goes into a letter: what the small grammar reads to the end, and what it does not."""

from __future__ import annotations

import pytest

from sincerely.core.letters.english.sure import (
    sure_doing,
    sure_question,
    sure_somebody,
    sure_statement,
    sure_thing,
    things_at,
    things_wanted,
)
from sincerely.data.names import word_classes

WORDS = word_classes()


@pytest.mark.parametrize(
    "text",
    [
        "you want one carer for one family",
        "half the team settles people down at 3am",
        "bug reports get lost between teams",
        "handovers lose an hour a day because the old wing has no terminals",
        "I moved the consent step, and completion went from 52% to 71%",
        "you run a Thursday teaching half hour, and everyone brings one thing that flopped",
        "dentals are booked up for 7 weeks",
        "nobody has been trained yet",
        "I wrote a short guide for parents, and complaints fell by a third",
        "you would like somebody who can settle people down at night",
        "the pass backs up when 140 covers come at once",
        "I keep a list of what was dropped and show it to sales every month",
        "there are 43 kinds in the apple store",
        "the big problem is nobody trusts the dashboard",
        "handovers run over by 20-25 minutes most mornings, and people stay unpaid",
        "you need someone senior who'll just take the queue and run with it",
        "the Sunday timetable breaks every time there's engineering work",
        "the boiler is 30 years old, and you want somebody who will nurse it",
        "the freezer alarm goes to whoever is on call",
        "the night guard and reception don't talk to each other",
        "the list is nine thousand",
        "I told you about the night I called outreach",
        "we kept sick notes in a locked folder and only 2 of us had access",
        "the men read more than anyone thinks but the catalogue is twenty years old",
        "I described how I moved 6,000 books at Lewes onto a new system with four prisoners helping",
        "I measure twice and write the second one down",
        "I kept a tray per family, with none lost in 2024",
        "I walked away from a lift at 32 mph in Superior",
        "I tune it by ear with the action half out",
        "you lose trainees in month four because nobody sits with them",
        "you would put it back to the 18th because of the inspection",
    ],
)
def test_a_whole_statement_is_sure(text: str) -> None:
    assert sure_statement(text, WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "you secondment to Dublin from Year 2",
        "they staff all start at 2",
        "opening hours cut from 42 to 30",
        "1st reply 9h",
        "the café wants salad from walled garden",
        "you just changed to 12 hours nights",
        "root cause power loss mid flash",
        "Drawer was never off",
        "I called him instead of mailing, with 40 minutes, still writes at Christmas",
        "you should be 2",
        "you like whole class reading not carousels",
        "pond leaking since 2019 no money",
        "volunteers 60 of them",
        "a ward sister tell me",
        "you has two sites",
        "Trish wears amazing earrings board",
        "you need someone can embed by yourself",
        "the little bit",
        "all scripts is in repository",
    ],
)
def test_a_fragment_is_not(text: str) -> None:
    assert not sure_statement(text, WORDS)


def test_what_one_would_do_what_was_asked_and_what_it_was_about_are_told_apart_from_scraps() -> None:
    assert sure_doing("give him the drawing and let him brief me", WORDS)
    assert not sure_doing("idempotent keys and merge by window", WORDS)
    assert not sure_doing("send link to backfill post", WORDS)
    assert sure_question("how I would settle a ward at night", WORDS)
    assert sure_question("about phones in bags", WORDS)
    assert not sure_question("how I'd backfill double count", WORDS)
    assert sure_thing("the old Tibiletti mixer you bought at auction", WORDS)
    assert sure_thing("lending out seeds and drills", WORDS)
    assert not sure_thing("night rota", WORDS), "one thing wants its article"
    assert not sure_thing("house comes with it", WORDS)


def test_who_is_looked_for() -> None:
    assert sure_somebody("someone who'll take the link nurse role for falls", WORDS)
    assert sure_somebody("somebody calm on call", WORDS)
    assert not sure_somebody("someone can embed by yourself", WORDS)


def test_a_name_is_cut_at_its_end_and_never_in_its_middle() -> None:
    assert things_at("the box blight all through the parterre", WORDS) == ["the box blight"]
    assert things_at("a Thursday teaching half hour", WORDS) == ["a Thursday teaching half hour"]
    assert things_at("the café wants salad", WORDS) == [], "who wants something is not what was spoken of"
    assert things_wanted("likes whole class reading not carousels", WORDS)[0] == "whole class reading"
    assert "volunteers to cover Saturdays" in things_wanted("wants volunteers to cover Saturdays without feeling like cheap labour", WORDS)  # fmt: skip
