"""The plan on record: reconciled by stable keys, idempotent, in a fixed number of queries."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from sincerely.errors import BadInput, Refused
from sincerely.journal.actions import follow_ups
from sincerely.journal.actions import plan as planning
from sincerely.journal.actions.applications import add_application
from sincerely.journal.actions.debriefs import record_debrief
from sincerely.journal.actions.happenings import correct, record, retract
from sincerely.journal.actions.interviews import set_participant
from sincerely.journal.actions.letters import draft_letter
from sincerely.journal.actions.plan import _in_line, replan, wake
from sincerely.journal.actions.playbook import save_overlay
from sincerely.journal.facts.playbook import playbook_of
from sincerely.journal.facts.today import owed
from sincerely.journal.models import Contact, FollowUp, Participant

from .conftest import BERLIN, END, NOTES, NOW, PANEL, thank_yous

WRITES = ("INSERT", "UPDATE", "DELETE")


def rows(candidate):
    return list(FollowUp.objects.filter(candidate=candidate).order_by("pk").values())


def test_each_interviewer_is_owed_a_thank_you_within_24_hours(candidate, panel):
    found = thank_yous(candidate)
    assert [row.contact.name for row in found] == ["Amara Okafor", "Jan van der Berg", "Priya Nair"]
    assert all(
        row.due_at <= END + timedelta(hours=24) and row.interview_id == panel.pk and row.why and row.guidance
        for row in found
    )
    assert all(row.cause.kind == "interview-ended" for row in found)


def test_a_second_run_writes_nothing(candidate, panel):
    follow_ups.settle(candidate, thank_yous(candidate)[0], NOW)
    follow_ups.snooze(candidate, thank_yous(candidate)[1], NOW + timedelta(hours=4), NOW)
    before = rows(candidate)
    _in_line.clear()  # as if another process planned again
    with CaptureQueriesContext(
        connection,
    ) as queries:
        replan(candidate, NOW)
    written = [query["sql"] for query in queries if query["sql"].startswith(WRITES)]
    assert written == []
    assert rows(candidate) == before


def test_it_is_planned_anew_as_soon_as_any_row_behind_it_is_another_or_a_time_has_come(candidate, panel, monkeypatch):
    plans, real = [], planning.plan
    monkeypatch.setattr(planning, "plan", lambda *facts: plans.append(1) or real(*facts))
    replan(candidate, NOW)
    was, wakes = rows(candidate), candidate.wake_at
    plans.clear()
    for now in (NOW, wakes - timedelta(seconds=1)):
        replan(candidate, now)
        assert (plans, candidate.wake_at) == ([], wakes)
    for changed in (
        {"journal_event": "kind = 'touchpoint'"}, {"journal_contact": "zone = 'Asia/Tokyo'"}, {"journal_employer": "country = 'US'"},
        {"journal_application": "role = 'Another'"}, {"journal_participant": "present = (1 = 0)"}, {"journal_interview": "round = '7'"},
        {"journal_followup": "why = ''"}, {"accounts_candidate": "zone = 'America/Chicago'"},
    ):  # fmt: skip
        ((table, values),) = changed.items()
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE {table} SET {values}")
            replan(candidate, NOW)
            assert plans == [1], table
            transaction.set_rollback(True)
        plans.clear()
        replan(candidate, NOW)
        assert plans == [], "and all is as it was"
    assert rows(candidate) == was
    for now in (wakes, NOW - timedelta(hours=1)):
        replan(candidate, now)
    assert plans == [1, 1], "a time came, or the clock was set back"


def test_what_the_plan_drops_is_withdrawn_and_revived_under_the_same_row(candidate, panel):
    part = Participant.objects.get(contact__name="Priya Nair")
    row = thank_yous(candidate)[2]
    set_participant(candidate, panel, part.contact, NOW + timedelta(hours=1), present=False)
    row.refresh_from_db()
    assert row.withdrawn_at == NOW + timedelta(hours=1)
    replan(candidate, NOW + timedelta(hours=2))
    row.refresh_from_db()
    assert row.withdrawn_at == NOW + timedelta(hours=1), "the date of the withdrawal stays"
    set_participant(candidate, panel, part.contact, NOW + timedelta(hours=3), present=True)
    row.refresh_from_db()
    assert row.withdrawn_at is None


def test_done_stays_done_and_undo_owes_it_again(candidate, panel):
    row = thank_yous(candidate)[0]
    follow_ups.settle(candidate, row, NOW, at=NOW - timedelta(minutes=30))
    row.refresh_from_db()
    assert row.settled_at == NOW - timedelta(minutes=30) and row.settled_by.kind == "follow-up-done"
    follow_ups.undo(candidate, row, NOW)
    row.refresh_from_db()
    assert row.settled_at is None and row.settled_by is None and row.withdrawn_at is None


def test_put_off_shows_it_later_and_never_stops_it(candidate, panel):
    first, second, _ = thank_yous(candidate)
    follow_ups.snooze(candidate, first, NOW + timedelta(hours=3), NOW)
    follow_ups.dismiss(candidate, second, NOW)
    first.refresh_from_db()
    second.refresh_from_db()
    assert first.starts_at >= NOW + timedelta(hours=3)
    assert second.stopped_at == NOW and second.stop_reason
    follow_ups.undo(candidate, second, NOW)
    second.refresh_from_db()
    assert second.stopped_at is None and second.stop_reason == ""


def test_a_refusal_stops_and_taking_it_back_starts_again(candidate, panel):
    status = FollowUp.objects.filter(
        candidate=candidate, letter_form="status-inquiry", withdrawn_at=None, stopped_at=None
    )
    assert status.exists()
    event = record(candidate, "rejection-received", NOW, application=panel.application, feedback_given=True)
    assert not status.exists()
    assert FollowUp.objects.filter(candidate=candidate, letter_form="rejection-reply", withdrawn_at=None).exists()
    retract(candidate, event, NOW)
    assert status.exists()
    assert not FollowUp.objects.filter(candidate=candidate, letter_form="rejection-reply", withdrawn_at=None).exists()


def test_a_correction_of_the_cause_keeps_what_is_done_and_its_letters(candidate, panel):
    named = record(
        candidate,
        "date-named",
        NOW + timedelta(minutes=1),
        application=panel.application,
        due=NOW.date() + timedelta(days=20),
    )
    row = FollowUp.objects.get(letter_form="status-inquiry", withdrawn_at=None, stopped_at=None)
    letter = draft_letter(candidate, row, NOW)
    corrected = correct(candidate, named, NOW, due=NOW.date() + timedelta(days=30))
    before = row.due_at
    row.refresh_from_db()
    assert row.withdrawn_at is None and row.due_at > before and row.cause == corrected
    follow_ups.settle(candidate, row, NOW + timedelta(days=32))
    again = correct(candidate, corrected, NOW, what="by telephone")
    row.refresh_from_db()
    assert row.settled_at and row.cause == again
    assert letter.follow_up_id == row.pk


def test_an_interview_cancelled_and_taken_back_keeps_what_is_done(candidate, panel):
    done = thank_yous(candidate)[0]
    follow_ups.settle(candidate, done, NOW)
    before = {row.key for row in FollowUp.objects.filter(withdrawn_at=None)}
    event = record(candidate, "interview-cancelled", NOW, interview=panel)
    retract(candidate, event, NOW)
    assert {row.key for row in FollowUp.objects.filter(withdrawn_at=None)} == before
    done.refresh_from_db()
    assert done.settled_at == NOW


def test_a_renamed_rule_keeps_its_rows(candidate, panel):
    row = thank_yous(candidate)[0]
    playbook, _ = playbook_of(candidate)
    rule = playbook.by_id[row.rule]
    if not rule.aliases:
        overlay = f'[rule.{rule.id}]\naliases = ["former-thanks"]\n'
        save_overlay(candidate, overlay, NOW)
    alias = playbook_of(candidate)[0].by_id[row.rule].aliases[0]
    FollowUp.objects.filter(pk=row.pk).update(key=alias + row.key.removeprefix(row.rule))
    count = FollowUp.objects.count()
    replan(candidate, NOW)
    row.refresh_from_db()
    assert row.key.startswith(row.rule) and row.withdrawn_at is None
    assert FollowUp.objects.count() == count


def test_queries_are_constant_whatever_the_size(candidate, panel):
    def counted():
        _in_line.clear()
        counts = []
        for ask in (replan, replan, owed):
            with CaptureQueriesContext(connection) as queries:
                ask(candidate, NOW)
            counts.append(len(queries))
        return counts

    small = counted()
    employer = panel.application.employer
    for number in range(12):
        application = add_application(
            candidate, employer, NOW, role=f"Post {number}", sent_at=NOW - timedelta(days=number)
        )
        record_debrief(candidate, PANEL, NOTES, NOW, application=application)
    assert counted() == small
    anew, again, reading = small
    assert anew <= 22 and again <= 14 and reading <= 12


def test_wake_at_is_the_next_moment_something_changes_by_itself(candidate, panel):
    candidate.refresh_from_db()
    first = candidate.wake_at
    assert first and first > NOW
    assert wake(first - timedelta(seconds=1)) == 0
    assert wake(first) == 1
    candidate.refresh_from_db()
    assert candidate.wake_at is None or candidate.wake_at > first


def test_a_wrong_overlay_is_refused_with_its_line_and_the_last_good_one_stays(candidate, panel):
    rule = thank_yous(candidate)[0].rule
    good = f"[rule.{rule}]\nenabled = false\n"
    save_overlay(candidate, good, NOW)
    assert thank_yous(candidate) == []
    with pytest.raises(BadInput) as error:
        save_overlay(candidate, f"[rule.{rule}]\n\nenabled = 'perhaps'\n", NOW)
    assert error.value.line == 3
    candidate.refresh_from_db()
    assert candidate.playbook == good
    save_overlay(candidate, "", NOW)
    assert len(thank_yous(candidate)) == 3


def test_today_says_what_is_owed_what_waits_and_what_was_promised(candidate, panel):
    desk = owed(candidate, NOW)
    thanks = [row for row in desk.owed if row.form == "thank-you"]
    assert [row.contact for row in thanks] == ["Dr. Amara Okafor", "Jan van der Berg", "Priya Nair"]
    assert (
        thanks[0].employer == "Lakeside Hospital"
        and thanks[0].role == "Ward manager"
        and thanks[0].due.tzinfo is not None
    )
    assert [(p.by, p.late) for p in desk.promised] == [("me", False), ("them", False)]
    assert [w.answer_by for w in desk.waiting] == [PANEL.decision_by]
    follow_ups.settle(candidate, thank_yous(candidate)[0], NOW)
    desk = owed(candidate, NOW)
    assert [row.contact for row in desk.done_today] == ["Dr. Amara Okafor"]
    later = owed(candidate, END + timedelta(hours=25))
    late = {row.contact for row in later.owed if row.form == "thank-you" and row.late}
    assert late == {"Jan van der Berg", "Priya Nair"}
    assert owed(candidate, NOW + timedelta(days=3)).promised[0].late


def test_day_of_done_today_is_the_candidates(candidate, panel):
    midnight = NOW.astimezone(BERLIN).replace(hour=23, minute=55)
    follow_ups.settle(candidate, thank_yous(candidate)[0], midnight)
    assert owed(candidate, midnight).done_today
    assert not owed(candidate, midnight + timedelta(minutes=10)).done_today


def test_contacts_of_nobody_else_are_thanked(candidate, panel, stranger):
    assert Contact.objects.count() == 6
    assert {row.contact.candidate_id for row in thank_yous(candidate)} == {candidate.pk}


def test_thanks_are_not_written_before_the_interview_has_been(candidate, panel):
    row = thank_yous(candidate)[0]
    with pytest.raises(Refused, match="still to come"):
        draft_letter(candidate, row, END - timedelta(minutes=1))
    assert draft_letter(candidate, row, END).form == "thank-you"
