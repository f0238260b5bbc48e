"""Promises, corrected and kept."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from sincerely import clock
from sincerely.journal.actions.promises import correct_promise, keep_promise
from sincerely.journal.facts.today import promise_due
from sincerely.journal.models import Promise
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.forms.happenings import PromiseEditForm
from sincerely.web.views.common import attempt, form_page, stood_on
from sincerely.zones import zone_or_utc


@require_http_methods(["GET", "POST"])
@for_candidate
def promise_edit(request: CandidateRequest, pk: int) -> HttpResponse:
    """Correct what was promised, by when, and to whom or by whom."""
    found = get_object_or_404(Promise.objects.select_related("application"), pk=pk, candidate=request.candidate)
    due = promise_due(found, zone_or_utc(request.candidate.zone))
    initial = {"what": found.what, "due": due, "contact": found.contact_id}
    form = PromiseEditForm(request.candidate, request.POST or None, initial=initial)
    if (
        form.is_bound
        and form.is_valid()
        and attempt(
            request,
            lambda: correct_promise(request.candidate, found, clock.now(), by=request.user, **form.cleaned_data),
        )
    ):
        messages.success(request, gettext("Corrected."))
        return redirect("application", found.application_id)
    return form_page(
        request,
        form,
        title=gettext("What you promised") if found.by == "me" else gettext("What they promised"),
        button=gettext("Save"),
        back=("application", found.application_id),
        room="applications",
        erase=reverse("promise-erasure", args=[found.pk]),
    )


@require_POST
@for_candidate
def promise_keeping(request: CandidateRequest, pk: int) -> HttpResponse:
    """Say that a promise was kept."""
    found = get_object_or_404(Promise, pk=pk, candidate=request.candidate)
    kept = attempt(request, lambda: keep_promise(request.candidate, found, clock.now(), request.user))
    if kept:
        messages.success(request, gettext("Kept: {what}.").format(what=found.what), extra_tags=f"undo-event:{kept.pk}")
    page = stood_on(request)
    return redirect("application", found.application_id) if page == reverse("today") else redirect(page)
