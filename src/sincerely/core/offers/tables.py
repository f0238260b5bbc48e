"""Tables of an OFFERS.toml with their values checked: what is wrong is noted with its line and comes out as if it were not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sincerely.core.problem import Problem
from sincerely.core.toml_lines import Lines
from sincerely.core.toml_values import near, tidy, type_of

LARGEST = Decimal(10) ** 12


@dataclass(frozen=True, slots=True)
class Part:
    """One table: `what` names it to a person, `name` and `nth` find its lines; `inline` is the key it was written behind, if it was.

    `path` leads to it among the tables.
    """

    raw: Mapping[str, Any]
    what: str
    lines: Lines
    problems: list[Problem]
    name: str
    nth: int = 0
    inline: str = ""
    path: tuple[str | int, ...] = ()
    used: set[str] = field(default_factory=set)

    def line(self, key: str = "") -> int | None:
        """Return where a key stands, else the table."""
        return self.lines.of(self.name, self.nth, self.inline or key)

    def fail(self, key: str, message: str, expected: str) -> None:
        """Note a fault that makes the file unusable."""
        path = (*self.path, key) if key else self.path
        self.problems.append(Problem(f"{self.what}: {message}", self.line(key), expected, path=path))

    def warn(self, key: str, message: str) -> None:
        """Note what the reader should look at."""
        path = (*self.path, key) if key else self.path
        self.problems.append(Problem(f"{self.what}: {message}", self.line(key), "", False, path))

    def __contains__(self, key: str) -> bool:
        return key in self.raw

    def text(self, key: str) -> str:
        """Return a text; empty where there is none."""
        value = self._take(key)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.fail(key, f"{key} is {type_of(value)}", "text in quotes")
            return ""
        return tidy(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; one alone is a list of one."""
        value = self._take(key)
        found = value if isinstance(value, list) else [] if value is None else [value]
        if not all(isinstance(each, str) for each in found):
            self.fail(key, f"{key} holds something else than text", '["...", "..."]')
            return ()
        return tuple(tidy(each) for each in found if each.strip())

    def choice(self, key: str, known: Sequence[str], default: str) -> str:
        """Return one of the `known` words."""
        said = self.text(key).lower().replace("_", "-").replace(" ", "-")
        if said and said not in known:
            self.fail(key, f'{key} "{said}" is not known here{near(said, list(known))}', "one of " + ", ".join(known))
            return default
        return said or default

    def flag(self, key: str) -> bool:
        """Return true or false; false where nothing is said."""
        value = self._take(key)
        if value is not None and not isinstance(value, bool):
            self.fail(key, f"{key} is {type_of(value)}", "true or false")
            return False
        return bool(value)

    def number(
        self, key: str, expected: str, least: Decimal | int = 0, most: Decimal | int = LARGEST
    ) -> Decimal | None:
        """Return a number within bounds; None where nothing is said."""
        value = self._take(key)
        if value is None:
            return None
        number = decimal(value)
        if number is None:
            self.fail(key, f"{key} is {type_of(value)}", expected)
        elif number < 0 and least >= 0:
            self.fail(key, f"{key} is negative ({number:f})", expected)
        elif not least <= number <= most:
            self.fail(key, f"{key} is {_short(number)}", expected)
        else:
            return number
        return None

    def amount(self, key: str) -> Decimal | None:
        """Return an amount of money, not negative."""
        return self.number(key, "an amount of money without its currency, such as 61400 or 29.50")

    def share(self, key: str, most: Decimal | int = 1) -> Decimal | None:
        """Return a share of something: .1 is a tenth."""
        return self.number(key, f"a share from 0 to {Decimal(most):f}, such as 0.1 for 10 %", 0, most)

    def count(self, key: str, expected: str, least: int = 0, most: int = 600) -> int | None:
        """Return a whole number."""
        number = self.number(key, expected, least, most)
        if number is not None and number != int(number):
            self.fail(key, f"{key} is {number:f}", expected)
            return None
        return None if number is None else int(number)

    def day(self, key: str) -> date | datetime | None:
        """Return a date or a time; text in ISO form counts too."""
        value = self._take(key)
        if isinstance(value, str):
            try:
                value = date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)
            except ValueError:
                self.fail(key, f'{key} is "{value}", and no date', "a date such as 2026-12-04")
                return None
        if value is not None and not isinstance(value, date):
            self.fail(key, f"{key} is {type_of(value)}, and no date", "a date such as 2026-12-04")
            return None
        return value

    def part(self, key: str, plain: str = "") -> Part | None:
        """Return the table under a key; a bare value stands for its key `plain`, where there is one. None where nothing is said."""
        value = self._take(key)
        if value is None:
            return None
        if plain and not isinstance(value, (dict, list)):
            value = {plain: value}
        if not isinstance(value, dict):
            self.fail(key, f"{key} is {type_of(value)}", f"a table: {key} = {{ ... }}")
            return None
        return self._under(key, 0, value, (*self.path, key))

    def parts(self, key: str) -> Iterator[Part]:
        """Yield the tables of a list."""
        value = self._take(key)
        for mth, each in enumerate(value if isinstance(value, list) else [] if value is None else [value]):
            if not isinstance(each, dict):
                self.fail(key, f"{key} holds {type_of(each)}", f"a list of tables: {key} = [{{ ... }}]")
                continue
            yield self._under(key, mth, each, (*self.path, key, mth))

    def empty(self) -> Part:
        """Return a table that says nothing, in place of one that is not there."""
        return Part({}, self.what, self.lines, self.problems, self.name, self.nth, path=self.path)

    def finish(self, also: Iterable[str] = ()) -> None:
        """Warn of keys that nobody asked for."""
        known = self.used | set(also)
        for key in self.raw:
            if key not in known:
                hint = near(key, sorted(known)).replace("-", "_")
                self.warn(key, f'there is no key "{key}" here{hint}; it is left out')

    def _under(self, key: str, mth: int, value: Mapping[str, Any], path: tuple[str | int, ...]) -> Part:
        what = f"{self.what}, {key}"
        if self.inline:
            return Part(value, what, self.lines, self.problems, self.name, self.nth, self.inline, path)
        nth = self.lines.nth_inside(self.name, self.nth, key, mth)
        if nth is None:
            return Part(value, what, self.lines, self.problems, self.name, self.nth, key, path)
        return Part(value, what, self.lines, self.problems, f"{self.name}.{key}", nth, path=path)

    def _take(self, key: str) -> Any:
        self.used.add(key)
        return self.raw.get(key)


def decimal(value: Any) -> Decimal | None:
    """Return a TOML number as it was written, None for anything else (also for inf and nan)."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    number = Decimal(str(value))
    return number if number.is_finite() else None


def _short(number: Decimal) -> str:
    """Return a number as a message shows it: one of hundreds of digits by its first."""
    text = f"{number:f}"
    return text if len(text) <= 24 else f"{text[:20]}… ({len(text)} signs)"
