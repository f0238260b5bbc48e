"""The first debrief told three times at once on a new folder: one job search, one interview."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing


def test_a_first_debrief_three_times_at_once_begins_one_search(tmp_path):
    notes = tmp_path / "notes.md"
    notes.write_text(
        "Monday 23 November 2026, 10:00 to 11:00\nHanna Berg asked about night shifts. I said two years of them.\n",
        "utf-8",
    )
    data = tmp_path / "data"
    command = [
        sys.executable, "-m", "sincerely", "debrief", str(notes), "--data", str(data), "--candidate-name", "Sam Reilly", "--zone", "Europe/Dublin",
        "--employer", "Lakeside", "--now", "2026-11-23T13:00:00+00:00",
    ]  # fmt: skip
    environment = os.environ | {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    started = [subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)]  # fmt: skip
    ended = [(one.communicate(timeout=120), one.returncode) for one in started]
    assert all(code in {0, 2} for _, code in ended), ended
    assert any(code == 0 for _, code in ended), ended
    with closing(sqlite3.connect(data / "sincerely.sqlite3")) as rows:
        assert rows.execute("SELECT count(*) FROM accounts_candidate").fetchone() == (1,)
        assert rows.execute("SELECT count(*) FROM journal_interview").fetchone() == (1,)
