"""Is anything awake to send? When the outbox was last looked at, and whether `serve` runs on this folder."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from sincerely.errors import BadInput
from sincerely.folder import claim_folder, data_folder

#: A sweep is nothing a person waits for: what looked so lately will look again.
LATELY = timedelta(minutes=5)


def note_sweep(now: datetime) -> None:
    """Remember, in a file of its own, that the outbox was looked at. A disk without room stops no sweep."""
    with suppress(OSError), os.fdopen(os.open(_file(), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(now.isoformat())


def last_sweep() -> datetime | None:
    """Return when the outbox was last looked at on this machine, None where that is not known."""
    with suppress(OSError, ValueError):
        return datetime.fromisoformat(_file().read_text("utf-8").strip())
    return None


def serve_runs(folder: Path) -> bool:
    """Say whether a `serve` holds this folder now, the asking process included."""
    try:
        claim_folder(folder).close()
    except BadInput as error:
        return "already runs" in error.message
    return False


def awake(folder: Path, now: datetime) -> bool:
    """Say whether something looks at the outbox: `serve` runs, or there was a sweep within minutes."""
    last = last_sweep()
    return serve_runs(folder) or (last is not None and now - LATELY <= last <= now + LATELY)


def _file() -> Path:
    return data_folder() / "last-tick"
