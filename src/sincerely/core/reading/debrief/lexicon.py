"""What a reader of notes knows of names and words; the tables are shipped data and handed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Folded words: `given` are given names of the world, `words` everyday words that name nobody when they open a line with a capital, `english` all words of the language in their plain form,
    `kind` and `harsh` words that praise and words that blame. `remarks` are the learned weights of what speaks for and against a private remark, the constant under "".
    """

    given: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    english: frozenset[str] = frozenset()
    kind: frozenset[str] = frozenset()
    harsh: frozenset[str] = frozenset()
    remarks: Mapping[str, float] = field(default_factory=dict)

    @property
    def judging(self) -> frozenset[str]:
        """Words that praise or blame."""
        return _either(self.kind, self.harsh)


@lru_cache(maxsize=4)
def _either(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    return one | other


NO_WORDS = Lexicon()
