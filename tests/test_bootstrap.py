"""Opening the embedded database when the program is killed in the middle of bringing it up to date."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest


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


def killed(folder: Path, start: str, tries: int, **more: str) -> dict[str, Any]:
    (folder / "work").mkdir()
    command = [sys.executable, "-m", "tests.support.killed_migration", str(folder / "work"), start, str(tries)]
    done = subprocess.run(command, env=os.environ | more, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))
