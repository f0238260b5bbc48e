"""Rows that the journal's own verbs made once in this process, put as they are into the database of each later test."""

from __future__ import annotations

import copy
from collections.abc import Callable

from django.apps import apps
from django.db import connection
from django.db.models import Model

from sincerely.accounts.models import Candidate, User

Rows = list[tuple[type[Model], list[Model]]]
_made: dict[object, Rows] = {}


def made_once(key: object, make: Callable[[], object]) -> None:
    """Do `make` in a database that holds nothing but users and perhaps one candidate; after the first time with the same `key`, by its rows alone.

    Where rows could get in each other's way (a candidate with another number, something on record already) it is done anew.
    """
    before = list(Candidate.objects.all())
    key = (key, connection.vendor, *((each.pk, each.name) for each in before))
    models = [*apps.get_app_config("accounts").get_models(), *apps.get_app_config("journal").get_models()]
    models = [model for model in models if model is not User]
    if len(before) > 1 or apps.get_model("journal", "Event").objects.exists():
        make()
    elif key not in _made:
        make()
        _made[key] = [(model, list(model._base_manager.order_by("pk"))) for model in models]
    else:
        apps.get_model("accounts", "Membership").objects.all().delete()
        Candidate.objects.all().delete()
        for model, rows in _made[key]:
            model._base_manager.bulk_create(copy.copy(row) for row in rows)
