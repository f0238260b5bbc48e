"""All that the plan is computed from, in a fixed number of queries; and the plan's follow-ups as fields of rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from sincerely.accounts.models import Candidate
from sincerely.core.etiquette import values as etiquette
from sincerely.core.etiquette.wording import OVER
from sincerely.journal.facts.events import counting, event_id, event_value
from sincerely.journal.facts.ids import pk_of, ref
from sincerely.journal.facts.people import contact_values, employer_value
from sincerely.journal.models import Application, Contact, Employer, Event, FollowUp, Interview, Participant
from sincerely.prepared import prepared
from sincerely.zones import zone_data_version, zone_or_utc

#: Whatever the plan is made from, and the follow-ups that are on record of it.
_TABLES = tuple(
    model._meta.db_table for model in (Event, Contact, Employer, Application, Participant, Interview, FollowUp)
)


def facts_of(candidate: Candidate) -> etiquette.Facts:
    """Read the candidate's facts: five queries, however many rows."""
    return facts_and_rows(candidate)[0]


def facts_and_rows(candidate: Candidate) -> tuple[etiquette.Facts, dict[str, Event]]:
    """Read the candidate's facts, and which row each event's name stands for."""
    took_part = _took_part(candidate)
    rows: dict[str, Event] = {event_id(row): row for row in _counting(candidate.pk)}
    facts = etiquette.Facts(
        events=tuple(event_value(row, took_part) for row in rows.values()),
        home=zone_or_utc(candidate.zone),
        contacts=contact_values(candidate),
        employers={ref("employer", row.pk): employer_value(row, candidate) for row in _employers(candidate.pk)},
        applications={
            ref("application", row.pk): etiquette.Application(
                id=ref("application", row.pk), employer=ref("employer", row.employer_id), role=row.role
            )
            for row in _applications(candidate.pk)
        },
    )
    return facts, rows


def fingerprint(candidate: Candidate) -> bytes:
    """Return what is another once any row is that the plan is made from or kept in, or the zone data: 16 bytes, of the rows as they are stored."""
    found = blake2b(zone_data_version().encode(), digest_size=16)
    # Plain SQL: every verb asks this, and nothing of it is made into values.
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM accounts_candidate WHERE id = %s", [candidate.pk])
        found.update(repr(cursor.fetchall()).encode())
        for table in _TABLES:
            cursor.execute(f"SELECT * FROM {table} WHERE candidate_id = %s ORDER BY id", [candidate.pk])
            found.update(repr(cursor.fetchall()).encode())
    return found.digest()


def follow_up_fields(value: etiquette.FollowUp, happened: Mapping[str, Event]) -> dict[str, Any]:
    """Return a follow-up's columns. `happened`: an event's name -> its row, from which settled and stopped take their dates."""
    settled, stopped = happened.get(value.settled_by), happened.get(value.stopped_by)
    cause = happened.get(value.cause)
    window = value.send_between or (None, None)
    # Whichever comes first ends it.
    over = bool(value.until and not settled and not (stopped and stopped.at <= value.until))
    return {
        "rule": value.rule[:80],
        "title": value.title[:300],
        "letter_form": value.letter[:40],
        "application_id": pk_of("application", value.application),
        "employer_id": pk_of("employer", value.employer),
        "contact_id": pk_of("contact", value.contact),
        "interview_id": pk_of("interview", value.about),
        "about": value.about[:80],
        "zone": _zone_name(value),
        "starts_at": value.starts,
        "due_at": value.due,
        "send_from": window[0],
        "send_until": window[1],
        "why": value.why,
        "guidance": list(value.guidance),
        "nudge": value.nudge,
        "cause_id": cause.pk if cause else None,
        "settled_by_id": settled.pk if settled else None,
        "settled_at": settled.at if settled else None,
        "stopped_at": stopped.at if stopped and not over else value.until if over else None,
        "stop_reason": OVER if over else value.stop_reason[:300] if stopped else "",
    }


def _took_part(candidate: Candidate) -> dict[int, tuple[int, ...]]:
    """Return, by interview, everybody who took part, in whatever part; who only arranged it counts where nobody else was there."""
    there: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for interview, contact, part in _present(candidate.pk):
        there[interview].append((contact, part))
    return {
        interview: tuple(contact for contact, part in people if part != "organiser")
        or tuple(contact for contact, _ in people)
        for interview, people in there.items()
    }


def _zone_name(value: etiquette.FollowUp) -> str:
    return getattr(value.due.tzinfo, "key", None) or "UTC"


@prepared
def _counting(candidate: Any) -> QuerySet[Event]:
    return counting(candidate).order_by()


@prepared
def _employers(candidate: Any) -> QuerySet[Employer]:
    return Employer.objects.filter(candidate=candidate)


@prepared
def _applications(candidate: Any) -> QuerySet[Application]:
    return Application.objects.filter(candidate=candidate)


@prepared
def _present(candidate: Any) -> QuerySet[Any]:
    rows = Participant.objects.filter(candidate=candidate, present=True).order_by("pk")
    return rows.values_list("interview_id", "contact_id", "part")
