"""Cues of an act: where a sentence may be the act by its words, they are weighed as well, and it is the act when they are enough.

A cue is a weight and a pattern built from word classes. One strong cue carries a sentence; a weak one needs company, and a
negative one speaks for a harmless reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sincerely.core.letters.checks.word_classes import CLASSES
from sincerely.core.reading.patterns import compiled

ENOUGH = 3.0


@dataclass(frozen=True, slots=True)
class Cue:
    """`weight` tells how much the pattern says for the act, below nothing how much against it."""

    weight: float
    pattern: re.Pattern[str]


def cues(block: str) -> tuple[Cue, ...]:
    """Read a table of cues, one a line: the weight, a space, the pattern, in which `<NAME>` is a class of words."""
    found = []
    for line in block.strip().splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        weight, _, pattern = line.partition(" ")
        for name, members in CLASSES.items():
            pattern = pattern.replace(f"<{name}>", members)
        found.append(Cue(float(weight), _whole_words(pattern)))
    return tuple(found)


def _whole_words(pattern: str) -> re.Pattern[str]:
    """Return a cue for a sentence with single spaces: whole words, any case; it may begin with a mark."""
    pattern = pattern.replace(r"\w+", r"[\w'-]+")  # a word may be "won't" or "follow-up"
    return compiled(rf"(?:(?<![\w'-])|(?!\w))(?:{pattern})(?:(?!\w)|(?<= ))", re.IGNORECASE)


def weigh(said: str, table: Iterable[Cue]) -> float:
    """Return how much the cues say for the act in a sentence with single spaces, each counted once."""
    return sum(cue.weight for cue in table if cue.pattern.search(said))
