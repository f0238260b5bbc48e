"""Opening the embedded database when the program is killed in the middle of bringing it up to date."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest


@pytest.mark.parametrize(("start", "tries"), [("new", 4), ("old", 6)])
def test_must_survive_24_a_killed_migration_rolls_back_and_the_next_start_ends_where_it_should(tmp_path, start, tries):
    """A first start, and a folder of the first version with a job search in it."""
    (tmp_path / "work").mkdir()
    command = [sys.executable, "-m", "tests.support.killed_migration", str(tmp_path / "work"), start, str(tries)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["statements"] > 50 and len(found["tables_left"]) == tries
    # What a kill left behind was the database of before, or (killed after the last step) the whole of the new one; nothing between.
    assert len(set(found["tables_left"])) <= 2
