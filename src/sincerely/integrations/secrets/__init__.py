"""Passwords: in the system's keyring, or in a file only its owner can read where there is no keyring. Never in the database."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

import keyring
from keyring.errors import KeyringError

SERVICE = "sincerely"


class Secrets:
    """Keep, give and forget passwords by name. `folder` is where the file lies when there is no keyring."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "secrets.json"

    def put(self, name: str, password: str) -> str:
        """Keep `password` under `name`; return where: "keyring" or "file"."""
        try:
            keyring.set_password(SERVICE, name, password)
        except (KeyringError, OSError, RuntimeError):
            kept = self._read()
            kept[name] = password
            self._write(kept)
            return "file"
        return "keyring"

    def get(self, name: str) -> str:
        """Return the password kept under `name`, empty when there is none."""
        try:
            found = keyring.get_password(SERVICE, name)
        except (KeyringError, OSError, RuntimeError):
            found = None
        return found or self._read().get(name, "")

    def file_of(self, name: str) -> str:
        """Return the file that holds the password of `name`, empty when it is kept elsewhere or not at all."""
        return str(self._file) if name in self._read() else ""

    def forget(self, name: str) -> None:
        """Forget the password of `name` wherever it is kept."""
        with contextlib.suppress(KeyringError, OSError, RuntimeError):
            keyring.delete_password(SERVICE, name)
        kept = self._read()
        if kept.pop(name, None) is not None:
            self._write(kept)

    def _read(self) -> dict[str, str]:
        try:
            return dict(json.loads(self._file.read_text("utf-8")))
        except (FileNotFoundError, ValueError):
            return {}

    def _write(self, kept: dict[str, str]) -> None:
        fresh = self._file.with_suffix(".new")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(kept, file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._file)
