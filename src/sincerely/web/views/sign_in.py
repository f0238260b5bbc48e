"""Signing in with the one-use link, and out."""

from __future__ import annotations

from django.contrib.auth import login, logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sincerely import clock
from sincerely.accounts.links import use_link, whose
from sincerely.accounts.models import Candidate, User
from sincerely.accounts.pairing import devices_of, sign_out_device
from sincerely.owner import own_name
from sincerely.web.forms.candidates import BeginForm
from sincerely.web.forms.faults import focus_fault
from sincerely.web.lan import from_lan
from sincerely.web.middleware import DEVICE_KEY
from sincerely.web.views.start import begin_form, begun, opened_sample


@require_GET
@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    """Say where the sign-in link is found."""
    if request.user.is_authenticated:
        return redirect("today")
    if from_lan(request):
        return redirect("pairing")
    return render(request, "web/sign_in.html", {"link": ""})


@require_http_methods(["GET", "POST"])
@never_cache
def sign_in_link(request: HttpRequest, token: str) -> HttpResponse:
    """Show the button of a sign-in link; pressing it uses the link up. Who has no job search yet begins one with the same press. It is for this machine alone."""
    if from_lan(request):
        raise Http404
    now = clock.now()
    form, user = None, whose(token, now)
    if user and not Candidate.objects.filter(memberships__user=user).exists():
        form = begin_form(request, own_name())
    faulty = form is not None and form.is_bound and not form.is_valid()
    if request.method == "POST" and not faulty:
        user = use_link(token, now)
        if user is not None:
            login(request, user, backend="django.contrib.auth.backends.ModelBackend")
            return _onward(request, user, form)
    if user is None and request.user.is_authenticated:
        return redirect("today")
    if form:
        focus_fault(form)
    shown = {
        "link": token if user else "",
        "spent": user is None,
        "known": bool(user and user.last_login),
        "form": form,
    }
    return render(request, "web/sign_in.html", shown, status=422 if faulty else 200 if user else 410)


def _onward(request: HttpRequest, user: User, form: BeginForm | None) -> HttpResponse:
    """Go where the press on the link's page says: on, into the sample, or to what was found in the first notes."""
    if form and "sample" in request.POST:
        return opened_sample(request, user)
    return (begun(request, user, form) if form and form.is_bound else None) or redirect("today")


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    if from_lan(request) and request.user.is_authenticated:
        sign_out_device(
            get_object_or_404(devices_of(request.user, clock.now()), pk=request.session[DEVICE_KEY]), clock.now()
        )
    logout(request)
    return redirect("sign-in")
