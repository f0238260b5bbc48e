"""The shipped figures that offers are compared with: federal tax of the United States, price levels of places, wages by occupation."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from sincerely.core.negotiation.market import Occupation
from sincerely.core.offers.living import Place
from sincerely.data.texts import shipped_text


@cache
def federal_tax() -> Mapping[str, Any]:
    """Return brackets, deductions and payroll tax by year. Source and years: the head of the file."""
    return tomllib.loads(shipped_text("us_income_tax.toml"))


@cache
def places() -> tuple[Place, ...]:
    """Return the price levels of the United States' states and metros and of countries. Sources and year: the heads of the files."""
    found = [Place(kind, code, name, Decimal(level)) for kind, code, name, level in _rows("us_price_levels.csv")]
    found += [
        Place("country", code, name, Decimal(level))
        for code, name, level in _rows("world_price_levels.csv")
        if code != "US"
    ]
    return tuple(found)


@cache
def us_wages() -> tuple[Occupation, ...]:
    """Return the wage percentiles of the United States' occupations. Source and year: the head of the file."""
    return tuple(
        Occupation(code, name, tuple(_wage(each) for each in wages)) for code, name, *wages in _rows("us_wages.csv")
    )


def _wage(text: str) -> Decimal | None:
    # "#" is above the top code, "*" not told.
    return Decimal(text) if text.isdigit() else None


def _rows(name: str) -> list[list[str]]:
    return list(csv.reader(line for line in shipped_text(name).splitlines() if not line.startswith("#")))
