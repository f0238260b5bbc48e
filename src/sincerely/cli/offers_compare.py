"""`sincerely offers compare`: offers beside each other, from a file, as text, JSON, a spreadsheet, a PDF or a page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sincerely.errors import BadInput

if TYPE_CHECKING:
    from sincerely.core.offers.missing import Missing
    from sincerely.core.offers.pay import Worth
    from sincerely.core.offers.terms import Offers

FORMATS = ["text", "json", "xlsx"]


@click.command()
@click.argument("path", metavar="OFFERS.toml")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("-o", "--output", default="", metavar="FILE", help="Write there instead of to standard output.")
def compare(path: str, form: str, output: str) -> None:
    """Say what each offer in OFFERS.toml is worth ("-" reads standard input), and which is best by your own priorities.

    Pay over the years with its parts and where each figure came from, after tax, over living costs, by the hour; equity apart; what is missing, each with a question to ask.
    """
    from sincerely.core.offers.missing import missing_from
    from sincerely.core.offers.pay import Market, worth_of_all
    from sincerely.data.offers import federal_tax, places

    offers = read_offers(path)
    worths = worth_of_all(offers, Market(federal_tax(), places()))
    missing = missing_from(worths, offers.candidate)
    if form == "xlsx":
        from sincerely.documents.workbook import workbook

        _put(workbook(offers.candidate, worths, missing), output, form)
        return
    text = _written(form, offers, worths, missing)
    if output:
        write(output, f"{click.unstyle(text)}\n".encode())
    else:
        click.echo(text)


def _put(data: bytes, output: str, form: str) -> None:
    """Write what is no text: into the file, or to a program that waits for it; never onto a terminal."""
    if output:
        write(output, data)
    elif _is_terminal():
        raise BadInput(f"{form} is no text for a terminal", expected=f"a file to write it to: -o offers.{form}")
    else:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def _is_terminal() -> bool:
    return sys.stdout.isatty()


def _written(form: str, offers: Offers, worths: tuple[Worth, ...], missing: tuple[tuple[Missing, ...], ...]) -> str:
    if form == "json":
        import json

        return json.dumps(_document(offers, worths, missing), ensure_ascii=False, indent=2)
    from sincerely.cli.offers_text import comparison_text

    return comparison_text(offers.candidate, worths, missing)


def write(path: str, data: bytes) -> None:
    """Write a file whole; raise BadInput where it cannot be written."""
    try:
        Path(path).write_bytes(data)
    except OSError as error:
        raise BadInput(
            f"cannot be written ({error.strerror or error})", file=path, expected="a file you may write"
        ) from None


def read_offers(path: str) -> Offers:
    """Return the offers of a file; warnings go to standard error, the first fault ends the command."""
    from sincerely.cli.files import read_text, shown
    from sincerely.core.offers.offers_file import parse_offers

    offers, problems = parse_offers(read_text(path))
    for problem in problems:
        if problem.fatal:
            raise BadInput(problem.message, file=shown(path), line=problem.line, expected=problem.expected)
    for problem in problems:
        click.echo(f"{shown(path)}:{problem.line or 1}: {problem.message}", err=True)
    assert offers is not None
    return offers


def _document(offers: Offers, worths: tuple[Worth, ...], missing: tuple[tuple[Missing, ...], ...]) -> dict[str, Any]:
    from sincerely.core.offers.document import offer_document

    currency = offers.candidate.currency
    return {
        "currency": currency,
        "years": offers.candidate.years,
        "offers": [
            offer_document(worth, open_ones, currency) for worth, open_ones in zip(worths, missing, strict=True)
        ],
    }
