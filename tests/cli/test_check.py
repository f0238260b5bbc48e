"""`sincerely check` as other programs call it."""

from __future__ import annotations

import json
import subprocess
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.support.program import COMMAND, call

CONTEXT = """[candidate]
name = "Lena Fischer"
[employer]
name = "Northgate Infirmary"
[recipient]
name = "Amara Okafor"
title = "Dr."
rapport = "formal"
[interview]
date = 2026-11-23
topics = [{with = "Amara Okafor", topic = "triage queue at night", they_said = "the Friday backlog"}]
"""
GOOD = """Subject: Charge Nurse interview on Monday

Dear Dr. Okafor,

Thank you for showing me how the night desk sorts the triage queue. The Friday backlog would be halved by a second kiosk.

I would love to join you.

Best regards,
Lena Fischer
"""


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "context.toml").write_text(CONTEXT, "utf-8")
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    (tmp_path / "bad.txt").write_text(GOOD.replace("Okafor", "Okafro").replace("halved", "halfed"), "utf-8")
    return tmp_path


def test_a_good_letter_passes_and_a_wrong_name_does_not(files: Path) -> None:
    done = call("check", str(files / "good.txt"), "--context", str(files / "context.toml"), data=None)
    assert (done.returncode, "Nothing to remark" in done.stdout) == (0, True), done.stdout
    done = call("check", str(files / "bad.txt"), "--context", str(files / "context.toml"), data=None)
    assert done.returncode == 1
    assert '3:6  error  wrong-name (AD102)  "Dr. Okafro"' in done.stdout
    assert 'Instead: "Dr. Okafor"' in done.stdout and "Why: " in done.stdout


def test_json_is_one_document_with_true_offsets(files: Path) -> None:
    text = (files / "bad.txt").read_text("utf-8")
    done = call(
        "check", str(files / "bad.txt"), "--context", str(files / "context.toml"), "--format", "json", data=None
    )
    document = json.loads(done.stdout)
    assert document["form"] == "thank-you" and done.returncode == 1
    first = document["findings"][0]
    assert {
        "code",
        "type",
        "severity",
        "message",
        "why",
        "guidance",
        "start",
        "end",
        "line",
        "column",
        "quote",
        "suggestions",
    } == set(first)
    for f in document["findings"]:
        assert f["quote"] == text[f["start"] : f["end"]]
        line = text.splitlines()[f["line"] - 1]
        assert line[f["column"] - 1 :].startswith(f["quote"].splitlines()[0])
    assert {"type": "near-copy", "needs": "letters to others at the same employer"} in document["skipped"]


def test_standard_input_other_letters_and_what_was_left_out(files: Path) -> None:
    command = [*COMMAND, "check", "-", "--with", str(files / "good.txt")]
    done = subprocess.run(command, input=GOOD, capture_output=True, text=True, check=False)
    assert done.returncode == 1 and "near-copy" in done.stdout
    assert "for want of a context: wrong-name" in done.stderr


def test_a_mail_is_read_with_its_attachments(files: Path) -> None:
    mail = EmailMessage()
    mail["Subject"] = "Charge Nurse interview"
    mail.set_content(
        "<p>Dear Dr. Okafor,</p><p>Thank you for showing me the <b>triage queue</b>. The plan is attached.</p><p>I would love to join.</p><p>Lena</p>",
        subtype="html",
    )
    (files / "letter.eml").write_bytes(bytes(mail))
    document = json.loads(call("check", str(files / "letter.eml"), "--format", "json", data=None).stdout)
    assert document["text"].startswith("Subject: Charge Nurse interview\n\nDear Dr. Okafor,")
    assert "attachment-missing" in {f["type"] for f in document["findings"]}
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="plan.pdf")
    (files / "letter.eml").write_bytes(bytes(mail))
    document = json.loads(call("check", str(files / "letter.eml"), "--format", "json", data=None).stdout)
    assert "attachment-missing" not in {f["type"] for f in document["findings"]}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"   \n\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not text"),
        (b"\xff\xfea", "UTF-16"),
    ],
)
def test_what_cannot_be_read_is_said_with_file_and_line(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(data)
    done = call("check", str(path), data=None)
    assert done.returncode == 2 and said in done.stderr and "letter.txt" in done.stderr and "Expected" in done.stderr
    assert done.stdout == ""


def test_other_encodings_and_only_emoji_are_read(tmp_path: Path) -> None:
    for name, data in (
        ("utf16.txt", GOOD.encode("utf-16")),
        ("cp1252.txt", GOOD.replace("Lena", "Zoë").encode("cp1252")),
        ("bom.txt", GOOD.encode("utf-8-sig")),
    ):
        (tmp_path / name).write_bytes(data)
        assert call("check", str(tmp_path / name), data=None).returncode == 0, name
    (tmp_path / "emoji.txt").write_text("🙏🎉", "utf-8")
    done = call("check", str(tmp_path / "emoji.txt"), data=None)
    assert done.returncode == 1 and "emoji-or-shouting" in done.stdout


def test_an_unknown_form_and_a_wrong_context_are_refused(files: Path) -> None:
    done = call("check", str(files / "good.txt"), "--form", "love-letter", data=None)
    assert done.returncode == 2 and "thank-you" in done.stderr and "offer-decline" in done.stderr
    (files / "context.toml").write_text(CONTEXT.replace('"Amara Okafor"\ntitle', "7\ntitle"), "utf-8")
    done = call("check", str(files / "good.txt"), "--context", str(files / "context.toml"), data=None)
    assert done.returncode == 2 and "context.toml:6" in done.stderr
    done = call("check", str(files / "nowhere.txt"), data=None)
    assert done.returncode == 2 and "nowhere.txt" in done.stderr
