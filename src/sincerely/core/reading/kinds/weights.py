"""What each sign of a message weighs for each kind: shipped data, made by `scripts/train_message_kinds.py`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from sincerely.core.lines import Lines
from sincerely.core.reading.kinds.values import KINDS
from sincerely.core.reading.kinds.words import WordClasses

#: The kinds, then whether it needs an answer.
COLUMNS = (*KINDS, "answer")
Row = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Vector:
    """Weights by sign for a tf-idf vector, as scikit-learn has it: a sign that stands c times counts 1 + ln c times how telling it is, over the length of all.

    A sign's row is its weights, each times how telling it is, and behind them the square of how telling.
    """

    rows: Lines[Row]

    def add(self, signs: Iterable[str], sums: list[float]) -> tuple[float, dict[str, Row]]:
        """Add what the signs of a whole message weigh to the sums; return by what each was divided, the length of the vector, and the rows of those that have one."""
        counts = Counter(signs)
        met = self.rows.among(counts)
        by_count: dict[int, list[Row]] = {}
        for sign, row in met.items():
            by_count.setdefault(counts[sign], []).append(row)
        square = 0.0
        totals = [0.0] * len(sums)
        for count, rows in by_count.items():
            size = 1 + log(count)
            *columns, squares = map(sum, zip(*rows, strict=True))
            totals = [total + size * column for total, column in zip(totals, columns, strict=True)]
            square += size * size * squares
        length = square**0.5 or 1.0
        sums[:] = [each + total / length for each, total in zip(sums, totals, strict=True)]
        return length, met


def read_vector(text: bytes) -> Vector:
    """Return the vector of a shipped text (UTF-8): lines "sign, tab, how telling and weights in hundredths", sorted."""
    return Vector(Lines(text, _row))


def _row(line: str) -> Row:
    telling, *weights = (int(n) / 100 for n in line.split(" "))
    return (*(telling * weight for weight in weights), telling * telling)


@dataclass(frozen=True, slots=True, kw_only=True)
class KindWeights:
    """The model: weights of signs and of runs of words of the whole message, of the signs of its subject again by themselves, and the levels.

    `subject_bias` counts where there is a subject; `scale` calibrates the kinds; `answer` is where "needs an answer" begins, what its own column counts for it, and what each kind does.
    """

    classes: WordClasses
    sign: Vector
    run: Vector
    subject: Vector
    bias: tuple[float, ...]
    subject_bias: tuple[float, ...]
    scale: float
    answer: tuple[float, ...]


def read_weights(text: bytes, classes: WordClasses) -> KindWeights:
    """Return the weights in a shipped text (UTF-8): four lines of levels, then sections "* sign", "* run" and "* subject" of lines "sign, tab, how telling and weights in hundredths"."""
    names = (b"\n* sign\n", b"\n* run\n", b"\n* subject\n")
    begins = [text.index(name) for name in names]
    ends = (*begins[1:], len(text) - text.endswith(b"\n"))
    sign, run, subject = (
        read_vector(text[begin + len(name) : end]) for name, begin, end in zip(names, begins, ends, strict=True)
    )
    bias, subject_bias, (scale,), answer = (
        tuple(map(float, line.split("\t")[1].split(" ")))
        for line in text[: begins[0]].decode().splitlines()
        if not line.startswith("# ")
    )
    return KindWeights(
        classes=classes,
        sign=sign,
        run=run,
        subject=subject,
        bias=bias,
        subject_bias=subject_bias,
        scale=scale,
        answer=answer,
    )
