"""When a follow-up is shown and due, and whose working time counts for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, tzinfo
from functools import lru_cache

from sincerely.core.etiquette.distances import Distance, counted_from, days_later, moment
from sincerely.core.etiquette.history import Seen
from sincerely.core.etiquette.matching import Subject
from sincerely.core.etiquette.rules import Rule
from sincerely.core.etiquette.values import Contact, Employer, Facts, Holidays, WorkingHours
from sincerely.core.etiquette.worktime import Place

_THE_DATE = Distance(0, "days", from_date=True)
_NOBODY = Employer(id="", name="")


#: When a follow-up is first shown, when it is due and the latter in seconds, and when it is gone, if it is without being done.
#: A bare tuple, because every plan makes thousands of them.
Times = tuple[datetime, datetime, float, datetime | None]


class Places:
    """The working time of everybody in the facts, worked out once each."""

    def __init__(self, facts: Facts, holidays: Holidays) -> None:
        self.facts, self.holidays = facts, holidays
        self._known: dict[tuple[str, tzinfo | None, bool], Place] = {}
        #: The contacts with a zone or hours of their own.
        self._apart = {key: contact for key, contact in facts.contacts.items() if contact.zone or contact.hours}
        self._mine = self._place(facts.home, facts.candidate_hours, _NOBODY)

    def of(self, whose: str, subject: Subject, cause: Seen) -> Place:
        """Return the place whose time counts for this rule and subject; where no zone is on record, that of the event."""
        if whose == "candidate":
            return self._mine
        zone = cause.event.at.tzinfo
        if whose == "contact" and subject.contact in self._apart:
            return self._of(self._apart[subject.contact], subject.employer, zone)
        key = (subject.employer, zone, whose == "interview")
        return self._known.get(key) or self._found(*key)

    def of_employer(self, employer: str, zone: tzinfo | None) -> Place:
        """Return the employer's place: in its own zone, else in `zone`."""
        return self._known.get((employer, zone, False)) or self._found(employer, zone, False)

    def _found(self, employer: str, zone: tzinfo | None, there: bool) -> Place:
        place = self._known[employer, zone, there] = self._of(None, employer, zone, there)
        return place

    def _of(self, contact: Contact | None, employer_id: str, zone: tzinfo | None, there: bool = False) -> Place:
        home, employer = self.facts.home, self.facts.employers.get(employer_id, _NOBODY)
        hours = (contact.hours if contact else None) or employer.hours
        if there:
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
        at = place.hours_later(at, anchor.ts, 0)
    if step.from_date and named is None and step.otherwise:
        step = step.otherwise
    # `at` is in the zone of the place by now.
    day = counted_from(step, at, named, place) if step.from_date else at.date() if step.in_days else None
    if day is not None:
        opening, due, ts = days_later(step, day, place)
        if rule.bare and step.waits and due >= at:  # as most are
            return at if at > opening else opening, due, ts, None
    elif step.unit == "hours" and not step.from_date:
        due, ts = place.hours_later(at, anchor.ts, step.count), anchor.ts + 3600 * step.count
        if rule.bare:
            return at, due, ts, None
    else:
        due = moment(step, at, named, place) or place.span(place.perceived_day(at))[1]
        ts = due.timestamp()
    by_the_step = due
    waits, cut = step.waits, False
    if rule.by_the_date and named is not None:
        last = moment(_THE_DATE, at, named, place)
        if last and last < due:
            due, cut = last, True
    if touch is not None and rule.quiet is not None:
        again = moment(rule.quiet, touch.event.at, None, place)
        if again is not None and again > due:
            due, waits = again, True
    if due < at:
        # The date had passed already when it became known.
        due, waits = place.span(place.perceived_day(at))[1], False
    starts = _shown(rule, at, due, named, place, waits)
    if cut and waits:
        # Their date leaves less time than the rule takes: there is at least the working day before it to write in.
        starts = min(starts, place.span(place.add_business_days(place.day_of(due), -1))[0])
    until = moment(_THE_DATE, at, named, place) if rule.until_the_date and named is not None else None
    if until is not None and at < until < due:
        due = until  # what is for the date is of no use behind it
    if due is not by_the_step:
        ts = due.timestamp()
    return starts if starts is at else max(starts, at), due, ts, until


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
    return (max(starts, at), due, due.timestamp(), when[3]) if due >= at else when
