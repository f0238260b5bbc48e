"""Forms for the candidate's own profile."""

from __future__ import annotations

import re
from typing import Any

from django import forms

from sincerely.zones import dialect_of_zone, zone_of_place, zones_of_country

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
        help_text="A city that a time zone is named after, such as London or Chicago; or any place, with your country below.",
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

    def clean_country(self) -> str:
        country = country_meant(self.cleaned_data["country"])
        if country and not (len(country) == 2 and country.isalpha()):
            raise forms.ValidationError("Write the country as two letters, such as US, GB or IN.")
        return country

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if "zone" in data:
            zone, fault = zone_meant(data["zone"], data.get("country", ""))
            data["zone"] = zone
            if fault:
                self.add_error("zone", fault)
        return data


_OF_ZONE = "of-zone"


class BeginForm(ProfileForm):
    """A profile that begins: the zone is the browser's (this machine's where the browser says none), the English that of the zone unless another is chosen."""

    dialect = forms.ChoiceField(
        label="Your English", choices=[(_OF_ZONE, "What is written in your time zone"), *DIALECTS], initial=_OF_ZONE
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("dialect") == _OF_ZONE and data.get("zone"):
            data["dialect"] = dialect_of_zone(data["zone"])
        return data


# What people write, and what the tables of holidays and zones call it.
_CALLED = {"UK": "GB", "EL": "GR"}


def country_meant(text: str) -> str:
    """Return a country's two letters as ISO 3166 has them: the United Kingdom's are GB."""
    letters = text.strip().upper()
    return _CALLED.get(letters, letters)


_WRITE_A_CITY = "Write a city that has that time, such as London, Chicago or Sydney"
# "Pacific time", "PST" and "Americ/Chicgo" name a time, and are no place whose country could tell it.
_NO_PLACE = re.compile(r"/|\btime\b|^[A-Z]{2,4}T$|^(?i:utc|gmt)\b|[+-]\d")


def zone_meant(place: str, country: str, asks_country: bool = True) -> tuple[str, str]:
    """Return (the zone meant by a place, in a country where one is said; else what is wrong, in words)."""
    if zone := zone_of_place(place):
        return zone, ""
    if _NO_PLACE.search(place):
        return "", f"There is no time zone of that name. {_WRITE_A_CITY}."
    of_country = zones_of_country(country)
    if len(of_country) == 1:
        return of_country[0], ""
    if of_country:
        cities = ", ".join(name.rsplit("/", 1)[1].replace("_", " ") for name in of_country[:6])
        return (
            "",
            f"There is no time zone of that name, and {country} has several. Choose the city that has your time: {cities}.",
        )
    return "", (
        f"There is no time zone of that name: only some cities have given theirs, and {place} is not among them. "
        f"{_WRITE_A_CITY}{'; or fill in the country as well' if asks_country else ''}."
    )
