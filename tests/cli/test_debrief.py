"""`sincerely debrief --dry-run` on files as they come."""

import json
import os
import shlex
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from tests.support.program import call_here_in_bytes
from tests.support.warm import run_warm

NOTES = "Panel. Amara (ward mgr) asked about handovers, I told her about the bedside board.\nI'll send the references by Friday.\nbetween us the office is chaotic\n"
INVITE = """BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:1
SUMMARY:Interview: Ward Manager - Lakeside Hospital
DTSTART;TZID=GMT Standard Time:20261119T140000
DTEND;TZID=GMT Standard Time:20261119T150000
ORGANIZER;CN=Moira Quinn:mailto:moira@lakeside.example
ATTENDEE;CN="Okafor, Amara":mailto:amara@lakeside.example
ATTENDEE;CN=Sam Reilly:mailto:sam@mail.example
END:VEVENT
END:VCALENDAR
"""
ME = (
    "--candidate-name",
    "Sam Reilly",
    "--candidate-email",
    "sam@mail.example",
    "--zone",
    "Europe/London",
    "--now",
    "2026-11-19T18:00:00+00:00",
)


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("SINCERELY_DATA", str(tmp_path / "nothing"))

    def run(*arguments, stdin=b""):
        if "--dry-run" in arguments:  # no journal is opened
            return call_here_in_bytes("debrief", *arguments, given=stdin)
        return run_warm("debrief", *arguments, environment=dict(os.environ), given=stdin)

    return run


@pytest.fixture
def files(tmp_path):
    (tmp_path / "notes.md").write_text(NOTES, "utf-8")
    (tmp_path / "invite.ics").write_text(INVITE, "utf-8", newline="\r\n")
    return tmp_path


def test_json_has_the_promised_shape_and_nothing_is_written(run, files):
    done = run(str(files / "notes.md"), "--invite", str(files / "invite.ics"), "--dry-run", "--format", "json", *ME)
    assert (done.returncode, done.stderr) == (0, b"")
    found = json.loads(done.stdout)
    assert set(found) == {
        "interview",
        "employer",
        "role",
        "people",
        "topics",
        "promises",
        "needs",
        "decision_by",
        "open_questions",
        "further",
        "private",
        "unplaced",
        "unsure",
    }
    assert found["interview"]["start"] == "2026-11-19T14:00:00+00:00"
    assert found["employer"] == "Lakeside Hospital"
    assert [(person["name"], person["email"], person["present"]) for person in found["people"]] == [
        ("Amara Okafor", "amara@lakeside.example", True),
        ("Moira Quinn", "moira@lakeside.example", False),
    ]
    assert found["topics"][0]["with"] == "Amara Okafor"
    assert found["promises"] == [
        {
            "by": "me",
            "with": found["promises"][0]["with"],
            "what": "send the references",
            "due": "2026-11-20",
            "quote": "I'll send the references by Friday.",
        }
    ]
    assert found["private"] == [
        {"text": "between us the office is chaotic", "quote": "between us the office is chaotic"}
    ]
    assert not (files / "nothing").exists()


def test_text_reads_as_a_summary(run, files):
    done = run("-", "--dry-run", *ME, stdin=NOTES.encode())
    text = done.stdout.decode()
    assert done.returncode == 0
    assert "You met:\n  Amara, ward mgr (no address known)" in text
    assert "You promised:\n  send the references - by Friday 20 November" in text
    assert "Stays with you, in no letter:\n  between us the office is chaotic" in text


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("notes.md", b"", "empty"),
        ("notes.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not text"),
        ("invite.ics", b"hello", "BEGIN:VCALENDAR"),
        ("invite.ics", b"", "empty"),
        ("invite.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "no event"),
    ],
)
def test_what_cannot_be_read_is_said_with_file_and_line(run, files, name, data, words):
    (files / name).write_bytes(data)
    done = run(str(files / "notes.md"), "--invite", str(files / "invite.ics"), "--dry-run", *ME)
    said = done.stderr.decode()
    assert (done.returncode, done.stdout) == (2, b"")
    assert f"{files / name}:" in said and words in said and "Expected" in said


def test_an_attendee_without_a_name_is_said_with_the_line_and_asked_about_and_the_rest_is_read(run, files):
    invite = INVITE.replace("ORGANIZER", "ATTENDEE:mailto:boss@lakeside.example\nORGANIZER")
    (files / "invite.ics").write_text(invite, "utf-8")
    done = run(str(files / "notes.md"), "--invite", str(files / "invite.ics"), "--dry-run", *ME)
    assert done.returncode == 0
    assert "invite.ics:8: An attendee has no name: boss@lakeside.example." in done.stderr.decode()
    assert "boss@lakeside.example" in done.stdout.decode().split("Please look at:")[1]
    assert "Amara Okafor" in done.stdout.decode()


DTEND = "DTEND;TZID=GMT Standard Time:20261119T150000\n"
NO_ZONE = ("TZID=GMT Standard Time:", "TZID=Ward Time:")
LACKING = [
    ("no zone", (";TZID=GMT Standard Time:", ":"), 6, "a time without a zone", "--zone Europe/Dublin"),
    ("a zone nobody knows", NO_ZONE, 6, "a time zone nobody knows: Ward Time", "--zone Europe/Dublin"),
    ("no end", (DTEND, ""), 3, "does not say when it ends", "until 15:00"),
    ("an end before the beginning", ("20261119T150000", "20261119T130000"), 7, "ends before it has begun", "until 15:00"),
    ("no length", (DTEND, "DURATION:an hour\n"), 7, "an hour is no length", "until 15:00"),
    ("no beginning", ("DTSTART;TZID=GMT Standard Time:20261119T140000\n", ""), 3, "does not say when it begins", "10:00 to 11:00"),
    ("a whole day", ("DTSTART;TZID=GMT Standard Time:20261119T140000\n" + DTEND, "DTSTART;VALUE=DATE:20261119\n"), 6, "for a whole day and names no hour", "10:00 to 11:00"),
]  # fmt: skip
#: As in ME, with the zone from the machine: a zone that nobody said for this invitation is no answer.
AT_HOME = tuple(part for part in ME if part not in {"--zone", "Europe/London"})


@pytest.mark.parametrize("recording", [True, False], ids=["recording", "dry run"])
@pytest.mark.parametrize(("old_new", "line", "says", "way_out"), [row[1:] for row in LACKING], ids=[row[0] for row in LACKING])  # fmt: skip
def test_an_invitation_without_zone_or_hours_is_refused_with_line_and_way_out(
    run, files, monkeypatch, old_new, line, says, way_out, recording
):
    monkeypatch.setenv("TZ", "Europe/London")
    (files / "invite.ics").write_text(INVITE.replace(*old_new), "utf-8")
    given = (str(files / "notes.md"), "--invite", str(files / "invite.ics"), *AT_HOME)
    done = run(*given, *([] if recording else ["--dry-run"]))
    said = done.stderr.decode()
    assert (done.returncode, done.stdout) == (2, b"")
    assert f"invite.ics:{line}: " in said and says in said and "Expected" in said and way_out in said
    assert not (files / "nothing").exists()


@pytest.mark.parametrize("old_new", [LACKING[0][1], NO_ZONE])
def test_the_zone_said_on_the_command_line_is_the_invitations(run, files, old_new):
    (files / "invite.ics").write_text(INVITE.replace(*old_new), "utf-8")
    given = (str(files / "notes.md"), "--invite", str(files / "invite.ics"), "--dry-run", "--format", "json", *ME)
    done = run(*given, "--zone", "Europe/Berlin")
    assert (done.returncode, done.stderr) == (0, b"")
    about = json.loads(done.stdout)["interview"]
    assert (about["start"], about["end"]) == ("2026-11-19T14:00:00+01:00", "2026-11-19T15:00:00+01:00")
    assert about["zone"] == "Europe/Berlin"


@pytest.mark.parametrize(
    ("words", "end"),
    [("until 3\n", "15:00"), ("an hour and a half\n", "15:30"), ("It went on till quarter past 3.\n", "15:15"), ("Panel, 2pm to 2:50\n", "14:50")],
)  # fmt: skip
def test_the_end_told_in_the_notes_is_the_invitations_and_asked_about(run, files, words, end):
    (files / "invite.ics").write_text(INVITE.replace(DTEND, ""), "utf-8")
    (files / "notes.md").write_text(words + NOTES, "utf-8")
    done = run(
        str(files / "notes.md"), "--invite", str(files / "invite.ics"), "--dry-run", "--format", "json", *AT_HOME, "--zone", "Europe/London",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["interview"]["end"] == f"2026-11-19T{end}:00+00:00"
    assert any(f"was read as {end}. Is that right?" in line for line in found["unsure"])


def test_the_hours_of_a_whole_day_stand_in_the_notes(run, files):
    (files / "invite.ics").write_text(INVITE.replace(*LACKING[-1][1]), "utf-8")
    (files / "notes.md").write_text("Lakeside Hospital, 19 Nov 2026, 10:00 to 11:00\n" + NOTES, "utf-8")
    given = (str(files / "notes.md"), "--invite", str(files / "invite.ics"), "--dry-run", "--format", "json", *ME)
    about = json.loads(run(*given).stdout)["interview"]
    assert (about["start"], about["end"]) == ("2026-11-19T10:00:00+00:00", "2026-11-19T11:00:00+00:00")


def test_more_notes_need_not_tell_again_what_was_told_of_an_invitation(run, files, empty_journal):
    (files / "invite.ics").write_text(INVITE.replace(DTEND, ""), "utf-8")
    (files / "more.md").write_text(NOTES, "utf-8")
    (files / "notes.md").write_text("until 3\n" + NOTES, "utf-8")
    given = ("--invite", str(files / "invite.ics"), *begun(empty_journal))
    assert run(str(files / "notes.md"), *given).returncode == 0
    assert run(str(files / "more.md"), *given).returncode == 0


@pytest.mark.parametrize(
    ("option", "value"), [("--now", "yesterday"), ("--now", "2026-11-19T18:00:00"), ("--zone", "Mars/Olympus")]
)
def test_a_wrong_option_says_what_was_expected(run, files, option, value):
    done = run(str(files / "notes.md"), "--dry-run", *ME, option, value)
    assert done.returncode == 2
    assert value in done.stderr.decode() and "Expected" in done.stderr.decode()


TWO = INVITE.replace(
    "ATTENDEE;CN=Sam", "ATTENDEE;CN=Jan van der Berg:mailto:jan.vanderberg@lakeside.example\nATTENDEE;CN=Sam"
)
LOOSE = (
    "Jan: asked about nights\n"
    "Amara asked about handovers, I told her about the bedside board.\n"
    "falls went up after the move to single rooms\n"
    "I'll send the reading overview tonight\n"
)


def begun(data, *arguments):
    return (*ME, "--data", str(data), *arguments)


def test_lines_that_were_not_placed_are_told_and_stand_in_the_json(run, files):
    (files / "notes.md").write_text(LOOSE, "utf-8")
    (files / "invite.ics").write_text(TWO, "utf-8")
    given = (str(files / "notes.md"), "--invite", str(files / "invite.ics"), "--dry-run", *ME)
    told = run(*given).stdout.decode()
    assert "We did not place these lines:\n  falls went up after the move to single rooms" in told
    found = json.loads(run(*given, "--format", "json").stdout)
    assert found["unplaced"] == [{"quote": "falls went up after the move to single rooms"}]


def test_the_candidate_without_a_name_in_the_invitation_is_not_remarked_on(run, files):
    invite = INVITE.replace("CN=Sam Reilly:mailto:sam@mail.example", "X=1:mailto:sam.reilly@home.example")
    (files / "invite.ics").write_text(invite, "utf-8")
    done = run(str(files / "notes.md"), "--invite", str(files / "invite.ics"), "--dry-run", *ME)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"sam.reilly" not in done.stdout


def test_without_an_employer_the_option_is_named(run, tmp_path):
    done = run("-", *begun(tmp_path / "data"), stdin=b"talked about the rota, today at 2pm")
    assert done.returncode == 2
    assert "--employer" in done.stderr.decode()


def test_uncertain_things_are_listed_before_anything_counts_and_how_to_correct_is_said(run, files, empty_journal):
    (files / "notes.md").write_text(LOOSE, "utf-8")
    (files / "invite.ics").write_text(TWO, "utf-8")
    done = run(str(files / "notes.md"), "--invite", str(files / "invite.ics"), *begun(empty_journal))
    told = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    look = told.split("Please look at:")[1].split("Recorded.")[0]
    assert "Whom did you promise to send the reading overview?" in look
    assert "sincerely serve" in told and "run this again" in told
    assert "nobody's topics" not in told


def test_more_notes_leave_the_record_and_say_the_difference(run, files, empty_journal):
    run(str(files / "notes.md"), "--invite", str(files / "invite.ics"), *begun(empty_journal))
    more = run("-", *begun(empty_journal, "--employer", "Lakeside Hospital", "--format", "json"), stdin=b"Amara said the site crew has a 4pm huddle. I said we had one too\n")  # fmt: skip
    again = json.loads(more.stdout)
    assert more.stderr == b""
    assert again["recorded"]["interview"]["start"] == "2026-11-19T14:00:00+00:00"
    assert again["recorded"]["interview"]["format"] == "panel"
    other = run("-", *begun(empty_journal, "--employer", "Lakeside Hospital", "--format", "json"), stdin=b"Interview started 3pm today, Amara asked about audits\n")  # fmt: skip
    assert "Your notes say 15:00; on record is 14:00." in other.stderr.decode()
    last = json.loads(other.stdout)
    assert last["recorded"]["interview"]["start"] == "2026-11-19T14:00:00+00:00"
    assert last["interview"] == again["interview"]


FIRST = b"25 Nov 2026 14:00-15:00, met Jo Bell and Ann Hart. Jo asked about rotas.\n"
AFTER = ("--candidate-name", "Sam Reilly", "--zone", "Europe/London", "--employer", "Acme", "--now", "2026-11-25T18:00:00+00:00")  # fmt: skip


@pytest.mark.parametrize(
    ("notes", "start", "round_"),
    [
        (b"second round, 27 Nov 2026 10:00-11:00, with Jo Bell\n", "2026-11-27T10:00", "2"),
        (b"Met Jo Bell again on 24 November at 9am\n", "2026-11-24T09:00", ""),
        (b"final interview Thursday 3 Dec 2026, 2pm, Ann Hart\n", "2026-12-03T14:00", "final"),
    ],
)
def test_another_day_in_the_notes_is_another_interview(run, empty_journal, notes, start, round_):
    run("-", *AFTER, "--data", str(empty_journal), stdin=FIRST)
    done = run("-", *AFTER, "--data", str(empty_journal), "--format", "json", stdin=notes)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["recorded"]["interview"]["start"].startswith(start)
    assert (found["recorded"]["interview"]["round"] or "") == round_
    assert not any("more notes" in line for line in found["recorded"]["unsure"])
    again = run("-", *AFTER, "--data", str(empty_journal), "--format", "json", stdin=FIRST)
    assert json.loads(again.stdout)["interview"] != found["interview"]


@pytest.mark.parametrize(
    "notes", [b"Jo said nights are shared\n", b"25 Nov 2026 14:00, Jo Bell said nights are shared\n"]
)
def test_notes_without_a_day_or_of_the_same_day_are_more_notes(run, empty_journal, notes):
    first = run("-", *AFTER, "--data", str(empty_journal), "--format", "json", stdin=FIRST)
    done = run("-", *AFTER, "--data", str(empty_journal), "--format", "json", stdin=notes)
    found = json.loads(done.stdout)
    assert found["interview"] == json.loads(first.stdout)["interview"]
    assert found["recorded"]["unsure"][0].startswith("Read as more notes")


def test_a_short_form_of_somebody_on_record_is_the_same_person_and_said(run, empty_journal):
    run("-", *AFTER, "--data", str(empty_journal), stdin=FIRST)
    done = run("-", *AFTER, "--data", str(empty_journal), "--format", "json", stdin=b"Joanne Bell asked about stock counts\n")  # fmt: skip
    found = json.loads(done.stdout)
    assert [one["name"] for one in found["recorded"]["people"]] == ["Jo Bell", "Ann Hart"]
    assert found["recorded"]["topics"][0]["with"] == "Jo Bell"
    assert any("Joanne Bell; on record is Jo Bell" in line for line in found["recorded"]["unsure"])
    assert sum("Thank" in one["title"] for one in found["follow_ups"]) == 2


def test_a_refused_debrief_begins_no_job_search(run, tmp_path):
    done = run("-", *AFTER, "--data", str(tmp_path / "data"), stdin=b"met Jo Bell\n")
    assert done.returncode == 2 and b"say when the interview was" in done.stderr
    # What to type stands there whole, with what was given, and works.
    command = done.stderr.decode().partition("`")[2].partition("`")[0]
    assert command.startswith("sincerely debrief - ") and "--ended 20" in command and "--dry-run" not in command
    assert not (tmp_path / "data").exists()


def test_a_further_round_is_named_with_the_command_that_records_it(run, tmp_path):
    notes = tmp_path / "notes.md"
    notes.write_text(
        "Sill Bakery, baker, today 9am with Rosa\nRosa asked about ovens, said deck ovens\ntrial shift 30 Nov 2026 7.45am\n"
    )
    at = ("--now", "2026-11-27T18:00:00+00:00", "--data", str(tmp_path / "data"))
    told = run(str(notes), *ME, *at).stdout.decode()
    said = next(line.strip() for line in told.splitlines() if line.strip().startswith("sincerely happened"))
    assert said == (
        "sincerely happened interview-scheduled --application 'baker Sill Bakery' --due 2026-11-30T07:45+00:00 --note 'trial shift 30 Nov 2026 7.45am'"
    )
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(said), "--data", str(tmp_path / "data")], capture_output=True, check=False
    )
    assert b"Recorded: They invited me" in done.stdout


def test_an_interview_still_ahead_is_recorded_and_owes_nothing_for_having_been(run, tmp_path):
    notes = tmp_path / "notes.md"
    notes.write_text("Sill Bakery, baker, 30 Nov 2026 10 til 11 with Rosa\nRosa asked about ovens, said deck ovens\n")
    at = ("--now", "2026-11-27T18:00:00+00:00", "--data", str(tmp_path / "data"), "--format", "json")
    titles = [one["title"] for one in json.loads(run(str(notes), *ME, *at).stdout)["follow_ups"]]
    assert not [title for title in titles if title.startswith(("Thank", "Ask", "Send"))]


def test_a_day_there_is_none_of_is_refused_with_the_file_and_what_to_write(run, files):
    (files / "notes.md").write_text("31 Feb 2026 14:00-15:00, met Jo Bell\nJo asked about rotas\n", "utf-8")
    done = run(str(files / "notes.md"), *begun(files / "data", "--employer", "Acme"))
    said = done.stderr.decode()
    assert done.returncode == 2 and f"{files / 'notes.md'}: The day “31 Feb 2026” is none" in said
    assert "25 November 2026, 14:00 to 15:00" in said and not (files / "data").exists()


def test_a_day_there_is_none_of_is_refused_beside_a_job_search_too(run, files, empty_journal):
    (files / "notes.md").write_text("31 Feb 2026 14:00-15:00, met Jo Bell\nJo asked about rotas\n", "utf-8")
    done = run(str(files / "notes.md"), *begun(empty_journal, "--employer", "Acme"))
    assert done.returncode == 2 and "The day “31 Feb 2026” is none" in done.stderr.decode()


def test_a_day_without_its_hour_is_taken_early_and_called_rough_until_the_end_is_said(run, empty_journal):
    notes = b"Lakeside Hospital, ward manager, today with Jo Bell\nJo asked about handovers\n"
    there = ("--data", str(empty_journal))
    first = run("-", *ME, *there, stdin=notes)
    assert first.returncode == 0, first.stderr
    told = first.stdout.decode()
    assert "19 November 2026, 09:00" in told and "roughly and early" in told
    assert "Fri 20 Nov, 09:00  Thank Jo Bell" in told and "Do you know when it ended? sincerely debrief - " in told
    # The hour that is said later takes its place, and what is owed follows; nothing is doubled.
    again = run("-", *ME, *there, "--ended", "15:30", stdin=notes).stdout.decode()
    assert "it ended 15:30" in again and "Fri 20 Nov, 15:30  Thank Jo Bell" in again and "rough" not in again
    assert again.count("Thank Jo Bell") == 1
    third = json.loads(run("-", *ME, *there, "--format", "json", stdin=notes).stdout)
    assert third["recorded"]["interview"]["start"].endswith("15:30:00+00:00"), "a rough hour is not taken again"


@pytest.mark.parametrize(
    ("noted", "notes", "begins"),
    [
        (
            "12",
            b"Lakeside Hospital, ward manager, 12 November, with Omar Reyes\nOmar asked about audits\n",
            ["12T10:00"],
        ),
        ("12", b"Lakeside Hospital, ward manager, 12 November, with Jo Bell\nJo asked about audits\n", ["12T10:00"]),
        (
            "17",
            b"Lakeside Hospital, ward manager, today with Omar Reyes\nOmar asked about audits\n",
            ["17T10:00", "19T09:00"],
        ),
        ("17", b"Lakeside Hospital: Jo Bell phoned today\nJo asked about audits\n", ["17T10:00"]),
    ],
    ids=["somebody-else-that-day", "the-same-person", "somebody-else-another-day", "who-was-there-on-another-day"],
)
def test_notes_without_an_hour_never_take_the_one_on_record(run, empty_journal, noted, notes, begins):
    there = (*ME, "--data", str(empty_journal))
    told = (
        b"Lakeside Hospital, ward manager, interview %s November 2026, 10:00 to 11:00, with Jo Bell\nJo asked about handovers\n"
        % noted.encode()
    )
    assert run("-", *there, stdin=told).returncode == 0
    later = json.loads(run("-", *there, "--format", "json", stdin=notes).stdout)
    assert later["recorded"]["interview"]["start"].startswith(f"2026-11-{begins[-1]}")
    with closing(sqlite3.connect(empty_journal / "sincerely.sqlite3")) as database:
        rows = database.execute("SELECT start FROM journal_interview ORDER BY start").fetchall()
    assert [start[8:16].replace(" ", "T") for (start,) in rows] == begins


@pytest.mark.parametrize(
    ("ended", "says"), [("soon", "is no hour"), ("2026-11-19", "is no hour"), ("2026-11-30T10:00", "has not come yet")]
)
def test_an_end_that_is_none_is_refused(run, tmp_path, ended, says):
    done = run("-", *ME, "--data", str(tmp_path / "data"), "--ended", ended, stdin=b"Lakeside Hospital, Jo Bell\n")
    assert done.returncode == 2 and says in done.stderr.decode() and done.stderr.count(b"\n") == 1
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("ended", ["10:30", "2026-11-12T15:30", "2026-11-19T15:30"])
def test_an_end_that_its_beginning_cannot_have_is_refused_and_moves_nothing(run, tmp_path, ended):
    notes = b"Lakeside Hospital, ward manager, 18 November 2026, 11:00 to 12:00, with Jo Bell\n"
    done = run("-", *ME, "--data", str(tmp_path / "data"), "--ended", ended, stdin=notes)
    assert done.returncode == 2 and "Wednesday 18 November, 11:00" in done.stderr.decode()
    assert not (tmp_path / "data").exists()


def test_an_end_that_was_said_wrongly_is_said_again(run, empty_journal):
    notes = b"Lakeside Hospital, ward manager, today with Jo Bell\nJo asked about handovers\n"
    there = ("--data", str(empty_journal))
    assert run("-", *ME, *there, "--ended", "15:30", stdin=notes).returncode == 0
    again = run("-", *ME, *there, "--ended", "14:30", stdin=notes).stdout.decode()
    assert "it ended 14:30" in again and "Fri 20 Nov, 14:30  Thank Jo Bell" in again


def test_the_end_may_be_said_where_nothing_else_tells_the_day(run, empty_journal):
    done = run("-", *ME, "--data", str(empty_journal), "--ended", "2026-11-18T10:15", stdin=b"Lakeside Hospital, Jo Bell asked about nights\n")  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert b"Wednesday 18 November 2026, it ended 10:15" in done.stdout and b"rough" not in done.stdout
