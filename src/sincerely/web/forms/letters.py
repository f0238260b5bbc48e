"""Forms about letters."""

from __future__ import annotations

import json
from typing import Any

from django import forms

from sincerely.journal.actions.writing import ANSWER
from sincerely.web.forms.moments import WallTimeField


class LetterForm(forms.Form):
    """The letter as it stands; `version` is the page's own, so that an older page never overwrites a newer text."""

    to_address = forms.CharField(
        label="To (e-mail address)",
        required=False,
        max_length=254,
        widget=forms.TextInput(attrs={"inputmode": "email", "autocomplete": "off", "spellcheck": "false"}),
    )
    subject = forms.CharField(label="Subject", required=False, max_length=300)
    body = forms.CharField(
        label="Letter",
        required=False,
        max_length=200_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "data-key": "e"}),
    )
    version = forms.CharField(widget=forms.HiddenInput)

    def clean_body(self) -> str:
        body: str = self.cleaned_data["body"]
        return body.replace("\r\n", "\n").replace("\r", "\n")


class SendForm(forms.Form):
    """When an approved letter goes. Wall time counts in the zone that is shown."""

    when = forms.ChoiceField(
        label="Send",
        choices=[
            ("proposed", "at the time proposed"),
            ("now", "now, a minute after I approve"),
            ("chosen", "at a time I choose"),
            ("hand", "by hand, from my own mail program"),
        ],
    )
    chosen = WallTimeField(
        label="My time",
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
    )

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        if data.get("when") == "chosen" and not data.get("chosen") and "chosen" not in self.errors:
            self.add_error("chosen", "Choose a day and a time.")
        return data


class FixForm(forms.Form):
    """One finding's one-step fix: replace a span of the subject or the body."""

    field = forms.ChoiceField(choices=[("subject", "subject"), ("body", "body")])
    start = forms.IntegerField(min_value=0)
    end = forms.IntegerField(min_value=0)
    quote = forms.CharField(required=False, strip=False)
    suggestion = forms.CharField(required=False, strip=False)

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
        label="Another time",
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
        error_messages={"required": "Choose a day and a time."},
    )


class NewLetterForm(forms.Form):
    """A letter of one's own, without anything that asked for it."""

    form = forms.ChoiceField(
        label="What kind of letter?",
        choices=[
            (
                "To stay in touch",
                [
                    ("keep-in-touch", "a few words to keep in touch"),
                    ("thank-you", "thanks for a talk"),
                    ("linkedin-note", "a connection note"),
                    ("congratulation", "congratulations"),
                    ("article-share", "something they may like to read"),
                    ("milestone-update", "good news of mine"),
                    ("help-offer", "an offer of help"),
                    ("gathering-follow-up", "after an event where we met"),
                    ("new-opening-interest", "a new opening at their house"),
                    ("mentor-check-in", "a word to a mentor"),
                ],
            ),
            (
                "To ask for something",
                [
                    ("informational-interview-request", "a talk about their work"),
                    ("introduction-request", "an introduction"),
                    ("referral-request", "a recommendation to an employer"),
                    ("reference-request", "a reference"),
                    ("adviser-request", "advice"),
                    ("supporter-message", "company on a hard day"),
                ],
            ),
            (
                "About an application",
                [
                    ("status-inquiry", "how things stand"),
                    ("clarifying-question", "a question about what they need"),
                    ("request-acknowledgement", "that I have their request"),
                    ("request-reply", "what they asked for"),
                    ("receipt-confirmation", "whether it arrived"),
                    ("scheduling-reply", "when I can come"),
                    ("assessment-question", "a question about a test or task"),
                    ("call-summary", "what we agreed by telephone"),
                    ("rejection-reply", "an answer to a no"),
                    ("feedback-request", "why it was a no"),
                    ("withdrawal", "that I withdraw"),
                ],
            ),
            (
                "About an offer",
                [
                    ("offer-acknowledgement", "thanks for the offer"),
                    ("time-request", "time to decide"),
                    ("decision-date-notice", "when I will decide"),
                    ("offer-clarification", "questions on the terms"),
                    ("negotiation", "other terms"),
                    ("counter-offer-reply", "an answer to new terms"),
                    ("written-terms-request", "the terms in writing"),
                    ("offer-acceptance", "yes"),
                    ("offer-decline", "no, thank you"),
                ],
            ),
            (
                "To those who helped",
                [
                    ("lead-thanks", "thanks for a hint"),
                    ("referral-thanks", "thanks for a recommendation"),
                    ("reference-heads-up", "that somebody may call them"),
                    ("reference-thanks", "thanks for a reference"),
                ],
            ),
        ],
    )


class AnswerForm(NewLetterForm):
    """What kind of letter answers a message: what those about an application are for, or words of one's own first."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["form"]
        field.choices = [(ANSWER, "an answer in my own words"), *field.choices]


def _object(value: str) -> dict[str, Any]:
    try:
        data: Any = json.loads(value)
    except ValueError:
        data = {}
    return data if isinstance(data, dict) else {}
