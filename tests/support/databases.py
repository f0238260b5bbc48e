"""Run a room's tests on both databases: SQLite's file as the suite has it, and a PostgreSQL started for them."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from django.core import management
from django.core.management import call_command
from django.db import connections
from django.test.utils import setup_databases, teardown_databases

from sincerely import bootstrap
from sincerely.database import database_settings
from tests.support.postgresql import PostgreSQL

BOTH = ("SQLite", "PostgreSQL")
#: Of the journal's tests those where a database could make a difference: transactions, locks, order of rows, conditional updates. The others ask
#: what a verb means, as the desk's tests do, and run on the embedded database.
OF_THE_JOURNAL = {"test_any_order", "test_erasing", "test_in_order", "test_letter_states", "test_no_half_state", "test_offers", "test_plan", "test_prepared"}  # fmt: skip


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_blocker: Any, django_db_modify_db_settings: None
) -> Iterator[None]:
    """The suite's own database is made as a first start makes it, at once: step by step the same takes fifteen times as long."""

    def make(command: str, **more: Any) -> Any:
        return call_command(command, **more) if command != "migrate" else bootstrap._migrate(connections["default"])

    with django_db_blocker.unblock(), mock.patch.object(management, "call_command", make):
        made = setup_databases(verbosity=0, interactive=False, serialized_aliases=())
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture(scope="session")
def postgresql(django_db_blocker: Any) -> Iterator[PostgreSQL]:
    """A server of this process's own, with the journal's tables in the database `journal`."""
    try:
        server = PostgreSQL()
    except LookupError as reason:
        pytest.skip(str(reason))
    try:
        with django_db_blocker.unblock(), using(server.make("empty")):
            call_command("migrate", verbosity=0, interactive=False)
        server.make("journal", template="empty")
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="module")
def database(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """Which database the module's tests run on, by turns."""
    if request.param == "SQLite":
        yield "SQLite"
        return
    with django_db_blocker.unblock():
        server = request.getfixturevalue("postgresql")
        place = using(server.url("journal"))
        place.__enter__()
    yield "PostgreSQL"
    with django_db_blocker.unblock():
        place.__exit__(None, None, None)


@pytest.fixture
def apart(database: str, tmp_path: Path, request: pytest.FixtureRequest, django_db_blocker: Any) -> tuple[Path, str]:
    """A data folder, and the address of a database (empty for SQLite, whose file lies in the folder), for processes of their own: with all tables and no rows."""
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    if database == "SQLite":
        with django_db_blocker.unblock(), closing(sqlite3.connect(data / "sincerely.sqlite3")) as file:
            connections["default"].ensure_connection()
            connections["default"].connection.backup(file)
        return data, ""
    return data, request.getfixturevalue("postgresql").make(f"apart_{os.urandom(4).hex()}", template="empty")


def on_both(metafunc: pytest.Metafunc) -> None:
    """Run a test that touches the database once on each; for a room's pytest_generate_tests."""
    names = metafunc.fixturenames
    if {"db", "transactional_db", "database"} & {*names} or metafunc.definition.get_closest_marker("django_db"):
        if "database" not in names:
            names.insert(0, "database")
        only = metafunc.definition.get_closest_marker("only_on")
        metafunc.parametrize("database", only.args if only else BOTH, indirect=True, scope="module")


@contextmanager
def using(url: str, folder: Path = Path()) -> Iterator[None]:
    """Let everything, in other threads too, work on the database at `url`, or on the file in `folder`, instead of the suite's own."""
    ours, connection = connections.settings["default"], connections["default"]
    connections.settings["default"] = connections.configure_settings({"default": database_settings(folder, url)})[
        "default"
    ]
    connections["default"] = connections.create_connection("default")
    try:
        yield
    finally:
        connections["default"].close()
        connections.settings["default"], connections["default"] = ours, connection
