"""Where a candidate's data lies on this machine."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

from sincerely.errors import BadInput


def data_folder() -> Path:
    """Return the data folder, made readable by its owner only; SINCERELY_DATA (or `--data`) names another."""
    named = os.environ.get("SINCERELY_DATA")
    folder = Path(named).expanduser() if named else usual_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise BadInput(
            f"The data folder cannot be made: {error.strerror}", file=str(folder), expected="a folder you may write to"
        ) from error
    return folder


def usual_folder() -> Path:
    """Return where the data lies when nobody says otherwise; nothing is made."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "Sincerely"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Sincerely"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "sincerely"


def claim_folder(folder: Path) -> IO[str]:
    """Hold the data folder for one `serve` until the returned file is closed or the process ends. Raises BadInput when another holds it."""
    lock = (folder / "serve.lock").open("a+")
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.close()
        raise BadInput(
            "Another `sincerely serve` already runs on this data folder. Nothing was started",
            file=str(folder),
            expected="that one to be used or stopped first, or another folder with --data DIR",
        ) from error
    return lock
