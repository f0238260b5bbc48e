"""The plan: facts and rules in, follow-ups out. Pure and without a clock: due times follow from facts alone.

Every event that a rule starts on gives each of its subjects a follow-up; what happened later settles or stops it. A ladder goes on
from what settled the step before, a rhythm from the last real contact; both yield one open follow-up at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from sincerely.core.etiquette.kinds import KINDS, SEVERAL
from sincerely.core.etiquette.matching import NAMES_A_DAY, Index, Seen, Subject
from sincerely.core.etiquette.nudges import spread
from sincerely.core.etiquette.playbook import Playbook
from sincerely.core.etiquette.rules import Match, Rule
from sincerely.core.etiquette.subjects import subjects_of
from sincerely.core.etiquette.timing import Places, Times, postponed, times
from sincerely.core.etiquette.values import Facts, FollowUp, Holidays
from sincerely.core.etiquette.wording import stop_reason, titled
from sincerely.core.etiquette.worktime import Place


def plan(facts: Facts, playbook: Playbook, holidays: Holidays) -> tuple[FollowUp, ...]:
    """Return everything that is or was owed, ordered by due time; the same facts give the same plan in whatever order they come.

    Keys are rule:subject:occurrence. What was done stays in the plan as settled, what is no longer owed as stopped with the reason.
    """
    planner = _Planner(facts, playbook, holidays)
    found: dict[str, FollowUp] = {}
    for rule in playbook.rules:
        if rule.enabled:
            for follow_up in planner.of_rule(rule):
                found[follow_up.key] = follow_up
    spread_out = spread(found, planner.index, planner.places)
    return tuple(sorted(spread_out, key=_by_due))


def next_change(follow_ups: Iterable[FollowUp], now: datetime) -> datetime | None:
    """Return the next instant after `now` at which an open follow-up appears, may be sent, falls overdue or is gone; None when nothing is ahead."""
    ahead = [
        moment
        for each in follow_ups
        if not each.settled_by and not each.stopped_by
        for moment in (
            each.starts,
            each.due,
            each.send_between[0] if each.send_between else each.due,
            each.until or each.due,
        )
        if moment > now
    ]
    return min(ahead, key=datetime.timestamp, default=None)


_EACH = frozenset({"each-person", "each-interviewer", "each-reference", "each-contact"})


class _Planner:
    def __init__(self, facts: Facts, playbook: Playbook, holidays: Holidays) -> None:
        self.facts, self.playbook = facts, playbook
        self.index = Index.of(facts, dict(playbook.names))
        self.places = Places(facts, holidays)
        self.by_key = self.index.by_key
        self.touch = playbook.groups.get("touch", ())
        # Of the rule at hand: the letter that does it, and what can end it at all.
        self.letter: tuple[Match, ...] = ()
        self.stopped_by: tuple[Match, ...] = ()

    def of_rule(self, rule: Rule) -> Iterator[FollowUp]:
        self.letter = (Match(kinds=("letter-sent",), form=rule.letter, complete=True),) if rule.letter else ()
        self.stopped_by = self._possible(rule.stopped_by)
        settled_by = self._possible(self.letter + rule.settled_by)
        causes = self._causes(rule)
        if rule.rhythm:
            yield from self._rhythms(rule, settled_by, causes)
            return
        done: set[str] = set()
        for cause, subject in causes:
            if rule.once:
                if subject.id in done:
                    continue
                done.add(subject.id)
            yield from self._ladder(rule, settled_by, cause, subject)

    def _possible(self, matches: tuple[Match, ...]) -> tuple[Match, ...]:
        """Return the matches of whose kinds anything happened at all: the others need not be asked about for every follow-up."""
        return tuple(match for match in matches if not match.kind_set.isdisjoint(self.index.by_kind.keys()))

    def _causes(self, rule: Rule) -> list[tuple[Seen, Subject]]:
        """Return every event the rule starts on with each of its subjects, in the order of time."""
        found: list[tuple[Seen, Subject]] = []
        for match in rule.on:
            for kind in match.kinds:
                for seen in self.index.by_kind.get(kind, ()):
                    event = seen.event
                    # The letter that a rule asks for is its end and never its beginning.
                    if rule.letter and event.form == rule.letter and event.kind == "letter-sent":
                        continue
                    if match.plain or self.index.fits(match, seen):
                        for subject in subjects_of(rule, match, seen, self.index):
                            found.append((seen, subject))
        if len(rule.on) > 1 or len(rule.on[0].kinds) > 1:
            found.sort(key=lambda pair: (pair[0].ts, pair[0].event.id))
        return found

    # -- one after the other, then an end

    def _ladder(self, rule: Rule, settled_by: tuple[Match, ...], cause: Seen, subject: Subject) -> Iterator[FollowUp]:
        base = f"{rule.id}:{subject.id}" + ("" if rule.once else _occurrence(cause, subject))
        anchor = cause
        for number, step in enumerate(rule.steps, 1):
            key = base if number == 1 else f"{base}.{number}"
            place = self.places.of(rule.whose, subject, anchor)
            when = times(rule, step, anchor, self._date_of(rule, cause), place, self._touch(rule, cause, subject))
            if key in self.by_key:
                when = postponed(when, anchor, self.by_key[key], place)
            done = self._first(settled_by, subject, anchor, key)
            if done is None and number == 1:
                done = self._done_before(rule, settled_by, cause, subject, key)
                if done is not None and rule.once:
                    return
            stop = self._stop(rule, subject, anchor, key)
            if done is not None and stop is not None and stop.ts < done.ts:
                done = None
            if done is not None:
                stop = None
            yield self._follow_up(rule, key, subject, cause, place, when, done, stop)
            if done is None:
                return
            anchor = done if done.ts > anchor.ts else anchor

    def _done_before(
        self, rule: Rule, settled_by: tuple[Match, ...], cause: Seen, subject: Subject, key: str
    ) -> Seen | None:
        """Return what settled this ahead of its cause: named by its key, or its own letter about the very same thing; once in a lifetime, anything."""
        if named := self._named(key):
            return named
        matches = settled_by if rule.once else self.letter if subject.about else ()
        for seen in self.index.every(matches, subject):
            if seen.ts < cause.ts and (rule.once or (subject.about and seen.event.about == subject.about)):
                return seen
        return None

    # -- again and again

    def _rhythms(
        self, rule: Rule, settled_by: tuple[Match, ...], causes: list[tuple[Seen, Subject]]
    ) -> Iterator[FollowUp]:
        by_subject: dict[str, list[tuple[Seen, Subject]]] = {}
        for cause, subject in causes:
            by_subject.setdefault(subject.id, []).append((cause, subject))
        for started in by_subject.values():
            yield from self._rhythm(rule, settled_by, started)

    def _rhythm(
        self, rule: Rule, settled_by: tuple[Match, ...], started: list[tuple[Seen, Subject]]
    ) -> Iterator[FollowUp]:
        touches = self.index.every(settled_by, started[0][1])
        ended_at = float("-inf")
        first = rule.once
        for cause, subject in started:
            # A cause while the rhythm runs changes nothing; after its end it starts again.
            if cause.ts < ended_at:
                continue
            ended_at = float("inf")
            anchor, step = cause, 0
            position, used = (cause.ts, cause.event.id), set[str]()
            while True:
                # What there is once in a search does not take its name from whatever came first.
                key = f"{rule.id}:{subject.id}" + ("" if first else f":{anchor.event.id}")
                first = False
                place = self.places.of(rule.whose, subject, anchor)
                when = times(rule, rule.steps[step], anchor, None, place, None)
                if key in self.by_key:
                    when = postponed(when, anchor, self.by_key[key], place)
                stop = self._stop(rule, subject, anchor, key)
                done = self._named(key)
                if done is not None and (done.ts < anchor.ts or done.event.id in used):
                    done = None
                touch = next((seen for seen in touches if (seen.ts, seen.event.id) > position), None)
                if done is None or (touch is not None and touch.ts < done.ts):
                    done = touch
                if done is not None and (stop is None or done.ts <= stop.ts):
                    if done.ts >= when.starts.timestamp() or done.event.settles:
                        yield self._follow_up(rule, key, subject, cause, place, when, done, None)
                        step = min(step + 1, len(rule.steps) - 1)
                    # Contact before the time simply starts the wait again.
                    anchor = done
                    position = max(position, (done.ts, done.event.id))
                    used.add(done.event.id)
                    continue
                yield self._follow_up(rule, key, subject, cause, place, when, None, stop)
                if stop is not None:
                    ended_at = stop.ts
                break

    # -- what ends it

    def _first(self, matches: tuple[Match, ...], subject: Subject, anchor: Seen, key: str) -> Seen | None:
        named = self._named(key)
        found = self.index.first(matches, subject, anchor.ts, anchor)
        if named is not None and (found is None or named.ts < found.ts):
            return named
        return found

    def _named(self, key: str) -> Seen | None:
        """Return the first event that says by its key that this one is done."""
        if key not in self.by_key:
            return None
        return next((seen for seen in self.by_key[key] if _settles_by_key(seen)), None)

    def _stop(self, rule: Rule, subject: Subject, anchor: Seen, key: str) -> Seen | None:
        stop: Seen | None = None
        if self.stopped_by:
            # What ends an application ends what is owed for it; that a rule says otherwise stands in its match.
            usual = "application" if subject.application else ""
            stop = self.index.first(self.stopped_by, subject, anchor.ts, anchor, usual)
        for seen in self.by_key.get(key, ()):
            if seen.event.kind == "follow-up-dismissed" and (stop is None or seen.ts < stop.ts):
                stop = seen
        return stop

    def _date_of(self, rule: Rule, cause: Seen) -> object:
        # By when a message wants its answer is not by when they decide.
        if rule.standing_date and (cause.event.due is None or cause.event.kind not in NAMES_A_DAY):
            return self.index.standing_date(cause, cause.event.at.date()) if cause.event.application else None
        return cause.event.due

    def _touch(self, rule: Rule, cause: Seen, subject: Subject) -> Seen | None:
        if rule.quiet is None or not subject.contact:
            return None
        return self.index.last_touch(self.touch, subject.contact, cause.ts, cause)

    def _follow_up(
        self,
        rule: Rule,
        key: str,
        subject: Subject,
        cause: Seen,
        place: Place,
        when: Times,
        done: Seen | None,
        stop: Seen | None,
    ) -> FollowUp:
        window = None
        # What is done or no longer owed has no good moment any more.
        if done is None and stop is None and (rule.letter or rule.whose != "candidate"):
            reader = self.places.of("contact", subject, cause) if rule.whose == "interview" else place
            window = reader.good_moment(when.starts, when.due)
        contact = subject.contact
        # What is owed to each of several whom nobody named is not owed to whoever else writes for the employer.
        if not contact and rule.letter and subject.application and rule.subject not in _EACH:
            contact = self.index.person_for(subject.application, cause.ts)
        return FollowUp(
            key=key,
            rule=rule.id,
            title=titled(rule, contact, subject, cause, self.facts),
            contact=contact,
            employer=subject.employer,
            application=subject.application,
            about=cause.event.about,
            letter=rule.letter,
            starts=when.starts,
            due=when.due,
            send_between=window,
            why=rule.why,
            guidance=rule.guidance,
            cause=cause.event.id,
            nudge=rule.nudge,
            settled_by=done.event.id if done else "",
            stopped_by=stop.event.id if stop else "",
            stop_reason=stop_reason(stop.event, cause.event) if stop else "",
            until=when.until,
        )


def _by_due(each: FollowUp) -> tuple[float, str]:
    return each.due.timestamp(), each.key


def _occurrence(cause: Seen, subject: Subject) -> str:
    """Return which time this is: the thing it is about where that happens once, else the event."""
    kind = KINDS.get(cause.kinds[-1])
    if kind is not None and kind.thing and cause.event.about and kind.name not in SEVERAL:
        return "" if subject.id == cause.event.about else f":{cause.event.about}"
    return f":{cause.event.id}"


def _settles_by_key(seen: Seen) -> bool:
    return seen.event.kind not in ("follow-up-postponed", "follow-up-dismissed")
