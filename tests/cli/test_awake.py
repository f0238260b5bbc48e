"""Who sends: `sincerely autostart`, and what `approve` says before it takes a time at which nothing would be awake."""

from __future__ import annotations

import datetime as dt
import json
import os
import pty
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from sincerely.folder import claim_folder
from sincerely.ops import autostart
from tests.support.mail_server import MailServer
from tests.support.program import refusal
from tests.support.systemd import at_home, systemctl
from tests.support.warm import call_warm

NOBODY = "Nothing on this computer would send when the time comes"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a terminal and a systemd of its own are made here")


@pytest.fixture
def server(tmp_path):
    with MailServer(tmp_path, "plain", sign_in=False) as server:
        yield server


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    home = at_home(tmp_path / "home", monkeypatch)
    systemctl(home / "bin")
    return home


class Search(NamedTuple):
    """A job search in a folder, and the number of its first thank-you letter."""

    folder: Path
    number: str


@pytest.fixture
def search(journal, server, monkeypatch) -> Search:
    """The sample's rows as an own job search with a mail account, at the moment the sample was made; its first thank-you is drafted and has no open place."""
    with closing(sqlite3.connect(journal / "sincerely.sqlite3")) as database:
        (made,) = database.execute("SELECT created_at FROM accounts_candidate").fetchone()
    monkeypatch.setenv("SINCERELY_NOW", f"{made}+00:00")
    listed = call_warm("letters", data=journal).stdout
    number = next(line.split()[0] for line in listed.splitlines() if "thank-you to" in line)
    with closing(sqlite3.connect(journal / "sincerely.sqlite3")) as database:
        database.execute("UPDATE accounts_candidate SET sample = 0, email = 'maya@ruiz.example'")
        database.execute(
            "INSERT INTO journal_mailaccount (candidate_id, created_at, address, display_name, host, port, security, username)"
            " SELECT id, '2026-11-23', 'maya@ruiz.example', '', '127.0.0.1', ?, 'plain', '' FROM accounts_candidate",
            [server.port],
        )
        database.execute(
            "UPDATE journal_letter SET body = 'Dear reader,' || char(10) || char(10) || 'Thank you.', subject = 'Thank you', sentences = '[]' WHERE id = ?",
            [number],
        )
        database.commit()
    return Search(journal, number)


def approve(search: Search, *options: str):
    return call_warm("approve", search.number, "--all-the-same", "--written", "no", *options, data=search.folder)


def at_a_terminal(search: Search, answer: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Approve with a person at the keyboard, who answers."""
    ours, theirs = pty.openpty()
    os.write(ours, f"{answer}\n".encode())
    try:
        return call_warm(
            "approve", search.number, "--all-the-same", *(options or ("--written", "no")),
            data=search.folder, given=Path(os.ttyname(theirs)),
        )  # fmt: skip
    finally:
        os.close(ours)
        os.close(theirs)


def state(search: Search) -> str:
    with closing(sqlite3.connect(search.folder / "sincerely.sqlite3")) as database:
        row = database.execute(
            "SELECT s.state FROM journal_sending s JOIN journal_approval a ON a.id = s.approval_id WHERE a.letter_id = ? ORDER BY s.id DESC",
            [search.number],
        ).fetchone()
    return row[0] if row else "not approved"


def test_it_is_set_up_looked_at_and_taken_away(home):
    data = home / "data"
    assert "Not set up" in call_warm("autostart", "--status", data=data).stdout
    done = call_warm("autostart", data=data)
    assert done.returncode == 0 and "systemctl --user status" in done.stdout and "autostart --remove" in done.stdout
    told = json.loads(call_warm("autostart", "--status", "--format", "json", data=data).stdout)
    assert (told["set_up"], told["runs"], told["folder"]) == (True, True, str(data))
    assert Path(told["file"]).is_file()
    assert "Taken away" in call_warm("autostart", "--remove", data=data).stdout
    assert not Path(told["file"]).exists() and list((home / "config").iterdir()) == []
    assert "nothing to take away" in call_warm("autostart", "--remove", data=data).stdout
    assert "Only one of" in refusal(call_warm("autostart", "--remove", "--status", data=data))


def test_where_it_cannot_be_it_is_said_with_what_to_run_instead(tmp_path):
    done = call_warm("autostart", data=tmp_path)
    assert done.returncode == 1 and "Nothing was set up" in done.stderr and "tick --every 60s" in done.stderr


def test_must_survive_20_a_program_is_told_before_and_gets_its_yes(search):
    done = approve(search)
    assert done.returncode == 0 and NOBODY in done.stderr and "sincerely serve" in done.stderr
    assert state(search) == "queued"
    told = json.loads(approve(search, "--format", "json").stdout)
    assert told["awake"] is False


def test_must_survive_20_nothing_is_said_of_it_while_something_looks(search):
    with claim_folder(search.folder):
        done = approve(search)
    assert done.returncode == 0 and NOBODY not in done.stderr
    call_warm("tick", data=search.folder)
    assert NOBODY in approve(search).stderr  # one sweep is no promise of another
    (search.folder / "tick-every").write_text(f"{os.environ['SINCERELY_NOW']}\n60")  # as `tick --every 60s` leaves it
    done = approve(search)
    assert done.returncode == 0 and NOBODY not in done.stderr


@pytest.mark.parametrize(("answer", "after"), [("q", "not approved"), ("k", "queued"), ("n", "sent"), ("a", "queued")])
def test_must_survive_20_a_person_is_asked_before_the_time_is_accepted(search, home, server, answer, after):
    done = at_a_terminal(search, answer)
    assert NOBODY in done.stderr and "let this computer send while you are away" in done.stderr
    assert state(search) == after, done.stderr
    assert done.returncode == (1 if answer == "q" else 0)
    assert len(server.received) == (answer == "n")
    status = call_warm("autostart", "--status", data=search.folder).stdout
    assert ("Set up" in status) == (answer == "a")


def test_must_survive_20_what_is_set_up_also_looks_for_letters_that_are_overdue(search, home, server, monkeypatch):
    """The command of the service, but once: half an hour after the letter's hour it goes; a day after, a person is asked."""
    once = [part for part in autostart.command(search.folder) if part not in {"--every", "60s"}]
    now = dt.datetime.fromisoformat(os.environ["SINCERELY_NOW"])
    assert approve(search, "--now").returncode == 0
    monkeypatch.setenv("SINCERELY_NOW", (now + dt.timedelta(days=1)).isoformat())
    subprocess.run(once, check=True, capture_output=True)
    assert (state(search), server.received) == ("held", [])
    assert approve(search, "--now").returncode == 0
    monkeypatch.setenv("SINCERELY_NOW", (now + dt.timedelta(days=1, minutes=30)).isoformat())
    subprocess.run(once, check=True, capture_output=True)
    assert (state(search), len(server.received)) == ("sent", 1)


def test_held_and_let_go_again(search):
    assert approve(search).returncode == 0
    held = call_warm("approve", search.number, "--hold", data=search.folder)
    assert (held.returncode, state(search)) == (0, "held") and "until you say when" in held.stdout
    listed = call_warm("letters", data=search.folder).stdout
    assert "You asked for it to wait" in listed and "--take-back" in listed


@pytest.mark.parametrize(("option", "after"), [("--arrived", "sent"), ("--not-arrived", "failed")])
def test_at_the_command_line_too_one_says_what_became_of_a_letter_of_which_nobody_knows(search, server, option, after):
    assert approve(search).returncode == 0
    refused = call_warm("letters", search.number, option, data=search.folder)
    assert refused.returncode == 1 and "nobody asks whether it arrived" in refused.stderr and state(search) == "queued"
    with closing(sqlite3.connect(search.folder / "sincerely.sqlite3")) as database:
        database.execute("UPDATE journal_sending SET state = 'uncertain', reason = 'interrupted'")
        database.commit()
    listed = call_warm("letters", data=search.folder).stdout
    assert f"letters {search.number} --arrived" in listed and f"letters {search.number} --not-arrived" in listed
    assert refusal(call_warm("letters", option, data=search.folder)).startswith("sincerely: Which letter?")
    assert call_warm("letters", search.number, "--arrived", "--not-arrived", data=search.folder).returncode == 2
    assert state(search) == "uncertain"
    done = call_warm("letters", search.number, option, data=search.folder)
    assert (done.returncode, state(search)) == (0, after), done.stderr
    assert call_warm("letters", search.number, option, data=search.folder).returncode == 1
    if after == "failed":
        assert "You said that it has not gone out" in done.stdout and "--now" in done.stdout
        assert approve(search, "--now").returncode == 0
        assert call_warm("tick", data=search.folder).returncode == 0
        assert (state(search), len(server.received)) == ("sent", 1)
    else:
        assert done.stdout == "Noted as sent.\n" and server.received == []


def written_since(search: Search) -> str:
    with closing(sqlite3.connect(search.folder / "sincerely.sqlite3")) as database:
        rows = database.execute(
            "SELECT written_since FROM journal_approval WHERE letter_id = ? ORDER BY id DESC", [search.number]
        ).fetchall()
    return rows[0][0] if rows else "not approved"


def test_must_survive_12_without_a_mailbox_the_yes_asks_whether_they_have_written_and_records_the_answer(search):
    assert at_a_terminal(search, "q", "--now").returncode != 0 and written_since(search) == "not approved"
    for answer, recorded in (("n", "no"), ("f", "fits")):
        done = at_a_terminal(search, answer, "--now")
        assert done.returncode == 0 and "Have they written to you since?" in done.stderr, done.stderr
        assert written_since(search) == recorded
    done = call_warm("approve", search.number, "--all-the-same", "--now", data=search.folder)
    assert done.returncode == 0 and "--take-back" in done.stderr and written_since(search) == ""
    assert approve(search, "--now").stderr == "" and written_since(search) == "no"
