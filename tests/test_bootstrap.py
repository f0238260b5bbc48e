"""Opening the database: a new one, and one whose program is killed in the middle of bringing it up to date."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from django.db import connections

from sincerely import bootstrap
from tests.support.databases import using


@pytest.mark.parametrize(("start", "tries"), [("new", 4), ("old", 4)])
def test_must_survive_24_a_killed_migration_rolls_back_and_the_next_start_ends_where_it_should(tmp_path, start, tries):
    """A first start, and a folder of the first version with a job search in it."""
    found = killed(tmp_path, start, tries)
    assert found["statements"] > 50 and len(found["tables_left"]) == tries
    # What a kill left behind was the database of before, or (killed after the last step) the whole of the new one; nothing between.
    assert len(set(found["tables_left"])) <= 2


def test_must_survive_24_a_killed_migration_rolls_back_on_postgresql_too(tmp_path, postgresql):
    """A first start on an empty database."""
    found = killed(tmp_path, "postgresql", 2, DATABASE_URL=postgresql.make("killed_migration"))
    assert found["statements"] > 50 and len(found["tables_left"]) == 2
    assert found["tables_left"][0] == 0, "a step is there without the others"


@pytest.mark.django_db
def test_a_new_file_is_what_the_steps_make_of_one(tmp_path):
    """Its tables are made at once; those of the suite were made step by step."""
    step_by_step = described()
    with using("", tmp_path):
        bootstrap._migrate(connections["default"])
        at_once = described()
    assert at_once == step_by_step
    assert len(at_once["journal_sending"]) > 15 and "0 rows" not in at_once["auth_permission"]


def described() -> dict[str, set[str]]:
    """Return of each table its columns with their conditions, in whatever order, its indexes, and how many rows it has; of the steps which are done."""
    found: dict[str, set[str]] = defaultdict(set)
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "SELECT tbl_name, type, sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name NOT LIKE 'sqlite_%'"
        )
        for table, kind, sql in cursor.fetchall():
            found[table] |= set(COLUMNS.split(sql.partition("(")[2])) if kind == "table" else {sql}
        for table in found:
            cursor.execute(f"SELECT count(*) FROM {table}")
            found[table].add(f"{cursor.fetchone()[0]} rows")
        cursor.execute("SELECT app, name FROM django_migrations")
        found["django_migrations"] |= {f"{app} {name}" for app, name in cursor.fetchall()}
    return found


#: Between the columns of a table, and at its end.
COLUMNS = re.compile(r', (?="|CONSTRAINT|UNIQUE|CHECK|FOREIGN)|\)$')


def killed(folder: Path, start: str, tries: int, **more: str) -> dict[str, Any]:
    (folder / "work").mkdir()
    command = [sys.executable, "-m", "tests.support.killed_migration", str(folder / "work"), start, str(tries)]
    done = subprocess.run(command, env=os.environ | more, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))
