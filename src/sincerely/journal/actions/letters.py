"""Letters: all their verbs in one place."""

from __future__ import annotations

from sincerely.journal.actions.approvals import (
    approve,
    asks_whether_written,
    change_send_time,
    give_address,
    mark_sent_by_hand,
    record_sent,
    refuse_sending,
    suggest_send_time,
    undo_sent_by_hand,
    withdraw_approval,
)
from sincerely.journal.actions.wordings import another_wording, wording_before, write_anew
from sincerely.journal.actions.writing import (
    Stale,
    answered_by,
    context_for,
    draft_letter,
    keep_as_own,
    new_letter,
    notes_say_more,
    save_letter,
    standing_approval,
    version_of,
)

__all__ = [
    "Stale", "another_wording", "answered_by", "approve", "asks_whether_written", "change_send_time", "context_for", "draft_letter", "give_address", "keep_as_own", "mark_sent_by_hand", "new_letter", "notes_say_more", "record_sent", "refuse_sending",
    "save_letter", "standing_approval", "suggest_send_time", "undo_sent_by_hand", "version_of", "withdraw_approval", "wording_before", "write_anew",
]  # fmt: skip
