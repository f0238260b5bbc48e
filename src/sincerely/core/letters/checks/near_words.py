"""Words one slip away: a letter too many, too few, another, two swapped; an ending that sounds alike; a form made wrongly."""

from __future__ import annotations

from collections.abc import Iterator

from sincerely.core.letters.english.word_classes import BASE, NOUN, WordClasses, stripped

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def one_slip(word: str) -> Iterator[str]:
    """Yield what a word in small letters may have been meant for, the likeliest slips first; some of it twice."""
    for i in range(1, len(word)):
        yield word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :]
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]
    for i in range(1, len(word) + 1):
        for letter in _LETTERS:
            yield word[:i] + letter + word[i:]
    for i in range(len(word)):
        for letter in _LETTERS:
            yield word[:i] + letter + word[i + 1 :]


# Endings that sound alike, of which each word has one: "operater", "collegue", "responsable", "seperatly".
_ENDINGS = (
    ("er", "or"), ("ar", "er"), ("ar", "or"), ("able", "ible"), ("ance", "ence"), ("ancy", "ency"), ("ant", "ent"), ("ary", "ery"), ("ory", "ary"), ("ory", "ery"),
    ("tion", "sion"), ("cion", "tion"), ("tion", "cian"), ("cial", "tial"), ("le", "el"), ("el", "al"), ("le", "al"), ("ful", "full"), ("ly", "lly"), ("ly", "ley"),
    ("ous", "us"), ("ous", "ious"), ("ious", "eous"), ("ment", "mant"), ("ness", "nes"), ("less", "les"), ("ise", "ice"), ("gue", "ge"), ("ture", "ter"), ("cede", "ceed"),
)  # fmt: skip
_MORE_ENDINGS = ("", "s", "ly", "d", "ed", "ing")


def other_endings(word: str, table: WordClasses) -> list[str]:
    """Return the known words that a word would be with another ending of the same sound: "operater" and "operator"."""
    found = []
    for behind in _MORE_ENDINGS:
        if not word.endswith(behind):
            continue
        stem = word.removesuffix(behind)
        for one, other in _ENDINGS:
            for said, meant in ((one, other), (other, one)):
                if stem.endswith(said) and len(stem) - len(said) >= 3:
                    right = stem.removesuffix(said) + meant + behind
                    if table.of(right) and right not in found:
                        found.append(right)
    return found


_TAGS = {"ed": "VBD", "ing": "VBG", "s": "VBZ"}


def rightly_formed(word: str, table: WordClasses) -> list[str]:
    """Return the right form of a verb or noun whose ending was put on wrongly: "leting" and "letting", "studys" and "studies"."""
    if table.words.get(word) or table.forms.get(word):
        return []
    found = []
    for base, ending in stripped(word):
        if ending in _TAGS and len(base) > 2 and table.words.get(base, 0) & (BASE if ending != "s" else BASE | NOUN):
            right = table.form(base, _TAGS[ending])
            twice = word.startswith(base + base[-1]) and sum(c in "aeiou" for c in base) > 1
            if right == word or twice:  # "pencilled", "focussed": Britain writes two
                return []
            found.append(right)
    return found
