"""What the candidate wants: must-haves, criteria with their ranges and scores, their order, values; each change can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sincerely import clock
from sincerely.core.offers.preference_edits import (
    criteria_of,
    key_of,
    moved,
    musts_of,
    name_of,
    order_of,
    ordered,
    place_of,
    same_step,
    tidied,
    with_criterion,
    without_criterion,
)
from sincerely.errors import SincerelyError
from sincerely.journal.actions.decisions import keep_tried, take_back
from sincerely.journal.facts.offers import can_undo
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.preferences import Weighed, order_rows, range_words, steps, weighed
from sincerely.web.forms.preferences import CriterionForm, MustForm, ScoresForm, ValuesForm, say
from sincerely.web.screen import on_screen
from sincerely.web.views.common import form_page, number

ROOM = "offers"


@require_GET
@for_candidate
def preferences(request: CandidateRequest) -> HttpResponse:
    """Show all that was said of what one wants, and what is still to say."""
    found = weighed(request.candidate)
    shown = {
        "found": found,
        "musts": [
            (key_of(each), name_of(each), each.get("fails") or [], each.get("open") or [])
            for each in musts_of(found.told)
        ],
        "rows": order_rows(found),
        "steps": steps(found),
        "problems": [each for each in found.read[1] if "nothing is weighed" not in each.message],
        "undo": can_undo(request.candidate),
        "room": ROOM,
    }
    return render(request, "web/offers/preferences.html", shown)


@require_POST
@for_candidate
def preferences_undo(request: CandidateRequest) -> HttpResponse:
    """Put back what was there before the last change; pressed again, before the one before it."""
    if take_back(request.candidate, clock.now(), request.user):
        messages.success(request, gettext("Undone."))
    else:
        messages.info(request, gettext("There is nothing to undo."))
    return redirect("preferences")


@require_POST
@for_candidate
def preferences_order(request: CandidateRequest) -> HttpResponse:
    """Put the criteria in order: by their places as numbers (equal ones are not told apart), or one of them up or down."""
    found = weighed(request.candidate)
    names = {key_of(each): name_of(each) for each in criteria_of(found.raw)}
    now = {name: place for place, group in enumerate(order_of(found.raw), 1) for name in group}
    changed = ordered(
        found.raw, {name: number(request.POST.get(f"place-{key}")) or now[name] for key, name in names.items()}
    )
    for button, step in (("up", -1), ("down", 1)):
        if name := names.get(request.POST.get(button, "")):
            changed = moved(changed, name, step)
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
def criterion(request: CandidateRequest, key: str) -> HttpResponse:
    """Change a criterion and its range."""
    found = weighed(request.candidate)
    place = place_of(criteria_of(found.raw), key)
    return _gone(request) if place is None else _criterion_page(request, found, place)


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
            return redirect("criterion-scores", key_of(table))
        changed = with_criterion(found.raw, place, table)
        if saved(request, found, changed, form):
            if before and not same_step(before, table) and found.raw.get("points") != changed.get("points"):
                messages.warning(request, gettext("Its range is another now, so what you said of its weight is taken back: it spoke of another step."))  # fmt: skip
            if table.get("measure"):
                return redirect("preferences")
            messages.success(request, gettext("Its range stands. Now score the offers on it."))
            return redirect("criterion-scores", key_of(table))
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
def criterion_scores(request: CandidateRequest, key: str) -> HttpResponse:
    """Score the offers on a criterion whose range stands."""
    found = weighed(request.candidate)
    place = place_of(criteria_of(found.raw), key)
    if place is None:
        return _gone(request)
    table = criteria_of(found.raw)[place]
    if table.get("measure"):
        return redirect("criterion", key)
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
        lead=(
            gettext(
                "Its range: {range}. Where you are not sure, choose what lies between two; where you do not know, say so."
            )
            if table.get("levels")
            else gettext("Its range: {range}. Leave empty what you do not know; two numbers where you are not sure.")
        ).format(range=range_words(table)),
        button=gettext("Save"),
        back=("preferences",),
        room=ROOM,
    )


@require_POST
@for_candidate
def criterion_removal(request: CandidateRequest, key: str) -> HttpResponse:
    """Leave a criterion out."""
    found = weighed(request.candidate)
    place = place_of(criteria_of(found.raw), key)
    if place is None:
        return _gone(request)
    if saved(request, found, without_criterion(found.raw, place)):
        messages.success(request, gettext("{name} is left out.").format(name=name_of(criteria_of(found.raw)[place])))
    return redirect("preferences")


@require_http_methods(["GET", "POST"])
@for_candidate
def must_new(request: CandidateRequest) -> HttpResponse:
    """Add something an offer must have."""
    return _must_page(request, weighed(request.candidate), None)


@require_http_methods(["GET", "POST"])
@for_candidate
def must(request: CandidateRequest, key: str) -> HttpResponse:
    """Change a must-have, and say which offers have it."""
    found = weighed(request.candidate)
    place = place_of(musts_of(found.raw), key)
    return _gone(request) if place is None else _must_page(request, found, place)


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
def must_removal(request: CandidateRequest, key: str) -> HttpResponse:
    """Take a must-have back."""
    found = weighed(request.candidate)
    musts = musts_of(found.raw)
    place = place_of(musts, key)
    if place is None:
        return _gone(request)
    if saved(request, found, found.raw | {"must": [*musts[:place], *musts[place + 1 :]]}):
        messages.success(request, gettext("No longer a must."))
    return redirect("preferences")


def _gone(request: CandidateRequest) -> HttpResponse:
    """Say that what an older page speaks of is not there: it never becomes another one."""
    messages.info(request, gettext("That was renamed or left out meanwhile. Nothing was changed."))
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
    terms: Mapping[int, Mapping[str, Any]] | None = None,
) -> bool:
    """Save preferences that make sense (and terms of offers, by number), with what was there for an undo; else say why not, in the form if there is one."""
    kept = tidied(changed)
    if kept == found.raw and not terms:
        return True
    problems = found.faults_of(kept)
    if problems and form is not None:
        say(form, problems, field)
        return False
    for each in problems:
        messages.error(request, on_screen(each.message.removeprefix("preferences: ")))
    if problems:
        return False
    try:
        keep_tried(request.candidate, kept, terms or {}, clock.now(), request.user)
    except SincerelyError as error:
        messages.error(request, on_screen(str(error)))
        return False
    return True
