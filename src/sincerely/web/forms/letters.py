"""Forms about letters."""

from __future__ import annotations

from django import forms


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
            ("now", "as soon as I approve"),
            ("chosen", "at a time I choose"),
            ("hand", "by hand, from my own mail program"),
        ],
    )
    chosen = forms.DateTimeField(
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
    version = forms.CharField()

    def clean_quote(self) -> str:
        quote: str = self.cleaned_data["quote"]
        return quote.replace("\r\n", "\n")
