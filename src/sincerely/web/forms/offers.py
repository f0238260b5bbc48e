"""The form for one offer, and the one for the figures that are the candidate's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from sincerely.accounts.models import Candidate
from sincerely.core.offers.offers_file import faults_of_offer
from sincerely.core.offers.waiting_file import waiting_in
from sincerely.core.problem import Problem
from sincerely.core.toml_lines import Lines
from sincerely.journal.facts.offers import decision_tables, offers_on_record, parsed
from sincerely.journal.models import Application, Offer
from sincerely.web.forms.moments import DayInput
from sincerely.web.forms.offer_fields import FIGURES, GROUPS, WAITING
from sincerely.web.forms.offer_terms import Shown, TermsForm

#: A bare value stands for this key of its table.
_BARE = {"base": "amount", "sign_on": "amount", "relocation": "amount", "hours": "week", "leave": "days"}


class OfferForm(TermsForm):
    """All terms of one offer; `terms` are what is on record or was read from a letter, `quotes` the letter's words by key, `others` its further readings."""

    asked_for = GROUPS
    first = ("name", "base.amount", "base.per", "start", "expiry", "hours.week", "leave.days", "place")
    first_title = gettext_lazy("What matters most")
    application = forms.ModelChoiceField(
        queryset=Application.objects.none(),
        required=False,
        label=gettext_lazy("Your application"),
        empty_label=gettext_lazy("none of these"),
    )
    received = forms.DateField(
        required=False,
        label=gettext_lazy("You had it on"),
        widget=DayInput(),
        error_messages={"invalid": gettext_lazy("Write the day such as 2026-12-04.")},
    )
    version = forms.CharField(required=False, widget=forms.HiddenInput, max_length=60)

    def __init__(
        self,
        candidate: Candidate,
        terms: Mapping[str, Any],
        *args: Any,
        row: Offer | None = None,
        quotes: Mapping[str, str] | None = None,
        others: Mapping[str, tuple[str, ...]] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(spread(terms), *args, **kwargs)
        self.candidate, self.row = candidate, row
        self.others = dict(others or {})
        sent = {key: words for key in self.asked if (words := self._quote_sent(key))}
        self.quotes = {**(quotes or {}), **sent}
        choice: Any = self.fields["application"]
        choice.queryset = Application.objects.filter(candidate=candidate).select_related("employer")

    def shown(self, key: str) -> Shown:
        return Shown(self[key], self.quotes.get(key, ""), self.others.get(key, ()))

    def quoted(self) -> list[tuple[str, str, str]]:
        """Return (key, words, value as it was read) of every field that was read from a letter and is not on record yet, to be sent along."""
        on_record = self.row.sources if self.row else {}
        read = {key: str(self.data.get(f"read:{key}", "")) if self.is_bound else str(self.initial.get(key, "")) for key in self.quotes}  # fmt: skip
        return [(key, words, read[key]) for key, words in self.quotes.items() if key in self.asked and key not in on_record]  # fmt: skip

    def faults(self) -> Iterable[Problem]:
        candidate = decision_tables(self.candidate).get("candidate", {})
        return faults_of_offer(self.tables, candidate)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        name = " ".join(str(self.tables.get("name", "")).split())
        mine = self.row.pk if self.row else None
        if name and any(str(each).casefold() == name.casefold() and each.pk != mine for each in offers_on_record(self.candidate)):  # fmt: skip
            self.add_error("name", gettext("You have another offer called “{name}”. Give each a name of its own.").format(name=name))  # fmt: skip
        return data

    def sources(self) -> dict[str, Any]:
        """Return the letter's words for what was taken as it was read; a value that was corrected is the candidate's own."""
        file = str(self.data.get("letter", ""))[:200]
        kept = {}
        for key in self.asked:
            words, read = self._quote_sent(key), str(self.data.get(f"read:{key}", ""))
            if words and read.split() == str(self.data.get(key, "")).split():
                kept[self.key_kept(key)] = {"quote": words, "letter": file}
        return {key: words for key, words in kept.items() if key}

    def _quote_sent(self, key: str) -> str:
        return str(self.data.get(f"quote:{key}", ""))[:600] if self.is_bound else ""


class FiguresForm(TermsForm):
    """What comparing rests on that is the candidate's own: where and in what they count, exchange rates, price levels."""

    asked_for = FIGURES
    always_open = frozenset({"candidate", "rate"})

    def faults(self) -> Iterable[Problem]:
        _, problems = parsed({**self.tables, "offer": [{"name": "-", "base": 1}]})
        return [problem for problem in problems if problem.path[:1] != ("offer",)]


class WaitingForm(TermsForm):
    """What the candidate says of waiting: their own day, what it costs, and each answer still to come."""

    asked_for = WAITING
    always_open = frozenset({"waiting", "pending"})

    def __init__(self, today: date, *args: Any, **kwargs: Any) -> None:
        self.today = today
        super().__init__(*args, **kwargs)

    def faults(self) -> Iterable[Problem]:
        offers = {"offer": [{"name": "-", "worth": 1}]}
        _, problems = waiting_in({**self.tables, **offers}, self.today, {}, Lines(""))
        # Own day and costs may be said before there is anything to wait for.
        return [problem for problem in problems if len(problem.path) > 1]


def spread(terms: Mapping[str, Any]) -> dict[str, Any]:
    """Return terms in which every bare value stands under its key, and a list of one is a list."""
    found = deepcopy(dict(terms))
    for key, plain in _BARE.items():
        if key in found and not isinstance(found[key], Mapping):
            found[key] = {plain: found[key]}
    for key in ("equity", "perk"):
        if isinstance(found.get(key), Mapping):
            found[key] = [found[key]]
    for grant in found.get("equity") or []:
        if isinstance(grant, dict) and str(grant.get("kind", "")).endswith("rsu"):
            grant["kind"] = str(grant["kind"]).replace("rsu", "stock")
    if isinstance(found.get("conditions"), str):
        found["conditions"] = [found["conditions"]]
    return found
