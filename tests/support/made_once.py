"""Rows that the journal's own verbs made once in this process, put as they are into the database of each later test."""

from __future__ import annotations

from collections.abc import Callable

from django.apps import apps
from django.db import connection

from sincerely.accounts.models import Candidate, User

#: By table, in the order of its columns.
Rows = list[tuple[str, list[tuple[object, ...]]]]
_made: dict[object, Rows] = {}


def made_once(key: object, make: Callable[[], object]) -> None:
    """Do `make` in a database that holds nothing but users and perhaps one candidate; after the first time with the same `key`, by its rows alone.

    Where rows could get in each other's way (a candidate with another number, something on record already) it is done anew.
    """
    before = list(Candidate.objects.all())
    key = (key, connection.vendor, *((each.pk, each.name) for each in before))
    tables = [
        model._meta.db_table
        for app in ("accounts", "journal")
        for model in apps.get_app_config(app).get_models()
        if model is not User
    ]
    if len(before) > 1 or apps.get_model("journal", "Event").objects.exists():
        make()
    elif key not in _made:
        make()
        _made[key] = [(table, rows) for table in tables if (rows := _rows(table))]
    else:
        # Plain SQL: through the models it took a fifth of a second, before each test.
        with connection.cursor() as cursor:
            for table in reversed(tables):
                cursor.execute(f"DELETE FROM {table}")
            for table, rows in _made[key]:
                cursor.executemany(f"INSERT INTO {table} VALUES ({', '.join(['%s'] * len(rows[0]))})", rows)


def _rows(table: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table} ORDER BY 1")
        return cursor.fetchall()
