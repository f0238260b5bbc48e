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
from sincerely.web.forms.moments import DayAndHourInput, WallTimeField


class LetterForm(forms.Form):
    """The letter as it stands; `version` is the page's own, so that an older page never overwrites a newer text."""

    to_address = forms.CharField(
        label=gettext_lazy("To (e-mail address)"),
        required=False,
        max_length=254,
        widget=forms.TextInput(attrs={"inputmode": "email", "autocomplete": "off", "spellcheck": "false"}),
    )
    subject = forms.CharField(label=gettext_lazy("Subject"), required=False, max_length=300)
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


class FixForm(forms.Form):
    """One finding's one-step fix: replace a span of the subject or the body."""

    field = forms.ChoiceField(choices=[("subject", "subject"), ("body", "body")])
    start = forms.IntegerField(min_value=0)
    end = forms.IntegerField(min_value=0)
    quote = forms.CharField(required=False, strip=False)
    suggestion = forms.CharField(required=False, strip=False)
    note = forms.CharField(required=False, strip=False, max_length=QUOTE)  # the note that this puts in
    title = forms.CharField(required=False, max_length=10)  # the reader's, to be put on record

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
    """A letter of one's own, without anything that asked for it."""

    form = forms.ChoiceField(
        label=gettext_lazy("What kind of letter?"),
        choices=[
            (
                gettext_lazy("To stay in touch"),
                [
                    ("keep-in-touch", gettext_lazy("a few words to keep in touch")),
                    ("thank-you", gettext_lazy("thanks for a talk")),
                    ("linkedin-note", gettext_lazy("a connection note")),
                    ("congratulation", gettext_lazy("congratulations")),
                    ("article-share", gettext_lazy("something they may like to read")),
                    ("milestone-update", gettext_lazy("good news of mine")),
                    ("help-offer", gettext_lazy("an offer of help")),
                    ("gathering-follow-up", gettext_lazy("after an event where we met")),
                    ("new-opening-interest", gettext_lazy("a new opening at their house")),
                    ("mentor-check-in", gettext_lazy("a word to a mentor")),
                ],
            ),
            (
                gettext_lazy("To ask for something"),
                [
                    ("informational-interview-request", gettext_lazy("a talk about their work")),
                    ("introduction-request", gettext_lazy("an introduction")),
                    ("referral-request", gettext_lazy("a recommendation to an employer")),
                    ("reference-request", gettext_lazy("a reference")),
                    ("adviser-request", gettext_lazy("advice")),
                    ("supporter-message", gettext_lazy("company on a hard day")),
                ],
            ),
            (
                gettext_lazy("About an application"),
                [
                    ("status-inquiry", gettext_lazy("how things stand")),
                    ("clarifying-question", gettext_lazy("a question about what they need")),
                    ("request-acknowledgement", gettext_lazy("that I have their request")),
                    ("request-reply", gettext_lazy("what they asked for")),
                    ("receipt-confirmation", gettext_lazy("whether it arrived")),
                    ("scheduling-reply", gettext_lazy("when I can come")),
                    ("assessment-question", gettext_lazy("a question about a test or task")),
                    ("call-summary", gettext_lazy("what we agreed by telephone")),
                    ("rejection-reply", gettext_lazy("an answer to a no")),
                    ("feedback-request", gettext_lazy("why it was a no")),
                    ("withdrawal", gettext_lazy("that I withdraw")),
                ],
            ),
            (
                gettext_lazy("About an offer"),
                [
                    ("offer-acknowledgement", gettext_lazy("thanks for the offer")),
                    ("time-request", gettext_lazy("time to decide")),
                    ("decision-date-notice", gettext_lazy("when I will decide")),
                    ("offer-clarification", gettext_lazy("questions on the terms")),
                    ("negotiation", gettext_lazy("other terms")),
                    ("counter-offer-reply", gettext_lazy("an answer to new terms")),
                    ("written-terms-request", gettext_lazy("the terms in writing")),
                    ("offer-acceptance", gettext_lazy("yes")),
                    ("offer-decline", gettext_lazy("no, thank you")),
                ],
            ),
            (
                gettext_lazy("To those who helped"),
                [
                    ("lead-thanks", gettext_lazy("thanks for a hint")),
                    ("referral-thanks", gettext_lazy("thanks for a recommendation")),
                    ("reference-heads-up", gettext_lazy("that somebody may call them")),
                    ("reference-thanks", gettext_lazy("thanks for a reference")),
                ],
            ),
        ],
    )


class AnswerForm(NewLetterForm):
    """What kind of letter answers a message: what those about an application are for, or words of one's own first."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["form"]
        field.choices = [(ANSWER, gettext("an answer in my own words")), *field.choices]


def _object(value: str) -> dict[str, Any]:
    try:
        data: Any = json.loads(value)
    except ValueError:
        data = {}
    return data if isinstance(data, dict) else {}
