"""Write src/sincerely/data/form_weights.txt: which words of a letter speak for which form.

Complement naive Bayes over the signs of `sincerely.core.letters.form_signs`, learned from the "tune" letters of every hand and from the product's own
drafts. scikit-learn is no dependency of the product. Where it is installed: `python -m scripts.train_form_weights`, and with `--measure` only the
figures: each hand judged by weights learned from the others and the drafts.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from tests.core.letters.forms.contexts import ALL

from sincerely.core.letters.compose import compose
from sincerely.core.letters.context import parse_context
from sincerely.core.letters.form_signs import signs_of
from sincerely.core.letters.recognise import recognise_form
from sincerely.data.forms import SHIPPED_FORMS

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "tests" / "corpus"
WEIGHTS = ROOT / "src" / "sincerely" / "data" / "form_weights.txt"
SMOOTHING, LEAST, SEEN = 0.3, 0.12, 3
HANDS = {"hand_f": "letters/hand_f", "hand_g": "letters/hand_g", "thank_you": "thank_you/letters"}

Example = tuple[str, frozenset[str], str]  # whose, signs, form


def letters(half: str) -> list[Example]:
    """Return the labelled letters of every hand."""
    found = []
    for hand, folder in HANDS.items():
        for line in (CORPUS / folder / f"{half}.jsonl").read_text("utf-8").splitlines():
            record = json.loads(line)
            found.append((hand, signs_of(record["letter"]), record.get("form") or "thank-you"))
    return found


def drafts() -> list[Example]:
    """Return the product's own letters of every form, from the contexts of the tests."""
    found = []
    contexts = [context for name, context in ALL.items() if name not in ("bare", "hostile")]
    talks = [
        parse_context(path.read_text("utf-8"))[0]
        for path in sorted((CORPUS / "thank_you/contexts/tune").glob("*.toml"))
    ]
    for form in [*SHIPPED_FORMS, "thank-you"]:
        for context in [*contexts, *(t for t in talks if t and form == "thank-you")]:
            for variant in range(6):
                draft = compose(form, context, variant, forms=SHIPPED_FORMS)
                head = f"Subject: {draft.subject}\n\n" if draft.subject else ""
                found.append(("drafts", signs_of(head + draft.body), form))
    return found


def learn(examples: list[Example]) -> dict[str, dict[str, float]]:
    """Return the weights learned from examples, as differences from a sign's mean over the forms; a sign counts that three letters show."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.naive_bayes import ComplementNB

    vectors = TfidfVectorizer(analyzer=list, min_df=SEEN, sublinear_tf=True)
    table = vectors.fit_transform([signs for _, signs, _ in examples])
    model: Any = ComplementNB(alpha=SMOOTHING).fit(table, [form for _, _, form in examples])
    told = model.feature_log_prob_ - model.feature_log_prob_.mean(axis=0)
    weights: dict[str, dict[str, float]] = {}
    for sign, column in vectors.vocabulary_.items():
        telling = float(vectors.idf_[column])
        kept = {
            form: telling * float(w) for form, w in zip(model.classes_, told[:, column], strict=True) if abs(w) >= LEAST
        }
        weights[sign] = {"": telling, **kept}
    return weights


def right(weights: dict[str, dict[str, float]], half: str, hand: str) -> str:
    """Say how many letters of a hand are recognised, and how many get a wrong form."""
    hits = wrong = total = 0
    for line in (CORPUS / HANDS[hand] / f"{half}.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        form = recognise_form(record["letter"], weights)
        hits += form == (record.get("form") or "thank-you")
        wrong += form not in ("", record.get("form") or "thank-you")
        total += 1
    return f"{hits} of {total} ({wrong} taken for another)"


def main() -> None:
    own, told = drafts(), letters("tune")
    if "--measure" in sys.argv:
        for hand in HANDS:
            others = [e for e in told if e[0] not in (hand, "thank_you")]
            print(f"{hand}, by the others and the drafts: {right(learn([*own, *others]), 'tune', hand)}")
        return
    weights = learn([*own, *(e for e in told if e[0] != "thank_you")])
    lines = [
        "# Which signs of a letter speak for which form. Made by scripts/train_form_weights.py; a line a sign, then form and weight."
    ]
    for sign in sorted(weights):
        forms = sorted((form, weight) for form, weight in weights[sign].items() if form)
        lines.append("\t".join([sign, f"{weights[sign]['']:.2f}", *(f"{form} {weight:.2f}" for form, weight in forms)]))
    WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(weights)} signs, {WEIGHTS.stat().st_size // 1000} kB")
    if "--unseen" in sys.argv:
        for hand in HANDS:
            print(f"{hand} unseen: {right(weights, 'unseen', hand)}")


if __name__ == "__main__":
    main()
