"""Where in notes the words of a label stand, and how much of a stretch such places cover."""

from __future__ import annotations

import re
from collections.abc import Sequence


def where(notes: str, quote: str) -> tuple[int, int] | None:
    """Return where a label's words stand in the notes, however they are broken into lines; None where nowhere."""
    found = re.search(r"\s+".join(re.escape(word) for word in quote.split()), notes, re.I)
    return found.span() if found else None


def share(start: int, end: int, spans: Sequence[tuple[int, int]]) -> float:
    """Return which part of a stretch lies in these places, from 0 to 1."""
    return sum(max(0, min(end, two) - max(start, one)) for one, two in spans) / max(1, end - start)
