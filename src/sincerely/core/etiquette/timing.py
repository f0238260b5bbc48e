"""When a follow-up is shown and due, and whose working time counts for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, tzinfo
from functools import lru_cache
from typing import NamedTuple

from sincerely.core.etiquette.distances import Distance, counted_from, days_later, moment
from sincerely.core.etiquette.history import Seen
from sincerely.core.etiquette.matching import Subject
from sincerely.core.etiquette.rules import Rule
from sincerely.core.etiquette.values import Contact, Employer, Facts, Holidays, WorkingHours
from sincerely.core.etiquette.worktime import Place, add_hours

_THE_DATE = Distance(0, "days", from_date=True)
_NOBODY = Employer(id="", name="")


class Times(NamedTuple):
    """When a follow-up is first shown, when it is due (in seconds, too), and when it is gone, if it is without being done."""

    starts: datetime
    due: datetime
    ts: float
    until: datetime | None = None


class Places:
    """The working time of everybody in the facts, worked out once each."""

    def __init__(self, facts: Facts, holidays: Holidays) -> None:
        self.facts, self.holidays = facts, holidays
        self._known: dict[tuple[str, str, tzinfo | None], Place] = {}
        self._mine = self._place(facts.home, facts.candidate_hours, _NOBODY)

    def of(self, whose: str, subject: Subject, cause: Seen) -> Place:
        """Return the place whose time counts for this rule and subject; where no zone is on record, that of the event."""
        if whose == "candidate":
            return self._mine
        zone = cause.event.at.tzinfo
        contact = self.facts.contacts.get(subject.contact) if whose == "contact" else None
        if contact is not None and (contact.zone or contact.hours):
            return self._of(contact, whose, subject.employer, zone)
        key = (whose, subject.employer, zone)
        place = self._known.get(key)
        if place is None:
            place = self._known[key] = self._of(None, whose, subject.employer, zone)
        return place

    def of_employer(self, employer: str, fallback: tzinfo | None) -> Place:
        """Return the employer's place."""
        key = ("", employer, fallback)
        place = self._known.get(key)
        if place is None:
            known = self.facts.employers.get(employer, _NOBODY)
            place = self._place(known.zone or fallback or self.facts.home, known.hours, known)
            self._known[key] = place
        return place

    def _of(self, contact: Contact | None, whose: str, employer_id: str, zone: tzinfo | None) -> Place:
        home, employer = self.facts.home, self.facts.employers.get(employer_id, _NOBODY)
        hours = (contact.hours if contact else None) or employer.hours
        if whose == "interview":
            return self._place(zone or employer.zone or home, hours, employer)
        at = (contact.zone if contact else None) or employer.zone or zone or home
        return self._place(at, hours, employer)

    def _place(self, zone: tzinfo, hours: WorkingHours, employer: Employer) -> Place:
        place = _place(zone, hours, employer.country, employer.subdivision, self.holidays)
        place.tidy()
        return place


@lru_cache(maxsize=512)
def _place(zone: tzinfo, hours: WorkingHours, country: str, subdivision: str, holidays: Holidays) -> Place:
    """Return one and the same place for the same working time: what it remembers of its days serves the next plan too."""
    return Place(zone, hours, country, subdivision, holidays)


def times(
    rule: Rule, step: Distance, anchor: Seen, named: date | datetime | None, place: Place, touch: Seen | None
) -> Times:
    """Return when a step of a rule is shown and due, counted from `anchor`; never before it. `named` is the date the cause names."""
    at = anchor.event.at
    if at.tzinfo is not place.zone:
        at = at.astimezone(place.zone)
    if step.from_date and named is None and step.otherwise:
        step = step.otherwise
    day = counted_from(step, at, named, place)
    if day is not None:
        opening, due, ts = days_later(step, day, place)
        if rule.bare and step.waits and due >= at:  # as most are
            return Times(at if at > opening else opening, due, ts)
    elif step.unit == "hours" and not step.from_date:
        due, ts = add_hours(at, step.count, place.zone), anchor.ts + 3600 * step.count
        if rule.bare:
            return Times(at, due, ts)
    else:
        due = moment(step, at, named, place) or place.span(place.perceived_day(at))[1]
        ts = due.timestamp()
    by_the_step = due
    waits = step.waits
    if rule.by_the_date and named is not None:
        last = moment(_THE_DATE, at, named, place)
        due = min(due, last) if last else due
    if touch is not None and rule.quiet is not None:
        again = moment(rule.quiet, touch.event.at, None, place)
        if again is not None and again > due:
            due, waits = again, True
    if due < at:
        # The date had passed already when it became known.
        due, waits = place.span(place.perceived_day(at))[1], False
    starts = _shown(rule, at, due, named, place, waits)
    until = moment(_THE_DATE, at, named, place) if rule.until_the_date and named is not None else None
    if due is not by_the_step:
        ts = due.timestamp()
    return Times(starts if starts is at else max(starts, at), due, ts, until)


def _shown(
    rule: Rule, at: datetime, due: datetime, named: date | datetime | None, place: Place, waits: bool
) -> datetime:
    shown = moment(rule.shown, at, named, place) if rule.shown else None
    if shown is None or rule.shown is None:
        return min(place.span(place.day_of(due))[0], due) if waits else at
    if rule.quiet and waits and not rule.shown.count:
        return min(place.span(place.day_of(due))[0], due)
    if rule.shown.unit != "hours" and shown > at:
        shown = place.span(place.day_of(shown))[0]
    return min(shown, due)


def postponed(when: Times, anchor: Seen, by_key: Iterable[Seen], place: Place) -> Times:
    """Return the times after the last postponement by hand: a day means its working hours, an instant itself until that day's end.

    One to before the anchor means nothing: no follow-up comes before its cause.
    """
    last = None
    for seen in by_key:
        if seen.event.kind == "follow-up-postponed" and seen.event.due is not None:
            last = seen.event.due
    if last is None:
        return when
    at = anchor.event.at.astimezone(place.zone)
    starts = last.astimezone(place.zone) if isinstance(last, datetime) else place.span(last)[0]
    due = max(starts, place.span(place.day_of(starts))[1])
    return Times(max(starts, at), due, due.timestamp(), when.until) if due >= at else when
