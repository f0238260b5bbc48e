"""The end of a talk that neither notes nor invitation tell: about when it was, by the part of the day, marked as suggested wherever it is shown."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, tzinfo

from sincerely.core.reading.dates import find_dates
from sincerely.core.reading.debrief.setting.frame import day_by_word, day_dated, day_gone
from sincerely.core.reading.debrief.text.notes import split_lines
from sincerely.core.reading.patterns import compiled

#: From when on, and by when, a talk of that part of the day was over.
_BY = (
    (compiled(r"\b(?:this|(?:yester|to|mon|tues|wednes|thurs|fri|satur|sun)day|early|mid|late)[\s-]+morning\b|\bin\s+the\s+morning\b|\bbefore\s+(?:lunch|noon)\b", re.I), time(6), time(12)),
    (compiled(r"\b(?:this|(?:yester|to|mon|tues|wednes|thurs|fri|satur|sun)day|early|mid|late)[\s-]+(?:afternoon|arvo)\b|\bin\s+the\s+afternoon\b|\bafter\s+lunch\b", re.I), time(12), time(17)),
    (compiled(r"\b(?:this|(?:yester|mon|tues|wednes|thurs|fri|satur|sun)day|early)[\s-]+evening\b|\bin\s+the\s+evening\b|\b(?:to|last\s+)night\b", re.I), time(17), time(20)),
)  # fmt: skip
_LAST_NIGHT = compiled(r"\blast\s+night\b", re.I)
# "Aoife was on shift last night", "they lost power last night": of the house, and not when the talk was.
_THEIR_NIGHT = compiled(
    r"(?:\b(?:she|he|they|who|we|(?-i:[A-ZÀ-Þ])[\w'’-]+)\s+(?:was|were|had|is|has)\s+(?!last\b|(?:really\s+)?(?:interview|talk|meet|on\s+zoom))\w+"
    r"|\b(?:lost|failed|broke|died|crashed|flooded|leaked|worked|slept|fell|went\s+(?:down|off|out|wrong)|on\s+(?:shift|call|duty)|short[- ]staffed|full|busy)\b)[^.;]{0,40}?\b(?P<night>last\s+night)\b",
    re.I,
)
# What is still to come has an hour of its own, and what stands after it is of that: "they will ring this afternoon".
_AHEAD = compiled(
    r"\b(?:will|shall|won['’]?t|going\s+to|(?<!interviewed\s)(?<!seen\s)by|before(?!\s+(?:lunch|noon))|until|till|next|promised|must|(?:wants?|asked|invited|told|needs?)\s+me|they\s+(?:decide|ring|call|tell))\b|['’]ll\b",
    re.I,
)
# A day is the talk's where it heads the line or stands with a word for the talk: "the Friday clinic" and "answer expected Friday" are not.
_HEADS = compiled(r"[\s*#\-–—>]*(?:(?:this|last|on)\s+)?", re.I)
_AFTER_HEAD = compiled(
    r"\s*(?:$|[,:;(|/–—-]|\bat\b|(?:early\s+|late\s+)?(?:morning|afternoon|arvo|evening|night|am|pm)\b|\d)", re.I
)
_OF_THE_TALK = compiled(
    r"\b(?:interview(?:ed|s)?|talk(?:ed)?|met|meeting|call|spoke|saw|seen|panel|visit(?:ed)?|chat(?:ted)?|trial\s+(?:shift|day|lesson)|assessment|notes|debrief)\b"
    r"(?:(?!\b(?:advertis\w*|open\w*|start\w*|clos\w*|decid\w*|decision|answer|hear|send|expect\w*|due|post(?:ed)?|runs?|until|by|before|since|from|for|every|each|their|next)\b)[^.;:]){0,48}$",
    re.I,
)  # fmt: skip
_NO_DAY_OF_ITS_OWN = compiled(r"\b(?:the|an?|every|each|their|next|until|by|since|from|before)\s+$", re.I)
#: A day of which nothing more is told is over by then.
_BY_EVENING = time(17)


def suggested_end(notes: str, now: datetime, home: tzinfo) -> datetime | None:
    """Return about when a talk was over of which the notes name no hour: by the part of its day, else by the end of work, or by now where that is earlier.

    `now` is aware, `home` the zone of the one who tells; the answer is in that zone and never after `now`. None where the part of the day has not come yet: then somebody
    must be asked. Read are the first three lines, where one says when it was.
    """
    now = now.astimezone(home)
    day, part = None, None
    for line in split_lines(notes)[:3]:
        text = notes[line.start : line.end][:400]
        for whole in text.replace(";", ".").split("."):
            ahead = _AHEAD.search(whole)
            clause = whole[: ahead.start()] if ahead else whole
            theirs = _THEIR_NIGHT.search(clause)
            clause = clause[: theirs.start("night")] + clause[theirs.end() :] if theirs else clause
            part = part or next(((since, by) for said, since, by in _BY if said.search(clause)), None)
            day = day or _day_in(clause, now, home)
    day = day or now.date()
    since, by = part or (time(0), _BY_EVENING)
    over = datetime.combine(day, by, tzinfo=home)
    if day < now.date():
        return over
    latest = now.replace(second=0, microsecond=0) - timedelta(minutes=now.minute % 5)
    return min(over, latest) if datetime.combine(day, since, tzinfo=home) <= latest else None


def _day_in(clause: str, now: datetime, home: tzinfo) -> date | None:
    """Return the day that has come which a clause gives the talk; a date with its figures outdoes "today"."""
    today = now.date()
    spans = [span for span in find_dates(clause, now, home) if _of_the_talk(clause, span.start, span.end)]
    if dated := next((day for span in spans if (day := day_dated(span, clause, today))), None):
        return dated
    if _LAST_NIGHT.search(clause):
        return today - timedelta(days=1)
    named = day_by_word(clause, today)
    return named or next((day for span in spans if (day := day_gone(span, clause, today))), None)


def _of_the_talk(clause: str, start: int, end: int) -> bool:
    before = clause[:start]
    if clause[start:end].casefold().startswith("tomorrow") or _NO_DAY_OF_ITS_OWN.search(before):
        return False
    return bool((_HEADS.fullmatch(before) and _AFTER_HEAD.match(clause, end)) or _OF_THE_TALK.search(before))
