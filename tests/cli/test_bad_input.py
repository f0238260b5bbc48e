"""A folder, database, disk or port that cannot be used: one sentence, exit code 2, and nothing half-written."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.support.program import call, fill, no_room, refusal, rows, small_disk
from tests.support.warm import IMPATIENT, NO_LEAVE_TO_OVERRULE, call_warm

FILES = Path(__file__).parent.parent / "acceptance" / "files"
# Each writes, each in its own way; none of them may leave anything behind when it is refused.
DEBRIEF = ("debrief", str(FILES / "panel.md"), "--invite", str(FILES / "panel.ics"))
LOOKS = [("today",), ("letters",), ("tick",)]
WRITES = [("serve", "--port", "0"), ("demo", "--no-serve"), DEBRIEF]
NOW = "2026-11-23T16:00:00-06:00"


def said_by(*arguments: str) -> str:
    return arguments[0]


@pytest.fixture
def recorded(journal) -> str:
    """Every row of the journal before anything was tried on it."""
    return rows(journal)


# --- a folder from a newer version -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "app"),
    [*((each, "journal") for each in [*LOOKS, *WRITES]), (("today",), "accounts")],
    ids=lambda given: given if isinstance(given, str) else given[0],
)
def test_a_folder_from_a_newer_version_is_left_as_it_is(journal, arguments, app):
    with closing(sqlite3.connect(journal / "sincerely.sqlite3")) as database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES (?, '9999_of_tomorrow', '2030-01-01')", [app]
        )
        database.commit()
    before, rows_before = content(journal), rows(journal)
    arguments = (*arguments, "--data", str(journal)) if arguments[0] == "demo" else arguments
    assert "newer version" in refusal(call_warm(*arguments, data=journal, SINCERELY_NOW=NOW))
    assert rows(journal) == rows_before
    assert content(journal) == before


def content(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file but the lock and SQLite's own passing files."""
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if path.name != "serve.lock" and not path.name.endswith(("-wal", "-shm"))
    }


# --- a folder that is none, or may not be used -----------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [("today",), *WRITES], ids=said_by)
def test_a_file_in_place_of_the_folder(tmp_path, arguments):
    file = tmp_path / "notes.txt"
    file.write_text("my notes")
    arguments = (*arguments, "--data", str(file)) if arguments[0] == "demo" else arguments
    assert str(file) in refusal(call_warm(*arguments, data=file))
    assert file.read_text() == "my notes"


def test_a_folder_inside_a_file(tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("my notes")
    assert str(file) in refusal(call_warm("serve", "--port", "0", data=file / "data"))


@pytest.mark.parametrize("arguments", [("today",), ("serve", "--port", "0"), DEBRIEF], ids=said_by)
@pytest.mark.parametrize("mode", [0o500, 0o000])
def test_an_empty_folder_that_may_not_be_written_to(tmp_path, arguments, mode):
    folder = tmp_path / "data"
    folder.mkdir(mode=mode)
    try:
        assert str(folder) in refusal(call_warm(*arguments, data=folder, before=NO_LEAVE_TO_OVERRULE))
    finally:
        folder.chmod(0o700)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("arguments", [("serve", "--port", "0"), DEBRIEF], ids=said_by)
def test_a_journal_that_may_not_be_written_to(journal, recorded, arguments):
    for file in journal.iterdir():
        file.chmod(0o400)
    journal.chmod(0o500)
    try:
        assert str(journal) in refusal(call_warm(*arguments, data=journal, before=NO_LEAVE_TO_OVERRULE))
    finally:
        journal.chmod(0o700)
    assert rows(journal) == recorded


def test_no_home_folder_to_keep_anything_in(tmp_path):
    """A user id without a home, as in some containers."""
    said = refusal(call_warm("today", data=None, before=HOMELESS, HOME="", XDG_DATA_HOME=""))
    assert "--data" in said


HOMELESS = """
import os, pwd
os.environ.pop("HOME")
def nobody(uid): raise KeyError(uid)
pwd.getpwuid = nobody
"""


# --- a database that is none -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [("today",), *WRITES], ids=said_by)
def test_a_database_that_is_none(tmp_path, arguments):
    database = tmp_path / "sincerely.sqlite3"
    database.write_bytes(b"These are my notes, not a database.\n" * 400)
    before = database.read_bytes()
    arguments = (*arguments, "--data", str(tmp_path)) if arguments[0] == "demo" else arguments
    assert "no database" in refusal(call_warm(*arguments, data=tmp_path))
    assert database.read_bytes() == before


@pytest.mark.parametrize("arguments", [("today",), ("serve", "--port", "0")], ids=said_by)
def test_another_programs_database_is_left_alone(tmp_path, arguments):
    with closing(sqlite3.connect(tmp_path / "sincerely.sqlite3")) as database:
        database.execute("CREATE TABLE recipes (title TEXT)")
        database.execute("INSERT INTO recipes VALUES ('plum cake')")
        database.commit()
    before = rows(tmp_path)
    assert "not made by Sincerely" in refusal(call_warm(*arguments, data=tmp_path))
    assert rows(tmp_path) == before


def test_a_database_of_which_half_is_gone(journal):
    database = journal / "sincerely.sqlite3"
    half = database.read_bytes()[: database.stat().st_size // 8192 * 4096]
    database.write_bytes(half)
    assert "damaged" in refusal(call_warm(*DEBRIEF, data=journal, SINCERELY_NOW=NOW))
    assert database.read_bytes()[4096:] == half[4096:]


# --- a full disk -----------------------------------------------------------------------------------------------------


@contextmanager
def cramped(tmp_path: Path, journal: Path, leave: int):
    """Yield the journal on a disk with `leave` bytes of room, how a program is started there, and how room is made.

    A small disk of its own where mounting is allowed; else no file may grow, which SQLite meets at the same places.
    """
    disk = tmp_path / "disk"
    with small_disk(disk, megabytes=4) as mounted:
        data = disk / "data"
        data.mkdir(mode=0o700)
        for file in journal.iterdir():
            (data / file.name).write_bytes(file.read_bytes())
        if mounted:
            filler = fill(disk, leave)
            yield data, None, filler.unlink
        else:
            yield data, no_room(leave), lambda: None


@pytest.mark.parametrize("leave", [0, 48 * 1024], ids=["no-room-at-all", "room-for-a-beginning"])
def test_a_full_disk_loses_nothing_and_room_mends_it(tmp_path, journal, recorded, leave):
    with cramped(tmp_path, journal, leave) as (data, before, make_room):
        said = refusal(call(*DEBRIEF, data=data, before=before, SINCERELY_NOW=NOW))
        assert "full" in said and "nothing of this was recorded" in said
        make_room()
        assert rows(data) == recorded
        done = call_warm(*DEBRIEF, data=data, SINCERELY_NOW=NOW)
        assert done.returncode == 0, done.stderr
        assert rows(data) != recorded


@pytest.mark.parametrize("limit", [0, 48 * 1024], ids=["no-file-may-grow", "small-files-only"])
def test_a_limit_on_files_is_met_like_a_full_disk(journal, recorded, limit):
    said = refusal(call(*DEBRIEF, data=journal, before=no_room(limit), SINCERELY_NOW=NOW))
    assert "full" in said and "nothing of this was recorded" in said
    assert rows(journal) == recorded
    assert call_warm(*DEBRIEF, data=journal, SINCERELY_NOW=NOW).returncode == 0


@pytest.mark.parametrize("limit", [0, 64 * 1024], ids=["not-even-a-key", "half-of-the-tables"])
def test_a_first_start_on_a_full_disk_can_be_made_again(tmp_path, limit):
    data = tmp_path / "data"
    assert "full" in refusal(call("serve", "--port", "0", data=data, before=no_room(limit)))
    done = call_warm("demo", "--no-serve", "--data", str(data), data=None)
    assert done.returncode == 0, done.stderr
    assert {path.name for path in data.iterdir()} == {"secret-key", "serve.lock", "sincerely.sqlite3"}


# --- a busy database -------------------------------------------------------------------------------------------------


@contextmanager
def held(journal: Path):
    """Hold the database for writing, as another program may."""
    with closing(sqlite3.connect(journal / "sincerely.sqlite3", isolation_level=None)) as database:
        database.execute("BEGIN IMMEDIATE")
        yield
        database.execute("ROLLBACK")


@pytest.mark.parametrize("arguments", [DEBRIEF, ("serve", "--port", "0")], ids=said_by)
def test_a_busy_database_is_not_written_to(journal, recorded, arguments):
    with held(journal):
        said = refusal(call_warm(*arguments, data=journal, before=IMPATIENT, SINCERELY_NOW=NOW))
    assert "Another program is writing" in said
    assert rows(journal) == recorded
    assert call_warm(*DEBRIEF, data=journal, SINCERELY_NOW=NOW).returncode == 0


def test_a_first_start_beside_another_first_start(tmp_path):
    with held(tmp_path):
        said = refusal(call_warm("serve", "--port", "0", data=tmp_path, before=IMPATIENT))
    assert "Another program is writing" in said


def test_looking_needs_no_leave_to_write(journal):
    with held(journal):
        done = call_warm("today", "--format", "json", data=journal, before=IMPATIENT, SINCERELY_NOW=NOW)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["owed"]


@pytest.mark.parametrize(
    ("name", "data", "says"), [("cv.pdf", b"%PDF-1.7 cv", "a PDF"), ("letter.docx", b"PK\x03\x04 word", "a document")]
)
def test_a_file_that_is_no_text_is_not_read_as_a_letter(tmp_path, name, data, says):
    (tmp_path / name).write_bytes(data)
    assert says in refusal(call_warm("check", str(tmp_path / name), data=None))


def test_a_file_without_a_single_table_of_a_context_is_refused(tmp_path):
    (tmp_path / "events.toml").write_text('[[event]]\nkind = "interview-ended"\n', "utf-8")
    done = call_warm("draft", "thank-you", "--context", str(tmp_path / "events.toml"), data=None)
    assert done.returncode == 2 and "no table of a letter's context" in done.stderr and done.stdout == ""
