"""What a person decides about a sending: take it back, send now, and what became of one nobody is sure of."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from sincerely.accounts.models import Candidate
from sincerely.errors import Refused
from sincerely.journal.actions.base import changing, lock
from sincerely.journal.actions.letters import record_sent
from sincerely.journal.actions.sendings import RECALLABLE, UNDER_WAY, enter
from sincerely.journal.facts.letter_states import may_be_out
from sincerely.journal.facts.moments import APART, next_waking, wall_time
from sincerely.journal.facts.reasons import Why, in_words
from sincerely.journal.models import MailAccount, Sending
from sincerely.journal.models.reasons import Reason
from sincerely.outbox.guard import stays_against, still_open
from sincerely.zones import zone_or_utc


def cancel(sending: Sending, now: datetime) -> None:
    """Take the letter back. Raises Refused when it is already on its way or out: cancelling always wins or says that it lost."""
    if not enter(sending, "cancelled", now, leaving=RECALLABLE, why=Why(Reason.TAKEN_BACK)):
        raise Refused(_lost(sending))


def hold(sending: Sending, now: datetime) -> None:
    """Keep a waiting letter back until the candidate says when, also one that only the plan holds. Raises Refused when it is already on its way or out."""
    leaving = ("queued", "held") if sending.held_by_plan else ("queued",)
    if not enter(sending, "held", now, leaving=leaving, why=Why(Reason.ON_HOLD)):
        raise Refused(_lost(sending))


def send_now(sending: Sending, now: datetime) -> None:
    """Let a waiting, held or failed letter go with the next sweep. Raises Refused in any other state, and where it would only be held again."""
    with transaction.atomic():
        lock(sending.candidate)
        moved = enter(
            sending,
            "queued",
            now,
            leaving=RECALLABLE,
            why=Why(Reason.RELEASED),
            due_at=now,
            due_wall="",
            next_try_at=now,
            attempts=0,
            claim_token="",
        )
        if not moved:
            raise Refused(_lost(sending))
        account = MailAccount.objects.filter(candidate=sending.candidate_id).first()
        if against := stays_against(sending, account, now) or still_open(sending):
            raise Refused(f"It cannot go. {in_words(against)}")  # and with the transaction it stays what it was


def overslept(candidate: Candidate) -> QuerySet[Sending]:
    """Return the letters whose hour passed while nothing ran, in their order: one question for all of them."""
    return Sending.objects.filter(candidate=candidate, state="held", reason=Reason.OVERSLEPT).order_by("due_at", "pk")


def is_overslept(sending: Sending) -> bool:
    """Say whether a letter is one of them."""
    return sending.state == "held" and sending.reason == Reason.OVERSLEPT


def send_overslept(candidate: Candidate, now: datetime) -> int:
    """Let what was overslept go after all, a few minutes apart, by day where its reader is; return how many letters that are."""
    gone = 0
    for sending in overslept(candidate):
        gone += _release(sending, _waking(sending, now) + APART * gone, now)
    return gone


def cancel_overslept(candidate: Candidate, now: datetime) -> int:
    """Take back what was overslept; return how many letters that are."""
    return sum(
        enter(sending, "cancelled", now, leaving=("held",), why=Why(Reason.TAKEN_BACK))
        for sending in overslept(candidate)
    )


def overtaken(candidate: Candidate, application: int) -> list[Sending]:
    """Return the letters of an application that are held because something was told since the yes to them, in their order: one question for all of them."""
    held = Sending.objects.filter(candidate=candidate, approval__letter__application=application, state="held")
    whole = held.select_related("candidate", "approval__letter__follow_up", "approval__letter__interview")
    return [sending for sending in whole.order_by("due_at", "pk") if is_overtaken(sending)]


def is_overtaken(sending: Sending) -> bool:
    """Say whether a letter is held by what the candidate told since the yes; one held by a mail that was seen is to be looked at by itself."""
    held = sending.state == "held" and sending.reason == Reason.ANSWERED and "kind" in sending.details
    return held and sending.approval.voided_at is None


def let_overtaken_go(candidate: Candidate, application: int, now: datetime) -> int:
    """Let them go after all, the candidate having said that they still fit: each at its hour, or by day a few minutes apart where that has passed; return how many letters that are."""
    account = MailAccount.objects.filter(candidate=candidate).first()
    gone = late = 0
    for sending in overtaken(candidate, application):
        if stays_against(sending, account, max(now, sending.due_at)):
            continue
        due_at = sending.due_at
        if due_at <= now:
            due_at = _waking(sending, now) + APART * late
            late += 1
        gone += _release(sending, due_at, now)
    return gone


def _waking(sending: Sending, now: datetime) -> datetime:
    return next_waking(now, zone_or_utc(sending.zone))


def _release(sending: Sending, due_at: datetime, now: datetime) -> bool:
    """Let a held letter go at `due_at`; False where it is held no more."""
    return enter(
        sending,
        "queued",
        now,
        leaving=("held",),
        why=Why(Reason.RELEASED),
        due_at=due_at,
        due_wall=wall_time(due_at, zone_or_utc(sending.zone)),
        next_try_at=due_at,
        attempts=0,
        claim_token="",
    )


def it_arrived(sending: Sending, now: datetime) -> None:
    """Record that an uncertain letter did go out."""
    with changing(sending.candidate, now):
        if not enter(sending, "sent", now, leaving=("uncertain",), why=Why(Reason.ARRIVED)):
            raise Refused(_lost(sending))
        sending.refresh_from_db()
        record_sent(sending, now)


def it_did_not_arrive(sending: Sending, now: datetime) -> None:
    """Record that an uncertain letter never went out; it stays unsent until the candidate asks for it to go."""
    if not enter(sending, "failed", now, leaving=("uncertain",), why=Why(Reason.NOT_SENT)):
        raise Refused(_lost(sending))


def _lost(sending: Sending) -> str:
    row = Sending.objects.filter(pk=sending.pk).first()
    state = row and ("uncertain" if may_be_out(row) else row.state)
    match state:
        case "sent":
            return "It is already sent. Nothing was changed."
        case state if state in UNDER_WAY:
            return "It is going out at this moment and can no longer be stopped. Look again in a minute."
        case "uncertain":
            return "Nobody knows yet whether it went out. Say first whether it arrived."
        case "cancelled":
            return "It was taken back already."
        case _:
            return "That is not possible any more. Please load the page again."
