"""Write src/sincerely/data/remark_weights.txt: what speaks for and against a private remark in notes of an interview.

A logistic regression over the signs of `sincerely.core.reading.debrief.discretion.judge`, learned from the "tune" notes of every hand and the lines in
tests/corpus/debrief/lines. Words of names and figures are no signs, and a sign counts that at least two hands show. scikit-learn is no dependency of
the product. Where it is installed: `python -m scripts.train_remark_judge`, and with `--measure` only the figures, each hand judged by weights
learned from the others.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.quality.measure_debrief import CORPUS, cases, measure, read_case

from scripts.quotes import share, where
from sincerely.core.reading.debrief.attendance.people import gather
from sincerely.core.reading.debrief.discretion import judge
from sincerely.core.reading.debrief.text.notes import split_clauses, split_lines
from sincerely.data.names import lexicon

WEIGHTS = Path(__file__).parent.parent / "src" / "sincerely" / "data" / "remark_weights.txt"
_NOBODY = re.compile(r"(?!)")
# How freely weights may grow: less is stricter. Weights smaller than LEAST change nothing.
FREEDOM, LEAST, LINES = 0.3, 0.02, "lines"
# Of the lines more are private than of anybody's notes: a harmless one counts this often, or a line by itself would speak for private.
HARMLESS = 5.0


@dataclass(frozen=True, slots=True)
class Example:
    """What a clause or a part of one shows, whether it is private, and whose hand it is."""

    hand: str
    signs: Set[str]
    private: bool
    weight: float = 1.0


def examples() -> Iterator[Example]:
    """Yield every clause and part of every hand's notes, and the lines written for this."""
    for folder in cases("tune"):
        found, wanted = read_case(folder)
        notes = (folder / "notes.md").read_bytes().decode("utf-8-sig")
        lines = split_lines(notes)
        known = list(found.people)
        pattern = gather(notes, lines, (), "", "", known, (), lexicon()).pattern()
        spans = [span for quote in _quotes(wanted) if (span := where(notes, quote))]
        for line in lines:
            if line.heading:
                continue
            clauses = split_clauses(notes, line.start, line.end, line.number, pattern)
            for place, clause in enumerate(clauses):
                setting = judge.setting_of(line, clauses, place)
                for one, two, part in [
                    (0, len(clause.text), False),
                    *((a, b, True) for a, b in judge.parts_of(clause.text)),
                ]:
                    yield Example(
                        folder.parts[-3],
                        judge.signs(clause.text[one:two], pattern, lexicon(), replace(setting, part=part)),
                        share(clause.start + one, clause.start + two, spans) >= 0.5,
                    )
    for name, private in (("private.txt", True), ("harmless.txt", False)):
        for text in (CORPUS / "lines" / name).read_text("utf-8").splitlines():
            yield Example(
                LINES,
                judge.signs(text, _NOBODY, lexicon(), judge.Setting(line=text)),
                private,
                1.0 if private else HARMLESS,
            )


def learn(data: Sequence[Example]) -> dict[str, float]:
    """Return the weights of a regression over the examples, the constant under ""."""
    from numpy import int32
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    hands: dict[str, set[str]] = defaultdict(set)
    for one in data:
        for sign in one.signs:
            hands[sign].add(one.hand)
    shared = {sign for sign, seen in hands.items() if len(seen) > 1}
    table = DictVectorizer()
    counted = table.fit_transform([dict.fromkeys(one.signs & shared, 1.0) for one in data])
    counted.indices, counted.indptr = counted.indices.astype(int32), counted.indptr.astype(int32)
    model = LogisticRegression(C=FREEDOM, max_iter=300, solver="liblinear")
    model.fit(counted, [one.private for one in data], sample_weight=[one.weight for one in data])
    weights = dict(zip(table.get_feature_names_out(), model.coef_[0], strict=True))
    return {"": float(model.intercept_[0])} | {sign: float(w) for sign, w in weights.items() if abs(w) >= LEAST}


def _quotes(wanted: dict[str, Any]) -> list[str]:
    labels = [label if isinstance(label, str) else label.get("quote") for label in wanted.get("private") or []]
    return [label for label in labels if label]


def _without_each_hand(data: Sequence[Example]) -> None:
    tables = lexicon()
    for hand in sorted({one.hand for one in data} - {LINES}):
        for name, weights in (("rules", {}), ("both", learn([one for one in data if one.hand != hand]))):
            measured = _measured(hand, replace(tables, remarks=weights))
            print(
                hand, name, " | ".join(f"{k} {v.precision:.2f} {v.recall:.2f}" for k, v in measured.items()), flush=True
            )


def _measured(hand: str, tables: Any) -> dict[str, Any]:
    import tests.quality.measure_debrief as measuring

    measuring.lexicon = lambda: tables
    scores = measure(f"{hand}/tune")
    return {kind: scores[kind] for kind in ("private", "topics", "promises", "open_questions")}


if __name__ == "__main__":
    learned = list(examples())
    if "--measure" in sys.argv:
        _without_each_hand(learned)
    else:
        WEIGHTS.write_text(
            "# What speaks for (above 0) and against a private remark; the constant has no name. Made by scripts/train_remark_judge.py.\n"
            + "".join(f"{weight:.2f}\t{sign}\n" for sign, weight in sorted(learn(learned).items())),
            "utf-8",
        )
