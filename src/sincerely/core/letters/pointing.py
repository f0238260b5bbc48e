"""Words that point at somebody or something: whether a text says who or what is meant."""

from __future__ import annotations

import re

from sincerely.core.letters import words as w
from sincerely.core.letters.turning import tokens
from sincerely.core.letters.word_classes import ANY_VERB, NOUN, PLURAL, WordClasses

SOMEBODY = re.compile(r"(?i)\b(?:he|she|him|her|his|hers)\b")
SOMETHING = re.compile(
    r"(?i)\b(?:it|its|they|them|their|those|ones?(?=$|[.,;]| (?:of|for|to|on|at|in|by|with|from|per|each|every|too|who|that|which)\b)|there)\b"
)


def hangs(text: str, named: bool, words: WordClasses) -> bool:
    """Say whether a statement holds a "she" or "it" of which nothing in the letter says who or what that is."""
    for pattern, clear in ((SOMEBODY, False), (SOMETHING, named)):
        found = pattern.search(text)
        if (
            found is None
            or clear
            or (found[0].lower() in {"there", "one", "ones", "those"} and pattern is SOMETHING and not found.start())
        ):
            continue
        before = [x.lower() for x in tokens(text[: found.start()])]
        if pattern is SOMEBODY and not set(before) & w.PERSON_NOUNS:
            return True
        things = (
            words.of(x) & (NOUN | PLURAL) and (before[at - 1] in w.DETERMINERS or not words.of(x) & ANY_VERB)
            for at, x in enumerate(before)
            if at and x not in w.DETERMINERS
        )
        if pattern is SOMETHING and not (any(things) or (before and words.of(before[0]) & PLURAL)):
            return True
    return False
