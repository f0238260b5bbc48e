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
    """Remember that the outbox was looked at and, where a `tick --every` did, how long after it will be `again`, which no other sweep takes away. A disk without room stops no sweep."""
    with suppress(OSError):
        _write("last-tick", now.isoformat())
        if again:
            _write("tick-every", f"{now.isoformat()}\n{int(again.total_seconds())}")


def last_sweep() -> datetime | None:
    """Return when the outbox was last looked at on this machine, None where that is not known."""
    with suppress(OSError, ValueError):
        return datetime.fromisoformat((data_folder() / "last-tick").read_text("utf-8").strip())
    return None


def serve_runs(folder: Path) -> bool:
    """Say whether a `serve` holds this folder now, the asking process included."""
    try:
        claim_folder(folder).close()
    except BadInput as error:
        return "already runs" in error.message
    return False


def awake(folder: Path, now: datetime) -> bool:
    """Say whether something goes on looking at the outbox: `serve` runs, or a `tick --every`. One sweep alone promises no other."""
    return serve_runs(folder) or tick_goes_on(now)


def tick_goes_on(now: datetime) -> bool:
    """Say whether a `tick --every` looks at the outbox: one whose next sweep is not overdue by minutes."""
    with suppress(OSError, ValueError):
        last, _, again = (data_folder() / "tick-every").read_text("utf-8").strip().partition("\n")
        return now - timedelta(seconds=int(again)) - LATELY <= datetime.fromisoformat(last) <= now + LATELY
    return False


def _write(name: str, text: str) -> None:
    place = os.open(data_folder() / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(place, "w") as file:
        file.write(text)
