"""What a reader of notes knows of names and words; the tables are shipped data and handed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from sincerely.core.letters.english.word_classes import WordClasses
from sincerely.core.lines import Lines


@dataclass(frozen=True, slots=True)
class NoteWeights:
    """For each of `acts`: where it begins and how much is enough; then the weight of each sign, and how telling each word is with its weights by meaning."""

    acts: tuple[str, ...] = ()
    bias: tuple[float, ...] = ()
    enough: tuple[float, ...] = ()
    signs: Mapping[str, tuple[tuple[int, float], ...]] = field(default_factory=dict)
    words: Mapping[str, tuple[float, tuple[float, ...]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Folded words: `given` are given names of the world, `words` everyday words that name nobody when they open a line with a capital, `english` all words of the language in their plain form and `classes` what each can be,
    `kind` and `harsh` words that praise and words that blame. `remarks` are the learned weights of what speaks for and against a private remark, the constant under ""; `acts` are those of what a breath does, `people` of who was there, `owners` of whose a matter is, `exchanges` of what is a question and what its answer, `houses` of which words of the first lines are the house and the post.
    """

    given: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    english: frozenset[str] = frozenset()
    classes: WordClasses = field(default_factory=lambda: WordClasses({}, {}, {}, {}))
    kind: frozenset[str] = frozenset()
    harsh: frozenset[str] = frozenset()
    remarks: Mapping[str, float] = field(default_factory=dict)
    acts: NoteWeights = field(default_factory=NoteWeights)
    people: NoteWeights = field(default_factory=NoteWeights)
    owners: NoteWeights = field(default_factory=NoteWeights)
    exchanges: NoteWeights = field(default_factory=NoteWeights)
    houses: NoteWeights = field(default_factory=NoteWeights)

    @property
    def judging(self) -> frozenset[str]:
        """Words that praise or blame."""
        return _either(self.kind, self.harsh)


def read_note_weights(text: str) -> NoteWeights:
    """Return the weights in a shipped text: the acts with bias and level; a line a sign with place and weight; behind a line "*", a line a word, both sorted. Numbers in hundredths."""
    head, _, words = text.partition("\n*\n")
    _, levels, signs = head.split("\n", 2)
    acts, bias, enough = zip(*(field.split() for field in levels.split("\t")), strict=True)
    return NoteWeights(
        acts=acts,
        bias=tuple(int(one) / 100 for one in bias),
        enough=tuple(int(one) / 100 for one in enough),
        signs=Lines(signs, _sign),
        words=Lines(words.strip("\n"), _word),
    )


def _sign(line: str) -> tuple[tuple[int, float], ...]:
    return tuple((int(place), int(weight) / 100) for place, weight in map(str.split, line.split("\t")))


def _word(line: str) -> tuple[float, tuple[float, ...]]:
    telling, meant = line.split("\t")
    return int(telling) / 100, tuple(int(weight) / 100 for weight in meant.split())


@lru_cache(maxsize=4)
def _either(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    return one | other


NO_WORDS = Lexicon()
