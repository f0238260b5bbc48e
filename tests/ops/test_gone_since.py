"""What went out after a copy was made: nobody gets it a second time, whatever the copy knew of it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from sincerely.ops.copies import back_up
from tests.ops.conftest import LATER, NOW, sql
from tests.support.mail_server import MailServer
from tests.support.program import environment
from tests.support.warm import call_warm

TAKEN = datetime.fromisoformat(NOW)
_ONE_WAITS = """
from sincerely import bootstrap, clock
bootstrap.open_journal()
from sincerely.journal.actions.erasing import erase
from sincerely.journal.actions.letters import withdraw_approval
from sincerely.journal.models import Letter
for letter in Letter.objects.order_by("pk")[1:]:
    withdraw_approval(letter.candidate, letter, clock.now())
erase(letter.candidate, letter, clock.now())
"""
_OUTBOX_MEANWHILE = """
from datetime import timedelta
from sincerely import bootstrap, clock
bootstrap.open_journal()
from sincerely.journal.actions.letters import approve, draft_letter, save_letter, version_of
from sincerely.journal.models import FollowUp, Letter, Sending
from sincerely.outbox.decisions import cancel
now, hour = clock.now(), timedelta(hours=1)
first = Letter.objects.order_by("pk").first()
candidate = first.candidate
cancel(first.approvals.get().sending, now)
for follow_up in FollowUp.objects.filter(letter_form="thank-you").order_by("pk"):
    letter = draft_letter(candidate, follow_up, now)
    if not Sending.objects.filter(approval__letter=letter, state="queued"):
        letter = save_letter(candidate, letter, "Thank you anew", f"Dear {letter.contact},\\n\\nThank you.\\n\\nMaya", letter.to_address, version_of(letter), now)
        approve(candidate, letter, now, due_at=now + hour)
"""


def meanwhile(folder: Path, script: str, now: str) -> None:
    """Do in a process of its own what a person did after the copy was made."""
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment(folder, SINCERELY_NOW=now),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def lived_through(made_once, tmp_path_factory) -> Path:
    """A data folder and a copy of it, in which letter 1 waits, letter 2 is a draft and letter 3 is not yet written, though all are owed; afterwards all three were approved."""
    place = tmp_path_factory.mktemp("lived-through")
    folder = Path(shutil.copytree(made_once, place / "data"))
    sql(folder, "UPDATE journal_mailaccount SET username = ''")
    meanwhile(folder, _ONE_WAITS, NOW)
    assert call_warm("backup", str(place / "copy"), data=folder, SINCERELY_NOW=NOW).returncode == 0
    meanwhile(folder, _OUTBOX_MEANWHILE, NOW)
    return place


@pytest.fixture
def copied_in_every_state(lived_through, tmp_path) -> Path:
    """The copy; the folder for this one test lies beside it."""
    shutil.copytree(lived_through, tmp_path, dirs_exist_ok=True)
    return tmp_path / "copy"


@pytest.fixture
def its_folder(copied_in_every_state) -> Path:
    return copied_in_every_state.parent / "data"


def owed(folder: Path) -> list[str]:
    done = call_warm("today", "--format", "json", data=folder, SINCERELY_NOW=LATER)
    return [row["contact"] for row in json.loads(done.stdout)["owed"] if row["form"] == "thank-you"]


def test_must_survive_22_what_went_out_after_the_copy_is_out_after_it_is_put_back(its_folder, copied_in_every_state):
    """Whatever the copy knew of it: waiting and approved anew since, a draft, or not yet written. Nobody gets a second one."""
    folder = its_folder
    with MailServer(folder.parent, "plain", sign_in=False) as server:
        sql(folder, "UPDATE journal_mailaccount SET port = ?", server.port)
        assert "3 sent" in call_warm("tick", data=folder, SINCERELY_NOW="2026-11-24T16:00:30+00:00").stdout
        done = call_warm("restore", str(copied_in_every_state), "--yes", data=folder, SINCERELY_NOW=LATER)
        assert done.returncode == 0, done.stderr
        assert done.stdout.count("What was here before says that it went out") == 3
        assert "Which of these" not in done.stdout and owed(folder) == []
        sql(folder, "UPDATE journal_mailaccount SET port = ?", server.port)
        standing = sql(
            folder,
            "SELECT letter_id FROM journal_sending s JOIN journal_approval a ON a.id = approval_id WHERE state = 'sent'",
        )
        assert len(standing) == 3
        for (letter,) in standing:
            assert "was sent" in call_warm("approve", str(letter), "--now", data=folder, SINCERELY_NOW=LATER).stderr
        assert "Nothing was due." in call_warm("tick", data=folder, SINCERELY_NOW=LATER).stdout
        assert len(server.received) == 3
    assert [at for (at,) in sql(folder, "SELECT at FROM journal_event WHERE kind = 'letter-sent'")] == [
        "2026-11-24 16:00:30"
    ] * 3


@pytest.mark.parametrize("state", ["uncertain", "transmitting"])
def test_must_survive_22_what_may_have_gone_out_is_asked_about_and_cannot_be_sent_before(
    its_folder, copied_in_every_state, state
):
    folder = its_folder
    sql(folder, "UPDATE journal_sending SET state = ? WHERE state = 'queued'", state)
    done = call_warm(
        "restore", str(copied_in_every_state), "--yes", "--format", "json", data=folder, SINCERELY_NOW=LATER
    )
    told = json.loads(done.stdout)
    assert [row["before_says"] for row in told["asked"]] == ["What was here before says that it may have gone out."] * 3
    assert told["gone"] == []
    numbers = [str(row["letter"]) for row in told["asked"]]
    for number in numbers:
        assert "may have gone out" in call_warm("approve", number, "--now", data=folder, SINCERELY_NOW=LATER).stderr
    assert "Nothing was due." in call_warm("tick", data=folder, SINCERELY_NOW=LATER).stdout
    assert call_warm("today", data=folder, SINCERELY_NOW=LATER).stdout.count("it may have gone out)") == 3
    assert call_warm("restore", "--gone", numbers[0], data=folder, SINCERELY_NOW=LATER).returncode == 0
    assert sorted(
        state
        for (state,) in sql(
            folder,
            "SELECT s.state FROM journal_sending s JOIN journal_approval a ON a.id = approval_id WHERE voided_at IS NULL AND s.state <> 'cancelled'",
        )
    ) == ["held", "held", "sent"]
    assert len(owed(folder)) == 2


def test_must_survive_22_a_restored_old_outbox_sends_nothing_unconfirmed(folder, tmp_path):
    """Copied while three waited; the copy put back where nothing is known of them: all are held, and one question covers all."""
    assert call_warm("backup", str(tmp_path / "copy"), data=folder, SINCERELY_NOW=NOW).returncode == 0
    done = call_warm("restore", str(tmp_path / "copy"), data=tmp_path / "elsewhere", SINCERELY_NOW=LATER)
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "elsewhere"
    assert "This copy is from 24 November 2026. Which of these have gone out since?" in done.stdout
    assert "What was here before" not in done.stdout
    assert sql(folder, "SELECT DISTINCT state, claim_token FROM journal_sending") == [("held", "")]
    assert "Nothing was due." in call_warm("tick", data=folder, SINCERELY_NOW=LATER).stdout
    assert "Which of these have gone out since?" in call_warm("today", data=folder, SINCERELY_NOW=LATER).stdout
    assert call_warm("restore", "--gone", "1", "--gone", "3", data=folder, SINCERELY_NOW=LATER).returncode == 0
    assert [state for (state,) in sql(folder, "SELECT state FROM journal_sending ORDER BY id")] == [
        "sent",
        "held",
        "sent",
    ]


def test_a_row_of_another_history_with_the_same_number_is_not_taken_for_the_one_that_went_out(folder, tmp_path):
    """Numbers are given anew after a restore, so that a number alone tells nothing."""
    back_up(folder / "sincerely.sqlite3", tmp_path / "copy", TAKEN)
    for table in ("letter", "contact", "interview"):
        sql(folder, f"UPDATE journal_{table} SET created_at = '2026-11-24 15:00:01'")
    sql(folder, "UPDATE journal_approval SET message_id = 'another-' || message_id")
    sql(folder, "UPDATE journal_sending SET state = 'sent'")
    told = json.loads(
        call_warm(
            "restore", str(tmp_path / "copy"), "--yes", "--format", "json", data=folder, SINCERELY_NOW=LATER
        ).stdout
    )
    assert [row["letter"] for row in told["asked"]] == [1, 2, 3] and {row["before_says"] for row in told["asked"]} == {
        ""
    }
    assert [row["letter"] for row in told["gone"]] == [4, 5, 6]
