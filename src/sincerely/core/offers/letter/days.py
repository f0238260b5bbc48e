"""Days in a letter: when work begins, when the contract ends, by when the answer is wanted."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sincerely.core.offers.letter.layout import Said
from sincerely.core.offers.letter.numbers import spans
from sincerely.core.offers.letter.paper import Found, Paper
from sincerely.core.offers.letter.topics import topic_of
from sincerely.core.offers.letter.values import Day, Span, Words
from sincerely.core.reading.date_words import MONTH, month_number
from sincerely.core.reading.dates import DateSpan, clock_time
from sincerely.core.reading.patterns import compiled

_MONTH_ALONE = compiled(rf"(?<![\w.])(?<!\d\s){MONTH}\s+(?P<year>20\d\d)\b", re.I)
_CLOCK = compiled(
    r"(?:(?P<noon>noon|midday)|(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>[ap]\.?m\b\.?)?)(?P<cob>)(?P<military>)(?P<oclock>)\s*(?:\(?[A-Z][a-z]*\s+time\)?|(?:Pacific|Mountain|Central|Eastern|local)|[A-Z]{1,2}[SD]?T)?\s*,?\s*(?:on\s+)?$",
    re.I,
)
_START = compiled(
    r"\b(?:start(?:s|ing)?|commenc\w+|beg[iau]n(?:s|ning)?|join(?:s|ing)?|with\s+effect\s+from|effective|first\s+day|report\s+(?:for\s+work|for\s+duty|on)|date\s+of\s+joining|first\s+shift|to\s+begin|from)\b",
    re.I,
)
_STRONG_START = compiled(
    r"\b(?:you\s+(?:will|'ll|should|can)?\s*(?:start|begin|commence|join|report)|start\s+(?:date|on)|your\s+(?:first\s+(?:day|shift|duty)|employment|paid\s+training|date\s+of\s+joining|engagement|start)|we\s+(?:expect|would\s+(?:like|love))|with\s+effect\s+from|joining|starting\s+on|to\s+begin|commence)",
    re.I,
)
_NO_START = compiled(
    r"\b(?:counted|continuous|before|prior|increase|review|leave\s+year|payroll|month\s+following|reach|pay\s+takes|takes\s+effect|insurance|pension|rate)\b",
    re.I,
)
_EXPIRY = compiled(
    r"\b(?:expir\w+|is\s+good\s+(?:until|through|till)|valid\s+(?:until|for|till)|lapse\w*|accept(?:ance)?|stands?\s+until|(?:holds?|remains?|stays?)\s+(?:good\s+|open\s+|valid\s+)?(?:until|through)|sign(?:ed|ing)?\s+(?:and\s+)?(?:return|dat|send)\w*|return(?:ed)?\b|repl(?:y|ies)|respon[ds]\w*|decision|let\s+(?:me|us)\s+(?:know|have)|answer|hear\s+from\s+you|countersigned|confirm\w*|yes\s+or\s+no|get\s+back\s+to\s+(?:me|us)|take\s+advice|to\s+say\s+yes|open\s+until|withdrawn|close\s+of|signature)\b",
    re.I,
)
_UNTIL = compiled(
    r"\b(?:by|before|until|through|till|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before|within|valid\s+for|expires?(?:\s+on)?|open\s+for|this)\b",
    re.I,
)
_END = compiled(r"\b(?:until|to|ends?\s+on|end\s+date|through|expires?\s+on|terminat\w+\s+on)\s+(?:the\s+)?$", re.I)
_FIXED = compiled(
    r"\b(?:fixed[- ]term|fixed\s+term|contract|term|period|season|temporary|cover|appointment|assignment)\b", re.I
)
_LOOSE = compiled(
    r"\b(?:on\s+or\s+(?:about|around|before|after)|around|about|approximately|ideally|tentative\w*|anticipated|circa|expected)\s+(?:the\s+)?(?:\w+day,?\s+)?$",
    re.I,
)
#: "Commencing 1 April, you will be eligible for a bonus": the day of that, not of the work.
_OF_A_RIGHT = compiled(r",?\s*you\s+(?:will|shall|would)\s+(?:also\s+)?be\s+(?:eligible|entitled)\b", re.I)
_AFTER_LEAVING = compiled(r"\b(?:if|should|unless)\s+you\b(?!\s+(?:wish|want|would\s+like|choose|decide|accept|agree|intend)\b)", re.I)  # fmt: skip
_COUNTED = compiled(
    r"\b(?:of|from|after|following)\s+(?P<what>(?:the\s+date\s+of\s+)?(?:signing|signature|receipt|this\s+letter|this\s+statement|the\s+date\s+(?:of\s+this\s+\w+|above|hereof)|receiving|acceptance|your\s+visa|visa\s+issue|issue|clearance)(?:(?!\sand\s)[^.,;]){0,30})",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Named:
    """A day in a sentence, and where."""

    start: int
    end: int
    day: Day


def days(paper: Paper) -> Iterator[Found]:
    """Yield the days a letter names, each for what happens on it."""
    for each in paper.said:
        topic = topic_of(each.label)
        for one in _named(paper, each):
            yield from _start(each, one, topic)
            yield from _end(each, one, topic)
            yield from _expiry(each, one, topic)
        yield from _within(paper, each, topic)


def _named(paper: Paper, each: Said) -> Iterator[_Named]:
    """Yield the days of a sentence, also a month alone; a clock time before "on Friday" belongs to it."""
    taken: list[tuple[int, int]] = []
    for span in paper.dates(each.text, paper.anchor):
        if re.match(r"within|in\b", each.text[span.start : span.end], re.I) or _only_a_span(each.text, span):
            continue
        value: date | datetime = span.value
        value = value.replace(tzinfo=None) if isinstance(value, datetime) else value
        start, end = span.start, span.end
        if not isinstance(value, datetime):
            value, start, end = _with_clock(each.text, value, start, end)
        last = span.day if span.precision == "range" else None
        first = span.day - timedelta(days=6) if last and re.search(r"week", each.text[start:end], re.I) else None
        first = first or (span.day.replace(day=1) if last else None)
        taken.append((start, end))
        yield _Named(start, end, Day(first or value, last, bool(_LOOSE.search(each.text[:start]))))
    for found in _MONTH_ALONE.finditer(each.text):
        if not any(start <= found.start() < end for start, end in taken):
            year, month = int(found["year"]), month_number(found["month"])
            last = date(year, month, monthrange(year, month)[1])
            yield _Named(found.start(), found.end(), Day(date(year, month, 1), last))


def _only_a_span(text: str, span: DateSpan) -> bool:
    """Say whether words read as a date are a length of time: "a period of three months" ends on no day."""
    one = next(spans(text[span.start : span.end]), None)
    return one is not None and one.end >= span.end - span.start - 1


def _with_clock(text: str, day: date, start: int, end: int) -> tuple[date | datetime, int, int]:
    before = _CLOCK.search(text[max(0, start - 45) : start])
    if before is not None and (before["half"] or before["minute"] or before["noon"]):
        clock = clock_time(before)
        if clock is not None:
            return datetime.combine(day, clock), start - (len(text[max(0, start - 45) : start]) - before.start()), end
    after = re.match(r"\s*(?:,|at|by|\()*\s*(?:(?:12\s+)?(?P<noon>noon|midday)|(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s*(?P<half>[ap])\.?m)", text[end : end + 20], re.I)  # fmt: skip
    if after is not None:
        hour = 12 if after["noon"] else int(after["hour"]) % 12 + (12 if after["half"].lower() == "p" else 0)
        return datetime.combine(day, time(hour, int(after["minute"] or 0))), start, end + after.end()
    return day, start, end


def _start(each: Said, one: _Named, topic: str) -> Iterator[Found]:
    if topic not in ("start", "", "end", "title", "sign_on", "place", "reports_to"):
        return
    # "join on or before 4 January": the day is said, and "before" parts nothing.
    before = re.sub(r"\bon\s+or\s+before\b", "on", each.text[: one.start], flags=re.I)
    clause = re.split(r"[;]|\bbefore\b", before)[-1]
    cue = list(_START.finditer(clause))
    if (topic != "start" and not cue) or _NO_START.search(clause[-60:]) or _AFTER_LEAVING.search(clause):
        return
    if topic != "start" and (_EXPIRY.search(clause[-40:]) or _OF_A_RIGHT.match(each.text, one.end)):
        return
    score = 5 * (topic == "start") + 3 * bool(_STRONG_START.search(clause)) + bool(cue) + (one.day.last is None)
    if cue and cue[-1].group().lower() == "from" and topic != "start" and not _STRONG_START.search(clause):
        score -= 1
    if _END.search(before) and re.search(r"\b(?:until|to|through)\s+$", before):
        return
    yield Found(key="start", value=one.day, start=each.start + one.start, end=each.start + one.end, score=score)


def _end(each: Said, one: _Named, topic: str) -> Iterator[Found]:
    before = each.text[: one.start]
    last = topic == "end" and re.search(r"\b(?:last|end)\b", each.label, re.I) is not None
    if not (last or _END.search(before)) or topic in ("expiry", "start") or _EXPIRY.search(before[-60:]):
        return
    if topic == "end" or _FIXED.search(f"{each.label} {before}"):
        yield Found(key="end", value=one.day, start=each.start + one.start, end=each.start + one.end, score=6)


def _expiry(each: Said, one: _Named, topic: str) -> Iterator[Found]:
    if topic not in ("expiry", "", "title", "condition"):
        return
    before, after = each.text[: one.start], each.text[one.end :]
    cue = _EXPIRY.search(before) or _EXPIRY.search(after)
    if topic != "expiry" and not cue:
        return
    until = list(_UNTIL.finditer(before[-70:]))
    if (topic != "expiry" and not until) or _START.search(before[-14:]):
        return
    # "by the end of next week, so Friday 27 November": the later words are the plainer ones.
    said = bool(re.search(r"\d", each.text[one.start : one.end]))
    score = 2 * said + 4 * (topic == "expiry") + 2 * bool(_EXPIRY.search(before)) + 1
    day = one.day
    if (
        said
        and day.last is None
        and not isinstance(day.day, datetime)
        and re.search(r"(?<!\bor )\bbefore\s+(?:the\s+)?$", before, re.I)
    ):
        day = replace(day, day=day.day - timedelta(days=1))  # the last day that is still before it
    yield Found(key="expiry", value=day, start=each.start + one.start, end=each.start + one.end, score=score)


def _within(paper: Paper, each: Said, topic: str) -> Iterator[Found]:
    """Yield what is told by a span: "within four weeks of signing"; from the letter's own date it is a day."""
    for one in spans(each.text):
        before, after = each.text[: one.start], each.text[one.end : one.end + 70]
        if not re.search(r"\b(?:within|valid\s+for|open\s+for|in)\s*$", before, re.I):
            continue
        counted = _COUNTED.match(after.lstrip("' "))
        what = " ".join(counted["what"].split()) if counted else ""
        if topic == "start" or (_STRONG_START.search(before) and topic == "" and not _EXPIRY.search(each.text)):
            yield Found(key="start", value=Span(one.number, one.unit or "day", what), start=each.start + one.start, end=each.start + one.end + (counted.end() + 1 if counted else 0), score=4)  # fmt: skip
        elif topic in ("expiry", "") and (_EXPIRY.search(each.text) or topic == "expiry"):
            own = not what or re.search(r"letter|statement|date|hereof|above|offer", what, re.I)
            if not own or _AFTER_LEAVING.search(each.text) or re.search(r"repa(?:y|id)|payable", each.text, re.I):
                continue
            span = Span(one.number, one.unit or "day", what or "the date of the letter")
            value = Day(after_days(paper.dated, span)) if paper.dated is not None else span
            yield Found(key="expiry", value=value, start=each.start + one.start, end=each.start + one.end, score=3)


def after_days(day: date, span: Span) -> date:
    """Return the day a span after another; months keep the day where there is one."""
    if span.unit in ("month", "year"):
        months = int(span.number * (12 if span.unit == "year" else 1)) + day.month - 1
        year, month = day.year + months // 12, months % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    return day + timedelta(days=int(span.number * (7 if span.unit == "week" else 1)))


__all__ = ["Words", "after_days", "days"]
