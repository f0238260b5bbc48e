"""Errors a person can meet: each a clear sentence with its own exit code."""

from __future__ import annotations


class SincerelyError(Exception):
    """Say what happened, what is safe and what to do; `exit_code` is what the command line returns."""

    exit_code = 1


class Refused(SincerelyError):
    """Something understood, and not done for the reason stated."""

    exit_code = 1


class BadInput(SincerelyError):
    """Input that cannot be read: names the file, the line where there is one, and what was expected."""

    exit_code = 2

    def __init__(self, message: str, *, file: str = "", line: int | None = None, expected: str = "") -> None:
        self.message, self.file, self.line, self.expected = message, file, line, expected
        where = f"{file}:{line}: " if file and line else f"{file}: " if file else f"line {line}: " if line else ""
        tail = f" Expected {expected}." if expected else ""
        stop = "" if message.endswith(("?", "!")) else "."
        super().__init__(f"{where}{message.rstrip('.')}{stop}{tail}")
