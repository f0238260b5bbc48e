"""The people met and written to."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sincerely import clock
from sincerely.in_order import AsRead
from sincerely.journal.actions.contacts import (
    add_contact,
    correct_contact,
    forget_address,
    forget_rapport,
    merge_contacts,
)
from sincerely.journal.facts.events import counting, event_value
from sincerely.journal.facts.people import doubles_of, rapport_of
from sincerely.journal.facts.stages import stage_of
from sincerely.journal.facts.today import follow_ups_of
from sincerely.journal.models import Application, Contact, Letter, Topic
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.lists import FEW, holding, page_of, sought
from sincerely.web.forms.letter_kinds import likely_kinds
from sincerely.web.forms.letters import NewLetterForm
from sincerely.web.forms.people import ContactForm
from sincerely.web.once import once
from sincerely.web.screen import on_screen
from sincerely.web.views.common import another_s, attempt, back_to, form_page, letter_waiting, number, stood_on

#: The pages of a letter and of a message, to go back to.
LETTERS = ("letter", "letter-by-hand", "message")


@require_GET
@for_candidate
def contacts(request: CandidateRequest) -> HttpResponse:
    """List everybody by employer, a page at a time; ?q= looks for a name, an employer, a post or an address."""
    text = sought(request.GET)
    rows = (
        Contact.objects.filter(
            holding(text, "name", "position", "email", "employer__name"), candidate=request.candidate
        )
        .order_by(AsRead("employer__name"), AsRead("name"), "pk")
        .values_list("pk", "title", "name", "position", "part", "email", "employer__name", named=True)
    )
    page = page_of(rows, request.GET)
    shown = {"page": page, "many": page.paginator.count > FEW, "q": text, "room": "contacts"}
    return render(request, "web/contacts.html", shown)


@require_GET
@for_candidate
def contact(request: CandidateRequest, pk: int) -> HttpResponse:
    """Show one person: what they spoke of, what was written, what is owed."""
    found = _contact(request, pk)
    rows = [
        row
        for row in follow_ups_of(request.candidate, clock.now(), contact=found)
        if row.status in {"due", "overdue", "upcoming"}
    ]
    doubles = doubles_of(found)
    shown = {
        "contact": found,
        "rapport": rapport_of(found),
        "topics": Topic.objects.filter(contact=found).select_related("interview__application__employer"),
        "letters": Letter.objects.filter(contact=found).order_by("-saved_at"),
        "owed": [row for row in rows if row.letter_state != "approved"],
        "on_their_way": [row for row in rows if row.letter_state == "approved"],
        "events": counting(request.candidate).filter(contact=found).order_by("-at")[:50],
        "doubles": doubles,
        "colleagues": Contact.objects.filter(candidate=request.candidate, employer=found.employer)
        .exclude(pk__in=[found.pk, *(row.pk for row in doubles)])
        .order_by(AsRead("name"), "pk")
        if found.employer
        else (),
        "new_letter": NewLetterForm(likely=likely_kinds(_stage_with(found))),
        "room": "contacts",
    }
    return render(request, "web/contact.html", shown)


def _stage_with(contact: Contact) -> str:
    """Return the stage of the newest application at somebody's employer; empty where there is none."""
    newest = Application.objects.filter(candidate=contact.candidate_id, employer=contact.employer_id).last()
    if newest is None:
        return ""
    events = counting(contact.candidate).filter(application=newest).order_by("at", "pk")
    return stage_of(map(event_value, events), clock.now()).name


@require_http_methods(["GET", "POST"])
@for_candidate
def contact_new(request: CandidateRequest) -> HttpResponse:
    """Add a person."""
    form = ContactForm(
        request.candidate,
        request.POST or None,
        initial={"part": "other", "employer": number(request.GET.get("employer")) or None},
    )
    if form.is_bound and form.is_valid():
        made = once(request, lambda: add_contact(request.candidate, clock.now(), **form.cleaned_data))
        if made:
            return redirect("contact", made.pk)
    return form_page(
        request, form, title=gettext("Somebody new"), button=gettext("Add"), back=("contacts",), room="contacts"
    )


@require_http_methods(["GET", "POST"])
@for_candidate
def contact_edit(request: CandidateRequest, pk: int) -> HttpResponse:
    """Correct what is on record of a person; opened from a letter, it leads back there."""
    found, letter = _contact(request, pk), letter_waiting(request)
    form = ContactForm(request.candidate, request.POST or None, instance=_contact(request, pk))
    if form.is_bound and form.is_valid() and form.cleaned_data["email"] != found.email:
        form.ask_whose(another_s(request, found, form.cleaned_data["email"]))
    if (
        form.is_bound
        and form.is_valid()
        and attempt(request, lambda: correct_contact(request.candidate, found, clock.now(), **form.cleaned_data))
    ):
        if letter:
            return back_to(request, letter)
        messages.success(request, gettext("Corrected."))
        return redirect("contact", found.pk)
    back = ("letter", letter.pk) if letter else ("contact", found.pk)
    return form_page(request, form, title=str(found), button=gettext("Save"), back=back, room="contacts")


@require_POST
@for_candidate
def contact_union(request: CandidateRequest, pk: int) -> HttpResponse:
    """Say that another person on record is this very one; asked once more, for it cannot be undone."""
    keep = _contact(request, pk)
    other = get_object_or_404(Contact, pk=number(request.POST.get("other")), candidate=request.candidate)
    if "sure" not in request.POST:
        return render(request, "web/union.html", {"keep": keep, "other": other, "both": (keep, other), "room": "contacts"})  # fmt: skip
    told = attempt(request, lambda: merge_contacts(request.candidate, keep, other, clock.now()))
    if told is not None:
        messages.success(request, " ".join((gettext("They are one person now."), *(on_screen(line) for line in told))))
    return redirect("contact", keep.pk)


@require_POST
@for_candidate
def contact_greeting_undo(request: CandidateRequest, pk: int) -> HttpResponse:
    """Greet a person again as before another greeting was chosen for them."""
    found, seen = _contact(request, pk), request.POST.get("seen", "")
    before = request.POST.get("before", "")
    if attempt(request, lambda: forget_rapport(request.candidate, found, seen, clock.now(), before=before)):
        messages.info(request, gettext("{contact} is greeted as before.").format(contact=found))
    return redirect(stood_on(request, *LETTERS))


@require_POST
@for_candidate
def contact_address_undo(request: CandidateRequest, pk: int) -> HttpResponse:
    """Take an address off the record that came there from a letter; the letter keeps it."""
    found, seen = _contact(request, pk), request.POST.get("seen", "")
    if attempt(request, lambda: forget_address(request.candidate, found, seen, clock.now())):
        messages.info(request, gettext("No address is on record for {contact}. The letter keeps its own.").format(contact=found))  # fmt: skip
    return redirect(stood_on(request, *LETTERS))


def _contact(request: CandidateRequest, pk: int) -> Contact:
    return get_object_or_404(Contact.objects.select_related("employer"), pk=pk, candidate=request.candidate)
