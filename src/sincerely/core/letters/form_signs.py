"""What in a letter's words shows its form, and the weighing of it: a linear model whose weights are data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from sincerely.core.letters.letter_text import Letter, read_letter

Weights = Mapping[str, Mapping[str, float]]

#: The best form must lead the next by this, or none is named: a wrong form would be held to wrong rules.
LEAD = 0.3
#: What a cue of `recognise` counts beside the words.
CUE = 0.2
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_PROPER = re.compile(r"(?<![.!?:\n] )(?<!\n)(?<!^)\b[A-Z][^\W\d_]+(?:['’]s)?")


def signs_of(text: str | Letter) -> frozenset[str]:
    """Return what a letter shows: its words and pairs of words, those of the subject and of its first and last sentence apart, and its length. Names and figures are no signs."""
    letter = read_letter(text) if isinstance(text, str) else text
    found: set[str] = set()
    body = _PROPER.sub(" ", letter.body.text[:8000])
    words = _WORD.findall(body.lower().replace("’", "'"))
    found.update(words)
    found.update(f"{a} {b}" for a, b in pairwise(words))
    sentences = [s for s in re.split(r"(?<=[.?!])\s+|\n+", body) if _WORD.search(s.lower())]
    for name, part in (("^", sentences[:1]), ("$", sentences[-1:])):
        found.update(name + w for s in part for w in _WORD.findall(s.lower()))
    subject = letter.subject.text if letter.subject else ""
    found.update("s:" + w for w in _WORD.findall(_PROPER.sub(" ", subject).lower()))
    found.add("asks" if "?" in letter.body.text else "asks nothing")
    found.add("no greeting" if not letter.salutation else "greets")
    found.add("no subject" if not subject else "names a subject")
    found.add(f"length {min(len(letter.words) // 30, 6)}")
    return frozenset(found)


def weigh(signs: frozenset[str], weights: Weights) -> dict[str, float]:
    """Return how much speaks for each form: the weights of its signs, the same for a letter of forty words and of four hundred."""
    scores: dict[str, float] = {}
    size = 0.0
    for sign in signs:
        known = weights.get(sign)
        if known is None:
            continue
        size += known[""] ** 2
        for form, weight in known.items():
            if form:
                scores[form] = scores.get(form, 0.0) + weight
    return {form: score / size**0.5 for form, score in scores.items()} if size else {}


def read_weights(text: str) -> Weights:
    """Return the weights in a shipped text: a line a sign, how telling it is, then its forms with their weight."""
    weights: dict[str, dict[str, float]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            sign, telling, *pairs = line.split("\t")
            weights[sign] = {"": float(telling), **{f: float(w) for f, w in (pair.rsplit(" ", 1) for pair in pairs)}}
    return weights
