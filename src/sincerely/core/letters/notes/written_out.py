"""What typing leaves out of single names: capitals of initials, the hyphens of "sit to stand groups"."""

from __future__ import annotations

import re

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.word_classes import BASE, MAINLY_NOUN, NOUN, PLURAL, WordClasses

# Measures keep their small letters; "pt" and the like mean one thing here and another there.
_UNITS = w.listed("kg km cm mm ml cl kw mph kph rpm psi pt pts px cv")
_TOKEN = re.compile(r"(?<![\w@./'-])[a-z]{2,5}(?![\w@/'-])")
# "my sit to stand groups", "our see and treat mornings".
_DOINGS = re.compile(r"(?i)\b(my|our|the|your|their|an?) ([a-z]{2,9}) (to|and) ([a-z]{2,9}) ([a-z]{3,})\b")


def written_out(text: str, words: WordClasses) -> str:
    """Return words with the capitals of initials ("lgi", "hcas") and the hyphens of doings that stand before a thing."""

    def capitals(found: re.Match[str]) -> str:
        word = found[0]
        stem = word[:-1] if word.endswith("s") and len(word) > 3 else word
        if word in _UNITS or words.knows(word) or words.knows(stem) or word in w.VERB_FORMS or len(stem) > 4:
            return word
        initials = not re.search(r"[aeiouy]", stem) or (re.match(r"[^aeiouy]{2}", stem) and stem[:2] not in _BEGINS)
        return stem.upper() + word[len(stem) :] if initials else word

    def hyphens(found: re.Match[str]) -> str:
        lead, first, joint, last, thing = found.groups()
        both = words.of(first.lower()) & BASE and words.of(last.lower()) & BASE
        if not both or not words.of(thing.lower()) & (NOUN | PLURAL) or thing.lower() in w.PREPOSITIONS:
            return found[0]
        if words.of(first.lower()) & MAINLY_NOUN and (first.lower(), last.lower()) not in _PAIRS:
            return found[0]  # "the plan to run shifts"
        return f"{lead} {first}-{joint}-{last} {thing}"

    return _TOKEN.sub(capitals, _DOINGS.sub(hyphens, text))


# What English words begin with, of two letters that are no vowels; "lgi" and "tms" begin otherwise.
_BEGINS = w.listed(
    "bl br ch cl cr dr dw fl fr gh gl gn gr kn kr ph pl pr ps rh sc sh sk sl sm sn sp sq st sw th tr ts tw wh wr"
)
_PAIRS = {("see", "treat"), ("stop", "go"), ("walk", "talk"), ("drag", "drop"), ("copy", "paste"), ("show", "tell"), ("pick", "pack"), ("cut", "fill")}  # fmt: skip


__all__ = ["written_out"]


_SMALL = frozenset(w.SUBJECTS | w.DETERMINERS | w.PREPOSITIONS | w.ADVERBS | w.AUX | w.CONJUNCTIONS | w.QUESTION_WORDS | w.listed("me him her them us it its been being myself themselves himself herself yes no both not to"))  # fmt: skip


def odd(word: str, words: WordClasses) -> bool:
    """Say whether a word is shorthand that nobody but the writer reads: small letters, short, and in no table."""
    low = word.lower()
    if low in _SMALL or low in w.VERB_FORMS:
        return False
    if not low.isalpha():
        return (
            re.fullmatch(
                r"[\d.,:%£$€°-]+(?:st|nd|rd|th|k|m|g|s)?|[a-z]+(?:'(?:s|d|ll|ve|re|m)|n't|s')|[a-z]+(?:-[a-z]+)+|[\d.,]+-[a-z-]+|[,;:]",
                low,
            )
            is None
        )
    if words.knows(low):
        return False
    return word.islower() and (len(low) < 5 or not re.search(r"[aeiouy]", low))
