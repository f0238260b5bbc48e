"""EVENTS.toml into Facts: what happened, told briefly. Names may stand where ids would; what is not declared is made from the events."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, time, tzinfo
from typing import Any

from sincerely.core.etiquette.kinds import BY_HAND, KINDS, Kind, kind_named
from sincerely.core.etiquette.rules import PARTS
from sincerely.core.etiquette.tables import UTC_ZONE, Reader, Table
from sincerely.core.etiquette.values import Application, Contact, Employer, Event, Facts, WorkingHours
from sincerely.core.etiquette.worktime import wall
from sincerely.core.letters.values import FORMS
from sincerely.core.problem import Problem
from sincerely.core.toml_lines import Lines, load
from sincerely.core.toml_values import near, tidy

__all__ = ["EVENT_KEYS", "KINDS", "parse_events"]

#: What an event may say -> what it means. Each key stands before its other names.
EVENT_KEYS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "kind": ("what happened: one of the kinds below", ("type", "event")),
    "at": ("when: a date and time with offset, a local one (then `zone` counts), or a date (noon is taken)", ("when", "date", "ended", "time")),
    "id": ("a name of its own, kept stable; made from kind and time where there is none", ()),
    "zone": ("the zone `at` counts in, as an IANA name", ("timezone", "time_zone", "tz", "employer_zone")),
    "application": ("the application it belongs to: an id, or any name for it", ("app", "job")),
    "role": ("the post, where the application is not declared", ("position", "post")),
    "employer": ("the employer: an id or a name", ("company", "organisation", "organization")),
    "country": ("the employer's country (ISO 3166-1 alpha-2), where it is not declared", ("employer_country",)),
    "subdivision": ("the employer's state or region (\"CA\", \"BY\")", ("state", "region", "employer_subdivision")),
    "contact": ("the person concerned: an id or a name", ("person", "with", "from", "to", "caller", "sender", "recipient", "source")),
    "people": ("the people concerned, as a list: the interviewers who took part, those a milestone matters to", ("interviewers", "attendees", "panel", "persons", "contacts", "references")),
    "part": ("the part of people not declared: " + ", ".join(PARTS), ()),
    "about": ("the thing it belongs to; events about one thing share it", ("interview", "request", "offer", "call", "assessment", "gathering", "milestone", "lead", "promise", "message", "article", "reference", "thing")),
    "due": ("the date or time the event names: a deadline, a promised day, an expiry, a start", ("deadline", "by_date", "decision_by", "expires", "expiry", "until", "starts", "start", "due_date")),
    "by": ("who promised: \"me\" or \"them\"", ()),
    "form": ("the form of a letter sent", ("letter",)),
    "settles": ("the key of the follow-up it settles, postpones or dismisses", ("follow_up", "key")),
    "what": ("in words", ("note", "notes", "description", "title", "subject", "text", "topic")),
    "channel": ("by which way", ("medium",)),
    "items": ("what was asked for, as a list", ()),
    "automatic": ("true where a machine wrote it", ("auto",)),
    "needs_answer": ("true where it waits for your answer", ("answer_needed",)),
    "feedback_given": ("true where they said why", ("feedback",)),
    "with_answer": ("true where an answer to the same message is owed besides, and tells them that it arrived", ()),
    "in_writing": ("true where the terms came in writing", ("written",)),
    "time_limit_minutes": ("how long a test may take", ("time_limit", "minutes")),
}  # fmt: skip
_EMPLOYER_KEYS = {"id": (), "name": (), "country": (), "subdivision": ("state", "region"), "zone": ("timezone", "time_zone", "tz"), "hours": ("working_hours",), "weekdays": ("working_days",)}  # fmt: skip
_CONTACT_KEYS = {"id": (), "name": (), "employer": ("company",), "part": ("role",), "zone": ("timezone", "time_zone", "tz"), "hours": ("working_hours",), "weekdays": ("working_days",), "email": (), "postal_address": (), "title": (), "position": ()}  # fmt: skip
_APPLICATION_KEYS = {"id": (), "employer": ("company",), "role": ("position", "post", "title")}  # fmt: skip
_CANDIDATE_KEYS = {"zone": ("timezone", "time_zone", "tz"), "name": (), "email": (), "hours": ("working_hours",), "weekdays": ()}  # fmt: skip
_TOP = ("zone", "candidate", "employer", "contact", "application", "event")
_NOON = time(12)
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: The kinds that are about a person and not about an application, even where the employer has one.
_PERSONAL = frozenset({"representative-met", "contact-kept", "contact-released", "contact-moved", "touchpoint", "introduction-made", "lead-received", "informational-interview-ended", "article-found", "news-heard", "milestone-reached", "gathering-announced", "gathering-attended", "opening-found", "connection-sent", *BY_HAND})  # fmt: skip


def parse_events(
    text: str,
    zone_of: Callable[[str], tzinfo | None],
    weekdays_of: Callable[[str], frozenset[int]] | None = None,
) -> tuple[Facts | None, tuple[Problem, ...]]:
    """Return the facts in an EVENTS.toml, and what is wrong with it; facts are None where a problem is fatal.

    `zone_of` finds a zone by its IANA name, `weekdays_of` a country's working weekdays (Monday is 0).
    Fatal: no TOML, a wrong type, an unknown kind or zone, a missing `at` or another field that the kind needs. Unknown keys are warnings.
    """
    raw, problems = load(text, "a file of events as in the documentation")
    if raw is None:
        return None, problems
    reading = _Reading(Reader(Lines(text), zone_of), weekdays_of)
    facts = reading.facts(raw)
    found = tuple(sorted(reading.reader.problems, key=lambda problem: problem.line or 0))
    return (None if any(problem.fatal for problem in found) else facts), found


class _Reading:
    def __init__(self, reader: Reader, weekdays_of: Callable[[str], frozenset[int]] | None) -> None:
        self.reader, self.weekdays_of = reader, weekdays_of
        self.home: tzinfo | None = None
        self.employers: dict[str, Employer] = {}
        self.contacts: dict[str, Contact] = {}
        self.applications: dict[str, Application] = {}
        self.made: set[str] = set()

    def facts(self, raw: dict[str, Any]) -> Facts:
        for name in raw:
            if name not in _TOP:
                self.reader.warn(
                    f'there is no table "{name}" here{near(name, list(_TOP))}; it is left out', name, 0, name
                )
        candidate = self.reader.table(raw.get("candidate", {}), "candidate", 0, _CANDIDATE_KEYS)
        if "zone" in raw and "zone" not in candidate:
            zone = self.reader.zone(Table("", 0, {"zone": raw["zone"]}), "zone")
            self.home = zone or self.home
        self.home = self.reader.zone(candidate, "zone") or self.home
        for table in self.reader.tables(raw, "employer", _EMPLOYER_KEYS):
            self._declare_employer(table)
        for table in self.reader.tables(raw, "contact", _CONTACT_KEYS):
            self._declare_contact(table)
        for table in self.reader.tables(raw, "application", _APPLICATION_KEYS):
            self._declare_application(table)
        events = self._events(raw)
        hours = self._hours(candidate, None) or Facts(events=(), home=UTC_ZONE).candidate_hours
        return Facts(
            events=tuple(events),
            home=self.home or (events[0].at.tzinfo if events else None) or UTC_ZONE,
            contacts=self.contacts,
            employers=self.employers,
            applications=self.applications,
            candidate_hours=hours,
        )

    # -- what is declared

    def _declare_employer(self, table: Table) -> None:
        name = self.reader.text(table, "name") or self.reader.text(table, "id")
        if not name:
            self.reader.fail(table, "", "an employer without a name", 'name = "Lakeside Hospital"')
            return
        country = self.reader.text(table, "country").upper()
        key = self.reader.text(table, "id") or _slug(name)
        self.employers[key] = Employer(
            id=key,
            name=name,
            country=country,
            subdivision=self.reader.text(table, "subdivision"),
            zone=self.reader.zone(table, "zone"),
            hours=self._hours(table, country) or self._usual(country),
        )

    def _declare_contact(self, table: Table) -> None:
        name = self.reader.text(table, "name") or self.reader.text(table, "id")
        if not name:
            self.reader.fail(table, "", "a contact without a name", 'name = "Amara Okafor"')
            return
        key = self.reader.text(table, "id") or _slug(name)
        firm = self._employer(self.reader.text(table, "employer"))
        country = self.employers[firm].country if firm else ""
        self.contacts[key] = Contact(
            id=key,
            name=name,
            employer=firm,
            part=self.reader.choice(table, "part", PARTS) or "other",
            zone=self.reader.zone(table, "zone"),
            hours=self._hours(table, country),
            email=self.reader.text(table, "email"),
            postal_address=self.reader.text(table, "postal_address"),
        )

    def _declare_application(self, table: Table) -> None:
        firm = self._employer(self.reader.text(table, "employer"))
        role = self.reader.text(table, "role")
        key = self.reader.text(table, "id") or _slug(f"{firm} {role}")
        if not key:
            self.reader.fail(table, "", "an application without id, employer or role", 'id = "ward-manager"')
            return
        self.applications[key] = Application(id=key, employer=firm, role=role)

    def _usual(self, country: str) -> WorkingHours:
        return WorkingHours(weekdays=self.weekdays_of(country)) if country and self.weekdays_of else WorkingHours()

    def _hours(self, table: Table, country: str | None) -> WorkingHours | None:
        hours = self.reader.clock_pair(table, "hours")
        names = self.reader.texts(table, "weekdays")
        if hours is None and not names:
            return None
        usual = self._usual(country) if country is not None else Facts(events=(), home=UTC_ZONE).candidate_hours
        start, end = hours or (usual.start, usual.end)
        days = frozenset(_DAYS.index(name[:3].lower()) for name in names if name[:3].lower() in _DAYS)
        if len(days) < len({name.lower() for name in names}):
            self.reader.fail(table, "weekdays", "a weekday here is none", 'weekdays = ["Mon", "Tue", "Wed"]')
        return WorkingHours(start=start, end=end, weekdays=days or usual.weekdays)

    # -- what is made from the events

    def _employer(self, name: str) -> str:
        """Return the id of the employer of that name or id, making one where there is none."""
        if not name:
            return ""
        if name in self.employers:
            return name
        for key, known in self.employers.items():
            if known.name.casefold() == name.casefold():
                return key
        key = _slug(name)
        self.employers.setdefault(key, Employer(id=key, name=name))
        return key

    def _contact(self, name: str, employer: str, part: str) -> str:
        if name in self.contacts:
            return name
        same = [key for key, known in self.contacts.items() if known.name.casefold() == name.casefold()]
        for key in same:
            known = self.contacts[key]
            if not employer or known.employer in ("", employer):
                better = part if key in self.made and PARTS.index(part) < PARTS.index(known.part) else known.part
                self.contacts[key] = replace(known, employer=known.employer or employer, part=better)
                return key
        key = _slug(name)
        if key in self.contacts:
            key = f"{key}-{employer}"
        self.made.add(key)
        self.contacts.setdefault(key, Contact(id=key, name=name, employer=employer, part=part))
        return key

    def _application(self, name: str, employer: str, role: str) -> str:
        """Return the application an event belongs to: the one named, else the only one of its employer, else a new one for employer and role."""
        if name in self.applications:
            known = self.applications[name]
            if employer and not known.employer:
                self.applications[name] = replace(known, employer=employer)
            return name
        if name:
            for key, known in self.applications.items():
                if known.role.casefold() == name.casefold() and (not employer or known.employer == employer):
                    return key
            self.applications[name] = Application(id=name, employer=employer, role=role)
            return name
        ours = [key for key, known in self.applications.items() if employer and known.employer == employer]
        if role:
            ours = [key for key in ours if self.applications[key].role.casefold() in ("", role.casefold())]
        if len(ours) == 1:
            return ours[0]
        if ours or not employer:
            return ""
        key = _slug(f"{employer} {role}")
        self.applications[key] = Application(id=key, employer=employer, role=role)
        return key

    # -- events

    def _events(self, raw: dict[str, Any]) -> list[Event]:
        keys = {name: others for name, (_, others) in EVENT_KEYS.items()}
        tables = [self._unfolded(table) for table in self.reader.tables(raw, "event", keys)]
        # First who and where, from all events, so that the order in the file does not matter.
        for _ in range(2):
            for table in sorted(tables, key=_names_most):
                self._belongings(table, kind_named(_plain(table, "kind")), quiet=True)
        made = [(table, event) for table in tables if (event := self._event(table)) is not None]
        return self._named_apart(made)

    def _named_apart(self, made: list[tuple[Table, Event]]) -> list[Event]:
        """Give events that would be called the same numbers, by what they say and not by their place in the file; what is said twice counts once."""
        called: dict[str, list[tuple[Table, Event]]] = {}
        for table, event in made:
            called.setdefault(event.id, []).append((table, event))
        found: list[Event] = []
        for name, same in called.items():
            distinct: dict[str, Event] = {}
            for table, event in same:
                if repr(event) not in distinct:
                    distinct[repr(event)] = event
                    if len(distinct) > 1 and "id" in table:
                        self.reader.fail(table, "id", f'two events are called "{name}"', "an id of its own for each")
                else:
                    self.reader.warn(
                        f"{event.kind} stands here a second time, word for word; it counts once",
                        table.name,
                        table.nth,
                        "",
                    )
            for number, said in enumerate(sorted(distinct), 1):
                found.append(replace(distinct[said], id=f"{name}-{number}") if number > 1 else distinct[said])
        return found

    def _unfolded(self, table: Table) -> Table:
        """Return an event with what a table written in place of its employer says beside the name: country, subdivision, zone."""
        inside = table.get("employer")
        if not isinstance(inside, dict):
            return table
        firm = self.reader.table(inside, table.name, table.nth, _EMPLOYER_KEYS)
        more = {key: firm.values[key] for key in ("country", "subdivision", "zone") if key in firm and key not in table}
        return Table(table.name, table.nth, {**table.values, **more}, table.as_written)

    def _event(self, table: Table) -> Event | None:
        reader = self.reader
        said = reader.text(table, "kind")
        if not said:
            if "kind" not in table:
                reader.fail(table, "", "an event without a kind", 'kind = "interview-ended"')
            return None
        kind = kind_named(said)
        if kind is None:
            reader.fail(
                table,
                "kind",
                f'there is no kind of event "{said}"{near(said, list(KINDS))}',
                "a kind as in the documentation",
            )
            return None
        application, employer, contact, people = self._belongings(table, kind, quiet=False)
        zone = reader.zone(table, "zone") or self._zone(contact, employer)
        at = self._at(table, kind, zone)
        if at is None:
            return None
        form = reader.text(table, "form")
        if form and form not in FORMS:
            reader.warn(
                f'"{form}" is no form of letter{near(form, sorted(FORMS))}',
                table.name,
                table.nth,
                table.written("form"),
            )
        event = Event(
            id=self._id(table, kind, at),
            kind=kind.name,
            at=at,
            about=reader.text(table, "about"),
            application=application,
            employer=employer,
            contact=contact,
            people=people,
            due=self._due(table, at.tzinfo),
            by=reader.choice(table, "by", ("me", "them"), {"i": "me", "us": "me", "they": "them"}),  # type: ignore[arg-type]
            form=form,
            settles=reader.text(table, "settles"),
            what=reader.text(table, "what"),
            channel=reader.text(table, "channel"),
            items=reader.texts(table, "items"),
            automatic=reader.flag(table, "automatic"),
            needs_answer=reader.flag(table, "needs_answer"),
            feedback_given=reader.flag(table, "feedback_given"),
            in_writing=reader.flag(table, "in_writing"),
            with_answer=reader.flag(table, "with_answer"),
            time_limit_minutes=reader.number(table, "time_limit_minutes"),
        )
        self._complete(table, kind, event)
        return event

    def _belongings(self, table: Table, kind: Kind | None, *, quiet: bool) -> tuple[str, str, str, tuple[str, ...]]:
        """Return application, employer, contact and people of an event; `quiet` says nothing about faults, as they are said later."""
        reader = self.reader.silent() if quiet else self.reader
        firm = reader.name(table, "employer")
        country = reader.text(table, "country").upper()
        application = reader.text(table, "application")
        if not firm and application in self.applications:
            firm = self.applications[application].employer
        if not firm and country:
            firm = f"employer-of-{application or reader.name(table, 'contact') or country.lower()}"
        made = firm not in self.employers
        firm = self._employer(firm)
        if firm:
            self._enrich(firm, table, country, reader, made)
        part = reader.choice(table, "part", PARTS) or (
            "interviewer" if kind and kind.name.startswith("interview-") else "other"
        )
        person = reader.name(table, "contact")
        contact = self._contact(person, firm, part) if person else ""
        people = tuple(dict.fromkeys(self._contact(name, firm, part) for name in reader.names(table, "people")))
        if not firm and contact:
            firm = self.contacts[contact].employer
        role = reader.text(table, "role")
        if application or (kind and kind.name not in _PERSONAL):
            application = self._application(application, firm, role)
        if application and not firm:
            firm = self.applications[application].employer
        return application, firm, contact, people

    def _enrich(self, firm: str, table: Table, country: str, reader: Reader, made: bool) -> None:
        known = self.employers[firm]
        if made and firm.startswith("employer-of-"):
            known = replace(known, name="")
        zone = reader.zone(table, "zone")
        self.employers[firm] = replace(
            known,
            country=known.country or country,
            subdivision=known.subdivision or reader.text(table, "subdivision"),
            zone=known.zone or zone,
            hours=self._usual(country)
            if country and not known.country and known.hours == WorkingHours()
            else known.hours,
        )

    def _zone(self, contact: str, employer: str) -> tzinfo | None:
        firm = self.employers.get(employer)
        person = self.contacts.get(contact)
        return (firm.zone if firm else None) or (person.zone if person else None) or self.home

    def _at(self, table: Table, kind: Kind, zone: tzinfo | None) -> datetime | None:
        if "at" not in table:
            self.reader.fail(table, "", f"{kind.name} without `at`", "at = 2026-11-23T15:00:00-06:00, or a date")
            return None
        value = self.reader.moment(table, "at")
        if value is None:
            return None
        if isinstance(value, datetime) and value.tzinfo is not None:
            # An offset fits one instant; a zone knows the days before and after a clock change too. UTC is how programs write, and nobody's wall time.
            for place in (zone, self.home):
                if place is not None and value.astimezone(place).utcoffset() == value.utcoffset():
                    return value.astimezone(place)
            return value.astimezone(zone) if zone is not None and not value.utcoffset() else value
        if zone is None and "zone" in table:
            return None
        if zone is None:
            self.reader.fail(
                table, "at", "this time has neither offset nor zone", 'an offset (-06:00), or zone = "America/Chicago"'
            )
            return None
        if isinstance(value, datetime):
            return wall(value.date(), value.time(), zone)
        if kind.name == "interview-ended":
            self.reader.warn(
                "no time of day for the end of the interview: noon is taken", table.name, table.nth, table.written("at")
            )
        return wall(value, _NOON, zone)

    def _due(self, table: Table, zone: tzinfo | None) -> date | datetime | None:
        value = self.reader.moment(table, "due")
        if isinstance(value, datetime) and value.tzinfo is None:
            return wall(value.date(), value.time(), zone or UTC_ZONE)
        return value

    def _complete(self, table: Table, kind: Kind, event: Event) -> None:
        for need in kind.needs:
            if need == "application" and not event.application:
                self.reader.warn(
                    f"{kind.name} names no application and no employer with one application", table.name, table.nth, ""
                )
            elif need == "contact" and not event.contact and not event.people:
                self.reader.fail(table, "", f"{kind.name} names nobody", 'contact = "Amara Okafor"')
            elif need not in ("application", "contact") and need not in table:
                self.reader.fail(table, "", f"{kind.name} without `{need}`", EVENT_KEYS[need][0])

    def _id(self, table: Table, kind: Kind, at: datetime) -> str:
        """Return an event's own id; without one, made of what it says."""
        given = self.reader.text(table, "id")
        belongs = _plain(table, "about") or _plain(table, "application") or _plain(table, "employer")
        parts = (kind.name, at.strftime("%Y%m%dT%H%M"), _slug(belongs), _slug(_plain(table, "contact")))
        return given or "-".join(part for part in parts if part)


def _names_most(table: Table) -> tuple[bool, bool, str]:
    return ("application" not in table, "role" not in table, _plain(table, "application") + _plain(table, "role"))


def _slug(name: str) -> str:
    return re.sub(r"[^\w]+", "-", name.strip().casefold()).strip("-")


def _plain(table: Table, key: str) -> str:
    value = table.get(key)
    return tidy(value) if isinstance(value, str) else ""
