"""The nouns of the planner: what happened (events), who is concerned, and what is owed (follow-ups)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, tzinfo
from typing import Literal, NamedTuple

Status = Literal["due", "overdue", "upcoming", "settled", "stopped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingHours:
    """When a person reads work mail: local wall time, working weekdays (Monday is 0)."""

    start: time = time(9)
    end: time = time(17)
    weekdays: frozenset[int] = frozenset({0, 1, 2, 3, 4})


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    """An employer, with the place whose holidays and hours count. `country` is ISO 3166-1 alpha-2, `subdivision` its part ("CA", "BY")."""

    id: str
    name: str
    country: str = ""
    subdivision: str = ""
    zone: tzinfo | None = None
    hours: WorkingHours = WorkingHours()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person met or written to. `part` is interviewer, recruiter, representative, reference, mentor, adviser, supporter or other."""

    id: str
    name: str
    employer: str = ""
    part: str = "other"
    zone: tzinfo | None = None
    hours: WorkingHours | None = None
    email: str = ""
    postal_address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """One post applied for at one employer."""

    id: str
    employer: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened, or was said to be going to happen, at an instant with its zone.

    `at` is aware and carries the zone in whose wall time it counts. `about` is the id of the thing the event belongs to (interview, request,
    offer, call, reference, assessment, gathering, milestone, lead, promise, article); several events about one thing share it. `due` is the date
    or instant that the event names: a deadline, a promised date, an expiry, the start of what was announced. `people` are contact ids
    (the interviewers who took part; those a milestone matters to). `settles` names a follow-up's key that this event settles, postpones or stops by hand.
    """

    id: str
    kind: str
    at: datetime
    about: str = ""
    application: str = ""
    employer: str = ""
    contact: str = ""
    people: tuple[str, ...] = ()
    due: date | datetime | None = None
    by: Literal["me", "them", ""] = ""
    form: str = ""
    settles: str = ""
    what: str = ""
    channel: str = ""
    items: tuple[str, ...] = ()
    automatic: bool = False
    needs_answer: bool = False
    feedback_given: bool = False
    in_writing: bool = False
    with_answer: bool = False
    time_limit_minutes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything the plan is computed from. Order of events does not matter."""

    events: tuple[Event, ...]
    home: tzinfo
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    employers: Mapping[str, Employer] = field(default_factory=dict)
    applications: Mapping[str, Application] = field(default_factory=dict)
    candidate_hours: WorkingHours = WorkingHours(start=time(8), end=time(21), weekdays=frozenset(range(7)))


# (country, subdivision, year) -> the public holidays of that year: date -> name. Unknown country: empty.
Holidays = Callable[[str, str, int], Mapping[date, str]]


class FollowUp(NamedTuple):
    """Something owed: to whom, by when, why, and what settled or stopped it.

    `key` is stable: rule, subject and occurrence; recomputing gives the same key, a renamed rule keeps its alias. `due` and `send_between` are
    aware instants in the zone named by the rule (the recipient's, the interview's or the candidate's). `starts` is when it may first be shown.
    `until` is when it is gone, done or not: what is prepared for has begun. `letter` is the form of the letter that carries it out, empty where it is no letter. `nudge` marks what may annoy: never two on one day to one employer.
    A NamedTuple, because every plan makes thousands of them.
    """

    key: str
    rule: str
    title: str
    contact: str
    employer: str
    application: str
    about: str
    letter: str
    starts: datetime
    due: datetime
    send_between: tuple[datetime, datetime] | None
    why: str
    guidance: tuple[str, ...]
    cause: str
    nudge: bool = False
    settled_by: str = ""
    stopped_by: str = ""
    stop_reason: str = ""
    until: datetime | None = None

    def status(self, now: datetime) -> Status:
        """Say how it stands at `now`: settled and stopped come first (also by its time being over), then upcoming before `starts`, due until `due`, overdue after."""
        if self.settled_by:
            return "settled"
        if self.stopped_by or (self.until is not None and self.until <= now):
            return "stopped"
        if now < self.starts:
            return "upcoming"
        return "due" if now <= self.due else "overdue"
