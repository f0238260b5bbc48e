"""`sincerely offers compare`: offers beside each other, from a file, as text, JSON, a spreadsheet, a PDF or a page."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sincerely.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sincerely.core.offers.answers import LeftOpen
    from sincerely.core.offers.decision import Decision
    from sincerely.core.offers.pay import Worth
    from sincerely.core.offers.terms import Offers
    from sincerely.core.problem import Problem

FORMATS = ["text", "json", "xlsx", "pdf", "html"]


@dataclass(frozen=True, slots=True)
class _Compared:
    """All that is known: the offers, what each is worth, what it leaves open, and the decision where preferences were said."""

    offers: Offers
    worths: tuple[Worth, ...]
    left: tuple[LeftOpen, ...]
    decision: Decision | None


@click.command()
@click.argument("path", metavar="OFFERS.toml")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("-o", "--output", default="", metavar="FILE", help="Write there instead of to standard output.")
def compare(path: str, form: str, output: str) -> None:
    """Say what each offer in OFFERS.toml is worth ("-" reads standard input), and which is best by your own priorities.

    Pay over the years with its parts and where each figure came from, after tax, over living costs, by the hour; equity apart; what is missing, each with a question to ask.
    """
    found = _compared(path)
    if form in ("xlsx", "pdf"):
        _put(_spreadsheet(found) if form == "xlsx" else _pdf(found), output, form)
        return
    text = _json(found) if form == "json" else _page(found) if form == "html" else _text(found)
    if output:
        _write(output, f"{click.unstyle(text)}\n".encode())
    else:
        click.echo(text)


def _compared(path: str) -> _Compared:
    from sincerely.cli.files import read_text, shown
    from sincerely.core.offers.answers import left_open
    from sincerely.core.offers.offers_file import parse_offers
    from sincerely.core.offers.pay import Market, worth_of, worth_of_all
    from sincerely.data.offers import federal_tax, places

    text = read_text(path)
    offers, problems = parse_offers(text)
    _report(problems, shown(path))
    assert offers is not None
    market = Market(federal_tax(), places())
    worths = worth_of_all(offers, market)
    decision = _decision(text, path, worths)
    left = left_open(worths, offers.candidate, lambda offer: worth_of(offer, offers, market), decision)
    return _Compared(offers, worths, left, decision)


def _decision(text: str, path: str, worths: tuple[Worth, ...]) -> Decision | None:
    """Return where the offers stand by the preferences in the file; None where it says none. NumPy is loaded for it, and only then."""
    if "preferences" not in text:
        return None
    from sincerely.cli.files import shown
    from sincerely.core.offers.decision import decide
    from sincerely.core.offers.measures import MEASURES, measured
    from sincerely.core.offers.preferences_file import parse_preferences

    units = {name: measure.unit for name, measure in MEASURES.items()}
    preferences, problems = parse_preferences(text, [worth.offer.name for worth in worths], units)
    _report(problems, shown(path))
    if preferences is None:
        return None
    return decide(preferences, {worth.offer.name: measured(worth) for worth in worths})


def _report(problems: Iterable[Problem], file: str) -> None:
    """Say warnings on standard error; the first fault ends the command."""
    for problem in problems:
        if problem.fatal:
            raise BadInput(problem.message, file=file, line=problem.line, expected=problem.expected)
    for problem in problems:
        click.echo(f"{file}:{problem.line or 1}: {problem.message}", err=True)


# -- as what


def _text(found: _Compared) -> str:
    from sincerely.cli.offers_text import comparison_text
    from sincerely.core.offers.report import report

    return comparison_text(report(found.offers.candidate, found.worths, found.left, found.decision))


def _page(found: _Compared) -> str:
    from sincerely.core.offers.report import report
    from sincerely.documents.compared import page

    return page(report(found.offers.candidate, found.worths, found.left, found.decision))


def _pdf(found: _Compared) -> bytes:
    from sincerely import clock
    from sincerely.core.offers.report import report
    from sincerely.documents.compared import compared_pdf

    candidate = found.offers.candidate
    made = compared_pdf(
        report(candidate, found.worths, found.left, found.decision), clock.now().date(), candidate.country
    )
    if made.missing:
        click.echo(f"No font here has {' '.join(made.missing)}; in its place is a blank box.", err=True)
    return made.data


def _spreadsheet(found: _Compared) -> bytes:
    from sincerely.documents.workbook import workbook

    return workbook(found.offers.candidate, found.worths, found.left, found.decision)


def _json(found: _Compared) -> str:
    import json

    from sincerely.core.offers.document import comparison_document

    document = comparison_document(found.offers.candidate, found.worths, found.left, found.decision)
    return json.dumps(document, ensure_ascii=False, indent=2)


# -- where to


def _put(data: bytes, output: str, form: str) -> None:
    """Write what is no text: into the file, or to a program that waits for it; never onto a terminal."""
    if output:
        _write(output, data)
    elif _is_terminal():
        raise BadInput(f"{form} is no text for a terminal", expected=f"a file to write it to: -o offers.{form}")
    else:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def _is_terminal() -> bool:
    return sys.stdout.isatty()


def _write(path: str, data: bytes) -> None:
    try:
        Path(path).write_bytes(data)
    except OSError as error:
        raise BadInput(
            f"cannot be written ({error.strerror or error})", file=path, expected="a file you may write"
        ) from None
