"""Time zones by name. Reading them touches the machine's zone data, so the core is handed the objects."""

from __future__ import annotations

import zoneinfo
from contextlib import suppress
from functools import cache
from importlib.metadata import version
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
