"""Offers as they come by mail: short, in the words of several countries, with what stands beside the pay."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.offers.letter.paid_perks import money_of
from sincerely.core.offers.letter.proposals import proposed
from sincerely.core.offers.letter.reading import read_letter

TODAY = date(2026, 11, 29)
MAILS = {
    "a summary in lines": (
        "Hi Kwame,\n\nHere's a quick summary:\n\nBase: $71,500/yr, paid biweekly\nOn-call: $350 per week you carry the pager, about one week in five\nSign-on: $3,000 with your first paycheck\nPTO: 18 days accrued, plus 9 paid holidays\n401(k): we match 100% of the first 4% you put in\nRelocation: up to $2,500 reimbursed\n\nDenise",
        {"base": {"amount": 71500, "per": "year"}, "sign_on": {"amount": 3000}, "relocation": {"amount": 2500}, "retirement": {"match": 1, "up_to": 0.04}, "leave": {"days": 18, "holidays": 9}, "perk": [{"name": "On-call", "amount": 3640, "per": "year", "cash": True}], "currency": "USD"},
    ),
    "sentences, United States": (
        "Your starting salary will be $98,000 per year. You will get three weeks of paid time off a year and ten sick days. We match your 401k contributions dollar for dollar up to 5% of your salary, and 50 cents on the dollar for the next 2%. There is a one-time signing bonus of $7,500. We will also pay $5,000 toward your move to Denver. You'll be on call one week in six, for which we pay $400 a week.",
        {"base": {"amount": 98000, "per": "year"}, "sign_on": {"amount": 7500}, "relocation": {"amount": 5000}, "retirement": {"match": 1, "up_to": 0.05}, "leave": {"days": 15}, "perk": [{"name": "On call pay", "amount": 3467, "per": "year", "cash": True}]},
    ),
    "by the hour": (
        "We'd like to offer you the position at $31.50/hour, 40 hours a week. You earn 6.15 hours of PTO every pay period. 401(k) match: 50% up to 6%. On-call pay is $4/hour. Sign on bonus $10,000, half after 90 days.",
        {"base": {"amount": 31.5, "per": "hour"}, "sign_on": {"amount": 10000}, "retirement": {"match": 0.5, "up_to": 0.06}, "leave": {"days": 20}, "hours": {"week": 40}},
    ),
    "in thousands": (
        "Happy to share the numbers: base of 84k, a 10% annual bonus target, 15 days of vacation, and a 4% 401(k) match after 90 days. We'd also add $3k for signing and $4k to help you relocate.",
        {"base": {"amount": 84000, "per": "year"}, "bonus": {"share": 0.1}, "sign_on": {"amount": 3000}, "relocation": {"amount": 4000}, "retirement": {"flat": 0.04}, "leave": {"days": 15}},
    ),
    "no match": (
        "Compensation: $62,000 annually. Paid leave: 20 days. Retirement: the company contributes 6% of your pay to a 403(b), no match needed. On-call stipend: $200 for each week on call. Signing bonus: $2,000. Moving allowance: $3,500.",
        {"base": {"amount": 62000, "per": "year"}, "sign_on": {"amount": 2000}, "relocation": {"amount": 3500}, "retirement": {"flat": 0.06}, "leave": {"days": 20}},
    ),
    "matches a share": (
        "You'll start at $25 an hour. Two weeks' paid vacation, going to three after your second year. Employer matches 3% of your 401(k).",
        {"base": {"amount": 25, "per": "hour"}, "retirement": {"match": 1, "up_to": 0.03}, "leave": {"days": 10}},
    ),
    "United Kingdom": (
        "The salary is £31,400 a year for 37.5 hours a week. Annual leave is 28 days plus bank holidays. We pay 6% into your pension if you pay 4%. There is an on-call rota, one weekend in six, paid at £120 a weekend. We can help with relocation up to £2,000, and there is a golden hello of £1,500.",
        {"base": {"amount": 31400, "per": "year"}, "sign_on": {"amount": 1500}, "relocation": {"amount": 2000}, "retirement": {"flat": 0.06}, "leave": {"days": 28}, "hours": {"week": 37.5}, "perk": [{"name": "On-call", "amount": 1040, "per": "year", "cash": True}]},
    ),
    "United Kingdom, welcome and removal": (
        "Basic pay is £36,000. You'll have 33 days' leave including bank holidays. The pension is 10% from us and 5% from you. There's a £3,000 welcome payment and we'll pay removal costs up to £5,000.",
        {"base": {"amount": 36000, "per": "year"}, "sign_on": {"amount": 3000}, "relocation": {"amount": 5000}, "retirement": {"flat": 0.1}, "leave": {"days": 33}},
    ),
    "Ireland": (
        "Salary €58,000 per annum, with a 7% employer pension contribution (5% employee). 24 days annual leave plus 10 public holidays. On-call allowance of €200 per week, one week in four. A relocation package of €4,000.",
        {"base": {"amount": 58000, "per": "year"}, "relocation": {"amount": 4000}, "retirement": {"flat": 0.07}, "leave": {"days": 24, "holidays": 10}, "perk": [{"name": "On-call allowance", "amount": 2600, "per": "year", "cash": True}]},
    ),
    "Australia": (
        "The package is $112,000 plus super (12%), 4 weeks annual leave and 10 days personal leave. We'll reimburse up to $8,000 in relocation costs, and there's a sign-on payment of $5,000.",
        {"base": {"amount": 112000, "per": "year"}, "sign_on": {"amount": 5000}, "relocation": {"amount": 8000}, "retirement": {"flat": 0.12}, "leave": {"days": 20}, "currency": "AUD"},
    ),
    "India": (
        "Your CTC will be INR 18,00,000 per annum. You will be entitled to 24 days of earned leave. PF contribution will be 12% of basic. Joining bonus: Rs 1,50,000 payable with first salary. Relocation allowance of Rs 75,000.",
        {"base": {"amount": 1800000, "per": "year"}, "sign_on": {"amount": 150000}, "relocation": {"amount": 75000}, "retirement": {"flat": 0.12}, "leave": {"days": 24}, "currency": "INR"},
    ),
    "India, in lakhs": ("Fixed: 12 LPA. Joining bonus of 1 lakh.", {"base": {"amount": 1200000, "per": "year"}, "sign_on": {"amount": 100000}}),
}  # fmt: skip


@pytest.mark.parametrize("mail", MAILS)
def test_what_a_mail_offers_is_proposed(mail):
    text, wanted = MAILS[mail]
    terms = proposed(read_letter(text, TODAY)).terms
    assert {key: terms.get(key) for key in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "label", "paid"),
    [
        ("£40 an hour", "Call-out", None),  # nobody says how many hours
        ("€200 per week on the rota", "On-call", None),  # nor how many weeks
        ("$200 a week, every third week", "On-call", ("On-call", 3467, "year")),
        ("a car allowance of £350 a month", "", ("Car allowance", 350, "month")),
        ("$75 a month", "Phone stipend", ("Phone stipend", 75, "month")),
        ("a laptop worth $2,000", "", None),
        ("lunch for £3 a day", "", None),
        ("€100 a month or $120 a month", "Travel allowance", None),
    ],
)
def test_money_beside_the_pay_counts_only_where_its_words_say_how_often(text, label, paid):
    found = money_of(text, label, "")
    assert (found and (found.name, int(found.amount), found.per)) == paid


@given(st.integers(1, 12), st.integers(1, 900))
def test_a_rota_never_pays_more_than_every_week(often, amount):
    found = money_of(f"on call one week in {often}, £{amount} a week", "", "GBP")
    assert found and found.per == "year" and abs(found.amount * often - 52 * amount) <= Decimal(often)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("£29,500 a year for 37.5 hours a week, with 25 days' holiday", 25),
        ("28 days holiday including bank holidays", 28),
        ("£13.10 an hour, 40 hours a week, Monday to Friday, 28 days holiday including bank holidays.", 28),
        ("You work five days a week and have 23 days of paid leave.", 23),
        ("Five weeks' holiday, 37 hours a week", 25),
    ],
)
def test_days_off_are_those_the_letter_counts_not_the_week_one_works(text, days):
    assert proposed(read_letter(text, TODAY)).terms["leave"]["days"] == days


@given(
    hours=st.decimals(8, 48, places=1),
    days=st.integers(6, 40),
    noun=st.sampled_from(
        ["days' holiday", "days holiday", "days of annual leave", "days' paid leave", "days' vacation"]
    ),
    rate=st.sampled_from(
        ["{} hours a week", "{} hours per week", "£{} an hour", "{} hours a week over five days a week"]
    ),
    order=st.booleans(),
    behind=st.sampled_from(["", " including bank holidays", " a year", " plus bank holidays"]),
)
def test_no_rate_beside_them_changes_how_many_days_are_off(hours, days, noun, rate, order, behind):
    parts = [rate.format(hours), f"{days} {noun}{behind}"]
    text = f"We offer £29,500 a year for {' and '.join(parts if order else parts[::-1])}."
    assert proposed(read_letter(text, TODAY)).terms["leave"]["days"] == days


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("We'd like to offer you the van driver job at £29,500 a year.", "van driver"),
        ("We would love you to take the job of kitchen porter.", "kitchen porter"),
        ("We're happy to offer you the full-time care assistant job from 4 January.", "care assistant"),
        ("We'd like to give you the 3rd grade teacher position.", "3rd grade teacher"),
        ("The electrician's mate role is yours if you want it.", "electrician's mate"),
        ("Please take a permanent position with us.", None),
        ("We can offer you the same role.", None),
        ("We want you to take the job.", None),
    ],
)
def test_a_post_in_small_letters_is_the_title(text, title):
    assert proposed(read_letter(text, TODAY)).terms.get("title") == title
