"""What a file of offers says, and a clear word with its line where it says what cannot be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from sincerely.core.offers.offers_file import parse_offers
from sincerely.core.offers.terms import Step
from tests.support.offers import FULL, faults


def test_an_offer_in_full():
    offers, problems = parse_offers(FULL)
    assert offers is not None and not problems
    lakeside, rhein = offers.offers
    assert lakeside.base.amount == Decimal("29.5") and lakeside.base.per == "hour"
    assert lakeside.base.steps == (Step(year=3, amount=Decimal(33)),)
    assert lakeside.bonus and lakeside.bonus.chance == Decimal("0.7")
    assert lakeside.sign_on and (lakeside.sign_on.repay_within, lakeside.sign_on.repay) == (24, "prorated")
    assert lakeside.relocation and lakeside.relocation.amount == 3000
    assert lakeside.retirement and lakeside.retirement.vested[1] == (24, Decimal("0.2"))
    assert lakeside.time.week == 36 and lakeside.time.days == 3 and lakeside.time.holidays == 8
    assert lakeside.start == date(2027, 1, 11)
    assert [perk.name for perk in lakeside.perks] == ["parking"]
    assert [vest.month for vest in lakeside.equity[0].vests] == [12, 24]
    assert (rhein.currency, rhein.country, rhein.tax_rate) == ("EUR", "DE", Decimal("0.38"))
    assert offers.rates["EUR"].on == date(2026, 11, 20)
    assert offers.levels[0].level == 130
    assert offers.candidate.years == 5


ONE = '[[offer]]\nname = "A"\nbase = 50000\n'


@pytest.mark.parametrize(
    ("text", "line", "said", "expected"),
    [
        ('[[offer]]\nname = "A"\nbase = -61400\n', 3, "negative", "61400"),
        ('[[offer]]\nname = "A"\nbase = { amount = 29, per = "fortnight" }\n', 3, '"fortnight"', "hour"),
        ('[[offer]]\nname = "A"\nbase = "61,400"\n', 3, "a text", "61400"),
        ('[[offer]]\nname = "A"\n', 1, "base pay", "base = 61400"),
        ("[[offer]]\nbase = 50000\n", 1, "no name", "name ="),
        (ONE + 'currency = "USS"\n', 4, '"USS"', "ISO 4217"),
        (ONE + 'currency = "EUR"\n', 4, "no exchange rate for EUR", "[[rate]]"),
        (ONE + "offered = 2026-11-20\nexpiry = 2026-11-19\n", 5, "before it was made", "after the offer"),
        (ONE + 'expiry = "soon"\n', 4, "no date", "2026-12-04"),
        (ONE + "tax_rate = 35\n", 4, "tax_rate is 35", "0.1 for 10 %"),
        (ONE + "bonus = { share = 0.1, amount = 5000 }\n", 4, "one of the two", "share = 0.1"),
        (ONE + "retirement = { flat = 0.03, vesting = [0, 0.5] }\n", 4, "does not rise to the whole", "36"),
        (ONE + "retirement = { match = 0.5 }\n", 4, "up to which", "up_to"),
        (ONE + "remote_days = 6\n", 4, "more than 5 days", "at most"),
        (ONE + "\n[offer.hours]\nweek = 0\n", 6, "week is 0", "hours a week"),
        (ONE + ONE, 5, "two offers", "a name of its own"),
        (ONE + "[candidate]\nyears = 12\n", 5, "years is 12", "1 to 10"),
        ("[candidate]\nyears = 2\n", 1, "no offer", "[[offer]]"),
        ("offer = 3\n", 1, "no list of tables", "[[offer]]"),
        ("[[offer]\n", 1, "not TOML", "a file of offers"),
        ('[[rate]]\ncurrency = "EUR"\nworth = 1.08\n' + ONE, 1, "which day", "on ="),
        (ONE + "base.raise = 0.03\n", 4, "not TOML", ""),
    ],
)
def test_what_cannot_be_is_told_with_its_line(text: str, line: int, said: str, expected: str) -> None:
    found = faults(text)
    assert found, "nothing was told"
    told = found[0]
    assert told.line == line, told
    assert said in told.message or said in told.expected, told
    assert expected in told.expected


GRANT = ONE + '\n[[offer.equity]]\nkind = "stock"\nprice = 40\n'


@pytest.mark.parametrize(
    ("more", "line", "said"),
    [
        ("shares = 4000\nvest = [{ month = 12, shares = 1000 }]\n", 9, "1,000 shares vest, and 4,000 were granted"),
        ("shares = 4000\nvest = [0.25, 0.25, 0.25]\n", 9, "sum to 75 % of the grant, not to all of it"),
        ("shares = 4000\nyears = 1\ncliff = 24\n", 10, "after the end of vesting"),
        ("shares = 4000\n", 5, "when it vests"),
        ("years = 4\n", 5, "how many shares"),
        ("shares = -1\nyears = 4\n", 8, "negative"),
        ("shares = 10\nyears = 4\nstrike = 3\n", 10, "no strike"),
        ("shares = 10\nyears = 4\nprices = [{ price = 1, chance = 0.5 }]\n", 7, "both a price and prices"),
        ("shares = 10\nyears = 1.1\nevery = 'month'\n", 9, "do not divide"),
    ],
)
def test_a_grant_that_cannot_be_is_told_with_its_line(more: str, line: int, said: str) -> None:
    [told] = faults(GRANT + more)
    assert (told.line, said in told.message) == (line, True), told


def test_a_grant_of_the_second_offer_is_told_where_it_stands():
    good = '\n[[offer.equity]]\nkind = "stock"\nprice = 40\nshares = 4\nyears = 4\n'
    second = ONE.replace('"A"', '"B"')
    text = ONE + good + second + good + good.replace("shares = 4", "shares = -4")
    [told] = faults(text)
    assert text.splitlines()[(told.line or 0) - 1] == "shares = -4"
    assert told.message.startswith("B, equity")


def test_an_unknown_key_is_a_warning_and_loses_nothing():
    offers, problems = parse_offers(ONE + "hollidays = 3\nsignon = 100\n")
    assert offers is not None
    assert [(problem.line, problem.fatal) for problem in problems] == [(4, False), (5, False)]
    assert "sign_on" in problems[1].message


def test_tables_of_ranking_and_waiting_are_passed_over():
    text = ONE + "worth = 48000\n[preferences]\ngut = 'A'\n[[pending]]\nname = 'B'\n[waiting]\nfallback = 1\n"
    assert parse_offers(text)[1] == ()


def test_one_offer_and_twenty_offers_are_taken():
    assert parse_offers(ONE)[1] == ()
    many, problems = parse_offers("".join(f'[[offer]]\nname = "Offer {n}"\nbase = {40000 + n}\n' for n in range(20)))
    assert many is not None and len(many.offers) == 20 and not problems


def test_a_cliff_gathers_what_would_vest_before_it():
    offers, _ = parse_offers(GRANT + "shares = 48\nyears = 4\nevery = 'month'\ncliff = 12\n")
    assert offers is not None
    vests = offers.offers[0].equity[0].vests
    assert (vests[0].month, vests[0].part, vests[0].of) == (12, 12, 48)
    assert len(vests) == 37 and sum(vest.part for vest in vests) == 48
