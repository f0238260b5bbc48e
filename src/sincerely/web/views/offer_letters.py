"""An offer from its letter: read, and everything found shown with its words before anything counts."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from sincerely import clock
from sincerely.core.offers.letter.values import NAMES
from sincerely.errors import BadInput
from sincerely.journal.models import Application, Message, Offer
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.offer_letter import LARGEST, read, text_in
from sincerely.web.forms.offers import OfferForm
from sincerely.web.screen import on_screen
from sincerely.web.views.common import number
from sincerely.web.views.offers import ROOM, offer_page


@require_http_methods(["GET", "POST"])
@for_candidate
def offer_letter(request: CandidateRequest) -> HttpResponse:
    """Read a letter, from a file, pasted or out of the inbox (?message=), and show what is proposed from it in the form of an offer."""
    pasted, fault, name = request.POST.get("text", ""), "", ""
    chosen = number(request.POST.get("application") or request.GET.get("application"))
    asked = number(request.GET.get("message")) if request.method == "GET" else None
    if asked:
        row = get_object_or_404(Message, pk=asked, candidate=request.candidate)
        here = Offer.objects.filter(
            candidate=request.candidate, application=row.application_id, removed_at=None
        ).first()
        if row.application_id and here:
            return redirect("offer", here.pk)
        pasted, chosen = row.text, row.application_id or chosen
        written = f"Date: {timezone.localtime(row.at).date()}\n{row.text}"  # a day without a year counts from there
        try:
            return _proposals(
                request, text_in(written.encode(), row.subject), row.subject or gettext("their message"), chosen
            )
        except BadInput as error:
            fault = on_screen(str(error))
    elif request.method == "POST":
        sent = request.FILES.get("file")
        try:
            if sent is not None and not isinstance(sent, list):
                name = (sent.name or "")[:200]
                if (sent.size or 0) > LARGEST:
                    raise BadInput(f"the file is larger than {LARGEST // 1_000_000} MB", file=name, expected="the letter alone")  # fmt: skip
                text = text_in(sent.read(), name)
            elif pasted.strip():
                text, name = text_in(pasted.encode(), gettext("pasted words")), gettext("pasted words")
            else:
                raise BadInput(gettext("There is no letter yet"), expected=gettext("a file, or its words pasted"))
            return _proposals(request, text, name, chosen)
        except BadInput as error:
            fault = on_screen(str(error))
            fault = fault if error.file else fault[:1].upper() + fault[1:]
    shown = {"text": pasted, "fault": fault, "room": ROOM, "applications": _applications(request), "chosen": chosen}  # fmt: skip
    return render(request, "web/offers/letter.html", shown, status=422 if fault else 200)


def _proposals(request: CandidateRequest, text: str, name: str, chosen: int | None) -> HttpResponse:
    found = read(text, timezone.localtime(clock.now()).date())
    terms = dict(found.proposed.terms)
    about = _applications(request).filter(pk=chosen).first()
    if about:
        terms = {"name": about.employer.name, "employer": about.employer.name, **terms}
    form = OfferForm(
        request.candidate,
        terms,
        quotes=found.proposed.quotes,
        others=found.proposed.others,
        initial={"application": about},
    )
    messages.info(request, gettext("Nothing is recorded yet. Look at what was found, correct or empty what is wrong, then note the offer."))  # fmt: skip
    return offer_page(
        request,
        form,
        None,
        letter=name,
        letter_read=True,
        also=[(NAMES[term.key], term.quote) for term in found.proposed.left],
        gaps=found.gaps,
    )


def _applications(request: CandidateRequest):  # type: ignore[no-untyped-def]
    return Application.objects.filter(candidate=request.candidate).select_related("employer").order_by("-pk")
