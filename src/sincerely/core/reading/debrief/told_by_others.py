"""Who is named only in what another tells, or in a clause that denies it: whoever is plainly an interviewer is met, asks, or has a post."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sincerely.core.reading.debrief.notes import Line
from sincerely.core.reading.debrief.places import Mention
from sincerely.core.reading.patterns import compiled

# "it wasn't Dr Brandt who", "neither Mr Holt nor", "not found by Harris", "not her but Dr Shah", "no Dr Khan any more".
_DENIED = compiled(
    r"(?:\b(?:was|is|were|are)(?:\s?n['’]?t|\s+not)|\bneither|\bnor|\bno|(?:n['’]?t|\bnot|\bnever)\s+(?:\w+\s+){0,3}?by|\bnot\s+(?:[\w'’]+\s+){1,3}?but)\s+$",
    re.I,
)
# "I told Asha that Dr Moss taught me", "told her Prof Adler supervised my thesis".
_I_TOLD = compiled(
    r"(?:^|[.;,!?]\s+|\b(?:and|but|so|then)\s+)\W*(?:i(?:['’]d|\s+had)?\s+)?(?:(?:also|then|just)\s+)*(?:told|reminded|assured)\s+(?:her|him|them|(?-i:[A-ZÀ-Þ])[\w'’-]+(?:\s+(?-i:[A-ZÀ-Þ])[\w'’-]+)?)\s+(?:that\s+|how\s+)?$",
    re.I,
)
_OF_BEFORE = compiled(
    r"\s+(?:used\s+to\b|(?:was|is|had\s+been)\s+my\s+(?!(?:main\s+|first\s+|second\s+|other\s+)?(?:interviewer|contact|guide|host|buddy)\b)|(?:taught|supervised|mentored|employed)\s+(?:me|my)\b)",
    re.I,
)
# What somebody does who sits there, whoever else is speaking.
_DOES_THERE = compiled(
    r"\s*(?:\([^)\n]{2,40}\)\s*)?(?:(?:also|then|just|really|only|both|kindly)\s+)*(?:ask(?:ed|s)?\b|wanted\s+to\s+(?:know|hear|see)|(?:told|showed|shows|gave|took|offered|met|walked|quizzed|grilled|reminded)\s+me\b|add(?:ed|s)\b|agree[ds]\b|nodded|laughed|smiled|joined|came\s+in|sat\b|popped\s+in|was\s+(?:there|in\s+the\s+room)|took\s+notes|interrupted|chimed|cut\s+in|liked\b)",
    re.I,
)

# What another says of somebody: a sentence goes on behind the name or before it; names in a row are a list.
_GOES_ON = compiled(r"['’]s\s|\s+(?!(?:and|or|plus|with|then|n)\b)(?-i:[a-zß-ÿ])", re.I)
_SAYS_SOMETHING = compiled(r"\b(?!(?:and|plus|then|also|with|the)\b)[a-zß-ÿ]{2,}\b")
_BEGINS_ANEW = compiled(r"[.!?;]\s|\b(?:with|met|w/)\s*\Z", re.I)


def as_told(found: Sequence[Mention], lines: Sequence[Line], notes: str) -> list[Mention]:
    """Return the mentions with those no longer present whom another only tells of, or of whom it is denied."""
    return [
        replace(one, acts=False, asks=False, says=False, present=False)
        if one.present and _only_told(one, found, lines, notes)
        else one
        for one in found
    ]


def _only_told(one: Mention, found: Sequence[Mention], lines: Sequence[Line], notes: str) -> bool:
    line = next((line for line in lines if line.start <= one.start < line.end), None)
    if line is None or _DOES_THERE.match(notes, one.end, line.end):
        return False
    before = notes[line.start : one.start]
    if one.title and before.endswith(f"{one.title} "):
        before = before[: -len(one.title) - 1]
    if _DENIED.search(before) or _I_TOLD.search(before) or _OF_BEFORE.match(notes, one.end, line.end):
        return True
    speaker = line.label_sign and next((m for m in found if line.start <= m.start < line.body and m.strong), None)
    if not speaker or one.start < line.body or one.position or speaker.name == one.name:
        return False
    ahead = before[line.body - line.start :]
    told = _GOES_ON.match(notes, one.end, line.end) if not ahead.strip() else _SAYS_SOMETHING.search(ahead)
    return bool(told) and not (one.acts and one.asks) and _BEGINS_ANEW.search(ahead) is None


__all__ = ["as_told"]
