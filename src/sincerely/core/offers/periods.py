"""How often a period of pay comes in a year: the one table for letters, terms and what was agreed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

WEEKS = 52
#: By period; hours and days depend on how many of them are worked.
A_YEAR: Mapping[str, Decimal] = {
    "week": Decimal(WEEKS),
    "fortnight": Decimal(26),
    "half-month": Decimal(24),
    "month": Decimal(12),
    "quarter": Decimal(4),
    "year": Decimal(1),
}
