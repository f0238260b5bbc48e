"""What a person wrote in a table, named to them: what a value is, which word was meant, and when two texts are the same."""

from __future__ import annotations

import unicodedata
from typing import Any


def type_of(value: Any) -> str:
    """Return what a TOML value is, in words."""
    names = {str: "a text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table"}
    return names.get(type(value), "a date or time")


def near(word: str, words: list[str]) -> str:
    """Return '; did you mean "..."?' for the nearest of `words`, or nothing where none is near."""
    # Imported here, for only what is wrong needs it.
    from difflib import get_close_matches

    found = get_close_matches(word.strip().lower().replace("_", "-").replace(" ", "-"), words, n=1, cutoff=0.6)
    return f'; did you mean "{found[0]}"?' if found else ""


def tidy(text: str) -> str:
    """Return a text as it compares: accents composed, each run of white space one space. What looks the same is the same."""
    return " ".join(unicodedata.normalize("NFC", text).split())
