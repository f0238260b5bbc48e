"""Real PDFs, read back: what stands on paper, on which paper, and that no text is ever taken for a command."""

from __future__ import annotations

import io
import shutil
import socket
import subprocess
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from sincerely.documents.printed import Printed, paper_of, typeset

BODY = """Dear Dr. Okafor,

One thing you said has stayed with me: you lose an hour a day at handover. I told you about the bedside board, and how forty minutes became fifteen.

- the board itself
- the list of what is said at it

I would be glad to join you.

Kind regards,
Marisol Vega
+1 512 555 0100"""


def printed(**changed: object) -> Printed:
    usual = {
        "sender": ("Marisol Vega", "12 Oak Street", "Austin, TX 78701", "marisol.vega@example.com"),
        "recipient": ("Dr. Amara Okafor", "Lakeside Hospital", "400 Lake Road", "Austin, TX 78702"),
        "day": date(2026, 11, 26),
        "dialect": "american",
        "subject": "Thank you - the ward handover",
        "body": BODY,
        "country": "US",
    }
    return Printed(**(usual | changed))  # type: ignore[arg-type]


def read(data: bytes) -> tuple[list[str], tuple[int, int]]:
    """The text of each page, blanks evened out, and the paper's size in millimetres."""
    pages = PdfReader(io.BytesIO(data)).pages
    box = pages[0].mediabox
    return [" ".join(page.extract_text().split()) for page in pages], (
        round(float(box.width) / 72 * 25.4),
        round(float(box.height) / 72 * 25.4),
    )


def test_a_letter_has_sender_reader_date_subject_and_every_word():
    pages, size = read(typeset(printed(), "letter").data)
    assert len(pages) == 1 and size == (216, 279)
    for part in (*printed().sender, *printed().recipient, "November 26, 2026", "Thank you - the ward handover"):
        assert part in pages[0]
    for line in BODY.splitlines():
        assert line.removeprefix("- ") in pages[0]


@pytest.mark.parametrize(
    ("country", "kind", "size"),
    [
        ("US", "letter", (216, 279)), ("CA", "letter", (216, 279)), ("GB", "letter", (210, 297)), ("", "letter", (210, 297)), ("ke", "letter", (210, 297)),
        ("US", "card", (140, 108)), ("DE", "card", (148, 105)), ("US", "envelope", (241, 105)), ("IN", "envelope", (220, 110)),
        ("US", "card-envelope", (146, 111)), ("FR", "card-envelope", (162, 114)),
    ],
)  # fmt: skip
def test_paper_and_envelope_are_those_of_the_country(country, kind, size):
    assert read(typeset(printed(country=country), kind).data)[1] == size


def test_paper_of_a_country():
    assert [paper_of(c) for c in ("us", "CA", "GB", "NZ", "")] == ["us-letter", "us-letter", "a4", "a4", "a4"]


def test_the_date_is_written_as_the_dialect_does():
    pages, _ = read(typeset(printed(dialect="british", country="GB"), "letter").data)
    assert "26 November 2026" in pages[0]


def test_without_an_address_there_is_no_block_of_it():
    pages, _ = read(typeset(printed(recipient=()), "letter").data)
    assert "Lake Road" not in pages[0] and "November 26, 2026" in pages[0]


def test_an_envelope_has_the_reader_and_no_letter():
    pages, _ = read(typeset(printed(), "envelope").data)
    assert "400 Lake Road" in pages[0] and "12 Oak Street" in pages[0] and "handover" not in pages[0]


def test_a_card_has_the_letter_on_one_side_without_its_subject():
    pages, _ = read(typeset(printed(), "card").data)
    assert len(pages) == 1 and "fifteen" in pages[0] and "Thank you - the ward handover" not in pages[0]


def test_lines_are_about_65_characters_long():
    long = "Dear Dr. Okafor,\n\n" + "The handover on your ward takes an hour and nobody has the hour to give. " * 12
    page = PdfReader(io.BytesIO(typeset(printed(body=long), "letter").data)).pages[0].extract_text()
    lines = [line for line in page.splitlines() if "handover" in line or "hour" in line]
    assert len(lines) > 8 and 58 <= sum(map(len, lines[:-1])) / len(lines[:-1]) <= 72


@pytest.mark.parametrize("paragraphs", range(1, 16))
def test_a_page_break_leaves_no_signature_alone(paragraphs):
    body = "Dear Dr. Okafor,\n\n" + "We spoke of the handover and of what it costs in a day. " * 4
    body = body + ("\n\n" + "We spoke of the handover and of what it costs in a day. " * 5) * paragraphs
    pages, _ = read(typeset(printed(body=body + "\n\nKind regards,\nMarisol Vega"), "letter").data)
    assert "Kind regards, Marisol Vega" in pages[-1]
    assert "costs in a day" in pages[-1]
    assert len(pages) == 1 or f"{len(pages)} / {len(pages)}" in pages[-1]


MARKUP = '*bold* _it_ #panic("x") @ref <label> $x^2$ `code` \\ // no comment /* none */ = heading\n#import "@preview/x:1.0.0"\n+ one ~ --- ... "q" \' https://example.com'


@pytest.mark.parametrize("kind", ["letter", "card", "envelope"])
def test_no_text_is_read_as_markup(kind):
    hostile = printed(
        body=f"Dear all,\n\n{MARKUP}\n\nYours,\nX", subject=MARKUP, sender=(MARKUP,), recipient=("#panic()",)
    )
    pages, _ = read(typeset(hostile, kind).data)
    text = " ".join(pages)
    assert "#panic()" in text if kind != "card" else '#panic("x") @ref <label> $x^2$ `code`' in text
    if kind == "letter":
        assert '#import "@preview/x:1.0.0"' in text and "// no comment /* none */ = heading" in text


def test_nothing_is_asked_of_a_network(monkeypatch):
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a network was asked")

    monkeypatch.setattr(socket, "socket", refused)
    assert typeset(printed(), "letter").data.startswith(b"%PDF")


@pytest.mark.parametrize(
    "name",
    ["Zoë Łukasiewicz", "Nguyễn Thị Hương", "Ольга Ковальчук", "Γεωργία Παπαδοπούλου", "Şule Ağaoğlu", "דנה כהן"],
)
def test_names_in_their_own_scripts(name):
    made = typeset(printed(recipient=(name, "400 Lake Road"), body=f"Dear {name},\n\nThank you."), "letter")
    assert made.missing == ()
    text = read(made.data)[0][0]
    assert all(part in text or part[::-1] in text for part in name.split())


def test_a_sign_that_no_font_has_is_named():
    made = typeset(printed(body="Dear Dr. Okafor,\n\nThank you \U00012000 very much \U00012001."), "letter")
    assert made.missing == ("\U00012000", "\U00012001")
    assert "very much" in read(made.data)[0][0]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(st.characters(max_codepoint=0x24F), max_size=300), st.text(st.characters(max_codepoint=0x24F), max_size=40)
)
def test_any_text_can_be_printed(body, line):
    assert typeset(printed(body=body, recipient=(line,), subject=line), "letter").data.startswith(b"%PDF")


def test_other_programs_can_open_it(tmp_path: Path):
    (tmp_path / "letter.pdf").write_bytes(typeset(printed(), "letter").data)
    assert len(PdfReader(tmp_path / "letter.pdf").pages) == 1
    if shutil.which("pdftoppm"):  # where the machine has one more
        subprocess.run(["pdftoppm", "-r", "30", "-png", "letter.pdf", "page"], cwd=tmp_path, check=True)
        [picture] = tmp_path.glob("page*.png")
        assert picture.stat().st_size > 1000
