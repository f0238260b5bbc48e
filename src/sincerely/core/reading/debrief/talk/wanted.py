"""A thing that somebody wants done, by its name: what is to be done with it is told, and no part of what it is called."""

from __future__ import annotations

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.word_classes import BASE, NOUN, PARTICIPLE, WordClasses


def wanted(text: str, classes: WordClasses) -> str:
    """Return of a thing that somebody wants done the thing: "the walk-in fixed" -> "the walk-in"."""
    words = text.split()
    if not words or words[0].casefold() not in w.DETERMINERS:
        return text
    for at in range(2, len(words)):
        bits = classes.of(words[at].casefold().strip(",."))
        done = bits & PARTICIPLE and not bits & (NOUN | BASE)
        if done and (at + 1 == len(words) or words[at + 1].casefold() in w.PREPOSITIONS):
            return " ".join(words[:at])
    return text
