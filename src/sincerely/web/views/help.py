"""Help: the keys, and where things are."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sincerely.web.access import CandidateRequest, for_candidate

KEYS = (
    ("n", "tell us about an interview"), ("g then t", "Today"), ("g then c", "on Today: the calendar"), ("g then a", "Applications"), ("g then l", "Letters"), ("g then o", "Outbox"), ("g then p", "People"),
    ("g then s", "Settings"), ("j and k", "down and up a list"), ("Enter", "open what is marked"), ("e", "into the letter's text"), ("w", "another wording"),
    ("F8 and Shift+F8", "in a letter: to the next finding, and back"), ("Alt+Enter", "in a letter: take the first suggestion for it"), ("Escape", "put the note at a finding away"),
    ("a", "approve the letter"), ("?", "this page"),
)  # fmt: skip


@require_GET
@for_candidate
def help_page(request: CandidateRequest) -> HttpResponse:
    """Show the keys and the first steps."""
    return render(request, "web/help.html", {"keys": KEYS})


@require_GET
@for_candidate
def guide(request: CandidateRequest) -> HttpResponse:
    """Show the user guide."""
    return render(request, "web/guide.html", {})
