"""`sincerely import` and `sincerely inbox`: mails as files taken in once, listed, said yes to and taken back, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.messages import DOCUMENTS, NO, UNCLEAR, eml
from tests.support.serve import run
from tests.support.warm import run_code

NOW = "2026-11-24T10:00:00-06:00"
SEED = """
import datetime as dt
from sincerely import bootstrap, clock
bootstrap.open_journal()
from sincerely.journal.actions.candidates import begin
from tests.outbox.conftest import written
me = begin(bootstrap.local_user(), clock.now(), name="Maya Ruiz", email="maya@ruiz.example", zone="America/Chicago")
written(me, dt.datetime(2026, 11, 23, 22, tzinfo=dt.UTC))
"""


@pytest.fixture
def search(empty_journal, monkeypatch) -> dict[str, str]:
    """The environment of a job search after its first interview."""
    import os

    environment = {**os.environ, "SINCERELY_DATA": str(empty_journal), "SINCERELY_NOW": NOW}
    run_code(SEED, environment=environment)
    return environment


def test_mails_are_taken_in_once_listed_said_yes_to_and_taken_back(search, tmp_path: Path):
    names = []
    for name, words in (("no", NO), ("documents", DOCUMENTS), ("unclear", UNCLEAR)):
        names.append(str(tmp_path / f"{name}.eml"))
        Path(names[-1]).write_bytes(eml(words))
    bad = tmp_path / "bad.eml"
    bad.write_bytes(b"%PDF-1.7 no mail")
    told = json.loads(run("import", *names, str(bad), "--format", "json", environment=search, expect=2))
    assert [(each["new"], each["kind"]) for each in told["imported"]] == [(True, "rejection"), (True, "information-request"), (True, "acknowledgement")]  # fmt: skip
    number = str(told["imported"][0]["message"])
    assert "is here already" in run("import", names[0], environment=search)
    assert json.loads(run("today", "--format", "json", environment=search))["messages_to_look_at"] == 3
    listed = run("inbox", environment=search)
    assert "To look at" in listed and "Amara Okafor, Lakeside Hospital: Your application for Ward Manager" in listed and "They said no?\n" in listed  # fmt: skip
    shown = run("inbox", number, environment=search)
    assert "This is a no" in shown and f"sincerely inbox {number} --yes" in shown

    done = json.loads(run("inbox", number, "--yes", "--format", "json", environment=search))
    assert done["settled_as"] == "rejection" and [each["kind"] for each in done["events"]] == ["rejection-received"]
    assert "Thank Amara Okafor for letting you know" in [each["title"] for each in done["owed"]]
    assert "owed: Thank Amara Okafor for letting you know" in run("inbox", number, environment=search)
    undone = json.loads(run("inbox", number, "--undo", "--format", "json", environment=search))
    assert (undone["settled_as"], undone["events"], undone["owed"]) == (None, [], [])

    unclear = str(told["imported"][2]["message"])
    run("inbox", unclear, "--yes", environment=search, expect=2)
    assert json.loads(run("inbox", unclear, "--yes", "--as", "question", "--format", "json", environment=search))["settled_as"] == "question"  # fmt: skip
    everything = json.loads(run("inbox", "--read-again", "--format", "json", environment=search))["messages"]
    assert [each["settled_as"] for each in everything] == [None, None, "question"]
    run("inbox", "999", environment=search, expect=2)
    run("inbox", "--yes", environment=search, expect=2)
    run("inbox", "--look", environment=search, expect=2)
