"""How long a conversation with a server may take as a whole, however often the server gives a sign of life."""

from __future__ import annotations

import contextlib
import math
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import monotonic


@dataclass(slots=True)
class Limit:
    """When a conversation must be over, by the monotonic clock; `reached` says that its line was cut."""

    until: float
    reached: bool = False


class Watch:
    """Cuts a session's line where a conversation takes longer than it may. A time-out of a socket begins anew with every byte: a server that trickles would hold the worker for ever.

    One thread watches from the first conversation to `end`; it sleeps until the nearest limit there was, so that conversations that keep theirs never wake it.
    """

    def __init__(self, line: Callable[[], socket.socket | None], name: str) -> None:
        self._line, self._name = line, name
        self._changed = threading.Condition()
        self._limit: Limit | None = None
        self._wakes = math.inf
        self._thread: threading.Thread | None = None

    @contextlib.contextmanager
    def at_most(self, seconds: float) -> Iterator[Limit]:
        """Cut the line when what is done inside takes longer than so many seconds; once it is over, nothing is cut any more."""
        limit = Limit(monotonic() + seconds)
        with self._changed:
            self._limit = limit
            if self._thread is None:
                self._thread = threading.Thread(target=self._watch, name=self._name, daemon=True)
                self._thread.start()
            elif limit.until < self._wakes:
                self._changed.notify()
        try:
            yield limit
        finally:
            with self._changed:
                self._limit = None

    def end(self) -> None:
        """Stop watching; another conversation begins it anew."""
        with self._changed:
            thread, self._thread = self._thread, None
            self._changed.notify()
        if thread is not None:
            thread.join()

    def _watch(self) -> None:
        with self._changed:
            while self._thread is threading.current_thread():
                now = monotonic()
                if self._limit is None:
                    self._wakes = math.inf
                elif now < self._limit.until:
                    self._wakes = self._limit.until
                else:
                    self._limit.reached = True
                    # Also what is connected only now. Not the TLS layer's own shutdown, which would pull it away under the reading thread.
                    if (line := self._line()) is not None:
                        with contextlib.suppress(OSError):
                            socket.socket.shutdown(line, socket.SHUT_RDWR)
                    self._wakes = now + 1
                self._changed.wait(None if self._wakes == math.inf else self._wakes - now)
