"""Which offer: the feeling first, then the ranking and how sure it is, questions one at a time, and what if."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods

from sincerely.core.offers.measures import MEASURES
from sincerely.core.offers.preference_edits import criteria_of, order_of
from sincerely.core.offers.tried_terms import IN_TERMS, as_terms
from sincerely.journal.facts.offers import can_undo
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.preferences import Weighed, headline, range_words, share, stands, tried, turn_rows, weighed
from sincerely.web.forms.preferences import FeelingForm, NumberField
from sincerely.web.views.common import form_page
from sincerely.web.views.preferences import ROOM, saved

if TYPE_CHECKING:
    from sincerely.core.offers.asking import Question

#: Saaty's words for his scale; the numbers between may be typed.
TIMES = (1, 2, 3, 5, 7, 9)


@require_http_methods(["GET", "POST"])
@for_candidate
def preferences_feeling(request: CandidateRequest) -> HttpResponse:
    """Ask what one feels before a ranking is shown, and write it down."""
    found = weighed(request.candidate)
    # Once there was a ranking to look at, the first feeling stays on record and what is felt now stands beside it.
    later = "gut" in found.raw and found.decision is not None
    felt = found.raw.get("gut_now", found.raw.get("gut"))
    form = FeelingForm(found.names, request.POST if request.method == "POST" else None, felt)
    if form.is_bound and form.is_valid():
        now = form.cleaned_data["gut"]
        changed = {key: value for key, value in found.raw.items() if key != "gut_now"}
        changed |= {"gut": now} if not later else {"gut_now": now} if now != found.raw["gut"] else {}
        if saved(request, found, changed, form):
            return redirect("offers-ranking" if found.decision else "preferences")
    return form_page(
        request,
        form,
        title=gettext("What do you feel?"),
        lead=gettext(
            "You said before the figures: {felt}. That stays on record and is what the figures are set against; what you feel now stands beside it."
        ).format(felt=found.raw["gut"] or gettext("nothing in particular"))
        if later
        else gettext(
            "Before a figure is shown: afterwards you could not tell what was your feeling and what the figures."
        ),
        button=gettext("Write it down"),
        back=("preferences",),
        room=ROOM,
    )


@require_GET
@for_candidate
def offers_ranking(request: CandidateRequest) -> HttpResponse:
    """Show where the offers stand, how sure that is, and what would turn it."""
    found = weighed(request.candidate)
    decision = found.decision
    if decision is not None and not found.feeling_asked:
        return redirect("preferences-feeling")
    shown: dict[str, Any] = {"found": found, "decision": decision, "undo": can_undo(request.candidate), "room": ROOM}
    if decision is not None:
        from sincerely.core.offers.decision_words import beside

        shown |= {
            "headline": headline(decision),
            "stands": stands(decision),
            "out": [(offer, ", ".join(whats)) for offer, whats in decision.knocked_out.items()],
            "turns": turn_rows(decision),
            "beside": beside(decision),
            "weights": [(name, share(weight)) for name, weight in sorted(decision.ranking.weights.items(), key=lambda each: -each[1])] if decision.ranking else [],
            "ranks": range(1, len(decision.ranking.standings) + 1 if decision.ranking else 1),
            "good_to": f"{math.ceil(decision.ranking.margin * 100)}%" if decision.ranking else "",
        }  # fmt: skip
    return render(request, "web/offers/ranking.html", shown)


@require_http_methods(["GET", "POST"])
@for_candidate
def preferences_question(request: CandidateRequest) -> HttpResponse:
    """Ask the one question about weights whose answer tells most, in points or in pairs; an answer is recorded, and the next is asked."""
    found = weighed(request.candidate)
    asked = [str(each.get("name", "")) for each in criteria_of(found.raw)]
    way = _way(request, found)
    said = ""
    if request.method == "POST":
        more, less, said = (request.POST.get(key, "").strip() for key in ("more", "less", "answer"))
        if more in asked and less in asked and more != less and _answered(request, found, way, (more, less), said):
            return redirect(f"{request.path}?way={way}")
    question = _next(found, way)
    criteria = {str(each.get("name", "")): range_words(each) for each in criteria_of(found.raw)}
    shown = {
        "found": found,
        "way": way,
        "question": question,
        "more_range": criteria.get(question.more, "") if question else "",
        "less_range": criteria.get(question.less, "") if question else "",
        "now": share(question.now) if question else "",
        "after": share(question.after) if question else "",
        "times": [(each, words) for each, words in zip(TIMES, _times_words(), strict=True)],
        "said": said,
        "points": sorted((found.raw.get("points") or {}).items(), key=lambda each: -each[1]),
        "judged": found.raw.get("pairs") or [],
        "pairwise": found.read[0].pairwise if found.read[0] else None,
        "undo": can_undo(request.candidate),
        "enough": found.decision is not None and question is None,
        "room": ROOM,
    }
    return render(request, "web/offers/question.html", shown, status=422 if request.method == "POST" else 200)


def _way(request: CandidateRequest, found: Weighed) -> str:
    asked = request.POST.get("way") or request.GET.get("way")
    return asked if asked in ("points", "pairs") else "pairs" if found.raw.get("pairs") else "points"


def _next(found: Weighed, way: str) -> Question | None:
    if found.decision is None or not found.feeling_asked:
        return None
    from sincerely.core.offers.asking import WORTH_ASKING, pairs, swings

    if way == "points":
        questions = swings(found.decision, found.told.get("points") or {})
    else:
        questions = pairs(found.decision, [(each[0], each[1]) for each in found.told.get("pairs") or []])
    return next((each for each in questions if each.tells >= WORTH_ASKING), None)


def _answered(request: CandidateRequest, found: Weighed, way: str, pair: tuple[str, str], said: str) -> bool:
    more, less = pair
    try:
        value = NumberField().clean(said)
    except Exception:
        value = None
    most = 100 if way == "points" else 9
    if value is None or not 1 <= value <= most:
        messages.error(request, gettext("Write a number from 1 to {most}.").format(most=most))
        return False
    if way == "points":
        points = (found.raw.get("points") or {}) | {less: value}
        points.setdefault(more, 100)
        # Points and judgements are two ways to say the same; the last one chosen counts.
        changed = found.raw | {"points": points, "pairs": []}
    else:
        kept = [each for each in found.raw.get("pairs") or [] if set(each[:2]) != {more, less}]
        changed = found.raw | {"pairs": [*kept, [more, less, value]], "points": {}}
    if request.POST.get("turn"):
        changed |= {"order": _turned(found, more, less)}
        changed["pairs"] = [[less, more, value] if set(each[:2]) == {more, less} else each for each in changed["pairs"]]
    return saved(request, found, changed)


def _turned(found: Weighed, more: str, less: str) -> list[Any]:
    groups = [[{more: less, less: more}.get(name, name) for name in group] for group in order_of(found.raw)]
    return [group[0] if len(group) == 1 else group for group in groups]


def _times_words() -> list[str]:
    return [gettext("as much"), gettext("a little more"), gettext("more"), gettext("clearly more"), gettext("much more"), gettext("far more")]  # fmt: skip


@require_http_methods(["GET", "POST"])
@for_candidate
def offers_what_if(request: CandidateRequest) -> HttpResponse:
    """Try another figure or another weight; nothing is recorded until one says so."""
    found = weighed(request.candidate)
    decision = found.decision
    if decision is None or decision.ranking is None:
        return redirect("offers-ranking")
    if not found.feeling_asked:
        return redirect("preferences-feeling")
    # Never in the address: it stays in the browser's history, and figures are pay.
    asked = request.POST
    criteria = decision.preferences.criteria
    offers = sorted(each.offer for each in decision.ranking.standings)
    weights = {each.name: _given(asked.get(f"w-{n}"), round(decision.ranking.weights[each.name] * 100, 1)) for n, each in enumerate(criteria)}  # fmt: skip
    marks: dict[str, dict[str, float]] = {offer: {} for offer in offers}
    rows = []
    for n, each in enumerate(criteria):
        cells = []
        for m, offer in enumerate(offers):
            mark = decision.cells[offer][each.name].mark
            middle = (mark.low + mark.high) / 2
            middle = round(middle) if abs(middle) >= 1000 else round(middle, 2)
            value = _given(asked.get(f"m-{n}-{m}"), middle)
            if value != middle and each.measure != "values":
                marks[offer][each.name] = value
            cells.append({"name": f"m-{n}-{m}", "offer": offer, "value": f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}", "was": mark.words})  # fmt: skip
        rows.append({"n": n, "criterion": each, "weight": f"{weights[each.name]:g}", "cells": cells, "fixed": each.measure == "values"})  # fmt: skip
    moved = {name: max(0.0, value) for name, value in weights.items()}
    changed = any(abs(moved[name] / 100 - decision.ranking.weights[name]) > 0.0006 for name in moved)
    if request.method == "POST" and not asked.get("only"):
        return _kept(
            request,
            found,
            {offer: row for offer, row in marks.items() if row},
            moved if changed else {},
            bool(asked.get("terms")),
        )
    from sincerely.core.offers.what_if import what_if

    tried_now = what_if(decision.preferences, found.figures, marks, moved if changed and any(moved.values()) else None, count=20_000)  # fmt: skip
    shown = {
        "rows": rows,
        "offers": offers,
        "stands": stands(tried_now),
        "ranks": [1],
        "only_best": True,
        "headline": headline(tried_now),
        "reckons": tried(found),
        "changed": changed or any(marks.values()),
        "in_terms": any(each.measure in IN_TERMS for each in criteria),
        "in_other_terms": any(each.measure in MEASURES and each.measure not in IN_TERMS for each in criteria),
        "terms": bool(asked.get("terms")),
        "room": ROOM,
    }
    return render(request, "web/offers/what_if.html", shown)


def _given(text: str | None, otherwise: float) -> float:
    try:
        value = NumberField().clean(text) if text else None
    except Exception:
        return otherwise
    return otherwise if value is None or not math.isfinite(value) else float(value)


def _kept(
    request: CandidateRequest,
    found: Weighed,
    marks: Mapping[str, Mapping[str, float]],
    weights: Mapping[str, float],
    in_terms: bool,
) -> HttpResponse:
    """Record what was tried: scores one gave oneself, weights as points with the order they mean, and on wish the offers' own terms."""
    changed = dict(found.raw)
    changed["criterion"] = [_scored(each, marks) for each in criteria_of(found.raw)]
    if any(weights.values()):
        top = max(weights.values())
        points = {name: max(1.0, round(value / top * 100, 1)) for name, value in weights.items()}
        order: list[list[str]] = []
        for name in sorted(points, key=lambda each: -points[each]):
            if order and points[order[-1][0]] == points[name]:
                order[-1].append(name)
            else:
                order.append([name])
        short: Sequence[Any] = [group[0] if len(group) == 1 else group for group in order]
        changed |= {"points": points, "pairs": [], "shares": {}, "ratios": [], "order": short}
    measures = {each.name: each.measure for each in (found.read[0].criteria if found.read[0] else ()) if each.measure}
    terms: dict[int, dict[str, Any]] = {}
    left = False
    for row in found.compared.rows:
        for name, value in marks.get(str(row), {}).items():
            if name in measures:
                put = as_terms({**row.terms, **terms.get(row.pk, {})}, measures[name], value) if in_terms else {}
                left |= not put
                terms.setdefault(row.pk, {}).update(put)
    if saved(request, found, changed, terms={pk: put for pk, put in terms.items() if put}):
        messages.success(request, gettext("Kept: your scores and weights are as you tried them."))
        if any(terms.values()):
            messages.success(request, gettext("The offers’ own terms are as you tried them, too. “Undo the last change” takes it all back."))  # fmt: skip
        if left:
            messages.info(request, gettext("What comes from an offer’s own terms stays as the offer says: correct the offer to change it."))  # fmt: skip
    return redirect("offers-ranking")


def _scored(criterion: Mapping[str, Any], marks: Mapping[str, Mapping[str, float]]) -> dict[str, Any]:
    name = str(criterion.get("name", ""))
    found = dict(criterion)
    given = {offer: row[name] for offer, row in marks.items() if name in row}
    if found.get("measure") or not given:
        return found
    levels = found.get("levels")
    if levels:
        values = list(levels.values()) if isinstance(levels, Mapping) else list(range(1, len(levels) + 1))
        given = {offer: _nearest(values, value) + 1 for offer, value in given.items()}
    return found | {"scores": dict(found.get("scores") or {}) | given}


def _nearest(values: Sequence[float], value: float) -> int:
    return min(range(len(values)), key=lambda n: abs(values[n] - value))
