"""When a follow-up is shown and due, and whose working time counts for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, tzinfo
from functools import lru_cache
from typing import NamedTuple, cast

from sincerely.core.etiquette.distances import Distance, moment
from sincerely.core.etiquette.history import Seen
from sincerely.core.etiquette.matching import Subject
from sincerely.core.etiquette.rules import Rule
from sincerely.core.etiquette.values import Contact, Employer, Facts, Holidays, WorkingHours
from sincerely.core.etiquette.worktime import Place

_THE_DATE = Distance(0, "days", from_date=True)
_SAME_DAY = Distance(0, "same business day")
_NOBODY = Employer(id="", name="")


class Times(NamedTuple):
    """When a follow-up is first shown, when it is due, and when it is gone, if it is without being done."""

    starts: datetime
    due: datetime
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
        known = self.facts.employers.get(employer, _NOBODY)
        return self._place(known.zone or fallback or self.facts.home, known.hours, known)

    def _of(self, contact: Contact | None, whose: str, employer_id: str, zone: tzinfo | None) -> Place:
        home, employer = self.facts.home, self.facts.employers.get(employer_id, _NOBODY)
        hours = (contact.hours if contact else None) or employer.hours
        if whose == "interview":
            return self._place(zone or employer.zone or home, hours, employer)
        at = (contact.zone if contact else None) or employer.zone or zone or home
        return self._place(at, hours, employer)

    def _place(self, zone: tzinfo, hours: WorkingHours, employer: Employer) -> Place:
        return _place(zone, hours, employer.country, employer.subdivision, self.holidays)


@lru_cache(maxsize=512)
def _place(zone: tzinfo, hours: WorkingHours, country: str, subdivision: str, holidays: Holidays) -> Place:
    """Return one and the same place for the same working time: what it remembers of its days serves the next plan too."""
    return Place(zone, hours, country, subdivision, holidays)


def times(rule: Rule, step: Distance, anchor: Seen, named: object, place: Place, touch: Seen | None) -> Times:
    """Return when a step of a rule is shown and due, counted from `anchor`; never before it. `named` is the date the cause names."""
    at = anchor.event.at
    if at.tzinfo is not place.zone:
        at = at.astimezone(place.zone)
    date_named = cast("date | datetime | None", named)
    due = moment(step, at, date_named, place)
    if due is None:
        due = moment(_SAME_DAY, at, None, place)
    assert due is not None
    waits = _waits(step, date_named)
    if rule.by_the_date and date_named is not None:
        last = moment(_THE_DATE, at, date_named, place)
        due = min(due, last) if last else due
    if touch is not None and rule.quiet is not None:
        again = moment(rule.quiet, touch.event.at, None, place)
        if again is not None and again > due:
            due, waits = again, True
    if due < at:
        # The date had passed already when it became known.
        due, waits = place.span(place.perceived_day(at))[1], False
    starts = _shown(rule, at, due, date_named, place, waits)
    until = moment(_THE_DATE, at, date_named, place) if rule.until_the_date and date_named is not None else None
    return Times(starts if starts is at else max(starts, at), due, until)


def _waits(step: Distance, named: date | datetime | None) -> bool:
    """Say whether a step is only shown on its day: those that count in days do, those in hours are shown at once."""
    taken = step.otherwise if step.from_date and named is None and step.otherwise else step
    return taken.unit in ("days", "weeks", "business days") and not (taken.from_date and taken.count <= 0)


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
    return Times(max(starts, at), due, when.until) if due >= at else when
