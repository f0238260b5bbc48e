"""The first page of a debrief: the notes as they are, the invitation, and what the invitation lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from sincerely.accounts.models import Candidate
from sincerely.core.reading.debrief.setting.lacking import Told
from sincerely.core.reading.values import Lack
from sincerely.journal.models import Application, Interview
from sincerely.web.forms.debrief_rows import NO_SUCH_ZONE
from sincerely.web.forms.moments import DayField, DayInput, HourField, HourInput
from sincerely.zones import zone_named

#: The fields that ask for what an invitation lacks.
LACKED = ("zone", "day", "begin", "end")


def notes_field(**attributes: Any) -> forms.CharField:
    """Return the field that takes notes as they come; `attributes` are its box's own."""
    return forms.CharField(
        label=gettext_lazy("Your notes"),
        required=False,
        max_length=200_000,
        widget=forms.Textarea(
            attrs={
                "rows": 14,
                "placeholder": "Lakeside Hospital, ward manager, today 10 to 11\nDr Okafor: handovers lose an hour. I told her about our board.",
                **attributes,
            }
        ),
    )


class NotesForm(forms.Form):
    """Notes as they come, and the invitation where there is one."""

    notes = notes_field(autofocus=True)
    invite = forms.FileField(
        label=gettext_lazy("The calendar invitation"),
        required=False,
        help_text=gettext_lazy("The .ics file from the invitation mail. It knows names, addresses and the time."),
        widget=forms.FileInput(attrs={"accept": ".ics,text/calendar"}),
    )
    kept = forms.CharField(required=False, widget=forms.HiddenInput)
    kept_name = forms.CharField(required=False, max_length=300, widget=forms.HiddenInput)
    interview = forms.CharField(required=False, widget=forms.HiddenInput)
    zone = forms.CharField(
        label=gettext_lazy("In which time zone was it?"),
        required=False,
        max_length=64,
        help_text=gettext_lazy("Type a large city, and choose: Chicago gives America/Chicago."),
        widget=forms.TextInput(attrs={"list": "zones"}),
    )
    day = DayField(label=gettext_lazy("On which day was it?"), required=False, widget=DayInput())
    begin = HourField(
        label=gettext_lazy("When did it begin?"),
        required=False,
        help_text=gettext_lazy("By your own clock; the next page shows in which time zone that is."),
        widget=HourInput(""),
    )
    end = HourField(
        label=gettext_lazy("When did it end?"),
        required=False,
        help_text=gettext_lazy("Thanks are due 24 hours after this."),
        widget=HourInput(""),
    )
    application = forms.ModelChoiceField(
        label=gettext_lazy("Which application"),
        queryset=Application.objects.none(),
        required=False,
        empty_label=gettext_lazy("a new one, or find it in the notes"),
    )

    def __init__(self, candidate: Candidate, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["application"]
        field.queryset = Application.objects.filter(candidate=candidate).select_related("employer").order_by("-pk")
        self.candidate = candidate
        self._missing: set[str] = set()

    @property
    def has_applications(self) -> bool:
        """Whether there is one to choose: in a new search it is always a new one."""
        field: Any = self.fields["application"]
        return bool(field.queryset.exists())

    def ask(self, lacks: Sequence[Lack], file: str, *, has_day: bool) -> None:
        """Ask for what the invitation in `file` lacks, each beside the field that takes it; `has_day`: on which day it was is known."""
        for lack in lacks:
            fields = {"zone": ("zone",), "begin": ("begin", "end"), "end": ("end",)}[lack.what]
            self._missing |= {*fields, *(["day"] if lack.what == "begin" and not has_day else [])}
            answered = lack.what == "end" and self.cleaned_data.get("end")
            words = gettext("By this it ended before it began. Please look again.") if answered else lack.words
            self.add_error(
                fields[0],
                words
                if answered
                else gettext("{words} ({file}, line {line})").format(words=words, file=file, line=lack.line),
            )

    @property
    def asked(self) -> list[forms.BoundField]:
        """Return the fields for what an invitation lacks: those asked for now, and those answered before."""
        return [self[name] for name in LACKED if name in self._missing or self[name].value() or self[name].errors]

    def told(self) -> Told:
        """Return the answers to what an invitation lacks. Call only when valid."""
        return Told(**{name: self.cleaned_data[name] for name in ("day", "begin", "end")})

    def clean_zone(self) -> str:
        zone: str = self.cleaned_data["zone"].strip()
        if zone and zone_named(zone) is None:
            raise forms.ValidationError(NO_SUCH_ZONE)
        return zone

    def meant(self) -> Interview | None:
        """Return the interview on record that these are more notes of, as long as it belongs to the application chosen."""
        key = str(self["interview"].value() or "")
        if not (key.isascii() and key.isdigit() and len(key) < 19):
            return None
        row = Interview.objects.filter(candidate=self.candidate, pk=int(key)).select_related("application").first()
        chosen = str(self["application"].value() or "")
        return row if row and chosen == str(row.application_id) else None

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors and not data.get("notes", "").strip() and not data.get("invite") and not data.get("kept"):
            self.add_error("notes", gettext("There is nothing to read yet. Write a few words, or add the invitation."))
        return data
