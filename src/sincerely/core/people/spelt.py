"""Names that are spelt nearly as they were typed: "Okafer" finds Okafor."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

from sincerely.core.people.names import fold

#: Of shorter words nearly every other one is near.
SHORTEST = 4
#: One letter wrong or missing in a word of four, two turned round in one of six.
NEARLY = 0.74
MOST = 60
#: So many letters more or fewer can be a slip of the keys.
SLIPS = 2


def spelt_nearly(typed: str, names: Iterable[tuple[str, str]]) -> list[int]:
    """Return the numbers of those `names` (a name, and words that belong to it) in which every word of `typed` stands or nearly so, the nearest first.

    One word at least must be the name's own. Accents and capitals count for nothing. Takes some 90 ms for 5,000 names.
    """
    words = fold(typed).split()
    if not any(len(word) >= SHORTEST for word in words):
        return []
    rows = [(fold(name).split(), fold(beside).split()) for name, beside in names]
    vocabulary = sorted({part for own, beside in rows for part in (*own, *beside)})
    near = [_near(word, vocabulary) for word in words]
    found = []
    for number, (own, beside) in enumerate(rows):
        best = [max((close.get(part, 0.0) for part in (*own, *beside)), default=0.0) for close in near]
        if all(best) and any(part in close for close in near for part in own):
            found.append((-sum(best), number))
    return [number for _, number in sorted(found)]


def _near(word: str, vocabulary: list[str]) -> dict[str, float]:
    """Return the words that hold `word`, and those near it where it is long enough, with how near they are."""
    close = {part: 1.0 for part in vocabulary if word in part}
    if len(word) >= SHORTEST:
        letters, few = set(word), len(set(word)) * 0.6
        alike = [part for part in vocabulary if abs(len(part) - len(word)) <= SLIPS and len(letters.intersection(part)) >= few]  # fmt: skip
        for part in get_close_matches(word, alike, MOST, NEARLY):
            close.setdefault(part, SequenceMatcher(None, word, part).ratio())
    return close
