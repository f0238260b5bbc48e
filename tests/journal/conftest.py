"""A candidate in Berlin with a panel behind her, on fixed days."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from sincerely.accounts.models import Candidate, User
from sincerely.core.reading.values import Debrief, Found, FoundPromise, FoundTopic, Person
from sincerely.journal.actions import candidates, debriefs
from sincerely.journal.models import FollowUp, Interview, MailAccount
from tests.support.databases import OF_THE_JOURNAL, on_both
from tests.support.made_once import made_once

BERLIN = ZoneInfo("Europe/Berlin")
# Monday 23 November 2026; the panel ended at 11:30, it is now 13:00.
START = datetime(2026, 11, 23, 10, 0, tzinfo=BERLIN)
END = datetime(2026, 11, 23, 11, 30, tzinfo=BERLIN)
NOW = datetime(2026, 11, 23, 13, 0, tzinfo=BERLIN)

NOTES = """Okafor: handovers lose an hour a day. Van der Berg: agency hours. Nair: preceptors.
I owe Priya the reference list by Wednesday. They decide by 4 December. (not sure about the commute)"""

PANEL = Debrief(
    start=START,
    end=END,
    zone="Europe/Berlin",
    format="panel",
    round="1",
    employer="Lakeside Hospital",
    role="Ward manager",
    people=(
        Person(name="Amara Okafor", email="amara.okafor@lakeside.example", title="Dr.", position="Chief physician"),
        Person(name="Jan van der Berg", email="jan@lakeside.example"),
        Person(name="Priya Nair", position="People partner"),
    ),
    topics=(
        FoundTopic(with_="Amara Okafor", topic="handovers", they_said="handovers lose an hour a day", quote="handovers lose an hour a day"),
        FoundTopic(with_="Jan van der Berg", topic="agency hours", they_said="a third of the budget", quote="agency hours"),
        FoundTopic(with_="Priya Nair", topic="the preceptor scheme", they_said="five graduates in spring", quote="preceptors"),
    ),
    promises=(
        FoundPromise(by="me", what="send the reference list", due=START.date() + timedelta(days=2), quote="I owe Priya the reference list by Wednesday"),
        FoundPromise(by="them", what="send the roster"),
    ),
    needs=(Found(text="somebody who talks to the night shift"),),
    decision_by=datetime(2026, 12, 4).date(),  # noqa: DTZ001
    open_questions=(Found(text="Who sits on the safety committee?"),),
    private=(Found(text="not sure about the commute"),),
)  # fmt: skip


def pytest_generate_tests(metafunc):
    """Run this room's tests where a database could make a difference on SQLite and on PostgreSQL."""
    if metafunc.module.__name__.rpartition(".")[2] in OF_THE_JOURNAL:
        on_both(metafunc)


@pytest.fixture
def user(db: None) -> User:
    return User.objects.create(pk=1000, username="lena")


@pytest.fixture
def candidate(user: User) -> Candidate:
    return candidates.begin(
        user, NOW, name="Lena Brandt", email="lena.brandt@mail.example", zone="Europe/Berlin", country="DE"
    )


@pytest.fixture
def stranger(db: None) -> Candidate:
    other = User.objects.create(username="omar")
    found = candidates.begin(
        other, NOW, name="Omar Haddad", email="omar@mail.example", zone="Europe/Paris", country="FR"
    )
    debriefs.record_debrief(found, PANEL, NOTES, NOW, by=other)
    return found


@pytest.fixture
def panel(candidate: Candidate, user: User) -> Interview:
    made_once("panel", lambda: debriefs.record_debrief(candidate, PANEL, NOTES, NOW, by=user))
    candidate.refresh_from_db()
    return Interview.objects.get(candidate=candidate)


@pytest.fixture
def account(candidate: Candidate) -> MailAccount:
    return MailAccount.objects.create(
        candidate=candidate, created_at=NOW, address="lena.brandt@mail.example", host="127.0.0.1", port=2525
    )


def thank_yous(candidate: Candidate) -> list[FollowUp]:
    """The thank-yous in force, by recipient."""
    return list(
        FollowUp.objects.filter(candidate=candidate, letter_form="thank-you", withdrawn_at=None).order_by("contact_id")
    )
