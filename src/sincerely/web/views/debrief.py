"""The debrief: notes and invitation in, everything found shown for correction, then recorded."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from sincerely import clock
from sincerely.core.reading.values import Invitation
from sincerely.errors import SincerelyError
from sincerely.journal.actions.debriefs import record_debrief
from sincerely.journal.models import Application
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.debrief import read_for
from sincerely.web.forms.debrief import FoundForms, NotesForm

ROWS = frozenset({"people", "topics", "promises"})


@require_http_methods(["GET", "POST"])
@for_candidate
def debrief(request: CandidateRequest) -> HttpResponse:
    """Take notes and invitation; answer with what was found in them."""
    form = NotesForm(
        request.candidate,
        request.POST or None,
        request.FILES or None,
        initial={"application": request.GET.get("application")},
    )
    if request.method == "GET" or not form.is_valid():
        return render(request, "web/debrief.html", {"form": form}, status=422 if form.is_bound else 200)
    try:
        found, problems, invitation = read_for(
            request.candidate,
            form.cleaned_data["notes"],
            form.cleaned_data["invite"],
            form.cleaned_data["application"],
            clock.now(),
        )
    except SincerelyError as error:
        form.add_error("invite", str(error))
        return render(request, "web/debrief.html", {"form": form}, status=422)
    keep = {
        "notes": form.cleaned_data["notes"],
        "application": getattr(form.cleaned_data["application"], "pk", ""),
        "uid": invitation.uid if invitation else "",
        "sequence": invitation.sequence if invitation else 0,
        "place": invitation.location if invitation else "",
    }
    return render(
        request,
        "web/debrief_found.html",
        {
            "forms": FoundForms(found=found, home_zone=request.candidate.zone),
            "found": found,
            "problems": problems,
            "keep": keep,
        },
    )


@require_POST
@for_candidate
def debrief_record(request: CandidateRequest) -> HttpResponse:
    """Record the reading as corrected, and open the interview with its letters."""
    more = request.POST.get("more", "")
    forms = FoundForms(request.POST, more=more if more in ROWS else "")
    keep = {name: request.POST.get(name, "") for name in ("notes", "application", "uid", "sequence", "place")}
    if more or not forms.is_valid():
        return render(
            request,
            "web/debrief_found.html",
            {"forms": forms, "keep": keep, "again": bool(more)},
            status=200 if more else 422,
        )
    application = (
        Application.objects.filter(candidate=request.candidate, pk=keep["application"]).first()
        if keep["application"].isdigit()
        else None
    )
    try:
        interview = record_debrief(
            request.candidate,
            forms.corrected(),
            keep["notes"],
            clock.now(),
            by=request.user,
            application=application,
            invitation=_invitation(keep, forms),
        )
    except SincerelyError as error:
        messages.error(request, str(error))
        return render(request, "web/debrief_found.html", {"forms": forms, "keep": keep}, status=422)
    messages.success(request, "Recorded. Here is who is owed a word.")
    return redirect("interview", interview.pk)


def _invitation(keep: dict[str, str], forms: FoundForms) -> Invitation | None:
    """Return what the journal must know of the invitation: which one it was, and which issue of it."""
    if not keep["uid"]:
        return None
    about = forms.interview.cleaned_data
    return Invitation(
        uid=keep["uid"],
        sequence=int(keep["sequence"]) if keep["sequence"].isdigit() else 0,
        start=about["start"],
        end=about["end"],
        zone=about["zone"],
        location=keep["place"],
    )
