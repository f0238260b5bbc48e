"""Whether all that was asked for has been sent: what a request names against what went out since."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: Words that say nothing about what a thing is.
_EMPTY = frozenset(
    [
        "a",
        "an",
        "and",
        "copy",
        "copies",
        "for",
        "from",
        "in",
        "my",
        "of",
        "on",
        "one",
        "or",
        "our",
        "the",
        "their",
        "to",
        "two",
        "three",
        "with",
        "your",
    ]
)


def is_complete(asked: Iterable[str], sent: Iterable[str]) -> bool:
    """Say whether each thing asked for was sent. Named differently, "licence" and "a copy of the licence" are one; as many things as were asked for are enough."""
    wanted = {words for each in asked if (words := _words(each))}
    given = {words for each in sent if (words := _words(each))}
    return len(given) >= len(wanted) or all(any(each <= other or other <= each for other in given) for each in wanted)


def share(one: Iterable[str], other: Iterable[str]) -> bool:
    """Say whether two requests have a thing in common, however it is named."""
    these, those = ([words for each in items if (words := _words(each))] for items in (one, other))
    return any(each <= that or that <= each for each in these for that in those)


def _words(item: str) -> frozenset[str]:
    found = frozenset(re.findall(r"\w+", item.casefold()))
    return found - _EMPTY or found
