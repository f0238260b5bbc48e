"""Whose an e-mail address plainly is, by the name in it: a letter to one of a panel is easily sent to another."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sincerely.core.people.names import fold

#: A name of fewer letters stands in too many addresses by chance.
SHORTEST = 3


def plainly_of_another(address: str, name: str, others: Iterable[tuple[str, str]]) -> str:
    """Return who of `others` (name, address on record) an address plainly belongs to; empty where it can be `name`'s, or nobody's there.

    Plainly: it is on record as theirs, or its local part has their family name and nothing of the reader's own.
    """
    wanted = address.strip().casefold()
    local = fold(re.sub(r"[\d._+-]+", " ", wanted.partition("@")[0]))
    known = [(other, theirs.strip().casefold()) for other, theirs in others]
    for other, theirs in known:
        if wanted and theirs == wanted:
            return other
    if not local or _names(local, name, any_part=True):
        return ""
    return next((other for other, _ in known if _names(local, other)), "")


def _names(local: str, name: str, any_part: bool = False) -> bool:
    """Say whether the family name stands in a local part, as a word of its own or beside an initial; with `any_part` any name of theirs will do."""
    parts, whole = fold(name).split(), local.replace(" ", "")
    if any_part:
        return any(part in whole for part in parts if len(part) >= SHORTEST)
    if not parts:
        return False
    family, initial = parts[-1], parts[0][:1]
    spelt = {family, initial + family, family + initial} if len(family) >= SHORTEST else set()
    return "".join(parts) == whole or not spelt.isdisjoint([*local.split(), whole])
