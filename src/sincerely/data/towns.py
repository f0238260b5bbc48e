"""The towns of the world with their time zones, and the other tables that facts are read with."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from datetime import date
from functools import cache

from sincerely.core.lines import Lines
from sincerely.core.reading.facts.judge import Judge, read_judge
from sincerely.core.reading.facts.values import Tables, Town
from sincerely.data.names import common_words, given_names
from sincerely.data.texts import shipped_bytes


@cache
def towns() -> Mapping[str, tuple[Town, ...]]:
    """Return folded name -> its towns, the largest first. Source and licence stand at the head of the file."""
    *_, line, names = shipped_bytes("cities.txt").strip(b"\n").split(b"\n", 3)
    zones = line.decode().split(" ")

    def read(said: str) -> tuple[Town, ...]:
        parts = iter(said.split(" "))
        return tuple(
            Town(zones[int(zone)], country, int(people))
            for people, country, zone in zip(parts, parts, parts, strict=True)
        )

    return Lines(names, read)


@cache
def date_judge() -> Judge:
    """Return what a date shows of which fact it is; read when a message first comes."""
    return read_judge(shipped_bytes("date_weights.txt"))


@cache
def item_judge() -> Judge:
    """Return what a piece of a message shows of whether it is asked for; read when a message first comes."""
    return read_judge(shipped_bytes("item_weights.txt"))


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
