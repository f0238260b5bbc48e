"""The yes to a letter, and its ways out: by the outbox at a chosen time, or by hand."""

from __future__ import annotations

from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sincerely import clock
from sincerely.data.forms import goes_by_mail
from sincerely.errors import SincerelyError
from sincerely.folder import data_folder
from sincerely.integrations.mail import Mail, mailto, written
from sincerely.journal.actions import letters as actions
from sincerely.journal.actions.approvals import UNDO, WRITTEN, asks_whether_written
from sincerely.journal.facts.letter_states import why_unwanted
from sincerely.journal.facts.printed import slowness
from sincerely.journal.facts.reasons import why_words
from sincerely.journal.facts.review import reviewed
from sincerely.journal.facts.today import letter_state
from sincerely.journal.models import Letter, MailAccount, Mailbox, Sending
from sincerely.outbox.drafts import put_into_drafts
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.letter_choices import others_of_the_talk
from sincerely.web.desk.letters import ways_without_address
from sincerely.web.desk.outbox import unsent_beside
from sincerely.web.desk.settings import BY_ITSELF, let_it_send
from sincerely.web.forms.letters import LetterForm, SendForm, SentForm, TimeForm
from sincerely.web.screen import on_screen
from sincerely.web.templatetags.said import due_of, said
from sincerely.web.views.common import another_s, attempt
from sincerely.web.views.letters import editor_page, letter_of, note_address, saved

PASSED = gettext_lazy("That moment has passed. Choose a later one.")


@require_POST
@for_candidate
def letter_approval(request: CandidateRequest, pk: int) -> HttpResponse:
    """Save the text as it stands in the page, approve it, and set it on its way."""
    found = letter_of(request, pk)
    form, send = LetterForm(request.POST), SendForm(request.POST)
    now = clock.now()
    if send.is_valid() and send.cleaned_data["when"] == "chosen" and send.cleaned_data["chosen"] < now:
        send.add_error("chosen", PASSED)
    if not send.is_valid():
        # What was typed is saved all the same; only the yes is missing.
        return saved(request, found, form, send) or editor_page(request, letter_of(request, pk), None, send, 422)
    refused = saved(request, found, form, send)
    if refused is not None:
        return refused
    found = letter_of(request, pk)
    seen = reviewed(found, found.subject, found.body)
    if seen.unfinished or (seen.grave and not request.POST.get("sure")):
        return editor_page(request, found, None, send, status=422, sure=not seen.unfinished, refused=True)
    way = "hand" if send.cleaned_data["when"] == "hand" else "smtp"
    written = request.POST.get("written", "")
    if way == "smtp" and written not in WRITTEN and asks_whether_written(request.candidate):
        messages.error(
            request, gettext("Not approved yet. Have they written to you since? Say it with one of the two buttons.")
        )
        return editor_page(request, found, None, send, status=422, sure=bool(seen.grave))
    due = {"now": now + UNDO, "chosen": send.cleaned_data.get("chosen")}.get(send.cleaned_data["when"])
    try:
        actions.approve(
            request.candidate,
            found,
            now=now,
            by=request.user,
            due_at=due,
            way=way,
            seen_version=actions.version_of(found),
            written_since=written if written in WRITTEN else "",
        )
    except SincerelyError as error:
        messages.error(request, on_screen(str(error)))
        return editor_page(request, found, None, send, status=422)
    messages.success(request, _approved(found, way, now), extra_tags=f"undo-approval:{found.pk}")
    return redirect("letter-by-hand" if way == "hand" else "letter", found.pk)


def _approved(found: Letter, way: str, now: datetime) -> str:
    """Say that the yes counts, and when the letter goes; the page by hand says how."""
    if way == "smtp":
        sending = Sending.objects.filter(approval__letter=found, approval__voided_at=None).latest("pk")
        return gettext("Approved. It goes {when} to {address}. Nothing has left yet.").format(
            when=said(due_of(sending), timezone.localtime(now)), address=found.to_address
        )
    if not goes_by_mail(found.form):
        return gettext("Approved.")
    return gettext("Approved. It does not go by itself: you send it.")


@require_POST
@for_candidate
def letter_approval_withdrawal(request: CandidateRequest, pk: int) -> HttpResponse:
    """Take the yes back, as long as the letter has not left. What was typed since is saved."""
    found = letter_of(request, pk)
    if attempt(request, lambda: actions.withdraw_approval(request.candidate, found, now=clock.now())):
        messages.success(request, gettext("Taken back. The letter is a draft again and goes nowhere."))
    form = LetterForm(request.POST)
    return (saved(request, found, form) if "version" in request.POST else None) or redirect("letter", found.pk)


@require_POST
@for_candidate
def letter_time(request: CandidateRequest, pk: int) -> HttpResponse:
    """Let an approved letter go at another time."""
    found = letter_of(request, pk)
    form, now = TimeForm(request.POST), clock.now()
    moment: datetime | None = form.cleaned_data["chosen"] if form.is_valid() else None
    if moment is None or moment < now:
        messages.error(request, gettext("Choose a day and a time.") if moment is None else PASSED)
    elif sending := attempt(request, lambda: actions.change_send_time(request.candidate, found, moment, now=now)):
        sending.refresh_from_db()
        if sending.state == "held":
            messages.error(
                request, gettext("It does not go at that time. {why}").format(why=on_screen(why_words(sending)))
            )
        else:
            messages.success(
                request, gettext("It goes {when}.").format(when=said(due_of(sending), timezone.localtime(now)))
            )
    return redirect("outbox") if request.POST.get("from") == "outbox" else redirect("letter", found.pk)


@require_POST
@for_candidate
def letter_autostart(request: CandidateRequest, pk: int) -> HttpResponse:
    """Let this computer send by itself; asked for beside a letter, whose text as typed is saved first."""
    found = letter_of(request, pk)
    send = SendForm(request.POST) if "when" in request.POST else None
    if "version" in request.POST and (refused := saved(request, found, LetterForm(request.POST), send)):
        return refused
    if attempt(request, lambda: let_it_send(request.candidate, data_folder())):
        messages.success(request, BY_ITSELF)
    return editor_page(request, letter_of(request, pk), None, send) if send else redirect("letter", pk)


@require_http_methods(["GET", "POST"])
@for_candidate
def letter_by_hand(request: CandidateRequest, pk: int) -> HttpResponse:
    """Offer an approved letter to be sent by hand; POST ticks it off as sent. One without a yes waits for it first."""
    found = letter_of(request, pk)
    now = clock.now()
    if letter_state(found)[0] == "draft":
        return by_hand_page(request, found, status=422 if request.method == "POST" else 200)
    sent = SentForm(request.POST if "earlier" in request.POST else None)
    if sent.is_bound and not sent.is_valid():
        return by_hand_page(request, found, sent=sent)
    at = sent.cleaned_data["at"] if sent.is_bound else now
    if request.method == "POST" and attempt(
        request, lambda: actions.mark_sent_by_hand(request.candidate, found, at, now, request.user)
    ):
        messages.success(request, gettext("Noted as sent."), extra_tags=f"undo-hand:{found.pk}")
        # Where others of the same talk wait for theirs, the letter's page leads on to them.
        return redirect("letter", found.pk) if others_of_the_talk(found, now) else redirect("today")
    state, _ = letter_state(found)
    if state == "sent":
        return redirect("letter", found.pk)
    return by_hand_page(request, found)


@require_POST
@for_candidate
def letter_by_hand_address(request: CandidateRequest, pk: int) -> HttpResponse:
    """Take the reader's address that the page by hand asks for: onto the letter, whose approval stands, and on record, also one that two people of a house share."""
    found, now = letter_of(request, pk), clock.now()
    address, reader = request.POST.get("to_address", "").strip(), found.contact
    if reader and (whose := another_s(request, reader, address)):
        return by_hand_page(request, found, typed=address, whose=whose)
    version, before = request.POST.get("version", ""), letter_state(found)[0]
    if not attempt(request, lambda: actions.give_address(request.candidate, found, address, version, now, request.user)):  # fmt: skip
        return by_hand_page(request, letter_of(request, pk), typed=address)
    found = letter_of(request, pk)
    if before == "by-hand":
        messages.success(request, gettext("Your yes stands, to {address}.").format(address=found.to_address))
    if reader:
        note_address(request, reader, found.to_address)
    return redirect("letter-by-hand", pk)


def by_hand_page(
    request: CandidateRequest,
    found: Letter,
    fault: str = "",
    anyway: str = "",
    sent: SentForm | None = None,
    typed: str = "",
    whose: str = "",
    status: int = 200,
) -> HttpResponse:
    """Render the ways by hand; `fault` says why paper did not come, `anyway` is the address that gives it all the same, `sent` what was typed of when it went, `typed` an address not taken yet, as it is `whose`."""
    waits = letter_state(found)[0] == "draft"
    shown = {
        "letter": found,
        "waits": waits,
        "unwanted": why_unwanted(found.follow_up) if waits else "",
        "by_mail": goes_by_mail(found.form),
        "mailto": mailto(found.to_address, found.subject, found.body),
        "findings": reviewed(found, found.subject, found.body).grave,
        "slow": slowness(found),
        "approved": letter_state(found)[0] == "by-hand",
        "has_account": MailAccount.objects.filter(candidate=request.candidate).exists(),
        "has_mailbox": Mailbox.objects.filter(candidate=request.candidate).exists(),
        "sent": sent or SentForm(),
        "others": others_of_the_talk(found, clock.now()),
        "unsent": unsent_beside(found),
        "version": actions.version_of(found),
        "fault": fault,
        "anyway": anyway,
        "ways": ways_without_address(found) if not found.to_address else None,
        "copy_first": not (goes_by_mail(found.form) and found.to_address),
        "typed": typed,
        "whose": whose,
        "room": "letters",
    }
    return render(request, "web/letter_by_hand.html", shown, status=422 if fault or sent or typed else status)


@require_POST
@for_candidate
def letter_draft(request: CandidateRequest, pk: int) -> HttpResponse:
    """Put the letter into the candidate's drafts, for sending by hand; from the editor the text in the page is saved first."""
    found = letter_of(request, pk)
    if "version" in request.POST and (refused := saved(request, found, LetterForm(request.POST))):
        return refused
    found = letter_of(request, pk)
    if reviewed(found, found.subject, found.body).grave and not request.POST.get("sure"):
        messages.error(request, gettext("Not put there yet: see what is to be mended."))
        return redirect("letter-by-hand", found.pk)
    folder = attempt(request, lambda: put_into_drafts(request.candidate, found, clock.now(), request.user))
    if folder:
        messages.success(
            request,
            gettext("It lies in your folder “{folder}”. Send it from there, then tick it off here.").format(
                folder=folder
            ),
        )
    return redirect("letter-by-hand", found.pk)


@require_POST
@for_candidate
def letter_by_hand_undo(request: CandidateRequest, pk: int) -> HttpResponse:
    """Take back that it was sent by hand."""
    found = letter_of(request, pk)
    if attempt(request, lambda: actions.undo_sent_by_hand(request.candidate, found, clock.now())):
        messages.info(request, gettext("It counts as not sent, and is owed again."))
    return redirect("letter", found.pk)


@require_GET
@for_candidate
def letter_file(request: CandidateRequest, pk: int) -> HttpResponse:
    """Give the letter as an .eml file, a draft that any mail program opens."""
    found = letter_of(request, pk)
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
        message = written(mail, clock.now())
    except SincerelyError as error:
        messages.error(request, on_screen(str(error)))
        return redirect("letter-by-hand", found.pk)
    response = HttpResponse(b"X-Unsent: 1\r\n" + message, content_type="message/rfc822")
    response["Content-Disposition"] = f'attachment; filename="letter-{found.pk}.eml"'
    return response
