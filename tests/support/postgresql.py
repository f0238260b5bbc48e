"""Debian's PostgreSQL, started by the tests: a cluster of its own in a temporary folder, reached by a socket there and by no network."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

OWNER = "postgres"


class PostgreSQL:
    """A running server. `url(name)` is the address of one of its databases."""

    def __init__(self) -> None:
        self._programs = programs()
        # A socket's path may hold some hundred bytes only: not pytest's deep folders.
        self.folder = Path(tempfile.mkdtemp(prefix="sincerely-pg-"))
        self.user = OWNER if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
        if os.geteuid() == 0:
            shutil.chown(self.folder, OWNER)
        self.data = self.folder / "data"
        self.run(
            "initdb", "-D", self.data, "-U", self.user, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"
        )
        # fsync is off: what is killed here is the program, never the machine.
        options = f"-c listen_addresses= -c unix_socket_directories={self.folder} -c fsync=off -c max_connections=40 -c shared_buffers=32MB"
        self.run("pg_ctl", "-D", self.data, "-l", self.folder / "log", "-o", options, "-w", "start")

    def run(self, program: str, *arguments: object) -> str:
        """Run one of PostgreSQL's programs as its owner, who is never root; return what it prints."""
        command = [str(self._programs / program), *(str(one) for one in arguments)]
        if os.geteuid() == 0:
            command = ["runuser", "-u", OWNER, "--", *command]
        done = subprocess.run(
            command, stdout=subprocess.PIPE if program != "pg_ctl" else subprocess.DEVNULL, check=True, cwd="/"
        )
        return (done.stdout or b"").decode()

    def url(self, name: str) -> str:
        return f"postgresql://{self.user}@/{name}?host={self.folder}"

    def make(self, name: str, template: str = "template1") -> str:
        """Make a database, a copy of `template`; return its address."""
        self.run("createdb", "-h", self.folder, "-U", self.user, "-T", template, name)
        return self.url(name)

    def stop(self) -> None:
        self.run("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)


def programs() -> Path:
    """Return the folder of the server's programs, which Debian keeps out of the PATH. Raises LookupError, in words, where there are none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda one: int(one.parts[-3]))
    if not found:
        raise LookupError("there is no PostgreSQL here: apt install postgresql")
    if os.geteuid() == 0 and not _known(OWNER):
        raise LookupError(f"PostgreSQL does not run as root, and there is no user {OWNER}")
    return found[-1].parent


def _known(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True
