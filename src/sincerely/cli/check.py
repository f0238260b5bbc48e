"""`sincerely check`: read a letter as its reader would."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from sincerely.cli.alike import short

if TYPE_CHECKING:
    from sincerely.core.letters.values import Context, Finding

SHOWN = 70  # characters of a quote on the terminal


@click.command()
@click.argument("letter")
@click.option("--form", default="", help="What kind of letter it is; recognised from the text otherwise.")
@click.option("--context", "context_file", default="", help="What is on record: CONTEXT.toml.")
@click.option(
    "--with", "others", multiple=True, help="A letter to somebody else at the same employer; may be repeated."
)
@click.option("--data", default="", help="Data folder whose remembered words are right (or SINCERELY_DATA).")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text")
def check(letter: str, form: str, context_file: str, others: tuple[str, ...], data: str, output: str) -> None:
    """Say what a reader of LETTER (text or .eml; "-" reads standard input) would stumble over.

    Exit code 0: nothing worse than advice. 1: something to look at. 2: LETTER cannot be read.
    """
    import sys

    from sincerely import clock
    from sincerely.core.letters.recognise import recognise_form
    from sincerely.core.letters.review import review, skipped
    from sincerely.core.letters.values import FORMS
    from sincerely.data.forms import act_weights, form_weights
    from sincerely.errors import BadInput
    from sincerely.integrations.proofreading import proofreader

    if form and form not in FORMS:
        raise BadInput(f'"{form}" is no form of letter', expected="one of " + ", ".join(FORMS))
    if [letter, context_file, *others].count("-") > 1:
        raise BadInput("standard input can be read once only", expected='"-" for one file')
    text, attachments = _letter(letter)
    context = _context(context_file)
    compared = [_letter(path)[0] for path in others]
    form = form or recognise_form(text, form_weights())
    today = clock.now().astimezone().date()
    found = review(text, form, context, compared, proofreader(), attachments, _own_words(data), today, act_weights())
    left = skipped(context, compared, attachments, form)
    if output == "json":
        _print_json(text, form, found, left)
    else:
        _print_text(text, form, found)
        for needs, names in _by_need(left).items():
            click.echo(f"Left out, for want of {needs}: {', '.join(names)}.", err=True)
    sys.stdout.flush()
    if any(f.severity != "advice" for f in found):
        sys.exit(1)


def _letter(path: str) -> tuple[str, tuple[str, ...] | None]:
    from sincerely.cli.files import decode, read_bytes, shown
    from sincerely.errors import BadInput
    from sincerely.integrations.eml import is_mail, letter_of

    data = read_bytes(path)
    if not is_mail(path, data):
        # A lone carriage return ended lines once; it counts as one character, as the line feed it is read as.
        text = re.sub(r"\r(?!\n)", "\n", decode(data, path))
        if not text.strip():
            raise BadInput("the file is empty", file=shown(path), line=1, expected="a letter")
        return text, None
    mail = letter_of(data)
    if not mail.text.partition("\n")[2].strip():
        raise BadInput("this mail has no words in it", file=shown(path), line=1, expected="a text or HTML part")
    return mail.text, mail.attachments


def _own_words(data: str) -> tuple[str, ...]:
    """Return the words the candidate has said are right, where there is a journal; one that cannot be read is no reason not to check."""
    from sincerely.folder import has_journal

    if not has_journal(data):
        return ()
    from sincerely import bootstrap
    from sincerely.errors import SincerelyError

    try:
        bootstrap.open_journal(data)
        from sincerely.journal.facts.review import own_words

        return own_words(bootstrap.local_candidate())
    except SincerelyError as error:
        click.echo(f"Words you had remembered were not looked at: {error}", err=True)
        return ()


def _context(path: str) -> Context | None:
    if not path:
        return None
    from sincerely.cli.files import read_text, shown
    from sincerely.core.letters.context import parse_context
    from sincerely.errors import BadInput

    context, problems = parse_context(read_text(path))
    for problem in problems:
        if problem.fatal:
            raise BadInput(problem.message, file=shown(path), line=problem.line, expected=problem.expected)
        where = f"{shown(path)}:{problem.line}: " if problem.line else f"{shown(path)}: "
        click.echo(f"{where}{problem.message}", err=True)
    return context


def _print_json(text: str, form: str, found: Sequence[Finding], left: Sequence[tuple[str, str]]) -> None:
    import json

    findings = []
    for f in found:
        line, column = _place(text, f.start)
        findings.append(
            {
                "code": f.code,
                "type": f.type,
                "severity": f.severity,
                "message": f.message,
                "why": f.why,
                "guidance": f.guidance,
                "start": f.start,
                "end": f.end,
                "line": line,
                "column": column,
                "quote": f.quote,
                "suggestions": list(f.suggestions),
            }
        )
    skipped = [{"type": name, "needs": needs} for name, needs in left]
    click.echo(
        json.dumps({"form": form, "findings": findings, "skipped": skipped, "text": text}, ensure_ascii=False, indent=1)
    )


def _print_text(text: str, form: str, found: Sequence[Finding]) -> None:
    click.echo(f"Read as: {form or 'a letter of no form known'}.")
    for f in found:
        line, column = _place(text, f.start)
        click.echo(f'\n{line}:{column}  {f.severity}  {f.type} ({f.code})  "{short(f.quote, SHOWN)}"')
        click.echo(f"    {short(f.message, 4 * SHOWN)}")
        if f.suggestions:
            click.echo("    Instead: " + " | ".join(f'"{short(s, SHOWN)}"' if s else "nothing" for s in f.suggestions))
        click.echo(f"    Why: {f.why}")
    worse = sum(f.severity != "advice" for f in found)
    count = len(found)
    click.echo(
        "\nNothing to remark."
        if not count
        else f"\n{count} remark{'s' if count > 1 else ''}, {worse} worse than advice."
    )


def _by_need(left: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for name, needs in left:
        grouped.setdefault(needs, []).append(name)
    return grouped


def _place(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of an offset, both from 1; a line ends at \\n, \\r\\n or \\r."""
    before = text[:offset].replace("\r\n", " \n").replace("\r", "\n")
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
