"""How often the kind of a labelled message is read right: `python -m tests.quality.measure_messages hand_5/unseen ...`; sums only, `--misses` for "tune" alone.

The shipped weights were learned from every "tune", so on those the figures mean nothing: `python -m scripts.train_message_kinds --measure` holds out a hand.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from sincerely.core.reading.kinds.kind import kind_of
from sincerely.core.reading.kinds.values import KINDS
from sincerely.data.kinds import kind_weights
from tests.quality.messages import messages


def measure(parts: list[str], misses: bool) -> None:
    """Print F1 by kind, the confusions, calibration, and how often "needs an answer" is right."""
    table: Counter[tuple[str, str]] = Counter()
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
    answers = also = false = total = unsure = 0
    for labels, message in messages(*map(Path, parts)):
        reading = kind_of(message, kind_weights())
        right = reading.kind == labels["kind"]
        table[labels["kind"], reading.kind] += 1
        bins[min(9, int(reading.confidence * 10))].append((reading.confidence, right))
        answers += reading.needs_answer == labels["needs_answer"]
        also += right or reading.kind in labels["also"]
        false += reading.kind == "rejection" and not right and reading.confidence > 0.9
        unsure += not reading.sure
        total += 1
        if misses and not right and "unseen" not in " ".join(parts):
            print(
                f"{labels['id']}: {labels['kind']} read as {reading.kind} ({reading.confidence}) {reading.quotes[:1]}"
            )
    scores = []
    for kind in KINDS:
        given = sum(n for (a, _), n in table.items() if a == kind)
        read = sum(n for (_, b), n in table.items() if b == kind)
        scores.append(2 * table[kind, kind] / max(given + read, 1))
        wrong = ", ".join(f"{b} {n}" for (a, b), n in sorted(table.items()) if a == kind != b)
        print(f"| {kind} | {given} | {scores[-1]:.2f} | {wrong or '-'} |")
    ece = sum(abs(sum(r - c for c, r in each)) for each in bins) / total
    print(
        f"{total} messages: macro-F1 {sum(scores) / len(scores):.3f}, right {sum(table[k, k] for k in KINDS) / total:.3f}, right or the second kind {also / total:.3f}"
    )
    print(
        f"ECE {ece:.3f}; false rejections over 0.9: {false}; called unsure: {unsure}; needs an answer right {answers / total:.3f}"
    )
    for n, each in enumerate(bins):
        if each:
            print(
                f"confidence {n / 10:.1f} to {(n + 1) / 10:.1f}: {len(each)}, right {sum(r for _, r in each) / len(each):.2f}"
            )


if __name__ == "__main__":
    measure([a for a in sys.argv[1:] if a[0] != "-"], "--misses" in sys.argv)
