"""Where a text says the same words over again: within one sentence, or in two of them."""

from __future__ import annotations

import re
from functools import lru_cache

from sincerely.core.letters.english.stems import stems

RUN = 4  # words in a row that two places share before one of them is a repetition
TELLING = 3  # words of these that are about something
LONG = 7  # words in a row of which fewer need to be: "somebody who says no to a dashboard"
LONGEST = 2_000  # characters of a sentence that are looked at; who writes a longer one has other worries


@lru_cache(256)
def repeated(first: str, second: str) -> tuple[int, int] | None:
    """Return where `second` says again what `first` has said: start and end of the longest shared run of words; None for nowhere."""
    one, other = _words(first[:LONGEST]), _words(second[:LONGEST])
    places: dict[tuple[str, ...], list[int]] = {}
    for i in range(len(one) - RUN + 1):
        places.setdefault(tuple(x for x, _, _ in one[i : i + RUN]), []).append(i)
    best = (0, 0)
    for j in range(len(other) - RUN + 1):
        for i in places.get(tuple(x for x, _, _ in other[j : j + RUN]), ()):
            size = RUN
            while i + size < len(one) and j + size < len(other) and one[i + size][0] == other[j + size][0]:
                size += 1
            telling = TELLING - (size >= LONG)
            if size > best[1] - best[0] and len(stems(" ".join(x for x, _, _ in other[j : j + size]))) >= telling:
                best = (j, j + size)
    return (other[best[0]][1], other[best[1] - 1][2]) if best[1] else None


def repeated_within(text: str) -> tuple[int, int] | None:
    """Return where a sentence says again what its own beginning has said; None for nowhere."""
    text = text[:LONGEST]
    own = runs(text, RUN)
    if len(own) == len(set(own)):
        return None
    for mark in re.finditer(r"[,;:]\s+|\s+(?=(?:and|but)\b)", text):
        found = repeated(text[: mark.start()], text[mark.end() :])
        if found:
            return mark.end() + found[0], mark.end() + found[1]
    return None


@lru_cache(1024)
def runs(text: str, size: int) -> tuple[tuple[str, ...], ...]:
    """Return every run of `size` words of a text, in lower case."""
    words = [word for word, _, _ in _words(text[:LONGEST])]
    return tuple(tuple(words[i : i + size]) for i in range(len(words) - size + 1))


def _words(text: str) -> list[tuple[str, int, int]]:
    return [(m[0].lower(), m.start(), m.end()) for m in re.finditer(r"[^\W_]+(?:['’-][^\W_]+)*", text)]
