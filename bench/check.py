"""How long the checks of one letter take beside Harper alone on the same text."""

from __future__ import annotations

import time
from collections.abc import Callable

import harper

from sincerely.core.letters.review import review
from sincerely.core.letters.values import Candidate, Context, Employer, Interview, Recipient, Topic
from sincerely.integrations.proofreading import proofreader

ROUNDS, GOAL = 15, 25
LETTER = """Subject: Charge Nurse interview on Monday

Dear Dr. Okafor,

Thank you for showing me how the night desk sorts the triage queue. What you said about the Friday backlog has stayed with me: fourteen patients wait while one clerk types, and a second kiosk would halve that.

At Tri-County we went from 94 minutes to 61 with a kiosk and a colour for each bay. I would be glad to try the same on your ward, one Friday at a time.

I would love to join you, and can send the kiosk plan or names of people who worked with it.

Best regards,
Lena Fischer
"""
CONTEXT = Context(
    candidate=Candidate(name="Lena Fischer"),
    employer=Employer(name="Northgate Infirmary"),
    recipient=Recipient(name="Amara Okafor", title="Dr."),
    interview=Interview(
        topics=(
            Topic(
                with_="Amara Okafor",
                topic="triage queue",
                they_said="Friday backlog: 14 patients",
                i_said="kiosk, 94 minutes to 61",
            ),
        )
    ),
)


def best(work: Callable[[], object]) -> float:
    """Return the shortest of several runs, in milliseconds of this process."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    return min(times)


def main() -> None:
    linter = harper.Linter()
    alone = best(lambda: linter.lint(LETTER, language="plaintext"))
    reader = proofreader()
    ours = best(lambda: review(LETTER, None, CONTEXT, (LETTER,), reader))
    print(f"check: {ours:.1f} ms a letter, {ours / alone:.1f} times Harper alone ({alone:.1f} ms); goal {GOAL} times")
    if ours > GOAL * alone:
        raise SystemExit("the checks have become slow")


if __name__ == "__main__":
    main()
