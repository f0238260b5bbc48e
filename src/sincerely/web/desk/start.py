"""What a new job search begins with."""

from __future__ import annotations

from pathlib import Path

from sincerely.zones import zone_names


def machine_zone() -> str:
    """Return the zone this machine lives in, UTC where it does not say; a browser that runs scripts knows better."""
    _, found, name = str(Path("/etc/localtime").resolve()).partition("/zoneinfo/")
    return name if found and name in zone_names() and "/" in name else "UTC"
