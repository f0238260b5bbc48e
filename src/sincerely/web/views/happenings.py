"""One step: something happened, and the plan follows."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sincerely import clock
from sincerely.journal.actions.happenings import HAPPENINGS, record, restore, retract
from sincerely.journal.models import Application, Event
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.forms.happenings import HappeningForm
from sincerely.web.views.common import attempt, form_page


@require_GET
@for_candidate
def happenings(request: CandidateRequest) -> HttpResponse:
    """Offer everything that can be recorded in one step."""
    groups = [
        ("They …", [h for h in HAPPENINGS.values() if h.who == "they"]),
        ("You …", [h for h in HAPPENINGS.values() if h.who == "I"]),
    ]
    return render(request, "web/happenings.html", {"groups": groups})


@require_http_methods(["GET", "POST"])
@for_candidate
def happening(request: CandidateRequest, kind: str) -> HttpResponse:
    """Ask for what one happening needs; POST records it."""
    known = HAPPENINGS.get(kind)
    if known is None:
        raise Http404
    chosen = request.GET.get("application") or request.POST.get("for_application")
    application = (
        get_object_or_404(Application, pk=chosen, candidate=request.candidate) if chosen and chosen.isdigit() else None
    )
    form = HappeningForm(
        request.candidate, known, application, request.POST or None, initial={"contact": request.GET.get("contact")}
    )
    if form.is_bound and form.is_valid():
        event = attempt(
            request, lambda: record(request.candidate, kind, clock.now(), by=request.user, **form.answers())
        )
        if event:
            messages.success(request, f"Recorded: {known.label}.", extra_tags=f"undo-event:{event.pk}")
            return redirect("application", event.application_id) if event.application_id else redirect("today")
    back = ("application", application.pk) if application else ("happenings",)
    return form_page(
        request,
        form,
        title=known.label,
        button="Record it",
        back=back,
        lead=f"For example: {known.example}" if known.example else "",
    )


@require_POST
@for_candidate
def event_retraction(request: CandidateRequest, pk: int) -> HttpResponse:
    """Undo a recorded step, with what followed from it."""
    event = get_object_or_404(Event, pk=pk, candidate=request.candidate)
    if attempt(request, lambda: retract(request.candidate, event, clock.now(), request.user)):
        messages.info(request, "Undone. What followed from it is as before.", extra_tags=f"redo-event:{event.pk}")
    return redirect(_page_of(event))


@require_POST
@for_candidate
def event_restoration(request: CandidateRequest, pk: int) -> HttpResponse:
    """Undo the undoing."""
    event = get_object_or_404(Event, pk=pk, candidate=request.candidate)
    if attempt(request, lambda: restore(request.candidate, event, clock.now(), request.user)):
        messages.info(request, "It counts again.")
    return redirect(_page_of(event))


def _page_of(event: Event) -> str:
    return reverse("application", args=[event.application_id]) if event.application_id else reverse("today")
