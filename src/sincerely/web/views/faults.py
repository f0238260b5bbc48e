"""The page for what should not happen: a full disk, a busy database, or a fault of ours."""

from __future__ import annotations

import sys

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from sincerely.bootstrap import explained


@never_cache
def fault(request: HttpRequest) -> HttpResponse:
    """Say what happened and what is safe; 503 where trying again may help. Asks nothing of the database, which may be what failed."""
    error = sys.exception()
    told = explained(error) if error is not None else None
    status = 503 if told else 500
    return render(None, "web/fault.html", {"told": str(told) if told else ""}, status=status)
