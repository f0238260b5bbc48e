"""Offers and what is wanted of them, for every page that shows them."""

from __future__ import annotations

from sincerely.accounts.models import Candidate
from sincerely.journal.actions.decisions import load_file
from tests.web.conftest import NOW

OFFERS = """
[candidate]
currency = "USD"
place = "Madison, WI"

[[offer]]
name = "Lakeside"
title = "Staff nurse"
place = "Madison, WI"
expiry = 2026-12-04
base = 61400
leave = { days = 20, holidays = 8 }
commute = { minutes = 50 }

[[offer]]
name = "Northgate"
title = "Charge nurse"
place = "Madison, WI"
expiry = 2026-12-11
base = 66900
leave = { days = 25, holidays = 8 }
commute = { minutes = 15 }

"""
WISHES = """
[preferences]
order = ["pay", "growth", "the way"]
gut = "Northgate"
values = ["honesty"]
asked = ["Jan"]
sealed = true

[[preferences.criterion]]
name = "pay"
measure = "pay"
worst = 30000
best = 60000

[[preferences.criterion]]
name = "growth"
levels = ["no way up", "a step in some years", "a ladder with dates"]
scores = { Lakeside = 3, Northgate = 1 }

[[preferences.criterion]]
name = "the way"
measure = "commute"
worst = 60
best = 10

[[preferences.must]]
what = "no night shifts"
open = ["Lakeside"]

[[preferences.note]]
offer = "Lakeside"
value = "honesty"
says = "for"
words = "they told of a mistake"
"""

#: The same with names that look like no code of ours.
IN_WORDS = WISHES.replace('name = "pay"', 'name = "the pay"').replace('"pay", "growth"', '"the pay", "room to grow"').replace('name = "growth"', 'name = "room to grow"')  # fmt: skip


def told(desk: Candidate, text: str = OFFERS + WISHES) -> None:
    """Take the offers and wishes in."""
    rows, problems = load_file(desk, text, NOW)
    assert rows and not [each for each in problems if each.fatal], problems
