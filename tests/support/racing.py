"""A person who takes a letter back while workers are sending it: processes that start at the same moment.

Run as a program of its own (`python -m tests.support.racing`), as `tests.support.killed` is; it reads one order (JSON) from standard input and answers with
one line of JSON.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from tests.support.killed import EACH, NOW, ended, forked, queue_letters, sweep

WORKERS = 2
#: A letter takes some thousandths of a second: so long, in seconds, is waited at most before each press and before each sweep.
SPREAD = 0.01


def main() -> None:
    from sincerely import bootstrap

    bootstrap.open_journal()
    order = json.loads(sys.stdin.read())
    # What is imported and read once is there before the first fork.
    queue_letters(1, order["port"], 1)
    sweep(NOW)
    import sincerely.journal.actions.letters
    import sincerely.outbox.decisions  # noqa: F401

    print(json.dumps(race(**order)))


def race(rounds: int, seed: int, port: int) -> list[dict[str, Any]]:
    """In each round let workers sweep ten letters while one person stops each in some way, the last one first; tell what was done, what was said to it, and what became of the letter."""
    from sincerely.journal.models import Sending

    draw, told = random.Random(seed), []
    for _ in range(rounds):
        queue_letters(EACH, port)
        letters = list(Sending.objects.order_by("-pk").values_list("pk", flat=True)[:EACH])
        presses = [(pk, draw.choice(list(VERBS)), draw.uniform(0, SPREAD)) for pk in letters]
        start, go = os.pipe()
        hears, says = os.pipe()
        works: list[Callable[[], None]] = [partial(_press_all, presses, says)]
        works += [partial(_sweep, draw.uniform(0, SPREAD)) for _ in range(WORKERS)]
        runners = [forked(partial(_at, start, work)) for work in works]
        os.write(go, b"!" * len(runners))
        for runner in runners:
            ended(runner)
        os.close(says)
        with os.fdopen(hears) as pipe:
            refused = json.loads(pipe.read())
        os.close(start)
        os.close(go)
        for (pk, verb, _), said in zip(presses, refused, strict=True):
            sending = Sending.objects.select_related("approval").get(pk=pk)
            told.append({"verb": verb, "refused": said, "state": sending.state, "letter": sending.approval.message_id})
    return told


def _at(start: int, work: Callable[[], None]) -> None:
    from django.db import connection

    connection.ensure_connection()
    os.read(start, 1)
    work()


def _sweep(late: float) -> None:
    time.sleep(late)
    sweep(NOW)


def _press_all(presses: list[tuple[int, str, float]], says: int) -> None:
    """Press one button after another; write down why each was refused, empty where it was not."""
    from sincerely.errors import Refused
    from sincerely.journal.models import Sending

    refused = []
    for pk, verb, late in presses:
        sending = Sending.objects.select_related("candidate", "approval__letter").get(pk=pk)
        time.sleep(late)
        try:
            VERBS[verb](sending)
            refused.append("")
        except Refused as error:
            refused.append(str(error))
    os.write(says, json.dumps(refused).encode())


def _cancel(sending: Any) -> None:
    from sincerely.outbox.decisions import cancel

    cancel(sending, NOW)


def _hold(sending: Any) -> None:
    from sincerely.outbox.decisions import hold

    hold(sending, NOW)


def _withdraw(sending: Any) -> None:
    from sincerely.journal.actions.letters import withdraw_approval

    withdraw_approval(sending.candidate, sending.approval.letter, NOW)


def _edit(sending: Any) -> None:
    from sincerely.journal.actions.letters import save_letter, version_of

    letter = sending.approval.letter
    save_letter(sending.candidate, letter, letter.subject, letter.body + "\n\nP.S.", letter.to_address, version_of(letter), NOW)  # fmt: skip


def _later(sending: Any) -> None:
    from sincerely.journal.actions.letters import change_send_time

    change_send_time(sending.candidate, sending.approval.letter, NOW + timedelta(days=1), NOW)


#: Each way of stopping a letter, by its name.
VERBS: dict[str, Callable[[Any], None]] = {
    "cancel": _cancel, "hold": _hold, "withdraw": _withdraw, "edit": _edit, "another time": _later
}  # fmt: skip

if __name__ == "__main__":
    main()
