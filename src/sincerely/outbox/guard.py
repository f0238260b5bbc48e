"""The last look before a letter leaves: is it still wanted, exactly as approved?"""

from __future__ import annotations

from datetime import datetime, timedelta

from sincerely.journal.models import Sending

#: After this the moment that was chosen is gone (the machine slept, the mail account was away): a person is asked.
TOO_LATE = timedelta(hours=12)


def objection(sending: Sending, now: datetime) -> str:
    """Return why this letter must not leave now, in words for the candidate; empty when nothing stands against it."""
    approval = sending.approval
    letter = approval.letter
    follow_up = letter.follow_up
    if sending.candidate.sample:
        return "This is the sample job search; it never sends."
    if approval.voided_at:
        return "The letter was changed after you approved it."
    if (letter.subject, letter.body, letter.to_address) != (approval.subject, approval.body, approval.to_address):
        return "The letter or its address is no longer what you approved."
    if follow_up is not None and follow_up.stopped_at:
        return f"Since you approved it: {follow_up.stop_reason or 'this letter is no longer owed'}."
    if follow_up is not None and follow_up.settled_at:
        return "This has been taken care of in another way since you approved it."
    if follow_up is not None and follow_up.withdrawn_at:
        return "What this letter was for has changed since you approved it."
    if now > sending.due_at + TOO_LATE:
        return "The time you chose has passed while nothing was running to send it."
    return ""
