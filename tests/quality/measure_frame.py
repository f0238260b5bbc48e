"""Measure how often the employer, the post and the whole name of each person are right: `python -m tests.quality.measure_frame [hand_p hand_t ...]`.

Only sums are printed. The employer is right where its words are those of the label up to a comma; so is the post, by the letter: "vet nurse" is not "veterinary nurse".
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable

from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.text.names import title_of
from tests.quality.measure_debrief import CORPUS
from tests.quality.measure_labelled import read_note, same

_SMALL = frozenset(["a", "an", "the", "of", "in", "at", "for", "and", "on", "to"])


def measure(hand: str) -> Counter[str]:
    """Return the sums of one hand."""
    sums: Counter[str] = Counter()
    for text in (CORPUS / "labelled" / f"{hand}.jsonl").read_text("utf-8").splitlines():
        note = {"held": "2026-11-27"} | json.loads(text)
        found = read_note(note)
        for what, have in (("employer", found.employer), ("role", found.role)):
            if wanted := note.get(what):
                sums[f"{what} {_verdict(_words(have), wanted)}"] += 1
            elif have:
                sums[f"{what} extra"] += 1
        left = [one for one in note["people"] if one["there"]]
        for person in found.people:
            label = next((one for one in left if any(same(form, person.name) for form in (one["name"], *one["as"]))), None)  # fmt: skip
            if person.present and label is not None:
                left.remove(label)
                fullest = max((label["name"], *label["as"]), key=lambda form: len(_words(form)))
                sums["name whole" if _bare(fullest) == _bare(person.name) else "name in part"] += 1
    return sums


def _verdict(have: frozenset[str], wanted: str) -> str:
    least, most = _words(re.split(r",|\(", wanted)[0]), _words(wanted)
    return "missed" if not have else "right" if least <= have <= most else "wrong"


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split()) - _SMALL


def _bare(name: str) -> frozenset[str]:
    return frozenset(fold(title_of(name)[1] or name).split())


def main(hands: Iterable[str]) -> None:
    for hand in hands:
        print(hand, dict(sorted(measure(hand).items())))


if __name__ == "__main__":
    main(sys.argv[1:] or ["hand_p", "hand_q", "hand_r", "hand_u", "hand_v", "hand_t"])
