"""Reading the tables of a TOML file with their types checked, each fault with its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any

from sincerely.core.problem import Problem
from sincerely.core.toml_lines import Lines
from sincerely.core.toml_values import near, tidy, type_of


@dataclass(frozen=True, slots=True)
class Table:
    """One table: `values` by canonical key, `as_written` from canonical key to the key in the file."""

    name: str
    nth: int
    values: Mapping[str, Any] = field(default_factory=dict)
    as_written: Mapping[str, str] = field(default_factory=dict)

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def get(self, key: str) -> Any:
        return self.values.get(key)

    def written(self, key: str) -> str:
        """Return the key as the file spells it."""
        return self.as_written.get(key, key)


class Reader:
    """Takes values out of tables and notes what is wrong with them; what is wrong comes out empty."""

    def __init__(
        self, lines: Lines, zone_of: Callable[[str], tzinfo | None], problems: list[Problem] | None = None
    ) -> None:
        self.lines, self.zone_of = lines, zone_of
        self.problems: list[Problem] = [] if problems is None else problems

    def silent(self) -> Reader:
        """Return a reader of the same file that keeps what it finds to itself."""
        return Reader(self.lines, self.zone_of)

    def fail(self, table: Table, key: str, message: str, expected: str) -> None:
        """Note a fault that makes the file unusable."""
        self._note(message, self.lines.of(table.name, table.nth, table.written(key)), expected, True)

    def warn(self, message: str, table: str, nth: int, key: str) -> None:
        """Note what the reader should look at."""
        self._note(message, self.lines.of(table, nth, key), "", False)

    def _note(self, message: str, line: int | None, expected: str, fatal: bool) -> None:
        problem = Problem(message, line, expected, fatal)
        if problem not in self.problems:
            self.problems.append(problem)

    def tables(self, raw: Mapping[str, Any], name: str, keys: Mapping[str, Sequence[str]]) -> Iterator[Table]:
        """Yield every [[name]] table."""
        found = raw.get(name, [])
        for nth, each in enumerate(found if isinstance(found, list) else [found]):
            yield self.table(each, name, nth, keys)

    def table(self, raw: Any, name: str, nth: int, keys: Mapping[str, Sequence[str]]) -> Table:
        """Return one table with its keys under their first names; unknown keys are warned of and left out."""
        if not isinstance(raw, dict):
            self.fail(Table(name, nth), "", f"{name} is {type_of(raw)}", f"a table: [[{name}]]")
            return Table(name, nth)
        others = {other: key for key, names in keys.items() for other in names}
        values: dict[str, Any] = {}
        written: dict[str, str] = {}
        for spelled, value in raw.items():
            plain = spelled.strip().lower().replace("-", "_").replace(" ", "_")
            key = plain if plain in keys else others.get(plain, "")
            if not key:
                self.warn(
                    f'{name} has no key "{spelled}"{_near_key(plain, keys, others)}; it is left out', name, nth, spelled
                )
                continue
            if key in values and plain != key:
                self.warn(f'"{spelled}" says again what "{written[key]}" said; it is left out', name, nth, spelled)
                continue
            values[key], written[key] = value, spelled
        return Table(name, nth, values, written)

    # -- single values

    def text(self, table: Table, key: str) -> str:
        """Return a text, empty where there is none; a number counts as its digits where an id or name is meant."""
        value = table.get(key)
        if value is None:
            return ""
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if not isinstance(value, str):
            self.fail(table, key, f"{table.written(key)} is {type_of(value)}", "text in quotes")
            return ""
        return tidy(value)

    def texts(self, table: Table, key: str) -> tuple[str, ...]:
        """Return a list of texts; one text alone counts as a list of one."""
        value = table.get(key)
        if value is None:
            return ()
        found = value if isinstance(value, list) else [value]
        if not all(isinstance(each, str) for each in found):
            self.fail(table, key, f"{table.written(key)} holds something else than text", '["...", "..."]')
            return ()
        return tuple(tidy(each) for each in found if each.strip())

    def name(self, table: Table, key: str) -> str:
        """Return a name: a text, or the `name` of a table written in its place."""
        value = table.get(key)
        if isinstance(value, dict):
            return _name_in(value) or self._no_name(table, key)
        if isinstance(value, list):
            return next(iter(self.names(table, key)), "")
        return self.text(table, key)

    def names(self, table: Table, key: str) -> tuple[str, ...]:
        """Return names: texts, or tables with a `name` each; those of people marked as not present are left out."""
        value = table.get(key)
        if value is None:
            return ()
        found: list[str] = []
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                if each.get("present") is not False:
                    found.append(_name_in(each) or self._no_name(table, key))
            elif isinstance(each, str):
                found.append(tidy(each))
            else:
                self.fail(table, key, f"{table.written(key)} holds {type_of(each)}", '["Amara Okafor", "Jan Novak"]')
        return tuple(each for each in found if each)

    def _no_name(self, table: Table, key: str) -> str:
        self.fail(table, key, f"{table.written(key)} holds a table without a name", '{ name = "Amara Okafor" }')
        return ""

    def choice(self, table: Table, key: str, known: Sequence[str], also: Mapping[str, str] | None = None) -> str:
        """Return one of the `known` words, empty where there is none."""
        said = self.text(table, key).lower()
        said = (also or {}).get(said, said)
        if said and said not in known:
            self.fail(table, key, f'"{said}" is not known here{near(said, list(known))}', "one of " + ", ".join(known))
            return ""
        return said

    def flag(self, table: Table, key: str) -> bool:
        """Return true or false; false where nothing is said."""
        value = table.get(key)
        if value is None:
            return False
        if not isinstance(value, bool):
            self.fail(table, key, f"{table.written(key)} is {type_of(value)}", "true or false")
            return False
        return value

    def number(self, table: Table, key: str) -> int:
        """Return a whole number, 0 where nothing is said."""
        value = table.get(key)
        if value is None:
            return 0
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            self.fail(table, key, f"{table.written(key)} is {type_of(value)}", "a whole number of minutes")
            return 0
        return value

    def zone(self, table: Table, key: str) -> tzinfo | None:
        """Return the zone of an IANA name, None where nothing is said."""
        said = self.text(table, key)
        if not said:
            return None
        zone = self.zone_of(said)
        if zone is None:
            self.fail(table, key, f'there is no time zone "{said}"', 'an IANA name such as "America/Chicago"')
        return zone

    def moment(self, table: Table, key: str) -> date | datetime | None:
        """Return a date or a time; text in ISO form counts too. Years before 1902 and after 2500 are slips of the keyboard."""
        value = table.get(key)
        if value is None:
            return None
        if isinstance(value, str):
            value = _from_text(value)
        if not isinstance(value, date):
            shown = f'"{table.get(key)}"' if isinstance(table.get(key), str) else type_of(table.get(key))
            self.fail(
                table, key, f"{table.written(key)} is {shown}, and no date", "2026-11-23, or 2026-11-23T15:00:00-06:00"
            )
            return None
        if not 1902 <= value.year <= 2500:
            self.fail(table, key, f"{table.written(key)} lies in the year {value.year}", "a date within a lifetime")
            return None
        return value

    def clock_pair(self, table: Table, key: str) -> tuple[time, time] | None:
        """Return hours such as "09:00-17:00" or ["09:00", "17:00"]; None where nothing is said."""
        value = table.get(key)
        if value is None:
            return None
        pieces = re.split(r"\s*[-\u2013]\s*", value.strip()) if isinstance(value, str) else value
        times = [_clock(each) for each in pieces] if isinstance(pieces, list) else []
        if len(times) != 2 or times[0] is None or times[1] is None or times[0] == times[1]:
            said = f'"{value}"' if isinstance(value, str) else type_of(value)
            self.fail(table, key, f"{table.written(key)} is {said}, and no hours of a day", '"09:00-17:00"')
            return None
        return times[0], times[1]


def _near_key(plain: str, keys: Mapping[str, Sequence[str]], others: Mapping[str, str]) -> str:
    return near(plain, [*keys, *others]).replace("-", "_") if plain not in keys else ""


def _name_in(table: Mapping[str, Any]) -> str:
    name = table.get("name") or table.get("id")
    return tidy(name) if isinstance(name, str) else ""


def _from_text(text: str) -> date | datetime | None:
    plain = text.strip()
    try:
        return date.fromisoformat(plain) if len(plain) == 10 else datetime.fromisoformat(plain)
    except ValueError:
        return None


def _clock(value: Any) -> time | None:
    if isinstance(value, time):
        return value.replace(tzinfo=None)
    found = re.fullmatch(r"(\d{1,2})(?:[:.](\d{2}))?", value.strip()) if isinstance(value, str) else None
    if not found or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return time(int(found[1]), int(found[2] or 0))


#: Where neither file nor caller names a zone and no event carries one.
UTC_ZONE: tzinfo = UTC
