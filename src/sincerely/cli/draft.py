"""`sincerely draft`: write a letter from a context file. It needs no database and sends nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from sincerely.errors import BadInput

if TYPE_CHECKING:
    from sincerely.core.letters.values import Context, Draft


@click.command()
@click.argument("form")
@click.option(
    "--context",
    "path",
    required=True,
    metavar="CONTEXT.toml",
    help="What the letter may rest on; - for standard input.",
)
@click.option(
    "--variant", default="0", show_default=True, metavar="NUMBER", help="Another letter from the same facts: 0 to 99."
)
@click.option(
    "--format", "form_of_output", type=click.Choice(["text", "json", "eml"]), default="text", show_default=True
)
def draft(form: str, path: str, variant: str, form_of_output: str) -> None:
    """Write a letter of FORM from the facts in CONTEXT.toml, such as thank-you.

    Every sentence rests on the context; what is missing for a good letter is named, never made up. The same context and variant give the same letter.
    """
    from sincerely.core.letters.compose import UnknownForm, compose
    from sincerely.data.forms import SHIPPED_FORMS
    from sincerely.data.names import word_classes

    which = _variant(variant)
    context = _context(path)
    try:
        letter = compose(form, context, which, forms=SHIPPED_FORMS, words=word_classes())
    except UnknownForm as error:
        raise BadInput(error.problem.message, expected=f"one of: {error.problem.expected}") from None
    if form_of_output == "json":
        import json

        click.echo(json.dumps(_document(letter, context), ensure_ascii=False, indent=2))
    elif form_of_output == "eml":
        import sys

        sys.stdout.buffer.write(_message(letter, context))
        sys.stdout.buffer.flush()
        _say_missing(letter, context)
    else:
        click.echo(f"Subject: {letter.subject}\n\n{letter.body}" if letter.subject else letter.body)
        _say_missing(letter, context)


def _variant(said: str) -> int:
    if not re.fullmatch(r"[0-9]{1,2}", said):
        raise BadInput(
            f"There is no variant {said}",
            expected="a whole number from 0 to 99: 0 is the first letter, and each after it says the same in another way",
        )
    return int(said)


def _context(path: str) -> Context:
    from sincerely.cli.files import read_text, shown
    from sincerely.core.letters.context import parse_context

    context, problems = parse_context(read_text(path))
    for problem in problems:
        if problem.fatal:
            raise BadInput(problem.message, file=shown(path), line=problem.line, expected=problem.expected)
        where = f"{shown(path)}:{problem.line}" if problem.line else shown(path)
        click.echo(f"{where}: {problem.message}. Known: {problem.expected}.", err=True)
    assert context is not None  # no fatal problem, so there is one
    return context


def _document(letter: Draft, context: Context) -> dict[str, Any]:
    return {
        "subject": letter.subject,
        "body": letter.body,
        "to": letter.to,
        "form": letter.form,
        "sentences": [
            {"text": s.text, "facts": list(s.facts), **({"gap": True} if s.gap else {})} for s in letter.sentences
        ],
        "findings": _findings(letter, context),
        "missing": [*letter.missing, *letter.unused],
    }


def _findings(letter: Draft, context: Context) -> list[dict[str, Any]]:
    """Return what the checks say of the letter as text with its subject line; offsets count that text."""
    from dataclasses import asdict

    from sincerely.core.letters.review import review
    from sincerely.data.forms import act_weights

    text = f"Subject: {letter.subject}\n\n{letter.body}\n" if letter.subject else f"{letter.body}\n"
    found = []
    for finding in review(text, form=letter.form, context=context, weights=act_weights()):
        entry = asdict(finding)
        before = text[: finding.start]
        entry["line"] = before.count("\n") + 1
        entry["column"] = finding.start - (before.rfind("\n") + 1) + 1
        entry["suggestions"] = list(finding.suggestions)
        found.append(entry)
    return found


_MISSING = {
    "recipient.name": "the reader's name",
    "recipient.email": "the reader's address",
    "interview.topics": "what you spoke of with this person",
    "role.title": "the title of the post",
    "employer.name": "the employer's name",
    "candidate.name": "your own name",
    "candidate.strengths": "a strength of yours, with its evidence",
}


def _say_missing(letter: Draft, context: Context) -> None:
    from sincerely.journal.facts.lacking import note_at

    for path in letter.missing:
        note = note_at(path, context) if "[" in path else ""
        words = f"your note “{note}”, which the letter could not tell whole" if note else "needed for a good letter"
        click.echo(f"missing: {path} ({_MISSING.get(path, words)})", err=True)
    for path in letter.unused:
        click.echo(
            f"not used: {path} (no sentence of this letter takes it; put it in yourself if it belongs there)", err=True
        )


def _message(letter: Draft, context: Context) -> bytes:
    """Return the letter as a mail message, ready to be opened and sent by hand."""
    from email.headerregistry import Address
    from email.message import EmailMessage
    from email.policy import SMTP

    from email_validator import EmailNotValidError, validate_email

    def address(name: str, mail: str) -> Address | None:
        try:
            parts = validate_email(mail, check_deliverability=False, allow_smtputf8=True)
        except EmailNotValidError:
            return None
        plain = " ".join(name.split())
        return Address(display_name=plain, username=parts.local_part, domain=parts.ascii_domain or parts.domain)

    message = EmailMessage(policy=SMTP)
    for header, who in (("From", context.candidate), ("To", context.recipient)):
        found = address(who.name, who.email) if who.email else None
        if found:
            message[header] = found
        elif who.email:
            click.echo(f"{header.lower()}: {who.email!r} is not an address and is left out", err=True)
    message["Subject"] = " ".join(letter.subject.split())
    message.set_content(letter.body + "\n", charset="utf-8", cte="quoted-printable")
    return message.as_bytes()
