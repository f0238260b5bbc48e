"""What somebody asked for, ticked off."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from sincerely import clock
from sincerely.journal.actions.checklists import keep_checklist
from sincerely.journal.facts.checklists import Listed
from sincerely.journal.models import FollowUp
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.requests import request_of
from sincerely.web.forms.requests import ItemRows
from sincerely.web.views.common import attempt


@require_POST
@for_candidate
def follow_up_items(request: CandidateRequest, pk: int) -> HttpResponse:
    """Keep what was ticked and noted beside the things they asked for."""
    found = get_object_or_404(FollowUp.objects.select_related("cause"), pk=pk, candidate=request.candidate)
    asked = request_of(found)
    rows = ItemRows(request.POST, prefix="items")
    if asked is None or not rows.is_valid():
        messages.error(request, gettext("Not kept: an answer or a worry is at most 500 characters long."))
        return redirect("follow-up", found.pk)
    listed = [
        Listed(
            item=one["item"],
            ready=one["ready"],
            answer=one["answer"].strip(),
            concern=one["concern"].strip(),
            discreet=one["discreet"],
        )
        for one in (row.cleaned_data for row in rows)
    ]
    if attempt(request, lambda: keep_checklist(request.candidate, asked, listed, clock.now())):
        messages.success(request, gettext("Kept. The reply follows the list, unless you have changed it by hand."))
    return redirect("follow-up", found.pk)
