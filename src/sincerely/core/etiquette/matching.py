"""Events against what a rule asks for: what settles and stops a follow-up, and what an event must share with it for that."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import inf
from operator import attrgetter
from typing import NamedTuple

from sincerely.core.etiquette.history import Index, Seen, Sort, What, in_order, people_of, sort_of
from sincerely.core.etiquette.kinds import BY_HAND, KINDS, OF_THEIR_OWN, THINGS
from sincerely.core.etiquette.rules import Match, Rule
from sincerely.core.etiquette.values import Event

_PLACE = {name: place for place, name in enumerate(KINDS)}
#: From this length on a history is searched by halves.
_LONG = 8
_ts = attrgetter("ts")


@dataclass(slots=True)
class Subject:
    """Whom or what a follow-up is about, the event that it starts with, and what another must share with it. `loose`: events of other applications count too."""

    id: str
    cause: Seen
    contact: str = ""
    application: str = ""
    employer: str = ""
    about: str = ""
    same: str = "thing"
    loose: bool = False


class _Look(NamedTuple):
    """Where to look for what shares one thing with a subject, and what is looked for there."""

    #: What an event must share; nothing where it shares that by standing in the history that is asked.
    same: str
    #: The sort of an event -> the matches that take it; none left where any such event counts.
    matches: dict[int, tuple[Match, ...]]
    #: How a history is called for a subject, and the histories of these sorts by that name.
    name: Callable[[Subject], str]
    histories: dict[str, list[Seen]]


class Ends:
    """What a rule's matches look for, among the sorts that happened at all: each event is looked up once and not compared with every match."""

    def __init__(self, matches: Iterable[Match], index: Index) -> None:
        self.index = index
        self.matches = tuple((match, taken) for match in matches if (taken := sorts_for(match, index)))
        self._looks: dict[tuple[str, bool], list[_Look]] = {}

    def first(self, subject: Subject, after: float, but: Seen, usual: str = "") -> Seen | None:
        """Return the first event at or after the instant `after` that matches and shares with `subject` what it must (`usual` where the match does not say)."""
        if not self.matches:
            return None
        best: Seen | None = None
        key = (usual or subject.same, not subject.contact)
        for same, by_sort, name, histories in self._looks.get(key) or self._look(*key):
            history = histories.get(name(subject))
            # Most follow-ups are asked about when nothing has happened since.
            if not history or history[-1].ts < after:
                continue
            for seen in history if len(history) < _LONG else history[bisect_left(history, after, key=_ts) :]:
                if seen.ts < after or (seen.ts == after and not _follows(seen, but)):
                    continue
                if best is not None and seen.place >= best.place:
                    break
                matches = by_sort[seen.sort]
                if not matches or self._counts(matches, seen, but, subject, same):
                    best = seen
                    break
        return best

    def _counts(self, matches: tuple[Match, ...], seen: Seen, but: Seen, subject: Subject, same: str) -> bool:
        """Say whether one of the matches takes the event."""
        for match in matches:
            if match.plain or fits(match, seen, self.index):
                if match.same_day:
                    if _same_day(seen, but, subject):
                        return True
                elif not same or _shares(seen, same, subject, self.index):
                    return True
        return False

    def every(self, subject: Subject) -> list[Seen]:
        """Return every event that matches and shares with `subject` what it must, in the order of time."""
        found: dict[int, Seen] = {}
        key = (subject.same, not subject.contact)
        for same, by_sort, name, histories in self._looks.get(key) or self._look(*key):
            for seen in histories.get(name(subject), ()):
                matches = by_sort[seen.sort]
                if (not matches or any(match.plain or fits(match, seen, self.index) for match in matches)) and (
                    not same or _shares(seen, same, subject, self.index)
                ):
                    found[seen.place] = seen
        return sorted(found.values(), key=in_order)

    def _look(self, usual: str, nobody: bool) -> list[_Look]:
        """Return where to look for subjects that ask for `usual` and are `nobody` or somebody."""
        by_same: dict[str, dict[int, tuple[Match, ...]]] = {}
        for match, taken in self.matches:
            by_sort = by_same.setdefault(match.same or usual, {})
            for sort in taken:
                by_sort[sort] = (*by_sort.get(sort, ()), match)
        found = self._looks[usual, nobody] = []
        for same, by_sort in by_same.items():
            sorts = frozenset(by_sort)
            if same in _WHOLE:
                by_sort = {
                    sort: () if any(match.plain for match in asked) else asked for sort, asked in by_sort.items()
                }
            if same == "anywhere":
                found.append(_Look("", by_sort, _id_of_all, {"": self.index.of_sorts(sorts)}))
                continue
            for what in _WHERE["application" if same == "contact" and nobody else same]:
                histories = self.index.by_what(what, sorts)
                found.append(_Look("" if same in _WHOLE else same, by_sort, attrgetter(what), histories))
        return found


#: What an event shares by standing in the history that is asked.
_WHOLE = frozenset({"anywhere", "employer", "application"})
#: What is to be shared -> in whose histories to look for it; one event may stand in several.
_WHERE: Mapping[str, tuple[What, ...]] = {
    "application": ("application",),
    "contact": ("contact",),
    "employer": ("employer",),
    "thing": ("about", "application", "contact"),
}
#: For whom a follow-up is where sharing the thing is enough.
_OF_A_THING = frozenset({"contact", "thing"})


def sorts_for(match: Match, index: Index, but: str = "") -> frozenset[int]:
    """Return the numbers of the sorts that a match takes, of those that happened at all; `but`: no letter of this form."""
    return frozenset(
        number
        for kind in match.kinds
        if kind in index.sorts
        for number, sort in index.sorts[kind].items()
        if passes(match, sort) and not (but and sort.form == but and sort.kinds[0] == "letter-sent")
    )


def fits(match: Match, seen: Seen, index: Index) -> bool:
    """Say whether an event of a sort that a match takes comes in time: what must have happened before it did, and what must not have since did not."""
    if not match.already and not match.unless:
        return True
    since = -inf
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


def _id_of_all(subject: Subject) -> str:
    return ""


def _shares(seen: Seen, same: str, subject: Subject, index: Index) -> bool:
    event = seen.event
    if same in _WHOLE:
        return True
    people = (event.contact, *event.people) if event.contact else event.people
    if event.about and event.about == subject.about:
        # One interview is about several people: what was done for one of them is done for that one alone.
        return same != "contact" or not people or not subject.contact or subject.contact in people
    # Another thing of the same sort is another matter; any other `about` says nothing.
    if event.about and subject.about and event.about in index.things.get(THINGS.get(subject.cause.kinds[-1], ""), ()):
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
        and (match.with_answer is None or match.with_answer == sort.with_answer)
        and (match.has_date is None or match.has_date == sort.has_date)
        and (match.complete is None or match.complete != sort.partial)
        and (match.answering is None or match.answering != (sort.form in OF_THEIR_OWN))
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
