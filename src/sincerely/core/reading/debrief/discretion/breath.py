"""How far private words reach: what is split from them by a comma only is of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sincerely.core.reading.debrief.text.notes import Clause
from sincerely.core.reading.debrief.text.promise_words import MINE, PRESENT, THEIRS
from sincerely.core.reading.patterns import compiled

# What does not belong to the private words before it any more: somebody asks, tells or shows, or a promise is made.
_ANOTHER_MATTER = compiled(
    r"\W*(?:(?:and|but|so|then|also|later)\s+)*(?:(?:s?he|they|we)\s+(?:then\s+|also\s+)*(?:ask\w*|showed|walked|explained|talked|introduced|gave|want\w*|need\w*)\b|ask\w*\b|want(?:s|ed)\b|showed\b)",
    re.I,
)


def run_on(notes: str, clauses: Sequence[Clause], place: int, names: re.Pattern[str]) -> int:
    """Return where private words end that go on behind a comma: what is split from them there is of them, until somebody speaks or a promise is made."""
    end = clauses[place].end
    for before, after in pairwise(clauses[place:]):
        text = after.text
        if (
            not same_breath(notes, before.end, after.start)
            or _ANOTHER_MATTER.match(text)
            or names.match(text.lstrip(" ,"))
            or any(cue.search(text) for cue in (MINE, THEIRS, PRESENT))
        ):
            break
        end = after.end
    return end


def same_breath(notes: str, one: int, two: int) -> bool:
    """Say whether nothing ends a sentence between two places."""
    return re.search(r"[.!?;\n]", notes[max(0, one - 1) : two]) is None


__all__ = ["run_on", "same_breath"]
