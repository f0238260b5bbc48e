"""How long the commands that need no database take to answer --help, as a ratio to a bare Python start. Goal: within six times."""

from __future__ import annotations

import statistics
import sys

from timing import command_seconds

RUNS = 15
GOAL = 6.0


def main() -> None:
    """Print each command's median ratio over pairs of runs, bare and command in turn."""
    print(
        f"start of a command against a bare start of {sys.executable.rpartition('/')[2]} (goal: within {GOAL:g} times)"
    )
    for name in ("plan", "check", "draft", "read", "offers"):
        ratios = []
        for _ in range(RUNS):
            bare = command_seconds([sys.executable, "-c", "pass"])
            ratios.append(
                command_seconds([sys.executable, "-c", "from sincerely.cli import main; main()", name, "--help"]) / bare
            )
        median = statistics.median(ratios)
        print(
            f"  {name} --help: {median:.2f} times ({min(ratios):.2f} to {max(ratios):.2f}){'' if median <= GOAL else '  OVER THE GOAL'}"
        )


if __name__ == "__main__":
    main()
