"""Which of the lines that were not placed are worth a question: one that names only the occasion and its people, known already, is not."""

from __future__ import annotations

import re

from sincerely.core.reading.debrief.talk.unplaced import _ADDRESS, _FRAME, _NUMBER, _SMALL
from sincerely.core.reading.values import Debrief

#: So many words of its own make a line worth asking about.
_ENOUGH = 3


def tells_little(line: str, found: Debrief) -> bool:
    """Say whether a line holds next to nothing beside names, posts and houses that were found, and words for the talk itself."""
    known = " ".join(
        [found.employer, found.role, *(f"{one.title} {one.name} {one.position}" for one in found.people)]
    ).casefold()
    left = _NUMBER.sub(" ", _ADDRESS.sub(" ", line)).casefold()
    own = set(re.findall(r"\w{2,}", left)) - _SMALL - _FRAME - set(re.findall(r"\w+", known))
    return len(own) < _ENOUGH
