"""A house in the title line that looks like somebody: "Optometrist, Clearsight Opticians Stockport"; whoever was met stands below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.headline import title_place
from sincerely.core.reading.debrief.lexicon import Lexicon
from sincerely.core.reading.debrief.names import POSITION
from sincerely.core.reading.debrief.notes import Line
from sincerely.core.reading.debrief.places import Mention
from sincerely.core.reading.patterns import compiled

# Behind these stands somebody, house or not.
_MET = compiled(
    r"(?:\b(?:with|w/?|met|by|saw|to|and|panel|interviewers?|mr|mrs|ms|miss|dr|prof)\b\.?|[&+/:(])\s*$", re.IGNORECASE
)


# "Hearth & Rye, Bristol": where the house is.
_BEHIND_COMMA = compiled(r"[A-ZÀ-Þ][\w'’-]+,\s*$")


def without_title_house(found: Sequence[Mention], notes: str, lines: Sequence[Line], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions without those of the title line that have no given name, are met by nobody and named nowhere below, where others are."""
    if not lines:
        return list(found)
    title = lines[title_place(notes, lines)]
    found = [
        one for one in found if not (_is_firm(one, title, lexicon) or _bears_a_name(one, title, notes, found, lexicon))
    ]
    below = [one for one in found if one.start >= title.end and one.strong and one.present]
    named = {word for one in found if one.start >= title.end for word in fold(one.name).split()}
    if not below:
        return list(found)
    return [one for one in found if not _is_house(one, title, notes, named, lexicon)]


def _is_firm(one: Mention, title: Line, lexicon: Lexicon) -> bool:
    """Say whether a name in the title line is a house's by its last word, an everyday one, with no given name before it: "Interview w/ Hollis Fabrication"."""
    words = fold(one.name).split()
    if _LEGAL_FORM.search(one.name):
        return True
    return (
        title.start <= one.start < title.end
        and len(words) > 1
        and not one.title
        and not set(words) & set(lexicon.given)
        and len(words[-1]) > 4
        and words[-1] in (lexicon.english | lexicon.words)
    )


_LEGAL_FORM = compiled(r"\s(?:LLP|Ltd|Limited|PLC|Inc|GmbH|CIC|CIO)\.?$", re.IGNORECASE)
# "Cole's Chemist", "Arden & Lowe": a house called after somebody.
_OWNED = compiled(r"['’]s\s+[A-ZÀ-Þ]")
_WITH_ANOTHER = compiled(r"\s*(?:&|\+)\s*(?P<other>[A-ZÀ-Þ][\w'’-]+)\s*(?:[,(|]|[-–—]\s|$)")
_ANOTHER_BEFORE = compiled(r"(?:^|[,|(]|[-–—]\s|\bat)\s*(?P<other>[A-ZÀ-Þ][\w'’-]+)\s*(?:&|\+)\s*$")
# "Chef, Lark, today", "charity shop mgr, today": a post, its house and the day.
_POST_AND_COMMA = compiled(
    rf"\W*(?:[\w/-]+\s+){{0,4}}?{POSITION.pattern}(?:\s+(?:de|of|for)\s+\w+)?\s*,\s*", re.IGNORECASE
)
_INTERVIEW = compiled(r"\W*(?:interview\w*\W+(?:for\s+)?)?", re.IGNORECASE)
_THE_DAY = compiled(r"\s*,\s*(?:today|yesterday|this|on|mon|tue|wed|thu|fri|sat|sun|\d)", re.IGNORECASE)
_ITS_POST = compiled(rf"\s+(?:[a-z]+\s+){{0,2}}?{POSITION.pattern}\s*(?:,|[-–—]\s)", re.IGNORECASE)


def _bears_a_name(one: Mention, title: Line, notes: str, found: Sequence[Mention], lexicon: Lexicon) -> bool:
    """Say whether a single name in the title line is a house's, or a word of the post applied for."""
    if not title.start <= one.start < title.end or one.title or " " in one.name:
        return False
    before, after = notes[title.start : one.start], notes[one.end : title.end]
    if _MET.search(before) and _ANOTHER_BEFORE.search(before) is None:
        return False
    if _OWNED.match(after):
        return True
    pair = _WITH_ANOTHER.match(after) or _ANOTHER_BEFORE.search(before)
    if pair is not None:
        both = {fold(one.name), fold(pair["other"])}
        return not both <= set(lexicon.given) or any(
            " " in m.name and fold(m.name).split()[-1] in both for m in found if m.start >= title.end
        )
    others = any(m.strong and m.present and m.asks and m.name != one.name for m in found)
    again = any(m is not one and fold(one.name) in fold(m.name).split() for m in found)
    if again or not others:
        return False
    if _INTERVIEW.fullmatch(before) and notes[one.start].islower():
        return fold(one.name) in lexicon.english and _ITS_POST.match(after) is not None
    return _POST_AND_COMMA.fullmatch(before) is not None and _THE_DAY.match(after) is not None


def _is_house(one: Mention, title: Line, notes: str, named: set[str], lexicon: Lexicon) -> bool:
    words = fold(one.name).split()
    return (
        title.start <= one.start < title.end
        and (len(words) > 1 or _BEHIND_COMMA.search(notes[title.start : one.start]) is not None)
        and not one.title
        and not notes[one.start].islower()  # a house of two names is written with capitals
        and not set(words) & (named | set(lexicon.given))
        and _MET.search(notes[title.start : one.start]) is None
        and re.match(
            r"\s*(?:\(|,\s*(?:the|our|head|director|manager|owner)\b)", notes[one.end : title.end], re.IGNORECASE
        )
        is None
    )


__all__ = ["without_title_house"]
