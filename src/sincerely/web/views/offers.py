"""Offers: the list, one with all its terms, what it leaves open, and the file they all stand in."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sincerely import clock
from sincerely.journal.actions import offers as actions
from sincerely.journal.actions.decisions import load_file, save_tables
from sincerely.journal.facts.offers import decision_tables
from sincerely.journal.models import Application, Contact, Offer
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.offers import (
    comes_to,
    compared,
    ended,
    expected,
    not_here,
    offer_rows,
    people_of_offer,
    whom_to_ask,
)
from sincerely.web.forms.faults import focus_fault
from sincerely.web.forms.offers import FiguresForm, OfferForm
from sincerely.web.screen import on_screen
from sincerely.web.views.common import attempt, number

ROOM = "offers"
#: A file of fifty offers is some tens of kilobytes.
LARGEST_FILE = 1_000_000


@require_GET
@for_candidate
def offers(request: CandidateRequest) -> HttpResponse:
    """List the offers received and the answers that may still bring one."""
    rows = offer_rows(request.candidate)
    open_rows = [row for row in rows if not row.over]
    shown = {
        "rows": open_rows,
        "over": [row for row in rows if row.over],
        "first": next((row for row in open_rows if row.expiry), None),
        "expected": expected(request.candidate),
        "not_here": not_here(request.candidate),
        "room": ROOM,
    }
    return render(request, "web/offers/offers.html", shown)


@require_http_methods(["GET", "POST"])
@for_candidate
def offer_add(request: CandidateRequest) -> HttpResponse:
    """Take an offer down by hand, or as a letter proposed it; ?application= is the one it answers."""
    about = Application.objects.filter(candidate=request.candidate, pk=number(request.GET.get("application"))).first()
    terms: dict[str, Any] = {}
    if about:
        terms = {"name": about.employer.name, "employer": about.employer.name, "title": about.role}
        terms |= {"country": about.employer.country} if about.employer.country else {}
    form = OfferForm(request.candidate, terms, request.POST or None, initial={"application": about})
    if form.is_bound and form.is_valid():
        now, wish = clock.now(), form.cleaned_data
        made = attempt(
            request,
            lambda: actions.add_offer(
                request.candidate, form.tables, now, request.user, application=wish["application"], received_at=_at(wish["received"], now),
                sources=form.sources(), in_writing=bool(request.POST.get("letter")),
            ),
        )  # fmt: skip
        if made:
            messages.success(request, gettext("Noted. They want you: well done. Take the time you need with it."))
            return redirect("offer", made.pk)
    return offer_page(request, form, None)


@require_http_methods(["GET", "POST"])
@for_candidate
def offer(request: CandidateRequest, pk: int) -> HttpResponse:
    """Show one offer with all its terms, to be changed where they stand; and what it leaves open."""
    row = offer_of(request, pk)
    started = {
        "application": row.application,
        "received": timezone.localtime(row.received_at).date() if row.received_at else None,
        "version": row.saved_at.isoformat(),
    }
    quotes = {key: str(words.get("quote", "")) for key, words in row.sources.items()}
    form = OfferForm(request.candidate, row.terms, request.POST or None, row=row, quotes=quotes, initial=started)
    if form.is_bound and form.is_valid():
        now, wish = clock.now(), form.cleaned_data
        links: dict[str, Any] = {
            "application": wish["application"],
            "received_at": _at(wish["received"], row.received_at),
        }
        if attempt(
            request,
            lambda: actions.correct_offer(
                request.candidate, row, form.tables, now, request.user, version=_version(wish["version"]), sources=form.sources(), **links
            ),
        ):  # fmt: skip
            messages.success(request, gettext("Saved."))
            return redirect("offer", row.pk)
    return offer_page(request, form, row)


def offer_page(request: CandidateRequest, form: OfferForm, row: Offer | None, **more: Any) -> HttpResponse:
    """Render the page of one offer, as it was typed; 422 when it was refused."""
    focus_fault(form)
    shown = {"form": form, "offer": row, "letter": request.POST.get("letter", ""), "room": ROOM, **more}
    if row is not None:
        shown |= _open_parts(request, row)
    refused = form.is_bound and "letter_read" not in more
    return render(request, "web/offers/offer.html", shown, status=422 if refused else 200)


def _open_parts(request: CandidateRequest, row: Offer) -> dict[str, Any]:
    found = compared(request.candidate)
    known = found.of(row)
    return {
        "left": known[1] if known else None,
        "comes_to": comes_to(found, row),
        "notes": known[0].notes if known else (),
        "expiry": next((each.expiry for each in offer_rows(request.candidate) if each.offer.pk == row.pk), None),
        "people": whom_to_ask(row),
        "others": len(found.rows) + sum(map(len, found.without.values())) > 1,
        "answerable": row.application is not None and row.pk not in ended(request.candidate),
        "lacks_rate": next((code for code, rows in found.without.items() if row.pk in {each.pk for each in rows}), ""),
    }


@require_POST
@for_candidate
def offer_questions(request: CandidateRequest, pk: int) -> HttpResponse:
    """Draft the letter that asks what was chosen of what an offer leaves open; or (`time`) the one that asks for longer."""
    row = offer_of(request, pk)
    contact = Contact.objects.filter(candidate=request.candidate, pk=number(request.POST.get("contact"))).first()
    if contact is None:
        messages.error(request, gettext("Choose whom to ask. People of an employer are added under People."))
        return redirect("offer", row.pk)
    if "time" in request.POST:
        made = attempt(request, lambda: actions.ask_for_time(request.candidate, row, contact, clock.now()))
    else:
        asked = [words[:600] for words in request.POST.getlist("question")[:30]]
        made = attempt(request, lambda: actions.ask_of_offer(request.candidate, row, contact, asked, clock.now()))
    return redirect("letter", made.pk) if made else redirect("offer", row.pk)


@require_POST
@for_candidate
def offer_answer(request: CandidateRequest, pk: int) -> HttpResponse:
    """Open the letter that says yes, or no, to the offer of an application; where nobody is there to write to, the page that records it."""
    application = get_object_or_404(Application, pk=pk, candidate=request.candidate)
    yes = request.POST.get("answer") == "yes"
    people = people_of_offer(application)
    if not people:
        kind = "offer-accepted" if yes else "offer-declined"
        return redirect(f"{reverse('happening', args=[kind])}?application={application.pk}")
    made = attempt(
        request, lambda: actions.answer_offer(request.candidate, application, people[0], clock.now(), yes=yes)
    )
    return redirect("letter", made.pk) if made else redirect("application", application.pk)


@require_POST
@for_candidate
def offer_removal(request: CandidateRequest, pk: int) -> HttpResponse:
    """Leave an offer out of everything; it can be put back."""
    row = offer_of(request, pk)
    if attempt(request, lambda: actions.remove_offer(request.candidate, row, clock.now(), request.user)):
        messages.success(request, gettext("“{name}” is removed.").format(name=row), extra_tags=f"undo-offer:{row.pk}")
    return redirect("offers")


@require_POST
@for_candidate
def offer_return(request: CandidateRequest, pk: int) -> HttpResponse:
    """Put a removed offer back."""
    row = get_object_or_404(Offer.objects.select_related("event"), pk=pk, candidate=request.candidate)
    if attempt(request, lambda: actions.put_back_offer(request.candidate, row, clock.now(), request.user)):
        messages.success(request, gettext("“{name}” is back.").format(name=row))
        return redirect("offer", row.pk)
    return redirect("offers")


@require_http_methods(["GET", "POST"])
@for_candidate
def figures(request: CandidateRequest) -> HttpResponse:
    """Ask for what comparing rests on that is the candidate's own."""
    kept = {name: table for name, table in decision_tables(request.candidate).items() if name in ("candidate", "rate", "price_level")}  # fmt: skip
    form = FiguresForm(kept, request.POST or None)
    if form.is_bound and form.is_valid():
        tables = {name: form.tables.get(name, {}) for name in ("candidate", "rate", "price_level")}
        if attempt(request, lambda: save_tables(request.candidate, tables, clock.now())):
            messages.success(request, gettext("Saved."))
            return redirect("offers-compare")
    focus_fault(form)
    shown = {"form": form, "room": ROOM, "wanted": list(compared(request.candidate).without)}
    return render(request, "web/offers/figures.html", shown, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@for_candidate
def file(request: CandidateRequest) -> HttpResponse:
    """Take in an OFFERS.toml: whole, or not at all and with each fault's line."""
    problems: list[Any] = []
    text = request.POST.get("text", "")[:LARGEST_FILE]
    if request.method == "POST":
        sent = request.FILES.get("file")
        if sent is not None and not isinstance(sent, list):
            text = sent.read(LARGEST_FILE).decode("utf-8", "replace").removeprefix("\ufeff")
        made = attempt(request, lambda: load_file(request.candidate, text, clock.now(), request.user))
        if made and made[0]:
            messages.success(request, gettext("The file is read in."))
            for problem in made[1]:
                messages.info(request, gettext("Line {line}: {message}").format(line=problem.line or 1, message=on_screen(problem.message)))  # fmt: skip
            return redirect("offers")
        problems = [problem for problem in made[1] if problem.fatal] if made else []
    shown = {"problems": problems, "text": text, "room": ROOM}
    return render(request, "web/offers/file.html", shown, status=422 if request.method == "POST" else 200)


def offer_of(request: CandidateRequest, pk: int) -> Offer:
    """Return the candidate's offer of that number; not found where it is a stranger's or was removed."""
    rows = Offer.objects.select_related("application__employer", "event", "candidate")
    return get_object_or_404(rows, pk=pk, candidate=request.candidate, removed_at=None)


def _at(day: Any, otherwise: datetime | None) -> datetime | None:
    """Return noon of a day; the moment that was known, where the day is its own or none is said."""
    if day is None or (otherwise and timezone.localtime(otherwise).date() == day):
        return otherwise
    return timezone.make_aware(datetime.combine(day, time(12)))


def _version(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
