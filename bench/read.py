"""How long a mail takes from its bytes to its kind, and to all its facts, beside the standard library's parser alone: typical mails of employers.

Then how long a program takes until it could read its first mail, beside a bare start of Python: processor time of a process that finds its
modules compiled, as an installed program does.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from email.message import EmailMessage
from email.parser import BytesParser

from timing import best

from sincerely.core.reading.facts import facts_of
from sincerely.core.reading.kinds.kind import kind_of
from sincerely.core.reading.message.mail import message_of
from sincerely.data.kinds import kind_weights
from sincerely.data.towns import fact_tables
from sincerely.integrations.holidays import holidays

ROUNDS = 7
#: The mails are read so often, and the shortest time counts: a few milliseconds at a time, since longer ones are never undisturbed on a busy machine.
READINGS = 140
#: Mails a second, the goal; and times the parser alone: what was measured, with room for a busy machine.
GOAL, MEASURED = 1_000, 40.0
FACTS_GOAL, FACTS_MEASURED = 150, 200.0
#: Milliseconds until a program could read its first mail, the goal; and times a bare start.
START_GOAL, START_MEASURED = 200, 20.0
START = """
import sincerely.cli.read, sincerely.cli.read_text, sincerely.core.reading.message.mail, sincerely.core.reading.kinds.kind, sincerely.core.reading.facts
from sincerely.data.kinds import kind_weights
from sincerely.data.towns import fact_tables
kind_weights(), fact_tables(lambda country, year: ())
"""
BODIES = (
    "Dear Rosa,\n\nThank you for coming in on Monday. The panel enjoyed meeting you. Unfortunately we have decided to go ahead with another candidate.\n\nKind regards,\nAnn Lee\n",
    "Hi Rosa,\n\nWe'd love to have you on the team! It's £24,000 a year, starting on 4 May. Please let me know by Friday.\n\nAnn\n",
    "Dear Rosa,\n\nWe would like to invite you to an interview at 4 Mill Lane on Tuesday 5 May at 10 am. You will meet Tom Hale and myself. Please bring photo ID.\n\nAnn Lee\nHead of Recruitment\n",
    "Hello Rosa,\n\nbefore we can go on we need a copy of your certificate and your passport by Friday. Could you also tell us your notice period?\n\n-- \nAnn Lee\nCrust & Co\n",
)


def mails() -> list[bytes]:
    """Return the bytes of some short mails, half of them with quoted history."""
    found = []
    for number, body in enumerate(BODIES * 2):
        mail = EmailMessage()
        mail["From"] = "Ann Lee <ann@crust.example>"
        mail["To"] = "rosa@home.example"
        mail["Subject"] = "Your application"
        mail["Date"] = "Tue, 28 Apr 2026 09:12:00 +0100"
        history = (
            "\nOn Mon, 27 Apr 2026 at 10:00, Rosa Diaz <rosa@home.example> wrote:\n> Thank you for the talk.\n> Rosa\n"
        )
        mail.set_content(body + (history if number >= len(BODIES) else ""))
        found.append(mail.as_bytes())
    return found


def main() -> None:
    raws, weights = mails(), kind_weights()
    tables = fact_tables(lambda country, year: holidays(country, "", year))

    def facts(raw: bytes) -> None:
        message = message_of(raw)
        facts_of(message, kind_of(message, weights).kind, tables)

    alone = best(lambda: [BytesParser().parsebytes(raw) for raw in raws], READINGS) / len(raws)
    for name, work, goal, measured in (
        ("kind", lambda raw: kind_of(message_of(raw), weights), GOAL, MEASURED),
        ("kind and all facts", facts, FACTS_GOAL, FACTS_MEASURED),
    ):
        ours = best(lambda work=work: [work(raw) for raw in raws], READINGS) / len(raws)  # type: ignore[misc]
        print(
            f"{name} of a mail: {ours:.2f} ms ({1000 / ours:.0f} a second; goal {goal}), {ours / alone:.1f} times the parser alone ({alone:.2f} ms)"
        )
        if ours > measured * alone:
            raise SystemExit(f"reading the {name} of a mail has become slow")
    with tempfile.TemporaryDirectory() as folder:
        started(START, folder)
        pairs = [(started("pass", folder), started(START, folder)) for _ in range(ROUNDS)]
    ratio = statistics.median(ours / bare for (bare, _), (ours, _) in pairs)
    least, waited = (min(each) for each in zip(*(ours for _, ours in pairs), strict=True))
    print(
        f"start until the first mail could be read: {least:.0f} ms of a processor (goal {START_GOAL}{'' if least <= START_GOAL else ', MISSED'}), "
        f"{ratio:.1f} times a bare start; {waited:.0f} ms by the clock"
    )
    if ratio > START_MEASURED:
        raise SystemExit("the start of reading has become slow")


def started(script: str, compiled: str) -> tuple[float, float]:
    """Return how long a Python process with this script takes, in milliseconds of a processor and by the clock; its modules are kept compiled in a folder."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", script],
        check=True,
        capture_output=True,
        env=environment | {"PYTHONPYCACHEPREFIX": compiled},
    )
    after, waited = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - began
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used * 1000, waited * 1000


if __name__ == "__main__":
    main()
