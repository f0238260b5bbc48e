"""What a letter says, as proposals for one [[offer]] of the file: each with the words it was read from, and the letter's further readings. Never more than that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from sincerely.core.offers.letter.paid_perks import money_of
from sincerely.core.offers.letter.reading import Letter
from sincerely.core.offers.letter.values import (
    Day,
    Days,
    Grant,
    Hours,
    Leave,
    Match,
    Share,
    Span,
    Sum,
    Term,
    Words,
    written,
)
from sincerely.core.offers.periods import A_YEAR, WEEKS

#: A period that the file does not know -> the one it knows.
_PERIODS: Mapping[str, str] = {"fortnight": "week", "half-month": "month", "quarter": "year"}
_MONTHS = {"day": Decimal(12) / 365, "week": Decimal(12) / WEEKS, "month": Decimal(1), "year": Decimal(12)}
_PRO_RATA = ("pro rata", "pro-rata", "prorat", "pro-rat", "proportion")
#: Where the one value of a term goes.
_TEXTS = {"title": "title", "place": "place"}
_SUMS = {"sign_on": "sign_on.amount", "relocation": "relocation.amount", "learning": "learning", "health": "health.employer_pays"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Proposed:
    """`terms` are one [[offer]], without a name; `quotes` and `others` go by its dotted keys; `left` are terms of the letter that have no place in it."""

    terms: dict[str, Any] = field(default_factory=dict)
    quotes: dict[str, str] = field(default_factory=dict)
    others: dict[str, tuple[str, ...]] = field(default_factory=dict)
    left: tuple[Term, ...] = ()


def proposed(letter: Letter) -> Proposed:
    """Return what a letter proposes."""
    found = Proposed()
    for term in letter.terms:
        pairs = list(_values(term))
        for key, value in pairs:
            _put(found.terms, key, value)
            found.quotes.setdefault(key, term.quote)
        if others := tuple(written(other.value) for other in letter.others if other.key == term.key):
            for key, _ in pairs[:1]:
                found.others[key] = others
    _conditions(letter, found)
    _perks(letter, found)
    _currency(letter, found)
    if letter.dated:
        found.terms["offered"] = letter.dated.isoformat()
    _firm_up(found)
    left = [term for term in letter.terms if term.key not in ("perk", "condition", "bonus_how") and not any(key in found.quotes for key, _ in _values(term))]  # fmt: skip
    return Proposed(found.terms, found.quotes, found.others, tuple(left))


def _values(term: Term) -> Iterator[tuple[str, Any]]:
    value = term.value
    match term.key, value:
        case "title" | "place", Words():
            yield _TEXTS[term.key], value.text
        case "base", Sum() if value.per != "once":
            yield from _base(value)
        case "raise", Share():
            yield "base.raise", _number(value.share)
        case "bonus", Share():
            yield "bonus.share", _number(value.share)
        case "bonus", Sum():
            yield "bonus.amount", _number(value.amount)
        case "bonus_how", Words() if value.text == "guaranteed":
            yield "bonus.chance", 1
        case "sign_on" | "relocation" | "learning" | "health", Sum():
            yield _SUMS[term.key], _number(value.amount * (12 if value.per == "month" else 1))
        case "sign_on_repay" | "relocation_repay", Span():
            key = term.key.removesuffix("_repay")
            yield f"{key}.repay_within", int(value.number * _MONTHS.get(value.unit, Decimal(1)))
            if any(words in term.quote.lower() for words in _PRO_RATA):
                yield f"{key}.repay", "prorated"
        case "equity", Grant():
            yield "equity.0.kind", "options" if value.of == "options" else "stock"
            yield "equity.0.shares", _number(value.number)
        case "vesting", Span() if value.unit in ("month", "year"):
            yield "equity.0.years", _number(value.number / (12 if value.unit == "month" else 1))
        case "cliff", Span() if value.unit in ("month", "year"):
            yield "equity.0.cliff", int(value.number * _MONTHS[value.unit])
        case "strike", Sum():
            yield "equity.0.strike", _number(value.amount)
        case "exercise", Span():
            yield "equity.0.exercise_within", _number(round(value.number * _MONTHS.get(value.unit, Decimal(1)), 1))
        case "retirement", Match():
            yield "retirement.match", _number(value.match)
            yield "retirement.up_to", _number(value.up_to)
        case "retirement", Share():
            yield "retirement.flat", _number(value.share)
        case "leave", Leave():
            days = value.number * {"week": Decimal(5), "hour": Decimal(1) / 8, "month": Decimal(21)}.get(value.unit, Decimal(1))  # fmt: skip
            yield "leave.days", _number(round(days * (12 if value.per == "month" else 1), 1))
        case "holidays", Days():
            yield "leave.holidays", _number(value.number)
        case "hours", Hours():
            yield "hours.week", _number(value.week)
        case "remote_days", Days():
            yield "remote_days", _number(value.number)
        case "start" | "expiry", Day():
            day = value.day
            yield term.key, day.isoformat(timespec="minutes") if isinstance(day, datetime) and term.key == "expiry" else day.isoformat()[:10]  # fmt: skip


def _base(value: Sum) -> Iterator[tuple[str, Any]]:
    per = _PERIODS.get(value.per, value.per)
    times = A_YEAR[value.per] / A_YEAR[per] if per != value.per else Decimal(1)
    if value.payments and value.per == "month" and value.payments != 12:
        per, times = "year", Decimal(value.payments)
    yield "base.amount", _number(value.amount * times)
    yield "base.per", per


def _conditions(letter: Letter, found: Proposed) -> None:
    said = [term for term in letter.terms if term.key == "condition"]
    if said:
        found.terms["conditions"] = [written(term.value) for term in said]
        found.quotes["conditions"] = " … ".join(term.quote for term in said)


def _perks(letter: Letter, found: Proposed) -> None:
    base = letter.of("base")
    home = base.value.currency if base and isinstance(base.value, Sum) else ""
    for term in letter.terms:
        if (
            term.key == "perk"
            and isinstance(term.value, Words)
            and (paid := money_of(term.value.text, term.label, home))
        ):
            rows = found.terms.setdefault("perk", [])
            found.quotes[f"perk.{len(rows)}.amount"] = term.quote
            rows.append({"name": paid.name, "amount": _number(paid.amount), "per": paid.per, "cash": True})


def _currency(letter: Letter, found: Proposed) -> None:
    base = letter.of("base") or letter.of("sign_on")
    if base is not None and isinstance(base.value, Sum) and len(base.value.currency) == 3:
        found.terms["currency"] = base.value.currency
        found.quotes["currency"] = base.quote


def _firm_up(found: Proposed) -> None:
    """Take out what cannot stand alone: how a grant vests without the grant, what goes back of nothing."""
    grants = found.terms.get("equity")
    if grants and "shares" not in grants[0]:
        _drop(found, "equity")
    for key in ("sign_on", "relocation"):
        if key in found.terms and "amount" not in found.terms[key]:
            _drop(found, key)
    bonus = found.terms.get("bonus")
    if bonus and not {"share", "amount"} & set(bonus):
        _drop(found, "bonus")


def _drop(found: Proposed, key: str) -> None:
    del found.terms[key]
    for each in [quoted for quoted in found.quotes if quoted == key or quoted.startswith(f"{key}.")]:
        del found.quotes[each]


def _put(terms: dict[str, Any], key: str, value: Any) -> None:
    *above, last = key.split(".")
    at: Any = terms
    for nth, part in enumerate(above):
        if part.isdigit():
            at = at[0]
            continue
        rows = nth + 1 < len(above) and above[nth + 1].isdigit()
        at = at.setdefault(part, [{}] if rows else {})
    at.setdefault(last, value)


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


__all__ = ["Proposed", "proposed"]
