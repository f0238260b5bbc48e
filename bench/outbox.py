"""How long a sweep of the outbox takes: with 10,000 letters waiting and none due, and with 1,000 letters due (`BENCH_LETTERS`).

Beside it the bare parts of sending as many letters of the same size: a loop over one connection with smtplib and one durable commit for each of three
phases; once with letters written by the standard library as they go, once with letters that are ready. All three take turns, some letters at a time, and
what is told is the median of the turns: by the clock on the wall, and in time of this process, which a busy machine changes little.
"""

from __future__ import annotations

import os
import smtplib
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from statistics import median

from timing import seconds, took

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
WAITING, GOAL_MS = 10_000, 20
GOAL = 1.5
ROUNDS = 7
DUE = -(-int(os.environ.get("BENCH_LETTERS", "1000")) // ROUNDS)
#: Of this process's own time, against the bare loop that writes its letters; with room for another machine.
MEASURED = 2.4
AT = datetime(2026, 11, 23, 22, tzinfo=UTC)
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


def bare(port: int, folder: Path, letter_of: Callable[[int], bytes]) -> None:
    """Send as many letters over one connection, with one durable commit for each of three phases, and do nothing else."""
    file = Path(tempfile.mkdtemp(dir=folder)) / "bare.sqlite3"
    with closing(sqlite3.connect(file, isolation_level=None)) as rows:
        rows.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE phase (letter int, name text)"
        )
        with smtplib.SMTP("127.0.0.1", port) as smtp:
            for letter in range(DUE):
                rows.execute("INSERT INTO phase VALUES (?, 'claimed')", [letter])
                rows.execute("INSERT INTO phase VALUES (?, 'transmitting')", [letter])
                smtp.sendmail("maya@ruiz.example", "ann@lee.example", letter_of(letter))
                rows.execute("INSERT INTO phase VALUES (?, 'sent')", [letter])


def whole(number: int) -> bytes:
    """Write the letter that the outbox sends: the text, and the same as HTML."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"] = "maya@ruiz.example", "ann@lee.example"
    mail["Subject"], mail["Date"], mail["Message-ID"] = "Hello", AT, f"<{number}@ruiz.example>"
    mail.set_content("Dear Ann,\n\n.Hello.\n\nMaya\n", cte="quoted-printable")
    page = "<html><body>\n<p>Dear Ann,</p>\n<p>.Hello.</p>\n<p>Maya</p>\n</body></html>\n"
    mail.add_alternative(page, subtype="html", cte="quoted-printable")
    return mail.as_bytes()


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="sincerely-bench-"))
    os.environ["SINCERELY_DATA"] = str(folder)
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    from tests.support.killed import NOW, outcome, queue_letters
    from tests.support.mail_server import free_port

    from sincerely import bootstrap

    os.environ["SINCERELY_NOW"] = NOW.isoformat()
    bootstrap.open_journal()
    from sincerely.integrations.mail import written
    from sincerely.journal.actions.approvals import mail_of
    from sincerely.journal.models import Approval, MailAccount, Sending
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
        ready = whole(0)

        def ours() -> None:
            tick(NOW)

        works = (ours, lambda: bare(port, folder, whole), lambda: bare(port, folder, lambda _: ready))
        turns = []
        for _ in range(ROUNDS):
            queue_letters(DUE, port, DUE)
            turns.append([took(work) for work in works])
        states = list(outcome().values())
        sent = sum(state == "sent" for state in states) - 1
        size = len(written(mail_of(Approval.objects.latest("pk"), MailAccount.objects.latest("pk")), NOW))
        server.stdin.close()
    told = [
        [median(turn[0][kind] / turn[place][kind] for turn in turns) for kind in (0, 1)] for place in range(len(works))
    ]
    each = [
        [median(turn[place][kind] for turn in turns) / DUE * 1000 for kind in (0, 1)] for place in range(len(works))
    ]
    print(
        f"outbox: {sent} letters of {size} bytes, {each[0][0]:.1f} ms each ({each[0][1]:.1f} ms of this process); {told[1][0]:.2f} times ({told[1][1]:.2f} times) "
        f"a bare loop that writes them ({each[1][0]:.1f} and {each[1][1]:.1f} ms; {len(ready)} bytes), {told[2][0]:.2f} times ({told[2][1]:.2f} times) one with "
        f"letters that are ready ({each[2][0]:.1f} and {each[2][1]:.1f} ms); goal {GOAL} times"
    )
    if sent != DUE * ROUNDS or idle > GOAL_MS or told[1][1] > MEASURED:
        raise SystemExit("the outbox has become slow")


if __name__ == "__main__":
    main()
