"""The towns of the world with their time zones, and the other tables that facts are read with."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from sincerely.core.reading.facts.values import Tables, Town
from sincerely.data.names import lexicon


@cache
def towns() -> Mapping[str, tuple[Town, ...]]:
    """Return folded name -> its towns, the largest first. Source and licence stand at the head of the file."""
    found: dict[str, list[Town]] = {}
    for line in files("sincerely.data").joinpath("cities.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        zone, country, names = line.split("\t")
        for entry in names.split(";"):
            name, people = entry.rsplit(" ", 1)
            found.setdefault(name, []).append(Town(zone, country, int(people)))
    return {name: tuple(sorted(of_it, key=lambda town: -town.people)) for name, of_it in found.items()}


def fact_tables(holidays: Callable[[str, int], Container[date]]) -> Tables:
    """Return the tables for `facts_of`; `holidays` gives the public holidays of a country's year."""
    words = lexicon()
    return Tables(towns=towns(), given=words.given, words=words.words, holidays=holidays)
