"""Forms about what is owed."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy


class SnoozeForm(forms.Form):
    """Put something off by whole days."""

    days = forms.TypedChoiceField(
        label=gettext_lazy("Not now; again in"),
        coerce=int,
        choices=[
            (1, gettext_lazy("a day")),
            (2, gettext_lazy("two days")),
            (3, gettext_lazy("three days")),
            (7, gettext_lazy("a week")),
            (14, gettext_lazy("two weeks")),
            (30, gettext_lazy("a month")),
        ],
    )
