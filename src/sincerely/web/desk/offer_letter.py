"""The text of an offer letter as it was handed in: a file (PDF, DOCX, a mail, plain text) or pasted words; and what is proposed from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sincerely.core.offers.letter.gaps import Gap, gaps
from sincerely.core.offers.letter.language import language_of
from sincerely.core.offers.letter.proposals import Proposed, proposed
from sincerely.core.offers.letter.reading import read_letter
from sincerely.documents.letter_text import bounded, kind_of, letter_text
from sincerely.errors import BadInput
from sincerely.integrations.eml import attached, is_mail, letter_of

#: A PDF with a letterhead's pictures in it is a few megabytes.
LARGEST = 30_000_000


@dataclass(frozen=True, slots=True)
class Read:
    """A letter that was read: its text, what is proposed from it, and what it leaves open."""

    text: str
    proposed: Proposed
    gaps: tuple[Gap, ...]


def text_in(data: bytes, name: str) -> str:
    """Return the text of a letter's file; raise BadInput for one without text, locked, too long, or in a form that is not read."""
    if not data.strip():
        raise BadInput("the file is empty", file=name, expected="the offer letter")
    if kind_of(data):
        return letter_text(data, name)
    if is_mail(name, data):
        mail = letter_of(data)
        parts = [f"Date: {mail.date}\n{mail.text}" if mail.date else mail.text]
        parts += [letter_text(content, f"{name}, {part}") for part, content in attached(data) if kind_of(content)]
        return bounded("\f".join(parts), name)
    if b"\0" in data[:4000] or data.startswith((b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        raise BadInput("this is no letter that can be read", file=name, expected="PDF, DOCX, plain text, or a mail as .eml")  # fmt: skip
    try:
        return bounded(data.decode("utf-8-sig"), name)
    except UnicodeDecodeError:
        return bounded(data.decode("cp1252", "replace"), name)


def read(text: str, today: date) -> Read:
    """Return what a letter says; raise BadInput for one that is not in English, or holds no term of an offer."""
    language = language_of(text)
    if language != "English":
        written = f"written in {language}" if language else "in letters that are not Latin ones"
        raise BadInput(f"the letter seems to be {written}; terms are read in English only", expected="an English letter, or the terms by hand")  # fmt: skip
    letter = read_letter(text, today)
    if not letter.terms:
        raise BadInput("no term of an offer was found in it", expected="an offer letter or contract, or the terms by hand")  # fmt: skip
    return Read(text, proposed(letter), gaps(letter))
