"""The look into the mailbox right before a letter leaves: have they written since the candidate last said yes?"""

from __future__ import annotations

from datetime import datetime, timedelta
from types import TracebackType
from typing import Any, Self

from sincerely.core.reading.correspondence import is_from
from sincerely.core.reading.message.mail import message_of
from sincerely.core.reading.message.values import Message
from sincerely.errors import Refused
from sincerely.integrations.imap import Arrived, ImapSession, Trouble
from sincerely.journal.actions.approvals import LOOK
from sincerely.journal.actions.sendings import enter, last_yes
from sincerely.journal.facts.correspondents import correspondent_of
from sincerely.journal.facts.reasons import Why
from sincerely.journal.models import Approval, Mailbox, Sending
from sincerely.journal.models.reasons import Reason
from sincerely.outbox.account import mailbox_server
from sincerely.zones import zone_or_utc

#: So long after the first look that failed, then so long ...: after the last one only the candidate's word lets it go.
LOOK_AGAIN = (
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(minutes=30),
    timedelta(hours=1),
    timedelta(hours=2),
)


class Inbox:
    """One sweep's way into a candidate's mailbox; the connection is made when the first letter needs it."""

    def __init__(self, candidate_id: int) -> None:
        self._mailbox = Mailbox.objects.filter(candidate=candidate_id).first()
        self._session: ImapSession | None = None
        self._trouble: Trouble | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            self._session.__exit__(kind, error, trace)

    def objection(self, sending: Sending, now: datetime) -> tuple[Why | None, dict[str, Any]]:
        """Return why this letter must not leave now, and what of the sending changes with it; None when nothing stands against it."""
        if self._mailbox is None:
            return _nobody_looks(sending)
        try:
            came = self._came(last_yes(sending))
        except Trouble as trouble:
            return (None, {}) if _told_otherwise(sending) else _waits(sending, trouble, now)
        own = self._own(sending)
        who = correspondent_of(sending, own)
        for one in came:
            message = message_of(one.headers, own)
            if is_from(message, who):
                return _told(sending, one, message), {}
        return None, {}

    def shows_sent(self, sending: Sending) -> bool:
        """Say whether a letter of which nobody could tell whether it went out lies in the Sent folder by now, whatever its candidate has said; False where nobody can look."""
        if self._session is None or self._trouble is not None:
            return False
        if all(phase.phase != "uncertain" for phase in sending.phases.all()):
            return False
        try:
            folder = self._session.folders().sent
            return bool(folder) and self._session.holds(folder, sending.approval.message_id)
        except Trouble:
            return False

    def _came(self, since: datetime) -> list[Arrived]:
        if self._trouble is not None:  # one letter's wait is enough for all of a sweep
            raise self._trouble
        try:
            if self._session is None:
                assert self._mailbox is not None
                self._session = ImapSession(mailbox_server(self._mailbox))
            return self._session.arrived(since)
        except Trouble as trouble:
            self._trouble = trouble
            raise

    def _own(self, sending: Sending) -> frozenset[str]:
        assert self._mailbox is not None
        own = {sending.candidate.email, sending.approval.from_address, self._mailbox.username}
        return frozenset(one.lower() for one in own if "@" in one)


def look_again(now: datetime) -> None:
    """Let letters that wait because nobody could look be looked after once more; each as often as `LOOK_AGAIN` says."""
    waiting = Sending.objects.filter(state="held", reason=Reason.INBOX_UNAVAILABLE, next_try_at__lte=now)
    for sending in waiting.filter(attempts__lte=len(LOOK_AGAIN)):
        enter(sending, "queued", now, leaving=("held",), why=Why(Reason.REQUEUED), claim_token="")


def send_unseen(sending: Sending, now: datetime) -> None:
    """Let a letter go for which nobody could look: the candidate says that they have not written. An answer that is seen after all still holds it."""
    moved = enter(
        sending, "queued", now, leaving=("held",), why=Why(Reason.NOT_WRITTEN), due_at=now, due_wall="", next_try_at=now, attempts=0, claim_token="",
    )  # fmt: skip
    if not moved:
        raise Refused("That is not possible any more. Please load the page again.")
    Approval.objects.filter(pk=sending.approval_id).update(written_since="no")


def _told_otherwise(sending: Sending) -> bool:
    """Say whether the candidate gave their word, after the letter was last held, that nobody has written."""
    word = False
    for phase in sending.phases.all():
        word = (word or phase.reason == Reason.NOT_WRITTEN) and phase.phase != "held"
    return word


def _nobody_looks(sending: Sending) -> tuple[Why | None, dict[str, Any]]:
    """Without a mailbox nothing stands against a letter, unless its candidate counted on one and was therefore not asked."""
    if sending.approval.written_since != LOOK:
        return None, {}
    return Why(Reason.INBOX_UNAVAILABLE, {"says": "Your mailbox is no longer connected."}), {"attempts": len(LOOK_AGAIN) + 1}  # fmt: skip


def _waits(sending: Sending, trouble: Trouble, now: datetime) -> tuple[Why, dict[str, Any]]:
    done = len(LOOK_AGAIN) if trouble.lasting else sending.attempts
    if done >= len(LOOK_AGAIN):
        return Why(Reason.INBOX_UNAVAILABLE, {"says": trouble.says}), {"attempts": len(LOOK_AGAIN) + 1}
    again = now + LOOK_AGAIN[done]
    shown = again.astimezone(zone_or_utc(sending.candidate.zone))
    details = {"says": trouble.says, "again": f"We look again at {shown:%H:%M}."}
    return Why(Reason.INBOX_UNAVAILABLE, details), {"attempts": done + 1, "next_try_at": again}


def _told(sending: Sending, one: Arrived, message: Message) -> Why:
    at = one.at or message.sent
    when = at.astimezone(zone_or_utc(sending.candidate.zone)) if at else None
    shown = f"{when:%A} {when.day} {when:%B at %H:%M}" if when else ""
    who = (message.sender or message.address)[:80]
    return Why(Reason.ANSWERED, {"who": who, "when": shown, "folder": one.folder[:60]})
