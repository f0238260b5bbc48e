"""Reading sentences as acts: cues of an act are weighed in each sentence, and the sentence is the act when they are enough.

A cue is a weight and a pattern built from word classes. One strong cue carries a sentence; a weak one needs company, and a
negative one speaks for a harmless reading. So a wording that nobody has listed is still read by the kinds of its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sincerely.core.letters.checks.word_classes import CLASSES
from sincerely.core.letters.letter_text import Letter, Part, sentences

ENOUGH = 3.0
GRAVEST = "threat"  # named before whatever else the sentence is


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
        found.append(Cue(float(weight), _compiled(pattern)))
    return tuple(found)


def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a cue for a sentence with single spaces: whole words, any case; it may begin with a mark."""
    pattern = pattern.replace(r"\w+", r"[\w'-]+")  # a word may be "won't" or "follow-up"
    return re.compile(rf"(?:(?<![\w'-])|(?!\w))(?:{pattern})(?:(?!\w)|(?<= ))", re.IGNORECASE)


def weigh(said: str, table: Iterable[Cue]) -> float:
    """Return how much the cues say for the act in a sentence, each counted once."""
    return sum(cue.weight for cue in table if cue.pattern.search(said))


def said_in(letter: Letter) -> Iterator[Part]:
    """Yield every sentence of the writer's own words: of the subject, the body and what stands below the signature."""
    for start, end in letter.own():
        yield from sentences(letter.text, letter.plain, start, end)


def acts(letter: Letter, tables: Sequence[tuple[str, Sequence[Cue]]]) -> Iterator[tuple[Part, str]]:
    """Yield each sentence that is one of the acts, with the name of the act that weighs most there."""
    for part in said_in(letter):
        said = " ".join(letter.plain[part.start : part.end].split())
        weights = [(weigh(said, table), name) for name, table in tables]
        most, name = max(weights, key=lambda pair: pair[0], default=(0.0, ""))
        if most >= ENOUGH:
            yield part, next((n for w, n in weights if n == GRAVEST and w >= ENOUGH), name)
