"""United States federal income tax on wages, and the employee's part of payroll tax, by the law of a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sincerely.core.offers.figures import Figure, cents, given, greatest, least, total
from sincerely.core.offers.terms import Filing

SOURCE = "US Internal Revenue Service and Social Security Administration, as carried by Tax-Calculator 6.8.0 (CC0)"
FILING_WORDS: Mapping[Filing, str] = {
    "single": "single",
    "mjoint": "married, filing jointly",
    "mseparate": "married, filing separately",
    "headhh": "head of household",
}


@dataclass(frozen=True, slots=True)
class TaxYear:
    """The law of one year for one way of filing, in US dollars. `ends` are the upper ends of all brackets but the last."""

    year: int
    rates: tuple[Figure, ...]
    ends: tuple[Figure, ...]
    deduction: Figure
    social_security_rate: Figure
    social_security_base: Figure
    medicare_rate: Figure
    additional_rate: Figure
    additional_from: Figure


def tax_year(table: Mapping[str, Any], year: int, filing: Filing) -> TaxYear:
    """Return the law of a year, or of the nearest year the table knows (`year` of what is returned says which)."""
    known = sorted(int(key) for key in table if key.isdigit())
    of = max((each for each in known if each <= year), default=known[0])
    law = table[str(of)]
    sheet = f"Tax {of}"

    def figure(value: float, label: str) -> Figure:
        return given(Decimal(str(value)), label, SOURCE, sheet)

    own = law[filing]
    return TaxYear(
        year=of,
        rates=tuple(figure(rate, f"rate of bracket {n}") for n, rate in enumerate(table["rates"], 1)),
        ends=tuple(figure(end, f"bracket {n} ends at") for n, end in enumerate(own["brackets_end_at"], 1)),
        deduction=figure(own["standard_deduction"], f"standard deduction ({FILING_WORDS[filing]})"),
        social_security_rate=figure(table["social_security_rate"], "Social Security rate"),
        social_security_base=figure(law["social_security_base"], "Social Security wages at most"),
        medicare_rate=figure(table["medicare_rate"], "Medicare rate"),
        additional_rate=figure(table["additional_medicare_rate"], "additional Medicare rate"),
        additional_from=figure(table["additional_medicare_from"][filing], "additional Medicare above"),
    )


def taxable(wages: Figure, law: TaxYear) -> Figure:
    """Return wages less the standard deduction, never below 0."""
    return greatest(0, wages - law.deduction)


def income_tax(over_deduction: Figure, law: TaxYear) -> Figure:
    """Return the federal income tax on a taxable income in dollars, to the cent: each bracket's part at its rate."""
    parts = []
    start: Figure | None = None
    for rate, end in zip(law.rates, (*law.ends, None), strict=True):
        upto = least(over_deduction, end) if end is not None else over_deduction
        parts.append(rate * (greatest(0, upto - start) if start is not None else upto))
        start = end
    return cents(total(parts))


def payroll_tax(wages: Figure, law: TaxYear) -> Figure:
    """Return the employee's Social Security and Medicare tax on wages in dollars, to the cent."""
    social = law.social_security_rate * least(wages, law.social_security_base)
    medicare = law.medicare_rate * wages + law.additional_rate * greatest(0, wages - law.additional_from)
    return cents(greatest(0, social + medicare))
