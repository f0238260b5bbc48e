"""The first page: look around in a sample, or begin."""

from __future__ import annotations

from typing import cast
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sincerely import clock
from sincerely.accounts.models import Candidate, User
from sincerely.journal.actions import candidates
from sincerely.journal.actions.drafts import keep_draft, new_key
from sincerely.web.forms.candidates import BeginForm
from sincerely.web.forms.faults import focus_fault
from sincerely.web.middleware import SESSION_KEY
from sincerely.web.views.common import attempt
from sincerely.zones import own_zone


@login_required
@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """Offer the sample and a job search of one's own; list what there is."""
    mine = Candidate.objects.filter(memberships__user=_user(request)).order_by("sample", "pk")
    return render(request, "web/start.html", {"mine": mine, "has_sample": any(c.sample for c in mine)})


@login_required
@require_POST
def start_sample(request: HttpRequest) -> HttpResponse:
    """Open the sample, made at first use."""
    return opened_sample(request, _user(request))


def opened_sample(request: HttpRequest, user: User) -> HttpResponse:
    """Go into the sample, made at first use."""
    request.session[SESSION_KEY] = candidates.open_sample(user, clock.now()).pk
    return redirect("today")


@login_required
@require_http_methods(["GET", "POST"])
def start_own(request: HttpRequest) -> HttpResponse:
    """Begin one's own job search: a name is enough; notes are read at once."""
    before = Candidate.objects.filter(memberships__user=_user(request), sample=False).order_by("-pk").first()
    form = begin_form(request, before.name if before else "")
    if request.method == "POST" and form.is_valid() and (onward := begun(request, _user(request), form)):
        return onward
    focus_fault(form)
    return render(request, "web/start_own.html", {"form": form}, status=422 if form.errors else 200)


def begin_form(request: HttpRequest, name: str) -> BeginForm:
    """Return the form to begin with, as it was sent; else with what is known: most likely the `name`, and this machine's zone."""
    known = {"zone": own_zone(), "name": name, "draft": new_key()}
    typed = request.POST if "name" in request.POST and "sample" not in request.POST else None
    return BeginForm(typed, initial=known)


def begun(request: HttpRequest, user: User, form: BeginForm) -> HttpResponse | None:
    """Begin a job search from a valid form, act in it, and go to what was found in its notes; say why, and return None, where that is refused."""
    made = attempt(request, lambda: candidates.begin(user, clock.now(), **form.profile))
    if not made:
        return None
    request.session[SESSION_KEY] = made.pk
    notes, key = form.cleaned_data["notes"], form.cleaned_data["draft"] or new_key()
    # Kept before it is read, as every debrief is. What cannot be kept is typed again, on the page that says so.
    row = attempt(request, lambda: keep_draft(made, key, key, "", urlencode({"notes": notes}), clock.now(), anew=True)) if notes.strip() else None  # fmt: skip
    if row is None:
        return redirect("debrief")
    asked = {"draft": row.key} | ({} if "first" in request.POST else {"read": "yes"})
    return redirect(f"{reverse('debrief')}?{urlencode(asked)}")


@login_required
@require_POST
def switch(request: HttpRequest, pk: int) -> HttpResponse:
    """Act for another of one's candidates."""
    found = get_object_or_404(Candidate, pk=pk, memberships__user=_user(request))
    request.session[SESSION_KEY] = found.pk
    return redirect("today")


def _user(request: HttpRequest) -> User:
    # Every page here is for somebody who signed in.
    return cast(User, request.user)
