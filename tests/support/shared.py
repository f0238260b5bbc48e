"""What all workers of one run share: made by the first that asks for it, while the others wait."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

#: Where it lies: a folder that the first process of a run makes and takes away (`tests/conftest.py`).
PLACE = "SINCERELY_TESTS_SHARED"


def place(name: str) -> Path:
    """Return where something of that name lies, or will."""
    return Path(os.environ[PLACE], name)


@contextmanager
def alone(name: str) -> Iterator[None]:
    """Let no other worker be here at the same time under that name."""
    with place(f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def made_for_all(name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder that `make` fills. Copy it; never write to it."""
    with alone(name):
        folder, done = place(name), place(f"{name}.done")
        if not done.exists():
            make(folder)
            done.touch()
    return folder
