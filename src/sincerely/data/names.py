"""Given names of the world, everyday words that name nobody, and words that praise or blame, and what speaks for a private remark."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sincerely.data.texts import shipped_text

if TYPE_CHECKING:
    from sincerely.core.letters.english.word_classes import WordClasses
    from sincerely.core.reading.debrief.text.lexicon import Lexicon


@cache
def lexicon() -> Lexicon:
    """Return the tables, folded. Source, licence and the script that makes it stand at the head of each file."""
    from sincerely.core.reading.debrief.text.lexicon import Lexicon, read_note_weights
    from sincerely.core.reading.debrief.text.words import NICKNAMES

    classes = word_classes()
    english = frozenset(classes.words) | frozenset(classes.forms)
    return Lexicon(
        given=given_names() | (frozenset().union(*NICKNAMES) - english - common_words()),
        words=common_words(),
        english=english,
        classes=classes,
        kind=_table("kind_words.txt"),
        harsh=_table("harsh_words.txt"),
        remarks=_weights("remark_weights.txt"),
        acts=read_note_weights(shipped_text("note_act_weights.txt")),
        people=read_note_weights(shipped_text("note_people_weights.txt")),
        owners=read_note_weights(shipped_text("note_owner_weights.txt")),
        exchanges=read_note_weights(shipped_text("note_exchange_weights.txt")),
        houses=read_note_weights(shipped_text("house_and_post_weights.txt")),
    )


@cache
def word_classes() -> WordClasses:
    """Return what each English word can be."""
    from sincerely.core.letters.english.word_classes import read_word_classes

    return read_word_classes(shipped_text("word_classes.txt"))


@cache
def given_names() -> frozenset[str]:
    """Return the given names of the world, folded."""
    return _table("given_names.txt")


@cache
def common_words() -> frozenset[str]:
    """Return everyday words that name nobody, folded."""
    return _table("common_words.txt")


def _table(name: str) -> frozenset[str]:
    text, start = shipped_text(name), 0
    while text.startswith("#", start):
        start = text.index("\n", start) + 1
    return frozenset(text[start:].split())


def _weights(name: str) -> dict[str, float]:
    lines = shipped_text(name).splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("# "))
    return {sign: float(weight) for weight, sign in pairs}
