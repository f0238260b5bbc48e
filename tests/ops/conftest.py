"""Data folders as people have them: one with letters in every state that is not over."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.postgresql import PostgreSQL
from tests.support.program import environment, no_room
from tests.web.conftest import desk, owner

__all__ = ["desk", "owner"]  # fixtures of another room

#: When the copy is made, and a day later.
NOW, LATER = "2026-11-24T15:00:00+00:00", "2026-11-25T16:00:00+00:00"
PASSWORD, SALARY = "planted-Horse-Battery-91", "91,777"
_LIVED_IN = f"""
from datetime import timedelta
from sincerely import bootstrap, clock
bootstrap.open_journal()
from sincerely.journal.actions.candidates import begin
from sincerely.outbox.account import save_account
from tests.outbox.conftest import written
now = clock.now()
candidate = begin(bootstrap.local_user(), now, name="Maya Ruiz", email="maya@ruiz.example", zone="America/Chicago")
letters = written(candidate, now)
fields = dict(address="maya@ruiz.example", display_name="Maya Ruiz", host="127.0.0.1", port=1, security="plain", username="maya")
save_account(candidate, fields, {PASSWORD!r}, now)
from sincerely.journal.actions.letters import approve, save_letter, version_of
letters[0] = save_letter(candidate, letters[0], letters[0].subject, "Dear Amara Okafor,\\n\\nYou named {SALARY} to me.\\n\\nMaya", letters[0].to_address, version_of(letters[0]), now)
for letter in letters:
    approve(candidate, letter, now, due_at=now + timedelta(hours=1))
"""


@pytest.fixture(scope="session")
def made_once(tmp_path_factory) -> Path:
    """A job search with three letters approved, made by a process of its own. Copy it; never write to it."""
    folder = tmp_path_factory.mktemp("lived-in") / "data"
    _live_in(folder)
    return folder


def _live_in(folder: Path, **more: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LIVED_IN],
        env=environment(folder, SINCERELY_NOW=NOW, **more),
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr


class OnPostgreSQL(NamedTuple):
    """A data folder whose journal is in a PostgreSQL: the server, the database's name and its address."""

    folder: Path
    server: PostgreSQL
    name: str

    @property
    def url(self) -> str:
        return self.server.url(self.name)

    def sql(self, statement: str) -> str:
        return self.server.run("psql", "-h", self.server.folder, "-U", self.server.user, "-d", self.name, "-qtAc", statement)  # fmt: skip

    def dump(self) -> str:
        return self.server.run("pg_dump", "-h", self.server.folder, "-U", self.server.user, self.name)


@pytest.fixture(scope="session")
def made_on_postgresql(postgresql, tmp_path_factory) -> Path:
    """The same job search in a PostgreSQL; its database is copied for each test."""
    folder = tmp_path_factory.mktemp("lived-in") / "data"
    _live_in(folder, DATABASE_URL=postgresql.make("lived_in", template="empty"))
    return folder


@pytest.fixture
def on_postgresql(made_on_postgresql, postgresql, tmp_path) -> OnPostgreSQL:
    name = f"lived_in_{os.urandom(4).hex()}"
    postgresql.make(name, template="lived_in")
    return OnPostgreSQL(Path(shutil.copytree(made_on_postgresql, tmp_path / "data")), postgresql, name)


@pytest.fixture
def folder(made_once, tmp_path) -> Path:
    """A data folder with three letters that wait, for one test."""
    return Path(shutil.copytree(made_once, tmp_path / "data"))


def sql(folder: Path, statement: str, *values: object) -> list[tuple]:
    """Run one statement on a folder's database, as it lies."""
    with closing(sqlite3.connect(folder / "sincerely.sqlite3")) as database:
        found = database.execute(statement, values).fetchall()
        database.commit()
    return found


@contextmanager
def _short_of_room(limit: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def short_of_room() -> Callable[[int], AbstractContextManager[None]]:
    """Let no file of this process grow beyond so many bytes for a while, as on a full disk."""
    return _short_of_room


@pytest.fixture
def no_room_for() -> Callable[[int], Callable[[], None]]:
    """The same for a process that is started."""
    return no_room
