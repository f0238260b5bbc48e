"""Letters: the list, the editor, and what is done to the text. Its ways out are in `approvals`."""

from __future__ import annotations

from contextlib import suppress

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sincerely import clock
from sincerely.core.reading.debrief.attendance.listed import is_group
from sincerely.errors import BadInput, SincerelyError
from sincerely.journal.actions import letters as actions
from sincerely.journal.actions.contacts import correct_contact
from sincerely.journal.facts.answers import hours_offered
from sincerely.journal.facts.today import letter_state
from sincerely.journal.models import Application, Contact, FollowUp, Letter
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.letters import address_request, editor, letter_groups
from sincerely.web.desk.lists import FEW, sought
from sincerely.web.forms.letters import AnswerForm, LetterForm, NewLetterForm, OwnTimesForm, SendForm
from sincerely.web.once import made_before, once
from sincerely.web.screen import on_screen
from sincerely.web.views.common import SURE, another_s, attempt, number


@require_GET
@for_candidate
def letters(request: CandidateRequest) -> HttpResponse:
    """List the letters by how far they are; ?q= looks for a subject, a reader or an employer, ?state= shows one group a page at a time."""
    text, groups = sought(request.GET), letter_groups(request.candidate, request.GET)
    many = sum(group.count for group in groups) > FEW
    shown = {"groups": groups, "many": many, "q": text, "state": request.GET.get("state", ""), "room": "letters"}
    return render(request, "web/letters.html", shown)


@require_http_methods(["GET", "POST"])
@for_candidate
def letter(request: CandidateRequest, pk: int) -> HttpResponse:
    """Show the letter in its editor; POST saves it."""
    found = letter_of(request, pk)
    if request.method == "GET":
        return editor_page(request, found)
    form = LetterForm(request.POST)
    approved = letter_state(found)[0] in {"approved", "by-hand"}
    refused = saved(request, found, form)
    if refused is not None:
        return refused
    if approved and letter_state(letter_of(request, pk))[0] == "draft":
        messages.warning(
            request,
            gettext("Saved. It is no longer the text you approved, so it goes nowhere until you approve it again."),
        )
    else:
        messages.success(request, gettext("Saved."))
    return redirect("letter", found.pk)


@require_POST
@for_candidate
def letter_wording(request: CandidateRequest, pk: int) -> HttpResponse:
    """Write the whole letter another way; with `anew` in the same way, from what is on record now."""
    found = letter_of(request, pk)
    if made_before(request):
        return redirect("letter", found.pk)  # a second press of the same button
    anew = bool(request.POST.get("anew"))
    typed = LetterForm(request.POST)
    if "body" in request.POST and not typed.is_valid():
        return editor_page(request, found, typed, status=422)
    text = typed.cleaned_data if typed.is_valid() else {"subject": found.subject, "body": found.body}
    changed = (text["subject"], text["body"].rstrip()) != (found.subject, found.body.rstrip())
    if (found.typed or (changed and not _only_pressed(request))) and not request.POST.get("sure"):
        return render(
            request, "web/letter_wording.html", {"letter": found, "form": typed, "anew": anew, "room": "letters"}
        )
    before = found.body
    mine = {
        "subject": request.POST.get("mine_subject", text["subject"]),
        "body": request.POST.get("mine_body", text["body"]),
    }
    write = actions.write_anew if anew else actions.another_wording
    made = once(request, lambda: write(request.candidate, found, now=clock.now(), typed=mine))
    if made and anew:
        messages.success(request, gettext("Here it is, written from your notes."), extra_tags=_back(made))
    elif made:
        words = (
            gettext("Here is another wording.")
            if made.body != before
            else gettext("There is no other wording for this letter yet.")
        )
        messages.success(request, words, extra_tags=_back(made) if made.body != before else "")
    return redirect("letter", found.pk)


def _back(letter: Letter) -> str:
    return f"undo-wording:{letter.pk} seen:{_moment(letter)}" if letter.before else ""


def _moment(letter: Letter) -> int:
    """Return a letter's version as a number, for the undo of a wording: pressed again elsewhere it goes no further back."""
    return int(letter.saved_at.timestamp() * 1_000_000)


@require_POST
@for_candidate
def letter_wording_before(request: CandidateRequest, pk: int) -> HttpResponse:
    """Go back to the wording there was before; what was typed since is kept as one of them."""
    found = letter_of(request, pk)
    if made_before(request):
        return redirect("letter", found.pk)  # a second press of the same button
    if (seen := request.POST.get("seen")) and number(seen) != _moment(found):
        messages.info(request, gettext("The letter was changed since; it stays as it is here."))
        return redirect("letter", found.pk)
    form = LetterForm(request.POST) if "body" in request.POST else None
    if form and not form.is_valid():
        return editor_page(request, found, form, status=422)
    typed = form.cleaned_data if form else None
    if once(request, lambda: actions.wording_before(request.candidate, found, clock.now(), typed)):
        messages.success(request, gettext("Here is the wording before. The one you left is kept too."))
    return redirect("letter", found.pk)


@require_POST
@for_candidate
def letter_own(request: CandidateRequest, pk: int) -> HttpResponse:
    """Keep a draft that is no longer needed as a letter of one's own. What was typed since is saved."""
    found = letter_of(request, pk)
    if attempt(request, lambda: actions.keep_as_own(request.candidate, found, clock.now())):
        messages.success(request, gettext("It is a letter of your own now. It goes when you approve it."))
    form = LetterForm(request.POST)
    return (saved(request, found, form) if "version" in request.POST else None) or redirect("letter", found.pk)


@require_POST
@for_candidate
def letter_new(request: CandidateRequest, pk: int) -> HttpResponse:
    """Begin a letter of one's own to a person, or (`follow_up`) the one that does what is owed to them without a form of its own."""
    contact = get_object_or_404(Contact, pk=pk, candidate=request.candidate)
    asked = request.POST.get("follow_up")
    owed = (
        get_object_or_404(FollowUp, pk=number(asked), contact=contact, candidate=request.candidate) if asked else None
    )
    which = number(request.POST.get("application"))
    about = Application.objects.filter(candidate=request.candidate, pk=which).first() if which and not owed else None
    form = AnswerForm(request.POST) if owed else NewLetterForm(request.POST)
    if not form.is_valid():
        messages.error(request, gettext("Choose what kind of letter it is."))
        return redirect("contact", contact.pk)
    kind = form.cleaned_data["form"]
    hours = _hours(request, owed)
    if hours is None:
        messages.error(request, gettext("Say when you can come, one time a line."))
        return redirect("follow-up", owed.pk) if owed else redirect("contact", contact.pk)
    made = once(
        request,
        lambda: actions.new_letter(
            request.candidate, contact, kind, clock.now(), follow_up=owed, application=about, hours=hours
        ),
    )
    if made is None and (stands := actions.answered_by(owed) if hours else None):
        made = stands
    return redirect("letter", made.pk) if made else redirect("contact", contact.pk)


def _hours(request: CandidateRequest, owed: FollowUp | None) -> tuple[str, ...] | None:
    """Return when one can come: the hour picked of those they offer, or times of one's own; None where these are asked for and none is given."""
    if picked := request.POST.get("hour"):
        return (
            tuple(one for one in (each.isoformat() for each in hours_offered(owed, clock.now())) if one == picked)
            or None
        )
    if "times" not in request.POST:
        return ()
    form = OwnTimesForm(request.POST)
    return (form.lines() or None) if form.is_valid() else None


@require_POST
@for_candidate
def letter_address_request(request: CandidateRequest, pk: int) -> HttpResponse:
    """Draft the words that ask somebody at the employer for the reader's address."""
    found = letter_of(request, pk)
    asked = get_object_or_404(
        Contact.objects.exclude(email=""), pk=number(request.POST.get("asked")), candidate=request.candidate
    )
    form = LetterForm(request.POST)
    if "version" in request.POST and (refused := saved(request, found, form)):
        return refused
    made = once(request, lambda: _asking(request, found, asked))
    return redirect("letter", made.pk if made else found.pk)


def _asking(request: CandidateRequest, found: Letter, asked: Contact) -> Letter:
    mine, now = request.candidate, clock.now()
    made = actions.new_letter(mine, asked, "clarifying-question", now)
    subject, body = address_request(found, asked)
    actions.save_letter(mine, made, subject, body, made.to_address, actions.version_of(made), now)
    return made


def letter_of(request: CandidateRequest, pk: int) -> Letter:
    """Return the candidate's letter of that number, else 404."""
    rows = Letter.objects.select_related("candidate", "contact", "application__employer", "interview", "follow_up")
    return get_object_or_404(rows, pk=pk, candidate=request.candidate)


def editor_page(
    request: CandidateRequest,
    found: Letter,
    form: LetterForm | None = None,
    send: SendForm | None = None,
    status: int = 200,
    sure: bool = False,
    stale: actions.Stale | None = None,
    address_sure: str = "",
    refused: bool = False,
) -> HttpResponse:
    """Render the editor with what was typed; `address_sure` is the address that the next press says is right, `refused` says that it was not approved as it stands."""
    shown = editor(found, clock.now(), form, send, stale, refused)
    here = reverse("letter", args=[found.pk])
    return render(
        request,
        "web/letter.html",
        shown | {"sure": sure, "address_sure": address_sure, "room": "letters", "here": here},
        status=status,
    )


def saved(
    request: CandidateRequest, found: Letter, form: LetterForm, send: SendForm | None = None, *, pressed: bool = False
) -> HttpResponse | None:
    """Save what was typed and return None; on any refusal return the page that says why, with the text still in it. `pressed`: what is new in it comes from a button of ours, as the page itself may say of several."""
    if not form.is_valid():
        return editor_page(request, found, form, send, status=422)
    text = form.cleaned_data
    reader = found.contact if text["to_address"] != found.to_address else None
    if reader and (whose := another_s(request, reader, text["to_address"])):
        typed = text["to_address"]
        form.add_error("to_address", whose)
        return editor_page(request, found, form, send, status=422, address_sure=typed)
    try:
        actions.save_letter(
            request.candidate,
            found,
            subject=text["subject"],
            body=text["body"],
            to_address=text["to_address"],
            seen_version=text["version"],
            now=clock.now(),
            pressed=pressed or _only_pressed(request),
        )
    except actions.Stale as stale:
        return editor_page(request, letter_of(request, found.pk), form, send, status=409, stale=stale)
    except SincerelyError as error:
        messages.error(request, on_screen(str(error)))
        return editor_page(request, found, form, send, status=422)
    # An office's address is shared; a person's own that looks like another's stays with the letter.
    if reader and (request.POST.get(SURE) != text["to_address"] or is_group("", text["to_address"])):
        note_address(request, reader, text["to_address"])
    return None


def _only_pressed(request: CandidateRequest) -> bool:
    """Say whether the page tells that nothing in it was typed: buttons of ours put in whatever is new."""
    return request.POST.get("pressed") == "only"


def note_address(request: CandidateRequest, contact: Contact, address: str) -> None:
    """Keep an address typed into a letter as its reader's, where none is on record; one that is none stays with the letter."""
    if contact.email or not address:
        return
    with suppress(BadInput):
        correct_contact(request.candidate, contact, clock.now(), email=address)
        words = gettext("{address} is on record for {contact} now.").format(address=contact.email, contact=contact)
        messages.info(request, words, extra_tags=f"undo-address:{contact.pk} seen:{contact.email}")
