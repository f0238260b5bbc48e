"""Time zones by name. Reading them touches the machine's zone data, so the core is handed the objects."""

from __future__ import annotations

from functools import cache
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
