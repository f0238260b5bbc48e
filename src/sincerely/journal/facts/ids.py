"""How rows are called in the core: "contact-12", "interview-5"."""

from __future__ import annotations

import re

_REF = re.compile(r"([a-z-]+)-(\d+)")


def ref(noun: str, pk: int | None) -> str:
    """Return the core's id of a row, empty for no row."""
    return f"{noun}-{pk}" if pk else ""


def pk_of(noun: str, id_: str) -> int | None:
    """Return the row's number in an id of this noun, None for any other id."""
    found = _REF.fullmatch(id_)
    return int(found[2]) if found and found[1] == noun else None


def renamed(text: str, noun: str, old: int, new: int) -> str:
    """Return `text` (a key, an id) with every mention of one row replaced by another of the same noun."""
    return re.sub(rf"(?<![\w-]){noun}-{old}(?!\d)", f"{noun}-{new}", text)
