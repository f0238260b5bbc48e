"""What each sign of a message weighs for each kind: shipped data, made by `scripts/train_message_kinds.py`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sincerely.core.reading.kinds.values import KINDS
from sincerely.core.reading.kinds.words import WordClasses

#: The kinds, then whether it needs an answer and whether it needs none.
COLUMNS = (*KINDS, "answer", "no-answer")
Sums = list[float]


@dataclass(frozen=True, slots=True)
class Table:
    """Weights by sign, each a list as long as COLUMNS; a line of the shipped text is read when its sign is first met."""

    lines: Mapping[str, str]
    _read: dict[str, tuple[float, ...]] = field(default_factory=dict, compare=False, repr=False)

    def get(self, sign: str) -> tuple[float, ...] | None:
        """Return a sign's weights, None where it has none."""
        found = self._read.get(sign)
        if found is None:
            line = self.lines.get(sign)
            if line is None:
                return None
            found = tuple(int(n) / 100 for n in line.split(" "))
            self._read[sign] = found
        return found

    def add(self, signs: Iterable[str], size: float, sums: Sums) -> None:
        """Add the weights of some signs to the sums, each divided by `size`."""
        rows = [row for sign in signs if (row := self.get(sign)) is not None]
        if rows:
            for place, total in enumerate(map(sum, zip(*rows, strict=True))):
                sums[place] += total / size


@dataclass(frozen=True, slots=True, kw_only=True)
class KindWeights:
    """The model: weights of what a sentence shows and of what the whole does, of words by what they mean (first how telling a word is), and the levels.

    `sharpness` says how far the loudest sentence outweighs the others; `scale` calibrates the kinds; `answer` is where "needs an answer" begins, what the
    sentences count for it, and what each kind does.
    """

    classes: WordClasses
    sentence: Table
    whole: Table
    meaning: Table
    bias: tuple[float, ...]
    sharpness: float
    scale: float
    answer: tuple[float, ...]


def read_weights(text: str, classes: WordClasses) -> KindWeights:
    """Return the weights in a shipped text: three lines of levels, then sections "* name" of lines "sign, tab, weights in hundredths"."""
    head, *blocks = text.split("\n* ")
    bias, (sharpness, scale), answer = (
        tuple(map(float, line.split("\t")[1].split(" "))) for line in head.splitlines() if not line.startswith("# ")
    )
    sections: dict[str, dict[str, str]] = {}
    for block in blocks:
        name, _, lines = block.strip("\n").partition("\n")
        # A sign, its weights, a sign ...: without a step of Python for each of some twenty thousand.
        parts = lines.replace("\t", "\n").split("\n")
        sections[name] = dict(zip(parts[::2], parts[1::2], strict=True))
    return KindWeights(
        classes=classes,
        sentence=Table(sections["sentence"]),
        whole=Table(sections["whole"]),
        meaning=Table(sections["meaning"]),
        bias=bias,
        sharpness=sharpness,
        scale=scale,
        answer=answer,
    )
