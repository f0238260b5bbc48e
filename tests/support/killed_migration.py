"""Run by a test as a process of its own: kill `open_journal` with SIGKILL in the middle, start again, and say what came of it.

It is killed before a step is noted as done (there Django's own transactions leave a gap), and at even distances, so many tries as are asked for.
Each try is a forked process, so that Django is imported once. Arguments: the folder to work in, "new", "old" or "postgresql", and how many tries.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

OLD = (("accounts", "0001"), ("journal", "0001"))


def main(work: Path, start: str, tries: int) -> None:
    os.environ["SINCERELY_DATA"] = str(work)
    os.environ["DJANGO_SETTINGS_MODULE"] = "sincerely.settings"
    import django

    django.setup()
    template = work.with_name("template")
    empty(work)
    if start == "old":
        forked(older)
    shutil.copytree(work, template)
    total, *noted = forked(lambda: open_killed(0))
    whole = rows(work)
    left, met = [], []
    for number in sorted([*spread(noted, tries // 2), *spread(range(2, total + 1), tries - tries // 2)]):
        shutil.rmtree(work)
        shutil.copytree(template, work)
        assert forked(lambda number=number: open_killed(number)) == [-signal.SIGKILL]  # type: ignore[misc]
        with closing(sqlite3.connect(work / "sincerely.sqlite3")) as database:
            left.append(len(database.execute("SELECT name FROM sqlite_master").fetchall()))
            found = [*database.iterdump()]
        # From the very same tables and rows it has ended there before.
        if found not in met:
            met.append(found)
            forked(lambda: open_killed(0))
            assert rows(work) == whole, f"after a kill before statement {number} the next start ended elsewhere"
    print(json.dumps({"statements": total, "tables_left": left}))


def on_postgresql(work: Path, tries: int) -> None:
    """The same on an empty PostgreSQL, named by DATABASE_URL, from the middle to the last statement."""
    os.environ["SINCERELY_DATA"] = str(work)
    os.environ["DJANGO_SETTINGS_MODULE"] = "sincerely.settings"
    import django

    django.setup()
    total, *_ = forked(lambda: open_killed(0))
    whole = forked(there)
    left = []
    for number in spread(range(total // 2, total + 1), tries):
        forked(cleared)
        assert forked(lambda number=number: open_killed(number)) == [-signal.SIGKILL]  # type: ignore[misc]
        left.append(forked(there)[0])
        forked(lambda: open_killed(0))
        assert forked(there) == whole, f"after a kill before statement {number} the next start ended elsewhere"
    print(json.dumps({"statements": total, "tables_left": left}))


def cleared() -> list[int]:
    """Take everything out of the database."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    connection.close()
    return []


def there() -> list[int]:
    """Return how many columns and how many steps there are."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM information_schema.columns WHERE table_schema = 'public'")
        columns = cursor.fetchone()[0]
        steps = 0
        if columns:
            cursor.execute("SELECT count(*) FROM django_migrations")
            steps = cursor.fetchone()[0]
    connection.close()
    return [columns, steps]


def spread(numbers: Sequence[int], wanted: int) -> list[int]:
    """Return so many of the numbers, evenly spread, the first and the last among them."""
    return [numbers[round(step * (len(numbers) - 1) / (wanted - 1))] for step in range(wanted)]


def forked(act: Callable[[], list[int]]) -> list[int]:
    """Run `act` in a process of its own; return what it returns, or minus the signal that killed it."""
    reading, writing = os.pipe()
    if not (pid := os.fork()):
        os.write(writing, json.dumps(act()).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        said = answer.read()
    _, status = os.waitpid(pid, 0)
    if os.WIFSIGNALED(status):
        return [-os.WTERMSIG(status)]
    assert status == 0, "the process failed"
    return list(json.loads(said))


def older() -> list[int]:
    """Make the database as the first version made it, with a job search in it."""
    from django.core.management import call_command
    from django.db import connection

    for app, name in OLD:
        call_command("migrate", app, name, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO accounts_candidate (name, email, phone, zone, country, dialect, register, sample, playbook, created_at)"
            " VALUES ('Maya Ruiz', '', '', 'UTC', 'US', 'american', 'neutral', 0, '', '2026-11-24')"
        )
    connection.close()
    return []


def open_killed(number: int) -> list[int]:
    """Open the journal, killed before its statement of this number, 0 for never; return how many statements it took, and which noted a step as done."""
    from django.db import connection

    from sincerely import bootstrap

    seen, noted = 0, []

    def counting(execute, sql, params, many, context):
        nonlocal seen
        seen += 1
        if sql.startswith('INSERT INTO "django_migrations"'):
            noted.append(seen)
        if seen == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(counting):
        bootstrap.open_journal()
    connection.close()
    return [seen, *noted]


def rows(folder: Path) -> list[str]:
    """Return the tables and rows, but for when a step was applied."""
    with closing(sqlite3.connect(folder / "sincerely.sqlite3")) as database:
        database.execute("UPDATE django_migrations SET applied = ''")
        return sorted(database.iterdump())


def empty(folder: Path) -> None:
    for file in folder.iterdir():
        if file.name != "secret-key":
            file.unlink()


if __name__ == "__main__":
    folder, begins, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    if begins == "postgresql":
        on_postgresql(folder, times)
    else:
        main(folder, begins, times)
