"""Erasing for good, after a look at what goes with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from sincerely.journal.facts.letter_states import form_words
from sincerely.journal.models import (
    Application,
    Contact,
    Goal,
    Interview,
    Letter,
    Message,
    Offer,
    Promise,
    Reflection,
    Strength,
    Topic,
)
from sincerely.journal.models.base import Owned
from sincerely.web.access import CandidateRequest, View, for_candidate
from sincerely.web.desk.inbox import title_of
from sincerely.web.screen import on_screen
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
    Application,
    "applications",
    lambda row: (gettext("the application “{row}”").format(row=row), ("application", row.pk), ("applications",)),
)
contact = _erasure(Contact, "contacts", lambda row: (str(row), ("contact", row.pk), ("contacts",)))
interview = _erasure(
    Interview,
    "applications",
    lambda row: (
        gettext("the {interview} at {employer}").format(
            interview=row.round or row.format or gettext("interview"), employer=row.application.employer
        ),
        ("interview", row.pk),
        ("application", row.application_id),
    ),
)
letter = _erasure(
    Letter,
    "letters",
    lambda row: (
        gettext("the {form} to {contact}").format(form=on_screen(form_words(row.form)), contact=row.contact)
        if row.contact
        else gettext("this {form}").format(form=on_screen(form_words(row.form))),
        ("letter", row.pk),
        ("letters",),
    ),
)
offer = _erasure(
    Offer,
    "offers",
    lambda row: (gettext("the offer “{row}”").format(row=row), ("offer", row.pk), ("offers",)),
)
promise = _erasure(
    Promise,
    "applications",
    lambda row: (gettext("the promise “{what}”").format(what=row.what), *(("application", row.application_id),) * 2),
)
reflection = _erasure(
    Reflection,
    "applications",
    lambda row: (
        gettext("what you wrote down about {application}").format(application=row.application),
        ("reflection", row.pk),
        ("application", row.application_id),
    ),
)
goal = _erasure(
    Goal, "applications", lambda row: (gettext("the goal “{goal}”").format(goal=row), ("goal", row.pk), ("growth",))
)
strength = _erasure(Strength, "settings", lambda row: (f"“{row.claim}”", *(("settings",),) * 2))
topic = _erasure(
    Topic,
    "applications",
    lambda row: (gettext("the topic “{topic}”").format(topic=row.topic), *(("interview", row.interview_id),) * 2),
)
message = _erasure(
    Message,
    "inbox",
    lambda row: (
        gettext("the message “{subject}”").format(subject=title_of(row)),
        ("message", row.pk),
        ("inbox",),
    ),
)
