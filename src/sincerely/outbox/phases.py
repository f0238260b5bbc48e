"""The states of a sending and the one way to change them: a conditional UPDATE with its dated row beside it.

queued ──> claimed ──> transmitting ──> sent
  │           │              ├────────> uncertain   the server may have it: a person decides
  │           │              └────────> failed      the server refused it for good
  │           ├──> queued                           a temporary refusal, or the worker died before the letter left
  │           └──> held                             no longer sure it is wanted: a person decides
  └──> cancelled, held
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from sincerely.journal.models import Sending, SendingPhase

QUEUED, CLAIMED, TRANSMITTING, SENT = "queued", "claimed", "transmitting", "sent"
UNCERTAIN, FAILED, CANCELLED, HELD = "uncertain", "failed", "cancelled", "held"

#: What each state waits for, in a reader's words.
WORDS = {
    QUEUED: "Waiting to go",
    CLAIMED: "Going out",
    TRANSMITTING: "Going out",
    SENT: "Sent",
    UNCERTAIN: "Did it arrive?",
    FAILED: "Not sent",
    CANCELLED: "Taken back",
    HELD: "Held: please look",
}


def enter(
    sending: Sending,
    phase: str,
    now: datetime,
    *,
    come_from: tuple[str, ...],
    token: str | None = None,
    note: str = "",
    **changes: Any,
) -> bool:
    """Move `sending` into `phase` if it still is in one of `come_from` (and, with a `token`, still claimed by it); return whether it was.

    The UPDATE and the dated row are one transaction; on False nothing was written.
    """
    wanted = Sending.objects.filter(pk=sending.pk, state__in=come_from)
    if token is not None:
        wanted = wanted.filter(claim_token=token)
    with transaction.atomic():
        if not wanted.update(state=phase, reason=note[:300], **changes):
            return False
        SendingPhase.objects.create(sending_id=sending.pk, phase=phase, at=now, note=note[:300])
    return True
