"""What is wrong with a user's data, as a value: parsers return (values, problems) and never raise for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault in an input. `line` counts from 1; a `fatal` one makes the input unusable, others are warnings.

    `path` leads to what is at fault where the input was tables: ("offer", 0, "base", "amount").
    """

    message: str
    line: int | None = None
    expected: str = ""
    fatal: bool = True
    path: tuple[str | int, ...] = ()
