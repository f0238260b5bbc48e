"""What life costs in a place: the public price levels, the candidate's own figures in their place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sincerely.core.offers.figures import Figure, given
from sincerely.core.offers.terms import OwnLevel

US_SOURCE = "US Bureau of Economic Analysis, regional price parities, all items, 2024"
WORLD_SOURCE = "World Bank purchasing power parities 2024 over Federal Reserve average exchange rates 2024 (CC BY 4.0)"
_SHEET = "Price levels"


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the tables: `kind` is nation, state, metro or country; `level` is 100 for the United States."""

    kind: str
    code: str
    name: str
    level: Decimal


@dataclass(frozen=True, slots=True)
class Level:
    """The price level that counts for a place, with its source in words; `near` says so where the place itself is not in the tables."""

    figure: Figure
    words: str
    near: bool = False


class PriceLevels:
    """Finds the level of a place; the same place always gives the same figure."""

    def __init__(self, places: Iterable[Place], own: Iterable[OwnLevel] = ()) -> None:
        self.places = tuple(places)
        self.own = {_plain(each.place): each for each in own}
        self._found: dict[str, Level] = {}

    def of(self, place: str, country: str) -> Level | None:
        """Return the level of a place in a country (ISO code); a figure of the candidate's own comes first. None where there is none."""
        mine = self.own.get(_plain(place)) or self.own.get(_plain(country))
        if mine:
            return self._level(mine.place, mine.level, f"your own figure{f' ({mine.source})' if mine.source else ''}")
        row = self._in_the_us(place) if country == "US" else None
        if row is None:
            row = next(
                (each for each in self.places if each.kind in ("country", "nation") and each.code == country), None
            )
        if row is None:
            return None
        source = WORLD_SOURCE if row.kind == "country" else US_SOURCE
        near = row.kind == "nation" or (
            country == "US" and row.kind == "state" and _plain(place) not in (_plain(row.name), _plain(row.code))
        )
        return self._level(row.name, row.level, source, near)

    def _in_the_us(self, place: str) -> Place | None:
        """Return a metro by name, code or any of its cities ("Madison, WI"), else a state by name or postal code."""
        wanted = _plain(place)
        if not wanted:
            return None
        city, _, state = (each.strip() for each in wanted.rpartition(","))
        metros = [each for each in self.places if each.kind == "metro"]
        exact = [each for each in metros if wanted in (_plain(each.name), each.code)]
        if city:
            exact += [each for each in metros if _has(each.name, city, state)]
        if exact:
            return exact[0]
        states = [each for each in self.places if each.kind == "state"]
        return next((each for each in states if (state or wanted) in (_plain(each.name), _plain(each.code))), None)

    def _level(self, name: str, level: Decimal, source: str, near: bool = False) -> Level:
        if name not in self._found:
            figure = given(level, f"price level of {name} (United States = 100)", source, _SHEET)
            self._found[name] = Level(figure, f"{name} {level.normalize():f} ({source})", near)
        return self._found[name]


def _has(metro: str, city: str, state: str) -> bool:
    """Tell whether a metro such as "Dallas-Fort Worth-Arlington, TX" spans a city of a state."""
    cities, _, states = _plain(metro).rpartition(",")
    return city in cities.replace("/", "-").split("-") and state in states.strip().split("-")


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
