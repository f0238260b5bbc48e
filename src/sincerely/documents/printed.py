"""A letter on paper: the sheet, the card, the envelope, as PDF, typeset by Typst with the fonts it brings."""

from __future__ import annotations

import json
import re
import tempfile
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, Literal

from sincerely.core.letters.wording import date_words
from sincerely.core.people.names import british

Kind = Literal["letter", "card", "envelope", "card-envelope"]

# Where a sheet of paper is 8½ by 11 inches (CLDR's supplemental data, paperSize US-Letter); everywhere else it is A4.
US_LETTER = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])
MOST_MISSING = 20  # signs that are named, at most
LONGEST_CLOSE = 6  # lines from "Kind regards," to the phone number


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What stands on paper, as text. `recipient` is empty where no postal address is known; `country` is the sender's, two letters or empty."""

    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    day: date
    dialect: str
    subject: str
    body: str
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdf:
    """A PDF, and the signs that no font at hand can show; they are blank boxes in it."""

    data: bytes
    missing: tuple[str, ...]


def paper_of(country: str) -> str:
    """Return what a country prints on: "us-letter" or "a4"."""
    return "us-letter" if country.upper() in US_LETTER else "a4"


def typeset(printed: Printed, kind: Kind) -> Pdf:
    """Return a letter, its card, or the envelope for one of them.

    First with the fonts that ship with Typst, so that it looks the same everywhere; a sign they lack is looked for among the machine's own.
    """
    given = json.dumps(_given(printed, kind), ensure_ascii=False)
    template = "envelope" if kind.endswith("envelope") else kind
    with as_file(files("sincerely.documents")) as folder:
        made = compiled(folder / f"{template}.typ", given, own=False)
        return compiled(folder / f"{template}.typ", given, own=True) if made.missing else made


def _given(printed: Printed, kind: Kind) -> dict[str, Any]:
    body = plain(printed.body)
    return {
        "title": plain(printed.subject),
        "author": plain(printed.sender[0]) if printed.sender else "",
        "rtl": _right_to_left(body),
        "paper": paper_of(printed.country),
        "holds": "card" if kind == "card-envelope" else "letter",
        "sender": [plain(line) for line in printed.sender],
        "recipient": [plain(line) for line in printed.recipient],
        "day": [printed.day.year, printed.day.month, printed.day.day],
        "date": f"{date_words(printed.day, printed.dialect)}{' ' if british(printed.dialect) else ', '}{printed.day.year}",
        "subject": plain(printed.subject),
        "body": _parts(body),
    }


def _parts(body: str) -> list[dict[str, Any]]:
    """Cut the text into paragraphs, each a text, a list, or the close with the name under it."""
    parts = [[line.strip() for line in part.split("\n")] for part in re.split(r"\n\s*\n", body.strip()) if part.strip()]
    # "Kind regards," and the name, whether or not there is an empty line between them.
    if len(parts) > 1 and len(parts[-2]) == 1 and _opens_close(parts[-2][0]) and len(parts[-1]) < LONGEST_CLOSE:
        parts[-2:] = [parts[-2] + parts[-1]]
    out = []
    for nth, rows in enumerate(parts, 1):
        if nth == len(parts) > 1 and 1 < len(rows) <= LONGEST_CLOSE and _opens_close(rows[0]):
            out.append({"kind": "close", "rows": rows})
        elif all(re.match(r"[-•*–]\s", row) for row in rows):
            out.append({"kind": "list", "rows": [row[1:].strip() for row in rows]})
        else:
            out.append({"kind": "text", "rows": rows})
    return out


def _opens_close(row: str) -> bool:
    return row.endswith(",") and len(row.split()) <= 4


def plain(text: str) -> str:
    """Return a text without control characters, which no font shows; a tab is a blank."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs"})


def _right_to_left(text: str) -> bool:
    letters = [unicodedata.bidirectional(c) for c in text if c.isalpha()]
    return sum(c in {"R", "AL"} for c in letters) * 2 > len(letters)


def compiled(template: Path, given: str, *, own: bool) -> Pdf:
    """Return what a template makes of data (JSON), with the fonts that ship, or with the machine's own too."""
    import typst

    def made(text: str, standard: Any) -> bytes:
        return typst.compile(
            template,
            root=template.parent,
            font_paths=_fonts(own),
            ignore_system_fonts=not own,
            sys_inputs={"given": text},
            # Nothing is imported from anywhere, so nothing is ever fetched; should that change by mistake, there is no place to fetch it to.
            package_path=tempfile.gettempdir(),
            format="pdf",
            pdf_standards=standard,
        )

    missing: list[str] = []
    text = given
    # The archival standard refuses a sign that no font has, one at a time.
    while len(missing) < MOST_MISSING:
        try:
            data = made(text, "a-2b")
        except typst.TypstError as error:
            found = re.search(r'the text `"(.+?)"` could not be displayed', error.message, re.DOTALL)
            if found is None:
                raise
            missing.append(found[1])
            if found[1] not in text:
                break
            text = text.replace(found[1], "")
            continue
        return Pdf(data=data if not missing else made(given, None), missing=tuple(missing))
    return Pdf(data=made(given, None), missing=tuple(missing))


@cache
def _fonts(own: bool) -> Any:
    import typst

    return typst.Fonts(include_system_fonts=own)
