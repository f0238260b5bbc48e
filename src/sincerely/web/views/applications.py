"""Applications: the list, and one with everything that belongs to it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods

from sincerely import clock
from sincerely.journal.actions.applications import add_application, correct_application
from sincerely.journal.actions.employers import add_employer
from sincerely.journal.models import Application
from sincerely.outbox.decisions import overtaken
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.applications import application_page, application_rows, board
from sincerely.web.desk.growth import learned
from sincerely.web.desk.inbox import kind_words
from sincerely.web.desk.lists import FEW, page_of, sought
from sincerely.web.desk.offers import not_here, offer_rows
from sincerely.web.desk.outbox import overtaken_of
from sincerely.web.forms.people import ApplicationForm, employer_named, initial_of
from sincerely.web.once import once
from sincerely.web.views.common import attempt, form_page


@require_GET
@for_candidate
def applications(request: CandidateRequest) -> HttpResponse:
    """List the applications with their stages, open ones first; as a board with ?view=board. ?stage= names a column of the board, ?q= looks for words."""
    text, stage = sought(request.GET), request.GET.get("stage", "")
    rows = application_rows(request.candidate, clock.now(), text)
    columns = board(rows)
    chosen = next((column for column in columns if column.name == stage), None)
    page = page_of(chosen.rows if chosen else rows, request.GET)
    shown = {
        "columns": columns,
        "as_board": request.GET.get("view") == "board",
        "chosen": chosen,
        "page": page,
        "groups": [
            (gettext("Open"), [row for row in page if not row.stage.closed]),
            (gettext("Closed"), [row for row in page if row.stage.closed]),
        ],
        "all": len(rows),
        "many": len(rows) > FEW,
        "q": text,
        "room": "applications",
    }
    return render(request, "web/applications.html", shown)


@require_GET
@for_candidate
def application(request: CandidateRequest, pk: int) -> HttpResponse:
    """Show one application: what is owed, who is known, what was promised, what happened."""
    found = _application(request, pk)
    shown = application_page(found, clock.now()) | {
        "overtaken": overtaken_of(overtaken(request.candidate, found.pk)),
        "offers_here": [row for row in offer_rows(request.candidate) if row.offer.application_id == found.pk],
        "learned": learned(found),
        "bringing": {each.pk: told for each, told in not_here(request.candidate)}.get(found.pk),
        "room": "applications",
    }
    shown["messages_here"] = [(row, kind_words(row.settled_as or row.kind)) for row in shown["messages_here"]]
    return render(request, "web/application.html", shown)


@require_http_methods(["GET", "POST"])
@for_candidate
def application_new(request: CandidateRequest) -> HttpResponse:
    """Add a post applied for."""
    form = ApplicationForm(request.POST or None)
    if form.is_bound and form.is_valid() and (made := once(request, lambda: _added(request, **form.cleaned_data))):
        return redirect("application", made.pk)
    return form_page(
        request,
        form,
        title=gettext("A new application"),
        button=gettext("Add it"),
        back=("applications",),
        room="applications",
    )


@require_http_methods(["GET", "POST"])
@for_candidate
def application_edit(request: CandidateRequest, pk: int) -> HttpResponse:
    """Correct a post applied for."""
    found = _application(request, pk)
    form = ApplicationForm(request.POST or None, initial=initial_of(found))
    if form.is_bound and form.is_valid():
        wish, now = form.cleaned_data, clock.now()
        employer = employer_named(request.candidate, wish["employer"]) or add_employer(
            request.candidate, now, name=wish["employer"]
        )
        if attempt(
            request,
            lambda: correct_application(
                request.candidate,
                found,
                now,
                employer=employer,
                role=wish["role"],
                needs=wish["needs"],
                notes=wish["notes"],
            ),
        ):
            messages.success(request, gettext("Corrected."))
            return redirect("application", found.pk)
    return form_page(
        request,
        form,
        title=gettext("Correct: {found}").format(found=found),
        button=gettext("Save"),
        back=("application", found.pk),
        room="applications",
    )


def _added(request: CandidateRequest, employer: str, **wish: Any) -> Application:
    mine, now = request.candidate, clock.now()
    where = employer_named(mine, employer) or add_employer(mine, now, name=employer)
    return add_application(mine, where, now, request.user, **wish)


def _application(request: CandidateRequest, pk: int) -> Application:
    return get_object_or_404(
        Application.objects.select_related("employer", "candidate"), pk=pk, candidate=request.candidate
    )
