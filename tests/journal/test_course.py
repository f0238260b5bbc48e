"""How the search goes, from what happened."""

from __future__ import annotations

from datetime import timedelta

from sincerely.core.growth.course import course
from sincerely.journal.actions import growth
from sincerely.journal.actions.applications import add_application
from sincerely.journal.actions.contacts import add_contact
from sincerely.journal.actions.employers import add_employer
from sincerely.journal.actions.happenings import record, retract
from sincerely.journal.facts.course import attempts, in_time, steps, timeline, week_of_work
from sincerely.journal.facts.growth import feedback_of, praise_of, ways_on
from sincerely.journal.models import FollowUp

from .conftest import NOW, thank_yous


def tried(candidate, now=NOW):
    return attempts(candidate, steps(candidate, now))


def another(candidate, role="Nurse", sent=True, days=1):
    where = add_employer(candidate, NOW, name=f"House of {role}")
    at = NOW - timedelta(days=days)
    return add_application(candidate, where, NOW, None, sent_at=at if sent else None, role=role)


def test_applications_are_counted_as_far_as_they_came(candidate, panel):
    another(candidate, sent=False)
    no = another(candidate)
    record(candidate, "rejection-received", NOW, application=no)
    record(candidate, "offer-received", NOW, application=panel.application)
    found = course(tried(candidate))
    assert (found.applications, found.talks, found.offers, found.open) == (2, 1, 1, 1), "one only noted is none yet"


def test_what_is_taken_back_or_still_to_come_does_not_count(candidate, panel):
    told = record(candidate, "offer-received", NOW, application=panel.application)
    assert course(tried(candidate)).offers == 1
    retract(candidate, told, NOW)
    assert course(tried(candidate)).offers == 0
    assert tried(candidate, NOW - timedelta(days=60)) == []


def test_a_source_is_who_recommended_or_the_way_it_went(candidate, panel):
    first, second = another(candidate), another(candidate, "Welder")
    ravi = add_contact(candidate, NOW, name="Ravi Rao")
    record(candidate, "referral-received", NOW, application=first, contact=ravi)
    record(candidate, "application-sent", NOW, application=second, channel="their page")
    assert {(row.role, row.source) for row in tried(candidate)} >= {("Nurse", "Ravi Rao"), ("Welder", "their page")}


def test_the_week_counts_what_was_done_and_not_what_came_of_it(candidate, panel):
    record(candidate, "touchpoint", NOW, contact=add_contact(candidate, NOW, name="Ravi Rao"))
    record(candidate, "rejection-received", NOW, application=panel.application)
    goal = growth.add_goal(candidate, "shorter answers", NOW)
    growth.practise(candidate, goal, NOW)
    growth.practise(candidate, goal, NOW - timedelta(days=8))
    week = dict(week_of_work(candidate, steps(candidate, NOW), NOW))
    assert week["touchpoint"] == 1 and week["practised"] == 1 and "rejection-received" not in week
    later = NOW + timedelta(days=30)
    assert week_of_work(candidate, steps(candidate, later), later) == []


def test_a_letter_in_time_is_counted_and_a_late_one_is_counted_as_sent(candidate, panel):
    first, second, *_ = thank_yous(candidate)
    for row, at in ((first, first.due_at), (second, second.due_at + timedelta(hours=1))):
        FollowUp.objects.filter(pk=row.pk).update(settled_at=at)
    kept = in_time(candidate)
    assert (kept.in_time, kept.all) == (1, 2)


def test_praise_comes_from_feedback_and_from_what_was_said_of_me(candidate, panel):
    record(candidate, "feedback-received", NOW, application=panel.application, what="Strong on planning, less on budgets.")  # fmt: skip
    found = praise_of(candidate, feedback_of(candidate))
    assert found[0].words == "Strong on planning" and found[0].who == "Lakeside Hospital"


def test_ways_on_are_fresh_ones(candidate, panel):
    ravi = add_contact(candidate, NOW, name="Ravi Rao")
    old = NOW - timedelta(weeks=30)
    for at in (NOW, old):
        record(candidate, "lead-received", NOW, at=at, contact=ravi, what="a post in Leeds")
    assert [row.at for row in ways_on(candidate, NOW)] == [NOW]


def test_the_timeline_has_all_that_happened_the_last_first(candidate, panel):
    record(candidate, "touchpoint", NOW, contact=add_contact(candidate, NOW, name="Ravi Rao"))
    found = list(timeline(candidate, NOW))
    assert found[0].kind == "touchpoint" and {"interview-ended"} <= {row.kind for row in found}
    assert [row.at for row in found] == sorted((row.at for row in found), reverse=True)
