"""Scheduled, moved, cancelled, corrected, undone: the interview's times and its end follow from these facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from sincerely.core.etiquette.planner import plan
from sincerely.errors import BadInput, Refused
from sincerely.journal.actions.appointments import rough_hour
from sincerely.journal.actions.debriefs import record_debrief
from sincerely.journal.actions.happenings import HAPPENINGS, correct, record, restore, retract
from sincerely.journal.actions.interviews import add_interview, cancel, correct_interview, move
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.plan import facts_of
from sincerely.journal.facts.playbook import holidays, playbook_of
from sincerely.journal.models import Contact, FollowUp, Interview, Promise

from .conftest import BERLIN, END, NOTES, NOW, PANEL, START, thank_yous

LATER = START + timedelta(days=2)


def ended(interview):
    return counting(interview.candidate).filter(kind="interview-ended", interview=interview).first()


def test_moving_moves_the_end_and_undoing_brings_it_back(candidate, panel):
    event = record(candidate, "interview-moved", NOW, interview=panel, due=LATER)
    panel.refresh_from_db()
    assert (panel.start, panel.end) == (LATER, LATER + (END - START)), "it lasts as long as before"
    assert ended(panel).at == panel.end
    retract(candidate, event, NOW)
    panel.refresh_from_db()
    assert (panel.start, panel.end, ended(panel).at) == (START, END, END)
    restore(candidate, event, NOW)
    panel.refresh_from_db()
    assert panel.start == LATER


def test_cancelling_owes_no_thanks_and_undoing_owes_them_again(candidate, panel):
    assert len(thank_yous(candidate)) == 3
    event = record(candidate, "interview-cancelled", NOW, interview=panel)
    assert ended(panel) is None
    assert not [row for row in thank_yous(candidate) if not row.stopped_at]
    retract(candidate, event, NOW)
    panel.refresh_from_db()
    assert panel.cancelled_at is None and ended(panel).at == END
    assert len([row for row in thank_yous(candidate) if not row.stopped_at]) == 3


def test_moved_after_it_was_cancelled_takes_place(candidate, panel):
    cancel(candidate, panel, NOW)
    panel.refresh_from_db()
    move(candidate, panel, LATER, None, NOW + timedelta(hours=1))
    panel.refresh_from_db()
    assert panel.cancelled_at is None and panel.start == LATER and ended(panel).at == panel.end


def test_moving_to_its_own_time_and_cancelling_twice_record_nothing(candidate, panel):
    before = counting(candidate).count()
    assert not move(candidate, panel, START, END, NOW)
    assert cancel(candidate, panel, NOW)
    panel.refresh_from_db()
    assert not cancel(candidate, panel, NOW)
    assert counting(candidate).count() == before  # one more (cancelled), one fewer (ended)


def test_a_held_interview_moved_back_and_undone_is_where_it_was(candidate, panel):
    earlier = START - timedelta(days=3)
    moved = record(candidate, "interview-moved", NOW, interview=panel, due=earlier)
    assert moved.kind == "interview-moved"
    panel.refresh_from_db()
    assert panel.start == earlier
    retract(candidate, moved, NOW)
    panel.refresh_from_db()
    assert (panel.start, panel.end, ended(panel).at) == (START, END, END)
    assert counting(candidate).filter(interview=panel, kind="interview-scheduled").exists()
    # Nothing is arranged any more once the invitation is taken back as well.
    retract(candidate, counting(candidate).get(interview=panel, kind="interview-scheduled"), NOW)
    panel.refresh_from_db()
    assert (panel.start, panel.end, ended(panel)) == (None, None, None)


def test_what_changes_nothing_is_said_and_hands_back_no_older_step(candidate, panel):
    with pytest.raises(Refused, match="at that time already"):
        record(candidate, "interview-moved", NOW, interview=panel, due=START, end=END)
    record(candidate, "interview-cancelled", NOW, interview=panel)
    panel.refresh_from_db()
    with pytest.raises(Refused, match="cancelled already"):
        record(candidate, "interview-cancelled", NOW, interview=panel)


# Each with a day where it takes one, and beside an interview still to come where it belongs to an application or to that interview.
CASES = [
    pytest.param(kind, ahead, days, id=f"{kind}-{'future' if ahead else 'held'}-{days}")
    for kind, happening in HAPPENINGS.items()
    for ahead in ([False, True] if {"application", "interview"} & set(happening.needs) else [False])
    for days in (([3] if ahead else [-3, 0]) if "due" in happening.needs else [0])
]


@pytest.mark.parametrize(("kind", "ahead", "days"), CASES)
def test_recorded_and_undone_is_as_before(candidate, panel, kind, ahead, days):
    interview = panel
    if ahead:
        interview = add_interview(candidate, panel.application, LATER, NOW, end=LATER + timedelta(hours=1), zone="Europe/Berlin")  # fmt: skip
    given = {
        "application": panel.application, "contact": Contact.objects.filter(candidate=candidate)[0], "interview": interview,
        "promise": Promise.objects.filter(candidate=candidate)[0], "due": NOW + timedelta(days=days), "what": "something",
        "promised_by": "them", "people": tuple(Contact.objects.filter(candidate=candidate)),
    }  # fmt: skip
    before = as_it_stands(candidate)
    event = record(
        candidate, kind, NOW + timedelta(minutes=1), **{name: given[name] for name in HAPPENINGS[kind].needs}
    )
    assert event.kind == kind
    retract(candidate, event, NOW + timedelta(minutes=2))
    assert as_it_stands(candidate) == before


def as_it_stands(candidate):
    """Return the appointments and what is planned: the times of every interview that has some, and what is owed."""
    interviews = Interview.objects.filter(candidate=candidate).exclude(start=None)
    owed = FollowUp.objects.filter(candidate=candidate, withdrawn_at=None)
    return (
        list(interviews.order_by("pk").values("pk", "start", "end", "cancelled_at", "zone")),
        list(owed.order_by("key").values("key", "due_at", "settled_at", "stopped_at", "why")),
        plan(facts_of(candidate), playbook_of(candidate)[0], holidays),
        list(Promise.objects.filter(candidate=candidate, events__retracted_at=None).distinct().values("pk", "what", "by", "due_at", "due_date")),
    )  # fmt: skip


def test_correcting_the_time_is_no_move(candidate, panel):
    correct_interview(candidate, panel, NOW, start=START, end=END + timedelta(minutes=30))
    assert ended(panel).at == END + timedelta(minutes=30)
    assert not counting(candidate).filter(kind="interview-moved").exists()


def test_an_interview_ahead_is_upcoming_until_it_ended(candidate, panel):
    ahead = add_interview(
        candidate, panel.application, LATER, NOW, end=LATER + timedelta(hours=1), zone="Europe/Berlin", people=tuple(p.contact for p in panel.participants.all())
    )  # fmt: skip
    assert ended(ahead).at == LATER + timedelta(hours=1)


def test_an_end_before_the_start_or_a_time_without_zone_is_refused(candidate, panel):
    with pytest.raises(BadInput, match="ends before"):
        move(candidate, panel, LATER, LATER - timedelta(hours=1), NOW)
    with pytest.raises(BadInput, match="zone"):
        move(candidate, panel, LATER.replace(tzinfo=None), None, NOW)
    with pytest.raises(BadInput, match="hour"):
        record(candidate, "interview-scheduled", NOW, application=panel.application, due=LATER.date())


def test_a_move_to_a_day_alone_keeps_the_hour_it_had(candidate, panel):
    moved = record(candidate, "interview-moved", NOW, interview=panel, due=LATER.date())
    panel.refresh_from_db()
    assert panel.start.astimezone(BERLIN).time() == START.time() and panel.start.date() == LATER.date()
    assert "no hour was said" in moved.data["what"]


def named_date(candidate):
    (row,) = FollowUp.objects.filter(candidate=candidate, rule="status-inquiry", stopped_at=None, withdrawn_at=None)
    return row.cause.kind


def test_a_corrected_end_keeps_the_day_they_named_for_their_answer(candidate, panel):
    assert named_date(candidate) == "date-named"
    correct_interview(candidate, panel, NOW, start=START, end=END + timedelta(minutes=30))
    assert named_date(candidate) == "date-named"
    correct_interview(candidate, panel, NOW, start=START, end=END - timedelta(minutes=30))
    assert named_date(candidate) == "date-named"


def test_notes_pasted_before_the_appointed_end_keep_the_day_they_named(candidate):
    record_debrief(candidate, PANEL, NOTES, END - timedelta(minutes=20))
    assert named_date(candidate) == "date-named"


def test_a_rough_hour_is_marked_until_somebody_says_the_real_one(candidate, user):
    found = replace(PANEL, start=START, end=None)
    panel = record_debrief(candidate, found, NOTES, NOW, by=user, rough=True)
    told = counting(candidate).get(interview=panel, kind="interview-scheduled")
    assert rough_hour(panel) and told.data["rough"]
    assert ended(panel).at == START, "early is safe: the 24 hours count from its start"
    correct_interview(candidate, panel, NOW, start=START, end=END)
    panel.refresh_from_db()
    assert not rough_hour(panel) and ended(panel).at == END


def test_a_note_on_an_appointment_leaves_its_hour_rough_and_another_hour_does_not(candidate, user):
    panel = record_debrief(candidate, replace(PANEL, start=START, end=None), NOTES, NOW, by=user, rough=True)
    told = counting(candidate).get(interview=panel, kind="interview-scheduled")
    told = correct(candidate, told, NOW, what="by phone")
    assert rough_hour(panel)
    correct(candidate, told, NOW, due=START + timedelta(hours=2))
    assert not rough_hour(panel)
