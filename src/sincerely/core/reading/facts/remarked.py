"""What a message says of the candidate, clause by clause, and what each clause shows of whether it is feedback: for a judge that has learned to tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sincerely.core.reading.facts.own import Own, Sentence
from sincerely.core.reading.patterns import compiled

#: Kinds whose clauses a judge has learned to tell.
JUDGED = ("rejection", "delay", "reference-request", "interview-invitation", "offer", "counter-offer", "question")
#: No mail that a person wrote has more clauses that count.
MOST = 120

_CUT = compiled(
    r";\s|:\s|\s[-–—]\s|,\s(?=(?:and|so|but|which|because|as|though|although|however|while|where|we|i|they|he|she|the|it)\b)|\s(?=(?:but|however|although|because|unfortunately)\b)|\s(?=(?:and|so)\s+(?:we|i|they|he|she|the|it|your)\b)",
    re.I,
)
_WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[?:]")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that may be feedback: where it stands, and whether the rules take it."""

    start: int
    end: int
    ruled: bool
    sentence: Sentence


def clauses(own: Own, ruled: Sequence[tuple[int, int]]) -> list[Clause]:
    """Return the clauses of a message's own sentences, without its greeting and signature. `ruled`: what the rules take."""
    found: list[Clause] = []
    for sentence in own.sentences:
        if sentence.signature or "://" in sentence.text or len(found) >= MOST:
            continue
        for start, end in _cut(sentence):
            if len(own.text[start:end].split()) > 2:
                by_rule = any(2 * (min(end, to) - max(start, at)) >= end - start for at, to in ruled)
                found.append(Clause(start, end, by_rule, sentence))
    return found


def _cut(sentence: Sentence) -> Iterator[tuple[int, int]]:
    at = 0
    for found in [*_CUT.finditer(sentence.text), None]:
        end = found.start() if found else len(sentence.text)
        start = at
        while start < end and not sentence.text[start].isalnum():
            start += 1
        while end > start and sentence.text[end - 1] in " .,;:!–—-":
            end -= 1
        if start < end:
            yield sentence.start + start, sentence.start + end
        at = found.end() if found else end


def remark_signs(own: Own, found: Sequence[Clause], place: int, kind: str) -> set[str]:
    """Return the signs of one of the clauses of a message of this kind."""
    clause = found[place]
    said = _words(own.text[clause.start : clause.end])
    before = _words(own.text[found[place - 1].start : found[place - 1].end]) if place else ["START"]
    behind = _words(own.text[found[place + 1].start : found[place + 1].end]) if place + 1 < len(found) else ["END"]
    signs = {
        f"ruled {clause.ruled}",
        f"ruled {clause.ruled} {kind}",
        f"kind {kind}",
        f"long {min(len(said) // 3, 6)}",
        f"place {min(place, 4)}",
        f"opens {' '.join(said[:2])}",
        "asks" if clause.sentence.text.rstrip().endswith("?") else "tells",
        f"you {'you' in said} {'your' in said}",
        f"cut {clause.start > clause.sentence.start} {clause.end < clause.sentence.end - 2}",
    }
    signs |= {f"w {word}" for word in said} | {f"w {one} {two}" for one, two in pairwise(["<", *said, ">"])}
    signs |= {f"k {kind} {word}" for word in said}
    return signs | {f"b {word}" for word in before[-8:]} | {f"a {word}" for word in behind[:8]}


def joined(own: Own, taken: Sequence[Clause]) -> Iterator[tuple[int, int]]:
    """Yield where what is taken stands, clauses side by side as one."""
    start = end = -1
    for clause in taken:
        if start >= 0 and not re.search(r"\w", own.text[end : clause.start]):
            end = clause.end
            continue
        if start >= 0:
            yield start, end
        start, end = clause.start, clause.end
    if start >= 0:
        yield start, end


def _words(text: str) -> list[str]:
    return [
        "#" if word[0].isdigit() else word
        for word in (found.group().casefold().replace("’", "'") for found in _WORD.finditer(text))
    ]
