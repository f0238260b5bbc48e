"""The terms of an offer, and what is asked of it, as a letter names them: "Base salary: $61,000", "the start date"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sincerely.core.letters.english import words as w
from sincerely.core.letters.notes.day_words import days_written
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled

SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "CAD": "CA$", "AUD": "A$", "NZD": "NZ$", "INR": "₹", "NGN": "₦"}
CODES = frozenset(SIGNS) | w.listed("CHF SEK NOK DKK PLN CZK KES ZAR SGD HKD JPY AED BRL MXN ILS")
BESIDE = ("currency", "period", "per")  # keys that say how to read the others, and are no terms

_MONEY = w.listed(
    "base salary pay wage wages bonus rate hourly allowance stipend supplement premium commission compensation "
    "relocation budget ote signing sign signon package grant diem cpd tuition"
)
_UNITS = w.listed("days weeks months years hours shifts shares options units weekends nights miles")
_PERCENT = w.listed("percent pct percentage")
_PERIODS = {"yearly": "year", "annual": "year", "annually": "year", "monthly": "month", "hourly": "hour", "weekly": "week", "daily": "day", "annum": "year"}  # fmt: skip
_LABELS = {
    "base": "base salary",
    "start": "start date",
    "begin": "start date",
    "sign on": "signing bonus",
    "sign on bonus": "signing bonus",
    "signon": "signing bonus",
    "remote": "remote work",
    "wfh": "working from home",
    "hourly": "hourly rate",
    "location": "place of work",
    "probation": "probation period",
    "annual leave": "annual leave",
}
_SHORT = {"pto": "PTO", "ote": "OTE", "rsu": "RSU", "rsus": "RSUs", "hsa": "HSA", "401k": "401(k)"}
_UNCOUNTED = w.listed("leave vacation pto work equity relocation training overtime pay time home parking travel holiday")  # fmt: skip
_SHARES = w.listed("bonus commission premium grant supplement CPD tuition")  # a small figure may be a percentage
_REACHED = compiled(
    r"(?:after|from|on|once|at|upon|year|month|step|stage) ?(?:\w+ )?(?:training|probation|passing|completion|qualifying|qualification|registration|signing|starting|year|month|months|one|two|three|\d+)\b"
)  # when a pay is reached: "after training", "year 2"
_FIGURE = compiled(r"\d[\d,.' ]*\d|\d")
START = ("start", "start_date", "begin")


@dataclass(frozen=True, slots=True)
class Term:
    """A term's name in a sentence ("base salary"), and what its figure counts: money, a unit ("days", "%"), or a period behind it ("a year")."""

    name: str
    money: bool = False
    unit: str = ""
    period: str = ""

    @property
    def definite(self) -> str:
        """The name as a sentence takes it: "the base salary", "remote work", "the hours"."""
        last = self.name.split()[-1].lower()
        whose = self.name.split()[0].lower() in w.DETERMINERS
        return self.name if last in _UNCOUNTED or last.endswith("ing") or whose else f"the {self.name}"


def terms_of(offer: Any) -> Mapping[str, Any]:
    """Return an offer's terms without the keys that only say how to read them."""
    terms = offer.get("terms") if isinstance(offer, Mapping) else None
    return {k: v for k, v in terms.items() if k not in BESIDE and v not in (None, "")} if isinstance(terms, Mapping) else {}  # fmt: skip


def currency_of(offer: Any) -> str:
    """Return the currency code or sign that the terms name; "" for none."""
    terms = offer.get("terms") if isinstance(offer, Mapping) else None
    return str(terms.get("currency", "")).strip() if isinstance(terms, Mapping) else ""


# A dollar needs no country's letter where the post is.
_OWN_DOLLAR = {"AUD": {"australia", "au"}, "CAD": {"canada", "ca"}, "NZD": {"new zealand", "nz"}}


def shown_currency(offer: Any, country: str) -> str:
    """Return the currency of an offer as a letter to this country shows it: its code, or "$" for the country's own dollar."""
    code = currency_of(offer)
    return "$" if fold(country.strip()) in _OWN_DOLLAR.get(code.upper(), ()) else code


def term(key: str, value: Any = None, offer: Any = None) -> Term:
    """Read a term's key: "leave_days" is leave, counted in days; "base" is money, paid each `period` of the offer."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", key) if "_" not in key and " " not in key else key
    parts = re.findall(r"[^\s_]+", spaced)
    low = [p.lower() for p in parts]
    period = unit = ""
    if len(low) > 2 and low[-2] == "per":
        period, parts = _PERIODS.get(low[-1], low[-1]), parts[:-2]
    elif len(low) > 1 and low[-1] in {"yearly", "annually", "monthly", "weekly"}:
        period, parts = _PERIODS[low[-1]], parts[:-1]
    if len(parts) > 1 and parts[-1].lower() in _PERCENT:
        unit, parts = "%", parts[:-1]
    elif len(parts) > 1 and parts[-1].lower() in _UNITS and (value is None or _counted(value)):
        unit, parts = parts[-1].lower(), parts[:-1]
    elif len(parts) > 1 and parts[-1].upper() in CODES:
        parts = parts[:-1]
    low = [p.lower() for p in parts]
    money = not unit and bool(set(low) & _MONEY)
    name = _LABELS.get(" ".join(low)) or " ".join(_word(p, nth) for nth, p in enumerate(parts))
    figure = _amount(value)
    if name == "base salary" and figure is not None and figure < 1000:
        name = "base pay"  # by the hour or the day
    if money and not period and low[:1] in (["base"], ["salary"], ["pay"], ["wage"]):
        terms = offer.get("terms") if isinstance(offer, Mapping) else {}
        said = str(terms.get("period") or terms.get("per") or "").lower() if isinstance(terms, Mapping) else ""
        period = _PERIODS.get(said, said)
    return Term(
        name, money, unit, f"{'an' if period[:1] in 'aeo' or period == 'hour' else 'a'} {period}" if period else ""
    )


def _counted(value: Any) -> bool:
    return isinstance(value, int | float | Decimal) or bool(_FIGURE.fullmatch(str(value).strip()))


def _word(part: str, nth: int) -> str:
    low = part.lower()
    initials = (
        len(low) == 2
        and low.isalpha()
        and low not in w.PREPOSITIONS | w.DETERMINERS | w.CONJUNCTIONS | w.SUBJECTS | w.AUX | {"to", "not"}
    )
    if (
        low in _SHORT
        or low in w.ACRONYMS
        or initials
        or (1 < len(low) < 5 and low.isalpha() and not re.search(r"[aeiouy]", low))
    ):
        return _SHORT.get(low, part.upper())
    small = nth == 0 and part[1:].islower() and low not in w.PROPER
    return low if small else part


def key_of(offer: Any, name: str) -> str:
    """Return the key under which a term that an ask names stands in the terms, else the name itself."""
    wanted = term(name).name
    return next((key for key in terms_of(offer) if key == name or term(key).name == wanted), name)


def said(value: Any, of: Term, currency: str, day: Any) -> str:
    """Return a term's value as words; "" where it cannot be put so without a guess. `day` writes a date."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime | date):
        return str(day(value))
    if isinstance(value, int | float | Decimal):
        return _figure(value, of, currency)
    if isinstance(value, list) and value and all(isinstance(v, str) for v in value):
        return ", ".join(_plain(v) for v in value)
    if not isinstance(value, str):
        return ""
    text = _plain(value)
    if re.fullmatch(r"\d{4}-\d\d-\d\d(?:[T ].*)?", text):
        return str(day(text))
    if re.fullmatch(r"\d{4,7}", text) and of.money:
        return _with_unit(grouped(int(text)), of, currency)
    if currency and re.match(r"\d{1,4}\.\d\d (?:an?|per|each) ", text):
        return priced(text, currency)  # "9.60 a day" is money whatever its name
    if _FIGURE.fullmatch(text) or re.fullmatch(r"\d[\d.,]*k", text, re.IGNORECASE):
        return _with_unit(text, of, currency)
    return "" if len(text.split()) > 30 or re.search(r"[<>|{}\[\]]", text) else days_written(text)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().rstrip(" .;,")


def _figure(value: int | float | Decimal, of: Term, currency: str) -> str:
    if not of.unit and 0 < value < 1:
        return f"{value * 100:g}%"  # no pay is less than one of its currency
    return _with_unit(grouped(value), of, currency)


def grouped(value: int | float | Decimal) -> str:
    """Return a figure with its thousands set apart and no empty decimals: 61000 is "61,000", 37.5 is "37.5"."""
    return f"{value:,.2f}".removesuffix(".00") if value >= 1000 or not value % 1 else f"{value:g}"


def _with_unit(figure: str, of: Term, currency: str) -> str:
    if of.unit == "%":
        shown = f"{figure}%"
    elif of.unit:
        shown = f"{figure} {of.unit[:-1] if figure == '1' else of.unit}"
    elif of.money and (amount := _amount(figure)) is not None and (amount > 100 or not _SHARES & set(of.name.split())):
        shown = priced(f"{figure}0" if re.fullmatch(r"\d+\.\d", figure) else figure, currency)
    elif currency and (whole := _amount(figure)) is not None and whole >= 1000 and _REACHED.fullmatch(of.name):
        shown = priced(figure, currency)  # so large a figure is money whatever its name: "after training"
    else:
        shown = figure  # a bonus of 10 may be a tenth of the pay or ten weeks of it
    return f"{shown} {of.period}".strip()


def priced(figure: str, currency: str) -> str:
    """Return a figure with its currency: "$61,000", "CHF 61,000"."""
    if currency.upper() == "INR":
        figure = re.sub(r"^\d{1,3}(?:,\d{3}){2,}(?![\d,])", _in_lakhs, figure)
    sign = SIGNS.get(currency.upper()) or (currency if currency and not currency.isalpha() else "")
    return f"{sign}{figure}" if sign else f"{currency.upper()} {figure}".strip()


def _in_lakhs(found: re.Match[str]) -> str:
    """Return a figure with its digits set apart as in India: "34,00,000"."""
    digits = found[0].replace(",", "")
    head = re.sub(r"(?<=\d)(?=(?:\d\d)+$)", ",", digits[:-3])
    return f"{head},{digits[-3:]}"


def _amount(value: Any) -> Decimal | None:
    if isinstance(value, bool) or value is None:
        return None
    found = re.search(r"(\d[\d,' ]*(?:\.\d+)?)\s?(k\b)?", str(value), re.IGNORECASE)
    if not found:
        return None
    amount = Decimal(re.sub(r"[,' ]", "", found[1]))
    return amount * 1000 if found[2] else amount


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing asked of an offer: its term, the figure or wish in words, and how a sentence takes it.

    `kind`: "amount" (the pay is brought to it), "thing" (one agrees on it), "doing" ("move it to March"), "other" (behind a colon only).
    """

    term: Term
    wish: str
    kind: str
    met: bool = False

    @property
    def agreed(self) -> str:
        """What one agrees on: "£44,000 for the base salary", "28 days of leave"."""
        if self.kind not in {"amount", "thing"}:
            return ""
        known = set(re.findall(r"\w+", self.wish.lower()))
        named = not self.term.name or bool((set(self.term.name.lower().split()) - _UNITS) & known)
        return self.wish if named else f"{self.wish} for {self.term.definite}"


def read_ask(entry: Any, offer: Any, day: Any, currency: str = "") -> Ask | None:
    """Return an entry of `offer.asks`, its figure exactly as given and in the offer's currency; None where it says nothing. The fallback is not read."""
    if not isinstance(entry, Mapping) or entry.get("ask") in (None, ""):
        return None
    name = entry["term"].strip() if isinstance(entry.get("term"), str) else ""
    value = entry["ask"]
    key = key_of(offer, name)
    terms = terms_of(offer)
    of = term(key, value, offer) if name else Term("")
    wish = said(value, of, currency or currency_of(offer), day)
    if not wish:
        return None
    first, *rest = wish.lower().split()
    verb = w.verb(first, "base") and (first not in w.NOUN_LIKE or (rest[:1] and rest[0] in w.DETERMINERS | {"it"}))
    if verb or first == "to":
        return Ask(of, wish.removeprefix("to ") if first == "to" else wish, "doing")
    if re.search(r"[.!?] |[?;:]", wish) or first in w.PREPOSITIONS | w.SUBJECTS | w.QUESTION_WORDS | {
        "no",
        "not",
        "yes",
    }:
        return Ask(of, wish, "other")
    figure = re.fullmatch(
        r"(?:[^\W\d_]{3} ?|\W{1,2}|[A-Z]{1,3}\$)?\d[\d,.' ]*(?:k|K)?(?: ?[A-Z]{3}| an? \w+| per \w+)*", wish
    )
    there = _amount(terms.get(key))
    met = there is not None and there == _amount(value) and of.money
    return Ask(of, wish, "amount" if of.money and figure else "thing", met)


def asks_of(offer: Any, day: Any) -> list[tuple[int, Ask]]:
    """Return what is asked, each with its place in `offer.asks`."""
    entries = offer.get("asks") if isinstance(offer, Mapping) else None
    found = [
        (nth, read_ask(entry, offer, day)) for nth, entry in enumerate(entries if isinstance(entries, list) else [])
    ]
    return [(nth, ask) for nth, ask in found if ask]


def unsaid(offer: Any) -> list[str]:
    """Return what of the usual terms an offer leaves open, most needed first: pay, start, hours, leave."""
    there = {word for key in terms_of(offer) for word in re.findall(r"[^\W_]+", f"{key} {term(key).name}".lower())}
    usual = (
        ("the pay", _MONEY),
        ("the start date", w.listed("start begin")),
        ("the hours", w.listed("hours shifts shift weekly rota schedule")),
        ("paid leave", w.listed("leave vacation holiday holidays pto")),
    )
    return [name for name, words in usual if not there & words]
