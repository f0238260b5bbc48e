"""What is asked of an offer: written into its terms, worth something over the years, set beside what the market pays, and rehearsed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.negotiation.asks import Ask, as_much_as, figure, for_letter, gain, with_ask
from sincerely.core.negotiation.market import Occupation, cited, occupations_like, standing
from sincerely.core.negotiation.objections import answered, objections
from sincerely.core.offers.offers_file import offers_in
from sincerely.core.offers.pay import Market, Worth, worth_of_all
from sincerely.core.toml_lines import Lines
from sincerely.data.offers import federal_tax, places, us_wages

TERMS = {"name": "Lakeside", "place": "Chicago, IL", "base": {"amount": 92_400, "raise": 0.03, "promised": True}, "hours": 40, "leave": {"days": 20, "holidays": 8}, "tax_rate": 0.05}  # fmt: skip


def worth(terms: dict) -> Worth:
    offers, problems = offers_in({"offer": [terms]}, Lines(""))
    assert offers, problems
    return worth_of_all(offers, Market(federal_tax(), places()))[0]


@pytest.mark.parametrize(
    ("text", "amount"),
    [("$95,000", 95_000), ("95k", 95_000), ("30 days", 30), ("10 %", 10), ("7.5%", Decimal("7.5")), ("soon", None), ("", None), ("1.2.3", None)],
)  # fmt: skip
def test_the_figure_of_an_ask(text, amount):
    assert figure(text) == amount


@given(st.text(max_size=60))
def test_any_words_are_a_figure_or_none(text):
    found = figure(text)
    assert found is None or found >= 0


def test_more_base_pay_comes_to_more_every_year_and_its_raise_compounds():
    found = gain(worth(TERMS), worth(with_ask(TERMS, "base", Decimal(96_000))))
    assert found.taxed and found.hours == 0
    assert list(found.years) == sorted(found.years) and 2_000 < found.years[0] < 3_600 < found.years[0] * 2
    assert found.total == sum(found.years)


def test_what_is_paid_once_comes_once():
    found = gain(worth(TERMS), worth(with_ask(TERMS, "sign_on", Decimal(5_000))))
    assert found.years[0] > 0 and set(found.years[1:]) == {0}


def test_days_off_and_days_at_home_are_time_won_at_what_an_hour_pays():
    far = TERMS | {"commute": {"minutes": 40, "cost": 6}, "days_a_week": 5}
    free = gain(worth(far), worth(with_ask(far, "leave", Decimal(25))))
    home = gain(worth(far), worth(with_ask(far, "remote_days", Decimal(2))))
    assert set(free.years) <= {free.years[0]} and free.hours > 40 and free.hours_worth > 0
    assert home.hours > 100 and home.years[0] > 0, "the way is saved in hours and in fares"


def test_what_is_no_figure_of_the_terms_changes_none():
    assert with_ask(TERMS, "start", Decimal(3)) is None and with_ask(TERMS, "other", Decimal(3)) is None
    assert with_ask(TERMS, "leave", Decimal(25))["leave"] == {"days": 25, "holidays": 8}
    assert with_ask({"base": 50_000}, "base", Decimal(52_000)) == {"base": 52_000}
    assert with_ask(TERMS, "bonus", Decimal(10))["bonus"] == {"share": 0.1}
    assert TERMS["leave"] == {"days": 20, "holidays": 8}, "nothing of what is on record is touched"


def test_without_a_tax_rate_it_is_what_is_paid_out():
    abroad = {"name": "Nord", "country": "DE", "base": 60_000, "currency": "USD"}
    found = gain(worth(abroad), worth(with_ask(abroad, "base", Decimal(63_000))))
    assert not found.taxed and set(found.years) == {Decimal(3_000)}


def test_how_much_of_another_thing_comes_to_as_much():
    assert as_much_as(Decimal(1_000), Decimal(300), Decimal(1)) == 4
    assert as_much_as(Decimal(1_000), Decimal(0), Decimal(1)) is None
    assert as_much_as(Decimal(-5), Decimal(10), Decimal(1)) is None


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Ward nurse, night shift", "29-1141"), ("Senior Software Engineer", "15-1252"), ("Welder", "51-4121"), ("Elementary school teacher", "25-2021"),
        ("Electrician", "47-2111"), ("Dental hygienist", "29-1292"), ("Accountant", "13-2011"), ("Data scientist", "15-2051"), ("Truck driver", "53-3032"),
    ],
)  # fmt: skip
def test_the_occupation_is_found_by_the_posts_title(title, code):
    assert code in [each.code for each in occupations_like(title, us_wages())]


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("3rd grade teacher", "25-2021"),
        ("Elementary teacher", "25-2021"),
        ("High school English teacher", "25-2031"),
        ("Special education teacher, middle school", "25-2057"),
        ("CNA", "31-1131"),
        ("Lift engineer", "47-4021"),
        ("CDL driver", "53-3032"),
        ("HVAC service technician", "49-9021"),
    ],
)
def test_the_first_occupation_is_what_people_call_the_post(title, code):
    assert occupations_like(title, us_wages())[0].code == code


def test_a_title_that_says_nothing_finds_nothing():
    assert occupations_like("Senior Lead II", us_wages()) == ()
    assert occupations_like("", us_wages()) == () and occupations_like("Zauberer", us_wages()) == ()


def test_where_an_amount_stands_and_never_past_the_top_code():
    wages = tuple(map(Decimal, (40, 50, 60, 70, 80)))
    told = Occupation("1", "Testers", wages)
    assert standing(Decimal(65), told) and (standing(Decimal(65), told).above, standing(Decimal(65), told).below) == (
        50,
        75,
    )
    assert (standing(Decimal(10), told).above, standing(Decimal(10), told).below) == (0, 10)
    assert (standing(Decimal(90), told).above, standing(Decimal(90), told).below) == (90, None)
    coded = Occupation("2", "Chiefs", (*wages[:3], None, None))
    assert (standing(Decimal(500), coded).above, standing(Decimal(500), coded).below) == (50, None)
    assert standing(Decimal(5), Occupation("3", "Actors", (None,) * 5)) is None


def test_every_wage_of_the_table_rises_with_its_percentile():
    for each in us_wages():
        told = [wage for wage in each.wages if wage is not None]
        assert told == sorted(told), each.name
    assert len(us_wages()) == 831


def test_a_rehearsed_answer_is_whole_with_and_without_own_words():
    for each in objections():
        full = answered(each, "I led the handover board.", "five more days off")
        bare = answered(each, "", " ")
        assert set(bare) <= set(full) and bare
        assert all("{" not in sentence and sentence.endswith((".", "?")) and ".." not in sentence for sentence in full)
    least = next(each for each in objections() if "least" in each.says)
    assert "least" not in " ".join(answered(least, "", ""))


def test_a_letter_takes_an_ask_without_what_would_also_be_taken():
    found = for_letter(Ask("leave", "25", "the ward is far", "22"), "USD")
    assert found == {"term": "", "ask": "25 days off a year", "reason": "the ward is far"}
    assert for_letter(Ask("base", "$98,000"), "USD") == {"term": "base", "ask": "98000"}
    assert for_letter(Ask("sign_on", "5k"), "GBP")["ask"] == "a signing bonus of £5,000"
    assert for_letter(Ask("remote_days", "1"), "USD")["ask"] == "1 day a week at home"
    assert for_letter(Ask("other", "a parking space"), "USD") == {"term": "", "ask": "a parking space"}
    assert for_letter(Ask("learning", "2000"), "SEK")["ask"] == "a training budget of 2,000 SEK a year"


def test_a_public_figure_is_cited_only_where_it_speaks_for_more():
    told = Occupation("1", "Testers", tuple(map(Decimal, (40_000, 50_000, 60_000, 70_000, 80_000))))
    assert cited(Decimal(55_000), told).startswith(
        "half of the testers in the United States earn more than $60,000 a year"
    )
    assert cited(Decimal(60_000), told).startswith("a quarter of the testers") and cited(
        Decimal(75_000), told
    ).startswith("one in ten")
    assert cited(Decimal(80_000), told) == "" and cited(Decimal(1), Occupation("3", "Actors", (None,) * 5)) == ""
