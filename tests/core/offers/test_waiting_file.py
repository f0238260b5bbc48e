"""A file about waiting: what it says, and what is wrong with it, each fault with its line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from sincerely.core.offers.waiting import choice
from sincerely.core.offers.waiting_file import parse_waiting
from sincerely.core.offers.waiting_words import dates, sentences
from sincerely.core.offers.worth import Among, Even, exactly

TODAY = date(2026, 11, 27)
FILE = """[waiting]
unit = "a year after tax, in EUR"
cost_a_week = 200
fallback = 42000

[[offer]]
name = "Lakeside"
worth = 61400
expiry = 2026-12-04

[[pending]]
name = "St Anne"
chance = 0.25
worth = [62000, 74000]
answers = 2026-12-11
"""
SEARCH = "discount = 0.05\nsearch = {worth = [40000, 60000], chance = 0.2, meanwhile = 15000}\n"


def faults(text: str) -> list[tuple[int | None, str]]:
    found, problems = parse_waiting(text, TODAY)
    assert (found is None) == any(problem.fatal for problem in problems)
    return [(problem.line, f"{problem.message} / {problem.expected}") for problem in problems]


def read(text: str):
    found, problems = parse_waiting(text, TODAY)
    assert found is not None, problems
    return found


def test_what_a_file_says():
    found = read(FILE)
    assert found.held[0].until == 7 and found.held[0].worth == 61_400
    assert found.pending[0].at == 14 and found.pending[0].worth == Even(62_000, 74_000)
    assert (found.fallback, found.cost_a_week, found.searching) == (42_000, 200, False)


def test_an_offers_worth_may_be_worked_out_from_its_terms():
    text = FILE.replace("worth = 61400", "base = 90000")
    found, problems = parse_waiting(text, TODAY, {"Lakeside": Decimal("58000.50")})
    assert found is not None and not problems and found.held[0].worth == 58_000.5


@pytest.mark.parametrize(
    ("written", "worth"),
    [
        ("70000", exactly(70_000)),
        ("[70000, 70000]", exactly(70_000)),
        ("[{worth = 60000, chance = 0.25}, {worth = 70000, chance = 0.75}]", Among(((60_000, 0.25), (70_000, 0.75)))),
    ],
)
def test_what_an_offer_would_be_worth_in_every_way_of_writing(written, worth):
    assert read(FILE.replace("[62000, 74000]", written)).pending[0].worth == worth


def test_without_a_fallback_searching_on_is_what_is_left():
    found = read(FILE.replace("fallback = 42000\n", SEARCH))
    # Whoever searches takes no less than what they live on meanwhile, and no more than the best there is.
    assert found.searching and 40_000 < found.fallback < 60_000
    said = sentences(found, choice(found.held, found.pending, found.fallback, 0))
    assert any(f"as much as a post at {found.fallback:,.0f}" in each for each in said)


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("chance = 0.25", "chance = 25", 13, "chance is 25 / a share from 0 to 1"),
        ("chance = 0.25", "", 11, "how likely an offer is / chance = 0.4"),
        ("worth = 61400", "worth = -1", 8, "worth is negative"),
        ("worth = 61400", "", 6, "does not say what it is worth"),
        ("expiry = 2026-12-04", "expiry = 2026-11-20", 9, "no other offer is open"),
        ("answers = 2026-12-11", "answers = 2026-11-20", 15, "expected on 2026-11-20, which is over"),
        ("answers = 2026-12-11", "", 11, "does not say when they answer"),
        ("[62000, 74000]", "[74000, 62000]", 14, "worth is no range"),
        ("[62000, 74000]", "[{worth = 60000, chance = 0.5}]", 14, "the chances sum to 0.5"),
        ("[62000, 74000]", "[{worth = 60000}]", 14, "a chance is missing"),
        ("fallback = 42000", "", 1, "what there is if nothing comes of it"),
        ("fallback = 42000", SEARCH.partition("\n")[2], 4, "needs a discount"),
        ("cost_a_week = 200", 'cost_a_week = "200"', 3, "cost_a_week is a text"),
        ("cost_a_week = 200", "decide_by = 2026-11-01", 3, "is over / a day still to come"),
        ("cost_a_week = 200", "cost_week = 200", 3, 'no key "cost_week" here; did you mean "cost_a_week"?'),
        ("[[offer]]", "[[offer", 6, "this is not TOML"),
    ],
)
def test_a_fault_is_named_with_its_line(old, new, line, words):
    found = faults(FILE.replace(old, new))
    assert any(at == line and words in said for at, said in found), found


def test_nothing_to_choose_between_is_said():
    assert any("no offer in it" in said for _, said in faults("[waiting]\nfallback = 1\n[[pending]]\nname='x'\nchance=1\nworth=1\nanswers=2026-12-01"))  # fmt: skip
    assert any("nothing to wait for" in said for _, said in faults(FILE.partition("[[pending]]")[0]))
    many = FILE + FILE[FILE.index("[[pending]]") :] * 12
    assert any("one of 13 that are pending" in said for _, said in faults(many))


# --- in words --------------------------------------------------------------------------------------------------------


def said_of(text: str) -> str:
    at = read(text)
    decide_by = (at.decide_by - at.today).days if at.decide_by else None
    found = choice(at.held, at.pending, at.fallback, 0, decide_by, at.rate, at.cost_a_week / 7)
    return "\n".join([*dates(at), *sentences(at, found)])


def test_the_words_say_what_is_risked_and_where_it_turns():
    said = said_of(FILE.replace("cost_a_week = 200\n", ""))
    # .25 x 68,000 + .75 x 42,000; even at 19,400 / 26,000; an extension is worth .25 x 6,600.
    assert (
        "waiting is worth 48,500, 12,900 less than taking the offer; in 75% of cases it ends with less than 61,400"
        in said
    )
    assert "where the chance of an offer from St Anne is above 75% (you said 25%)" in said
    assert "that would be worth 1,650 to you" in said
    assert "The first expiry is Fri 4 Dec (Lakeside)" in said


def test_ones_own_day_is_set_against_every_expiry():
    assert "Your own day, Thu 3 Dec, leaves every offer open." in said_of(
        FILE.replace("cost_a_week = 200", "decide_by = 2026-12-03")
    )
    assert "Your own day, Mon 7 Dec, comes after Lakeside (Fri 4 Dec) expires" in said_of(
        FILE.replace("cost_a_week = 200", "decide_by = 2026-12-07")
    )
    assert "Lakeside named no day" in said_of(
        FILE.replace("expiry = 2026-12-04", "") + "[[offer]]\nname = 'B'\nworth = 1\nexpiry = 2026-12-01\n"
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("chance = 0.25", "chance = 0.7"), "Your guess about St Anne decides it"),
        (("[62000, 74000]", "61620"), "Only an offer from St Anne that is as good as sure would make waiting worth it"),
        (("fallback = 42000", "fallback = 61590"), "Waiting is worth it as soon as an offer from St Anne is possible at all"),
        (("[62000, 74000]", "60000"), "Not even a sure offer from St Anne would make waiting worth it"),
        (("fallback = 42000", "fallback = 62000"), "Waiting is worth it even without St Anne"),
        (("answers = 2026-12-11", "answers = 2026-12-03"), "St Anne should have answered by then (Thu 3 Dec): waiting for that gives nothing away"),
        (("[62000, 74000]", "61500"), "More time from Lakeside would hardly change what you can expect"),
    ],
)  # fmt: skip
def test_every_turn_of_the_case_has_its_words(change, words):
    assert words in said_of(FILE.replace(*change))
