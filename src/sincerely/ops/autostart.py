"""Something that looks at the outbox while nobody has Sincerely open: a service of the person's own system, made, shown and taken away again without a trace.

A file of a known name says that it is there: the unit, the agent, or (Windows, where the scheduler keeps it) the task's text in the data folder.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sincerely.database import on_a_server
from sincerely.errors import Refused
from sincerely.folder import usual_folder
from sincerely.ops.autostart_texts import launchd_agent, systemd_unit, windows_task

EVERY = "60s"
BY_YOURSELF = "Leave Sincerely running, or let this run: sincerely tick --every 60s"

Step = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Service:
    """How one system keeps a command running: the file that says so, the steps to begin, to end and to ask whether it runs, and how a person can look."""

    file: Path
    text: Callable[[], bytes]
    begin: tuple[Step, ...]
    end: tuple[Step, ...]
    asks: Step
    look: str


def possible() -> bool:
    """Say whether this system has what keeps a command running for one user, and the data are on this machine."""
    if on_a_server(os.environ.get("DATABASE_URL", "")):
        return False
    if sys.platform == "win32":
        return shutil.which("schtasks") is not None
    if sys.platform == "darwin":
        return shutil.which("launchctl") is not None
    return shutil.which("systemctl") is not None and (_runtime() / "systemd" / "private").exists()


def is_set_up(folder: Path) -> bool:
    """Say whether the folder's outbox is looked after; only the file is asked for."""
    with suppress(OSError):
        return _service(folder).file.exists()
    return False


def runs(folder: Path) -> bool:
    """Ask the system whether what was set up runs now."""
    if not is_set_up(folder):
        return False
    done = _run(_service(folder).asks)
    if sys.platform == "darwin":
        return done.returncode == 0 and "state = running" in done.stdout
    if sys.platform == "win32":
        return done.returncode == 0
    return done.returncode == 0 and done.stdout.strip() == "active"


def set_up(folder: Path) -> None:
    """Let the system run `sincerely tick` on this folder from now on, whenever its person is signed in. Raises Refused where it cannot; nothing is left behind then."""
    _refuse_impossible()
    service = _service(folder)
    if service.file.exists():
        _take_away(service)  # an older one may run another Python
    try:
        service.file.parent.mkdir(parents=True, exist_ok=True)
        service.file.write_bytes(service.text())
    except OSError as error:
        raise Refused(
            f"{service.file} cannot be written: {error.strerror}. Nothing was set up. {BY_YOURSELF}"
        ) from error
    for step in service.begin:
        done = _run(step)
        if done.returncode:
            said = (done.stderr.strip() or done.stdout.strip()).splitlines()
            _take_away(service)
            raise Refused(
                f"This computer did not take it ({' '.join(step[:3])}: {said[0] if said else f'exit code {done.returncode}'}). Nothing was set up. {BY_YOURSELF}"
            )


def remove(folder: Path) -> bool:
    """Stop what was set up and take it away; False when there was nothing."""
    service = _service(folder)
    there = service.file.exists()
    if there:
        _take_away(service)
    return there


def where(folder: Path) -> tuple[str, str]:
    """Return the file that says what runs, and the command that shows how it does."""
    service = _service(folder)
    return str(service.file), service.look


def command(folder: Path) -> tuple[str, ...]:
    """Return what is run: this very Python, whatever folder it is started in."""
    python = Path(sys.executable)
    if sys.platform == "win32":
        # The other one opens a window.
        windowless = python.with_name("pythonw.exe")
        python = windowless if windowless.exists() else python
    return (str(python), "-P", "-m", "sincerely", "tick", "--every", EVERY, "--data", str(folder.absolute()))


def label(folder: Path) -> str:
    """Return the name the system knows it by: each folder has its own."""
    with suppress(OSError, RuntimeError):
        if folder.resolve() == usual_folder().resolve():
            return "sincerely"
    return f"sincerely-{hashlib.sha256(str(folder.absolute()).encode()).hexdigest()[:8]}"


def _refuse_impossible() -> None:
    if on_a_server(os.environ.get("DATABASE_URL", "")):
        raise Refused(
            "The data are on a server (DATABASE_URL), and its address does not belong into a file of this computer. Let this run there: sincerely tick --every 60s"
        )
    if not possible():
        has = {"win32": "no task scheduler", "darwin": "no launchd"}.get(sys.platform, "no systemd for your sign-in")
        raise Refused(f"This computer has {has} that could start it by itself. Nothing was set up. {BY_YOURSELF}")


def _service(folder: Path) -> Service:
    name = label(folder)
    if sys.platform == "win32":
        file = folder / "autostart.xml"
        task = name.capitalize()
        return Service(
            file,
            lambda: windows_task(_windows_user(), command(folder)),
            (("schtasks", "/Create", "/TN", task, "/XML", str(file), "/F"), ("schtasks", "/Run", "/TN", task)),
            (("schtasks", "/End", "/TN", task), ("schtasks", "/Delete", "/TN", task, "/F")),
            ("schtasks", "/Query", "/TN", task),
            f"schtasks /Query /V /FO LIST /TN {task}",
        )
    if sys.platform == "darwin":
        file = Path.home() / "Library" / "LaunchAgents" / f"{name}.plist"
        mine = f"gui/{os.getuid()}"
        return Service(
            file,
            lambda: launchd_agent(name, command(folder)),
            (("launchctl", "bootstrap", mine, str(file)),),
            (("launchctl", "bootout", f"{mine}/{name}"),),
            ("launchctl", "print", f"{mine}/{name}"),
            f"launchctl print {mine}/{name}",
        )
    unit = f"{name}.service"
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    user = ("systemctl", "--user")
    return Service(
        config / "systemd" / "user" / unit,
        lambda: systemd_unit(command(folder)).encode(),
        ((*user, "daemon-reload"), (*user, "enable", "--now", unit)),
        ((*user, "disable", "--now", unit), (*user, "reset-failed", unit)),
        (*user, "is-active", unit),
        f"systemctl --user status {unit}",
    )


def _take_away(service: Service) -> None:
    for step in service.end:
        _run(step)  # what does not run any more cannot be ended, and that is well
    service.file.unlink(missing_ok=True)
    if sys.platform.startswith("linux"):
        _run(("systemctl", "--user", "daemon-reload"))
        # The folders go too when nothing else is in them.
        for empty in (service.file.parent / "default.target.wants", service.file.parent, service.file.parent.parent):
            with suppress(OSError):
                empty.rmdir()


def _run(step: Step) -> subprocess.CompletedProcess[str]:
    environment = os.environ | ({"XDG_RUNTIME_DIR": str(_runtime())} if sys.platform.startswith("linux") else {})
    try:
        return subprocess.run(step, capture_output=True, text=True, errors="replace", timeout=60, env=environment, check=False)  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        return subprocess.CompletedProcess(step, 1, "", str(error))


def _runtime() -> Path:
    return Path(os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}")


def _windows_user() -> str:
    domain = os.environ.get("USERDOMAIN", "")
    return f"{domain}\\{getpass.getuser()}" if domain else getpass.getuser()
