"""Federal and payroll tax against published values, and against a sum of brackets written another way."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given as having
from hypothesis import strategies as st

from sincerely.core.offers.figures import fixed
from sincerely.core.offers.tax import income_tax, payroll_tax, tax_year, taxable
from sincerely.data.offers import federal_tax

FILING = st.sampled_from(["single", "mjoint", "mseparate", "headhh"])


def owed(wages: Decimal | int, year: int, filing: str = "single") -> Decimal:
    law = tax_year(federal_tax(), year, filing)  # type: ignore[arg-type]
    return income_tax(taxable(fixed(wages), law), law).value


@pytest.mark.parametrize(("year", "tax"), [(2025, 25067), (2026, 24734)])
def test_150_000_of_wages_by_the_published_value(year: int, tax: int) -> None:
    assert owed(150_000, year) == tax


def test_payroll_tax_by_the_published_value():
    assert payroll_tax(fixed(150_000), tax_year(federal_tax(), 2025, "single")).value == 11_475


def test_below_the_deduction_nothing_is_owed():
    assert owed(15_750, 2025) == 0
    assert owed(15_760, 2025) == 1


def test_social_security_ends_and_additional_medicare_begins():
    law = tax_year(federal_tax(), 2026, "single")
    at = {wages: payroll_tax(fixed(wages), law).value for wages in (184_500, 200_000, 210_000)}
    assert at[200_000] - at[184_500] == Decimal("224.75")  # 1.45 % of 15,500
    assert at[210_000] - at[200_000] == 235  # 2.35 %


def test_a_year_beyond_the_tables_is_taxed_by_the_last_and_one_before_by_the_first():
    assert tax_year(federal_tax(), 2031, "single").year == 2026
    assert tax_year(federal_tax(), 2019, "single").year == 2025


@having(st.integers(0, 2_000_000), st.sampled_from([2025, 2026]), FILING)
def test_brackets_summed_another_way_give_the_same(wages: int, year: int, filing: str) -> None:
    table = federal_tax()
    law = table[str(year)][filing]
    left, tax = Decimal(max(0, wages - law["standard_deduction"])), Decimal(0)
    for rate, above in reversed(list(zip(table["rates"], [0, *law["brackets_end_at"]], strict=True))):
        if left > above:
            tax += (left - above) * Decimal(str(rate))
            left = Decimal(above)
    assert abs(owed(wages, year, filing) - tax) <= Decimal("0.005")


@having(st.integers(0, 1_000_000), st.integers(0, 100_000), FILING)
def test_more_pay_leaves_more_after_tax(wages: int, more: int, filing: str) -> None:
    law = tax_year(federal_tax(), 2026, filing)  # type: ignore[arg-type]

    def left(pay: int) -> Decimal:
        return pay - owed(pay, 2026, filing) - payroll_tax(fixed(pay), law).value

    assert left(wages + more) >= left(wages)
