"""What happened, in order: the facts' events indexed once by kind and by what they belong to, then asked for what went before and who took part."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import Literal, NamedTuple

from sincerely.core.etiquette.answers import is_complete
from sincerely.core.etiquette.kinds import THINGS, kinds_of
from sincerely.core.etiquette.values import Contact, Event, Facts

#: A history shorter than this is looked through; sorting it out by kind would take longer.
_SHORT = 16
#: What says by when they answer.
NAMES_A_DAY = ("date-named", "interview-ended")
#: They tell whom to write to about an application: the person who last spoke for the employer.
_INBOUND = frozenset(
    {"message-received", "interview-scheduled", "interview-moved", "date-named", "request-received", "call-held", "call-missed",
     "offer-received", "assessment-received"}
)  # fmt: skip
#: What an event belongs to.
What = Literal["application", "contact", "employer", "about"]
#: The order of time; of one instant, that of the ids.
in_order = attrgetter("place")


class Sort(NamedTuple):
    """All that a match can ask of an event alone: those of one sort are taken or left together, and there are few sorts."""

    kinds: tuple[str, ...]
    form: str
    by: str
    automatic: bool
    needs_answer: bool
    feedback_given: bool
    in_writing: bool
    with_answer: bool
    has_date: bool
    #: That it answers a request in part: only the events before it can say so.
    partial: bool = False


#: What of an event makes its sort beside its kinds and whether it has a date, in the order of Sort.
_TRAITS = attrgetter("form", "by", "automatic", "needs_answer", "feedback_given", "in_writing", "with_answer")


def sort_of(event: Event) -> Sort:
    """Return the sort of an event."""
    return Sort._make((kinds_of(event), *_TRAITS(event), event.due is not None, False))


@dataclass(slots=True, eq=False)
class Seen:
    """An event with what is worked out about it once: its instant in seconds, its kinds, the number of its sort and its employer; its place among all in the order of time."""

    event: Event
    ts: float
    kinds: tuple[str, ...]
    sort: int
    employer: str
    place: int


class History(list[Seen]):
    """The events of one application, contact, employer or thing, in the order of time. What is asked by kind or by time is sorted out at the first question."""

    _by_kind: dict[str, History] | None = None
    _times: list[float] | None = None

    def of_kind(self, kind: str) -> History:
        """Return its events of this kind."""
        if self._by_kind is None:
            if len(self) < _SHORT:
                return History([seen for seen in self if kind in seen.kinds])
            self._by_kind = _sorted_out(self)
        return self._by_kind.get(kind, _NOTHING)

    def back_from(self, ts: float, including: bool = True) -> Iterator[Seen]:
        """Return its events before an instant, and `including` those at it, the last one first."""
        times = self._times or self._timed()
        return reversed(self[: bisect_right(times, ts) if including else bisect_left(times, ts)])

    def _timed(self) -> list[float]:
        self._times = [seen.ts for seen in self]
        return self._times


_NOTHING = History()


def _sorted_out(events: Iterable[Seen]) -> dict[str, History]:
    found: dict[str, History] = defaultdict(History)
    for seen in events:
        for kind in seen.kinds:
            found[kind].append(seen)
    return found


def _grouped(what: What, events: Iterable[Seen]) -> dict[str, list[Seen]]:
    found: dict[str, list[Seen]] = defaultdict(list)
    if what == "contact":
        for seen in events:
            event = seen.event
            if event.contact:
                found[event.contact].append(seen)
            if event.people:
                for person in {*event.people} - {event.contact, ""}:
                    found[person].append(seen)
        return found
    of = attrgetter("employer" if what == "employer" else f"event.{what}")
    for seen in events:
        if name := of(seen):
            found[name].append(seen)
    return found


def _histories(what: What, events: Iterable[Seen]) -> dict[str, History]:
    return {name: History(found) for name, found in _grouped(what, events).items()}


def _sets() -> dict[str, set[str]]:
    return defaultdict(set)


@dataclass
class Index:
    """The facts' events: all of them, by their sort, by what they belong to, and by the key of the follow-up they name."""

    facts: Facts
    all: History = field(default_factory=History)
    #: kind -> every sort in which it happened, by number.
    sorts: dict[str, dict[int, Sort]] = field(default_factory=dict)
    by_sort: dict[int, list[Seen]] = field(default_factory=dict)
    by_application: dict[str, History] = field(default_factory=dict)
    by_key: dict[str, list[Seen]] = field(default_factory=dict)
    things: dict[str, set[str]] = field(default_factory=_sets)
    by_part: dict[str, list[Contact]] = field(default_factory=dict)
    _known: dict[tuple[What, frozenset[int]], dict[str, list[Seen]]] = field(default_factory=dict)

    @classmethod
    def of(cls, facts: Facts, names: Mapping[str, str]) -> Index:
        """Index the events of `facts`. `names`: former name of a rule -> its present one, for the keys that events name."""
        index = cls(facts)
        for _, contact in sorted(facts.contacts.items()):
            index.by_part.setdefault(contact.part, []).append(contact)
        numbers = index._see()
        index.by_application = _histories("application", index.all)
        index._sort_out(numbers, names)
        return index

    def _see(self) -> dict[Sort, int]:
        """Put the events in the order of time; return their sorts with the numbers they were given."""
        events, applications, contacts = self.facts.events, self.facts.applications, self.facts.contacts
        numbers: dict[Sort, int] = {}
        # Thousands of events are of a few dozen sorts: what makes the sort of an event -> its kinds and its number.
        known: dict[tuple[object, ...], tuple[tuple[str, ...], int]] = {}
        in_time = sorted([(event.at.timestamp(), event.id, n) for n, event in enumerate(events)])
        for place, (ts, _, n) in enumerate(in_time):
            event = events[n]
            employer = event.employer
            if not employer:
                if application := applications.get(event.application):
                    employer = application.employer
                if not employer and (contact := contacts.get(event.contact)):
                    employer = contact.employer
            made_of = (event.kind, event.due is None, _TRAITS(event))
            of_sort = known.get(made_of)
            if of_sort is None:
                sort = sort_of(event)
                of_sort = known[made_of] = sort.kinds, numbers.setdefault(sort, len(numbers))
            kinds, number = of_sort
            self.all.append(Seen(event, ts, kinds, number, employer, place))
        return numbers

    def _sort_out(self, numbers: dict[Sort, int], names: Mapping[str, str]) -> None:
        """Put each event with those of its sort, and note which follow-up it names and what it is about."""
        by_sort: dict[int, list[Seen]] = defaultdict(list)
        for seen in self.all:
            event = seen.event
            if event.items and "request-answered" in seen.kinds and self._is_partial(seen):
                seen.sort = numbers.setdefault(sort_of(event)._replace(partial=True), len(numbers))
            by_sort[seen.sort].append(seen)
            if event.settles:
                rule, colon, rest = event.settles.partition(":")
                self.by_key.setdefault(names.get(rule, rule) + colon + rest, []).append(seen)
            if event.about:
                for kind in seen.kinds:
                    if kind in THINGS:
                        self.things[THINGS[kind]].add(event.about)
        self.by_sort = by_sort
        for sort, number in numbers.items():
            for kind in sort.kinds:
                self.sorts.setdefault(kind, {})[number] = sort

    @cached_property
    def by_contact(self) -> dict[str, History]:
        """The events by the people they concern."""
        return _histories("contact", self.all)

    @cached_property
    def by_about(self) -> dict[str, History]:
        """The events by the thing they are about."""
        return _histories("about", self.all)

    def by_what(self, what: What, sorts: frozenset[int]) -> dict[str, list[Seen]]:
        """Return the events of these sorts by what they belong to, in the order of time; one with several people stands with each of them."""
        known = self._known.get((what, sorts))
        if known is None:
            known = self._known[what, sorts] = _grouped(what, self.of_sorts(sorts))
        return known

    def of_sorts(self, sorts: Iterable[int]) -> list[Seen]:
        """Return the events of these sorts, in the order of time."""
        found = [self.by_sort[number] for number in sorts if number in self.by_sort]
        return found[0] if len(found) == 1 else sorted(chain.from_iterable(found), key=in_order)

    def _is_partial(self, answer: Seen) -> bool:
        """Say whether an answer, with those before it, still leaves out something that its request names."""
        event = answer.event

        def before(kind: str) -> list[Seen]:
            found = (
                self.by_about.get(event.about, _NOTHING).of_kind(kind)
                if event.about
                else self.by_application.get(event.application, _NOTHING).of_kind(kind)
                if event.application
                else self.by_contact.get(event.contact, _NOTHING).of_kind(kind)
            )
            return [seen for seen in found if seen.ts <= answer.ts]

        asked = before("request-received")[-1:]
        return bool(asked) and not is_complete(
            asked[0].event.items,
            (item for seen in before("request-answered") if seen.ts >= asked[0].ts for item in seen.event.items),
        )

    # -- what went before

    def last_before(self, kinds: frozenset[str], application: str, until: float, including: bool) -> float | None:
        """Return the instant of the last event of these kinds on the application before `until`."""
        for seen in self.by_application.get(application, _NOTHING).back_from(until, including):
            if not kinds.isdisjoint(seen.kinds):
                return seen.ts
        return None

    def last_touch(self, kinds: Iterable[str], contact: str, until: float, but: Seen) -> Seen | None:
        """Return the last event of these kinds with the contact up to `until`."""
        found: Seen | None = None
        for kind in kinds:
            for seen in reversed(self.by_contact.get(contact, _NOTHING).of_kind(kind)):
                if seen.ts <= until and seen is not but:
                    if found is None or seen.ts > found.ts:
                        found = seen
                    break
        return found

    def standing_date(self, cause: Seen, day: date) -> date | datetime | None:
        """Return the last day they named for an answer before the cause, where it comes after `day`."""
        named: Seen | None = None
        for seen in self.by_application.get(cause.event.application, _NOTHING).back_from(cause.ts):
            if named is not None and seen.ts < named.ts:
                break
            kind = seen.event.kind
            # Of several at one instant it is the end of an interview that counts, and of several such the last.
            if (
                seen.event.due is not None
                and kind in NAMES_A_DAY
                and (named is None or kind == NAMES_A_DAY[-1] != named.event.kind)
            ):
                named = seen
        due = named.event.due if named else None
        if due is None:
            return None
        return due if (due.date() if isinstance(due, datetime) else due) > day else None

    # -- who

    def interviewers(self, application: str, until: float) -> list[str]:
        """Return everybody who interviewed for the application up to an instant."""
        found = [
            person
            for seen in self.by_application.get(application, _NOTHING).of_kind("interview-ended")
            if seen.ts <= until
            for person in people_of(seen.event)
        ]
        return list(dict.fromkeys(found))

    def references(self, event: Event) -> list[str]:
        """Return the references an event concerns: the people it names as such, else those asked for its application or for any, without those who declined."""
        if event.kind.startswith("reference-") and (people := people_of(event)):
            return people
        named = {
            person
            for kind in ("reference-needed", "reference-briefed", "reference-called")
            for seen in self.by_application.get(event.application, _NOTHING).of_kind(kind)
            for person in people_of(seen.event)
        }
        said: dict[str, str] = dict.fromkeys(named, "")
        for seen in self.all:
            kind = seen.kinds[-1]
            if kind in (
                "reference-asked",
                "reference-agreed",
                "reference-declined",
                "reference-briefed",
                "reference-called",
            ) and (
                seen.event.contact in named
                if named and not seen.event.application
                else seen.event.application in ("", event.application)
            ):
                said[seen.event.contact] = kind
        return sorted(person for person, kind in said.items() if person and kind != "reference-declined")

    def contacts_with(self, parts: Iterable[str]) -> list[Contact]:
        """Return the contacts on record with one of these parts."""
        return [contact for part in parts for contact in self.by_part.get(part, ())]

    def person_for(self, application: str, until: float) -> str:
        """Return whom to write to about an application: who last spoke for them, else their recruiter on record, else an interviewer, else nobody."""
        for seen in self.by_application.get(application, _NOTHING).back_from(until):
            if seen.event.contact and seen.event.kind in _INBOUND:
                return seen.event.contact
        known = self.facts.applications.get(application)
        for contact in self.by_part.get("recruiter", ()):
            if known and known.employer and contact.employer == known.employer:
                return contact.id
        met = self.interviewers(application, until)
        return met[0] if met else ""


def people_of(event: Event) -> list[str]:
    """Return the people of an event, else its contact."""
    if event.people and (found := list(dict.fromkeys(filter(None, event.people)))):
        return found
    return [event.contact] if event.contact else []
