"""Words one slip of the fingers away: a letter too many, too few, another, or two swapped."""

from __future__ import annotations

from collections.abc import Iterator

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def one_slip(word: str) -> Iterator[str]:
    """Yield what a word in small letters may have been meant for, the likeliest slips first; some of it twice."""
    for i in range(1, len(word)):
        yield word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :]
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]
    for i in range(1, len(word) + 1):
        for letter in _LETTERS:
            yield word[:i] + letter + word[i:]
    for i in range(len(word)):
        for letter in _LETTERS:
            yield word[:i] + letter + word[i + 1 :]
