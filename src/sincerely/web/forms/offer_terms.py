"""A form made from groups of what can be asked: it shows tables of an OFFERS.toml, reads them back, and sets each fault of the file's reader beside its field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext

from sincerely.core.offers.file_tables import term
from sincerely.core.problem import Problem
from sincerely.core.toml_lines import holds_control
from sincerely.web.forms.offer_fields import Asked, Group, field_of, shown_value
from sincerely.web.screen import on_screen

MOST_ROWS = 12


@dataclass(frozen=True, slots=True)
class Shown:
    """A field on the page: the words of a letter it was read from, and other readings of the letter."""

    field: BoundField
    quote: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """A group on the page: its rows of fields, whether it opens by itself, how much is said in it, and what is folded within."""

    name: str
    title: Any
    lead: Any
    rows: list[list[Shown]]
    open: bool
    said: int
    more: Sequence[Shown] = ()
    open_more: bool = False


class TermsForm(forms.Form):
    """The tables `before`, asked for by `asked_for`; `tables` are what they are by what was sent."""

    asked_for: tuple[Group, ...] = ()
    always_open: frozenset[str] = frozenset()
    #: What matters most, and stands on top whichever group it is of, in this order; its heading.
    first: tuple[str, ...] = ()
    first_title: Any = ""
    #: Tables that say nothing where they hold nothing but these.
    saying_nothing: frozenset[str] = frozenset({"per", "repay", "kind", "every", "cash"})

    def __init__(self, before: Mapping[str, Any], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.before: dict[str, Any] = deepcopy(dict(before))
        self.tables: dict[str, Any] = {}
        self.asked: dict[str, Asked] = {}
        self.at: dict[str, list[int]] = {}
        for group in self.asked_for:
            if not group.rows:
                for asked in group.asked:
                    self._add(asked.key, asked)
                continue
            for nth in range(self._number(group.rows)):
                for asked in group.asked:
                    self._add(f"{group.rows}.{nth}.{asked.key}", asked)

    def _add(self, key: str, asked: Asked) -> None:
        self.fields[key] = field_of(asked)
        self.asked[key] = asked
        if (value := term(self.before, key)) is not None:
            self.initial.setdefault(key, shown_value(asked, value))

    def _number(self, key: str) -> int:
        """Return how many rows are shown: those on record or sent, and an empty one."""
        on_record = self.before.get(key)
        number = len(on_record) if isinstance(on_record, list) else 0
        sent = [name.split(".")[1] for name in self.data if name.startswith(f"{key}.")]
        places = [int(nth) + 1 for nth in sent if nth.isascii() and nth.isdigit() and len(nth) < 3]
        return min(max([number + 1, *places]), max(MOST_ROWS, number + 1))

    # -- what is shown

    def groups(self) -> Iterator[ShownGroup]:
        """Yield what matters first, then the rest in its groups. Those with something read from a letter, or with a fault, are open; of the former the rest is folded once more."""
        if self.first:
            top = [self.shown(key) for key in self.first]
            yield ShownGroup("first", self.first_title, "", [top], True, 0)
        for group in self.asked_for:
            places = range(self._number(group.rows)) if group.rows else [None]
            keys = [[asked.key if nth is None else f"{group.rows}.{nth}.{asked.key}" for asked in group.asked] for nth in places]  # fmt: skip
            rows = [[self.shown(key) for key in row if key not in self.first] for row in keys]
            fields = [each.field for row in rows for each in row]
            said = sum(field.name in self.initial for field in fields)
            faulty = self.is_bound and any(field.errors for field in fields)
            read = [each for row in rows for each in row if each.quote]
            rest = [each for row in rows for each in row if not each.quote] if read and not group.rows else []
            open_more = self.is_bound and any(each.field.errors for each in rest)
            is_open = group.name in self.always_open or faulty or bool(read)
            yield ShownGroup(group.name, group.title, group.lead, [read] if rest else rows, is_open, said, rest, open_more)  # fmt: skip

    def shown(self, key: str) -> Shown:
        """Return one field as the page shows it."""
        return Shown(self[key])

    # -- what is sent

    def faults(self) -> Iterable[Problem]:
        """Return what the file's reader says of `tables`, each with its path among them."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        self.tables = self._read(data)
        if holds_control(self.tables):
            self.add_error(None, gettext("A text holds a sign that nobody can read or print. Take it out."))
        for problem in self.faults() if not self.errors else ():
            if problem.fatal:
                key = self._field_at(problem.path)
                words = problem.message.rpartition(": ")[2] if key else problem.message
                said = on_screen(words)
                # What a line of the file would have to be helps nobody on a page: there the fields say it.
                expected = gettext("Expected: {expected}.").format(expected=on_screen(problem.expected)) if " = " not in problem.expected else ""  # fmt: skip
                self.add_error(key, f"{said[:1].upper()}{said[1:]}. {expected}".rstrip())
        return data

    def key_kept(self, key: str) -> str:
        """Return the key under which a row's field is kept: rows without anything in them are not."""
        parts = key.split(".")
        if parts[0] not in self.at or len(parts) < 3:
            return key
        rows = self.at[parts[0]]
        return f"{parts[0]}.{rows.index(int(parts[1]))}.{parts[2]}" if int(parts[1]) in rows else ""

    def _read(self, data: Mapping[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = deepcopy(self.before)
        for group in self.asked_for:
            if group.rows:
                found[group.rows] = self._rows(group.rows, group.asked, data)
                continue
            for asked in group.asked:
                # What a page did not ask for stays as it was.
                if asked.key in self.data or asked.kind == "tick":
                    _put(found, asked.key, self._value(asked.key, asked, data))
        kept = {}
        for key, value in found.items():
            if isinstance(value, dict) and not set(value) - self.saying_nothing:
                continue
            if value != "" and (value != [] or key == "conditions"):
                kept[key] = value
        return kept

    def _rows(self, key: str, asked: tuple[Asked, ...], data: Mapping[str, Any]) -> list[dict[str, Any]]:
        before = self.before.get(key)
        found: list[dict[str, Any]] = []
        self.at[key] = []
        for nth in range(self._number(key)):
            row = deepcopy(before[nth]) if isinstance(before, list) and nth < len(before) else {}
            sent = any(f"{key}.{nth}.{each.key}" in self.data for each in asked)
            for each in asked if sent else ():
                _put(row, each.key, self._value(f"{key}.{nth}.{each.key}", each, data))
            if set(row) - self.saying_nothing or row.get("kind"):
                found.append(row)
                self.at[key].append(nth)
        return found

    def _value(self, key: str, asked: Asked, data: Mapping[str, Any]) -> Any:
        value = data.get(key)
        if asked.kind == "tick":
            return True if value else None
        if isinstance(value, date):
            was = term(self.before, key)
            # The form asks for a day; the hour that was known with it stays as long as the day does.
            return was if isinstance(was, str) and was[:10] == value.isoformat() else value.isoformat()
        return None if value == "" else value

    def _field_at(self, path: tuple[str | int, ...]) -> str | None:
        """Return the field that a problem's path leads to, or the nearest one above it; None where there is none."""
        parts = list(path)
        rows = self.at.get(str(parts[0])) if parts else None
        if rows is not None and len(parts) > 1 and isinstance(parts[1], int) and parts[1] < len(rows):
            parts[1] = rows[parts[1]]
        while parts:
            key = ".".join(str(part) for part in parts)
            if key in self.fields:
                return key
            if below := next((name for name in self.fields if name.startswith(f"{key}.")), None):
                return below
            parts.pop()
        return None


def _put(terms: dict[str, Any], key: str, value: Any) -> None:
    """Put a value under a dotted key, or take it out where it is None."""
    *above, last = key.split(".")
    at = terms
    for part in above:
        if not isinstance(at.get(part), dict):
            if value is None:
                return
            at[part] = {}
        at = at[part]
    if value is None:
        at.pop(last, None)
    else:
        at[last] = value
