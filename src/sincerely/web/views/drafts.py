"""Notes kept while they are typed, and erased when they are not wanted."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from sincerely import clock
from sincerely.journal.actions.drafts import drop_draft, new_key
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.drafts import KEY, PAGE, kept


@require_POST
@for_candidate
def debrief_draft(request: CandidateRequest) -> HttpResponse:
    """Keep the debrief as it stands in the page; asked by the page itself while one types. 410 where it was recorded or erased elsewhere: what is typed from then on is another."""
    if not any(request.POST.get(name, "").strip() for name in ("notes", "kept")):
        drop_draft(request.candidate, request.POST.get(KEY, ""))
        return JsonResponse({"key": new_key(), "before": ""})
    row = kept(request, request.candidate, clock.now(), anew=False)
    if row is None:
        return JsonResponse({"key": new_key(), "before": ""}, status=410)
    return JsonResponse({"key": row.key, "before": request.POST.get(PAGE, "")})


@require_POST
@for_candidate
def debrief_draft_removal(request: CandidateRequest) -> HttpResponse:
    """Erase notes that are not recorded."""
    if drop_draft(request.candidate, request.POST.get(KEY, "")):
        messages.success(request, gettext("Erased."))
    return redirect(f"{reverse('debrief')}?anew=yes")
