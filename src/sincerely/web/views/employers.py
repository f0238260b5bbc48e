"""An employer: who is known there, what was applied for, and what was written."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods

from sincerely import clock
from sincerely.journal.actions.employers import correct_employer
from sincerely.journal.models import Employer
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.employers import employer_page
from sincerely.web.forms.people import EmployerForm
from sincerely.web.views.common import attempt, form_page


@require_GET
@for_candidate
def employer(request: CandidateRequest, pk: int) -> HttpResponse:
    """Show one employer."""
    found = get_object_or_404(Employer, pk=pk, candidate=request.candidate)
    shown = employer_page(request.candidate, found, clock.now()) | {"room": "applications"}
    return render(request, "web/employer.html", shown)


@require_http_methods(["GET", "POST"])
@for_candidate
def employer_edit(request: CandidateRequest, pk: int) -> HttpResponse:
    """Correct what is on record of an employer."""
    found = get_object_or_404(Employer, pk=pk, candidate=request.candidate)
    form = EmployerForm(request.POST or None, instance=Employer.objects.get(pk=found.pk))
    if (
        form.is_bound
        and form.is_valid()
        and attempt(request, lambda: correct_employer(request.candidate, found, clock.now(), **form.cleaned_data))
    ):
        messages.success(request, gettext("Corrected."))
        return redirect("employer", found.pk)
    return form_page(
        request, form, title=found.name, button=gettext("Save"), back=("employer", found.pk), room="applications"
    )
