"""Which form a letter has, from its words: a linear model whose weights are data; no guess where two forms are near."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from sincerely.core.letters.letter_text import Letter, read_letter
from sincerely.core.lines import Lines
from sincerely.core.reading.patterns import compiled

#: The best form must lead the next by this, or none is named: a wrong form would be held to wrong rules.
LEAD = 0.12
_WORD = compiled(r"[a-z]+(?:['’][a-z]+)?")
_PROPER = compiled(r"(?<![.!?:\n] )(?<!\n)(?<!^)\b[A-Z][^\W\d_]+(?:['’]s)?")
_LONGEST = 8000  # characters of a letter that are weighed
_NO_NOTE = 900  # three times what a connection note may hold


@dataclass(frozen=True, slots=True)
class FormWeights:
    """How much speaks for each of `forms`: `bias` before a word is read, then of each sign how telling it is and its weight for the forms (by place)."""

    forms: tuple[str, ...]
    bias: tuple[float, ...]
    signs: Mapping[str, tuple[float, tuple[tuple[int, float], ...]]]


def recognise_form(text: str | Letter, weights: FormWeights) -> str:
    """Return the form a letter most likely has, or "" where no form leads clearly."""
    letter = read_letter(text) if isinstance(text, str) else text
    told = weigh(signs_of(letter), weights)
    if len(letter.body.text) > _NO_NOTE:
        told.pop("linkedin-note", None)
    scores = sorted(((score, form) for form, score in told.items()), reverse=True)
    return scores[0][1] if len(scores) > 1 and scores[0][0] - scores[1][0] >= LEAD else ""


def signs_of(text: str | Letter) -> frozenset[str]:
    """Return what a letter shows: its words and pairs of words, those of the subject and of its first and last sentence apart, and its length. Names and figures are no signs."""
    letter = read_letter(text) if isinstance(text, str) else text
    found: set[str] = set()
    body = _PROPER.sub(" ", letter.body.text[:_LONGEST])
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


def weigh(signs: frozenset[str], weights: FormWeights) -> dict[str, float]:
    """Return how much speaks for each form: the weights of its signs, the same for a letter of forty words and of four hundred; nothing where no word is known."""
    known = [row for sign in sorted(signs) if (row := weights.signs.get(sign)) is not None]
    size = sum(telling**2 for telling, _ in known) ** 0.5
    if not size:
        return {}
    sums = [0.0] * len(weights.forms)
    for telling, pairs in known:
        for place, weight in pairs:
            sums[place] += telling * weight
    return {form: bias + total / size for form, bias, total in zip(weights.forms, weights.bias, sums, strict=True)}


def read_weights(text: str) -> FormWeights:
    """Return the weights in a shipped text: the forms with their bias, then a line a sign: how telling it is, and place and weight for forms, in hundredths."""
    _, line, signs = text.strip("\n").split("\n", 2)
    forms, levels = zip(*(pair.rsplit(" ", 1) for pair in line.split("\t")), strict=True)
    return FormWeights(forms, tuple(int(level) / 100 for level in levels), Lines(signs, _sign))


def _sign(line: str) -> tuple[float, tuple[tuple[int, float], ...]]:
    telling, *pairs = line.split("\t")
    return int(telling) / 100, tuple((int(place), int(weight) / 100) for place, weight in map(str.split, pairs))
