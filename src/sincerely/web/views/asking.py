"""Asking for more: what the market pays, what each ask comes to, a rehearsal, and the letter."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from sincerely import clock
from sincerely.core.negotiation.market import SOURCE
from sincerely.journal.actions import offers as actions
from sincerely.journal.models import Contact
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.asking import american, below_least, occupations, paid, rehearsal, valued, with_figure, worth_in
from sincerely.web.desk.offers import compared, whom_to_ask
from sincerely.web.forms.asking import AskingForm
from sincerely.web.forms.faults import focus_fault
from sincerely.web.views.common import attempt, number
from sincerely.web.views.offers import ROOM, offer_of


@require_http_methods(["GET", "POST"])
@for_candidate
def offer_asking(request: CandidateRequest, pk: int) -> HttpResponse:
    """Put down what is asked of an offer, and see what it comes to; nothing of it leaves before a letter is approved."""
    row = offer_of(request, pk)
    likely = occupations(row, " ".join(request.POST.get("called", "")[:80].split()))
    form = AskingForm(row.asking, [(each.code, each.name) for each in likely], request.POST or None)
    if (
        form.is_bound
        and form.is_valid()
        and attempt(
            request,
            lambda: actions.keep_asking(
                request.candidate,
                row,
                with_figure(row, form.asking(), worth_in(compared(request.candidate), row)),
                clock.now(),
            ),
        )
    ):
        messages.success(request, gettext("Saved."))
        return redirect("offer-asking", row.pk)
    focus_fault(form)
    found = compared(request.candidate)
    worth = worth_in(found, row)
    shown = {
        "offer": row,
        "form": form,
        "american": american(row),
        "paid": paid(row, worth),
        "source": SOURCE,
        "asks": valued(row, found, worth),
        "years": len(worth.years) if worth else 0,
        "currency": worth.offer.currency if worth else "",
        "below": below_least(row, worth),
        "rehearsal": rehearsal(row),
        "people": whom_to_ask(row),
        "room": ROOM,
    }
    return render(request, "web/offers/asking.html", shown, status=422 if form.is_bound else 200)


@require_POST
@for_candidate
def offer_asking_letter(request: CandidateRequest, pk: int) -> HttpResponse:
    """Draft the letter that asks for what was put down."""
    row = offer_of(request, pk)
    contact = Contact.objects.filter(candidate=request.candidate, pk=number(request.POST.get("contact"))).first()
    if contact is None:
        messages.error(request, gettext("Choose whom to ask. People of an employer are added under People."))
        return redirect("offer-asking", row.pk)
    made = attempt(request, lambda: actions.ask_for_more(request.candidate, row, contact, clock.now()))
    return redirect("letter", made.pk) if made else redirect("offer-asking", row.pk)
