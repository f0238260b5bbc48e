"""How a fault of ours is shown: where it happened and of what kind, without the words it came with."""

from __future__ import annotations

import logging
import os
import traceback
from types import TracebackType

LEFT_OUT = "(What it said is left out: it may hold words of yours. SINCERELY_FULL_TRACEBACK=1 shows it.)"
AND_THEN = "\nand while that was handled, or because of it:\n\n"


def without_words(error: BaseException) -> str:
    """Return a traceback as text with files, lines and kinds of error. An error's own message may hold a letter, a salary or a password, so it is left out."""
    if os.environ.get("SINCERELY_FULL_TRACEBACK") == "1":
        return "".join(traceback.format_exception(error))
    parts: list[str] = []
    told: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in told:
        told.add(id(cause))
        kind = type(cause)
        parts.append(f"{''.join(traceback.format_tb(cause.__traceback__))}{kind.__module__}.{kind.__qualname__}\n")
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return f"Traceback (most recent call last):\n{AND_THEN.join(reversed(parts))}{LEFT_OUT}\n"


class WithoutWords(logging.Formatter):
    """A log's line with the traceback of `without_words`."""

    def formatException(
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        return without_words(ei[1]).rstrip() if ei[1] else ""
