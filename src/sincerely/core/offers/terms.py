"""An offer in full, as values: pay, equity, benefits, time, place and conditions, and what the candidate says of themselves.

Amounts are `Decimal` in the offer's currency; shares of something (a raise, a chance) are numbers from 0 to 1; times are in months from the first day of work.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

Per = Literal["hour", "day", "week", "month", "year", "once"]
Filing = Literal["single", "mjoint", "mseparate", "headhh"]
EquityKind = Literal["stock", "options", "private-stock", "private-options"]
Basis = Literal["full", "prorated"]
ONE, NONE = Decimal(1), Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Base pay agreed for a later year: from year `year` on it is `amount`, in the base's own period."""

    year: int
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """Base pay a `per`; `growth` is the yearly raise as a share. A raise nobody promised is left out of the low end."""

    amount: Decimal
    per: Per = "year"
    growth: Decimal = NONE
    promised: bool = False
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonus:
    """A yearly bonus: `share` of base or a fixed `amount`. Without a `chance` none of it is expected, and all of it possible."""

    share: Decimal | None = None
    amount: Decimal | None = None
    chance: Decimal | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOff:
    """Money paid once, in `month`; whoever leaves before month `repay_within` pays all or the unserved part of it back (None: nothing is said)."""

    amount: Decimal
    month: int = 0
    repay_within: int | None = None
    repay: Basis = "full"
    own_cost: Decimal = NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Vest:
    """In a month, `part` of `of` equal parts of a grant become the candidate's own."""

    month: int
    part: Decimal
    of: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What a share may be worth, and how likely that is."""

    price: Decimal
    chance: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Equity:
    """A grant of shares or options. `discount` is taken off for risk; `dilution` is the part of a share that later rounds take away.

    `exercise_within` counts the months after leaving in which vested options can still be bought; None where nothing is said.
    """

    kind: EquityKind
    shares: Decimal
    vests: tuple[Vest, ...]
    prices: tuple[Price, ...]
    strike: Decimal = NONE
    cliff: int = 0
    discount: Decimal = NONE
    dilution: Decimal = NONE
    exercise_within: Decimal | None = None
    name: str = ""

    @property
    def private(self) -> bool:
        """Whether there is no market for the shares."""
        return self.kind.startswith("private")

    @property
    def options(self) -> bool:
        """Whether it is a right to buy, and not the shares."""
        return self.kind.endswith("options")


@dataclass(frozen=True, slots=True, kw_only=True)
class Retirement:
    """What the employer pays in: `match` of each unit paid by oneself, up to a share `up_to` of base, and `flat` of base in any case.

    `vested` holds (months, share of it all that is one's own from then on), rising to 1; empty is at once. `own` is the share of base paid in oneself.
    """

    match: Decimal = NONE
    up_to: Decimal = NONE
    flat: Decimal = NONE
    own: Decimal | None = None
    vested: tuple[tuple[int, Decimal], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Health cover a year: what the employer pays, one's own premium, and what one expects to pay of one's own besides."""

    employer_pays: Decimal = NONE
    premium: Decimal = NONE
    own_costs: Decimal = NONE
    after_months: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Perk:
    """Something of money's worth, `per` period; `cash` where it comes as money (and is taxed as pay)."""

    name: str
    amount: Decimal
    per: Per = "year"
    cash: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """Hours a week (`extra` unpaid ones besides), days a week, paid days off a year, days at home a week, and the way to work."""

    week: Decimal = Decimal(40)
    extra: Decimal = NONE
    days: Decimal = Decimal(5)
    leave: Decimal = NONE
    holidays: Decimal = NONE
    remote: Decimal = NONE
    commute_minutes: Decimal = NONE
    commute_cost: Decimal = NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One offer. `said` names the keys the file gave, so that what is missing can be told from what is none."""

    name: str
    base: Base
    currency: str
    employer: str = ""
    title: str = ""
    place: str = ""
    country: str = "US"
    offered: date | datetime | None = None
    expiry: date | datetime | None = None
    start: date | None = None
    bonus: Bonus | None = None
    sign_on: OneOff | None = None
    relocation: OneOff | None = None
    equity: tuple[Equity, ...] = ()
    retirement: Retirement | None = None
    health: Health | None = None
    learning: Decimal = NONE
    perks: tuple[Perk, ...] = ()
    time: Time = field(default_factory=Time)
    conditions: tuple[str, ...] = ()
    benefits: str = ""
    tax_rate: Decimal | None = None
    stay: Decimal | None = None
    said: frozenset[str] = frozenset()
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """What one unit of a currency is worth in the candidate's own, on a day, from a source."""

    currency: str
    worth: Decimal
    on: date
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLevel:
    """The candidate's own figure for the price level of a place (United States = 100)."""

    place: str
    level: Decimal
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What the comparison supposes of the candidate. `stay` is the chance to be there after each further year; `other_income` is the household's."""

    currency: str = "USD"
    place: str = ""
    country: str = "US"
    years: int = 4
    filing: Filing = "single"
    stay: Decimal = ONE
    other_income: Decimal = NONE
    said: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers:
    """All of a file: whose offers they are, the offers in the file's order, the candidate's own figures."""

    offers: tuple[Offer, ...]
    candidate: Candidate = field(default_factory=Candidate)
    rates: Mapping[str, Rate] = field(default_factory=dict)
    levels: tuple[OwnLevel, ...] = ()
