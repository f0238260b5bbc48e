"""Forms about what is owed."""

from __future__ import annotations

from django import forms


class SnoozeForm(forms.Form):
    """Put something off by whole days."""

    days = forms.TypedChoiceField(
        label="Not now; again in",
        coerce=int,
        choices=[(1, "a day"), (2, "two days"), (3, "three days"), (7, "a week"), (14, "two weeks"), (30, "a month")],
    )
