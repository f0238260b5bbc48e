"""One hour for several days: "at the same time", "Tuesday or Wednesday at 6", "4 pm both days"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sincerely.core.reading.facts.clock import clocks
from sincerely.core.reading.facts.own import Own
from sincerely.core.reading.patterns import compiled

if TYPE_CHECKING:
    from sincerely.core.reading.facts.moments import Moment

_SAME = compiled(
    r"\s*,?\s*(?:at\s+)?(?:the\s+)?same\s+(?:time|hour)|\s*,?\s*(?:um\s+)?(?:zur\s+|die\s+)?(?:gleichen?|selben?)\s+(?:uhr)?zeit|\s*,?\s*à\s+la\s+même\s+heure|\s*,?\s*a\s+la\s+misma\s+hora|\s*,?\s*o\s+tej\s+samej",
    re.I,
)
_SAME_BEFORE = compiled(
    r"\bsame\s+(?:time|hour|slot)(?:\s+and\s+(?:same\s+)?place)?\s*,?\s*(?:but\s+)?(?:on\s+)?(?:the\s+)?$", re.I
)


def at_the_same_time(own: Own, found: list[Moment]) -> list[Moment]:
    """Give a day that is said to be at the same time the clock of the one that is moved."""
    first = next((moment for moment in found if moment.clock), None)
    if first is None or first.clock is None:
        return found
    for number, moment in enumerate(found):
        said = _SAME.match(own.text, moment.end)
        if moment.clock is None and (said or _SAME_BEFORE.search(own.text[max(0, moment.start - 50) : moment.start])):
            place = (moment.end, said.end()) if said else (moment.start, moment.start)
            found[number] = replace(moment, clock=replace(first.clock, start=place[0], end=place[1]), zone=first.zone)
    return found


_ALIKE = compiled(r"\b(?:both|each|either|every|any|all|jeweils)\b", re.I)
_BESIDE = compiled(r"\s*(?:,|/|or|and|oder|und|ou|et|o|y|lub)\s*(?:on\s+|the\s+|am\s+|le\s+)*", re.I)


# "The 21st or the 22nd? Either at 6 pm."
_EITHER_AT = compiled(r"(?:either|both|any|all|always)\b(?:\s+(?:day|days|one|of\s+them|is|are|would\s+be))?\s*,?\s*(?:at|from|@)\s+", re.I)  # fmt: skip


def shared(own: Own, found: list[Moment]) -> list[Moment]:
    """Give the days of "Tuesday or Wednesday at 6", "the 10th or 11th, 4 pm both days" and "9 am each day: ..." the hour they share."""
    for number in range(len(found) - 1, -1, -1):
        moment = found[number]
        if moment.clock is not None or moment.exact is not None:
            continue
        behind = own.after(moment.sentence)
        if behind is not None and (said := _EITHER_AT.match(behind.text)):
            here = clocks(own.text, behind.start, behind.end)
            if here and here[0].start <= behind.start + said.end():
                found[number] = replace(moment, clock=replace(here[0], start=moment.end, end=moment.end))
                continue
        near = [*found[number + 1 : number + 2], *reversed(found[max(0, number - 3) : number])]
        for other in near:
            if other.clock is None or other.sentence != moment.sentence or other.day == moment.day:
                continue
            alike = _ALIKE.search(own.text[max(other.sentence.start, other.clock.start - 24) : other.clock.end + 14])
            beside = other.start > moment.start and other.clock.start >= other.end and _BESIDE.fullmatch(own.text[moment.end : other.start])  # fmt: skip
            if alike or beside:
                found[number] = replace(moment, clock=replace(other.clock, start=moment.end, end=moment.end), zone=other.zone)  # fmt: skip
                break
    return found
