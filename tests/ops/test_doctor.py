"""Is everything in order? Each line says so, or what to do; nothing is changed and no letter goes."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections import namedtuple

import pytest
from django.urls import reverse

from sincerely.accounts.models import User
from sincerely.folder import claim_folder
from sincerely.journal.actions.candidates import begin
from sincerely.journal.models import MailAccount, Mailbox, Sending
from sincerely.ops import doctor
from sincerely.ops.doctor import examine
from sincerely.outbox.awake import last_sweep
from sincerely.outbox.tick import tick
from tests.ops.conftest import NOW, PASSWORD, sql
from tests.outbox.conftest import approved, candidate, connect, dovecot, letters, written
from tests.support.mail_server import PASSWORD as SERVERS
from tests.support.mail_server import MailServer, free_port
from tests.support.program import refusal
from tests.support.warm import call_warm
from tests.web.conftest import signed_in

__all__ = ["candidate", "dovecot", "letters"]  # fixtures of another room
TAKEN = dt.datetime.fromisoformat(NOW)
MINUTE, HOUR = dt.timedelta(minutes=1), dt.timedelta(hours=1)
Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def here(folder, monkeypatch):
    """The data folder this process works on; the rows asked for by Django are the test's own."""
    monkeypatch.setenv("SINCERELY_DATA", str(folder))
    return folder


def line(folder, name: str, now: dt.datetime = TAKEN) -> tuple[str, str, str]:
    [check] = [check for check in examine(folder, now, connect=False) if check.name == name]
    assert bool(check.do) == (check.verdict != "ok")
    return check.verdict, check.says, check.do


@pytest.mark.filterwarnings("ignore:Requiring AUTH")
def test_the_command_connects_sends_nothing_and_counts_what_is_wrong(folder, tmp_path):
    secrets = folder / "secrets.json"
    secrets.write_text(secrets.read_text().replace(PASSWORD, SERVERS))
    with MailServer(tmp_path, "plain") as server:
        server.controller.SMTP_kwargs["auth_require_tls"] = False
        sql(folder, "UPDATE journal_mailaccount SET port = ?", server.port)
        done = call_warm("doctor", "--format", "json", data=folder, SINCERELY_NOW=NOW)
        found = {check["name"]: check for check in json.loads(done.stdout)}
        assert done.returncode == 0 and {check["verdict"] for check in found.values()} <= {"ok", "look at this"}, (
            done.stdout
        )
        assert "nothing was sent" in found["mail account"]["says"] and server.received == []
    assert set(found) == {
        "SQLite", "disk", "privacy", "zone data", "version", "data", "clock", "write-ahead log", "mail account", "sending",
    }  # fmt: skip
    before = (folder / "sincerely.sqlite3").read_bytes()
    sql(folder, "UPDATE journal_mailaccount SET port = ?", free_port())
    done = call_warm("doctor", data=folder, SINCERELY_NOW=NOW)
    assert done.returncode == 1 and "wrong         mail account: maya@ruiz.example through 127.0.0.1" in done.stdout
    assert SERVERS not in done.stdout + done.stderr
    assert len((folder / "sincerely.sqlite3").read_bytes()) == len(before)


@pytest.mark.parametrize(("version", "verdict"), [((3, 40, 1), "look at this"), ((3, 51, 3), "ok"), ((3, 44, 6), "ok")])
def test_must_survive_21_an_sqlite_at_risk_is_named(here, db, monkeypatch, version, verdict):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", version)
    assert line(here, "SQLite")[0] == verdict
    assert ("sincerely backup" in line(here, "SQLite")[2]) is (verdict != "ok")


def test_a_damaged_a_newer_and_an_older_database(here, db):
    assert line(here, "data")[0] == line(here, "version")[0] == line(here, "write-ahead log")[0] == "ok"
    sql(here, "INSERT INTO journal_ownword (word, candidate_id, created_at) VALUES ('x', 77, '2026-11-24')")
    assert line(here, "data")[0] == "wrong"
    sql(here, "DELETE FROM journal_ownword")
    sql(here, "DELETE FROM django_migrations WHERE app = 'journal' AND name LIKE '0003%'")
    assert line(here, "version")[0] == "look at this"
    sql(here, "INSERT INTO django_migrations (app, name, applied) VALUES ('journal', '9999_of_tomorrow', '2030-01-01')")
    verdict, said, _ = line(here, "version")
    assert verdict == "wrong" and "newer version" in said
    database = here / "sincerely.sqlite3"
    whole = database.read_bytes()
    database.write_bytes(whole[:4096] + b"\xff" * 4096 * 20 + whole[4096 * 21 :])
    verdict, said, do = line(here, "data")
    assert verdict == "wrong" and "damaged" in said and "restore" in do
    database.write_bytes(b"my notes " * 1000)
    assert line(here, "data")[0] == "wrong"


@pytest.mark.parametrize(("free", "verdict"), [(10**6, "wrong"), (10**8, "look at this"), (10**9, "ok")])
def test_the_room_on_the_disk(here, db, monkeypatch, free, verdict):
    monkeypatch.setattr(doctor.shutil, "disk_usage", lambda _: Usage(10**10, 0, free))
    assert line(here, "disk")[0] == verdict


def test_a_file_that_others_can_read(here, db):
    assert line(here, "privacy")[0] == "ok"
    (here / "secrets.json").chmod(0o644)
    verdict, said, _ = line(here, "privacy")
    assert verdict == "look at this" and "secrets.json" in said


def test_a_clock_that_goes_wrong_and_zone_data_of_long_ago(here, db, monkeypatch):
    assert line(here, "clock")[0] == "ok"
    assert line(here, "clock", TAKEN - HOUR)[0] == line(here, "clock", TAKEN.replace(year=2019))[0] == "wrong"
    for issue, verdict in (("2026a", "ok"), ("2025b", "ok"), ("2019c", "look at this"), ("?", "look at this")):
        monkeypatch.setattr(doctor, "zone_data_version", lambda issue=issue: issue)
        assert line(here, "zone data")[0] == verdict


def test_who_is_awake_to_send(here, candidate, letters, monkeypatch):
    monkeypatch.setenv("SINCERELY_NOW", NOW)
    assert last_sweep() is None
    assert line(here, "sending")[:1] == ("ok",) and "No letter waits" in line(here, "sending")[1]
    sending = approved(candidate, letters[0], 1, TAKEN + HOUR, TAKEN)
    verdict, said, do = line(here, "sending")
    assert (
        verdict == "look at this" and "1 letter waits" in said and "nothing is awake" in said and "tick --every" in do
    )
    assert line(here, "sending", TAKEN + 2 * HOUR)[0] == "wrong"
    tick(TAKEN)
    assert last_sweep() == TAKEN
    verdict, said, _ = line(here, "sending", TAKEN + MINUTE)
    assert (
        verdict == "look at this" and "nothing is awake" in said and "last looked at" in said
    )  # one sweep is no watch
    tick(TAKEN, MINUTE)
    assert last_sweep() == TAKEN
    assert line(here, "sending", TAKEN + MINUTE)[0] == "ok"
    assert line(here, "sending", TAKEN + 10 * MINUTE)[0] == "look at this"
    with claim_folder(here):
        verdict, said, _ = line(here, "sending", TAKEN + 10 * MINUTE)
        assert verdict == "ok" and "Sincerely runs" in said
    Sending.objects.filter(pk=sending.pk).update(state="sent")
    assert line(here, "sending", TAKEN + 10 * MINUTE)[0] == "ok"


def test_a_mail_account_that_was_never_tried_or_has_lost_its_password(here, candidate, letters):
    approved(candidate, letters[0], 1, TAKEN + HOUR, TAKEN)
    assert line(here, "mail account")[0] == "look at this"
    MailAccount.objects.update(tested_at=TAKEN)
    assert line(here, "mail account")[0] == "ok"
    MailAccount.objects.update(username="somebody")
    verdict, said, _ = line(here, "mail account")
    assert verdict == "wrong" and "not on this computer" in said


def test_the_mailbox_is_told_of_beside_the_account(here, candidate, dovecot, monkeypatch):
    def said(connect: bool) -> tuple[str, str]:
        [check] = [one for one in examine(here, TAKEN, connect=connect, candidate=candidate) if one.name == "mailbox"]
        return check.verdict, check.says

    mailbox = connect(candidate, dovecot.port)
    assert said(False) == ("look at this", "maya at 127.0.0.1: it has not worked yet.")
    assert said(True) == ("ok", "maya at 127.0.0.1: connected and signed in; nothing was read or changed.")
    mailbox.refresh_from_db()
    assert mailbox.tested_at is None  # a look changes nothing
    Mailbox.objects.update(port=free_port())
    verdict, says = said(True)
    assert verdict == "wrong" and "cannot be reached" in says


def test_a_new_folder_is_in_order(tmp_path, monkeypatch, db):
    monkeypatch.setenv("SINCERELY_DATA", str(tmp_path))
    checks = examine(tmp_path, TAKEN, connect=False)
    assert "wrong" not in {check.verdict for check in checks} and not (tmp_path / "sincerely.sqlite3").exists()


def test_data_in_a_postgresql_are_left_to_its_own_tools(here, candidate, monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgresql:///sincerely")
    assert "PostgreSQL" in line(here, "data")[1] and line(here, "sending")[0] == "ok"
    for arguments in (("backup", str(tmp_path / "copy")), ("restore", str(tmp_path / "copy"))):
        assert "pg_dump" in refusal(call_warm(*arguments, data=here))


@pytest.mark.parametrize("kept", ["here", "empty", "away"])
def test_a_postgresql_is_looked_at_too(folder, postgresql, kept):
    url = {"here": postgresql.url("journal"), "away": "postgresql://me:planted@/none?host=/nowhere"}.get(kept)
    done = call_warm(
        "doctor", data=folder, SINCERELY_NOW=NOW, DATABASE_URL=url or postgresql.make("none_yet", "template0")
    )
    told = {"here": "The tables are those of this version", "away": "cannot be used", "empty": "older version"}[kept]
    assert told in done.stdout and done.returncode == (kept == "away"), done.stdout + done.stderr
    assert ("None is connected" in done.stdout) == (kept == "here")
    assert "planted" not in done.stdout + done.stderr


def test_an_address_of_another_programs_database_is_no_postgresql(folder, tmp_path):
    mine = {"SINCERELY_NOW": NOW, "DATABASE_URL": "mysql://somebody@elsewhere.example/shop"}
    assert "The database is whole" in call_warm("doctor", "--no-mail", data=folder, **mine).stdout
    assert call_warm("backup", str(tmp_path / "copy"), data=folder, **mine).returncode == 0


def test_the_page_says_the_same(here, owner, desk, monkeypatch):
    monkeypatch.setenv("SINCERELY_NOW", NOW)
    (here / "secrets.json").chmod(0o644)
    page = signed_in(owner).get(reverse("settings-doctor")).content.decode()
    assert "Others on this computer can read secrets.json" in page and "Nothing is wrong." in page
    monkeypatch.setattr(doctor.shutil, "disk_usage", lambda _: Usage(10**10, 0, 0))
    page = signed_in(owner).get(reverse("settings-doctor")).content.decode()
    assert "Something is not" in page and "Make room" in page


def test_the_page_tells_of_no_other_candidate(here, owner, desk, monkeypatch):
    monkeypatch.setenv("SINCERELY_NOW", NOW)
    stranger = begin(
        User.objects.create_user("stranger"),
        TAKEN,
        name="Zed Stranger",
        email="zed@stranger.example",
        zone="Europe/London",
    )
    approved(stranger, written(stranger, TAKEN)[0], 1, TAKEN + HOUR, TAKEN)
    MailAccount.objects.filter(candidate=stranger).update(address="zed@stranger.example", host="mail.stranger.example")
    assert line(here, "mail account")[1].startswith("zed@") and "1 letter waits" in line(here, "sending")[1]
    page = signed_in(owner).get(reverse("settings-doctor")).content.decode()
    assert "stranger" not in page and "None is connected" in page and "No letter waits to go" in page


def test_a_link_that_leads_nowhere_is_no_file_others_can_read(here, db):
    (here / "elsewhere").symlink_to(here / "gone")
    (here / "loop").symlink_to(here / "loop")
    assert line(here, "privacy")[0] == "ok"


def test_the_command_makes_nothing_where_there_is_nothing_yet(tmp_path):
    new, empty = tmp_path / "a" / "new", tmp_path / "empty"
    empty.mkdir(mode=0o700)
    for folder in (new, empty):
        done = call_warm("doctor", data=folder, SINCERELY_NOW=NOW)
        assert done.returncode == 0 and f"There is no job search in {folder} yet." in done.stdout, done.stderr
    assert not new.parent.exists() and list(empty.iterdir()) == []
    (tmp_path / "file").write_text("mine")
    assert "is a file" in refusal(call_warm("doctor", data=tmp_path / "file"))
