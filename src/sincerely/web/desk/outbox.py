"""What the outbox shows."""

from __future__ import annotations

from sincerely.accounts.models import Candidate
from sincerely.journal.models import Sending
from sincerely.outbox.restored import ASKED, FROM_A_COPY

TO_SEND = "To be sent by hand, by you"
GROUPS = (
    ("These need you", ("uncertain", "failed", "held")),
    ("Waiting to go", ("queued", "claimed", "transmitting")),
    ("Sent", ("sent",)),
    ("Taken back", ("cancelled",)),
)
#: Of what is over only the newest are listed; the letters themselves are all under Letters.
NEWEST = 50


def outbox_groups(candidate: Candidate) -> list[tuple[str, list[Sending]]]:
    """Return the candidate's sendings by what they wait for; one query a group."""
    groups = []
    by_hand = Sending.objects.filter(candidate=candidate, state="queued", way="hand", approval__voided_at=None)
    if found := list(by_hand.select_related("approval__letter__contact").prefetch_related("phases").order_by("pk")):
        groups.append((TO_SEND, found))
    for words, states in GROUPS:
        rows = (
            Sending.objects.filter(candidate=candidate, state__in=states)
            .exclude(way="hand", state="queued")
            # those a restore asks about stand in its one question
            .exclude(state__in=ASKED, reason__startswith=FROM_A_COPY)
            .select_related("approval__letter__contact")
            .prefetch_related("phases")
        )
        over = states[0] in {"sent", "cancelled"}
        found = list(rows.order_by("-due_at")[:NEWEST] if over else rows.order_by("due_at"))
        if found:
            groups.append((words, found))
    return groups
