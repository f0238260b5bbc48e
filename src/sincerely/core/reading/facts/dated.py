"""The facts that dates are: deadlines, appointments, decisions, starts and the ends of offers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import cast

from sincerely.core.reading.facts.clock import clocks
from sincerely.core.reading.facts.date_signs import date_signs
from sincerely.core.reading.facts.judge import Judge
from sincerely.core.reading.facts.moments import Moment
from sincerely.core.reading.facts.own import Own
from sincerely.core.reading.facts.values import Fact, Name, Tables
from sincerely.core.reading.facts.whereabouts import Whereabouts, same_hour, zone_named
from sincerely.core.reading.patterns import compiled

#: Kinds whose dates a judge has learned to tell.
JUDGED = ("acknowledgement", "interview-invitation", "scheduling", "information-request", "assessment", "reference-request", "delay", "rejection", "offer", "counter-offer", "question")  # fmt: skip

_CHOICE = compiled(
    r"\b(?:or|either|options?|slots?|which|whichever|suits?|choose|pick|prefer\w*|alternatively|available|free|could\s+(?:do|offer)|can\s+(?:do|offer)|times?\s+(?:that|we)|poll|oder|entweder|ou|o\s+bien|albo|lub|propos\w+)\b",
    re.I,
)
_BEFORE = compiled(
    r"(?<!on\sor\s)\b(?:before|ahead\s+of|prior\s+to|vor|avant|antes\s+del?|przed)(?:\s+(?:the|le|dem|l))?\s*$", re.I
)
_NOT_BEFORE = compiled(
    r"(?:\b(?:not|never|unlikely|hardly|nicht|pas|no|nie)\b|n['’]t\b)[^.;]{0,40}\b(?:before|vor|avant|antes|przed)\b[^.;]{0,12}$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Role:
    name: Name
    moment: Moment
    sure: float


def dated(own: Own, found: Sequence[Moment], kind: str, where: Whereabouts, judge: Judge | None) -> Iterator[Fact]:
    """Yield the facts that dates are: deadlines, appointments, decisions, starts and the ends of offers. A judge says which each is; without one, and in noise, none is any."""
    if judge is None or kind not in JUDGED:
        return
    today = where.sent.astimezone(where.offset).date()
    roles: list[_Role] = []
    meetings: list[Moment] = []
    proposed: list[Moment] = []
    ahead = [*to_come(found, today)]
    for moment, signs in zip(ahead, date_signs(own, ahead, kind, today), strict=True):
        scores = judge.scores(signs)
        role = max(scores, key=lambda each: scores[each])
        if role in {"slots", "interview_start"} and _bounds(own, moment):
            role = "deadline"
        if role == "slots":
            proposed.append(moment)
        elif role == "interview_start":
            meetings.append(moment)
        elif role != "none":
            roles.append(_Role(cast(Name, role), moment, scores[role]))
    yield from _acts(own, roles, where)
    if proposed and not meetings:
        yield from _slots(own, proposed, where)
    elif len(proposed) > 1 and len(proposed) > len(meetings):
        # One of several times to choose from is no more fixed than they are.
        yield from _slots(own, sorted([*proposed, *meetings], key=lambda each: each.span), where)
    else:
        yield from _meetings(own, [*meetings, *(each for each in proposed if each.clock is None)], kind, where)


def to_come(found: Sequence[Moment], today: date) -> Iterator[Moment]:
    """Yield the dates that are not past and stand in no signature, in the order in which they are said."""
    for moment in sorted(found, key=lambda each: each.span):
        if moment.day >= today and not moment.sentence.signature:
            yield moment


def _acts(own: Own, roles: Sequence[_Role], where: Whereabouts) -> Iterator[Fact]:
    """Yield what is due by when: every deadline, and of everything else the surest."""
    best = {role.name: role for role in sorted(roles, key=lambda role: role.sure)}
    seen: set[tuple[str, object]] = set()
    for role in sorted(roles, key=lambda role: role.moment.start):
        if role.name != "deadline" and role is not best[role.name]:
            continue
        moment = role.moment
        value = _by_then(own, moment, where) if role.name != "start_date" else moment.day
        if (role.name, value) in seen:
            continue
        seen.add((role.name, value))
        start, end = moment.span
        lead = _ahead_of(own, moment) if value == moment.day else None
        if lead:
            start = lead.start()
        # The day that work begins is no last day for anything.
        before = bool(lead) and role.name != "start_date"
        yield Fact(name=role.name, value=value, quote=own.text[start:end], start=start, end=end, note=moment.note, before=before)  # fmt: skip


def _by_then(own: Own, moment: Moment, where: Whereabouts) -> date | datetime:
    """Return the day or instant that is named: a clock time without any zone is only its day."""
    if moment.exact is not None:
        return moment.exact
    named = moment.zone or where.implied
    if moment.clock is not None and moment.zone is None and _MIDNIGHT.match(own.text, moment.clock.start):
        return moment.day
    if moment.clock is not None and named is not None:
        return datetime.combine(moment.day, moment.clock.at, tzinfo=named.info)
    if re.search(r"week-?end", own.text[moment.start : moment.end], re.I) and moment.day.weekday() > 4 and _BY.search(own.text[max(moment.sentence.start, moment.start - 40) : moment.start] + own.text[moment.start : moment.end].partition("week")[0]):  # fmt: skip
        # By the weekend is before it begins.
        return moment.day - timedelta(days=moment.day.weekday() - 4)
    return moment.day


def _ahead_of(own: Own, moment: Moment) -> re.Match[str] | None:
    """Return the "before" that leads to a whole day: not to its end or to an hour of it, nor one that the reader of dates has counted ("before Christmas" is the 24th)."""
    if moment.clock is not None or _ENDS.match(own.text, moment.start) or _HOUR.match(own.text, moment.end) or _NOT_BEFORE.search(own.text, max(0, moment.start - 60), moment.start):  # fmt: skip
        return None
    return _BEFORE.search(own.text, max(0, moment.start - 24), moment.start)


def last_day(fact: Fact) -> date | datetime | None:
    """Return the last day or instant that a fact's date leaves: of "before 4 December" the 3rd."""
    value = fact.value
    if isinstance(value, date):
        return value - timedelta(days=1) if fact.before else value
    return None


_BY = compiled(r"\b(?:by|before|until|till?|latest|bis|vor|avant|antes)\s+(?:(?:the|this|next|coming|zum|dem|le|del?)\s+){0,2}$", re.I)  # fmt: skip


def _bounds(own: Own, moment: Moment) -> bool:
    """Say whether a whole day only says by when a talk is to be: "before Friday 4 December", "until the 9th". No talk begins on it."""
    ahead = own.text[max(moment.sentence.start, moment.start - 40) : moment.start]
    return moment.clock is None and moment.exact is None and bool(_BY.search(ahead) or _BEFORE.search(ahead)) and not _NOT_BEFORE.search(ahead)  # fmt: skip


_MIDNIGHT = compiled(r"midnight\b", re.I)
_ENDS = compiled(r"(?:the\s+)?(?:very\s+)?end\b", re.I)
_HOUR = compiled(
    r"\s*,?\s*(?:(?:the\s+)?(?:end|close)\s+of|is\s+(?:over|out)|ends|noon|midday|lunch|soir|midi|evening|night|morning|close|cob|cut-?off|deadline|print|post|meeting|board|panel|class|intake|run|\d|\w+\s+(?:soir|midi))",
    re.I,
)


def _meetings(own: Own, meetings: Sequence[Moment], kind: str, where: Whereabouts) -> Iterator[Fact]:
    """Yield the appointment, or the times to choose from. One that names the clock counts before one that names the day."""
    clocked = [moment for moment in meetings if moment.clock is not None]
    zone = where.implied.info if where.implied else where.offset
    distinct: dict[datetime, Moment] = {}
    for moment in clocked:
        at = moment.at(zone)
        assert at is not None
        distinct.setdefault(at, moment)
    if len(distinct) > 1 and (
        len({moment.day for moment in clocked}) > 1 or _CHOICE.search(" ".join(m.sentence.text for m in clocked))
    ):
        yield from _slots(own, clocked, where)
        return
    if distinct:
        at, moment = min(distinct.items())
        yield _fact(own, "interview_start", at, moment)
        ends = [end for each in clocked if (end := each.until(zone)) is not None]
        if ends:
            yield _fact(own, "interview_end", max(ends), moment)
        else:
            yield from _finish(own, at, moment)
    elif len({moment.day for moment in meetings}) == 1 and kind != "noise":
        # Of several days to choose from none is the day of the appointment.
        yield _fact(own, "interview_start", meetings[0].day, meetings[0])


def _slots(own: Own, proposed: Sequence[Moment], where: Whereabouts) -> Iterator[Fact]:
    """Yield the exact times to choose from, each once."""
    zone = where.implied.info if where.implied else where.offset
    seen: set[datetime] = set()
    for moment in proposed:
        at = moment.at(zone)
        if at is not None and at not in seen:
            seen.add(at)
            yield _fact(own, "slots", at, moment)
    days = {moment.day: moment for moment in reversed(proposed)}
    if not seen and len(days) > 1:
        # "Tuesday or Thursday?": days to choose from, without an hour.
        for day in sorted(days):
            yield _fact(own, "slots", day, days[day])


_FINISH = compiled(
    r"(?<!arrive\s)\b(?:finish\w*|end(?:s|ing)?|until|till|bis|jusqu['’]à|hasta(?:\s+las)?|wrap\w*\s+up|over|done|out|away|leave|home|back|free|endet?|schluss)\s+(?:(?:by|at|around|about|approximately|roughly|etwa|ca\.?|circa|gegen|vers|um)\s+){0,2}$",
    re.I,
)


def _finish(own: Own, at: datetime, moment: Moment) -> Iterator[Fact]:
    """Yield the end of an appointment that is told apart from its beginning: "10 am, finishing around one"."""
    sentence = moment.sentence
    behind = own.after(sentence)
    here = clocks(own.text, moment.span[1], sentence.end)
    for clock in (*here, *(clocks(own.text, behind.start, behind.end) if behind is not None else ())):
        end = datetime.combine(at.date(), clock.at, tzinfo=at.tzinfo)
        if _FINISH.search(own.text[max(sentence.start, clock.start - 40) : clock.start]) and end > at:
            yield Fact(name="interview_end", value=end, quote=own.text[clock.start : clock.end], start=clock.start, end=clock.end)  # fmt: skip
            return


def _fact(own: Own, name: Name, value: date | datetime, moment: Moment) -> Fact:
    start, end = moment.span
    return Fact(name=name, value=value, quote=own.text[start:end], start=start, end=end, note=moment.note)


def zones(
    own: Own, found: Sequence[Moment], facts: Sequence[Fact], where: Whereabouts, tables: Tables
) -> Iterator[Fact]:
    """Yield the zone of the message's times: the one named beside one of them, else the one implied by where they are."""
    timed = [fact for fact in facts if isinstance(fact.value, datetime)]
    spans = {(fact.start, fact.end) for fact in timed}
    used = [moment for moment in found if moment.clock and moment.span in spans]
    named = next((moment.zone for moment in used if moment.zone), None)
    implied = where.implied if where.implied and where.implied.end else None
    if named is None and not timed:
        # "He is on Mountain Time", of times that are still to be found.
        named = next((zone for sentence in own.sentences if (zone := zone_named(own.text, sentence.start, sentence.end, where, tables))), None)  # fmt: skip
    if named is not None and implied is not None and same_hour(named, implied, where.sent):
        # "3 pm MST" of somebody in Phoenix: the town tells more than a name that several share.
        named = implied
    talks = any(fact.name in ("interview_start", "slots") for fact in facts)
    if zone := named or (implied if talks else None):
        yield Fact(name="time_zone", value=zone.name, quote=own.text[zone.start : zone.end], start=zone.start, end=zone.end)  # fmt: skip
