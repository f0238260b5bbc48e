"""`sincerely offers verify`: an offer letter or contract set against what was agreed, before it is signed."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from sincerely.cli.alike import day_of_now
from sincerely.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sincerely.core.negotiation.agreed import Agreed
    from sincerely.core.negotiation.held import Held, Verified
    from sincerely.core.offers.letter.values import Term, Value


@click.command()
@click.argument("path", metavar="LETTER")
@click.option("--agreed", "terms", required=True, metavar="TERMS.toml", help="What was agreed, by word or in writing.")
@click.option("--now", "now_text", default="", help="The day the letter is read on, as 2026-11-27; else today.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def verify(path: str, terms: str, now_text: str, form: str) -> None:
    """Set LETTER (PDF, DOCX, text or a mail; "-" reads standard input) against the terms agreed in TERMS.toml.

    Each agreed term is present, absent or contradicted, with the letter's words; then what is in the letter and was never discussed, and what to ask before signing. Ends with 1 where any term is absent or contradicted.
    """
    from sincerely.core.negotiation.held import verify as verified

    today = day_of_now(now_text)
    if path == "-" == terms:
        raise BadInput("the letter and the terms cannot both be read from standard input", expected="a file for one of them")  # fmt: skip
    agreed = _agreed(terms, today)
    text = _letter(path)
    found = verified(text, agreed, today)
    if form == "json":
        import json

        click.echo(json.dumps(_document(path, text, found), ensure_ascii=False, indent=2))
    else:
        from sincerely.cli.offers_verify_text import verified_text

        click.echo(verified_text(found, text))
    if not found.kept:
        sys.exit(1)


def _agreed(path: str, today: date) -> Sequence[Agreed]:
    from sincerely.cli.files import read_text, shown
    from sincerely.core.negotiation.agreed import parse_agreed

    agreed, problems = parse_agreed(read_text(path), today)
    for problem in problems:
        if problem.fatal:
            raise BadInput(problem.message, file=shown(path), line=problem.line, expected=problem.expected)
    for problem in problems:
        click.echo(f"{shown(path)}:{problem.line or 1}: {problem.message}", err=True)
    return agreed


def _letter(path: str) -> str:
    """Return a letter's text; raise BadInput for one that cannot be read, or is not in English."""
    from sincerely.cli.files import shown
    from sincerely.cli.letter_file import letter_text
    from sincerely.core.offers.letter.language import language_of

    text = letter_text(path)
    language = language_of(text)
    if language != "English":
        written = f"written in {language}" if language else "in letters that are not Latin ones"
        raise BadInput(f"the letter seems to be {written}; terms are read in English only", file=shown(path), line=1, expected="an English letter, or a translation of it")  # fmt: skip
    return text


def _document(path: str, text: str, found: Verified) -> dict[str, Any]:
    from sincerely.cli.files import shown
    from sincerely.core.negotiation.held import question, questions

    return {
        "letter": shown(path),
        "dated": found.letter.dated.isoformat() if found.letter.dated else None,
        "kept": found.kept,
        "terms": [
            {
                "term": each.agreed.key if each.agreed.key != "other" else each.agreed.name,
                "name": each.name,
                "agreed": each.agreed.words,
                "status": each.status,
                "quote": each.quote or None,
                **_where(text, each.start, each.end if each.quote else 0),
                "letter": _value(each.term.value) if each.term else None,
                "note": each.note or None,
                "favours": each.favours or None,
                "question": question(each) if each.status != "present" else None,
                "agreed_line": each.agreed.line,
            }
            for each in found.held
        ],
        "undiscussed": [
            {
                "term": term.key,
                "name": _named(term),
                "value": _value(term.value),
                "quote": term.quote,
                **_where(text, term.start, term.end),
            }
            for term in found.undiscussed
        ],
        "open": [{"term": gap.key, "what": gap.what, "question": gap.question} for gap in found.open],
        "questions": [{"term": key, "question": words} for key, words in questions(found)],
    }


def _named(term: Term) -> str:
    from sincerely.core.offers.letter.values import NAMES

    return NAMES[term.key]


def _value(value: Value) -> str:
    from sincerely.core.offers.letter.values import written

    return written(value)


def _where(text: str, start: int, end: int) -> dict[str, int | None]:
    """Return where words stand in the letter's text: offsets, line, and page where it has pages; all empty for none."""
    if not end:
        return {"start": None, "end": None, "line": None, "page": None}
    pages = "\f" in text
    return {"start": start, "end": end, "line": text.count("\n", 0, start) + 1, "page": text.count("\f", 0, start) + 1 if pages else None}  # fmt: skip


__all__ = ["Held", "verify"]
