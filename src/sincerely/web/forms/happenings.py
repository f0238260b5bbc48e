"""A form for one thing that happened, made from the journal's own table of happenings."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import forms
from django.utils import timezone

from sincerely.accounts.models import Candidate
from sincerely.journal.actions.happenings import ASKED, Happening
from sincerely.journal.models import Application, Contact, Interview, Promise

LOCAL = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]


class MomentField(forms.MultiValueField):
    """A day, with an hour where there is one: gives a date, an aware datetime in the reader's zone, or None."""

    def __init__(self, required: bool, label: str) -> None:
        parts = (forms.DateField(required=False), forms.TimeField(required=False))
        widget = forms.MultiWidget(
            {
                "day": forms.DateInput(attrs={"type": "date"}),
                "hour": forms.TimeInput(attrs={"type": "time", "aria-label": "Hour, if one was named"}),
            }
        )
        widget.decompress = lambda value: [None, None]  # type: ignore[method-assign]
        super().__init__(fields=parts, widget=widget, required=required, require_all_fields=False, label=label)

    def compress(self, values: list[Any]) -> date | datetime | None:
        day: date | None
        day, hour = [*values, None, None][:2]
        if hour and not day:
            raise forms.ValidationError("Name the day as well as the hour.")
        if day and hour:
            return datetime.combine(day, hour, tzinfo=timezone.get_current_timezone())
        return day


class HappeningForm(forms.Form):
    """When it happened, and what this kind of happening needs and may carry."""

    def __init__(
        self, candidate: Candidate, happening: Happening, application: Application | None, *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.happening, self.application = happening, application
        for name in (*happening.needs, *happening.may):
            if name == "application" and application is not None:
                continue
            label = happening.due if name == "due" and happening.due else ASKED[name][0]
            self.fields[name] = _field(name, label, name in happening.needs, candidate, application)
        self.fields["at"] = forms.DateTimeField(
            label="When was it?",
            required=False,
            input_formats=LOCAL,
            help_text="Empty means now.",
            widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        )

    def answers(self) -> dict[str, Any]:
        """Return what was answered, in the names that `record` takes."""
        given: dict[str, Any] = {}
        for name, value in self.cleaned_data.items():
            if name in {"items", "people"}:
                given[name] = (
                    tuple(value)
                    if name == "people"
                    else tuple(line.strip() for line in value.splitlines() if line.strip())
                )
            elif value not in (None, ""):
                given[name] = value
        if self.application is not None:
            given["application"] = self.application
        return given


def _field(name: str, label: str, required: bool, candidate: Candidate, application: Application | None) -> forms.Field:
    kind = ASKED[name][1]
    if kind == "moment":
        return MomentField(required, label)
    if kind in {"text", "lines"}:
        return forms.CharField(
            label=label,
            required=required,
            max_length=5000,
            widget=forms.Textarea(attrs={"rows": 4 if kind == "lines" else 2}),
        )
    if kind == "yes or no":
        return forms.BooleanField(label=label, required=False)
    if kind == "me or them":
        return forms.ChoiceField(label=label, choices=[("me", "I did"), ("them", "they did")])
    if kind == "contacts":
        return forms.ModelMultipleChoiceField(
            label=label, queryset=_people(candidate, None), required=required, widget=forms.CheckboxSelectMultiple
        )
    querysets: dict[str, Any] = {
        "application": Application.objects.filter(candidate=candidate).select_related("employer"),
        "contact": _people(candidate, application),
        "interview": Interview.objects.filter(
            candidate=candidate, **({"application": application} if application else {})
        ),
        "promise": Promise.objects.filter(candidate=candidate, **({"application": application} if application else {})),
    }
    return forms.ModelChoiceField(label=label, queryset=querysets[kind], required=required)


def _people(candidate: Candidate, application: Application | None) -> Any:
    rows = Contact.objects.filter(candidate=candidate).order_by("name")
    here = rows.filter(employer=application.employer_id) if application else rows
    return here if here.exists() else rows
