"""Learn a judge of pieces of messages (`sincerely.core.reading.facts.judge`): linear support vectors over signs that count by their rarity, at length 1.

scikit-learn is no dependency of the product; only the scripts that write the weights need it.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from pathlib import Path

#: Hands whose facts are labelled, and the file of those that were once kept unseen.
LABELLED = ("hand_1", "hand_2", "hand_3", "hand_4", "hand_6", "hand_7", "hand_8", "hand_13", "hand_15", "hand_17", "hand_18", "hand_24", "hand_26", "hand_28", "hand_29", "hand_30", "hand_31", "hand_32")  # fmt: skip
_ONCE_UNSEEN = ("hand_18", "hand_24")
#: How free the weights are, where nothing else is said.
FREEDOM = 1.0
Learned = tuple[list[float], dict[str, list[float]]]


def part_of(hand: str) -> Path:
    """Return the part of a hand that is learned from."""
    return Path(hand) / ("unseen" if hand in _ONCE_UNSEEN else "tune")


def learn(
    data: Sequence[frozenset[str]], classes: Sequence[str], told: Sequence[str], counts: Sequence[float], most: int, freedom: float = FREEDOM
) -> Learned:  # fmt: skip
    """Return where each of the classes begins, and how rare each of the `most` heaviest signs is with what it weighs for them."""
    weights = _fitted(data, told, counts, classes, freedom)[1]
    heavy = sorted(weights, key=lambda sign: (-max(map(abs, weights[sign][1:])), sign))[:most]
    kept = frozenset(heavy)
    # Once more with those alone, as the length of a piece is that of what is shipped.
    return _fitted([signs & kept for signs in data], told, counts, classes, freedom)


def _fitted(
    data: Sequence[frozenset[str]], told: Sequence[str], counts: Sequence[float], classes: Sequence[str], freedom: float
) -> Learned:  # fmt: skip
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.feature_extraction.text import TfidfTransformer
    from sklearn.svm import LinearSVC

    table, rarity = DictVectorizer(), TfidfTransformer()
    counted = rarity.fit_transform(table.fit_transform([dict.fromkeys(signs, 1.0) for signs in data]))
    model = LinearSVC(C=freedom, random_state=0)
    model.fit(counted, told, sample_weight=counts)
    one = len(model.classes_) == 2
    place = {name: n for n, name in enumerate(model.classes_)}
    rows = [(0, 1.0 if place[name] else -1.0) if one else (place[name], 1.0) for name in classes]
    return (
        [float(model.intercept_[n]) * side for n, side in rows],
        {
            sign: [float(rarity.idf_[at]), *(float(model.coef_[n][at]) * side for n, side in rows)]
            for at, sign in enumerate(table.get_feature_names_out())
        },
    )


def scores(signs: frozenset[str], learned: Learned) -> list[float]:
    """Return how much speaks for each class, as the shipped judge reckons it."""
    bias, weights = learned
    rows = [weights[sign] for sign in sorted(signs) if sign in weights]
    length = sqrt(sum(row[0] * row[0] for row in rows)) or 1.0
    return [start + sum(row[0] * row[n] for row in rows) / length for n, start in enumerate(bias, 1)]


def write(path: Path, head: str, classes: Sequence[str], learned: Learned) -> None:
    """Write the weights as the judge reads them."""
    bias, weights = learned
    lines = [
        head,
        "classes\t" + " ".join(classes),
        "begin\t" + " ".join(f"{each:.3f}" for each in bias),
        *(f"{sign}\t{' '.join(str(round(100 * each)) for each in row)}" for sign, row in sorted(weights.items())),
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")
