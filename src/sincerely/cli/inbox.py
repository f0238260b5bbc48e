"""`sincerely inbox` and `sincerely import`: what people and employers on record wrote, and mails handed in as files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from sincerely.core.reading.kinds.values import KINDS
from sincerely.errors import BadInput

if TYPE_CHECKING:
    from sincerely.accounts.models import Candidate
    from sincerely.journal.models import Message

#: A list on a terminal is no longer than this; --format json has all.
SHOWN = 40


@click.command()
@click.argument("number", required=False, type=int, metavar="[NUMBER]")
@click.option("--look", is_flag=True, help="Look into the mailbox first.")
@click.option("--yes", is_flag=True, help="Say yes to the message NUMBER: record what it means.")
@click.option(
    "--as",
    "kind",
    type=click.Choice(KINDS),
    metavar="KIND",
    help="With --yes: it is this, whatever was read (rejection, offer, question ...).",
)
@click.option("--application", type=int, help="With --yes: the number of the application it is about.")
@click.option("--undo", is_flag=True, help="Take the yes to the message NUMBER back, with all that followed from it.")
@click.option("--read-again", is_flag=True, help="Read what waits, or the message NUMBER, once more.")
@click.option("--data", default="", help="Data folder (or SINCERELY_DATA); the usual place otherwise.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def inbox(
    number: int | None, look: bool, yes: bool, kind: str | None, application: int | None, undo: bool, read_again: bool, data: str, form: str
) -> None:  # fmt: skip
    """List what people and employers on record wrote, or show the message NUMBER and say what it is.

    Nothing counts before your yes. Exit code 1: the mailbox could not be looked into.
    """
    import sys

    from sincerely import bootstrap, clock

    if number is None and (yes or undo or kind or application):
        raise BadInput("which message is meant is not said", expected="its number, as `sincerely inbox` lists it")
    if yes and undo:
        raise BadInput("--yes and --undo say the opposite of each other", expected="one of them")
    bootstrap.open_journal(data)
    from sincerely.inbox.arrivals import read_anew
    from sincerely.journal.actions.messages import take_back
    from sincerely.journal.facts.messages import in_order

    candidate, now = bootstrap.local_candidate(), clock.now()
    trouble = _look(candidate) if look else ""
    row = _row(candidate, number) if number is not None else None
    if read_again:
        rows = [row] if row else list(in_order(candidate).filter(settled_at=None))
        changed = read_anew(candidate, rows, now)
        click.echo(f"Read again: {len(rows)}; {changed} of them otherwise.", err=True)
    if row and yes:
        _say_yes(candidate, row, kind, application)
    elif row and undo:
        take_back(candidate, row, now)
    if row:
        _show(_row(candidate, row.pk), form)
    else:
        _list(candidate, form)
    if trouble:
        click.echo(f"sincerely: the mailbox could not be looked into. {trouble}", err=True)
        sys.exit(1)


@click.command(name="import")
@click.argument("files", nargs=-1, required=True, metavar="FILE.eml [MORE...]")
@click.option("--data", default="", help="Data folder (or SINCERELY_DATA); the usual place otherwise.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def import_(files: tuple[str, ...], data: str, form: str) -> None:
    """Take mails saved as files (.eml) into the inbox; one that is there already is not added twice. "-" reads standard input.

    A file that cannot be read is told, the others are taken in all the same; the exit code is 2 then.
    """
    import json
    import sys

    from sincerely import bootstrap, clock
    from sincerely.cli.files import read_bytes, shown

    if files.count("-") > 1:
        raise BadInput("standard input can be read once only", expected='"-" for one mail')
    bootstrap.open_journal(data)
    from sincerely.inbox.arrivals import LARGEST, take_in
    from sincerely.journal.facts.senders import senders_of

    candidate, now = bootstrap.local_candidate(), clock.now()
    senders, taken, failed = senders_of(candidate, now), [], False
    for path in files:
        try:
            row, new = take_in(
                candidate, read_bytes(path, LARGEST, "a mail without its large attachments"), senders, now
            )
        except BadInput as error:
            click.echo(f"sincerely: {error if error.file else f'{shown(path)}: {error}'}", err=True)
            failed = True
            continue
        taken.append({"file": path, "message": row.pk, "new": new, "kind": row.kind, "confidence": row.confidence})
        if form == "text":
            said = f"{row.pk}  {_kind(row)}" if new else f"{row.pk}  is here already"
            click.echo(f"{shown(path)}: {said}")
    if form == "json":
        click.echo(json.dumps({"imported": taken}, ensure_ascii=False, indent=2))
    elif any(each["new"] for each in taken):
        click.echo("Look at them: sincerely inbox")
    if failed:
        sys.exit(2)


def _look(candidate: Candidate) -> str:
    from sincerely import clock
    from sincerely.inbox.arrivals import look
    from sincerely.journal.models import Mailbox

    mailbox = Mailbox.objects.filter(candidate=candidate).select_related("candidate").first()
    if mailbox is None:
        raise BadInput("No mailbox is connected", expected="one connected in the settings of `sincerely serve`, or a mail as a file: sincerely import FILE.eml")  # fmt: skip
    return look(mailbox, clock.now()).trouble


def _row(candidate: Candidate, number: int) -> Message:
    from sincerely.journal.models import Message

    rows = Message.objects.filter(candidate=candidate).select_related(
        "candidate", "contact", "employer", "application__employer"
    )
    found = rows.filter(pk=number).first()
    if found is None:
        raise BadInput(f"There is no message {number}", expected="a number that `sincerely inbox` lists")
    return found


def _say_yes(candidate: Candidate, row: Message, kind: str | None, number: int | None) -> None:
    from sincerely import bootstrap, clock
    from sincerely.journal.actions.messages import confirm
    from sincerely.journal.facts.proposals import likeliest
    from sincerely.journal.models import Application

    application = Application.objects.filter(candidate=candidate, pk=number).first() if number else None
    if number and application is None:
        raise BadInput(
            f"There is no application {number}", expected="a number that `sincerely today --format json` names"
        )
    taken = likeliest(row)
    if not kind and len(taken) > 1:
        either = " or ".join(f"--as {name}" for name, _ in taken)
        raise BadInput("It is not sure what this message is, so the choice is yours", expected=either)
    confirm(candidate, row, kind or row.kind, clock.now(), by=bootstrap.local_user(), application=application)


def _kind(row: Message) -> str:
    from sincerely.journal.facts.proposals import likeliest
    from sincerely.web.desk.inbox import kind_words, sure_words

    words = " or ".join(kind_words(kind) for kind, _ in likeliest(row))
    sure = sure_words(row.confidence)
    return kind_words(row.settled_as) if row.settled_as else f"{words}? ({sure})" if sure else f"{words}?"


def _list(candidate: Candidate, form: str) -> None:
    import json

    from sincerely.cli.alike import short
    from sincerely.journal.facts.messages import in_order

    rows = list(in_order(candidate))
    if form == "json":
        click.echo(json.dumps({"messages": [_brief(row) for row in rows]}, ensure_ascii=False, indent=2))
        return
    waiting = [row for row in rows if row.settled_at is None]
    settled = [row for row in rows if row.settled_at]
    for words, group in (("To look at", waiting), ("Looked at", settled)):
        if group:
            click.echo(click.style(words, bold=True))
        for row in group[:SHOWN]:
            click.echo(
                f"  {row.pk}  {short(_from(row), 40)}: {short(row.subject or 'no subject', 60)}\n      {_kind(row)}"
            )
        if len(group) > SHOWN:
            click.echo(f"  and {len(group) - SHOWN} more; --format json lists all.")
    if not rows:
        click.echo(
            "Nothing here yet. Connect a mailbox in the settings (sincerely serve), or hand in a mail: sincerely import FILE.eml"
        )
    elif waiting:
        click.echo(f"\nLook at one: sincerely inbox {waiting[0].pk}")


def _show(row: Message, form: str) -> None:
    import json

    from sincerely import clock
    from sincerely.cli.read_text import in_words
    from sincerely.core.reading.kinds.values import Quote, Reading
    from sincerely.journal.facts.messages import events_of, facts_of_row, message_value
    from sincerely.web.desk.inbox import owed_after

    events, owed = list(events_of(row)), owed_after(row, clock.now())
    if form == "json":
        more: dict[str, Any] = {
            "needs_answer": row.needs_answer, "automatic": row.origin != "person", "others": [{"kind": k, "confidence": c} for k, c in row.others], "facts": row.facts,
            "text": row.text, "events": [{"id": event.pk, "kind": event.kind} for event in events],
            "owed": [{"id": each.id, "title": each.title, "due": each.due.isoformat()} for each in owed],
        }  # fmt: skip
        click.echo(json.dumps(_brief(row) | more, ensure_ascii=False, indent=2))
        return
    reading = Reading(
        kind=row.kind,  # type: ignore[arg-type]
        confidence=row.confidence,
        others=tuple((kind, chance) for kind, chance in row.others),
        needs_answer=row.needs_answer,
        quotes=tuple(Quote(**each) for each in row.quotes),
    )
    click.echo(f"{_from(row)}: {row.subject or 'no subject'}")
    click.echo(in_words(message_value(row), reading, facts_of_row(row), row.notes))
    if row.settled_at:
        click.echo(f"\nOn record as: {_kind(row)}. Take it back: sincerely inbox {row.pk} --undo")
        for each in owed:
            click.echo(f"  owed: {each.title}, by {each.due:%a %d %b %H:%M %Z}")
    else:
        click.echo(f"\nSay yes: sincerely inbox {row.pk} --yes    It is something else: --yes --as KIND")


def _from(row: Message) -> str:
    who = str(row.contact) if row.contact else row.sender or row.address or "somebody"
    return f"{who}, {row.employer}" if row.employer else who


def _brief(row: Message) -> dict[str, Any]:
    return {
        "id": row.pk,
        "at": row.at.isoformat(),
        "sender": row.sender,
        "address": row.address,
        "contact": str(row.contact) if row.contact else None,
        "employer": str(row.employer) if row.employer else None,
        "application": row.application_id,
        "subject": row.subject,
        "kind": row.kind,
        "confidence": row.confidence,
        "settled_at": row.settled_at.isoformat() if row.settled_at else None,
        "settled_as": row.settled_as or None,
    }
