"""A job search as tables for any spreadsheet, and its interviews for any calendar."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sincerely.accounts.models import Candidate
from sincerely.core.etiquette.kinds import KINDS
from sincerely.integrations.ics_interviews import Appointment, calendar_of
from sincerely.journal.facts.events import ROUGH, counting
from sincerely.journal.facts.growth import QUESTIONS, goals_of
from sincerely.journal.facts.today import letter_state, promise_due
from sincerely.journal.models import Application, Contact, FollowUp, Interview, Letter, Promise, Reflection
from sincerely.zones import zone_or_utc

#: What makes a spreadsheet take a cell for a formula (OWASP, "CSV injection"); the wide forms too.
STARTS = tuple("=+-@\t\r\n＝＋－＠")


@dataclass(frozen=True, slots=True)
class Table:
    """One file: its name, what it is in words, its columns, and how its rows are had."""

    name: str
    told: str
    columns: tuple[str, ...]
    rows: Callable[[Candidate], Iterable[tuple[Any, ...]]]


def as_csv(table: Table, candidate: Candidate) -> bytes:
    """Return a table as CSV (RFC 4180) in UTF-8 with its mark, times in the candidate's zone with their offset, no cell that a spreadsheet would run."""
    zone = zone_or_utc(candidate.zone)
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow(table.columns)
    for row in table.rows(candidate):
        writer.writerow([inert(_cell(value, zone)) for value in row])
    return lines.getvalue().encode("utf-8-sig")


def inert(cell: str) -> str:
    """Return a cell that every spreadsheet takes for text: with an apostrophe before what would begin a formula."""
    return f"'{cell}" if cell.startswith(STARTS) else cell


def interview_calendar(candidate: Candidate, now: datetime) -> bytes:
    """Return the candidate's interviews that have an hour, as iCalendar. Notes and private remarks stay out."""
    rows = Interview.objects.filter(candidate=candidate, start__isnull=False).annotate(rough=ROUGH).order_by("start", "pk")  # fmt: skip
    with_whom = rows.select_related("application__employer").prefetch_related("participants__contact")
    return calendar_of([_appointment(row, all_day=row.rough) for row in with_whom], now)


def _appointment(row: Interview, *, all_day: bool) -> Appointment:
    zone = zone_or_utc(row.zone)
    assert row.start is not None
    return Appointment(
        uid=row.invitation_uid or f"interview-{row.pk}@sincerely",
        start=row.start.astimezone(zone),
        end=row.end.astimezone(zone) if row.end else None,
        title=f"Interview: {row.application}",
        place=row.place,
        people=tuple(part.contact.name for part in row.participants.all() if part.present),
        cancelled=row.cancelled_at is not None,
        all_day=all_day,
    )


def _cell(value: Any, zone: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime():
            return value.astimezone(zone).isoformat(timespec="minutes")
        case date():
            return value.isoformat()
        case list():
            return "; ".join(map(str, value))
        case dict():
            return json.dumps(value, ensure_ascii=False) if value else ""
        case _:
            return str(value)


def _applications(candidate: Candidate) -> Iterable[tuple[Any, ...]]:
    for row in Application.objects.filter(candidate=candidate).select_related("employer").order_by("pk"):
        yield (
            row.pk,
            row.employer.name,
            row.role,
            row.employer.city,
            row.employer.country,
            row.needs,
            row.notes,
            row.created_at,
        )


def _interviews(candidate: Candidate) -> Iterable[tuple[Any, ...]]:
    rows = Interview.objects.filter(candidate=candidate).order_by("pk").select_related("application__employer")
    for row in rows.prefetch_related("participants__contact"):
        people = [str(part.contact) for part in row.participants.all() if part.present]
        yield (
            row.pk, row.application_id, row.application.employer.name, row.start, row.end, row.zone, row.format, row.round, row.place, people,
            row.cancelled_at, row.notes, row.open_questions, row.private_remarks,
        )  # fmt: skip


def _contacts(candidate: Candidate) -> Iterable[tuple[Any, ...]]:
    for row in Contact.objects.filter(candidate=candidate).select_related("employer").order_by("pk"):
        yield (
            row.pk, row.title, row.name, row.position, row.employer.name if row.employer else "", row.part, row.email, row.phone, row.postal_address,
            row.notes,
        )  # fmt: skip


def _promises(candidate: Candidate) -> Iterable[tuple[Any, ...]]:
    zone = zone_or_utc(candidate.zone)
    kept = dict(counting(candidate).filter(kind="promise-kept").exclude(promise=None).values_list("promise_id", "at"))
    rows = Promise.objects.filter(candidate=candidate).select_related("contact", "application__employer").order_by("pk")
    for row in rows:
        by, due = "me" if row.by == "me" else "them", promise_due(row, zone)
        yield (
            row.pk,
            row.application_id,
            row.application.employer.name,
            by,
            row.what,
            str(row.contact or ""),
            due,
            kept.get(row.pk),
            row.quote,
        )


def _follow_ups(candidate: Candidate) -> Iterable[tuple[Any, ...]]:
    rows = FollowUp.objects.filter(candidate=candidate).select_related("contact", "employer").order_by("due_at", "pk")
    for row in rows:
        yield (
            row.pk, row.title, str(row.contact or ""), str(row.employer or ""), row.application_id, row.due_at, row.settled_at, row.stopped_at,
            row.stop_reason, row.withdrawn_at, row.why, row.rule,
        )  # fmt: skip


def _events(candidate: Candidate) -> Iterable[tuple[Any, ...]]:
    for row in counting(candidate).select_related("contact", "employer").order_by("at", "pk"):
        yield (
            row.pk, row.at.astimezone(zone_or_utc(row.zone)).isoformat(timespec="minutes"), row.kind, KINDS[row.kind].past if row.kind in KINDS else "",
            str(row.employer or ""), str(row.contact or ""), row.application_id, row.interview_id, row.letter_id, row.data, row.source,
        )  # fmt: skip


def _letters(candidate: Candidate) -> Iterable[tuple[Any, ...]]:
    rows = Letter.objects.filter(candidate=candidate).select_related("contact").prefetch_related("approvals__sending")
    for row in rows.order_by("pk"):
        state, at = letter_state(row)
        yield (
            row.pk,
            row.form,
            state,
            at,
            str(row.contact or ""),
            row.to_address,
            row.subject,
            row.application_id,
            row.interview_id,
            row.body,
        )


def _reflections(candidate: Candidate) -> Iterable[tuple[Any, ...]]:
    for row in Reflection.objects.filter(candidate=candidate).select_related("application__employer").order_by("pk"):
        answers = (getattr(row, name) for name in QUESTIONS)
        yield (row.pk, row.application_id, row.application.employer.name, row.interview_id, *answers, row.saved_at)


def _goals(candidate: Candidate) -> Iterable[tuple[Any, ...]]:
    for row in sorted(goals_of(candidate), key=lambda row: row.goal.pk):
        yield row.goal.pk, row.goal.what, row.goal.created_at, row.times, row.goal.done_at, row.goal.reflection_id


TABLES = (
    Table("applications", "what you applied for", ("number", "employer", "post", "city", "country", "needs", "notes", "since"), _applications),
    Table(
        "interviews", "your interviews, with your notes",
        ("number", "application", "employer", "start", "end", "zone", "format", "round", "place", "people", "cancelled", "notes", "open questions", "private remarks"),
        _interviews,
    ),
    Table("contacts", "the people you met", ("number", "title", "name", "position", "employer", "part", "email", "phone", "postal address", "notes"), _contacts),
    Table("promises", "what you promised, and what they did", ("number", "application", "employer", "by", "what", "to or from", "due", "kept", "words"), _promises),
    Table(
        "follow-ups", "who was and is owed what, by when, and why",
        ("number", "what", "contact", "employer", "application", "due", "done", "stopped", "stopped because", "withdrawn", "why", "rule"),
        _follow_ups,
    ),
    Table(
        "events", "what happened, as it counts now",
        ("number", "when", "kind", "in words", "employer", "contact", "application", "interview", "letter", "details", "known from"),
        _events,
    ),
    Table(
        "letters", "every letter with its text, and how far it is",
        ("number", "form", "state", "when", "contact", "address", "subject", "application", "interview", "text"),
        _letters,
    ),
    Table(
        "reflections", "what you wrote down for yourself",
        ("number", "application", "employer", "interview", "what went well", "what you would do differently", "in your hands", "not in your hands", "to practise", "what carries you", "saved"),
        _reflections,
    ),
    Table("goals", "what you practise, and how often you did", ("number", "what", "since", "practised", "done", "from reflection"), _goals),
)  # fmt: skip
