"""Letters to several people of one employer: they compare."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.letters.checks.kinds import Kind, Setting, finding
from sincerely.core.letters.letter_text import Letter, read_letter
from sincerely.core.letters.likeness import Likeness, likeness
from sincerely.core.letters.repetition import repeated, repeated_within, runs
from sincerely.core.letters.values import Finding, Severity

NEAR_COPY = Kind(
    code="LK101",
    type="near-copy",
    severity="warning",
    guidance="thank-you.customise-each",
    what="a good part of this letter stands word for word in a letter to a colleague",
    why="Interviewers show each other their letters; the second copy takes the first one's worth away.",
    needs="letters to others at the same employer",
)
REPETITION = Kind(
    code="LK201",
    type="repetition",
    severity="warning",
    guidance="thank-you.proofread",
    what="the letter says the same words or the same thing twice, within a sentence or in two of them",
    why="A reader who meets the same words again thinks that nobody read the letter through.",
)
KINDS = (NEAR_COPY, REPETITION)

# Measured on letters written by hand: of 3,100 pairs to different employers ninety-nine in a hundred share under 10 % of
# their words in runs of four; one candidate's honest letters to one panel share up to 24 %; filled-in templates 47 % and more.
NEAR = 1 / 3
SENTENCE = 12  # words in a row: a whole sentence met again is seen even where the rest differs


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Compare with each other letter, and the letter with itself; every shared passage of a near-copy is a finding of its own."""
    yield from _repetitions(letter, setting)
    taken: list[tuple[int, int]] = []
    for text in setting.others:
        other = read_letter(text)
        alike = likeness(letter, other, [*setting.people, *setting.names_in_text, *_greeted(letter), *_greeted(other)])
        near = alike.share >= NEAR
        for passage in alike.passages:
            size = len(passage.text.split())
            if not (near and size >= 4) and size < SENTENCE:
                continue
            if any(a < passage.end_a and passage.start_a < b for a, b in taken):
                continue
            taken.append((passage.start_a, passage.end_a))
            severity: Severity = "warning" if near else "advice"
            message = _message(alike, near, other)
            yield finding(NEAR_COPY, letter, passage.start_a, passage.end_a, message, severity=severity)


AGAIN = 7  # words in a row that two sentences share before a reader notices; a post's long title has fewer


def _repetitions(letter: Letter, setting: Setting) -> Iterator[Finding]:
    first: dict[
        tuple[str, ...], int
    ] = {}  # run of words -> the sentence that has it first, so that a long text is read once
    telling = [setting.specific(sentence.text) for sentence in letter.sentences[:MANY]]
    for place, sentence in enumerate(letter.sentences):
        own = runs(sentence.text, AGAIN)
        earlier = sorted({first[run] for run in own if run in first})
        for run in own:
            first.setdefault(run, place)
        inside = repeated_within(sentence.text)
        spot = inside or next(
            (
                found
                for before in earlier
                if (found := repeated(letter.sentences[before].text, sentence.text))
                and len(sentence.text[found[0] : found[1]].split()) >= AGAIN
            ),
            None,
        )
        if spot:
            where = "in the same sentence" if inside else "further up"
            start, end = sentence.start + spot[0], sentence.start + spot[1]
            yield finding(REPETITION, letter, start, end, f"These words stand {where} already; say it once.")
        elif place < MANY and _told_before(sentence.text, telling[place], telling[:place]):
            said = "The same thing is said further up in nearly the same words; say it once."
            yield finding(REPETITION, letter, sentence.start, sentence.end, said)


MANY = 40  # sentences that are compared one with another; nobody writes a letter of more
THE_SAME = 0.8  # share of a sentence's telling words that another holds as well
TELLING = 5  # such words that make a sentence worth comparing


def _told_before(text: str, own: set[str], before: list[set[str]]) -> bool:
    if len(own) < TELLING or re.match(r"\s*(?:[-*\u2022]|\d+[.)])\s", text):
        return False
    return any(len(own & one) >= THE_SAME * len(own) for one in before)


def _message(alike: Likeness, near: bool, other: Letter) -> str:
    to = other.salutation.text.rstrip(" ,:") if other.salutation else ""
    whom = f'the letter that begins "{to}"' if to else "another letter"
    if near:
        return f"{alike.share:.0%} of this letter stands in {whom} too; this is one of the passages."
    return f"This stands word for word in {whom} too."


def _greeted(letter: Letter) -> list[str]:
    return [letter.salutation.text] if letter.salutation else []
