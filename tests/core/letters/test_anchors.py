"""What a pattern cannot match without: asked first, it never hides a match."""

import json
import re
from pathlib import Path

import pytest

from sincerely.core.letters.anchors import anchors, keys, may_hold
from sincerely.core.letters.checks import claims, tone
from sincerely.core.letters.checks.slip_table import SLIPS
from sincerely.core.letters.checks.slip_words import WRONG_WORDS
from sincerely.core.letters.letter_text import read_letter
from sincerely.core.letters.notes import private_life

CORPUS = Path(__file__).parent.parent.parent / "corpus" / "letters"


def test_the_keys_of_a_text_are_its_words_its_pairs_and_how_longer_words_begin():
    assert keys("I'm glad") == {"i", "m", "glad", "i m", "m glad", "glad*"}


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\blook(?:ing)?\s+forward\b", {"look forward", "looking forward"}),
        (r"\b(?:my|our) (?:wife|husband)\b", {"my wife", "my husband", "our wife", "our husband"}),
        (r"\bdivorc\w+", {"divo*"}),
        (r"(?<![\w'-])(?:am|is)\s+(?:very )?quiet(?=\s+(?:a|the))", {"am quiet", "is quiet", "very quiet"}),
        (r"\bI'm\b|\bnot(?! me)(?!\w)", {"i m", "not"}),
        (r"\bthe?", set()),  # how the word goes on is not known
        (r"\b[A-Z]{3,}\b", set()),
    ],
)
def test_a_pattern_needs_one_of_these(pattern: str, needed: set[str]) -> None:
    assert anchors(re.compile(pattern, re.IGNORECASE)) == needed


def _patterns() -> list[re.Pattern[str]]:
    mine = [slip.pattern for slip in (*SLIPS, *WRONG_WORDS)]
    others = [
        v
        for module in (claims, tone, private_life)
        for v in vars(module).values()
        if v is not re and hasattr(v, "finditer")
    ]
    return [*mine, *others]


def test_no_match_is_hidden_in_any_letter_of_the_hands():
    """Faulty letters of every form, so that most patterns match somewhere."""
    letters = [
        read_letter(json.loads(line)["letter"])
        for hand in ("hand_f", "hand_w")
        for line in (CORPUS / hand / "tune.jsonl").read_text(encoding="utf-8").splitlines()[:60]
    ]
    matched = 0
    for pattern in _patterns():
        for letter in letters:
            if pattern.search(letter.plain):
                matched += 1
                assert may_hold(pattern, letter.keys), pattern.pattern
    assert matched > 100
