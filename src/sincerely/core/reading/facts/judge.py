"""A judge of what a piece of a message is: the weights of its signs, learned by a script and shipped as text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sincerely.core.reading.kinds.weights import Vector, read_vector


@dataclass(frozen=True, slots=True)
class Judge:
    """What each sign weighs for each of the `classes`, behind how rare it is, and where each class begins."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    signs: Vector

    def scores(self, signs: Iterable[str]) -> dict[str, float]:
        """Return how much speaks for each class, above 0 more than against (linear support vectors over signs that count by their rarity, at length 1)."""
        # In order, so that the sums are the same to the last bit at every start.
        sums = list(self.bias)
        self.signs.add(sorted(signs), sums)
        return dict(zip(self.classes, sums, strict=True))


def read_judge(text: bytes) -> Judge:
    """Return the judge of a shipped text (UTF-8): comments, a line of the classes, a line where they begin, then a sign, a tab, its rarity and its weights in hundredths a line."""
    *head, signs = text[text.index(b"\nclasses\t") + 1 :].strip(b"\n").split(b"\n", 2)
    classes, bias = (tuple(line.decode().split("\t")[1].split(" ")) for line in head)
    return Judge(classes, tuple(map(float, bias)), read_vector(signs))
