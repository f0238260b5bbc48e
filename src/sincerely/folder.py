"""Where a candidate's data lies on this machine."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from sincerely.database import on_a_server
from sincerely.errors import BadInput, Refused


def named_folder(data: str = "") -> Path:
    """Return where the data lies or would lie, without making it: the folder named, else SINCERELY_DATA, else the usual one."""
    try:
        named = data or os.environ.get("SINCERELY_DATA")
        return Path(named).expanduser() if named else usual_folder()
    except RuntimeError as error:
        # No HOME and no entry in the user database: there is no usual place.
        raise BadInput(
            "There is no home folder to keep the data in", expected="a folder named with --data DIR"
        ) from error


def data_folder() -> Path:
    """Return the data folder, made at first use and then readable by its owner only; SINCERELY_DATA (or `--data`) names another."""
    folder = named_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except (FileExistsError, NotADirectoryError) as error:
        raise BadInput(
            "The data folder is a file", file=str(folder), expected="a folder, with --data DIR or in SINCERELY_DATA"
        ) from error
    except OSError as error:
        raise BadInput(
            f"The data folder cannot be made: {error.strerror}", file=str(folder), expected="a folder you may write to"
        ) from error
    return folder


def has_journal(data: str = "") -> bool:
    """Say whether there is a database already, in the folder named or the one data_folder() would name, or a server's; nothing is made."""
    if on_a_server(os.environ.get("DATABASE_URL", "")):
        return True
    try:
        return (named_folder(data) / "sincerely.sqlite3").is_file()
    except (BadInput, OSError):
        return False


def usual_folder() -> Path:
    """Return where the data lies when nobody names a folder; it need not be there yet."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "Sincerely"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Sincerely"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "sincerely"


def claim_folder(folder: Path) -> IO[str]:
    """Hold the data folder for one `serve` until the returned file is closed or the process ends.

    Raises BadInput when another holds it, or when it cannot be written to.
    """
    try:
        lock = os.fdopen(os.open(folder / "serve.lock", os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600), "a+")
    except OSError as error:
        raise BadInput(
            f"The data folder cannot be used: {error.strerror}",
            file=str(folder),
            expected="a folder you may write to, on a disk with room",
        ) from error
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.close()
        if sys.platform != "win32" and not isinstance(error, BlockingIOError):
            raise BadInput(
                f"The data folder is on a disk that cannot lock files: {error.strerror}",
                file=str(folder),
                expected="a folder on this machine's own disk, with --data DIR",
            ) from error
        raise BadInput(
            "Another `sincerely serve` already runs on this data folder. Nothing was started",
            file=str(folder),
            expected="that one to be used or stopped first, or another folder with --data DIR",
        ) from error
    return lock


@contextmanager
def one_at_a_time(file: Path) -> Iterator[None]:
    """Let one thread or process after another do what is inside, by a lock on `file`, which stays there. Raises OSError where it cannot be made; a disk that cannot lock keeps nobody waiting."""
    with os.fdopen(os.open(file, os.O_RDWR | os.O_CREAT, 0o600), "r+") as lock:
        with suppress(OSError):
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
            else:
                import fcntl

                fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def use_folder(folder: Path) -> None:
    """Note, for as long as this process lives, that it uses the folder's database. Raises Refused while a copy is being put back there."""
    with suppress(OSError):
        handle = _locked(folder, alone=False)
        if handle is None:
            raise Refused(f"{folder}: a copy is being put back into this folder just now. Try again when that is done.")


def use_folder_alone(folder: Path) -> None:
    """Keep every other process from using the folder's database, for as long as this one lives. Raises Refused when one does."""
    with suppress(OSError):
        handle = _locked(folder, alone=True)
        if handle is None:
            raise Refused(
                f"{folder}: Sincerely is at work on this folder (`serve`, `tick`, what `autostart` set up, or another command). Stop it first (Ctrl-C where it runs; `sincerely autostart --remove`); nothing was changed."
            )


def _locked(folder: Path, *, alone: bool) -> int | None:
    """Lock the folder itself, which leaves no file behind; None when that cannot be had. On Windows an open database cannot be moved anyway."""
    if sys.platform == "win32":
        return -1
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        return None
    return handle
