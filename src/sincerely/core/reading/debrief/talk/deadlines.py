"""The days of notes that may be deadlines, read against the talk and the candidate's way of writing dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo

from sincerely.core.reading.dates import DateSpan, find_dates
from sincerely.core.reading.debrief.talk.certainty import starts_only
from sincerely.core.reading.patterns import compiled

_BEFORE = compiled(
    r"\b(?:(?<!on or )(?<!or )before|antes\s+d\w+|vor)\s+(?:(?:the|next|this|my|our|i|he|she|they|annual|leave|go|goes|holidays?|break|trip|on|off|starts?|of)\s+){0,4}$",
    re.I,
)
_OF_AN_EVENT = compiled(r"\b(?:outcome|results?|events?|talk|interview)\s+of\s+$", re.I)
_NO_DEADLINE = compiled(
    r"\b(?:since|from|founded|started|starts?|begins?|opened|opens?|last|ago|until\s+now|every|each|on\s+a|in\s+the\s+past|worked|for\s+the\s+last|starting)\s+(?:the\s+|in\s+|on\s+)?$"
    # Somebody's day off is no deadline: "send her the form, she's off Weds".
    r"|\b(?:(?:s?he|they)(?:['’]?(?:s|re)|\s+(?:is|are|was|works?|does))?|\w+['’]s|is|are)\s+(?:only\s+|back\s+|not\s+)?(?:off|away|out|in|back|on\s+(?:leave|holiday|annual\s+leave|nights|days)|working)\s+(?:on\s+|till\s+|until\s+|til\s+|from\s+)?$",
    re.I,
)


# "will send cert mon": written small and last, it is the day.
_LAST_DAY = compiled(r"(?<=\w\s)(?<!\bthe\s)(?<!\ba\s)(?:mon|wed)(?=\W*$)")
_WEEKDAY = compiled(r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?", re.I)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What dates are read against: the interview's moment and zone, how the candidate writes days, and when the notes were written."""

    anchor: datetime
    zone: tzinfo
    day_first: bool
    now: datetime
    named: bool = False  # "before the 4th" is the 4th, as it was named
    _said: dict[str, tuple[DateSpan, ...]] = field(default_factory=dict, compare=False, repr=False)  # read once a text

    def dates(self, text: str, *, by_me: bool = False) -> tuple[DateSpan, ...]:
        """Return the dates in a text that may be deadlines; "before Sunday" becomes the Saturday. My own "tonight" is the evening of the notes."""
        found = []
        if text not in self._said:
            plain = _LAST_DAY.sub(lambda found: found.group().title(), text)
            self._said[text] = find_dates(plain, self.anchor, self.zone, day_first=self.day_first)
        for span in self._said[text]:
            before = text[: span.start]
            if (
                _NO_DEADLINE.search(before)
                or _OF_AN_EVENT.search(before)
                or span.day < self.anchor.date()
                or _names_a_thing(text, span)
                or starts_only(before)
            ):
                continue
            written = self.now.astimezone(self.zone).date()
            if by_me and span.day == self.anchor.date() < written and not isinstance(span.value, datetime):
                span = DateSpan(start=span.start, end=span.end, value=written, precision=span.precision, note=span.note)
            eve = not self.named and span.precision == "day" and not isinstance(span.value, datetime)
            if eve and _BEFORE.search(before):
                span = DateSpan(
                    start=span.start,
                    end=span.end,
                    value=span.value - timedelta(days=1),
                    precision="day",
                    note=f"“before {text[span.start : span.end]}” was read as the day before, at the latest.",
                )
            found.append(span)
        return tuple(found)


def _names_a_thing(text: str, span: DateSpan) -> bool:
    """ "confirm Saturday availability": the day belongs to the thing, and is no deadline."""
    weekday = _WEEKDAY.fullmatch(text, span.start, span.end)
    if weekday is not None and weekday.group()[-1] in "sS":
        return True  # "about Saturdays": every one of them
    return (
        weekday is not None
        and re.match(
            r"\s+(?!(?:and|or|at|by|to|with|if|so|but|morning|afternoon|evening|night|lunch|week|noon|latest|either|for|in|about|re|via|from|when|after|before|he|she|they|i|we|as|the|a|my|his|her|next|this|on|then|too|pm|am)\b)[a-z]{3,}",
            text[span.end :],
        )
        is not None
        and re.search(r"\b(?:by|on|before|until|till|next|this|til)\s+(?:the\s+)?$", text[: span.start], re.I) is None
    )


__all__ = ["Calendar"]
