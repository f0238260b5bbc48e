"""Reflections kept as they are typed, told of when they are written; goals set, practised, done; all of it undone and erased."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sincerely.errors import BadInput, Refused
from sincerely.journal.actions import growth
from sincerely.journal.actions.erasing import erase, what_goes
from sincerely.journal.actions.happenings import correct, record, restore, retract
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.growth import goals_of, open_goals
from sincerely.journal.models import Event, FollowUp, Goal, Practice, Reflection

from .conftest import NOW

LATER = NOW + timedelta(days=3)


def kept(candidate, panel, page="one", before="", interview=None, now=NOW, **answers):
    return growth.keep_reflection(
        candidate, panel.application, answers, now, page=page, before=before, interview=interview
    )


def test_it_is_kept_as_it_is_typed_and_is_no_fact_until_it_is_told(candidate, panel):
    record(candidate, "rejection-received", NOW, application=panel.application)
    row = kept(candidate, panel, went_well="the hand")
    row = kept(candidate, panel, went_well="the handover", differently="ask sooner\r\nand listen", now=LATER)
    assert Reflection.objects.get() == row and row.differently == "ask sooner\nand listen" and row.saved_at == LATER
    owed = FollowUp.objects.get(candidate=candidate, rule="reflection")
    assert not counting(candidate).filter(kind="reflection-written").exists() and owed.settled_at is None
    told = growth.tell_reflection(candidate, row, LATER)
    owed.refresh_from_db()
    assert told.application == panel.application and owed.settled_at is not None
    assert growth.tell_reflection(candidate, row, LATER) is None, "once is enough"


def test_an_undone_one_can_be_told_again_and_a_corrected_one_is_told(candidate, panel):
    row = kept(candidate, panel, went_well="the handover")
    told = growth.tell_reflection(candidate, row, NOW)
    retract(candidate, told, NOW)
    row.refresh_from_db()
    again = growth.tell_reflection(candidate, row, LATER)
    assert again is not None and Reflection.objects.get().went_well == "the handover"
    correct(candidate, again, LATER, at=NOW)
    row = Reflection.objects.get()
    assert growth.tell_reflection(candidate, row, LATER) is None
    restore(candidate, Event.objects.get(pk=told.pk), LATER)


def test_nothing_written_is_nothing_kept(candidate, panel):
    assert kept(candidate, panel, went_well="  \n") is None and not Reflection.objects.exists()
    row = kept(candidate, panel, went_well="x")
    row = kept(candidate, panel, went_well="")
    assert (
        growth.tell_reflection(candidate, row, NOW) is None
        and not counting(candidate).filter(kind="reflection-written").exists()
    )


def test_another_window_is_never_written_over(candidate, panel):
    kept(candidate, panel, page="one", went_well="mine")
    with pytest.raises(Refused, match="another window"):
        kept(candidate, panel, page="two", went_well="other")
    kept(candidate, panel, page="two", before="one", went_well="both")
    with pytest.raises(Refused):
        kept(candidate, panel, page="one", went_well="mine")
    assert Reflection.objects.get().went_well == "both"


def test_the_application_and_each_interview_have_one_each(candidate, panel):
    whole, one = kept(candidate, panel, went_well="all"), kept(candidate, panel, interview=panel, went_well="this")
    assert whole.pk != one.pk and Reflection.objects.count() == 2
    assert kept(candidate, panel, interview=panel, went_well="that").pk == one.pk


def test_too_long_and_unreadable_signs(candidate, panel):
    with pytest.raises(BadInput, match="note to oneself"):
        kept(candidate, panel, went_well="x" * 10_001)
    assert kept(candidate, panel, went_well="a\x00b").went_well == "ab"


def test_one_thing_to_practise_becomes_a_goal_and_follows_the_answer_while_it_is_new(candidate, panel):
    row = kept(candidate, panel, practise="shorter answers")
    assert not Goal.objects.exists(), "half a word is no goal"
    growth.tell_reflection(candidate, row, NOW)
    goal = Goal.objects.get()
    for wanted, goals in [("shorter answers", 1), ("answers in a minute", 1)]:
        row = kept(candidate, panel, practise=wanted)
        growth.tell_reflection(candidate, row, NOW)
        assert Goal.objects.count() == goals and Goal.objects.get().what == wanted
    growth.practise(candidate, goal, LATER)
    row = kept(candidate, panel, practise="ask about the budget")
    growth.tell_reflection(candidate, row, NOW)
    assert [each.goal.what for each in goals_of(candidate)] == ["answers in a minute", "ask about the budget"]
    row = kept(candidate, panel, practise="")
    growth.tell_reflection(candidate, row, NOW)
    assert Goal.objects.filter(what="answers in a minute").exists(), "what was practised stays"


def test_a_goal_not_wanted_any_more_goes_with_its_answer(candidate, panel):
    row = kept(candidate, panel, practise="shorter answers", went_well="x")
    growth.tell_reflection(candidate, row, NOW)
    growth.tell_reflection(candidate, kept(candidate, panel, went_well="x"), NOW)
    assert not Goal.objects.exists()


def test_practised_counted_taken_back_done_and_open_again(candidate, panel):
    goal = growth.add_goal(candidate, "  ask \n about pay ", NOW)
    assert goal.what == "ask about pay"
    growth.practise(candidate, goal, NOW)
    last = growth.practise(candidate, goal, LATER)
    (row,) = open_goals(candidate)
    assert (row.times, row.last) == (2, LATER)
    growth.take_back_practice(candidate, last, LATER)
    (row,) = open_goals(candidate)
    assert (row.times, row.last) == (1, NOW)
    growth.close_goal(candidate, goal, NOW)
    growth.close_goal(candidate, goal, LATER)
    assert open_goals(candidate) == [] and Goal.objects.get().done_at == NOW
    growth.reopen_goal(candidate, goal, LATER)
    assert len(open_goals(candidate)) == 1
    for blank in ("", " \n"):
        with pytest.raises(BadInput):
            growth.add_goal(candidate, blank, NOW)
        with pytest.raises(BadInput):
            growth.correct_goal(candidate, goal, blank, NOW)


def test_goals_need_few_questions_however_many_there_are(candidate, panel, django_assert_num_queries):
    for number in range(20):
        growth.practise(candidate, growth.add_goal(candidate, f"thing {number}", NOW), NOW)
    with django_assert_num_queries(1):
        assert len(goals_of(candidate)) == 20


def test_what_goes_with_it_is_said_and_goes(candidate, panel):
    row = kept(candidate, panel, practise="shorter answers", interview=panel)
    growth.tell_reflection(candidate, row, NOW)
    growth.practise(candidate, Goal.objects.get(), NOW)
    assert "1 reflection" in what_goes(panel) and "1 goal to practise" in what_goes(panel)
    assert what_goes(row) == ("1 goal to practise",)
    erase(candidate, panel.application, NOW)
    assert not (Reflection.objects.exists() or Goal.objects.exists() or Practice.objects.exists())
