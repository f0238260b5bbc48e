"""The form in which a candidate puts down what they mean to ask of an offer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext, gettext_lazy

from sincerely.core.negotiation.asks import TERMS, figure

MOST = 5
NAMES = {
    "base": gettext_lazy("Base pay"),
    "sign_on": gettext_lazy("Money once, for signing"),
    "bonus": gettext_lazy("Bonus, in percent of base"),
    "leave": gettext_lazy("Days off a year"),
    "remote_days": gettext_lazy("Days at home a week"),
    "hours": gettext_lazy("Hours a week"),
    "learning": gettext_lazy("Money for learning, a year"),
    "start": gettext_lazy("The first day"),
    "other": gettext_lazy("Something else"),
}


class AskingForm(forms.Form):
    """Up to five asks with their grounds and what one would also take; the occupation; the least one would take, which no letter tells."""

    occupation = forms.ChoiceField(
        required=False,
        label=gettext_lazy("The occupation"),
        widget=forms.Select(attrs={"translate": "no"}),  # as the table names them
    )
    called = forms.CharField(
        required=False,
        max_length=80,
        label=gettext_lazy("Not among them? Another name for the post"),
        help_text=gettext_lazy(
            "Such as “elementary school teacher” or “elevator mechanic”. Save, and look at the list again."
        ),
        widget=forms.TextInput(attrs={"class": "short"}),
    )
    cite = forms.BooleanField(
        required=False, label=gettext_lazy("Name this figure in the letter, if base pay has no ground of yours")
    )
    least = forms.CharField(
        required=False,
        max_length=30,
        label=gettext_lazy("The least base pay you would take"),
        help_text=gettext_lazy("For you alone. It is in no letter; one that tells it is stopped before you send it."),
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "short"}),
    )

    def __init__(self, kept: Mapping[str, Any], occupations: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asks = list(kept.get("asks", ()))
        self.fields["occupation"].choices = [("", gettext("none of these")), *occupations]  # type: ignore[attr-defined]
        self.initial = {
            **self.initial,
            "occupation": kept.get("occupation", ""),
            "called": kept.get("called", ""),
            "least": kept.get("least", ""),
            "cite": kept.get("cite", False),
        }
        self.shown_rows = min(len(asks) + 1, MOST)
        for nth in range(MOST):
            ask = asks[nth] if nth < len(asks) else {}
            self._add(nth, "term", forms.ChoiceField(required=False, label=gettext("What"), choices=[("", "—"), *((key, NAMES[key]) for key in TERMS)]), ask)  # fmt: skip
            self._add(
                nth, "ask", forms.CharField(required=False, label=gettext("What you ask for"), max_length=120), ask
            )
            self._add(
                nth, "reason", forms.CharField(required=False, label=gettext("What it rests on"), max_length=300), ask
            )
            self._add(nth, "fallback", forms.CharField(required=False, label=gettext("You would also take"), max_length=120), ask)  # fmt: skip

    def _add(self, nth: int, name: str, field: forms.Field, ask: Mapping[str, Any]) -> None:
        self.fields[f"{name}-{nth}"] = field
        self.initial[f"{name}-{nth}"] = ask.get(name, "")

    def rows(self) -> list[tuple[int, list[BoundField]]]:
        """Return the fields of each ask that is shown: those filled in, and one more."""
        sent = [nth for nth in range(MOST) if self.is_bound and any(self.data.get(f"{name}-{nth}") for name in ("term", "ask", "reason", "fallback"))]  # fmt: skip
        number = min(max([self.shown_rows, *(nth + 2 for nth in sent)]), MOST)
        return [(nth + 1, [self[f"{name}-{nth}"] for name in ("term", "ask", "reason", "fallback")]) for nth in range(number)]  # fmt: skip

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        for nth in range(MOST):
            term, ask = data.get(f"term-{nth}"), (data.get(f"ask-{nth}") or "").strip()
            if ask and not term:
                self.add_error(f"term-{nth}", gettext("Say what it is."))
            elif term and not ask:
                self.add_error(f"ask-{nth}", gettext("Say how much, or what. Only what has a figure can be granted."))
            elif term and term not in ("start", "other") and figure(ask) is None:
                self.add_error(f"ask-{nth}", gettext("A figure, such as 98,000 or 25."))
        if data.get("least") and figure(data["least"]) is None:
            self.add_error("least", gettext("A figure, such as 90,000."))
        return data

    def asking(self) -> dict[str, Any]:
        """Return what was put down, as it is kept."""
        data = self.cleaned_data
        asks = [
            {name: " ".join(data[f"{name}-{nth}"].split()) for name in ("term", "ask", "reason", "fallback")}
            for nth in range(MOST)
            if data.get(f"term-{nth}")
        ]
        least = figure(data["least"]) if data["least"] else None
        found: dict[str, Any] = {"asks": asks} if asks else {}
        if called := " ".join(data["called"].split()):
            found["called"] = called
        if data["occupation"]:
            found |= {"occupation": data["occupation"], "cite": data["cite"]}
        return found | ({"least": int(least) if least == least.to_integral_value() else float(least)} if least else {})
