"""Letters as Word and PDF files, made by LibreOffice and Typst: their text with tables in order, and a clear word for what cannot be read."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
import typst
from pypdf import PdfReader, PdfWriter

from sincerely.documents.letter_text import kind_of, letter_text
from sincerely.errors import BadInput

WRITER = Path("/usr/lib/libreoffice/program/libswlo.so")
LETTER = """<html><meta charset="utf-8"><body><p>Basel, 16 November 2026</p><p>Dear Dr. Castellanos</p><h2>Remuneration</h2>
<table border="1"><tr><td>Gross annual salary</td><td>CHF 117'000</td></tr><tr><td>Holidays</td><td>27 days per year</td></tr></table>
<p>Your place of work is Basel, and you will report to the Head of Regulatory Affairs, who will also be the one to agree with you on which days of the week you work from home, two of them at most.</p>
<ul><li>Notice: three months</li><li>Probation: three months</li></ul></body></html>"""
ROWS = ["Gross annual salary CHF 117'000", "Holidays 27 days per year", "Notice: three months"]


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> dict[str, bytes]:
    """One letter as LibreOffice's Writer saves it, as DOCX and as PDF."""
    soffice = shutil.which("soffice")
    if soffice is None or not WRITER.exists():
        pytest.skip("no LibreOffice Writer on this machine (Debian: apt install libreoffice-writer-nogui)")
    folder = tmp_path_factory.mktemp("writer")
    (folder / "letter.html").write_text(LETTER, "utf-8")
    for form, given in (("docx:MS Word 2007 XML", "letter.html"), ("pdf", "letter.docx")):
        command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", form, "--outdir", str(folder), str(folder / given)]  # fmt: skip
        subprocess.run(command, capture_output=True, check=False, timeout=180)
    return {form: (folder / f"letter.{form}").read_bytes() for form in ("docx", "pdf")}


def typeset(text: str) -> bytes:
    return typst.compile(text.encode(), format="pdf")


def docx(body: str, **more: str) -> bytes:
    """A Word document of this body, as other programs write it: what Writer has no way to make."""
    out = io.BytesIO()
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
        for name, content in more.items():
            archive.writestr(f"word/{name}.xml", content)
    return out.getvalue()


@pytest.mark.xdist_group("writer")
@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_a_letter_of_a_word_processor_keeps_its_rows_and_their_order(made, form):
    text = letter_text(made[form], "letter")
    assert kind_of(made[form]) == form
    lines = [" ".join(line.strip(" -•").split()) for line in text.split("\n") if line.strip()]
    assert [line for line in lines if line in ROWS] == ROWS
    assert re.search(r"Gross annual salary(?:\t| {2,})CHF 117'000", text)
    assert lines[0] == "Basel, 16 November 2026" and lines.index("Remuneration") < lines.index(ROWS[0])


def test_a_typeset_letter_is_read_page_by_page_without_heads_and_numbers():
    text = letter_text(
        typeset(
            '#set page(height: 9cm, header: [Helvion AG, confidential], footer: context align(center, counter(page).display("1 of 1", both: true)))\n'
            "#table(columns: 2, [Start date], [1 March 2027], [Salary], [EUR 65,000 a year])\n#pagebreak()\nThe probation period is six months, and the office is the place of work.\n#pagebreak()\nThe notice is three months for either side, in writing, to the end of a month."
        ),
        "x",
    )
    pages = text.split("\f")
    assert len(pages) == 3 and re.search(r"Start date {2,}1 March 2027", pages[0])
    assert pages[0].count("Helvion") == 1 and text.count("Helvion") == 1
    assert "1 of 3" not in text and pages[2].strip().startswith("The notice is three months")


def test_what_was_struck_out_is_no_text_and_what_was_put_in_is():
    run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    text = letter_text(
        docx(
            f"<w:p>{run.format('Your salary is ')}<w:del>{run.format('60,000').replace('w:t', 'w:delText')}</w:del><w:ins>{run.format('65,000')}</w:ins></w:p>"
            f"<w:sdt><w:sdtContent><w:p>{run.format('Start: 4 January 2027')}</w:p></w:sdtContent></w:sdt>"
            f"<mc:AlternateContent><mc:Choice><w:p>{run.format('In a box')}</w:p></mc:Choice><mc:Fallback><w:p>{run.format('In a box')}</w:p></mc:Fallback></mc:AlternateContent>"
        ),
        "x",
    )
    assert text == "Your salary is 65,000\n\nStart: 4 January 2027\n\nIn a box"


def locked() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(typeset("Your salary is 65,000 a year."))))
    writer.encrypt("secret")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def pages(number: int) -> bytes:
    writer = PdfWriter()
    for _ in range(number):
        writer.add_blank_page(595, 842)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def bomb() -> bytes:
    return docx("<w:p><w:r><w:t>" + " " * 40_000_000 + "</w:t></w:r></w:p>")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (locked, "locked with a password. Expected a copy without one"),
        (lambda: pages(300), "has 300 pages. Expected at most 100"),
        (lambda: typeset("#rect(width: 5cm, height: 8cm)"), "no text in this PDF; it seems to be a scan"),
        (lambda: typeset("Your salary is 65,000 a year.")[:900], "this PDF cannot be read"),
        (lambda: b"%PDF-1.7\nnothing", "this PDF cannot be read"),
        (bomb, "unpacks to more than 30 MB"),
        (lambda: docx(""), "there is no text in this document"),
        (lambda: docx("<w:p>")[:120], "this document cannot be read"),
        (lambda: docx("<w:p><w:r>"), "this document cannot be read"),
    ],
    ids=["locked", "300 pages", "scan", "cut off", "no PDF", "bomb", "empty", "broken archive", "broken XML"],
)
def test_what_cannot_be_read_is_said_with_what_was_expected(data, words):
    with pytest.raises(BadInput, match=r"letter\.x: ") as refused:
        letter_text(data(), "letter.x")
    assert words in str(refused.value) and "Expected" in str(refused.value)


def test_another_archive_is_no_letter():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("content.xml", "<office/>")
    with pytest.raises(BadInput, match="no Word document"):
        letter_text(out.getvalue(), "letter.odt")
