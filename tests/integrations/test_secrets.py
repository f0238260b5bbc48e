"""Where passwords and tokens lie: in the keyring, in a file for its owner alone where that cannot be had, and never in two places with two contents."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import keyring
import pytest
from keyring.backend import KeyringBackend

from sincerely.integrations.secrets import SERVICE, secrets_in


class Locked(Exception):
    """What a system's keyring says in its own way, which keyring's own errors are not."""


class Ring(KeyringBackend):
    """A keyring that can be locked."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept, self.locked = dict[tuple[str, str], str](), False

    def _open(self) -> dict[tuple[str, str], str]:
        if self.locked:
            raise Locked
        return self.kept

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self._open().get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        del self._open()[service, username]


@pytest.fixture
def ring() -> Iterator[Ring]:
    before, ring = keyring.get_keyring(), Ring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


def test_a_keyring_that_is_locked_for_a_while_never_brings_an_old_password_back(ring, tmp_path):
    secrets, file = secrets_in(tmp_path), tmp_path / "secrets.json"
    secrets.put("smtp", "first")
    assert ring.kept == {(SERVICE, "smtp"): "first"} and not file.exists()
    ring.locked = True
    secrets.put("smtp", "second")
    assert (secrets.get("smtp"), secrets.file_of("smtp")) == ("second", str(file))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    ring.locked = False
    assert secrets.get("smtp") == "second"
    secrets.put("smtp", "third")
    assert (secrets.get("smtp"), secrets.file_of("smtp")) == ("third", "") and "second" not in file.read_text()
    secrets.forget("smtp")
    assert (secrets.get("smtp"), ring.kept) == ("", {})


def test_many_who_keep_something_at_once_lose_nothing(tmp_path):
    names = [f"token-{number}" for number in range(60)]
    with ThreadPoolExecutor(8) as at_once:
        list(at_once.map(lambda name: secrets_in(tmp_path).put(name, name.upper()), names))
    assert [secrets_in(tmp_path).get(name) for name in names] == [name.upper() for name in names]
