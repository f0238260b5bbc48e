"""`sincerely serve` as a process of its own on a data folder of its own; that it starts by itself, too, is for `tests/cli/test_serve.py`."""

from __future__ import annotations

import os
import re
import threading
from pathlib import Path

from tests.support.warm import run_warm, start_warm, stop_warm


class Serve:
    """A running `sincerely serve`; `link` is the sign-in link it printed, `log` what it printed beside. `environment` is handed to it and to `run`."""

    def __init__(self, data: Path, *, lan: str = "", **environment: str) -> None:
        self.data = data
        self.more = ["--lan", lan] if lan else []
        self.environment = {**os.environ, "SINCERELY_DATA": str(data), **environment}
        self.log: list[str] = []

    def __enter__(self) -> Serve:
        self._number, lines = start_warm("serve", "--port", "0", *self.more, environment=self.environment)
        for line in lines:
            self.log.append(line)
            if found := re.search(r"(http://127\.0\.0\.1:\d+)/sign-in/\S+", line):
                self.link, self.address = found.group(0), found.group(1)
            if line.startswith("Stop with"):
                break
        else:
            raise AssertionError("serve printed no link: " + "".join(self.log))
        self._rest = threading.Thread(target=lambda: self.log.extend(lines), daemon=True)
        self._rest.start()
        return self

    def __exit__(self, *_: object) -> None:
        stop_warm(self._number)
        self._rest.join(timeout=60)

    def run(self, *arguments: str, expect: int = 0, stdin: str | None = None) -> str:
        """Run one command on the same data folder; return what it printed."""
        return run(*arguments, environment=self.environment, expect=expect, stdin=stdin)


def run(*arguments: str, environment: dict[str, str], expect: int = 0, stdin: str | None = None) -> str:
    """Run `sincerely ARGUMENTS`; return standard output. Fails when the exit code is not the one expected."""
    done = run_warm(*arguments, environment=environment, given=(stdin or "").encode())
    said = done.stdout.decode()
    assert done.returncode == expect, f"exit {done.returncode}\n{said}\n{done.stderr.decode()}"
    return said
