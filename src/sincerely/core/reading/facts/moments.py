"""The moments a message names: each date with the clock time that belongs to it, in the zone that is said or implied."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import islice

from sincerely.core.reading.date_days import week_start
from sincerely.core.reading.date_words import ORDINAL, WEEKDAY, weekday_number
from sincerely.core.reading.dates import DateSpan, find_dates
from sincerely.core.reading.facts.clock import Clock, clocks
from sincerely.core.reading.facts.own import Own, Sentence
from sincerely.core.reading.facts.said_days import HOURS, each_of_two, neighbours, spoken_hours
from sincerely.core.reading.facts.shared_hours import at_the_same_time, shared
from sincerely.core.reading.facts.values import Tables
from sincerely.core.reading.facts.whereabouts import Whereabouts, Zone, zone_after, zone_named
from sincerely.core.reading.patterns import compiled

#: No mail that a person wrote names more.
MOST_DAYS = 200


@dataclass(frozen=True, slots=True)
class Moment:
    """A date said in a sentence. `clock` is None where only the day is said; `zone` is what the words name, not what is implied."""

    start: int
    end: int
    day: date
    sentence: Sentence
    clock: Clock | None = None
    zone: Zone | None = None
    note: str = ""
    exact: datetime | None = None

    def at(self, zone: tzinfo) -> datetime | None:
        """Return the instant, in the named zone or else the given one; None where only the day is said."""
        if self.exact is not None:
            return self.exact
        if self.clock is None:
            return None
        return datetime.combine(self.day, self.clock.at, tzinfo=self.zone.info if self.zone else zone)

    @property
    def span(self) -> tuple[int, int]:
        """Return where it is said, day and clock."""
        if self.clock is None:
            return self.start, self.end
        return min(self.start, self.clock.start), max(self.end, self.clock.end)

    def until(self, zone: tzinfo) -> datetime | None:
        """Return the end of the stretch that is said, if one is."""
        if self.clock is None or self.clock.until is None:
            return None
        return datetime.combine(self.day, self.clock.until, tzinfo=self.zone.info if self.zone else zone)


class Closed:
    """The public holidays of a country, as `find_dates` asks for them."""

    def __init__(self, tables: Tables, country: str) -> None:
        self._tables, self._country = tables, country

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day in self._tables.holidays(self._country, day.year)


def moments(own: Own, where: Whereabouts, tables: Tables) -> list[Moment]:
    """Return the moments named in a message's own words, in order."""
    closed = Closed(tables, where.country)
    dates = [
        *spoken_hours(own.text, where, closed),
        *neighbours(own.text, where),
        *find_dates(own.text, where.sent, where.offset, day_first=where.day_first, holidays=closed, days_only=True),
    ]
    # What is told by the date before it is not told by today.
    told = {span.start: span for span in _after_those(own, dates)}
    dates = [*told.values(), *(span for span in dates if span.start not in told and span.start + 4 not in told)]
    dates = [one for span in dates for one in each_of_two(own.text, span)]
    found: list[Moment] = []
    taken = bytearray(len(own.text))
    for span in dates:
        sentence = own.at(span.start)
        if sentence is None or any(taken[span.start : span.end]):
            continue
        said = own.text[span.start : span.end]
        if _IDLE.fullmatch(said) or (_HOUR_DOTTED.fullmatch(said) and _AT.search(own.text[max(0, span.start - 12) : span.start])):  # fmt: skip
            continue
        exact = span.value if isinstance(span.value, datetime) else None
        note = "" if span.note == HOURS or _plain(span.note) else span.note.replace("You wrote", "The message says")
        found.append(Moment(span.start, span.end, span.day, sentence, note=note, exact=exact))
        taken[span.start : span.end] = b"x" * (span.end - span.start)
    timed = list(_with_clocks(own, list(islice(_joined(own, found), MOST_DAYS)), where, tables))
    return shared(own, at_the_same_time(own, timed or list(_of_subject(own, where, closed))))


_NOT_THEN = compiled(
    r"\b(?:not|instead\s+of|rather\s+than|was|from|after|before|until|till|than)\s+(?:at\s+)?$|\b(?:could|can|to)\s+become\s*$",
    re.I,
)
_BY = compiled(r"\b(?:by|before)\s+$", re.I)
_BECOMES = compiled(r"\s*(?:could|can|will|to|has)?\s*(?:becomes?|moves?\s+to)", re.I)


def _of_subject(own: Own, where: Whereabouts, closed: Closed) -> Iterator[Moment]:
    """Yield the hour that a mail names which names no day, on the one day that its subject names: "Re: call tomorrow", and in it "15.30 it is then"."""
    days = named = {span.day for span in find_dates(own.subject, where.sent, where.offset, day_first=where.day_first, holidays=closed, days_only=True)}  # fmt: skip
    today = where.sent.astimezone(where.offset)
    if len(days) != 1:
        days = {today.date()}
    for sentence in own.sentences:
        if sentence.signature:
            continue
        for clock in clocks(own.text, sentence.start, sentence.end):
            before = own.text[max(sentence.start, clock.start - 24) : clock.start]
            after = own.text[clock.end : min(sentence.end, clock.end + 24)]
            if len(named) != 1 and (not _BY.search(before) or clock.at <= today.time()):
                # "Client closing by 10 am": the day of writing, where nothing names another.
                continue
            if clock.sure and (not _NOT_THEN.search(before) or "become" in before) and not _BECOMES.match(after):
                yield Moment(clock.start, clock.start, min(days), sentence, clock)
                return


# "at 10.10" is an hour.
_HOUR_DOTTED = compiled(r"(?:1?\d|2[0-3])\.[0-5]\d\.?")
_AT = compiled(r"\bat\s+$", re.I)
_APPOSED = compiled(r"\s*[,(]\s*(?:the\s+)?")
_OFTEN = compiled(r"\b(?:every|each|alternate|most|any|last|past|no\s+more|other|third)\s+$", re.I)


def _joined(own: Own, found: list[Moment]) -> Iterator[Moment]:
    """Join two names of one day that stand side by side: "tomorrow, Friday 6 Feb"; leave out days that come again and again."""
    last: Moment | None = None
    for moment in sorted(found, key=lambda each: each.start):
        said = own.text[moment.start : moment.end]
        if _OFTEN.search(own.text[max(0, moment.start - 12) : moment.start]) or re.fullmatch(r"[a-z]+days", said, re.I):
            continue
        between = own.text[last.end : moment.start] if last else ""
        if (
            last
            and last.sentence == moment.sentence
            and _CLOSE.fullmatch(said)
            and re.fullmatch(r"\s*,?\s*(?:at\s+|by\s+)?(?:the\s+)?", between, re.I)
        ):
            # "Friday, close of business"
            last = replace(last, end=moment.end)
            continue
        if (
            last
            and last.sentence == moment.sentence
            and _CLOSE.fullmatch(own.text[last.start : last.end])
            and re.fullmatch(r"\s*,?\s*\(?(?:on|of|this|by|next|coming)?\s*(?:the\s+)?", between, re.I)
        ):
            last = replace(moment, start=last.start)
            continue
        if (
            last
            and moment.sentence == last.sentence
            and _names_weekday(
                own.text[last.start : last.end], last, said, between, own.text[moment.end : moment.end + 1]
            )
        ):
            # "19 September (Friday)", and a wrong weekday: the date stands, the note says it.
            last = replace(last, end=moment.end)
            continue
        if last and moment.sentence == last.sentence and _WEEKDAY_ALONE.fullmatch(own.text[last.start : last.end]) and re.fullmatch(r"\s*\(\s*(?:the\s+)?", between) and moment.day.weekday() == last.day.weekday() and re.search(r"\d", said):  # fmt: skip
            # "Tuesday (30th)"
            last = replace(moment, start=last.start)
            continue
        if last and last.day == moment.day and not (last.exact or moment.exact) and _APPOSED.fullmatch(own.text[last.end : moment.start]):  # fmt: skip
            last = replace(last, end=moment.end)
            continue
        if last:
            yield last
        last = moment
    if last:
        yield last


def _names_weekday(before: str, last: Moment, said: str, between: str, behind: str) -> bool:
    """Say whether the words behind a dated day only name its weekday."""
    only = _WEEKDAY_ALONE.fullmatch(said)
    return bool(
        only
        and last.exact is None
        and (weekday_number(only["weekday"]) == last.day.weekday() or ("(" in between and behind == ")"))
        and re.search(r"\d", before)
        and re.fullmatch(r"\s*[,(]?\s*", between)
    )


_WEEKDAY_ALONE = compiled(WEEKDAY + r"\.?", re.I)
_CLOSE = compiled(
    r"(?:the\s+)?(?:cob|eod|eop|(?:close|end)\s+of\s+(?:the\s+)?(?:business|play|day|working\s+day))", re.I
)
# What counts or tells how long, and names no day: "six months", "the first".
_IDLE = compiled(
    r"\s*(?:the\s+)?(?:"
    + ORDINAL.replace("?P<ordinal>", "?:")
    + r")|\s*[a-z]+-(?:day|week|month|year|hour)s?|\s*(?:about\s+|after\s+|under\s+)?(?:\d{1,3}\s*|(?!within|in\b|next|this|that|"
    + WEEKDAY.replace("?P<weekday>", "?:")
    + r")[a-z-]+(?:\s+of)?\s+)(?:(?:-|–|to|or)\s*(?:\d{1,3}\s*|[a-z]+\s+))?-?(?:working\s+|business\s+|calendar\s+)?(?:days?|weeks?|months?|hours?|hrs?|fortnight)['’s]*",
    re.I,
)


def _plain(note: str) -> bool:
    """Say whether a note only repeats what every reader takes for granted."""
    return "was read as" in note and "not the one before" not in note


_FOLLOWING = compiled(
    r"\b(?:(?P<then>(?:later\s+)?(?:that|the)\s+same\s+(?:day|morning|afternoon|evening|night)|same\s+day|later\s+that\s+(?:day|morning|afternoon|evening)|that\s+(?:morning|afternoon|evening|night)|am\s+selben\s+(?:tag|abend)|le\s+jour\s+même|le\s+soir\s+même|el\s+mismo\s+día)"
    r"|(?P<eve>the\s+(?:day|evening|night|afternoon)\s+before(?!\s+(?:yesterday|your|our|you|we|i|it|he|she|they|the|a|an)\b))"
    r"|(?P<day>the\s+(?:(?:following|next)\s+(?:day|morning|afternoon)|(?:day|morning)\s+after(?!\s+(?:tomorrow|your|our|the|that\s+\w)))|am\s+(?:tag\s+danach|nächsten\s+tag|folgetag)|le\s+lendemain|al\s+día\s+siguiente|następnego\s+dnia)"
    r"|(?:the\s+)?following\s+"
    + WEEKDAY
    + r"|the\s+"
    + WEEKDAY.replace("?P<weekday>", "?P<same>")
    + r"(?!\s+(?:after|of|before|the\s+\d|\d))|the\s+"
    + WEEKDAY.replace("?P<weekday>", "?P<after>")
    + r"\s+(?:after|following)(?!\s+(?:next|your|our|easter|you|we|i)\b)|(?P<week>(?:later\s+)?that\s+(?:same\s+)?week|in\s+derselben\s+woche|cette\s+semaine-là))\b",
    re.I,
)


def _after_those(own: Own, dates: Sequence[DateSpan]) -> Iterator[DateSpan]:
    """Yield days told by a date before them, in the same sentence or the one before: "the day after", "the following Monday", "that week"."""
    named = sorted(
        (
            span
            for span in dates
            if not own.text[span.start : span.end].lower().startswith(("the following", "following"))
        ),
        key=lambda span: span.start,
    )
    starts = [span.start for span in named]
    for found in _FOLLOWING.finditer(own.text):
        number = bisect_left(starts, found.start()) - 1
        here = own.at(found.start())
        before = own.before(here) if here else None
        if here is None or number < 0 or starts[number] < (before or here).start:
            continue
        if found["same"]:
            # "on the Wednesday", of two days that were named.
            same = weekday_number(found["same"])
            earlier = next(
                (
                    span
                    for span in named[max(0, number - 3) : number + 1]
                    if span.day.weekday() == same and re.search(r"\d", own.text[span.start : span.end])
                ),
                None,
            )
            if earlier is not None:
                yield DateSpan(start=found.start(), end=found.end(), value=earlier.day)
            continue
        day = named[number].day
        if found["then"]:
            value = day
        elif found["eve"]:
            value = day - timedelta(days=1)
        elif found["day"]:
            value = day + timedelta(days=1)
        elif found["week"]:
            value = week_start(day) + timedelta(days=4)
        else:
            value = day + timedelta(
                days=(weekday_number(found["weekday"] or found["after"]) - day.weekday() - 1) % 7 + 1
            )
        yield DateSpan(start=found.start(), end=found.end(), value=value)


def _with_clocks(own: Own, found: list[Moment], where: Whereabouts, tables: Tables) -> Iterator[Moment]:
    everywhere: Zone | None = None
    for sentence in own.sentences:
        everywhere = everywhere or zone_named(own.text, sentence.start, sentence.end, where, tables)
    by_sentence: dict[int, list[Moment]] = {}
    for moment in found:
        by_sentence.setdefault(moment.sentence.start, []).append(moment)
    times = {each.start: clocks(own.text, each.start, each.end) for each in own.sentences if not each.signature}
    times = {
        start: [clock for clock in of_it if not any(_overlap(clock, m) for m in by_sentence.get(start, ()))]
        for start, of_it in times.items()
    }
    taken: set[int] = set()
    for number, sentence in enumerate(own.sentences):
        here = by_sentence.get(sentence.start, [])
        free = [clock for clock in times.get(sentence.start, []) if clock.start not in taken]
        for n, moment in enumerate(here):
            if moment.exact is not None:
                yield moment
                continue
            limit = here[n + 1].start if n + 1 < len(here) else sentence.end
            floor = here[n - 1].end if n else sentence.start
            behind = [c for c in free if moment.end <= c.start < limit and c.start not in taken]
            if n + 1 < len(here) and behind and behind[0].start - moment.end > 12 and _OF_NEXT.match(own.text[behind[-1].end : limit]):  # fmt: skip
                # "opens on Thursday and closes at 5 pm on Monday"
                behind = behind[:-1]
            ahead = [c for c in free if floor <= c.start and c.end <= moment.start and c.start not in taken]
            close = ahead and moment.start - ahead[-1].end <= 24 and (not behind or behind[0].start - moment.end > moment.start - ahead[-1].end)  # fmt: skip
            clock = ahead[-1] if close else behind[0] if behind and behind[0].start - moment.end <= 90 else None
            if clock is None:
                clock = _bare(own.text, moment.end, limit)
            if clock is None and n == len(here) - 1:
                # "DATE: 12 May" and "TIME: 10 am" below it.
                clock = _below(own, number, by_sentence, times, taken)
                if clock is not None and (there := own.at(clock.start)) is not None:
                    behind = times[there.start]
            if clock is None:
                rows = list(_rows(own, number, by_sentence, times)) if n == len(here) - 1 else []
                for clock in rows:
                    yield replace(
                        moment, clock=clock, zone=zone_after(own.text, clock.end, where, tables) or everywhere
                    )
                if not rows:
                    yield moment
                continue
            taken.add(clock.start)
            yield replace(moment, clock=clock, zone=_zone(own, moment, clock, where, tables) or everywhere)
            if not close:
                yield from _more(own, moment, clock, behind, taken, where, tables, everywhere)


def _zone(own: Own, moment: Moment, clock: Clock, where: Whereabouts, tables: Tables) -> Zone | None:
    return zone_after(own.text, clock.end, where, tables) or zone_after(
        own.text, max(clock.end, moment.end), where, tables
    )


_OF_NEXT = compiled(r"\s*,?\s*(?:on|this|next|am|le|el|w)?\s*(?:the\s+)?$", re.I)
_OR = compiled(
    r"\s*(?:(?:hrs?|hours|h)\b)?(?:\s*(?:,|or|oder|ou|o|lub|albo|and|/|;|und|et|y)\s*(?:at\s+|um\s+|à\s+)?|[ \t]{2,})$",
    re.I,
)


def _more(
    own: Own, moment: Moment, clock: Clock, behind: list[Clock], taken: set[int], where: Whereabouts, tables: Tables, everywhere: Zone | None
) -> Iterator[Moment]:  # fmt: skip
    """Yield the further times of a day: "Thursday at 10 or 2:30"."""
    last = clock
    for other in behind:
        if other.start <= clock.start or not _OR.match(own.text[last.end : other.start]):
            continue
        taken.add(other.start)
        yield replace(moment, clock=other, zone=zone_after(own.text, other.end, where, tables) or everywhere)
        last = other


_HOURS_ONLY = compiled(
    r"[\s,:(]{1,3}(?P<from>\d{1,2})\s?(?:-|–|to)\s?(?P<to>\d{1,2})(?![\w/.:%-]|\s*(?:min|people|pages|days|weeks|k\b|%))"
)


def _bare(text: str, start: int, end: int) -> Clock | None:
    """Return the hours that stand bare behind a day: "Mon 9th 10-11", "Tue 2-3"."""
    found = _HOURS_ONLY.match(text, start, end)
    if found is None:
        return None
    hours = [int(found[group]) + (12 if 1 <= int(found[group]) <= 6 else 0) for group in ("from", "to")]
    if hours[0] >= 13 and hours[1] < hours[0]:
        hours[1] += 12
    if not 7 <= hours[0] < hours[1] <= 23:
        return None
    return Clock(found.start("from"), found.end(), time(hours[0]), time(hours[1]))


_TIME_LABEL = compiled(r"[ \t*]*(?:(?:reporting|start(?:ing)?|new|same|interview|arrival|the)\s+)?(?:times?|hours|uhrzeit|heure|hora|godzina|when)\b|[ \t*]*(?:check[- ]in|arrival|start)\s*:|[^:]{0,40}\b(?:yours?|your\s+(?:slot|time|appointment|interview))\s+(?:is|will)", re.I)  # fmt: skip

_THEN = compiled(
    r"\b(?:see\s+you|come|arrive|be\s+here|start|begin|meet)\b[^.;]{0,30}\b(?:then|that\s+day|on\s+the\s+day)\b|\b(?:then|on\s+the\s+day)\s+at\b",
    re.I,
)


def _below(own: Own, number: int, dated: dict[int, list[Moment]], times: dict[int, list[Clock]], taken: set[int]) -> Clock | None:  # fmt: skip
    for below in own.sentences[number + 1 : number + 3]:
        if below.start in dated:
            return None
        here = [clock for clock in times.get(below.start, []) if clock.start not in taken]
        if here and (_TIME_LABEL.match(below.text) or _THEN.search(below.text) or here[0].start <= below.start + 1):
            return here[0]
    return None


def _rows(own: Own, number: int, dated: dict[int, list[Moment]], times: dict[int, list[Clock]]) -> Iterator[Clock]:
    """Yield the times of a programme below a date: lines that begin with a stretch of time."""
    for below in own.sentences[number + 1 : number + 12]:
        here = times.get(below.start, [])
        if below.start in dated or below.paragraph > own.sentences[number].paragraph + 1 or not here:
            return
        if here[0].until is None or own.text[below.start : here[0].start].strip(" -–*•"):
            return
        yield here[0]


def _overlap(clock: Clock, moment: Moment) -> bool:
    return clock.start < moment.end and moment.start < clock.end
