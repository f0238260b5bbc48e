"""After a copy was put back: nothing that waited in it goes by itself, and one question covers all of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from sincerely.accounts.models import Candidate
from sincerely.errors import BadInput
from sincerely.journal.actions.base import changing
from sincerely.journal.actions.letters import record_sent
from sincerely.journal.actions.sendings import enter
from sincerely.journal.facts.reasons import BEFORE_SAYS, Why
from sincerely.journal.models import Sending
from sincerely.journal.models.reasons import Reason
from sincerely.prepared import prepared
from sincerely.zones import zone_or_utc

#: Whatever was not over when the copy was made may have gone out since, also what was held or had failed.
OPEN = frozenset({"queued", "claimed", "transmitting", "uncertain", "held", "failed"})
#: What is asked about: what waited, and what can be neither sent nor changed before somebody knows.
ASKED = ("held", "uncertain")


def hold_all(taken_at: datetime | None, now: datetime) -> None:
    """Hold every sending of a copy just put back that was not over."""
    for candidate in Candidate.objects.order_by("pk"):
        day = day_of(taken_at, candidate)
        waiting = Sending.objects.filter(candidate=candidate, state__in=OPEN, approval__voided_at=None)
        with changing(candidate, now):
            for sending in waiting.select_related("approval").order_by("pk"):
                enter(
                    sending,
                    "held",
                    now,
                    leaving=OPEN,
                    why=Why(Reason.RESTORED, {"day": day}),
                    told=True,
                    claim_token="",
                )


def asked(candidate: Candidate) -> QuerySet[Sending]:
    """Return the sendings the question after a restore is about, in their order."""
    waiting = Sending.objects.filter(candidate=candidate, state__in=ASKED, reason=Reason.RESTORED)
    return waiting.select_related("approval__letter__contact").order_by("due_at", "pk")


@prepared
def asked_about(candidate: Any) -> QuerySet[Sending]:
    """Return the same by the candidate's number."""
    return asked(candidate)


def out(candidate: Candidate) -> QuerySet[Sending]:
    """Return what was recorded as sent at the restore, because the database from before knew it, in its order."""
    known = Sending.objects.filter(candidate=candidate, state="sent", reason=Reason.RESTORED)
    return known.select_related("approval__letter__contact").order_by("due_at", "pk")


def question(sendings: Collection[Sending]) -> str:
    """Return the question in words, empty when there is nothing to ask."""
    return question_from(next((sending.details for sending in sendings), None))


def first_details(candidate: Any) -> QuerySet[Any]:
    """Return what the question is made of without the letters it is about, for a query that asks more of a candidate: one row of one value, or none."""
    return asked(candidate).select_related(None).values("details")[:1]


def question_from(details: dict[str, str] | None) -> str:
    """Return the same question from what `first_details` found."""
    return f"This copy is from {details['day']}. Which of these have gone out since?" if details else ""


def told_of(sending: Sending) -> str:
    """Return what the database from before the restore told of a letter; empty where it told nothing."""
    return BEFORE_SAYS.get(sending.state, "")


def answer(candidate: Candidate, gone: Collection[int], now: datetime) -> tuple[int, int]:
    """Record which of the sendings asked about (by their letters' numbers) have gone out; the others wait for a word of their own. Return how many of each.

    One that went out counts from its hour, where that is past: nobody knows it better. Raises BadInput for a letter that is not asked about.
    """
    with changing(candidate, now):
        rows = list(asked(candidate))
        if unknown := sorted(set(gone) - {row.approval.letter_id for row in rows}):
            raise BadInput(
                f"Letter {unknown[0]} is none of those asked about", expected="numbers of the letters in the question"
            )
        out = [row for row in rows if row.approval.letter_id in gone]
        for row in rows:
            if row in out:
                enter(
                    row,
                    "sent",
                    now,
                    leaving=ASKED,
                    why=Why(Reason.ARRIVED),
                    told=True,
                    next_try_at=min(row.due_at, now),
                )
                record_sent(row, now, at=min(row.due_at, now), source="hand" if row.way == "hand" else "outbox")
            elif row.way == "hand":
                enter(row, "queued", now, leaving=ASKED, why=Why(Reason.NOT_SENT), told=True)
            else:
                enter(row, "held", now, leaving=ASKED, why=Why(Reason.NOT_SENT), told=True)
        return len(out), len(rows) - len(out)


def day_of(moment: datetime | None, candidate: Candidate) -> str:
    """Return the day a copy was made, in words, where the candidate is."""
    here = moment.astimezone(zone_or_utc(candidate.zone)) if moment else None
    return f"{here.day} {here:%B %Y}" if here else "an unknown day"
