"""The candidate's own answers in their Sent folder: which message on record each answers is told by its In-Reply-To and References."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sincerely.accounts.models import Candidate
from sincerely.core.reading.message.mail import message_of
from sincerely.journal.actions.own_answers import note_answer
from sincerely.journal.facts.senders import Senders
from sincerely.journal.models import Message


def note_own_answers(
    candidate: Candidate, sent: Iterable[tuple[datetime, bytes]], senders: Senders, now: datetime
) -> int:
    """Note of the headers of sent mails, each with when it was sent, what they answer; return how many messages are answered by it. What went out from here is known already, and a machine's reply is none."""
    found: list[tuple[datetime, str, tuple[str, ...]]] = []
    for at, headers in sent:
        mail = message_of(headers, frozenset())
        if mail.origin != "auto-reply" and mail.references and mail.message_id not in senders.letters:
            # Of a thread the latest is meant, which stands last.
            found.append((min(at, now), mail.message_id, mail.references[::-1]))
    asked = {each for _, _, references in found for each in references}
    rows = Message.objects.filter(candidate=candidate, message_id__in=asked, answered_at=None).order_by("-pk")
    known = {row.message_id: row for row in rows}
    noted = 0
    for at, message_id, references in sorted(found):
        row = next((known[each] for each in references if each in known), None)
        if row is not None:
            noted += note_answer(candidate, row, message_id, at, now)
    return noted
