"""What each sign of a message weighs for each kind: shipped data, made by `scripts/train_message_kinds.py`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log

from sincerely.core.reading.kinds.values import KINDS
from sincerely.core.reading.kinds.words import WordClasses

#: The kinds, then whether it needs an answer.
COLUMNS = (*KINDS, "answer")
Row = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Vector:
    """Weights by sign for a tf-idf vector, as scikit-learn has it: a sign that stands c times counts 1 + ln c times how telling it is, over the length of all.

    A line of the shipped text is how telling the sign is and its weights; it is read when its sign is first met.
    """

    lines: Mapping[str, str]
    _read: dict[str, Row] = field(default_factory=dict, compare=False, repr=False)

    def get(self, sign: str) -> Row | None:
        """Return a sign's weights, each times how telling it is, and behind them the square of how telling; None where it has none."""
        found = self._read.get(sign)
        if found is None:
            line = self.lines.get(sign)
            if line is None:
                return None
            telling, *weights = (int(n) / 100 for n in line.split(" "))
            found = (*(telling * weight for weight in weights), telling * telling)
            self._read[sign] = found
        return found

    def add(self, signs: Iterable[str], sums: list[float]) -> float:
        """Add what the signs of a whole message weigh to the sums; return by what each was divided, the length of the vector."""
        by_count: dict[int, list[Row]] = {}
        for sign, count in Counter(signs).items():
            if (row := self.get(sign)) is not None:
                by_count.setdefault(count, []).append(row)
        square = 0.0
        totals = [0.0] * len(sums)
        for count, rows in by_count.items():
            size = 1 + log(count)
            *columns, squares = map(sum, zip(*rows, strict=True))
            totals = [total + size * column for total, column in zip(totals, columns, strict=True)]
            square += size * size * squares
        length = square**0.5 or 1.0
        sums[:] = [each + total / length for each, total in zip(sums, totals, strict=True)]
        return length


@dataclass(frozen=True, slots=True, kw_only=True)
class KindWeights:
    """The model: weights of signs and of runs of words, and the levels.

    `scale` calibrates the kinds; `answer` is where "needs an answer" begins, what its own column counts for it, and what each kind does.
    """

    classes: WordClasses
    sign: Vector
    run: Vector
    bias: tuple[float, ...]
    scale: float
    answer: tuple[float, ...]


def read_weights(text: str, classes: WordClasses) -> KindWeights:
    """Return the weights in a shipped text: three lines of levels, then sections "* name" of lines "sign, tab, how telling and weights in hundredths"."""
    head, *blocks = text.split("\n* ")
    bias, (scale,), answer = (
        tuple(map(float, line.split("\t")[1].split(" "))) for line in head.splitlines() if not line.startswith("# ")
    )
    sections: dict[str, dict[str, str]] = {}
    for block in blocks:
        name, _, lines = block.strip("\n").partition("\n")
        # A sign, its weights, a sign ...: without a step of Python for each of some forty thousand.
        parts = lines.replace("\t", "\n").split("\n")
        sections[name] = dict(zip(parts[::2], parts[1::2], strict=True))
    return KindWeights(
        classes=classes,
        sign=Vector(sections["sign"]),
        run=Vector(sections["run"]),
        bias=bias,
        scale=scale,
        answer=answer,
    )
