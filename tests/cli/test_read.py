"""`sincerely read` as other programs call it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.support.program import COMMAND, call_here, refusal
from tests.support.warm import call_warm

WORDS = """Dear Rosa,

Thank you for your visit. We would like to offer you the post of baker at £14.20 an hour, from 1 June.
Please let me know by 5 pm on Monday 5 May whether you accept.

Kind regards,
Ann Lee
Head of Recruitment
"""
NO = "Dear Rosa,\n\nThank you for coming in. Unfortunately we have decided to go ahead with another candidate.\n\nKind regards,\nAnn Lee\n"


def mail(text: str, **headers: str) -> bytes:
    message = EmailMessage()
    given = {"From": "Ann Lee <ann@crust.co.uk>", "To": "rosa@home.example", "Subject": "Your visit", "Date": "Tue, 28 Apr 2026 09:12:00 +0100"}  # fmt: skip
    for name, value in (given | {name.replace("_", "-"): value for name, value in headers.items()}).items():
        if value:
            message[name] = value
    message.set_content(text)
    return message.as_bytes()


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "offer.eml").write_bytes(mail(WORDS))
    (tmp_path / "no.eml").write_bytes(mail(NO))
    (tmp_path / "pasted.txt").write_text(WORDS, "utf-8")
    return tmp_path


def document(*arguments: str, cwd: Path) -> dict[str, object]:
    done = call_here("read", *arguments, "--format", "json", cwd=cwd)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def facts(found: dict[str, object]) -> dict[str, object]:
    return {fact["name"]: fact["value"] for fact in found["facts"]}


def test_json_has_the_promised_form_and_every_quote_stands_where_it_says(files: Path) -> None:
    found = document("offer.eml", cwd=files)
    assert list(found)[:6] == ["kind", "confidence", "others", "needs_answer", "automatic", "facts"]
    assert found["kind"] == "offer" and 0.6 < found["confidence"] <= 1 and found["automatic"] is False
    assert all(set(each) == {"kind", "confidence"} for each in found["others"])
    assert found["facts"]
    for fact in found["facts"]:
        assert list(fact) == ["name", "value", "quote", "start", "end", "note"]
        assert found["text"][fact["start"] : fact["end"]] == fact["quote"] != ""
    for quote in found["quotes"]:
        assert found["text"][quote["start"] : quote["end"]] == quote["quote"] != ""
    read = facts(found)
    assert read["salary"] == {"amount": 14.2, "currency": "GBP", "period": "hour"}
    assert (read["start_date"], read["people"]) == ("2026-06-01", "Ann Lee")


def test_whether_an_answer_is_owed_is_said(files: Path) -> None:
    assert document("offer.eml", cwd=files)["needs_answer"] is True
    assert document("no.eml", cwd=files)["needs_answer"] is False
    assert "They wait for you" in call_here("read", "offer.eml", cwd=files).stdout
    assert "No answer is expected." in call_here("read", "no.eml", cwd=files).stdout


def test_a_deadline_is_read_with_its_words_and_a_wrong_weekday_is_said(files: Path) -> None:
    found = next(each for each in document("offer.eml", cwd=files)["facts"] if each["name"] == "offer_expiry")
    assert found["value"] == "2026-05-05T17:00:00+01:00" and "5 pm on Monday 5 May" in found["quote"]
    assert found["note"] == "The message says Monday, and 5 May 2026 is a Tuesday."
    said = call_here("read", "offer.eml", cwd=files).stdout
    assert "answer by    Tuesday 5 May 2026, 17:00 (Europe/London)" in said and "5 May 2026 is a Tuesday." in said


def test_before_a_day_is_told_as_the_last_day_that_it_leaves(files: Path) -> None:
    text = "Hello Rosa,\n\nplease send us your passport and your references before Monday 4 May, so that we can begin.\n\nAnn Lee\n"
    (files / "papers.eml").write_bytes(mail(text, Subject="Papers"))
    found = next(each for each in document("papers.eml", cwd=files)["facts"] if each["name"] == "deadline")
    assert (found["value"], found["quote"]) == ("2026-05-04", "before Monday 4 May")
    assert found["note"] == "“before Monday 4 May” leaves Sunday 3 May 2026 as the last day."
    said = call_here("read", "papers.eml", cwd=files).stdout
    assert re.search(r"to do by +Sunday 3 May 2026 +“before Monday 4 May”", said)


def test_a_guess_is_called_one_and_the_runner_up_is_named(files: Path) -> None:
    (files / "terse.eml").write_bytes(mail("About Monday: could you ring me?\n", Subject="Hello"))
    said = call_here("read", "terse.eml", cwd=files).stdout
    assert "Perhaps this is" in said and "a guess" in said and "It may also be" in said


def test_several_are_a_document_a_line_and_one_that_cannot_be_read_is_told(files: Path) -> None:
    done = call_here("read", "offer.eml", "nowhere.eml", "no.eml", "--format", "json", cwd=files)
    assert done.returncode == 2
    assert done.stderr == "sincerely: nowhere.eml: there is no such file. Expected the path of a readable file.\n"
    read = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(each["file"], each["kind"]) for each in read] == [("offer.eml", "offer"), ("no.eml", "rejection")]


def test_standard_input_is_read_once() -> None:
    done = subprocess.run([*COMMAND, "read", "-", "--format", "json"], input=mail(NO), capture_output=True, check=True)
    assert (json.loads(done.stdout)["kind"], json.loads(done.stdout)["file"]) == ("rejection", "-")
    assert "standard input can be read once only" in refusal(call_here("read", "-", "-"))


def test_in_a_pasted_text_days_count_from_the_date_that_is_given_and_from_no_other(files: Path) -> None:
    found = document("pasted.txt", cwd=files)
    days = {fact["name"]: fact for fact in found["facts"] if fact["name"] in ("start_date", "offer_expiry")}
    assert {name: fact["value"] for name, fact in days.items()} == {"start_date": None, "offer_expiry": None}
    assert "does not say" in days["offer_expiry"]["note"] and "--date" in found["notes"][0]
    assert facts(found)["salary"] and found["sent"] is None
    dated = document("pasted.txt", "--date", "2026-04-28T09:00:00+01:00", cwd=files)
    assert facts(dated)["start_date"] == "2026-06-01" and dated["notes"] == []
    assert "is no date" in refusal(call_here("read", "pasted.txt", "--date", "Tuesday", cwd=files))


def test_what_is_said_in_full_needs_no_date_of_the_message(files: Path) -> None:
    (files / "full.txt").write_text("We would like to offer you the post. You would start on 1 June 2026.\n", "utf-8")
    assert facts(document("full.txt", cwd=files))["start_date"] == "2026-06-01"


def test_a_message_pasted_with_its_heading_is_read_by_it(files: Path) -> None:
    text = "From: Ann Lee <ann@crust.co.uk>\nDate: Tue, 28 Apr 2026 09:12:00 +0100\nSubject: Grüße\n\n" + WORDS
    (files / "headed.txt").write_text(text, "utf-8")
    found = document("headed.txt", cwd=files)
    assert (found["subject"], found["sent"], found["sender"]) == ("Grüße", "2026-04-28T09:12:00+01:00", "Ann Lee")
    (files / "wide.txt").write_text(text, "utf-16")
    assert document("wide.txt", cwd=files)["facts"] == found["facts"]


def test_a_table_of_an_appointment_is_no_heading(files: Path) -> None:
    (files / "table.txt").write_text("Date: 12 May 2026\nTime: 10:00\nPlace: 4 Mill Lane\n\nWe invite you to an interview.\n", "utf-8")  # fmt: skip
    assert "12 May 2026" in document("table.txt", cwd=files)["text"]


def test_automatic_mail_is_told(files: Path) -> None:
    (files / "away.eml").write_bytes(mail("I am away until Monday.\n", Auto_Submitted="auto-replied"))
    assert document("away.eml", cwd=files)["automatic"] is True
    assert "An automatic reply." in call_here("read", "away.eml", cwd=files).stdout


def test_an_attached_invitation_counts(files: Path) -> None:
    message = EmailMessage()
    message["From"], message["Date"] = "Ann Lee <ann@crust.co.uk>", "Tue, 28 Apr 2026 09:12:00 +0100"
    message.set_content("We would like to invite you to an interview.\n")
    lines = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260505T090000Z\r\nDTEND:20260505T100000Z\r\nSUMMARY:Interview\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    message.add_attachment(lines.encode(), maintype="text", subtype="calendar", filename="invite.ics")
    (files / "invited.eml").write_bytes(message.as_bytes())
    found = {fact["name"]: fact for fact in document("invited.eml", cwd=files)["facts"]}
    assert found["interview_start"]["value"].startswith("2026-05-05T09:00") and found["interview_start"]["quote"] == ""


CALENDAR = "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1\nDTSTART:20260505T090000Z\nDTEND:20260505T100000Z\nLOCATION:4 Mill Lane\\,\n  Leeds\nSUMMARY:Interview\nEND:VEVENT\nEND:VCALENDAR\n"


@pytest.mark.parametrize("name", ["mail.eml", "pasted.txt"])
@pytest.mark.parametrize("indent", ["", "   "])
def test_an_invitation_pasted_among_the_words_counts_like_an_attached_one(files: Path, name: str, indent: str) -> None:
    """Its lines tell nothing by themselves: the stamp in it is no appointment of the text."""
    pasted = "".join(indent + line + "\n" for line in CALENDAR.splitlines())
    text = f"Hi Rosa,\n\nsee below for the interview.\n\n{pasted}\nAnn Lee\n+44 113 496 0177\n"
    (files / name).write_bytes(mail(text) if name.endswith(".eml") else text.encode())
    found = {fact["name"]: fact for fact in document(name, cwd=files)["facts"]}
    assert (found["interview_start"]["value"], found["interview_end"]["value"]) == ("2026-05-05T09:00:00+00:00", "2026-05-05T10:00:00+00:00")  # fmt: skip
    assert (found["place"]["value"], found["place"]["quote"], found["phone"]["value"]) == ("4 Mill Lane, Leeds", "", "+441134960177")  # fmt: skip
    assert not {fact["quote"] for fact in found.values()} & set(CALENDAR.splitlines())


def test_a_copy_of_a_mail_of_your_own_is_told_by_the_address_you_name(files: Path) -> None:
    (files / "own.eml").write_bytes(mail(NO, From="Rosa Diaz <Rosa@Home.example>"))
    assert document("own.eml", cwd=files)["automatic"] is False
    found = document("own.eml", "--me", "rosa@work.example", "--me", "ROSA@home.example", cwd=files)
    assert (found["origin"], found["automatic"]) == ("own-copy", True)
    assert (
        "A copy of a mail of your own." in call_here("read", "own.eml", "--me", "rosa@home.example", cwd=files).stdout
    )
    assert document("no.eml", "--me", "rosa@home.example", cwd=files)["origin"] == "person"
    assert "is no address" in refusal(call_here("read", "own.eml", "--me", "Rosa", cwd=files))


def test_a_copy_of_your_own_is_told_by_the_profile_where_there_is_a_job_search(files: Path, tmp_path: Path) -> None:
    (files / "own.eml").write_bytes(mail(NO, From="Rosa Diaz <Rosa@Home.example>"))
    (files / "notes.md").write_text("Interview at Lakeside Bakery on 28 April 2026 at 10:00 with Ann Lee.\n", "utf-8")
    data = tmp_path / "search"
    begun = call_warm("debrief", "notes.md", "--candidate-name", "Rosa Diaz", "--candidate-email", "rosa@home.example", "--zone", "Europe/London", data=data, cwd=files)  # fmt: skip
    assert begun.returncode == 0, begun.stderr
    done = call_warm("read", "own.eml", "no.eml", "--format", "json", data=data, cwd=files)
    assert [json.loads(line)["origin"] for line in done.stdout.splitlines()] == ["own-copy", "person"]
    (data / "sincerely.sqlite3").write_bytes(b"no database")
    broken = call_warm("read", "own.eml", "--format", "json", data=data, cwd=files)
    assert json.loads(broken.stdout)["origin"] == "person" and "Your own addresses were not looked up" in broken.stderr


MAILBOX = b"From ann@crust.co.uk Tue Apr 28 09:12:00 2026\n" + mail(NO)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("folder", None, "this is a folder"),
        ("mails.mbox", MAILBOX + b"\n" + MAILBOX, "mails.mbox:18: this is a mailbox of several mails. Expected one mail in a file."),
        ("empty.eml", b"", "empty.eml:1: the file is empty"),
        ("blank.eml", b"From: a@b.example\nX-Mailer: none\n\n\n", "blank.eml:1: this mail has no words in it. Expected a text or HTML part."),
        ("letter.pdf", b"%PDF-1.7 and so on", "letter.pdf:1: this is a PDF, not text. Expected plain text, or a mail as .eml."),
        ("mail.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a mail in Outlook's own form"),
        ("invite.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "this is a calendar file. Expected the mail it came with (.eml)."),
        ("bytes.eml", b"\x01\x00\x02\x03\xff" * 9, "this is not text"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_file_line_and_what_was_expected(files, name, content, said) -> None:
    (files / name).mkdir() if content is None else (files / name).write_bytes(content)
    assert said in refusal(call_here("read", name, cwd=files))


def test_a_mailbox_of_one_mail_is_that_mail(files: Path) -> None:
    (files / "one.mbox").write_bytes(MAILBOX)
    assert document("one.mbox", cwd=files)["kind"] == "rejection"


def test_signs_that_steer_a_terminal_are_not_passed_on(files: Path) -> None:
    (files / "steering.eml").write_bytes(mail(WORDS.replace("baker", "\x1b[2Jbaker")))
    assert "\x1b" not in call_here("read", "steering.eml", cwd=files).stdout


def test_no_database_and_no_web_framework_is_asked_for(files: Path) -> None:
    script = "import sys; from sincerely.cli import cli; cli.main(['read', 'offer.eml'], standalone_mode=False); print([name for name in ('django', 'sqlite3', 'sincerely.journal', 'sincerely.core.letters', 'sincerely.core.reading.debrief', 'icalendar') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], cwd=files, capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")
