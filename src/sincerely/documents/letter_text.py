"""The text of a letter that came as PDF or DOCX: paragraphs and the rows of tables in order, pages parted by a form feed.

What it may cost is bounded: pages, characters, and how much a packed file unpacks to.
"""

from __future__ import annotations

import logging
import re
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from sincerely.errors import BadInput

MOST_PAGES = 100
#: A hundred full pages; some seconds of reading.
MOST_CHARACTERS = 300_000
#: A letter's text is a few hundred kilobytes of XML; what unpacks to more is none.
MOST_UNPACKED = 30_000_000
#: A page full of letters is some tens of kilobytes of drawing.
MOST_DRAWN = 3_000_000
#: Fewer letters than this a page are a scan with a page number.
FEWEST = 20
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
#: Deleted and moved words, field codes, and the copy of a text box for old programs are none of the letter's text.
_LEFT_OUT = {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_MC}Fallback", f"{_W}rPr", f"{_W}sectPr"}
_PAGE_NUMBER = re.compile(r"\s*(?:page\s+)?[-–]?\s*\d{1,3}\s*(?:of|/|von)?\s*\d{0,3}\s*[-–]?\s*", re.I)


def kind_of(data: bytes) -> str:
    """Return "pdf" or "docx" by what a file begins with; empty for anything else."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    return "docx" if data.startswith(b"PK\x03\x04") else ""


def letter_text(data: bytes, file: str) -> str:
    """Return the text of a PDF or DOCX; raise BadInput where there is none, where it is locked, and where it is too large."""
    return bounded(_pdf(data, file) if kind_of(data) == "pdf" else _docx(data, file), file)


def bounded(text: str, file: str) -> str:
    """Return a text that is no longer than a letter can be; raise BadInput for a longer one."""
    if len(text) > MOST_CHARACTERS:
        raise BadInput(f"it holds {len(text):,} characters", file=file, expected=f"at most {MOST_CHARACTERS:,}: the letter without handbooks")  # fmt: skip
    return text


# -- PDF


def _pdf(data: bytes, file: str) -> str:
    from pypdf import PasswordType, PdfReader
    from pypdf.errors import PyPdfError

    # What pypdf says of small faults is for those who make PDFs.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise BadInput("this PDF is locked with a password", file=file, expected="a copy without one: open it and print it to a new PDF")  # fmt: skip
        number = len(reader.pages)
        if number > MOST_PAGES:
            raise BadInput(f"this PDF has {number} pages", file=file, expected=f"at most {MOST_PAGES}: the letter or contract without handbooks")  # fmt: skip
        pages = [_page(page) for page in reader.pages]
    except BadInput:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OverflowError, ArithmeticError, AssertionError, NotImplementedError, OSError) as error:  # fmt: skip
        raise BadInput(f"this PDF cannot be read ({type(error).__name__})", file=file, expected="a whole PDF: open it and print it to a new one") from None  # fmt: skip
    empty = [nth for nth, page in enumerate(pages, 1) if sum(sign.isalpha() for sign in page) < FEWEST]
    if len(empty) == number:
        raise BadInput("there is no text in this PDF; it seems to be a scan", file=file, expected="a PDF with text: ask for one, or let a scanner's program recognise it")  # fmt: skip
    return "\f".join(_without_margins(pages))


def _page(page: Any) -> str:
    """Return a page's text with its columns kept apart; in the plain order where that fails. Raise ValueError for one that draws without end."""
    content = page.get_contents()
    if content is not None and len(content.get_data()) > MOST_DRAWN:
        raise ValueError("a page draws without end")
    try:
        text = page.extract_text(extraction_mode="layout", layout_mode_space_vertically=True)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, ZeroDivisionError):
        text = ""
    text = text if text.strip() else page.extract_text()
    lines = [line.rstrip() for line in _plain(text).split("\n")]
    margin = min((len(line) - len(line.lstrip()) for line in lines if line), default=0)
    return "\n".join(line[margin:] for line in lines)


def _without_margins(pages: list[str]) -> Iterator[str]:
    """Yield the pages without their numbers, and without what stands at the head or foot of three and more."""
    edges: Counter[str] = Counter()
    for page in pages:
        lines = [" ".join(line.split()) for line in page.split("\n") if line.strip()]
        edges.update({*lines[:2], *lines[-2:]})
    often = {line for line, times in edges.items() if times >= 3}
    for nth, page in enumerate(pages):
        lines = page.split("\n")
        kept = [
            line
            for line in lines
            if not _PAGE_NUMBER.fullmatch(line) or not line.strip()
            if not (nth and " ".join(line.split()) in often)
        ]
        yield "\n".join(kept)


# -- DOCX


def _docx(data: bytes, file: str) -> str:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" not in names:
                raise BadInput("this is no Word document", file=file, expected="PDF, DOCX, plain text or a mail")
            heads = sorted(name for name in names if re.fullmatch(r"word/header\d*\.xml", name))
            parts = [_unpacked(archive, name, file) for name in (*heads[:1], "word/document.xml")]
        text = "\n\n".join(_words(etree.fromstring(part, parser)) for part in parts)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:  # fmt: skip
        raise BadInput(f"this document cannot be read ({type(error).__name__})", file=file, expected="a whole DOCX without a password: open it and save it anew") from None  # fmt: skip
    if not any(sign.isalpha() for sign in text):
        raise BadInput("there is no text in this document", file=file, expected="the letter as text, not as a picture")
    return _plain(text)


def _unpacked(archive: zipfile.ZipFile, name: str, file: str) -> bytes:
    """Return a part of the archive; what it says of its own size is not believed."""
    with archive.open(name) as part:
        data = part.read(MOST_UNPACKED + 1)
    if len(data) > MOST_UNPACKED:
        raise BadInput(f"this document unpacks to more than {MOST_UNPACKED // 1_000_000} MB", file=file, expected="a letter")  # fmt: skip
    return data


def _words(root: Any) -> str:
    body = root.find(f"{_W}body")
    return "\n\n".join(block for block in _blocks(root if body is None else body) if block.strip())


def _blocks(parent: Any) -> Iterator[str]:
    """Yield paragraphs, and tables with a line a row and a tab between cells, in the document's order."""
    for child in parent:
        if child.tag in _LEFT_OUT or not isinstance(child.tag, str):
            continue
        if child.tag == f"{_W}p":
            yield _paragraph(child)
        elif child.tag == f"{_W}tbl":
            yield "\n".join(_row(row) for row in child.iter(f"{_W}tr"))
        else:
            yield from _blocks(child)


def _row(row: Any) -> str:
    cells = []
    for cell in row.iterchildren(f"{_W}tc", f"{_W}sdt"):
        words = " ".join(" ".join(block.split()) for block in _blocks(cell) if block.strip())
        cells.append(words)
    return "\t".join(cell for cell in cells if cell)


def _paragraph(paragraph: Any) -> str:
    text = "".join(_runs(paragraph)).strip()
    listed = paragraph.find(f"{_W}pPr/{_W}numPr") is not None
    return f"- {text}" if listed and text else text


def _runs(parent: Any) -> Iterator[str]:
    for child in parent:
        if child.tag in _LEFT_OUT or not isinstance(child.tag, str):
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in (f"{_W}tab", f"{_W}ptab"):
            yield "\t" if child.getparent().tag != f"{_W}tabs" else ""
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n"
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif child.tag == f"{_W}txbxContent":
            yield "\n" + "\n".join(_blocks(child)) + "\n"
        else:
            yield from _runs(child)


def _plain(text: str) -> str:
    """Return a text with its joined letters apart ("ﬁ"), and without soft hyphens and signs that nobody sees."""
    # Bullets of the fonts Symbol and Wingdings.
    text = re.sub("[\uf0a7\uf0b7\uf0d8\uf0fc]", "•", text)
    text = re.sub("[\ufb00-\ufb06]", lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return re.sub("[\u00ad\u200b-\u200d\u2060\ufeff\x00-\x08\x0e-\x1f]", "", text)
