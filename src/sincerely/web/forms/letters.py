"""Forms about letters."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from sincerely import clock
from sincerely.journal.actions.remembered import QUOTE
from sincerely.journal.actions.writing import ANSWER
from sincerely.web.forms.letter_kinds import ANSWERS, KINDS, first_kinds
from sincerely.web.forms.moments import DayAndHourInput, WallTimeField


def _line(**attrs: Any) -> forms.Textarea:
    """Return a field of one line that wraps where a narrow window would cut it off."""
    return forms.Textarea(attrs={"rows": 1, "class": "grows one-line", **attrs})


class LetterForm(forms.Form):
    """The letter as it stands; `version` is the page's own, so that an older page never overwrites a newer text."""

    to_address = forms.CharField(
        label=gettext_lazy("To (e-mail address)"),
        required=False,
        max_length=254,
        widget=_line(
            inputmode="email",
            autocomplete="off",
            spellcheck="false",
            placeholder=gettext_lazy("their e-mail address, if you know it"),
        ),
    )
    subject = forms.CharField(label=gettext_lazy("Subject"), required=False, max_length=300, widget=_line())
    body = forms.CharField(
        label=gettext_lazy("Letter"),
        required=False,
        max_length=200_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "data-key": "e", "lang": "en", "dir": "auto"}),
    )
    version = forms.CharField(widget=forms.HiddenInput)

    def clean_body(self) -> str:
        body: str = self.cleaned_data["body"]
        return body.replace("\r\n", "\n").replace("\r", "\n")


class SendForm(forms.Form):
    """When an approved letter goes. Wall time counts in the zone that is shown."""

    when = forms.ChoiceField(
        label=gettext_lazy("Send"),
        choices=[
            ("proposed", gettext_lazy("at the time proposed")),
            ("now", gettext_lazy("now, a minute after I approve")),
            ("chosen", gettext_lazy("at a time I choose")),
            ("hand", gettext_lazy("by hand, from my own mail program")),
        ],
    )
    chosen = WallTimeField(
        label=gettext_lazy("My time"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
    )

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        if data.get("when") == "chosen" and not data.get("chosen") and "chosen" not in self.errors:
            self.add_error("chosen", gettext("Choose a day and a time."))
        return data


class OwnTimesForm(forms.Form):
    """When one can come, in place of the hours they offer."""

    times = forms.CharField(
        label=gettext_lazy("When can you come? One time a line."),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3, "placeholder": gettext_lazy("Thursday 3 December after 14:00")}),
    )

    def lines(self) -> tuple[str, ...]:
        """Return the times, each as it was typed."""
        return tuple(line.strip(" -•") for line in self.cleaned_data["times"].splitlines() if line.strip(" -•"))[:6]


class FixForm(forms.Form):
    """One finding's one-step fix: replace a span of the subject or the body."""

    field = forms.ChoiceField(choices=[("subject", "subject"), ("body", "body")])
    start = forms.IntegerField(min_value=0)
    end = forms.IntegerField(min_value=0)
    quote = forms.CharField(required=False, strip=False)
    suggestion = forms.CharField(required=False, strip=False)
    note = forms.CharField(required=False, strip=False, max_length=QUOTE)  # the note that this puts in
    title = forms.CharField(required=False, max_length=10)  # the reader's, to be put on record
    rapport = forms.ChoiceField(
        required=False, choices=[("first-name", ""), ("formal", "")]
    )  # how they are greeted from now on, too
    back = forms.ChoiceField(required=False, choices=[("look", "")])  # the place beside the letter it was pressed at

    @classmethod
    def pressed(cls, value: str) -> FixForm:
        """Return the form that one button stands for; its value is JSON."""
        return cls(_object(value))


class AsideForm(forms.Form):
    """One finding that is to be put aside: its code and the words it is known by."""

    code = forms.RegexField(r"^[A-Z]{2}[0-9]{3}$")
    quote = forms.CharField(required=False, strip=False, max_length=300)

    @classmethod
    def pressed(cls, value: str) -> AsideForm:
        """Return the form that one button stands for; its value is JSON."""
        return cls(_object(value))


class TimeForm(forms.Form):
    """Another time for a letter that is approved already."""

    chosen = WallTimeField(
        label=gettext_lazy("Another time"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
        error_messages={"required": gettext_lazy("Choose a day and a time.")},
    )


class SentForm(forms.Form):
    """When a letter was sent by hand, where that was not just now."""

    at = WallTimeField(label=gettext_lazy("When did you send it?"), widget=DayAndHourInput())

    def clean_at(self) -> datetime:
        at: datetime = self.cleaned_data["at"]
        if at > clock.now():
            raise forms.ValidationError(gettext("That is still to come. Say when it really went."))
        return at


class NewLetterForm(forms.Form):
    """A letter of one's own, without anything that asked for it; `likely` are the kinds that fit how things stand, which come first."""

    form = forms.ChoiceField(label=gettext_lazy("What kind of letter?"), choices=KINDS)

    def __init__(self, *args: Any, likely: tuple[str, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["form"]
        field.choices = [*first_kinds(likely), *KINDS]


class AnswerForm(NewLetterForm):
    """What kind of letter answers a message: words of one's own first, then what a message is mostly answered with."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, likely=ANSWERS, **kwargs)
        field: Any = self.fields["form"]
        field.choices = [(ANSWER, gettext("an answer in my own words")), *field.choices]


def _object(value: str) -> dict[str, Any]:
    try:
        data: Any = json.loads(value)
    except ValueError:
        data = {}
    return data if isinstance(data, dict) else {}
