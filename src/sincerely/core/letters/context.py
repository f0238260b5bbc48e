"""CONTEXT.toml into a Context: what a letter may rest on, with every fault named by its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any, cast

from sincerely.core.letters.tables import ASK, EXPECTED, TABLES, fits, shaped
from sincerely.core.letters.values import (
    Candidate,
    Context,
    Employer,
    Interview,
    Promise,
    Recipient,
    Role,
    Strength,
    Topic,
)
from sincerely.core.letters.wording import dialect_of
from sincerely.core.problem import Problem
from sincerely.core.toml_lines import load

KEYS: dict[str, tuple[str, ...]] = {
    "candidate": ("name", "email", "phone", "strengths", "register", "dialect"),
    "employer": ("name", "register", "city", "country"),
    "role": ("title", "needs"),
    "recipient": ("name", "title", "email", "position", "rapport"),
    "interview": ("format", "date", "topics", "others", "open_questions", "promises", "private"),
}
MORE = tuple(TABLES)
TOPIC = ("with", "topic", "they_said", "i_said", "since")
STRENGTH = ("claim", "evidence")
PROMISE = ("by", "what", "due", "to")
NAME_JOINT = "; "


def parse_context(text: str) -> tuple[Context | None, tuple[Problem, ...]]:
    """Return the context in a CONTEXT.toml, and what is wrong with it.

    A wrong type, or a file that is no TOML, is fatal and gives None; an unknown table, key or value is a warning and is left out.
    """
    raw, faults = load(text, "a context as in the documentation")
    if raw is None:
        return None, faults
    reader = _Reader(raw, _Lines(text))
    context = reader.context()
    problems = tuple(sorted(reader.problems, key=lambda p: p.line or 0))
    return (None if any(p.fatal for p in problems) else context), problems


def split_names(with_: str) -> tuple[str, ...]:
    """Return the people a topic's `with` names: "Amara Okafor; Tom Reed" and "Amara and Tom" are two each."""
    parts = re.split(r"\s*(?:;|&|\band\b|\+|/)\s*", with_)
    return tuple(p for part in parts for p in _by_comma(part) if p)


def _by_comma(part: str) -> list[str]:
    pieces = [p.strip() for p in part.split(",")]
    if len(pieces) == 2 and (len(pieces[0].split()) == 1 and re.fullmatch(r"(?:Jr|Sr|II|III|PhD|MD|RN)\.?", pieces[1])):
        return [part.strip()]
    return pieces


class _Lines:
    """Where a key stands in the text, found by scanning: good enough for a message, never for meaning."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()

    def of(self, table: str, key: str = "", nth: int = 0) -> int | None:
        current, seen, found_table = "", -1, None
        for number, line in enumerate(self.lines, 1):
            head = re.match(r"\s*\[\[?\s*([^\]]+?)\s*\]", line)
            if head:
                current = re.sub(r"[\s\"']", "", head[1])
                if current == table:
                    found_table = found_table or number
                    if not key:
                        return number
                elif key and current == f"{table}.{key}":
                    seen += 1
                    if seen == nth:
                        return number
                continue
            if key and (
                (current == table and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]", line))
                or (not current and re.match(rf"\s*{re.escape(table)}\s*\.\s*{re.escape(key)}\s*[=.]", line))
            ):
                return number
            if not key and not current and re.match(rf"\s*[\"']?{re.escape(table)}[\"']?\s*[=.]", line):
                return number
        return found_table

    def inside(self, table: str, key: str, nth: int, inner: str) -> int | None:
        """Return the line of `inner` in the nth entry of a list of tables, written either way."""
        start = self.of(table, key, nth)
        if start is None:
            return self.of(table, key)
        if re.match(r"\s*\[\[", self.lines[start - 1]):
            for number in range(start, len(self.lines)):
                if re.match(r"\s*\[", self.lines[number]):
                    break
                if re.match(rf"\s*[\"']?{re.escape(inner)}[\"']?\s*=", self.lines[number]):
                    return number + 1
            return start
        entry = -1
        for number in range(start - 1, len(self.lines)):
            line = self.lines[number]
            if number > start - 1 and re.match(r"\s*\[", line):
                break
            for mark in re.finditer(rf"\{{|\b{re.escape(inner)}\b[\"']?\s*=", line):
                if mark[0] == "{":
                    entry += 1
                elif entry == nth:
                    return number + 1
        return start


class _Reader:
    def __init__(self, raw: Mapping[str, Any], lines: _Lines) -> None:
        self.raw, self.lines = raw, lines
        self.problems: list[Problem] = []
        self.beside: dict[str, Any] = {}

    def context(self) -> Context:
        if self.raw and not any(name in KEYS or name in MORE for name in self.raw):
            self._wrong("no table of a letter's context is in this file", 1, ", ".join(f"[{name}]" for name in KEYS))
        for name in self.raw:
            if name not in KEYS and name not in MORE:
                self._unknown(name, (*KEYS, *MORE), f"the table [{name}]", self.lines.of(name))
                self.beside[name] = self.raw[name]
        more: dict[str, Any] = {}
        for name in MORE:
            if name in self.raw:
                more[name] = self._more(name)
        private = self._texts("interview", "private")
        if private:
            more["private"] = private
        context = Context(
            candidate=self._candidate(),
            employer=self._employer(),
            role=Role(title=self._text("role", "title"), needs=self._texts("role", "needs")),
            recipient=self._recipient(),
            interview=self._interview(),
            more=more,
        )
        return replace(context, beside=self.beside) if self.beside else context

    def _more(self, name: str) -> dict[str, Any]:
        table, kept = self.raw[name], {}
        if not isinstance(table, dict):
            self._wrong(f"{name} is {_kind(table)}", self.lines.of(name), f"a table [{name}]")
            return {}
        for key, value in table.items():
            line = self.lines.of(name, key)
            if key not in TABLES[name]:
                self._unknown(key, tuple(TABLES[name]), f"the key {key} in [{name}]", line)
                self.beside[f"{name} {key}"] = value
            elif not fits(TABLES[name][key], shaped(TABLES[name][key], value)):
                self._wrong(f"{name}.{key} is {_kind(value)}", line, EXPECTED[TABLES[name][key]])
            else:
                kept[key] = shaped(TABLES[name][key], value)
        for nth, ask in enumerate(kept.get("asks", ())):
            for inner in ask:
                if inner not in ASK:
                    line = self.lines.inside(name, "asks", nth, inner)
                    self._unknown(inner, ASK, f"the key {inner} in {name}.asks[{nth}]", line)
        return kept

    def _candidate(self) -> Candidate:
        self._table("candidate")
        return Candidate(
            name=self._text("candidate", "name"),
            email=self._text("candidate", "email"),
            phone=self._text("candidate", "phone"),
            strengths=tuple(
                self._entries("candidate", "strengths", STRENGTH, lambda e: Strength(**e), bare="claim"),
            ),
            register=self._choice("candidate", "register", ("formal", "neutral", "warm")) or None,
            dialect=self._text("candidate", "dialect") or dialect_of(self._text("employer", "country")),
        )

    def _employer(self) -> Employer:
        self._table("employer")
        return Employer(
            name=self._text("employer", "name"),
            register=self._choice("employer", "register", ("formal", "neutral", "warm")) or None,
            city=self._text("employer", "city"),
            country=self._text("employer", "country"),
        )

    def _recipient(self) -> Recipient:
        self._table("recipient")
        self._table("role")
        return Recipient(
            name=self._text("recipient", "name"),
            title=self._text("recipient", "title"),
            email=self._text("recipient", "email"),
            position=self._text("recipient", "position"),
            rapport=self._choice("recipient", "rapport", ("formal", "first-name")) or "",
        )

    def _interview(self) -> Interview:
        self._table("interview")

        def topic(entry: dict[str, Any]) -> Topic:
            return Topic(with_=entry.pop("with", ""), **entry)

        def promise(entry: dict[str, Any]) -> Promise:
            by = entry.get("by", "").strip().lower()
            return Promise(
                by=by if by in ("me", "them") else "",
                what=entry.get("what", ""),
                due=entry.get("due", ""),
                to=entry.get("to", ""),
            )

        return Interview(
            format=self._choice("interview", "format", ("panel", "one-on-one", "phone", "video")) or "",
            date=self._date(),
            topics=tuple(self._entries("interview", "topics", TOPIC, topic, bare="topic")),
            others=self._texts("interview", "others"),
            open_questions=self._texts("interview", "open_questions"),
            promises=tuple(self._entries("interview", "promises", PROMISE, promise, bare="")),
        )

    # Below: one reader a type. Each leaves out what it cannot take and says so.

    def _table(self, name: str) -> None:
        table = self.raw.get(name, {})
        if not isinstance(table, dict):
            self._wrong(f"{name} is {_kind(table)}", self.lines.of(name), f"a table [{name}]")
            return
        for key in table:
            if key not in KEYS[name]:
                self._unknown(key, KEYS[name], f"the key {key} in [{name}]", self.lines.of(name, key))
                self.beside[f"{name} {key}"] = table[key]

    def _value(self, table: str, key: str) -> Any:
        found = self.raw.get(table)
        return found.get(key) if isinstance(found, dict) else None

    def _text(self, table: str, key: str) -> str:
        value = self._value(table, key)
        if value is None or isinstance(value, str):
            return (value or "").strip()
        self._wrong(f"{table}.{key} is {_kind(value)}", self.lines.of(table, key), 'text in quotes: "..."')
        return ""

    def _texts(self, table: str, key: str) -> tuple[str, ...]:
        value = self._value(table, key)
        if value is None:
            return ()
        if isinstance(value, str):
            value = [value]
        if isinstance(value, list) and all(isinstance(v, str) for v in value):
            return tuple(v.strip() for v in value if v.strip())
        self._wrong(f"{table}.{key} is {_kind(value)}", self.lines.of(table, key), 'a list of texts: ["...", "..."]')
        return ()

    def _choice(self, table: str, key: str, allowed: Sequence[str]) -> Any:
        value = self._text(table, key).lower().replace("_", "-").replace(" ", "-")
        if not value or value in allowed:
            return value
        near = get_close_matches(value, allowed, 1, 0.6)
        hint = f"; did you mean {near[0]}?" if near else ""
        self.problems.append(
            Problem(
                f'{table}.{key} = "{self._text(table, key)}" is not known and is left out{hint}',
                self.lines.of(table, key),
                " or ".join(allowed),
                fatal=False,
            )
        )
        return ""

    def _date(self) -> date | None:
        value = self._value("interview", "date")
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if isinstance(value, str) and value.strip():
            try:
                return date.fromisoformat(value.strip()[:10])
            except ValueError:
                pass
        if value is None or value == "":
            return None
        shown = f'"{value}"' if isinstance(value, str) else _kind(value)
        self._wrong(f"interview.date is {shown}", self.lines.of("interview", "date"), "a date: 2026-11-23")
        return None

    def _entries(
        self, table: str, key: str, allowed: Sequence[str], make: Callable[[dict[str, Any]], Any], *, bare: str
    ) -> list[Any]:
        value = self._value(table, key)
        if value is None:
            return []
        fields = ", ".join(allowed)
        if not isinstance(value, list):
            self._wrong(f"{table}.{key} is {_kind(value)}", self.lines.of(table, key), f"a list of {{{fields}}}")
            return []
        made = []
        for nth, entry in enumerate(value):
            if isinstance(entry, str) and bare:
                entry = {bare: entry}
            if not isinstance(entry, dict):
                line = self.lines.of(table, key, nth) or self.lines.of(table, key)
                self._wrong(f"{table}.{key}[{nth}] is {_kind(entry)}", line, f"{{{fields}}}")
                continue
            made.append(make(self._fields(table, key, nth, entry, allowed)))
        return made

    def _fields(
        self, table: str, key: str, nth: int, entry: Mapping[str, Any], allowed: Sequence[str]
    ) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        for inner, value in entry.items():
            line = self.lines.inside(table, key, nth, inner)
            name = f"{table}.{key}[{nth}].{inner}"
            if inner not in allowed:
                self._unknown(inner, allowed, f"the key {inner} in {table}.{key}[{nth}]", line)
            elif isinstance(value, str):
                fields[inner] = value.strip()
            elif inner == "due" and isinstance(value, date):
                fields[inner] = value.isoformat()
            elif inner == "with" and isinstance(value, list) and all(isinstance(v, str) for v in value):
                fields[inner] = NAME_JOINT.join(v.strip() for v in cast(list[str], value) if v.strip())
            else:
                self._wrong(f"{name} is {_kind(value)}", line, 'text in quotes: "..."')
        return fields

    def _wrong(self, message: str, line: int | None, expected: str) -> None:
        self.problems.append(Problem(message, line, expected))

    def _unknown(self, word: str, allowed: Sequence[str], what: str, line: int | None) -> None:
        near = get_close_matches(word, allowed, 1, 0.6)
        hint = f"; did you mean {near[0]}?" if near else ""
        self.problems.append(
            Problem(f"{what} is not known and is left out{hint}", line, ", ".join(allowed), fatal=False)
        )


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return "a text"
    if isinstance(value, list):
        return "a list" if all(isinstance(v, str | dict) for v in value) else "a list with something else in it"
    if isinstance(value, dict):
        return "a table"
    return "a date or time"
