"""`sincerely serve` as a person starts it: a process of its own on a data folder of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from pathlib import Path

from tests.support.warm import run_warm


class Serve:
    """A running `sincerely serve`; `link` is the sign-in link it printed, `log` what it printed beside. `environment` is handed to it and to `run`."""

    def __init__(self, data: Path, *, lan: str = "", **environment: str) -> None:
        self.data = data
        self.more = ["--lan", lan] if lan else []
        self.environment = {**os.environ, "SINCERELY_DATA": str(data), **environment}
        self.log: list[str] = []

    def __enter__(self) -> Serve:
        self._process = subprocess.Popen(
            [sys.executable, "-u", "-m", "sincerely", "serve", "--port", "0", *self.more],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.log.append(line)
            if found := re.search(r"(http://127\.0\.0\.1:\d+)/sign-in/\S+", line):
                self.link, self.address = found.group(0), found.group(1)
            if line.startswith("Stop with"):
                break
        else:
            raise AssertionError("serve printed no link: " + "".join(self.log))
        threading.Thread(target=lambda: self.log.extend(self._process.stdout), daemon=True).start()  # type: ignore[arg-type]
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(timeout=60)

    def run(self, *arguments: str, expect: int = 0, stdin: str | None = None) -> str:
        """Run one command on the same data folder; return what it printed."""
        return run(*arguments, environment=self.environment, expect=expect, stdin=stdin)


def run(*arguments: str, environment: dict[str, str], expect: int = 0, stdin: str | None = None) -> str:
    """Run `sincerely ARGUMENTS`; return standard output. Fails when the exit code is not the one expected."""
    done = run_warm(*arguments, environment=environment, given=(stdin or "").encode())
    said = done.stdout.decode()
    assert done.returncode == expect, f"exit {done.returncode}\n{said}\n{done.stderr.decode()}"
    return said
