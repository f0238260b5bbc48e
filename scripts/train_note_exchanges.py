"""Write src/sincerely/data/note_exchange_weights.txt: what speaks for a breath of notes being a question, what was told, an answer, or how it was taken.

A linear-chain conditional random field over the signs of `sincerely.core.reading.debrief.talk.exchanges`, learned from the labelled notes of hands P, Q, R, U and V.
numpy and scipy are no dependencies of the product. Where they are installed: `python -m scripts.train_note_exchanges`, and with `--measure` only the
figures: each hand judged by weights learned from the others.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from tests.quality.measure_debrief import CORPUS
from tests.quality.measure_labelled import read_note

from sincerely.core.reading import debrief
from sincerely.core.reading.debrief.talk.exchanges import OTHER, PARTS, joint, signs
from sincerely.core.reading.debrief.talk.utterances import Utterance
from sincerely.core.reading.debrief.text.lexicon import NoteWeights

DATA = Path(__file__).parent.parent / "src" / "sincerely" / "data"
HANDS = ("hand_p", "hand_q", "hand_r", "hand_u", "hand_v")
_AS = {"asked": "asked", "told": "told", "need": "told", "answer": "answer", "reaction": "reaction"}
SEEN, FREEDOM, LEAST = 2, 1.0, 0.04
JOINTS = ("same", "next", "blank")


@dataclass(frozen=True, slots=True)
class Row:
    """The breaths of one note: the signs of each, how it stands to the one before, and which part it is."""

    hand: str
    found: list[frozenset[str]]
    joints: list[str]
    parts: list[int]
    texts: list[str]


def rows() -> Iterator[Row]:
    """Yield every labelled note."""
    for hand in HANDS:
        for text in (CORPUS / "labelled" / f"{hand}.jsonl").read_text("utf-8").splitlines():
            note = {"held": "2026-11-27", **json.loads(text)}
            kept: list[Any] = []

            def keep(said: Sequence[Utterance], notes: str, names: Any, classes: Any, weights: NoteWeights, kept: list[Any] = kept) -> list[Utterance]:  # fmt: skip
                kept.append((said, notes, names, classes))
                return list(said)

            with mock.patch.object(debrief, "parted", keep):
                read_note(note)
            if not kept or not kept[0][0]:
                continue
            said, notes, names, classes = kept[0]
            spans, at = [], 0
            for line in note["lines"]:
                start = notes.find(line["quote"], at)
                start = notes.find(line["quote"]) if start < 0 else start
                if start >= 0:
                    spans.append((start, start + len(line["quote"]), _AS.get(line["is"], OTHER)))
                    at = start
            yield Row(
                hand,
                [signs(said, index, notes, names, classes) for index in range(len(said))],
                [joint(said, index) for index in range(len(said))],
                [PARTS.index(_part(one, spans)) for one in said],
                [one.text for one in said],
            )


def _part(one: Utterance, spans: Sequence[tuple[int, int, str]]) -> str:
    def shared(span: tuple[int, int, str]) -> int:
        return min(span[1], one.clause.end) - max(span[0], one.clause.start)

    best = max(spans, key=shared, default=None)
    return best[2] if best is not None and shared(best) > 0 else OTHER


def learn(told: Sequence[Row]) -> dict[str, Any]:
    """Return the weights of each sign for each part, and of each step from one part to the next."""
    count = Counter(sign for row in told for found in row.found for sign in found)
    place = {sign: n for n, sign in enumerate(sorted(sign for sign, seen in count.items() if seen >= SEEN))}
    size, steps = len(PARTS), len(JOINTS) * len(PARTS)
    table = sparse.csr_matrix(
        (
            np.ones(sum(sum(s in place for s in found) for row in told for found in row.found)),
            tuple(
                zip(
                    *((n, place[sign]) for n, found in enumerate(f for row in told for f in row.found) for sign in found if sign in place),
                    strict=True,
                )
            ),
        ),
        shape=(sum(len(row.found) for row in told), len(place)),
    )  # fmt: skip
    bounds, at = [], 0
    for row in told:
        bounds.append((at, at + len(row.found)))
        at += len(row.found)

    def loss(flat: Any) -> tuple[float, Any]:
        own, step = flat[: len(place) * size].reshape(len(place), size), flat[len(place) * size :].reshape(steps, size)
        sums = table @ own
        cost, errors, step_errors = 0.0, np.zeros_like(sums), np.zeros_like(step)
        for (one, two), row in zip(bounds, told, strict=True):
            cost += _chain(sums[one:two], step, row, errors[one:two], step_errors)
        gradient = np.concatenate([(table.T @ errors).ravel(), step_errors.ravel()]) + flat / FREEDOM
        return float(cost + 0.5 / FREEDOM * (flat @ flat)), gradient

    found = minimize(loss, np.zeros((len(place) + steps) * size), jac=True, method="L-BFGS-B", options={"maxiter": 80})
    own, step = (
        found.x[: len(place) * size].reshape(len(place), size),
        found.x[len(place) * size :].reshape(steps, size),
    )
    weights = {sign: own[n] for sign, n in place.items()}
    for n, how in enumerate(JOINTS):
        for m, part in enumerate(PARTS):
            weights[f"{part} then {how}"] = step[n * size + m]
    return weights


def _chain(sums: Any, step: Any, row: Row, errors: Any, step_errors: Any) -> float:
    """Return how far a row is from being the likeliest; fills in what its weights are to change by."""
    size, length = len(PARTS), len(row.parts)
    tables = [None, *(step[JOINTS.index(how) * size : (JOINTS.index(how) + 1) * size] for how in row.joints[1:])]
    ahead = [sums[0]]
    for n in range(1, length):
        ahead.append(sums[n] + np.logaddexp.reduce(ahead[-1][:, None] + tables[n], axis=0))
    back = [np.zeros(size)]
    for n in range(length - 1, 0, -1):
        back.append(np.logaddexp.reduce(tables[n] + (sums[n] + back[-1])[None, :], axis=1))
    back.reverse()
    whole = np.logaddexp.reduce(ahead[-1])
    right = 0.0
    for n, part in enumerate(row.parts):
        errors[n] += np.exp(ahead[n] + back[n] - whole)
        errors[n, part] -= 1
        right += sums[n][part]
        if n:
            at = JOINTS.index(row.joints[n]) * size
            step_errors[at : at + size] += np.exp(ahead[n - 1][:, None] + tables[n] + (sums[n] + back[n])[None, :] - whole)  # fmt: skip
            step_errors[at + row.parts[n - 1], part] -= 1
            right += tables[n][row.parts[n - 1], part]
    return float(whole - right)


def as_weights(found: dict[str, Any]) -> NoteWeights:
    """Return what was learned as the product reads it."""
    signs_of = {
        sign: tuple((n, round(float(one), 2)) for n, one in enumerate(row) if abs(one) >= LEAST)
        for sign, row in found.items()
    }
    return NoteWeights(PARTS, (0.0,) * len(PARTS), (0.0,) * len(PARTS), {k: v for k, v in signs_of.items() if v})


def measure(told: Sequence[Row]) -> None:
    """Print how each hand is judged by weights that never saw it."""
    from sincerely.core.reading.debrief.talk.exchanges import chances

    confused: Counter[tuple[str, str]] = Counter()
    sure: Counter[tuple[str, bool]] = Counter()
    for hand in HANDS:
        weights = as_weights(learn([row for row in told if row.hand != hand]))
        right = every = 0
        for row in (row for row in told if row.hand == hand):
            for right_part, likely, text in zip(
                row.parts, chances(row.found, row.joints, weights), row.texts, strict=True
            ):
                best = max(range(len(PARTS)), key=likely.__getitem__)
                confused[PARTS[right_part], PARTS[best]] += 1
                right, every = right + (best == right_part), every + 1
                if likely[best] >= 0.6:
                    sure[PARTS[best], best == right_part] += 1
                if "--faults" in sys.argv and best != right_part and likely[best] >= 0.6:
                    print(f"   {PARTS[right_part]} read as {PARTS[best]} {likely[best]:.2f}: {text!r}")
        print(f"{hand}: {right} of {every} ({right / every:.3f})")
    for part in PARTS:
        hit, all_of, called = confused[part, part], sum(n for (one, _), n in confused.items() if one == part), sum(n for (_, two), n in confused.items() if two == part)  # fmt: skip
        print(f"{part:9} precision {hit / called:.3f}, recall {hit / all_of:.3f} of {all_of}; from .6 on {sure[part, True]} right, {sure[part, False]} wrong;", *(f"{two} {n}" for (one, two), n in sorted(confused.items()) if one == part))  # fmt: skip


def write(found: NoteWeights) -> None:
    lines = [
        "# What in notes speaks for a question, what was told, an answer or how it was taken. Made by scripts/train_note_exchanges.py."
    ]
    lines += ["\t".join(f"{one} 0 0" for one in found.acts)]
    lines += sorted(
        "\t".join([sign, *(f"{n} {round(weight * 100)}" for n, weight in row)]) for sign, row in found.signs.items()
    )
    (DATA / "note_exchange_weights.txt").write_text("\n".join(lines) + "\n*\n", "utf-8")


def main() -> None:
    told = list(rows())
    if "--measure" in sys.argv:
        measure(told)
    else:
        write(as_weights(learn(told)))


if __name__ == "__main__":
    main()
