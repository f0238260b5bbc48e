"""Every row of every table, to be compared before and after."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import connection, models

#: Written by signing in, by showing a message and by any press of a button on notes not recorded yet, not by the journal's verbs.
NOT_OURS = {"sessions.Session", "accounts.SignInLink", "accounts.User", "journal.NotesDraft"}


def every_row() -> dict[str, list[tuple]]:
    """Return all rows of all tables as the database holds them, by model: to compare, and cheap, for it is asked some hundred times."""
    rows = {}
    with connection.cursor() as cursor:
        for model in _ours():
            cursor.execute(f"SELECT * FROM {model._meta.db_table} ORDER BY {model._meta.pk.column}")
            rows[model._meta.label] = cursor.fetchall()
    return rows


def every_value() -> list[dict[str, Any]]:
    """Return the same rows as the models read them, to look into."""
    return [row for model in _ours() for row in model._base_manager.values()]


def _ours() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model._meta.label not in NOT_OURS]
