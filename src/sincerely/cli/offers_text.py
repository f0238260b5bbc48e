"""Offers beside each other for a person at a terminal: first what decides, then each offer with its years, last what is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal

import click

from sincerely.core.offers.figures import Band
from sincerely.core.offers.leaving import Leaving
from sincerely.core.offers.missing import Missing
from sincerely.core.offers.pay import Sum, Worth, Year
from sincerely.core.offers.terms import Candidate
from sincerely.core.offers.words import chance, money

LABEL, COLUMN = 34, 14
#: A line that is explained wraps here; tables may be wider.
WIDTH = 110


def comparison_text(candidate: Candidate, worths: Sequence[Worth], missing: Sequence[Sequence[Missing]]) -> str:
    """Return the whole comparison as text."""
    blocks = [_beside(candidate, worths)]
    blocks += [_offer(worth, open_ones) for worth, open_ones in zip(worths, missing, strict=True)]
    return "\n\n".join(blocks)


def _beside(candidate: Candidate, worths: Sequence[Worth]) -> str:
    where = candidate.place or "your country"
    years = f"{candidate.years} year{'s'[: candidate.years > 1]}"
    head = f"A year of each, over {years}, after tax, in {candidate.currency} at the prices of {where}"
    names = [_short(worth.offer.name) for worth in worths]
    rows = [_row("", names)]
    rows.append(_row("what you keep, expected", [_one(worth.average, "expected") for worth in worths]))
    if any(worth.average and worth.average.low.value != worth.average.high.value for worth in worths):
        rows.append(_row("  if every chance goes wrong", [_one(worth.average, "low") for worth in worths]))
        rows.append(_row("  if every chance goes well", [_one(worth.average, "high") for worth in worths]))
    rows.append(_row("an hour, in the first year", [_sum(worth.years[0].hour) for worth in worths]))
    if any(worth.years and any(year.of("equity") for year in worth.years) for worth in worths):
        rows.append(_row("shares, apart", [_shares(worth) for worth in worths]))
    rows.append(_row("answer by", [_day(worth.offer.expiry) for worth in worths]))
    if len(worths) == 1:
        rows.append("There is one offer, so there is nothing to set it beside yet.")
    return "\n".join([click.style(head, bold=True), *rows])


def _offer(worth: Worth, missing: Sequence[Missing]) -> str:
    offer = worth.offer
    about = ", ".join(each for each in (offer.title, offer.employer, offer.place) if each)
    lines = [click.style(offer.name + (f" ({about})" if about else ""), bold=True) + f", in {offer.currency}"]
    lines += _table(worth.years)
    lines += ["", "  Where the figures come from", *_bases(worth)]
    if worth.scenarios:
        lines += ["", "  Shares without a market: what they might be, never counted as money"]
        lines += _wrapped(
            f"{each.grant}, chance {chance(each.chance)}: {money(each.worth.value)} ({each.basis})"
            for each in worth.scenarios
        )
    for left in worth.leaving:
        lines += ["", *_left(left)]
    if worth.notes:
        lines += ["", "  Supposed", *_wrapped(worth.notes)]
    if missing:
        lines += ["", "  Not said, and what to ask"]
        for each in missing:
            lines += _wrapped(
                [f"{each.what} It could change: {each.changes}{f' ({each.stands})' if each.stands else ''}."]
            )
            lines += _wrapped([f'"{each.question}"'], "      ")
    return "\n".join(lines)


def _table(years: Sequence[Year]) -> list[str]:
    lines = [_row("  expected", [f"year {year.number}" for year in years])]
    for group, heading in (
        ("cash", ""),
        ("gross", "paid out"),
        ("tax", ""),
        ("after_tax", "after tax"),
        ("benefit", ""),
        ("cost", ""),
    ):
        if heading:
            lines.append(_row(f"  {heading}", [_sum(getattr(year, group)) for year in years]))
            continue
        sign = -1 if group in ("tax", "cost") else 1
        for key, label in _keys(years, group):
            found = [next((part for part in year.of(group) if part.key == key), None) for year in years]
            lines.append(
                _row(f"    {label}", [money(sign * part.band.expected.value) if part else "" for part in found])
            )
    for name, label in (("kept", "what you keep"), ("comparable", "at the prices you compare in"), ("hour", "an hour")):
        lines.append(_row(f"  {label}", [_sum(getattr(year, name)) for year in years]))
    if any(year.of("equity") for year in years):
        lines.append(_row("  shares, apart, before tax", [money(year.equity.band.expected.value) for year in years]))
        lines.append(_row("  shares, apart, after tax", [_sum(year.equity_after_tax) for year in years]))
    return lines


def _keys(years: Sequence[Year], group: str) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for year in years:
        for part in year.of(group):
            found.setdefault(part.key, part.label)
    return list(found.items())


def _bases(worth: Worth) -> list[str]:
    """Return each part's basis, once where it is the same in every year; and its band where there is chance in it."""
    told: dict[str, str] = {}
    lines = []
    for year in worth.years:
        for part in year.parts:
            if part.group == "step" or told.get(part.key) == part.basis:
                continue
            again = part.key in told
            told[part.key] = part.basis
            when = f", year {year.number}" if again else ""
            lines.append(f"{part.label}{when}: {part.basis}{'' if again else _spread(part.band)}")
    first = worth.years[0]
    for label, each in (
        ("after tax", first.after_tax),
        ("at the prices you compare in", first.comparable),
        ("an hour", first.hour),
    ):
        if each is not None:
            lines.append(f"{label}: {each.basis}{_spread(each.band) if label == 'after tax' else ''}")
    return _wrapped(lines)


def _spread(band: Band) -> str:
    low, high = band.low.value, band.high.value
    return f" ({money(low)} to {money(high)})" if low != high else ""


def _left(left: Leaving) -> list[str]:
    lines = [f"  If you leave after {left.month} months, before tax: {money(left.money.value)}"]
    lines += _wrapped([f"{line.label} {money(line.amount.value)}: {line.basis}" for line in left.lines])
    for each in left.equity:
        worth = "" if each.worth is None else f" {money(each.worth.value)}"
        lines += _wrapped([f"apart, {each.grant}{worth}: {each.basis}"])
    return lines


def _wrapped(lines: Iterable[str], indent: str = "    ") -> list[str]:
    import textwrap

    found = []
    for line in lines:
        found += textwrap.wrap(line, WIDTH, initial_indent=indent, subsequent_indent=indent + "  ")
    return found


def _row(label: str, cells: Sequence[str]) -> str:
    return (label.ljust(LABEL) + "".join(cell.rjust(COLUMN) for cell in cells)).rstrip()


def _one(band: Band | None, which: str) -> str:
    value: Decimal | None = getattr(band, which).value if band else None
    return "not known" if value is None else money(value)


def _shares(worth: Worth) -> str:
    return _one(worth.average_equity, "expected") if any(year.of("equity") for year in worth.years) else "none"


def _sum(of: Sum | None) -> str:
    return _one(of.band if of else None, "expected")


def _short(name: str) -> str:
    return name if len(name) < COLUMN else f"{name[: COLUMN - 3]}…"


def _day(day: date | datetime | None) -> str:
    return "not said" if day is None else f"{day.day} {day:%b %Y}"
