"""The call card: all one wants in sight while the telephone rings, a question taken away, and the call written down."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_GET, require_POST

from sincerely import clock
from sincerely.in_order import AsRead
from sincerely.journal.actions.calls import record_call
from sincerely.journal.actions.happenings import HAPPENINGS, record
from sincerely.journal.actions.letters import draft_letter
from sincerely.journal.facts.calls import Call, call_with
from sincerely.journal.models import Application, Contact, Event, FollowUp
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.calls import Heard, card_words, heard_in
from sincerely.web.forms.calls import CallForm, CallNotesForm, PromiseRows, QuestionForm, promised, step_value
from sincerely.web.forms.faults import focus_fault
from sincerely.web.once import once
from sincerely.web.screen import on_screen
from sincerely.web.views.common import attempt, number
from sincerely.zones import zone_or_utc


@require_GET
@for_candidate
def call(request: CandidateRequest) -> HttpResponse:
    """Lay out the card for somebody (?contact=), for whoever calls from one house (?application=), or for anybody."""
    contact, application, found = _call(request, request.GET)
    return _card(request, contact, application, found)


@require_POST
@for_candidate
def call_question(request: CandidateRequest) -> HttpResponse:
    """Record a question taken away as a promise with its day."""
    contact, application, found = _call(request, request.POST)
    form = QuestionForm(found, request.POST, prefix="question")
    if not form.is_valid():
        return _card(request, contact, application, found, question=form, status=422)
    about = Application.objects.filter(candidate=request.candidate, pk=form.cleaned_data["application"]).first()
    told: dict[str, Any] = {"application": about, "contact": contact, "promised_by": "me"}
    told |= {name: form.cleaned_data[name] for name in ("what", "due")}
    event = once(request, lambda: record(request.candidate, "promise-made", clock.now(), by=request.user, **told))
    if event:
        messages.success(request, gettext("Noted as your promise: {what}.").format(what=told["what"]), extra_tags=f"undo-event:{event.pk}")  # fmt: skip
    return redirect(_address(contact, application))


@require_POST
@for_candidate
def call_notes(request: CandidateRequest) -> HttpResponse:
    """Read what was written down of a call, and show it for correction; nothing counts yet. Whoever only says who calls gets the card with what was typed so far."""
    contact, application, found = _call(request, request.POST)
    form = CallNotesForm(request.POST)
    if "card" in request.POST:
        return _card(
            request, contact, application, found, notes=CallNotesForm(initial={"notes": form["notes"].value()})
        )
    if not form.is_valid():
        return _card(request, contact, application, found, notes=form, status=422)
    read = heard_in(request.candidate, form.cleaned_data["notes"], contact, application, clock.now())
    if read.contact and not contact:
        found = call_with(request.candidate, read.contact, application, clock.now())
    steps = [step_value(step.start, step.what) for step in read.further]
    given = {
        "contact": read.contact,
        "newcomer": read.name,
        "points": "\n".join(read.said.points),
        "decision_by": read.found.decision_by,
        "application": application,
        "others": "\n".join(read.others),
        # What is plainly said is taken: a press takes it out.
        "offered": steps,
        "further": steps,
        "private": read.said.private,
        "moved": read.moved and read.moved[0].pk,
        "moved_to": read.moved and read.moved[1],
        "move": read.moved and read.moved[2],
    }  # fmt: skip
    sure, confided = read.said.promises, read.said.confided
    rows = [
        {"by": one.by, "what": one.what, "due": one.due, "quote": one.quote, "keep": one not in confided}
        for one in (*sure, *confided)
    ]
    checked = CallForm(request.candidate, found, initial={name: value for name, value in given.items() if value})
    return _found(request, contact, application, checked, PromiseRows(initial=rows[:11], prefix="promises"), read)


@require_POST
@for_candidate
def call_record(request: CandidateRequest) -> HttpResponse:
    """Record the call as corrected, and open its summary as a letter where one is owed."""
    contact, application, found = _call(request, request.POST)
    form = CallForm(request.candidate, found, request.POST)
    rows = PromiseRows(request.POST, prefix="promises")
    if not (form.is_valid() and rows.is_valid()):
        return _found(request, contact, application, form, rows, None, status=422)
    given = form.cleaned_data
    about = Application.objects.filter(candidate=request.candidate, pk=given["application"] or 0).first()
    made: list[Event] = []

    def record_all() -> Event:
        made.extend(
            record_call(
                request.candidate,
                given["contact"],
                clock.now(),
                by=request.user,
                name=given["newcomer"],
                application=about,
                at=given["at"],
                points=form.told(),
                promises=promised(rows),
                decision_by=given["decision_by"],
                others=form.lines("others"),
                further=tuple(
                    (begins.astimezone(zone_or_utc(request.candidate.zone)), what) for begins, what in form.steps()
                ),
                moved=form.move_to(),
            )
        )
        return made[0]

    held = once(request, record_all)
    if not held:
        return _found(request, contact, application, form, rows, None, status=422)
    for event in made:
        words = on_screen(HAPPENINGS[event.kind].label) + (f": {event.data.get('what', '')}" if event.kind == "promise-made" else "")  # fmt: skip
        messages.success(request, gettext("Recorded: {label}.").format(label=words), extra_tags=f"undo-event:{event.pk}")  # fmt: skip
    owed = FollowUp.objects.filter(
        candidate=request.candidate, rule="call-summary", cause=held, settled_at=None, withdrawn_at=None
    ).first()
    letter = attempt(request, lambda: draft_letter(request.candidate, owed, clock.now())) if owed and form.told() else None  # fmt: skip
    return redirect("letter", letter.pk) if letter else redirect("contact", held.contact_id)


def _call(request: CandidateRequest, asked: Any) -> tuple[Contact | None, int | None, Call]:
    """Return who calls, the number of the post it is about, and all on record for it; either may be unknown, none is another's."""
    contact = application = None
    chosen = asked is request.GET or "card" in asked
    if which := asked.get("contact_known") or (asked.get("contact") if chosen else ""):
        rows = Contact.objects.filter(candidate=request.candidate, pk=number(which)).select_related("employer")
        contact = rows.first()
        if contact is None:
            raise Http404
    if which := asked.get("application_known") or (asked.get("application") if asked is request.GET else ""):
        application = number(which)
    found = call_with(request.candidate, contact, application, clock.now())
    if application is not None and application not in {row.pk for row, _ in found.posts}:
        raise Http404
    return contact, application, found


def _address(contact: Contact | None, application: int | None) -> str:
    known = {"contact": contact.pk if contact else None, "application": application}
    query = urlencode({name: pk for name, pk in known.items() if pk})
    return reverse("call") + (f"?{query}" if query else "")


def _card(
    request: CandidateRequest,
    contact: Contact | None,
    application: int | None,
    found: Call,
    *,
    question: QuestionForm | None = None,
    notes: CallNotesForm | None = None,
    status: int = 200,
) -> HttpResponse:
    now = clock.now()
    for form in (question, notes):
        if form is not None:
            focus_fault(form)
    houses = {row.employer_id: row.employer for row, _ in found.posts}
    people = Contact.objects.filter(candidate=request.candidate, **({"employer__in": houses} if houses else {}))
    shown = {
        "contact": contact,
        "application": application,
        "call": found,
        "house": contact.employer.name if contact and contact.employer else next(iter(houses.values()), "") if application else "",
        "people": () if contact else people.order_by(AsRead("name"), "pk")[:60],
        "question": question or QuestionForm(found, prefix="question", initial={"due": found.answer_by}),
        "notes": notes or CallNotesForm(),
        "back": reverse("contact", args=[contact.pk]) if contact else reverse("application", args=[application]) if application else reverse("today"),
        "room": "contacts" if contact else "applications" if application else "today",
        **card_words(request.candidate, found, now),
    }  # fmt: skip
    return render(request, "web/call.html", shown, status=status)


def _found(
    request: CandidateRequest,
    contact: Contact | None,
    application: int | None,
    form: CallForm,
    rows: Any,
    read: Heard | None,
    status: int = 200,
) -> HttpResponse:
    for each in (form, *rows):
        if each.is_bound and not each.is_valid():
            focus_fault(each)
            break
    count = len(read.said.promises) + len(read.said.confided) if read else 0
    shown = {
        "form": form,
        "rows": rows,
        "contact": contact,
        "application": application,
        "notes": request.POST.get("notes", ""),
        "moved": form.moved_talk(),
        "lead": ngettext("{count} promise was found.", "{count} promises were found.", count).format(count=count) if count else "",
        "back": _address(contact, application),
        "room": "contacts",
    }  # fmt: skip
    return render(request, "web/call_found.html", shown, status=status)
