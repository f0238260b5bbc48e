"""What the candidate wants: must-haves, criteria with their ranges and scores, their order, values; each change can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.html import format_html
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sincerely import clock
from sincerely.core.offers.preference_edits import (
    criteria_of,
    moved,
    musts_of,
    ordered,
    same_step,
    with_criterion,
    without_criterion,
)
from sincerely.errors import SincerelyError
from sincerely.journal.actions.decisions import save_tables
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.preferences import Weighed, order_rows, range_words, steps, weighed
from sincerely.web.forms.preferences import CriterionForm, MustForm, ScoresForm, ValuesForm, say
from sincerely.web.views.common import form_page, number

ROOM = "offers"
#: What was there before the last change, in the session: one change can be undone.
BEFORE = "preferences-before"


@require_GET
@for_candidate
def preferences(request: CandidateRequest) -> HttpResponse:
    """Show all that was said of what one wants, and what is still to say."""
    found = weighed(request.candidate)
    shown = {
        "found": found,
        "musts": [
            (n, str(each.get("what") or each.get("of", "")), each.get("fails") or [], each.get("open") or [])
            for n, each in enumerate(musts_of(found.told))
        ],
        "rows": order_rows(found),
        "steps": steps(found),
        "problems": [each for each in found.read[1] if "nothing is weighed" not in each.message],
        "undo": BEFORE in request.session,
        "room": ROOM,
    }
    return render(request, "web/offers/preferences.html", shown)


@require_POST
@for_candidate
def preferences_undo(request: CandidateRequest) -> HttpResponse:
    """Put back what was there before the last change."""
    before = request.session.pop(BEFORE, None)
    if before is None or before["candidate"] != request.candidate.pk:
        messages.info(request, gettext("There is nothing to undo."))
    else:
        save_tables(request.candidate, {"preferences": before["preferences"]}, clock.now())
        messages.success(request, gettext("Undone."))
    return redirect("preferences")


@require_POST
@for_candidate
def preferences_order(request: CandidateRequest) -> HttpResponse:
    """Put the criteria in order: by their places as numbers (equal ones are not told apart), or one of them up or down."""
    found = weighed(request.candidate)
    names = [str(each.get("name", "")) for each in criteria_of(found.raw)]
    places = {name: number(request.POST.get(f"place-{n}")) or 999 for n, name in enumerate(names)}
    changed = ordered(found.raw, places)
    for key, step in (("up", -1), ("down", 1)):
        at = request.POST.get(key, "")
        if at.isascii() and at.isdigit() and number(at) < len(names):
            changed = moved(changed, names[int(at)], step)
    if names and saved(request, found, changed) and changed != found.raw:
        messages.success(request, gettext("In this order now."))
    return redirect("preferences")


@require_http_methods(["GET", "POST"])
@for_candidate
def criterion_new(request: CandidateRequest) -> HttpResponse:
    """Add something offers are compared by, with its range; its scores come after."""
    return _criterion_page(request, weighed(request.candidate), None)


@require_http_methods(["GET", "POST"])
@for_candidate
def criterion(request: CandidateRequest, place: int) -> HttpResponse:
    """Change a criterion and its range."""
    found = weighed(request.candidate)
    _at(criteria_of(found.raw), place)
    return _criterion_page(request, found, place)


def _criterion_page(request: CandidateRequest, found: Weighed, place: int | None) -> HttpResponse:
    before = {} if place is None else criteria_of(found.raw)[place]
    levels = before.get("levels")
    initial = before | {"levels": "\n".join(levels or [])}
    form = CriterionForm(request.POST or None, initial=initial)
    if form.is_bound and form.is_valid():
        table = form.criterion(before)
        twice = [n for n, each in enumerate(criteria_of(found.raw)) if same_step(each, table) and each["name"] == table["name"]]  # fmt: skip
        if place is None and twice:
            # The form was sent twice.
            return redirect("criterion-scores", twice[0])
        changed = with_criterion(found.raw, place, table)
        if saved(request, found, changed, form):
            at = len(criteria_of(changed)) - 1 if place is None else place
            if before and not same_step(before, table) and found.raw.get("points") != changed.get("points"):
                messages.warning(request, gettext("Its range is another now, so what you said of its weight is taken back: it spoke of another step."))  # fmt: skip
            if table.get("measure"):
                return redirect("preferences")
            messages.success(request, gettext("Its range stands. Now score the offers on it."))
            return redirect("criterion-scores", at)
    return form_page(
        request,
        form,
        title=gettext("What matters to you") if place is None else str(before.get("name", "")),
        lead=gettext("First the range, then the scores: so no offer bends the scale."),
        button=gettext("Save"),
        back=("preferences",),
        room=ROOM,
    )


@require_http_methods(["GET", "POST"])
@for_candidate
def criterion_scores(request: CandidateRequest, place: int) -> HttpResponse:
    """Score the offers on a criterion whose range stands."""
    found = weighed(request.candidate)
    table = _at(criteria_of(found.raw), place)
    if table.get("measure"):
        return redirect("criterion", place)
    form = ScoresForm(table, found.names, request.POST or None)
    if form.is_bound and form.is_valid():
        changed = with_criterion(found.raw, place, dict(table) | {"scores": form.scores()})
        if saved(request, found, changed, form):
            messages.success(request, gettext("Scored."))
            return redirect("preferences")
    return form_page(
        request,
        form,
        title=gettext("Score: {name}").format(name=table.get("name", "")),
        lead=gettext(
            "Its range: {range}. Leave empty what you do not know; two numbers where you are not sure."
        ).format(range=range_words(table)),
        button=gettext("Save"),
        back=("preferences",),
        room=ROOM,
    )


@require_POST
@for_candidate
def criterion_removal(request: CandidateRequest, place: int) -> HttpResponse:
    """Leave a criterion out."""
    found = weighed(request.candidate)
    gone = _at(criteria_of(found.raw), place)
    # Pressed twice, or on a page of before, another one stands at this place by now.
    if _is_meant(request, gone, "name") and saved(request, found, without_criterion(found.raw, place)):
        messages.success(request, gettext("{name} is left out.").format(name=gone.get("name", "")))
    return redirect("preferences")


@require_http_methods(["GET", "POST"])
@for_candidate
def must_new(request: CandidateRequest) -> HttpResponse:
    """Add something an offer must have."""
    return _must_page(request, weighed(request.candidate), None)


@require_http_methods(["GET", "POST"])
@for_candidate
def must(request: CandidateRequest, place: int) -> HttpResponse:
    """Change a must-have, and say which offers have it."""
    found = weighed(request.candidate)
    _at(musts_of(found.raw), place)
    return _must_page(request, found, place)


def _must_page(request: CandidateRequest, found: Weighed, place: int | None) -> HttpResponse:
    musts = musts_of(found.raw)
    form = MustForm({} if place is None else musts[place], found.names, request.POST or None)
    if form.is_bound and form.is_valid():
        # Sent twice it is there already.
        more = [] if form.table() in musts else [form.table()]
        kept = [*musts, *more] if place is None else [*musts[:place], form.table(), *musts[place + 1 :]]
        if saved(request, found, found.raw | {"must": kept}, form):
            return redirect("preferences")
    return form_page(
        request,
        form,
        title=gettext("A must-have"),
        lead=gettext("An offer without it is out, whatever else it brings."),
        button=gettext("Save"),
        back=("preferences",),
        room=ROOM,
    )


@require_POST
@for_candidate
def must_removal(request: CandidateRequest, place: int) -> HttpResponse:
    """Take a must-have back."""
    found = weighed(request.candidate)
    musts = musts_of(found.raw)
    gone = _at(musts, place)
    if _is_meant(request, gone, "what", "of") and saved(
        request, found, found.raw | {"must": [*musts[:place], *musts[place + 1 :]]}
    ):
        messages.success(request, gettext("No longer a must."))
    return redirect("preferences")


@require_http_methods(["GET", "POST"])
@for_candidate
def preferences_values(request: CandidateRequest) -> HttpResponse:
    """Say what one holds dear, and what is known of it at each employer."""
    found = weighed(request.candidate)
    form = ValuesForm(found.raw, found.names, request.POST or None)
    if form.is_bound and form.is_valid() and saved(request, found, found.raw | form.tables(), form, "values"):
        more = len(form.tables()["values"]) > len(found.raw.get("values") or [])
        return redirect("preferences-values" if more else "preferences")
    return form_page(
        request,
        form,
        title=gettext("What you hold dear"),
        lead=gettext(
            "Beside each value, what you saw or heard at each employer. It counts once “values” is among what matters."
        ),
        button=gettext("Save"),
        back=("preferences",),
        room=ROOM,
    )


def saved(
    request: CandidateRequest,
    found: Weighed,
    changed: Mapping[str, Any],
    form: forms.BaseForm | None = None,
    field: str | None = None,
) -> bool:
    """Save preferences that make sense, and keep what was there for an undo; else say why not, in the form if there is one."""
    kept = {key: value for key, value in changed.items() if value or key == "gut"}
    if kept == found.raw:
        return True
    problems = found.faults_of(kept)
    if problems and form is not None:
        say(form, problems, field)
        return False
    for each in problems:
        messages.error(request, format_html('<span lang="en">{}</span>', each.message.removeprefix("preferences: ")))
    if problems:
        return False
    try:
        save_tables(request.candidate, {"preferences": kept}, clock.now())
    except SincerelyError as error:
        messages.error(request, format_html('<span lang="en">{}</span>', str(error)))
        return False
    request.session[BEFORE] = {"candidate": request.candidate.pk, "preferences": found.raw}
    return True


def _is_meant(request: CandidateRequest, row: Mapping[str, Any], *names: str) -> bool:
    shown = next((str(row[name]) for name in names if row.get(name)), "")
    return " ".join(request.POST.get("gone", "").split()) == " ".join(shown.split())


def _at(rows: list[dict[str, Any]], place: int) -> dict[str, Any]:
    if place >= len(rows):
        raise Http404
    return rows[place]
