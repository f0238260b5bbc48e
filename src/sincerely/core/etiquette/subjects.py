"""For whom a rule's follow-up is: from one event to its people, its application, its thing, or everybody it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sincerely.core.etiquette.history import Index, Seen, people_of
from sincerely.core.etiquette.matching import Subject
from sincerely.core.etiquette.rules import Match, Rule

_END = frozenset({"rejection-received", "application-withdrawn", "application-closed", "offer-accepted", "offer-declined", "offer-withdrawn"})  # fmt: skip
#: There is one of these to an event, whoever took part.
_ONE = frozenset({"application", "employer", "thing", "me"})
_OFFER = frozenset({"offer-received"})
#: They work elsewhere: the employer of an application says nothing about where and when they read mail.
_OUTSIDE = frozenset({"reference", "mentor", "adviser", "supporter"})


def subjects_of(rule: Rule, match: Match, events: Iterable[Seen], index: Index) -> list[Subject]:
    """Return each subject of the rule for each of these events."""
    wanted = match.subject or rule.subject
    if wanted in _ONE:
        return [_of_thing(wanted, seen) for seen in events]
    if wanted in ("each-other-application", "each-other-offer"):
        return [each for seen in events for each in _others(seen, index, wanted == "each-other-offer")]
    return [each for seen in events for each in _of_people(rule, wanted, match.part or rule.part, seen, index)]


def _of_people(rule: Rule, wanted: str, part: tuple[str, ...], seen: Seen, index: Index) -> Iterable[Subject]:
    """Return a subject for each of the people; where nobody is named, the application or thing stands for them."""
    event = seen.event
    if wanted == "contact":
        people = [event.contact] if event.contact else people_of(event)[:1]
    elif wanted == "each-person":
        people = people_of(event)
    elif wanted == "each-interviewer":
        people = index.interviewers(event.application, seen.ts)
    elif wanted == "each-reference":
        people = index.references(event)
    else:
        people = [contact.id for contact in index.contacts_with(part)]
        part = ()
    if not people and not part and wanted in ("contact", "each-person", "each-reference"):
        # Somebody is owed something even where nobody knows yet who it is.
        return (_of_thing("application" if event.application else "thing", seen),)
    return [_of_person(rule, person, seen, index) for person in people if not part or _part(person, index) in part]


def _part(person: str, index: Index) -> str:
    contact = index.facts.contacts.get(person)
    return contact.part if contact else "other"


def _of_person(rule: Rule, person: str, seen: Seen, index: Index) -> Subject:
    contact = index.facts.contacts.get(person)
    employer = contact.employer if contact else ""
    if not employer and not (contact and contact.part in _OUTSIDE):
        employer = seen.employer
    event = seen.event
    same = "thing" if rule.subject == "contact" and event.about else "contact"
    return Subject(person, seen, person, event.application, employer, event.about, same, rule.once or rule.rhythm)


def _of_thing(wanted: str, seen: Seen) -> Subject:
    event = seen.event
    if wanted == "me":
        return Subject("me", seen, same="anywhere")
    best = event.application or seen.employer or event.contact or event.id
    contact = ""
    if wanted == "thing":
        best, contact = event.about or best, event.contact
    elif wanted == "employer":
        best = seen.employer or best
    return Subject(best, seen, contact, event.application, seen.employer, event.about, wanted)


def _others(seen: Seen, index: Index, with_offer: bool) -> Iterator[Subject]:
    facts = index.facts
    for application in sorted(index.by_application):
        history = index.by_application[application]
        if application == seen.event.application or history[0].ts > seen.ts:
            continue
        ended = index.last_before(_END, application, seen.ts, including=True)
        offered = index.last_before(_OFFER, application, seen.ts, including=True)
        holds = offered is not None and (ended is None or ended < offered)
        if holds if with_offer else ended is None and not holds:
            known = facts.applications.get(application)
            yield Subject(
                id=application,
                cause=seen,
                application=application,
                employer=known.employer if known else history[0].employer,
                about=seen.event.about,
                same="application",
            )
