"""What several views share: one verb attempted, a page with one form, and erasing after a second look."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve, reverse
from django.utils.text import Truncator
from django.utils.translation import gettext

from sincerely import clock
from sincerely.core.letters.english.stems import MOSTLY, covers, stems
from sincerely.errors import SincerelyError
from sincerely.journal.actions.erasing import erase, what_goes
from sincerely.journal.actions.letters import draft_letter, notes_say_more
from sincerely.journal.facts.people import whose_address
from sincerely.journal.models import Contact, Letter
from sincerely.journal.models.base import Owned
from sincerely.web.access import CandidateRequest
from sincerely.web.forms.faults import focus_fault
from sincerely.web.screen import on_screen

Page = tuple[Any, ...]
SHOW_WHAT_IS_OWED = frozenset({"today", "application", "interview", "contact"})


@dataclass(frozen=True, slots=True)
class Instead:
    """Why a form cannot do what it was opened for, and what is likely meant: (words, address) each."""

    says: str
    ways: tuple[tuple[str, str], ...]


#: The field by which a page says that an address is right though it looks like another's.
SURE = "address_sure"


def another_s(request: CandidateRequest, contact: Contact, address: str) -> str:
    """Say whose an address plainly is, where it is not this contact's and the page has not said yet that it is right; else nothing."""
    if not address or request.POST.get(SURE) == address or not (whose := whose_address(contact, address)):
        return ""
    return gettext(
        "{address} looks like the address of {whose}, not of {contact}. If it is right all the same, press the button once more."
    ).format(address=address, whose=whose, contact=contact)


def number(text: str | None) -> int:
    """Return the row number that a form sent; 0, which no row has, for anything else."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else 0


def attempt(request: HttpRequest, verb: Callable[[], Any]) -> Any:
    """Run one verb and return what it made, True where it makes nothing; a refusal becomes a message on the page, and None."""
    try:
        made = verb()
        return True if made is None else made
    except SincerelyError as error:
        messages.error(request, on_screen(str(error)))
        return None


def stood_on(request: HttpRequest, *also: str) -> str:
    """Return the address of the page on which a button was pressed, where it is one that shows what is owed or is named (`also`); Today's for any other."""
    page = urlsplit(request.headers.get("Referer") or "")
    try:
        shows_it = page.netloc == request.get_host() and resolve(page.path).url_name in SHOW_WHAT_IS_OWED.union(also)
    except Resolver404:
        shows_it = False
    return f"{page.path}?{page.query}".rstrip("?") if shows_it else reverse("today")


def letter_waiting(request: CandidateRequest) -> Letter | None:
    """Return the letter for whose sake the page was opened (?letter=), to go back to it."""
    return Letter.objects.filter(candidate=request.candidate, pk=number(request.GET.get("letter"))).first()


def back_to(request: CandidateRequest, letter: Letter, *noted: str) -> HttpResponse:
    """Go back to a letter that can be better now: the address is in it, and a draft nobody changed is written again with what was added. `noted` are the words of it, to say which the letter has."""
    owed = letter.follow_up
    if owed:
        attempt(request, lambda: draft_letter(request.candidate, owed, clock.now()))
    now = Letter.objects.get(pk=letter.pk)
    if (now.body, now.to_address) != (letter.body, letter.to_address):
        lacks = [words for words in pieces_of(noted) if covers(now.body, words) < MOSTLY]
        messages.success(
            request,
            gettext("Noted. The letter has a part of it now; it does not have {words}. Put that in where it fits.").format(words=_quoted(lacks))
            if lacks
            else gettext("Noted, and the letter has it now."),
        )  # fmt: skip
    else:
        words = (
            gettext("“Write it again from your notes” brings it into the letter.")
            if now.edited and notes_say_more(request.candidate, now)
            else gettext("The letter stays as you wrote it; put it in where it fits.")
            if now.edited
            else gettext("Another wording can use it.")
        )
        messages.success(request, gettext("Noted. {words}").format(words=words))
    return redirect("letter", letter.pk)


def pieces_of(noted: Iterable[str]) -> list[str]:
    """Return the sentences of what was noted, those that say something."""
    pieces = (piece.strip(" .;") for words in noted for piece in re.split(r"(?<=[.!?;])\s+|\n+", words or ""))
    return [piece for piece in pieces if stems(piece)]


def _quoted(words: list[str]) -> str:
    return ", ".join(f"“{Truncator(each).chars(90)}”" for each in words)


def form_page(
    request: CandidateRequest,
    form: forms.BaseForm,
    *,
    title: str,
    button: str,
    back: Page,
    lead: str = "",
    room: str = "",
    erase: str = "",
    instead: Instead | None = None,
    reads_as: str = "",
) -> HttpResponse:
    """Render a page with one form, as it was typed; 422 when it was refused. `back` is a view name with its arguments, `erase` an address, `instead` what is shown in place of a form not filled in yet, `reads_as` what the words typed into it surely are."""
    focus_fault(form)
    shown = {
        "form": form,
        "title": title,
        "button": button,
        "back": reverse(back[0], args=back[1:]),
        "lead": lead,
        "room": room,
        "erase": erase,
        "instead": instead,
        "reads_as": reads_as,
    }
    return render(request, "web/form.html", shown, status=422 if form.is_bound else 200)


def forget_page(request: CandidateRequest, title: str, *says: str) -> HttpResponse:
    """Ask once more before something set up in the settings is forgotten; `says` tells what goes and what stays."""
    return render(
        request, "web/forget.html", {"title": title, "says": [line for line in says if line], "room": "settings"}
    )


def erase_page(
    request: CandidateRequest, row: Owned, *, name: str, back: Page, after: Page, room: str = ""
) -> HttpResponse:
    """Show what would go with `row`; POST really erases it."""
    if request.method == "POST" and attempt(request, lambda: erase(request.candidate, row, clock.now())) is not None:
        messages.success(request, gettext("Erased."))
        return redirect(*after)
    shown = {
        "name": name,
        "goes": [on_screen(words) for words in what_goes(row)],
        "back": reverse(back[0], args=back[1:]),
        "room": room,
    }
    return render(request, "web/erase.html", shown)
