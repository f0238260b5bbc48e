"""One step: something happened, and the plan follows."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sincerely import clock
from sincerely.inbox.pasted import pasted_for, signed_by, take_in_pasted
from sincerely.journal.actions.happenings import HAPPENINGS, correct, record, restore
from sincerely.journal.actions.messages import undo_step
from sincerely.journal.actions.newcomers import record_elsewhere
from sincerely.journal.actions.told_again import tell_again
from sincerely.journal.facts.offers import first_day
from sincerely.journal.facts.senders import senders_of
from sincerely.journal.models import Application, Contact, Event, Interview, Message
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.happenings import fitting, likely
from sincerely.web.desk.inbox import kind_words
from sincerely.web.forms.happenings import EventForm, HappeningForm
from sincerely.web.once import made_before, once
from sincerely.web.screen import on_screen
from sincerely.web.templatetags.said import named_day
from sincerely.web.views.common import Instead, attempt, form_page, number
from sincerely.zones import zone_or_utc


@require_GET
@for_candidate
def happenings(request: CandidateRequest) -> HttpResponse:
    """Offer everything that can be recorded in one step."""
    contact = Contact.objects.filter(candidate=request.candidate, pk=number(request.GET.get("contact"))).first()
    application = (
        Application.objects.filter(candidate=request.candidate, pk=number(request.GET.get("application")))
        .select_related("employer")
        .first()
    )
    about = application or contact
    often = likely(request.candidate, about, clock.now())
    others = [each for each in fitting(about) if each not in often]
    shown = {
        "often": often,
        "groups": [
            (gettext("Something else they did"), [each for each in others if each.who == "they"]),
            (gettext("Something else I did"), [each for each in others if each.who == "I"]),
        ],
        "about": about,
        "query": urlencode({"application" if application else "contact": about.pk} if about else {}),
        "back": reverse("application", args=[application.pk])
        if application
        else reverse("contact", args=[contact.pk])
        if contact
        else reverse("today"),
    }
    return render(request, "web/happenings.html", shown)


@require_http_methods(["GET", "POST"])
@for_candidate
def happening(request: CandidateRequest, kind: str) -> HttpResponse:
    """Ask for what one happening needs; POST records it."""
    known = HAPPENINGS.get(kind)
    if known is None:
        raise Http404
    chosen = request.GET.get("application") or request.POST.get("for_application")
    application = get_object_or_404(Application, pk=number(chosen), candidate=request.candidate) if chosen else None
    if before := made_before(request):
        return _recorded(request, before)
    form = HappeningForm(
        request.candidate,
        known,
        application,
        request.POST or None,
        initial={"contact": request.GET.get("contact")} | _started(kind, application),
    )
    if form.is_bound and "as_message" in request.POST and (kept := _kept_as_message(request, form)):
        return redirect("message", kept.pk)
    if form.is_bound and form.is_valid():
        told, earlier = form.answers(), form.earlier
        if earlier and (event := attempt(request, lambda: tell_again(request.candidate, earlier, clock.now(), request.user, **told))):  # fmt: skip
            messages.success(
                request,
                gettext("{label}: what is new in it is noted. Nothing is owed twice.").format(
                    label=on_screen(known.label)
                ),
            )
            return redirect(_page_of(event))
        event = None if earlier else once(request, lambda: _record(request, form, kind, told))
        if event:
            _record_the_answer_owed(request, form, event)
            if look := form.to_look_at():
                messages.warning(request, look)
            return _recorded(request, event)
    back = ("application", application.pk) if application else ("happenings",)
    return form_page(
        request,
        form,
        title=on_screen(known.label),
        button=gettext("Record it"),
        back=back,
        reads_as=kind_words(form.reads_as) if form.reads_as else "",
        lead=gettext("For example: {example}").format(example=on_screen(known.example)) if known.example else "",
        instead=_what_is_meant(form.took_place) if form.took_place else None,
    )


def _started(kind: str, application: Application | None) -> dict[str, Any]:
    """Return what is on record of what a step asks for: of a yes the first day that the offer names."""
    day = first_day(application) if kind == "offer-accepted" and application else None
    return {"due": day} if day else {}


def _record(request: CandidateRequest, form: HappeningForm, kind: str, told: dict[str, Any]) -> Event:
    if form.place and (place := form.place.place()):
        told.pop("application", None)
        return record_elsewhere(request.candidate, kind, clock.now(), place, by=request.user, **told)
    return record(request.candidate, kind, clock.now(), by=request.user, **told)


def _record_the_answer_owed(request: CandidateRequest, form: HappeningForm, invited: Event) -> None:
    """Record that they wait for a word, where an invitation asks for one; it can be taken back by itself."""
    owed = form.answer_owed()
    if owed:
        owed |= {"application": invited.application}
    event = attempt(request, lambda: record(request.candidate, "message-received", clock.now(), by=request.user, **owed)) if owed else None  # fmt: skip
    if event:
        messages.success(request, gettext("Noted too: they wait for your answer."), extra_tags=f"undo-event:{event.pk}")


def _kept_as_message(request: CandidateRequest, form: HappeningForm) -> Message | None:
    """Keep the words of a form as a message of the inbox, whose yes records all they say."""
    form.is_valid()
    given, now = form.cleaned_data, clock.now()
    told = pasted_for(request.candidate, given.get("what") or "", now)
    who = given.get("contact") or signed_by(told.text, Contact.objects.filter(candidate=request.candidate))
    made = attempt(
        request,
        lambda: take_in_pasted(
            request.candidate, told, who, given.get("at"), senders_of(request.candidate, now), now, form.application or given.get("application")
        ),
    )  # fmt: skip
    return made[0] if made else None


def _recorded(request: CandidateRequest, event: Event) -> HttpResponse:
    label = on_screen(HAPPENINGS[event.kind].label)
    messages.success(request, gettext("Recorded: {label}.").format(label=label), extra_tags=f"undo-event:{event.pk}")
    if event.kind == "offer-received":
        messages.info(request, gettext("They want you: well done. Take the time you need with it."))
    return redirect(_page_of(event))


def _what_is_meant(interview: Interview) -> Instead:
    """Return why a talk that was told of cannot be moved, and what is likely meant."""
    round_ = f"{reverse('happening', args=['interview-scheduled'])}?application={interview.application_id}"
    ways = (
        (gettext("They invited me to a further talk"), round_),
        (gettext("Its day or hour is noted wrongly"), reverse("interview-edit", args=[interview.pk])),
    )
    began = interview.start.astimezone(zone_or_utc(interview.zone)) if interview.start else None
    day = named_day(began) if began else ""
    says = (
        gettext(
            "You told how the interview at {employer} on {day} went, so it took place, and what has taken place cannot be moved. Which of these do you mean?"
        )
        if began
        else gettext(
            "You told how the interview at {employer} went, so it took place, and what has taken place cannot be moved. Which of these do you mean?"
        )
    )
    return Instead(
        says.format(employer=interview.application.employer.name, day=day),
        ways,
    )


@require_http_methods(["GET", "POST"])
@for_candidate
def event_edit(request: CandidateRequest, pk: int) -> HttpResponse:
    """Correct a recorded step; what follows from it is worked out anew."""
    event = get_object_or_404(Event.objects.select_related("application"), pk=pk, candidate=request.candidate)
    known = HAPPENINGS.get(event.kind)
    if known is None or event.superseded_by_id or event.retracted_at:
        messages.info(request, gettext("This one cannot be corrected; undo it, or correct what it belongs to."))
        return redirect(_page_of(event))
    form = EventForm(request.candidate, known, event, request.POST or None)
    if form.is_bound and form.is_valid():
        made = attempt(
            request, lambda: correct(request.candidate, event, clock.now(), by=request.user, **form.changes())
        )
        if made:
            messages.success(request, gettext("Corrected. What is owed follows."))
            if "due" in form.changed_data and (look := form.to_look_at()):
                messages.warning(request, look)
            return redirect(_page_of(event))
    back = ("application", event.application_id) if event.application_id else ("today",)
    return form_page(request, form, title=on_screen(known.label), button=gettext("Save"), back=back)


@require_POST
@for_candidate
def event_retraction(request: CandidateRequest, pk: int) -> HttpResponse:
    """Undo a recorded step, with what followed from it."""
    event = get_object_or_404(Event, pk=pk, candidate=request.candidate)
    done = attempt(request, lambda: (undo_step(request.candidate, event, clock.now(), request.user),))
    if done and done[0] is not None:
        messages.info(request, gettext("Undone. What followed from it is as before, and the message waits for your word again."))  # fmt: skip
        return redirect("message", done[0].pk)
    if done:
        messages.info(
            request, gettext("Undone. What followed from it is as before."), extra_tags=f"redo-event:{event.pk}"
        )
    return redirect(_page_of(event))


@require_POST
@for_candidate
def event_restoration(request: CandidateRequest, pk: int) -> HttpResponse:
    """Undo the undoing."""
    event = get_object_or_404(Event, pk=pk, candidate=request.candidate)
    if attempt(request, lambda: restore(request.candidate, event, clock.now(), request.user)):
        messages.info(request, gettext("It counts again."))
    return redirect(_page_of(event))


def _page_of(event: Event) -> str:
    return reverse("application", args=[event.application_id]) if event.application_id else reverse("today")
