"""What is noted beside the things somebody asked for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sincerely.accounts.models import Candidate
from sincerely.errors import BadInput
from sincerely.journal.actions.base import change, changing
from sincerely.journal.actions.events import standing
from sincerely.journal.actions.plan import reconcile
from sincerely.journal.actions.writing import write_drafts_anew
from sincerely.journal.facts.checklists import Listed
from sincerely.journal.models import Event


def keep_checklist(candidate: Candidate, request: Event, rows: Iterable[Listed], now: datetime) -> Event:
    """Keep what is noted beside the items of a request; a reply that nobody has touched follows it. It is no fact of theirs: the request stays as it was recorded.

    Raises BadInput for a step that asked for nothing.
    """
    with changing(candidate, now):
        request = standing(candidate, request)
        items = request.data.get("items") or []
        if request.kind != "request-received" or not items:
            raise BadInput("They asked for nothing there that could be listed", expected="a request with its items")
        kept = [row.kept() for row in rows if row.item in items]
        if change(request, {"data": {**request.data, "checklist": kept}}):
            reconcile(candidate, now)  # what the drafts follow
            write_drafts_anew(candidate, request, now)
    return request
