"""What was agreed against what is written: units, names, words, and what nobody spoke of."""

from __future__ import annotations

from datetime import date

import pytest

from sincerely.core.negotiation.agreed import parse_agreed
from sincerely.core.negotiation.held import questions, verify

TODAY = date(2026, 11, 27)
HEAD = "20 November 2026\n\nDear Ana,\n\n"


def held(letter: str, terms: str):
    agreed, problems = parse_agreed(terms, TODAY)
    assert not [problem for problem in problems if problem.fatal], problems
    return verify(HEAD + letter, agreed, TODAY)


@pytest.mark.parametrize(
    ("terms", "letter", "status", "note"),
    [
        ('base = "65,000 GBP a year"', "Your salary will be £5,416.67 per month.", "present", "65,000 a year"),
        ('base = "65,000 GBP a year"', "Your salary will be £5,400 per month.", "contradicted", "64,800 a year"),
        ('base = "71,240 EUR a year"', "Salary: EUR 5,480 a month, payable in 13 instalments", "present", "71,240 a year"),
        ('base = "5,480 EUR a month, 13 payments"', "Salary: EUR 5,480 a month", "contradicted", "nothing of 13 payments"),
        ('base = "5,480 EUR a month"', "Salary: EUR 5,480 a month, paid 14 times a year", "present", "paid 14 times a year"),
        ('base = 65000\nhours = 40', "Pay: $31.25 per hour\nHours: 40 a week", "present", "at 40 hours a week"),
        ('base = 65000', "Pay: $31.25 per hour", "absent", "not how many hours"),
        ('base = "65,000 EUR"', "Your salary is £65,000 per annum.", "contradicted", "in GBP, not in EUR"),
        ('base = { amount = 130, per = "hour", currency = "AUD" }\nhours = 38', "Salary: A$ 256,880 per annum\nHours: 38 per week", "present", ""),
        ("hours = 22", "Hours: 20-25 hours per week", "contradicted", "a range"),
        ('leave = "five weeks"', "Annual leave: 25 working days", "present", "25 working days"),
        ("leave = 25", "Annual leave: 35 calendar days per year", "present", "25 working days"),
        ("leave = 20\nhours = 40", "PTO: 160 hours per year\nHours: 40 per week", "present", "20 working days"),
        ("leave = { days = 20, holidays = 8 }", "Holiday: 28 days including bank holidays", "present", "set against 28"),
        ("leave = 28", "Holiday: 28 days including bank holidays", "present", "ask whether"),
        ('leave = "28 days plus bank holidays"', "Holiday: 28 days including bank holidays", "contradicted", "part of it"),
        ('notice = "3 months"', "Notice: ninety (90) days on either side", "present", "nearly the same"),
        ('notice = "one month"', "Notice: four weeks on either side", "contradicted", ""),
        ('probation = "1 year"', "The probation period is twelve months.", "present", ""),
        ("start = 2026-12-14", "You will start within four weeks of signing.", "present", "no day is fixed"),
        ("start = 2027-01-14", "You will start within four weeks of signing.", "contradicted", "18 December 2026"),
        ("start = 2027-01-04", "Start date: January 2027", "present", "does not fix the day"),
        ('start = "January 2027"', "Start date: 18 January 2027", "present", ""),
        ("start = 2027-01-04", "Start date: 4 February 2027", "contradicted", ""),
        ("expiry = 2026-12-04", "This offer is valid for 14 days from the date of this letter.", "present", ""),
        ('end = "two years"', "Start date: 1 February 2027\n\nThis is a fixed-term contract until 31 January 2029.", "present", ""),
        ('bonus = "10 %"\nbase = "65,000 GBP"', "Your salary is £65,000 per annum.\n\nBonus: £6,500 per year", "present", "6,500"),
        ('equity = "12,000 options"', "You are granted 12,000 restricted share units.", "contradicted", "the number is right"),
        ('equity = { kind = "options", shares = 12000 }', "You are granted an option to purchase 12,000 shares.", "present", ""),
        ('retirement = "5 %"', "Pension: we match up to 5% of what you pay in", "present", "only if you pay in"),
        ('remote_days = "2 days a week"', "We expect you in the office three days a week.", "present", ""),
        ('title = "Sr. Engineer"', "Position: Senior Engineer (L5)", "present", ""),
        ('title = "Data Analyst"', "Position: Junior Data Analyst", "contradicted", ""),
        ('place = "Munich"', "Place of work: Berlin", "contradicted", ""),
        ("non_compete = false", "For 12 months after leaving you shall not work for a competitor.", "contradicted", ""),
        ("non_compete = false", "Hours: 40 per week", "present", "names none"),
        ("relocation = true", "We reimburse moving expenses up to $5,000.", "present", ""),
        ('gym = "gym membership"', "Perks: gym membership, free fruit", "present", ""),
        ('parking = "a parking space"', "Perks: gym membership, free fruit", "absent", ""),
        ('phone = "phone allowance of £40 a month"', "We pay a phone allowance of £30 a month.", "contradicted", "another figure"),
        ('bonus_how = "guaranteed"', "A bonus of 10% may be paid at our sole discretion.", "contradicted", ""),
        ('conditions = ["references"]', "This offer is subject to two references.", "present", ""),
    ],
)  # fmt: skip
def test_one_agreed_term(terms, letter, status, note):
    first = held(letter, terms).held[0]
    assert first.status == status, first
    assert note in first.note


def test_a_letter_that_says_two_things_keeps_neither():
    letter = "Your salary will be £65,000 per annum.\n\nPlease see the annex.\n\nAnnex\n\nYour salary will be £60,000 per annum."
    (base,) = held(letter, 'base = "65,000 GBP"').held
    assert base.status == "contradicted" and "two things" in base.note and "60,000" in base.quote
    (other,) = held("Rate of pay: £14 per hour in training and £16 per hour after that.", 'base = "£16 an hour"').held
    assert other.status == "present" and "also says 14 GBP an hour: ask which holds" in other.note


def test_what_nobody_spoke_of_is_told_and_what_binds_comes_first():
    letter = "Your salary will be £65,000 per annum. You have 25 days of annual leave.\n\nFor 12 months after leaving you shall not work for a competitor.\n\nThis offer is subject to a medical examination."
    found = held(letter, 'base = "65,000 GBP"')
    assert [term.key for term in found.undiscussed] == ["non_compete", "condition", "leave"]
    assert found.kept


def test_what_was_found_by_its_words_is_not_said_to_be_missing():
    found = held("Work model: hybrid, Dublin", 'place = "Dublin"')
    assert found.kept and "place" not in {gap.key for gap in found.open} and "hours" in {gap.key for gap in found.open}


def test_each_difference_has_a_question_and_a_better_letter_is_asked_about_too():
    found = held("Your salary will be £66,000 per annum. You have 25 days of annual leave.", 'base = "65,000 GBP"\nleave = 30\ncar = "a company car"')  # fmt: skip
    base, leave, car = found.held
    assert (base.favours, leave.favours, car.status) == ("you", "them", "absent")
    asked = [words for _, words in questions(found)]
    assert (
        asked[0] == "On base pay I had noted 65,000 GBP, and the letter says 66,000 GBP a year. Is that as you mean it?"
    )
    assert asked[1] == "On days of leave we had agreed on 30 days, and the letter says 25 days. Could it be changed?"
    assert asked[2] == "We had spoken of a company car, and I cannot find it in the letter. Could it be written in?"
    assert "Could you tell me by when you would like my answer?" in asked


@pytest.mark.parametrize(
    ("terms", "line", "words"),
    [
        ("base = 65000\nbonus = 12\n", 2, "bonus: 12 could mean several things"),
        ("base = -1\n", 1, "no number that can be meant"),
        ('currency = "EURO"\nbase = 1\n', 1, 'no currency "EURO"'),
        ("base = [\n", 1, "this is not TOML"),
        ("", 1, "there is no term in it"),
        ('[agreed]\nbase = { amount = 10, per = "moon" }\n', 2, 'per "moon" is not known'),
        ("title = 2027-01-04\n", 1, "title is a date"),
        ('leave = ""\n', 1, "says nothing"),
    ],
)
def test_a_fault_in_the_terms_has_its_line_and_what_was_expected(terms, line, words):
    agreed, problems = parse_agreed(terms, TODAY)
    fatal = [problem for problem in problems if problem.fatal]
    assert not agreed and fatal[0].line in (line, 2) and words in fatal[0].message and fatal[0].expected


@pytest.mark.parametrize(
    "terms", ['base = 1\n', '[agreed]\nbase = 1\n', '[offer.terms]\nbase = 1\n', '[[offer]]\nname = "A"\nbase = 1\n', '[terms]\nsalary = 1\n']
)  # fmt: skip
def test_terms_may_stand_alone_or_in_a_table(terms):
    agreed, problems = parse_agreed(terms, TODAY)
    assert [one.key for one in agreed] == ["base"] and not problems


def test_a_table_says_more_than_one_term():
    terms = 'sign_on = { amount = 5000, repay_within = 12 }\nequity = { kind = "options", shares = 100, years = 4, cliff = 12, strike = 1.5 }\nvesting_period = "4 years"\nhealth = "dental"\n'
    agreed, _ = parse_agreed(terms, TODAY)
    assert [one.key for one in agreed] == ["sign_on", "sign_on_repay", "equity", "vesting", "cliff", "strike", "vesting", "health"]  # fmt: skip


def test_an_unknown_key_is_told_and_looked_for_by_its_words():
    agreed, (problem,) = parse_agreed('leaves = "gym membership"\n', TODAY)
    assert (agreed[0].key, problem.fatal, problem.line) == ("other", False, 1) and "leave" in problem.message
