"""What a term of an offer letter can say: sums, shares, spans of time, days, counts, or words; and each written out in one way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

Per = Literal["hour", "day", "week", "fortnight", "half-month", "month", "quarter", "year", "once"]
Unit = Literal["hour", "day", "week", "month", "year"]
Of = Literal["options", "units", "shares"]

#: The terms there are, in the order a letter is read in, with what each is called.
NAMES: dict[str, str] = {
    "title": "title",
    "base": "base pay",
    "raise": "raises",
    "bonus": "bonus",
    "bonus_how": "how sure the bonus is",
    "sign_on": "sign-on bonus",
    "sign_on_repay": "paying the sign-on bonus back",
    "relocation": "relocation",
    "relocation_repay": "paying relocation back",
    "equity": "equity",
    "vesting": "vesting",
    "cliff": "cliff",
    "strike": "strike price",
    "exercise": "time to buy options after leaving",
    "retirement": "retirement",
    "health": "health cover",
    "leave": "days of leave",
    "holidays": "public holidays",
    "learning": "learning",
    "perk": "perk",
    "hours": "hours a week",
    "remote_days": "days at home a week",
    "place": "place of work",
    "start": "start date",
    "end": "end or length of the contract",
    "probation": "probation",
    "notice": "notice",
    "non_compete": "non-compete",
    "reports_to": "who you report to",
    "condition": "condition",
    "expiry": "day of your answer",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """An amount a `per`; of a range the low end, and `high`. `payments` is how many of them a year holds, where that is said."""

    amount: Decimal
    per: Per
    currency: str
    payments: int | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """A share of pay: 0.1 is 10 %."""

    share: Decimal


@dataclass(frozen=True, slots=True)
class Match:
    """What the employer adds to each unit paid by oneself (1 is as much), up to a share of pay."""

    match: Decimal
    up_to: Decimal


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time. `of` says from when it counts, where it stands for a day ("signing")."""

    number: Decimal
    unit: Unit
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """Paid time off, a year or a month; `holidays_in` where public holidays are part of the number, None where nothing is said; `calendar` where weekends count."""

    number: Decimal
    unit: Unit
    per: Literal["year", "month"] = "year"
    holidays_in: bool | None = None
    calendar: bool = False


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours a week; of a range the low end, and `high`."""

    week: Decimal
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """Days a week, or a year where the term is counted so."""

    number: Decimal


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or a moment without a zone; `last` where any day from `day` to it is meant; `loose` for "on or about"."""

    day: date | datetime
    last: date | None = None
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Grant:
    """A number of options, share units or shares."""

    number: Decimal
    of: Of


@dataclass(frozen=True, slots=True)
class GrantWorth:
    """A grant told by what it is worth."""

    amount: Decimal
    currency: str
    of: Of


@dataclass(frozen=True, slots=True)
class Words:
    """What has no figure that could be compared."""

    text: str


Value = Sum | Share | Match | Span | Leave | Hours | Days | Day | Grant | GrantWorth | Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term of a letter: what it says, and the words `text[start:end]` it was read from. `vague` names the words that leave it open."""

    key: str
    value: Value
    quote: str
    start: int
    end: int
    vague: str = ""
    label: str = ""
    rival: bool = False


def written(value: Value) -> str:
    """Return a value in one plain form: "5480 EUR/month x13", "12 %", "50 % up to 6 %", "3 months", "2027-01-04"."""
    match value:
        case Sum():
            high = f"-{plain(value.high)}" if value.high else ""
            times = f" x{value.payments}" if value.payments else ""
            return f"{plain(value.amount)}{high} {value.currency}/{value.per}{times}"
        case Share():
            return f"{plain(value.share * 100)} %"
        case Match():
            return f"{plain(value.match * 100)} % up to {plain(value.up_to * 100)} %"
        case Span():
            return counted(value.number, value.unit) + (f" of {value.of}" if value.of else "")
        case Leave():
            month = " a month" if value.per == "month" else ""
            return counted(value.number, value.unit) + month + (" including holidays" if value.holidays_in else "")
        case Hours():
            return f"{plain(value.week)} hours"
        case Days():
            return counted(value.number, "day")
        case Day():
            return value.day.isoformat(timespec="minutes") if isinstance(value.day, datetime) else value.day.isoformat()
        case Grant():
            return f"{plain(value.number)} {value.of}"
        case GrantWorth():
            return f"{plain(value.amount)} {value.currency}/once of {value.of}"
        case Words():
            return value.text


def plain(number: Decimal) -> str:
    """Return a number without needless digits: "37.5", "40"."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def counted(number: Decimal, unit: str) -> str:
    """Return "1 month", "2.5 days"."""
    return f"{plain(number)} {unit}{'' if number == 1 else 's'}"
