"""One agreed term, however it is said, into the values that a letter's terms have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sincerely.core.offers.letter.counts import counts
from sincerely.core.offers.letter.days import days
from sincerely.core.offers.letter.lengths import grants
from sincerely.core.offers.letter.money import amounts, money, percentages
from sincerely.core.offers.letter.numbers import shares, spans
from sincerely.core.offers.letter.paper import Found, Paper, paper_of
from sincerely.core.offers.letter.values import (
    Day,
    Days,
    Grant,
    Hours,
    Leave,
    Match,
    Of,
    Per,
    Share,
    Span,
    Sum,
    Unit,
    Value,
    Words,
)
from sincerely.core.offers.letter.wording import in_words
from sincerely.core.offers.tables import decimal
from sincerely.core.toml_values import tidy, type_of

SPANS = ("probation", "notice", "non_compete", "vesting", "cliff", "sign_on_repay", "relocation_repay")
SUMS: dict[str, Per] = {"base": "year", "bonus": "year", "sign_on": "once", "relocation": "once", "learning": "year", "strike": "once"}  # fmt: skip
_HOW = re.compile(r"guaranteed|discretionary", re.I)
_NONE = re.compile(r"\s*(?:none|no|nothing|nil|not\s+any|without|never)\b", re.I)
#: A label before the words, so that they are read as the letter's own rows are.
_AS: dict[str, str] = {"base": "Salary", "bonus": "Bonus", "sign_on": "Sign-on bonus", "relocation": "Relocation", "learning": "Training budget", "strike": "Strike price", "retirement": "Pension", "raise": "Pay review",
    "leave": "Annual leave", "hours": "Working hours", "holidays": "Leave", "remote_days": "Home office", "start": "Start date", "expiry": "Valid until"}  # fmt: skip
_PERS: tuple[Per, ...] = ("hour", "day", "week", "fortnight", "half-month", "month", "quarter", "year", "once")
_FROM_NAME: tuple[tuple[str, Per], ...] = (("hour", "hour"), ("month", "month"), ("day", "day"), ("week", "week"))
_LOOSE_NUMBER = 100


@dataclass(frozen=True, slots=True)
class Said:
    """What the file says for all its terms: the currency, and the day from which it counts."""

    currency: str
    today: date


@dataclass(frozen=True, slots=True)
class Read:
    """One term read from a file."""

    key: str
    value: Value | bool
    words: str


Fault = tuple[str, str]


def value_of(key: str, name: str, value: Any, said: Said) -> tuple[list[Read], Fault | None]:
    """Return the terms that one entry of a file says, or what is wrong with it and what was expected."""
    if isinstance(value, bool):
        return [Read(key, value, "yes" if value else "none")], None
    if isinstance(value, date):
        if key not in ("start", "end", "expiry"):
            return [], (f"{key.replace('_', ' ')} is a date", _expected(key))
        day = value.replace(tzinfo=None) if isinstance(value, datetime) else value
        return [Read(key, Day(day), in_words(Day(day)))], None
    if isinstance(value, (int, float)):
        number = decimal(value)
        if number is None or number < 0:
            return [], (f"{value} is no number that can be meant", _expected(key))
        read = _number(key, name, number, said)
        return (
            ([], (f"{value} could mean several things", _expected(key))) if read is None else ([_read(key, read)], None)
        )
    if isinstance(value, str):
        return _text(key, name, tidy(value), said)
    if isinstance(value, dict):
        return _table(key, value, said)
    return [], (f"this is {type_of(value)}", _expected(key))


def _read(key: str, value: Value, words: str = "") -> Read:
    return Read(key, value, words or in_words(value))


def _expected(key: str) -> str:
    examples = {
        "base": '65000, "5,480 EUR a month, 13 times" or { amount = 31.25, per = "hour" }',
        "bonus": '0.1 or "10 %" of base, or "5,000 EUR"',
        "equity": '"12,000 options" or { kind = "options", shares = 12000, years = 4, cliff = 12 }',
        "retirement": '"5 %" or { match = 0.5, up_to = 0.06 }',
        "leave": '30 or "six weeks"', "hours": '40 or "80 hours a fortnight"', "remote_days": '2 or "two days a week"',
        "start": "a date such as 2027-01-04", "end": 'a date such as 2028-03-31, or "two years"', "expiry": "a date such as 2026-12-04",
    }  # fmt: skip
    return examples.get(
        key, '"three months"' if key in SPANS else "an amount or words in quotes" if key in SUMS else "words in quotes"
    )


# -- a number


def _number(key: str, name: str, number: Decimal, said: Said) -> Value | None:
    """Return what a bare number means; None where it could mean several things."""
    if key == "bonus" and number <= 1:
        return Share(number)
    if key == "bonus" and number < _LOOSE_NUMBER:
        return None
    if key in ("retirement", "raise"):
        return Share(number) if number <= 1 else None
    if key in SUMS:
        per = next((per for word, per in _FROM_NAME if key == "base" and word in name.lower()), SUMS[key])
        return Sum(amount=number, per=per, currency=said.currency)
    if key in SPANS or key == "end":
        unit: Unit = "year" if key == "vesting" else "month"
        return Span(number, unit)
    match key:
        case "leave":
            return Leave(number=number, unit="day")
        case "hours":
            return Hours(number)
        case "remote_days" | "holidays":
            return Days(number)
        case "equity":
            return Grant(number, _kind(name) or "shares")
    return None


def _kind(name: str) -> Of | None:
    return "options" if "option" in name.lower() else "units" if re.search(r"rsu|unit", name, re.I) else "shares" if re.search(r"share|stock", name, re.I) else None  # fmt: skip


# -- words


def _text(key: str, name: str, text: str, said: Said) -> tuple[list[Read], Fault | None]:
    if not text:
        return [], ("this says nothing", _expected(key))
    if _NONE.match(text) and key not in ("title", "place", "reports_to") and len(text.split()) < 5:
        return [Read(key, False, text)], None
    if key in SPANS:
        if key == "notice" and re.search(r"\bat[- ]will\b", text, re.I):
            return [_read(key, Words("at will"), text)], None
        named = list(spans(text))
        read = [_read(key, named[0].span if named else Words(text), text)]
        if key == "vesting" and len(named) > 1 and "cliff" in text.lower():
            read.append(_read("cliff", named[1].span, text))
        return read, None
    if key == "end" and (one := next(spans(text), None)) is not None:
        return [_read(key, one.span, text)], None
    value = _worded(key, name, text, said)
    read = [_read(key, value or Words(text), text)]
    if key == "bonus" and (how := _HOW.search(text)):
        read.append(_read("bonus_how", Words(how.group()), how.group()))
    return read, None


def _worded(key: str, name: str, text: str, said: Said) -> Value | None:
    label = _AS.get(key)
    if key == "equity":
        paper = paper_of(f"Grant: {text}" if _kind(text) else f"Grant: {text} {_kind(name) or 'shares'}", said.today)
        return next((one.value for one in (*grants(paper), *money(paper)) if one.key == key), None)
    if label is None and key != "end":
        return None
    words = f"{text} public holidays" if key == "holidays" and "holiday" not in text else text
    paper = paper_of(f"{label or 'Until'}: {words}", said.today)
    if key in SUMS and (found := _sum(key, name, paper, said)) is not None:
        return found
    read = [one for one in (*percentages(paper), *counts(paper), *days(paper)) if one.key == key]
    if key == "remote_days" and re.search(r"\bfully|\ball\b|100\s*%|^\s*remote\s*$", text, re.I):
        return Days(Decimal(5))
    best: Found | None = max(read, key=lambda one: one.score, default=None)
    if best is not None:
        return best.value
    if key == "end" or key in ("start", "expiry"):
        day = next(iter(paper.dates(text, said.today)), None)
        return Day(day.day) if day else None
    number = re.match(r"\s*(\d+(?:\.\d+)?)\s*(?:days?|hours?)?\s*(?:(?:a|per)\s+(?:year|week))?\s*$", text)
    if key in ("bonus", "retirement", "raise") and (part := next(shares(text), None)) is not None:
        return Share(part.number)
    return _number(key, name, Decimal(number[1]), said) if number else None


def _sum(key: str, name: str, paper: Paper, said: Said) -> Value | None:
    best = max((one for one in money(paper) if isinstance(one.value, Sum)), key=lambda one: one.score, default=None)
    if best is not None and isinstance(best.value, Sum):
        value = best.value
        per = next((per for word, per in _FROM_NAME if key == "base" and word in name.lower()), value.per)
        named = re.search(
            r"[£$€₹]|[A-Z]{3}|\b(?:euros?|pounds|rupees|dollars|Rs)\b", paper.said[0].text if paper.said else ""
        )
        return Sum(amount=value.amount, per=per, currency=value.currency if named or not said.currency else said.currency, payments=value.payments, high=value.high)  # fmt: skip
    if key == "bonus" and next(shares(paper.text), None) is not None:
        return None
    number = re.search(
        r"(?<![\w.,])\d{1,3}(?:[,' ]\d{3})+(?:\.\d\d)?|(?<![\w.,])\d{2,}(?:\.\d\d)?(?!\s*(?:%|days|months))", paper.text
    )
    if number is None or amounts(paper, paper.said[0]):
        return None
    return Sum(amount=Decimal(re.sub(r"[,' ]", "", number.group())), per=SUMS[key], currency=said.currency)


# -- a table, with the keys of an [[offer]]


def _table(key: str, raw: dict[str, Any], said: Said) -> tuple[list[Read], Fault | None]:
    numbers = {inner: decimal(value) for inner, value in raw.items()}
    bad = next((inner for inner, value in numbers.items() if value is not None and value < 0), None)
    if bad:
        return [], (f"{bad} is negative", _expected(key))
    currency = str(raw.get("currency", said.currency)).upper()
    found: list[Read] = []
    amount = numbers.get("amount")
    if key in SUMS and amount is not None:
        per = str(raw.get("per", SUMS[key]))
        if per not in _PERS:
            return [], (f'per "{per}" is not known here', "one of " + ", ".join(_PERS))
        payments = numbers.get("payments")
        found.append(_read(key, Sum(amount=amount, per=next(each for each in _PERS if each == per), currency=currency, payments=int(payments) if payments else None)))  # fmt: skip
    if key in ("bonus", "retirement", "base") and (part := numbers.get("share") or numbers.get("flat")):
        found.append(_read(key, Share(part)))
    if key == "base" and (part := numbers.get("raise")):
        found.append(_read("raise", Share(part)))
    if key == "retirement" and (match := numbers.get("match")) is not None:
        found.append(_read(key, Match(match, numbers.get("up_to") or Decimal(1))))
    if key in ("sign_on", "relocation") and (months := numbers.get("repay_within")) is not None:
        found.append(_read(f"{key}_repay", Span(months, "month")))
    if key == "bonus" and isinstance(raw.get("basis"), str):
        found.append(_read("bonus_how", Words(raw["basis"])))
    if key == "equity":
        found += _granted(raw, numbers, currency)
    if key == "leave":
        unit: Unit = "week" if "weeks" in numbers else "hour" if "hours" in numbers else "day"
        if (number := numbers.get(f"{unit}s")) is not None:
            found.append(_read(key, Leave(number=number, unit=unit)))
        if (holidays := numbers.get("holidays")) is not None:
            found.append(_read("holidays", Days(holidays)))
    if key == "hours" and (week := numbers.get("week")) is not None:
        found.append(_read(key, Hours(week)))
    if found:
        return found, None
    words = ", ".join(str(value) for value in raw.values() if isinstance(value, (str, int, float)))
    if key in ("health", "perk", "other", "condition", "place", "title", "reports_to") and words:
        return [_read(key, Words(words))], None
    return [], ("this table says nothing that is known here", _expected(key))


def _granted(raw: dict[str, Any], numbers: dict[str, Decimal | None], currency: str) -> list[Read]:
    found = []
    kind = _kind(str(raw.get("kind", ""))) or "shares"
    if number := numbers.get("shares") or numbers.get("number") or numbers.get("options"):
        found.append(_read("equity", Grant(number, kind)))
    if years := numbers.get("years"):
        found.append(_read("vesting", Span(years, "year")))
    if (cliff := numbers.get("cliff")) is not None:
        found.append(_read("cliff", Span(cliff, "month")))
    if strike := numbers.get("strike"):
        found.append(_read("strike", Sum(amount=strike, per="once", currency=currency)))
    return found
