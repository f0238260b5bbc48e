"""What is wrong with a user's data, as a value: parsers return (values, problems) and never raise for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault in an input. `line` counts from 1; a `fatal` one makes the input unusable, others are warnings."""

    message: str
    line: int | None = None
    expected: str = ""
    fatal: bool = True
