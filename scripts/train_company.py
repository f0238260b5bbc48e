"""Write src/sincerely/data/company_weights.txt: what a sentence does, weighed anew by all its sums and by the rest of its letter.

A logistic regression for each harmful act over the signs of `sincerely.core.letters.company`, learned from the sentences of every hand's "tune" letters, each with
the sums it has by weights that never saw its hand. It is made after `scripts.train_sentence_acts`, and needs what that needs:
`VECTORS=FILE.json python -m scripts.train_company`, with `--measure` only the figures: hands held out in parts.
"""

from __future__ import annotations

import sys
from itertools import groupby
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from scripts.train_sentence_acts import ACTS, HARMFUL, LETTERS, PARTS, ROOT, Table, examples
from sincerely.core.letters.company import signs_of_letter

WEIGHTS = ROOT / "src" / "sincerely" / "data" / "company_weights.txt"
#: How free the weights are; of the sentences that are called so only beside another that does harm, this share must be.
FREEDOM, SHARE = 0.3, 0.5


def learn(shown: Any, doing: Any) -> tuple[Any, float]:
    """Return the weight of each sign and the bias."""
    mean, spread = shown.mean(axis=0), shown.std(axis=0) + 1e-9
    model = LogisticRegression(C=FREEDOM, max_iter=400).fit((shown - mean) / spread, doing)
    weights = model.coef_[0] / spread
    return weights, float(model.intercept_[0] - mean @ weights)


def main() -> None:
    table = Table(list(examples()))
    rows = np.flatnonzero(table.letter >= 0)
    sums = np.column_stack([table.held_out(act) for act in ACTS])[rows]
    letter, good = table.letter[rows], table.good[rows]
    words = [len(table.told[row].text.split()) for row in rows]
    part = np.array([LETTERS.index(table.told[row].hand) % PARTS for row in rows])
    shown_rows: list[Any] = []
    for _, group in groupby(range(len(rows)), key=lambda n: letter[n]):
        of_letter = list(group)
        shown_rows += signs_of_letter([tuple(sums[n]) for n in of_letter], [words[n] for n in of_letter])
    shown = np.array(shown_rows)
    doing = {act: table.does(act)[rows] for act in HARMFUL}
    scores, enough = {}, {}
    letters_good = len(np.unique(letter[good]))
    for act, (_, thousandth) in HARMFUL.items():
        scores[act] = np.zeros(len(rows))
        for one in range(PARTS):
            weights, bias = learn(shown[part != one], doing[act][part != one])
            scores[act][part == one] = shown[part == one] @ weights + bias
        worst = np.sort([scores[act][letter == one].max() for one in np.unique(letter[good])])[::-1]
        enough[act] = float(np.nextafter(worst[int(letters_good * thousandth / 1000)], np.inf))
    hot = np.isin(letter, letter[np.any([scores[act] >= enough[act] for act in HARMFUL], axis=0)])
    lines = ["# What a sentence does by all its sums and by the rest of its letter. Made by scripts/train_company.py."]
    found = wrong = 0
    told_good: set[int] = set()
    for act in HARMFUL:
        behind = np.flatnonzero(hot & (scores[act] < enough[act]))
        behind = behind[np.argsort(-scores[act][behind])]
        right = np.flatnonzero(doing[act][behind].cumsum() / np.arange(1, len(behind) + 1) >= SHARE)
        beside = float(scores[act][behind[right[-1]]]) if len(right) else enough[act]
        called = (scores[act] >= enough[act]) | (hot & (scores[act] >= beside))
        disturbed = len(np.unique(letter[called & good]))
        told_good.update(letter[called & good].tolist())
        found, wrong = found + (called & doing[act]).sum(), wrong + (called & ~doing[act] & ~good).sum()
        print(
            f"{act}: {(called & doing[act]).sum()} of {doing[act].sum()} found, {(called & ~doing[act] & ~good).sum()} others of faulty letters, {disturbed} good letters"
        )
        weights, bias = learn(shown, doing[act])
        lines.append("\t".join([act, *(f"{value:.3f}" for value in (bias, enough[act], beside, *weights))]))
    print(f"all: {found} found, {wrong} others of faulty letters, {len(told_good)} of {letters_good} good letters")
    if "--measure" not in sys.argv:
        WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
