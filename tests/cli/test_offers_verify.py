"""`sincerely offers verify` as people and scripts use it: a letter against what was agreed."""

from __future__ import annotations

import json
import subprocess
from email.message import EmailMessage

import pytest
import typst

from tests.quality.measure_offer_letters import CORPUS
from tests.support.program import call_here, refusal

LETTER = CORPUS / "tune" / "tech_rsu.txt"
KEPT = 'currency = "USD"\nbase = 178500\nleave = "four weeks"\nremote_days = 2\n'
NOT_KEPT = KEPT + 'relocation = 15000\nparental = "16 weeks of parental leave"\nnon_compete = false\n'


@pytest.fixture
def verify(tmp_path):
    def run(terms: str, *arguments: str, letter=LETTER, given: str = "") -> subprocess.CompletedProcess[str]:
        file = tmp_path / "terms.toml"
        file.write_text(terms, "utf-8")
        return call_here("offers", "verify", str(letter), "--agreed", str(file), "--now", "2026-11-27", *arguments, given=given)  # fmt: skip

    return run


def test_a_letter_that_keeps_what_was_agreed_ends_well_and_shows_its_words(verify):
    done = verify(KEPT)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Everything you agreed on is in the letter.\n\nWhat holds\n")
    assert "“Your base salary will be $178,500.00 per year, paid bi-weekly.” (line 9)" in " ".join(done.stdout.split())
    assert "four weeks (4 weeks are 20 working days a year, at 5 days a week)" in " ".join(done.stdout.split())
    assert "In the letter, and never discussed\n  non-compete" in done.stdout


def test_what_is_not_as_agreed_ends_with_one_and_a_message_to_send(verify):
    done = verify(NOT_KEPT)
    said = " ".join(done.stdout.split())
    assert done.returncode == 1
    assert said.startswith("Of 6 agreed terms 3 are not in the letter as agreed. Nothing is lost: ask before you sign.")
    assert "relocation agreed: 15,000 USD; the letter says 12,000 USD." in said
    assert "parental agreed: 16 weeks of parental leave. The letter does not say it." in said
    assert "What you could write before you sign" in said
    assert "On non-compete we had agreed that there is none, and the letter names one. Could it be taken out?" in said
    assert "parental is no term known here" in done.stderr


def test_json_has_the_status_the_words_and_their_place(verify):
    done = verify(NOT_KEPT, "--format", "json")
    found = json.loads(done.stdout)
    text = LETTER.read_text("utf-8")
    assert (done.returncode, found["kept"], found["dated"]) == (1, False, "2026-11-20")
    assert {one["term"]: one["status"] for one in found["terms"]} == {
        "base": "present", "leave": "present", "remote_days": "present",
        "relocation": "contradicted", "parental": "absent", "non_compete": "contradicted",
    }  # fmt: skip
    moved = next(one for one in found["terms"] if one["term"] == "relocation")
    assert text[moved["start"] : moved["end"]] == moved["quote"]
    assert (moved["line"], moved["page"], moved["favours"], moved["letter"]) == (15, None, "them", "12000 USD/once")
    assert "relocation_repay" in {one["term"] for one in found["undiscussed"]}
    assert all(one["question"] for one in found["questions"]) and len(found["questions"]) >= 3


def test_a_mail_is_read_by_its_own_words(verify, tmp_path):
    letter = tmp_path / "offer.eml"
    body = "Dear Jo,\n\nYour salary will be =C2=A330,000 per annum and you have 25 days of annual leave.\n"
    head = "From: a@b.example\nTo: c@d.example\nSubject: Your offer\nDate: Fri, 20 Nov 2026 10:00:00 +0000\nMIME-Version: 1.0\n"
    letter.write_text(f"{head}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{body}\nPlease accept within two weeks.\n")  # fmt: skip
    done = verify('base = "30,000 GBP"\nleave = 25\nexpiry = 2026-12-04\n', letter=letter)
    assert done.returncode == 0, done.stdout


def test_a_pdf_and_a_mail_with_one_are_read_with_pages(verify, tmp_path):
    pdf = typst.compile(
        b"#table(columns: 2, [Salary], [EUR 65,000 a year], [Annual leave], [30 days])\n#pagebreak()\nThe notice on either side is three months, in writing.",
        format="pdf",
    )
    (tmp_path / "letter.pdf").write_bytes(pdf)
    mail = EmailMessage()
    mail["Subject"], mail["Date"] = "Your contract", "Fri, 20 Nov 2026 10:00:00 +0000"
    mail.set_content("Dear Jo,\n\nplease find your contract attached.\n")
    mail.add_attachment(pdf, maintype="application", subtype="pdf", filename="contract.pdf")
    (tmp_path / "offer.eml").write_bytes(bytes(mail))
    for name, page in (("letter.pdf", 2), ("offer.eml", 3)):
        done = verify(
            'base = "65,000 EUR"\nleave = "six weeks"\nnotice = "3 months"\n',
            "--format",
            "json",
            letter=tmp_path / name,
        )
        found = json.loads(done.stdout)
        assert (done.returncode, [one["status"] for one in found["terms"]]) == (0, ["present"] * 3)
        assert found["terms"][2]["page"] == page
    (tmp_path / "locked.pdf").write_bytes(pdf[:700])
    assert "locked.pdf: this PDF cannot be read" in refusal(verify("leave = 25", letter=tmp_path / "locked.pdf"))


def test_standard_input_is_a_letter_too(verify):
    assert verify("leave = 25", letter="-", given="Annual leave: 25 days\n").returncode == 0


@pytest.mark.parametrize(
    ("terms", "letter", "words"),
    [
        ("base = -5", "Salary: 5", "terms.toml:1: base: -5 is no number that can be meant. Expected 65000,"),
        ("base = 5", "", "the file is empty"),
        ("base = 5", "{\\rtf1 Salary}", "this is a rich-text document, not text. Expected PDF, DOCX, plain text, or a mail as .eml"),
        ("base = 5", "Salary: 5 EUR an hour. " * 14_000, "it holds 322,000 characters. Expected at most 300,000: the letter without handbooks"),
        ("base = 5", "Sehr geehrte Frau Berg, wir freuen uns, Ihnen die Stelle als Entwicklerin anzubieten. Ihr Gehalt ist 65.000 Euro und der Urlaub ist 30 Tage im Jahr, die Probezeit ist sechs Monate.", "seems to be written in German; terms are read in English only. Expected"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_with_file_line_and_what_was_expected(verify, terms, letter, words):
    assert words in refusal(verify(terms, letter="-", given=letter))
