"""The tables of an OFFERS.toml as they are kept: plain values, one offer renamed or left out everywhere, and the text they stand for."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Any

#: The tables beside the offers that a file may hold, in the order they are written in.
BESIDE = ("candidate", "rate", "price_level", "preferences", "pending", "waiting")
_DAYS = frozenset({"offered", "expiry", "start", "on", "answers", "decide_by"})
_BARE = re.compile(r"[A-Za-z0-9_-]+")
#: Where preferences name an offer: one, several, or as a key.
_ONE, _LISTS = ("offer", "best", "gut", "gut_now"), ("fails", "open")


def plain(value: Any) -> Any:
    """Return values of TOML as JSON can hold them: dates and times as text in ISO form, which the file's readers take as well."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, list) else value


def term(terms: Mapping[str, Any], key: str) -> Any:
    """Return what terms say under a dotted key; None for nothing. A list's parts go by their place: "equity.0.shares"."""
    found: Any = terms
    for part in key.split("."):
        if isinstance(found, list):
            found = found[int(part)] if part.isdigit() and int(part) < len(found) else None
        else:
            found = found.get(part) if isinstance(found, Mapping) else None
    return found


def renamed(preferences: Mapping[str, Any], old: str, new: str) -> dict[str, Any]:
    """Return [preferences] in which an offer goes by another name."""
    found: dict[str, Any] = _named(preferences, lambda name: new if name == old else name)
    return found


def only(preferences: Mapping[str, Any], names: Collection[str]) -> dict[str, Any]:
    """Return [preferences] without what is said of other offers than these; what speaks of one offer alone goes as a whole."""
    return _left(preferences, lambda name: name in names)


def without(preferences: Mapping[str, Any], names: Collection[str]) -> dict[str, Any]:
    """Return [preferences] without what is said of these offers."""
    return _left(preferences, lambda name: name not in names)


def _left(preferences: Mapping[str, Any], stays: Callable[[str], bool]) -> dict[str, Any]:
    found: dict[str, Any] = _named(preferences, lambda name: name if stays(name) else None)
    for key in ("note", "adviser"):
        if isinstance(of := found.get(key), list):
            found[key] = [
                each for each in of if not isinstance(each, dict) or each.keys() & {"offer", "best"} or not _told(each)
            ]
            if not found[key]:
                del found[key]
    return found


def _told(part: Mapping[str, Any]) -> bool:
    return bool(part.keys() & {"value", "words", "name", "why"})


def _named(value: Any, name: Any) -> Any:
    if isinstance(value, list):
        return [_named(each, name) for each in value]
    if not isinstance(value, Mapping):
        return value
    found: dict[str, Any] = {}
    for key, each in value.items():
        if key in _ONE and isinstance(each, str):
            # (no name stays: a feeling for none in particular was said, too)
            new = name(each) if each else each
            if new is not None:
                found[key] = new
        elif key in _LISTS and isinstance(each, list):
            found[key] = [new for old in each if (new := name(old)) is not None]
        elif key == "scores" and isinstance(each, Mapping):
            found[key] = {new: mark for old, mark in each.items() if (new := name(old)) is not None}
        else:
            found[key] = _named(each, name)
    return found


def as_toml(tables: Mapping[str, Any]) -> str:
    """Return the text of an OFFERS.toml: the candidate's own figures, the offers, then what they want and what is still to come."""
    order = ("candidate", "rate", "price_level", "offer", "preferences", "pending", "waiting")
    blocks: list[str] = []
    for key in order:
        given = tables.get(key)
        for table in given if isinstance(given, list) else [given] if given else []:
            head = f"[[{key}]]" if isinstance(given, list) else f"[{key}]"
            blocks.append("\n".join([head, *_lines(table, key)]))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _lines(table: Mapping[str, Any], path: str) -> Iterator[str]:
    """Yield a table's keys; lists of tables stand at its end under heads of their own."""
    below = {key: each for key, each in table.items() if _is_tables(each)}
    for key, each in table.items():
        if key not in below:
            yield f"{_key(key)} = {_value(each, key)}"
    for key, each in below.items():
        for part in each:
            yield ""
            yield f"[[{path}.{_key(key)}]]"
            yield from (f"{_key(name)} = {_value(inner, name)}" for name, inner in part.items())


def _is_tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, Mapping) for each in value)


def _value(value: Any, key: str = "") -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(name)} = {_value(each, name)}" for name, each in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_value(each) for each in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return value if key in _DAYS and _is_day(value) else _text(value)


def _is_day(text: str) -> bool:
    try:
        return (len(text) == 10 and bool(date.fromisoformat(text))) or (
            len(text) > 15 and bool(datetime.fromisoformat(text))
        )
    except ValueError:
        return False


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _text(key)


def _text(text: str) -> str:
    # JSON's escapes are TOML's too.
    return json.dumps(str(text), ensure_ascii=False)
