"""A desk with everything on it, its owner, and a stranger with a desk of their own."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from sincerely.accounts.models import Candidate, User
from sincerely.journal.actions.candidates import begin, make_sample

NOW = dt.datetime(2026, 11, 23, 22, 0, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def fixed_now(monkeypatch):
    monkeypatch.setenv("SINCERELY_NOW", NOW.isoformat())
    return NOW


@pytest.fixture
def owner(db) -> User:
    return User.objects.create(username="owner")


@pytest.fixture
def desk(owner) -> Candidate:
    """The sample's rows as an own job search: everything is there, and it may send."""
    candidate = make_sample(owner, NOW)
    Candidate.objects.filter(pk=candidate.pk).update(sample=False)
    candidate.refresh_from_db()
    return candidate


@pytest.fixture
def stranger(db) -> User:
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
