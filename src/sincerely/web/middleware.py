"""Let devices in as they were paired, put the candidate that a request acts for on the request, and keep pages out of every cache."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from django.contrib.auth import logout
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from sincerely import clock
from sincerely.accounts.models import Candidate, User
from sincerely.accounts.pairing import devices_of
from sincerely.prepared import prepared
from sincerely.web.customs import customs_for
from sincerely.web.lan import from_lan
from sincerely.zones import zone_or_utc

SESSION_KEY = "candidate"
DEVICE_KEY = "device"


class DeviceMiddleware:
    """Sign out whoever came by another way than they signed in: from the network only devices that are paired and not signed out, on this machine only its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and not _by_its_own_way(request):
            logout(request)
        return self.get_response(request)


def _by_its_own_way(request: HttpRequest) -> bool:
    device = request.session.get(DEVICE_KEY)
    if not from_lan(request):
        return device is None
    return device is not None and devices_of(cast(User, request.user), clock.now()).filter(pk=device).exists()


class CandidateMiddleware:
    """Set `request.candidate` (None when there is none), and show times in the candidate's zone and written as they are used to."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        candidate = _candidate_of(request)
        request.candidate = candidate  # type: ignore[attr-defined]
        with timezone.override(zone_or_utc(candidate.zone if candidate else "UTC")), customs_for(candidate):
            response = self.get_response(request)
        # Notes and letters are nobody else's: no cache keeps a page, and "back" after signing out shows none.
        response.setdefault("Cache-Control", "no-store")
        return response


def _candidate_of(request: HttpRequest) -> Candidate | None:
    if not request.user.is_authenticated:
        return None
    chosen = request.session.get(SESSION_KEY)
    found = _chosen(request.user.pk, chosen) if chosen else []
    return next(iter(found or _first(request.user.pk)), None)


@prepared
def _chosen(user: Any, candidate: Any) -> QuerySet[Candidate]:
    return Candidate.objects.filter(memberships__user=user, pk=candidate)


@prepared
def _first(user: Any) -> QuerySet[Candidate]:
    return Candidate.objects.filter(memberships__user=user).order_by("sample", "pk")[:1]
