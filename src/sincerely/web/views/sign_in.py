"""Signing in with the one-use link, and out."""

from __future__ import annotations

from django.contrib.auth import login, logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sincerely import clock
from sincerely.accounts.links import use_link, whose
from sincerely.accounts.pairing import devices_of, sign_out_device
from sincerely.web.lan import from_lan
from sincerely.web.middleware import DEVICE_KEY


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
    """Show the button of a sign-in link; pressing it uses the link up. It is for this machine alone."""
    if from_lan(request):
        raise Http404
    now = clock.now()
    if request.method == "POST":
        user = use_link(token, now)
        if user is not None:
            login(request, user, backend="django.contrib.auth.backends.ModelBackend")
            return redirect("today")
    user = whose(token, now) if request.method == "GET" else None
    if user is None and request.user.is_authenticated:
        return redirect("today")
    shown = {"link": token if user else "", "spent": user is None, "known": bool(user and user.last_login)}
    return render(request, "web/sign_in.html", shown, status=200 if user else 410)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    if from_lan(request) and request.user.is_authenticated:
        sign_out_device(
            get_object_or_404(devices_of(request.user, clock.now()), pk=request.session[DEVICE_KEY]), clock.now()
        )
    logout(request)
    return redirect("sign-in")
