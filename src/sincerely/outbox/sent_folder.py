"""The Sent folder: it tells what became of a letter nobody is sure of, and holds one copy of each that went out, whoever files it. Nothing here sends."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from django.db.models import F, Q

from sincerely.integrations.imap import ImapSession, Trouble
from sincerely.integrations.mail import written
from sincerely.journal.actions.approvals import mail_of
from sincerely.journal.actions.base import changing
from sincerely.journal.actions.letters import record_sent
from sincerely.journal.actions.sendings import enter
from sincerely.journal.facts.reasons import Why
from sincerely.journal.models import MailAccount, Mailbox, Sending, SentCopy
from sincerely.journal.models.reasons import Reason
from sincerely.outbox.account import mailbox_server
from sincerely.zones import zone_or_utc

log = logging.getLogger("sincerely.outbox")

#: So long after the sending a copy is looked for, then so long after each look that did not settle it. Providers that file copies do so within a minute or two.
LOOKS = (timedelta(minutes=2), timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6))
NO_FOLDER = "No folder for sent letters was found; choose it in the settings."


def look_after(now: datetime) -> list[int]:
    """Look for the copies that are due, settle uncertain letters that are found, and file what nobody filed; return the sendings found to be out.

    A look is claimed by a conditional UPDATE, and a copy said to be under way before it is filed: two programs never file two, and what may have been
    filed is looked for before it is tried again.
    """
    found: list[int] = []
    for mailbox in Mailbox.objects.select_related("candidate"):
        _enlist(mailbox, now)
        due = SentCopy.objects.filter(sending__candidate=mailbox.candidate_id, next_look_at__lte=now)
        claimed = [copy for copy in due.select_related("sending") if _claim(copy, now)]
        if claimed:
            _look_for(mailbox, claimed, now, found)
    return found


def _enlist(mailbox: Mailbox, now: datetime) -> None:
    """Begin to look for what went out, or may have, since the mailbox was connected."""
    states = Q(state="sent", phases__phase="sent") | Q(state="uncertain", phases__phase="uncertain")
    fresh = Sending.objects.filter(states, candidate=mailbox.candidate_id, way="smtp", copy=None)
    for sending in fresh.filter(phases__at__gte=mailbox.created_at).distinct():
        SentCopy.objects.get_or_create(sending=sending, defaults={"next_look_at": now + LOOKS[0]})
    # One that the candidate was asked about, and that went out after all, wants its copy.
    told = SentCopy.objects.filter(sending__candidate=mailbox.candidate_id, sending__state="sent", state="asked")
    told.update(state="wanted", looks=0, next_look_at=now + LOOKS[0])


def _claim(copy: SentCopy, now: datetime) -> bool:
    again = now + LOOKS[copy.looks + 1] if copy.looks + 1 < len(LOOKS) else None
    mine = SentCopy.objects.filter(pk=copy.pk, next_look_at=copy.next_look_at)
    won = mine.update(next_look_at=again, looks=F("looks") + 1, looked_at=now)
    copy.refresh_from_db()
    return bool(won)


def _look_for(mailbox: Mailbox, copies: Iterable[SentCopy], now: datetime, found: list[int]) -> None:
    trouble: Trouble | None = None
    try:
        session = ImapSession(mailbox_server(mailbox))
    except Trouble as error:
        _not_settled(copies, error.says)
        return
    with session:
        for copy in copies:
            try:
                if trouble is None:
                    _look(session, mailbox, copy, now, found)
                else:  # one wait for a server that is away is enough
                    _not_settled([copy], trouble.says)
            except Trouble as error:
                trouble = error
                _not_settled([copy], error.says)
            except ValueError as error:
                # What cannot be written as a mail; its text may be the letter's: only the type is logged.
                log.error("Filing a copy failed with %s.", type(error).__name__)
                _not_settled([copy], "The copy could not be written.")


def _look(session: ImapSession, mailbox: Mailbox, copy: SentCopy, now: datetime, found: list[int]) -> None:
    sending = Sending.objects.select_related(
        "candidate", "approval__letter__contact", "approval__letter__follow_up"
    ).get(pk=copy.sending_id)
    if sending.state not in ("sent", "uncertain"):
        return  # decided meanwhile that it did not go out
    folder = session.folders().sent
    if not folder:
        raise Trouble(NO_FOLDER)
    there = session.holds(folder, sending.approval.message_id)
    if sending.state == "uncertain":
        if there and found_out(sending, now):
            found.append(sending.pk)
        if not there:
            _not_settled([copy], _not_there(mailbox, folder, now))
            return
    elif not there:
        _file(session, folder, copy, sending)
        Mailbox.objects.filter(pk=mailbox.pk).update(files_sent=False)
        return
    if copy.state == "wanted":
        Mailbox.objects.filter(pk=mailbox.pk).update(files_sent=True)
    _done(copy, "found" if copy.state == "wanted" else "filed")


def found_out(sending: Sending, now: datetime) -> bool:
    """Record of an uncertain letter that it lies in the Sent folder; False when somebody decided meanwhile."""
    left = [phase.at for phase in sending.phases.all() if phase.phase in ("transmitting", "uncertain")]
    with changing(sending.candidate, now):
        if not enter(sending, "sent", now, leaving=("uncertain",), why=Why(Reason.FOUND)):
            return False
        record_sent(sending, now, at=left[0] if left else None)
    return True


def _file(session: ImapSession, folder: str, copy: SentCopy, sending: Sending) -> None:
    account = MailAccount.objects.filter(candidate=sending.candidate_id).first()
    if account is None:
        raise Trouble("There is no mail account any more.")
    left = [phase.at for phase in sending.phases.all() if phase.phase == "claimed"]
    at = left[-1] if left else sending.due_at
    mail = replace(mail_of(sending.approval, account), from_address=sending.approval.from_address)
    data = written(mail, at)
    SentCopy.objects.filter(pk=copy.pk).update(state="filing")
    copy.state = "filing"
    session.file(folder, data, at, "\\Seen")
    _done(copy, "filed")


def _done(copy: SentCopy, state: str) -> None:
    SentCopy.objects.filter(pk=copy.pk).update(state=state, next_look_at=None, note="")


def _not_settled(copies: Iterable[SentCopy], says: str) -> None:
    for copy in copies:
        over = copy.next_look_at is None
        given_up = "asked" if copy.sending.state == "uncertain" else "missing"
        SentCopy.objects.filter(pk=copy.pk).update(note=says[:300], **({"state": given_up} if over else {}))


def _not_there(mailbox: Mailbox, folder: str, now: datetime) -> str:
    at = now.astimezone(zone_or_utc(mailbox.candidate.zone))
    says = f"We looked into your folder “{folder[:60]}” at {at:%H:%M}: it is not there."
    if mailbox.files_sent:
        return f"{says} Your provider files there what it takes, so most likely it did not go out."
    return f"{says} That alone does not tell: many providers file nothing there."
