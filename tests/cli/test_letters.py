"""`sincerely letters`: a letter printed, and words remembered for `sincerely check`."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from sincerely.journal.facts.letter_states import GROUPS
from tests.support.program import refusal
from tests.support.warm import call_warm

NOW = "2026-11-23T16:00:00-06:00"


def first_thanks(journal: Path) -> str:
    listed = json.loads(call_warm("letters", "--format", "json", data=journal, SINCERELY_NOW=NOW).stdout)
    return next(str(row["id"]) for row in listed if (row["form"], row["state"]) == ("thank-you", "draft"))


def test_a_letter_that_cannot_go_from_here_is_refused_before_anything_is_said_of_its_hour(journal):
    listed = call_warm("letters", data=journal, SINCERELY_NOW=NOW).stdout
    number = next(line.split()[0] for line in listed.splitlines() if "thank-you to" in line)
    with closing(sqlite3.connect(journal / "sincerely.sqlite3")) as database:
        database.execute("UPDATE accounts_candidate SET sample = 0")
        database.commit()
    refused = call_warm("approve", number, "--all-the-same", data=journal, SINCERELY_NOW=NOW)
    assert refused.returncode == 1 and "No mail account" in refused.stderr and "by hand" in refused.stderr
    assert "It would go" not in refused.stderr


def test_the_list_says_how_far_each_letter_is_in_the_words_of_the_desk(journal):
    first_thanks(journal)
    with closing(sqlite3.connect(journal / "sincerely.sqlite3")) as database:
        database.execute(
            "UPDATE journal_sending SET state = 'failed', reason = 'rejected', details = '{\"reply\": \"552 Their mailbox is full.\"}' WHERE id = 1"
        )
        database.commit()
    listed = call_warm("letters", data=journal, SINCERELY_NOW=NOW).stdout
    headings = [line.split(":")[0] for line in listed.splitlines() if line and not line.startswith(" ")]
    assert "Drafts" in headings and set(headings) <= set(GROUPS.values())
    assert "These need you" in headings and "Their mailbox is full." in listed
    assert " asks " not in listed


def test_a_draft_that_is_no_longer_needed_is_out_of_the_way_and_goes_only_if_one_says_so(journal):
    number = first_thanks(journal)
    with closing(sqlite3.connect(journal / "sincerely.sqlite3")) as database:
        key = "SELECT f.key, f.application_id FROM journal_followup f JOIN journal_letter l ON l.follow_up_id = f.id WHERE l.id = ?"
        settles, _ = database.execute(key, [number]).fetchone()
        database.execute(
            "UPDATE journal_followup SET stopped_at = ?, stop_reason = 'they said no on 23 November 2026' WHERE key = ?",
            ["2026-11-20 10:00:00", settles],
        )
        database.commit()
    listed = call_warm("letters", data=journal, SINCERELY_NOW=NOW).stdout
    assert "(sincerely letters --all lists them)" in listed and f"\n{number:>4}  " not in listed
    every = call_warm("letters", "--all", data=journal, SINCERELY_NOW=NOW).stdout
    assert f"\n{number:>4}  thank-you" in every and "They said no on 23 November 2026." in every
    (row,) = [
        row
        for row in json.loads(call_warm("letters", "--format", "json", data=journal, SINCERELY_NOW=NOW).stdout)
        if str(row["id"]) == number
    ]
    assert row["state"] == "no-longer-needed" and row["why"].startswith("They said no")
    refused = call_warm("approve", number, "--by-hand", data=journal, SINCERELY_NOW=NOW)
    assert refused.returncode != 0 and "no longer needed. They said no" in refused.stderr
    done = call_warm("approve", number, "--by-hand", "--all-the-same", data=journal, SINCERELY_NOW=NOW)
    assert done.returncode == 0 and "no longer needed" not in done.stdout, done.stderr
    with closing(sqlite3.connect(journal / "sincerely.sqlite3")) as database:
        assert database.execute("SELECT count(*) FROM journal_approval WHERE letter_id = ?", [number]).fetchone() == (
            1,
        )


def test_a_letter_a_card_and_an_envelope_are_printed(journal, tmp_path):
    number = first_thanks(journal)
    with closing(sqlite3.connect(journal / "sincerely.sqlite3")) as database:
        database.execute(
            "UPDATE journal_contact SET postal_address = '400 Lake Road' || char(10) || 'Austin, TX 78702'"
        )
        database.commit()
    for options, part in (
        ((), "November 23, 2026"),
        (("--card",), "November 23, 2026"),
        (("--envelope",), "400 Lake Road"),
        (("--card", "--envelope"), "400 Lake Road"),
    ):
        file = tmp_path / "paper.pdf"
        done = call_warm("letters", number, "--pdf", str(file), *options, data=journal, SINCERELY_NOW=NOW)
        assert done.returncode == 0, done.stderr
        assert "By post it will not be there within 24 hours" in done.stderr
        [page] = PdfReader(file).pages
        assert part in page.extract_text()


def test_a_place_left_open_is_not_approved_all_the_same(journal):
    number = first_thanks(journal)
    with closing(sqlite3.connect(journal / "sincerely.sqlite3")) as database:
        database.execute("UPDATE journal_letter SET body = body || ' I would join [Company].' WHERE id = ?", [number])
        database.commit()
    for option in ((), ("--all-the-same",)):
        done = call_warm("approve", number, "--by-hand", *option, data=journal, SINCERELY_NOW=NOW)
        assert done.returncode != 0 and "[Company]" in done.stderr and "approves it anyway" not in done.stderr
    assert call_warm("approve", number, "--sent", data=journal, SINCERELY_NOW=NOW).returncode == 0


def test_without_an_address_the_letter_is_printed_and_the_envelope_refused(journal, tmp_path):
    number, file = first_thanks(journal), tmp_path / "paper.pdf"
    done = call_warm("letters", number, "--pdf", str(file), data=journal, SINCERELY_NOW=NOW)
    assert done.returncode == 0 and "No postal address is on record" in done.stderr
    file.unlink()
    done = call_warm("letters", number, "--pdf", str(file), "--envelope", data=journal, SINCERELY_NOW=NOW)
    assert done.returncode != 0 and "there is no envelope" in done.stderr and not file.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(("--pdf", "x.pdf"), "Which letter?"), (("1", "--card"), "--pdf"), (("999", "--pdf", "x.pdf"), "no letter 999"), (("1", "--pdf", "/nowhere/x.pdf"), "/nowhere/x.pdf")],
)  # fmt: skip
def test_what_cannot_be_printed_is_said(journal, arguments, said, tmp_path):
    assert said in refusal(call_warm("letters", *arguments, data=journal, cwd=tmp_path, SINCERELY_NOW=NOW))
    assert not (tmp_path / "x.pdf").exists()


def test_a_word_remembered_on_the_desk_is_right_for_check_too(journal, tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text(
        "Dear Dr. Okafor,\n\nThe tenterizing was realy new to me.\n\nKind regards,\nLena Fischer\n", "utf-8"
    )
    assert "tenterizing" in call_warm("check", str(letter), data=journal).stdout
    with closing(sqlite3.connect(journal / "sincerely.sqlite3")) as database:
        [candidate] = database.execute("SELECT id FROM accounts_candidate").fetchone()
        database.execute(
            "INSERT INTO journal_ownword (candidate_id, word, created_at) VALUES (?, 'Tenterizing', '2026-11-23')",
            [candidate],
        )
        database.commit()
    done = call_warm("check", str(letter), data=journal)
    assert "tenterizing" not in done.stdout and "realy" in done.stdout


def test_a_damaged_journal_does_not_keep_a_letter_from_being_checked(tmp_path):
    (tmp_path / "sincerely.sqlite3").write_bytes(b"no database at all" * 100)
    (tmp_path / "letter.txt").write_text("Dear Dr. Okafor,\n\nThank you, realy.\n\nLena Fischer\n", "utf-8")
    done = call_warm("check", str(tmp_path / "letter.txt"), data=tmp_path)
    assert done.returncode == 1 and "realy" in done.stdout and "were not looked at" in done.stderr


def test_a_check_makes_no_journal(tmp_path):
    (tmp_path / "letter.txt").write_text("Dear Dr. Okafor,\n\nThank you, realy.\n\nLena Fischer\n", "utf-8")
    call_warm("check", str(tmp_path / "letter.txt"), data=tmp_path / "none")
    assert not (tmp_path / "none").exists()
