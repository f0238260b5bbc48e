"""The spreadsheet's own arithmetic, done by LibreOffice, gives the program's figures to the cent; and goes on doing so when a figure is changed in it."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from sincerely.core.offers.answers import left_open
from sincerely.core.offers.offers_file import parse_offers
from sincerely.core.offers.pay import Market, worth_of, worth_of_all
from sincerely.data.offers import federal_tax, places
from sincerely.documents.workbook import workbook
from tests.support.program import call_here
from tests.support.spreadsheet import Cell, cells, changed, different, sheet_names, worked_out_anew

RICH = """
[candidate]
place = "Madison, WI"
stay = 0.87
years = 6
filing = "mjoint"
other_income = 48000

[[rate]]
currency = "EUR"
worth = 1.0837
on = 2026-11-20

[[price_level]]
place = "Basel"
level = 131.7

[[rate]]
currency = "CHF"
worth = 1.13
on = 2026-11-20

[[offer]]
name = "Lakeside"
place = "Madison, WI"
start = 2025-09-01
base = { amount = 29.57, per = "hour", raise = 0.031, steps = [{ year = 4, amount = 36.21 }] }
hours = { week = 37.5, extra = 3 }
bonus = { share = 0.053, chance = 0.71, basis = "goals" }
sign_on = { amount = 5003, repay_within = 30, repay = "prorated" }
relocation = { amount = 3100, repay_within = 12, own_cost = 2750 }
retirement = { match = 0.5, up_to = 0.06, own = 0.045, flat = 0.02, vesting = [0, 0.2, 0.4, 0.6, 0.8, 1] }
health = { employer_pays = 9113, premium = 2411, own_costs = 600, after_months = 4 }
leave = { days = 21, holidays = 9 }
remote_days = 1.5
commute = { minutes = 23, cost = 7.35 }
learning = 1500
perk = [{ name = "parking", amount = 41.5, per = "month" }, { name = "phone", amount = 25, per = "month", cash = true }]
tax_rate = 0.0527

[[offer]]
name = "O'Neill & Sons: [the =1+1 works]"
place = "New York, NY"
base = 215000
bonus = { amount = 30000 }
tax_rate = 0.1
  [[offer.equity]]
  kind = "stock"
  shares = 3333
  years = 4
  every = "month"
  cliff = 12
  prices = [{ price = 31.17, chance = 0.3 }, { price = 44.02, chance = 0.5 }, { price = 80, chance = 0.2 }]
  discount = 0.12
  [[offer.equity]]
  kind = "options"
  shares = 1000
  vest = [0.1, 0.2, 0.3, 0.4]
  strike = 12.35
  price = 19.99
  [[offer.equity]]
  kind = "private-options"
  shares = 10000
  years = 4
  strike = 1.5
  prices = [{ price = 0, chance = 0.7 }, { price = 20, chance = 0.3 }]
  dilution = 0.2

[[offer]]
name = "Basel"
place = "Basel"
country = "CH"
currency = "CHF"
base = { amount = 7911.35, per = "month" }
tax_rate = 0.27

[[offer]]
name = "Rhein, without a rate"
country = "DE"
currency = "EUR"
base = 61234.56
"""


def made(text: str) -> bytes:
    offers, problems = parse_offers(text)
    assert offers is not None and not problems, problems
    market = Market(federal_tax(), places())
    worths = worth_of_all(offers, market)
    left = left_open(worths, offers.candidate, lambda offer: worth_of(offer, offers, market))
    return workbook(offers.candidate, worths, left)


def test_every_money_figure_worked_out_anew_equals_the_programs_to_the_cent(tmp_path: Path) -> None:
    data = made(RICH)
    assert not different(data, worked_out_anew(data, tmp_path))


def test_twenty_offers_worked_out_anew_equal_the_programs(tmp_path: Path) -> None:
    chance = random.Random(7)
    many = ["[candidate]\nstay = 0.93\nyears = 3\n"]
    for n in range(20):
        many.append(f"""
[[offer]]
name = "Offer {n}"
base = {{ amount = {chance.randint(2_000_000, 40_000_000) / 100}, raise = {chance.randint(0, 90) / 1000} }}
bonus = {{ share = {chance.randint(0, 400) / 1000}, chance = {chance.randint(0, 100) / 100}, basis = "x" }}
sign_on = {{ amount = {chance.randint(0, 2_000_000) / 100}, repay_within = {chance.randint(0, 30)}, repay = "{chance.choice(["full", "prorated"])}" }}
retirement = {{ match = {chance.randint(0, 100) / 100}, up_to = 0.05, vesting = {chance.randint(0, 60)} }}
tax_rate = {chance.randint(0, 120) / 1000}
  [[offer.equity]]
  kind = "stock"
  shares = {chance.randint(1, 9999)}
  years = 3
  every = "{chance.choice(["month", "quarter", "year"])}"
  price = {chance.randint(1, 99999) / 100}
""")
    data = made("".join(many))
    assert not different(data, worked_out_anew(data, tmp_path))


def test_a_figure_changed_in_it_changes_what_rests_on_it_as_the_program_would(tmp_path: Path) -> None:
    """Another base pay and a bonus that is certain, typed into their cells, give what a file with them gives."""
    text = '[[offer]]\nname = "A"\nbase = {base}\nbonus = {{ amount = 4000, chance = {chance}, basis = "x" }}\ntax_rate = 0.05\n'
    data = made(text.format(base=61400, chance=0.6))
    labels = {cell.value: (cell.sheet, cell.name) for cell in cells(data) if cell.name.startswith("A")}
    typed = data
    for label, value in (("base, a year", "72345.67"), ("chance of the bonus", "1")):
        sheet, name = labels[label]
        typed = changed(typed, sheet, name.replace("A", "B"), value)
    expected = made(text.format(base=72345.67, chance=1))
    assert different(expected, data), "the change is one"
    assert not different(expected, worked_out_anew(typed, tmp_path))


def test_the_sheet_shows_what_the_json_says(tmp_path: Path) -> None:
    path, out = tmp_path / "offers.toml", tmp_path / "offers.xlsx"
    path.write_text(RICH, "utf-8")
    done = call_here("offers", "compare", str(path), "--format", "xlsx", "-o", str(out))
    assert (done.returncode, done.stdout) == (0, "")
    found = json.loads(call_here("offers", "compare", str(path), "--format", "json").stdout)
    data = out.read_bytes()
    for sheet, offer in enumerate(found["offers"], 2):
        shown = {
            round(float(cell.value), 2)
            for cell in cells(data)
            if cell.sheet == sheet and (cell.formula or _number(cell))
        }
        said = [
            part[which]
            for year in offer["years"]
            for group in ("pay", "taxes", "benefits", "costs", "equity")
            for part in year[group]
            for which in ("low", "expected", "high")
        ]
        said += [line["amount"] for left in offer["leaving"] for line in left["lines"]]
        said += [year[of][which] for year in offer["years"] for of in ("gross", "kept", "comparable", "an_hour") if year[of] for which in ("low", "expected", "high")]  # fmt: skip
        assert len(said) > 30
        assert not [amount for amount in said if amount not in shown]


def _number(cell: Cell) -> bool:
    try:
        float(cell.value)
    except ValueError:
        return False
    return True


def test_no_formula_is_longer_than_spreadsheets_take():
    """Excel takes 8,192 signs and 255 arguments: ten years, a claw-back over all of them by the month, vesting by the month."""
    data = made("""
[candidate]
years = 10
stay = 0.9
[[offer]]
name = "A rather long name of an offer, here"
base = 100000
sign_on = { amount = 50000, repay_within = 120, repay = "prorated" }
tax_rate = 0.05
  [[offer.equity]]
  kind = "stock"
  shares = 1000
  years = 10
  every = "month"
  prices = [{ price = 1, chance = 0.25 }, { price = 2, chance = 0.25 }, { price = 3, chance = 0.5 }]
""")
    longest = max((cell.formula for cell in cells(data)), key=len)
    assert 1000 < len(longest) < 8192 and longest.count(",") < 255


def test_names_become_sheets_that_spreadsheets_take_and_text_stays_text():
    data = made(RICH + '[[offer]]\nname = "=2+2"\nbase = 1\n[[offer]]\nname = "compare"\nbase = 1\n')
    names = sheet_names(data)
    assert names[:3] == ["Compare", "Lakeside", "O Neill & Sons   the =1+1 works"]
    assert len({name.casefold() for name in names}) == len(names) and all(len(name) <= 31 for name in names)
    head = [cell for cell in cells(data) if cell.sheet == 1 and cell.value == "=2+2"]
    assert head and not head[0].formula


def test_no_terminal_gets_a_spreadsheet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "offers.toml"
    path.write_text('[[offer]]\nname = "A"\nbase = 1\n', "utf-8")
    monkeypatch.setattr("sincerely.cli.offers_compare._is_terminal", lambda: True)
    done = call_here("offers", "compare", str(path), "--format", "xlsx")
    assert done.returncode == 2 and "-o offers.xlsx" in done.stderr
