"""Finding events: indexed once by kind and by what they belong to, then asked for what settles, stops or precedes something."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from operator import attrgetter

from sincerely.core.etiquette.answers import is_complete
from sincerely.core.etiquette.kinds import BY_HAND, KINDS, kinds_of
from sincerely.core.etiquette.rules import Match
from sincerely.core.etiquette.values import Contact, Event, Facts

_PLACE = {name: place for place, name in enumerate(KINDS)}

_NONE: list[Seen] = []
_NOTHING: Mapping[str, list[Seen]] = {}
#: From this length on a list is searched by halves.
_LONG = 8
_ts = attrgetter("ts")
#: What says by when they answer.
NAMES_A_DAY = ("date-named", "interview-ended")
#: They tell whom to write to about an application: the person who last spoke for the employer.
_INBOUND = frozenset(
    {"message-received", "interview-scheduled", "interview-moved", "date-named", "request-received", "call-held", "call-missed",
     "offer-received", "assessment-received"}
)  # fmt: skip


def _lists() -> dict[str, list[Seen]]:
    return defaultdict(list)


def _by_kind() -> dict[str, dict[str, list[Seen]]]:
    return defaultdict(_lists)


def _sets() -> dict[str, set[str]]:
    return defaultdict(set)


@dataclass(slots=True, eq=False)
class Seen:
    """An event with what is worked out about it once: its instant in seconds, its kinds and its employer; `partial` where it answers a request in part."""

    event: Event
    ts: float
    kinds: tuple[str, ...]
    employer: str
    partial: bool = False


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


@dataclass(slots=True)
class Index:
    """The facts' events by kind, and by kind for each application, contact, employer and thing; each list in the order of time."""

    facts: Facts
    all: list[Seen] = field(default_factory=list)
    by_kind: dict[str, list[Seen]] = field(default_factory=_lists)
    by_application: dict[str, dict[str, list[Seen]]] = field(default_factory=_by_kind)
    by_contact: dict[str, dict[str, list[Seen]]] = field(default_factory=_by_kind)
    by_employer: dict[str, dict[str, list[Seen]]] = field(default_factory=_by_kind)
    by_about: dict[str, dict[str, list[Seen]]] = field(default_factory=_by_kind)
    by_key: dict[str, list[Seen]] = field(default_factory=_lists)
    of_application: dict[str, list[Seen]] = field(default_factory=_lists)
    things: dict[str, set[str]] = field(default_factory=_sets)
    last: dict[str, float] = field(default_factory=dict)
    by_part: dict[str, list[Contact]] = field(default_factory=dict)

    @classmethod
    def of(cls, facts: Facts, names: dict[str, str] | None = None) -> Index:
        """Index the events of `facts`. `names`: former name of a rule -> its present one, for the keys that events name."""
        index = cls(facts)
        applications, contacts = facts.applications, facts.contacts
        for event in facts.events:
            employer = event.employer
            if not employer and event.application in applications:
                employer = applications[event.application].employer
            if not employer and event.contact in contacts:
                employer = contacts[event.contact].employer
            index.all.append(Seen(event, event.at.timestamp(), kinds_of(event), employer))
        for _, contact in sorted(contacts.items()):
            index.by_part.setdefault(contact.part, []).append(contact)
        index.all.sort(key=lambda seen: (seen.ts, seen.event.id))
        for seen in index.all:
            index._add(seen, names or {})
        for seen in index.by_kind.get("request-answered", _NONE):
            seen.partial = bool(seen.event.items) and index._is_partial(seen)
        return index

    def _add(self, seen: Seen, names: dict[str, str]) -> None:
        event, employer = seen.event, seen.employer
        application, about = event.application, event.about
        people = {event.contact, *event.people} if event.people else (event.contact,)
        if event.settles:
            rule, colon, rest = event.settles.partition(":")
            self.by_key[names.get(rule, rule) + colon + rest].append(seen)
        if application:
            self.of_application[application].append(seen)
            self.last[application] = seen.ts
        places = [self.by_kind]
        if application:
            places.append(self.by_application[application])
        for person in people:
            if person:
                places.append(self.by_contact[person])
                self.last[person] = seen.ts
        if employer:
            places.append(self.by_employer[employer])
        if about:
            places.append(self.by_about[about])
            for kind in seen.kinds:
                if kind in KINDS and KINDS[kind].thing:
                    self.things[KINDS[kind].thing].add(about)
        for kind in seen.kinds:
            for place in places:
                place[kind].append(seen)

    def _is_partial(self, answer: Seen) -> bool:
        """Say whether an answer, with those before it, still leaves out something that its request names."""
        event = answer.event

        def before(kind: str) -> list[Seen]:
            found = (
                self.by_about.get(event.about, _NOTHING).get(kind, _NONE)
                if event.about
                else self.by_application.get(event.application, _NOTHING).get(kind, _NONE)
                if event.application
                else self.by_contact.get(event.contact, _NOTHING).get(kind, _NONE)
            )
            return [seen for seen in found if seen.ts <= answer.ts]

        asked = before("request-received")[-1:]
        return bool(asked) and not is_complete(
            asked[0].event.items,
            (item for seen in before("request-answered") if seen.ts >= asked[0].ts for item in seen.event.items),
        )

    # -- what settles and stops

    def fits(self, match: Match, seen: Seen) -> bool:
        """Say whether an event of the right kind meets the conditions of a match: on itself, and on what went before it."""
        return (
            passes(match, seen.event)
            and (match.complete is None or match.complete != seen.partial)
            and self._in_time(match, seen)
        )

    def _in_time(self, match: Match, seen: Seen) -> bool:
        """Say whether what must have happened before did, and what must not have since did not."""
        since = float("-inf")
        application = seen.event.application
        if not match.already and not match.unless:
            return True
        if match.already:
            before = self.last_before(match.already, application, seen.ts, including=True)
            if before is None:
                return False
            since = before
        if match.unless:
            against = self.last_before(match.unless, application, seen.ts, including=False)
            return against is None or against < since or (against == since and bool(match.already))
        return True

    def first(
        self, matches: Iterable[Match], subject: Subject, after: float, but: Seen, usual: str = ""
    ) -> Seen | None:
        """Return the first event at or after the instant `after` that matches and shares with `subject` what it must (`usual` where the match does not say)."""
        best: Seen | None = None
        last = self.last
        for match in matches:
            same = match.same or usual or subject.same
            # Most follow-ups are asked about when nothing has happened since.
            if same == "application" and last.get(subject.application, 0.0) < after:
                continue
            if same == "contact" and subject.contact and last.get(subject.contact, 0.0) < after:
                continue
            for place in self._places(same, subject):
                for kind in match.kind_set & place.keys():
                    found = place[kind]
                    if found[-1].ts < after:
                        continue
                    for seen in found if len(found) < _LONG else found[bisect_left(found, after, key=_ts) :]:
                        if seen.ts < after or (seen.ts == after and not _follows(seen, but)):
                            continue
                        if best is not None and (seen.ts, seen.event.id) >= (best.ts, best.event.id):
                            break
                        if (match.plain or self.fits(match, seen)) and (
                            _same_day(seen, but, subject) if match.same_day else self._shares(seen, same, subject)
                        ):
                            best = seen
                            break
        return best

    def every(self, matches: Iterable[Match], subject: Subject) -> list[Seen]:
        """Return every event that matches and shares with `subject` what it must, in the order of time."""
        found: dict[int, Seen] = {}
        for match in matches:
            same = match.same or subject.same
            for place in self._places(same, subject):
                for kind in match.kind_set & place.keys():
                    for seen in place[kind]:
                        if (match.plain or self.fits(match, seen)) and self._shares(seen, same, subject):
                            found[id(seen)] = seen
        return sorted(found.values(), key=lambda seen: (seen.ts, seen.event.id))

    def _places(self, same: str, subject: Subject) -> Iterable[Mapping[str, list[Seen]]]:
        """Return where to look, each its events by kind; one event may stand in several."""
        if same == "anywhere":
            return (self.by_kind,)
        if same == "employer":
            return (self.by_employer.get(subject.employer, _NOTHING),)
        if same == "application" or (same == "contact" and not subject.contact):
            return (self.by_application.get(subject.application, _NOTHING),)
        if same == "contact":
            return (self.by_contact.get(subject.contact, _NOTHING),)
        return (
            self.by_about.get(subject.about, _NOTHING),
            self.by_application.get(subject.application, _NOTHING),
            self.by_contact.get(subject.contact, _NOTHING),
        )

    def _shares(self, seen: Seen, same: str, subject: Subject) -> bool:
        event = seen.event
        if same in ("anywhere", "employer", "application"):
            return True
        people = (event.contact, *event.people) if event.contact else event.people
        if event.about and event.about == subject.about:
            # One interview is about several people: what was done for one of them is done for that one alone.
            return same != "contact" or not people or not subject.contact or subject.contact in people
        # Another thing of the same sort is another matter; any other `about` says nothing.
        if event.about and subject.about and event.about in self.things.get(subject.thing, ()):
            return False
        if same == "contact" and subject.loose:
            return True
        if event.application and subject.application and event.application != subject.application:
            return False
        return not people or not subject.contact or subject.contact in people

    # -- what went before

    def last_before(self, kinds: Iterable[str], application: str, until: float, including: bool) -> float | None:
        """Return the instant of the last event of these kinds on the application before `until`."""
        last: float | None = None
        for kind in kinds:
            for seen in reversed(self.by_application.get(application, _NOTHING).get(kind, _NONE)):
                if seen.ts < until or (including and seen.ts == until):
                    if last is None or seen.ts > last:
                        last = seen.ts
                    break
        return last

    def last_touch(self, kinds: Iterable[str], contact: str, until: float, but: Seen) -> Seen | None:
        """Return the last event of these kinds with the contact up to `until`."""
        found: Seen | None = None
        for kind in kinds:
            for seen in reversed(self.by_contact.get(contact, _NOTHING).get(kind, _NONE)):
                if seen.ts <= until and seen is not but:
                    if found is None or seen.ts > found.ts:
                        found = seen
                    break
        return found

    def standing_date(self, cause: Seen, day: date) -> date | datetime | None:
        """Return the last day they named for an answer before the cause, where it comes after `day`."""
        named: Seen | None = None
        for kind in NAMES_A_DAY:
            for seen in self.by_application.get(cause.event.application, _NOTHING).get(kind, _NONE):
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
            for seen in self.by_application.get(application, _NOTHING).get("interview-ended", _NONE)
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
            for seen in self.by_application.get(event.application, _NOTHING).get(kind, _NONE)
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
        for seen in reversed(self.of_application.get(application, _NONE)):
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
    return list(dict.fromkeys(person for person in event.people if person)) or (
        [event.contact] if event.contact else []
    )


def passes(match: Match, event: Event) -> bool:
    """Say whether the event meets the conditions of a match on the event itself."""
    return (
        (not match.form or match.form == event.form)
        and (not match.by or match.by == event.by)
        and (match.automatic is None or match.automatic == event.automatic)
        and (match.needs_answer is None or match.needs_answer == event.needs_answer)
        and (match.feedback_given is None or match.feedback_given == event.feedback_given)
        and (match.has_date is None or match.has_date == (event.due is not None))
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
