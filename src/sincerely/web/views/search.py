"""Search across everything."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.lists import sought
from sincerely.web.desk.search import found


@require_GET
@for_candidate
def search(request: CandidateRequest) -> HttpResponse:
    """Look for words (?q=) in all that is on record, by kind; ?in= shows one kind a page at a time."""
    shown = {"groups": found(request.candidate, request.GET), "q": sought(request.GET), "room": "search"}
    return render(request, "web/search.html", shown)
