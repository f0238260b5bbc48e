"""A comparison as a person reads it, whatever it is shown on: sections of tables and sentences, first what decides, then each offer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from sincerely.core.offers.answers import LeftOpen, Open
from sincerely.core.offers.figures import Band
from sincerely.core.offers.leaving import Leaving
from sincerely.core.offers.pay import Sum, Worth, Year
from sincerely.core.offers.terms import Candidate
from sincerely.core.offers.words import chance, money, share

if TYPE_CHECKING:
    # Ranking brings NumPy, which a comparison without preferences has no need of.
    from sincerely.core.offers.decision import Decision


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table; `part` marks one that a sum further down takes in."""

    label: str
    cells: tuple[str, ...]
    part: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (may be empty), under it a table with the heads of its columns, or sentences."""

    heading: str
    head: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """One offer, or all beside each other."""

    title: str
    blocks: tuple[Block, ...]


def report(
    candidate: Candidate,
    worths: Sequence[Worth],
    left: Sequence[LeftOpen],
    decision: Decision | None,
) -> tuple[Section, ...]:
    """Return the whole comparison, all amounts and sentences in their final form."""
    found = [_beside(candidate, worths, decision)]
    found += [_offer(worth, open_ones, decision) for worth, open_ones in zip(worths, left, strict=True)]
    return tuple(found)


# -- all beside each other


def _beside(candidate: Candidate, worths: Sequence[Worth], decision: Decision | None) -> Section:
    years = f"{candidate.years} year{'s'[: candidate.years > 1]}"
    home = candidate.place or ("the United States" if candidate.country == "US" else candidate.country)
    where = f"in {candidate.currency} at the prices of {home}"
    rows = [_bands(worths, "expected", "what you keep, expected")]
    if any(worth.average and worth.average.low.value != worth.average.high.value for worth in worths):
        rows.append(_bands(worths, "low", "if every chance goes wrong", part=True))
        rows.append(_bands(worths, "high", "if every chance goes well", part=True))
    rows.append(Row("an hour, in the first year", tuple(_sum(worth.years[0].hour) for worth in worths)))
    if any(_has_shares(worth) for worth in worths):
        rows.append(Row("shares, apart", tuple(_shares(worth) for worth in worths)))
    rows.append(Row("answer by", tuple(_day(worth.offer.expiry) for worth in worths)))
    names = tuple(worth.offer.name for worth in worths)
    blocks = [Block("", names, tuple(rows))]
    if len(worths) == 1:
        blocks.append(Block("", lines=("There is one offer, so there is nothing to set it beside yet.",)))
    if decision is not None:
        blocks += decided(decision, names)
    return Section(f"A year of each, over {years}, after tax, {where}", tuple(blocks))


def _bands(worths: Sequence[Worth], which: str, label: str, part: bool = False) -> Row:
    return Row(label, tuple(_one(worth.average, which) for worth in worths), part)


def decided(decision: Decision, names: Sequence[str]) -> list[Block]:
    """Return how sure the best is, where each offer stands, and what speaks against the figures."""
    from sincerely.core.offers.decision_words import beside, closest_call

    blocks = [Block("By your own priorities", lines=(closest_call(decision),))]
    ranking = decision.ranking
    if ranking is not None:
        standing = {each.offer: each for each in ranking.standings}
        rows = [
            Row(
                "score, 0 to 100",
                tuple(f"{100 * standing[name].score:.0f}" if name in standing else "out" for name in names),
            )
        ]
        for place in range(len(ranking.standings)):
            label = "chance of being best" if place == 0 else f"of being number {place + 1}"
            cells = tuple(share(standing[name].chances[place]) if name in standing else "" for name in names)
            rows.append(Row(label, cells, part=place > 0))
        rows += [_criterion(decision, name, names) for name in ranking.weights]
        blocks.append(Block("", tuple(names), tuple(rows)))
        weights = ", ".join(f"{name} {share(weight)}" for name, weight in ranking.weights.items())
        blocks.append(Block("", lines=(f"Weights: {weights} ({decision.preferences.basis}).",)))
    out = [f"{offer} is out: you must have {', '.join(reasons)}." for offer, reasons in decision.knocked_out.items()]
    if ranking is not None:
        out += [
            f"{each.offer} is nowhere better than {each.dominated_by[0]}."
            for each in ranking.standings
            if each.dominated_by
        ]
    said = (*out, *beside(decision))
    return [*blocks, Block("", lines=said)] if said else blocks


def _criterion(decision: Decision, name: str, names: Sequence[str]) -> Row:
    return Row(name, tuple(decision.cells[offer][name].mark.words for offer in names), part=True)


# -- one offer


def _offer(worth: Worth, open_ones: LeftOpen, decision: Decision | None) -> Section:
    offer = worth.offer
    about = ", ".join(each for each in (offer.title, offer.employer, offer.place) if each and each != offer.name)
    blocks = [Block("expected", tuple(f"year {year.number}" for year in worth.years), tuple(_years(worth.years)))]
    if decision is not None and offer.name in decision.against:
        from sincerely.core.offers.decision_words import pros_and_cons

        blocks.append(Block("For and against", lines=pros_and_cons(offer.name, decision.against[offer.name])))
    blocks.append(Block("Where the figures come from", lines=tuple(_bases(worth))))
    if worth.scenarios:
        lines = tuple(
            f"{each.grant}, chance {chance(each.chance)}: {money(each.worth.value)} ({each.basis})"
            for each in worth.scenarios
        )
        blocks.append(Block("Shares without a market: what they might be, never counted as money", lines=lines))
    blocks += [_left(left) for left in worth.leaving]
    if offer.conditions:
        blocks.append(Block("It depends on", lines=offer.conditions))
    if worth.notes:
        blocks.append(Block("Supposed", lines=worth.notes))
    if open_ones.items:
        lines = tuple(_asked(each) for each in open_ones.items)
        blocks.append(
            Block("Not said, and what to ask", lines=(open_ones.stands, *lines) if open_ones.stands else lines)
        )
    return Section(f"{offer.name}{f' ({about})' if about else ''}, in {offer.currency}", tuple(blocks))


def _years(years: Sequence[Year]) -> Iterable[Row]:
    """Return the parts of each year in their order, a sum after the parts it takes in; taxes and costs with their sign."""
    yield from _parts(years, "cash")
    yield _line("paid out", [year.gross for year in years])
    yield from _parts(years, "tax", -1)
    yield _line("after tax", [year.after_tax for year in years])
    yield from _parts(years, "benefit")
    yield from _parts(years, "cost", -1)
    yield _line("what you keep", [year.kept for year in years])
    yield _line("at the prices you compare in", [year.comparable for year in years])
    yield _line("an hour", [year.hour for year in years])
    if any(year.of("equity") for year in years):
        yield _line("shares, apart, before tax", [year.equity for year in years])
        yield _line("shares, apart, after tax", [year.equity_after_tax for year in years])


def _parts(years: Sequence[Year], group: str, sign: int = 1) -> Iterable[Row]:
    labels: dict[str, str] = {}
    for year in years:
        for part in year.of(group):
            labels.setdefault(part.key, part.label)
    for key, label in labels.items():
        found = [next((part for part in year.of(group) if part.key == key), None) for year in years]
        yield Row(label, tuple(money(sign * part.band.expected.value) if part else "" for part in found), part=True)


def _line(label: str, sums: Iterable[Sum | None]) -> Row:
    return Row(label, tuple(_sum(each) for each in sums))


def _bases(worth: Worth) -> Iterable[str]:
    """Yield each part's basis, again where it is another one in a later year; its ends where there is chance in it."""
    told: dict[str, str] = {}
    for year in worth.years:
        for part in year.parts:
            if part.group == "step" or told.get(part.key) == part.basis:
                continue
            again = part.key in told
            told[part.key] = part.basis
            when = f", year {year.number}" if again else ""
            yield f"{part.label}{when}: {part.basis}{'' if again else _spread(part.band)}"
    first = worth.years[0]
    if first.after_tax is not None:
        yield f"after tax: {first.after_tax.basis}{_spread(first.after_tax.band)}"
    if first.comparable is not None:
        yield f"at the prices you compare in: {first.comparable.basis}"
    yield f"an hour: {worth.hours.basis}"


def _left(left: Leaving) -> Block:
    lines = [f"{line.label}: {money(line.amount.value)}; {line.basis}" for line in left.lines]
    for each in left.equity:
        worth = "" if each.worth is None else f"{money(each.worth.value)}; "
        lines.append(f"apart, {each.grant}: {worth}{each.basis}")
    return Block(f"If you leave after {left.month} months, before tax: {money(left.money.value)}", lines=tuple(lines))


def _asked(of: Open) -> str:
    each = of.missing
    then = f"; {of.words}" if of.words else ""
    return f'{each.what} Ask: "{each.question}" It could change: {each.changes}{then}.'


def _has_shares(worth: Worth) -> bool:
    return any(year.of("equity") for year in worth.years)


def _shares(worth: Worth) -> str:
    return _one(worth.average_equity, "expected") if _has_shares(worth) else "none"


def _spread(band: Band) -> str:
    low, high = band.low.value, band.high.value
    return f" ({money(low)} to {money(high)})" if low != high else ""


def _sum(of: Sum | None) -> str:
    return _one(of.band if of else None, "expected")


def _one(band: Band | None, which: str) -> str:
    value: Decimal | None = getattr(band, which).value if band else None
    return "not known" if value is None else money(value)


def _day(day: date | datetime | None) -> str:
    return "not said" if day is None else f"{day.day} {day:%b %Y}"
