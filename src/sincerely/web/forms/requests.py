"""The list of what somebody asked for, to be ticked off."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy


class ItemRow(forms.Form):
    """One thing asked for, and what is noted beside it."""

    item = forms.CharField(max_length=5000, widget=forms.HiddenInput)
    ready = forms.BooleanField(label=gettext_lazy("Ready"), required=False)
    answer = forms.CharField(
        label=gettext_lazy("Your answer, as it stands in the reply"),
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    concern = forms.CharField(
        label=gettext_lazy("A worry about it, said openly in the reply"),
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    discreet = forms.BooleanField(
        label=gettext_lazy("Sensitive: only for who asked, by the way they named"), required=False
    )


#: So many things one request asks for at most.
MOST_ITEMS = 40
ItemRows = forms.formset_factory(ItemRow, extra=0, max_num=MOST_ITEMS, absolute_max=MOST_ITEMS)
