"""Erasing for good, after a look at what goes with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from sincerely.journal.models import Application, Contact, Interview, Promise, Strength, Topic
from sincerely.journal.models.base import Owned
from sincerely.web.access import CandidateRequest, View, for_candidate
from sincerely.web.views.common import Page, erase_page


def _erasure(model: type[Owned], room: str, pages: Callable[[Any], tuple[Page, Page]]) -> View:
    @require_http_methods(["GET", "POST"])
    @for_candidate
    def view(request: CandidateRequest, pk: int) -> HttpResponse:
        row = get_object_or_404(model, pk=pk, candidate=request.candidate)
        back, after = pages(row)
        return erase_page(request, row, back=back, after=after, room=room)

    return view


application = _erasure(Application, "applications", lambda row: (("application", row.pk), ("applications",)))
contact = _erasure(Contact, "contacts", lambda row: (("contact", row.pk), ("contacts",)))
interview = _erasure(
    Interview, "applications", lambda row: (("interview", row.pk), ("application", row.application_id))
)
promise = _erasure(Promise, "applications", lambda row: (("application", row.application_id),) * 2)
strength = _erasure(Strength, "settings", lambda row: (("settings",),) * 2)
topic = _erasure(Topic, "applications", lambda row: (("interview", row.interview_id),) * 2)
