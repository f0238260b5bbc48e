"""Which database holds the journal: the file in the data folder, or for a career centre a PostgreSQL named by DATABASE_URL."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

#: How long a database that somebody else holds is waited for, in seconds.
PATIENCE = 10


def database_settings(folder: Path, url: str) -> dict[str, Any]:
    """Return Django's settings for the journal's database.

    `url` is postgresql://user:password@host:port/name; what follows a "?" goes to libpq (`?host=/var/run/postgresql`, `?sslmode=verify-full`).
    Any other address, or none, means the file in `folder`: DATABASE_URL may be another program's.
    """
    return _postgresql(url) if on_a_server(url) else _sqlite(folder)


def on_a_server(url: str) -> bool:
    """Say whether `url` names a database that Sincerely can keep its journal in."""
    return urlsplit(url).scheme in {"postgresql", "postgres"}


def _sqlite(folder: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / "sincerely.sqlite3",
        "OPTIONS": {
            # IMMEDIATE: a transaction that reads and then writes takes its write lock at once instead of failing half-way.
            "transaction_mode": "IMMEDIATE",
            "timeout": PATIENCE,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
        "ATOMIC_REQUESTS": False,
    }


def _postgresql(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    # A commit must be on the disk before the step it tells of is taken, whatever the server's own setting; a worker that was stopped in
    # the middle of a transaction must not hold the others up for ever.
    ours = f"-c synchronous_commit=on -c lock_timeout={PATIENCE}s -c idle_in_transaction_session_timeout=60s"
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": {"options": ours, **dict(parse_qsl(parts.query))},
        "ATOMIC_REQUESTS": False,
    }


def read_instants_at_once() -> None:
    """Let SQLite's instants come as aware ones, all being kept in UTC: Django reads each twice, a naive one first, and a page reads thousands."""
    import sqlite3  # here, since reading a mail asks where the database is, and for no database

    import django.db.backends.sqlite3.base  # noqa: F401 (it has its own way of reading them, which this one takes the place of)
    from django.utils.dateparse import parse_datetime

    def instant(text: bytes) -> datetime | None:
        try:
            return datetime.fromisoformat(f"{text.decode()}+00:00")
        except ValueError:
            return parse_datetime(text.decode())

    def text_of(moment: datetime) -> str:
        return (moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment).isoformat(" ")

    sqlite3.register_converter("datetime", instant)
    # What comes as an aware one goes back as it was, also by plain SQL.
    sqlite3.register_adapter(datetime, text_of)
