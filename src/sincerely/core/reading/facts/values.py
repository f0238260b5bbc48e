"""The nouns of what a message says: a fact with the words it was read from, pay, and the tables a reader is given."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from sincerely.core.reading.facts.judge import Judge

Name = Literal[
    "deadline",
    "interview_start",
    "interview_end",
    "duration_minutes",
    "time_zone",
    "slots",
    "place",
    "link",
    "people",
    "requested_items",
    "decision_by",
    "salary",
    "bonus",
    "equity",
    "start_date",
    "offer_expiry",
    "feedback",
    "phone",
]
Period = Literal["hour", "day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Pay:
    """Base pay on offer; `currency` as in ISO 4217, of a range the low end."""

    amount: Decimal
    currency: str
    period: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing a message says. `quote` are the words it was read from, `text[start:end]`; all empty where an attached invitation says it.

    `value`: a date, or an aware datetime where a clock time is said; whole minutes; pay; otherwise a text (a phone number in E.164, an IANA zone).
    None for a day that counts from when the message was written, where it does not say when that was.
    `before`: the date is the first day that is too late ("before 4 December"), and the day before it the last.
    """

    name: Name
    value: date | datetime | int | str | Pay | None
    quote: str = ""
    start: int = 0
    end: int = 0
    note: str = ""
    before: bool = False


@dataclass(frozen=True, slots=True)
class Town:
    """One town of a name: its IANA zone, its country (ISO 3166-1 alpha-2) and its people in ten thousands."""

    zone: str
    country: str
    people: int


def _none(country: str, year: int) -> Container[date]:
    return frozenset()


@dataclass(frozen=True, slots=True)
class Tables:
    """What a reader looks things up in: towns by folded name, given names (folded), everyday words, the public holidays of a country's year, and what a date shows of which fact it is and a piece of whether it is asked for (without them the rules alone say)."""

    towns: Mapping[str, tuple[Town, ...]] = field(default_factory=dict)
    given: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    holidays: Callable[[str, int], Container[date]] = _none
    dates: Judge | None = None
    items: Judge | None = None
