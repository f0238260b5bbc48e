"""The main job at the command line: notes and an invitation, corrected by nobody, to letters that a real mail server received."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.support.mail_server import PASSWORD, MailServer
from tests.support.serve import run

FILES = Path(__file__).parent / "files"
NOW = "2026-11-23T16:00:00-06:00"
PANEL = {"amara.okafor@lakeside.example", "jan.vanderberg@lakeside.example", "priya.nair@lakeside.example"}

SET_UP = """
from sincerely import bootstrap, clock
bootstrap.open_journal()
from sincerely.journal.actions import candidates, strengths
from sincerely.outbox.account import save_account
me = candidates.begin(bootstrap.local_user(), clock.now(), name="Maya Ruiz", email="maya@ruiz.example", zone="America/Chicago")
strengths.add_strength(me, "I led the handover board at St Anne", "handovers went from 40 to 25 minutes", clock.now())
save_account(me, dict(address="maya@ruiz.example", display_name="Maya Ruiz", host="127.0.0.1", port={port}, security="starttls", username="maya"), {password!r}, clock.now())
"""


@pytest.fixture
def environment(tmp_path, empty_journal):
    with MailServer(tmp_path) as server:
        values = {
            **os.environ,
            "SINCERELY_DATA": str(empty_journal),
            "SINCERELY_NOW": NOW,
            "SSL_CERT_FILE": str(server.certificate),
        }
        yield values, server


def python(code: str, environment: dict[str, str]) -> None:
    import subprocess
    import sys

    subprocess.run([sys.executable, "-c", code], env=environment, check=True)


def test_from_notes_and_invitation_to_received_letters(environment):
    values, server = environment
    python(SET_UP.format(port=server.port, password=PASSWORD), values)
    notes, invite = str(FILES / "panel.md"), str(FILES / "panel.ics")

    dry = json.loads(run("debrief", notes, "--invite", invite, "--dry-run", "--format", "json", environment=values))
    assert {person["email"] for person in dry["people"] if person["present"]} == PANEL
    assert json.loads(run("today", "--format", "json", environment=values))["owed"] == []

    run("debrief", notes, "--invite", invite, environment=values)
    first = json.loads(run("letters", "--format", "json", environment=values))
    run("debrief", notes, "--invite", invite, environment=values)
    drafted = json.loads(run("letters", "--format", "json", environment=values))
    thanks = [row for row in drafted if row["form"] == "thank-you"]
    assert {row["to"] for row in thanks} == PANEL
    assert [row["id"] for row in drafted] == [row["id"] for row in first], (
        "a second debrief of the same interview doubled something"
    )

    for row in thanks:
        run("approve", str(row["id"]), "--now", environment=values)
    assert len(json.loads(run("tick", "--format", "json", environment=values))["sent"]) == 3
    assert json.loads(run("tick", "--format", "json", environment=values))["sent"] == []
    assert {letter.recipients[0] for letter in server.received} == PANEL
    assert len(server.received) == 3
    for letter in server.received:
        shown = json.loads(
            run(
                "letters",
                str(next(r["id"] for r in thanks if r["to"] == letter.recipients[0])),
                "--format",
                "json",
                environment=values,
            )
        )
        assert letter.text.strip() == shown["body"].strip()
        assert "pay" not in letter.text.lower() and "tired" not in letter.text
    done = json.loads(run("today", "--format", "json", environment=values))["done_today"]
    assert {row["contact"].split()[-1] for row in done} >= {"Okafor", "Berg", "Nair"}


def test_the_password_is_in_no_file_of_the_database_and_in_no_message(environment):
    values, server = environment
    python(SET_UP.format(port=server.port, password=PASSWORD), values)
    run("tick", environment=values)
    data = Path(values["SINCERELY_DATA"])
    kept = [path.name for path in data.rglob("*") if path.is_file() and PASSWORD.encode() in path.read_bytes()]
    assert kept == ["secrets.json"]
    assert (data / "secrets.json").stat().st_mode & 0o777 == 0o600


def test_the_first_debrief_begins_a_job_search_when_it_is_told_whose(environment):
    values, _ = environment
    notes, invite = str(FILES / "panel.md"), str(FILES / "panel.ics")
    run("debrief", notes, "--invite", invite, environment=values, expect=2)
    run(
        "debrief",
        notes,
        "--invite",
        invite,
        "--candidate-name",
        "Maya Ruiz",
        "--candidate-email",
        "maya@ruiz.example",
        "--zone",
        "America/Chicago",
        environment=values,
    )
    owed = json.loads(run("today", "--format", "json", environment=values))["owed"]
    assert "Maya Ruiz" not in {row["contact"] for row in owed}
    assert any(row["form"] == "thank-you" for row in owed)
