"""Each part of a year's pay by figures worked out by hand, with its basis in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.support.offers import band, part, worth, worths

D = Decimal
STOCK = """
[[offer.equity]]
kind = "stock"
shares = 4000
years = 2
price = 40.0
"""
PRIVATE = """
[[offer.equity]]
kind = "private-options"
shares = 10000
years = 4
strike = 1.5
prices = [{ price = 0, chance = 0.6 }, { price = 5, chance = 0.3 }, { price = 20, chance = 0.1 }]
dilution = 0.2
exercise_within = 3
"""


@pytest.mark.parametrize(
    ("base", "hours", "year"),
    [
        ("61400", "40", D(61400)),
        ('{ amount = 29.50, per = "hour" }', "36", D("55224.00")),
        ('{ amount = 4600, per = "month" }', "40", D(55200)),
        ('{ amount = 1000, per = "week" }', "40", D(52000)),
        ('{ amount = 250, per = "day" }', "40", D(65000)),
    ],
)
def test_a_years_base_pay(base: str, hours: str, year: Decimal) -> None:
    assert band(worth(f"base = {base}\nhours = {hours}").years[0], "base") == (year, year, year)


def test_a_raise_that_was_not_promised_is_left_out_of_the_low_end():
    years = worth("base = { amount = 50000, raise = 0.03 }").years
    assert [band(year, "base") for year in years[:3]] == [
        (50000, 50000, 50000),
        (50000, 51500, 51500),
        (50000, 53045, 53045),
    ]
    assert "not promised" in part(years[1], "base").basis
    promised = worth("base = { amount = 50000, raise = 0.03, promised = true }").years
    assert band(promised[2], "base") == (53045, 53045, 53045)


def test_a_step_agreed_for_a_later_year_replaces_what_went_before():
    years = worth("base = { amount = 50000, raise = 0.1, steps = [{ year = 3, amount = 58000 }] }").years
    assert [band(year, "base")[1] for year in years] == [50000, 55000, 58000, 63800]


def test_a_bonus_is_its_target_times_its_chance():
    first = worth('base = 60000\nbonus = { share = 0.1, chance = 0.7, basis = "goals" }').years[0]
    assert band(first, "bonus") == (0, 4200, 6000)
    assert part(first, "bonus").basis == "target 10 % of base, chance .7 (goals)"
    assert band(worth("base = 60000\nbonus = { amount = 3000, chance = 1 }").years[0], "bonus") == (3000, 3000, 3000)


def test_of_a_bonus_without_a_chance_none_is_expected():
    first = worth("base = 60000\nbonus = { share = 0.1 }").years[0]
    assert band(first, "bonus") == (0, 0, 6000)
    assert "no chance of it said" in part(first, "bonus").basis


def test_a_sign_on_is_paid_once_and_its_claw_back_costs_its_chance():
    years = worth("base = 60000\nsign_on = { amount = 5000, repay_within = 24 }", "stay = 0.9").years
    assert band(years[0], "sign-on") == (5000, 5000, 5000)
    assert band(years[0], "sign-on-back") == (-5000, -950, 0)  # 1 - .9^2 of it
    assert not [each for each in years[1].parts if each.key.startswith("sign-on")]


def test_a_prorated_claw_back_takes_each_months_chance_times_what_is_unserved():
    first = worth(
        'base = 60000\nsign_on = { amount = 6000, repay_within = 12, repay = "prorated" }', "stay = 0.5"
    ).years[0]
    there = [0.5 ** (month / 12) for month in range(13)]
    owed = sum((there[m - 1] - there[m]) * 6000 * (12 - m) / 12 for m in range(1, 13))
    assert float(band(first, "sign-on-back")[1]) == pytest.approx(-owed, abs=0.005)


def test_restricted_stock_is_worth_its_shares_at_todays_price_by_the_chance_to_stay():
    years = worth("base = 60000\n" + STOCK, "stay = 0.9").years
    assert band(years[0], "equity-1") == (0, 72000, 80000)
    assert part(years[0], "equity-1").basis == "2,000 of 4,000 shares at 40.00, chance to stay .9"
    assert band(years[1], "equity-1") == (0, 64800, 80000)
    less = worth("base = 60000\n" + STOCK + "discount = 0.1\n", "stay = 0.9").years
    assert band(less[0], "equity-1")[1] == 64800


def test_equity_stands_apart_from_pay():
    bare, granted = worth("base = 60000\ntax_rate = 0.05"), worth("base = 60000\ntax_rate = 0.05\n" + STOCK)
    for without, year in zip(bare.years, granted.years, strict=True):
        for sum_of in ("gross", "after_tax", "kept", "comparable", "hour"):
            one, other = getattr(without, sum_of).band, getattr(year, sum_of).band
            assert [each.value for each in one.each()] == [each.value for each in other.each()]
    first = granted.years[0]
    assert first.equity_after_tax is not None
    # On top of 60,000 the 80,000 reach from the 12 % into the 22 and 24 % brackets; the sum of both is taxed as 140,000 of pay.
    whole = worth("base = 140000\ntax_rate = 0.05").years[0]
    assert whole.after_tax is not None and first.after_tax is not None
    assert (
        first.after_tax.band.expected.value + first.equity_after_tax.band.expected.value
        == whole.after_tax.band.expected.value
    )


def test_shares_without_a_market_are_scenarios_and_never_money():
    found = worth("base = 60000\n" + PRIVATE, "stay = 0.9")
    assert [(each.price, each.chance, each.worth.value) for each in found.scenarios] == [
        (0, D("0.6"), 0),
        (5, D("0.3"), 28000),
        (20, D("0.1"), 148000),
    ]
    for year in found.years:
        assert not year.of("equity") and year.equity.band.high.value == 0


def test_options_with_a_market_are_worth_what_is_over_their_strike():
    options = '\n[[offer.equity]]\nkind = "options"\nshares = 100\nyears = 1\nstrike = 10\nprices = [{ price = 8, chance = 0.5 }, { price = 16, chance = 0.5 }]\n'
    assert band(worth("base = 60000\n" + options).years[0], "equity-1") == (0, 300, 600)


def test_a_retirement_match_counts_by_the_chance_to_keep_it():
    text = "base = 60000\nretirement = { match = 0.5, up_to = 0.06, vesting = 24 }"
    years = worth(text, "stay = 0.9").years
    assert [band(year, "retirement") for year in years[:2]] == [(0, 1620, 1800), (1800, 1800, 1800)]
    own = worth("base = 60000\nretirement = { match = 0.5, up_to = 0.06, own = 0.02, flat = 0.03 }").years[0]
    assert band(own, "retirement") == (2400, 2400, 2400)


def test_health_learning_perks_commute_and_leave():
    first = worth(
        """
base = 52000
health = { employer_pays = 9000, premium = 2400, after_months = 3 }
learning = 1500
leave = { days = 16, holidays = 10 }
remote_days = 2
commute = { minutes = 30, cost = 10 }
perk = [{ name = "parking", amount = 40, per = "month" }, { name = "phone", amount = 25, per = "month", cash = true }]
"""
    ).years[0]
    assert band(first, "health")[1] == 6750 and "9 months of the year" in part(first, "health").basis
    assert band(first, "premium")[1] == 1800
    assert band(first, "perk-1")[1] == 480 and part(first, "perk-1").group == "benefit"
    assert band(first, "perk-2")[1] == 300 and part(first, "perk-2").group == "cash"
    assert band(first, "commute")[1] == 1404  # 3 days in 46.8 weeks
    assert band(first, "leave")[1] == 5200 and part(first, "leave").group == "within"
    assert first.gross.band.expected.value == 52300
    assert first.kept is not None and first.after_tax is not None
    assert first.kept.band.expected.value == first.after_tax.band.expected.value + 6750 + 1500 + 480 - 1800 - 1404


def test_an_hour_counts_unpaid_work_and_the_way():
    found = worth(
        "base = 52000\nhours = { week = 40, extra = 5 }\nleave = { days = 10 }\ncommute = { minutes = 30 }\nremote_days = 1"
    )
    assert found.hours.band.expected.value == 45 * 50 + 4 * 50 * 1
    first = found.years[0]
    assert first.hour is not None and first.comparable is not None
    assert first.hour.band.expected.value == round(first.comparable.band.expected.value / 2450, 2)


def test_federal_tax_by_the_year_the_work_falls_in():
    years = worth("base = 150000\nstart = 2025-01-06\ntax_rate = 0").years
    assert [band(year, "federal")[1] for year in years[:3]] == [25067, 24734, 24734]
    assert part(years[2], "federal").basis == "single, by the law of 2026, held for other years"
    assert band(years[0], "payroll")[1] == 11475
    assert years[0].after_tax is not None and years[0].after_tax.band.expected.value == 150000 - 25067 - 11475


def test_a_spouses_income_is_below_ones_own():
    alone = worth("base = 60000", 'filing = "mjoint"').years[0]
    beside = worth("base = 60000", 'filing = "mjoint"\nother_income = 100000').years[0]
    assert band(alone, "federal")[1] == D("2840.00")  # 24,800 at 10 %, 3,000 at 12 %
    # Theirs reaches to 67,800 of taxable income; of one's own 33,000 are at 12 %, 27,000 at 22 %.
    assert band(beside, "federal")[1] == D(9900)


def test_elsewhere_ones_own_rate_is_marked_an_estimate():
    text = """
[[rate]]
currency = "EUR"
worth = 1.10
on = 2026-11-20
source = "European Central Bank"
[[offer]]
name = "Rhein"
country = "DE"
currency = "EUR"
base = 50000
tax_rate = 0.4
"""
    first = worths(text)[0].years[0]
    assert first.after_tax is not None and first.comparable is not None
    assert first.after_tax.band.expected.value == 30000 and "estimate" in first.after_tax.basis
    assert first.comparable.band.expected.value == round(30000 * D("1.1") * 100 / D("75.8"), 2)
    for said in ("1 EUR = 1.10 USD (European Central Bank, 2026-11-20)", "Germany 75.8", "World Bank", "2024"):
        assert said.replace("1.10", "1.1") in first.comparable.basis


def test_without_a_rate_elsewhere_nothing_is_made_up():
    found = worth('base = 50000\ncountry = "DE"')
    assert found.years[0].after_tax is None and found.average is None
    assert any("tax_rate" in note for note in found.notes)


@pytest.mark.parametrize("years", [1, 2, 10])
def test_from_one_year_to_ten(years: int) -> None:
    found = worth("base = { amount = 60000, raise = 0.02 }\ntax_rate = 0.05" + STOCK, f"years = {years}\nstay = 0.9")
    assert [year.number for year in found.years] == list(range(1, years + 1))
    assert [left.month for left in found.leaving] == [12, 24]
    kept = [year.comparable.band.expected.value for year in found.years if year.comparable]
    assert found.average is not None and found.average.expected.value == round(sum(kept) / years, 2)


def test_leaving_after_12_and_24_months():
    found = worth(
        "base = 60000\nsign_on = { amount = 6000, repay_within = 18, repay = 'prorated' }\nretirement = { flat = 0.1, vesting = 24 }"
        + STOCK
        + PRIVATE
    )
    after = {each.month: each for each in found.leaving}
    assert {line.label: line.amount.value for line in after[12].lines} == {
        "base pay": 60000,
        "sign-on bonus": 6000,
        "sign-on bonus paid back": -2000,
        "retirement paid in for you": 0,
    }
    assert "6,000.00 USD are lost" in after[12].lines[-1].basis
    assert after[12].money.value == 64000
    assert after[24].money.value == 60000 * 2 + 6000 + 12000
    stock, options = after[12].equity
    assert stock.worth is not None and stock.worth.value == 80000 and not stock.private
    assert options.private and options.basis.startswith("2,500 of 10,000 shares are yours, 7,500 are lost")


@pytest.mark.parametrize(
    ("months", "after_12", "after_24"),
    [
        ("3", "to keep them you pay 3,750.00 USD within 3 months of leaving, or they are lost too", "to keep them you pay 7,500.00 USD within 3 months of leaving, or they are lost too"),
        ("1", "to keep them you pay 3,750.00 USD within 1 month of leaving, or they are lost too", "7,500.00 USD within 1 month of"),
        ("0", "to keep them you pay 3,750.00 USD by the day you leave, or they are lost too", "7,500.00 USD by the day you leave"),
        ("120", "to keep them you pay 3,750.00 USD within 120 months of leaving", "7,500.00 USD within 120 months"),
        (None, "to keep them you pay 3,750.00 USD (within which time is not said: ask)", "7,500.00 USD (within which time is not said: ask)"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("market", [True, False])
def test_options_are_kept_after_leaving_only_by_buying_them_in_time(market, months, after_12, after_24):
    """A quarter of 10,000 options at 1.50 has vested by month 12, half by month 24: what buying them costs, by when, and that they are gone when the time has passed."""
    text = PRIVATE.replace("exercise_within = 3", f"exercise_within = {months}" if months else "")
    if market:
        text = text.replace("private-", "").replace("dilution = 0.2", "")
    found = worth("base = 60000\n" + text)
    one, two = (left.equity[0] for left in found.leaving)
    assert after_12 in one.basis and after_24 in two.basis
    # What they are worth is what is over the price they are bought at, and stands in no sum of money.
    expected = D(2500) * (D("0.3") * (5 - D("1.5")) + D("0.1") * (20 - D("1.5"))) * (1 if market else D("0.8"))
    assert one.worth is not None and one.worth.value == expected and two.worth is not None and two.worth.value == 2 * expected  # fmt: skip
    assert [left.money.value for left in found.leaving] == [60000, 120000] and one.private is not market


def test_before_the_cliff_there_is_no_option_to_buy_and_no_time_to_do_it_in():
    one, two = (left.equity[0] for left in worth("base = 60000\n" + PRIVATE + "cliff = 24\n").leaving)
    assert "0 of 10,000 shares are yours, 10,000 are lost" in one.basis and "to keep them" not in one.basis
    assert "to keep them you pay 7,500.00 USD within 3 months of leaving" in two.basis


def test_before_the_cliff_nothing_is_ones_own():
    found = worth("base = 60000\n" + STOCK + "cliff = 24\n")
    assert [each.equity[0].worth.value for each in found.leaving if each.equity[0].worth] == [0, 160000]


def test_every_figure_says_where_it_came_from():
    found = worth("base = 60000\ntax_rate = 0.05\nbonus = { share = 0.1, chance = 0.5 }\n" + STOCK)
    for year in found.years:
        assert all(each.basis for each in year.parts)
        for sum_of in (year.gross, year.after_tax, year.kept, year.comparable, year.hour, year.equity):
            assert sum_of is not None and sum_of.basis
