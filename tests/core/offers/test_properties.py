"""What holds of every offer, whatever its figures."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sincerely.core.offers.cash import base_pay
from sincerely.core.offers.figures import walk
from sincerely.core.offers.leaving import leaving_after
from sincerely.core.offers.parts import Inputs
from sincerely.core.offers.pay import Year
from sincerely.core.offers.terms import Candidate
from tests.support.offers import worth, worths

ROUNDING = Decimal("0.03")
FEW = settings(max_examples=30, deadline=None)


def money(most: int) -> st.SearchStrategy[Decimal]:
    return st.decimals(0, most, places=2, allow_nan=False)


SHARE = st.decimals(0, 1, places=2, allow_nan=False)
STAY = st.decimals("0.05", 1, places=2, allow_nan=False)


@st.composite
def terms(draw: st.DrawFn) -> dict[str, Any]:
    """Return the figures of an offer, by their place in the text below."""
    return {
        "base": draw(money(400_000)),
        "raise_": draw(SHARE),
        "bonus": draw(money(90_000)),
        "chance": draw(SHARE),
        "sign_on": draw(money(80_000)),
        "within": draw(st.integers(0, 36)),
        "repay": draw(st.sampled_from(["full", "prorated"])),
        "match": draw(SHARE),
        "vesting": draw(st.integers(0, 72)),
        "health": draw(money(30_000)),
        "learning": draw(money(9_000)),
        "shares": draw(st.integers(0, 10_000)),
        "price": draw(money(500)),
        "every": draw(st.sampled_from(["month", "quarter", "year"])),
        "cliff": draw(st.integers(0, 36)),
        "rate": draw(st.decimals(0, "0.5", places=3, allow_nan=False)),
    }


def text(of: dict[str, Any]) -> str:
    return """
base = {{ amount = {base}, raise = {raise_} }}
bonus = {{ amount = {bonus}, chance = {chance} }}
sign_on = {{ amount = {sign_on}, repay_within = {within}, repay = "{repay}" }}
retirement = {{ match = {match}, up_to = 0.06, vesting = {vesting} }}
health = {{ employer_pays = {health}, premium = 1200 }}
commute = {{ minutes = 20, cost = 6 }}
learning = {learning}
tax_rate = {rate}
[[offer.equity]]
kind = "stock"
shares = {shares}
price = {price}
years = 3
every = "{every}"
cliff = {cliff}
""".format(**of)


@FEW
@given(terms(), STAY, st.sampled_from(["base", "raise_", "bonus", "sign_on", "health", "learning", "shares", "price", "chance", "match"]), money(50_000))  # fmt: skip
def test_more_never_lowers_a_year(of: dict[str, Any], stay: Decimal, key: str, more: Decimal) -> None:
    share = key in ("chance", "match", "raise_")
    better = of | {
        key: min(Decimal(1), of[key] + more / 50_000) if share else of[key] + (int(more) if key == "shares" else more)
    }
    before, after = (worth(text(each), f"stay = {stay}").years for each in (of, better))
    for one, other in zip(before, after, strict=True):
        for sum_of in ("gross", "equity", "after_tax", "kept", "comparable", "hour"):
            # Each of three taxes is rounded to the cent of its own: a cent more of pay may carry all three over a half.
            slack = 0 if sum_of in ("gross", "equity") else ROUNDING
            low, high = getattr(one, sum_of).band, getattr(other, sum_of).band
            assert all(a.value <= b.value + slack for a, b in zip(low.each(), high.each(), strict=True)), sum_of
        # More pay moves the shares that vest beside it into a higher bracket; both together never lose by it.
        assert both_after_tax(one) <= both_after_tax(other) + 2 * ROUNDING


def both_after_tax(year: Year) -> Decimal:
    assert year.after_tax is not None and year.equity_after_tax is not None
    return year.after_tax.band.expected.value + year.equity_after_tax.band.expected.value


@FEW
@given(terms(), STAY)
def test_the_parts_sum_to_the_gross_and_low_is_never_above_high(of: dict[str, Any], stay: Decimal) -> None:
    for year in worth(text(of), f"stay = {stay}").years:
        for which in ("low", "expected", "high"):
            cash = [getattr(part.band, which).value for part in year.of("cash")]
            assert all(amount == round(amount, 2) for amount in cash)
            assert sum(cash) == getattr(year.gross.band, which).value
        for part in (*year.of("cash"), *year.of("benefit"), *year.of("equity")):
            low, expected, high = (figure.value for figure in part.band.each())
            assert low <= expected <= high, part


@FEW
@given(terms(), STAY)
def test_a_longer_stay_never_loses_what_has_vested(of: dict[str, Any], stay: Decimal) -> None:
    offer = worth(text(of)).offer
    inputs = Inputs(offer, Candidate(stay=stay))
    bases = base_pay(inputs, 10)
    left = [leaving_after(inputs, bases, 12 * year) for year in range(1, 11)]
    for sooner, later in pairwise(left):
        assert sooner.money.value <= later.money.value
        for one, other in zip(sooner.equity, later.equity, strict=True):
            assert one.worth is not None and other.worth is not None and one.worth.value <= other.worth.value


@FEW
@given(st.integers(1, 60_000), st.integers(1, 80))
def test_pay_a_year_month_week_and_hour_are_the_same(cents_an_hour: int, hours: int) -> None:
    hourly = Decimal(cents_an_hour) / 100
    year = hourly * hours * 52
    said = {"hour": hourly, "week": hourly * hours, "year": year, "month": year / 12}
    found = {
        per: worth(f'base = {{ amount = {amount:.20f}, per = "{per}" }}\nhours = {hours}').average
        for per, amount in said.items()
    }
    values = {per: [figure.value for figure in band.each()] for per, band in found.items() if band}
    assert values["hour"] == values["week"] == values["year"]
    # A twelfth of a year may be no number with an end; a file's numbers have seventeen digits.
    assert all(abs(a - b) <= Decimal("0.02") for a, b in zip(values["month"], values["year"], strict=True))


CURRENCY = """
[[rate]]
currency = "EUR"
worth = {rate}
on = 2026-11-20
[[offer]]
name = "A"
country = "DE"
currency = "{currency}"
base = {{ amount = {base}, raise = 0.02 }}
bonus = {{ amount = {bonus}, chance = 0.4 }}
tax_rate = 0.35
"""


@FEW
@given(st.integers(0, 40_000_000), st.integers(0, 9_000_000), st.sampled_from([Decimal("0.5"), Decimal("1.25"), Decimal(2), Decimal(8)]))  # fmt: skip
def test_another_currency_changes_nothing(base: int, bonus: int, rate: Decimal) -> None:
    """Amounts in a currency at a rate are worth what they are worth in one's own; each year's rounding may differ by a cent of either currency."""
    euros = [Decimal(each) / 100 for each in (base, bonus)]
    one = worths(CURRENCY.format(rate=rate, currency="EUR", base=euros[0], bonus=euros[1]))[0].average
    own = worths(CURRENCY.format(rate=rate, currency="USD", base=euros[0] * rate, bonus=euros[1] * rate))[0].average
    assert one is not None and own is not None
    for a, b in zip(one.each(), own.each(), strict=True):
        assert abs(a.value - b.value) <= Decimal("0.05") * max(1, rate)


@FEW
@given(terms())
def test_every_figure_can_be_worked_out_again_from_what_was_given(of: dict[str, Any]) -> None:
    """The formulas behind the figures give their values: what a spreadsheet works out is what is shown."""
    first = worth(text(of), "stay = 0.9").years[0]
    assert first.comparable is not None
    for figure in walk(first.comparable.band.each()):
        if figure.op in ("given", "fixed"):
            assert not figure.args
            assert figure.op == "fixed" or (figure.label and figure.source and figure.sheet)
        elif figure.op == "+":
            assert figure.value == sum(each.value for each in figure.args)
        elif figure.op == "*":
            assert figure.value == figure.args[0].value * figure.args[1].value
