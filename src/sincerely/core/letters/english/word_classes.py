"""What an English word can be: noun, verb, adjective, adverb, in which number and form.

The table holds base words with their classes and the irregular forms; everything else is worked out from the endings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_frames import Frame, Phrases, read_frames

# What a word can be, as bits. A word of several classes has several bits.
NOUN, PLURAL, BASE, THIRD, PAST, PARTICIPLE, ING, ADJECTIVE, ADVERB = (1 << i for i in range(9))
MAINLY_NOUN, MAINLY_VERB, MAINLY_ADJECTIVE = 1 << 9, 1 << 10, 1 << 11
ANY_VERB = BASE | THIRD | PAST | PARTICIPLE | ING
_CLASS = {"n": NOUN, "v": BASE, "a": ADJECTIVE, "r": ADVERB}
_MAINLY = {"n": MAINLY_NOUN, "v": MAINLY_VERB, "a": MAINLY_ADJECTIVE, "r": 0}
_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True, eq=False)
class WordClasses:
    """The classes of English words. `of` and `base` take words in small letters; an unknown word has no class (0)."""

    words: dict[str, int]
    forms: dict[str, int]  # irregular forms: "went", "children"
    bases: dict[str, str]  # of irregular forms: "went" -> "go"
    irregular: dict[tuple[str, str], str]  # ("go", "VBD") -> "went"
    british: frozenset[str] = frozenset()
    rare: frozenset[str] = (
        frozenset()
    )  # real words beyond these, in their plain form, that stand one slip away from another
    frames: dict[str, tuple[Frame, ...]] = field(default_factory=dict)
    phrases: Phrases = field(default_factory=lambda: Phrases("", lambda word, _: word))
    counted: dict[str, int] = field(default_factory=dict)  # nouns: 3 met as often in the plural, 2 often, 1 seldom
    usual: dict[str, int] = field(default_factory=dict)  # what everyday words are, their rare readings left out
    _seen: dict[str, int] = field(default_factory=dict)

    def of(self, word: str) -> int:
        """Return all that a word can be, as bits; 0 where it is not known."""
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) > 20_000:
                self._seen.clear()
            found = self._seen[word] = self._of(word)
        return found

    def _of(self, word: str) -> int:
        if word in self.usual:
            return self.usual[word]
        found = self.words.get(word, 0) | self.forms.get(word, 0)
        for base, ending in stripped(word):
            known = self.words.get(base, 0)
            if not known:
                continue
            if ending == "s":
                if known & NOUN and (base, "NNS") not in self.irregular:
                    found |= PLURAL
                if known & BASE:
                    found |= THIRD
            elif ending == "ed" and known & BASE and (base, "VBD") not in self.irregular:
                found |= PAST | PARTICIPLE
            elif ending == "ing" and known & BASE:
                found |= ING
            elif ending in ("er", "est") and known & ADJECTIVE:
                found |= ADJECTIVE
        return found

    def knows(self, word: str) -> bool:
        """Say whether a word is English to any of the tables, in a regular form too."""
        return (
            bool(self.of(word))
            or word in self.british
            or word in self.rare
            or any(base in self.rare for base, _ in stripped(word))
        )

    def base(self, word: str) -> str:
        """Return the verb a form belongs to ("went": "go", "planned": "plan"); the word itself where there is none."""
        if word in self.bases:
            return self.bases[word]
        for base, ending in stripped(word):
            if ending in ("s", "ed", "ing") and self.words.get(base, 0) & BASE:
                return base
        return word

    def singular(self, word: str) -> str:
        """Return a plural noun's singular; the word itself where it is none."""
        if self.forms.get(word, 0) & PLURAL:
            return self.bases.get(word, word)
        for base, ending in stripped(word):
            if ending == "s" and self.words.get(base, 0) & NOUN:
                return base
        return word

    def form(self, base: str, tag: str) -> str:
        """Return the form of a base word: "VBD" past, "VBN" participle, "VBG" -ing, "VBZ" third person, "NNS" plural."""
        return form_of(base, tag, self.irregular)


def read_word_classes(
    text: str,
    british: str = "",
    rare: str = "",
    frames: str = "",
    phrases: str = "",
    counted: str = "",
    usual: str = "",
) -> WordClasses:
    """Return the table of the shipped texts: lines of a class and its words, then "nouns" and "verbs" with irregular forms."""
    words: dict[str, int] = {}
    forms: dict[str, int] = {}
    bases: dict[str, str] = {}
    irregular: dict[tuple[str, str], str] = {}
    for line in text.splitlines():
        if not line or line[0] == "#":
            continue
        key, rest = line.split(" ", 1)
        if key == "nouns":
            base, *plurals = rest.split()
            irregular[base, "NNS"] = plurals[0]
            for plural in plurals:
                forms[plural] = forms.get(plural, 0) | PLURAL
                bases.setdefault(plural, base)
        elif key == "verbs":
            base, past, third = rest.split()
            irregular[base, "VBD"], irregular[base, "VBN"] = (past.split("/")[0], third.split("/")[0])
            for bit, cell in ((PAST, past), (PARTICIPLE, third)):
                for form in cell.split("/"):
                    both = PAST | PARTICIPLE if form.endswith("ed") else bit  # "learned" beside "learnt"
                    forms[form] = forms.get(form, 0) | both
                    bases.setdefault(form, base)
        else:
            bits = _MAINLY[key[0]]
            for letter in key:
                bits |= _CLASS[letter]
            words.update(dict.fromkeys(rest.split(), bits))
    formed = partial(form_of, irregular=irregular)
    read, known = read_frames(frames, formed), Phrases(phrases, formed)
    table = WordClasses(words, forms, bases, irregular, _plain(british), _plain(rare), read, known)
    for line in counted.splitlines():
        if line[0] != "#":
            table.counted.update(dict.fromkeys(line[2:].split(), int(line[0])))
    for line in usual.splitlines():
        if line[0] != "#":
            codes, _, said = line.partition(" ")
            table.usual.update(dict.fromkeys(said.split(), _bits(codes)))
    return table


_FORMS = dict(zip("npbzdegar", (NOUN, PLURAL, BASE, THIRD, PAST, PARTICIPLE, ING, ADJECTIVE, ADVERB), strict=True))


def _bits(codes: str) -> int:
    bits = {"n": MAINLY_NOUN, "b": MAINLY_VERB, "a": MAINLY_ADJECTIVE}.get(codes[0], 0)
    for code in codes:
        bits |= _FORMS[code]
    return bits


def _plain(text: str) -> frozenset[str]:
    return frozenset("\n".join(line for line in text.splitlines() if line[:1] != "#").split())


def form_of(base: str, tag: str, irregular: Mapping[tuple[str, str], str]) -> str:
    """Return the form of a base word, its irregular one where it has one; the tags are those of `WordClasses.form`."""
    return irregular.get((base, tag)) or regular(base, tag)


def regular(base: str, tag: str) -> str:
    """Return the regular form of a base word by its spelling: "plan", "VBG" -> "planning"."""
    consonant_y = base.endswith("y") and len(base) > 1 and base[-2] not in _VOWELS
    if tag in ("NNS", "VBZ"):
        if consonant_y:
            return base[:-1] + "ies"
        return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if tag in ("VBD", "VBN"):
        if base.endswith("e"):
            return base + "d"
        return base[:-1] + "ied" if consonant_y else _doubled(base) + "ed"
    if tag == "VBG":
        if base.endswith("ie"):
            return base[:-2] + "ying"
        if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
            return base[:-1] + "ing"
        return _doubled(base) + "ing"
    return base


def _doubled(base: str) -> str:
    """Double the last consonant of a short word: "plan" -> "plann"; longer ones only where the stress is known to be last."""
    plain = base.replace("qu", "q")
    syllables = sum(letter in _VOWELS for letter in plain)
    short = len(plain) > 2 and plain[-1] not in "aeiouwxyhkl" and plain[-2] in _VOWELS and syllables == 1
    return base + base[-1] if short or base in _STRESSED_LAST else base


_STRESSED_LAST = wordset(
    "admit begin commit debug compel expel equip rebut unplug control forget occur omit permit prefer refer regret submit travel label cancel"
)


def stripped(word: str) -> list[tuple[str, str]]:
    """Return what a word may be a regular form of, each with the ending taken off."""
    found: list[tuple[str, str]] = []
    if len(word) < 3:
        return found
    if word.endswith("s") and not word.endswith("ss"):
        found.append((word[:-1], "s"))
        if word.endswith("es"):
            found.append((word[:-2], "s"))
        if word.endswith("ies"):
            found.append((word[:-3] + "y", "s"))
    for ending in ("ed", "ing", "er", "est"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            found += [(stem, ending), (stem + "e", ending)]
            if len(stem) > 2 and stem[-1] == stem[-2]:
                found.append((stem[:-1], ending))
            if stem.endswith("i"):
                found.append((stem[:-1] + "y", ending))
            if ending == "ing" and stem.endswith("y"):
                found.append((stem[:-1] + "ie", ending))
    return found
