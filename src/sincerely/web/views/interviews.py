"""One interview: who was there, what each spoke of, and the letters that follow."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sincerely import clock
from sincerely.core.letters.notes.usable import asks_for_terms
from sincerely.in_order import AsRead
from sincerely.journal.actions.appointments import rough_hour
from sincerely.journal.actions.interviews import correct_interview, remove_participant, set_participant
from sincerely.journal.actions.topics import add_topic, correct_topic
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.talks import is_over, unconfirmed
from sincerely.journal.facts.today import follow_ups_of, untold
from sincerely.journal.models import Contact, Interview, Participant, Topic
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.applications import owed_parts, promises_of_interview
from sincerely.web.desk.growth import growth_of
from sincerely.web.forms.debrief_rows import PARTS
from sincerely.web.forms.people import InterviewEditForm, TopicEditForm
from sincerely.web.once import once
from sincerely.web.views.common import attempt, back_to, form_page, letter_waiting, number


@require_GET
@for_candidate
def interview(request: CandidateRequest, pk: int) -> HttpResponse:
    """Show one interview."""
    found = _interview(request, pk)
    topics = list(Topic.objects.filter(interview=found).select_related("contact"))
    rows = follow_ups_of(request.candidate, clock.now(), interview=found)
    offered = counting(request.candidate).filter(application=found.application, kind="offer-received").exists()
    shown = {
        "interview": found,
        "rough": rough_hour(found),
        "unconfirmed": bool(unconfirmed([found])),
        "people": list(
            Participant.objects.filter(interview=found).select_related("contact").order_by("-present", "pk")
        ),
        "topics": topics,
        **_tense(found, clock.now()),
        "told": bool(topics or found.notes),
        "untold": untold(request.candidate, clock.now(), set(), pk=found.pk),
        **owed_parts(
            (row for row in rows if row.status in {"due", "overdue"}),
            (row for row in rows if row.status == "upcoming"),
            clock.now(),
        ),
        "over": [row for row in rows if row.status in {"settled", "stopped"}],
        "others": Contact.objects.filter(candidate=request.candidate, employer=found.application.employer)
        .exclude(participations__interview=found)
        .order_by(AsRead("name"), "pk"),
        "open": [(question, not offered and asks_for_terms(question)) for question in found.open_questions],
        "promises": promises_of_interview(found, clock.now()),
        "parts": PARTS,
        **growth_of(found, clock.now()),
        "room": "applications",
    }
    return render(request, "web/interview.html", shown)


def _tense(found: Interview, now: datetime) -> dict[str, bool]:
    """Say whether an interview is still to come, and whether it is not over: its page speaks of it accordingly."""
    if found.start is None or found.cancelled_at:
        return {"to_come": False, "not_over": False}
    return {"to_come": now < found.start, "not_over": not is_over(found, now)}


@require_http_methods(["GET", "POST"])
@for_candidate
def interview_edit(request: CandidateRequest, pk: int) -> HttpResponse:
    """Correct what was noted of an interview."""
    found = _interview(request, pk)
    form = InterviewEditForm(request.POST or None, instance=_interview(request, pk))
    if (
        form.is_bound
        and form.is_valid()
        and attempt(
            request,
            lambda: correct_interview(request.candidate, found, clock.now(), by=request.user, **form.cleaned_data),
        )
    ):
        messages.success(request, gettext("Corrected. What is owed follows the new times."))
        return redirect("interview", found.pk)
    return form_page(
        request,
        form,
        title=gettext("Correct the interview"),
        button=gettext("Save"),
        back=("interview", found.pk),
        room="applications",
    )


@require_http_methods(["GET", "POST"])
@for_candidate
def topic_new(request: CandidateRequest, pk: int) -> HttpResponse:
    """Add something that was spoken of; opened from a letter, it leads back there."""
    found, letter = _interview(request, pk), letter_waiting(request)
    form = TopicEditForm(found, request.POST or None, initial={"contact": request.GET.get("contact")})
    if (
        form.is_bound
        and form.is_valid()
        and once(request, lambda: add_topic(request.candidate, found, clock.now(), **form.cleaned_data))
    ):
        if letter:
            return back_to(request, letter, *_words_of(form.cleaned_data))
        messages.success(
            request,
            gettext(
                "Noted. Drafts that nobody changed have it now; one changed by hand can be written again from your notes."
            ),
        )
        return redirect("interview", found.pk)
    return form_page(
        request,
        form,
        title=gettext("What did you talk about?"),
        button=gettext("Add it"),
        back=("letter", letter.pk) if letter else ("interview", found.pk),
        room="applications",
    )


def _words_of(told: dict[str, Any]) -> tuple[str, ...]:
    """Return what was noted of a topic; its name where there is nothing else."""
    return tuple(told[name] for name in ("they_said", "i_said", "since") if told[name]) or (told["topic"],)


@require_http_methods(["GET", "POST"])
@for_candidate
def topic_edit(request: CandidateRequest, pk: int) -> HttpResponse:
    """Correct something that was spoken of."""
    found, letter = get_object_or_404(Topic, pk=pk, candidate=request.candidate), letter_waiting(request)
    form = TopicEditForm(
        found.interview, request.POST or None, instance=get_object_or_404(Topic, pk=pk, candidate=request.candidate)
    )
    if (
        form.is_bound
        and form.is_valid()
        and attempt(request, lambda: correct_topic(request.candidate, found, clock.now(), **form.cleaned_data))
    ):
        if letter:
            return back_to(request, letter, *_words_of(form.cleaned_data))
        messages.success(request, gettext("Corrected. Drafts that nobody changed follow."))
        return redirect("interview", found.interview_id)
    return form_page(
        request,
        form,
        title=gettext("What you talked about"),
        button=gettext("Save"),
        back=("letter", letter.pk) if letter else ("interview", found.interview_id),
        room="applications",
        erase=reverse("topic-erasure", args=[found.pk]),
    )


@require_POST
@for_candidate
def participant(request: CandidateRequest, pk: int) -> HttpResponse:
    """Say whether somebody of the list took part and in which part, or had no part at all."""
    found = get_object_or_404(
        Participant.objects.select_related("interview", "contact"), pk=pk, candidate=request.candidate
    )
    wish = request.POST.get("present", "")
    if wish == "none":
        attempt(request, lambda: remove_participant(request.candidate, found, clock.now()))
    else:
        present = wish == "yes" if wish else found.present
        part = request.POST.get("part") or found.part
        attempt(
            request,
            lambda: set_participant(
                request.candidate,
                found.interview,
                found.contact,
                clock.now(),
                part="interviewer" if wish == "yes" and found.part == "organiser" else part,
                present=present and (wish == "yes" or part != "organiser"),
            ),
        )
    return redirect("interview", found.interview_id)


@require_POST
@for_candidate
def participant_new(request: CandidateRequest, pk: int) -> HttpResponse:
    """Add somebody on record to those who took part."""
    found = _interview(request, pk)
    contact = get_object_or_404(Contact, pk=number(request.POST.get("contact")), candidate=request.candidate)
    attempt(request, lambda: set_participant(request.candidate, found, contact, clock.now()))
    return redirect("interview", found.pk)


def _interview(request: CandidateRequest, pk: int) -> Interview:
    return get_object_or_404(
        Interview.objects.select_related("application__employer"), pk=pk, candidate=request.candidate
    )
