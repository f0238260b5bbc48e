"""Letters to several people of one employer: they compare."""

from __future__ import annotations

from collections.abc import Iterator

from sincerely.core.letters.checks.kinds import Kind, Setting, finding
from sincerely.core.letters.letter_text import Letter, read_letter
from sincerely.core.letters.likeness import Likeness, likeness
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
KINDS = (NEAR_COPY,)

# Measured on letters written by hand: of 3,100 pairs to different employers ninety-nine in a hundred share under 10 % of
# their words in runs of four; one candidate's honest letters to one panel share up to 24 %; filled-in templates 47 % and more.
NEAR = 1 / 3
SENTENCE = 12  # words in a row: a whole sentence met again is seen even where the rest differs


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Compare with each other letter; every shared passage of a near-copy is a finding of its own."""
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


def _message(alike: Likeness, near: bool, other: Letter) -> str:
    to = other.salutation.text.rstrip(" ,:") if other.salutation else ""
    whom = f'the letter that begins "{to}"' if to else "another letter"
    if near:
        return f"{alike.share:.0%} of this letter stands in {whom} too; this is one of the passages."
    return f"This stands word for word in {whom} too."


def _greeted(letter: Letter) -> list[str]:
    return [letter.salutation.text] if letter.salutation else []
