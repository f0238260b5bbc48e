"""A desk with everything on it, its owner, and a stranger with a desk of their own."""

from __future__ import annotations

import datetime as dt
from unittest.mock import patch

import pytest
from django.test import Client
from whitenoise.middleware import WhiteNoiseMiddleware

from sincerely.accounts.models import Candidate, User
from sincerely.journal.actions import sample
from sincerely.journal.actions.candidates import begin, make_sample
from tests.support.made_once import made_once

NOW = dt.datetime(2026, 11, 23, 22, 0, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def fixed_now(monkeypatch):
    monkeypatch.setenv("SINCERELY_NOW", NOW.isoformat())
    return NOW


@pytest.fixture(scope="session", autouse=True)
def static_files_looked_for_once():
    """The files a server finds at its start stay as they are: the server of each test's client need not look for them anew."""
    look, found = WhiteNoiseMiddleware.add_files_from_finders, {}

    def once(server: WhiteNoiseMiddleware) -> None:
        if not found:
            look(server)
            found.update(server.files)
        server.files.update(found)

    WhiteNoiseMiddleware.add_files_from_finders = once


@pytest.fixture
def owner(db) -> User:
    return User.objects.create(pk=1000, username="owner")


@pytest.fixture
def desk(owner) -> Candidate:
    """The sample's rows as an own job search: everything is there but offers, which tests bring themselves, and it may send."""
    made_once("sample", lambda: _begun(owner))
    return Candidate.objects.get(memberships__user=owner)


def _begun(owner: User) -> None:
    with patch.object(sample, "_offers"):
        candidate = make_sample(owner, NOW)
    Candidate.objects.filter(pk=candidate.pk).update(sample=False, date_style="day")


@pytest.fixture
def stranger(desk) -> User:
    user = User.objects.create(username="stranger")
    begin(user, NOW, name="Another Person", zone="Europe/Berlin")
    return user


@pytest.fixture
def owners(owner, desk) -> Client:
    return signed_in(owner)


@pytest.fixture
def strangers(stranger) -> Client:
    return signed_in(stranger)


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client
