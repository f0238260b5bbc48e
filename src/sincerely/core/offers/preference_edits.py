"""[preferences] changed a piece at a time, as tables: what names a criterion follows it, and what no longer holds of it is taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any

Tables = dict[str, Any]


def criteria_of(preferences: Mapping[str, Any]) -> list[Tables]:
    """Return the criteria; none where they are no list of tables."""
    return _tables(preferences, "criterion")


def musts_of(preferences: Mapping[str, Any]) -> list[Tables]:
    """Return the must-haves."""
    return _tables(preferences, "must")


def advisers_of(preferences: Mapping[str, Any]) -> list[Tables]:
    """Return the advisers' views."""
    return _tables(preferences, "adviser")


def name_of(row: Mapping[str, Any]) -> str:
    """Return what a criterion or a must-have is called."""
    return str(row.get("name") or row.get("what") or row.get("of", ""))


def key_of(row: Mapping[str, Any]) -> str:
    """Return what tells a criterion or a must-have from all others, for an address: its name may hold any sign, and its place is another's tomorrow."""
    return blake2b(name_of(row).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def place_of(rows: Sequence[Mapping[str, Any]], key: str) -> int | None:
    """Return where the row of that key stands; None where there is none any more."""
    return next((place for place, row in enumerate(rows) if key_of(row) == key), None)


def order_of(preferences: Mapping[str, Any]) -> list[list[str]]:
    """Return the criteria in groups, the most important first; what the order leaves out comes last, all in one group where there is none."""
    names = [str(each.get("name", "")) for each in criteria_of(preferences)]
    said = preferences.get("order")
    groups = [each if isinstance(each, list) else [each] for each in said] if isinstance(said, list) else []
    told = [[name for name in group if name in names] for group in groups]
    left = [name for name in names if name not in [each for group in told for each in group]]
    if not told:
        return [left] if left else []
    return [group for group in told if group] + [[name] for name in left]


def with_criterion(preferences: Mapping[str, Any], place: int | None, criterion: Mapping[str, Any]) -> Tables:
    """Return the preferences with a criterion put in at a place, or added at the end of the order.

    Another name is followed everywhere. Another range or measure takes back its points and judgements (they spoke of another step) and, where the scale is another,
    its scores.
    """
    found = criteria_of(preferences)
    if place is None:
        order = [*order_of(preferences), [str(criterion["name"])]] if preferences.get("order") else None
        changed = dict(preferences) | {"criterion": [*found, dict(criterion)]}
        return tidied(_without_orders(changed | ({"order": _short(order)} if order else {})))
    before = found[place]
    old, new = str(before.get("name", "")), str(criterion["name"])
    found[place] = dict(criterion)
    changed = dict(preferences)
    if not same_step(before, criterion):
        changed = _said_no_more(changed, old)
    changed["criterion"] = found
    return tidied(_renamed(changed, old, new) if old != new else changed)


def without_criterion(preferences: Mapping[str, Any], place: int) -> Tables:
    """Return the preferences without a criterion, and without what was said of its weight; a must-have about it goes with it."""
    found = criteria_of(preferences)
    gone = str(found.pop(place).get("name", ""))
    changed = _said_no_more(dict(preferences), gone) | {"criterion": found}
    if preferences.get("order"):
        changed["order"] = _short(order_of(changed))
    changed["must"] = [each for each in musts_of(preferences) if each.get("of") != gone]
    return tidied(_without_orders(changed))


def same_step(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Say whether the way from worst to best is the same: its ends, its levels, what is measured."""
    return all(one.get(key) == other.get(key) for key in ("worst", "best", "levels", "measure"))


def ordered(preferences: Mapping[str, Any], places: Mapping[str, int]) -> Tables:
    """Return the preferences with the criteria in the order of their places; equal ones are not told apart."""
    groups: dict[int, list[str]] = {}
    for name, place in places.items():
        groups.setdefault(place, []).append(name)
    return dict(preferences) | {"order": _short([groups[place] for place in sorted(groups)])}


def moved(preferences: Mapping[str, Any], name: str, step: int) -> Tables:
    """Return the preferences with a criterion one place up (-1) or down (1); it leaves a group it stood in."""
    groups = order_of(preferences)
    at = next(n for n, group in enumerate(groups) if name in group)
    if len(groups[at]) > 1:
        rest = [each for each in groups[at] if each != name]
        groups[at : at + 1] = [[name], rest] if step < 0 else [rest, [name]]
    elif 0 <= at + step < len(groups):
        groups[at], groups[at + step] = groups[at + step], groups[at]
    return dict(preferences) | {"order": _short(groups)}


def _said_no_more(preferences: Tables, name: str) -> Tables:
    points = {each: given for each, given in _table(preferences, "points").items() if each != name}
    changed = dict(preferences) | {"points": points if len(points) > 1 else {}}
    changed["shares"] = {each: given for each, given in _table(preferences, "shares").items() if each != name}
    for key in ("pairs", "ratios"):
        changed[key] = [each for each in preferences.get(key) or [] if name not in each[:2]]
    return changed


def _without_orders(preferences: Tables) -> Tables:
    """Leave out the advisers' orders: they put other criteria in order than there are now."""
    views = [{key: value for key, value in each.items() if key != "order"} for each in advisers_of(preferences)]
    return preferences | {"adviser": views}


def _renamed(preferences: Tables, old: str, new: str) -> Tables:
    def name(value: Any) -> Any:
        if isinstance(value, list):
            return [name(each) for each in value]
        return new if value == old else value

    changed = dict(preferences)
    for key in ("order", "pairs", "ratios"):
        if isinstance(changed.get(key), list):
            changed[key] = name(changed[key])
    for key in ("points", "shares"):
        changed[key] = {new if each == old else each: given for each, given in _table(preferences, key).items()}
    changed["must"] = [each | ({"of": new} if each.get("of") == old else {}) for each in musts_of(preferences)]
    changed["adviser"] = [
        each | ({"order": name(each["order"])} if "order" in each else {}) for each in advisers_of(preferences)
    ]
    return changed


def tidied(preferences: Mapping[str, Any]) -> Tables:
    """Leave out what is empty; an empty feeling stays: it says that nothing in particular is felt."""
    return {key: value for key, value in preferences.items() if value or key in ("gut", "gut_now")}


def _short(order: Sequence[Sequence[str]]) -> list[Any]:
    return [group[0] if len(group) == 1 else list(group) for group in order]


def _table(preferences: Mapping[str, Any], key: str) -> Tables:
    value = preferences.get(key)
    return dict(value) if isinstance(value, Mapping) else {}


def _tables(preferences: Mapping[str, Any], key: str) -> list[Tables]:
    value = preferences.get(key)
    return [dict(each) for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []
