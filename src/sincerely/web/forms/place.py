"""A place that is not on record yet: its employer, the post, and who wrote from there."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from sincerely.core.reading.newcomer import Newcomer
from sincerely.errors import BadInput
from sincerely.integrations.mail import plain_address
from sincerely.web.screen import on_screen


class PlaceForm(forms.Form):
    """What is put on record of a place together with what came from there. `optional`: the whole may stay empty."""

    employer = forms.CharField(label=gettext_lazy("Employer"), max_length=200)
    role = forms.CharField(label=gettext_lazy("Post"), max_length=200, required=False)
    name = forms.CharField(label=gettext_lazy("Who wrote"), max_length=200, required=False)
    position = forms.CharField(
        label=gettext_lazy("What they are there"), max_length=200, required=False, widget=forms.HiddenInput
    )
    address = forms.CharField(label=gettext_lazy("Their address"), max_length=254, required=False)

    prefix = "place"

    def __init__(self, *args: Any, optional: bool = False, known: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["employer"].required = not optional
        if known:  # who wrote is on record
            for name in ("name", "address", "position"):
                del self.fields[name]
        elif self["position"].value():  # what is put on record is seen
            self.fields["position"].widget = forms.TextInput()

    def clean_employer(self) -> str:
        return str(self.cleaned_data["employer"]).strip(" ,;")

    def clean_address(self) -> str:
        given = str(self.cleaned_data["address"]).strip()
        try:
            return plain_address(given) if given else ""
        except BadInput as error:
            raise forms.ValidationError(on_screen(str(error))) from error

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if given.get("address") and not given.get("name"):
            self.add_error("name", gettext("Whose address is it? Give a name as well, or empty the address."))
        if not given.get("employer") and not self.errors and (given.get("role") or given.get("name")):
            self.add_error("employer", gettext("Name the employer as well."))
        return given

    def place(self) -> Newcomer | None:
        """Return the place that was named; None where none was. Only of a valid form."""
        given = {name: str(self.cleaned_data.get(name) or "").strip() for name in Newcomer.__dataclass_fields__}
        return Newcomer(**given) if given["employer"] else None
