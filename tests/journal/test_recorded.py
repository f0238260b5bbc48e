"""A second debrief finds its interview and leaves what is on record of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from sincerely.core.reading.values import Debrief, FoundPromise, Invitation, Person
from sincerely.errors import Refused
from sincerely.journal.actions.debriefs import record_debrief
from sincerely.journal.actions.happenings import record, retract
from sincerely.journal.facts.recorded import on_record, read_beside_record
from sincerely.journal.models import Application, Employer, Interview, Promise

from .conftest import BERLIN, END, NOTES, NOW, PANEL, START

HUDDLE = "Priya said the night crew has a 4pm huddle"
FOUR = START.replace(hour=16)
MORE = Debrief(start=FOUR, zone="Europe/Berlin", format="one-on-one", employer="Lakeside Hospital", people=(Person(name="Priya"),))  # fmt: skip


def beside(candidate, found, notes, now=NOW, **more):
    asked = []

    def read(**given):
        asked.append(given)
        return found

    return (*read_beside_record(candidate, read, notes, now, **more), asked)


def test_more_notes_with_an_hour_of_something_else_are_of_the_recorded_interview(candidate, panel):
    found, changes, interview, asked = beside(candidate, MORE, HUDDLE)
    assert interview == panel and changes == ()
    assert (found.start, found.end, found.format, found.role) == (START, END, "panel", "Ward manager")
    assert [person.name for person in found.people if person.present] == [
        "Amara Okafor",
        "Jan van der Berg",
        "Priya Nair",
    ]
    assert asked[-1]["recorded"] == START and asked[-1]["employer"] == "Lakeside Hospital"
    record_debrief(candidate, found, HUDDLE, NOW, interview=interview)
    again = Interview.objects.get()
    assert (again.start, again.end, again.format, again.participants.count()) == (START, END, "panel", 3)


def test_a_contact_whose_whole_name_stands_in_the_notes_is_known_whatever_house_they_are_of(candidate, panel):
    stranger = replace(MORE, start=None, employer="Elsewhere", people=())
    *_, asked = beside(candidate, stranger, "was jan VAN DER berg and another amara", now=NOW + timedelta(days=9))
    assert [person.name for person in asked[0]["known"]] == ["Jan van der Berg"]


def test_what_is_said_otherwise_of_the_interview_is_a_change(candidate, panel):
    _, changes, interview, _ = beside(candidate, MORE, "the interview began at 4pm, Priya was late")
    assert interview == panel
    assert [one.words for one in changes] == ["Your notes say 16:00; on record is 10:00."]


def test_notes_long_after_that_name_nobody_of_it_are_another_interview(candidate, panel):
    stranger = replace(MORE, start=None, people=(Person(name="Grete Lund"),))
    found, _, interview, _ = beside(candidate, stranger, "met Grete", now=NOW + timedelta(days=9))
    assert interview is None and found == stranger


def test_a_new_employer_is_read_as_it_is(candidate, panel):
    new = replace(MORE, employer="Hill School")
    assert beside(candidate, new, HUDDLE)[:3] == (new, (), None)


def test_a_later_invitation_moves_and_the_same_one_does_not(candidate):
    first = Invitation(uid="u1", sequence=0, start=START, end=END, zone="Europe/Berlin")
    row = record_debrief(candidate, PANEL, NOTES, NOW, invitation=first)
    moved = replace(PANEL, start=FOUR, end=FOUR + timedelta(hours=1))
    same = beside(candidate, moved, "", invitation=replace(first, start=FOUR))
    assert same[0].start == START and "The invitation says 16:00 to 17:00" in same[1][0].words
    later = beside(candidate, moved, "", invitation=replace(first, sequence=1, start=FOUR))
    assert (later[0].start, later[1], later[2]) == (FOUR, (), row)


def test_the_record_is_told_on_its_own_clock(candidate, panel):
    record = on_record(Interview.objects.get())
    assert record.start.tzinfo == BERLIN and record.start.hour == 10
    assert record.people[0].email == "amara.okafor@lakeside.example"


@pytest.mark.parametrize(
    ("quote", "noted", "due_at"),
    [
        ("I'll send the overview tonight", datetime(2026, 11, 23, 13, 0, tzinfo=BERLIN), "23:59"),
        ("I'll send the overview today", datetime(2026, 11, 23, 21, 25, tzinfo=BERLIN), "23:59"),
        ("I'll send the overview today", datetime(2026, 11, 23, 13, 0, tzinfo=BERLIN), None),
    ],
)
def test_what_is_promised_for_the_evening_has_until_midnight(candidate, quote, noted, due_at):
    promise = FoundPromise(by="me", what="send the overview", due=date(2026, 11, 23), quote=quote)
    found = replace(PANEL, promises=(promise,))
    for later in (timedelta(0), timedelta(hours=12)):
        record_debrief(candidate, found, NOTES, noted + later)
        row = Promise.objects.get()
        assert row.contact is None
        told = row.due_at.astimezone(BERLIN) if row.due_at else None
        assert (f"{told:%d %H:%M}" if told else str(row.due_date)) == (f"23 {due_at}" if due_at else "2026-11-23")


def test_a_post_is_corrected_and_a_mere_spelling_is_not(candidate, panel):
    record_debrief(candidate, replace(PANEL, role="ward  manager"), NOTES, NOW)
    panel.application.refresh_from_db()
    assert panel.application.role == "Ward manager"
    record_debrief(candidate, replace(PANEL, role="Night matron"), NOTES, NOW, interview=panel)
    panel.application.refresh_from_db()
    assert panel.application.role == "Night matron"


@pytest.mark.parametrize(
    ("employer", "role", "later"),
    [
        ("Lakeside Hospital", "Night charge nurse", 0), ("Lakeside", "", 0), ("Lakesides Hospital", "Ward manager", 20), ("The Lakeside Hospital Ltd.", "ward mgr", -10), ("", "", 0),
    ],
)  # fmt: skip
def test_an_interview_told_twice_stays_one(candidate, panel, employer, role, later):
    again = replace(PANEL, employer=employer, role=role, start=START + timedelta(minutes=later), end=None, round="")
    record_debrief(candidate, again, "Okafor asked about nights", NOW)
    only = Interview.objects.get()
    assert only.application.role == "Ward manager" and Application.objects.count() == Employer.objects.count() == 1


@pytest.mark.parametrize(
    "other",
    [
        replace(PANEL, employer="Hill School", role="Teacher"),
        replace(PANEL, role="Matron", start=START + timedelta(hours=5), end=None),
        replace(PANEL, role="Matron", start=START + timedelta(days=1), end=None),
    ],
)
def test_another_hour_or_another_house_is_another_interview(candidate, panel, other):
    record_debrief(candidate, other, "somebody asked about nights", NOW)
    assert Interview.objects.count() == 2


def test_notes_of_an_invited_hour_are_read_beside_it_whatever_post_they_name(candidate, panel):
    told = replace(PANEL, role="band 6 nurse", employer="Lakeside", end=None)
    _, _, interview, _ = beside(candidate, told, "Lakeside, interview 10am today, band 6 nurse")
    assert interview == panel


def test_the_same_hour_by_hand_twice_stays_one_and_undo_takes_back_the_step_alone(candidate, panel):
    at = NOW + timedelta(days=4)
    first = record(candidate, "interview-scheduled", NOW, application=panel.application, due=at)
    with pytest.raises(Refused, match="is on record already"):
        record(candidate, "interview-scheduled", NOW, application=panel.application, due=at + timedelta(minutes=15))
    assert Interview.objects.count() == 2
    retract(candidate, first, NOW)
    panel.refresh_from_db()
    assert panel.start == START and not Interview.objects.exclude(pk=panel.pk).exclude(start=None).exists()
    again = record(candidate, "interview-scheduled", NOW, application=panel.application, due=at)
    assert again.interview.start == at
