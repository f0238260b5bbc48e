"""The pages for what should not happen: a form far too large, a full disk, a busy database, or a fault of ours."""

from __future__ import annotations

import sys

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache

from sincerely.bootstrap import explained


def not_understood(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say what was too much and how much is taken (413), or that the request makes no sense (400). Nothing was read, so nothing was changed."""
    told = ""
    if isinstance(exception, RequestDataTooBig):
        most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE // (1024 * 1024)
        told = gettext(
            "The text in this form is larger than {most} MB, and one form takes no more than that: about {value:,} pages."
        ).format(most=most, value=most * 150)
    elif isinstance(exception, TooManyFieldsSent | TooManyFilesSent):
        told = gettext(
            "This form has more than {DATA_UPLOAD_MAX_NUMBER_FIELDS:,} fields, and one form takes no more than that."
        ).format(DATA_UPLOAD_MAX_NUMBER_FIELDS=settings.DATA_UPLOAD_MAX_NUMBER_FIELDS)
    return render(None, "400.html", {"told": told}, status=413 if told else 400)


@never_cache
def fault(request: HttpRequest) -> HttpResponse:
    """Say what happened and what is safe; 503 where trying again may help. Asks nothing of the database, which may be what failed."""
    error = sys.exception()
    told = explained(error) if error is not None else None
    status = 503 if told else 500
    return render(None, "web/fault.html", {"told": str(told) if told else ""}, status=status)
