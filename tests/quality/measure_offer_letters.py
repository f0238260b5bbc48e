"""Measure what is read from offer letters: terms found, missed and wrongly read, by name.

Run by hand: `python -m tests.quality.measure_offer_letters [tune|unseen ...] [--misses]`. A term counts as found when its name is right and its value equal in
the form of `letter.values.written`; one labelled in words when half of the words of the label are in the words it was read from. Each item of a list counts.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sincerely.core.offers.letter.reading import read_letter
from sincerely.core.offers.letter.values import NAMES, Term, written

CORPUS = Path(__file__).parent.parent / "corpus" / "offer_letters"
#: The day the letters are read on; theirs are of the two weeks before it.
TODAY = date(2026, 11, 27)
#: Terms that the labels know only in these parts: in older ones they are not counted.
LATER = {"exercise": ("third",)}
_FIGURE = re.compile(
    r"[\d.]+ (?:[A-Z]{3}/\w+|%|days?|weeks?|months?|years?|hours?|options|units|shares|x\d+)(?: x\d+| a month| including holidays| up to [\d.]+ %| of units| of options| of shares)?|\d{4}-\d\d-\d\d\S*"
)


def labels(name: str) -> dict[str, list[str]]:
    """Return what a careful reader took from a letter, by term."""
    raw = tomllib.loads((CORPUS / f"{name}.toml").read_text("utf-8"))
    return {key: value if isinstance(value, list) else [value] for key, value in raw.items()}


def letters(part: str) -> Iterator[str]:
    """Yield the names of the letters of a part: "tune/tech_rsu"."""
    yield from (f"{part}/{path.stem}" for path in sorted((CORPUS / part).glob("*.txt")))


def counted(name: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]], list[Term]]:
    """Return what was found, what was missed, and what was read that is not labelled, of one letter."""
    text = (CORPUS / f"{name}.txt").read_text("utf-8")
    part = name.partition("/")[0]
    left = [term for term in read_letter(text, TODAY).terms if part in LATER.get(term.key, (part,))]
    found, missed = [], []
    for key, values in labels(name).items():
        for value in values:
            term = next((term for term in left if term.key == key and same(value, term)), None)
            (missed if term is None else found).append((key, value))
            if term is not None:
                left.remove(term)
    return found, missed, left


def same(label: str, term: Term) -> bool:
    """Say whether a term read is the one labelled, by the rule at the head of this file."""
    value = written(term.value)
    if _FIGURE.fullmatch(label):
        return value.split(" x")[0] == label.split(" x")[0] and (" x" not in label or value == label)
    words, read = _words(label), _words(f"{value} {term.label} {term.quote}")
    return bool(words) and 2 * len(words & read) >= len(words)


def _words(text: str) -> set[str]:
    little = {"a", "an", "the", "of", "to", "and", "in", "on", "for", "or", "at", "is", "by"}
    return {word.removesuffix("s") for word in re.findall(r"\w+", text.lower())} - little


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", default=["tune"])
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    right: Counter[str] = Counter()
    missing: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for name in (name for part in options.parts for name in letters(part)):
        found, missed, left = counted(name)
        right.update(key for key, _ in found)
        missing.update(key for key, _ in missed)
        wrong.update(term.key for term in left)
        if options.misses:
            for key, value in missed:
                print(f"missed {name} {key}: {value}")
            for term in left:
                print(f"wrong  {name} {term.key}: {written(term.value)} | {term.quote[:120]!r}")
    print(f"{'term':18}{'labelled':>9}{'found':>7}{'wrong':>7}{'precision':>11}{'recall':>8}{'F1':>7}")
    for key in (*NAMES, "all"):
        ok, gone, extra = ((c[key] if key != "all" else c.total()) for c in (right, missing, wrong))
        if ok + gone + extra:
            p, r, f = ok / max(1, ok + extra), ok / max(1, ok + gone), 2 * ok / (2 * ok + gone + extra)
            print(f"{key:18}{ok + gone:>9}{ok:>7}{extra:>7}{p:>11.3f}{r:>8.3f}{f:>7.3f}")


if __name__ == "__main__":
    main()
