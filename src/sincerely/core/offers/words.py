"""Figures in words: amounts, shares of something, chances, as the basis of a figure says them."""

from __future__ import annotations

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
