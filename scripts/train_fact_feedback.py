"""Write src/sincerely/data/feedback_weights.txt: what a clause of a message shows of whether it is feedback on the candidate.

Linear support vectors over `sincerely.core.reading.facts.remarked`, one sign of which is whether the rules take the clause. It is learned from the labelled
facts of hands 1 to 4 (with less weight, since the rules were made with them), 6, 13, 15 and 17. A clause is feedback when half of it lies in a label's quote.
scikit-learn is no dependency of the product. Where it is installed: `python -m scripts.train_fact_feedback`, and with `--measure` only what each hand comes
to by weights that never saw it, beside the rules alone.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.quality.measure_facts_of_messages import same, wanted
from tests.quality.messages import messages

from scripts.fact_judges import Learned, learn, scores, write
from sincerely.core.reading.facts.feedback import LIKELY, by_rules
from sincerely.core.reading.facts.own import Own, own_words
from sincerely.core.reading.facts.remarked import JUDGED, Clause, clauses, joined, remark_signs

WEIGHTS = Path(__file__).parent.parent / "src" / "sincerely" / "data" / "feedback_weights.txt"
LABELLED = ("hand_1", "hand_2", "hand_3", "hand_4", "hand_6", "hand_13", "hand_15", "hand_17")
#: What one of the clauses counts that the rules were made with; and how much more feedback counts, of which there is little.
COUNTS, FEEDBACK = dict.fromkeys(LABELLED[:4], 0.6), 3.0
CLASSES = ("not", "said")
#: So many signs are shipped.
MOST = 2500


@dataclass(frozen=True)
class Labelled:
    """A message: its words and clauses, what each shows, whether it is feedback, and what is labelled."""

    hand: str
    own: Own
    found: tuple[Clause, ...]
    signs: tuple[frozenset[str], ...]
    said: tuple[bool, ...]
    feedback: tuple[str, ...]
    ruled: tuple[str, ...]


def labelled() -> Iterator[Labelled]:
    """Yield the labelled messages."""
    for hand in LABELLED:
        for labels, message in messages(Path(hand) / "tune"):
            if "facts" not in labels or labels["kind"] not in JUDGED:
                continue
            own = own_words(message)
            rules = [*by_rules(own, labels["kind"])]
            found = clauses(own, [(fact.start, fact.end) for fact in rules])
            quoted = [*_quoted(own, labels)]
            yield Labelled(
                hand,
                own,
                tuple(found),
                tuple(frozenset(remark_signs(own, found, place, labels["kind"])) for place in range(len(found))),
                tuple(
                    any(2 * (min(each.end, to) - max(each.start, at)) >= each.end - each.start for at, to in quoted)
                    for each in found
                ),
                tuple(value for name, value in wanted(labels) if name == "feedback"),
                tuple(str(fact.value) for fact in rules),
            )


def _quoted(own: Own, labels: dict[str, Any]) -> Iterator[tuple[int, int]]:
    """Yield where the labelled feedback stands."""
    for fact in labels["facts"]:
        words = (fact["quote"] or "").split()
        if fact["name"] == "feedback" and words and (found := re.search(r"\s+".join(map(re.escape, words)), own.text)):
            yield found.span()


def _learn(data: Sequence[Labelled]) -> Learned:
    clauses = [
        (signs, said, COUNTS.get(one.hand, 1.0) * (FEEDBACK if said else 1.0))
        for one in data
        for signs, said in zip(one.signs, one.said, strict=True)
    ]
    return learn([signs for signs, _, _ in clauses], CLASSES, [CLASSES[said] for _, said, _ in clauses], [count for *_, count in clauses], MOST)  # fmt: skip


def _measure(data: Sequence[Labelled]) -> None:
    for hand in dict.fromkeys(one.hand for one in data):
        learned = _learn([one for one in data if one.hand != hand])
        held = [one for one in data if one.hand == hand]
        told = []
        for taken in ([_taken(one, learned) for one in held], [one.ruled for one in held]):
            right = sum(any(same("feedback", value, each) for each in got) for one, got in zip(held, taken, strict=True) for value in one.feedback)  # fmt: skip
            told.append(2 * right / max(1, sum(map(len, taken)) + sum(len(one.feedback) for one in held)))
        print(f"{hand}: {sum(len(one.feedback) for one in held)} labelled, F1 {told[0]:.3f}, by the rules alone {told[1]:.3f}")  # fmt: skip


def _taken(one: Labelled, learned: Learned) -> Sequence[str]:
    likely = [each for each, signs in zip(one.found, one.signs, strict=True) if scores(signs, learned)[1] >= LIKELY]
    return [" ".join(one.own.text[start:end].split()) for start, end in [*joined(one.own, likely)][:2]]


def main() -> None:
    data = [*labelled()]
    if "--measure" in sys.argv:
        _measure(data)
        return
    learned = _learn(data)
    write(WEIGHTS, "# What a clause of an employer's message shows of whether it is feedback, learned by scripts/train_fact_feedback.py from messages written for Sincerely.", CLASSES, learned)  # fmt: skip
    print(f"{sum(len(one.found) for one in data)} clauses of {len(data)} messages, {len(learned[1])} signs")


if __name__ == "__main__":
    main()
