"""What a name at the head of a line says by where it stands alone: whose points follow, or the house and post of the first lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.reading.debrief.names import ABSENT, POSITION, RECRUITS
from sincerely.core.reading.debrief.notes import Line
from sincerely.core.reading.debrief.places import PERSON_VERB
from sincerely.core.reading.patterns import compiled

_LONGEST = 60  # characters of a heading
_NEXT = 4  # points below it that are looked at
_CLOSES = compiled(r"[:)]\s*$")


def heads(places: Sequence[tuple[int, int]], title: str, notes: str, lines: Sequence[Line]) -> bool:
    """Say whether what was spoken of stands under somebody's name: a heading of its own, with points below it that ask or tell."""
    for start, _ in places:
        at = max((n for n, line in enumerate(lines) if line.start <= start), default=0)
        line, under = lines[at], lines[at + 1 : at + 1 + _NEXT]
        text = notes[line.start : line.end]
        if line.bullet or start - line.start > len(title) + 2 or len(text) > _LONGEST or _CLOSES.search(text) is None:
            continue
        if ABSENT.search(text) or RECRUITS.search(text) or not (under and under[0].bullet):
            continue
        if any(PERSON_VERB.match(" " + notes[one.start : one.end]) for one in under):
            return True
    return False


def frames(start: int, end: int, notes: str, line: Line, *, first: bool, framed: bool) -> bool:
    """Say whether a name that opens a line is the house of a first line ("Savanna Mutual, Nairobi") or, in one that tells the round or the hour (`framed`), the first word of a post ("Backend engineer (Go), 2nd round")."""
    if start != line.start:
        return False
    behind, rest = re.match(r"\s+(\w+)", notes[end : line.end]), notes[end : line.end]
    if framed and " " not in notes[start:end] and behind is not None and POSITION.fullmatch(behind[1]) is not None:
        return True
    return first and rest.startswith(",") and POSITION.search(rest) is None and PERSON_VERB.search(rest) is None
