"""Reading a debrief for one candidate: what they and their people are called is known already."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sincerely.accounts.models import Candidate
from sincerely.core.reading.values import Debrief, Invitation
from sincerely.journal.models import Application


def read_for(
    candidate: Candidate, notes: str, invite: Any, application: Application | None, now: datetime
) -> tuple[Debrief, tuple[str, ...], Invitation | None]:
    """Return the reading, what to say about the invitation, and the invitation itself. Raises BadInput for a file that is no invitation."""
    raise NotImplementedError
