"""OFFERS.toml into values: the offers in full, the candidate's own figures, each fault with its line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sincerely.core.offers.currencies import CURRENCIES, SIGNS
from sincerely.core.offers.grants import read_grant
from sincerely.core.offers.tables import Part, decimal
from sincerely.core.offers.terms import (
    NONE,
    ONE,
    Base,
    Basis,
    Bonus,
    Candidate,
    Equity,
    Filing,
    Health,
    Offer,
    Offers,
    OneOff,
    OwnLevel,
    Per,
    Perk,
    Rate,
    Retirement,
    Step,
    Time,
)
from sincerely.core.problem import Problem
from sincerely.core.toml_lines import Lines, load

MOST_OFFERS, MOST_YEARS = 50, 10
#: The tables this module reads, and those that ranking and waiting read from the same file; waiting may know an offer's worth besides.
OWN = ("candidate", "offer", "rate", "price_level")
OTHERS = ("preferences", "pending", "waiting")
_PER: tuple[Per, ...] = ("hour", "day", "week", "month", "year")
_FILING: tuple[Filing, ...] = ("single", "mjoint", "mseparate", "headhh")
#: Above half there would be nothing left of a raise beside the highest federal rate.
_MOST_TAX = Decimal("0.5")
_MOST_TAX_ELSEWHERE = Decimal("0.9")


def parse_offers(text: str) -> tuple[Offers | None, tuple[Problem, ...]]:
    """Return the offers in an OFFERS.toml, and what is wrong with it; None where a problem is fatal.

    Tables that ranking and waiting read are passed over. Fatal: no TOML, no offer, a wrong type, a negative or impossible figure, an unknown currency.
    """
    raw, problems = load(text, "a file of offers as in the documentation")
    if raw is None:
        return None, problems
    return offers_in(raw, Lines(text))


def offers_in(raw: Mapping[str, Any], lines: Lines) -> tuple[Offers | None, tuple[Problem, ...]]:
    """Return the offers in the tables of an OFFERS.toml, as `parse_offers`; tables that stand in no text have the lines of an empty one."""
    found: list[Problem] = []
    top = Part(raw, "the file", lines, found, "")
    whole = _offers(top)
    top.finish(OTHERS)
    found.sort(key=lambda problem: problem.line or 0)
    return (None if any(problem.fatal for problem in found) else whole), tuple(found)


def faults_of_offer(raw: Mapping[str, Any], candidate: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Return what is wrong with one [[offer]] of a candidate's; paths lead from it; whether its currency has a rate is not asked."""
    found: list[Problem] = []
    lines = Lines("")
    whose = _candidate(Part(candidate, "candidate", lines, [], "candidate"))
    _offer(Part(raw, _what(raw, 0), lines, found, "offer"), whose)
    return tuple(found)


def _offers(top: Part) -> Offers:
    lines, found = top.lines, top.problems
    top.used.update(OWN)
    candidate = _candidate(Part(_table(top, "candidate"), "candidate", lines, found, "candidate", path=("candidate",)))
    rates = {}
    for nth, raw in enumerate(_tables(top, "rate")):
        rate = _rate(Part(raw, "rate", lines, found, "rate", nth, path=("rate", nth)))
        if rate:
            rates[rate.currency] = rate
    levels = []
    for nth, raw in enumerate(_tables(top, "price_level")):
        level = _level(Part(raw, "price_level", lines, found, "price_level", nth, path=("price_level", nth)))
        if level:
            levels.append(level)
    offers: list[Offer] = []
    tables = _tables(top, "offer")
    if not tables:
        found.append(Problem("there is no offer in it", 1, 'at least one [[offer]] with name = "..." and base = ...'))
    if len(tables) > MOST_OFFERS:
        found.append(Problem(f"there are {len(tables)} offers in it", 1, f"at most {MOST_OFFERS}"))
    for nth, raw in enumerate(tables[:MOST_OFFERS]):
        part = Part(raw, _what(raw, nth), lines, found, "offer", nth, path=("offer", nth))
        offer = _offer(part, candidate)
        if offer.name in {each.name for each in offers}:
            part.fail("name", f'there are two offers named "{offer.name}"', "a name of its own for each")
        if offer.currency != candidate.currency and offer.currency in CURRENCIES and offer.currency not in rates:
            part.fail(
                "currency",
                f"there is no exchange rate for {offer.currency}",
                f'[[rate]] with currency = "{offer.currency}", worth = what one is worth in {candidate.currency}, on = its day',
            )
        offers.append(offer)
    return Offers(offers=tuple(offers), candidate=candidate, rates=rates, levels=tuple(levels))


def _what(raw: Mapping[str, Any], nth: int) -> str:
    name = raw.get("name")
    return name if isinstance(name, str) and name.strip() else f"offer {nth + 1}"


def _table(top: Part, key: str) -> dict[str, Any]:
    value = top.raw.get(key, {})
    if isinstance(value, dict):
        return value
    top.fail(key, f"{key} is no table", f"[{key}]")
    return {}


def _tables(top: Part, key: str) -> list[dict[str, Any]]:
    value = top.raw.get(key, [])
    found = [value] if isinstance(value, dict) else value
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        top.fail(key, f"{key} is no list of tables", f"[[{key}]]")
        return []
    return found


def _currency(part: Part, default: str) -> str:
    said = part.text("currency").strip()
    code = SIGNS.get(said, said.upper()) or default
    if code not in CURRENCIES:
        part.fail("currency", f'there is no currency "{code}"', "a code of ISO 4217 such as USD or EUR")
    return code


def _candidate(part: Part) -> Candidate:
    filing = part.choice("filing", list(_FILING), "single")
    found = Candidate(
        currency=_currency(part, "USD"),
        place=part.text("place"),
        country=part.text("country").upper() or "US",
        years=part.count("years", f"1 to {MOST_YEARS} years", 1, MOST_YEARS) or 4,
        filing=next(each for each in _FILING if each == filing),
        stay=_else(_stay(part), ONE),
        other_income=part.amount("other_income") or NONE,
        said=frozenset(part.raw),
    )
    part.finish()
    return found


def _rate(part: Part) -> Rate | None:
    code = _currency(part, "USD")
    worth = part.number("worth", "what one unit is worth in your currency, such as 1.08", Decimal("1e-9"))
    day = part.day("on")
    if worth is None and "worth" not in part:
        part.fail("", "it does not say what the currency is worth", "worth = 1.08")
    if day is None and "on" not in part:
        part.fail("", "it does not say of which day it is", "on = 2026-11-20")
    source = part.text("source")
    part.finish()
    if worth is None or day is None:
        return None
    return Rate(currency=code, worth=worth, on=_date(day), source=source)


def _level(part: Part) -> OwnLevel | None:
    place = part.text("place")
    level = part.number("level", "a price level where the United States are 100", 1, 1000)
    if not place or level is None:
        part.fail("", "it needs a place and a level", 'place = "Basel" and level = 120')
    source = part.text("source")
    part.finish()
    return OwnLevel(place=place, level=level, source=source) if place and level is not None else None


def _offer(part: Part, candidate: Candidate) -> Offer:
    name = part.text("name")
    if not name:
        part.fail("", "it has no name", 'name = "Lakeside"')
    offered, expiry = part.day("offered"), part.day("expiry")
    if offered and expiry and _before(expiry, offered):
        part.fail(
            "expiry",
            f"it expires on {_date(expiry)}, before it was made on {_date(offered)}",
            "an expiry after the offer",
        )
    start = part.day("start")
    country = part.text("country").upper() or candidate.country
    found = Offer(
        name=name,
        base=_base(part),
        currency=_currency(part, candidate.currency),
        employer=part.text("employer"),
        title=part.text("title"),
        place=part.text("place"),
        country=country,
        offered=offered,
        expiry=expiry,
        start=_date(start) if start else None,
        bonus=_bonus(part.part("bonus")),
        sign_on=_one_off(part.part("sign_on", "amount")),
        relocation=_one_off(part.part("relocation", "amount")),
        equity=_equity(part),
        retirement=_retirement(part.part("retirement")),
        health=_health(part.part("health")),
        learning=part.amount("learning") or NONE,
        perks=tuple(_perk(each) for each in part.parts("perk")),
        time=_time(part),
        conditions=part.texts("conditions"),
        benefits=part.text("benefits"),
        tax_rate=part.share("tax_rate", _MOST_TAX if country == "US" else _MOST_TAX_ELSEWHERE),
        stay=_stay(part),
        said=frozenset(part.raw),
        line=part.line(),
    )
    part.finish(("worth",))
    return found


def _base(offer: Part) -> Base:
    part = offer.part("base", "amount")
    if part is None:
        offer.fail("", "it does not say its base pay", 'base = 61400, or base = { amount = 29.50, per = "hour" }')
        return Base(amount=NONE)
    amount = part.amount("amount")
    if amount is None and "amount" not in part:
        part.fail("", "it does not say the amount", "amount = 61400")
    steps = []
    for each in part.parts("steps"):
        year, step = each.count("year", "a year from 2 on", 2, MOST_YEARS), each.amount("amount")
        each.finish()
        if year is not None and step is not None:
            steps.append(Step(year=year, amount=step))
    per = part.choice("per", list(_PER), "year")
    found = Base(
        amount=amount or NONE,
        per=next(each for each in _PER if each == per),
        growth=part.share("raise") or NONE,
        promised=part.flag("promised"),
        steps=tuple(sorted(steps, key=lambda step: step.year)),
    )
    part.finish()
    return found


def _bonus(part: Part | None) -> Bonus | None:
    if part is None:
        return None
    share, amount = part.share("share", 5), part.amount("amount")
    if (share is None) == (amount is None) and not any(problem.fatal for problem in part.problems):
        part.fail("", "it needs a share of base or an amount, one of the two", "share = 0.1, or amount = 5000")
    found = Bonus(share=share, amount=amount, chance=part.share("chance"), basis=part.text("basis"))
    part.finish()
    return found


def _one_off(part: Part | None) -> OneOff | None:
    if part is None:
        return None
    amount = part.amount("amount")
    if amount is None and "amount" not in part:
        part.fail("", "it does not say the amount", "amount = 5000")
    repay: Basis = "prorated" if part.choice("repay", ["full", "prorated"], "full") == "prorated" else "full"
    found = OneOff(
        amount=amount or NONE,
        month=part.count("month", "a month of work from 0, the first day", 0, 119) or 0,
        repay_within=part.count("repay_within", "months, such as 24", 0, 120),
        repay=repay,
        own_cost=part.amount("own_cost") or NONE,
    )
    part.finish()
    return found


def _equity(offer: Part) -> tuple[Equity, ...]:
    grants = [read_grant(part) for part in offer.parts("equity")]
    return tuple(grant for grant in grants if grant is not None)


def _retirement(part: Part | None) -> Retirement | None:
    if part is None:
        return None
    found = Retirement(
        match=part.share("match", 5) or NONE,
        up_to=part.share("up_to") or NONE,
        flat=part.share("flat") or NONE,
        own=part.share("own"),
        vested=_vested(part),
    )
    if found.match and not found.up_to:
        part.fail("match", "it does not say up to which share of base is matched", "up_to = 0.06")
    part.finish()
    return found


def _vested(part: Part) -> tuple[tuple[int, Decimal], ...]:
    part.used.add("vesting")
    value = part.raw.get("vesting")
    expected = "months until it is all one's own, such as vesting = 36, or the share after each year, such as vesting = [0, 0.2, 0.4, 0.6, 0.8, 1]"
    if value is None:
        return ()
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 120:
        return ((value, ONE),) if value else ()
    shares = [decimal(each) for each in value] if isinstance(value, list) else []
    known = [each for each in shares if each is not None]
    if not known or len(known) != len(shares) or min(known) < 0 or known != sorted(known) or known[-1] != 1:
        part.fail("vesting", "vesting does not rise to the whole", expected)
        return ()
    return tuple((12 * n, each) for n, each in enumerate(known, 1))


def _health(part: Part | None) -> Health | None:
    if part is None:
        return None
    found = Health(
        employer_pays=part.amount("employer_pays") or NONE,
        premium=part.amount("premium") or NONE,
        own_costs=part.amount("own_costs") or NONE,
        after_months=part.count("after_months", "months before it begins, such as 3", 0, 24) or 0,
    )
    part.finish()
    return found


def _perk(part: Part) -> Perk:
    name, amount = part.text("name"), part.amount("amount")
    if not name or (amount is None and "amount" not in part):
        part.fail("", "it needs a name and an amount", 'name = "transit pass" and amount = 90')
    per = part.choice("per", ["week", "month", "year", "once"], "year")
    known: tuple[Per, ...] = ("week", "month", "year", "once")
    found = Perk(
        name=name, amount=amount or NONE, per=next(each for each in known if each == per), cash=part.flag("cash")
    )
    part.finish()
    return found


def _time(offer: Part) -> Time:
    hours = offer.part("hours", "week") or offer.empty()
    leave = offer.part("leave", "days") or offer.empty()
    commute = offer.part("commute") or offer.empty()
    found = Time(
        week=_else(hours.number("week", "hours a week, such as 40", 1, 120), Decimal(40)),
        extra=hours.number("extra", "unpaid hours a week", 0, 80) or NONE,
        days=_else(offer.number("days_a_week", "days a week, such as 5", Decimal("0.5"), 7), Decimal(5)),
        leave=leave.number("days", "days off a year", 0, 250) or NONE,
        holidays=leave.number("holidays", "public holidays a year", 0, 60) or NONE,
        remote=offer.number("remote_days", "days at home a week, such as 2", 0, 7) or NONE,
        commute_minutes=commute.number("minutes", "minutes one way", 0, 600) or NONE,
        commute_cost=commute.amount("cost") or NONE,
    )
    for part in (hours, leave, commute):
        part.finish()
    if found.remote > found.days:
        offer.fail(
            "remote_days",
            f"{found.remote:f} days at home are more than {found.days:f} days of work",
            "at most the days of work",
        )
    if found.leave + found.holidays >= found.days * 52:
        offer.fail("leave", "there are more days off than days of work in a year", "fewer days off")
    return found


def _stay(part: Part) -> Decimal | None:
    return part.number("stay", "the chance to be there after each further year, such as 0.9", Decimal("0.01"), 1)


def _else(value: Decimal | None, default: Decimal) -> Decimal:
    return default if value is None else value


def _date(day: date | datetime) -> date:
    return day.date() if isinstance(day, datetime) else day


def _before(one: date | datetime, other: date | datetime) -> bool:
    """Compare as moments where both are moments of one kind, else as days."""
    if isinstance(one, datetime) and isinstance(other, datetime) and (one.tzinfo is None) == (other.tzinfo is None):
        return one < other
    return _date(one) < _date(other)
