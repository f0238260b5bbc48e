"""One sweep: what is due is claimed, looked at once more, and handed to the mail server at most once."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any, NamedTuple

from django.db import DatabaseError, connection, transaction
from django.db.models import Max, Q, QuerySet

from sincerely import clock as machine
from sincerely.accounts.models import Candidate
from sincerely.bootstrap import Busy
from sincerely.errors import BadInput
from sincerely.integrations.mail import written
from sincerely.integrations.smtp import Outcome, SmtpSession
from sincerely.journal.actions.approvals import mail_of
from sincerely.journal.actions.base import AT_ONCE, changing, lock
from sincerely.journal.actions.letters import record_sent
from sincerely.journal.actions.plan import try_replan, wake
from sincerely.journal.actions.sendings import UNDER_WAY, enter, goes_before_others
from sincerely.journal.facts.moments import APART
from sincerely.journal.facts.reasons import Why
from sincerely.journal.models import Event, FollowUp, MailAccount, Sending, SendingPhase
from sincerely.journal.models.reasons import Reason
from sincerely.outbox.account import server_of
from sincerely.outbox.awake import note_sweep
from sincerely.outbox.guard import GoneOut, objection, still_open
from sincerely.outbox.inbox import Inbox, look_again
from sincerely.outbox.sent_folder import found_out, look_after

log = logging.getLogger("sincerely.outbox")

#: Longer than any handing-over can take: the server's time-outs for all verbs together stay well below it.
LEASE = timedelta(minutes=10)
#: After the first refusal wait so long, then so long ...; after the last one a person is told.
WAITS = (
    timedelta(minutes=2),
    timedelta(minutes=10),
    timedelta(minutes=30),
    timedelta(hours=1),
    timedelta(hours=2),
    timedelta(hours=4),
)


#: So many letters are read at once.
BATCH = 100

#: A letter so long after its hour is late (the machine slept, the server was away), and late letters go one by one.
LATE = timedelta(minutes=15)
#: A look into the mailbox counts so long; where reaching the mail server took longer, it is looked once more before the final dot.
SEEN = timedelta(seconds=10)

#: The sweep's own time: its `now`, moving on with the work, so that the claim of a late letter is not taken for an old one.
Clock = Callable[[], datetime]
#: What was read of a letter, to be compared with what is there later.
Row = tuple[Any, ...]


@dataclass
class Sweep:
    """What one sweep did: ids of sendings by where they ended."""

    sent: list[int] = field(default_factory=list)
    held: list[int] = field(default_factory=list)
    put_off: list[int] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)
    uncertain: list[int] = field(default_factory=list)


class _Shared(NamedTuple):
    """What one candidate's letters share in a sweep."""

    account: MailAccount
    session: SmtpSession
    inbox: Inbox
    gone_out: GoneOut
    clock: Clock
    sweep: Sweep


def tick(now: datetime, again: timedelta | None = None) -> Sweep:
    """Send what is approved and due at `now`; clear up after a worker that died. Safe to call from several processes at once. `again`: so long after, the caller sweeps once more."""
    sweep = Sweep()
    planned_to = Event.objects.aggregate(last=Max("pk"))["last"] or 0
    wake(now)
    _clear_up(now, sweep)
    look_again(now)
    due = list(
        Sending.objects.filter(state="queued", next_try_at__lte=now, way="smtp")
        .order_by("candidate_id", "due_at", "pk")
        .values_list("candidate_id", "pk")
    )
    # Wall time, not the processor's: a machine that slept in the middle of a sweep must notice.
    began = machine.now()
    for candidate_id, group in groupby(due, key=lambda row: row[0]):
        letters = [pk for _, pk in group]
        try:
            _send_for(candidate_id, letters, lambda: now + (machine.now() - began), sweep, planned_to)
        except (DatabaseError, Busy):
            raise
        except Exception as error:
            # What is wrong with one candidate's account keeps nobody else's letters from going.
            log.error("Sending for one candidate failed with %s.", type(error).__name__)
            for pk in letters:
                _give_up(pk, now + (machine.now() - began), sweep)
    sweep.sent += look_after(now)
    note_sweep(now, again)
    return sweep


def _clear_up(now: datetime, sweep: Sweep) -> None:
    # A claim from the future was made while the clock was wrong; it must not wait until that day.
    lost = Q(claimed_at__lt=now - LEASE) | Q(claimed_at__gt=now + LEASE) | Q(claimed_at=None)
    for sending in Sending.objects.filter(lost, state__in=UNDER_WAY):
        if sending.state == "claimed":
            # The letter had not left: giving the claim back cannot double it, and the lost worker's token no longer counts.
            enter(
                sending,
                "queued",
                now,
                leaving=("claimed",),
                token=sending.claim_token,
                why=Why(Reason.INTERRUPTED),
                claim_token="",
            )
        elif enter(
            sending,
            "uncertain",
            now,
            leaving=("transmitting",),
            token=sending.claim_token,
            why=Why(Reason.INTERRUPTED),
            claim_token="",
        ):
            sweep.uncertain.append(sending.pk)


def _send_for(candidate_id: int, sendings: list[int], clock: Clock, sweep: Sweep, planned_to: int) -> None:
    account = MailAccount.objects.filter(candidate_id=candidate_id).first()
    if account is None:
        for pk in sendings:
            _hold(pk, Why(Reason.NO_ACCOUNT), clock(), sweep, leaving="queued")
        return
    try:
        server = server_of(account)
    except OSError as error:
        for pk in sendings:
            says = f"The password of your mail account cannot be read: {error.strerror}."
            _hold(pk, Why(Reason.ACCOUNT_FAILED, {"says": says}), clock(), sweep, leaving="queued")
        return
    gone_out = GoneOut(candidate_id, planned_to)
    with SmtpSession(server) as session, Inbox(candidate_id) as inbox:
        shared = _Shared(account, session, inbox, gone_out, clock, sweep)
        for sending, as_read in _in_batches(sendings):
            token = secrets.token_hex(16)
            try:
                _send_one(sending, as_read, token, shared)
            except (DatabaseError, Busy):
                raise  # nothing can be recorded now; the next sweep clears up
            except Exception as error:
                # One letter that trips the program must not keep the others from going. The error's text may hold a letter: only its type is logged.
                log.error("Sending a letter failed with %s.", type(error).__name__)
                _give_up(sending.pk, clock(), sweep, token)
    # The plan that follows from all of them, once. Should this process die before, the next sweep makes it.
    for candidate in Candidate.objects.filter(pk=candidate_id, wake_at=AT_ONCE):
        try_replan(candidate, clock())


def _give_up(pk: int, now: datetime, sweep: Sweep, token: str = "") -> None:
    """Record what is certain of a letter whose sending broke off: not gone, or nobody knows. One that was not even claimed is tried again and comes to an end, so that none is due for ever unsaid."""
    sending = Sending.objects.filter(pk=pk).first()
    if sending is None:
        return
    fault = Why(Reason.FAULT)
    if token and enter(sending, "failed", now, leaving=("claimed",), token=token, why=fault):
        sweep.failed.append(pk)
    elif token and enter(
        sending, "uncertain", now, leaving=("transmitting",), token=token, why=Why(Reason.INTERRUPTED)
    ):
        sweep.uncertain.append(pk)
    elif sending.attempts < len(WAITS):
        later: dict[str, Any] = {"attempts": sending.attempts + 1, "next_try_at": now + WAITS[sending.attempts]}
        if enter(sending, "queued", now, leaving=("queued",), due_by=now, why=fault, **later):
            sweep.put_off.append(pk)
    elif enter(sending, "failed", now, leaving=("queued",), due_by=now, why=fault):
        sweep.failed.append(pk)


def _hold(
    pk: int, why: Why, now: datetime, sweep: Sweep, leaving: str, token: str | None = None, **changes: Any
) -> None:
    row = Sending.objects.filter(pk=pk).first()
    if row and enter(row, "held", now, leaving=(leaving,), token=token, why=why, **changes):
        sweep.held.append(pk)


def _send_one(sending: Sending, as_read: Row, token: str, shared: _Shared) -> None:
    pk = sending.pk
    account, session, inbox, gone_out, clock, sweep = shared
    gone_out.plan_for(sending, clock())
    if not enter(
        sending, "claimed", clock(), leaving=("queued",), due_by=clock(), claim_token=token, claimed_at=clock()
    ):
        return  # erased, cancelled, held, put off, or another worker has it
    against, turn = objection(sending, account, clock()), _its_turn(sending, clock())
    if against or turn:
        sending = _whole().get(pk=pk)  # it was read with others, some time ago
        against, turn = objection(sending, account, clock()), _its_turn(sending, clock())
    if against := against or still_open(sending):
        _keep_back(sending, against, clock(), sweep, token)
        return
    if turn:
        _put_off(sending, turn, clock(), sweep, token)
        return
    looked = clock()
    theirs, changes = inbox.objection(sending, clock())
    if theirs:
        _hold(pk, theirs, clock(), sweep, leaving="claimed", token=token, **changes)
        return
    if inbox.shows_sent(sending):
        # Their word was that it had not gone out. It has: a second one is what nobody wants.
        if enter(sending, "uncertain", clock(), leaving=("claimed",), token=token) and found_out(sending, clock()):
            sweep.sent.append(pk)
        return
    approval = sending.approval
    mail = mail_of(approval, account)
    try:
        data = written(mail, clock())
    except BadInput as error:
        if enter(
            sending, "failed", clock(), leaving=("claimed",), token=token, why=Why(Reason.FAULT, {"says": str(error)})
        ):
            sweep.failed.append(pk)
        return

    def entering() -> bool:
        # Looked at once more, at rows read anew, with the server already listening: an answer or a cancel may have come while it was reached.
        gone_out.plan_for(sending, clock())
        untouched = _as_they_are([pk])[pk] == as_read
        whole = sending if untouched else _whole().get(pk=pk)
        sender = account if untouched else MailAccount.objects.filter(candidate=sending.candidate_id).first()
        late_objection = objection(whole, sender, clock())
        if late_objection:
            _keep_back(whole, late_objection, clock(), sweep, token)
            return False
        if clock() > looked + SEEN:
            theirs, changes = inbox.objection(sending, clock())
            if theirs:
                _hold(pk, theirs, clock(), sweep, leaving="claimed", token=token, **changes)
                return False
        if clock() <= sending.due_at + LATE:
            return enter(sending, "transmitting", clock(), leaving=("claimed",), token=token)
        with transaction.atomic():
            # Another program that woke at the same moment may be as far with another late letter: one of the two goes first.
            lock(sending.candidate)
            if turn := _its_turn(sending, clock()):
                _put_off(sending, turn, clock(), sweep, token)
                return False
            return enter(sending, "transmitting", clock(), leaving=("claimed",), token=token)

    outcome = session.transmit(data, account.address, approval.to_address, entering)
    for _ in range(2):
        # What the server said is known only here: it is worth another try at a database that was busy or went away.
        with suppress(DatabaseError, Busy):
            _record(sending, token, outcome, clock(), sweep)
            return
        connection.close_if_unusable_or_obsolete()
    _record(sending, token, outcome, clock(), sweep)


def _keep_back(sending: Sending, against: Why, now: datetime, sweep: Sweep, token: str) -> None:
    """Hold a claimed letter; only, of two that may be one too many and are in two workers' hands at once, the one approved first waits till the other was asked about."""
    if against.reason in (Reason.DUPLICATE, Reason.SAME_ADDRESS) and goes_before_others(sending):
        _put_off(sending, now + timedelta(minutes=1), now, sweep, token, Reason.REQUEUED)
    else:
        _hold(sending.pk, against, now, sweep, leaving="claimed", token=token)


def _put_off(
    sending: Sending, turn: datetime, now: datetime, sweep: Sweep, token: str, why: Reason = Reason.THROTTLED
) -> None:
    later: dict[str, Any] = {"next_try_at": turn, "claim_token": "", "why": Why(why)}
    if enter(sending, "queued", now, leaving=("claimed",), token=token, **later):
        sweep.put_off.append(sending.pk)


def _its_turn(sending: Sending, now: datetime) -> datetime | None:
    """Return when a late letter may go, a few minutes after the candidate's last one, so that what piled up never goes in a burst; None for now."""
    if now <= sending.due_at + LATE:
        return None
    others = SendingPhase.objects.filter(sending__candidate=sending.candidate_id, phase="transmitting")
    last = others.filter(at__gt=now - APART, at__lte=now).exclude(sending=sending.pk).order_by("at").last()
    return last.at + APART if last else None


def _in_batches(sendings: list[int]) -> Iterator[tuple[Sending, Row]]:
    """Yield the sendings with all that is looked at and recorded, so many read at once, and the rows of it as they then were."""
    owner = [f"approval__letter__{name}" for name in ("contact__employer", "application__employer", "interview")]
    for first in range(0, len(sendings), BATCH):
        batch = sendings[first : first + BATCH]
        as_read = _as_they_are(batch)
        # What another worker has taken meanwhile is not read at all.
        rows = _whole().select_related(*owner).filter(state="queued").in_bulk(batch)
        yield from ((rows[pk], as_read[pk]) for pk in batch if pk in rows and pk in as_read)


# Plain SQL for the same reason as in `sendings.enter`: it is asked before every dot, and nearly always nothing has changed since the letter was read.
_LOOKED_AT = """
    SELECT s.id, s.created_at, s.due_at, s.next_try_at, c.sample, m.*, a.*, l.*, f.*, i.*
    FROM journal_sending s JOIN accounts_candidate c ON c.id = s.candidate_id JOIN journal_approval a ON a.id = s.approval_id
        JOIN journal_letter l ON l.id = a.letter_id LEFT JOIN journal_followup f ON f.id = l.follow_up_id
        LEFT JOIN journal_interview i ON i.id = l.interview_id LEFT JOIN journal_mailaccount m ON m.candidate_id = s.candidate_id
    WHERE s.id IN ({})
"""


def _as_they_are(sendings: list[int]) -> dict[int, Row]:
    """Return, by the sending, whatever of its rows a last look may stumble over; the sending's own state is what its claim keeps."""
    with connection.cursor() as cursor:
        cursor.execute(_LOOKED_AT.format(", ".join(["%s"] * len(sendings))), sendings)
        return {row[0]: tuple(row) for row in cursor.fetchall()}


def _whole() -> QuerySet[Sending]:
    return Sending.objects.select_related("candidate", "approval__letter__follow_up")


def _record(sending: Sending, token: str, outcome: Outcome, now: datetime, sweep: Sweep) -> None:
    why = _why(outcome)
    match outcome.kind:
        case "sent":
            with changing(sending.candidate, now, plan_later=True):
                if not enter(sending, "sent", now, leaving=UNDER_WAY, token=token, why=why):
                    log.warning(
                        "A sending that had been given up on finished after all; its result was not taken over."
                    )
                    return
                event = record_sent(sending, now)
                if sending.approval.letter.follow_up_id:
                    _settle(sending.approval.letter.follow_up_id, event)
            sweep.sent.append(sending.pk)
        case "unknown":
            if enter(sending, "uncertain", now, leaving=UNDER_WAY, token=token, why=why):
                sweep.uncertain.append(sending.pk)
        case "temporary" if sending.attempts < len(WAITS):
            again = now + WAITS[sending.attempts]
            if enter(
                sending,
                "queued",
                now,
                leaving=UNDER_WAY,
                token=token,
                why=why,
                attempts=sending.attempts + 1,
                next_try_at=again,
                claim_token="",
            ):
                sweep.put_off.append(sending.pk)
        case "temporary" | "permanent":
            if enter(sending, "failed", now, leaving=UNDER_WAY, token=token, why=why):
                sweep.failed.append(sending.pk)
        case "called-off":
            pass  # what stood against it is recorded already


def _why(outcome: Outcome) -> Why:
    """Return the reason that an outcome is."""
    reasons = {
        "sent": Reason.ACCEPTED,
        "temporary": Reason.DEFERRED,
        "permanent": Reason.REJECTED,
        "unknown": Reason.NO_REPLY,
    }
    reason = Reason.ACCOUNT_FAILED if outcome.of_account else reasons.get(outcome.kind, Reason.NONE)
    return Why(reason, {"reply" if outcome.quoted else "says": outcome.says})


def _settle(follow_up: int, event: Event) -> None:
    """Say at once what the plan will say in any case: the last look at another letter may ask before it is made."""
    FollowUp.objects.filter(pk=follow_up, settled_at=None).update(settled_by=event, settled_at=event.at)
