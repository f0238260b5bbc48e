"""Open the embedded database: set Django up, refuse a folder from a newer version, bring the tables up to date."""

from __future__ import annotations

import os
import sqlite3
import sys
from typing import TYPE_CHECKING

from sincerely.errors import BadInput, SincerelyError
from sincerely.folder import data_folder

if TYPE_CHECKING:
    from sincerely.accounts.models import Candidate, User


class Busy(SincerelyError):
    """The database is held by another process, or its disk is full; nothing was written."""

    exit_code = 2


def open_journal(data: str = "") -> None:
    """Make the database of the data folder ready for use; `data` names the folder, else SINCERELY_DATA or the usual one.

    Raises BadInput for a folder written by a newer version or a file that is no database, Busy when it cannot be written to.
    """
    if data:
        os.environ["SINCERELY_DATA"] = data
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sincerely.settings")
    folder = data_folder()
    import django
    from django.db import DatabaseError, OperationalError, connection

    try:
        django.setup()
        _refuse_newer(connection, str(folder))
        _migrate(connection)
        (folder / "sincerely.sqlite3").chmod(0o600)
    except OperationalError as error:
        raise Busy(f"The database in {folder} could not be opened for writing ({error}). Nothing was changed. Is the disk full, or another program using it?") from error
    except DatabaseError as error:
        raise BadInput(f"The database cannot be read: {error}", file=str(folder / "sincerely.sqlite3"), expected="a database made by Sincerely") from error
    except OSError as error:
        raise BadInput(f"The data folder cannot be used: {error.strerror}", file=str(folder), expected="a folder you may write to") from error


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
        raise BadInput("This data folder has no job search yet.", expected="one begun with `sincerely serve` in the browser, or with `sincerely debrief NOTES.md`")
    return found


def warn_of_old_sqlite() -> None:
    """Say on standard error when this SQLite can damage a write-ahead log that several connections use (3.7.0 to 3.51.2, but for 3.44.6 and 3.50.7)."""
    version = sqlite3.sqlite_version_info
    if (3, 7, 0) <= version <= (3, 51, 2) and version not in {(3, 44, 6), (3, 50, 7)}:
        print(
            f"sincerely: SQLite {sqlite3.sqlite_version} has a rare fault in its write-ahead log (mended in 3.51.3). Keep a copy of your data folder.", file=sys.stderr
        )


def _refuse_newer(connection: object, folder: str) -> None:
    from django.db.migrations.loader import MigrationLoader

    loader = MigrationLoader(connection)  # type: ignore[arg-type]
    unknown = [name for app, name in loader.applied_migrations if app in {"accounts", "journal"} and (app, name) not in loader.disk_migrations]
    if unknown:
        raise BadInput("This data folder was written by a newer version of Sincerely. Nothing was changed", file=folder, expected="the newer version, or another folder with --data DIR")


def _migrate(connection: object) -> None:
    from django.core.management import call_command
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)  # type: ignore[arg-type]
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)
