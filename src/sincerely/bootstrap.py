"""Open the embedded database: set Django up, refuse a folder from a newer version, bring the tables up to date."""

from __future__ import annotations

import errno
import os
import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sincerely.errors import BadInput, SincerelyError
from sincerely.folder import data_folder, use_folder

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.migrations.executor import MigrationExecutor

    from sincerely.accounts.models import Candidate, User


class Busy(SincerelyError):
    """The database is held by another process, or its disk is full; nothing was written."""

    exit_code = 2


# What a person can do about each of SQLite's refusals. Every action is one transaction, so none is left half-done.
_SAID = {
    "FULL": "The disk is full, so nothing of this was recorded. What was there before is unharmed. Make room, then try again.",
    "BUSY": "Another program is writing to the database, so nothing of this was recorded. Try again when it is done.",
    "LOCKED": "Another program is writing to the database, so nothing of this was recorded. Try again when it is done.",
    "READONLY": "The database may not be written to, so nothing was changed.",
    "CANTOPEN": "The database cannot be opened. Nothing was changed.",
    "PERM": "The database may not be opened. Nothing was changed.",
    "IOERR": "The disk refused to read or write, so nothing of this was recorded. Is it full, or gone?",
    "NOTADB": "This is no database.",
    "CORRUPT": "The database is damaged. Nothing was changed. Keep a copy before you do anything else.",
}
#: Without the server's own words, which may hold what was to be written.
_POSTGRESQL = "The database (DATABASE_URL) cannot be reached or written to just now, so nothing of this was recorded. Try again in a minute."
_NOT_SINCERELYS = {"NOTADB", "CORRUPT"}
_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}


def open_journal(data: str = "") -> None:
    """Make the database of the data folder ready for use; `data` names the folder, else SINCERELY_DATA or the usual one.

    Raises BadInput for a folder written by a newer version, one that cannot be used, or a file that is no database;
    Busy when the database is held or its disk is full.
    """
    if data:
        os.environ["SINCERELY_DATA"] = data
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sincerely.settings")
    folder = data_folder()
    use_folder(folder)
    database = folder / "sincerely.sqlite3"
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.db import Error, connection

    try:
        django.setup()
        if connection.vendor == "sqlite":
            _for_owner_only(database)
        _refuse_foreign(connection, str(database))
        _refuse_newer(connection, str(folder))
        _migrate(connection)
    except ImproperlyConfigured as error:
        raise BadInput(
            "DATABASE_URL names a PostgreSQL, and what speaks with one is not installed",
            expected="pip install 'sincerely[postgresql]'",
        ) from error
    except (Error, OSError) as error:
        if _sqlite_name(error) == "ERROR":
            raise BadInput(
                f"The database cannot be used: {error}", file=str(database), expected="a database made by Sincerely"
            ) from error
        if (told := explained(error)) is None:
            raise
        raise told from error


def applied_steps() -> frozenset[tuple[str, str]]:
    """Return the steps that brought the tables to what they are; others later mean that another version has been at work."""
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    return frozenset(MigrationRecorder(connection).applied_migrations())


def explained(error: BaseException) -> SincerelyError | None:
    """Return what went wrong with the database or its disk as a sentence for the person; None for any other error."""
    if isinstance(error, SincerelyError):
        return error  # said already
    name = _sqlite_name(error)
    if name in _NOT_SINCERELYS:
        return BadInput(
            _SAID[name], file=str(data_folder() / "sincerely.sqlite3"), expected="a database made by Sincerely"
        )
    if name in _SAID:
        return Busy(f"{data_folder()}: {_SAID[name]}")
    if _from_postgresql(error):
        return Busy(_POSTGRESQL)
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return Busy(_at(error, _SAID["FULL"]))
    if isinstance(error, OSError) and error.errno in _NOT_ALLOWED:
        return BadInput(
            _at(error, f"This cannot be used: {error.strerror}"), expected="a file or folder you may write to"
        )
    return None


def _at(error: OSError, said: str) -> str:
    return f"{error.filename}: {said}" if error.filename else said


def _from_postgresql(error: BaseException) -> bool:
    """Say whether PostgreSQL was out of reach, stopped, full, or held by somebody else."""
    cause = error.__cause__
    return type(error).__name__ == "OperationalError" and type(cause).__module__.partition(".")[0] == "psycopg"


def _sqlite_name(error: BaseException | None) -> str:
    """Return SQLite's primary result ("FULL", "BUSY"...) of an error or of what caused it; "" when SQLite had no part in it."""
    while error is not None:
        if isinstance(error, sqlite3.Error):
            # SQLITE_IOERR_WRITE and its like are kinds of SQLITE_IOERR
            return getattr(error, "sqlite_errorname", "SQLITE_").removeprefix("SQLITE_").partition("_")[0]
        # Django's own complaint about the transaction that broke stands before SQLite's, and is not said to come from it.
        error = error.__cause__ or error.__context__
    return ""


def local_user() -> User:
    """Return the one person of this machine, made at first use."""
    from sincerely.accounts.models import User

    user, _ = User.objects.get_or_create(username="me")
    return user


def local_candidate() -> Candidate:
    """Return the candidate the command line acts for: the person's own, else the sample of a demonstration folder. Raises BadInput when there is none."""
    from sincerely.accounts.models import Candidate

    found = Candidate.objects.filter(memberships__user=local_user()).order_by("sample", "pk").first()
    if found is None:
        raise BadInput(
            "This data folder has no job search yet.",
            expected="one begun in the browser (`sincerely serve`), or with the first debrief: sincerely debrief NOTES.md --candidate-name 'Your Name'",
        )
    return found


def sqlite_at_risk() -> bool:
    """Say whether this SQLite can damage a write-ahead log that several connections use (3.7.0 to 3.51.2, but for 3.44.6 and 3.50.7)."""
    version = sqlite3.sqlite_version_info
    return (3, 7, 0) <= version <= (3, 51, 2) and version not in {(3, 44, 6), (3, 50, 7)}


def _for_owner_only(database: Path) -> None:
    """Make the database file readable by its owner only from its first byte; SQLite gives its log the same mode."""
    if not database.exists():
        database.touch(mode=0o600)
    elif sys.platform != "win32" and database.stat().st_mode & 0o077:
        database.chmod(0o600)


def _refuse_foreign(connection: BaseDatabaseWrapper, database: str) -> None:
    tables = connection.introspection.table_names()
    if tables and "django_migrations" not in tables:
        raise BadInput(
            "This database was not made by Sincerely. Nothing was changed",
            file=database,
            expected="a folder of its own with --data DIR",
        )


def _refuse_newer(connection: BaseDatabaseWrapper, folder: str) -> None:
    from django.db.migrations.loader import MigrationLoader

    loader = MigrationLoader(connection)
    unknown = [
        name
        for app, name in loader.applied_migrations
        if app in {"accounts", "journal"} and (app, name) not in loader.disk_migrations
    ]
    if unknown:
        raise BadInput(
            "This data folder was written by a newer version of Sincerely. Nothing was changed",
            file=folder,
            expected="the newer version, or another folder with --data DIR",
        )


def _migrate(connection: BaseDatabaseWrapper) -> None:
    """Bring the tables up to date, all steps or none: one that is killed in the middle leaves the database as it was."""
    from django.core.management import call_command
    from django.db import transaction
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return
    # Django notes a step as done only after its transaction is over, so a kill between the two would have it done again, and fail.
    # Inside a transaction SQLite's checking of foreign keys can no longer be switched, and changing tables needs it off.
    connection.disable_constraint_checking()
    try:
        with transaction.atomic():
            # Asked once more: another process may have been first.
            if connection.vendor == "sqlite" and not executor.recorder.applied_migrations():
                _make_tables(connection, executor)
            else:
                call_command("migrate", verbosity=0, interactive=False)
    finally:
        connection.enable_constraint_checking()


def _make_tables(connection: BaseDatabaseWrapper, executor: MigrationExecutor) -> None:
    """Make all tables of an empty file as they are by now, and note every step as done.

    Step by step the same takes fifteen times as long, which somebody waits for at the first start. A test holds that it is the same.
    """
    from django.apps import apps
    from django.core.management.sql import emit_post_migrate_signal
    from django.utils import timezone

    with connection.schema_editor(atomic=False) as editor:
        for model in apps.get_models():
            if model._meta.can_migrate(connection):
                editor.create_model(model)
    executor.recorder.ensure_schema()
    done = executor.recorder.Migration
    done.objects.using(connection.alias).bulk_create(
        done(app=app, name=name, applied=timezone.now()) for app, name in executor.loader.graph.nodes
    )
    emit_post_migrate_signal(0, False, connection.alias)
