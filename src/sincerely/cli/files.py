"""Reading the files people hand in: text in whatever encoding, with a clear word when it is no text."""

from __future__ import annotations

import sys
from pathlib import Path

from sincerely.errors import BadInput

LARGEST = 5_000_000


def read_text(path: str) -> str:
    """Return the text of a file, or of standard input for "-"; raise BadInput when it is missing, empty or no text."""
    return decode(read_bytes(path), path)


def read_bytes(path: str) -> bytes:
    """Return the bytes of a file, or of standard input for "-"; at most 5 MB."""
    try:
        if path == "-":
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(path).open("rb") as handle:
                data = handle.read(LARGEST + 1)
    except FileNotFoundError:
        raise BadInput("there is no such file", file=path, expected="the path of a readable file") from None
    except IsADirectoryError:
        raise BadInput("this is a folder", file=path, expected="the path of a file") from None
    except OSError as error:
        raise BadInput(
            f"cannot be read ({error.strerror or error})", file=path, expected="a file you may read"
        ) from None
    if len(data) > LARGEST:
        raise BadInput("the file is larger than 5 MB", file=shown(path), expected="a short text file")
    if not data.strip():
        raise BadInput("the file is empty", file=shown(path), line=1, expected="text")
    return data


def decode(data: bytes, path: str) -> str:
    """Return bytes as text: UTF-8, or UTF-16 with its mark, else cp1252 (said on standard error); raise BadInput for binary."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            raise BadInput("starts as UTF-16 and is not", file=shown(path), line=1, expected="UTF-8 text") from None
    if data.startswith((b"%PDF", b"PK\x03\x04")):
        kind = "a PDF" if data.startswith(b"%PDF") else "a document or archive"
        raise BadInput(f"this is {kind}, not text", file=shown(path), line=1, expected="plain text, or a mail as .eml")
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
        raise BadInput("this is not text", file=shown(path), line=line, expected="UTF-8 text") from None
    print(f"{shown(path)}:{line}: not UTF-8, so it was read as Windows text (cp1252)", file=sys.stderr)
    return text


def shown(path: str) -> str:
    """Return how a path is named to a person."""
    return "standard input" if path == "-" else path
