"""What words have in common: a table of classes, and which of them a run of words belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sincerely.core.reading.patterns import compiled

WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[$€£₹¥]|\d+(?:[.,:]\d+)*|[?%]")
_SHORTEST_STEM = 2


@dataclass(frozen=True, slots=True)
class WordClasses:
    """Words and phrases by their class. `phrases` by their first word, `stems` by what a word begins with; a word that was met is remembered."""

    words: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], bool, str], ...]]
    _met: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)

    def of_word(self, word: str) -> tuple[str, ...]:
        """Return the classes of one word, in small letters."""
        found = self._met.get(word)
        if found is None:
            names = list(self.words.get(word, ()))
            for cut in range(_SHORTEST_STEM, len(word) + 1):
                names += self.stems.get(word[:cut], ())
            found = tuple(dict.fromkeys(names))
            if len(self._met) < 50_000:
                self._met[word] = found
        return found

    def of(self, words: Sequence[str]) -> list[tuple[int, str]]:
        """Return the classes met in a sentence, each with the place of its first word, in order."""
        found: list[tuple[int, str]] = []
        met, phrases = self._met, self.phrases
        for place, word in enumerate(words):
            if (names := met.get(word)) is None:
                names = self.of_word(word)
            for name in names:
                found.append((place, name))
            for rest, stem, name in phrases.get(word, ()):
                end = place + 1 + len(rest)
                if stem:
                    fits = (
                        end <= len(words)
                        and tuple(words[place + 1 : end - 1]) == rest[:-1]
                        and words[end - 1].startswith(rest[-1])
                    )
                else:
                    fits = tuple(words[place + 1 : end]) == rest
                if fits:
                    found.append((place, name))
        return found


def words_of(text: str) -> list[str]:
    """Return a text's words in small letters, and its marks of money, questions and shares; "#" for a figure, "#:" for a time of day."""
    return [
        ("#:" if ":" in word else "#") if word[0].isdigit() else word.lower().replace("’", "'")
        for word in WORD.findall(text)
    ]


def read_classes(text: str) -> WordClasses:
    """Return the classes of a shipped table: a line a class, its words and phrases between commas, "*" for any ending."""
    words: dict[str, list[str]] = {}
    stems: dict[str, list[str]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], bool, str]]] = {}
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        name, _, table = line.partition(":")
        for entry in table.split(","):
            bare = entry.strip()
            stem = bare.endswith("*")
            # What is of letters and single blanks alone need not be taken apart by the pattern.
            parts = bare.lower().split(" ") if bare.replace(" ", "").isalpha() and "  " not in bare else words_of(bare)
            if not parts:
                continue
            if len(parts) > 1:
                phrases.setdefault(parts[0], []).append((tuple(parts[1:]), stem, name))
            elif stem:
                stems.setdefault(parts[0], []).append(name)
            else:
                words.setdefault(parts[0], []).append(name)
    return WordClasses(
        {word: tuple(names) for word, names in words.items()},
        {word: tuple(names) for word, names in stems.items()},
        {word: tuple(entries) for word, entries in phrases.items()},
    )
