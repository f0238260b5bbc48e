"""Time zones by name. Reading them touches the machine's zone data, so the core is handed the objects."""

from __future__ import annotations

import os
import zoneinfo
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones


@cache
def zone_named(name: str) -> ZoneInfo | None:
    """Return the IANA zone called `name`, None when there is no such zone."""
    # ZoneInfo(name) opens a file of that name: only known names may reach it.
    return ZoneInfo(name) if name in zone_names() else None


def zone_or_utc(name: str) -> ZoneInfo:
    """Return the IANA zone called `name`, UTC when there is no such zone."""
    return zone_named(name) or ZoneInfo("UTC")


@cache
def zone_names() -> frozenset[str]:
    """Return every IANA zone name this machine knows."""
    return frozenset(available_timezones())


@cache
def zone_data_version() -> str:
    """Return which issue of the IANA zone data is in use, such as "2026a": the system's where it has zones and says so, else the package's.

    Zones are read once in a process, and so is this.
    """
    for folder in map(Path, zoneinfo.TZPATH):
        for name in ("tzdata.zi", "+VERSION"):
            with suppress(OSError), (folder / name).open(encoding="utf-8") as file:
                return file.readline().removeprefix("# version").strip()[:40]
    return version("tzdata")


def machine_zone() -> str:
    """Return the zone this machine is set to, UTC where it does not say."""
    named = os.environ.get("TZ", "").lstrip(":")
    if named in zone_names():
        return named
    _, found, linked = str(Path("/etc/localtime").resolve()).partition("/zoneinfo/")
    if not found:
        with suppress(OSError):
            linked = Path("/etc/timezone").read_text("utf-8").strip()
    return linked if linked in zone_names() else "UTC"


def own_zone() -> str:
    """Return the zone this machine is set to, empty where that is nobody's: a machine at UTC was never told where it is."""
    zone = machine_zone()
    return "" if zone.removeprefix("Etc/") in {"UTC", "GMT", "UCT", "Zulu", "Universal"} else zone


def zone_of_place(text: str) -> str | None:
    """Return the zone a person means by its name or by its city alone ("london", "New York"); None where no zone or several are called so."""
    wanted = text.strip().replace(" ", "_").casefold()
    names = zone_names()
    whole = [name for name in names if name.casefold() == wanted]
    cities = [
        name
        for name in names
        if "/" in name and name.rsplit("/", 1)[1].casefold() == wanted and not name.startswith("Etc/")
    ]
    found = whole or cities
    return found[0] if len(found) == 1 else None


@cache
def zones_of_country(country: str) -> tuple[str, ...]:
    """Return the zones a country (ISO 3166, two letters) has that differ in their hours now, the one with most people first; empty for no country.

    Source: zone.tab of the IANA zone data.
    """
    rows = [line.split("\t") for line in files("tzdata.zoneinfo").joinpath("zone.tab").read_text("utf-8").splitlines()]
    names = [row[2] for row in rows if row[0] == country.upper() and row[2] in zone_names()]
    hours: dict[tuple[object, ...], str] = {}
    for name in names:
        hours.setdefault(_hours(name), name)
    return tuple(hours.values())


@cache
def country_of_zone(name: str) -> str:
    """Return the country (ISO 3166, two letters) that a zone is of, the one with most people where it has several; empty where the zone tells no place.

    A former name counts as the present one: browsers still say "Asia/Calcutta". Source: zone.tab and tzdata.zi of the IANA zone data.
    """
    data = files("tzdata.zoneinfo")
    rows = [line.split("\t") for line in data.joinpath("zone.tab").read_text("utf-8").splitlines()]
    countries = {row[2]: row[0] for row in rows if not row[0].startswith("#")}
    links = [line.split() for line in data.joinpath("tzdata.zi").read_text("utf-8").splitlines() if line[:2] == "L "]
    present = {former: now for _, now, former in links}
    while name not in countries and name in present:
        name = present[name]
    return countries.get(name, "")


@cache
def dialect_of_zone(name: str) -> str:
    """Return the English that people in a zone write, British where it is nobody's own; American where the zone tells no place."""
    country = country_of_zone(name)
    own = {"CA": "canadian", "AU": "australian", "US": "american", "PH": "american", "PR": "american", "": "american"}
    return own.get(country, "american" if name.startswith("America/") else "british")


def _hours(name: str) -> tuple[object, ...]:
    zone = zone_or_utc(name)
    # Two seasons tell zones apart; which year it is hardly matters.
    return tuple(
        (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=days)).astimezone(zone).utcoffset() for days in (0, 182)
    )
