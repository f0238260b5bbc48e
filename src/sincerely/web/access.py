"""Who may see a page: signed in, and acting for one of their own candidates."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from sincerely.accounts.models import Candidate, User
from sincerely.web.kept import kept_page, typed


class CandidateRequest(HttpRequest):
    """A request of a signed-in user who acts for `candidate`."""

    candidate: Candidate
    user: User


View = Callable[..., HttpResponse]


def for_candidate(view: Callable[..., HttpResponse]) -> View:
    """Let only a signed-in user with a candidate in; others are led to the sign-in page or to the first page. Everything the view fetches must be filtered by `request.candidate`."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            # What was typed while the session ran out comes back, to be copied; a part of a page is not replaced by the sign-in page.
            if typed(request) or request.headers.get("HX-Request"):
                return kept_page(request, signed_out=True)
            return redirect_to_login(request.get_full_path())
        if getattr(request, "candidate", None) is None:
            return redirect("start")
        return view(cast(CandidateRequest, request), *args, **kwargs)

    return guarded
