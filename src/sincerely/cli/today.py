"""`sincerely today`: the desk in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from sincerely.cli.alike import iso

if TYPE_CHECKING:
    from datetime import datetime

    from sincerely.accounts.models import Candidate
    from sincerely.journal.facts.today import Owed, Today


@click.command()
@click.option("--data", default="", help="Data folder (or SINCERELY_DATA); the usual place otherwise.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def today(data: str, form: str) -> None:
    """Show what is owed today, what comes and what waits."""
    import json

    from sincerely import bootstrap, clock

    bootstrap.open_journal(data)
    from sincerely.journal.facts.messages import to_look_at
    from sincerely.journal.facts.today import owed

    candidate = bootstrap.local_candidate()
    desk = owed(candidate, clock.now())
    if form == "json":
        click.echo(
            json.dumps({**_as_json(desk), "messages_to_look_at": to_look_at(candidate)}, ensure_ascii=False, indent=2)
        )
        return
    click.echo(_as_text(desk))
    if count := to_look_at(candidate):
        click.echo(f"\n{count} message{'s' if count > 1 else ''} to look at: sincerely inbox")
    if asked := _asked_after_restore(candidate):
        click.echo(f"\n{asked}")


def _asked_after_restore(candidate: Candidate) -> str:
    from sincerely.cli.copies import ANSWER, asked_line
    from sincerely.outbox import restored

    rows = list(restored.asked(candidate))
    if not rows:
        return ""
    lines = [
        f"  {asked_line(row.approval.letter_id, row.approval.to_name or row.approval.to_address, row.approval.subject, restored.told_of(row))}"
        for row in rows
    ]
    return "\n".join([restored.question(rows), *lines, ANSWER])


def _as_json(desk: Today) -> dict[str, Any]:
    return {
        "now": desk.now.isoformat(),
        "untold": [
            {
                "interview": row.interview_id,
                "application": row.application_id,
                "employer": row.employer,
                "began": row.began.isoformat(),
            }
            for row in desk.untold
        ],
        "owed": [_row(row) for row in desk.owed],
        "coming": [_row(row) for row in desk.coming],
        "waiting": [
            {
                "application": row.application_id,
                "employer": row.employer,
                "role": row.role,
                "answer_by": iso(row.answer_by),
            }
            for row in desk.waiting
        ],
        "promised": [
            {
                "id": row.id,
                "by": row.by,
                "what": row.what,
                "due": iso(row.due),
                "employer": row.employer,
                "late": row.late,
            }
            for row in desk.promised
        ],
        "done_today": [_row(row) for row in desk.done_today],
    }


def _row(row: Owed) -> dict[str, Any]:
    return {
        "id": row.id,
        "title": row.title,
        "status": row.status,
        "due": row.due.isoformat(),
        "starts": row.starts.isoformat(),
        "employer": row.employer,
        "role": row.role,
        "contact": row.contact,
        "form": row.form,
        "letter": row.letter_id,
        "letter_state": row.letter_state,
        "why": row.why,
        "after": row.after,
    }


def _as_text(desk: Today) -> str:
    lines = [f"{desk.now:%A} {desk.now.day} {desk.now:%B}"]
    for one in desk.untold:
        lines += ["", f"How was it at {one.employer}, {one.began:%a %d %b %H:%M}? Tell it: sincerely debrief NOTES.md"]
    ready = [row for row in desk.owed if row.letter_state == "approved"]
    open_ = [row for row in desk.owed if row.letter_state != "approved"]
    for words, rows in (
        ("Owed", open_),
        ("Approved, waiting to go", ready),
        ("Coming", desk.near),
        ("Done today", desk.done_today),
    ):
        if rows:
            lines += ["", words, *(_line(row, desk.now) for row in rows)]
    if further := len(desk.further) + desk.later:
        lines += ["", f"{further} more later; --format json lists those within two weeks."]
    if desk.waiting:
        lines += ["", "Waiting", *(f"  {row.employer}, {row.role}" for row in desk.waiting)]
    if desk.promised:
        lines += ["", "Promised", *(_promise(row) for row in desk.promised)]
    if len(lines) == 1:
        lines += ["", "Nothing is owed. After an interview: sincerely debrief NOTES.md --invite INVITE.ics"]
    return "\n".join(lines)


def _line(row: Owed, now: datetime) -> str:
    from sincerely.journal.facts.letter_states import OF_ONE

    mark = (
        "-"
        if row.after or row.for_me or row.ended
        else {"overdue": "!", "due": "o", "upcoming": "-", "settled": "x"}.get(row.status, " ")
    )
    where = f"  ({row.employer})" if row.employer else ""
    when = (
        ""
        if row.status == "settled"
        else f"  on another day than “{row.after}”"
        if row.after
        else "  they have said no since: does this still apply?"
        if row.ended
        else "  when you like"
        if row.for_me and row.status != "upcoming"
        else f"  {'from' if row.status == 'upcoming' else 'by'} {row.starts if row.status == 'upcoming' else row.due:%a %d %b %H:%M %Z}"
    )
    letter = f"  letter {row.letter_id}, {OF_ONE[row.letter_state]}" if row.letter_id else ""
    return f"  {mark} {row.title}{where}{when}{letter}\n      {row.why}"


def _promise(row: Any) -> str:
    by = f", by {row.due:%a %d %b}" if row.due else ""
    return f"  {'You' if row.by == 'me' else 'They'} promised: {row.what}{by}  ({row.employer})"
