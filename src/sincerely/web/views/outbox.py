"""The outbox: what waits to go, what went, and what needs a person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from sincerely import clock
from sincerely.errors import SincerelyError
from sincerely.folder import data_folder
from sincerely.journal.models import Application, Sending
from sincerely.ops.awake import who_sends
from sincerely.outbox import decisions, inbox, restored
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.outbox import outbox_groups, overtaken_of
from sincerely.web.screen import on_screen
from sincerely.web.views.common import attempt, number


@require_GET
@for_candidate
def outbox(request: CandidateRequest) -> HttpResponse:
    """List every sending, those that need the candidate first."""
    asked, now = restored.asked_about(request.candidate.pk), clock.now()
    groups, sendings = outbox_groups(request.candidate, now)
    waits = any(row.standing.when for _, rows in groups for row in rows)
    shown = {
        "restored": [(sending, restored.told_of(sending)) for sending in asked],
        "restored_out": restored.out(request.candidate) if asked else (),
        "restored_question": restored.question(asked),
        "groups": groups,
        "watch": who_sends(data_folder(), now) if waits else None,
        "overslept": sum(decisions.is_overslept(each) for each in sendings),
        "overtaken": [one for one in overtaken_of(sendings) if one.count > 1],
        "room": "outbox",
    }
    return render(request, "web/outbox.html", shown)


@require_POST
@for_candidate
def restored_answer(request: CandidateRequest) -> HttpResponse:
    """Record which letters of a copy that was put back have gone out since; the others wait for a word of their own."""
    gone = {number(text) for text in request.POST.getlist("gone")}
    counts = attempt(request, lambda: restored.answer(request.candidate, gone, clock.now()))
    if counts:
        messages.success(
            request,
            (
                gettext("Noted: {count} sent. The others wait for your word below.")
                if counts[1]
                else gettext("Noted: {count} sent. Nothing else waited.")
            ).format(count=counts[0]),
        )
    return redirect("outbox")


@require_POST
@for_candidate
def late_departure(request: CandidateRequest) -> HttpResponse:
    """Let everything that was overslept go after all."""
    gone = decisions.send_overslept(request.candidate, clock.now())
    messages.success(
        request,
        gettext("They go one by one, a few minutes apart.") if gone else gettext("There is nothing late any more."),
    )
    return redirect("outbox")


@require_POST
@for_candidate
def late_cancellation(request: CandidateRequest) -> HttpResponse:
    """Take everything back that was overslept."""
    taken = decisions.cancel_overslept(request.candidate, clock.now())
    messages.success(
        request, gettext("Taken back. They go nowhere.") if taken else gettext("There is nothing late any more.")
    )
    return redirect("outbox")


@require_POST
@for_candidate
def overtaken_departure(request: CandidateRequest, pk: int) -> HttpResponse:
    """Let the letters of an application go that were held by what was told since the yes to them."""
    application = get_object_or_404(Application, pk=pk, candidate=request.candidate)
    by_hand = all(sending.way == "hand" for sending in decisions.overtaken(request.candidate, application.pk))
    gone = decisions.let_overtaken_go(request.candidate, application.pk, clock.now())
    if gone and by_hand:
        messages.success(
            request,
            gettext("Noted. You hand them over yourself.")
            if gone > 1
            else gettext("Noted. You hand it over yourself."),
        )
    elif gone:
        messages.success(request, gettext("They go at their hour.") if gone > 1 else gettext("It goes at its hour."))
    else:
        messages.info(request, gettext("None of them can go as it is. The outbox says why."))
    return redirect("application", application.pk) if request.POST.get("from") == "application" else redirect("outbox")


@require_POST
@for_candidate
def sending_cancellation(request: CandidateRequest, pk: int) -> HttpResponse:
    """Take a letter back."""
    return _decide(
        request,
        pk,
        decisions.cancel,
        gettext("Taken back. It goes nowhere, and nobody has it; the letter is a draft again."),
    )


@require_POST
@for_candidate
def sending_departure(request: CandidateRequest, pk: int) -> HttpResponse:
    """Let a letter go with the next sweep."""
    by_hand = Sending.objects.filter(pk=pk, candidate=request.candidate, way="hand").exists()
    words = gettext("Noted. You hand it over yourself.") if by_hand else gettext("It goes in a moment.")
    return _decide(request, pk, decisions.send_now, words)


@require_POST
@for_candidate
def sending_pause(request: CandidateRequest, pk: int) -> HttpResponse:
    """Keep a letter back until its candidate says when."""
    return _decide(request, pk, decisions.hold, gettext("Held. It goes nowhere until you say when."))


@require_POST
@for_candidate
def sending_unseen(request: CandidateRequest, pk: int) -> HttpResponse:
    """Let a letter go though the mailbox could not be looked into: the candidate says that nobody has written."""
    return _decide(request, pk, inbox.send_unseen, gettext("It goes in a moment."))


@require_POST
@for_candidate
def sending_arrival(request: CandidateRequest, pk: int) -> HttpResponse:
    """Say that an uncertain letter arrived."""
    return _decide(request, pk, decisions.it_arrived, gettext("Noted as sent."))


@require_POST
@for_candidate
def sending_loss(request: CandidateRequest, pk: int) -> HttpResponse:
    """Say that an uncertain letter never arrived."""
    return _decide(
        request, pk, decisions.it_did_not_arrive, gettext("Noted as not sent. “Send now” lets it go once more.")
    )


def _decide(request: CandidateRequest, pk: int, verb: Callable[[Sending, datetime], None], words: str) -> HttpResponse:
    sending = get_object_or_404(Sending, pk=pk, candidate=request.candidate)
    try:
        verb(sending, clock.now())
        messages.success(request, words)
    except SincerelyError as error:
        messages.error(request, on_screen(str(error)))
    return (
        redirect("letter", sending.approval.letter_id) if request.POST.get("from") == "letter" else redirect("outbox")
    )
