"""What is worth money without being paid out, and what the job costs: retirement, health, learning, perks, leave, the way to work; the hours."""

from __future__ import annotations

from decimal import Decimal

from sincerely.core.offers.figures import Band, Figure, cents, fixed, least, same, surely, total
from sincerely.core.offers.parts import Inputs, Part, times
from sincerely.core.offers.periods import WEEKS
from sincerely.core.offers.terms import NONE, Perk
from sincerely.core.offers.words import count, money, months, percent

_TIMES_A_YEAR = {"week": WEEKS, "month": 12, "year": 1, "once": 1}


def retirement(inputs: Inputs, base: Part, year: int) -> Part | None:
    """Return what the employer pays in for a year, by the chance to be there when it is one's own."""
    terms = inputs.offer.retirement
    if terms is None or not (terms.match or terms.flat):
        return None
    share = paid_in(inputs)
    kept, sure = _kept(inputs, year)
    paid = times(base.band, share)
    words = []
    if terms.match:
        own = terms.up_to if terms.own is None else terms.own
        words.append(
            f"{percent(terms.match)} of what you pay in ({percent(own)} of base, matched up to {percent(terms.up_to)})"
        )
    if terms.flat:
        words.append(f"{percent(terms.flat)} of base in any case")
    if terms.vested:
        words.append(
            f"all yours after {months(terms.vested[-1][0])}, chance of keeping this year's {percent(kept.value)}"
        )
    band = Band(cents(paid.low * sure), cents(paid.expected * kept), cents(paid.high))
    return Part("retirement", "retirement paid in for you", "benefit", band, "; ".join(words))


def paid_in(inputs: Inputs) -> Figure:
    """Return the share of base that the employer pays in."""
    terms = inputs.offer.retirement
    assert terms is not None
    found = []
    if terms.match:
        up_to = inputs.give(terms.up_to, "matched up to, share of base")
        known = terms.own is not None
        own = inputs.give(
            terms.own if terms.own is not None else terms.up_to,
            "what you pay in, share of base",
            "your own figure" if known else "nothing said: taken as all that is matched",
        )
        found.append(inputs.give(terms.match, "retirement match, for each unit you pay in") * least(own, up_to))
    if terms.flat:
        found.append(inputs.give(terms.flat, "retirement in any case, share of base"))
    return total(found)


def _kept(inputs: Inputs, year: int) -> tuple[Figure, Figure]:
    """Return the share of a year's money that is kept, by chance and for certain: what has vested by then, the rest by staying on."""
    terms = inputs.offer.retirement
    assert terms is not None
    end, before = 12 * year, NONE
    likely, sure = [], []
    for month, share in terms.vested:
        step = inputs.give(share, f"retirement, your own after {months(month)}") - before
        before = share
        likely.append(step * inputs.stays(month - end))
        sure.append(step if month <= end else step * surely(inputs.stay))
    return (total(likely), total(sure)) if terms.vested else (fixed(1), fixed(1))


def vested_share(inputs: Inputs, month: int) -> Figure:
    """Return the share of all that was paid in that is one's own on leaving at the end of a month."""
    terms = inputs.offer.retirement
    assert terms is not None
    if not terms.vested:
        return fixed(1)
    reached = [(at, share) for at, share in terms.vested if at <= month]
    return inputs.give(reached[-1][1], f"retirement, your own after {months(reached[-1][0])}") if reached else fixed(0)


def health(inputs: Inputs, year: int) -> list[Part]:
    """Return the employer's part of health cover as a benefit, one's own as a cost, in the months that are covered."""
    terms = inputs.offer.health
    if terms is None:
        return []
    covered = max(0, min(12, 12 * year - terms.after_months))
    when = "" if covered == 12 else f", {months(covered)} of the year (it begins after {months(terms.after_months)})"
    currency = inputs.offer.currency
    found = []
    if terms.employer_pays:
        paid = inputs.give(terms.employer_pays, "health cover, paid for you a year") * fixed(covered) / 12
        said = f"the employer pays {money(terms.employer_pays, currency)} a year{when}"
        found.append(Part("health", "health cover", "benefit", same(cents(paid)), said))
    if terms.premium:
        own = inputs.give(terms.premium, "health premium of your own a year") * fixed(covered) / 12
        found.append(
            Part(
                "premium",
                "health premium",
                "cost",
                same(cents(own)),
                f"your own {money(terms.premium, currency)} a year{when}",
            )
        )
    if terms.own_costs:
        costs = inputs.give(terms.own_costs, "health costs you expect a year", "your own estimate")
        found.append(
            Part(
                "health-costs",
                "health costs",
                "cost",
                same(cents(costs)),
                f"your estimate, {money(terms.own_costs, currency)} a year",
            )
        )
    return found


def extras(inputs: Inputs, year: int) -> list[Part]:
    """Return learning and perks of a year."""
    offer = inputs.offer
    found = []
    if offer.learning:
        learning = cents(inputs.give(offer.learning, "learning a year"))
        found.append(
            Part("learning", "learning", "benefit", same(learning), f"{money(offer.learning, offer.currency)} a year")
        )
    for nth, perk in enumerate(offer.perks, 1):
        if perk.per != "once" or year == 1:
            found.append(_perk(inputs, perk, nth))
    return found


def _perk(inputs: Inputs, perk: Perk, nth: int) -> Part:
    worth = inputs.give(perk.amount, f"perk {nth}: {perk.name}, {'once' if perk.per == 'once' else f'a {perk.per}'}")
    said = f"{money(perk.amount, inputs.offer.currency)} {'once' if perk.per == 'once' else f'a {perk.per}'}"
    band = same(cents(worth * _TIMES_A_YEAR[perk.per]))
    return Part(
        f"perk-{nth}", perk.name, "cash" if perk.cash else "benefit", band, said + (", paid out" if perk.cash else "")
    )


def leave(inputs: Inputs, base: Part) -> Part | None:
    """Return what base pays for days off. It is in base already, and shown beside it."""
    time = inputs.offer.time
    if not time.leave + time.holidays:
        return None
    share = days_off(inputs) / (inputs.or_usual(time.days, "days of work a week", "days_a_week") * WEEKS)
    band = Band(*(cents(each) for each in times(base.band, share).each()))
    said = f"{count(time.leave + time.holidays)} of {count(time.days * WEEKS)} days of work are paid and off; in base already"
    return Part("leave", "paid days off", "within", band, said)


def days_off(inputs: Inputs) -> Figure:
    """Return days off a year, leave and public holidays."""
    time = inputs.offer.time
    return inputs.or_usual(time.leave, "days off a year", "leave") + inputs.or_usual(
        time.holidays, "public holidays a year", "leave"
    )


def weeks_worked(inputs: Inputs) -> Figure:
    """Return the weeks of a year that are worked: 52 less the days off."""
    return WEEKS - days_off(inputs) / inputs.or_usual(inputs.offer.time.days, "days of work a week", "days_a_week")


def office_days(inputs: Inputs) -> Figure:
    """Return the days of a year on which one goes to work."""
    time = inputs.offer.time
    days = inputs.or_usual(time.days, "days of work a week", "days_a_week") - inputs.or_usual(
        time.remote, "days at home a week", "remote_days"
    )
    return days * weeks_worked(inputs)


def hours(inputs: Inputs) -> tuple[Figure, str]:
    """Return the hours a year goes by with: work, paid or not, and the way there and back; and their basis in words."""
    time = inputs.offer.time
    week = inputs.or_usual(time.week, "hours a week", "hours")
    extra = inputs.give(time.extra, "unpaid hours a week", "your own estimate")
    way = inputs.give(time.commute_minutes, "minutes to work, one way", "your own estimate") * 2 / 60
    work, road = (week + extra) * weeks_worked(inputs), way * office_days(inputs)
    found = work + road
    said = f"{count(time.week + time.extra)} hours a week"
    if time.extra:
        said += f" ({count(time.extra)} of them unpaid)"
    said += f" in {weeks_worked(inputs).value:.1f} weeks"
    if time.commute_minutes:
        said += f", and {road.value:.0f} hours on the way ({count(time.commute_minutes)} minutes each way on {office_days(inputs).value:.0f} days)"
    return found, f"{found.value:,.0f} hours: {said}"


def commute(inputs: Inputs) -> Part | None:
    """Return what the way to work costs a year."""
    time = inputs.offer.time
    if not time.commute_cost or time.remote >= time.days:
        return None
    cost = inputs.give(time.commute_cost, "way to work, cost a day", "your own estimate")
    days = office_days(inputs)
    said = f"{money(time.commute_cost, inputs.offer.currency)} a day on {days.value:.0f} days"
    return Part("commute", "way to work", "cost", same(cents(cost * days)), said)


def moving(inputs: Inputs, year: int) -> Part | None:
    """Return what moving costs oneself, in the year of the move."""
    terms = inputs.offer.relocation
    if terms is None or not terms.own_cost or year != 1:
        return None
    cost = inputs.give(terms.own_cost, "what moving costs you", "your own estimate")
    return Part(
        "moving",
        "moving",
        "cost",
        same(cents(cost)),
        f"your estimate, {money(terms.own_cost or Decimal(0), inputs.offer.currency)}",
    )
