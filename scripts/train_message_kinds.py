"""Write src/sincerely/data/message_weights.txt: what in a mail speaks for each of the twelve kinds, and for an answer being expected.

Linear support vector machines, each kind against the rest and an answer against none, over two tf-idf vectors of unit length: the signs of
`sincerely.core.reading.kinds.signs`, and the runs of one to three words. Others over the signs of the subject alone are added, for a part of their weight. numpy, scipy and scikit-learn are no dependencies of the product. Where they are
installed: `python -m scripts.train_message_kinds`, and with `--measure` only the figures: each hand's "tune" messages read by weights that never saw that
hand, learned from the other hands (a few are held out at a time) and from those written for training.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC
from tests.quality.messages import messages

from sincerely.core.reading.kinds.signs import signs_of, subject_signs
from sincerely.core.reading.kinds.values import KINDS
from sincerely.core.reading.kinds.words import read_classes

DATA = Path(__file__).parent.parent / "src" / "sincerely" / "data"
CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "messages"
WEIGHTS = DATA / "message_weights.txt"
HANDS = tuple(sorted(path.parent.name for path in CORPUS.glob("hand_*/tune.jsonl")))
WRITTEN = "written"
#: Mails as systems, boards, shops and strangers send them: they count like a hand's, but none of them is held out.
SYSTEMS = "written/systems"
#: Messages written like those that were read wrong: they may not help to read those when a hand is held out.
ALIKE = "written/after_tune"
#: A sign counts that so many mails show.
SEEN = 3
#: How dear a mistake is against small weights, and what a message written for training counts.
COST, WRITTEN_COUNTS = 1.0, 0.6
#: What is learned from subjects alone counts so much beside what is learned from whole messages; so many groups of hands are held out in turn.
SUBJECT_COUNTS, GROUPS = 0.2, 10


@dataclass(frozen=True)
class Table:
    """The messages as numbers: the signs, runs and signs of subjects, how telling each is, two rows a message (itself, its subject), kinds, answers (-1 not labelled), hands."""

    names: list[list[str]]
    telling: Any
    rows: Any
    subjects: Any
    kinds: Any
    answers: Any
    hands: Any


def table() -> Table:
    """Read the labelled messages."""
    classes = read_classes((DATA / "message_words.txt").read_text("utf-8"))
    told, hands = [], []
    for part in (*(f"{hand}/tune" for hand in HANDS), f"{WRITTEN}/train", SYSTEMS, ALIKE):
        for labels, message in messages(Path(part)):
            told.append((labels, signs_of(message, classes)))
            hands.append(part if part in (ALIKE, SYSTEMS) else part.partition("/")[0])
    names, telling, blocks = [], [], []
    for lists in (
        [[sign for s in sentences for sign in s.signs] for _, sentences in told],
        [[run for s in sentences for run in s.runs] for _, sentences in told],
        [subject_signs(sentences[0]) for _, sentences in told],
    ):
        vector = TfidfVectorizer(analyzer=lambda signs: signs, min_df=SEEN, sublinear_tf=True)
        blocks.append(vector.fit_transform(lists))
        names.append(list(vector.get_feature_names_out()))
        telling.append(vector.idf_)
    return Table(
        names,
        np.concatenate(telling),
        sparse.hstack(blocks[:2]).tocsr(),
        blocks[2].tocsr(),
        np.array([KINDS.index(labels["kind"]) for labels, _ in told]),
        np.array([-1 if labels["needs_answer"] is None else int(labels["needs_answer"]) for labels, _ in told]),
        np.array(hands),
    )


def both(data: Table, rows: Any, mask: Any) -> tuple[Any, Any]:
    """Return the weights and the bias for the kinds and beside them for an answer, learned from these rows of some of the messages."""
    counts = np.where(np.isin(data.hands, (*HANDS, SYSTEMS)), 1.0, WRITTEN_COUNTS)
    known = mask & (data.answers >= 0)
    models = [
        LinearSVC(C=COST, random_state=0).fit(rows[of], labels[of], sample_weight=counts[of])
        for of, labels in ((mask, data.kinds), (known, data.answers))
    ]
    return np.vstack([m.coef_ for m in models]), np.concatenate([m.intercept_ for m in models])


def of_messages_and_subjects(data: Table, mask: Any) -> tuple[Any, Any, Any, Any]:
    """Return what `both` learns from the messages, and from their subjects where they have one, for the part that counts."""
    w, b = both(data, data.rows, mask)
    subject_w, subject_b = both(data, data.subjects, mask & with_subject(data))
    return w, b, subject_w * SUBJECT_COUNTS, subject_b * SUBJECT_COUNTS


def with_subject(data: Table) -> Any:
    return np.diff(data.subjects.indptr) > 0


def held_out(data: Table) -> Any:
    """Return what each message of a hand scores by weights that never saw the hand; nothing for those written for training."""
    scores = np.full((len(data.kinds), len(KINDS) + 1), np.nan)
    for group in range(GROUPS):
        out = np.isin(data.hands, HANDS[group::GROUPS])
        w, b, subject_w, subject_b = of_messages_and_subjects(data, ~out & (data.hands != ALIKE))
        own = data.subjects[out] @ subject_w.T + np.outer(with_subject(data)[out], subject_b)
        scores[out] = data.rows[out] @ w.T + b + own
    return scores


def softmax(scores: Any) -> Any:
    raised = np.exp(scores - scores.max(1, keepdims=True))
    return raised / raised.sum(1, keepdims=True)


def calibrated(data: Table, scores: Any) -> tuple[float, list[float]]:
    """Return by what the scores of kinds are multiplied so that held-out confidence is right, and the levels of an answer, both from held-out scores."""
    there = np.isin(data.hands, HANDS)
    own, right = scores[there][:, : len(KINDS)], data.kinds[there]
    scales = np.arange(0.5, 8, 0.05)
    losses = [-np.log(softmax(own * s)[np.arange(len(own)), right] + 1e-12).sum() for s in scales]
    scale = round(float(scales[int(np.argmin(losses))]), 2)
    signs = np.column_stack([scores[there][:, -1], softmax(own * scale)])
    given = data.answers[there]
    signs, given = signs[given >= 0], given[given >= 0]

    def loss(flat: Any) -> tuple[float, Any]:
        z = flat[0] + signs @ flat[1:]
        p = 1 / (1 + np.exp(-z))
        off = p - given
        cost = -(given * np.log(p + 1e-12) + (1 - given) * np.log(1 - p + 1e-12)).sum() + 0.5 * (flat[1:] ** 2).sum()
        return cost, np.r_[off.sum(), signs.T @ off + flat[1:]]

    levels = minimize(loss, np.zeros(signs.shape[1] + 1), jac=True, method="L-BFGS-B").x
    print(f"needs an answer, held out: right {((levels[0] + signs @ levels[1:] > 0) == (given > 0)).mean():.3f}")
    return scale, list(levels)


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
    w, b, subject_w, subject_b = of_messages_and_subjects(data, np.ones(len(data.kinds), bool))
    lines = [
        "# What in a mail speaks for each kind. Made by scripts/train_message_kinds.py.",
        "bias\t" + " ".join(f"{x:.3f}" for x in b),
        "subject\t" + " ".join(f"{x:.3f}" for x in subject_b),
        f"levels\t{scale}",
        "answer\t" + " ".join(f"{x:.3f}" for x in answer),
    ]
    rows = np.rint(100 * np.column_stack([data.telling, np.hstack([w, subject_w]).T])).astype(int)
    begin = 0
    for name, signs in zip(("sign", "run", "subject"), data.names, strict=True):
        lines.append(f"* {name}")
        lines += [f"{sign}\t{' '.join(map(str, row))}" for sign, row in zip(signs, rows[begin:], strict=False)]
        begin += len(signs)
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
