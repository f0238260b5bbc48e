"""Write src/sincerely/data/form_weights.txt: which words of a letter speak for which form.

A linear support vector machine over the signs of `sincerely.core.letters.recognise`, each form against the rest, learned from the "tune" letters of every
hand, the sentences of tests/corpus/letters/sentences and the product's own drafts. scikit-learn is no
dependency of the product. Where it is installed: `python -m scripts.train_form_weights`, and with `--measure` only the figures: each hand judged by
weights learned from the others.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.core.letters.forms.contexts import ALL

from sincerely.core.letters.compose import compose
from sincerely.core.letters.context import parse_context
from sincerely.core.letters.recognise import FormWeights, read_weights, recognise_form, signs_of, weigh
from sincerely.data.forms import SHIPPED_FORMS
from sincerely.data.names import word_classes

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "tests" / "corpus"
WEIGHTS = ROOT / "src" / "sincerely" / "data" / "form_weights.txt"
#: A sign counts that so many examples show, a weight from this size on; the sum of errors is weighed by COST.
SEEN, LEAST, COST = 3, 0.5, 1.0
#: What an example counts: a draft is one of many alike, a sentence tells less than a letter.
DRAFT, SENTENCE = 0.3, 0.5
#: Rare forms weigh more, by this power of how rare they are: 1 would make all forms alike, and a thank-you is what most letters are.
RARE = 0.75
HANDS = {
    "hand_f": "letters/hand_f",
    "hand_g": "letters/hand_g",
    "hand_v": "letters/hand_v",
    "hand_x": "letters/hand_x",
    "thank_you": "thank_you/letters",
}


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled text: whose it is, what it says, its form, and how much it counts."""

    hand: str
    text: str
    form: str
    weight: float = 1.0


def letters(half: str) -> Iterator[Example]:
    """Yield the labelled letters of one half of every hand that has it."""
    for hand, folder in HANDS.items():
        path = CORPUS / folder / f"{half}.jsonl"
        for record in _records(path) if path.exists() else ():
            yield Example(hand, record["letter"], record.get("form") or "thank-you")


def sentences() -> Iterator[Example]:
    """Yield single sentences whose letter's form is told, dressed as a letter."""
    for path in sorted((CORPUS / "letters" / "sentences").glob("*.jsonl")):
        for record in _records(path):
            if record.get("form") in FORMS:
                yield Example("sentences", f"Dear Ana,\n\n{record['text']}\n\nBest,\nMax", record["form"], SENTENCE)


FORMS = frozenset([*SHIPPED_FORMS, "thank-you"])


def drafts() -> Iterator[Example]:
    """Yield the product's own letters of every form, from the contexts of the tests."""
    contexts = [context for name, context in ALL.items() if name not in ("bare", "hostile")]
    talks = [
        parse_context(path.read_text("utf-8"))[0]
        for path in sorted((CORPUS / "thank_you/contexts/tune").glob("*.toml"))
    ]
    for form in sorted(FORMS):
        for context in [*contexts, *(t for t in talks if t and form == "thank-you")]:
            for variant in range(6):
                draft = compose(form, context, variant, forms=SHIPPED_FORMS, words=word_classes())
                head = f"Subject: {draft.subject}\n\n" if draft.subject else ""
                yield Example("drafts", head + draft.body, form, DRAFT)


def _records(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def learn(examples: Sequence[Example]) -> str:
    """Return the shipped text of the weights learned from the examples."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.svm import LinearSVC

    vectors = TfidfVectorizer(analyzer=_signs, min_df=SEEN, sublinear_tf=True)
    table = vectors.fit_transform([e.text for e in examples])
    seen: dict[str, float] = defaultdict(float)
    for e in examples:
        seen[e.form] += e.weight
    mean = sum(seen.values()) / len(seen)
    rare = {form: (mean / count) ** RARE for form, count in seen.items()}
    model = LinearSVC(C=COST, class_weight=rare, random_state=1)
    model.fit(table, [e.form for e in examples], sample_weight=[e.weight for e in examples])
    lines = ["# Which signs of a letter speak for which form. Made by scripts/train_form_weights.py."]
    lines.append(
        "\t".join(f"{form} {100 * bias:.0f}" for form, bias in zip(model.classes_, model.intercept_, strict=True))
    )
    for sign, column in sorted(vectors.vocabulary_.items()):
        telling = float(vectors.idf_[column])
        pairs = [
            f"{place} {100 * weight:.0f}"
            for place, weight in enumerate(model.coef_[:, column])
            if abs(weight) * telling >= LEAST
        ]
        lines.append("\t".join([sign, f"{100 * telling:.0f}", *pairs]))
    return "\n".join(lines) + "\n"


def _signs(text: str) -> list[str]:
    # A sentence by itself has no first and last sentence, no length, no subject.
    if text.startswith("Dear Ana,") and text.endswith("Best,\nMax"):
        return [s for s in sorted(signs_of(text)) if not s.startswith(("^", "$", "length", "no ", "greets"))]
    return sorted(signs_of(text))


def figures(weights: FormWeights, examples: Sequence[Example]) -> str:
    """Say of how many letters the form is named rightly, named wrongly, and would be right were the nearest always named."""
    named = [recognise_form(e.text, weights) for e in examples]
    nearest = [
        max(scores, key=scores.__getitem__) if (scores := weigh(signs_of(e.text), weights)) else "" for e in examples
    ]
    right = sum(form == e.form for form, e in zip(named, examples, strict=True))
    wrong = sum(form not in ("", e.form) for form, e in zip(named, examples, strict=True))
    best = sum(form == e.form for form, e in zip(nearest, examples, strict=True))
    return f"{right} of {len(examples)} named, {wrong} named wrongly; {best} by the nearest form"


def main() -> None:
    known = [*drafts(), *sentences(), *letters("tune")]
    if "--measure" in sys.argv:
        for hand in dict.fromkeys(e.hand for e in known if e.hand not in ("drafts", "sentences")):
            weights = read_weights(learn([e for e in known if e.hand != hand]))
            print(f"{hand}, by the others: {figures(weights, [e for e in known if e.hand == hand])}")
        return
    WEIGHTS.write_text(learn(known), "utf-8")
    weights = read_weights(WEIGHTS.read_text("utf-8"))
    print(f"{len(weights.signs)} signs, {WEIGHTS.stat().st_size // 1000} kB")
    if "--unseen" in sys.argv:
        unseen = list(letters("unseen"))
        for hand in dict.fromkeys(e.hand for e in unseen):
            print(f"{hand} unseen: {figures(weights, [e for e in unseen if e.hand == hand])}")


if __name__ == "__main__":
    main()
