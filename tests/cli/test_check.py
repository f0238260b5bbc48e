"""`sincerely check` as other programs call it."""

from __future__ import annotations

import json
import subprocess
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.support.program import COMMAND, call_here

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
    done = call_here("check", str(files / "good.txt"), "--context", str(files / "context.toml"))
    assert (done.returncode, "Nothing to remark" in done.stdout) == (0, True), done.stdout
    done = call_here("check", str(files / "bad.txt"), "--context", str(files / "context.toml"))
    assert done.returncode == 1
    assert '3:6  error  wrong-name (AD102)  "Dr. Okafro"' in done.stdout
    assert 'Instead: "Dr. Okafor"' in done.stdout and "Why: " in done.stdout


def test_json_is_one_document_with_true_offsets(files: Path) -> None:
    text = (files / "bad.txt").read_text("utf-8")
    done = call_here("check", str(files / "bad.txt"), "--context", str(files / "context.toml"), "--format", "json")
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
    document = json.loads(call_here("check", str(files / "letter.eml"), "--format", "json").stdout)
    assert document["text"].startswith("Subject: Charge Nurse interview\n\nDear Dr. Okafor,")
    assert "attachment-missing" in {f["type"] for f in document["findings"]}
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="plan.pdf")
    (files / "letter.eml").write_bytes(bytes(mail))
    document = json.loads(call_here("check", str(files / "letter.eml"), "--format", "json").stdout)
    assert "attachment-missing" not in {f["type"] for f in document["findings"]}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"   \n\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not text"),
        (b"\xff\xfea", "UTF-16"),
        (b"\xff\xfe\x00\x00abc", "UTF-32"),
        ("Уважаемая Анна Петровна,\n\nБлагодарю Вас за беседу.".encode("cp1251"), "save it as UTF-8"),
        ("尊敬的王经理:\n\n感谢您昨天抽出时间与我面谈。".encode("gb18030"), "save it as UTF-8"),
        ("田中様\n\n本日はありがとうございました。".encode("shift_jis"), "save it as UTF-8"),
        (b"{\\rtf1\\ansi Dear Dr. Okafor,\\par Thank you}", "a rich-text document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 500, "a Word document"),
        (b"\n<!DOCTYPE html><p>Dear Dr. Okafor,</p>", "a web page"),
    ],
)
def test_what_cannot_be_read_is_said_with_file_and_line(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(data)
    done = call_here("check", str(path))
    assert done.returncode == 2 and said in done.stderr and "letter.txt" in done.stderr and "Expected" in done.stderr
    assert done.stdout == ""


def test_other_encodings_and_only_emoji_are_read(tmp_path: Path) -> None:
    for name, data in (
        ("utf16.txt", GOOD.encode("utf-16")),
        ("utf16-without-mark.txt", GOOD.encode("utf-16-le")),
        ("utf16-big-without-mark.txt", GOOD.encode("utf-16-be")),
        ("utf32.txt", GOOD.encode("utf-32")),
        ("old-mac-lines.txt", GOOD.replace("\n", "\r").encode()),
        ("cp1252.txt", GOOD.replace("Lena", "Zoë").encode("cp1252")),
        ("bom.txt", GOOD.encode("utf-8-sig")),
    ):
        (tmp_path / name).write_bytes(data)
        assert call_here("check", str(tmp_path / name)).returncode == 0, name
    (tmp_path / "emoji.txt").write_text("🙏🎉", "utf-8")
    done = call_here("check", str(tmp_path / "emoji.txt"))
    assert done.returncode == 1 and "emoji-or-shouting" in done.stdout


def test_an_unknown_form_and_a_wrong_context_are_refused(files: Path) -> None:
    done = call_here("check", str(files / "good.txt"), "--form", "love-letter")
    assert done.returncode == 2 and "thank-you" in done.stderr and "offer-decline" in done.stderr
    (files / "context.toml").write_text(CONTEXT.replace('"Amara Okafor"\ntitle', "7\ntitle"), "utf-8")
    done = call_here("check", str(files / "good.txt"), "--context", str(files / "context.toml"))
    assert done.returncode == 2 and "context.toml:6" in done.stderr
    done = call_here("check", str(files / "nowhere.txt"))
    assert done.returncode == 2 and "nowhere.txt" in done.stderr


LETTERS_ELSEWHERE = {
    "German": "Sehr geehrte Frau Dr. Okafor,\n\nvielen Dank für das Gespräch am Montag. Was Sie über die Übergaben auf Ihrer Station erzählt haben, "
    "ist mir im Kopf geblieben: eine Stunde am Tag geht verloren.\n\nIch würde sehr gerne bei Ihnen arbeiten.\n\nMit freundlichen Grüßen\nLena Fischer\n",
    "a language that is not English": 'שלום ד"ר כהן,\n\nתודה רבה על השיחה אתמול. נהניתי לשמוע על המחלקה החדשה.\n\nבברכה,\nדנה לוי\n',
    "French": "Madame,\n\nJe vous remercie pour cet entretien. Ce que vous avez dit sur les transmissions m'a marquée.\n\nBien cordialement,\nLéa Martin\n",
}


@pytest.mark.parametrize("tongue", LETTERS_ELSEWHERE)
def test_a_letter_in_another_language_is_told_so_once_and_not_flagged_to_pieces(tmp_path: Path, tongue: str) -> None:
    (tmp_path / "letter.txt").write_text(LETTERS_ELSEWHERE[tongue], "utf-8")
    done = call_here("check", str(tmp_path / "letter.txt"))
    assert done.returncode == 0 and f"This looks like {tongue}: not proofread." in done.stdout
    assert "1 remark, 0 worse" in done.stdout


def test_two_german_lines_are_not_read_as_english_slips(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Liebe Frau Okafor,\n\nvielen Dank!\n\nLena\n", "utf-8")
    assert "spelling" not in call_here("check", str(tmp_path / "letter.txt")).stdout


def test_a_hundred_thousand_words_are_called_too_long_and_the_beginning_is_read(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(
        "Dear Dr. Okafor,\n\n" + "I realy enjoyed the talk. " * 20_000 + "\n\nLena\n", "utf-8"
    )
    done = call_here("check", str(tmp_path / "letter.txt"))
    assert done.returncode == 1 and "LE101" in done.stdout and "realy" in done.stdout
    (tmp_path / "letter.txt").write_text("a" * 600_000, "utf-8")
    done = call_here("check", str(tmp_path / "letter.txt"))
    assert done.returncode == 1 and max(map(len, done.stdout.splitlines())) < 400


def test_a_mail_of_html_tables_is_read_in_its_paragraphs(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"] = "Charge Nurse interview"
    cells = "<p>Dear Dr. Okafor,</p><p>Thank you for the triage queue&nbsp;talk. It was realy good.</p><p>I would love to join you.</p><p>Kind regards,<br>Lena Fischer</p>"
    mail.set_content(
        f"<html><head><style>p {{}}</style></head><body><table><tr><td>{cells}</td></tr></table></body></html>",
        subtype="html",
    )
    (tmp_path / "letter.eml").write_bytes(bytes(mail))
    done = call_here("check", str(tmp_path / "letter.eml"))
    assert done.returncode == 1 and '"realy"' in done.stdout


def test_a_mail_whose_encoding_is_not_what_it_says_is_read_all_the_same(tmp_path: Path) -> None:
    mail = b"Subject: =?utf-8?q?Caf=E9?= talk\nContent-Type: text/plain; charset=no-such\n\nDear Dr. Okafor,\n\nThank you for the caf\xe9.\n\nLena\n"
    (tmp_path / "letter.eml").write_bytes(mail)
    document = json.loads(call_here("check", str(tmp_path / "letter.eml"), "--format", "json").stdout)
    assert document["text"].startswith("Subject: Café talk\n") and "the café." in document["text"]


def test_what_would_steer_a_terminal_is_not_printed(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(
        "Dear [Na\x1b[31mme],\n\nThank you \u202efor the triage talk.\n\nLena\n", "utf-8"
    )
    done = call_here("check", str(tmp_path / "letter.txt"))
    assert "\x1b" not in done.stdout and "\u202e" not in done.stdout
