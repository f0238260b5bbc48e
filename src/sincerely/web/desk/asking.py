"""What the page of an ask shows: what the market pays, what each ask comes to, what comes to as much, and what they may answer."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils import formats
from django.utils.translation import gettext, ngettext

from sincerely.core.negotiation.asks import STEPS, Ask, Gain, as_much_as, figure, gain, with_ask
from sincerely.core.negotiation.market import SHARES, Occupation, Standing, cited, occupations_like, standing
from sincerely.core.negotiation.objections import Objection, answered, objections
from sincerely.core.offers.file_tables import plain
from sincerely.core.offers.pay import Worth, worth_of_all
from sincerely.data.offers import us_wages
from sincerely.journal.facts.offers import HOME, parsed
from sincerely.journal.models import Offer
from sincerely.web.desk.offers import Compared, market
from sincerely.web.forms.asking import NAMES


@dataclass(frozen=True, slots=True)
class Paid:
    """What an occupation pays, each percentile with its wage (None above the top code), and where this offer's base pay stands."""

    occupation: Occupation
    shares: tuple[tuple[int, Decimal | None], ...]
    base: Decimal | None
    stands: Standing | None


@dataclass(frozen=True, slots=True)
class Valued:
    """One ask with its name and what it comes to; no gain where it is no figure of the terms or the offer cannot be reckoned."""

    ask: Ask
    name: Any
    gain: Gain | None
    as_much: tuple[str, ...] = ()


#: More than this of a thing is no package.
_MOST = {"remote_days": Decimal(5), "leave": Decimal(20)}


def american(row: Offer) -> bool:
    """Say whether the shipped wages, which are of the United States, speak of this offer."""
    return (
        str(row.terms.get("country") or "US").upper() == "US"
        and str(row.terms.get("currency") or HOME).upper() == "USD"
    )


def occupations(row: Offer, called: str = "") -> list[Occupation]:
    """Return the occupations that the offer's title may be, or what the candidate says it is `called`, the likeliest first, and the one chosen before."""
    if not american(row):
        return []
    title = (
        called
        or row.asking.get("called")
        or str(row.terms.get("title") or (row.application.role if row.application else ""))
    )
    found = list(occupations_like(title, us_wages()))
    chosen = row.asking.get("occupation")
    return found + [each for each in us_wages() if each.code == chosen and each not in found]


def paid(row: Offer, worth: Worth | None) -> Paid | None:
    """Return what the chosen occupation pays; None where none is chosen."""
    chosen = next((each for each in occupations(row) if each.code == row.asking.get("occupation")), None)
    if chosen is None:
        return None
    base = base_of(worth)
    stands = standing(base, chosen) if base is not None else None
    return Paid(chosen, tuple(zip(SHARES, chosen.wages, strict=True)), base, stands)


def with_figure(row: Offer, asking: dict[str, Any], worth: Worth | None) -> dict[str, Any]:
    """Return what is asked with the market's figure in words, where it is wished and speaks for more than this offer pays."""
    chosen = next((each for each in occupations(row) if each.code == asking.get("occupation")), None)
    base = base_of(worth)
    words = cited(base, chosen) if asking.get("cite") and chosen and base is not None else ""
    return asking | ({"cited": words} if words else {})


def worth_in(found: Compared, row: Offer) -> Worth | None:
    """Return what an offer is worth; None where it could not be reckoned."""
    known = found.of(row)
    return known[0] if known else None


def base_of(worth: Worth | None) -> Decimal | None:
    """Return the first year's base pay."""
    return worth.years[0].parts[0].band.expected.value if worth else None


def valued(row: Offer, found: Compared, worth: Worth | None) -> list[Valued]:
    """Return what each ask comes to, and how much of other things comes to as much."""
    asks = [Ask(**each) for each in row.asking.get("asks", ())]
    gains = [_gain(row, found, worth, ask.term, figure(ask.ask)) for ask in asks]
    steps = {term: _step(row, found, worth, term, one) for term, one in STEPS.items()} if any(gains) else {}
    rows = []
    for ask, won in zip(asks, gains, strict=True):
        others = [
            as_much_words(term, more, str(row.terms.get("currency") or HOME))
            for term, one in steps.items()
            if won and one and term != ask.term and (more := as_much_as(won.total, one, STEPS[term])) is not None
            and more <= _MOST.get(term, more)
        ]  # fmt: skip
        rows.append(Valued(ask, NAMES[ask.term], won, tuple(others)))
    return rows


def as_much_words(term: str, more: Decimal, currency: str) -> str:
    """Return so much more of a thing in words."""
    money = f"{formats.number_format(more, decimal_pos=0, force_grouping=True)} {currency}"
    if term == "base":
        return gettext("{money} more base pay").format(money=money)
    if term == "sign_on":
        return gettext("{money} once, for signing").format(money=money)
    if term == "leave":
        return ngettext("{days} more day off a year", "{days} more days off a year", int(more)).format(days=int(more))
    return ngettext("{days} more day at home a week", "{days} more days at home a week", int(more)).format(
        days=int(more)
    )


def _gain(row: Offer, found: Compared, worth: Worth | None, term: str, amount: Decimal | None) -> Gain | None:
    if worth is None or amount is None:
        return None
    changed = with_ask(plain(row.terms), term, amount)
    if changed is None:
        return None
    offers, _ = parsed({**found.tables, "offer": [changed]})
    return gain(worth, worth_of_all(offers, market())[0]) if offers else None


def _step(row: Offer, found: Compared, worth: Worth | None, term: str, one: Decimal) -> Decimal | None:
    """Return what one step more of a thing comes to over the years."""
    if worth is None:
        return None
    now = {"base": base_of(worth) if _yearly(row) else None, "sign_on": _amount(row.terms.get("sign_on"), "amount"), "leave": _amount(row.terms.get("leave"), "days"), "remote_days": _amount(row.terms.get("remote_days"), "")}[term]  # fmt: skip
    won = _gain(row, found, worth, term, now + one) if now is not None else None
    return won.total if won else None


def _yearly(row: Offer) -> bool:
    base = row.terms.get("base")
    return not isinstance(base, dict) or base.get("per", "year") == "year"


def _amount(value: Any, key: str) -> Decimal:
    said = value.get(key) if isinstance(value, dict) else value
    return Decimal(str(said)) if isinstance(said, int | float) else Decimal(0)


def below_least(row: Offer, worth: Worth | None) -> bool:
    """Say whether the offer as it stands pays less than the least that would be taken."""
    least, base = row.asking.get("least"), base_of(worth)
    return bool(least) and base is not None and base < Decimal(str(least))


def rehearsal(row: Offer) -> list[tuple[Objection, tuple[str, ...]]]:
    """Return what they may say, each with a way to answer it in the candidate's own grounds."""
    asks = row.asking.get("asks", ())
    ground = next((each["reason"] for each in asks if each.get("reason")), "")
    instead = next((each["fallback"] for each in asks if each.get("fallback")), "")
    return [(each, answered(each, ground, instead)) for each in objections()]
