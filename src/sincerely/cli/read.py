"""`sincerely read`: what a message of an employer is, whether it wants an answer, and what it says."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from sincerely.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sincerely.core.reading.facts.values import Fact
    from sincerely.core.reading.kinds.values import Reading
    from sincerely.core.reading.message.values import Message

LARGEST = 100_000_000
# A block of header lines as mails begin with them, pasted or from a file; the first line of a Unix mailbox may stand above.
_HEADED = re.compile(rb"\s*(?:From \S[^\n]*\n)?(?:[!-9;-~]{2,60}[ \t]*:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+(?:\r?\n|\Z)")
_NAMES_WHOM = re.compile(rb"^(?:from|subject|received|return-path|message-id|delivered-to)[ \t]*:", re.I | re.M)
_NEXT_MAIL = re.compile(rb"\n\r?\nFrom \S+[^\n]*\d\d:\d\d[^\n]*\d{4}\r?\n[!-9;-~]+:")
_MIME = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"


@click.command()
@click.argument("messages", nargs=-1, required=True, metavar="MESSAGE.eml [MORE...]")
@click.option("--date", default="", help="When it was written, where the message does not say: 2026-11-23, or with time and offset.")  # fmt: skip
@click.option("--me", multiple=True, metavar="ADDRESS", help="An address of your own, so that a copy of a mail of yours is told; may be repeated.")  # fmt: skip
@click.option("--data", default="", help="Data folder that knows your addresses (or SINCERELY_DATA); the usual place otherwise.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def read(messages: tuple[str, ...], date: str, me: tuple[str, ...], data: str, form: str) -> None:
    """Say what a message of an employer is and what is in it: a mail (.eml) or the pasted text of one; "-" reads standard input.

    Several files: one JSON document a line. A file that cannot be read is told, the others are read all the same; the exit code is 2 then.
    """
    import sys

    from sincerely import clock
    from sincerely.inbox.reading import read_message

    if messages.count("-") > 1:
        raise BadInput("standard input can be read once only", expected='"-" for one message')
    written, own = _written(date), _own(me, data)
    failed = False
    for number, path in enumerate(messages):
        try:
            message = _message(path, written, own)
        except BadInput as error:
            if len(messages) == 1:
                raise
            click.echo(f"sincerely: {error}", err=True)
            failed = True
            continue
        reading, facts = read_message(message, clock.now())
        notes = list(message.notes)
        if any(fact.value is None for fact in facts):
            notes.append("It does not say when it was written, so days like “Friday” or “12 May” are not settled. Give the day with --date 2026-11-23.")  # fmt: skip
        if form == "json":
            _print_json(path, message, reading, facts, notes)
        else:
            from sincerely.cli.read_text import in_words

            if len(messages) > 1:
                click.echo(("\n" if number else "") + click.style(f"== {path}", bold=True))
            click.echo(in_words(message, reading, facts, notes))
        sys.stdout.flush()
    if failed:
        sys.exit(2)


def _written(date: str) -> datetime | None:
    """Return when the message was written; without an offset in this machine's zone, without a time at noon."""
    if not date:
        return None
    try:
        given = datetime.fromisoformat(date)
        if len(date) <= 10:
            given = given.replace(hour=12)
        return given if given.tzinfo else given.astimezone()
    except (ValueError, OverflowError, OSError):
        raise BadInput(f'--date "{date}" is no date', expected="2026-11-23, or 2026-11-23T10:00:00+01:00") from None


def _own(me: tuple[str, ...], data: str) -> frozenset[str]:
    """Return the candidate's addresses, lower case: those given, else what a journal knows; one that cannot be read is no reason not to read a mail."""
    for one in me:
        if "@" not in one.strip("@ "):
            raise BadInput(f'--me "{one}" is no address', expected="an e-mail address, as in --me rosa@home.example")
    if me:
        return frozenset(one.strip().lower() for one in me)
    from sincerely.folder import has_journal

    if not has_journal(data):
        return frozenset()
    from sincerely import bootstrap
    from sincerely.errors import SincerelyError

    try:
        bootstrap.open_journal(data)
        from sincerely.journal.facts.correspondents import own_addresses

        return own_addresses(bootstrap.local_candidate())
    except SincerelyError as error:
        click.echo(f"Your own addresses were not looked up: {error}", err=True)
        return frozenset()


def _message(path: str, written: datetime | None, own: frozenset[str]) -> Message:
    """Return a message, written at that time if it does not say when; `own` are the candidate's addresses. Raises BadInput for what is none."""
    from dataclasses import replace

    from sincerely.cli.files import decode, read_bytes, shown
    from sincerely.core.reading.message.mail import message_of

    data = read_bytes(path, LARGEST, "a mail").removeprefix(b"\xef\xbb\xbf")
    if data.lstrip()[:15].upper().startswith(b"BEGIN:VCALENDAR"):
        raise BadInput("this is a calendar file", file=shown(path), line=1, expected="the mail it came with (.eml)")
    headed = _is_headed(data)
    if not headed:
        data = decode(data, path).encode("utf-8", "replace")
        headed = _is_headed(data)
    if following := _NEXT_MAIL.search(data) if data.startswith(b"From ") else None:
        line = data.count(b"\n", 0, following.start() + 2) + 1
        raise BadInput("this is a mailbox of several mails", file=shown(path), line=line, expected="one mail in a file")
    message = message_of(data.lstrip(b"\r\n\t ") if headed else _MIME + data, own)
    if not (message.text.strip() or message.subject or message.invitations):
        raise BadInput("this mail has no words in it", file=shown(path), line=1, expected="a text or HTML part")
    return message if message.sent else replace(message, sent=written)


def _is_headed(data: bytes) -> bool:
    found = _HEADED.match(data[:100_000].replace(b"\r\n", b"\n") + b"\n")
    return bool(found and _NAMES_WHOM.search(found.group()))


def _print_json(path: str, message: Message, reading: Reading, facts: Sequence[Fact], notes: Sequence[str]) -> None:
    import json

    document = {
        "kind": reading.kind,
        "confidence": reading.confidence,
        "others": [{"kind": kind, "confidence": confidence} for kind, confidence in reading.others],
        "needs_answer": reading.needs_answer,
        "automatic": message.automatic,
        "facts": [
            {
                "name": fact.name,
                "value": _as_json(fact.value),
                "quote": fact.quote,
                "start": fact.start,
                "end": fact.end,
                "note": fact.note or _leaves(fact) or None,
            }
            for fact in facts
        ],
        "origin": message.origin,
        "quotes": [{"quote": each.text, "start": each.start, "end": each.end} for each in reading.quotes],
        "notes": list(notes),
        "file": path,
        "subject": message.subject,
        "sender": message.sender,
        "address": message.address,
        "sent": message.sent.isoformat() if message.sent else None,
        "text": message.text,
    }
    click.echo(json.dumps(document, ensure_ascii=False))


def _leaves(fact: Fact) -> str:
    """Say which day is the last where the value is the first that is too late."""
    from sincerely.cli.read_text import day_in_words
    from sincerely.core.reading.facts.dated import last_day

    last = last_day(fact) if fact.before else None
    return f"“{' '.join(fact.quote.split()).rstrip('.')}” leaves {day_in_words(last)} as the last day." if last else ""


def _as_json(value: Any) -> Any:
    """Return a fact's value as JSON has it: dates as ISO text, pay with its parts, "null" for a day that could not be settled."""
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if hasattr(value, "amount"):
        amount = value.amount
        return {
            "amount": int(amount) if amount == int(amount) else float(amount),
            "currency": value.currency,
            "period": value.period,
        }
    return value
