"""The inbox: what people and employers on record wrote, what it is taken for, and the yes that makes it count."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_GET, require_POST

from sincerely import clock
from sincerely.errors import BadInput
from sincerely.in_order import AsRead
from sincerely.inbox.arrivals import LARGEST, look, read_anew, take_in
from sincerely.inbox.pasted import correct_sent, take_in_pasted
from sincerely.journal.actions.messages import confirm, offers_first_name, say_whose, take_back
from sincerely.journal.facts.messages import listed, numbers
from sincerely.journal.facts.senders import senders_of
from sincerely.journal.models import Application, Contact, Mailbox, Message
from sincerely.prepared import prepared
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.inbox import Came, mailbox_words, message_page, place_form
from sincerely.web.desk.lists import page_of
from sincerely.web.desk.offers import not_here
from sincerely.web.forms.faults import focus_fault
from sincerely.web.forms.pasted import PastedForm, SentThenForm
from sincerely.web.forms.place import PlaceForm
from sincerely.web.screen import on_screen
from sincerely.web.views.common import attempt, number

#: So many files are read at once: reading each takes a moment.
FILES = 20
#: So many names are offered while one types from whom a pasted message is.
MANY = 200


@require_GET
@for_candidate
def inbox(request: CandidateRequest) -> HttpResponse:
    """List the messages: those to look at first, then the others, each the newest first."""
    return _inbox_page(request, PastedForm(request.candidate, initial={"who": _asked_about(request)}))


def _inbox_page(request: CandidateRequest, pasted: PastedForm) -> HttpResponse:
    count, waiting = numbers(request.candidate)
    page = page_of(range(count), request.GET)
    rows = [Came(row) for row in listed(request.candidate, cast(range, page.object_list))]
    shown = {
        "page": page,
        "waiting": [each for each in rows if each.message.settled_at is None],
        "settled": [each for each in rows if each.message.settled_at],
        "to_look_at": waiting,
        "pasted": pasted,
        "names": [_names(request.candidate.pk)],  # one row of them all, see `each`
        "room": "inbox",
        **mailbox_words(next(iter(_mailbox(request.candidate.pk)), None), clock.now()),
    }
    return render(request, "web/inbox.html", shown, status=422 if pasted.is_bound else 200)


@prepared
def _names(candidate: Any) -> QuerySet[Any]:
    return (
        Contact.objects.filter(candidate=candidate).order_by(AsRead("name"), "pk").values_list("name", flat=True)[:MANY]
    )


@prepared
def _mailbox(candidate: Any) -> QuerySet[Mailbox]:
    return Mailbox.objects.filter(candidate=candidate)


def _asked_about(request: CandidateRequest) -> str:
    """Return whose words the link that was followed is about (?contact=)."""
    asked = number(request.GET.get("contact"))
    row = Contact.objects.filter(candidate=request.candidate, pk=asked).first() if asked else None
    return row.name if row else ""


@require_POST
@for_candidate
def inbox_look(request: CandidateRequest) -> HttpResponse:
    """Look into the mailbox now."""
    mailbox = get_object_or_404(Mailbox.objects.select_related("candidate"), candidate=request.candidate)
    found = look(mailbox, clock.now())
    if found.trouble:
        messages.error(request, gettext("The mailbox could not be looked into. {says}").format(says=on_screen(found.trouble)))  # fmt: skip
    else:
        _say_how_many(request, len(found.kept), gettext("Nothing new from people or employers on record."))
    return redirect("inbox")


@require_POST
@for_candidate
def inbox_files(request: CandidateRequest) -> HttpResponse:
    """Take in mails saved as files."""
    files = request.FILES.getlist("files")
    if not files:
        messages.error(request, gettext("Choose one or more mails first, saved from your mail program (.eml)."))
        return redirect("inbox")
    now, new, last = clock.now(), 0, None
    senders = senders_of(request.candidate, now)
    for file in files[:FILES]:
        try:
            if (file.size or 0) > LARGEST:
                raise BadInput(gettext("This file is larger than 5 MB. Save the mail without its attachments."))
            last, fresh = take_in(request.candidate, file.read(), senders, now)
            new += fresh
        except BadInput as error:
            messages.error(request, gettext("{name}: {says}").format(name=str(file.name)[:80], says=on_screen(str(error))))  # fmt: skip
    if len(files) > FILES:
        messages.warning(request, gettext("The first {count} were read. Hand the others in after that.").format(count=FILES))  # fmt: skip
    if last is not None:
        _say_how_many(request, new, gettext("These are here already; nothing was added."))
    return redirect("message", last.pk) if last is not None and len(files) == 1 else redirect("inbox")


@require_POST
@for_candidate
def inbox_pasted(request: CandidateRequest) -> HttpResponse:
    """Take in what somebody wrote, pasted as text."""
    form, now = PastedForm(request.candidate, request.POST), clock.now()
    if form.is_valid():
        senders = senders_of(request.candidate, now)
        kept = attempt(
            request,
            lambda: take_in_pasted(request.candidate, form.told, form.writer, form.cleaned_data["at"], senders, now),
        )
        if kept:
            row, fresh = kept
            # Whoever pasted it knows that it did not come in by itself.
            if fresh:
                messages.success(request, gettext("What you pasted is here now."))
            else:
                messages.info(request, gettext("This is here already; nothing was added. When it was sent can be corrected below."))  # fmt: skip
            return redirect("message", row.pk)
    focus_fault(form)
    return _inbox_page(request, form)


def _say_how_many(request: CandidateRequest, new: int, nothing: str) -> None:
    if not new:
        messages.info(request, nothing)
        return
    messages.success(request, ngettext("{count} message came in.", "{count} messages came in.", new).format(count=new))


@require_GET
@for_candidate
def message(request: CandidateRequest, pk: int) -> HttpResponse:
    """Show one message; ?as= shows what it would mean as another kind."""
    row = _message(request, pk)
    shown = message_page(row, request.GET.get("as", ""), clock.now()) | {"room": "inbox"}
    if row.settled_as == "offer":
        shown["to_take"] = any(each.pk == row.application_id for each, _ in not_here(request.candidate))
    return render(request, "web/message.html", shown)


@require_POST
@for_candidate
def message_confirmation(request: CandidateRequest, pk: int) -> HttpResponse:
    """Say yes to a message: what it means is recorded."""
    row, kind = _message(request, pk), request.POST.get("kind", "")
    place = place_form(row, request.POST) if "elsewhere" in request.POST else None
    if place is not None and not place.is_valid():
        focus_fault(place)
        return _as_typed(request, row, kind, place)
    named = place.place() if place else None
    chosen = number(request.POST.get("application"))
    application = get_object_or_404(Application, pk=chosen, candidate=request.candidate) if chosen else None
    offered = offers_first_name(row)
    people = request.POST.getlist("people") if "people_shown" in request.POST else None
    done = attempt(
        request,
        lambda: (
            confirm(
                request.candidate,
                row,
                kind,
                clock.now(),
                by=request.user,
                application=application,
                place=named,
                people=people,
            ),
        ),
    )
    if done:
        words = (
            gettext("It is on record. Take your time.")
            if kind == "rejection"
            else gettext("Recorded. What is owed follows from it.")
            if done[0]
            else gettext("Put away. Nothing was recorded.")
        )
        messages.success(request, words, extra_tags=f"undo-message:{row.pk}")
        if offered and row.contact and done[0]:
            messages.info(request, gettext("{contact} signs with the first name, so letters greet so from now on.").format(contact=row.contact), extra_tags=f"undo-greeting:{row.contact.pk} seen:first-name")  # fmt: skip
    elif place is not None:
        return _as_typed(request, _message(request, pk), kind, place)
    return redirect("message", row.pk)


def _as_typed(request: CandidateRequest, row: Message, kind: str, place: PlaceForm) -> HttpResponse:
    """Show a message again with what was typed of its place."""
    shown = message_page(row, kind if kind != row.kind else "", clock.now(), place) | {"room": "inbox"}
    return render(request, "web/message.html", shown, status=422)


@require_POST
@for_candidate
def message_return(request: CandidateRequest, pk: int) -> HttpResponse:
    """Take the yes back, with all that followed from it."""
    row = _message(request, pk)
    yes = row.settled_at
    if attempt(
        request, lambda: take_back(request.candidate, row, clock.now(), request.user, said=request.POST.get("said"))
    ):
        row.refresh_from_db()
        place = row.application
        if place is not None and row.created_at < place.created_at == yes:
            said = gettext("Undone. {place} stays among your applications, since something was begun there; it can be erased on its page.")  # fmt: skip
            messages.info(request, said.format(place=place))
        else:
            messages.info(request, gettext("Undone. What followed from it is as before."))
    return redirect("message", row.pk)


@require_POST
@for_candidate
def message_application(request: CandidateRequest, pk: int) -> HttpResponse:
    """Say which application a message is about; nothing is recorded by that."""
    row = _message(request, pk)
    chosen = number(request.POST.get("application"))
    application = get_object_or_404(Application, pk=chosen, candidate=request.candidate)
    attempt(request, lambda: say_whose(request.candidate, row, clock.now(), application=application))
    return redirect("message", row.pk)


@require_POST
@for_candidate
def message_date(request: CandidateRequest, pk: int) -> HttpResponse:
    """Say when a message that was pasted or handed in was sent; it is read again by that day."""
    row, form, now = _message(request, pk), SentThenForm(request.POST), clock.now()
    if row.source == "mailbox":
        raise Http404("the mailbox knows when it came")
    if form.is_valid():
        if attempt(request, lambda: correct_sent(request.candidate, row, form.cleaned_data["at"], now)):
            messages.success(request, gettext("Corrected, and read again by that day."))
            return redirect("message", row.pk)
        row = _message(request, pk)
    focus_fault(form)
    return render(request, "web/message.html", message_page(row, "", now, sent=form) | {"room": "inbox"}, status=422)


@require_POST
@for_candidate
def message_reading(request: CandidateRequest, pk: int) -> HttpResponse:
    """Read a message again: the reader may have learned since."""
    row = _message(request, pk)
    changed = attempt(request, lambda: (read_anew(request.candidate, [row], clock.now()),))
    if changed:
        says = gettext("Read again: it says something else now.") if changed[0] else gettext("Read again, with the same result.")  # fmt: skip
        messages.info(request, says)
    return redirect("message", row.pk)


def _message(request: CandidateRequest, pk: int) -> Message:
    # No number of a row is larger, and the database takes none that is.
    found = _of_number(pk, request.candidate.pk) if pk < 2**63 else []
    if not found:
        raise Http404("no such message")
    row: Message = found[0]
    return row


@prepared
def _of_number(message: Any, candidate: Any) -> QuerySet[Message]:
    rows = Message.objects.select_related("candidate", "contact", "employer", "application__employer")
    return rows.filter(pk=message, candidate=candidate)
