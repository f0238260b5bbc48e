"""How long the checks of a letter take beside Harper alone on the same text: ten letters read again, real ones read for the first time, and the first of a process."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path

from timing import best

ROUNDS = 7
GOAL, GOAL_FIRST, MOST_MEMORY = 2.0, 1.3, 300  # times Harper alone, times Harper's own first, MB
# Where the goal is not reached: what was measured, with room for a busy machine.
MEASURED, MEASURED_FIRST = 2.6, 1.5
PARAGRAPHS = (
    "Thank you for showing me how the night desk sorts the triage queue. What you said about the Friday backlog has stayed with me: fourteen patients wait while one clerk types, and a second kiosk would halve that.",
    "At Tri-County we went from 94 minutes to 61 with a kiosk and a colour for each bay. I would be glad to try the same on your ward, one Friday at a time.",
    "I would love to join you, and can send the kiosk plan or names of people who worked with it.",
    "You asked how I would train the new clerks. I would sit beside each of them for two shifts, because the screens are easy and the people in front of the desk are not.",
    "The list of phrases that we used is two pages long, and nobody has ever needed the second one.",
    "My last manager said that I am the one who reads the manual, which is true of printers and of people.",
    "If the post is still open in March, I can start on the first; if it has to be earlier, I would ask to be let go sooner.",
)


def letters() -> list[str]:
    """Return ten letters of some 60 to 400 words."""
    found = []
    for number in range(10):
        body = [PARAGRAPHS[(number + k) % len(PARAGRAPHS)] for k in range(1 + number)]
        found.append(
            "Subject: Charge Nurse interview on Monday\n\nDear Dr. Okafor,\n\n"
            + "\n\n".join(dict.fromkeys([PARAGRAPHS[0], *body]))
            + ("\n\n" + "\n\n".join(body[:3]).replace("I would", "We would") if number > 6 else "")
            + "\n\nBest regards,\nLena Fischer\n"
        )
    return found


def first(code: str, folder: str) -> float:
    """Return the shortest of three first runs, each in a process of its own that finds its modules and patterns compiled in a folder, as an installed program does; in seconds of that process."""
    timed = f"import time; a = time.process_time(); {code}; print(time.process_time() - a)"
    given = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    runs = [
        subprocess.run(
            [sys.executable, "-c", timed],
            capture_output=True, text=True, check=True, env=given | {"PYTHONPYCACHEPREFIX": folder},
        )
        for _ in range(4)
    ]  # fmt: skip
    return min(float(run.stdout) for run in runs[1:])


def real_letters() -> list[str]:
    """Return 150 good letters of many writers, of 60 to 400 words each."""
    corpus = sorted((Path(__file__).parents[1] / "tests" / "corpus" / "letters").glob("*/tune.jsonl"))
    told = (json.loads(line) for path in corpus for line in path.read_text(encoding="utf-8").splitlines())
    good = (row["letter"] for row in told if row["kind"] == "good" and 60 <= len(row["letter"].split()) <= 400)
    return list(islice(good, 150))


def new(prepare: str, read: str) -> float:
    """Return how long 50 real letters take that a warm process meets for the first time, in milliseconds a letter; in a process of its own, as Harper remembers what it has read."""
    code = f"import sys, time; sys.path.insert(0, {str(Path(__file__).parent)!r}); from check import real_letters; {prepare}; texts = real_letters(); [{read} for text in texts[:100]]; a = time.process_time(); [{read} for text in texts[100:]]; print(time.process_time() - a)"
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(3)]
    return min(float(run.stdout.splitlines()[-1]) for run in runs) * 1000 / 50


def main() -> None:
    import harper

    from sincerely.core.letters.review import review
    from sincerely.core.letters.values import Candidate, Context, Employer, Interview, Recipient, Topic
    from sincerely.data.forms import act_weights
    from sincerely.integrations.proofreading import proofreader

    topic = Topic(
        with_="Amara Okafor",
        topic="triage queue",
        they_said="Friday backlog: 14 patients",
        i_said="kiosk, 94 minutes to 61",
    )
    context = Context(
        candidate=Candidate(name="Lena Fischer"),
        employer=Employer(name="Northgate Infirmary"),
        recipient=Recipient(name="Amara Okafor", title="Dr."),
        interview=Interview(topics=(topic,)),
    )
    texts = letters()
    linter = harper.Linter()
    alone = best(lambda: [linter.lint(text, language="plaintext") for text in texts], ROUNDS) / len(texts)
    reader = proofreader()
    ours = best(lambda: [review(text, "", context, (), reader, weights=act_weights()) for text in texts], ROUNDS) / len(
        texts
    )
    words = [len(text.split()) for text in texts]
    print(
        f"check: {ours:.1f} ms a letter of {min(words)} to {max(words)} words, {ours / alone:.1f} times Harper alone ({alone:.1f} ms); goal {GOAL} times"
    )
    harper_new = new("import harper; linter = harper.Linter()", "linter.lint(text, language='plaintext')")
    ours_new = new(
        "from sincerely.core.letters.review import review; from sincerely.integrations.proofreading import proofreader; "
        "from sincerely.data.forms import act_weights; reader, weights = proofreader(), act_weights()",
        "review(text, '', None, (), reader, weights=weights)",
    )
    print(
        f"check of real letters never met before: {ours_new:.1f} ms a letter, {ours_new / harper_new:.1f} times Harper alone ({harper_new:.1f} ms)"
    )
    letter = "Dear Jo,\\n\\nThank you for the tour of the yard on Monday.\\n\\nBest,\\nAda"
    with tempfile.TemporaryDirectory() as folder:
        own = first(f"import harper; harper.Linter().lint('{letter}', language='plaintext')", folder)
        whole = first(
            "from sincerely.kept_file import use_kept_file; use_kept_file(); "  # as the program begins
            "from sincerely.core.letters.review import review; from sincerely.integrations.proofreading import proofreader; "
            f"from sincerely.data.forms import act_weights; review('{letter}', '', None, (), proofreader(), weights=act_weights())",
            folder,
        )
    print(
        f"first check: {whole:.2f} s, {whole / own:.2f} times Harper's own first ({own:.2f} s); goal {GOAL_FIRST} times"
    )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory: {memory:.0f} MB; at most {MOST_MEMORY}")
    if ours > max(GOAL, MEASURED) * alone or whole > max(GOAL_FIRST, MEASURED_FIRST) * own or memory > MOST_MEMORY:
        raise SystemExit("the checks have become slow")


if __name__ == "__main__":
    main()
