"""Write src/sincerely/data/whole_weights.txt: what a thank-you letter shows as a whole, and how much of it speaks for its naming nothing.

A logistic regression for each thing a letter may lack over the signs of `sincerely.core.letters.checks.whole_letter`, learned from the thank-you letters of every
hand's "tune" part. What its sentences do is weighed by weights that never saw the hand, as they are for a letter that is new; so it is made after
`scripts.train_company`, and needs what that needs: `VECTORS=FILE.json python -m scripts.train_whole_letters`, with `--measure` only the figures.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from tests.quality.measure_letters import context_of

from scripts.train_sentence_acts import ACTS, CORPUS, LETTERS, PARTS, ROOT, Table, examples
from sincerely.core.letters.checks.kinds import Setting
from sincerely.core.letters.checks.whole_letter import signs
from sincerely.core.letters.letter_text import read_letter
from sincerely.core.letters.review import names_in
from sincerely.core.letters.sentence_acts import ActWeights, read_weights, weigh_letter
from sincerely.data.forms import act_weights

WEIGHTS = ROOT / "src" / "sincerely" / "data" / "whole_weights.txt"
#: What may be lacking, and how many good letters of a thousand may be told so that do not lack it.
LACKED = {"no-topic": 11, "no-specific-thanks": 11}
FREEDOM = 0.1


def held_out(table: Table) -> dict[str, ActWeights]:
    """Return for each hand the weights of acts learned without it, with the levels that ship."""
    shipped = act_weights()
    levels = zip(shipped.enough, shipped.likely, shipped.beside, strict=True)
    heads = [" ".join(f"{100 * value:.0f}" for value in row) for row in levels]
    found = {}
    for first in range(PARTS):
        part = LETTERS[first::PARTS]
        learned = [table.learn(act, part) for act in ACTS]
        head = "\t".join(f"{a} {100 * b:.0f} {h}" for a, (_, b), h in zip(ACTS, learned, heads, strict=True))
        text = "\n".join(["# held out", head, *table.shown.lines([weights for weights, _ in learned], 0.15)]) + "\n"
        found.update(dict.fromkeys(part, replace(read_weights(text), company=shipped.company)))
    return found


def letters(weights: dict[str, ActWeights]) -> list[tuple[str, dict[str, Any], dict[str, float]]]:
    """Return every thank-you letter of the tune parts: whose it is, its record, its signs."""
    found = []
    for hand in LETTERS:
        for line in (CORPUS / hand / "tune.jsonl").read_text("utf-8").splitlines():
            record = json.loads(line)
            if (record.get("form") or "thank-you") != "thank-you":
                continue
            letter = read_letter(record["letter"])
            said = weigh_letter(letter, "thank-you", weights[hand])
            context = context_of(record.get("context"))
            setting = Setting(form="thank-you", context=context, said=said, names_in_text=names_in(letter))
            found.append((hand, record, signs(letter, setting, weights[hand])))
    return found


def learn(shown: Any, lacking: Any) -> tuple[Any, float]:
    """Return the weight of each sign and the bias."""
    mean, spread = shown.mean(axis=0), shown.std(axis=0) + 1e-9
    model = LogisticRegression(C=FREEDOM, max_iter=1000).fit((shown - mean) / spread, lacking)
    weights = model.coef_[0] / spread
    return weights, float(model.intercept_[0] - mean @ weights)


def main() -> None:
    table = Table(list(examples()))
    told = letters(held_out(table))
    names = list(told[0][2])
    shown = np.array([[row[name] for name in names] for _, _, row in told])
    good = np.array([not record["planted"] for _, record, _ in told])
    part = np.array([LETTERS.index(hand) % PARTS for hand, _, _ in told])
    lines = [
        "# What a thank-you letter shows as a whole and how much speaks for its lacking something. Made by scripts/train_whole_letters.py."
    ]
    for what, thousandth in LACKED.items():
        lacking = np.array([any(p["type"] == what for p in record["planted"]) for _, record, _ in told])
        sums = np.zeros(len(told))
        for one in range(PARTS):
            weights, bias = learn(shown[part != one], lacking[part != one])
            sums[part == one] = shown[part == one] @ weights + bias
        worst = np.sort(sums[good])[::-1]
        enough = float(worst[int(len(worst) * thousandth / 1000)]) + 0.01
        found = sums >= enough
        print(
            f"{what}: {(found & lacking).sum()} of {lacking.sum()} found, {(found & good).sum()} of {good.sum()} good letters and "
            f"{(found & ~good & ~lacking).sum()} others called so"
        )
        weights, bias = learn(shown, lacking)
        lines.append(f"{what}\t{bias:.3f}\t{enough:.3f}")
        lines += [f"\t{name}\t{weight:.3f}" for name, weight in zip(names, weights, strict=True)]
    if "--measure" not in sys.argv:
        WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
