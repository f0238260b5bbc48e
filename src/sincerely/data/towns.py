"""The towns of the world with their time zones, and the other tables that facts are read with."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Iterator, Mapping
from datetime import date
from functools import cache
from itertools import dropwhile

from sincerely.core.reading.facts.judge import Judge, read_judge
from sincerely.core.reading.facts.values import Tables, Town
from sincerely.data.names import common_words, given_names
from sincerely.data.texts import shipped_text


class _Towns(Mapping[str, tuple[Town, ...]]):
    """The shipped lines, sorted by name; one is read when its name is first asked for."""

    def __init__(self, lines: list[str]) -> None:
        self._zones, self._lines = lines[0].split(" "), lines[1:]
        self._met: dict[str, tuple[Town, ...]] = {}

    def __getitem__(self, name: str) -> tuple[Town, ...]:
        if name not in self._met:
            line = f"{name}\t"
            place = bisect_left(self._lines, line)
            if place == len(self._lines) or not self._lines[place].startswith(line):
                raise KeyError(name)
            parts = iter(self._lines[place][len(line) :].split(" "))
            self._met[name] = tuple(
                Town(self._zones[int(zone)], country, int(people))
                for people, country, zone in zip(parts, parts, parts, strict=True)
            )
        return self._met[name]

    def __iter__(self) -> Iterator[str]:
        return (line.partition("\t")[0] for line in self._lines)

    def __len__(self) -> int:
        return len(self._lines)


@cache
def towns() -> Mapping[str, tuple[Town, ...]]:
    """Return folded name -> its towns, the largest first. Source and licence stand at the head of the file."""
    lines = shipped_text("cities.txt").splitlines()
    return _Towns(list(dropwhile(lambda line: line.startswith("#"), lines)))


@cache
def date_judge() -> Judge:
    """Return what a date shows of which fact it is; read when a message first comes."""
    return read_judge(shipped_text("date_weights.txt"))


@cache
def item_judge() -> Judge:
    """Return what a piece of a message shows of whether it is asked for; read when a message first comes."""
    return read_judge(shipped_text("item_weights.txt"))


def fact_tables(holidays: Callable[[str, int], Container[date]]) -> Tables:
    """Return the tables for `facts_of`; `holidays` gives the public holidays of a country's year."""
    return Tables(
        towns=towns(),
        given=given_names(),
        words=common_words(),
        holidays=holidays,
        dates=date_judge(),
        items=item_judge(),
    )
