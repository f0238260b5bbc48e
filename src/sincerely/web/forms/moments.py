"""Fields for days and hours as a person writes them: wall time in a zone that the form knows, never a guess."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from django import forms
from django.utils import timezone


class WallTimeField(forms.DateTimeField):
    """A day with an hour in the reader's zone; an hour that the clock skips, as it goes forward, is taken as the hour after."""

    def to_python(self, value: Any) -> datetime | None:
        with timezone.override(UTC):
            moment: datetime | None = super().to_python(value)
        return moment.replace(tzinfo=timezone.get_current_timezone()) if moment else None


class MomentWidget(forms.MultiWidget):
    """A day, and beside it an hour that may stay empty."""

    def __init__(self) -> None:
        super().__init__(
            {
                "day": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
                "hour": forms.TimeInput(attrs={"type": "time", "aria-label": "Hour, if one was named"}, format="%H:%M"),
            }
        )

    def decompress(self, value: Any) -> list[Any]:
        if isinstance(value, datetime):
            here = value.astimezone(timezone.get_current_timezone()) if value.utcoffset() is not None else value
            return [here.date(), here.time()]
        return [value or None, None]


class MomentField(forms.MultiValueField):
    """A day, with an hour where there is one: gives a date, an aware datetime in the reader's zone, or None."""

    def __init__(self, *, required: bool = False, label: str = "", help_text: str = "") -> None:
        parts = (forms.DateField(required=False), forms.TimeField(required=False))
        super().__init__(
            fields=parts,
            widget=MomentWidget(),
            required=required,
            require_all_fields=False,
            label=label,
            help_text=help_text,
        )

    def compress(self, data_list: list[Any]) -> date | datetime | None:
        day, hour = [*data_list, None, None][:2]
        if hour and not day:
            raise forms.ValidationError("Name the day as well as the hour.")
        if day and hour:
            return datetime.combine(day, hour, tzinfo=timezone.get_current_timezone())
        return day if isinstance(day, date) else None
