"""Today: what is owed, what comes, what waits."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sincerely import clock
from sincerely.journal.facts.today import owed
from sincerely.web.access import CandidateRequest, for_candidate


@require_GET
@for_candidate
def today(request: CandidateRequest) -> HttpResponse:
    """Lay out the desk: one thing to do next, and the reason."""
    desk = owed(request.candidate, clock.now())
    # What is approved goes by itself; the next thing to do is the first that does not.
    first = next((row.id for row in desk.owed if row.letter_state != "approved"), None)
    return render(request, "web/today.html", {"desk": desk, "first_id": first, "room": "today"})
