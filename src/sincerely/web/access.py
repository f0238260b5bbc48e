"""Who may see a page: signed in, and acting for one of their own candidates."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from sincerely.accounts.models import Candidate, User


class CandidateRequest(HttpRequest):
    """A request of a signed-in user who acts for `candidate`."""

    candidate: Candidate
    user: User


View = Callable[..., HttpResponse]


def for_candidate(view: Callable[..., HttpResponse]) -> View:
    """Let only a signed-in user with a candidate in; others are led to the sign-in page or to the first page. Everything the view fetches must be filtered by `request.candidate`."""

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if getattr(request, "candidate", None) is None:
            return redirect("start")
        return view(cast(CandidateRequest, request), *args, **kwargs)

    return guarded
