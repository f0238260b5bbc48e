"""Where a candidate's data lies on this machine."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from sincerely.errors import BadInput


def data_folder() -> Path:
    """Return the data folder, made readable by its owner only; SINCERELY_DATA (or `--data`) names another."""
    named = os.environ.get("SINCERELY_DATA")
    folder = Path(named).expanduser() if named else _usual_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise BadInput(
            f"The data folder cannot be made: {error.strerror}", file=str(folder), expected="a folder you may write to"
        ) from error
    return folder


def _usual_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "Sincerely"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Sincerely"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "sincerely"
