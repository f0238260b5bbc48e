"""A talk before this one ("first round was 2 Oct with Bea, she said ..."): nothing of it is of today's."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from sincerely.core.reading.dates import DateSpan
from sincerely.core.reading.debrief.text.calendar_words import MONTH, WEEKDAY
from sincerely.core.reading.debrief.text.notes import Line
from sincerely.core.reading.patterns import compiled

_TALK = r"(?:round|interview|stage|call|talk|meeting|chat|screen(?:ing)?|int)"
_BEFORE = rf"(?:(?:first|1st|initial|previous|prev|earlier|prior|original)\s+(?:phone\s+|video\s+|screening\s+|zoom\s+)?{_TALK}|(?:round|stage)\s+(?:1|one)|(?:phone|telephone|screening)\s+(?:{_TALK})|last\s+(?:time|round))"
_DAY = rf"(?:(?:on\s+|back\s+(?:on|in)\s+|in\s+|the\s+)?(?:last\s+(?:{WEEKDAY}|week|month)|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}|{MONTH}\s+\d{{1,2}}|\d{{1,2}}[/.]\d{{1,2}}|{MONTH}\b|(?:a|two|three|\d)\s+(?:weeks?|months?|days?)\s+ago|{WEEKDAY}\b))"
# "first round was 2 oct with Bea", "phone screen on 3/10: ...", "last time they asked ...".
_OPENS = compiled(
    rf"^\W*(?:(?:and|but|also|so|fyi|nb|at|in|from|for|the|my|our|their)\s+)*{_BEFORE}\b(?:\s+(?:was|had\s+been|were|took\s+place|happened)\b)?\W*(?:(?:just|only|already)\s+)?(?:{_DAY}|(?<=time)\W)",
    re.I,
)
_THIS_ONE = compiled(
    rf"^\W*(?:(?:and|but|then|so)\s+)*(?:today|this\s+(?:morning|afternoon|evening|time)|tonight|now)\b|\b(?:(?:2nd|second|3rd|third|4th|final|next)\s+(?:and\s+(?:final|last)\s+)?(?:phone\s+|video\s+)?{_TALK}|(?:round|stage)\s+(?:2|3|4|two|three|four))\b",
    re.I | re.M,
)
_TURNS = compiled(r"(?:[.;!?,]\s+|\s+[-–—]\s+|\s+)(?=(?:and\s+|but\s+|then\s+|so\s+)*(?:today|this\s+(?:morning|afternoon|evening|time)|now\b|tonight)\b)", re.I)  # fmt: skip


def earlier_talk(
    notes: str, lines: Sequence[Line], held: Sequence[date], dates: Callable[[str], Sequence[DateSpan]]
) -> list[tuple[int, int]]:
    """Return the spans that tell of an earlier talk: a line from its opening on, up to where it turns to today.

    Only where this talk is told apart from it: by the days an invitation or a record says it was `held`, or by words elsewhere ("today",
    "second round"). The first line is this talk's own, unless it turns to today. `dates` reads the days of a text.
    """
    spans: list[tuple[int, int]] = []
    for line in lines:
        text = notes[line.start : line.end]
        if line.cells or _OPENS.match(text) is None:
            continue
        turn = _TURNS.search(text)
        end = line.start + turn.start() if turn else line.end
        others = f"{notes[: line.start]}\n{notes[end:]}"
        if (line is lines[0] and not turn) or _THIS_ONE.search(notes[line.start : end]):
            continue
        # A bare weekday is read as the next one, so that a week lies between.
        said = [span.day for span in dates(text[:80])]
        own = any(abs((one - day).days) in {0, 7} for one in said for day in held)
        if not own and (held or _THIS_ONE.search(others)):
            spans.append((line.start, end))
    return spans


def without_spans(notes: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return the notes with spans written as blanks, as long as before."""
    for start, end in spans:
        notes = notes[:start] + " " * (end - start) + notes[end:]
    return notes


# From here to the end of a sentence is what was asked, answered or promised: its days, hours and telephones are none of the talk's own.
_OF_THE_TALK = compiled(
    r"\b(?:i\s+(?:said|answered|suggested|told)|(?:s?he|they)\s+asked|asked\s+(?:me\s+)?(?:what|how|why|whether|if|when|where|about)|promis\w+|i\s+(?:will|give|send|bring|must)|i['’]ll)\b[^.!?;\n]*",
    re.I,
)


def without_matters(notes: str) -> str:
    """Return the notes with what was asked, answered and promised written as blanks, as long as before."""
    return without_spans(notes, [found.span() for found in _OF_THE_TALK.finditer(notes)])


__all__ = ["earlier_talk", "without_matters", "without_spans"]
