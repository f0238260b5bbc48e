"""Forms for the candidate's own profile."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from sincerely.core.people.names import fold
from sincerely.data.countries import country_name, country_named
from sincerely.data.towns import towns
from sincerely.web.forms.debrief_notes import notes_field
from sincerely.zones import dialect_of_zone, zone_of_place, zones_of_country

DIALECTS = [
    ("american", gettext_lazy("American English")),
    ("british", gettext_lazy("British English")),
    ("canadian", gettext_lazy("Canadian English")),
    ("australian", gettext_lazy("Australian English")),
]
REGISTERS = [
    ("formal", gettext_lazy("Formal: whole sentences, titles")),
    ("neutral", gettext_lazy("Neutral")),
    ("warm", gettext_lazy("Warm")),
]
#: How days and hours are written (see `web.customs.STYLES`), each by an example.
DATES = [
    ("", gettext_lazy("as in your country")),
    ("day", gettext_lazy("3 December, 16:30")),
    ("day-12", gettext_lazy("3 December, 4:30 PM")),
    ("month-12", gettext_lazy("December 3, 4:30 PM")),
]
WEEKS = [
    ("", gettext_lazy("as in your country")),
    ("monday", gettext_lazy("on Monday")),
    ("sunday", gettext_lazy("on Sunday")),
    ("saturday", gettext_lazy("on Saturday")),
]


class AsInCountry(forms.ChoiceField):
    """A choice whose first one is what one's country does: it is never empty to its reader."""

    says_always = True

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)


class CountryField(forms.CharField):
    """A country by its name or its two letters, kept as those; empty where none is said."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, max_length=60, **kwargs)

    def clean(self, value: Any) -> str:
        said = super().clean(value)
        if said and not (letters := country_named(said)):
            raise forms.ValidationError(
                gettext(
                    "There is no country called {said} here. Write its name in English, such as Germany, or its two letters, such as DE."
                ).format(said=said)
            )
        return letters if said else ""


class ProfileForm(forms.Form):
    """How letters are signed and the zone the day is counted in."""

    name = forms.CharField(
        label=gettext_lazy("Your name"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name", "autofocus": True}),
    )
    email = forms.EmailField(
        label=gettext_lazy("Your e-mail address"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    phone = forms.CharField(
        label=gettext_lazy("Your phone number"),
        required=False,
        max_length=50,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    postal_address = forms.CharField(
        label=gettext_lazy("Your postal address"),
        required=False,
        max_length=400,
        help_text=gettext_lazy("Only for letters you print."),
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "street-address"}),
    )
    zone = forms.CharField(
        label=gettext_lazy("Your time zone"),
        widget=forms.TextInput(
            attrs={
                "list": "zones",
                "data-own-zone": "",
                "placeholder": gettext_lazy("Your town, or the next large city"),
            }
        ),
    )
    country = CountryField(
        label=gettext_lazy("Your country"),
        help_text=gettext_lazy("Its name or its two letters, such as Germany, USA or IN."),
    )
    dialect = forms.ChoiceField(label=gettext_lazy("The English of your letters"), choices=DIALECTS, initial="american")
    register = forms.ChoiceField(
        label=gettext_lazy("How your letters sound"),
        choices=REGISTERS,
        initial="neutral",
        help_text=gettext_lazy("An employer or a person may have another."),
    )
    date_style = AsInCountry(
        label=gettext_lazy("Days and hours on these pages"),
        choices=DATES,
        help_text=gettext_lazy("Your letters write them as their English does."),
    )
    week_start = AsInCountry(label=gettext_lazy("Your week begins"), choices=WEEKS)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if "zone" in data:
            zone, fault = zone_meant(data["zone"], data.get("country", ""))
            data["zone"] = zone
            if fault:
                self.add_error("zone", fault)
        return data


class BeginForm(ProfileForm):
    """What a job search begins with: a name, and the notes of the first interview where there are some. The zone is the browser's (this machine's where the browser says none), the English that of the zone; the rest of the profile can wait."""

    notes = notes_field()
    #: Names the notes, so that a press that comes twice keeps them once.
    draft = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    email = phone = postal_address = None  # type: ignore[assignment]
    dialect = register = date_style = week_start = None  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self["name"].value():
            del self.fields["name"].widget.attrs["autofocus"]
            self.fields["notes"].widget.attrs["autofocus"] = True

    @property
    def asks_zone(self) -> bool:
        """Whether the zone is asked for: nobody knows it, or what was typed is none."""
        return bool(self.errors.get("zone")) or not self["zone"].value()

    @property
    def asks_country(self) -> bool:
        """Whether only the country tells the town meant."""
        return bool(self.errors.get("zone") or self.errors.get("country"))

    @property
    def profile(self) -> dict[str, Any]:
        """Return what is recorded of the candidate. Call only when valid."""
        about = {name: self.cleaned_data[name] for name in ("name", "zone", "country")}
        return about | {"dialect": dialect_of_zone(about["zone"])}

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        self.fields["country"].required = "zone" in self.errors  # asked for now, it may not stay empty
        return data


# "Pacific time", "PST" and "Americ/Chicgo" name a time, and are no place whose country could tell it.
_NO_PLACE = re.compile(r"/|\btime\b|^[A-Z]{2,4}T$|^(?i:utc|gmt)\b|[+-]\d")


def zone_meant(place: str, country: str, asks_country: bool = True) -> tuple[str, str]:
    """Return (the zone meant by a place, in a country where one is said; else what is wrong, in words)."""
    if zone := zone_of_place(place):
        return zone, ""
    if _NO_PLACE.search(place):
        return "", gettext(
            "There is no time zone of that name. Write a city that has that time, such as London, Chicago or Sydney."
        )
    known = [town for town in towns().get(fold(place), ()) if not country or town.country == country]
    if len({town.zone for town in known}) == 1:
        return known[0].zone, ""
    of_country = zones_of_country(country)
    if len(of_country) == 1:
        return of_country[0], ""
    if of_country:
        cities = ", ".join(name.rsplit("/", 1)[1].replace("_", " ") for name in of_country[:6])
        return (
            "",
            gettext(
                "There is no time zone of that name, and {country} has several. Choose the city that has your time: {cities}."
            ).format(country=country_name(country), cities=cities),
        )
    where = list(dict.fromkeys(town.country for town in known))
    if len(where) > 1 and asks_country:
        named = [country_name(letters) for letters in where[:5]]
        return "", gettext("There is a {place} in {countries} and {last}. Please fill in the country as well.").format(
            place=place, countries=", ".join(named[:-1]), last=named[-1]
        )
    if asks_country:
        says = gettext(
            "There is no time zone of that name: only some cities have given theirs, and {place} is not among them. Write a city that has that time, such as London, Chicago or Sydney; or fill in the country as well."
        )
    else:
        says = gettext(
            "There is no time zone of that name: only some cities have given theirs, and {place} is not among them. Write a city that has that time, such as London, Chicago or Sydney."
        )
    return "", says.format(place=place)
