"""Figures that remember how they came about: each has a value, and can be written down again as words or as a spreadsheet's formula.

Arithmetic on figures gives figures. What a candidate or a table says is `given`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Literal, Union

Op = Literal["given", "fixed", "+", "-", "*", "/", "^", "min", "max", "round", "floor", "ceil"]
Number = Union["Figure", Decimal, int]
CENT = Decimal("0.01")
_ONE = Decimal(1)


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A number and where it came from. Two figures are the same only when they are one object; compare their values.

    `label` and `source` are those of a given one; `sheet` says whose figure a given one is (an offer's name, "Tax 2026", ...).
    """

    value: Decimal
    op: Op = "fixed"
    args: tuple[Figure, ...] = ()
    label: str = ""
    source: str = ""
    sheet: str = ""

    def __add__(self, other: Number) -> Figure:
        return _made("+", self, other)

    def __radd__(self, other: Number) -> Figure:
        return _made("+", other, self)

    def __sub__(self, other: Number) -> Figure:
        return _made("-", self, other)

    def __rsub__(self, other: Number) -> Figure:
        return _made("-", other, self)

    def __mul__(self, other: Number) -> Figure:
        return _made("*", self, other)

    def __rmul__(self, other: Number) -> Figure:
        return _made("*", other, self)

    def __truediv__(self, other: Number) -> Figure:
        return _made("/", self, other)

    def __rtruediv__(self, other: Number) -> Figure:
        return _made("/", other, self)

    def __pow__(self, other: Number) -> Figure:
        return _made("^", self, other)

    def __neg__(self) -> Figure:
        return _made("*", self, Decimal(-1))


@dataclass(frozen=True, slots=True)
class Band:
    """What comes if every chance goes wrong, what is to be expected, and what comes if every chance goes well."""

    low: Figure
    expected: Figure
    high: Figure

    def each(self) -> tuple[Figure, Figure, Figure]:
        """Return low, expected, high."""
        return self.low, self.expected, self.high


def given(value: Decimal | int, label: str, source: str, sheet: str) -> Figure:
    """Return a figure that stands on its own: the candidate's, the offer's, or a table's."""
    return Figure(Decimal(value), "given", (), label, source, sheet)


def fixed(value: Decimal | int) -> Figure:
    """Return a number that is part of a formula, such as twelve months."""
    return Figure(Decimal(value))


def cents(figure: Figure) -> Figure:
    """Return an amount rounded to the cent, halves away from zero."""
    # (nothing is no less than nothing: 0 is added so that no "-0.00" comes out)
    return Figure(figure.value.quantize(CENT, ROUND_HALF_UP) + 0, "round", (figure,))


def least(*of: Number) -> Figure:
    """Return the smallest."""
    found = tuple(_figure(each) for each in of)
    return Figure(min(each.value for each in found), "min", found)


def greatest(*of: Number) -> Figure:
    """Return the largest."""
    found = tuple(_figure(each) for each in of)
    return Figure(max(each.value for each in found), "max", found)


def total(of: Iterable[Figure]) -> Figure:
    """Return the sum of figures; of none it is 0."""
    found = tuple(of)
    return Figure(sum((each.value for each in found), Decimal(0)), "+", found) if found else fixed(0)


def surely(chance: Figure) -> Figure:
    """Return 1 where a chance is certain, else 0: what is there if every chance goes wrong."""
    return Figure(chance.value.quantize(_ONE, ROUND_FLOOR), "floor", (chance,))


def possibly(chance: Figure) -> Figure:
    """Return 0 where a chance is none, else 1: what is there if every chance goes well."""
    return Figure(chance.value.quantize(_ONE, ROUND_CEILING), "ceil", (chance,))


def same(figure: Figure) -> Band:
    """Return a band without chance in it."""
    return Band(figure, figure, figure)


def walk(figures: Iterable[Figure]) -> Iterator[Figure]:
    """Yield every figure that some figures rest on, and these, each once, what is rested on first."""
    seen: set[int] = set()
    stack = [(figure, False) for figure in reversed(tuple(figures))]
    while stack:
        figure, done = stack.pop()
        if done:
            yield figure
        elif id(figure) not in seen:
            seen.add(id(figure))
            stack.append((figure, True))
            stack += [(each, False) for each in reversed(figure.args)]


def _figure(number: Number) -> Figure:
    return number if isinstance(number, Figure) else fixed(number)


def _made(op: Op, left: Number, right: Number) -> Figure:
    a, b = _figure(left), _figure(right)
    match op:
        case "+":
            value = a.value + b.value
        case "-":
            value = a.value - b.value
        case "*":
            value = a.value * b.value
        case "/":
            value = a.value / b.value
        case _:
            value = a.value**b.value
    return Figure(value, op, (a, b))
