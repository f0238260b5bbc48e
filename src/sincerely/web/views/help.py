"""Help: the keys, and where things are."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from sincerely.web.access import CandidateRequest, for_candidate

KEYS = (
    ("n", gettext_lazy("tell us about an interview")), (gettext_lazy("g then t"), gettext_lazy("Today")), (gettext_lazy("g then c"), gettext_lazy("Calendar")), (gettext_lazy("g then a"), gettext_lazy("Applications")), (gettext_lazy("g then f"), gettext_lazy("Offers")), (gettext_lazy("g then l"), gettext_lazy("Letters")), (gettext_lazy("g then o"), gettext_lazy("Outbox")), (gettext_lazy("g then i"), gettext_lazy("Inbox")), (gettext_lazy("g then p"), gettext_lazy("People")),
    (gettext_lazy("g then s"), gettext_lazy("Settings")), ("/", gettext_lazy("search everything")), ("f", gettext_lazy("in a long list: look for words in it")), (gettext_lazy("j and k"), gettext_lazy("down and up a list")), (gettext_lazy("Enter"), gettext_lazy("open what is marked")), ("e", gettext_lazy("into the letter's text")), ("w", gettext_lazy("another wording")),
    (gettext_lazy("F8 and Shift+F8"), gettext_lazy("in a letter: to the next finding, and back")), ("Alt+Enter", gettext_lazy("in a letter: take the first suggestion for it")), (gettext_lazy("Escape"), gettext_lazy("put the note at a finding away")),
    ("a", gettext_lazy("approve the letter")), (gettext_lazy("y or Enter"), gettext_lazy("at a message: yes, record it")), ("?", gettext_lazy("this page")),
)  # fmt: skip


@require_GET
@for_candidate
def help_page(request: CandidateRequest) -> HttpResponse:
    """Show the keys and the first steps."""
    return render(request, "web/help.html", {"keys": KEYS})


@require_GET
@for_candidate
def guide(request: CandidateRequest) -> HttpResponse:
    """Show the user guide."""
    return render(request, "web/guide.html", {})
