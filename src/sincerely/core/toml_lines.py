"""Where tables and keys stand in a TOML text. tomllib keeps no lines, so they are found by scanning: for messages, never for meaning."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from sincerely.core.problem import Problem

_HEAD = re.compile(r"\s*\[\[?\s*(.+?)\s*\]\]?\s*(?:#.*)?$")
# What no keyboard types and no letter can hold; a line break and a tab are none of them. TOML lets them in only as escapes.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ESCAPED_CONTROL = re.compile(r"\\(?:u00|U000000)(?:[01][0-9a-fA-F]|7[fF])|\\[bf]")
_KEY = re.compile(r"""\s*(?P<key>[A-Za-z0-9_-]+|"[^"]*"|'[^']*')\s*[.=]""")


def load(text: str, expected: str) -> tuple[dict[str, Any] | None, tuple[Problem, ...]]:
    """Return the tables of a TOML text, or None and the one fault that makes it unreadable, with its line."""
    try:
        tables = tomllib.loads(text)
        if holds_control(tables):
            told = _ESCAPED_CONTROL.search(text)
            line = text.count("\n", 0, told.start()) + 1 if told else 1
            return None, (
                Problem("a text holds a sign that nobody can read or print", line, "letters, figures, signs"),
            )
        return tables, ()
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+)", str(error))
        line = int(where[1]) if where else text.count("\n") + 1
        said = re.sub(r"\s*\(at .*\)$", "", str(error))
        return None, (Problem(f"this is not TOML: {said}", line, expected),)
    except RecursionError:
        return None, (Problem("this cannot be read: brackets stand in brackets hundreds deep", 1, expected),)
    except ValueError as error:
        return None, (Problem(f"this cannot be read: {error}", 1, expected),)


def holds_control(value: Any) -> bool:
    """Say whether any text among values holds what no keyboard types and no letter can hold."""
    if isinstance(value, str):
        return _CONTROL.search(value) is not None
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(map(holds_control, inside))


class Lines:
    """The lines of tables and keys: `of("event", 2, "at")` is where the third [[event]] names its `at`."""

    def __init__(self, text: str) -> None:
        self._tables: dict[str, list[tuple[int, dict[str, int]]]] = {"": [(1, {})]}
        keys = self._tables[""][0][1]
        for number, line in enumerate(text.splitlines(), 1):
            if head := _HEAD.match(line):
                keys = {}
                self._tables.setdefault(_plain(head[1]), []).append((number, keys))
            elif found := _KEY.match(line):
                keys.setdefault(_plain(found["key"]), number)

    def of(self, table: str, nth: int = 0, key: str = "") -> int | None:
        """Return the line of a key, else of its table's head, else None (a table written another way)."""
        places = self._tables.get(table, [])
        if nth >= len(places):
            inside = [at[0][0] for name, at in self._tables.items() if name.startswith(f"{table}.")]
            return self._tables[""][0][1].get(table.split(".", 1)[0], min(inside, default=None))
        line, keys = places[nth]
        return keys.get(key, line)

    def nth_inside(self, table: str, nth: int, part: str, mth: int = 0) -> int | None:
        """Return which of all [table.part] is the m-th one under the n-th [table], None where there is none (one written another way)."""
        heads = self._tables.get(table, [])
        if nth >= len(heads):
            return None
        after, before = heads[nth][0], heads[nth + 1][0] if nth + 1 < len(heads) else None
        inside = [
            n
            for n, (line, _) in enumerate(self._tables.get(f"{table}.{part}", []))
            if line > after and (before is None or line < before)
        ]
        return inside[mth] if mth < len(inside) else None


def _plain(name: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in name.split("."))
