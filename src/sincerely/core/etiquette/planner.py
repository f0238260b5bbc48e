"""The plan: facts and rules in, follow-ups out. Pure and without a clock: due times follow from facts alone.

Every event that a rule starts on gives each of its subjects a follow-up; what happened later settles or stops it. A ladder goes on
from what settled the step before, a rhythm from the last real contact; both yield one open follow-up at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

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
    return tuple(found[key] for key in sorted(sorted(found), key=instants.__getitem__))


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
        causes = self._causes(rule)
        if rule.rhythm:
            self._rhythms(rule, causes)
            return
        done: set[str] = set()
        for cause, subject in causes:
            if rule.once:
                if subject.id in done:
                    continue
                done.add(subject.id)
            self._ladder(rule, cause, subject)

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

    def _ladder(self, rule: Rule, cause: Seen, subject: Subject) -> None:
        base = f"{rule.id}:{subject.id}" + ("" if rule.once else _occurrence(cause, subject))
        anchor = cause
        named = self._standing_date(cause) if rule.standing_date else cause.event.due
        touch = self._touch(rule, cause, subject) if rule.quiet is not None else None
        # What ends an application ends what is owed for it; that a rule says otherwise stands in its match.
        usual = "application" if subject.application else ""
        said = self._said(rule, cause, subject)
        for number, step in enumerate(rule.steps, 1):
            key = base if number == 1 else f"{base}.{number}"
            by_hand = self.by_key.get(key, ())
            done = self.settled_by.first(subject, anchor.ts, anchor) if self.settled_by.matches else None
            if by_hand and (by_key := _named(by_hand)) and (done is None or by_key.ts < done.ts):
                done = by_key
            if done is None and number == 1 and (rule.once or subject.about):
                done = self._done_before(rule, cause, subject)
                if done is not None and rule.once:
                    return
            stop = self._stop(subject, anchor, by_hand, usual)
            if done is not None and stop is not None:
                if stop.ts < done.ts:
                    done = None
                else:
                    stop = None
            place = self.places.of(rule.whose, subject, anchor)
            when = times(rule, step, anchor, named, place, touch)
            if by_hand:
                when = postponed(when, anchor, by_hand, place)
            self._add(rule, key, subject, cause, said, place, when, done, stop)
            if done is None:
                return
            anchor = done if done.ts > anchor.ts else anchor

    def _done_before(self, rule: Rule, cause: Seen, subject: Subject) -> Seen | None:
        """Return what settled this ahead of its cause: its own letter about the very same thing; once in a lifetime, anything."""
        for seen in (self.settled_by if rule.once else self.letter).every(subject):
            if seen.ts < cause.ts and (rule.once or seen.event.about == subject.about):
                return seen
        return None

    # -- again and again

    def _rhythms(self, rule: Rule, causes: list[tuple[Seen, Subject]]) -> None:
        by_subject: dict[str, list[tuple[Seen, Subject]]] = {}
        for cause, subject in causes:
            by_subject.setdefault(subject.id, []).append((cause, subject))
        for started in by_subject.values():
            self._rhythm(rule, started)

    def _rhythm(self, rule: Rule, started: list[tuple[Seen, Subject]]) -> None:
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
            usual = "application" if subject.application else ""
            said = self._said(rule, cause, subject)
            while True:
                # What there is once in a search does not take its name from whatever came first.
                key = f"{rule.id}:{subject.id}" + ("" if first else f":{anchor.event.id}")
                first = False
                by_hand = self.by_key.get(key, ())
                place = self.places.of(rule.whose, subject, anchor)
                when = times(rule, rule.steps[step], anchor, None, place, None)
                if by_hand:
                    when = postponed(when, anchor, by_hand, place)
                stop = self._stop(subject, anchor, by_hand, usual)
                done = _named(by_hand)
                if done is not None and (done.ts < anchor.ts or done.event.id in used):
                    done = None
                touch = next((seen for seen in touches if seen.place > position), None)
                if done is None or (touch is not None and touch.ts < done.ts):
                    done = touch
                if done is not None and (stop is None or done.ts <= stop.ts):
                    if done.ts >= when.starts.timestamp() or done.event.settles:
                        self._add(rule, key, subject, cause, said, place, when, done, None)
                        step = min(step + 1, len(rule.steps) - 1)
                    # Contact before the time simply starts the wait again.
                    anchor = done
                    position = max(position, done.place)
                    used.add(done.event.id)
                    continue
                self._add(rule, key, subject, cause, said, place, when, None, stop)
                if stop is not None:
                    ended_at = stop.ts
                break

    # -- what ends it

    def _stop(self, subject: Subject, anchor: Seen, by_hand: Sequence[Seen], usual: str) -> Seen | None:
        stop = self.stopped_by.first(subject, anchor.ts, anchor, usual) if self.stopped_by.matches else None
        for seen in by_hand:
            if seen.event.kind == "follow-up-dismissed" and (stop is None or seen.ts < stop.ts):
                stop = seen
        return stop

    def _standing_date(self, cause: Seen) -> date | datetime | None:
        # By when a message wants its answer is not by when they decide.
        if cause.event.due is not None and cause.event.kind in NAMES_A_DAY:
            return cause.event.due
        return self.index.standing_date(cause, cause.event.at.date()) if cause.event.application else None

    def _touch(self, rule: Rule, cause: Seen, subject: Subject) -> Seen | None:
        return self.index.last_touch(self.touch, subject.contact, cause.ts, cause) if subject.contact else None

    # -- what it says

    def _said(self, rule: Rule, cause: Seen, subject: Subject) -> tuple[str, str]:
        """Return the title of what a cause gives a subject, and to whom it is owed: the same for every step."""
        contact = subject.contact
        # What is owed to each of several whom nobody named is not owed to whoever else writes for the employer.
        if not contact and rule.letter and subject.application and rule.subject not in _EACH:
            contact = self.index.person_for(subject.application, cause.ts)
        return titled(rule, contact, subject, cause, self.facts) if "{" in rule.title else rule.title, contact

    def _add(
        self,
        rule: Rule,
        key: str,
        subject: Subject,
        cause: Seen,
        said: tuple[str, str],
        place: Place,
        when: Times,
        done: Seen | None,
        stop: Seen | None,
    ) -> None:
        window = None
        # What is done or no longer owed has no good moment any more.
        if done is None and stop is None and (rule.letter or rule.whose != "candidate"):
            reader = self.places.of("contact", subject, cause) if rule.whose == "interview" else place
            window = reader.good_moment(when.starts, when.due)
        self.instants[key] = when.ts
        title, contact = said
        # In the order of the fields: with 19 names to be matched, making the value would cost twice as much.
        self.found[key] = FollowUp(
            key,
            rule.id,
            title,
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
    about = cause.event.about
    if about and cause.kinds[-1] in _ONCE_A_THING:
        return "" if subject.id == about else f":{about}"
    return f":{cause.event.id}"


def _named(by_hand: Iterable[Seen]) -> Seen | None:
    """Return the first of the events naming a follow-up that says it is done."""
    for seen in by_hand:
        if seen.event.kind not in ("follow-up-postponed", "follow-up-dismissed"):
            return seen
    return None
