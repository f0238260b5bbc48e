"""The mailbox in the settings: where mail comes in, and where copies and drafts lie."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from sincerely import clock
from sincerely.integrations.imap import Trouble
from sincerely.journal.models import MailAccount, Mailbox, MailGrant
from sincerely.outbox.account import MAILBOX_FIELDS, forget_mailbox, password_file, save_mailbox, try_mailbox
from sincerely.outbox.grant import forget_grant, save_grant
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.settings import folders_found
from sincerely.web.forms.settings import GrantForm, MailboxForm
from sincerely.web.screen import on_screen
from sincerely.web.views.common import attempt, forget_page, form_page
from sincerely.web.views.settings import say_where_it_lies

LEAD = gettext_lazy(
    "With it Sincerely sees whether somebody has written before your letter to them leaves, keeps one copy of what went out in your Sent folder, and can put a letter into your drafts. What people and employers on record write comes into the inbox; of all other mail it reads only who wrote and when. It deletes nothing and marks nothing as read."
)

TOKENS = gettext_lazy(
    "Some providers let a program in with tokens instead of a password (they call it OAuth). It needs a client id of your own and one refresh token; new access tokens are fetched by themselves."
)


@require_http_methods(["GET", "POST"])
@for_candidate
def settings_mailbox(request: CandidateRequest) -> HttpResponse:
    """Connect the mailbox."""
    mailbox = Mailbox.objects.filter(candidate=request.candidate).first()
    if mailbox:
        initial = {name: getattr(mailbox, name) for name in MAILBOX_FIELDS}
    else:
        account = MailAccount.objects.filter(candidate=request.candidate).first()
        # Most providers call both servers alike.
        host = f"imap.{account.host.removeprefix('smtp.')}" if account and account.host.startswith("smtp.") else ""
        initial = {"host": host, "username": account.username if account else request.candidate.email}
    form = MailboxForm(request.POST or None, initial=initial)
    if (
        form.is_bound
        and form.is_valid()
        and attempt(
            request,
            lambda: save_mailbox(request.candidate, form.cleaned_data, form.cleaned_data["password"], clock.now()),
        )
    ):
        messages.success(request, gettext("Saved. Try it once before you rely on it."))
        if form.cleaned_data["password"]:
            say_where_it_lies(request, password_file(request.candidate, Mailbox))
        return redirect("settings")
    return form_page(
        request,
        form,
        title=gettext("Your mailbox"),
        button=gettext("Save"),
        back=("settings",),
        lead=str(LEAD),
        room="settings",
    )


@require_POST
@for_candidate
def settings_mailbox_trial(request: CandidateRequest) -> HttpResponse:
    """Connect, sign in and look at the folders; nothing is read or changed."""
    mailbox = get_object_or_404(Mailbox, candidate=request.candidate)
    try:
        folders = try_mailbox(mailbox, clock.now())
    except Trouble as trouble:
        messages.error(request, gettext("It does not work yet. {says}").format(says=on_screen(trouble.says)))
        return redirect("settings")
    says, lacks = folders_found(folders)
    messages.success(request, gettext("It works: {says} Nothing was read or changed.").format(says=says))
    for lack in lacks:
        messages.warning(request, lack)
    return redirect("settings")


@require_http_methods(["GET", "POST"])
@for_candidate
def settings_mailbox_removal(request: CandidateRequest) -> HttpResponse:
    """Forget the mailbox and its password, after a second look."""
    if request.method == "GET":
        mailbox = Mailbox.objects.filter(candidate=request.candidate).first()
        return forget_page(
            request,
            gettext("Forget the mailbox?"),
            mailbox.username if mailbox else "",
            gettext("Its server and its password are forgotten on this machine. Nothing in the mailbox itself changes, and messages that are in the inbox here stay."),
            gettext("From then on nobody looks for answers before a letter of yours leaves: you are asked instead."),
        )  # fmt: skip
    forget_mailbox(request.candidate, clock.now())
    messages.success(
        request, gettext("The mailbox and its password are forgotten. Nothing in the mailbox itself was changed.")
    )
    return redirect("settings")


@require_http_methods(["GET", "POST"])
@for_candidate
def settings_tokens(request: CandidateRequest) -> HttpResponse:
    """Sign in with tokens instead of passwords, at the mail account and the mailbox alike."""
    grant = MailGrant.objects.filter(candidate=request.candidate).first()
    initial = {"token_url": grant.token_url, "client_id": grant.client_id} if grant else {}
    form = GrantForm(request.POST or None, initial=initial)
    if (
        form.is_bound
        and form.is_valid()
        and attempt(request, lambda: save_grant(request.candidate, **form.cleaned_data, now=clock.now()))
    ):
        messages.success(request, gettext("Saved. Try the mail account and the mailbox once before you rely on it."))
        return redirect("settings")
    return form_page(
        request,
        form,
        title=gettext("Sign in with tokens"),
        button=gettext("Save"),
        back=("settings",),
        lead=str(TOKENS),
        room="settings",
    )


@require_http_methods(["GET", "POST"])
@for_candidate
def settings_tokens_removal(request: CandidateRequest) -> HttpResponse:
    """Forget the tokens, after a second look; passwords count again."""
    if request.method == "GET":
        grant = MailGrant.objects.filter(candidate=request.candidate).first()
        return forget_page(
            request,
            gettext("Forget the tokens?"),
            grant.token_url if grant else "",
            gettext("Sign-in goes by password again, at the mail account and the mailbox. To come back to tokens you need a new one from your provider."),
        )  # fmt: skip
    forget_grant(request.candidate, clock.now())
    messages.success(request, gettext("The tokens are forgotten. Sign-in goes by password again."))
    return redirect("settings")
