"""A copy of the whole database in one file: taken while others write, looked at before it is trusted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

from sincerely import __version__
from sincerely.errors import BadInput, SincerelyError
from sincerely.ops.whole import whole_file

#: What lets somebody in: it stays out of a copy.
KEYS = ("django_session", "accounts_signinlink", "accounts_pairingcode", "accounts_device")
APPS = ("accounts", "journal")
BUSY_CODES = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
#: So many seconds another program may hold the database.
PATIENCE = 10.0


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy tells of itself. `taken_at` is in UTC: when it was made, else its newest entry; None where it has neither."""

    taken_at: datetime | None
    newer: bool
    behind: bool


def back_up(database: Path, target: Path, now: datetime, *, replace: bool = False) -> None:
    """Write a copy of `database` to the file `target`, whole or not at all; others may go on writing meanwhile.

    Sessions and sign-in links stay out of it, and so does what was erased. Raises Refused when `target` is there and `replace` is not said, BadInput for
    a database that is none or is damaged, and where nothing can be written.
    """
    if not database.is_file():
        raise BadInput(
            "There is no job search in this folder yet, so there is nothing to copy",
            file=str(database.parent),
            expected="another folder with --data DIR",
        )
    with suppress(OSError):  # what cannot be looked at is told of where it is written
        if target.samefile(database):
            raise BadInput("This is the database itself", file=str(target), expected="another name")
    with whole_file(target, replace=replace) as part:
        copy_database(database, part)
        with opened(part, "rw", blame=target) as copy:
            _refuse_damaged(copy, database)
            for table in KEYS:
                if _has_table(copy, table):
                    copy.execute(f"DELETE FROM {table}")
            copy.execute("CREATE TABLE IF NOT EXISTS sincerely_copy (taken_at TEXT, made_by TEXT)")
            copy.execute("DELETE FROM sincerely_copy")
            copy.execute("INSERT INTO sincerely_copy VALUES (?, ?)", [now.astimezone(UTC).isoformat(), __version__])
            copy.commit()
            # What was erased may still lie in pages that are free; this leaves them behind.
            copy.execute("VACUUM")
            _refuse_damaged(copy, database)


def copy_database(source: Path, part: Path) -> None:
    """Copy a database into the empty file `part` with SQLite's own means: one moment of it, whoever writes meanwhile. `part` is one file, without a log."""
    busy = 0

    def progress(status: int, _remaining: int, _total: int) -> None:
        nonlocal busy
        busy = busy + 1 if status in BUSY_CODES else 0
        if busy * 0.25 > PATIENCE:
            raise BadInput(
                "Another program holds the database. Nothing was written",
                file=str(source),
                expected="a moment's patience: try again when it is done",
            )

    with opened(source, "rw") as live, opened(part, "rw", blame=part) as copy:
        try:
            live.execute("SELECT count(*) FROM sqlite_master")
        except sqlite3.Error as error:
            raise _unreadable(source, error) from error
        live.backup(copy, progress=progress, sleep=0.25)
        copy.execute("PRAGMA journal_mode=DELETE")


def look_at(copy: Path) -> Copied:
    """Say what a file is that shall be put back. Raises BadInput when it is no copy of Sincerely's, or damaged."""
    with suppress(OSError):
        if copy.exists() and not copy.is_file():
            raise BadInput("This is no ordinary file", file=str(copy), expected="a file that `sincerely backup` wrote")
    with opened(copy, "ro") as database:
        try:
            if not (_has_table(database, "django_migrations") and _has_table(database, "journal_sending")):
                raise BadInput(
                    "This is no copy of a job search", file=str(copy), expected="a file that `sincerely backup` wrote"
                )
            _refuse_damaged(database, copy)
            applied, known = applied_migrations(database), known_migrations()
            return Copied(_taken_at(database), newer=bool(applied - known), behind=bool(known - applied))
        except sqlite3.Error as error:
            raise _unreadable(copy, error) from error


def applied_migrations(database: sqlite3.Connection) -> set[tuple[str, str]]:
    """Return the steps that made a database's tables what they are."""
    found = database.execute("SELECT app, name FROM django_migrations")
    return {(app, name) for app, name in found if app in APPS}


def known_migrations() -> set[tuple[str, str]]:
    """Return the steps this version of Sincerely knows, without setting Django up."""
    return {
        (app, file.name.removesuffix(".py"))
        for app in APPS
        for file in files(f"sincerely.{app}").joinpath("migrations").iterdir()
        if file.name[:1].isdigit() and file.name.endswith(".py")
    }


def damage(database: sqlite3.Connection) -> str:
    """Return the first thing SQLite finds damaged, empty when all is whole."""
    (found,) = database.execute("PRAGMA integrity_check(1)").fetchone()
    return "" if found == "ok" else str(found).replace("\n", " ")


@contextmanager
def opened(path: Path, mode: str, blame: Path | None = None) -> Iterator[sqlite3.Connection]:
    """Yield a connection to a database that is there, "ro" or "rw". What SQLite then says of the disk becomes a sentence about `blame`, where that is given."""
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=PATIENCE)
        ) as database:
            database.execute("PRAGMA temp_store=MEMORY")
            yield database
    except sqlite3.Error as error:
        raise _unreadable(blame or path, error) from error


def _unreadable(path: Path, error: sqlite3.Error) -> SincerelyError:
    name = getattr(error, "sqlite_errorname", "") or ""
    for start, said, expected in (
        ("SQLITE_NOTADB", "This is no database", "a file that `sincerely backup` wrote"),
        ("SQLITE_CORRUPT", "This database is damaged", "one that is whole"),
        ("SQLITE_FULL", "The disk is full. Nothing was written", "a disk with room"),
        ("SQLITE_BUSY", "Another program holds the database. Nothing was written", "a moment's patience"),
        ("SQLITE_LOCKED", "Another program holds the database. Nothing was written", "a moment's patience"),
        ("SQLITE_IOERR", "The disk refused to read or write. Nothing was written", "a disk that is there and has room"),
        ("SQLITE_CANTOPEN", "This cannot be opened", "the path of a file you may read"),
    ):
        if name.startswith(start):
            return BadInput(said, file=str(path), expected=expected)
    return BadInput(f"This cannot be used: {error}", file=str(path), expected="a database made by Sincerely")


def _refuse_damaged(database: sqlite3.Connection, path: Path) -> None:
    if found := damage(database):
        raise BadInput(
            f"This database is damaged ({found}). Nothing was written",
            file=str(path),
            expected="a copy of the whole folder as it lies, kept before anything else is tried",
        )


def _has_table(database: sqlite3.Connection, name: str) -> bool:
    found = database.execute("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?", [name])
    return bool(found.fetchone()[0])


def _taken_at(database: sqlite3.Connection) -> datetime | None:
    if _has_table(database, "sincerely_copy"):
        said = database.execute("SELECT taken_at FROM sincerely_copy").fetchone()
    else:
        said = database.execute(
            "SELECT max(at) FROM (SELECT max(created_at) AS at FROM journal_event UNION ALL SELECT max(at) FROM journal_sendingphase)"
        ).fetchone()
    if not said or not said[0]:
        return None
    moment = datetime.fromisoformat(said[0])
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
