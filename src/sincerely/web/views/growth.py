"""Growth: what was learned, what is practised, and how the search goes."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sincerely import clock
from sincerely.journal.actions import growth as actions
from sincerely.journal.facts.course import timeline
from sincerely.journal.models import Goal, Practice
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.applications import happened_words
from sincerely.web.desk.growth import growth_page
from sincerely.web.desk.lists import page_of
from sincerely.web.forms.growth import GoalForm
from sincerely.web.once import once
from sincerely.web.views.common import attempt, form_page, stood_on

#: Pages on which a goal can be practised besides those that show what is owed.
SHOW_GOALS = ("growth", "goal", "follow-up")


@require_GET
@for_candidate
def growth(request: CandidateRequest) -> HttpResponse:
    """Show what is practised, what was learned, how the search goes, and its timeline."""
    shown = growth_page(request.candidate, clock.now())
    page = page_of(timeline(request.candidate, clock.now()), request.GET)
    shown |= {"page": page, "timeline": [(row, happened_words(row)) for row in page], "room": "applications"}
    return render(request, "web/growth.html", shown)


@require_http_methods(["GET", "POST"])
@for_candidate
def goal_new(request: CandidateRequest) -> HttpResponse:
    """Set a goal."""
    form = GoalForm(request.POST or None)
    if (
        form.is_bound
        and form.is_valid()
        and once(request, lambda: actions.add_goal(request.candidate, form.cleaned_data["what"], clock.now()))
    ):
        messages.success(request, gettext("It stands here again before your next interview."))
        return redirect("growth")
    return form_page(
        request,
        form,
        title=gettext("Something to practise"),
        button=gettext("Add it"),
        back=("growth",),
        room="applications",
    )


@require_http_methods(["GET", "POST"])
@for_candidate
def goal(request: CandidateRequest, pk: int) -> HttpResponse:
    """Word a goal anew, or erase it."""
    found = _goal(request, pk)
    form = GoalForm(request.POST or None, initial={"what": found.what})
    if (
        form.is_bound
        and form.is_valid()
        and attempt(
            request,
            lambda: actions.correct_goal(request.candidate, found, form.cleaned_data["what"], clock.now()),
        )
    ):
        messages.success(request, gettext("Corrected."))
        return redirect("growth")
    return form_page(
        request,
        form,
        title=gettext("Something to practise"),
        button=gettext("Save"),
        back=("growth",),
        room="applications",
        erase=reverse("goal-erasure", args=[found.pk]),
    )


@require_POST
@for_candidate
def goal_practice(request: CandidateRequest, pk: int) -> HttpResponse:
    """Note that it was practised."""
    found = _goal(request, pk)
    made = once(request, lambda: actions.practise(request.candidate, found, clock.now()))
    if made:
        messages.success(
            request, gettext("Practised: {goal}.").format(goal=found), extra_tags=f"undo-practice:{made.pk}"
        )
    return redirect(stood_on(request, *SHOW_GOALS))


@require_POST
@for_candidate
def practice_removal(request: CandidateRequest, pk: int) -> HttpResponse:
    """Say that it was not practised then."""
    found = get_object_or_404(Practice, pk=pk, candidate=request.candidate)
    if attempt(request, lambda: actions.take_back_practice(request.candidate, found, clock.now())):
        messages.info(request, gettext("Taken back."))
    return redirect(stood_on(request, *SHOW_GOALS))


@require_POST
@for_candidate
def goal_end(request: CandidateRequest, pk: int) -> HttpResponse:
    """Say that it is done."""
    found = _goal(request, pk)
    if attempt(request, lambda: actions.close_goal(request.candidate, found, clock.now())):
        messages.success(request, gettext("Done: {goal}.").format(goal=found), extra_tags=f"undo-goal:{found.pk}")
    return redirect(stood_on(request, *SHOW_GOALS))


@require_POST
@for_candidate
def goal_return(request: CandidateRequest, pk: int) -> HttpResponse:
    """Keep practising."""
    found = _goal(request, pk)
    if attempt(request, lambda: actions.reopen_goal(request.candidate, found, clock.now())):
        messages.info(request, gettext("Open again: {goal}.").format(goal=found))
    return redirect(stood_on(request, *SHOW_GOALS))


def _goal(request: CandidateRequest, pk: int) -> Goal:
    return get_object_or_404(Goal, pk=pk, candidate=request.candidate)
