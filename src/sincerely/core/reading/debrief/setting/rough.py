"""A talk of which only the day is told: the hour that is taken for it is early, so that what is owed within a day of it is never late."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, tzinfo

from sincerely.core.reading.dates import find_dates
from sincerely.core.reading.debrief.setting.frame import day_by_word, day_dated, day_gone
from sincerely.core.reading.debrief.text.notes import split_lines
from sincerely.core.reading.patterns import compiled

#: Words for a part of the day -> the hour that it begins with at the latest.
_PARTS = (
    (compiled(r"\bmorning\b|\bfirst\s+thing\b|\bbreakfast\b|\bbefore\s+lunch\b", re.I), time(9)),
    (compiled(r"\blunch\s?(?:time)?\b|\bnoon\b|\bmid-?day\b", re.I), time(12)),
    (compiled(r"\bafternoon\b|\barvo\b", re.I), time(13)),
    (compiled(r"\bevening\b|\btonight\b|\blast\s+night\b|\bafter\s+(?:work|school|dinner|tea)\b", re.I), time(17)),
)
_BEGINS = time(9)
# A day behind these is one to come, or another thing's.
_OF_SOMETHING_ELSE = compiled(
    r"\b(?:by|before|until|till|from|since|next|starts?|starting|started|begins?|decide\w*|decision|hear\w*|back|deadline|due|dated|born|every)\W+(?:\w+\W+){0,2}$",
    re.I,
)


def rough_start(notes: str, now: datetime, home: tzinfo, *, day_first: bool) -> tuple[datetime, str] | None:
    """Return (the start taken, what is to be said of it) where the first lines name a day that has come and no hour; None where they name no day."""
    for line in split_lines(notes)[:3]:
        text = notes[line.start : line.end][:400]
        day = _day_named(text, now, home, day_first)
        if day is None:
            continue
        hour = next((hour for part, hour in _PARTS if part.search(text)), _BEGINS)
        start = min(datetime.combine(day, hour, tzinfo=home), now.astimezone(home))
        return start, (
            f"Your notes name the day and no hour: {start:%A} {start.day} {start:%B}, {start:%H:%M} was taken, roughly and early, so that thanks are not late."
        )
    return None


def _day_named(text: str, now: datetime, home: tzinfo, day_first: bool) -> date | None:
    today = now.astimezone(home).date()
    spans = [
        span
        for span in find_dates(text, now, home, day_first=day_first, days_only=True)
        if not _OF_SOMETHING_ELSE.search(text[: span.start])
    ]
    if dated := next((day for span in spans if (day := day_dated(span, text, today))), None):
        return dated
    if (by_word := day_by_word(text, today)) is not None:
        return by_word
    if re.search(r"\blast\s+night\b", text, re.I):
        return today - timedelta(days=1)
    for span in spans:
        ahead = span.day > today and re.search(r"\d", text[span.start : span.end])
        if not ahead and (day := day_gone(span, text, today)):
            return day
    return None


__all__ = ["rough_start"]
