"""Whether to wait: one's own day against every expiry, and what waiting is worth on the candidate's own guesses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from sincerely import clock
from sincerely.core.offers.waiting import Choice, choice
from sincerely.core.offers.waiting_file import Situation, waiting_in
from sincerely.core.offers.waiting_words import amount, dates, sentences
from sincerely.core.offers.words import share
from sincerely.core.toml_lines import Lines
from sincerely.journal.actions.decisions import save_tables
from sincerely.journal.facts.offers import decision_tables
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.offers import Compared, compared, expected, offer_rows
from sincerely.web.forms.faults import focus_fault
from sincerely.web.forms.offers import WaitingForm
from sincerely.web.views.common import attempt
from sincerely.web.views.offers import ROOM


@dataclass(frozen=True, slots=True)
class _Turn:
    """An answer that is waited for, and the chance of it at which waiting is worth as much as not."""

    name: str
    said: str
    even: str


@require_http_methods(["GET", "POST"])
@for_candidate
def waiting(request: CandidateRequest) -> HttpResponse:
    """Ask for what only the candidate knows of waiting, and show what follows from it; never only a verdict."""
    today = timezone.localtime(clock.now()).date()
    tables = decision_tables(request.candidate)
    kept = {name: tables[name] for name in ("waiting", "pending") if name in tables}
    form = WaitingForm(today, kept, request.POST or None)
    if form.is_bound and form.is_valid():
        said = {"waiting": form.tables.get("waiting", {}), "pending": form.tables.get("pending", [])}
        if attempt(request, lambda: save_tables(request.candidate, said, clock.now())):
            messages.success(request, gettext("Saved."))
            return redirect("offers-waiting")
    focus_fault(form)
    found = compared(request.candidate)
    shown: dict[str, Any] = {
        "form": form,
        "expiring": [row for row in offer_rows(request.candidate) if not row.over],
        "expected": expected(request.candidate),
        "without": found.without,
        "room": ROOM,
    }
    shown |= _outcome(found, today)
    return render(request, "web/offers/waiting.html", shown, status=422 if form.is_bound else 200)


def _outcome(found: Compared, today: date) -> dict[str, Any]:
    """Return what follows from what is on record, or what is missing for it."""
    if found.offers is None:
        return {"missing": ()}
    worths = {worth.offer.name: worth.average.expected.value for worth in found.worths if worth.average is not None}
    untaxed = [worth.offer.name for worth in found.worths if worth.average is None]
    kept = [terms for terms in found.tables["offer"] if terms["name"] in worths or "worth" in terms]
    tables = {**found.tables, "offer": kept}
    if not kept:
        return {"missing": (), "untaxed": untaxed}
    situation, problems = waiting_in(tables, today, worths, Lines(""))
    if situation is None:
        return {"missing": [problem for problem in problems if problem.fatal], "untaxed": untaxed}
    at = replace(situation, unit=situation.unit or f"a year after tax at your prices, in {found.offers.candidate.currency}")  # fmt: skip
    decide_by = (at.decide_by - at.today).days if at.decide_by else None
    chosen = choice(at.held, at.pending, at.fallback, 0, decide_by, at.rate, at.cost_a_week / 7)
    return {"dates": dates(at), "sentences": sentences(at, chosen), "turns": _turns(chosen), "figures": _figures(at, chosen), "untaxed": untaxed}  # fmt: skip


def _turns(found: Choice) -> list[_Turn]:
    return [
        _Turn(each.pending.name, share(each.pending.chance), "—" if each.chance is None else share(each.chance))
        for each in found.break_even
    ]


def _figures(at: Situation, found: Choice) -> list[tuple[str, str]]:
    """Return the figures of the choice, as a table tells them."""
    rows = [(gettext("Taking {name}").format(name=found.best.name), amount(found.best.worth))]
    if found.ahead:
        rows.append((gettext("Waiting, on what you said"), amount(found.waiting.value)))
        rows.append((gettext("Waiting ends with less, in"), share(found.waiting.worse)))
    rows.append((gettext("If nothing comes"), amount(at.fallback)))
    return rows
