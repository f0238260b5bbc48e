"""A job search over simulated months: the journal's own verbs, the desk's own pages, and a clock that only the story moves."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db.models import Q, QuerySet
from django.test import Client
from django.urls import reverse

from sincerely.accounts.models import User
from sincerely.core.reading.values import Debrief, Format, Found, FoundPromise, FoundTopic, Person
from sincerely.journal.actions import candidates
from sincerely.journal.actions.applications import add_application
from sincerely.journal.actions.contacts import add_contact
from sincerely.journal.actions.debriefs import record_debrief
from sincerely.journal.actions.employers import add_employer
from sincerely.journal.actions.happenings import record
from sincerely.journal.actions.letters import draft_letter
from sincerely.journal.facts.today import Owed, owed
from sincerely.journal.models import Application, Contact, Event, FollowUp, Interview, Letter

CHICAGO = ZoneInfo("America/Chicago")


class Search:
    """One candidate's search. Every time is Chicago's wall time; `at` moves the story's clock, and never back."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, begins: str) -> None:
        self._monkeypatch = monkeypatch
        self.now = local(begins)
        self._set_clock()
        self.user = User.objects.create(username="ewa")
        self.candidate = candidates.begin(
            self.user,
            self.now,
            name="Ewa Nowak",
            email="ewa.nowak@mail.example",
            zone="America/Chicago",
            country="US",
            date_style="day",
        )
        self.client = Client()
        self.client.force_login(self.user)

    def at(self, moment: str | datetime) -> Search:
        moment = local(moment) if isinstance(moment, str) else moment
        assert moment >= self.now, "a story never goes back"
        self.now = moment
        self._set_clock()
        return self

    def days(self, count: float) -> Search:
        return self.at(self.now + timedelta(days=count))

    def _set_clock(self) -> None:
        self._monkeypatch.setenv("SINCERELY_NOW", self.now.isoformat())

    # What happened

    def happened(self, kind: str, **given: Any) -> Event:
        return record(self.candidate, kind, self.now, by=self.user, **given)

    def applies(self, employer: str, role: str, **place: str) -> Application:
        place = {"country": "US", "subdivision": "IL", "zone": "America/Chicago"} | place
        where = add_employer(self.candidate, self.now, name=employer, **place)
        return add_application(self.candidate, where, self.now, self.user, sent_at=self.now, role=role)

    def applies_again(self, before: Application, role: str) -> Application:
        return add_application(self.candidate, before.employer, self.now, self.user, sent_at=self.now, role=role)

    def knows(self, name: str, **fields: Any) -> Contact:
        return add_contact(self.candidate, self.now, name=name, **fields)

    def interviewed(
        self, application: Application, *people: Person, format: Format = "panel", topics: tuple[FoundTopic, ...] = (),
        promises: tuple[FoundPromise, ...] = (), questions: tuple[str, ...] = (), needs: tuple[str, ...] = (), decision_by: date | None = None,
    ) -> Interview:  # fmt: skip
        """Tell of an interview that ended an hour ago."""
        end = self.now - timedelta(hours=1)
        found = Debrief(
            start=end - timedelta(hours=1), end=end, zone="America/Chicago", format=format, round="", employer=application.employer.name, role=application.role,
            people=people, topics=topics, promises=promises, needs=tuple(Found(text=need) for need in needs),
            open_questions=tuple(Found(text=text) for text in questions), decision_by=decision_by,
        )  # fmt: skip
        return record_debrief(self.candidate, found, "as told", self.now, by=self.user, application=application)

    # What is owed

    def owes(self, rule: str = "", who: Contact | str = "") -> list[Owed]:
        """Return what is due or overdue now, of one rule, to one person."""
        return self._which(owed(self.candidate, self.now).owed, rule, who)

    def expects(self, rule: str = "", who: Contact | str = "") -> list[Owed]:
        """Return what comes within two weeks."""
        return self._which(owed(self.candidate, self.now).coming, rule, who)

    def rules(self) -> set[str]:
        return {row.rule for row in owed(self.candidate, self.now).owed}

    def open(self, rule: str) -> QuerySet[FollowUp]:
        """Return the rule's follow-ups that are neither done nor stopped by now, whenever they begin."""
        going_on = Q(stopped_at=None) | Q(stopped_at__gt=self.now)
        return FollowUp.objects.filter(
            going_on, candidate=self.candidate, rule=rule, withdrawn_at=None, settled_at=None
        )

    def row(self, rule: str, who: Contact | None = None) -> FollowUp:
        """Return the one open follow-up of a rule."""
        return (self.open(rule).filter(contact=who) if who else self.open(rule)).get()

    def due(self, rule: str, who: Contact | None = None) -> datetime:
        return self.row(rule, who).due_at.astimezone(CHICAGO)

    def starts(self, rule: str, who: Contact | None = None) -> datetime:
        return self.row(rule, who).starts_at.astimezone(CHICAGO)

    def none_of(self, rule: str) -> bool:
        return not self.open(rule).exists()

    def letter(self, rule: str, who: Contact | None = None) -> Letter:
        return draft_letter(self.candidate, self.row(rule, who), self.now)

    def person(self, name: str) -> Contact:
        return Contact.objects.get(candidate=self.candidate, name=name)

    @staticmethod
    def _which(rows: tuple[Owed, ...], rule: str, who: Contact | str) -> list[Owed]:
        name = who if isinstance(who, str) else str(who)
        return [row for row in rows if (not rule or row.rule == rule) and (not name or row.contact == name)]

    # What the desk shows

    def page(self, name: str, *args: Any) -> str:
        answer = self.client.get(reverse(name, args=args))
        assert answer.status_code == 200, (name, answer.status_code)
        return answer.content.decode()

    def posts(self, name: str, *args: Any, **fields: Any) -> str:
        answer = self.client.post(reverse(name, args=args), fields, follow=True)
        assert answer.status_code in {200, 422}, (name, answer.status_code)
        return answer.content.decode()

    def types_into(self, letter: Letter, body: str, subject: str = "Your questions, ward manager") -> str:
        """Return what stands beside the letter while this text is in the editor, saved or not."""
        letter.refresh_from_db()
        version = letter.saved_at.isoformat()
        return self.posts("letter-findings", letter.pk, to_address="", subject=subject, body=body, version=version)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CHICAGO)
