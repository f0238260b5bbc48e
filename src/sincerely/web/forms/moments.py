"""Fields for days and hours as a person writes them: wall time in a zone that the form knows, never a guess."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy

from sincerely import clock
from sincerely.core.reading.dates import find_dates
from sincerely.core.reading.debrief.setting.hours import clock_said
from sincerely.journal.actions.slips import OUR_DAYS

HOW_AN_HOUR = gettext_lazy("Write the hour such as 16:00 or 4 pm.")
HOW_A_DAY = gettext_lazy("Write the day such as 26 November or 2026-11-26.")
HOW_A_MOMENT = gettext_lazy("Write the day and the hour such as 26 November 16:00 or 2026-11-26 4 pm.")


class _AsTyped:
    """What was typed in words is shown again as it was typed: the browser's own input for days and hours would show it empty."""

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)  # type: ignore[misc]
        if re.search(r"[^\d:.T\s-]|^\d\d?$|^\d\d?[.-]", context["widget"]["value"] or ""):
            context["widget"]["type"] = "text"
        return context


class DayInput(_AsTyped, forms.DateInput):
    """A day; `said` names it where it has no label of its own."""

    def __init__(self, said: str | Promise = "") -> None:
        super().__init__(attrs={"type": "date", **({"aria-label": said} if said else {})}, format="%Y-%m-%d")


class HourInput(_AsTyped, forms.TimeInput):
    """An hour of the day; `said` names it where it has no label of its own."""

    def __init__(self, said: str | Promise | None = None) -> None:
        said = gettext_lazy("Hour, if one was named") if said is None else said
        super().__init__(attrs={"type": "time", **({"aria-label": said} if said else {})}, format="%H:%M")


class DayAndHourInput(_AsTyped, forms.DateTimeInput):
    """A day with its hour."""

    def __init__(self) -> None:
        super().__init__(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")


class DayField(forms.DateField):
    """A day, also as people write it: "Tue 1 Dec", "tomorrow"."""

    default_error_messages = {"invalid": HOW_A_DAY}

    def to_python(self, value: Any) -> date | None:
        try:
            day: date | None = super().to_python(value)
        except forms.ValidationError:
            found = _day_said(str(value))
            if found is None or found[1].strip(" ,."):
                raise
            return found[0]
        _refuse_other_ages(day)
        return day


class WallTimeField(forms.DateTimeField):
    """A day with an hour in the reader's zone; an hour that the clock skips, as it goes forward, is taken as the hour after.

    What is no form of the calendar's is read as notes are: "26 Nov 4pm", "today half 9".
    """

    default_error_messages = {"invalid": HOW_A_MOMENT}

    def to_python(self, value: Any) -> datetime | None:
        try:
            with timezone.override(UTC):
                moment: datetime | None = super().to_python(value)
        except forms.ValidationError:
            moment = _moment_said(str(value))
            if moment is None:
                raise
        _refuse_other_ages(moment)
        return moment.replace(tzinfo=timezone.get_current_timezone()) if moment else None


def _refuse_other_ages(day: date | None) -> None:
    if day is not None and day.year not in OUR_DAYS:
        raise forms.ValidationError(
            gettext("The year {year} cannot be meant. {how}").format(year=day.year, how=HOW_A_DAY)
        )


class HourField(forms.TimeField):
    """An hour of the day, also as people write it: "4 pm", "4ish", "half 9"."""

    default_error_messages = {"invalid": HOW_AN_HOUR}
    as_before = False  # "same hour" may be said: there is one that was before

    def to_python(self, value: Any) -> time | None:
        if self.as_before and re.fullmatch(r"\s*(?:the |at the )?same(?: (?:hour|time))?\s*", str(value), re.I):
            return None
        try:
            hour: time | None = super().to_python(value)
        except forms.ValidationError:
            hour = clock_said(str(value))
            if hour is None:
                raise
        return hour


# A day that can be one only: its month in words, or written as 2026-11-26, or today. A weekday or 4/12 may be another.
_ONE_DAY = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]{3}|[a-z]{3,}\s+\d|\d{4}-\d\d-\d\d|to-?(?:day|morrow|night)", re.I
)


def _moment_said(text: str) -> datetime | None:
    """Return the day and hour a short text names, as wall time; None where it lacks either."""
    found = _day_said(text)
    if found is None:
        return None
    hour = clock_said(re.sub(r"\b(?:at|from|on)\s+|,", " ", found[1], flags=re.I))
    return datetime.combine(found[0], hour) if hour else None


def _day_said(text: str) -> tuple[date, str] | None:
    """Return the one day that a short text names, and the rest of the text; None where it may be another."""
    here = timezone.get_current_timezone()
    spans = find_dates(text, clock.now(), here, days_only=True) if len(text) <= 60 else ()
    if len(spans) != 1 or not _ONE_DAY.search(text[spans[0].start : spans[0].end]):
        return None
    return spans[0].day, f"{text[: spans[0].start]} {text[spans[0].end :]}"


class MomentWidget(forms.MultiWidget):
    """A day, and beside it an hour that may stay empty."""

    def __init__(self) -> None:
        super().__init__({"day": DayInput(gettext_lazy("Day")), "hour": HourInput()})

    def decompress(self, value: Any) -> list[Any]:
        if isinstance(value, datetime):
            here = value.astimezone(timezone.get_current_timezone()) if value.utcoffset() is not None else value
            return [here.date(), here.time()]
        return [value or None, None]


class MomentField(forms.MultiValueField):
    """A day, with an hour where there is one: gives a date, an aware datetime in the reader's zone, or None; with `as_before` also an hour alone."""

    def __init__(
        self, *, required: bool = False, label: Any = "", help_text: str = "", as_before: bool = False
    ) -> None:
        parts = (DayField(required=False), HourField(required=False))
        self.as_before = as_before
        parts[1].as_before = as_before
        super().__init__(
            fields=parts,
            widget=MomentWidget(),
            required=required,
            require_all_fields=False,
            label=label,
            help_text=help_text,
        )

    def compress(self, data_list: list[Any]) -> date | datetime | time | None:
        day, hour = [*data_list, None, None][:2]
        if hour and not day:
            if self.as_before:
                return hour  # type: ignore[no-any-return]
            raise forms.ValidationError(gettext("Name the day as well as the hour."))
        if day and hour:
            return datetime.combine(day, hour, tzinfo=timezone.get_current_timezone())
        return day if isinstance(day, date) else None
