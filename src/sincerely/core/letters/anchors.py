"""What a pattern cannot match without: the letters of which one run must stand in a text before the pattern is worth trying.

A letter is looked over by some three hundred patterns, and nearly all of them match nothing. Whether a text has the words
"look" or "forward" is asked forty times as fast as whether a pattern matches.
"""

from __future__ import annotations

import re
from re import _constants, _parser  # type: ignore[attr-defined]  # the standard library's own reader of patterns
from typing import Any

_MOST = 250  # more alternatives than these cost more to look for than they spare


def anchors(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Return runs of small letters of which a text, in small letters, must hold one for the pattern to match; () for not known."""
    found = _required(_parser.parse(pattern.pattern, pattern.flags))
    return tuple(sorted(found)) if found else ()


def _required(tree: Any) -> frozenset[str] | None:
    best: frozenset[str] | None = None
    run = ""
    for operation, value in [*tree, (None, None)]:
        if operation is _constants.LITERAL and not chr(value).isspace():
            run += chr(value).lower()
            continue
        if len(run) > 1:
            best = _better(best, frozenset({run}))
        run = ""
        best = _better(best, _of_one(operation, value))
    return best


def _of_one(operation: Any, value: Any) -> frozenset[str] | None:
    if operation is _constants.BRANCH:
        parts = [_required(part) for part in value[1]]
        if any(part is None for part in parts):
            return None
        together = frozenset(word for part in parts if part for word in part)
        return together if len(together) <= _MOST else None
    if operation is _constants.SUBPATTERN:
        return _required(value[3])
    if operation in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
        return _required(value[2]) if value[0] else None
    if operation is _constants.ASSERT:
        return _required(value[1])
    return None


def _better(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    """Return the set that tells more: longer runs, then fewer of them."""
    if not one or not other:
        return one or other
    return max(one, other, key=lambda words: (min(len(w) for w in words) >= 4, -len(words)))
