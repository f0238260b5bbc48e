"""Is anything awake to send? When the outbox was last looked at, and whether `serve` runs on this folder."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from sincerely.errors import BadInput
from sincerely.folder import claim_folder, data_folder

#: So long after its turn a sweep may come: it has much to send, or the machine is slow.
LATELY = timedelta(minutes=5)


def note_sweep(now: datetime, again: timedelta | None = None) -> None:
    """Remember, in a file of its own, that the outbox was looked at and, where that goes on, how long after it will be `again`. A disk without room stops no sweep."""
    with suppress(OSError), os.fdopen(os.open(_file(), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(f"{now.isoformat()}\n{int(again.total_seconds()) if again else ''}")


def last_sweep() -> datetime | None:
    """Return when the outbox was last looked at on this machine, None where that is not known."""
    with suppress(OSError, ValueError):
        return datetime.fromisoformat(_noted()[0])
    return None


def serve_runs(folder: Path) -> bool:
    """Say whether a `serve` holds this folder now, the asking process included."""
    try:
        claim_folder(folder).close()
    except BadInput as error:
        return "already runs" in error.message
    return False


def awake(folder: Path, now: datetime) -> bool:
    """Say whether something goes on looking at the outbox: `serve` runs, or a `tick --every` whose next sweep is not overdue by minutes. One sweep alone promises no other."""
    if serve_runs(folder):
        return True
    last = last_sweep()
    with suppress(OSError, ValueError):
        again = timedelta(seconds=int(_noted()[1]))
        return last is not None and now - again - LATELY <= last <= now + LATELY
    return False


def _noted() -> tuple[str, str]:
    """Return when the outbox was last looked at and the seconds until it is again, empty for a single sweep. Raises OSError where nothing is noted."""
    last, _, again = _file().read_text("utf-8").strip().partition("\n")
    return last, again


def _file() -> Path:
    return data_folder() / "last-tick"
