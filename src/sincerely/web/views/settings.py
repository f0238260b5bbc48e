"""Settings: profile, strengths, mail account, own rules."""

from __future__ import annotations

from django.conf import settings as configured
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy, ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django.views.i18n import set_language

from sincerely import clock
from sincerely.accounts.pairing import devices_of
from sincerely.core.people.names import fold
from sincerely.errors import BadInput
from sincerely.folder import data_folder
from sincerely.journal.actions import candidates, strengths
from sincerely.journal.actions.playbook import save_overlay, switch_rule
from sincerely.journal.actions.remembered import remember_word
from sincerely.journal.models import MailAccount, Mailbox, MailGrant, OwnWord, Sending, Strength
from sincerely.ops import autostart
from sincerely.ops.awake import who_sends
from sincerely.ops.doctor import examine
from sincerely.outbox.account import FIELDS, forget_account, password_file, save_account, try_account
from sincerely.web import lan
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.rules import rule_sections
from sincerely.web.desk.settings import (
    BY_ITSELF,
    address_remarks,
    erase_search,
    let_it_send,
    what_a_search_holds,
    what_was_tried,
)
from sincerely.web.forms.candidates import DIALECTS, ProfileForm
from sincerely.web.forms.settings import MailForm, PlaybookForm, RemovalForm, StrengthForm
from sincerely.web.middleware import SESSION_KEY
from sincerely.web.once import once
from sincerely.web.screen import on_screen
from sincerely.web.views.common import attempt, back_to, forget_page, form_page, letter_waiting

#: How letters sound, as the settings say it.
LETTERS = {
    "formal": gettext_lazy("letters formal"),
    "neutral": gettext_lazy("letters neutral"),
    "warm": gettext_lazy("letters warm"),
}


@require_GET
@for_candidate
def settings(request: CandidateRequest) -> HttpResponse:
    """Show what is set."""
    account = MailAccount.objects.filter(candidate=request.candidate).first()
    known = Strength.objects.filter(candidate=request.candidate).order_by("pk")
    words = OwnWord.objects.filter(candidate=request.candidate)
    mailbox = Mailbox.objects.filter(candidate=request.candidate).first()
    shown = {
        "account": account,
        "mailbox": mailbox,
        "grant": MailGrant.objects.filter(candidate=request.candidate).first(),
        "strengths": known,
        "own_words": words,
        "address_remarks": address_remarks(
            request.candidate, account.address if account else "", {fold(row.word) for row in words}
        ),
        "watch": who_sends(data_folder(), clock.now()),
        "by_itself": autostart.is_set_up(data_folder()),
        "writes": [dict(DIALECTS).get(request.candidate.dialect, ""), LETTERS.get(request.candidate.register, "")],
        "languages": configured.LANGUAGES,
        "chosen_language": configured.LANGUAGE_COOKIE_NAME in request.COOKIES,
        "devices": devices_of(request.user, clock.now()).count(),
        "lan": lan.here,
        "room": "settings",
    }
    return render(request, "web/settings.html", shown)


@require_http_methods(["GET", "POST"])
@for_candidate
def settings_profile(request: CandidateRequest) -> HttpResponse:
    """Change how letters are signed and the zone the day is counted in."""
    form = ProfileForm(
        request.POST or None, initial={name: getattr(request.candidate, name) for name in ProfileForm.base_fields}
    )
    if (
        form.is_bound
        and form.is_valid()
        and attempt(request, lambda: candidates.save_profile(request.candidate, clock.now(), **form.cleaned_data))
    ):
        messages.success(request, gettext("Saved."))
        return redirect("settings")
    return form_page(
        request, form, title=gettext("Profile"), button=gettext("Save"), back=("settings",), room="settings"
    )


@require_POST
@for_candidate
def settings_address(request: CandidateRequest) -> HttpResponse:
    """Take one's own address as right as it is: nothing more is said of it. It stands among the words that are right, and can be forgotten there."""
    address = request.POST.get("address", "")
    if attempt(request, lambda: remember_word(request.candidate, address, clock.now())):
        messages.success(request, gettext("{address} is right as it is; nothing more is said of it.").format(address=address))  # fmt: skip
    return redirect("settings")


@require_POST
@for_candidate
def settings_language(request: CandidateRequest) -> HttpResponse:
    """Keep the language chosen for the screens in this browser; an empty choice lets what the browser asks for decide again."""
    answer: HttpResponse = set_language(request)
    if not request.POST.get("language"):
        answer.delete_cookie(configured.LANGUAGE_COOKIE_NAME)
    return answer


@require_http_methods(["GET", "POST"])
@for_candidate
def settings_mail(request: CandidateRequest) -> HttpResponse:
    """Set up the account letters go out from."""
    account = MailAccount.objects.filter(candidate=request.candidate).first()
    initial = (
        {name: getattr(account, name) for name in FIELDS}
        if account
        else {"address": request.candidate.email, "display_name": request.candidate.name}
    )
    form = MailForm(request.POST or None, initial=initial)
    if (
        form.is_bound
        and form.is_valid()
        and attempt(
            request,
            lambda: save_account(request.candidate, form.cleaned_data, form.cleaned_data["password"], clock.now()),
        )
    ):
        messages.success(request, gettext("Saved. Try it once before you rely on it."))
        if form.cleaned_data["password"]:
            say_where_it_lies(request, password_file(request.candidate))
        return redirect("settings")
    return form_page(
        request, form, title=gettext("Mail account"), button=gettext("Save"), back=("settings",), room="settings"
    )


def say_where_it_lies(request: CandidateRequest, file: str) -> None:
    """Say that a password lies in a file, where there is no keyring and it does."""
    if file:
        messages.warning(
            request,
            gettext(
                "This machine has no keyring, so the password lies in a file that only you can read: {file}. Leave it out when you copy the folder for somebody else."
            ).format(file=file),
        )


@require_POST
@for_candidate
def settings_mail_trial(request: CandidateRequest) -> HttpResponse:
    """Connect and sign in without sending anything."""
    account = get_object_or_404(MailAccount, candidate=request.candidate)
    outcome = try_account(account, clock.now())
    if outcome.kind == "sent":
        messages.success(request, gettext("It works: {tried}. Nothing was sent.").format(tried=what_was_tried(account)))
    else:
        messages.error(request, gettext("It does not work yet. {says}").format(says=on_screen(outcome.says)))
    return redirect("settings")


@require_http_methods(["GET", "POST"])
@for_candidate
def settings_mail_removal(request: CandidateRequest) -> HttpResponse:
    """Forget the account and its password, after a second look."""
    if request.method == "GET":
        account = MailAccount.objects.filter(candidate=request.candidate).first()
        wait = Sending.objects.filter(candidate=request.candidate, way="smtp", state="queued").count()
        return forget_page(
            request,
            gettext("Forget the mail account?"),
            account.address if account else "",
            gettext("Its server and its password are forgotten on this machine. The account itself, and what was sent, stay as they are."),
            ngettext(
                "{count} approved letter waits to go out through it. It stays here until an account is set up again.",
                "{count} approved letters wait to go out through it. They stay here until an account is set up again.",
                wait,
            ).format(count=wait)
            if wait
            else "",
        )  # fmt: skip
    forget_account(request.candidate, clock.now())
    messages.success(request, gettext("The account and its password are forgotten."))
    return redirect("settings")


@require_POST
@for_candidate
def settings_autostart(request: CandidateRequest) -> HttpResponse:
    """Let this computer send what was approved also while Sincerely is closed; asked for in the outbox, it leads back there."""
    if attempt(request, lambda: let_it_send(request.candidate, data_folder())):
        messages.success(request, BY_ITSELF)
    return redirect("outbox" if request.POST.get("from") == "outbox" else "settings")


@require_POST
@for_candidate
def settings_autostart_removal(request: CandidateRequest) -> HttpResponse:
    """Take that away again."""
    autostart.remove(data_folder())
    messages.success(request, gettext("Taken away. What you approved now goes only while Sincerely is open."))
    return redirect("settings")


@require_http_methods(["GET", "POST"])
@for_candidate
def strength_new(request: CandidateRequest) -> HttpResponse:
    """Add something the candidate did; opened from a letter, it leads back there."""
    heard = {"claim": request.GET.get("claim", "")[:300]}
    form, letter = StrengthForm(request.POST or None, initial=heard), letter_waiting(request)
    if (
        form.is_bound
        and form.is_valid()
        and once(
            request,
            lambda: strengths.add_strength(request.candidate, **form.cleaned_data, now=clock.now()),
        )
    ):
        if letter:
            return back_to(request, letter, form.cleaned_data["claim"], form.cleaned_data["evidence"])
        messages.success(request, gettext("Noted. Letters take it up where a need calls for it."))
        return redirect("settings")
    return form_page(
        request,
        form,
        title=gettext("Something you did well"),
        button=gettext("Add it"),
        back=("letter", letter.pk) if letter else ("settings",),
        lead=gettext("One thing with its evidence is worth more than three adjectives."),
        room="letters" if letter else "settings",
    )


@require_http_methods(["GET", "POST"])
@for_candidate
def strength_edit(request: CandidateRequest, pk: int) -> HttpResponse:
    """Correct something the candidate did."""
    found = get_object_or_404(Strength, pk=pk, candidate=request.candidate)
    form = StrengthForm(request.POST or None, initial={"claim": found.claim, "evidence": found.evidence})
    if (
        form.is_bound
        and form.is_valid()
        and attempt(
            request,
            lambda: strengths.correct_strength(request.candidate, found, **form.cleaned_data, now=clock.now()),
        )
    ):
        return redirect("settings")
    return form_page(
        request,
        form,
        title=gettext("Something you did well"),
        button=gettext("Save"),
        back=("settings",),
        room="settings",
    )


@require_GET
@for_candidate
def settings_doctor(request: CandidateRequest) -> HttpResponse:
    """Show whether everything is in order on this machine; the mail server is not reached by a look."""
    checks = examine(data_folder(), clock.now(), connect=False, candidate=request.candidate)
    shown = {"checks": checks, "wrong": sum(check.verdict == "wrong" for check in checks), "room": "settings"}
    return render(request, "web/doctor.html", shown)


@require_http_methods(["GET", "POST"])
@for_candidate
def settings_removal(request: CandidateRequest) -> HttpResponse:
    """Erase the whole job search, after a second look and a tick."""
    candidate = request.candidate
    form = RemovalForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid() and attempt(request, lambda: erase_search(candidate, clock.now())):
        request.session.pop(SESSION_KEY, None)
        messages.success(request, gettext("Erased. Nothing of it is left on this machine."))
        return redirect("start")
    shown = {"form": form, "goes": what_a_search_holds(candidate), "room": "settings"}
    return render(request, "web/removal.html", shown, status=422 if form.is_bound else 200)


@require_POST
@for_candidate
def settings_sample(request: CandidateRequest) -> HttpResponse:
    """Reset the sample, as it was at first."""
    if not request.candidate.sample:
        messages.error(request, gettext("Only the sample can be reset."))
        return redirect("settings")
    candidates.delete_candidate(request.candidate)
    request.session[SESSION_KEY] = candidates.make_sample(request.user, clock.now()).pk
    messages.success(request, gettext("The sample is as it was at first."))
    return redirect("today")


@require_GET
@for_candidate
def settings_rules(request: CandidateRequest) -> HttpResponse:
    """Show every rule in readable words, with its reason and its switch; ?of= unfolds where a rule stands."""
    asked = request.GET.get("of")
    sections = [
        (name, under, any(rule.id == asked for rule in under)) for name, under in rule_sections(request.candidate)
    ]
    rules = [rule for _, under, _ in sections for rule in under]
    shown = {
        "sections": sections,
        "count": len(rules),
        "off": sum(not rule.enabled for rule in rules),
        "room": "settings",
    }
    return render(request, "web/rules.html", shown)


@require_POST
@for_candidate
def settings_rule(request: CandidateRequest, rule: str) -> HttpResponse:
    """Switch one rule on or off."""
    wanted = request.POST.get("enabled") == "yes"
    if attempt(request, lambda: switch_rule(request.candidate, rule, wanted, clock.now())):
        words = (
            gettext("It counts again. What you owe is worked out again; what you did stays done.")
            if wanted
            else gettext("It is off. What you owe is worked out again; what you did stays done.")
        )
        messages.success(request, words)
    return redirect(f"{reverse('settings-rules')}?of={rule}#{rule}")


@require_http_methods(["GET", "POST"])
@for_candidate
def settings_playbook(request: CandidateRequest) -> HttpResponse:
    """Change or add rules; a wrong file is refused with its line and the last good one stays."""
    form = PlaybookForm(request.POST or None, initial={"text": request.candidate.playbook})
    if form.is_bound and form.is_valid():
        try:
            warnings = save_overlay(request.candidate, form.cleaned_data["text"], clock.now())
        except BadInput as error:
            # What was wrong is said by the reader of the file, in English as the file is.
            where = gettext("Line {line}:").format(line=error.line) if error.line else ""
            what = on_screen(error.message[:1].upper() + error.message[1:].rstrip(".") + ".")
            expected = gettext("Expected {expected}.").format(expected=error.expected) if error.expected else ""
            form.add_error(
                "text", " ".join(filter(None, (where, what, expected, gettext("The rules from before stay in force."))))
            )
        else:
            for warning in warnings:
                messages.warning(
                    request,
                    gettext("Line {line}: {message}").format(line=warning.line, message=warning.message)
                    if warning.line
                    else warning.message,
                )
            messages.success(request, gettext("In force. What you owe is worked out again."))
            return redirect("settings-rules")
    lead = gettext(
        "Each rule has a name; name one here to change it, switch it off with enabled = false, or add your own. Without anything here the shipped rules hold."
    )
    return form_page(
        request,
        form,
        title=gettext("Your own rules"),
        button=gettext("Put in force"),
        back=("settings-rules",),
        lead=lead,
        room="settings",
    )
