"""A letter on paper: the sheet, the card and the envelope as PDF."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET

from sincerely import clock
from sincerely.documents.printed import Kind, typeset
from sincerely.journal.facts.printed import printed_of
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.views.approvals import by_hand_page
from sincerely.web.views.letters import letter_of


@require_GET
@for_candidate
def letter_sheet(request: CandidateRequest, pk: int) -> HttpResponse:
    """Print it as a letter."""
    return _paper(request, pk, "letter")


@require_GET
@for_candidate
def letter_card(request: CandidateRequest, pk: int) -> HttpResponse:
    """Print it as a card."""
    return _paper(request, pk, "card")


@require_GET
@for_candidate
def letter_envelope(request: CandidateRequest, pk: int) -> HttpResponse:
    """Print the envelope; with `?of=card` the smaller one."""
    return _paper(request, pk, "card-envelope" if request.GET.get("of") == "card" else "envelope")


def _paper(request: CandidateRequest, pk: int, kind: Kind) -> HttpResponse:
    found = letter_of(request, pk)
    printed = printed_of(found, clock.now())
    if kind.endswith("envelope") and not printed.recipient:
        who = found.contact or gettext("this person")
        return by_hand_page(
            request,
            found,
            fault=gettext("No postal address is on record for {who}, so there is no envelope.").format(who=who),
        )
    made = typeset(printed, kind)
    if made.missing and not request.GET.get("sure"):
        signs = ", ".join(f"“{sign}”" for sign in made.missing)
        fault = gettext(
            "No font on this computer has {signs}. On paper a blank box would stand there: write it by hand, or install a font that has it."
        ).format(signs=signs)
        anyway = f"{request.path}?sure=yes{'&of=card' if kind == 'card-envelope' else ''}"
        return by_hand_page(request, found, fault=fault, anyway=anyway)
    response = HttpResponse(made.data, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{kind}-{found.pk}.pdf"'
    return response
