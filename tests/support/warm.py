"""`sincerely ...` as a process of its own without paying for its imports each time: one process imports what is heavy, and forks for each worker and each call.

What a start costs and does by itself is for `tests.support.program`; here each call reads the settings anew, which belong to one data folder.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time
import traceback
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import IO

from tests.support.program import environment
from tests.support.shared import alone, place

#: For `before`: the program waits ten seconds for a database that is held; for a test a tenth of a second is as good.
IMPATIENT = "import sincerely.settings as s; s.DATABASES['default']['OPTIONS']['timeout'] = 0.1"
#: For `before`: the superuser obeys file modes, as everybody else must.
NO_LEAVE_TO_OVERRULE = "from tests.support.program import no_leave_to_overrule as obey; obey()"


def call_warm(
    *arguments: str,
    data: Path | None,
    cwd: Path | None = None,
    before: str = "",
    given: bytes | Path = b"",
    **more: str,
) -> subprocess.CompletedProcess[str]:
    """Run `sincerely ARGUMENTS` to its end, as `tests.support.program.call` does; `before` is Python that runs in the new process just before the program does."""
    done = run_warm(*arguments, environment=environment(data, **more), cwd=cwd, before=before, given=given)
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def run_warm(
    *arguments: str,
    environment: dict[str, str],
    cwd: Path | None = None,
    before: str = "",
    given: bytes | Path = b"",
) -> subprocess.CompletedProcess[bytes]:
    """Run `sincerely ARGUMENTS` to its end in exactly this environment; it is `given` that on standard input, bytes or a terminal."""
    with tempfile.TemporaryDirectory() as folder:
        said = [str(Path(folder, name)) for name in ("in", "out", "err")]
        if isinstance(given, Path):
            said[0] = str(given)
        else:
            Path(said[0]).write_bytes(given)
        code = _ask(arguments=arguments, environment=environment, before=before, said=said, cwd=str(cwd or Path.cwd()))
        out, err = (Path(file).read_bytes() for file in said[1:])
    return subprocess.CompletedProcess(arguments, code, out, err)


def run_code(code: str, *, environment: dict[str, str], given: bytes = b"") -> None:
    """Run Python beside what the program imports, as a process of its own. Fails when it does."""
    done = run_warm("-c", code, environment=environment, given=given)
    assert done.returncode == 0, done.stderr.decode()


def start_warm(*arguments: str, environment: dict[str, str]) -> tuple[int, IO[str]]:
    """Let `sincerely ARGUMENTS` run; return its number and what it prints, on both its outputs, line by line. Stop it with `stop_warm`."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder, "told")
        os.mkfifo(told)
        said = [os.devnull, str(told), str(told)]
        number = _ask(arguments=arguments, environment=environment, said=said, cwd=str(Path.cwd()), wait=False)
        return number, told.open()


def stop_warm(number: int) -> None:
    """Stop what `start_warm` started, as the end of a session does, and wait for its end."""
    os.kill(number, signal.SIGTERM)
    _ask(ended=number)


def _ask(**asked: object) -> int:
    line = _line()
    line.write(json.dumps(asked) + "\n")
    line.flush()
    return int(line.readline())


@cache
def _line() -> IO[str]:
    """Return a line to the warm program of this run, which the first worker starts that needs it; it ends with that worker, and for each other one with its line."""
    line = socket.socket(socket.AF_UNIX)
    with alone("warm"):
        try:
            line.connect(str(place("warm")))
        except OSError:
            _start()
            line.connect(str(place("warm")))
    return line.makefile("rw")


def _start() -> None:
    place("warm").unlink(missing_ok=True)
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.support.warm"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2],
        env={name: value for name, value in os.environ.items() if name != "DATABASE_URL"},
    )  # fmt: skip
    assert process.stdout and process.stdout.readline(), "the warm program ended by itself"
    _started.append(process)


#: Whoever starts it holds its input, whose end it waits for.
_started: list[subprocess.Popen[str]] = []


def _warm_up() -> None:
    from sincerely import cli
    from sincerely.integrations.proofreading import proofreader
    from sincerely.kept_file import use_kept_file

    use_kept_file()
    # What a first job search reads is read: modules, tables, patterns.
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
        os.environ["SINCERELY_DATA"] = folder
        cli.cli.main(["demo", "--no-serve", "--data", folder], standalone_mode=False)
        notes, mail = Path(folder, "notes.md"), Path(folder, "answer.eml")
        notes.write_text(
            "Hanna Berg (ward manager) asked about night shifts. I promised her a reference by Friday.\n", "utf-8"
        )
        mail.write_text(
            "From: ann@lee.example\nSubject: Your interview\n\nDear Maya,\n\nPlease send two references by Friday.\n\nAnn Lee\n",
            "utf-8",
        )
        cli.cli.main(["debrief", str(notes), "--dry-run", "--data", folder], standalone_mode=False)
        cli.cli.main(["read", str(mail)], standalone_mode=False)
        for module, _ in cli.COMMANDS.values():
            import_module(module.partition(":")[0])
        for dialect in ("american", "british"):
            proofreader()("Thank you.", names=(), dialect=dialect)
        from django.db import connections
        from django.urls import get_resolver

        _ = get_resolver().url_patterns
        connections.close_all()


def _serve() -> None:
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(place("warm")))
    listening.listen()
    print("warm", flush=True)
    while listening in select.select([listening, sys.stdin], [], [])[0]:
        line, _ = listening.accept()
        if not os.fork():
            listening.close()  # else it would be open after the end of this program, with nobody there
            _answer(line.makefile("rw"))
            os._exit(0)
        line.close()


def _answer(line: IO[str]) -> None:
    for text in line:
        asked = json.loads(text)
        wait, pid = asked.pop("wait", True), asked.pop("ended", 0) or os.fork()
        if not pid:
            _run(**asked)
        line.write(f"{os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) if wait else pid}\n")
        line.flush()


def _run(arguments: list[str], environment: dict[str, str], said: list[str], cwd: str, before: str = "") -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(cwd)
    _forget_the_folder()
    os.dup2(os.open(said[0], os.O_RDONLY), 0)
    os.dup2(os.open(said[1], os.O_WRONLY | os.O_CREAT), 1)
    os.dup2(1 if said[2] == said[1] else os.open(said[2], os.O_WRONLY | os.O_CREAT), 2)
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    sys.argv = ["sincerely", *arguments]
    from sincerely.cli import main

    code = 0
    try:
        exec(before, {})
        if arguments[0] == "-c":
            exec(arguments[1], {})
        else:
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


def _forget_the_folder() -> None:
    """Let the settings, the database and all else that a start asks its surroundings for be as before the first look at them."""
    from django.conf import settings
    from django.db import connections
    from django.utils.functional import empty

    settings._wrapped = empty
    del sys.modules["sincerely.settings"]
    connections.__dict__.pop("settings", None)
    connections.__init__()  # type: ignore[misc]
    tempfile.tempdir = None
    time.tzset()


if __name__ == "__main__":
    _warm_up()
    _serve()
