"""Measure who of the notes is taken to have been there, and whose each matter is: `python -m tests.quality.measure_whose [hand_n hand_p ...] [--misses]`.

The notes are those in tests/corpus/debrief/labelled. "hand_m" and "hand_t" are for measuring only: their faults are never printed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sincerely.core.people.names import fold
from sincerely.core.reading.values import Debrief
from tests.quality.measure_debrief import CORPUS, Score, words
from tests.quality.measure_labelled import read_note, same

KEPT_ASIDE = frozenset({"hand_m", "hand_t"})
#: What of the talk is somebody's: as the newer hands name it, and the older.
MATTERS = frozenset({"asked", "told", "answer", "topic"})
_DAY = "2026-11-27"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A note with its labels: who was there, who is only named, each under every form; and whose each matter is."""

    notes: str
    held: str
    there: tuple[frozenset[str], ...]
    named: tuple[frozenset[str], ...]
    matters: tuple[tuple[str, str | None], ...]


def labelled(hand: str) -> Iterator[Labelled]:
    """Yield the notes of a hand. The older hands name those who were there, and in one form."""
    for text in (CORPUS / "labelled" / f"{hand}.jsonl").read_text("utf-8").splitlines():
        yield read_labels(json.loads(text))


def read_labels(note: Mapping[str, Any]) -> Labelled:
    """Return a note of either form with its labels."""
    people = [one if isinstance(one, dict) else {"name": one, "as": [], "there": True} for one in note["people"]]
    forms = [(frozenset((one["name"], *one["as"])), one["there"]) for one in people]
    return Labelled(
        note["notes"],
        note.get("held", _DAY),
        tuple(names for names, there in forms if there),
        tuple(names for names, there in forms if not there),
        tuple((line["quote"], line["with"]) for line in note["lines"] if line["is"] in MATTERS),
    )


class Counts:
    """The sums of one hand."""

    def __init__(self) -> None:
        self.notes = self.to_nobody = self.lost = self.asked = self.notes_asked = 0
        self.people, self.owners = Score(), Score()

    def row(self) -> list[str]:
        """Return the sums as cells."""
        p, o = self.people, self.owners
        return [
            f"{p.precision:.2f} / {p.recall:.2f} / {p.f1:.2f}",
            str(self.to_nobody),
            str(self.lost),
            f"{o.precision:.2f} / {o.recall:.2f}",
            f"{o.wrong} of {o.right + o.wrong + o.missed}",
            f"{self.asked} in {self.notes_asked} of {self.notes}",
        ]


HEAD = [
    "people there: precision / recall / F1",
    "letters to nobody",
    "there, missed and not asked",
    "owner of a matter: precision / recall",
    "given to another",
    "asked who was there",
]


def measure(notes: Iterator[Labelled] | Sequence[Labelled], *, misses: bool = False) -> Counts:
    """Return the sums over notes; with `misses` every fault is printed."""
    counts = Counts()
    for note in notes:
        found = read_note({"notes": note.notes, "held": note.held})
        faults = [*_people(found, note, counts), *_owners(found, note, counts)]
        if misses and faults:
            print(f"\n=== {note.notes}\n  --", *faults, sep="\n  ")
    return counts


def _people(found: Debrief, note: Labelled, counts: Counts) -> list[str]:
    counts.notes += 1
    asked = [said for said in found.unsure if said.endswith("in the interview?")]
    counts.asked += len(asked)
    counts.notes_asked += bool(asked)
    left, extra = list(note.there), []
    for person in found.people:
        if not person.present:
            continue
        label = next((forms for forms in left if any(same(form, person.name) for form in forms)), None)
        if label is None:
            extra.append(person.name)
        else:
            left.remove(label)
    lost = [forms for forms in left if not any(fold(word) in fold(said) for form in forms for word in form.split() if len(word) > 2 for said in found.unsure)]  # fmt: skip
    counts.people.add(len(note.there) - len(left), len(extra), len(left))
    counts.to_nobody += len(extra)
    counts.lost += len(lost)
    return [f"nobody there: {name}" for name in extra] + [f"missed{' in silence' * (one in lost)}: {max(one, key=len)}" for one in left]  # fmt: skip


def _owners(found: Debrief, note: Labelled, counts: Counts) -> list[str]:
    """Score each matter by the person whose topic has most of its words, where any has half."""
    faults = []
    for quote, whose in note.matters:
        own = words(quote)
        best = max(found.topics, key=lambda topic: len(own & words(topic.quote, topic.they_said, topic.i_said)), default=None)  # fmt: skip
        if not own:
            continue
        given = best.with_ if best and len(own & words(best.quote, best.they_said, best.i_said)) >= 0.5 * len(own) else None  # fmt: skip
        if whose is None and given is None:
            continue
        forms = next((forms for forms in (*note.there, *note.named) if whose in forms), frozenset({whose or ""}))
        right = given is not None and whose is not None and any(same(form, given) for form in forms)
        counts.owners.add(int(right), int(not right and given is not None), int(given is None))
        if not right:
            faults.append(f"{given} for {whose}: {quote}")
    return faults


def table(rows: Mapping[str, Counts]) -> str:
    """Return the sums as a Markdown table."""
    lines = ["| hand | " + " | ".join(HEAD) + " |", "|---" * (1 + len(HEAD)) + "|"]
    return "\n".join([*lines, *(f"| {hand} | " + " | ".join(counts.row()) + " |" for hand, counts in rows.items())])


if __name__ == "__main__":
    hands = [one for one in sys.argv[1:] if not one.startswith("-")] or ["hand_n", "hand_m"]
    print(
        table({one: measure(labelled(one), misses="--misses" in sys.argv and one not in KEPT_ASIDE) for one in hands})
    )
