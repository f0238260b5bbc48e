"""What can be done about something owed: write its letter, tick it off, put it off, let it go; each can be undone, from where one stands."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from sincerely import clock
from sincerely.core.etiquette.telephone import hours_to_call
from sincerely.journal.actions import follow_ups
from sincerely.journal.actions import letters as letter_actions
from sincerely.journal.facts.answers import what_they_wrote
from sincerely.journal.facts.calls import place_of
from sincerely.journal.facts.letter_states import why_unwanted
from sincerely.journal.facts.today import follow_ups_of
from sincerely.journal.models import FollowUp, Letter
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.answers import answer_parts
from sincerely.web.desk.calls import voicemail
from sincerely.web.desk.growth import beside
from sincerely.web.desk.requests import asked_parts
from sincerely.web.desk.rounds import earlier_rounds
from sincerely.web.forms.follow_ups import SnoozeForm
from sincerely.web.views.common import attempt, stood_on


@require_GET
@for_candidate
def follow_up(request: CandidateRequest, pk: int) -> HttpResponse:
    """Show one follow-up: why it is owed, what it rests on, and all that can be done about it."""
    return _page(request, pk, SnoozeForm())


def _page(request: CandidateRequest, pk: int, form: SnoozeForm, status: int = 200) -> HttpResponse:
    row = get_object_or_404(FollowUp, pk=pk, candidate=request.candidate)
    (found,) = follow_ups_of(request.candidate, clock.now(), pk=pk) or (None,)
    now = clock.now()
    shown = {
        "owed": found,
        "theirs": what_they_wrote(row),
        "unwanted": why_unwanted(row),
        "by_hand": follow_ups.said_by_hand(request.candidate, row),
        "draft": Letter.objects.filter(candidate=request.candidate, follow_up=row).order_by("pk").last(),
        "form": form,
        "room": "today",
        # A call to return: when it is welcome there next; a greeting to be checked: its words.
        "hours": hours_to_call(place_of(request.candidate, row.contact), now)
        if row.rule == "return-call" and row.contact
        else None,
        "voicemail": voicemail(request.candidate.name, request.candidate.phone) if row.rule == "voicemail" else "",
        **asked_parts(row),
        **answer_parts(found, row, now),
        **beside(row, now),
        **earlier_rounds(row, now),
    }
    return render(request, "web/follow_up.html", shown, status=status)


@require_POST
@for_candidate
def follow_up_letter(request: CandidateRequest, pk: int) -> HttpResponse:
    """Open the letter that is owed, drafted at first opening."""
    found = get_object_or_404(FollowUp, pk=pk, candidate=request.candidate)
    letter = attempt(request, lambda: letter_actions.draft_letter(request.candidate, found, now=clock.now()))
    return redirect("letter", letter.pk) if letter else redirect("follow-up", found.pk)


@require_POST
@for_candidate
def follow_up_done(request: CandidateRequest, pk: int) -> HttpResponse:
    """Tick it off as done by hand."""
    found = get_object_or_404(FollowUp, pk=pk, candidate=request.candidate)
    if attempt(request, lambda: follow_ups.settle(request.candidate, found, now=clock.now(), by=request.user)):
        messages.success(
            request, gettext("Ticked off: {title}.").format(title=found.title), extra_tags=f"undo:{found.pk}"
        )
    return redirect(stood_on(request))


@require_POST
@for_candidate
def follow_up_snooze(request: CandidateRequest, pk: int) -> HttpResponse:
    """Put it off until a chosen moment."""
    found = get_object_or_404(FollowUp, pk=pk, candidate=request.candidate)
    form = SnoozeForm(request.POST)
    if not form.is_valid():
        return _page(request, pk, form, 422)
    until = clock.now() + timedelta(days=form.cleaned_data["days"])
    if attempt(request, lambda: follow_ups.snooze(request.candidate, found, until, now=clock.now(), by=request.user)):
        messages.success(request, gettext("Put off: {title}.").format(title=found.title), extra_tags=f"undo:{found.pk}")
    return redirect(stood_on(request))


@require_POST
@for_candidate
def follow_up_never(request: CandidateRequest, pk: int) -> HttpResponse:
    """Let it go for good."""
    found = get_object_or_404(FollowUp, pk=pk, candidate=request.candidate)
    if attempt(request, lambda: follow_ups.dismiss(request.candidate, found, now=clock.now(), by=request.user)):
        messages.success(request, gettext("Let go: {title}.").format(title=found.title), extra_tags=f"undo:{found.pk}")
    return redirect(stood_on(request))


@require_POST
@for_candidate
def follow_up_undo(request: CandidateRequest, pk: int) -> HttpResponse:
    """Take back the last thing done about it by hand."""
    found = get_object_or_404(FollowUp, pk=pk, candidate=request.candidate)
    if attempt(request, lambda: follow_ups.undo(request.candidate, found, clock.now())):
        messages.info(request, gettext("Back as it was: {title}.").format(title=found.title))
    return redirect(stood_on(request))
