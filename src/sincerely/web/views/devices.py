"""Phones of the same network: pairing one, seeing which are paired, signing one out."""

from __future__ import annotations

import re

from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sincerely import clock
from sincerely.accounts.pairing import GOOD_FOR, devices_of, make_code, pair, sign_out_device, tries_left
from sincerely.web import lan
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.lan import from_lan
from sincerely.web.middleware import DEVICE_KEY

# The first that is named wins: every browser also names those it wants to be taken for.
_BROWSERS = {"Edg": "Edge", "OPR": "Opera", "SamsungBrowser": "Samsung Internet", "Firefox": "Firefox", "FxiOS": "Firefox", "CriOS": "Chrome", "Chrome": "Chrome", "Safari": "Safari"}  # fmt: skip
_SYSTEMS = {"iPhone": "iPhone", "iPad": "iPad", "Android": "Android", "Windows": "Windows", "Macintosh": "Mac", "Linux": "Linux"}  # fmt: skip


@require_http_methods(["GET", "POST"])
@never_cache
def pairing(request: HttpRequest) -> HttpResponse:
    """Ask a phone for the code that the computer shows; the right one signs it in."""
    if not from_lan(request):
        raise Http404
    if request.user.is_authenticated:
        return redirect("today")
    now = clock.now()
    if request.method == "POST":
        device = pair(request.POST.get("code", ""), kind_of_browser(request.headers.get("User-Agent", "")), now)
        if device is not None:
            login(request, device.user, backend="django.contrib.auth.backends.ModelBackend")
            request.session[DEVICE_KEY] = device.pk
            return redirect("today")
    wrong = request.method == "POST"
    shown = {"wrong": wrong, "left": tries_left(now)}
    return render(request, "web/pairing.html", shown, status=422 if wrong else 200)


@require_GET
@for_candidate
def devices(request: CandidateRequest) -> HttpResponse:
    """Show how a phone is paired, and those that are."""
    return _devices_page(request)


@require_POST
@for_candidate
def device_code(request: CandidateRequest) -> HttpResponse:
    """Make a new code and show it this once; only at the computer itself, so that a phone that was lost lets nobody else in."""
    if from_lan(request) or lan.here is None:
        messages.error(
            request, gettext("A new code is made at the computer itself, while Sincerely runs there with --lan.")
        )
        return redirect("settings-devices")
    now = clock.now()
    code = make_code(request.user, now)
    return _devices_page(request, code=f"{code[:3]} {code[3:]}", until=now + GOOD_FOR)


@require_POST
@for_candidate
def device_removal(request: CandidateRequest, pk: int) -> HttpResponse:
    """Sign one phone out."""
    now = clock.now()
    sign_out_device(get_object_or_404(devices_of(request.user, now), pk=pk), now)
    messages.success(request, gettext("Signed out. It needs a new code to come in again."))
    return redirect("settings-devices")


def kind_of_browser(agent: str) -> str:
    """Return what kind of browser says it is `agent`, such as "Safari, iPhone"; "" when that is not known."""
    named = [
        next((name for sign, name in known.items() if re.search(rf"\b{sign}", agent)), "")
        for known in (_BROWSERS, _SYSTEMS)
    ]
    return ", ".join(filter(None, named))


def _devices_page(request: CandidateRequest, **more: object) -> HttpResponse:
    shown = {
        "lan": lan.here,
        "qr": qr_code(lan.here.address) if lan.here else "",
        "devices": devices_of(request.user, clock.now()),
        "this": request.session.get(DEVICE_KEY),
        "from_lan": from_lan(request),
        "room": "settings",
    }
    return render(request, "web/devices.html", {**shown, **more})


def qr_code(address: str) -> str:
    """Return an address as an SVG picture, dark on light whatever the page's colours are."""
    import segno

    # Made from an address of this machine alone; nothing of it comes from a person.
    return mark_safe(segno.make(address, micro=False).svg_inline(scale=5, light="#fff", dark="#000", svgclass="qr", lineclass=None))  # fmt: skip
