"""The plan: facts and rules in, follow-ups out. Pure and without a clock: due times follow from facts alone.

Every event that a rule starts on gives each of its subjects a follow-up; what happened later settles or stops it. A ladder goes on
from what settled the step before, a rhythm from the last real contact; both yield one open follow-up at a time.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from math import inf
from operator import attrgetter

from sincerely.core.etiquette.history import NAMES_A_DAY, Index, Seen
from sincerely.core.etiquette.kinds import SEVERAL, THINGS
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
    for rule in playbook.rules:
        if rule.enabled:
            planner.look_at(rule)
    found, instants = planner.found, planner.instants
    for each in spread(found.values(), instants, planner.index, planner.places):
        found[each.key], instants[each.key] = each, each.due.timestamp()
    return tuple(map(found.__getitem__, sorted(sorted(found), key=instants.__getitem__)))


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
_ONCE_A_THING = frozenset(THINGS) - SEVERAL


class _Planner:
    def __init__(self, facts: Facts, playbook: Playbook, holidays: Holidays) -> None:
        self.facts, self.playbook = facts, playbook
        self.index = Index.of(facts, playbook.names)
        self.places = Places(facts, holidays)
        self.by_key = self.index.by_key
        self.touch = playbook.groups.get("touch", ())
        self.found: dict[str, FollowUp] = {}
        # Key -> when it is due, in seconds.
        self.instants: dict[str, float] = {}
        # Of the rule at hand: its letter, what settles and what stops it.
        self.letter = self.settled_by = self.stopped_by = Ends((), self.index)

    def look_at(self, rule: Rule) -> None:
        """Put into `found` whatever is or was owed by this rule."""
        letter = (Match(kinds=("letter-sent",), form=rule.letter, complete=True),) if rule.letter else ()
        self.letter = Ends(letter, self.index)
        self.settled_by = Ends(letter + rule.settled_by, self.index)
        self.stopped_by = Ends(rule.stopped_by, self.index)
        subjects = self._subjects(rule)
        if rule.rhythm:
            self._rhythms(rule, subjects)
            return
        done: set[str] = set()
        for subject in subjects:
            if rule.once:
                if subject.id in done:
                    continue
                done.add(subject.id)
            self._ladder(rule, subject)

    def _subjects(self, rule: Rule) -> list[Subject]:
        """Return the subjects of every event that the rule starts on, in the order of time."""
        found: list[Subject] = []
        for match in rule.on:
            # The letter that a rule asks for is its end and never its beginning.
            events = self.index.of_sorts(sorts_for(match, self.index, but=rule.letter))
            if not match.plain:
                events = [seen for seen in events if fits(match, seen, self.index)]
            found += subjects_of(rule, match, events, self.index)
        if len(rule.on) > 1:
            found.sort(key=attrgetter("cause.place"))
        return found

    # -- one after the other, then an end

    def _ladder(self, rule: Rule, subject: Subject) -> None:
        key = base = f"{rule.id}:{subject.id}" + ("" if rule.once else _occurrence(subject))
        anchor = cause = subject.cause
        named = self._standing_date(cause) if rule.standing_date else cause.event.due
        touch = self._touch(subject) if rule.quiet is not None else None
        # What ends an application ends what is owed for it; that a rule says otherwise stands in its match.
        usual = "application" if subject.application else ""
        said = self._said(rule, subject)
        for number, step in enumerate(rule.steps, 1):
            if number > 1:
                key = f"{base}.{number}"
            by_hand = self.by_key.get(key)
            done = self.settled_by.first(subject, anchor.ts, anchor)
            if by_hand and (by_key := _named(by_hand)) and (done is None or by_key.ts < done.ts):
                done = by_key
            if done is None and number == 1 and (rule.once or subject.about):
                done = self._done_before(rule, subject)
                if done is not None and rule.once:
                    return
            stop = self.stopped_by.first(subject, anchor.ts, anchor, usual)
            if by_hand:
                stop = _dismissed(by_hand, stop)
            if done is not None and stop is not None:
                if stop.ts < done.ts:
                    done = None
                else:
                    stop = None
            place = self.places.of(rule.whose, subject, anchor)
            when = times(rule, step, anchor, named, place, touch)
            if by_hand:
                when = postponed(when, anchor, by_hand, place)
            self._add(rule, key, subject, said, place, when, done, stop)
            if done is None:
                return
            anchor = done if done.ts > anchor.ts else anchor

    def _done_before(self, rule: Rule, subject: Subject) -> Seen | None:
        """Return what settled this ahead of its cause: its own letter about the very same thing; once in a lifetime, anything."""
        for seen in (self.settled_by if rule.once else self.letter).every(subject):
            if seen.ts < subject.cause.ts and (rule.once or seen.event.about == subject.about):
                return seen
        return None

    # -- again and again

    def _rhythms(self, rule: Rule, subjects: list[Subject]) -> None:
        by_id: dict[str, list[Subject]] = {}
        for subject in subjects:
            by_id.setdefault(subject.id, []).append(subject)
        for started in by_id.values():
            self._rhythm(rule, started)

    def _rhythm(self, rule: Rule, started: list[Subject]) -> None:
        touches = self.settled_by.every(started[0])
        ended_at = -inf
        first = rule.once
        for subject in started:
            cause = subject.cause
            # A cause while the rhythm runs changes nothing; after its end it starts again.
            if cause.ts < ended_at:
                continue
            ended_at = inf
            anchor, step, position = cause, 0, cause.place
            used: set[str] = set()
            usual = "application" if subject.application else ""
            said = self._said(rule, subject)
            while True:
                # What there is once in a search does not take its name from whatever came first.
                key = f"{rule.id}:{subject.id}" + ("" if first else f":{anchor.event.id}")
                first = False
                by_hand = self.by_key.get(key)
                place = self.places.of(rule.whose, subject, anchor)
                when = times(rule, rule.steps[step], anchor, None, place, None)
                stop = self.stopped_by.first(subject, anchor.ts, anchor, usual)
                done = None
                if by_hand:
                    when = postponed(when, anchor, by_hand, place)
                    stop = _dismissed(by_hand, stop)
                    done = _named(by_hand)
                if done is not None and (done.ts < anchor.ts or done.event.id in used):
                    done = None
                touch = next((seen for seen in touches if seen.place > position), None)
                if done is None or (touch is not None and touch.ts < done.ts):
                    done = touch
                if done is not None and (stop is None or done.ts <= stop.ts):
                    if done.ts >= when[0].timestamp() or done.event.settles:
                        self._add(rule, key, subject, said, place, when, done, None)
                        step = min(step + 1, len(rule.steps) - 1)
                    # Contact before the time simply starts the wait again.
                    anchor = done
                    position = max(position, done.place)
                    used.add(done.event.id)
                    continue
                self._add(rule, key, subject, said, place, when, None, stop)
                if stop is not None:
                    ended_at = stop.ts
                break

    def _standing_date(self, cause: Seen) -> date | datetime | None:
        # By when a message wants its answer is not by when they decide.
        if cause.event.due is not None and cause.event.kind in NAMES_A_DAY:
            return cause.event.due
        return self.index.standing_date(cause, cause.event.at.date()) if cause.event.application else None

    def _touch(self, subject: Subject) -> Seen | None:
        cause = subject.cause
        return self.index.last_touch(self.touch, subject.contact, cause.ts, cause) if subject.contact else None

    # -- what it says

    def _said(self, rule: Rule, subject: Subject) -> tuple[str, str]:
        """Return the title of what is owed to a subject, and to whom: the same for every step."""
        contact = subject.contact
        # What is owed to each of several whom nobody named is not owed to whoever else writes for the employer.
        if not contact and rule.letter and subject.application and rule.subject not in _EACH:
            contact = self.index.person_for(subject.application, subject.cause.ts)
        return titled(rule, contact, subject, self.facts) if "{" in rule.title else rule.title, contact

    def _add(
        self,
        rule: Rule,
        key: str,
        subject: Subject,
        said: tuple[str, str],
        place: Place,
        when: Times,
        done: Seen | None,
        stop: Seen | None,
    ) -> None:
        starts, due, self.instants[key], until = when
        window = None
        # What is done or no longer owed has no good moment any more.
        if done is None and stop is None and (rule.letter or rule.whose != "candidate"):
            reader = self.places.of("contact", subject, subject.cause) if rule.whose == "interview" else place
            window = reader.good_moment(starts, due)
        title, contact = said
        event = subject.cause.event
        fields = (
            key,
            rule.id,
            title,
            contact,
            subject.employer,
            subject.application,
            event.about,
            rule.letter,
            starts,
            due,
            window,
            rule.why,
            rule.guidance,
            event.id,
            rule.nudge,
            done.event.id if done else "",
            stop.event.id if stop else "",
            stop_reason(stop.event, event) if stop else "",
            until,
        )
        # Past FollowUp's own __new__, which takes three times as long to put 19 names in their order.
        self.found[key] = tuple.__new__(FollowUp, fields)


def _occurrence(subject: Subject) -> str:
    """Return which time this is: the thing it is about where that happens once, else the event."""
    cause = subject.cause
    about = cause.event.about
    if about and cause.kinds[-1] in _ONCE_A_THING:
        return "" if subject.id == about else f":{about}"
    return f":{cause.event.id}"


def _dismissed(by_hand: Iterable[Seen], stop: Seen | None) -> Seen | None:
    """Return the first of what stops a follow-up and the events naming it that say no to it."""
    for seen in by_hand:
        if seen.event.kind == "follow-up-dismissed" and (stop is None or seen.ts < stop.ts):
            stop = seen
    return stop


def _named(by_hand: Iterable[Seen]) -> Seen | None:
    """Return the first of the events naming a follow-up that says it is done."""
    for seen in by_hand:
        if seen.event.kind not in ("follow-up-postponed", "follow-up-dismissed"):
            return seen
    return None
