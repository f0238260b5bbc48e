"""Passwords and tokens: in the system's keyring, or in a file only its owner can read where there is no keyring. Never in the database.

Whoever needs one asks `secrets_in`. The setting SECRETS names what keeps them, so that a hosted centre can keep them elsewhere: a class with the four verbs
of `Secrets`, made with the data folder.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import keyring

from sincerely.errors import Refused
from sincerely.folder import one_at_a_time

SERVICE = "sincerely"


class Secrets(Protocol):
    """What keeps secrets by name. Each verb raises OSError, with `strerror` in words and no secret in them, where it cannot be done."""

    def put(self, name: str, secret: str) -> None:
        """Keep `secret` under `name`, whatever was kept under it before."""

    def get(self, name: str) -> str:
        """Return what is kept under `name`, empty when there is none."""

    def forget(self, name: str) -> None:
        """Forget what is kept under `name`, wherever it is."""

    def file_of(self, name: str) -> str:
        """Return the file on this machine in which it lies to be read, empty where it is kept otherwise or not at all."""


def secrets_in(folder: Path) -> Secrets:
    """Return what keeps the secrets of a data folder."""
    from django.conf import settings
    from django.utils.module_loading import import_string

    made: Secrets = import_string(settings.SECRETS)(folder)
    return made


@contextlib.contextmanager
def kept_or_refused(what: str) -> Iterator[None]:
    """Say that `what` cannot be kept where putting it away fails. Raises Refused."""
    try:
        yield
    except OSError as error:
        raise Refused(f"{what} cannot be kept: {error.strerror}. Nothing was changed.") from error


class OnThisMachine:
    """The person's own keyring, or a file in their folder."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "secrets.json"

    def put(self, name: str, secret: str) -> None:
        try:
            keyring.set_password(SERVICE, name, secret)
        except (
            Exception
        ):  # each system's keyring has errors of its own, also for one that is locked or takes nothing so long
            self._change(lambda kept: kept.update({name: secret}))
        else:
            self._take_out(name)

    def get(self, name: str) -> str:
        # The file goes first: what lies there was put there last, when the keyring could not be had.
        if found := self._read().get(name):
            return found
        with contextlib.suppress(Exception):
            return keyring.get_password(SERVICE, name) or ""
        return ""

    def forget(self, name: str) -> None:
        with contextlib.suppress(Exception):
            keyring.delete_password(SERVICE, name)
        self._take_out(name)

    def file_of(self, name: str) -> str:
        return str(self._file) if name in self._read() else ""

    def _take_out(self, name: str) -> None:
        if name in self._read():
            self._change(lambda kept: kept.pop(name, None))

    def _change(self, change: Callable[[dict[str, str]], object]) -> None:
        # A sweep that keeps a new token and a page that keeps a password may be at it in the same moment.
        with one_at_a_time(self._file.with_suffix(".lock")):
            kept = self._read()
            change(kept)
            fresh = self._file.with_suffix(".new")
            descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(kept, file)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self._file)

    def _read(self) -> dict[str, str]:
        try:
            return dict(json.loads(self._file.read_text("utf-8")))
        except (FileNotFoundError, ValueError):
            return {}
