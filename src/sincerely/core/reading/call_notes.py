"""What a note of a telephone call holds for both sides: its points, one a line, without what is private and what was promised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.reading.kinds.signs import sentences_of
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Debrief

#: A sentence no longer than this that names somebody only says who was on the telephone: "call w/ Nia (recruiter)".
_WHO_IT_WAS = 6
# "Ruth rang, ten minutes about the shift pattern": both know that they spoke.
_THAT_ONE_SPOKE = compiled(
    r"^(?:[\w.'’-]+\s+){0,3}(?:rang|called|phoned|spoke|talked|chatted|call(?=\s+(?:from|with|w/))|chat(?=\s+(?:with|w/)))\b[^.:;?]{0,60}?\babout\s+(?=\S)",
    re.I,
)


def points_of(notes: str, found: Debrief) -> tuple[str, ...]:
    """Return the points of a call in the words of its notes, in their order; `found` is what was read in them.

    Left out is what stays with the candidate, what one of both promised (it comes next, and not what was said), and a heading that only names who called.
    """
    apart = [*(each.quote for each in found.private), *(each.quote for each in found.promises)]
    named = {each.quote.strip(" .") for each in found.people}
    points = []
    for sentence in _sentences(notes):
        words = sentence.strip().lstrip("-*•–—> \t").strip()
        if not any(sign.isalnum() for sign in words) or any(_within(words, quote) for quote in apart if quote):
            continue
        if words.strip(" .") in named and len(words.split()) <= _WHO_IT_WAS:
            continue
        points.append(_THAT_ONE_SPOKE.sub("About ", " ".join(words.split())))
    return tuple(dict.fromkeys(points))


def _sentences(notes: str) -> Iterator[str]:
    """Yield the sentences of notes, a line one at least; what stands behind a colon or a semicolon belongs to what is before it."""
    for line in notes.splitlines():
        begin = None
        for first, end in sentences_of(line):
            begin = first if begin is None else begin
            if line[end - 1] not in ":;":
                yield line[begin:end]
                begin = None
        if begin is not None:
            yield line[begin:]


def _within(words: str, quote: str) -> bool:
    mine, theirs = words.strip(" ."), quote.strip(" .-*\t")
    return mine in theirs or theirs in mine
