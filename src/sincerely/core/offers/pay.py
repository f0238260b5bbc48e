"""What offers are worth: pay over the years, after tax, over living costs, by the hour; equity apart; leaving early."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from sincerely.core.offers import benefits, cash, equity
from sincerely.core.offers.figures import Band, Figure, cents, given, greatest, same, total
from sincerely.core.offers.leaving import Leaving, leaving_after
from sincerely.core.offers.living import Level, Place, PriceLevels
from sincerely.core.offers.parts import Inputs, Part, times
from sincerely.core.offers.tax import FILING_WORDS, TaxYear, income_tax, payroll_tax, tax_year, taxable
from sincerely.core.offers.terms import Candidate, Offer, Offers, Rate
from sincerely.core.offers.words import percent

LEAVING_AFTER = (12, 24)


@dataclass(frozen=True, slots=True)
class Sum:
    """A figure of a year and its basis in words."""

    band: Band
    basis: str


@dataclass(frozen=True, slots=True)
class Year:
    """One year of work. Parts, `gross`, taxes, `after_tax` and `kept` are in the offer's currency; the rest in the candidate's, at their prices.

    `gross` is what is paid out; `kept` is after tax, with benefits, less costs. None where no tax rate or price level is known. Equity is in none of them.
    """

    number: int
    parts: tuple[Part, ...]
    gross: Sum
    after_tax: Sum | None
    kept: Sum | None
    comparable: Sum | None
    hour: Sum | None
    equity: Sum
    equity_after_tax: Sum | None
    equity_comparable: Sum | None

    def of(self, group: str) -> tuple[Part, ...]:
        """Return the parts of a group."""
        return tuple(part for part in self.parts if part.group == group)


@dataclass(frozen=True, slots=True)
class Worth:
    """What one offer is worth over the years; `average` is a year's, comparable; `notes` say what was supposed."""

    offer: Offer
    years: tuple[Year, ...]
    average: Band | None
    average_equity: Band | None
    scenarios: tuple[equity.Scenario, ...]
    leaving: tuple[Leaving, ...]
    hours: Sum
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Market:
    """The public figures offers are compared with: the law of taxes by year, and places with their price levels."""

    tax: Mapping[str, Any]
    places: tuple[Place, ...]


def worth_of_all(offers: Offers, market: Market) -> tuple[Worth, ...]:
    """Return what each offer is worth, in the file's order."""
    levels = PriceLevels(market.places, offers.levels)
    laws = _Laws(market.tax, offers.candidate)
    rates = {code: _rate(rate, offers.candidate) for code, rate in offers.rates.items()}
    return tuple(_Reckoning(offer, offers.candidate, laws, levels, rates).worth() for offer in offers.offers)


def worth_of(offer: Offer, among: Offers, market: Market) -> Worth:
    """Return what an offer with other terms would be worth, all else as it is."""
    return worth_of_all(replace(among, offers=(offer,)), market)[0]


def _rate(rate: Rate, candidate: Candidate) -> Figure:
    source = f"{rate.source or 'your own figure'}, {rate.on}"
    return given(rate.worth, f"1 {rate.currency} in {candidate.currency}", source, "Exchange rates")


class _Laws:
    """The law of each year, read once; and the household's other income."""

    def __init__(self, table: Mapping[str, Any], candidate: Candidate) -> None:
        self.table, self.candidate = table, candidate
        self._known: dict[int, TaxYear] = {}
        self.other = given(candidate.other_income, "other income of the household", "your own figure", "You")

    def of(self, year: int) -> TaxYear:
        if year not in self._known:
            law = tax_year(self.table, year, self.candidate.filing)
            # Years beyond the tables share the law that stands for them, and so its cells in a spreadsheet.
            self._known[year] = self._known.setdefault(law.year, law)
        return self._known[year]


class _Reckoning:
    """Works out one offer."""

    def __init__(
        self, offer: Offer, candidate: Candidate, laws: _Laws, levels: PriceLevels, rates: Mapping[str, Figure]
    ) -> None:
        self.offer, self.candidate, self.laws = offer, candidate, laws
        self.inputs = Inputs(offer, candidate)
        self.rate = rates.get(offer.currency)
        self.here = levels.of(candidate.place, candidate.country)
        self.there = levels.of(offer.place, offer.country)
        self.hours, self.hours_words = benefits.hours(self.inputs)
        self.american = offer.country == "US" and offer.currency == "USD"

    def worth(self) -> Worth:
        number = self.candidate.years
        bases = cash.base_pay(self.inputs, max(number, max(LEAVING_AFTER) // 12))
        years = tuple(self._year(n, bases[n - 1]) for n in range(1, number + 1))
        return Worth(
            offer=self.offer,
            years=years,
            average=_average(year.comparable for year in years),
            average_equity=_average(year.equity_comparable for year in years),
            scenarios=equity.scenarios(self.inputs),
            leaving=tuple(leaving_after(self.inputs, bases, month) for month in LEAVING_AFTER),
            hours=Sum(same(self.hours), self.hours_words),
            notes=self._notes(),
        )

    def _year(self, number: int, base: Part) -> Year:
        parts = self._pay(number, base)
        gross = _sum(part for part in parts if part.group == "cash")
        benefit = _sum(part for part in parts if part.group == "benefit")
        cost = _sum(part for part in parts if part.group == "cost")
        shares = _sum(part for part in parts if part.group == "equity")
        taxes, tax_words = self._taxes(number, gross)
        after = kept = equity_after = None
        if taxes is not None:
            owed = _sum(part for part in taxes if part.group == "tax")
            after = Sum(_less(gross, owed), tax_words)
            after_all = _zip(lambda a, b, c: a + b - c, after.band, benefit, cost)
            kept = Sum(after_all, "after tax, with benefits at their worth, less what the job costs you")
            if any(part.group == "equity" for part in parts):
                more, _ = self._taxes(number, _zip(lambda a, b: a + b, gross, shares))
                assert more is not None
                on_top = _less(_sum(part for part in more if part.group == "tax"), owed)
                equity_after = Sum(_less(shares, on_top), "taxed on top of pay, as pay, in the year it vests")
            else:
                equity_after = Sum(shares, "none")
        comparable = self._comparable(kept)
        return Year(
            number=number,
            parts=(*parts, *(taxes or ())),
            gross=Sum(gross, "all that is paid out, before tax"),
            after_tax=after,
            kept=kept,
            comparable=comparable,
            hour=comparable
            and Sum(Band(*(cents(each / self.hours) for each in comparable.band.each())), self.hours_words),
            equity=Sum(shares, "what vests, before tax; never counted as pay"),
            equity_after_tax=equity_after,
            equity_comparable=self._comparable(equity_after),
        )

    def _pay(self, number: int, base: Part) -> list[Part]:
        inputs, offer = self.inputs, self.offer
        found = [base, cash.bonus(inputs, base)]
        found += cash.once(inputs, "sign-on", "sign-on bonus", offer.sign_on, number)
        found += cash.once(inputs, "relocation", "relocation", offer.relocation, number)
        found.append(benefits.retirement(inputs, base, number))
        found += benefits.health(inputs, number)
        found += benefits.extras(inputs, number)
        found += [benefits.commute(inputs), benefits.moving(inputs, number), benefits.leave(inputs, base)]
        found += equity.vesting(inputs, number)
        return [part for part in found if part is not None]

    # -- tax

    def _taxes(self, number: int, pay: Band) -> tuple[list[Part] | None, str]:
        """Return the taxes on a year's pay, None where nothing is known of them."""
        if self.american:
            return self._american(number, pay)
        if self.offer.tax_rate is None:
            return None, ""
        rate = self._own_rate()
        words = f"your own effective rate of {percent(self.offer.tax_rate)}: an estimate"
        return [Part("tax", "tax and social insurance", "tax", _taxed(pay, rate), words)], words

    def _own_rate(self) -> Figure:
        where = "state and local" if self.american else "all"
        return self.inputs.give(self.offer.tax_rate or 0, f"effective rate of {where} tax", "your own estimate")

    def _american(self, number: int, pay: Band) -> tuple[list[Part], str]:
        year = (self.offer.start.year if self.offer.start else self._known_years()[-1]) + number - 1
        law = self.laws.of(year)
        by = f"by the law of {law.year}" + (", held for other years" if law.year != year else "")
        how = FILING_WORDS[self.candidate.filing]
        steps, owed = [], []
        before: Figure | None = None
        if self.candidate.other_income:
            before = income_tax(taxable(self.laws.other, law), law)
        for each in pay.each():
            steps.append(taxable(each + self.laws.other if before else each, law))
            tax = income_tax(steps[-1], law)
            owed.append(cents(tax - before) if before else tax)
        found = [
            Part("taxable", "taxable pay", "step", Band(*steps), "pay less the standard deduction"),
            Part(
                "federal",
                "federal income tax",
                "tax",
                Band(*owed),
                f"{how}, {by}" + (", on top of the household's other income" if before else ""),
            ),
            Part(
                "payroll",
                "Social Security and Medicare",
                "tax",
                Band(*(payroll_tax(each, law) for each in pay.each())),
                by,
            ),
        ]
        words = f"federal tax ({how}) and payroll tax {by}"
        if self.offer.tax_rate is None:
            return found, f"{words}; state tax is not counted: say tax_rate"
        own = f"your own effective rate of {percent(self.offer.tax_rate)}: an estimate"
        if self.offer.tax_rate:
            found.append(Part("state", "state and local tax", "tax", _taxed(pay, self._own_rate()), own))
        return found, f"{words}; state and local tax by {own}"

    def _known_years(self) -> list[int]:
        return sorted(int(key) for key in self.laws.table if key.isdigit())

    # -- living costs

    def _comparable(self, kept: Sum | None) -> Sum | None:
        """Return an amount in the candidate's currency, at the prices of the candidate's place."""
        if kept is None or self.here is None or self.there is None:
            return None
        factor: Figure | None = self.rate
        if self.here is not self.there:
            ratio = self.here.figure / self.there.figure
            factor = ratio if factor is None else factor * ratio
        if factor is None:
            return Sum(kept.band, f"the same prices as where you compare ({self.there.words})")
        band = Band(*(cents(each) for each in times(kept.band, factor).each()))
        words = []
        if self.rate is not None:
            worth = f"{self.rate.value:f} {self.candidate.currency}"
            words.append(f"1 {self.offer.currency} = {worth} ({self.rate.source})")
        words.append(f"price levels: {self.there.words}, against {self.here.words}")
        return Sum(band, "; ".join(words))

    def _notes(self) -> tuple[str, ...]:
        """Return what was supposed, in sentences."""
        offer, found = self.offer, []
        if self.american and offer.start is None:
            found.append(f"No start is said: the first year is taxed as {self._known_years()[-1]}.")
        if self.american and "filing" not in self.candidate.said:
            found.append("Nothing is said of how you file: taxed as single.")
        if self.american and offer.tax_rate is None:
            found.append(
                "State and local tax is not counted: give your own effective rate (tax_rate; 0 where there is none)."
            )
        if not self.american and offer.tax_rate is None:
            found.append("No tax rate is known here: give your own effective rate (tax_rate) to compare it after tax.")
        found += _level_notes(offer, self.there)
        return tuple(found)


def _level_notes(offer: Offer, level: Level | None) -> list[str]:
    if level is None:
        return [
            f"There is no price level for {offer.place or offer.country}: give your own ([[price_level]]) to compare it over living costs."
        ]
    if level.near and not offer.place:
        return ["No place is said: the prices of the whole country are taken."]
    if level.near:
        return [
            f"{offer.place} is not in the tables: {level.figure.label.partition(' (')[0].removeprefix('price level of ')} stands for it."
        ]
    return []


def _taxed(pay: Band, rate: Figure) -> Band:
    return Band(*(cents(greatest(0, each) * rate) for each in pay.each()))


def _sum(parts: Iterable[Part]) -> Band:
    found = tuple(parts)
    return Band(*(total(getattr(part.band, which) for part in found) for which in ("low", "expected", "high")))


def _less(whole: Band, part: Band) -> Band:
    return _zip(lambda a, b: a - b, whole, part)


def _zip(work: Any, *bands: Band) -> Band:
    return Band(*(work(*each) for each in zip(*(band.each() for band in bands), strict=True)))


def _average(sums: Iterable[Sum | None]) -> Band | None:
    found = [each.band for each in sums if each is not None]
    if not found:
        return None
    count = Decimal(len(found))
    return Band(
        *(cents(total(getattr(band, which) for band in found) / count) for which in ("low", "expected", "high"))
    )
