"""Worries and wishes that are of the work, and no judgement of whoever has them: "she is worried about late parts", "keen on a second reader"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.reading.debrief.attendance.roster import Roster
from sincerely.core.reading.debrief.attendance.sections import heading_person, introduces
from sincerely.core.reading.debrief.text.notes import Line
from sincerely.core.reading.debrief.text.remark_words import INTEREST
from sincerely.core.reading.patterns import compiled

_STATES = "|".join(sorted(INTEREST))
_HOW = r"(?:(?:very|really|quite|most|mostly|clearly|all|so|pretty|also|still|v|esp\w*|a\s+bit|more\s+and\s+more)\s+)*"
# What somebody worries for is their own affair, or talk of the house that no letter carries.
_PERSONAL = r"(?!(?:me|my|mine|i|us|him|her|his|them|himself|herself|it|money|pay|salary|(?:their|the|losing\s+(?:his|her|their))\s+(?:own\s+)?(?:jobs?|future|health|pension|mortgage|merger|take-?over|closure|redundanc\w+)|redundanc\w+|lay-?offs|job\s+cuts|being|getting\s+(?:sacked|fired)|retir\w+)\b)"
_SUBJECTLESS = compiled(
    r"^\W*(?:(?:and|but|also|is|was|very|really|quite|most|mostly|clearly|v|esp\w*)\s+)*(?:"
    + _STATES
    + r")\s+(?:(?:about|abt|re|on|with|by|over|of|that)\b\.?:?|w/)\s*(?!(?:me|my|mine|i|us|him|her|them|himself|herself|it|money|pay|salary)\b)\w",
    re.I,
)
# A house or a team that worries about something of its work; the writer is another matter.
_OF_A_HOUSE = compiled(
    r"\W*(?:(?:and|but|also|so)\s+)*(?!(?:i|im|i['’]m|my|me|s?he|you|it|that|this|there)\b)(?:[\w'’&.-]+\s+){1,4}?(?:is|are|was|were|r|seems?|['’]s|['’]re)\s+"
    + _HOW
    + "(?:"
    + _STATES
    + r")\s+(?:about|abt|re|on|by|over)\s+(?!(?:me|my|mine|i|us|him|her|his|them|himself|herself|it|money|pay|salary)\b)(?P<what>\w.*)",
    re.I | re.S,
)
# Behind a pronoun only what is plainly a worry or a wish, and of work.
_OF_SOMEBODY = compiled(
    r"\W*(?:(?:and|but|also|so)\s+)*(?:s?he|they|(?-i:[A-ZÀ-Þ])[\w'’-]+)(?:['’]?(?:s|re)|\s+(?:is|are|was|were|seems?|seemed))\s+"
    + _HOW
    + r"(?:worried|concerned|anxious|nervous|keen|curious|interested|sceptical|skeptical|doubtful|frustrated|wary|excited|passionate|serious|strict|proud)\s+(?:about|abt|re|on|by|over|that|of|with|in)\s+"
    + _PERSONAL
    + r"(?P<what>\w.*)",
    re.I | re.S,
)


# How one would get there, and on which terms, is the writer's own worry.
_OF_ONES_OWN = compiled(
    r".*\b(?:the\s+|an?\s+)?(?:commut\w*|travel\w*|drive|journey|distance|notice|probation|relocat\w*|moving|childcare|references?|start\s+date|hours|answer|interview|test|impression)\W*$",
    re.I | re.S,
)


def is_theirs(text: str) -> bool:
    """Say whether a clause without a subject is a worry or wish of its matter: "worried re falls on nights"."""
    return _SUBJECTLESS.match(text) is not None and _OF_ONES_OWN.match(text) is None


def weighs_on_house(text: str, names: re.Pattern[str]) -> bool:
    """Say whether a clause tells of a worry or wish of the house, or of somebody's about their work: a need or a topic, unless it is about somebody's person."""
    found = _OF_A_HOUSE.match(text) or _OF_SOMEBODY.match(text)
    return found is not None and names.match(found["what"]) is None


def under_somebody(lines: Sequence[Line], index: int, notes: str, roster: Roster) -> bool:
    """Say whether a line stands under somebody's heading, or below one that presents them."""
    for at in range(index, max(-1, index - 12), -1):
        line = lines[at]
        if at < index:
            if line.heading:
                return heading_person(line.label, roster) is not None
            if introduces(line, notes, roster, roster.pattern()) is not None or roster.pattern().match(
                notes, line.start
            ):
                return True
        if line.after_blank and not line.bullet:
            return False
    return False


__all__ = ["is_theirs", "under_somebody", "weighs_on_house"]
