"""Offers from text, and what they are worth by the shipped figures."""

from __future__ import annotations

from decimal import Decimal

from sincerely.core.offers.offers_file import parse_offers
from sincerely.core.offers.parts import Part
from sincerely.core.offers.pay import Market, Worth, Year, worth_of_all
from sincerely.core.problem import Problem
from sincerely.data.offers import federal_tax, places

#: Two offers that say all there is to say.
FULL = """
[candidate]
currency = "USD"
place = "Madison, WI"
stay = 0.9
years = 5

[[rate]]
currency = "EUR"
worth = 1.08
on = 2026-11-20
source = "European Central Bank"

[[price_level]]
place = "Basel"
level = 130

[[offer]]
name = "Lakeside"
employer = "Lakeside Hospital"
title = "Staff nurse"
place = "Madison, WI"
offered = 2026-11-20
expiry = 2026-12-04T17:00:00-06:00
start = 2027-01-11
base = { amount = 29.50, per = "hour", raise = 0.03, steps = [{ year = 3, amount = 33 }] }
bonus = { share = 0.05, chance = 0.7, basis = "goals of the unit" }
sign_on = { amount = 5000, repay_within = 24, repay = "prorated" }
relocation = 3000
retirement = { match = 0.5, up_to = 0.06, vesting = [0, 0.2, 0.4, 0.6, 0.8, 1] }
health = { employer_pays = 9000, premium = 2400, after_months = 1 }
leave = { days = 20, holidays = 8 }
hours = { week = 36, extra = 2 }
remote_days = 1
days_a_week = 3
commute = { minutes = 25, cost = 8 }
learning = 1500
conditions = ["a background check", "a licence in Wisconsin"]
tax_rate = 0.05
  [[offer.perk]]
  name = "parking"
  amount = 40
  per = "month"
  [[offer.equity]]
  kind = "rsu"
  shares = 4000
  vest = [{ month = 12, shares = 1000 }, { month = 24, shares = 3000 }]
  price = 40.0

[[offer]]
name = "Rhein"
country = "DE"
currency = "EUR"
base = { amount = 4600, per = "month" }
tax_rate = 0.38
"""
#: And what their candidate wants, and waits for.
WHOLE = (
    FULL
    + """
[preferences]
order = ["pay", "growth", "way"]
gut = "Rhein"
values = ["candour"]

[[preferences.criterion]]
name = "pay"
measure = "pay"
worst = 40000
best = 70000

[[preferences.criterion]]
name = "growth"
levels = ["no way up", "a step in some years", "a ladder with dates"]
scores = { Lakeside = 1, Rhein = [2, 3] }

[[preferences.criterion]]
name = "way"
worst = 60
best = 10
unit = "minutes"
scores = { Lakeside = 35, Rhein = 15 }

[[preferences.must]]
what = "no nights"
fails = ["Lakeside"]

[[preferences.adviser]]
name = "Jan"
best = "Rhein"

[waiting]
cost_a_week = 200
fallback = 42000

[[pending]]
name = "St Anne"
chance = 0.25
worth = [62000, 74000]
answers = 2026-12-11
"""
)


def worths(text: str) -> tuple[Worth, ...]:
    """Return what the offers of a faultless file are worth."""
    offers, problems = parse_offers(text)
    assert offers is not None and not problems, problems
    return worth_of_all(offers, Market(federal_tax(), places()))


def worth(offer: str, candidate: str = "") -> Worth:
    """Return what one offer is worth: the lines of its table, and those of the candidate's."""
    return worths(f'[candidate]\n{candidate}\n[[offer]]\nname = "A"\n{offer}\n')[0]


def part(year: Year, key: str) -> Part:
    """Return the one part of that key."""
    [found] = [part for part in year.parts if part.key == key]
    return found


def band(year: Year, key: str) -> tuple[Decimal, ...]:
    """Return low, expected and high of a part."""
    return tuple(figure.value for figure in part(year, key).band.each())


def faults(text: str) -> tuple[Problem, ...]:
    """Return what is fatally wrong with a file."""
    offers, problems = parse_offers(text)
    fatal = tuple(problem for problem in problems if problem.fatal)
    assert (offers is None) == bool(fatal)
    return fatal
