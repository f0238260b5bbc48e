"""Workers of the outbox as processes that are killed on purpose.

Run as a program of its own (`python -m tests.support.killed`), because only a process without threads can safely be forked: Django is set up
once, and each worker is a fork that takes milliseconds. It reads one order (JSON) from standard input and answers with one line of JSON.
"""

from __future__ import annotations

import json
import os
import random
import signal
import smtplib
import subprocess
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

NOW = datetime(2026, 11, 23, 22, 0, tzinfo=UTC)
ROOT = Path(__file__).parents[2]
#: So many letters each candidate has.
EACH = 10


def ordered(
    order: dict[str, Any], data: Path, database_url: str = "", program: str = "tests.support.killed"
) -> dict[str, Any]:
    """Have an order carried out in a process of its own, on the database at `database_url`, else SQLite in `data`."""
    environment = os.environ | {"SINCERELY_DATA": str(data), "SINCERELY_NOW": NOW.isoformat()}
    if database_url:
        environment["DATABASE_URL"] = database_url
    command = [sys.executable, "-m", program]
    done = subprocess.run(
        command, input=json.dumps(order), env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


# --- in the other process ---------------------------------------------------------------------------------------------


def main() -> None:
    from sincerely import bootstrap

    bootstrap.open_journal()
    order = json.loads(sys.stdin.read())
    # A first letter goes by the common way: what is imported and read once is there before the first fork.
    queue_letters(1, order["port"], 1)
    sweep(NOW)
    work = {"steps": killed_at_each_step, "between": answered_between, "crowd": killed_at_random}
    print(json.dumps(work[order.pop("do")](**order)))


def forked(work: Callable[[], None]) -> int:
    """Run `work` in a new process; return its number."""
    from django.db import connections

    connections.close_all()  # no connection may be shared by two processes
    sys.stdout.flush()
    if child := os.fork():
        return child
    code = 1
    try:
        work()
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def ended(child: int) -> bool:
    """Wait for a process; say whether it was killed. A worker that fails by itself is a fault."""
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    if os.waitstatus_to_exitcode(status):
        raise SystemExit("a worker failed by itself; see above")
    return False


def sweep(now: datetime) -> None:
    from sincerely.outbox.tick import tick

    tick(now)


def queue_letters(number: int, port: int, each: int = EACH) -> None:
    """Queue letters of several candidates, all due at NOW: as an approval leaves them, but many at once."""
    from sincerely.accounts.models import User
    from sincerely.journal.actions.candidates import begin
    from sincerely.journal.actions.contacts import add_contact
    from sincerely.journal.models import Approval, Letter, MailAccount, Sending, SendingPhase

    for first in range(0, number, each):
        user = User.objects.create(username=f"candidate-{User.objects.count()}")
        mine = begin(user, NOW, name="Maya Ruiz", email="maya@ruiz.example", zone="America/Chicago")
        reader = add_contact(mine, NOW, name="Ann Lee", email="ann@lee.example")
        own: dict[str, Any] = {"candidate": mine, "created_at": NOW}
        MailAccount.objects.create(**own, address="maya@ruiz.example", host="127.0.0.1", port=port, security="plain")
        text = {"subject": "Hello", "body": "Dear Ann,\n\n.Hello.\n\nMaya", "to_address": "ann@lee.example"}
        count = min(each, number - first)
        letters = Letter.objects.bulk_create(
            Letter(**own, **text, contact=reader, form="keep-in-touch", saved_at=NOW) for _ in range(count)
        )
        approvals = Approval.objects.bulk_create(
            Approval(
                **own, **text, letter=letter, approved_at=NOW, from_address="maya@ruiz.example",
                message_id=f"<{letter.pk}@ruiz.example>",
            )
            for letter in letters
        )  # fmt: skip
        sendings = Sending.objects.bulk_create(
            Sending(**own, approval=approval, due_at=NOW, next_try_at=NOW) for approval in approvals
        )
        SendingPhase.objects.bulk_create(SendingPhase(sending=one, phase="queued", at=NOW) for one in sendings)


def newest(number: int) -> list[str]:
    """Return the Message-IDs of the letters queued last, in their order."""
    from sincerely.journal.models import Approval

    return list(Approval.objects.order_by("-pk").values_list("message_id", flat=True)[:number])[::-1]


def outcome() -> dict[str, str]:
    """Return every letter's state by its Message-ID."""
    from sincerely.journal.models import Sending

    return dict(Sending.objects.values_list("approval__message_id", "state"))


# --- killed between every two steps -----------------------------------------------------------------------------------


def killed_at_each_step(port: int) -> dict[str, Any]:
    """Kill a worker before its first step, its second ... until one comes through; at the end fresh workers clear up. Two letters for each, the second over the connection of the first.

    A step is a write, a commit, or anything said to or heard from the server. Nothing outlasts the process between two of them, so that what comes after one
    is what comes before the next.
    """
    from sincerely.journal.models import Sending

    after = [NOW + n * timedelta(minutes=11) for n in range(1, 3)]
    told, was_killed = [], True
    while was_killed:
        queue_letters(2, port, 2)
        letters = newest(2)
        reading, writing = os.pipe()
        was_killed = ended(forked(lambda writing=writing: _to_step(len(told) + 1, writing)))
        os.close(writing)
        with os.fdopen(reading) as pipe:
            steps = pipe.read().split()
        states = outcome()
        told.append({"steps": steps, "killed": was_killed, "letters": letters, "died_in": [states[o] for o in letters]})
        # The next worker finds its own letters alone; these wait for those that clear up.
        Sending.objects.filter(state="queued").update(due_at=after[0], next_try_at=after[0])
    for now in after:
        ended(forked(lambda now=now: sweep(now)))
    states, owed = outcome(), owed_plans()
    return {"steps": [one | {"states": [states[o] for o in one["letters"]]} for one in told], "owed_plans": owed}


def owed_plans() -> int:
    """Return how many candidates' plans do not know yet what went out."""
    from sincerely.accounts.models import Candidate
    from sincerely.journal.actions.base import AT_ONCE

    return Candidate.objects.filter(wake_at=AT_ONCE).count()


def _to_step(number: int, pipe: int) -> None:
    """Sweep, and die just before the step of this number, or after the last; each step is named in the pipe."""
    from django.db import connection
    from django.db.backends.base.base import BaseDatabaseWrapper

    seen = 0

    def step(name: str) -> None:
        nonlocal seen
        if not seen and name != "UPDATE-journal_sending":
            return  # the plans of those whose worker was killed are made first
        seen += 1
        os.write(pipe, name.encode() + b"\n")
        if seen == number:
            os.kill(os.getpid(), signal.SIGKILL)

    def watched(of: type, method: str, name: str) -> None:
        real = getattr(of, method)

        def stepping(self: Any, *arguments: Any, **named: Any) -> Any:
            said = arguments[0] if arguments else ""
            word = (said if isinstance(said, str) else said.decode()).split(maxsplit=1)[:1] if name == "say" else []
            step("-".join([name, *(part.rstrip() for part in word)]))
            return real(self, *arguments, **named)

        setattr(of, method, stepping)

    def writes(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if not sql.startswith(("INSERT", "UPDATE", "DELETE")):
            return execute(sql, params, many, context)
        name = "-".join(word.strip('"') for word in sql.split()[:3] if word not in {"INTO", "FROM", "SET"})
        step(name)
        return execute(sql, params, many, context)

    watched(BaseDatabaseWrapper, "_commit", "COMMIT")
    watched(smtplib.SMTP, "send", "say")
    watched(smtplib.SMTP, "getreply", "hear")
    with connection.execute_wrapper(writes):
        sweep(NOW)
    step("end")


# --- an answer between two letters of one sweep -----------------------------------------------------------------------


def answered_between(port: int) -> dict[str, Any]:
    """Let another process record an answer when the first of two letters is out and the worker is about to send the second."""
    from sincerely.accounts.models import Candidate
    from sincerely.journal.actions.happenings import record
    from sincerely.journal.models import Contact

    queue_letters(2, port, 2)
    letters = newest(2)
    (sent, tells), (goes_on, lets_go) = os.pipe(), os.pipe()
    worker = forked(lambda: _waiting_after_the_first(tells, goes_on))
    os.read(sent, 1)

    def answer() -> None:
        mine = Candidate.objects.latest("pk")
        record(mine, "message-received", NOW + timedelta(seconds=1), contact=Contact.objects.get(candidate=mine))

    ended(forked(answer))
    os.write(lets_go, b".")
    ended(worker)
    return {"states": [outcome()[letter] for letter in letters], "letters": letters}


def _waiting_after_the_first(tells: int, goes_on: int) -> None:
    real, dots = smtplib.SMTP.send, 0

    def waiting(self: smtplib.SMTP, said: Any) -> None:
        nonlocal dots
        text = said if isinstance(said, bytes) else said.encode()
        if text.upper().startswith(b"DATA") and dots:
            # The second letter is claimed and has been looked at; its reader answers now.
            os.write(tells, b".")
            os.read(goes_on, 1)
        dots += text == b".\r\n"
        real(self, said)

    smtplib.SMTP.send = waiting  # type: ignore[method-assign]
    sweep(NOW)


# --- many workers, killed at random -----------------------------------------------------------------------------------


def killed_at_random(letters: int, workers: int, kills: list[int], seed: int, port: int) -> dict[str, Any]:
    """Let several workers sweep at once and kill one after another, each replaced by a new one; so many in each round, `kills`, and none in the last ones: two, and more where a busy database or server made a letter wait for another try.

    Between two rounds the claims of the dead run out. `seed` decides who is killed after how long.
    """
    draw = random.Random(seed)
    queue_letters(letters - 1, port, 25)
    ended(
        forked(lambda: sweep(NOW - timedelta(days=1)))
    )  # nothing is due; the plans of those who are new are no worker's work
    killed, now = 0, NOW
    for number, left in enumerate([*kills, *[0] * 12]):
        if number >= len(kills) + 2 and "queued" not in outcome().values():
            break
        alive = [forked(lambda now=now: sweep(now)) for _ in range(workers)]
        while left and alive:
            time.sleep(draw.uniform(0, 0.1))
            victim = alive.pop(draw.randrange(len(alive)))
            os.kill(victim, signal.SIGKILL)
            if ended(victim):
                killed, left = killed + 1, left - 1
                alive.append(forked(lambda now=now: sweep(now)))
        for worker in alive:
            ended(worker)
        now += timedelta(minutes=11)
    states = outcome()
    return {"killed": killed, "counts": Counter(states.values()), "states": states, "owed_plans": owed_plans()}


if __name__ == "__main__":
    main()
