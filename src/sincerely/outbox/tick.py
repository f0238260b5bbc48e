"""One sweep: what is due is claimed, looked at once more, and handed to the mail server at most once."""

from __future__ import annotations

import logging
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby

from django.db import transaction

from sincerely.errors import BadInput
from sincerely.folder import data_folder
from sincerely.integrations.mail import Mail, build
from sincerely.integrations.secrets import Secrets
from sincerely.integrations.smtp import Outcome, Server, SmtpSession
from sincerely.journal.actions.letters import record_sent
from sincerely.journal.models import MailAccount, Sending
from sincerely.outbox import phases
from sincerely.outbox.guard import objection

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


@dataclass
class Sweep:
    """What one sweep did: ids of sendings by where they ended."""

    sent: list[int] = field(default_factory=list)
    held: list[int] = field(default_factory=list)
    put_off: list[int] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)
    uncertain: list[int] = field(default_factory=list)


def tick(now: datetime) -> Sweep:
    """Send what is approved and due at `now`; clear up after a worker that died. Safe to call from several processes at once."""
    sweep = Sweep()
    _clear_up(now, sweep)
    due = list(
        Sending.objects.filter(state=phases.QUEUED, next_try_at__lte=now, way="smtp")
        .order_by("candidate_id", "due_at", "pk")
        .values_list("candidate_id", "pk")
    )
    for candidate_id, group in groupby(due, key=lambda row: row[0]):
        _send_for(candidate_id, [pk for _, pk in group], now, sweep)
    return sweep


def _clear_up(now: datetime, sweep: Sweep) -> None:
    for sending in Sending.objects.filter(state__in=(phases.CLAIMED, phases.TRANSMITTING), claimed_at__lt=now - LEASE):
        if sending.state == phases.CLAIMED:
            # The letter had not left: giving the claim back cannot double it, and the lost worker's token no longer counts.
            phases.enter(
                sending,
                phases.QUEUED,
                now,
                come_from=(phases.CLAIMED,),
                token=sending.claim_token,
                note="The program stopped before the letter left.",
                claim_token="",
            )
        elif phases.enter(
            sending,
            phases.UNCERTAIN,
            now,
            come_from=(phases.TRANSMITTING,),
            token=sending.claim_token,
            note="The program stopped while the letter was being handed over.",
            claim_token="",
        ):
            sweep.uncertain.append(sending.pk)


def _send_for(candidate_id: int, sendings: list[int], now: datetime, sweep: Sweep) -> None:
    account = MailAccount.objects.filter(candidate_id=candidate_id).first()
    if account is None:
        for pk in sendings:
            if phases.enter(
                Sending(pk=pk),
                phases.HELD,
                now,
                come_from=(phases.QUEUED,),
                note="No mail account is set up to send it with.",
            ):
                sweep.held.append(pk)
        return
    with SmtpSession(server_of(account)) as session:
        for pk in sendings:
            _send_one(pk, session, account, now, sweep)


def server_of(account: MailAccount) -> Server:
    """Return where `account`'s mail goes out, with its password from the keyring."""
    password = Secrets(data_folder()).get(secret_name(account)) if account.username else ""
    return Server(
        host=account.host, port=account.port, security=account.security, username=account.username, password=password
    )


def secret_name(account: MailAccount) -> str:
    """Return the name under which the keyring keeps the password of `account`."""
    return f"smtp:{account.candidate_id}:{account.username}@{account.host}"


def _send_one(pk: int, session: SmtpSession, account: MailAccount, now: datetime, sweep: Sweep) -> None:
    token = secrets.token_hex(16)
    if not phases.enter(
        Sending(pk=pk), phases.CLAIMED, now, come_from=(phases.QUEUED,), claim_token=token, claimed_at=now
    ):
        return  # cancelled, or another worker has it
    sending = Sending.objects.select_related(
        "candidate", "approval__letter__follow_up", "approval__letter__contact"
    ).get(pk=pk)
    against = objection(sending, now)
    if against:
        if phases.enter(sending, phases.HELD, now, come_from=(phases.CLAIMED,), token=token, note=against):
            sweep.held.append(pk)
        return
    approval = sending.approval
    mail = Mail(
        message_id=approval.message_id,
        from_address=account.address,
        from_name=account.display_name,
        to_address=approval.to_address,
        to_name=approval.to_name,
        subject=approval.subject,
        body=approval.body,
    )
    try:
        message = build(mail, now)
    except BadInput as error:
        if phases.enter(sending, phases.FAILED, now, come_from=(phases.CLAIMED,), token=token, note=str(error)):
            sweep.failed.append(pk)
        return

    def entering() -> bool:
        # Looked at once more with the server already listening: an answer or a cancel may have come while it was reached.
        fresh = Sending.objects.select_related("candidate", "approval__letter__follow_up").get(pk=pk)
        late_objection = objection(fresh, now)
        if late_objection:
            if phases.enter(fresh, phases.HELD, now, come_from=(phases.CLAIMED,), token=token, note=late_objection):
                sweep.held.append(pk)
            return False
        return phases.enter(sending, phases.TRANSMITTING, now, come_from=(phases.CLAIMED,), token=token)

    outcome = session.transmit(message, account.address, approval.to_address, entering)
    _record(sending, token, outcome, now, sweep)


def _record(sending: Sending, token: str, outcome: Outcome, now: datetime, sweep: Sweep) -> None:
    here = (phases.CLAIMED, phases.TRANSMITTING)
    match outcome.kind:
        case "sent":
            with transaction.atomic():
                if not phases.enter(sending, phases.SENT, now, come_from=here, token=token, note=outcome.says):
                    log.warning(
                        "A sending that had been given up on finished after all; its result was not taken over."
                    )
                    return
                record_sent(sending, now)
            sweep.sent.append(sending.pk)
        case "unknown":
            if phases.enter(sending, phases.UNCERTAIN, now, come_from=here, token=token, note=outcome.says):
                sweep.uncertain.append(sending.pk)
        case "temporary" if sending.attempts < len(WAITS):
            again = now + WAITS[sending.attempts]
            if phases.enter(
                sending,
                phases.QUEUED,
                now,
                come_from=here,
                token=token,
                note=outcome.says,
                attempts=sending.attempts + 1,
                next_try_at=again,
                claim_token="",
            ):
                sweep.put_off.append(sending.pk)
        case "temporary" | "permanent":
            if phases.enter(sending, phases.FAILED, now, come_from=here, token=token, note=outcome.says):
                sweep.failed.append(sending.pk)
        case "called-off":
            pass  # what stood against it is recorded already
