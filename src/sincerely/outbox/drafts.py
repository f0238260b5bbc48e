"""A letter put into the candidate's own drafts: they look at it there, send it from their mail program, and tick it off."""

from __future__ import annotations

from datetime import datetime

from sincerely.accounts.models import Candidate, User
from sincerely.data.forms import goes_by_mail
from sincerely.errors import Refused
from sincerely.integrations.imap import ImapSession, Trouble
from sincerely.integrations.mail import Mail, written
from sincerely.journal.actions.base import own
from sincerely.journal.actions.letters import approve, standing_approval
from sincerely.journal.actions.sendings import enter
from sincerely.journal.facts.reasons import Why
from sincerely.journal.models import Approval, Letter, MailAccount, Mailbox
from sincerely.journal.models.reasons import Reason
from sincerely.outbox.account import mailbox_server


def put_into_drafts(candidate: Candidate, letter: Letter, now: datetime, by: User | None = None) -> str:
    """Approve the letter for sending by hand, where it is not, and put it into the drafts, once; return the folder.

    Raises Refused, in words, without a mailbox, for what must not be approved, and where the mailbox does not go along: the letter then is approved, to
    be sent by hand, and lies in no folder.
    """
    own(candidate, letter)
    mailbox = Mailbox.objects.filter(candidate=candidate).first()
    if mailbox is None:
        raise Refused("No mailbox is connected. Connect it in the settings, or take the letter as a file.")
    if not goes_by_mail(letter.form):
        raise Refused("This is no mail: approve it for sending by hand, and put it where it belongs yourself.")
    approval = standing_approval(letter)
    if approval is None or approval.sending.way != "hand" or approval.sending.state != "queued":
        approval = approve(candidate, letter, now, by, way="hand")
    try:
        folder = _put(mailbox, approval, now)
    except Trouble as trouble:
        raise Refused(
            f"It could not be put into your drafts. {trouble.says} Nothing went out; the letter is approved, for you to send by hand or to try again."
        ) from trouble
    enter(approval.sending, "queued", now, leaving=("queued",), why=Why(Reason.IN_DRAFTS, {"folder": folder}))
    return folder


def _put(mailbox: Mailbox, approval: Approval, now: datetime) -> str:
    account = MailAccount.objects.filter(candidate=approval.candidate_id).first()
    mail = Mail(
        message_id=approval.message_id,
        from_address=approval.from_address,
        from_name=(account.display_name if account else "") or approval.candidate.name,
        to_address=approval.to_address,
        to_name=approval.to_name,
        subject=approval.subject,
        body=approval.body,
    )
    data = written(mail, now)
    with ImapSession(mailbox_server(mailbox)) as session:
        folder = session.folders().drafts
        if not folder:
            raise Trouble("No folder for drafts was found; choose it in the settings.", lasting=True)
        if not session.holds(folder, approval.message_id):
            session.file(folder, data, now, "\\Draft", "\\Seen")
    return folder
