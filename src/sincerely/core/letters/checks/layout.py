"""How a letter lies on the page: paragraphs short enough for a phone, one kind of quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.letters.checks.kinds import Kind, Setting, finding
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding
from sincerely.core.reading.patterns import compiled

WALL = Kind(
    code="LY101",
    type="wall-of-text",
    severity="advice",
    guidance="email.proofread-format",
    what="a paragraph of more than 120 words",
    why="On a phone it fills the screen without a place to rest; what stands in the middle of it is not read.",
)
QUOTES = Kind(
    code="LY102",
    type="mixed-quotation-marks",
    severity="advice",
    guidance="email.proofread-format",
    what="two kinds of quotation marks or apostrophes in one letter",
    why="It shows what was pasted from somewhere else.",
)
KINDS = (WALL, QUOTES)

LONGEST_PARAGRAPH = 120
_BREAK = compiled(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*•·–]|\d{1,2}[.)])\s)")
# Each kind of mark as it is typed; an inch or a minute behind a figure is none.
_DOUBLE = (("straight", compiled(r'(?<!\d)"')), ("curly", compiled(r"[“”„]")), ("pointed", compiled(r"[«»]")))
_SINGLE = (("straight", compiled(r"(?<=[^\W\d_])'(?=[^\W\d_])")), ("curly", compiled(r"(?<=[^\W\d_])’(?=[^\W\d_])")))


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find paragraphs that are walls, and marks of two kinds."""
    yield from _walls(letter)
    for kinds, what in ((_DOUBLE, "quotation marks"), (_SINGLE, "apostrophes")):
        yield from _mixed(letter, kinds, what)


def _walls(letter: Letter) -> Iterator[Finding]:
    begin = letter.body.start
    ends = [*_BREAK.finditer(letter.text, letter.body.start, letter.body.end), None]
    for one in ends:
        end, after = (one.start(), one.end()) if one else (letter.body.end, letter.body.end)
        count = sum(begin <= word.start < end for word in letter.words)
        if count > LONGEST_PARAGRAPH:
            yield finding(WALL, letter, begin, end, f"{count} words in one paragraph; a blank line where the matter changes lets the reader rest.")  # fmt: skip
        begin = after


def _mixed(letter: Letter, kinds: tuple[tuple[str, re.Pattern[str]], ...], what: str) -> Iterator[Finding]:
    """Find the first mark of the kind that is used less, where two are used in the writer's own words."""
    used = {
        name: [m for start, end in letter.own() for m in marks.finditer(letter.text, start, end)]
        for name, marks in kinds
    }
    there = sorted((name for name in used if used[name]), key=lambda name: len(used[name]))
    if len(there) > 1:
        rare = used[there[0]][0]
        suggestions = ["'" if there[-1] == "straight" else "’"] if what == "apostrophes" else []
        message = f"These {what} are {there[0]}, and the others in this letter are {there[-1]}; one kind reads as one hand."  # fmt: skip
        yield finding(QUOTES, letter, rare.start(), rare.end(), message, suggestions)
