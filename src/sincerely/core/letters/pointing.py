"""Words that point at somebody or something: whether a text says who or what is meant."""

from __future__ import annotations

import re

from sincerely.core.letters import words as w
from sincerely.core.letters.claim_kinds import is_person
from sincerely.core.letters.turning import tokens
from sincerely.core.letters.word_classes import ANY_VERB, NOUN, PLURAL, WordClasses

SOMEBODY = re.compile(r"(?i)\b(?:he|she|him|her|his|hers)\b")
SOMETHING = re.compile(
    r"(?i)\b(?:it|its|they|them|their|those|ones?(?=$|[.,;]| (?:of|for|to|on|at|in|by|with|from|per|each|every|too|who|that|which)\b)|there)\b"
)


_TIMES = w.listed(
    "day days week weeks month months year years time times night evening morning afternoon way kind sort point"
)
_THAT_THING = re.compile(r"(?i)\b(?:that|those|these|this) ([a-z][\w-]+)\b(?! \w+(?:s|ed|t)\b)")


def points_at_thing(text: str, before: str) -> bool:
    """Say whether a statement speaks of "that mirror", and nothing before it of a mirror."""
    said = {x.lower() for x in tokens(before)}
    for found in _THAT_THING.finditer(text):
        word, lead = found[1].lower(), text[: found.start()].split()
        pointing = lead and lead[-1].lower() in w.PREPOSITIONS
        if (
            pointing
            and word not in w.SUBJECTS | w.DETERMINERS | _TIMES
            and (word not in said or f" that {word}" in f" {before.lower()}")
        ):
            return True
    return False


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
        if pattern is SOMEBODY and not any(x in w.PERSON_NOUNS or is_person(x) for x in before):
            return True
        things = (
            words.of(x) & (NOUN | PLURAL) and (before[at - 1] in w.DETERMINERS or not words.of(x) & ANY_VERB)
            for at, x in enumerate(before)
            if at and x not in w.DETERMINERS
        )
        if pattern is SOMETHING and not (any(things) or (before and words.of(before[0]) & PLURAL)):
            return True
    return False
