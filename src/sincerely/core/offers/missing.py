"""What an offer does not say, or says vaguely: a question drafted for the employer, and what the answer could change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from sincerely.core.offers.equity import grants
from sincerely.core.offers.parts import Inputs
from sincerely.core.offers.pay import Worth
from sincerely.core.offers.questions import QUESTIONS, pay_back
from sincerely.core.offers.terms import NONE, ONE, Candidate, Equity, Offer, Retirement
from sincerely.core.offers.words import money

PERCENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing an offer leaves open. `amount` is the most it could change in a year before tax, None where no figure is known.

    `supposed` is the offer as it were with another answer than is counted, `if_so` says which; None where nothing can be reckoned.
    """

    key: str
    what: str
    question: str
    changes: str
    amount: Decimal | None = None
    supposed: Offer | None = None
    if_so: str = ""


def missing_from(worth: Worth, candidate: Candidate) -> tuple[Missing, ...]:
    """Return what an offer leaves open, what weighs most in money first."""
    return tuple(sorted(_open(worth, candidate), key=lambda each: -(each.amount or 0)))


def _open(worth: Worth, candidate: Candidate) -> Iterator[Missing]:
    offer = worth.offer
    yield from _dates(offer)
    yield from _pay(worth)
    yield from _once(offer)
    yield from _equity(offer, candidate)
    yield from _benefits(worth)


def _dates(offer: Offer) -> Iterator[Missing]:
    if offer.expiry is None:
        yield Missing(
            "expiry",
            "It does not say until when it stands.",
            QUESTIONS["expiry"],
            "by when you decide, and whether you can wait for another",
        )
    if offer.start is None:
        yield Missing(
            "start",
            "It does not say when you would begin.",
            QUESTIONS["start"],
            "when pay begins, and by which year's law the first year is taxed",
        )
    if "conditions" not in offer.said:
        yield Missing(
            "conditions",
            "It does not say whether it depends on anything.",
            QUESTIONS["conditions"],
            "how firm it is: until the conditions are met, other applications are best kept open",
        )
    if not offer.title:
        yield Missing(
            "title",
            "It names no title.",
            QUESTIONS["title"],
            "what the next employer will read, and which pay figures compare",
        )


def _pay(worth: Worth) -> Iterator[Missing]:
    offer, first = worth.offer, worth.years[0]
    if offer.bonus is not None and (offer.bonus.chance is None or not offer.bonus.basis):
        bonus = next(part for part in first.parts if part.key == "bonus").band
        unsure = offer.bonus.chance is None
        left = bonus.high.value - bonus.expected.value if unsure else bonus.expected.value
        yield Missing(
            "bonus",
            "Nothing is said of how often the bonus is paid."
            if offer.bonus.basis
            else "It does not say what the bonus depends on.",
            QUESTIONS["bonus"],
            f"up to {money(left, offer.currency)} a year before tax that {'is not' if unsure else 'is'} counted",
            left,
            replace(offer, bonus=replace(offer.bonus, chance=ONE if unsure else NONE)),
            "if it is paid in full" if unsure else "if it is not paid",
        )
    if not offer.base.growth and not offer.base.steps:
        base = first.parts[0].band.expected.value
        yield Missing(
            "raise",
            "It does not say how pay grows.",
            QUESTIONS["raise"],
            f"each percent is {money(round(base / 100, 2), offer.currency)} a year from the second year on; none is counted",
            supposed=replace(offer, base=replace(offer.base, growth=PERCENT)),
            if_so="with a raise of 1 % a year",
        )


def _once(offer: Offer) -> Iterator[Missing]:
    for key, label, terms in (
        ("sign-on", "sign-on bonus", offer.sign_on),
        ("relocation", "relocation money", offer.relocation),
    ):
        if terms is not None and terms.amount and terms.repay_within is None:
            yield Missing(
                key,
                f"It does not say whether the {label} goes back if you leave.",
                pay_back(label),
                f"up to {money(terms.amount, offer.currency)}, once",
                terms.amount,
                replace(offer, sign_on=None) if key == "sign-on" else replace(offer, relocation=None),
                "if all of it goes back",
            )


def _equity(offer: Offer, candidate: Candidate) -> Iterator[Missing]:
    for nth, name, grant in grants(Inputs(offer, candidate)):
        key = f"equity-{nth}"
        if not grant.prices:
            yield Missing(
                f"{key}-price",
                f"{_named(name)}: no price is said, so nothing can be said of the worth.",
                _price_question(grant),
                "all of what the grant may be worth; nothing of it is counted",
            )
        if grant.options and grant.exercise_within is None:
            yield Missing(
                f"{key}-exercise",
                f"{_named(name)}: it does not say how long after leaving vested options can be bought.",
                QUESTIONS["exercise"],
                f"what is left of them if you leave: all {grant.shares:,f} at most, or none",
            )
        if grant.private and not grant.dilution:
            yield Missing(
                f"{key}-dilution",
                f"{_named(name)}: nothing is said of what later rounds take away; it is counted as none.",
                "How many shares are there in all, fully diluted, and is a further round planned?",
                "each tenth of dilution takes a tenth off every scenario",
            )


def _price_question(grant: Equity) -> str:
    if grant.private:
        return "How many shares are there in all, fully diluted, and what were they valued at last, by whom and when?"
    return "At which price, of which day, is the number of shares reckoned?"


def _benefits(worth: Worth) -> Iterator[Missing]:
    offer = worth.offer
    if offer.benefits and not re.search(r"\d", offer.benefits):
        yield Missing(
            "benefits",
            f'"{offer.benefits}" names no figure.',
            QUESTIONS["benefits"],
            "each 1,000 a year that is paid for you adds 1,000 to what you keep; nothing of it is counted",
        )
    if offer.health is None and offer.country == "US":
        yield Missing(
            "health",
            "It does not say anything of health cover.",
            QUESTIONS["health"],
            "your own premium and costs; nothing is counted for it or against it",
        )
    if offer.retirement is None:
        one = round(worth.years[0].parts[0].band.expected.value / 100, 2)
        yield Missing(
            "retirement",
            "It does not say anything of retirement.",
            QUESTIONS["retirement"],
            f"each percent of base is {money(one, offer.currency)} a year; none is counted",
            supposed=replace(offer, retirement=Retirement(flat=PERCENT)),
            if_so="with 1 % of base paid in for you",
        )
    if "leave" not in offer.said:
        day = round(worth.years[0].parts[0].band.expected.value / (offer.time.days * 52), 2)
        yield Missing(
            "leave",
            "It does not say how many days off there are.",
            QUESTIONS["leave"],
            f"each day is {money(day, offer.currency)} of base for a day not worked; none is counted in what an hour brings",
        )
    if "hours" not in offer.said:
        yield Missing(
            "hours",
            "It does not say the hours; 40 a week are taken.",
            QUESTIONS["hours"],
            "what an hour brings: at 45 hours a week it is a ninth less",
        )


def _named(name: str) -> str:
    return name[:1].upper() + name[1:]
