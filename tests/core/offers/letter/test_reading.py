"""What is read from offer letters: the corpus as a whole, and sentences one by one, each kind of term with the words it came from."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from sincerely.core.offers.letter.gaps import gaps
from sincerely.core.offers.letter.language import language_of
from sincerely.core.offers.letter.layout import LONGEST, said
from sincerely.core.offers.letter.proposals import proposed
from sincerely.core.offers.letter.reading import read_letter
from sincerely.core.offers.letter.values import Sum, written
from tests.quality.measure_offer_letters import CORPUS, counted, letters

TODAY = date(2026, 11, 27)


def read(text: str) -> dict[str, str]:
    """Return the terms of a text, of several of a kind the first."""
    return {term.key: written(term.value) for term in reversed(read_letter(text, TODAY).terms)}


def test_of_the_letters_it_was_made_with_it_finds_nearly_every_term():
    right, missing, wrong = 0, 0, 0
    for name in letters("tune"):
        found, missed, left = counted(name)
        right, missing, wrong = right + len(found), missing + len(missed), wrong + len(left)
    assert right + missing == 232
    assert right >= 225 and wrong <= 10


def test_of_six_letters_of_other_shapes_that_it_was_mended_with_too():
    counts = [counted(name) for name in letters("second")]
    right, missing, wrong = (sum(len(one[part]) for one in counts) for part in range(3))
    assert right + missing == 117
    assert right >= 109 and wrong <= 4


def test_of_six_further_letters_of_other_shapes_too():
    counts = [counted(name) for name in letters("third")]
    right, missing, wrong = (sum(len(one[part]) for one in counts) for part in range(3))
    assert right + missing == 118
    assert right >= 110 and wrong <= 3


def test_the_time_to_buy_options_after_leaving_is_proposed_with_its_words():
    text = (CORPUS / "third" / "startup_seed.txt").read_text("utf-8")
    found = proposed(read_letter(text, TODAY))
    assert found.terms["equity"] == [{"kind": "options", "shares": 24500, "years": 4, "cliff": 12, "strike": 1.12, "exercise_within": 3}]  # fmt: skip
    assert found.quotes["equity.0.exercise_within"] == "If you leave, you have 90 days to exercise what has vested."


def test_every_term_is_shown_in_the_letters_own_words_at_its_place():
    seen = Counter()
    for name in (*letters("tune"), *letters("unseen")):
        text = (CORPUS / f"{name}.txt").read_text("utf-8")
        for term in read_letter(text, TODAY).terms:
            there = " ".join(text[term.start : term.end].replace("’", "'").split())
            assert there == term.quote, (name, term)
            seen[term.key] += 1
    assert len(seen) > 27 and seen.total() > 380


@pytest.mark.parametrize(
    ("said", "key", "value"),
    [
        ("Your salary will be £38,034 per annum.", "base", "38034 GBP/year"),
        ("Salary: EUR 5.480,00 gross a month, 13 times a year", "base", "5480 EUR/month x13"),
        ("Gross annual salary: CHF 117'000, payable in 13 instalments of CHF 9'000", "base", "117000 CHF/year"),
        ("Your CTC will be Rs. 18,50,000 p.a., of which Rs. 2,50,000 is variable.", "base", "1850000 INR/year"),
        ("Wage: $58.42 per hour, Journeyman scale", "base", "58.42 USD/hour"),
        ("You are paid $3,450.00 per fortnight gross salary.", "base", "3450 USD/fortnight"),
        ("Salary of £29,500 full-time equivalent, so £17,700 actual.", "base", "17700 GBP/year"),
        ("The scale is €57,316 - €67,387. Your starting salary is €59,764 per annum.", "base", "59764 EUR/year"),
        ("A bonus of up to 12% of your base salary may be paid.", "bonus", "12 %"),
        ("We pay a $20,000 signing bonus with your first paycheck.", "sign_on", "20000 USD/once"),
        ("A one-time signing bonus in the amount of $20,000 will be included in your first paycheck.", "sign_on", "20000 USD/once"),
        ("You will receive a sign-on payment, one time, of $10,000 with your first payroll.", "sign_on", "10000 USD/once"),
        ("You will work out of our Chicago, IL office.", "place", "Chicago, IL"),
        ("You will be based in Chicago, IL.", "place", "Chicago, IL"),
        ("You will work in our Leeds, West Yorkshire office, starting January 4, 2027.", "place", "Leeds, West Yorkshire"),
        ("You will be based in Leeds, Monday to Friday.", "place", "Leeds"),
        ("Your work week is 40 hours.", "hours", "40 hours"),
        ("Your standard workweek will be forty (40) hours.", "hours", "40 hours"),
        ("Pay scale: $21.00 start, $22.50 after 6 months, $24.00 after 12 months. You start at $22.50 per hour.", "base", "22.5 USD/hour"),
        ("You will be paid Step 1, $24.10 per hour; Step 2 is $26.00 and Step 3 $28.50.", "base", "24.1 USD/hour"),
        ("BRIGHT, INC.\n100 Main St, Chicago, IL 60601\n\nNovember 24, 2026\n\nMs. Ann Lee\nPeoria, IL\n\nDear Ann,\n\nYour salary is $80,000 a year.", "place", "Chicago, IL"),
        ("Bremerhaven, 20 November 2026\n\nDear Ms Lee,\n\nYour salary is 60,000 EUR a year.", "place", "Bremerhaven"),
        ("You contribute 5% and the Trust contributes 8% of qualifying earnings to your pension.", "retirement", "8 %"),
        ("25% of the options vest on the first anniversary, the rest over the following 36 months.", "vesting", "4 years"),
        ("You work out of our Leeds office three days a week; the other two you may work from home.", "remote_days", "2 days"),
        ("The bonus is 10% of salary and is not guaranteed; it depends on results.", "bonus_how", "conditional"),
        ("Probation period: 6 months with a notice period of two weeks", "probation", "6 months"),
        ("You are requested to join on or before 04-Jan-2027.", "start", "2027-01-04"),
        ("You will be granted an option to purchase 42,500 shares of Common Stock.", "equity", "42500 options"),
        ("Restricted stock units with a value of $240,000 will be granted.", "equity", "240000 USD/once of units"),
        ("Equity Terms: 8,000 options, 4 years, 1 year cliff", "vesting", "4 years"),
        ("| Base Salary | $140,000 per year |\n|---|---|\n| Start Date | February 1, 2027 |", "base", "140000 USD/year"),
        ("You join us on an initial probationary period of three months.", "probation", "3 months"),
        ("Please sign and date the enclosed copy by June 1, 2027.", "expiry", "2027-06-01"),
        ("You get the position of executive secretary at our house.", "title", "executive secretary"),
        ("Your annual leave is 5.6 weeks inclusive of all public holidays.", "leave", "5.6 weeks including holidays"),
        ("Sign-on bonus of $35,000. If you resign prior to the second anniversary of your start date, you shall repay it within 60 days.", "sign_on_repay", "2 years"),
        ("Salary: £41,732 rising by annual increments to £49,794", "base", "41732 GBP/year"),
        ("Public holidays     12 a year", "holidays", "12 days"),
        ("This agreement is conditional upon (a) a criminal check and (b) a drug test.", "condition", "a criminal check"),
        ("Please sign below no later than the close of business on January 29, 2027.", "expiry", "2027-01-29"),
        ("Work model: Hybrid - Dublin (3 days office / 2 days home)", "remote_days", "2 days"),
        ("Working hours are 8.00 a.m. to 5.00 p.m. Mondays to Fridays.", "hours", "45 hours"),
        ("Your annual gross emolument is N7,800,000 only, payable monthly.", "base", "7800000 NGN/year"),
        ("RSU: EUR 20,000 over 3 years", "equity", "20000 EUR/once of units"),
        ("The options have an exercise price of $1.20 per share.", "strike", "1.2 USD/once"),
        ("The grant vests over four years with a one-year cliff.", "vesting", "4 years"),
        ("The grant vests over four years with a one-year cliff.", "cliff", "1 year"),
        ("We match dollar for dollar up to 4% of eligible 401(k) pay.", "retirement", "100 % up to 4 %"),
        ("The employer pays a pension contribution of 8.5% of salary.", "retirement", "8.5 %"),
        ("You are entitled to 30 working days of annual leave.", "leave", "30 days"),
        ("Holiday: 5.6 weeks including bank holidays", "leave", "5.6 weeks including holidays"),
        ("Paid annual leave: 9 days for each month of service", "leave", "9 days a month"),
        ("Hours: 80 hours bi-weekly", "hours", "40 hours"),
        ("Schedule: four 10-hour days", "hours", "40 hours"),
        ("Working hours: 8:30 am to 5 pm, Monday to Friday", "hours", "42.5 hours"),
        ("You will be in the office three days a week.", "remote_days", "2 days"),
        ("Mobile working is possible on 40 % of the weekly working time.", "remote_days", "2 days"),
        ("The first six months are a probationary period, with two weeks' notice.", "probation", "6 months"),
        ("During probation the notice is one week; thereafter three (3) months.", "notice", "3 months"),
        ("Your employment is at will.", "notice", "at will"),
        ("For 12 months after leaving you shall not work for a competitor.", "non_compete", "12 months"),
        ("Start date: on or about 01.03.2027", "start", "2027-03-01"),
        ("You will commence within four weeks of signing.", "start", "4 weeks of signing"),
        ("This is a fixed-term contract until 31 March 2028.", "end", "2028-03-31"),
        ("Please sign and return this letter by 5 p.m. on Friday, December 4, 2026.", "expiry", "2026-12-04T17:00"),
        ("You will report to Dr. Ueli Baumgartner, Head of Regulatory Affairs.", "reports_to", "Dr. Ueli Baumgartner, Head of Regulatory Affairs"),
        ("We offer you the position of Clinical Nurse Manager at our Galway hospital.", "title", "Clinical Nurse Manager"),
        ("Your place of work is Harrowgate Lane Hospital, Skelby.", "place", "Harrowgate Lane Hospital, Skelby"),
        ("This offer is subject to two references and a DBS check.", "condition", "two references"),
        ("Cash. £52,000 a year, paid monthly. Leave. 28 days a year.", "base", "52000 GBP/year"),
        ("The school pays the fare.\nInsurance. The county pays $412 a month towards the health plan that you choose.\nRetirement. You pay 6 % and the county 11 % of salary.", "retirement", "11 %"),
        ("- Six paid holidays\n- Free parking", "holidays", "6 days"),
        ("Options: if you leave, you have 60 days to exercise what has vested.", "exercise", "60 days"),
        ("Vested options must be exercised within three months after termination of your service.", "exercise", "3 months"),
        ("Equity: one quarter is yours on the first anniversary, then 1/48th of the total each month.", "vesting", "4 years"),
        ("The strike was $2.10 a share at the last valuation.", "strike", "2.1 USD/once"),
        ("Recruitment incentive    $9,000 with your first paycheck", "sign_on", "9000 USD/once"),
        ("You will be paid a sign-on bonus of $9,000. Leaving before 18 months means returning it in full.", "sign_on_repay", "18 months"),
        ("Hours: 70 hours per two-week pay period", "hours", "35 hours"),
        ("You work 76 hours over a nine-day fortnight.", "hours", "38 hours"),
        ("Hire date    Monday, January 4, 2027", "start", "2027-01-04"),
        ("Last duty day: May 28, 2027", "end", "2027-05-28"),
        ("You work with Ravi Menon, our CTO, who will be your manager.", "reports_to", "Ravi Menon, our CTO"),
        ("The Employee is engaged as Laboratory Technician.", "title", "Laboratory Technician"),
        ("Confirmation of hire: Pipe Fitter, Yard 4", "title", "Pipe Fitter"),
        ("The regular workplace is Rostock.", "place", "Rostock"),
        ("Your employment becomes final only when the board has agreed and your clearance has come.", "condition", "board has agreed"),
        ("Should you wish to take up this offer, return the copy by 4 December 2026.", "expiry", "2026-12-04"),
        ("This offer is good through Wednesday, December 2, 2026.", "expiry", "2026-12-02"),
    ],
)  # fmt: skip
def test_one_sentence(said, key, value):
    assert read(said).get(key) == value


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("The option may be exercised for ten years.", "exercise"),
        ("Night differential    $4.00 per hour", "base"),
        ("Contract days: 94 of 188 in a full year", "end"),
        ("Placement: Column B, Step 5", "place"),
        ("You will have a salary review within 90 days and 1 hour of sick time for every 30 hours worked.", "hours"),
        ("Overtime after 40 hours is paid at £20 an hour.", "base"),
        ("The bonus plan is subject to the rules of the plan.", "condition"),
        ("14 days of sick leave are granted.", "leave"),
        ("Our revenue was $4,000,000 last year.", "base"),
        ("No relocation is offered.", "relocation"),
        ("You join us on an initial probationary period of three months.", "start"),
    ],
)
def test_what_is_no_such_term(said, key):
    assert key not in read(said)


def test_a_day_counts_from_the_letters_date_and_the_money_of_a_table_from_its_head():
    text = "Manila, 16 November 2026\n\nWAGES per month in US dollars\nBasic wage          1,462.00\nSubsistence allowance    162.00\n\nPlease sign and return this within ten (10) days of the date of this letter."
    found = read(text)
    assert (found["base"], found["expiry"]) == ("1462 USD/month", "2026-11-26")


def test_what_is_vague_or_missing_is_named_with_a_question():
    text = (CORPUS / "tune" / "vague_startup.txt").read_text("utf-8")
    found = {gap.key: gap for gap in gaps(read_letter(text, TODAY))}
    assert {"base", "equity", "hours", "expiry", "condition", "bonus_how"} <= set(found)
    assert "meaningful" in found["equity"].what and found["equity"].question.startswith("How many shares or options")
    assert found["expiry"].question == "Could you tell me by when you would like my answer?"
    whole = gaps(read_letter((CORPUS / "tune" / "austria_14.txt").read_text("utf-8"), TODAY))
    assert [gap.key for gap in whole] == ["condition"]


def test_a_sentence_without_end_is_read_in_pieces():
    pieces = said("$1 5% of the " * 2000)
    assert len(pieces) > 10 and max(len(each.text) for each in pieces) <= LONGEST


def test_another_language_is_known_and_english_with_foreign_names_stays_english():
    german = "Sehr geehrte Frau Berg, wir freuen uns, Ihnen die Stelle als Entwicklerin anzubieten. Ihr Gehalt beträgt 65.000 Euro im Jahr und der Urlaub 30 Tage. Die Probezeit beträgt sechs Monate und Sie beginnen am ersten März."
    assert language_of(german) == "German"
    assert language_of("Предлагаем вам должность инженера с окладом сто тысяч рублей в месяц.") == ""
    assert {language_of((CORPUS / f"{name}.txt").read_text("utf-8")) for name in (*letters("tune"), *letters("unseen"))} == {"English"}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "amount", "per"),
    [
        (
            "You will be paid semi-monthly wages of $4,125.00, which is $99,000 on an annualized basis.",
            "4125",
            "half-month",
        ),
        ("Your salary is $4,125 twice a month.", "4125", "half-month"),
        ("Your base salary will be $99,000 in equal semi-monthly installments.", "99000", "year"),
    ],
)
def test_pay_by_the_half_month_is_not_pay_by_the_month(words: str, amount: str, per: str) -> None:
    letter = read_letter(
        f"Dear Sam,\n\nWe are pleased to offer you the post of planner.\n\n{words}\n\nRegards,\nJo", date(2026, 11, 1)
    )
    base = letter.of("base")
    assert base and isinstance(base.value, Sum)
    assert (f"{base.value.amount:.0f}", base.value.per) == (amount, per)


def test_what_one_may_do_somewhere_is_no_place_and_what_the_law_gives_no_perk():
    found = read(
        "You must document your eligibility to work in the United States. You will receive Statutory Sick Pay."
    )
    assert "place" not in found and "perk" not in found
    listed = read_letter(
        "Benefits: Medical and dental cover, a 401(k) with a 4% match, unlimited PTO and free parking", TODAY
    )
    assert [written(term.value) for term in listed.terms if term.key == "perk"] == ["free parking"]


@pytest.mark.parametrize(
    ("words", "key", "value"),
    [
        ("You would be our Head of Growth, based in our headquarters in Boise, Idaho.", "title", "Head of Growth"),
        ("You will be based in our headquarters in Boise, Idaho.", "place", "Boise, Idaho"),
        ("Your annual salary is $90,000 and you work from our office in Brisbane, California.", "base", "90000 USD/year"),
        ("Your annual salary is $90,000 and you work from our office in Brisbane.", "base", "90000 AUD/year"),
        ("Benefits: dental cover, 401(k) with 5% company match", "retirement", "5 %"),
        ("Please sign this letter and return it before 7 December 2026.", "expiry", "2026-12-06"),
        ("Please sign this letter and return it on or before 7 December 2026.", "expiry", "2026-12-07"),
        ("You will be entitled to casual leave and earned leave as per company rules.", "leave", "You will be entitled to casual leave and earned leave as per company rules"),
        ("You will receive Rs. 900 per month towards conveyance.", "perk", "You will receive Rs. 900 per month towards conveyance"),
        ("You have to take a medical examination and your engagement will depend upon your passing the test.", "condition", "You have to take a medical examination and your engagement will depend upon your passing the test"),
        ("You will be granted 7,500 (SEVEN THOUSAND FIVE HUNDRED) restricted stock units.", "equity", "7500 units"),
    ],
)  # fmt: skip
def test_ways_of_saying_it_that_published_letters_have(words, key, value):
    assert read(words)[key] == value


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Commencing April 1, 2027, you will be eligible for a bonus.", "start"),
        ("The Company may modify job titles, salaries and benefits from time to time.", "perk"),
        ("Your vehicle is your own responsibility.", "perk"),
        ("The units will vest 100% after one year of reaching the goals.", "cliff"),
    ],
)
def test_what_published_letters_say_besides_is_no_term(words, key):
    assert key not in read(words)
