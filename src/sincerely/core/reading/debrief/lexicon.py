"""What a reader of notes knows of names and words; the tables are shipped data and handed in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Folded words: `given` are given names of the world, `words` everyday words that name nobody when they open a line with a capital,
    `kind` and `harsh` words that praise and words that blame."""

    given: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    kind: frozenset[str] = frozenset()
    harsh: frozenset[str] = frozenset()


NO_WORDS = Lexicon()
