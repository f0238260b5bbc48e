"""A small world to plan in: two employers, their people, and a short way to say what happened."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from sincerely.core.etiquette.planner import plan
from sincerely.core.etiquette.playbook import Playbook
from sincerely.core.etiquette.values import Application, Contact, Employer, Event, Facts, FollowUp, WorkingHours
from sincerely.data.playbook import shipped_playbook
from sincerely.integrations.holidays import holidays

CHICAGO, BERLIN, CAIRO = ZoneInfo("America/Chicago"), ZoneInfo("Europe/Berlin"), ZoneInfo("Africa/Cairo")
EMPLOYERS = {
    "lakeside": Employer(id="lakeside", name="Lakeside Hospital", country="US", zone=CHICAGO),
    "rhein": Employer(id="rhein", name="Rhein Stahl", country="DE", subdivision="BY", zone=BERLIN),
    "nile": Employer(
        id="nile", name="Nile School", country="EG", zone=CAIRO, hours=WorkingHours(weekdays=frozenset({6, 0, 1, 2, 3}))
    ),
}
CONTACTS = {
    who: Contact(id=who, name=name, employer=employer, part=part)
    for who, name, employer, part in (
        ("amara", "Amara Okafor", "lakeside", "interviewer"),
        ("jan", "Jan van der Berg", "lakeside", "interviewer"),
        ("rosa", "Rosa Diaz", "lakeside", "recruiter"),
        ("uwe", "Uwe Kranz", "rhein", "interviewer"),
        ("mona", "Mona Fahmy", "nile", "interviewer"),
        ("lee", "Lee Wong", "", "mentor"),
        ("ada", "Ada Nowak", "", "reference"),
        ("sam", "Sam Reyes", "", "supporter"),
    )
}
APPLICATIONS = {
    "nurse": Application(id="nurse", employer="lakeside", role="Ward Manager"),
    "nurse-two": Application(id="nurse-two", employer="lakeside", role="Night Nurse"),
    "welder": Application(id="welder", employer="rhein", role="Welder"),
    "teacher": Application(id="teacher", employer="nile", role="Teacher"),
}


def at(text: str, zone: ZoneInfo = CHICAGO) -> datetime:
    """Return a wall time, "2026-11-23 15:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def happened(kind: str, when: str, zone: ZoneInfo = CHICAGO, **more: object) -> Event:
    """Return an event with an id made of kind, time and person."""
    name = more.pop("id", f"{kind}-{when}-{more.get('contact', '')}")
    return Event(id=str(name), kind=kind, at=at(when, zone), **more)  # type: ignore[arg-type]


def facts(events: Iterable[Event]) -> Facts:
    return Facts(events=tuple(events), home=CHICAGO, employers=EMPLOYERS, contacts=CONTACTS, applications=APPLICATIONS)


def planned(*events: Event, playbook: Playbook | None = None) -> tuple[FollowUp, ...]:
    return plan(facts(events), playbook or shipped_playbook(), holidays)


def of_rule(rule: str, *events: Event, playbook: Playbook | None = None) -> list[FollowUp]:
    """Return the follow-ups of one rule."""
    return [each for each in planned(*events, playbook=playbook) if each.rule == rule]


def only(rule: str, *events: Event) -> FollowUp:
    """Return the one follow-up of a rule; anything else fails the test."""
    found = of_rule(rule, *events)
    assert len(found) == 1, [each.key for each in found]
    return found[0]


def is_open(each: FollowUp) -> bool:
    return not each.settled_by and not each.stopped_by
