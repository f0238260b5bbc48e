"""What a reader would stumble over: read while one types, mended with one press, put aside, or right as it is."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from sincerely import clock
from sincerely.journal.actions import remembered
from sincerely.journal.actions.contacts import correct_contact
from sincerely.journal.models import Letter, OwnWord, PutAside
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.letters import editor
from sincerely.web.forms.letters import AsideForm, FixForm, LetterForm
from sincerely.web.views.common import attempt, number
from sincerely.web.views.letters import editor_page, letter_of, saved


@require_POST
@for_candidate
def letter_findings(request: CandidateRequest, pk: int) -> HttpResponse:
    """Read the text as it stands in the page, saved or not, and answer with what is beside and under it."""
    return _beside(request, letter_of(request, pk))


@require_POST
@for_candidate
def letter_fix(request: CandidateRequest, pk: int) -> HttpResponse:
    """Take one suggestion over into the text as it stands in the page, and save that."""
    found = letter_of(request, pk)
    form, fix = LetterForm(request.POST), FixForm.pressed(request.POST.get("fix", ""))
    if not form.is_valid() or not fix.is_valid():
        return editor_page(request, found, form, status=422)
    wish, text = fix.cleaned_data, str(form.cleaned_data[fix.cleaned_data["field"]])
    if text[wish["start"] : wish["end"]] != wish["quote"]:
        messages.warning(request, gettext("The text has changed since. Nothing was replaced."))
        return editor_page(request, found, form, status=422)
    untouched = all(form.cleaned_data[name].rstrip() == getattr(found, name) for name in ("subject", "body"))
    rapport, title, reader = wish["rapport"], wish["title"], found.contact
    if not rapport:  # how somebody is greeted goes on record, and every letter to them follows that
        form.cleaned_data[wish["field"]] = text[: wish["start"]] + wish["suggestion"] + text[wish["end"] :]
    refused = saved(request, found, form, pressed=untouched)
    if refused is not None:
        return refused
    if note := wish["note"]:
        remembered.put_aside(request.candidate, found, remembered.NOTE_TAKEN, note, clock.now())
    before = reader.rapport if reader else ""
    if title and reader:
        attempt(request, lambda: correct_contact(request.candidate, reader, clock.now(), title=title))
    if rapport and reader and attempt(request, lambda: correct_contact(request.candidate, reader, clock.now(), rapport=rapport)):  # fmt: skip
        words = gettext("From now on your letters to {contact} begin “{greeting}”.")
        messages.success(request, words.format(contact=reader, greeting=wish["suggestion"].rstrip(",")), extra_tags=f"undo-greeting:{reader.pk} seen:{rapport}" + (f" before:{before}" if before else ""))  # fmt: skip
    own = reverse("letter", args=[found.pk])
    # Without scripts the page comes anew: back to the place, unless its top says something.
    return redirect(own if rapport or title else f"{own}#{wish['back'] or 'id_body'}")


@require_POST
@for_candidate
def letter_aside(request: CandidateRequest, pk: int) -> HttpResponse:
    """Put one finding aside for this letter."""
    form = AsideForm.pressed(request.POST.get("aside", ""))
    found = letter_of(request, pk)
    if not form.is_valid():
        return editor_page(request, found, LetterForm(request.POST), status=422)
    wish = form.cleaned_data
    return _told(
        request,
        found,
        lambda: remembered.put_aside(request.candidate, found, wish["code"], wish["quote"], clock.now()),
    )


@require_POST
@for_candidate
def letter_return(request: CandidateRequest, pk: int) -> HttpResponse:
    """Bring a finding back that was put aside."""
    found = letter_of(request, pk)
    row = get_object_or_404(PutAside, pk=number(request.POST.get("aside")), letter=found)
    return _told(request, found, lambda: remembered.bring_back(request.candidate, row, clock.now()))


@require_POST
@for_candidate
def letter_word(request: CandidateRequest, pk: int) -> HttpResponse:
    """Remember that a word is right as it is, in every letter."""
    word = request.POST.get("word", "")
    return _told(
        request, letter_of(request, pk), lambda: remembered.remember_word(request.candidate, word, clock.now())
    )


@require_POST
@for_candidate
def own_word_removal(request: CandidateRequest, pk: int) -> HttpResponse:
    """Look at a remembered word again as at any other."""
    row = get_object_or_404(OwnWord, pk=pk, candidate=request.candidate)
    attempt(request, lambda: remembered.forget_word(request.candidate, row, clock.now()))
    messages.success(request, gettext("“{word}” is looked at again.").format(word=row.word))
    return redirect("settings")


def _told(request: CandidateRequest, found: Letter, act: Callable[[], object]) -> HttpResponse:
    """Do it, and show the letter again: beside the text as it is being typed, or, where the whole page is asked for, saved with what was typed."""
    if request.headers.get("HX-Request"):
        attempt(request, act)
        return _beside(request, found)
    refused = saved(request, found, LetterForm(request.POST))
    if refused is not None:
        return refused
    attempt(request, act)
    return redirect("letter", found.pk)


def _beside(request: CandidateRequest, found: Letter) -> HttpResponse:
    form = LetterForm(request.POST)
    refused = bool(request.POST.get("refused"))
    shown = editor(found, clock.now(), form if form.is_valid() else None, refused=refused)
    return render(request, "web/parts/beside.html", shown | {"fragment": True, "was_refused": refused})
