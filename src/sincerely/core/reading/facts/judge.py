"""A judge of what a piece of a message is: the weights of its signs, learned by a script and shipped as text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp

from sincerely.core.reading.kinds.weights import Table


@dataclass(frozen=True, slots=True)
class Judge:
    """What each sign weighs for each of the `classes`, and where each begins."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    table: Table

    def chances(self, signs: Iterable[str]) -> dict[str, float]:
        """Return how likely each class is, in all 1 (multinomial logistic regression)."""
        sums = list(self.bias)
        # In order, so that the sums are the same to the last bit at every start.
        self.table.add(sorted(signs), 1.0, sums)
        raised = [exp(score - max(sums)) for score in sums]
        return {name: each / sum(raised) for name, each in zip(self.classes, raised, strict=True)}


def read_judge(text: str) -> Judge:
    """Return the judge of a shipped text: comments, a line of the classes, a line where they begin, then a sign, a tab and its weights in hundredths a line."""
    lines = text[text.index("\nclasses\t") + 1 :].split("\n")
    classes, bias = (tuple(line.split("\t")[1].split(" ")) for line in lines[:2])
    signs = dict(line.split("\t", 1) for line in lines[2:] if line)
    return Judge(classes, tuple(map(float, bias)), Table(signs))
