"""How long the notes of an interview take to be read, beside a bare pass over their lines: 60 lines, 200, and one that never ends."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from timing import best

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.values import Debrief
from sincerely.data.names import lexicon

ROUNDS = 5
PEOPLE = ("Amara Okafor", "Tom Hale", "Sister Joan", "Priya Rao")
SAYINGS = (
    "{who} asked about the budget for the night shift and I said we had cut two agency lines, she wrote it down",
    "- {who} (ward manager): how do I calm a relative? I told her about the fall in March, she nodded",
    "{who} said they decide by next Friday and will email me the rota, I promised to send my certificates by Monday",
    "then {who} talked about staffing, they need somebody who can lead a bay on their own; I forgot to ask about parking",
    "between us {who} seemed tired and rather curt, don't mention it - I was so nervous my hands shook",
)


def notes(lines: int) -> str:
    """Return dense notes: every line a person, what was said and done, days and remarks."""
    said = (f"{SAYINGS[n % len(SAYINGS)].format(who=PEOPLE[n % len(PEOPLE)])} ({n})" for n in range(lines - 1))
    return "\n".join(
        ["Lakeside, staff nurse, panel at 10:30 with Amara Okafor, Tom Hale, Sister Joan and Priya Rao", *said]
    )


def read(text: str) -> Debrief:
    now = datetime(2026, 11, 23, 18, tzinfo=UTC)
    return read_debrief(text, home_zone=UTC, home_zone_name="Europe/London", now=now, lexicon=lexicon())


def main() -> None:
    read(notes(10))
    for name, text, goal in (
        ("60 lines", notes(60), 100),
        ("200 lines", notes(200), 400),
        ("one line of 30,000 characters", notes(400).replace("\n", " ")[:30_000], 2_000),
    ):
        took = best(lambda text=text: read(text), ROUNDS)  # type: ignore[misc]
        bare = best(lambda text=text: [re.findall(r"\w+", line.casefold()) for line in text.splitlines()], ROUNDS)  # type: ignore[misc]
        found = read(text)
        print(
            f"debrief: {name}, {len(text):,} characters -> {len(found.topics)} topics, {len(found.promises)} promises in {took:.0f} ms "
            f"(goal {goal} ms), {took / bare:.0f} times a bare pass over the lines"
        )


if __name__ == "__main__":
    main()
