"""The last look before a letter leaves: is it still wanted, exactly as approved?"""

from __future__ import annotations

from datetime import datetime, timedelta

from sincerely.journal.actions.sendings import why_not_now, why_unwanted
from sincerely.journal.models import MailAccount, Sending

#: After this the moment that was chosen is gone (the machine slept, the mail account was away): a person is asked.
TOO_LATE = timedelta(hours=12)


def objection(sending: Sending, account: MailAccount, now: datetime) -> str:
    """Return why this letter must not leave now, in words for the candidate; empty when nothing stands against it."""
    approval = sending.approval
    letter = approval.letter
    if sending.candidate.sample:
        return "This is the sample job search; it never sends."
    if approval.voided_at:
        return "The letter was changed after you approved it."
    if (letter.subject, letter.body, letter.to_address) != (approval.subject, approval.body, approval.to_address):
        return "The letter or its address is no longer what you approved."
    if approval.from_address != account.address:
        return f"You approved it to go out from {approval.from_address}; your mail account is now {account.address}."
    if reason := why_unwanted(letter.follow_up):
        return f"Since you approved it this is no longer owed. {reason}"
    if reason := why_not_now(sending, now):
        return reason
    if now > sending.due_at + TOO_LATE:
        return "The time you chose has passed while nothing was running to send it."
    return ""
