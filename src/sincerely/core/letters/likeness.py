"""How much of one letter stands in another: what two interviewers would see who lay their letters side by side."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sincerely.core.letters.letter_text import Letter, read_letter, words
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled

LENGTH = 4  # words in a row that count as shared; three meet by chance ("thank you for"), five miss a swapped name
LONGEST_READ = 20_000  # words; beyond that nobody compares
# Courtesies that honest letters share. They are cut from both sides before anything is counted.
_FORMULA = compiled(
    r"\b(?:thank(?:s| you) (?:again|so much|very much)?(?: for (?:your|taking the) time(?: (?:today|yesterday|on \w+|this (?:morning|afternoon|week)|to (?:meet|speak|talk) with me))?)?|"
    r"(?:i )?(?:very much )?look(?:ing)? forward to (?:hearing from you|hearing|the next steps?|speaking again|meeting again|seeing you)(?: soon)?|"
    r"(?:please )?(?:do not hesitate to|don't hesitate to|let me know if|feel free to) (?:contact me|you (?:need|have|would like) (?:any(?:thing)?(?: (?:else|further|more))?(?: (?:information|questions|details))?(?: from me)?)|reach out|ask|write|call)|"
    r"if (?:you have any questions|there is anything (?:else )?(?:i can|you need)(?: \w+){0,4})|(?:it was|it has been) (?:a )?(?:pleasure|great|good|lovely|nice) (?:to )?(?:meet(?:ing)?|speak(?:ing)?|talk(?:ing)?)(?: (?:to|with))? you)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that both letters have: `text[start_a:end_a]` of the one, `text[start_b:end_b]` of the other."""

    start_a: int
    end_a: int
    start_b: int
    end_b: int
    text: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """`share` is the part of the shorter body's words, 0 to 1, that stand in shared passages of the other."""

    share: float
    passages: tuple[Passage, ...]


def likeness(a: str | Letter, b: str | Letter, names: Iterable[str] = ()) -> Likeness:
    """Compare two letters by their runs of words, whatever the greeting, the signature and the names in them.

    Four words in a row that both have are a shared run; names on record count as one and the same word, so that a
    changed name hides nothing. Courtesies that every letter has are left out.
    """
    one = read_letter(a) if isinstance(a, str) else a
    other = read_letter(b) if isinstance(b, str) else b
    blank = {w for name in names for w in fold(name).split()}
    mine, theirs = _tokens(one, blank), _tokens(other, blank)
    if not mine or not theirs:
        return Likeness(0.0, ())
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i in range(len(theirs) - LENGTH + 1):
        places = where[tuple(t[0] for t in theirs[i : i + LENGTH])]
        if len(places) < 8:
            places.append(i)
    passages: list[Passage] = []
    covered = 0
    seen: Counter[int] = Counter()
    i = 0
    while i + LENGTH <= len(mine):
        best, at = 0, 0
        for j in where.get(tuple(t[0] for t in mine[i : i + LENGTH]), ()):
            if seen[j]:
                continue
            size = LENGTH
            while (
                i + size < len(mine)
                and j + size < len(theirs)
                and mine[i + size][0] == theirs[j + size][0]
                and not seen[j + size]
            ):
                size += 1
            if size > best:
                best, at = size, j
        if best and not _spans_gap(mine, i, best):
            start_a, end_a = mine[i][1], mine[i + best - 1][2]
            passages.append(Passage(start_a, end_a, theirs[at][1], theirs[at + best - 1][2], one.text[start_a:end_a]))
            for k in range(at, at + best):
                seen[k] += 1
            covered += best
            i += best
        else:
            i += 1
    return Likeness(min(1.0, covered / min(len(mine), len(theirs))), tuple(passages))


def _tokens(letter: Letter, blank: set[str]) -> list[tuple[str, int, int]]:
    """Return the body's words, each folded, with offsets; courtesies leave a mark that matches nothing else."""
    body = letter.body
    gaps = [(m.start(), m.end()) for m in _FORMULA.finditer(letter.plain, body.start, body.end)]
    tokens: list[tuple[str, int, int]] = []
    nth = 0
    for word in words(letter.plain, body.start, body.end):
        while nth < len(gaps) and gaps[nth][1] <= word.start:
            nth += 1
        if nth < len(gaps) and gaps[nth][0] <= word.start:
            continue
        key = fold(word.text.removesuffix("'s"))
        tokens.append(("*" if key in blank else key, word.start, word.end))
        if len(tokens) >= LONGEST_READ:
            break
    return tokens


def _spans_gap(tokens: list[tuple[str, int, int]], i: int, size: int) -> bool:
    return all(t[0] == "*" for t in tokens[i : i + size])
