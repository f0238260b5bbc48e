"""An approved letter and the server it goes to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from django.db import connection

from sincerely.accounts.models import Candidate, User
from sincerely.core.reading.values import Debrief, FoundTopic, Person
from sincerely.journal.actions.candidates import begin
from sincerely.journal.actions.debriefs import record_debrief
from sincerely.journal.actions.letters import approve, draft_letter, save_letter, version_of
from sincerely.journal.models import FollowUp, Letter, MailAccount, Mailbox, Sending
from sincerely.outbox.account import MAILBOX_FIELDS, save_mailbox
from tests.support.databases import on_both
from tests.support.imap_server import USER, ImapServer, started
from tests.support.made_once import made_once
from tests.support.mail_server import PASSWORD, MailServer

NOW = dt.datetime(2026, 11, 23, 22, 0, tzinfo=dt.UTC)
PEOPLE = ("Amara Okafor", "Jan van der Berg", "Priya Nair")


def pytest_generate_tests(metafunc):
    """Every test of this room that touches the database runs on SQLite and on PostgreSQL."""
    on_both(metafunc)


@pytest.fixture(autouse=True)
def a_sweep_takes_no_time(monkeypatch):
    """The clock of the machine stands still: how long a sweep takes on a busy machine decides nothing."""
    monkeypatch.setenv("SINCERELY_NOW", NOW.isoformat())


@pytest.fixture(scope="session")
def dovecot() -> Iterator[ImapServer]:
    yield from started()


@pytest.fixture
def mailbox(dovecot) -> ImapServer:
    """An empty mailbox on a real server."""
    dovecot.empty()
    return dovecot


@pytest.fixture
def candidate(db) -> Candidate:
    if connection.vendor == "postgresql":
        # A rollback takes no number back, and what is made once can be put back only under the same numbers.
        with connection.cursor() as cursor:
            cursor.execute("SELECT setval(pg_get_serial_sequence('accounts_candidate', 'id'), 1, false)")
    user = User.objects.create(pk=1000, username="me")
    return begin(user, NOW, name="Maya Ruiz", email="maya@ruiz.example", zone="America/Chicago")


@pytest.fixture
def letters(candidate) -> list[Letter]:
    """Three drafted thank-you letters after a panel that ended half an hour ago."""
    made_once("letters", lambda: written(candidate, NOW))
    candidate.refresh_from_db()
    return list(Letter.objects.filter(candidate=candidate).order_by("pk"))


def written(candidate: Candidate, now: dt.datetime) -> list[Letter]:
    """Tell of a panel of three that ended half an hour before `now`, and write to each."""
    found = Debrief(
        start=now - dt.timedelta(hours=2),
        end=now - dt.timedelta(minutes=30),
        zone="America/Chicago",
        employer="Lakeside Hospital",
        role="Ward Manager",
        people=tuple(Person(name=name, email=f"{name.split()[0].lower()}@lakeside.example") for name in PEOPLE),
        topics=tuple(
            FoundTopic(with_=name, topic="the ward handover", they_said="handovers lose an hour a day")
            for name in PEOPLE
        ),
    )
    record_debrief(candidate, found, "", now)
    owed = FollowUp.objects.filter(candidate=candidate, letter_form="thank-you").order_by("pk")
    drafts = [draft_letter(candidate, row, now) for row in owed]
    assert len(drafts) == 3
    return [
        save_letter(
            candidate, d, f"Thank you, {n}", f"Dear {n},\n\nThank you.\n\nMaya", d.to_address, version_of(d), now
        )
        for d, n in zip(drafts, PEOPLE, strict=True)
    ]


def account(candidate: Candidate, port: int) -> MailAccount:
    made, _ = MailAccount.objects.update_or_create(
        candidate=candidate,
        defaults={
            "created_at": NOW,
            "address": "maya@ruiz.example",
            "host": "127.0.0.1",
            "port": port,
            "security": "plain",
        },
    )
    return made


def approved(
    candidate: Candidate, letter: Letter, port: int, due: dt.datetime = NOW, now: dt.datetime = NOW
) -> Sending:
    account(candidate, port)
    return approve(candidate, letter, now, due_at=due).sending


@pytest.fixture(scope="module")
def post_office(tmp_path_factory) -> Iterator[MailServer]:
    with MailServer(tmp_path_factory.mktemp("server"), "plain", sign_in=False) as server:
        yield server


@pytest.fixture
def server(post_office) -> Iterator[MailServer]:
    """A server that takes every letter; nothing has come to it yet."""
    post_office.received.clear()
    yield post_office
    vars(post_office).pop("handle_DATA", None)  # some tests put one of their own there


@pytest.fixture
def connected(candidate, mailbox, tmp_path, monkeypatch):
    monkeypatch.setenv("SINCERELY_DATA", str(tmp_path))
    return connect(candidate, mailbox.port)


def connect(candidate, port: int) -> Mailbox:
    fields = dict.fromkeys(MAILBOX_FIELDS, "") | {"host": "127.0.0.1", "port": port, "security": "plain"}
    return save_mailbox(candidate, fields | {"username": USER}, PASSWORD, NOW)
