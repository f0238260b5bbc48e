"""Measure how notes are read line by line: `python -m tests.quality.measure_labelled [hand_n hand_m ...] [--misses]`.

Each stretch of the notes bears the label of an independent hand. A stretch is found as its kind where the reader's words of that kind cover
half of its own; what the reader found is right where it shares half of its words with a label of that kind. "hand_m" is for measuring only.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sincerely.core.people.names import fold
from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.debrief.text.names import title_of
from sincerely.core.reading.values import Debrief
from sincerely.data.names import lexicon
from tests.quality.measure_debrief import CORPUS, Score, overlap, table, words

ZONE = ZoneInfo("Europe/London")
KINDS = ("topic", "promise-me", "promise-them", "decision", "need", "question", "private")


def read_note(note: dict[str, Any]) -> Debrief:
    """Read one note as typed in the evening of the day it was held."""
    now = datetime.combine(date.fromisoformat(note["held"]), time(18), tzinfo=ZONE)
    return read_debrief(
        note["notes"], home_zone=ZONE, home_zone_name="Europe/London", now=now, dialect="british", lexicon=lexicon()
    )


def measure(hand: str, misses: bool = False) -> dict[str, Score]:
    """Return the scores of one hand by kind; with `misses` every fault is printed."""
    scores: dict[str, Score] = defaultdict(Score)
    for number, text in enumerate((CORPUS / "labelled" / f"{hand}.jsonl").read_text("utf-8").splitlines(), 1):
        note = json.loads(text)
        found, faults = read_note(note), list[str]()
        _people(found, note["people"], scores["people"], faults)
        for kind in KINDS:
            _kind(kind, _quotes(found, kind), note["lines"], scores[kind], faults)
        _attribution(found, note["lines"], scores["topic: with whom"], faults)
        _due(found, note["lines"], scores["due"], faults)
        _somewhere(found, note["lines"], scores["said somewhere"], faults)
        if misses and faults:
            print(f"\n=== {hand} {number}\n{note['notes']}\n  --", *faults, sep="\n  ")
    return scores


def _quotes(found: Debrief, kind: str) -> list[str]:
    if kind == "topic":
        return [f"{topic.quote} {topic.they_said} {topic.i_said}" for topic in found.topics]
    if kind.startswith("promise"):
        return [promise.quote for promise in found.promises if kind.endswith(promise.by)]
    if kind == "decision":
        return [found.decision_quote] if found.decision_quote else []
    return [
        one.quote for one in {"need": found.needs, "question": found.open_questions, "private": found.private}[kind]
    ]


def _kind(kind: str, have: Sequence[str], lines: Sequence[dict[str, Any]], score: Score, faults: list[str]) -> None:
    labels = [line["quote"] for line in lines if line["is"] == kind]
    mine, theirs = [words(quote) for quote in have], [words(quote) for quote in labels]
    everything = set[str]().union(*mine)
    missed = [
        label
        for label, own in zip(labels, theirs, strict=True)
        if len(own & everything) < max(1, 0.5 * len(own)) and label not in have
    ]
    extra = [
        quote for quote, own in zip(have, mine, strict=True) if not any(overlap(own, one) >= 0.5 for one in theirs)
    ]
    score.missed, score.wrong = score.missed + len(missed), score.wrong + len(extra)
    score.right += len(labels) - len(missed)
    faults += [f"{kind} missed: {label}" for label in missed] + [f"{kind} extra: {quote}" for quote in extra]


def _people(found: Debrief, labels: Sequence[str], score: Score, faults: list[str]) -> None:
    left = list(labels)
    extra = []
    for person in found.people:
        if not person.present or person.part != "interviewer":
            continue
        label = next((label for label in left if same(label, person.name)), None)
        if label is None:
            extra.append(person.name)
        else:
            left.remove(label)
    score.add(len(labels) - len(left), len(extra), len(left))
    faults += [f"person missed: {name}" for name in left] + [f"person extra: {name}" for name in extra]


def same(one: str, other: str) -> bool:
    """Say whether two names may be one person's: one's words are among the other's, titles aside."""
    a, b = (set(fold(title_of(name)[1] or name).split()) for name in (one, other))
    short = len(b) == 1 and len(min(b)) == 1 and any(word[0] == min(b) for word in a)  # "Mrs O" for Mrs Okafor
    return bool(a and b) and (a <= b or b <= a or short)


def _attribution(found: Debrief, lines: Sequence[dict[str, Any]], score: Score, faults: list[str]) -> None:
    """Score each labelled topic by the person whose topic has most of its words, where any has half."""
    for line in lines:
        own = words(line["quote"])
        best = max(
            found.topics,
            key=lambda topic: len(own & words(topic.quote, topic.they_said, topic.i_said)),
            default=None,
        )
        if line["is"] != "topic" or best is None or not own:
            continue
        if len(own & words(best.quote, best.they_said, best.i_said)) < 0.5 * len(own):
            continue
        if line["with"] is None and best.with_ is None:
            continue
        right = line["with"] is not None and best.with_ is not None and same(line["with"], best.with_)
        score.add(int(right), int(not right and best.with_ is not None), int(not right and line["with"] is not None))
        if not right:
            faults.append(f"topic with {best.with_} for {line['with']}: {line['quote']}")


def _due(found: Debrief, lines: Sequence[dict[str, Any]], score: Score, faults: list[str]) -> None:
    """Score the days of promises and decisions that were found as such."""
    days = [(f"promise-{one.by}", one.quote, one.due) for one in found.promises]
    days += [("decision", found.decision_quote, found.decision_by)] if found.decision_quote else []
    for line in lines:
        own = words(line["quote"])
        due = next((day for kind, quote, day in days if kind == line["is"] and overlap(own, words(quote)) >= 0.5), "")
        if due == "":
            continue
        day = due.astimezone(ZONE).date() if isinstance(due, datetime) else due
        label = date.fromisoformat(line["due"]) if line["due"] else None
        if day or label:
            score.add(int(day == label), int(day is not None and day != label), int(label is not None and day != label))
            if day != label:
                faults.append(f"due {day} for {label}: {line['quote']}")


def _somewhere(found: Debrief, lines: Sequence[dict[str, Any]], score: Score, faults: list[str]) -> None:
    """Score what is shown at all, rightly or among the lines not placed: nothing may vanish in silence."""
    shown = [quote for kind in KINDS for quote in _quotes(found, kind)] + [one.quote for one in found.unplaced]
    everything = words(*shown, *(f"{one.name} {one.position} {one.quote}" for one in found.people))
    for line in lines:
        own = words(line["quote"])
        if line["is"] not in KINDS or not own:
            continue
        lost = len(own & everything) < 0.5 * len(own)
        score.add(int(not lost), 0, int(lost))
        faults += [f"vanished ({line['is']}): {line['quote']}"] if lost else []


if __name__ == "__main__":
    hands = [argument for argument in sys.argv[1:] if not argument.startswith("-")] or ["hand_n", "hand_m"]
    print(table({hand: measure(hand, "--misses" in sys.argv and hand != "hand_m") for hand in hands}))
