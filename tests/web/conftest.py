"""A desk with everything on it, its owner, and a stranger with a desk of their own."""

from __future__ import annotations

import copy
import datetime as dt

import pytest
from django.apps import apps
from django.db.models import Model
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
    return User.objects.create(pk=1000, username="owner")


# The sample's rows, made once by the journal's own verbs and put into each test's database as they are.
_sample: list[tuple[type[Model], list[Model]]] = []


@pytest.fixture
def desk(owner) -> Candidate:
    """The sample's rows as an own job search: everything is there, and it may send."""
    if _sample:
        for model, rows in _sample:
            model._base_manager.bulk_create(copy.copy(row) for row in rows)
    else:
        candidate = make_sample(owner, NOW)
        Candidate.objects.filter(pk=candidate.pk).update(sample=False)
        models = [*apps.get_app_config("accounts").get_models(), *apps.get_app_config("journal").get_models()]
        _sample.extend((model, list(model._base_manager.order_by("pk"))) for model in models if model is not User)
    return Candidate.objects.get(memberships__user=owner)


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
