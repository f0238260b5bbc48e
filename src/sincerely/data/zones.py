"""The zone names of Windows and Exchange."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def windows_zones() -> Mapping[str, str]:
    """Return Windows zone name in lower case -> IANA name. Source: Unicode CLDR, windowsZones."""
    table = tomllib.loads(files("sincerely.data").joinpath("windows_zones.toml").read_text("utf-8"))
    return {name.casefold(): iana for name, iana in table.items()}
