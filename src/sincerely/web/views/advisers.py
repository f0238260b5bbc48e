"""Advisers: a page of their own for each, their answers taken in, and opened when all are there or the candidate wishes."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from sincerely import clock
from sincerely.core.offers.adviser_view import LONGEST_FILE, parse_view
from sincerely.core.offers.preference_edits import advisers_of, criteria_of
from sincerely.journal.facts.offers import can_undo
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.adviser_page import adviser_page, keys_of
from sincerely.web.desk.preferences import Weighed, weighed
from sincerely.web.forms.preferences import AdviserForm
from sincerely.web.views.preferences import ROOM, saved

MOST_ASKED = 20


@require_GET
@for_candidate
def offers_advisers(request: CandidateRequest) -> HttpResponse:
    """Show who was asked, who answered, and, once opened, what they would do."""
    return _page(request, weighed(request.candidate), AdviserForm())


@require_POST
@for_candidate
def adviser_question(request: CandidateRequest) -> HttpResponse:
    """Ask somebody: note their name, and give the page for them as a file."""
    found = weighed(request.candidate)
    form = AdviserForm(request.POST)
    if not form.is_valid() or not found.names:
        return _page(request, found, form, status=422)
    name, asked = " ".join(form.cleaned_data["name"].split()), list(found.raw.get("asked") or [])
    if name not in asked:
        if len(asked) >= MOST_ASKED:
            form.add_error("name", gettext("Twenty are enough."))
            return _page(request, found, form, status=422)
        changed = found.raw | {"asked": [*asked, name]}
        # Views are closed from the first question on, until they are opened.
        changed |= {} if asked or advisers_of(found.raw) else {"sealed": True}
        if not saved(request, found, changed, form, "name"):
            return _page(request, found, form, status=422)
    page = adviser_page(request, found, name, hide=form.cleaned_data["hide"], day=clock.now().date())
    answer = HttpResponse(page, content_type="text/html; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="offers-for-{slugify(name) or "adviser"}.html"'
    return answer


@require_POST
@for_candidate
def adviser_view(request: CandidateRequest) -> HttpResponse:
    """Take an answer in, from a file or as text; what cannot count is refused with its reason."""
    found = weighed(request.candidate)
    file = request.FILES.get("file")
    text = request.POST.get("text", "")
    if file is not None:
        text = file.read(LONGEST_FILE * 4 + 1).decode("utf-8", "replace")
    criteria = [str(each.get("name", "")) for each in criteria_of(found.raw)]
    view, problems = parse_view(text.strip(), keys_of(found), criteria, found.raw.get("asked") or [])
    if view is None:
        return _page(request, found, AdviserForm(), status=422, refused=problems[0], text=text[:LONGEST_FILE])
    table = {"name": view.name, "best": view.best, "why": view.why, "ask": view.ask, "order": list(view.order)}
    kept = [each for each in advisers_of(found.raw) if each.get("name") != view.name]
    kept.append({key: value for key, value in table.items() if value})
    changed = found.raw | {"adviser": kept}
    waited = set(found.raw.get("asked") or []) - {each.get("name") for each in kept}
    if not waited:
        changed["sealed"] = False
    if saved(request, found, changed):
        words = gettext("{name}’s view is in.").format(name=view.name)
        if found.raw.get("sealed") and not waited:
            words += " " + gettext("All are there now, and open.")
        messages.success(request, words)
    return redirect("offers-advisers")


@require_POST
@for_candidate
def advisers_opening(request: CandidateRequest) -> HttpResponse:
    """Open the views that are in before all are there."""
    found = weighed(request.candidate)
    saved(request, found, found.raw | {"sealed": False})
    return redirect("offers-advisers")


@require_POST
@for_candidate
def adviser_removal(request: CandidateRequest) -> HttpResponse:
    """Ask somebody no longer, and take their view out."""
    found = weighed(request.candidate)
    name = request.POST.get("name", "")
    changed = found.raw | {
        "asked": [each for each in found.raw.get("asked") or [] if each != name],
        "adviser": [each for each in advisers_of(found.raw) if each.get("name") != name],
    }
    if saved(request, found, changed):
        messages.success(request, gettext("{name} is not asked any more.").format(name=name))
    return redirect("offers-advisers")


def _page(
    request: CandidateRequest,
    found: Weighed,
    form: AdviserForm,
    status: int = 200,
    refused: object = None,
    text: str = "",
) -> HttpResponse:
    views = {str(each.get("name")): each for each in advisers_of(found.told)}
    asked = list(dict.fromkeys([*(found.raw.get("asked") or []), *views]))
    sealed = bool(found.raw.get("sealed"))
    shown = {
        "found": found,
        "form": form,
        "rows": [(name, name in views, None if sealed else views.get(name)) for name in asked],
        "sealed": sealed,
        "some": bool(views),
        "refused": refused,
        "text": text,
        "undo": can_undo(request.candidate),
        "beside": _beside(found) if views and not sealed else (),
        "room": ROOM,
    }
    return render(request, "web/offers/advisers.html", shown, status=status)


def _beside(found: Weighed) -> list[str]:
    """Return what the views come to beside the figures; nothing before the feeling was asked for, or without a ranking."""
    if found.decision is None or not found.feeling_asked or found.decision.leader is None:
        return []
    from sincerely.core.offers.decision_words import first_by

    leader = found.decision.leader.offer
    said = []
    for each in found.decision.preferences.advisers:
        first = first_by(found.decision, each)
        if first:
            said.append(gettext("By {name}’s order of what matters, {offer} comes first.").format(name=each.name, offer=first))  # fmt: skip
        if each.best != leader:
            said.append(gettext("{name} would take {offer}; your figures put {leader} first.").format(name=each.name, offer=each.best, leader=leader))  # fmt: skip
    return said
