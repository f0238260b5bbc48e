"""Forms for the candidate's own profile."""

from __future__ import annotations

from django import forms

from sincerely.zones import zone_of_place

DIALECTS = [
    ("american", "American English"),
    ("british", "British English"),
    ("canadian", "Canadian English"),
    ("australian", "Australian English"),
]
REGISTERS = [("formal", "Formal: whole sentences, titles"), ("neutral", "Neutral"), ("warm", "Warm")]


class ProfileForm(forms.Form):
    """How letters are signed and the zone the day is counted in."""

    name = forms.CharField(
        label="Your name",
        max_length=200,
        help_text="As it stands under your letters.",
        widget=forms.TextInput(attrs={"autocomplete": "name", "autofocus": True}),
    )
    email = forms.EmailField(
        label="Your e-mail address", required=False, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    phone = forms.CharField(
        label="Your phone number",
        required=False,
        max_length=50,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    postal_address = forms.CharField(
        label="Your postal address",
        required=False,
        max_length=400,
        help_text="Only for letters you print.",
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "street-address"}),
    )
    zone = forms.CharField(
        label="Your time zone",
        initial="UTC",
        help_text="The nearest large city will do: London, or America/Chicago.",
        widget=forms.TextInput(attrs={"list": "zones", "data-own-zone": ""}),
    )
    country = forms.CharField(
        label="Your country", required=False, max_length=2, help_text="Two letters, such as US, GB or IN."
    )
    dialect = forms.ChoiceField(label="Your English", choices=DIALECTS, initial="american")
    register = forms.ChoiceField(
        label="How your letters sound",
        choices=REGISTERS,
        initial="neutral",
        help_text="An employer or a person may have another.",
    )

    def clean_zone(self) -> str:
        zone = zone_of_place(self.cleaned_data["zone"])
        if zone is None:
            raise forms.ValidationError(
                "There is no time zone of that name. Name the nearest large city, or write it like America/Chicago."
            )
        return zone

    def clean_country(self) -> str:
        country: str = self.cleaned_data["country"].strip().upper()
        if country and not (len(country) == 2 and country.isalpha()):
            raise forms.ValidationError("Write the country as two letters, such as US, GB or IN.")
        return country
