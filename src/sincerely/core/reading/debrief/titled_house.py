"""A house in the title line that looks like somebody: "Optometrist, Clearsight Opticians Stockport"; whoever was met stands below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.headline import title_place
from sincerely.core.reading.debrief.lexicon import Lexicon
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
    found = [one for one in found if not _is_firm(one, title, lexicon)]
    below = [one for one in found if one.start >= title.end and one.strong and one.present]
    named = {word for one in found if one.start >= title.end for word in fold(one.name).split()}
    if not below:
        return list(found)
    return [one for one in found if not _is_house(one, title, notes, named, lexicon)]


def _is_firm(one: Mention, title: Line, lexicon: Lexicon) -> bool:
    """Say whether a name in the title line is a house's by its last word, an everyday one, with no given name before it: "Interview w/ Hollis Fabrication"."""
    words = fold(one.name).split()
    return (
        title.start <= one.start < title.end
        and len(words) > 1
        and not one.title
        and not set(words) & set(lexicon.given)
        and len(words[-1]) > 4
        and words[-1] in (lexicon.english | lexicon.words)
    )


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
