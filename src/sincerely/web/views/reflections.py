"""What one writes down for oneself about an application or an interview: five short questions, kept as they are typed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from sincerely import clock
from sincerely.core.growth.kindness import reworded
from sincerely.errors import SincerelyError
from sincerely.journal.actions.drafts import new_key
from sincerely.journal.actions.growth import keep_reflection, tell_reflection
from sincerely.journal.facts.growth import QUESTIONS, reflection_on
from sincerely.journal.models import Application, Interview, Reflection
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.growth import answers_of
from sincerely.web.forms.growth import ReflectionForm
from sincerely.web.screen import on_screen
from sincerely.web.views.common import attempt


@require_http_methods(["GET", "POST"])
@for_candidate
def reflection_new(request: CandidateRequest, pk: int) -> HttpResponse:
    """Write down what an application taught."""
    application = get_object_or_404(Application.objects.select_related("employer"), pk=pk, candidate=request.candidate)
    return _page(request, application, None)


@require_http_methods(["GET", "POST"])
@for_candidate
def interview_reflection(request: CandidateRequest, pk: int) -> HttpResponse:
    """Write down what one interview taught."""
    interview = get_object_or_404(
        Interview.objects.select_related("application__employer"), pk=pk, candidate=request.candidate
    )
    return _page(request, interview.application, interview)


@require_http_methods(["GET", "POST"])
@for_candidate
def reflection(request: CandidateRequest, pk: int) -> HttpResponse:
    """Read what was written down, and write on."""
    row = get_object_or_404(
        Reflection.objects.select_related("application__employer", "interview"), pk=pk, candidate=request.candidate
    )
    return _page(request, row.application, row.interview)


def _page(request: CandidateRequest, application: Application, interview: Interview | None) -> HttpResponse:
    if request.method == "POST":
        return _kept(request, application, interview)
    row = reflection_on(request.candidate, application, interview)
    initial = {name: getattr(row, name) for name in QUESTIONS} if row else {}
    form = ReflectionForm(initial={**initial, "page": new_key(), "before": row.page if row else ""})
    return _shown(request, application, interview, row, form)


def _kept(request: CandidateRequest, application: Application, interview: Interview | None) -> HttpResponse:
    """Keep what was sent: by the page itself while one types (`typed`), by the button, or with harsh words put kindly (`kinder`)."""
    sent = request.POST.copy()
    field, _, quote = sent.get("kinder", "").partition(":")
    if field in QUESTIONS:
        sent[field] = reworded(sent.get(field, ""), quote)
    form = ReflectionForm(sent)
    if not form.is_valid():
        return _refused(request, application, interview, form)
    page = form.cleaned_data["page"]
    try:
        row = keep_reflection(
            request.candidate, application, form.answers(), clock.now(), page=page, before=form.cleaned_data["before"], interview=interview
        )  # fmt: skip
    except SincerelyError as error:
        messages.error(request, on_screen(str(error)))
        return _refused(request, application, interview, form)
    if "typed" in sent:
        return JsonResponse({"before": page})
    if row is None:
        messages.info(request, gettext("Nothing is written yet, and nothing has to be."))
        return redirect(request.path)
    if field in QUESTIONS:
        messages.success(request, gettext("Said more kindly. Your own words were: “{quote}”.").format(quote=quote))
        return redirect(request.path)
    told = attempt(request, lambda: (tell_reflection(request.candidate, row, clock.now(), request.user),))
    if told:
        messages.success(
            request, gettext("Kept, for you alone."), extra_tags=f"undo-event:{told[0].pk}" if told[0] else ""
        )
    return redirect(request.path)


def _refused(
    request: CandidateRequest, application: Application, interview: Interview | None, form: ReflectionForm
) -> HttpResponse:
    """Show what could not be kept, as it was typed; beside it what another window wrote. Pressed once more, it is kept over that."""
    if "typed" in request.POST:
        list(messages.get_messages(request))  # said by the page itself
        return JsonResponse({}, status=409)
    row = reflection_on(request.candidate, application, interview)
    again = ReflectionForm(
        {name: form.data.get(name, "") for name in form.fields} | {"before": row.page if row else ""}
    )
    return _shown(request, application, interview, row, again, 422)


def _shown(
    request: CandidateRequest,
    application: Application,
    interview: Interview | None,
    row: Reflection | None,
    form: ReflectionForm,
    status: int = 200,
) -> HttpResponse:
    shown: dict[str, Any] = {
        "application": application,
        "interview": interview,
        "reflection": row,
        "form": form,
        "answers": answers_of(form, row if form.is_bound else None),
        "room": "applications",
    }
    return render(request, "web/reflection.html", shown, status=status)
