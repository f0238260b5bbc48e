"""What every letter of a language shares, as data: how it greets and closes, and how it writes a day. Shipped as language.toml beside its forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Any

from sincerely.core.people.names import british
from sincerely.core.problem import Problem
from sincerely.core.toml_lines import Lines, load

GREETINGS = ("formal", "first-name", "note", "nobody")
REGISTERS = ("formal", "neutral", "warm")
_TEXTS = ("day", "day_of_week", "month_of_year", "at", "writer")
_LISTS = {"months": 12, "weekdays": 7}


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """A language's own ways. Greetings go by rapport ("note" a connection note, "house", where the language has it, an employer under whose own name somebody writes, "nobody" a reader without a name), closes by register.

    `day` holds {day} and {month}, `day_of_week` {weekday} besides, `month_of_year` {month} and {year}, `at` {date} and {hour}; `hours` is 12 or 24.
    `writer` is left for a name that is not on record.
    """

    greeting: Mapping[str, str]
    close: Mapping[str, tuple[str, ...]]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    day: str
    day_of_week: str
    month_of_year: str
    at: str
    writer: str
    hours: int = 24
    british: Mapping[str, Any] = field(default_factory=dict)

    def of(self, dialect: str) -> Conventions:
        """Return the ways of a dialect: what [british] sets differently, where the dialect is British."""
        return replace(self, british={}, **self.british) if self.british and british(dialect) else self

    def greets(self, reader: str, rapport: str) -> str:
        """Return the greeting of a reader, who is named as one addresses them."""
        if not reader:
            return self.greeting["nobody"]
        return self.greeting.get(rapport, self.greeting["formal"]).format(reader=reader)

    def closes(self, register: str, turn: int) -> str:
        """Return the words above the name."""
        ways = self.close[register]
        return ways[turn % len(ways)]

    def dated(self, value: date, *, weekday: bool = True) -> str:
        """Return a day in words: "Friday, December 4", "3. November"."""
        form = self.day_of_week if weekday else self.day
        return form.format(day=value.day, month=self.months[value.month - 1], weekday=self.weekdays[value.weekday()])

    def in_month(self, value: date) -> str:
        """Return a month with its year, behind its preposition: "in May 2025"."""
        return self.month_of_year.format(month=self.months[value.month - 1], year=value.year)

    def timed(self, words: str, hour: time) -> str:
        """Return a day's words with an hour: "Friday 4 December at 17:00"."""
        if self.hours == 24:
            return self.at.format(date=words, hour=f"{hour.hour}:{hour.minute:02d}")
        minutes = f":{hour.minute:02d}" if hour.minute else ""
        return self.at.format(
            date=words, hour=f"{hour.hour % 12 or 12}{minutes} {'a.m.' if hour.hour < 12 else 'p.m.'}"
        )


def parse_conventions(text: str) -> tuple[Conventions | None, tuple[Problem, ...]]:
    """Return the conventions a TOML text describes, and what is wrong with it; anything wrong gives None."""
    raw, problems = load(text, "the conventions of a language")
    if raw is None:
        return None, problems
    lines = Lines(text)
    found: list[Problem] = []
    known = (*_TEXTS, *_LISTS, "greeting", "close", "hours", "british")
    for key in raw:
        if key not in known:
            found.append(Problem(f"{key} is not known", lines.of("", 0, key), ", ".join(known)))
    for key in _TEXTS:
        if not isinstance(raw.get(key), str):
            found.append(Problem(f"{key} is missing", lines.of("", 0, key), f'{key} = "..."'))
    for key, size in _LISTS.items():
        if not isinstance(raw.get(key), list) or len(raw[key]) != size:
            found.append(Problem(f"{key} needs {size} names", lines.of("", 0, key), f"{key} = [...]"))
    for key, names in (("greeting", GREETINGS), ("close", REGISTERS)):
        lacks = [name for name in names if not raw.get(key, {}).get(name)]
        if lacks:
            found.append(Problem(f"[{key}] lacks {', '.join(lacks)}", lines.of(key), ", ".join(names)))
    if found:
        return None, tuple(found)
    ways = _shaped(raw)
    other = _shaped(raw.get("british", {}))
    if "close" in other:
        other["close"] = {**ways["close"], **other["close"]}
    return Conventions(**{k: v for k, v in ways.items() if k != "british"}, british=other), ()


def _shaped(raw: Mapping[str, Any]) -> dict[str, Any]:
    shaped = dict(raw)
    if "close" in raw:
        shaped["close"] = {k: (v,) if isinstance(v, str) else tuple(v) for k, v in raw["close"].items()}
    return shaped | {key: tuple(raw[key]) for key in _LISTS if key in raw}
