"""Erasing for good, after a look at what goes with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from sincerely.journal.facts.letter_states import form_words
from sincerely.journal.models import Application, Contact, Interview, Letter, Promise, Strength, Topic
from sincerely.journal.models.base import Owned
from sincerely.web.access import CandidateRequest, View, for_candidate
from sincerely.web.views.common import Page, erase_page

# Each says of its row: what it is called, where "back" leads, and where to go once it is gone.
Pages = Callable[[Any], tuple[str, Page, Page]]


def _erasure(model: type[Owned], room: str, pages: Pages) -> View:
    @require_http_methods(["GET", "POST"])
    @for_candidate
    def view(request: CandidateRequest, pk: int) -> HttpResponse:
        row = get_object_or_404(model, pk=pk, candidate=request.candidate)
        name, back, after = pages(row)
        return erase_page(request, row, name=name, back=back, after=after, room=room)

    return view


application = _erasure(
    Application, "applications", lambda row: (f"the application “{row}”", ("application", row.pk), ("applications",))
)
contact = _erasure(Contact, "contacts", lambda row: (str(row), ("contact", row.pk), ("contacts",)))
interview = _erasure(
    Interview,
    "applications",
    lambda row: (
        f"the {row.round or row.format or 'interview'} at {row.application.employer}",
        ("interview", row.pk),
        ("application", row.application_id),
    ),
)
letter = _erasure(
    Letter,
    "letters",
    lambda row: (
        f"the {form_words(row.form)} to {row.contact}" if row.contact else f"this {form_words(row.form)}",
        ("letter", row.pk),
        ("letters",),
    ),
)
promise = _erasure(
    Promise, "applications", lambda row: (f"the promise “{row.what}”", *(("application", row.application_id),) * 2)
)
strength = _erasure(Strength, "settings", lambda row: (f"“{row.claim}”", *(("settings",),) * 2))
topic = _erasure(
    Topic, "applications", lambda row: (f"the topic “{row.topic}”", *(("interview", row.interview_id),) * 2)
)
