"""Two people read from notes who are one: their rows become one, and what each of them spoke of is the one's that stays."""

from __future__ import annotations

import re
from typing import Any

from sincerely.core.people.names import fold, same_person

_PARTS = ("name", "title", "position", "email", "part", "present", "found", "DELETE")
#: Who took part counts for more than who only arranged it.
_RANKED = ("interviewer", "recruiter", "other", "organiser")


def join_people(data: Any, asked: str) -> int:
    """Bring one row of people into another ("2-0": the third into the first) and return the number of the row they have become; -1 where `asked` names no two rows."""
    named = re.fullmatch(r"(\d{1,2})-(\d{1,2})", asked)
    count = str(data.get("people-TOTAL_FORMS") or "")
    if named is None or not count.isdigit():
        return -1
    goes, stays, total = int(named[1]), int(named[2]), int(count)
    if goes == stays or max(goes, stays) >= total:
        return -1
    one, other = (_row(data, number) for number in (goes, stays))
    first, second = (one, other) if goes < stays else (other, one)
    if first["title"] and not second["title"]:
        first, second = second, first  # "Mrs Okafor" and "Grace": a title goes with the family name
    both = {name: other[name] or one[name] for name in _PARTS}
    both["name"] = both["found"] = _whole_name(first["name"], second["name"])
    both["present"] = other["present"] or one["present"]
    both["part"] = min(other["part"], one["part"], key=lambda part: _RANKED.index(part) if part in _RANKED else 9)
    both["DELETE"] = ""
    for key in [key for key in data if re.fullmatch(r"(?:topics|promises)-\d+-contact|unplaced-\d+-use", key)]:
        lead = "topic:" if key.endswith("-use") else ""
        if data[key].startswith(lead) and data[key].removeprefix(lead).strip() in {one["name"], other["name"]} - {""}:
            data[key] = f"{lead}{both['name']}"
    _put(data, stays, both)
    for number in range(goes, total - 1):
        _put(data, number, _row(data, number + 1))
    _put(data, total - 1, dict.fromkeys(_PARTS, ""))
    data["people-TOTAL_FORMS"] = str(total - 1)
    before = str(data.get("people-INITIAL_FORMS") or "0")
    data["people-INITIAL_FORMS"] = str(max(0, int(before) - 1)) if before.isdigit() else "0"
    return stays - (goes < stays)


def may_be_one(one: str, other: str) -> bool:
    """Say whether two names look like one person's, so that it is worth asking."""
    mine, theirs = fold(one).split(), fold(other).split()
    return bool(mine and theirs) and (same_person(one, other) or bool(set(mine) & set(theirs)))


def _whole_name(one: str, other: str) -> str:
    """Return the fuller of two names; of a first and a family name read as two people, both."""
    if len(one.split()) == len(other.split()) == 1 and fold(one) != fold(other):
        return f"{one} {other}"
    return one if len(one.split()) >= len(other.split()) else other


def _row(data: Any, number: int) -> dict[str, str]:
    return {name: str(data.get(f"people-{number}-{name}") or "").strip() for name in _PARTS}


def _put(data: Any, number: int, row: dict[str, str]) -> None:
    for name, value in row.items():
        data[f"people-{number}-{name}"] = value
        if not value:
            del data[f"people-{number}-{name}"]
