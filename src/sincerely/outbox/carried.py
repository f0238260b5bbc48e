"""What went out after a copy was made is known to the database that the copy takes the place of, and is carried over: it is out here too."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from sincerely.accounts.models import Candidate
from sincerely.journal.actions.approvals import record_sent
from sincerely.journal.actions.base import changing, make
from sincerely.journal.actions.sendings import enter
from sincerely.journal.actions.writing import standing_approval, void_approval
from sincerely.journal.facts.reasons import Why
from sincerely.journal.models import Application, Approval, Contact, FollowUp, Interview, Letter, Sending, SendingPhase
from sincerely.journal.models.reasons import Reason
from sincerely.outbox.restored import OPEN, day_of

Row = TypeVar("Row", bound=Model)
#: A row by its number and the moment it was made: a number alone may be another's in a copy with a history of its own.
Mark = tuple[int, datetime] | None

_OUT = """
    SELECT s.state, s.way, s.due_at, s.due_wall, s.zone, s.next_try_at,
        (SELECT max(p.at) FROM journal_sendingphase p WHERE p.sending_id = s.id AND p.phase = s.state) AS entered,
        (SELECT max(e.at) FROM journal_event e WHERE e.kind = 'letter-sent' AND e.source_ref = a.message_id AND e.superseded_by_id IS NULL
            AND e.retracted_at IS NULL) AS told,
        a.from_address, a.to_address, a.to_name, a.subject, a.body, a.message_id, a.approved_at, l.form, f.key AS owed,
        m.id AS candidate, m.created_at AS candidate_made, l.id AS letter, l.created_at AS letter_made, c.id AS contact, c.created_at AS contact_made,
        i.id AS interview, i.created_at AS interview_made, j.id AS application, j.created_at AS application_made
    FROM journal_sending s JOIN journal_approval a ON a.id = s.approval_id JOIN journal_letter l ON l.id = a.letter_id
        JOIN accounts_candidate m ON m.id = l.candidate_id LEFT JOIN journal_contact c ON c.id = l.contact_id
        LEFT JOIN journal_interview i ON i.id = l.interview_id LEFT JOIN journal_application j ON j.id = l.application_id
        LEFT JOIN journal_followup f ON f.id = l.follow_up_id
    WHERE s.state IN ('sent', 'uncertain', 'transmitting') ORDER BY s.id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A letter that went out, or (not `sure`) may have: as it was approved, when, and whose it is."""

    sure: bool
    at: datetime
    way: str
    zone: str
    due_at: datetime
    due_wall: str
    approval: dict[str, Any]
    form: str
    owed: str
    candidate: Mark
    letter: Mark
    contact: Mark
    interview: Mark
    application: Mark


def went_out(before: sqlite3.Connection) -> list[Gone]:
    """Return what a database knows to be out, or to be out perhaps."""
    rows = before.execute(_OUT)
    names = [column[0] for column in rows.description]
    return [_gone(dict(zip(names, row, strict=True))) for row in rows]


def _gone(row: dict[str, Any]) -> Gone:
    def mark(name: str) -> Mark:
        return (row[name], _utc(row[f"{name}_made"])) if row[name] else None

    frozen = ("from_address", "to_address", "to_name", "subject", "body", "message_id")
    return Gone(
        sure=row["state"] == "sent",
        at=_utc(row["told"] or row["entered"] or row["next_try_at"]),
        way=row["way"],
        zone=row["zone"],
        due_at=_utc(row["due_at"]),
        due_wall=row["due_wall"],
        approval={name: row[name] for name in frozen} | {"approved_at": _utc(row["approved_at"])},
        form=row["form"],
        owed=row["owed"] or "",
        candidate=mark("candidate"),
        letter=mark("letter"),
        contact=mark("contact"),
        interview=mark("interview"),
        application=mark("application"),
    )


def _utc(said: str) -> datetime:
    return datetime.fromisoformat(said).replace(tzinfo=UTC)


def carry_over(gone: Iterable[Gone], taken_at: datetime | None, now: datetime) -> list[Sending]:
    """Let every letter of `gone` be out here too, whatever the copy knew of it; return those whose state is another now.

    What is sure is recorded as sent, so that it settles what it settled before. What is not can neither be sent nor changed before the candidate has said
    whether it is out.
    """
    carried = []
    for one in gone:
        candidate = _same(Candidate.objects.all(), one.candidate)
        if candidate is None:
            continue
        with changing(candidate, now):
            if sending := _carried(candidate, one, day_of(taken_at, candidate), now):
                carried.append(sending)
    return carried


def _carried(candidate: Candidate, one: Gone, day: str, now: datetime) -> Sending | None:
    letter = _letter(candidate, one, now)
    standing = standing_approval(letter)
    if standing and standing.sending.state == "sent":
        return None
    message_id = one.approval["message_id"]
    if standing and standing.message_id != message_id:
        void_approval(letter, now, "Another wording of it went out.", told=True)
    approval = Approval.objects.filter(letter=letter, message_id=message_id).first()
    if approval is None:
        approval = make(Approval, candidate, now, letter=letter, **one.approval)
        made = make(
            Sending, candidate, now, approval=approval, way=one.way, due_at=one.due_at, next_try_at=one.due_at, due_wall=one.due_wall, zone=one.zone,
        )  # fmt: skip
        SendingPhase.objects.create(sending=made, phase="queued", at=now)
    Approval.objects.filter(pk=approval.pk).update(voided_at=None, void_reason="")
    text = {name: one.approval[name] for name in ("subject", "body", "to_address")}
    Letter.objects.filter(pk=letter.pk).update(**text, edited=True, typed=True, saved_at=now)
    sending = Sending.objects.select_related("approval__letter__follow_up", "approval__letter__contact").get(
        approval=approval
    )
    state, why = "sent" if one.sure else "uncertain", Why(Reason.RESTORED, {"day": day})
    enter(sending, state, now, leaving=OPEN | {"cancelled"}, why=why, told=True, claim_token="", next_try_at=one.at)
    if one.sure and (letter.contact_id or letter.application_id):
        record_sent(sending, now, at=one.at, source="hand" if one.way == "hand" else "outbox")
    return sending


def _letter(candidate: Candidate, one: Gone, now: datetime) -> Letter:
    """Return the letter it is here: that very one, else the one there is for the same thing, else a new row for it."""
    letters = Letter.objects.filter(candidate=candidate)
    if found := _same(letters, one.letter):
        return found
    contact = _same(Contact.objects.filter(candidate=candidate), one.contact)
    interview = _same(Interview.objects.filter(candidate=candidate), one.interview)
    application = _same(Application.objects.filter(candidate=candidate), one.application)
    owed = FollowUp.objects.filter(
        candidate=candidate, letter_form=one.form, contact=contact, interview=interview, application=application
    )
    follow_up = owed.filter(key=one.owed).first()
    alike = letters.filter(follow_up=follow_up) if follow_up else letters.none()
    if contact and interview:
        follow_up = follow_up or owed.order_by("pk").last()
        alike |= letters.filter(form=one.form, contact=contact, interview=interview)
    if found := alike.order_by("pk").last():
        return found
    return make(
        Letter, candidate, now, form=one.form, follow_up=follow_up, contact=contact, interview=interview, application=application, saved_at=now
    )  # fmt: skip


def _same(rows: QuerySet[Row], mark: Mark) -> Row | None:
    return rows.filter(pk=mark[0], created_at=mark[1]).first() if mark else None
