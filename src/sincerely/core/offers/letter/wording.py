"""A term's value as one says it: "65,000 EUR a year", "5,480 EUR a month, 13 times a year", "30 days"."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sincerely.core.offers.letter.values import (
    Day,
    Days,
    Grant,
    GrantWorth,
    Hours,
    Leave,
    Match,
    Share,
    Span,
    Sum,
    Value,
    counted,
    plain,
)

_OF = {"options": "options", "units": "share units", "shares": "shares"}
_PER = {"once": "", "fortnight": " a fortnight", "half-month": " twice a month", "quarter": " a quarter", "hour": " an hour"}  # fmt: skip


def in_words(value: Value) -> str:
    """Return a value as one says it in a sentence."""
    match value:
        case Sum():
            high = f" to {amount(value.high)}" if value.high else ""
            times = f", {value.payments} times a year" if value.payments else ""
            return f"{amount(value.amount)}{high}{' ' * bool(value.currency)}{value.currency}{_PER.get(value.per, f' a {value.per}')}{times}".strip()
        case Share():
            return f"{plain(value.share * 100)} %"
        case Match():
            return f"a match of {plain(value.match * 100)} % up to {plain(value.up_to * 100)} % of pay"
        case Span():
            if not value.number:
                return "none"
            return f"within {counted(value.number, value.unit)} of {value.of}" if value.of else counted(value.number, value.unit)  # fmt: skip
        case Leave():
            kind = f"calendar {value.unit}" if value.calendar else value.unit
            per = " a month" if value.per == "month" else ""
            return counted(value.number, kind) + per + (", public holidays included" if value.holidays_in else "")
        case Hours():
            return f"{plain(value.week)}{f' to {plain(value.high)}' if value.high else ''} hours a week"
        case Days():
            return counted(value.number, "day")
        case Day():
            return day_words(value)
        case Grant():
            return f"{value.number:,f} {_OF[value.of]}"
        case GrantWorth():
            return f"{_OF[value.of]} worth {amount(value.amount)} {value.currency}"
        case _:
            return value.text


def amount(number: Decimal) -> str:
    """Return an amount with its cents only where there are any: "65,000", "29.50"."""
    return f"{number:,.0f}" if number == number.to_integral_value() else f"{number:,.2f}"


def day_words(value: Day) -> str:
    """Return a day with its weekday, a span of days by its ends, a month by its name."""
    if value.last is not None and not isinstance(value.day, datetime):
        if value.day.day == 1 and value.last.month == value.day.month and value.last.day >= 28:
            return f"{value.day:%B %Y}"
        return f"{_day(value.day)} to {_day(value.last)}"
    clock = f", {value.day:%H:%M}" if isinstance(value.day, datetime) else ""
    return f"{'about ' if value.loose else ''}{_day(value.day)}{clock}"


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%B %Y}"
