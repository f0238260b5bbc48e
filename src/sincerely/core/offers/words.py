"""Figures in words: amounts, shares of something, chances, as the basis of a figure says them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal


def money(amount: Decimal, currency: str = "") -> str:
    """Return an amount to the cent: "61,400.00 USD"; whole amounts keep their cents, so that columns stand."""
    return f"{amount:,.2f}{' ' if currency else ''}{currency}"


def count(number: Decimal) -> str:
    """Return a number without needless digits, at most four behind the point: "2,000", "37.5"."""
    text = f"{number:,.4f}"
    return text.rstrip("0").rstrip(".")


def percent(share: Decimal) -> str:
    """Return a share of something, to a hundredth of a percent: "3 %", "12.5 %"."""
    return f"{count(round(share * 100, 2))} %"


def chance(of: Decimal) -> str:
    """Return a chance as people read it: ".9", ".81", "1"; three digits, never 0 or 1 for what is neither."""
    if of in (0, 1):
        return f"{of:.0f}"
    if of < Decimal("0.0005"):
        return "under .001"
    if of > Decimal("0.9995"):
        return "over .999"
    return f"{of:.3f}".rstrip("0").lstrip("0")


def months(number: int) -> str:
    """Return "1 month", "15 months"."""
    return f"{number} month{'' if number == 1 else 's'}"


def share(of: float) -> str:
    """Return a chance as a percentage, never 0 or 100 for what is neither."""
    if 0 < of < 0.005:
        return "under 1%"
    if 0.995 < of < 1:
        return "over 99%"
    return f"{of * 100:.0f}%"


def listed(names: Sequence[str]) -> str:
    """Return names as one says them: "a, b and c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
