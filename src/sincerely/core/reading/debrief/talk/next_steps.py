"""What comes next of the interview itself - another round, a trial, a test - so that it is asked about and never lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from sincerely.core.reading.dates import DateSpan, find_dates
from sincerely.core.reading.debrief.setting.headline import Headline
from sincerely.core.reading.debrief.setting.hours import clock_said, early_too, hours_in
from sincerely.core.reading.debrief.talk.promises import Calendar
from sincerely.core.reading.debrief.talk.utterances import Utterance
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import FoundRound

_TEST = r"(?:[\w-]+\s+)?(?:tests?|pieces?|exercises?|tasks?|trials?|demos?|lessons?)"
_ROUND = compiled(
    rf"\b(?:(?:second|2nd|third|3rd|final|next|last|another|further|one\s+more)\s+(?:interviews?|visits?|rounds?|stages?|meetings?|calls?|chats?|panels?)|(?:2nd|second)\s+int\b|(?:trial|work|shadow(?:ing)?|taster|selection|try-?out)\s+(?:day|shift|morning|afternoon|week|session|lesson)|shadow\s+(?:a\s+)?shift|work\s+trial|ride-?along|assessment\s+(?:day|centre|center|morning)|(?:test|trade|skills?|bench|weld(?:ing)?|practical|typing|driving|written|maths|aptitude|bend|cookery|teaching|audition|trial|observed|demo)\s+{_TEST}|(?:taught|observed|trial|demo)\s+lesson|presentation\s+(?:round|stage|to\s+the)|(?:back|in|come)\b[^.;,]{{0,30}}?\bfor\s+(?:an?\s+|the\s+|my\s+)?(?:second|2nd|final|trial|test|practical)\b(?:\s+\w+)?)\b",
    re.I,
)
_AHEAD = compiled(
    r"\b(?:will|would|['’]ll|to\s+be|likely|possibl[ey]|probabl[ey]|prob|might|may|maybe|perhaps|if|then|after(?:wards)?|next|coming|to\s+follow|bring|book(?:ed)?\s+in|invit\w*|come\s+back|want\s+me\s+(?:back|in|to)|due|tbc|tba|wait\s+for|date|there['’]?s|planned|expect\w*)\b",
    re.I,
)
# Told of as past, or as a thing of the house: "did the test piece last week", "their trial shifts are unpaid", "asked about assessment days".
_NOT_AHEAD = compiled(
    r"\b(?:did|done|had|sat|passed|failed|went|was|were|took|taught|gave|ran|used\s+to|every|each|they\s+run|asked|about|my\s+(?:old|last|first)|at\s+my|for\s+(?:pupils|students|customers|trainees|apprentices|new\s+\w+))\b",
    re.I,
)
_MINE = compiled(r"\bi\b|\bmy\b", re.I)
_TODAY = compiled(r"\b(?:today|this\s+(?:morning|afternoon|evening)|yesterday|last\s+\w+)\b", re.I)
_WHAT = compiled(r"\b(?:shifts?|start\w*|by|before|until)\b", re.I)
_BARE = compiled(r"\bat\s+\d{1,2}(?:[:.]\d\d)?(?!\w|[.,/]\d|\s*(?:%|mins?|people|years?|weeks?|days?))", re.I)
_BREAK = compiled(r"(?<!\bw)[;.]\s+|,\s+(?=(?:and\s+|then\s+)?(?:a\s+|the\s+)?(?:second|2nd|third|final|next|another|trial|test|practical|assessment)\b)", re.I)  # fmt: skip
_DECISION = compiled(r"^\W*(?:decision|decide\w*|answer|outcome|result)\b[^,;]*,\s+", re.I)


def further_steps(
    said: Sequence[Utterance], calendar: Calendar, head: Headline
) -> Iterator[tuple[Utterance, str, FoundRound | None]]:
    """Yield each breath that tells of a further round, what to ask the candidate of it - when it is, or whether that is fixed - and the round where day and hour are told."""
    for one in said:
        if one.ask or one.section in {"private", "needs"} or head.holds(one.clause.start, one.clause.end):
            continue
        for part in _BREAK.split(one.text):
            text = _DECISION.sub("", part).strip(" .,;:-–")
            found = _ROUND.search(text)
            if found is None or "?" in text or len(text.split()) > 24:
                continue
            days = [span for span in find_dates(text, calendar.anchor, calendar.zone, day_first=calendar.day_first) if span.day > calendar.anchor.date()]  # fmt: skip
            ahead = (
                days
                or _AHEAD.search(text)
                or one.section == "promises"
                or (len(text.split()) <= 6 and not one.labelled)
            )
            if (
                not ahead
                or (_NOT_AHEAD.search(text[: found.start()]) and not days)
                or (_TODAY.search(text) and not days)
            ):
                continue
            if one.side == "me" and (not days or _MINE.search(text)):
                continue
            for words, step in _steps(text, one.text, days, calendar):
                yield one, words, step


def named_rounds(texts: Sequence[str], calendar: Calendar) -> Iterator[tuple[str, FoundRound | None]]:
    """Yield for each clause that tells with whom a coming round is what to ask of it, and the round where day and hour are told."""
    for quote in texts:
        text = quote.strip(" .,;:-–*\t")
        days = [span for span in find_dates(text, calendar.anchor, calendar.zone, day_first=calendar.day_first) if span.day > calendar.anchor.date()]  # fmt: skip
        yield from _steps(text, quote, days, calendar)


def _steps(text: str, quote: str, days: Sequence[DateSpan], calendar: Calendar) -> Iterator[tuple[str, FoundRound | None]]:  # fmt: skip
    day = days[0].value if days else None
    at = _hour(text, day)
    early = early_too(at, text) if at is not None and _SHIFT.search(text) else None
    words = _asked(text, day, at, early)
    hours = [hour for hour in (early, at) if hour is not None]
    starts = [datetime.combine(day, hour, tzinfo=calendar.zone) for hour in hours] if day is not None else []
    if not starts:
        yield words, None
    for start in starts:
        yield words, FoundRound(what=text, start=start, words=words, quote=quote)


def _hour(text: str, day: date | datetime | None) -> time | None:
    """Return the hour of the day told, on the clock of the interview; None where there is none."""
    clock = hours_in(_WHAT.sub(" ", text), 0) if day else None
    bare = _BARE.search(text) if day and clock is None else None
    said = clock.begin if clock else clock_said(bare.group()) if bare else None
    return day.time() if said is None and isinstance(day, datetime) else said


# Work that is tried at its own hours, which may be early ones.
_SHIFT = compiled(
    r"\b(?:trial|shift|shadow\w*|start\w*|ride-?along|taster|work|bench|test\s+piece|yard|site|bake|prep)\b", re.I
)


def _asked(text: str, day: date | datetime | None, at: time | None, early: time | None) -> str:
    if day is None:
        return f"A further step is named: “{text}”. When is it? Add it as an interview once you know."
    words = f"{day:%A} {day.day} {day:%B}"
    if at is None:
        return f"A further step is named: “{text}”, on {words}. At what time? Add it as an interview once it is fixed."
    if early is not None:
        return f"A further step is named: “{text}”, on {words}. At {early:%H:%M} in the morning, or at {at:%H:%M}? Add the right one as an interview."
    return f"A further step is named: “{text}”, on {words} at {at:%H:%M}. Is that fixed? Then add it as an interview."


__all__ = ["further_steps", "named_rounds"]
