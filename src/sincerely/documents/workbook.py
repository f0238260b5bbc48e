"""Offers as a spreadsheet whose figures are worked out in it: every amount is a formula down to what was given, so that one can change it and see.

A figure knows how it came about (`core.offers.figures`); each one that is shown has a cell, and what lies between is written into the formula.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from sincerely.core.offers.answers import LeftOpen
from sincerely.core.offers.figures import Band, Figure, walk
from sincerely.core.offers.parts import Part
from sincerely.core.offers.pay import Worth, Year
from sincerely.core.offers.report import decided
from sincerely.core.offers.terms import Candidate

if TYPE_CHECKING:
    from sincerely.core.offers.decision import Decision

_BANDS = (("expected", "Expected"), ("low", "If every chance goes wrong"), ("high", "If every chance goes well"))
_SUMS = {
    "gross": "paid out",
    "after_tax": "after tax",
    "kept": "what you keep",
    "comparable": "at the prices you compare in",
    "hour": "an hour",
    "equity": "shares, apart, before tax",
    "equity_after_tax": "shares, apart, after tax",
    "equity_comparable": "shares, apart, at the prices you compare in",
}
#: In which order a year is written down: parts by group, and the sums between them.
_ORDER = ("cash", "gross", "step", "tax", "after_tax", "benefit", "cost", "kept", "comparable", "hour", "within")
_APART = ("equity", "equity_after_tax", "equity_comparable")
_LONGEST_NAME = 31
_MONEY, _TEXT = "money", "text"


@dataclass(slots=True)
class _Row:
    """A line of a sheet: a label, figures or texts, and where they come from."""

    label: str
    cells: Sequence[Figure | str | None] = ()
    basis: str = ""
    style: str = _MONEY


@dataclass(slots=True)
class _Sheet:
    name: str
    rows: list[_Row] = field(default_factory=list)
    width: int = 1


def workbook(
    candidate: Candidate,
    worths: Sequence[Worth],
    left: Sequence[LeftOpen],
    decision: Decision | None = None,
) -> bytes:
    """Return the comparison as an .xlsx file. Money is worked out in it; where offers stand by preferences is told as it was when the file was made."""
    import xlsxwriter
    from xlsxwriter.worksheet import Worksheet

    class Page(Worksheet):  # type: ignore[misc]
        """A sheet that takes formulas as they are: it looks for none of the thirty functions that newer spreadsheets know, since ours name none."""

        def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
            return formula.removeprefix("=")

    sheets = _sheets(candidate, worths, left)
    if decision is not None:
        sheets[0].rows += _decided(decision, worths)
    places = _places(sheets)
    out = io.BytesIO()
    # Made in memory: what people earn is left in no folder for temporary files.
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        styles = {
            "head": book.add_format({"bold": True}),
            _MONEY: book.add_format({"num_format": "#,##0.00"}),
            "given": book.add_format({"num_format": "#,##0.######", "font_color": "#1f3f9f"}),
            _TEXT: book.add_format({"text_wrap": False}),
        }
        for sheet in sheets:
            page = book.add_worksheet(sheet.name, Page)
            page.set_column(0, 0, 44)
            page.set_column(1, sheet.width, 15)
            page.freeze_panes(1, 1)
            for at, row in enumerate(sheet.rows):
                _write(page, sheet.name, at, row, sheet.width, places, styles)
    return out.getvalue()


def _write(
    page: Any,
    name: str,
    at: int,
    row: _Row,
    width: int,
    places: dict[int, tuple[str, int, int]],
    styles: dict[str, Any],
) -> None:
    # As strings, always: what begins with "=" in an offer's name is a name, and no formula.
    page.write_string(at, 0, row.label, styles["head"] if row.style == "head" else styles[_TEXT])
    for column, cell in enumerate(row.cells, 1):
        if isinstance(cell, str):
            page.write_string(at, column, cell, styles["head"] if row.style == "head" else styles[_TEXT])
        elif cell is not None:
            style = styles["given"] if cell.op == "given" else styles[_MONEY]
            own = places.get(id(cell)) == (name, at, column)
            if own and cell.op in ("given", "fixed"):
                page.write_number(at, column, float(cell.value), style)
            else:
                formula = f"={_formula(cell, name, places, own)}"
                page.write_formula(at, column, formula, style, float(cell.value))
    if row.basis:
        page.write_string(at, width + 1, row.basis, styles[_TEXT])


# -- formulas


def _formula(figure: Figure, sheet: str, places: dict[int, tuple[str, int, int]], own: bool = False) -> str:
    """Return a figure as a formula on a sheet: its cell where it has one elsewhere, else what it is made of."""
    place = places.get(id(figure))
    if place and not own:
        where, row, column = place
        cell = f"${_letters(column)}${row + 1}"
        return cell if where == sheet else f"'{where}'!{cell}"
    parts = [_formula(each, sheet, places) for each in figure.args]
    match figure.op:
        case "given" | "fixed":
            return f"{figure.value:f}" if figure.value >= 0 else f"({figure.value:f})"
        case "+" if len(parts) != 2:
            return f"SUM({','.join(parts)})"
        case "+" | "-" | "*" | "/":
            return f"({parts[0]}{figure.op}{parts[1]})"
        case "^":
            return f"POWER({parts[0]},{parts[1]})"
        case "round":
            return f"ROUND({parts[0]},2)"
        case "floor":
            return f"INT({parts[0]})"
        case "ceil":
            return f"ROUNDUP({parts[0]},0)"
        case _:
            return f"{figure.op.upper()}({','.join(parts)})"


@cache
def _letters(column: int) -> str:
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def _places(sheets: Sequence[_Sheet]) -> dict[int, tuple[str, int, int]]:
    """Return the cell of every figure that has one: where it stands first, what was given before all else."""
    found: dict[int, tuple[str, int, int]] = {}
    shown = [
        (cell, (sheet.name, at, column))
        for sheet in sheets
        for at, row in enumerate(sheet.rows)
        for column, cell in enumerate(row.cells, 1)
        if isinstance(cell, Figure)
    ]
    for cell, place in sorted(shown, key=lambda each: each[0].op != "given"):
        found.setdefault(id(cell), place)
    return found


# -- what stands where


def _sheets(candidate: Candidate, worths: Sequence[Worth], left: Sequence[LeftOpen]) -> list[_Sheet]:
    names = _Names()
    first = _Sheet(names.of("Compare"))
    offers = [_Sheet(names.of(worth.offer.name)) for worth in worths]
    _compare(first, candidate, worths)
    of_offer = {worth.offer.name for worth in worths}
    shared: dict[str, _Sheet] = {}
    for sheet, worth, open_ones in zip(offers, worths, left, strict=True):
        for figure in _offer(sheet, worth, open_ones):
            if figure.sheet not in of_offer:
                if figure.sheet not in shared:
                    shared[figure.sheet] = _Sheet(names.of(figure.sheet), [_Row(figure.sheet, style="head")])
                rows = shared[figure.sheet].rows
                if not any(row.cells and row.cells[0] is figure for row in rows):
                    rows.append(_Row(figure.label, (figure,), figure.source))
    return [first, *offers, *shared.values()]


def _compare(sheet: _Sheet, candidate: Candidate, worths: Sequence[Worth]) -> None:
    sheet.width = len(worths)
    place = candidate.place or candidate.country
    head = f"A year of each, over {candidate.years}, after tax, in {candidate.currency} at the prices of {place}"
    sheet.rows += [_Row(head, [worth.offer.name for worth in worths], style="head")]
    for which, label in _BANDS:
        sheet.rows.append(_Row(f"what you keep: {label.lower()}", [_of(worth.average, which) for worth in worths]))
    hours = [worth.years[0].hour for worth in worths]
    sheet.rows.append(
        _Row("an hour, in the first year", [_of(each.band if each else None, "expected") for each in hours])
    )
    sheet.rows.append(_Row("shares, apart, expected", [_of(worth.average_equity, "expected") for worth in worths]))
    expiries = [str(worth.offer.expiry or "not said") for worth in worths]
    sheet.rows.append(_Row("answer by", expiries, style=_TEXT))
    sheet.rows.append(
        _Row("Blue figures were given; change one and everything that rests on it is worked out anew.", style=_TEXT)
    )


def _decided(decision: Decision, worths: Sequence[Worth]) -> list[_Row]:
    rows = [_Row("")]
    for block in decided(decision, [worth.offer.name for worth in worths]):
        if block.rows or block.heading:
            rows.append(_Row(block.heading, block.head, style="head"))
        rows += [_Row(row.label, row.cells, style=_TEXT) for row in block.rows]
        rows += [_Row(line, style=_TEXT) for line in block.lines]
    return rows


def _offer(sheet: _Sheet, worth: Worth, open_ones: LeftOpen) -> list[Figure]:
    """Fill an offer's sheet; return every figure that was given for what is shown on it, its own and those it shares."""
    offer, years = worth.offer, worth.years
    sheet.width = len(years)
    about = ", ".join(each for each in (offer.name, offer.title, offer.employer, offer.place) if each)
    sheet.rows.append(_Row(f"{about}, in {offer.currency}", style="head"))
    start = len(sheet.rows)
    for which, label in _BANDS:
        sheet.rows.append(_Row(label, [f"year {year.number}" for year in years], style="head"))
        sheet.rows += _years(years, which, _ORDER)
        if any(year.of("equity") for year in years):
            sheet.rows.append(_Row("Shares stand apart", style="head"))
            sheet.rows += _years(years, which, _APART)
        sheet.rows.append(_Row(""))
    for left in worth.leaving:
        sheet.rows.append(_Row(f"If you leave after {left.month} months, before tax", style="head"))
        sheet.rows += [_Row(line.label, (line.amount,), line.basis) for line in left.lines]
        sheet.rows.append(_Row("all of it", (left.money,)))
        sheet.rows += [_Row(f"apart: {each.grant}", (each.worth,), each.basis) for each in left.equity]
        sheet.rows.append(_Row(""))
    if worth.scenarios:
        sheet.rows.append(_Row("Shares without a market: never counted as money", style="head"))
        sheet.rows += [
            _Row(f"{each.grant}, chance {each.chance:f}", (each.worth,), each.basis) for each in worth.scenarios
        ]
        sheet.rows.append(_Row(""))
    sheet.rows += [_Row(note, style=_TEXT) for note in worth.notes]
    for each in open_ones.items:
        sheet.rows.append(_Row(f"{each.missing.what} It could change: {each.missing.changes}.", style=_TEXT))
        sheet.rows.append(_Row(f"Ask: {each.missing.question}", style=_TEXT))
    given = [figure for figure in walk(_shown(sheet.rows)) if figure.op == "given"]
    own = [_Row(each.label, (each,), each.source) for each in given if each.sheet == offer.name]
    sheet.rows[start:start] = [_Row("What was given", style="head"), *own, _Row("")]
    return given


def _years(years: Sequence[Year], which: str, order: Iterable[str]) -> list[_Row]:
    rows = []
    for group in order:
        if group in _SUMS and group != "equity":
            rows += _sum_row(years, group, which)
            continue
        for key, part in _keys(years, group).items():
            cells = [next((each.band for each in year.of(group) if each.key == key), None) for year in years]
            label = f"{part.label}{' (in base pay already)' if group == 'within' else ''}"
            rows.append(_Row(label, [_of(band, which) for band in cells], part.basis if which == "expected" else ""))
        if group == "equity":
            rows += _sum_row(years, group, which)
    return rows


def _sum_row(years: Sequence[Year], group: str, which: str) -> list[_Row]:
    sums = [getattr(year, group) for year in years]
    if sums[0] is None:
        return []
    basis = sums[0].basis if which == "expected" else ""
    return [_Row(_SUMS[group], [_of(each.band, which) for each in sums], basis)]


def _keys(years: Sequence[Year], group: str) -> dict[str, Part]:
    found: dict[str, Part] = {}
    for year in years:
        for part in year.of(group):
            found.setdefault(part.key, part)
    return found


def _of(band: Band | None, which: str) -> Figure | None:
    return getattr(band, which) if band else None


def _shown(rows: Iterable[_Row]) -> list[Figure]:
    return [cell for row in rows for cell in row.cells if isinstance(cell, Figure)]


class _Names:
    """Gives each sheet a name that spreadsheets take: no signs of theirs, 31 letters at most, none twice."""

    def __init__(self) -> None:
        # Excel keeps this one for itself.
        self.taken = {"history"}

    def of(self, name: str) -> str:
        plain = re.sub(r"[\[\]:*?/\\'\x00-\x1f]", " ", name).strip()[:_LONGEST_NAME].strip() or "Offer"
        found, nth = plain, 1
        while found.casefold() in self.taken:
            nth += 1
            end = f" ({nth})"
            found = plain[: _LONGEST_NAME - len(end)] + end
        self.taken.add(found.casefold())
        return found
