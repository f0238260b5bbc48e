"""Scheduled, moved, cancelled, corrected, undone: the interview's times and its end follow from these facts."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sincerely.core.reading.values import Invitation
from sincerely.errors import BadInput
from sincerely.journal.actions.debriefs import record_debrief
from sincerely.journal.actions.happenings import record, restore, retract
from sincerely.journal.actions.interviews import add_interview, cancel, correct_interview, move, receive_invitation
from sincerely.journal.facts.events import counting
from sincerely.journal.models import FollowUp, Interview

from .conftest import END, NOTES, NOW, PANEL, START, thank_yous

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


def test_correcting_the_time_is_no_move(candidate, panel):
    correct_interview(candidate, panel, NOW, start=START, end=END + timedelta(minutes=30))
    assert ended(panel).at == END + timedelta(minutes=30)
    assert not counting(candidate).filter(kind="interview-moved").exists()


def test_an_interview_ahead_is_upcoming_until_it_ended(candidate, panel):
    ahead = add_interview(
        candidate, panel.application, LATER, NOW, end=LATER + timedelta(hours=1), zone="Europe/Berlin", people=tuple(p.contact for p in panel.participants.all())
    )  # fmt: skip
    assert ended(ahead).at == LATER + timedelta(hours=1)


def test_invitations_by_uid_and_sequence(candidate, panel):
    first = Invitation(
        uid="x@cal", sequence=1, start=LATER, end=LATER + timedelta(hours=1), zone="Europe/Berlin", location="Room 4"
    )
    assert receive_invitation(candidate, first, NOW) is None, "whose it is must be said"
    made = receive_invitation(candidate, first, NOW, application=panel.application)
    assert (made.place, made.invitation_sequence) == ("Room 4", 1)
    again = receive_invitation(candidate, first, NOW, application=panel.application)
    assert again.pk == made.pk and Interview.objects.count() == 2
    older = Invitation(uid="x@cal", sequence=0, start=START, end=END, zone="Europe/Berlin")
    assert receive_invitation(candidate, older, NOW).start == LATER
    newer = Invitation(uid="x@cal", sequence=3, start=LATER + timedelta(days=1), end=None, zone="Europe/Berlin")
    assert receive_invitation(candidate, newer, NOW).start == LATER + timedelta(days=1)
    gone = receive_invitation(candidate, Invitation(uid="x@cal", sequence=4, cancelled=True), NOW)
    gone.refresh_from_db()
    assert gone.cancelled_at and ended(gone) is None


def test_an_end_before_the_start_or_a_time_without_zone_is_refused(candidate, panel):
    with pytest.raises(BadInput, match="ends before"):
        move(candidate, panel, LATER, LATER - timedelta(hours=1), NOW)
    with pytest.raises(BadInput, match="zone"):
        move(candidate, panel, LATER.replace(tzinfo=None), None, NOW)
    with pytest.raises(BadInput, match="hour"):
        record(candidate, "interview-moved", NOW, interview=panel, due=LATER.date())


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
