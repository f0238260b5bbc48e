"""A form that came too late: what was typed in it is shown again, never lost."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

#: Never shown again, nor sent again by the page.
SECRET = frozenset({"password", "csrfmiddlewaretoken"})
#: Nobody typed these: they say which page it was, or which button.
HIDDEN = frozenset({"once", "version", "seen", "next", "from", "fix", "aside"})
#: What a choice or a button of ours says ("interview-invitation", "on", the number of a row) is no text of a person.
_CODE = re.compile(r"[a-z][a-z_-]*|\d{1,4}")
#: What a field is called where its texts are long; of others it is told which they were.
_LABELS = {
    "body": gettext_lazy("Letter"),
    "notes": gettext_lazy("Your notes"),
    "subject": gettext_lazy("Subject"),
    "text": gettext_lazy("Text"),
    "words": gettext_lazy("What they wrote"),
}


def typed(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what a person typed into a form, by name; nothing of a form that another site sent."""
    if request.method != "POST" or not _ours(request):
        return []
    return [
        (str(_LABELS.get(name, "")) or name.replace("_", " ").replace("-", " "), text)
        for name, texts in request.POST.lists()
        for text in texts
        if name not in SECRET | HIDDEN and isinstance(text, str) and text.strip() and not _CODE.fullmatch(text.strip())
    ]


def kept_page(request: HttpRequest, *, signed_out: bool = False) -> HttpResponse:
    """Say that nothing was saved and show what was typed; where its sender is still signed in, one press sends it again."""
    fields = (
        []
        if signed_out or not _ours(request)
        else [(name, text) for name, texts in request.POST.lists() if name not in SECRET for text in texts]
    )
    shown = {"typed": typed(request), "signed_out": signed_out, "again": fields, "address": request.get_full_path()}
    return render(request, "web/kept.html", shown, status=403)


@never_cache
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose token is missing or old."""
    return kept_page(request, signed_out=not getattr(request, "user", None) or not request.user.is_authenticated)


def _ours(request: HttpRequest) -> bool:
    sender = request.headers.get("Origin") or request.headers.get("Referer") or ""
    return not sender or urlsplit(sender).netloc == request.get_host()
