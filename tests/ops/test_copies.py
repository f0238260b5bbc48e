"""A copy of everything, and its way back: one moment of it, whole or not at all, and nothing sent by itself afterwards."""

from __future__ import annotations

import os
import pty
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from django.db.migrations import AddField, CreateModel
from django.db.migrations.loader import MigrationLoader

from sincerely.errors import Refused, SincerelyError
from sincerely.ops import copies
from sincerely.ops.copies import back_up, look_at
from tests.ops.conftest import LATER, NOW, sql
from tests.support.program import call, environment, refusal
from tests.support.serve import Serve
from tests.support.warm import call_warm

TAKEN = datetime.fromisoformat(NOW)
_WRITER = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None)
for number in range(10**9):
    database.execute("BEGIN IMMEDIATE")
    for side in "ab":
        database.execute("INSERT INTO journal_ownword (word, candidate_id, created_at) VALUES (?, 1, '2026-11-24')", [f"{sys.argv[2]}-{side}-{number}"])
    database.execute("COMMIT")
"""


def content(file: Path) -> list[str]:
    """Return every row of a database as SQL, but for what lets somebody in and what a copy tells of itself."""
    with closing(sqlite3.connect(file)) as database:
        dumped = list(database.iterdump())
    apart = (*copies.KEYS, "sincerely_copy", "sqlite_sequence")
    return sorted(line for line in dumped if not any(name in line.split("(")[0] for name in apart))


def pairs(file: Path, writer: str) -> tuple[int, int]:
    with closing(sqlite3.connect(file)) as database:
        found = [
            row[0] for row in database.execute("SELECT word FROM journal_ownword WHERE word LIKE ?", [f"{writer}-%"])
        ]
    left, right = ({int(word.rpartition("-")[2]) for word in found if f"-{side}-" in word} for side in "ab")
    assert left == right == set(range(len(left))), "half a transaction, or one without those before it"
    return len(left), len(right)


@contextmanager
def writers(folder: Path):
    """Two processes that write all the while, two rows a transaction."""
    command = [sys.executable, "-c", _WRITER, str(folder / "sincerely.sqlite3")]
    running = [subprocess.Popen([*command, name]) for name in ("one", "two")]
    try:
        for name in ("one", "two"):
            while pairs(folder / "sincerely.sqlite3", name)[0] < 5:
                assert all(process.poll() is None for process in running)
        yield
        assert all(process.poll() is None for process in running)
    finally:
        for process in running:
            process.kill()
            process.wait()


def test_must_survive_22_a_copy_taken_while_others_write_is_one_moment_and_comes_back_the_same(folder, tmp_path):
    with writers(folder):
        for number in range(3):
            back_up(folder / "sincerely.sqlite3", tmp_path / f"{number}.copy", TAKEN)
    counts = []
    for number in range(3):
        copy = tmp_path / f"{number}.copy"
        with closing(sqlite3.connect(copy)) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        counts.append(sum(pairs(copy, name)[0] for name in ("one", "two")))
    assert counts == sorted(counts)
    before = content(tmp_path / "2.copy")
    done = call_warm("restore", str(tmp_path / "2.copy"), data=tmp_path / "elsewhere", SINCERELY_NOW=LATER)
    assert done.returncode == 0, done.stderr
    after = content(tmp_path / "elsewhere" / "sincerely.sqlite3")
    # Nothing else is different but that what waited is held, the phase that says so, and when there is something to do next.
    changed = {line.split("(")[0] for line in set(before) ^ set(after)}
    assert all("journal_sending" in line or "accounts_candidate" in line for line in changed), changed
    assert [line for line in after if "journal_ownword" in line] == [
        line for line in before if "journal_ownword" in line
    ]
    with closing(sqlite3.connect(tmp_path / "elsewhere" / "sincerely.sqlite3")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_what_was_there_before_is_kept_beside_it_whole(folder, tmp_path):
    back_up(folder / "sincerely.sqlite3", tmp_path / "copy", TAKEN)
    sql(folder, "UPDATE accounts_candidate SET name = 'Maya Later'")
    before = content(folder / "sincerely.sqlite3")
    asked = call_warm("restore", str(tmp_path / "copy"), data=folder)
    assert asked.returncode == 1 and "--yes" in asked.stderr and "Nothing was changed" in asked.stderr
    assert content(folder / "sincerely.sqlite3") == before
    done = call_warm("restore", str(tmp_path / "copy"), "--yes", data=folder)
    [kept] = folder.glob("sincerely-before-*.sqlite3")
    assert str(kept) in done.stdout and content(kept) == before
    assert sql(folder, "SELECT name FROM accounts_candidate") == [("Maya Ruiz",)]
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}
    assert not list(folder.glob(".*"))


def test_a_damaged_database_can_be_replaced_and_is_kept_as_it_lay(folder, tmp_path):
    database = folder / "sincerely.sqlite3"
    back_up(database, tmp_path / "copy", TAKEN)
    broken = b"\0" * 4096 + database.read_bytes()[4096:]
    database.write_bytes(broken)
    assert call_warm("restore", str(tmp_path / "copy"), "--yes", data=folder).returncode == 0
    [kept] = folder.glob("sincerely-before-*.sqlite3")
    assert kept.read_bytes() == broken
    assert sql(folder, "SELECT name FROM accounts_candidate") == [("Maya Ruiz",)]


def test_a_copy_holds_nothing_that_lets_somebody_in_and_nothing_erased(folder, tmp_path):
    erased = "ThePersonWhoWasErased"
    sql(folder, "INSERT INTO journal_ownword (word, candidate_id, created_at) VALUES (?, 1, '2026-11-24')", erased * 40)
    sql(folder, "DELETE FROM journal_ownword")
    sql(folder, "INSERT INTO django_session VALUES ('a-session-of-mine', 'signed', '2027-01-01')")
    sql(folder, "INSERT INTO accounts_signinlink (digest, created_at, user_id) VALUES ('the-digest', '2026-11-24', 1)")
    sql(
        folder,
        "INSERT INTO accounts_pairingcode (digest, created_at, tries, user_id) VALUES ('of-a-code', '2026-11-24', 0, 1)",
    )
    sql(folder, "INSERT INTO accounts_device (browser, paired_at, user_id) VALUES ('a-phone-of-mine', '2026-11-24', 1)")
    back_up(folder / "sincerely.sqlite3", tmp_path / "copy", TAKEN)
    data = (tmp_path / "copy").read_bytes()
    for planted in (
        erased,
        "a-session-of-mine",
        "the-digest",
        "of-a-code",
        "a-phone-of-mine",
        (folder / "secret-key").read_text(),
    ):
        assert planted.encode() not in data
    assert stat.S_IMODE((tmp_path / "copy").stat().st_mode) == 0o600
    assert {file.name for file in tmp_path.iterdir()} == {"data", "copy"}


def test_a_name_that_is_taken_is_left_alone_until_told(folder, tmp_path):
    target = tmp_path / "copy"
    target.write_text("my holiday pictures")
    done = call_warm("backup", str(target), data=folder)
    assert done.returncode == 1 and "--replace" in done.stderr and target.read_text() == "my holiday pictures"
    assert call_warm("backup", str(target), "--replace", data=folder).returncode == 0
    assert look_at(target).taken_at
    for wrong in (tmp_path, tmp_path / "no" / "such" / "copy", folder / "sincerely.sqlite3", Path("-")):
        assert refusal(call_warm("backup", str(wrong), "--replace", data=folder))
    os.mkfifo(tmp_path / "pipe")
    assert "no ordinary file" in refusal(call_warm("backup", str(tmp_path / "pipe"), "--replace", data=folder))
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    # A pipe nobody writes to would be waited for without an end.
    assert "no ordinary file" in refusal(call_warm("restore", str(tmp_path / "pipe"), "--yes", data=folder))
    for long in (str(tmp_path / ("x" * 300)), str(tmp_path / ("y" * 300) / "copy")):
        assert "name too long" in refusal(call_warm("backup", long, data=folder))
        assert refusal(call_warm("restore", long, "--yes", data=folder))
    assert "nothing to copy" in refusal(call_warm("backup", str(tmp_path / "other"), data=tmp_path / "empty"))


def test_a_name_taken_in_the_last_instant_is_left_alone(folder, tmp_path, monkeypatch):
    target = tmp_path / "copy"
    monkeypatch.setattr(
        copies, "copy_database", lambda source, part: (shutil.copy(source, part), target.write_text("mine"))
    )
    with pytest.raises(Refused, match="is there already"):
        back_up(folder / "sincerely.sqlite3", target, TAKEN)
    assert target.read_text() == "mine"


def test_nothing_is_put_back_while_sincerely_runs(folder, tmp_path):
    back_up(folder / "sincerely.sqlite3", tmp_path / "copy", TAKEN)
    with Serve(folder):
        done = call_warm("restore", str(tmp_path / "copy"), "--yes", data=folder)
        assert done.returncode == 1 and "Stop it first" in done.stderr
    ticking = subprocess.Popen(
        [sys.executable, "-m", "sincerely", "tick", "--every", "1s", "--format", "json"],
        env=environment(folder) | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
    )
    try:
        assert ticking.stdout and ticking.stdout.readline()
        done = call_warm("restore", str(tmp_path / "copy"), "--yes", data=folder)
        assert done.returncode == 1 and "Stop it first" in done.stderr
    finally:
        ticking.kill()
        ticking.communicate()
    assert not list(folder.glob("sincerely-before-*"))


def test_a_copy_is_put_back_by_no_older_version_and_from_no_other_file(folder, tmp_path):
    database = folder / "sincerely.sqlite3"
    back_up(database, tmp_path / "newer", TAKEN)
    with closing(sqlite3.connect(tmp_path / "newer")) as newer:
        newer.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('journal', '9999_of_tomorrow', '2030-01-01')"
        )
        newer.commit()
    (tmp_path / "notes").write_text("These are my notes. " * 400)
    with closing(sqlite3.connect(tmp_path / "recipes")) as recipes:
        recipes.execute("CREATE TABLE recipes (title TEXT)")
        recipes.commit()
    back_up(database, tmp_path / "torn", TAKEN)
    (tmp_path / "torn").write_bytes((tmp_path / "torn").read_bytes()[: 4096 * 60])
    before = content(database)
    for name, said in (
        ("newer", "newer version"),
        ("notes", "no database"),
        ("recipes", "no copy"),
        ("torn", "damaged"),
        ("none", "opened"),
    ):
        assert said in refusal(call_warm("restore", str(tmp_path / name), "--yes", data=folder)), name
        assert content(database) == before and not list(folder.glob("sincerely-before-*"))
    assert "database itself" in refusal(call_warm("restore", str(database), "--yes", data=folder))
    for wrong in ((), ("file", "--none-gone"), ("--gone", "3", "--none-gone"), ("--gone", "x")):
        assert call_warm("restore", *wrong, data=folder).returncode == 2


def test_an_older_copy_and_a_plain_one_are_brought_up_to_date(folder, tmp_path):
    """A file copied by hand has no date of its own: its newest entry tells."""
    shutil.copy(folder / "sincerely.sqlite3", tmp_path / "plain")
    assert look_at(tmp_path / "plain").taken_at == TAKEN
    with closing(sqlite3.connect(tmp_path / "plain")) as older:
        # What the last steps added is not there yet; those after 0006 only add tables and columns.
        for (app, name), step in sorted(MigrationLoader(None).disk_migrations.items(), reverse=True):
            if app == "journal" and name > "0007":
                for made in reversed(step.operations):
                    if isinstance(made, CreateModel):
                        older.execute(f"DROP TABLE {app}_{made.name_lower}")
                    elif isinstance(made, AddField):
                        older.execute(f"ALTER TABLE {app}_{made.model_name_lower} DROP COLUMN {made.name}")
                older.execute("DELETE FROM django_migrations WHERE app = ? AND name = ?", (app, name))
        older.execute("DELETE FROM django_migrations WHERE app = 'journal' AND name = '0006_reasons'")
        older.execute("ALTER TABLE journal_sending DROP COLUMN details")
        older.execute("ALTER TABLE journal_sendingphase DROP COLUMN details")
        older.execute("ALTER TABLE journal_sendingphase RENAME COLUMN reason TO note")
        older.execute("DELETE FROM django_migrations WHERE app = 'journal' AND name = '0005_sign_in_with_tokens'")
        older.execute("DROP TABLE journal_mailgrant")
        older.execute("DELETE FROM django_migrations WHERE app = 'accounts' AND name = '0006_date_style'")
        older.execute("ALTER TABLE accounts_candidate DROP COLUMN date_style")
        older.execute("ALTER TABLE accounts_candidate DROP COLUMN week_start")
        older.execute("DELETE FROM django_migrations WHERE app = 'accounts' AND name = '0005_carried_out'")
        older.execute("DROP TABLE accounts_carriedout")
        older.execute("DELETE FROM django_migrations WHERE app = 'accounts' AND name = '0004_pairing'")
        older.execute("DROP TABLE accounts_device")
        older.execute("DROP TABLE accounts_pairingcode")
        older.execute("DELETE FROM django_migrations WHERE app = 'accounts' AND name = '0003_postal_address'")
        older.execute("ALTER TABLE accounts_candidate DROP COLUMN postal_address")
        older.commit()
    assert look_at(tmp_path / "plain").behind
    done = call_warm("restore", str(tmp_path / "plain"), data=tmp_path / "new", SINCERELY_NOW=LATER)
    assert done.returncode == 0 and "This copy is from 24 November 2026" in done.stdout, done.stderr
    assert sql(tmp_path / "new", "SELECT postal_address FROM accounts_candidate") == [("",)]
    assert "The password of maya@ruiz.example is not in a copy" in done.stdout


def test_must_survive_23_a_full_disk_at_any_write_of_a_copy_leaves_nothing(folder, tmp_path, short_of_room):
    there = tmp_path / "there"
    there.mkdir()
    limit, refused = 0, 0
    while True:
        with short_of_room(limit):
            try:
                back_up(folder / "sincerely.sqlite3", there / "copy", TAKEN)
                break
            except SincerelyError as error:
                refused += 1
                assert "Nothing was written" in str(error)
        assert list(there.iterdir()) == []
        limit += 24 * 1024
    assert refused > 10
    assert look_at(there / "copy").taken_at == TAKEN


def test_must_survive_23_a_database_that_is_held_is_not_copied_half(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(copies, "PATIENCE", 0.1)
    with closing(sqlite3.connect(folder / "sincerely.sqlite3", isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode=EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        holder.execute("UPDATE accounts_candidate SET name = name")
        with pytest.raises(SincerelyError, match="holds the database"):
            back_up(folder / "sincerely.sqlite3", tmp_path / "copy", TAKEN)
        holder.execute("ROLLBACK")
    assert {file.name for file in tmp_path.iterdir()} == {"data"}


@pytest.mark.parametrize("limit", [0, 200, 560])
def test_must_survive_23_a_full_disk_while_putting_back_changes_nothing(folder, tmp_path, no_room_for, limit):
    """At the copy, at bringing it up to date, at holding what waits: the limit is in thousands of bytes a file."""
    back_up(folder / "sincerely.sqlite3", tmp_path / "copy", TAKEN)
    sql(folder, "UPDATE accounts_candidate SET name = 'Maya Later'")
    before, names = content(folder / "sincerely.sqlite3"), {file.name for file in folder.iterdir()}
    done = call("restore", str(tmp_path / "copy"), "--yes", data=folder, before=no_room_for(limit * 1024))
    if done.returncode:
        refusal(done)
        assert content(folder / "sincerely.sqlite3") == before
        assert {file.name for file in folder.iterdir()} - {"serve.lock"} == names - {"serve.lock"}
    else:
        assert limit > 500 and sql(folder, "SELECT name FROM accounts_candidate") == [("Maya Ruiz",)]


def test_must_survive_23_a_held_database_is_not_replaced(folder, tmp_path):
    back_up(folder / "sincerely.sqlite3", tmp_path / "copy", TAKEN)
    impatient = "from sincerely.ops import copies; copies.PATIENCE = 0.1; from sincerely.cli import main; main()"
    with closing(sqlite3.connect(folder / "sincerely.sqlite3", isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        said = refusal(
            call("restore", str(tmp_path / "copy"), "--yes", data=folder, command=[sys.executable, "-c", impatient])
        )
        holder.execute("ROLLBACK")
    assert "holds the database" in said and not list(folder.glob("sincerely-before-*"))
    assert not list(folder.glob(".putting-back-*"))


def test_the_person_at_a_terminal_is_asked_and_may_say_no(folder, tmp_path):
    back_up(folder / "sincerely.sqlite3", tmp_path / "copy", TAKEN)
    before = content(folder / "sincerely.sqlite3")
    asking, answering = pty.openpty()
    os.write(asking, b"n\n")
    command = [sys.executable, "-m", "sincerely", "restore", str(tmp_path / "copy")]
    done = subprocess.run(
        command, env=environment(folder), stdin=answering, capture_output=True, text=True, check=False
    )
    os.close(asking)
    os.close(answering)
    assert done.returncode == 1 and "Nothing was changed" in done.stderr and "Traceback" not in done.stderr
    assert "Put the copy from 24 November 2026 in its place?" in done.stderr
    assert content(folder / "sincerely.sqlite3") == before and not list(folder.glob("sincerely-before-*"))


@pytest.mark.parametrize("step", ["hold_all", "put_in_place"])
def test_must_survive_23_a_restore_that_is_killed_replaces_nothing_and_can_be_done_again(folder, tmp_path, step):
    """Killed when the copy is ready, and in the last instant before the exchange."""
    back_up(folder / "sincerely.sqlite3", tmp_path / "copy", TAKEN)
    sql(folder, "UPDATE accounts_candidate SET name = 'Maya Later'")
    before = content(folder / "sincerely.sqlite3")
    killed = _KILLED.format(step=step)
    done = call("restore", str(tmp_path / "copy"), "--yes", data=folder, command=[sys.executable, "-c", killed])
    assert done.returncode == -9
    assert list(folder.glob(".putting-back-*")) and content(folder / "sincerely.sqlite3") == before
    if step == "put_in_place":
        # At another second: what was there before is kept under the second's name, and the killed one kept it already.
        again = call_warm("restore", str(tmp_path / "copy"), "--yes", data=folder, SINCERELY_NOW=LATER)
        assert again.returncode == 0, again.stderr
        assert not list(folder.glob(".putting-back-*"))
        assert sql(folder, "SELECT name FROM accounts_candidate") == [("Maya Ruiz",)]


_KILLED = """
import os, sys
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sincerely.settings")
from sincerely.ops import restore
def die(*arguments, **named):
    os.kill(os.getpid(), 9)
if {step!r} == "hold_all":
    made = restore._made_ready
    def ready(*arguments):
        made(*arguments)
        die()
    restore._made_ready = ready
else:
    restore.{step} = die
from sincerely.cli import main
main()
"""
