"""Values in different units set against each other: a month against a year, weeks of leave against days, a date against "within four weeks".

Each comparison says whether both mean the same, what should be known of it in a note, and which is more. None for two that cannot be compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from sincerely.core.offers.letter.days import after_days
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
)
from sincerely.core.offers.letter.wording import amount, in_words
from sincerely.core.offers.periods import A_YEAR, WEEKS

FIVE = Decimal(5)
_DAYS = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.4375"), "year": Decimal("365.25"), "hour": Decimal(1) / 24}  # fmt: skip
#: 90 days are three months and a day, 26 weeks half a year less half a day: people mean the same.
_NEARLY = Decimal("0.02")
HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Known:
    """What comparing may need besides: hours and days a week, base pay a year, the letter's date, when work begins, public holidays agreed."""

    hours: Decimal | None = None
    days: Decimal = FIVE
    base: Decimal | None = None
    dated: date | None = None
    start: date | None = None
    holidays: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """Whether the letter keeps what was agreed; `more` is the sign of the letter's figure less the agreed one."""

    same: bool
    note: str = ""
    more: int = 0


def compared(agreed: Value, letter: Value, known: Known) -> Compared | None:
    """Set a letter's value against the agreed one; None where they cannot be compared."""
    match agreed, letter:
        case Sum(), Sum():
            return _sums(agreed, letter, known)
        case Share(), Share():
            return _numbers(agreed.share, letter.share)
        case Share(), Sum() if known.base and letter.per == "year":
            return _of_base(agreed.share * known.base, letter.amount, known.base, letter, agreed)
        case Sum(), Share() if known.base and agreed.per == "year":
            return _of_base(agreed.amount, letter.share * known.base, known.base, letter, agreed)
        case Match(), Match():
            return Compared(agreed == letter, "", _sign(letter.match * letter.up_to - agreed.match * agreed.up_to))
        case Share(), Match():
            most = letter.match * letter.up_to
            return Compared(most == agreed.share, "only if you pay in as much yourself" if most == agreed.share else "", _sign(most - agreed.share))  # fmt: skip
        case Match(), Share():
            return Compared(letter.share >= agreed.match * agreed.up_to, "whether you pay in or not, as it reads", _sign(letter.share - agreed.match * agreed.up_to))  # fmt: skip
        case Span(), Span() if bool(agreed.of) == bool(letter.of):
            return _spans(agreed, letter)
        case Leave(), Leave():
            return _leave(agreed, letter, known)
        case Hours(), Hours():
            return _ranged(agreed.week, letter.week, letter.high, agreed.high)
        case Days(), Days():
            return _numbers(agreed.number, letter.number)
        case Day(), Day():
            return _days(agreed, letter)
        case (Day(), Span()) | (Span(), Day()):
            return _day_and_span(agreed, letter, known)
        case Grant(), Grant():
            kind = agreed.of == letter.of or agreed.of == "shares"
            note = "" if kind else f"the number is right, but these are {in_words(letter).split(' ', 1)[1]}"
            return Compared(agreed.number == letter.number and kind, note if agreed.number == letter.number else "", _sign(letter.number - agreed.number))  # fmt: skip
        case GrantWorth(), GrantWorth():
            return _numbers(agreed.amount, letter.amount)
    return None


def _numbers(agreed: Decimal, letter: Decimal) -> Compared:
    return Compared(agreed == letter, "", _sign(letter - agreed))


def _sign(number: Decimal) -> int:
    return (number > 0) - (number < 0)


# -- money


def yearly(value: Sum, known: Known) -> Decimal | None:
    """Return what a sum comes to a year; None where the hours are not known."""
    if value.per == "once":
        return value.amount
    if value.per == "hour":
        return value.amount * known.hours * WEEKS if known.hours else None
    if value.per == "day":
        return value.amount * known.days * WEEKS
    return value.amount * (value.payments or A_YEAR[value.per] if value.per == "month" else A_YEAR[value.per])


def _sums(agreed: Sum, letter: Sum, known: Known) -> Compared | None:
    if agreed.currency and letter.currency != agreed.currency:
        return Compared(False, f"it is in {letter.currency}, not in {agreed.currency}")
    if letter.high and not agreed.high and letter.amount < agreed.amount <= letter.high:
        return Compared(False, "the letter leaves a range, which promises only its low end", -1)
    if agreed.per == letter.per and (agreed.payments or 12) == (letter.payments or 12):
        return _numbers(agreed.amount, letter.amount)
    if agreed.per == letter.per and agreed.amount == letter.amount:
        return _payments(agreed, letter)
    ours, theirs = yearly(agreed, known), yearly(letter, known)
    if ours is None or theirs is None:
        return None
    slack = _slack(agreed, known) + _slack(letter, known)
    note = (
        ""
        if agreed.per == letter.per
        else f"{in_words(letter)} is {amount(theirs.quantize(Decimal(1)))} a year{_at(agreed, letter, known)}"
    )
    return Compared(abs(ours - theirs) <= slack, note, _sign(theirs - ours) if abs(ours - theirs) > slack else 0)


def _at(agreed: Sum, letter: Sum, known: Known) -> str:
    hourly = "hour" in (agreed.per, letter.per)
    return f", at {known.hours:f} hours a week for 52 weeks" if hourly and known.hours else ""


def _slack(value: Sum, known: Known) -> Decimal:
    """Return how far rounding can have moved a sum in a year: half a unit of its last digit, times a year."""
    exponent = value.amount.as_tuple().exponent
    last = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    one = yearly(Sum(amount=Decimal(1), per=value.per, currency="", payments=value.payments), known)
    return HALF * min(last, Decimal(1)) * (one or 0)


def _payments(agreed: Sum, letter: Sum) -> Compared:
    """Two months' pays are the same, and one is paid more often a year than the other."""
    if agreed.payments and not letter.payments:
        return Compared(False, f"the letter says nothing of {agreed.payments} payments, and twelve make {amount(letter.amount * 12)} a year", -1)  # fmt: skip
    if letter.payments and not agreed.payments:
        return Compared(True, f"paid {letter.payments} times a year")
    return Compared(False, f"paid {letter.payments or 12} times a year, not {agreed.payments or 12}", _sign(Decimal((letter.payments or 12) - (agreed.payments or 12))))  # fmt: skip


def _of_base(ours: Decimal, theirs: Decimal, base: Decimal, letter: Value, agreed: Value) -> Compared:
    if abs(ours - theirs) <= max(HALF, base / 10000):
        return Compared(
            True, f"of {amount(base.quantize(Decimal(1)))} a year that is {amount(theirs.quantize(Decimal(1)))}"
        )
    note = f"of {amount(base.quantize(Decimal(1)))} a year {in_words(agreed)} and {in_words(letter)} are {amount(ours.quantize(Decimal(1)))} and {amount(theirs.quantize(Decimal(1)))}"  # fmt: skip
    return Compared(False, note, _sign(theirs - ours))


# -- time


def _spans(agreed: Span, letter: Span) -> Compared:
    if agreed.unit == letter.unit:
        return _numbers(agreed.number, letter.number)
    ours, theirs = _months(agreed), _months(letter)
    if ours is not None and theirs is not None:
        return Compared(ours == theirs, "", _sign(theirs - ours))
    one, other = agreed.number * _DAYS[agreed.unit], letter.number * _DAYS[letter.unit]
    if one == other:
        return Compared(True)
    near = abs(one - other) <= _NEARLY * max(one, other)
    return Compared(near, f"{in_words(letter)} and {in_words(agreed)} are nearly the same" if near else "", _sign(other - one))  # fmt: skip


def _months(span: Span) -> Decimal | None:
    return span.number * 12 if span.unit == "year" else span.number if span.unit == "month" else None


def _leave(agreed: Leave, letter: Leave, known: Known) -> Compared | None:
    ours, theirs = working_days(agreed, known), working_days(letter, known)
    if ours is None or theirs is None:
        return None
    notes = []
    if agreed.unit != letter.unit or agreed.per != letter.per or agreed.calendar != letter.calendar:
        told, number = (
            (agreed, ours)
            if letter.unit == "day" and not letter.calendar and letter.per == "year"
            else (letter, theirs)
        )
        notes.append(
            f"{in_words(told)} are {amount(round(number, 1))} working days a year, at {known.days:f} days a week"
        )
    if letter.holidays_in and not agreed.holidays_in:
        if known.holidays is not None:
            ours += known.holidays
            notes.append(f"public holidays are part of it, so it is set against {amount(ours)}")
        elif agreed.holidays_in is False:
            return Compared(False, "public holidays are part of it, and were agreed to come on top", -1)
        else:
            notes.append("public holidays are part of it: ask whether they were meant to come on top")
    return Compared(abs(ours - theirs) < HALF, "; ".join(notes), _sign(theirs - ours) if abs(ours - theirs) >= HALF else 0)  # fmt: skip


def working_days(leave: Leave, known: Known) -> Decimal | None:
    """Return leave in working days a year; None for hours where a day's hours are not known."""
    times = Decimal(12) if leave.per == "month" else Decimal(1)
    if leave.unit == "week":
        return leave.number * known.days * times
    if leave.unit == "hour":
        return leave.number / (known.hours / known.days) * times if known.hours else None
    return leave.number * times * (known.days / 7 if leave.calendar else 1)


def _ranged(agreed: Decimal, letter: Decimal, high: Decimal | None, agreed_high: Decimal | None) -> Compared:
    if high and not agreed_high and letter < agreed <= high:
        return Compared(False, "the letter leaves a range, which promises only its low end", -1)
    return Compared(agreed == letter and (not agreed_high or agreed_high == high), "", _sign(letter - agreed))


# -- days


def _days(agreed: Day, letter: Day) -> Compared:
    ours, theirs = _date(agreed.day), _date(letter.day)
    later = _sign(Decimal((theirs - ours).days))
    if letter.last is not None:
        inside = theirs <= ours and (agreed.last or ours) <= letter.last
        return Compared(inside, "the letter does not fix the day" if inside and agreed.last != letter.last else "", 0 if inside else later)  # fmt: skip
    if agreed.last is not None:
        return Compared(ours <= theirs <= agreed.last, "", 0 if ours <= theirs <= agreed.last else later)
    if isinstance(agreed.day, datetime) and isinstance(letter.day, datetime) and agreed.day != letter.day:
        return Compared(False, "the hour is another", 1 if letter.day > agreed.day else -1)
    note = "the letter says it is about that day" if letter.loose and not agreed.loose else ""
    return Compared(ours == theirs, note if ours == theirs else "", later)


def _day_and_span(agreed: Value, letter: Value, known: Known) -> Compared | None:
    """Set a date against "within four weeks of signing", counted from the letter's date, or against a length of contract, from the start."""
    span = agreed if isinstance(agreed, Span) else letter
    day = letter if isinstance(letter, Day) else agreed
    assert isinstance(span, Span) and isinstance(day, Day)
    if not span.of:
        if known.start is None:
            return None
        end = after_days(known.start, span)
        near = abs((_date(day.day) - end).days) <= 3
        return Compared(near, f"{in_words(span)} from {known.start:%d %B %Y} end about {end:%d %B %Y}", _sign(Decimal((_date(day.day) - end).days)))  # fmt: skip
    if known.dated is None:
        return None
    last = after_days(known.dated, span) + timedelta(days=0)
    inside = known.dated <= _date(day.day) <= last
    note = f"{in_words(span)} is by {last:%d %B %Y} if it counts from the letter's date; no day is fixed"
    return Compared(inside, note if isinstance(letter, Span) or not inside else "", 0 if inside else 1)


def _date(day: date | datetime) -> date:
    return day.date() if isinstance(day, datetime) else day
