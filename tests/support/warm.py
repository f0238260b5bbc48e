"""`sincerely ...` as a process of its own without paying for its imports each time: one process imports what is heavy and needs no data folder, and forks for each call."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import traceback
from functools import cache
from importlib import import_module
from pathlib import Path

from tests.support.program import environment

#: Heavy, and none of them asks for the settings, which belong to one data folder.
HEAVY = (
    "click", "django.contrib.messages.constants", "django.core.management", "django.db.migrations.executor", "django.db.models", "django.forms",
    "django.urls", "icalendar", "sincerely.cli", "sincerely.core.etiquette.planner", "sincerely.core.letters.compose", "sincerely.core.letters.review",
    "sincerely.data.forms", "sincerely.integrations.ics_interviews", "sincerely.integrations.mail", "sincerely.integrations.secrets",
    "sincerely.integrations.smtp",
)  # fmt: skip


def call_warm(
    *arguments: str, data: Path | None, cwd: Path | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run `sincerely ARGUMENTS` to its end, as `tests.support.program.call` does."""
    done = run_warm(*arguments, environment=environment(data, **more), cwd=cwd)
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def run_warm(
    *arguments: str, environment: dict[str, str], cwd: Path | None = None, given: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """Run `sincerely ARGUMENTS` to its end in exactly this environment; it is `given` that on standard input."""
    helper = _helper()
    assert helper.stdin and helper.stdout
    with tempfile.TemporaryDirectory() as folder:
        said = [str(Path(folder, name)) for name in ("in", "out", "err")]
        Path(said[0]).write_bytes(given)
        asked = {"arguments": arguments, "environment": environment, "said": said, "cwd": str(cwd or Path.cwd())}
        helper.stdin.write(json.dumps(asked) + "\n")
        helper.stdin.flush()
        code = int(helper.stdout.readline())
        out, err = (Path(file).read_bytes() for file in said[1:])
    return subprocess.CompletedProcess(arguments, code, out, err)


@cache
def _helper() -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.support.warm"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    )  # fmt: skip
    atexit.register(process.kill)
    return process


def _serve() -> None:
    for name in HEAVY:
        import_module(name)
    for line in sys.stdin:
        asked = json.loads(line)
        pid = os.fork()
        if not pid:
            _run(**asked)
        _, status = os.waitpid(pid, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _run(arguments: list[str], environment: dict[str, str], said: list[str], cwd: str) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(cwd)
    os.dup2(os.open(said[0], os.O_RDONLY), 0)
    for number, file in zip((1, 2), said[1:], strict=True):
        os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT), number)
    sys.argv = ["sincerely", *arguments]
    from sincerely.cli import main

    code = 0
    try:
        main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    except BaseException:
        traceback.print_exc()
        code = 1
    from django.conf import settings
    from django.db import connections

    if settings.configured:
        connections.close_all()  # as the end of a program does
    with contextlib.suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    _serve()
