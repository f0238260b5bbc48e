"""`sincerely happened`: the same steps as in the browser, from words a person types."""

from __future__ import annotations

import json
import re

import pytest

from sincerely.journal.actions.happenings import HAPPENINGS
from tests.support.folders import made_sample
from tests.support.warm import call_warm

NOW = "2026-11-27T18:00:00+00:00"


@pytest.fixture(scope="module")
def sample_folder(tmp_path_factory):
    return made_sample(tmp_path_factory.mktemp("sample") / "data", SINCERELY_NOW=NOW)


@pytest.fixture
def happened(journal, monkeypatch):
    monkeypatch.setenv("SINCERELY_NOW", NOW)

    def run(*arguments: str):
        return call_warm("happened", *arguments, data=journal)

    return run


def test_without_a_kind_every_step_of_the_browser_is_listed(happened):
    listed = json.loads(happened("--format", "json").stdout)
    assert [(row["kind"], row["label"]) for row in listed] == [(h.kind, h.label) for h in HAPPENINGS.values()]
    told = happened().stdout
    assert all(kind in told for kind in HAPPENINGS)


def test_a_step_is_recorded_told_and_taken_back(happened):
    step = (
        "rejection-received",
        "--application",
        "lakeside",
        "--on",
        "2026-11-27",
        "--note",
        "more theatre experience",
    )
    told = json.loads(happened(*step, "--format", "json").stdout)
    assert told["kind"] == "rejection-received" and told["at"].startswith("2026-11-27")
    assert any("for letting you know" in row["title"] for row in told["follow_ups"])
    assert "Undone" in happened("--undo", str(told["event"])).stdout
    again = happened("--undo", str(told["event"]))
    assert again.returncode == 2 and "no step" in again.stderr


def test_an_invitation_has_its_hour_place_and_people(happened):
    told = happened(
        "interview-scheduled", "--application", "lakeside", "--due", "2026-12-04T10:00", "--place", "New wing",
        "--newcomer", "Ruth Bell, matron", "--with", "Okafor", "--note", "Bring the roster",
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    assert "Recorded: They invited me (" in told.stdout and "Prepare for the next round" in told.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["flown-away"], "no kind of step"),
        (["rejection-received"], "Which application?"),
        (["rejection-received", "--application", "nowhere"], "is none on record"),
        (["rejection-received", "--application", "nurse"], "can be several"),
        (["rejection-received", "--application", "999"], "is none on record"),
        (["rejection-received", "--application", "lakeside", "--place", "here"], "has no --place"),
        (["rejection-received", "--application", "lakeside", "--on", "yesterday"], "is no day"),
        (["rejection-received", "--application", "lakeside", "--on", "2027-01-01"], "cannot have happened yet"),
        (["interview-scheduled", "--application", "lakeside", "--due", "2026-12-04"], "needs its hour"),
        (["promise-kept", "--promise", "nothing of the kind"], "is none on record"),
        (["reference-agreed", "--contact", "kafo"], "is none on record"),
        (["reference-agreed", "--contact", "9" * 5000], "is none on record"),
        (["news-heard", "--on", "0001-01-01"], "is no day"),
        (["gathering-announced", "--due", "9999-12-31"], "is no day"),
        (["offer-received", "--application", "lakeside", "--due", "1990-01-01"], "was over more than a year before"),
        (
            [
                "interview-scheduled",
                "--application",
                "lakeside",
                "--due",
                "2026-12-04T10:00",
                "--end",
                "2036-12-04T11:00",
            ],
            "more than a week after it starts",
        ),
        (["date-named", "--application", "lakeside"], "Expected a day, such as 2026-11-27"),
        (
            ["promise-made", "--application", "lakeside", "--by", "me", "--note", " "],
            "What was it about? Expected a few words",
        ),
        (["rejection-received", "--undo", "1"], "--undo takes a step back"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_and_nothing_is_recorded(happened, journal, arguments, says):
    before = call_warm("today", "--format", "json", data=journal).stdout
    done = happened(*arguments)
    assert done.returncode == 2 and says in done.stderr and done.stderr.count("\n") == 1, done.stderr
    assert "?." not in done.stderr
    assert call_warm("today", "--format", "json", data=journal).stdout == before


def test_a_held_interview_is_moved_into_the_past_only_by_who_is_sure(happened):
    move = ("interview-moved", "--application", "lakeside", "--due", "2026-11-20T10:00")
    done = happened(*move)
    assert done.returncode == 2 and "was held" in done.stderr
    assert happened(*move, "--sure").returncode == 0


def test_the_reply_names_whom_and_which_post_it_took(happened):
    told = happened("rejection-received", "--application", "lakeside", "--contact", "okafor").stdout
    assert "Okafor" in told and "Lakeside" in told
    number = re.search(r"--undo (\d+)", told)[1]
    assert "They refused" in happened("--undo", number).stdout
    assert happened("--undo", "0").returncode == 2


def test_a_newcomer_named_twice_is_one_person(happened, journal):
    twice = ("--newcomer", "Ruth Bell, matron", "--newcomer", "Ruth Bell")
    for day in ("2026-12-05T10:00", "2026-12-06T10:00"):
        done = happened("interview-scheduled", "--application", "lakeside", "--due", day, *twice)
        assert done.returncode == 0, done.stderr
    said = happened("reference-agreed", "--contact", "ruth bell")
    assert said.returncode == 0 and "Ruth Bell" in said.stdout, said.stderr  # were there two, it would ask which


def test_a_newcomer_without_a_name_is_refused(happened):
    done = happened(
        "interview-scheduled", "--application", "lakeside", "--due", "2026-12-05T10:00", "--newcomer", ", matron"
    )
    assert done.returncode == 1 and "names nobody" in done.stderr


def test_an_offer_told_twice_is_asked_about_in_the_terminal_too(happened):
    offer = ("offer-received", "--application", "lakeside", "--due", "2026-12-04", "--note", "51,000 by telephone")
    first = json.loads(happened(*offer, "--format", "json").stdout)
    again = (*offer[:3], "--due", "2026-12-08", "--note", "52,400 in the letter")
    asked = happened(*again)
    assert asked.returncode == 2 and "You already told of an offer from" in asked.stderr and "--same" in asked.stderr
    told = json.loads(happened(*again, "--same", "--format", "json").stdout)
    assert sorted(row["key"] for row in told["follow_ups"]) == sorted(row["key"] for row in first["follow_ups"])
    assert happened(*again, "--same", "--another").returncode == 2
    assert happened(*again, "--another").returncode == 0
    none = happened("rejection-received", "--application", "lakeside", "--same")
    assert none.returncode == 2 and "cannot be the same" in none.stderr


def test_what_only_the_note_names_is_said_with_the_words_that_add_it(happened):
    step = ("offer-received", "--application", "lakeside", "--note", "Okafor rang, they wait for me till 9 December")
    told = happened(*step).stdout
    assert "Okafor and Wednesday 9 December" in told and "--due 2026-12-09" in told and "--same --contact" in told
    again = happened(*step, "--same", "--contact", "Okafor", "--due", "2026-12-09")
    assert again.returncode == 0 and "Your note names" not in again.stdout and "Okafor for the offer" in again.stdout


def test_a_told_talk_is_cancelled_only_by_who_is_sure_and_a_corrected_day_can_be_set_back(happened, journal):
    notes = journal.parent / "told.md"
    notes.write_text(
        "Elm Depot - driver, with Steve Hall, 25 Nov 2026 10am\nSteve said drivers leave because of the waits\n"
    )
    assert call_warm("debrief", str(notes), data=journal).returncode == 0
    refused = happened("interview-cancelled", "--application", "elm")
    assert refused.returncode == 2 and "told how that interview went" in refused.stderr and "--sure" in refused.stderr
    corrected = happened("interview-moved", "--application", "elm", "--due", "2026-11-24T10:00", "--sure").stdout
    back = re.search(r"sincerely happened (interview-moved --interview \d+ --due 2026-11-25T10:00 --sure)", corrected)
    assert back, corrected
    assert "Wed 25 Nov 2026" in happened(*back[1].split()).stdout
    assert happened("interview-cancelled", "--application", "elm", "--sure").returncode == 0
