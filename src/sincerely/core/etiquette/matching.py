"""Events against what a rule asks for: what settles and stops a follow-up, and what an event must share with it for that."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from sincerely.core.etiquette.history import History, Index, Seen, Sort, in_order, people_of, sort_of
from sincerely.core.etiquette.kinds import BY_HAND, KINDS
from sincerely.core.etiquette.rules import Match, Rule
from sincerely.core.etiquette.values import Event

_PLACE = {name: place for place, name in enumerate(KINDS)}
_NOTHING = History()
#: From this length on a history is searched by halves.
_LONG = 8
_ts = attrgetter("ts")


@dataclass(slots=True)
class Subject:
    """Whom or what a follow-up is about, and what an event must share with it. `loose`: events of other applications count too."""

    id: str
    contact: str = ""
    application: str = ""
    employer: str = ""
    about: str = ""
    thing: str = ""
    same: str = "thing"
    loose: bool = False


class _Table(NamedTuple):
    """The matches that ask for one thing to be shared (`same`; `whole` where an event shares it by standing in its history), by the sort of an event (none left: any such event counts); `anywhere`: where nothing need be shared, all events of their kinds."""

    same: str
    whole: bool
    matches: dict[int, tuple[Match, ...]]
    anywhere: tuple[list[Seen], ...]


class Ends:
    """What a rule's matches look for, among the sorts that happened at all: each event is looked up once and not compared with every match."""

    def __init__(self, matches: Iterable[Match], index: Index) -> None:
        self.index = index
        self.matches = tuple((match, taken) for match in matches if (taken := sorts_for(match, index)))
        self._tables: dict[str, tuple[_Table, ...]] = {}

    def first(self, subject: Subject, after: float, but: Seen, usual: str = "") -> Seen | None:
        """Return the first event at or after the instant `after` that matches and shares with `subject` what it must (`usual` where the match does not say)."""
        best: Seen | None = None
        usual = usual or subject.same
        for same, whole, table, anywhere in self._tables.get(usual) or self._tables_for(usual):
            for history in anywhere or _histories(self.index, same, subject):
                # Most follow-ups are asked about when nothing has happened since.
                if not history or history[-1].ts < after:
                    continue
                for seen in history if len(history) < _LONG else history[bisect_left(history, after, key=_ts) :]:
                    matches = table.get(seen.sort)
                    if matches is None or seen.ts < after or (seen.ts == after and not _follows(seen, but)):
                        continue
                    if best is not None and seen.place >= best.place:
                        break
                    if not matches or self._counts(matches, seen, but, subject, None if whole else same):
                        best = seen
                        break
        return best

    def _counts(self, matches: tuple[Match, ...], seen: Seen, but: Seen, subject: Subject, same: str | None) -> bool:
        """Say whether one of the matches takes the event; `same` is None where the event shares what it must by where it stands."""
        for match in matches:
            if match.plain or fits(match, seen, self.index):
                if match.same_day:
                    if _same_day(seen, but, subject):
                        return True
                elif same is None or _shares(seen, same, subject, self.index):
                    return True
        return False

    def every(self, subject: Subject) -> list[Seen]:
        """Return every event that matches and shares with `subject` what it must, in the order of time."""
        found: dict[int, Seen] = {}
        for match, taken in self.matches:
            same = match.same or subject.same
            for history in _histories(self.index, same, subject):
                # In a long one what is of other kinds is not even looked at.
                for seen in (
                    history if len(history) < _LONG else (s for kind in match.kinds for s in history.of_kind(kind))
                ):
                    if (
                        seen.sort in taken
                        and (match.plain or fits(match, seen, self.index))
                        and _shares(seen, same, subject, self.index)
                    ):
                        found[id(seen)] = seen
        return sorted(found.values(), key=in_order)

    def _tables_for(self, usual: str) -> tuple[_Table, ...]:
        by_same: dict[str, dict[int, tuple[Match, ...]]] = {}
        for match, taken in self.matches:
            table = by_same.setdefault(match.same or usual, {})
            for sort in taken:
                table[sort] = (*table.get(sort, ()), match)
        for same, table in by_same.items():
            if same in _WHOLE:
                for sort, matches in table.items():
                    if any(match.plain for match in matches):
                        table[sort] = ()
        self._tables[usual] = found = tuple(
            _Table(same, same in _WHOLE, table, self._anywhere(usual) if same == "anywhere" else ())
            for same, table in by_same.items()
        )
        return found

    def _anywhere(self, usual: str) -> tuple[list[Seen], ...]:
        kinds = {kind for match, _ in self.matches if (match.same or usual) == "anywhere" for kind in match.kinds}
        return tuple(self.index.all.of_kind(kind) for kind in kinds)


#: What an event shares by standing in the history that is asked.
_WHOLE = frozenset({"anywhere", "employer", "application"})
#: For whom a follow-up is where sharing the thing is enough.
_OF_A_THING = frozenset({"contact", "thing"})


def sorts_for(match: Match, index: Index) -> frozenset[int]:
    """Return the numbers of the sorts that a match takes, of those that happened at all."""
    return frozenset(
        number
        for kind in match.kinds
        if kind in index.sorts
        for number, sort in index.sorts[kind].items()
        if passes(match, sort)
    )


def fits(match: Match, seen: Seen, index: Index) -> bool:
    """Say whether an event of a sort that a match takes comes in time: what must have happened before it did, and what must not have since did not."""
    if not match.already and not match.unless:
        return True
    since = float("-inf")
    application = seen.event.application
    if match.already:
        before = index.last_before(match.already_set, application, seen.ts, including=True)
        if before is None:
            return False
        since = before
    if match.unless:
        against = index.last_before(match.unless_set, application, seen.ts, including=False)
        return against is None or against < since or (against == since and bool(match.already))
    return True


def may_end(rule: Rule, key: str, contact: str, about: str, event: Event) -> bool:
    """Say whether an event can settle or stop the follow-up `key` of a rule, from these alone: true too often perhaps, never too seldom."""
    sort, people = sort_of(event), people_of(event)
    if len(sort.kinds) > 1:
        return True  # a letter that accepts, withdraws or asks somebody for a reference changes whom other rules are for, too
    settles = rule.settled_by
    if rule.letter:
        settles += (Match(kinds=("letter-sent",), form=rule.letter),)
    # What is owed to one person is settled by what was done for that one; what is owed for a thing, by anybody's.
    owed_to_one = bool(contact) and key.partition(":")[2].partition(":")[0].partition(".")[0] == contact
    of_a_thing = about and event.about == about and any((m.subject or rule.subject) in _OF_A_THING for m in rule.on)
    if owed_to_one and people and contact not in people and not of_a_thing:
        settles = tuple(match for match in settles if match.same in _WHOLE)
    # Whether it answers in part is not known here.
    either = sort, sort._replace(partial=True)
    return any(
        not match.kind_set.isdisjoint(sort.kinds) and passes(match, each)
        for match in settles + rule.stopped_by
        for each in either
    )


def _histories(index: Index, same: str, subject: Subject) -> Iterable[History]:
    """Return where to look; one event may stand in several."""
    if same == "application" or (same == "contact" and not subject.contact):
        return (index.by_application.get(subject.application, _NOTHING),)
    if same == "contact":
        return (index.by_contact.get(subject.contact, _NOTHING),)
    if same == "employer":
        return (index.by_employer.get(subject.employer, _NOTHING),)
    if same == "anywhere":
        return (index.all,)
    return (
        index.by_about.get(subject.about, _NOTHING),
        index.by_application.get(subject.application, _NOTHING),
        index.by_contact.get(subject.contact, _NOTHING),
    )


def _shares(seen: Seen, same: str, subject: Subject, index: Index) -> bool:
    event = seen.event
    if same in _WHOLE:
        return True
    people = (event.contact, *event.people) if event.contact else event.people
    if event.about and event.about == subject.about:
        # One interview is about several people: what was done for one of them is done for that one alone.
        return same != "contact" or not people or not subject.contact or subject.contact in people
    # Another thing of the same sort is another matter; any other `about` says nothing.
    if event.about and subject.about and event.about in index.things.get(subject.thing, ()):
        return False
    if same == "contact" and subject.loose:
        return True
    if event.application and subject.application and event.application != subject.application:
        return False
    return not people or not subject.contact or subject.contact in people


def passes(match: Match, sort: Sort) -> bool:
    """Say whether events of a sort that has the right kind meet the conditions of a match on the event itself."""
    return (
        (not match.form or match.form == sort.form)
        and (not match.by or match.by == sort.by)
        and (match.automatic is None or match.automatic == sort.automatic)
        and (match.needs_answer is None or match.needs_answer == sort.needs_answer)
        and (match.feedback_given is None or match.feedback_given == sort.feedback_given)
        and (match.in_writing is None or match.in_writing == sort.in_writing)
        and (match.has_date is None or match.has_date == sort.has_date)
        and (match.complete is None or match.complete != sort.partial)
    )


def _same_day(seen: Seen, cause: Seen, subject: Subject) -> bool:
    """Say whether the event came on the cause's own day, to the same person and for the same application, whatever it was about."""
    event = seen.event
    return (
        event.at.date() == cause.event.at.date()
        and event.application == subject.application
        and (not subject.contact or subject.contact in people_of(event))
    )


def _follows(seen: Seen, cause: Seen) -> bool:
    """Order events of one instant: an event never follows itself; two kinds follow as the catalogue lists them, and of one kind the larger id counts as later.

    A date named at the end of an interview comes after it: were each to follow the other, both would stop what the other starts.
    """
    if seen is cause or seen.event.kind in BY_HAND:
        return False
    return (_PLACE.get(seen.event.kind, 0), seen.event.id) > (_PLACE.get(cause.event.kind, 0), cause.event.id)
