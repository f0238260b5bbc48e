"""What can be said of an offer, field by field: the keys of one [[offer]] of the file (docs/offers.md) as a person is asked for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext, gettext_lazy

from sincerely.core.offers.letter.values import plain as digits
from sincerely.web.forms.moments import DayInput

Value = Any
Words = Any


@dataclass(frozen=True, slots=True)
class Asked:
    """One field: the key it fills, how it is asked for, and what form its answer has."""

    key: str
    label: Words
    kind: str = "text"
    hint: Words = ""
    choices: Sequence[tuple[str, Words]] = ()
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that belong together; `rows` where the same ones are asked for several times, under the key of a list."""

    name: str
    title: Words
    asked: tuple[Asked, ...]
    rows: str = ""
    lead: Words = ""


_PER = [("year", gettext_lazy("a year")), ("month", gettext_lazy("a month")), ("week", gettext_lazy("a week")), ("day", gettext_lazy("a day")), ("hour", gettext_lazy("an hour"))]  # fmt: skip
_FILING = [("", gettext_lazy("not said: single")), ("single", gettext_lazy("single")), ("mjoint", gettext_lazy("married, together")), ("mseparate", gettext_lazy("married, apart")), ("headhh", gettext_lazy("head of household"))]  # fmt: skip
_PERK = [("year", gettext_lazy("a year")), ("month", gettext_lazy("a month")), ("week", gettext_lazy("a week")), ("once", gettext_lazy("once"))]  # fmt: skip
_REPAY = [("full", gettext_lazy("all of it")), ("prorated", gettext_lazy("the part not yet served"))]
_KINDS = [("", gettext_lazy("no grant")), ("stock", gettext_lazy("shares or share units")), ("options", gettext_lazy("options")), ("private-stock", gettext_lazy("shares without a market")), ("private-options", gettext_lazy("options without a market"))]  # fmt: skip
_EVERY = [("year", gettext_lazy("year")), ("half-year", gettext_lazy("half-year")), ("quarter", gettext_lazy("quarter")), ("month", gettext_lazy("month"))]  # fmt: skip


def _once(key: str, what: Words) -> tuple[Asked, ...]:
    return (
        Asked(f"{key}.amount", what, "money"),
        Asked(f"{key}.month", gettext_lazy("Paid in month"), "count", gettext_lazy("0 is the first day.")),
        Asked(f"{key}.repay_within", gettext_lazy("Goes back if you leave within"), "count", gettext_lazy("Months; 0 where nothing goes back. Empty where they do not say.")),
        Asked(f"{key}.repay", gettext_lazy("What goes back"), "choice", choices=_REPAY),
    )  # fmt: skip


# fmt: off
GROUPS: tuple[Group, ...] = (
    Group("post", gettext_lazy("The post"), (
        Asked("name", gettext_lazy("What you call this offer"), needed=True),
        Asked("title", gettext_lazy("Title")),
        Asked("employer", gettext_lazy("Employer")),
        Asked("place", gettext_lazy("Place"), hint=gettext_lazy("As in “Madison, WI”: its prices are compared with yours.")),
        Asked("country", gettext_lazy("Country"), hint=gettext_lazy("Two letters, such as US or DE. Empty means yours.")),
        Asked("currency", gettext_lazy("Currency"), hint=gettext_lazy("Three letters, such as USD or EUR. Empty means yours.")),
        Asked("offered", gettext_lazy("Made on"), "day"),
        Asked("expiry", gettext_lazy("They want your answer by"), "day"),
        Asked("start", gettext_lazy("First day of work"), "day"),
    )),
    Group("pay", gettext_lazy("Pay"), (
        Asked("base.amount", gettext_lazy("Base pay"), "money", needed=True),
        Asked("base.per", gettext_lazy("Base pay is for"), "choice", choices=_PER),
        Asked("base.raise", gettext_lazy("Raise a year"), "percent"),
        Asked("base.promised", gettext_lazy("The raise is agreed"), "tick"),
        Asked("base.steps", gettext_lazy("Agreed for later years"), "steps", gettext_lazy("One a line: the year, then the pay, as in “3: 65000”.")),
        Asked("bonus.share", gettext_lazy("Bonus, of base pay"), "percent", gettext_lazy("Or an amount, beside.")),
        Asked("bonus.amount", gettext_lazy("Bonus, an amount a year"), "money"),
        Asked("bonus.chance", gettext_lazy("How likely the bonus is, by your own guess"), "percent"),
        Asked("bonus.basis", gettext_lazy("What the bonus depends on")),
    )),
    Group("once", gettext_lazy("Paid once"), (
        *_once("sign_on", gettext_lazy("Sign-on bonus")),
        *_once("relocation", gettext_lazy("Relocation money")),
        Asked("relocation.own_cost", gettext_lazy("What moving costs you"), "money"),
    )),
    Group("equity", gettext_lazy("Shares and options"), (
        Asked("kind", gettext_lazy("Kind"), "choice", choices=_KINDS),
        Asked("name", gettext_lazy("What you call it")),
        Asked("shares", gettext_lazy("How many"), "number"),
        Asked("years", gettext_lazy("Vests over years"), "number"),
        Asked("every", gettext_lazy("in steps of a"), "choice", choices=_EVERY),
        Asked("vest", gettext_lazy("Or vests unevenly"), "vest", gettext_lazy("Percent of the grant by year, as in “5, 15, 40, 40”; or one date a line, as in “month 12: 1000”.")),
        Asked("cliff", gettext_lazy("Cliff, in months"), "count"),
        Asked("strike", gettext_lazy("Strike price"), "money"),
        Asked("price", gettext_lazy("Price of a share today"), "money"),
        Asked("prices", gettext_lazy("Or prices with their chances"), "prices", gettext_lazy("One a line: the price, then its chance, as in “20: 30 %”. The chances sum to 100 %.")),
        Asked("discount", gettext_lazy("Taken off for risk"), "percent"),
        Asked("dilution", gettext_lazy("Later rounds take away"), "percent"),
        Asked("exercise_within", gettext_lazy("Months to buy after leaving"), "number"),
    ), rows="equity", lead=gettext_lazy("Seen apart always, and never counted as pay.")),
    Group("benefits", gettext_lazy("Benefits"), (
        Asked("retirement.match", gettext_lazy("Retirement: they add to what you pay in"), "percent", gettext_lazy("50 % where they add half of each unit.")),
        Asked("retirement.up_to", gettext_lazy("up to this much of base pay"), "percent"),
        Asked("retirement.own", gettext_lazy("What you pay in, of base pay"), "percent"),
        Asked("retirement.flat", gettext_lazy("Retirement: paid in any case, of base pay"), "percent"),
        Asked("retirement.vesting", gettext_lazy("When it is yours"), "vesting", gettext_lazy("Months until all of it is, as in “36”; or percent after each year, as in “0, 20, 40, 60, 80, 100”.")),
        Asked("health.employer_pays", gettext_lazy("Health cover: they pay a year"), "money"),
        Asked("health.premium", gettext_lazy("Health cover: your premium a year"), "money"),
        Asked("health.own_costs", gettext_lazy("Health cover: what you expect to pay besides"), "money"),
        Asked("health.after_months", gettext_lazy("Health cover begins after months"), "count"),
        Asked("learning", gettext_lazy("Learning, a year"), "money"),
        Asked("benefits", gettext_lazy("Benefits in their own words")),
    )),
    Group("perks", gettext_lazy("Perks"), (
        Asked("name", gettext_lazy("What it is")),
        Asked("amount", gettext_lazy("Worth"), "money"),
        Asked("per", gettext_lazy("for"), "choice", choices=_PERK),
        Asked("cash", gettext_lazy("It is paid out in money"), "tick"),
    ), rows="perk"),
    Group("time", gettext_lazy("Time and way to work"), (
        Asked("hours.week", gettext_lazy("Hours a week"), "number"),
        Asked("hours.extra", gettext_lazy("Unpaid hours a week besides"), "number"),
        Asked("days_a_week", gettext_lazy("Days a week"), "number"),
        Asked("remote_days", gettext_lazy("of them at home"), "number"),
        Asked("leave.days", gettext_lazy("Paid days off a year"), "number"),
        Asked("leave.holidays", gettext_lazy("Public holidays a year"), "number"),
        Asked("commute.minutes", gettext_lazy("Minutes to work, one way"), "number"),
        Asked("commute.cost", gettext_lazy("Cost of the way, a day"), "money"),
    )),
    Group("firm", gettext_lazy("How firm it is, and tax"), (
        Asked("conditions", gettext_lazy("What it depends on"), "lines", gettext_lazy("One a line. “Nothing” where it depends on nothing; empty where they do not say.")),
        Asked("tax_rate", gettext_lazy("Your own tax rate for it"), "percent", gettext_lazy("In the United States that of state and local tax; elsewhere of all tax and social insurance.")),
        Asked("stay", gettext_lazy("Chance to still be there after each year"), "percent", gettext_lazy("Your own guess, where it is another one here.")),
    )),
)
FIGURES: tuple[Group, ...] = (
    Group("candidate", gettext_lazy("Where and in what you count"), (
        Asked("candidate.currency", gettext_lazy("Your currency"), hint=gettext_lazy("Three letters, such as USD or EUR. Empty means USD.")),
        Asked("candidate.place", gettext_lazy("Where you compare prices"), hint=gettext_lazy("As in “Madison, WI”; empty means the whole country.")),
        Asked("candidate.country", gettext_lazy("Your country"), hint=gettext_lazy("Two letters. Empty means US.")),
        Asked("candidate.years", gettext_lazy("Over how many years"), "count", gettext_lazy("1 to 10. Empty means 4.")),
        Asked("candidate.filing", gettext_lazy("How you file tax in the United States"), "choice", choices=_FILING),
        Asked("candidate.other_income", gettext_lazy("Other wages of your household, a year in USD"), "money"),
        Asked("candidate.stay", gettext_lazy("Chance to still be there after each year"), "percent", gettext_lazy("Your own guess. Empty means certain, and that is said.")),
    )),
    Group("rate", gettext_lazy("Exchange rates"), (
        Asked("currency", gettext_lazy("Currency")),
        Asked("worth", gettext_lazy("One of it is worth, in yours"), "number"),
        Asked("on", gettext_lazy("On which day"), "day"),
        Asked("source", gettext_lazy("Where you have it from")),
    ), rows="rate", lead=gettext_lazy("Nothing is looked up for you: an offer in another currency needs a rate of yours.")),
    Group("price_level", gettext_lazy("Prices of places, by your own figures"), (
        Asked("place", gettext_lazy("Place")),
        Asked("level", gettext_lazy("Its prices, where the United States are 100"), "number"),
        Asked("source", gettext_lazy("Where you have it from")),
    ), rows="price_level", lead=gettext_lazy("Where the public figures are wrong for you, or have none.")),
)
WAITING: tuple[Group, ...] = (
    Group("waiting", gettext_lazy("Your own day, and what waiting costs"), (
        Asked("waiting.decide_by", gettext_lazy("The day you mean to decide by"), "day", gettext_lazy("Set against the day each offer expires.")),
        Asked("waiting.fallback", gettext_lazy("If nothing comes, you have a year"), "money", gettext_lazy("Your present post, or 0 for nothing; counted as the offers are.")),
        Asked("waiting.cost_a_week", gettext_lazy("What a week of waiting costs you"), "money"),
        Asked("waiting.discount", gettext_lazy("What comes a year later counts less by"), "percent"),
    )),
    Group("pending", gettext_lazy("Answers still to come"), (
        Asked("name", gettext_lazy("Who")),
        Asked("chance", gettext_lazy("Chance of an offer, by your own guess"), "percent"),
        Asked("worth", gettext_lazy("What it would be worth a year"), "worth", gettext_lazy("One figure, or two with “to” between: “62000 to 74000”.")),
        Asked("answers", gettext_lazy("You expect their answer by"), "day"),
        Asked("open_days", gettext_lazy("Days you would have to answer them"), "count"),
    ), rows="pending", lead=gettext_lazy("After tax and at your prices, as the offers are counted beside each other.")),
)
# fmt: on


def field_of(asked: Asked) -> forms.Field:
    """Return the form's field for what is asked."""
    label = format_lazy("{} (%)", asked.label) if asked.kind == "percent" else asked.label
    made = {"label": label, "help_text": asked.hint, "required": asked.needed}
    match asked.kind:
        case "choice":
            return forms.ChoiceField(choices=asked.choices, **{**made, "required": False})
        case "tick":
            return forms.BooleanField(**made)
        case "day":
            return forms.DateField(
                widget=DayInput(), error_messages={"invalid": gettext_lazy("Write the day such as 2026-12-04.")}, **made
            )
        case "money" | "percent" | "number" | "count":
            return NumberField(asked.kind, **made)
        case "steps" | "prices" | "vest" | "vesting" | "lines" | "worth":
            rows = 1 if asked.kind in ("vesting", "worth") else 2
            return _ListField(asked.kind, widget=forms.Textarea(attrs={"rows": rows}) if rows > 1 else None, **made)
    return forms.CharField(max_length=300, **made)


def shown_value(asked: Asked, value: Value) -> Any:
    """Return what a field shows for a value of the file; what it cannot show is left as its text."""
    if value is None:
        return None
    match asked.kind:
        case "percent":
            return number_words(value, 100)
        case "money" | "number" | "count":
            return number_words(value)
        case "day":
            return str(value)[:10]
        case "steps":
            return "\n".join(f"{each.get('year')}: {number_words(each.get('amount'))}" for each in _tables(value))
        case "prices":
            return "\n".join(f"{number_words(each.get('price'))}: {number_words(each.get('chance'), 100)} %" for each in _tables(value))  # fmt: skip
        case "worth" if _tables(value):
            return "; ".join(f"{number_words(each.get('worth'))}: {number_words(each.get('chance'), 100)} %" for each in _tables(value))  # fmt: skip
        case "worth" if isinstance(value, list):
            return " to ".join(number_words(each) for each in value)
        case "worth":
            return number_words(value)
        case "vest" if _tables(value):
            return "\n".join(
                f"month {each.get('month')}: {number_words(each.get('shares'))}" for each in _tables(value)
            )
        case "vest" | "vesting" if isinstance(value, list):
            return ", ".join(number_words(each, 100) for each in value)
        case "vesting":
            return number_words(value)
        case "lines":
            return "\n".join(value) if value else gettext("Nothing")
    return value


class NumberField(forms.CharField):
    """A number as people write them: “61,400”, “61.400,50”, “$ 29.50”, “12 %”. Percent come out as a share."""

    def __init__(self, kind: str, **kwargs: Any) -> None:
        super().__init__(max_length=40, **kwargs)
        self.kind = kind
        self.widget.attrs["inputmode"] = "decimal"

    def clean(self, value: Any) -> Any:
        typed = str(super().clean(value) or "").strip()
        if not typed:
            return None
        number = number_in(typed)
        if number is None:
            raise forms.ValidationError(gettext("“{typed}” is no number. Write it like 61400 or 29.50.").format(typed=typed))  # fmt: skip
        return kept_number(number / 100 if self.kind == "percent" else number)


class _ListField(forms.CharField):
    """Several figures in one box."""

    def __init__(self, kind: str, **kwargs: Any) -> None:
        widget = kwargs.pop("widget", None)
        super().__init__(max_length=2000, **({"widget": widget} if widget else {}), **kwargs)
        self.kind = kind

    def clean(self, value: Any) -> Any:
        typed = str(super().clean(value) or "").strip()
        if not typed:
            return None
        made = _LISTS[self.kind](typed)
        if made is None:
            raise forms.ValidationError(gettext("This could not be read. {how}").format(how=self.help_text))
        return made


#: A number without its sign: thousands parted in threes (in India in twos before the last three), or not at all; then what is behind the point.
_GROUPED = re.compile(
    r"(?a)(?P<whole>\d{1,3}(?:(?P<sep>[.,'’ \u00a0\u202f])\d{3})(?:(?P=sep)\d{3})*|\d{1,2}(?:,\d{2})+,\d{3})(?:[.,](?P<part>\d+))?"
)
_PLAIN = re.compile(r"(?a)(?P<whole>\d+)(?:[.,](?P<part>\d+))?|[.,](?P<only>\d+)")


def number_in(typed: str) -> Decimal | None:
    """Return the number that was typed, None for none; one separator alone before three digits parts thousands, save after a 0."""
    text = re.sub(r"^[A-Z]{3}\b|\b[A-Z]{3}$|[$€£¥₹%]", "", typed.strip()).strip().replace("−", "-")
    sign, text = ("-", text[1:].strip()) if text.startswith("-") else ("", text.lstrip("+"))
    found = _GROUPED.fullmatch(text) if not text.startswith("0") else None
    if found:
        return Decimal(f"{sign}{re.sub('[^0-9]', '', found['whole'])}.{found['part'] or 0}")
    plain = _PLAIN.fullmatch(text)
    if plain is None:
        return None
    return Decimal(f"{sign}{plain['whole'] or 0}.{plain['part'] or plain['only'] or 0}")


def kept_number(number: Decimal) -> int | float:
    """Return a number as the file keeps it."""
    return int(number) if number == number.to_integral_value() and abs(number) < 10**15 else float(number)


def number_words(value: Value, times: int = 1) -> str:
    """Return a number of the file as a field shows it; anything else as its text."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return str(value)
    return digits(Decimal(str(value)) * times)


def _pairs(typed: str, make: Callable[[Decimal, Decimal], Mapping[str, Any] | None]) -> list[Any] | None:
    """Return what lines of two figures say, None where one says something else."""
    found = []
    for line in typed.splitlines():
        if not line.strip():
            continue
        left, _, right = line.strip().removeprefix("month").partition(":")
        one, two = number_in(left), number_in(right)
        made = None if one is None or two is None else make(one, two)
        if made is None:
            return None
        found.append(made)
    return found


def _steps(typed: str) -> list[Any] | None:
    return _pairs(typed, lambda year, amount: {"year": kept_number(year), "amount": kept_number(amount)})


def _prices(typed: str) -> list[Any] | None:
    return _pairs(typed, lambda price, of: {"price": kept_number(price), "chance": kept_number(of / 100)})


def _shares(typed: str) -> list[Any] | None:
    found = [number_in(each) for each in re.split(r",\s+|[;\n]|\s{2,}", typed) if each.strip()]
    known = [each for each in found if each is not None]
    return [kept_number(each / 100) for each in known] if len(known) == len(found) else None


def _vest(typed: str) -> list[Any] | None:
    if ":" in typed:
        return _pairs(typed, lambda month, shares: {"month": kept_number(month), "shares": kept_number(shares)})
    return _shares(typed)


def _vesting(typed: str) -> Any:
    number = number_in(typed)
    return kept_number(number) if number is not None and "%" not in typed else _shares(typed)


def _lines(typed: str) -> list[str]:
    lines = [line.strip(" -•\t") for line in typed.splitlines() if line.strip(" -•\t")]
    return [] if [line.casefold().strip(".") for line in lines] in (["nothing"], [gettext("Nothing").casefold()]) else lines  # fmt: skip


def _worth(typed: str) -> Any:
    if ":" in typed:
        cases = "\n".join(typed.split(";"))
        return _pairs(cases, lambda worth, of: {"worth": kept_number(worth), "chance": kept_number(of / 100)})
    ends = [number_in(each) for each in re.split(r"\bto\b|\bbis\b|–|(?<=\d)\s*-\s*(?=\d)", typed)]
    known = [kept_number(each) for each in ends if each is not None]
    if not known or len(known) != len(ends) or len(known) > 2:
        return None
    return known if len(known) == 2 else known[0]


_LISTS: dict[str, Callable[[str], Any]] = {"steps": _steps, "prices": _prices, "vest": _vest, "vesting": _vesting, "lines": _lines, "worth": _worth}  # fmt: skip


def _tables(value: Value) -> list[Mapping[str, Any]]:
    found = value if isinstance(value, list) else []
    return [each for each in found if isinstance(each, Mapping)]
