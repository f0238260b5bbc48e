"""Given names of the world, and everyday words that name nobody."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from sincerely.core.reading.debrief.lexicon import Lexicon


@cache
def lexicon() -> Lexicon:
    """Return both tables, folded. Source and licence stand at the head of each file; scripts/make_given_names.py makes them."""
    return Lexicon(given=_table("given_names.txt"), words=_table("common_words.txt"))


def _table(name: str) -> frozenset[str]:
    text = files("sincerely.data").joinpath(name).read_text("utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
