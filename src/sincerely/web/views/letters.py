"""Letters: the list, the editor, and the letter's ways out of it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sincerely import clock
from sincerely.errors import SincerelyError
from sincerely.integrations.mail import Mail, build, mailto
from sincerely.journal.actions import letters as actions
from sincerely.journal.facts.review import reviewed
from sincerely.journal.models import Letter
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.letters import editor, letter_rows
from sincerely.web.forms.letters import FixForm, LetterForm, SendForm
from sincerely.web.views.common import attempt


@require_GET
@for_candidate
def letters(request: CandidateRequest) -> HttpResponse:
    """List every letter by how far it is."""
    return render(request, "web/letters.html", {"groups": letter_rows(request.candidate), "room": "letters"})


@require_http_methods(["GET", "POST"])
@for_candidate
def letter(request: CandidateRequest, pk: int) -> HttpResponse:
    """Show the letter in its editor; POST saves it."""
    found = _letter(request, pk)
    if request.method == "GET":
        return _editor(request, found)
    form = LetterForm(request.POST)
    if not _saved(request, found, form):
        return _editor(request, found, form, status=422)
    messages.success(request, "Saved.")
    return redirect("letter", found.pk)


@require_POST
@for_candidate
def letter_findings(request: CandidateRequest, pk: int) -> HttpResponse:
    """Read the text as it stands in the page, saved or not, and answer with what is beside it."""
    found = _letter(request, pk)
    form = LetterForm(request.POST)
    return render(request, "web/parts/beside.html", editor(found, clock.now(), form if form.is_valid() else None))


@require_POST
@for_candidate
def letter_fix(request: CandidateRequest, pk: int) -> HttpResponse:
    """Take one suggestion over into the saved text."""
    found = _letter(request, pk)
    form = FixForm(request.POST)
    if form.is_valid():
        wish = form.cleaned_data
        text = getattr(found, wish["field"])
        if text[wish["start"] : wish["end"]] != wish["quote"]:
            messages.warning(request, "The text has changed since. Nothing was replaced.")
        else:
            fields = {"subject": found.subject, "body": found.body} | {
                wish["field"]: text[: wish["start"]] + wish["suggestion"] + text[wish["end"] :]
            }
            attempt(
                request,
                lambda: actions.save_letter(
                    request.candidate,
                    found,
                    **fields,
                    to_address=found.to_address,
                    seen_version=wish["version"],
                    now=clock.now(),
                    by=request.user,
                ),
            )
    return redirect("letter", found.pk)


@require_POST
@for_candidate
def letter_wording(request: CandidateRequest, pk: int) -> HttpResponse:
    """Write the whole letter another way."""
    found = _letter(request, pk)
    typed = LetterForm(request.POST)
    changed = typed.is_valid() and (typed.cleaned_data["subject"], typed.cleaned_data["body"].rstrip()) != (
        found.subject,
        found.body.rstrip(),
    )
    if (found.edited or changed) and not request.POST.get("sure"):
        return render(request, "web/letter_wording.html", {"letter": found, "form": typed, "room": "letters"})
    if attempt(request, lambda: actions.another_wording(request.candidate, found, now=clock.now(), by=request.user)):
        messages.success(request, "Here is another wording.")
    return redirect("letter", found.pk)


@require_POST
@for_candidate
def letter_approval(request: CandidateRequest, pk: int) -> HttpResponse:
    """Save the text as it stands in the page, approve it, and set it on its way."""
    found = _letter(request, pk)
    form, send = LetterForm(request.POST), SendForm(request.POST)
    if not send.is_valid() or not _saved(request, found, form):
        return _editor(request, found, form, send, status=422)
    found = _letter(request, pk)
    if not request.POST.get("sure") and (grave := reviewed(found, found.subject, found.body).grave):
        messages.error(request, "Not approved yet: " + " ".join(shown.finding.message for shown in grave))
        return _editor(request, found, None, send, status=422, sure=True)
    now = clock.now()
    way = "hand" if send.cleaned_data["when"] == "hand" else "smtp"
    due = {"now": now, "chosen": send.cleaned_data.get("chosen")}.get(send.cleaned_data["when"])
    if not attempt(
        request, lambda: actions.approve(request.candidate, found, now=now, by=request.user, due_at=due, way=way)
    ):
        return _editor(request, found, None, send, status=422)
    return redirect("letter-by-hand" if way == "hand" else "letter", found.pk)


@require_POST
@for_candidate
def letter_approval_withdrawal(request: CandidateRequest, pk: int) -> HttpResponse:
    """Take the yes back, as long as the letter has not left."""
    found = _letter(request, pk)
    if attempt(request, lambda: actions.withdraw_approval(request.candidate, found, now=clock.now(), by=request.user)):
        messages.success(request, "Taken back. The letter is a draft again and goes nowhere.")
    return redirect("letter", found.pk)


@require_http_methods(["GET", "POST"])
@for_candidate
def letter_by_hand(request: CandidateRequest, pk: int) -> HttpResponse:
    """Offer the letter to be sent by hand; POST ticks it off as sent."""
    found = _letter(request, pk)
    now = clock.now()
    if request.method == "POST" and attempt(
        request, lambda: actions.mark_sent_by_hand(request.candidate, found, now, now, request.user)
    ):
        messages.success(request, "Noted as sent.")
        return redirect("today")
    link = mailto(found.to_address, found.subject, found.body)
    return render(request, "web/letter_by_hand.html", {"letter": found, "mailto": link, "room": "letters"})


@require_GET
@for_candidate
def letter_file(request: CandidateRequest, pk: int) -> HttpResponse:
    """Give the letter as an .eml file, a draft that any mail program opens."""
    found = _letter(request, pk)
    mail = Mail(
        message_id="",
        from_address=request.candidate.email,
        from_name=request.candidate.name,
        to_address=found.to_address,
        to_name=str(found.contact or ""),
        subject=found.subject,
        body=found.body,
    )
    try:
        message = build(mail, clock.now())
    except SincerelyError as error:
        messages.error(request, str(error))
        return redirect("letter", found.pk)
    message["X-Unsent"] = "1"
    response = HttpResponse(message.as_bytes(), content_type="message/rfc822")
    response["Content-Disposition"] = f'attachment; filename="letter-{found.pk}.eml"'
    return response


def _letter(request: CandidateRequest, pk: int) -> Letter:
    rows = Letter.objects.select_related("candidate", "contact", "application__employer", "interview", "follow_up")
    return get_object_or_404(rows, pk=pk, candidate=request.candidate)


def _editor(
    request: CandidateRequest,
    found: Letter,
    form: LetterForm | None = None,
    send: SendForm | None = None,
    status: int = 200,
    sure: bool = False,
) -> HttpResponse:
    shown = editor(found, clock.now(), form, send)
    return render(
        request,
        "web/letter.html",
        shown | {"sure": sure, "room": "letters", "here": reverse("letter", args=[found.pk])},
        status=status,
    )


def _saved(request: CandidateRequest, found: Letter, form: LetterForm) -> bool:
    """Save what was typed; on any refusal say why. The text stays in the page either way."""
    if not form.is_valid():
        return False
    text = form.cleaned_data

    def save() -> object:
        return actions.save_letter(
            request.candidate,
            found,
            subject=text["subject"],
            body=text["body"],
            to_address=text["to_address"],
            seen_version=text["version"],
            now=clock.now(),
            by=request.user,
        )

    return bool(attempt(request, save))
