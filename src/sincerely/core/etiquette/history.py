"""What happened, in order: the facts' events indexed once by kind and by what they belong to, then asked for what went before and who took part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from operator import attrgetter
from typing import NamedTuple

from sincerely.core.etiquette.answers import is_complete
from sincerely.core.etiquette.kinds import THINGS, kinds_of
from sincerely.core.etiquette.values import Contact, Event, Facts

_NONE: list[Seen] = []
#: A history shorter than this is looked through; sorting it out by kind would take longer.
_SHORT = 16
#: What says by when they answer.
NAMES_A_DAY = ("date-named", "interview-ended")
#: They tell whom to write to about an application: the person who last spoke for the employer.
_INBOUND = frozenset(
    {"message-received", "interview-scheduled", "interview-moved", "date-named", "request-received", "call-held", "call-missed",
     "offer-received", "assessment-received"}
)  # fmt: skip
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
    has_date: bool
    #: That it answers a request in part: only the events before it can say so.
    partial: bool = False


#: What of an event makes its sort, after the kinds in the order of Sort; and whether it has a date.
_SORTING = attrgetter("kind", "form", "by", "automatic", "needs_answer", "feedback_given", "in_writing")


def sort_of(event: Event) -> Sort:
    """Return the sort of an event."""
    return Sort._make((kinds_of(event), *_SORTING(event)[1:], event.due is not None, False))


@dataclass(slots=True, eq=False)
class Seen:
    """An event with what is worked out about it once: its instant in seconds, its kinds, the number of its sort and its employer; its place among all in the order of time."""

    event: Event
    ts: float
    kinds: tuple[str, ...]
    sort: int
    employer: str
    place: int = 0


class History(list[Seen]):
    """The events of one application, contact, employer or thing, in the order of time. What is asked by kind is sorted out at the first question."""

    _by_kind: dict[str, list[Seen]] | None = None

    def of_kind(self, kind: str) -> list[Seen]:
        """Return its events of this kind."""
        if self._by_kind is None:
            if len(self) < _SHORT:
                return [seen for seen in self if kind in seen.kinds]
            self._by_kind = _sorted_out(self)
        return self._by_kind.get(kind, _NONE)


def _sorted_out(events: Iterable[Seen]) -> dict[str, list[Seen]]:
    found: dict[str, list[Seen]] = defaultdict(list)
    for seen in events:
        for kind in seen.kinds:
            found[kind].append(seen)
    return found


_NOTHING = History()


def _histories() -> dict[str, History]:
    return defaultdict(History)


def _sets() -> dict[str, set[str]]:
    return defaultdict(set)


@dataclass(slots=True)
class Index:
    """The facts' events: all of them, by application, contact, employer and thing, and by the key of the follow-up they name."""

    facts: Facts
    all: History = field(default_factory=History)
    #: kind -> every sort in which it happened, by number.
    sorts: dict[str, dict[int, Sort]] = field(default_factory=dict)
    by_application: dict[str, History] = field(default_factory=_histories)
    by_contact: dict[str, History] = field(default_factory=_histories)
    by_employer: dict[str, History] = field(default_factory=_histories)
    by_about: dict[str, History] = field(default_factory=_histories)
    by_key: dict[str, list[Seen]] = field(default_factory=dict)
    things: dict[str, set[str]] = field(default_factory=_sets)
    by_part: dict[str, list[Contact]] = field(default_factory=dict)

    @classmethod
    def of(cls, facts: Facts, names: Mapping[str, str]) -> Index:
        """Index the events of `facts`. `names`: former name of a rule -> its present one, for the keys that events name."""
        index = cls(facts)
        numbers: dict[Sort, int] = {}
        index.all = History(sorted(_seen(facts, numbers), key=attrgetter("ts", "event.id")))
        for _, contact in sorted(facts.contacts.items()):
            index.by_part.setdefault(contact.part, []).append(contact)
        index._place(names)
        for seen in index.all.of_kind("request-answered"):
            if seen.event.items and index._is_partial(seen):
                sort = sort_of(seen.event)._replace(partial=True)
                seen.sort = numbers.setdefault(sort, len(numbers))
        for sort, number in numbers.items():
            for kind in sort.kinds:
                index.sorts.setdefault(kind, {})[number] = sort
        return index

    def _place(self, names: Mapping[str, str]) -> None:
        """Number the events in the order of time and put each into the histories it belongs to."""
        by_application, by_contact, by_employer, by_about = (
            self.by_application,
            self.by_contact,
            self.by_employer,
            self.by_about,
        )
        for place, seen in enumerate(self.all):
            seen.place = place
            event = seen.event
            if event.settles:
                rule, colon, rest = event.settles.partition(":")
                self.by_key.setdefault(names.get(rule, rule) + colon + rest, []).append(seen)
            if event.application:
                by_application[event.application].append(seen)
            if event.contact:
                by_contact[event.contact].append(seen)
            if event.people:
                for person in {*event.people} - {event.contact, ""}:
                    by_contact[person].append(seen)
            if seen.employer:
                by_employer[seen.employer].append(seen)
            if event.about:
                by_about[event.about].append(seen)
                for kind in seen.kinds:
                    if kind in THINGS:
                        self.things[THINGS[kind]].add(event.about)

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
        history = self.by_application.get(application, _NOTHING)
        if len(history) < _SHORT:
            for seen in reversed(history):
                if (seen.ts < until or (including and seen.ts == until)) and not kinds.isdisjoint(seen.kinds):
                    return seen.ts
            return None
        last: float | None = None
        for kind in kinds:
            for seen in reversed(history.of_kind(kind)):
                if seen.ts < until or (including and seen.ts == until):
                    if last is None or seen.ts > last:
                        last = seen.ts
                    break
        return last

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
        for kind in NAMES_A_DAY:
            for seen in self.by_application.get(cause.event.application, _NOTHING).of_kind(kind):
                if seen.ts <= cause.ts and seen.event.due is not None and (named is None or seen.ts >= named.ts):
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
        for seen in reversed(self.by_application.get(application, _NOTHING)):
            if seen.ts <= until and seen.event.contact and seen.event.kind in _INBOUND:
                return seen.event.contact
        known = self.facts.applications.get(application)
        for contact in self.by_part.get("recruiter", ()):
            if known and known.employer and contact.employer == known.employer:
                return contact.id
        met = self.interviewers(application, until)
        return met[0] if met else ""


def people_of(event: Event) -> list[str]:
    """Return the people of an event, else its contact."""
    if not event.people:
        return [event.contact] if event.contact else []
    return list(dict.fromkeys(person for person in event.people if person)) or (
        [event.contact] if event.contact else []
    )


def _seen(facts: Facts, numbers: dict[Sort, int]) -> Iterator[Seen]:
    applications, contacts = facts.applications, facts.contacts
    # Thousands of events are of a few dozen sorts: what makes the sort of an event -> the sort and its number.
    known: dict[tuple[object, bool], tuple[Sort, int]] = {}
    for event in facts.events:
        employer = event.employer
        if not employer and event.application in applications:
            employer = applications[event.application].employer
        if not employer and event.contact in contacts:
            employer = contacts[event.contact].employer
        made_of = _SORTING(event), event.due is None
        if made_of not in known:
            sort = sort_of(event)
            known[made_of] = sort, numbers.setdefault(sort, len(numbers))
        sort, number = known[made_of]
        yield Seen(event, event.at.timestamp(), sort.kinds, number, employer)
