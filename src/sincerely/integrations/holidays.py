"""Public holidays and weekends of a country and its subdivision, from the `holidays` package: only the country asked for is imported."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType
from typing import Any

_NONE: Mapping[date, str] = MappingProxyType({})
MONDAY_TO_FRIDAY = frozenset(range(5))


@lru_cache(maxsize=1024)
def holidays(country: str, subdivision: str, year: int) -> Mapping[date, str]:
    """Return the public holidays of a year: date -> name. Unknown country or year: empty; unknown subdivision: the country's."""
    calendar = _calendar(country.upper())
    if calendar is None:
        return _NONE
    part = subdivision_of(country, subdivision)
    try:
        return MappingProxyType(dict(calendar(subdiv=part or None, years=year, expand=False)))
    except (NotImplementedError, ValueError, OverflowError):
        return _NONE


@lru_cache(maxsize=512)
def working_weekdays(country: str) -> frozenset[int]:
    """Return the weekdays on which people work there (Monday is 0): Friday and Saturday are off in Egypt. Unknown country: Monday to Friday."""
    calendar = _calendar(country.upper())
    weekend = getattr(calendar, "weekend", None) if calendar else None
    if weekend is None and calendar is not None:
        weekend = getattr(calendar(), "weekend", None)
    return frozenset(range(7)) - frozenset(weekend) if weekend else MONDAY_TO_FRIDAY


def is_known(country: str) -> bool:
    """Say whether holidays of this country (ISO 3166-1 alpha-2) are known."""
    return _calendar(country.upper()) is not None


@lru_cache(maxsize=512)
def subdivision_of(country: str, subdivision: str) -> str:
    """Return the subdivision as the calendar knows it ("BY" for "by" or "DE-BY"), empty where it knows none of that name."""
    calendar = _calendar(country.upper())
    if calendar is None or not subdivision:
        return ""
    wanted = subdivision.removeprefix(f"{country}-").removeprefix(f"{country.upper()}-").casefold()
    for known in calendar.subdivisions:
        if known.casefold() == wanted:
            return str(known)
    for alias, known in getattr(calendar, "subdivisions_aliases", {}).items():
        if alias.casefold() == wanted:
            return str(known)
    return ""


@lru_cache(maxsize=512)
def _calendar(country: str) -> Any:
    """Return the calendar class of one country, importing its module alone; None for an unknown one."""
    from holidays.registry import COUNTRIES

    for module, names in COUNTRIES.items():
        if country and country in names[1:2]:
            return getattr(import_module(f"holidays.countries.{module}"), names[0])
    return None
