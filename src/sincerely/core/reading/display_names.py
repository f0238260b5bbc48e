"""Names as mail and calendar programs display them: "Okafor, Amara Dr. (HR)" is Amara Okafor, a doctor, of HR."""

from __future__ import annotations

import re

from sincerely.core.people.names import parse_name
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.titles import ORG_TAIL, POSITION, title_of

# What stands beside a comma and is no part of a person's name: two in one, a number, an office by its letters.
_NO_PERSON = compiled(r"[&@+/\d]|\b(?:and|und|et|of)\b|^(?:HR|IT|QA|PA|EA|GM|CEO|CFO|CTO|COO)$")


def displayed_name(raw: str) -> tuple[str, str, str]:
    """Return (name, title, position) of a display name, the family name last; a firm or an office stays as it is shown."""
    position = ""
    bracket = re.search(r"[(\[]([^)\]]{2,60})[)\]]", raw)
    if bracket and not re.search(r"[A-Za-z]", raw[: bracket.start()]) and re.search(r"[A-Za-z]", bracket[1]):
        raw, bracket = bracket[1], None  # written in two scripts: the notes will use this one
    if bracket:
        position = bracket[1].strip()
        raw = (raw[: bracket.start()] + raw[bracket.end() :]).strip()
    pieces = re.split(r"\s+(?:[-–|@]|at)\s+", raw)
    if len(pieces) > 1 and pieces[0].strip():
        raw = pieces[0]
        position = position or (pieces[1].strip() if POSITION.search(pieces[1]) else "")
    position = position if POSITION.search(position) else ""
    if "," in raw and _no_person(raw):
        return raw.strip(), "", position
    who = parse_name(raw)
    title, rest = title_of(who.full or raw)
    return rest or who.full or raw, title or who.title, position


def _no_person(raw: str) -> bool:
    """Say whether what stands around a comma is a house or an office: "Reed, Pat and Co", "Hill School, London", "Acme, Inc."."""
    family, _, rest = (part.strip() for part in raw.partition(","))
    house = ORG_TAIL.search(family)
    return (
        _NO_PERSON.search(family) is not None
        or _NO_PERSON.search(rest) is not None
        # "Hill, Ann" and "Church, Paul" are people: a house has a name before its kind.
        or (house is not None and house.end() == len(family) and house.start() > 0)
        or ORG_TAIL.fullmatch(rest) is not None
    )


__all__ = ["displayed_name"]
