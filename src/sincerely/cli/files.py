"""Reading the files people hand in: text in whatever encoding, with a clear word when it is no text."""

from __future__ import annotations

import sys
from pathlib import Path

from sincerely.errors import BadInput

LARGEST = 5_000_000
_NO_TEXT = {
    b"%pdf": "a PDF",
    b"pk\x03\x04": "a document or archive",
    b"\xd0\xcf\x11\xe0": "a Word document or a mail in Outlook's own form",
    b"{\\rtf": "a rich-text document",
    b"<!doctype html": "a web page",
    b"<html": "a web page",
}


def read_text(path: str) -> str:
    """Return the text of a file, or of standard input for "-"; raise BadInput when it is missing, empty or no text."""
    return decode(read_bytes(path), path)


def read_bytes(path: str, largest: int = LARGEST, wanted: str = "a short text file") -> bytes:
    """Return the bytes of a file, or of standard input for "-"; raise BadInput when there are none, or more than `largest`."""
    try:
        if path == "-":
            data = sys.stdin.buffer.read(largest + 1)
        else:
            with Path(path).open("rb") as handle:
                data = handle.read(largest + 1)
    except FileNotFoundError:
        raise BadInput("there is no such file", file=path, expected="the path of a readable file") from None
    except IsADirectoryError:
        raise BadInput("this is a folder", file=path, expected="the path of a file") from None
    except OSError as error:
        raise BadInput(
            f"cannot be read ({error.strerror or error})", file=path, expected="a file you may read"
        ) from None
    if len(data) > largest:
        raise BadInput(f"the file is larger than {largest // 1_000_000} MB", file=shown(path), expected=wanted)
    if not data.strip():
        raise BadInput("the file is empty", file=shown(path), line=1, expected="text")
    return data


def decode(data: bytes, path: str, wanted: str = "plain text, or a mail as .eml") -> str:
    """Return bytes as text: UTF-8, UTF-16 or UTF-32, else Western Windows text (cp1252; said on standard error).

    Raise BadInput for what is no text, and for text in an encoding that cannot be told.
    """
    if wide := _wide(data):
        try:
            return data.decode(wide).removeprefix("\ufeff")
        except UnicodeDecodeError:
            name = wide.upper()[:6]
            raise BadInput(f"starts as {name} and is not", file=shown(path), line=1, expected="UTF-8 text") from None
    for start, kind in _NO_TEXT.items():
        if data.lstrip()[: len(start)].lower() == start:
            raise BadInput(f"this is {kind}, not text", file=shown(path), line=1, expected=wanted)
    zero = data.find(b"\0")
    if zero >= 0:
        raise BadInput("this is not text", file=shown(path), line=data.count(b"\n", 0, zero) + 1, expected="UTF-8 text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    letters = [c for c in text if c.isalpha()]
    # In Western text most letters are plain ones. Elsewhere every encoding would give some text, and nearly every one the wrong words.
    if not letters or sum(not c.isascii() for c in letters) * 3 > len(letters):
        raise BadInput(
            "this is not UTF-8, and how else its letters are written cannot be told",
            file=shown(path),
            line=line,
            expected="UTF-8 text: open it where it was written and save it as UTF-8",
        )
    print(f"{shown(path)}:{line}: not UTF-8, so it was read as Windows text (cp1252)", file=sys.stderr)
    return text


def _wide(data: bytes) -> str:
    """Return the encoding of a text of two or four bytes a sign, by its mark or by where its zeros stand; empty for any other."""
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "utf-32"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    head = data[:400]
    odd, even = head[1::2].count(0), head[::2].count(0)
    if len(head) >= 8 and len(data) % 2 == 0 and max(odd, even) * 3 > len(head) and min(odd, even) == 0:
        return "utf-16-le" if odd else "utf-16-be"
    return ""


def shown(path: str) -> str:
    """Return how a path is named to a person."""
    return "standard input" if path == "-" else path
