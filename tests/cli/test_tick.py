"""`sincerely tick --every` outlives whatever one sweep meets."""

from __future__ import annotations

import time

import pytest
from click.testing import CliRunner
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from sincerely import bootstrap
from sincerely.cli.tick import tick
from sincerely.errors import BadInput
from sincerely.outbox import tick as module
from sincerely.outbox.tick import Sweep

# Between sweeps the command lets go of old connections, and a connection may be open from a test before.
pytestmark = pytest.mark.django_db


def test_one_failed_sweep_does_not_end_the_going_on_and_tells_nothing_of_the_letter(monkeypatch):
    met = iter([RuntimeError("Dear Amara, my salary"), Sweep(sent=[7])])

    def sweep(now, again=None):
        found = next(met, None)
        if found is None:
            raise KeyboardInterrupt
        if isinstance(found, Exception):
            raise found
        return found

    monkeypatch.setattr(bootstrap, "open_journal", lambda data: None)
    monkeypatch.setattr(module, "tick", sweep)
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    result = CliRunner().invoke(tick, ["--every", "60s"])
    assert "1 sent" in result.output
    assert "RuntimeError" in result.output
    assert "salary" not in result.output


def test_a_single_sweep_that_fails_says_so_by_failing(monkeypatch):
    def sweep(now, again=None):
        raise RuntimeError

    monkeypatch.setattr(bootstrap, "open_journal", lambda data: None)
    monkeypatch.setattr(module, "tick", sweep)
    with pytest.raises(RuntimeError):
        CliRunner().invoke(tick, [], catch_exceptions=False)


def test_going_on_ends_when_a_newer_version_has_changed_the_tables_meanwhile(monkeypatch):
    """So that an old program in memory sends nothing from tables it does not know; what keeps it running begins the new one."""
    sweeps = []
    monkeypatch.setattr(bootstrap, "open_journal", lambda data: None)
    monkeypatch.setattr(module, "tick", lambda now, again: sweeps.append(now) or Sweep())
    monkeypatch.setattr(
        time, "sleep", lambda seconds: MigrationRecorder(connection).record_applied("journal", "9999_later")
    )
    result = CliRunner().invoke(tick, ["--every", "60s"])
    assert isinstance(result.exception, BadInput) and "newer version" in str(result.exception)
    assert len(sweeps) == 1


@pytest.mark.parametrize("length", ["5", "5x", "s", "0m", "-5s", "\u0665m", "1.5m", "25h", "9999999999999h"])
def test_a_length_of_time_without_its_unit_or_number_is_refused(length):
    result = CliRunner().invoke(tick, ["--every", length])
    assert isinstance(result.exception, BadInput) and "something like 60s or 5m" in str(result.exception)
