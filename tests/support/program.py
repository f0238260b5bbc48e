"""The command `sincerely` as a process of its own, and the ways a machine can refuse it: no room, no leave, a held database."""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from unittest import mock

from click.testing import CliRunner

from sincerely.cli import main

COMMAND = [sys.executable, "-m", "sincerely"]
CAP_DAC_OVERRIDE, PR_CAPBSET_DROP, CAPABILITIES_3 = 1, 24, 0x20080522


def environment(data: Path | None, **more: str) -> dict[str, str]:
    """Return the environment of a person whose data folder is `data` (None: wherever it usually is)."""
    own = {name: value for name, value in os.environ.items() if name != "SINCERELY_DATA"}
    return own | ({"SINCERELY_DATA": str(data)} if data else {}) | more


def call(
    *arguments: str,
    data: Path | None,
    command: list[str] = COMMAND,
    before: Callable[[], None] | None = None,
    cwd: Path | None = None,
    **more: str,
) -> subprocess.CompletedProcess[str]:
    """Run `sincerely ARGUMENTS` to its end; `before` runs in the new process just before the program does."""
    return subprocess.run(
        [*command, *arguments],
        env=environment(data, **more),
        capture_output=True,
        text=True,
        preexec_fn=before,
        cwd=cwd,
        check=False,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )


def call_here_in_bytes(
    *arguments: str, cwd: Path | None = None, given: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """Run `sincerely ARGUMENTS` to its end in this process, where nothing depends on its having one of its own; it is `given` that on standard input."""
    with (
        contextlib.chdir(cwd or Path.cwd()),
        mock.patch.object(sys, "argv", ["sincerely", *arguments]),
        CliRunner().isolation(given) as (out, err, _),
    ):
        code: object = 0
        try:
            main()
        except SystemExit as end:
            code = end.code or 0
        said = [stream.getvalue() for stream in (out, err)]
    assert isinstance(code, int)
    return subprocess.CompletedProcess(list(arguments), code, *said)


def call_here(*arguments: str, cwd: Path | None = None, given: str = "") -> subprocess.CompletedProcess[str]:
    """Do the same with text."""
    done = call_here_in_bytes(*arguments, cwd=cwd, given=given.encode())
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def refusal(done: subprocess.CompletedProcess[str]) -> str:
    """Return the one sentence a refused command said, beside notes on its input. Fails when it was not refused with exit code 2."""
    assert done.returncode == 2, f"exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    said = [line for line in done.stderr.splitlines() if line.startswith("sincerely: ")]
    said = [line for line in said if "write-ahead log" not in line]
    assert len(said) == 1 and "Traceback" not in done.stderr, done.stderr
    assert done.stdout == ""
    return said[0]


def rows(data: Path) -> str:
    """Return every row of the journal of a data folder, as SQL."""
    with closing(sqlite3.connect(data / "sincerely.sqlite3")) as database:
        return "\n".join(database.iterdump())


def no_leave_to_overrule() -> None:
    """Make the superuser obey file modes, as everybody else must: this process at once, and what it becomes."""
    if os.geteuid() != 0:
        return
    libc = ctypes.CDLL(None, use_errno=True)
    head, sets = (ctypes.c_uint32 * 2)(CAPABILITIES_3, 0), (ctypes.c_uint32 * 6)()
    if libc.capget(head, sets) == 0:
        sets[0] &= ~(1 << CAP_DAC_OVERRIDE)  # the first of them: what counts now, of the lower 32
    if libc.capset(head, sets) != 0 or libc.prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "the capability could not be dropped")


def no_room(limit: int) -> Callable[[], None]:
    """Let no file grow beyond `limit` bytes. For `before`."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[bool]:
    """Mount a disk of that size at `folder`; False where that is not allowed (then it is an ordinary folder)."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(disk: Path, leave: int = 0) -> Path:
    """Fill a small disk up to its last `leave` bytes; return the file that fills it."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as handle:
        try:
            while True:
                handle.write(bytes(4096))
        except OSError:
            handle.truncate(max(0, filler.stat().st_size - leave))
    return filler
