"""Whether a bare word is the verb of several: "PMs skim the first page"."""

from __future__ import annotations

from collections.abc import Sequence

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import plural

_COUNTED = w.listed("two three four five six seven eight nine ten twelve most some many both half few several")


def crowd_verb(parts: Sequence[str]) -> int | None:
    """Return where a bare word is the verb of a plural or a count by what follows: "PMs skim the first page", "two commis leave at 3"; None for nowhere."""
    low = [p.lower() for p in parts]
    counted = low[0] in _COUNTED or low[0].isdigit()
    for i in range(1, min(4, len(low) - 1)):
        word, follow = low[i], low[i + 1]
        if not word.isalpha() or word in w.AUX | w.PREPOSITIONS | w.DETERMINERS | w.CONJUNCTIONS | w.RELATIVES | w.ADVERBS | w.ADJECTIVES | w.SUBJECTS | {"to"}:  # fmt: skip
            if word in w.PREPOSITIONS | w.RELATIVES | {"to"}:
                return None
            continue
        if plural(word) or word.endswith(("ed", "ing")) or not (plural(low[i - 1]) or (counted and i <= 2)):
            continue
        base = w.verb(word, "base")
        strange = not base and word not in w.COUNT_NOUNS | w.NOUN_LIKE and not w.mass(word)
        if follow in w.DETERMINERS - {"more", "less", "one"} and (base or (strange and plural(low[i - 1]))):
            return i
        if base and counted and (i == 1 or word not in w.NOUN_LIKE or i == 2) and follow in w.PREPOSITIONS | {"to"}:
            return i
    return None
