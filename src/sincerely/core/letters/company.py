"""What a sentence does, weighed anew by all that it may do and by the rest of its letter.

Who blames in one sentence presses in the next, and what reads like an empty ask is none where it threatens. So for each harmful act the sums of a sentence for
every act, the most that any other sentence of the letter has for each, its place and its length are weighed together. Weights are shipped data, made by
`scripts/train_company.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp
from operator import mul

# What a letter of one sentence has beside it.
_NOTHING = -2.0


@dataclass(frozen=True, slots=True)
class Company:
    """For one act: the bias, how much is enough, how much where another sentence does harm, and the weight of each sign."""

    bias: float
    enough: float
    beside: float
    weights: tuple[float, ...]


def read_company(text: str) -> dict[str, Company]:
    """Return the weights in a shipped text: a line an act, with bias, two levels and the weights, between tabs."""
    found = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            act, *numbers = line.split("\t")
            bias, enough, beside, *weights = map(float, numbers)
            found[act] = Company(bias, enough, beside, tuple(weights))
    return found


def acts_in_company(
    sums: Sequence[tuple[float, ...]], words: Sequence[int], company: Mapping[str, Company]
) -> list[frozenset[str]]:
    """Return for each sentence of a letter, given its sums for the acts and its number of words, the acts that it does."""
    shown = signs_of_letter(sums, words)
    told = [{act: one.bias + sum(map(mul, one.weights, row)) for act, one in company.items()} for row in shown]
    first = [frozenset(act for act, total in row.items() if total >= company[act].enough) for row in told]
    if not any(first):
        return first
    return [
        frozenset(act for act, total in row.items() if total >= min(company[act].enough, company[act].beside))
        for row in told
    ]


def signs_of_letter(sums: Sequence[tuple[float, ...]], words: Sequence[int]) -> list[tuple[float, ...]]:
    """Return what each sentence of a letter shows: its sums, the most that others have, both as powers too, its place and length."""
    size = len(sums)
    columns = [sorted(column, reverse=True)[:2] for column in zip(*sums, strict=True)]
    found = []
    for n, (row, length) in enumerate(zip(sums, words, strict=True)):
        other = [
            (second[0] if second else _NOTHING) if value == most else most
            for value, (most, *second) in zip(row, columns, strict=True)
        ]
        found.append(
            (*row, *other, *map(exp, row), *map(exp, other), n / size, float(not n), float(size), float(length))
        )
    return found
