"""How long a conversation with a server may take as a whole, however often the server gives a sign of life."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator


class Limit:
    """`reached` says that the line was cut, `over` that nothing is left to cut."""

    def __init__(self) -> None:
        self.reached, self.over = False, threading.Event()


@contextlib.contextmanager
def at_most(seconds: float, line: Callable[[], socket.socket | None], name: str) -> Iterator[Limit]:
    """Cut the line when what is done inside takes longer. A time-out of a socket begins anew with every byte: a server that trickles would hold the worker for ever."""
    limit = Limit()

    def watch() -> None:
        wait = seconds
        while not limit.over.wait(wait):
            limit.reached = True
            # Also what is connected only now. Not the TLS layer's own shutdown, which would pull it away under the reading thread.
            if (open_line := line()) is not None:
                with contextlib.suppress(OSError):
                    socket.socket.shutdown(open_line, socket.SHUT_RDWR)
            wait = 1

    watcher = threading.Thread(target=watch, name=name, daemon=True)
    watcher.start()
    try:
        yield limit
    finally:
        limit.over.set()
        watcher.join()
