"""A message pasted as text: its words, and from whom and when where they do not tell."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from sincerely import clock
from sincerely.accounts.models import Candidate
from sincerely.core.people.names import fold, same_person
from sincerely.core.reading.message.mail import LONGEST
from sincerely.core.reading.newcomer import signed_name
from sincerely.in_order import AsRead
from sincerely.inbox.pasted import Pasted, pasted_for, signed_by
from sincerely.journal.models import Contact
from sincerely.web.forms.moments import DayAndHourInput, WallTimeField

#: So many people are offered to be picked.
AT_HAND = 8


class SentThenForm(forms.Form):
    """When a message was sent that was pasted or handed in."""

    at = WallTimeField(
        label=gettext_lazy("When did they send it?"),
        help_text=gettext_lazy("Days such as “Tuesday” are counted from it."),
        widget=DayAndHourInput(),
    )
    prefix = "sent"


class PastedForm(forms.Form):
    """What somebody wrote, pasted. Once valid, `told` is what its words tell by themselves, and `writer` who wrote it where they do not: somebody on record, or a name or address."""

    told: Pasted
    writer: Contact | str | None = None

    words = forms.CharField(
        label=gettext_lazy("What they wrote"),
        max_length=LONGEST,
        help_text=gettext_lazy("With the lines From, Date and Subject above it, if you have them: then those count."),
        widget=forms.Textarea(attrs={"rows": 8, "translate": "no"}),
    )
    who = forms.CharField(
        label=gettext_lazy("From whom"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("A name or an address. May stay empty where the words tell."),
        widget=forms.TextInput(attrs={"list": "people-known"}),
    )
    at = WallTimeField(
        label=gettext_lazy("When did it come?"),
        required=False,
        help_text=gettext_lazy("Empty means now. Days such as “Tuesday” are counted from it."),
        widget=DayAndHourInput(),
    )

    def __init__(self, candidate: Candidate, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.candidate = candidate

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if self.errors:
            return given
        self.told = pasted_for(self.candidate, given["words"], clock.now())
        if not self.told.text.strip():
            self.add_error("words", gettext("Only the lines above it are here. Paste the words themselves as well."))
        elif not (self.told.sender or self.told.address):
            people = list(
                Contact.objects.filter(candidate=self.candidate)
                .select_related("employer")
                .order_by(AsRead("name"), "pk")
            )
            self.writer = self._named(given["who"].strip(), people)
            if not self.writer:
                self.add_error(
                    "who",
                    gettext("The words do not tell who wrote them. Pick one below, or give a name or an address."),
                )
        return given

    def _signer(self, people: list[Contact]) -> str:
        """Return the name below the words, of somebody who is not on record."""
        name = signed_name(self.told.text)
        several = any(fold(row.name).split()[:1] == [fold(name)] for row in people)
        return "" if several else name

    def at_hand(self) -> list[Contact]:
        """Return who most likely wrote where the words do not tell: whoever came on record last, to be picked with one press."""
        met = ("interviewer", "recruiter", "representative", "other")
        return list(Contact.objects.filter(candidate=self.candidate, part__in=met).order_by("-pk")[:AT_HAND])

    def _named(self, who: str, people: list[Contact]) -> Contact | str | None:
        if picked := next((row for row in people if str(row.pk) == self.data.get("picked")), None):
            return picked
        if not who:
            return signed_by(self.told.text, people) or self._signer(people)
        found = [row for row in people if who.lower() == row.email.lower()] or [
            row for row in people if who.casefold() == row.name.casefold() or same_person(row.name, who)
        ]
        return found[0] if len(found) == 1 else who
