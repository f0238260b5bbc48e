"""What looks like a name and is none: a word of the house's own name, or a trade's word in capitals."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.attendance.named import Candidate
from sincerely.core.reading.debrief.attendance.places import PERSON_VERB, position_of
from sincerely.core.reading.debrief.text.lexicon import Lexicon
from sincerely.core.reading.debrief.text.names import POSITION
from sincerely.core.reading.debrief.text.words import NAMES_TOO
from sincerely.core.reading.patterns import compiled

_SIGN = compiled(r"\s*(?:\([^)\n]*\)\s*)?[:–—-]?\s*(?:again\s+)?")
_MET = compiled(r"\b(?:met|saw|with|w/|by|to|and|for|mr|mrs|ms|dr)\.?\s+\Z", re.I)
_SAT_WITH = compiled(r"\b(?:met|saw|with|w/|by|spoke\s+to|talked\s+to)\s+\Z", re.I)
# Where nobody stands: "on TIG", "a CNC", "my MIG".
_OF_A_THING = compiled(r"\b(?:on|in|of|my|the|a|an|some|using|do|does|did|no|more|their|our)\s\Z", re.I)


def acts(notes: str, end: int) -> bool:
    """Say whether somebody whose name ends there speaks or acts in what follows."""
    after = notes[end : end + 90].partition("\n")[0]
    return PERSON_VERB.match(after) is not None or PERSON_VERB.match(after[_SIGN.match(after).end() :]) is not None  # type: ignore[union-attr]


def is_thing(one: Candidate, notes: str, house: str, lexicon: Lexicon, others: Sequence[Candidate]) -> bool:
    """Say whether a candidate is no person: a part of the house's name that nothing tells of as somebody, or what is written in capitals and stands where things do."""
    words = one.words()
    given = [word for word in words if word in lexicon.given or word in NAMES_TOO]
    if one.title or any(word in NAMES_TOO or word not in lexicon.english for word in given):
        return False
    if given and not any(_is_met(other, notes) for other in others if other is not one):
        return False  # "Peter Lang, site facilitator", and nobody else: a first name, though it is a word too
    return _of_house(one, words, notes, house) or (len(words) == 1 and _is_trade(one, notes))


def _is_met(one: Candidate, notes: str) -> bool:
    return any(acts(notes, end) or _SAT_WITH.search(notes, 0, start) for start, end in one.places)


def _of_house(one: Candidate, words: Collection[str], notes: str, house: str) -> bool:
    own = set(fold(house).split())
    # A house that is called wholly as somebody may be that somebody, unless the notes begin with it.
    if not set(words) <= own or (set(words) == own and notes[: one.places[0][0]].strip()):
        return False
    spans = [found.span() for found in re.finditer(re.escape(house), notes, re.I)]
    for start, end in one.places:
        if acts(notes, end):
            return False
        if _SAT_WITH.search(notes, 0, start) and len(words) > 1:
            return False
        if any(first <= start and end <= last for first, last in spans):
            continue
        line = notes.rfind("\n", 0, start) + 1
        if (
            _MET.search(notes, line, start)
            or position_of(notes[line:start][-90:], notes[end : end + 90].partition("\n")[0])[0]
        ):
            return False
    return bool(spans)


def _is_trade(one: Candidate, notes: str) -> bool:
    start, end = one.places[0]
    word = notes[start:end]
    if not (word.isupper() and word.isalpha() and len(word) < 6) or any(
        not notes[a:b].isupper() for a, b in one.places
    ):
        return False
    places = [found.span() for found in re.finditer(rf"(?<!\w){word}(?!\w)", notes)]
    if any(notes[b : b + 1] == " " and POSITION.match(notes, b + 1) for _, b in places):
        return True
    return any(_OF_A_THING.search(notes, 0, a) for a, _ in places) and not any(acts(notes, b) for _, b in places)


__all__ = ["acts", "is_thing"]
