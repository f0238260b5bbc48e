"""Writing whole or not at all: under a name of its own first, on the disk, then under the name that was asked for."""

from __future__ import annotations

import os
import secrets
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sincerely.errors import BadInput, Refused


@contextmanager
def whole_file(target: Path, *, replace: bool) -> Iterator[Path]:
    """Yield the path of an empty file beside `target`, for its owner only; at the end it is safe on the disk as `target`, after an error nothing is left.

    Raises Refused when `target` is there and `replace` is not said, BadInput where nothing can be written.
    """
    try:
        there = target.stat()
    except FileNotFoundError:
        there = None
    except OSError as error:
        raise unwritable(target, error) from error
    if there and stat.S_ISDIR(there.st_mode):
        raise BadInput("This is a folder", file=str(target), expected="the name of a file")
    if there and not stat.S_ISREG(there.st_mode):
        raise BadInput("This is no ordinary file. Nothing was written", file=str(target), expected="the name of a file")
    if there and not replace:
        raise Refused(_there(target))
    part = _beside(target)
    try:
        try:
            os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            yield part
            flush(part)
            put_in_place(part, target, replace=replace)
        except OSError as error:
            raise unwritable(target, error) from error
    finally:
        for rest in ("", "-journal", "-wal", "-shm"):
            with suppress(OSError):
                part.with_name(part.name + rest).unlink()


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """Yield a new folder beside `target`, for its owner only; at the end it is `target`, after an error nothing is left.

    Raises Refused when `target` is there and holds something, BadInput where nothing can be written.
    """
    try:
        if target.is_dir() and any(target.iterdir()):
            raise Refused(f"{target} holds something already. Nothing was written. Name a new folder, or an empty one.")
    except OSError as error:
        raise unwritable(target, error) from error
    if target.exists() and not target.is_dir():
        raise BadInput("This is a file", file=str(target), expected="the name of a new folder")
    part = _beside(target)
    try:
        try:
            part.mkdir(mode=0o700)
            yield part
            for path in part.rglob("*"):
                flush(path)
            flush(part)
            if target.is_dir() and target.samefile(Path.cwd()):
                _move_into(part, target)  # a folder one stands in keeps being the one one stands in
                return
            if target.exists() or target.is_symlink():
                # Through a link it is the folder behind it that is asked for.
                target = target.resolve()
                target.rmdir()
            part.rename(target)
            flush(target.parent)
        except OSError as error:
            raise unwritable(target, error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _move_into(part: Path, target: Path) -> None:
    """Move what is in `part` into the empty folder `target`, all of it or none."""
    moved: list[Path] = []
    try:
        for path in list(part.iterdir()):
            moved.append(path.rename(target / path.name))
        flush(target)
    except OSError:
        for path in moved:
            path.rename(part / path.name)
        raise


def put_in_place(part: Path, target: Path, *, replace: bool) -> None:
    """Give a finished file its name, in one step; Refused when something has that name meanwhile and `replace` is not said."""
    if replace:
        part.replace(target)
    else:
        try:
            # A second name is refused by the file system itself where something is there, also when it came this instant.
            os.link(part, target)
        except FileExistsError:
            raise Refused(_there(target)) from None
        except OSError:
            # Some disks (a memory stick's FAT) know no second names.
            if target.exists():
                raise Refused(_there(target)) from None
            part.rename(target)
    flush(target.parent)


def flush(path: Path) -> None:
    """Let a file, or a folder's list of names, be on the disk before anything else happens."""
    if path.is_dir() and sys.platform == "win32":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def unwritable(target: Path, error: OSError) -> BadInput:
    """Return why nothing was written at `target`, as a sentence."""
    return BadInput(
        f"This cannot be written: {(error.strerror or str(error)).lower()}. Nothing was written",
        file=str(target),
        expected="a place that is there, where you may write, with room",
    )


def _beside(target: Path) -> Path:
    """Return a name that is free beside `target`; "." and ".." have no name of their own, so it is that of the folder they mean."""
    target = target if target.name not in {"", ".."} else target.resolve()
    return target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.part")


def _there(target: Path) -> str:
    return f"{target} is there already. Nothing was written. Say --replace if the new one shall take its place."
