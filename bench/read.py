"""How long a mail takes from its bytes to its kind, beside the standard library's parser alone on the same bytes: typical mails of employers."""

from __future__ import annotations

import time
from collections.abc import Callable
from email.message import EmailMessage
from email.parser import BytesParser

from sincerely.core.reading.kinds.kind import kind_of
from sincerely.core.reading.message.mail import message_of
from sincerely.data.kinds import kind_weights

ROUNDS = 7
#: Mails a second, the goal; and times the parser alone: what was measured, with room for a busy machine.
GOAL, MEASURED = 1_000, 40.0
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


def best(work: Callable[[], object]) -> float:
    """Return the shortest of several runs, in milliseconds of this process."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    return min(times)


def main() -> None:
    raws, weights = mails() * 20, kind_weights()
    alone = best(lambda: [BytesParser().parsebytes(raw) for raw in raws]) / len(raws)
    ours = best(lambda: [kind_of(message_of(raw), weights) for raw in raws]) / len(raws)
    print(
        f"kind of a mail: {ours:.2f} ms ({1000 / ours:.0f} a second; goal {GOAL}), {ours / alone:.1f} times the parser alone ({alone:.2f} ms)"
    )
    if ours > MEASURED * alone:
        raise SystemExit("reading the kind of a mail has become slow")


if __name__ == "__main__":
    main()
