"""More notes never move what is on record; what they say otherwise is a change to accept."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.debrief.recorded import NOBODY_NAMED, beside_record, speaks_of_its_time
from sincerely.core.reading.values import Debrief, FoundTopic, Person
from sincerely.data.names import lexicon

ZONE = ZoneInfo("America/Chicago")
START = datetime(2026, 11, 23, 13, 45, tzinfo=ZONE)
FOUR = START.replace(hour=16, minute=0)
RECORD = Debrief(
    start=START, end=START + timedelta(minutes=45), zone="America/Chicago", format="panel", round="1", employer="Hill School",
    role="Teacher", people=(Person(name="Olu Adeyemi", email="olu@hill.example"), Person(name="Ann Li", present=False, part="organiser")),
)  # fmt: skip


@pytest.mark.parametrize(
    ("notes", "of_it"),
    [
        ("the interview began at 4pm", True),
        ("Hill School, 16:00", True),
        ("we sat down at 4 and finished by five", True),
        ("olu said they run a reading slot thursdays 4pm", False),
        ("the site crew does a 4pm huddle", False),
        ("panel said the late shift starts at 16:00", False),
        ("she teaches four groups", False),
    ],
)
def test_an_hour_is_the_interviews_only_where_the_notes_speak_of_it(notes, of_it):
    assert speaks_of_its_time(notes, FOUR) is of_it


def test_what_more_notes_say_otherwise_changes_nothing_by_itself():
    found = Debrief(start=FOUR, zone="Europe/Paris", format="phone", round="2", role="Head cook")
    merged, changes = beside_record(found, RECORD, "second round: the phone interview began at 4pm")
    for name in ("start", "end", "zone", "format", "round", "role", "employer"):
        assert getattr(merged, name) == getattr(RECORD, name)
    assert [(one.field, one.value) for one in changes] == [
        ("start", FOUR), ("format", "phone"), ("round", "2"), ("role", "Head cook"),
    ]  # fmt: skip
    assert changes[0].words == "Your notes say 16:00; on record is 13:45."
    assert changes[0].end == FOUR + timedelta(minutes=45)


def test_fewer_people_in_more_notes_make_no_smaller_interview():
    found = Debrief(
        start=FOUR, format="one-on-one", people=(Person(name="Olu", position="head of year"),), topics=(FoundTopic(with_="Olu", topic="phonics"),),
    )  # fmt: skip
    merged, changes = beside_record(found, RECORD, "olu runs a club at 4pm")
    assert (merged.format, changes) == ("panel", ())
    assert [(one.name, one.present, one.position) for one in merged.people] == [
        ("Olu Adeyemi", True, "head of year"), ("Ann Li", False, ""),
    ]  # fmt: skip
    assert merged.topics[0].with_ == "Olu Adeyemi"


def test_another_day_is_said_with_its_day():
    found = Debrief(start=FOUR + timedelta(days=1))
    _, changes = beside_record(found, RECORD, "", invited=True)
    assert changes[0].words == "The invitation says Tuesday 24 November, 16:00; on record is Monday 23 November, 13:45."


def test_a_later_issue_of_the_invitation_moves_the_interview():
    found = Debrief(start=FOUR, end=FOUR + timedelta(hours=1), zone="America/Chicago")
    merged, changes = beside_record(found, RECORD, "", invited=True, moved=True)
    assert (merged.start, merged.end, changes) == (found.start, found.end, ())


def test_an_end_that_was_missing_is_learnt():
    record = Debrief(start=START, zone="America/Chicago")
    merged, changes = beside_record(Debrief(start=START, end=FOUR), record, "")
    assert (merged.end, changes) == (FOUR, ())


def test_who_took_part_otherwise_than_on_record_is_a_change():
    found = Debrief(people=(Person(name="Olu Adeyemi", present=False), Person(name="Ann Li")))
    merged, changes = beside_record(found, RECORD, "")
    assert [(one.name, one.present) for one in merged.people] == [("Olu Adeyemi", True), ("Ann Li", False)]
    assert [(one.field, one.value) for one in changes] == [("absent", "Olu Adeyemi"), ("there", "Ann Li")]
    spoken_of = Debrief(people=(Person(name="Olu Adeyemi", present=False, part="other"),))
    assert beside_record(spoken_of, RECORD, "")[1] == ()


@pytest.mark.parametrize(
    "notes",
    [
        "Olu sat in throughout, he wants the reading slots kept. Olu also spoke of the boiler",
        "the boiler: Olu's is from 1970",
    ],
)
def test_whoever_is_on_record_is_known_by_a_part_of_the_name(notes):
    found = read_debrief(
        notes, home_zone=ZONE, home_zone_name="America/Chicago", now=START + timedelta(hours=4), known=RECORD.people,
        employer=RECORD.employer, recorded=START, lexicon=lexicon(),
    )  # fmt: skip
    assert [one.name for one in found.people] == ["Olu Adeyemi"]
    assert NOBODY_NAMED not in found.unsure


def test_notes_that_name_nobody_are_no_question_where_people_are_on_record():
    merged, _ = beside_record(Debrief(unsure=(NOBODY_NAMED, "The time?")), RECORD, "the boiler is from 1970")
    assert merged.unsure == ("The time?",)
