"""The plan: facts and rules in, follow-ups out. Pure and without a clock: due times follow from facts alone.

Every event that a rule starts on gives each of its subjects a follow-up; what happened later settles or stops it. A ladder goes on
from what settled the step before, a rhythm from the last real contact; both yield one open follow-up at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from sincerely.core.etiquette.history import NAMES_A_DAY, Index, Seen
from sincerely.core.etiquette.kinds import KINDS, SEVERAL
from sincerely.core.etiquette.matching import Ends, Subject, fits, sorts_for
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
    spread(found, planner.index, planner.places)
    by_due = sorted((each.due.timestamp(), key, each) for key, each in found.items())
    return tuple(each for _, _, each in by_due)


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
        self.index = Index.of(facts, playbook.names)
        self.places = Places(facts, holidays)
        self.by_key = self.index.by_key
        self.touch = playbook.groups.get("touch", ())
        # Of the rule at hand: its letter, what settles and what stops it.
        self.letter = self.settled_by = self.stopped_by = Ends((), self.index)

    def of_rule(self, rule: Rule) -> Iterator[FollowUp]:
        letter = (Match(kinds=("letter-sent",), form=rule.letter, complete=True),) if rule.letter else ()
        self.letter = Ends(letter, self.index)
        self.settled_by = Ends(letter + rule.settled_by, self.index)
        self.stopped_by = Ends(rule.stopped_by, self.index)
        causes = self._causes(rule)
        if rule.rhythm:
            yield from self._rhythms(rule, causes)
            return
        done: set[str] = set()
        for cause, subject in causes:
            if rule.once:
                if subject.id in done:
                    continue
                done.add(subject.id)
            yield from self._ladder(rule, cause, subject)

    def _causes(self, rule: Rule) -> list[tuple[Seen, Subject]]:
        """Return every event the rule starts on with each of its subjects, in the order of time."""
        found: list[tuple[Seen, Subject]] = []
        for match in rule.on:
            taken = sorts_for(match, self.index)
            for kind in match.kinds if taken else ():
                for seen in self.index.all.of_kind(kind):
                    if seen.sort not in taken:
                        continue
                    event = seen.event
                    # The letter that a rule asks for is its end and never its beginning.
                    if rule.letter and event.form == rule.letter and event.kind == "letter-sent":
                        continue
                    if match.plain or fits(match, seen, self.index):
                        for subject in subjects_of(rule, match, seen, self.index):
                            found.append((seen, subject))
        if len(rule.on) > 1 or len(rule.on[0].kinds) > 1:
            found.sort(key=lambda pair: pair[0].place)
        return found

    # -- one after the other, then an end

    def _ladder(self, rule: Rule, cause: Seen, subject: Subject) -> Iterator[FollowUp]:
        base = f"{rule.id}:{subject.id}" + ("" if rule.once else _occurrence(cause, subject))
        anchor = cause
        for number, step in enumerate(rule.steps, 1):
            key = base if number == 1 else f"{base}.{number}"
            place = self.places.of(rule.whose, subject, anchor)
            when = times(rule, step, anchor, self._date_of(rule, cause), place, self._touch(rule, cause, subject))
            if key in self.by_key:
                when = postponed(when, anchor, self.by_key[key], place)
            done = self._settled(subject, anchor, key)
            if done is None and number == 1:
                done = self._done_before(rule, cause, subject, key)
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

    def _done_before(self, rule: Rule, cause: Seen, subject: Subject, key: str) -> Seen | None:
        """Return what settled this ahead of its cause: named by its key, or its own letter about the very same thing; once in a lifetime, anything."""
        if named := self._named(key):
            return named
        if not rule.once and not subject.about:
            return None
        for seen in (self.settled_by if rule.once else self.letter).every(subject):
            if seen.ts < cause.ts and (rule.once or (subject.about and seen.event.about == subject.about)):
                return seen
        return None

    # -- again and again

    def _rhythms(self, rule: Rule, causes: list[tuple[Seen, Subject]]) -> Iterator[FollowUp]:
        by_subject: dict[str, list[tuple[Seen, Subject]]] = {}
        for cause, subject in causes:
            by_subject.setdefault(subject.id, []).append((cause, subject))
        for started in by_subject.values():
            yield from self._rhythm(rule, started)

    def _rhythm(self, rule: Rule, started: list[tuple[Seen, Subject]]) -> Iterator[FollowUp]:
        touches = self.settled_by.every(started[0][1])
        ended_at = float("-inf")
        first = rule.once
        for cause, subject in started:
            # A cause while the rhythm runs changes nothing; after its end it starts again.
            if cause.ts < ended_at:
                continue
            ended_at = float("inf")
            anchor, step = cause, 0
            position, used = cause.place, set[str]()
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
                touch = next((seen for seen in touches if seen.place > position), None)
                if done is None or (touch is not None and touch.ts < done.ts):
                    done = touch
                if done is not None and (stop is None or done.ts <= stop.ts):
                    if done.ts >= when.starts.timestamp() or done.event.settles:
                        yield self._follow_up(rule, key, subject, cause, place, when, done, None)
                        step = min(step + 1, len(rule.steps) - 1)
                    # Contact before the time simply starts the wait again.
                    anchor = done
                    position = max(position, done.place)
                    used.add(done.event.id)
                    continue
                yield self._follow_up(rule, key, subject, cause, place, when, None, stop)
                if stop is not None:
                    ended_at = stop.ts
                break

    # -- what ends it

    def _settled(self, subject: Subject, anchor: Seen, key: str) -> Seen | None:
        named = self._named(key)
        found = self.settled_by.first(subject, anchor.ts, anchor) if self.settled_by.matches else None
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
        if self.stopped_by.matches:
            # What ends an application ends what is owed for it; that a rule says otherwise stands in its match.
            usual = "application" if subject.application else ""
            stop = self.stopped_by.first(subject, anchor.ts, anchor, usual)
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
        # In the order of the fields: with 19 names to be matched, making the value would cost twice as much.
        return FollowUp(
            key,
            rule.id,
            titled(rule, contact, subject, cause, self.facts) if "{" in rule.title else rule.title,
            contact,
            subject.employer,
            subject.application,
            cause.event.about,
            rule.letter,
            when.starts,
            when.due,
            window,
            rule.why,
            rule.guidance,
            cause.event.id,
            rule.nudge,
            done.event.id if done else "",
            stop.event.id if stop else "",
            stop_reason(stop.event, cause.event) if stop else "",
            when.until,
        )


def _occurrence(cause: Seen, subject: Subject) -> str:
    """Return which time this is: the thing it is about where that happens once, else the event."""
    kind = KINDS.get(cause.kinds[-1])
    if kind is not None and kind.thing and cause.event.about and kind.name not in SEVERAL:
        return "" if subject.id == cause.event.about else f":{cause.event.about}"
    return f":{cause.event.id}"


def _settles_by_key(seen: Seen) -> bool:
    return seen.event.kind not in ("follow-up-postponed", "follow-up-dismissed")
