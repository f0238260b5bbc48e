"""The words of one text, and what each of them can be where it stands: the ground that the grammar of `sure` is built on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.letters.english.sure_words import DEAR, EITHER, EVERYDAY, FIGURE, MANY, SEVERAL, SHORT, TENS, TOKENS
from sincerely.core.letters.english.word_classes import ADJECTIVE, ADVERB, NOUN, PARTICIPLE, PLURAL, WordClasses

Ends = frozenset[int]
NONE: Ends = frozenset()
OUT_OF_SHAPE = re.compile(r"[a-z][A-Z]{2}")  # "dOORS"


class Ground:
    """One text as words, and what each can be. Every answer about a place in it is kept."""

    def __init__(self, text: str, words: WordClasses) -> None:
        for short, full in SHORT:
            text = re.sub(rf"(?i)\b{short}\b", full, text)
        text = re.sub(r"\b(St|Mr|Mrs|Ms|Dr)\.(?= [A-Z])", r"\1", text.replace("’", "'"))
        text = re.sub(r"(?i)n't\b", " not", text)
        text = re.sub(
            r"(?i)'(re|ve|ll|m)\b",
            lambda m: {"re": " are", "ve": " have", "ll": " will", "m": " am"}[m[1].lower()],
            text,
        )
        text = re.sub(r"(?i)\b(i|you|he|she|we|they|it|who|that|there)'d\b", r"\1 'd", text)
        text = re.sub(r"(?i)\b(he|she|it|that|there|what|who|where|this)'s\b", r"\1 is", text)
        self.tokens = TOKENS.findall(text)
        if any((t.isupper() and len(t) > 3 and words.of(t.lower())) or OUT_OF_SHAPE.match(t) for t in self.tokens):
            self.tokens = []  # what is shouted, or has lost its first capital, is no sentence
        self.low = [t.lower() for t in self.tokens]
        self.words = words
        self.size = len(self.low)
        self._kept: dict[tuple[str, int, str], frozenset[tuple[int, str]] | Ends] = {}

    def said(self, start: int, end: int) -> str:
        return re.sub(r" ([,;])", r"\1", " ".join(self.tokens[start:end]))

    def _bits(self, at: int) -> int:
        if at >= self.size:
            return 0
        word = self.low[at]
        found = self.words.of(word)
        if not found and ("-" in word or "/" in word):
            found = self.words.of(re.split("[-/]", word)[-1]) & (NOUN | PLURAL | ADJECTIVE | PARTICIPLE)
        return found

    def _proper(self, at: int) -> bool:
        token = self.tokens[at]
        return (
            token[:1].isupper()
            and token != "I"
            and (
                at > 0
                or not self.words.of(self.low[at])
                or self.low[at] in DEAR
                or (token.isupper() and len(token) > 1)
            )
        )

    def _number(self, at: int) -> bool:
        return at < self.size and bool(
            FIGURE.match(self.tokens[at])
            or self.low[at] in SEVERAL - {"these", "those", "both", "dozens", "hundreds"}
            or self.low[at] in TENS
        )

    def _adverbs(self, at: int) -> int:
        while at < self.size and (
            self.low[at] in EVERYDAY
            or (self._bits(at) & ADVERB and self.low[at].endswith("ly") and not self._bits(at) & ADJECTIVE)
        ):
            at += 1
        return at

    def _agrees(self, form: str, number: str) -> bool:
        return EITHER in {form, number} or form == number or (number == "i" and form == MANY)

    def _is(self, at: int, *words: str) -> bool:
        return at < self.size and self.low[at] in words

    def _keep(self, name: str, at: int, more: str, find: object) -> Ends:
        key = (name, at, more)
        if key not in self._kept:
            self._kept[key] = NONE  # what leads back to itself ends there
            self._kept[key] = frozenset(find(at, more))  # type: ignore[operator]
        return self._kept[key]  # type: ignore[return-value]

    def _keep2(self, name: str, at: int, find: object) -> frozenset[tuple[int, str]]:
        key = (name, at, "")
        if key not in self._kept:
            self._kept[key] = frozenset[tuple[int, str]]()
            self._kept[key] = frozenset(find(at))  # type: ignore[operator]
        return self._kept[key]  # type: ignore[return-value]

    # What the other parts of the grammar answer, each in its own module.

    def subject(self, at: int) -> frozenset[tuple[int, str]]:
        raise NotImplementedError

    def clause(self, at: int) -> Ends:
        raise NotImplementedError

    def sentence(self, at: int) -> Ends:
        raise NotImplementedError

    def _goes_on(self, end: int) -> Iterator[int]:
        raise NotImplementedError

    def verb(self, at: int, number: str) -> Ends:
        raise NotImplementedError

    def plain(self, at: int) -> Ends:
        raise NotImplementedError

    def objects(self, at: int, verb: str) -> Ends:
        raise NotImplementedError

    def being(self, at: int) -> Iterator[int]:
        raise NotImplementedError

    def noun(self, at: int) -> frozenset[tuple[int, str]]:
        raise NotImplementedError

    def tail(self, at: int) -> Ends:
        raise NotImplementedError

    def aside(self, at: int) -> Ends:
        raise NotImplementedError

    def lacking(self, at: int) -> Iterator[int]:
        raise NotImplementedError

    def ing_phrase(self, at: int) -> Ends:
        raise NotImplementedError
