"""What could be asked for in a message, piece by piece, and what each piece shows of whether it is: for a judge that has learned to tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sincerely.core.reading.facts.judge import Judge
from sincerely.core.reading.facts.own import Own, Sentence
from sincerely.core.reading.facts.requested import MOST, Item, item_of, requested_items, stop_of
from sincerely.core.reading.facts.values import Fact
from sincerely.core.reading.patterns import compiled

#: From this score on a piece is taken as asked for.
LIKELY = -0.3
#: Kinds whose pieces a judge has learned to tell.
JUDGED = ("information-request", "reference-request", "interview-invitation", "scheduling", "assessment", "offer", "counter-offer", "question")  # fmt: skip
#: So many words before a piece are looked at one by one.
_BESIDE = 5

# Where one thing ends and the next begins; what stands in brackets belongs to the thing before it.
_PIECE = compiled(
    r"[,;:?!]\s|\.\s|\s[-–—]\s|\s(?:and|&|plus|\+|along\s+with|together\s+with|as\s+well\s+as|und|et|y|oraz)\s|\s\(?(?:\d|[a-d]|i{1,3})[.)]\s",
    re.I,
)
# What leads up to a thing: it begins behind the last of these.
_LEAD = compiled(
    r"\b(?:send(?:ing)?(?:\s+(?:over|in|back|through|across|along))?|bring(?:ing)?(?:\s+along)?|need(?:s|ed)?|requires?|want(?:s|ed)?|missing|outstanding|provide|upload|attach|forward|submit|return|supply|give|share|show|complete|fill(?:\s+(?:in|out|up))?|sign|list|include|add|name|nominate|state|indicate|confirm|tell(?:\s+(?:me|us))?|know|have|get|let\s+(?:me|us)\s+have|ask(?:ed|ing)?\s+for|waiting\s+(?:on|for)|awaiting|see|carry|wear|prepare|produce|drop(?:\s+(?:in|off))?|text|email|e-mail|whatsapp|find|list|record|write|draft|your)(?:\s+(?:me|us|him|her|them|you|back|over|to\s+(?:me|us)|from\s+you|with\s+you|please|also|both|still|just|only))*(?:\s+(?:a|an|the|your|any|some))*\s",
    re.I,
)
_WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[?:]")


def requested(own: Own, kind: str, judge: Judge | None = None) -> Iterator[Fact]:
    """Yield what is asked for, each thing once: what the rules find or, where there is a judge, what it takes of that and of all other pieces."""
    found = (
        requested_items(own, kind)
        if judge is None or kind not in JUDGED
        else _chosen([(piece, judge.scores(signs)["asked"]) for piece, signs in judged(own, kind)])
    )
    for item in found:
        yield Fact(
            name="requested_items",
            value=item.value,
            quote=own.text[item.start : item.end],
            start=item.start,
            end=item.end,
        )


def judged(own: Own, kind: str) -> list[tuple[Piece, set[str]]]:
    """Return the pieces of a message with the signs of each."""
    found = pieces(own, kind)
    return [(piece, item_signs(own, piece, kind, place == 0)) for place, piece in enumerate(found)]


def _chosen(found: Sequence[tuple[Piece, float]]) -> Iterator[Item]:
    """Yield the pieces that are likely enough, each thing once: where one holds another, the likelier."""
    taken: list[Piece] = []
    for piece, chance in sorted(found, key=lambda each: (-each[1], each[0].start)):
        value = piece.value.casefold()
        if chance < LIKELY or len(taken) == MOST:
            break
        if not any(value in (other := one.value.casefold()) or other in value for one in taken):
            taken.append(piece)
    for piece in sorted(taken, key=lambda each: each.start):
        yield Item(piece.start, piece.end, piece.value)


@dataclass(frozen=True, slots=True)
class Piece:
    """A thing that may be asked for: where it stands, what it comes to, and whether the rules take it."""

    start: int
    end: int
    value: str
    ruled: bool
    sentence: Sentence


def pieces(own: Own, kind: str) -> list[Piece]:
    """Return what the rules take as asked for, and every other piece of the sentences."""
    found = [
        Piece(item.start, item.end, item.value, True, sentence)
        for item in requested_items(own, kind)
        if (sentence := own.at(item.start)) is not None
    ]
    taken = [(piece.start, piece.end) for piece in found]
    for sentence in own.sentences:
        if sentence.signature or len(found) >= 4 * MOST:
            continue
        for start, end in _cut(sentence.text):
            at, to = sentence.start + start, sentence.start + end
            if not any(at < end and start < to for start, end in taken):
                found.append(Piece(at, to, " ".join(own.text[at:to].split()), False, sentence))
    return sorted(found, key=lambda piece: piece.start)


def _cut(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    inside = [found.span() for found in re.finditer(r"\([^)]*\)", text)]
    for found in [*_PIECE.finditer(text + " "), None]:
        if found and any(start < found.start() < end for start, end in inside):
            continue
        end = found.start() if found else len(text)
        start = at
        for lead in _LEAD.finditer(text, at, end):
            start = lead.end()
        if item := item_of(text, start, min(end, max(start, stop_of(text, start))), True):
            yield item
        at = found.end() if found else end


def item_signs(own: Own, piece: Piece, kind: str, first: bool) -> set[str]:
    """Return the signs of a piece of a message of this kind. `first`: no other comes before it."""
    sentence = piece.sentence
    said = _words(piece.value)
    before = _words(own.text[max(sentence.start, piece.start - 120) : piece.start])
    behind = _words(own.text[piece.end : min(sentence.end, piece.end + 60)])
    lead = _lead(own, sentence)
    found = {
        f"ruled {piece.ruled}",
        f"ruled {piece.ruled} {kind}",
        f"kind {kind}",
        f"item {sentence.item}",
        f"item {sentence.item} {kind}",
        f"long {min(len(said), 9)}",
        f"first {first}",
        "asks" if sentence.text.rstrip().endswith("?") else "tells",
        f"begins {' '.join(said[:1])}",
        f"ends {' '.join(said[-1:])}",
        f"behind {' '.join(behind[:1])}",
        f"opens {' '.join((before + said)[:2])}",
        f"your {'your' in before[-2:]}",
    }
    found |= {f"w {word}" for word in said} | {f"w {one} {two}" for one, two in pairwise(said)}
    near = before[::-1][:_BESIDE]
    found |= {f"b {word}" for word in near} | {f"b{place} {word}" for place, word in enumerate(near[:3])}
    found |= {f"b {two} {one}" for one, two in pairwise(near)}
    found |= {f"s {word}" for word in before} | {f"t {word}" for word in behind[:6]}
    found |= {f"k {kind} b {word}" for word in near}
    if sentence.item or len(before) < 2:
        found |= {f"p {word}" for word in lead} | {f"k {kind} p {word}" for word in lead}
    return found


def _lead(own: Own, sentence: Sentence) -> list[str]:
    """Return the words of the line that leads up to a list, else of the sentence before."""
    before = own.before(sentence)
    steps = 0
    while before is not None and before.item and sentence.item and steps < 30:
        before, steps = own.before(before), steps + 1
    return _words(before.text)[-12:] if before else ["START"]


def _words(text: str) -> list[str]:
    return [
        "#" if word[0].isdigit() else word
        for word in (found.group().casefold().replace("’", "'") for found in _WORD.finditer(text))
    ]
