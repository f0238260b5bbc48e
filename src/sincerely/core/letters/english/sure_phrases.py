"""Where what stands around a verb may end: how, when, where, what for, and a doing as a thing."""

from __future__ import annotations

from collections.abc import Iterator

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.sure_ground import Ends
from sincerely.core.letters.english.sure_things import Things
from sincerely.core.letters.english.sure_words import (
    ADVERBS,
    AMOUNTS,
    BARE_PLACES,
    DEGREES,
    DETERMINERS,
    EITHER,
    JOINS,
    LENGTHS,
    MONTHS,
    NEARLY,
    OBJECTS,
    OWNS,
    PREPOSITIONS,
    SAYS_WHEN,
    THEMSELVES,
    TIMES,
)
from sincerely.core.letters.english.word_classes import ADJECTIVE, ADVERB, ING, NOUN, PARTICIPLE


class Phrases(Things):
    """Phrases that hang on a verb or a thing."""

    def how(self, at: int) -> Ends:
        """An adjective with what makes it more, and "harder than", "as big as"; several joined."""
        return self._keep("how", at, "", self._how)

    def _how(self, at: int, _: str) -> Iterator[int]:
        start = at
        if self._number(at) and self.words.singular(self.low[min(at + 1, self.size - 1)]) in TIMES | LENGTHS:
            start = at + 2  # "30 years old", "2 metres long"
            if self._is(start, "old", "long", "away", "late", "short", "wide", "high", "deep", "over", "behind"):
                yield start + 1
            return
        if self._number(at) and self._is(at + 1, "short", "down", "over", "behind", "up"):
            yield at + 2  # "2 short"
        while start < self.size and (
            self.low[start] in DEGREES or (self._bits(start) & ADVERB and self.low[start].endswith("ly"))
        ):
            start += 1
        if (
            start < self.size
            and (self._bits(start) & ADJECTIVE or self.low[start] in w.ADJECTIVES)
            and self.low[start] not in PREPOSITIONS | DETERMINERS
        ):
            yield start + 1
            if self._is(start + 1, "and", "but", "or", ","):
                joined = start + 2 if not self._is(start + 2, "and", "but") else start + 3
                yield from self.how(joined)

    def _object(self, at: int) -> Iterator[int]:
        if at >= self.size:
            return
        if self.low[at] in OBJECTS:
            yield at + 1
            if self.low[at].endswith(("body", "one", "thing")) or self.low[at] in {"those", "them"}:
                for end in {at + 1, *self.how(at + 1)}:  # "someone calm"
                    yield end
                    yield from self._which(end)
        if self.low[at] in AMOUNTS and not self._is(at + 1, "of"):
            yield at + 1
        if (self._is(at, "the") and self._is(at + 1, "same", "rest")) or (
            self._is(at, "each") and self._is(at + 1, "other")
        ):
            yield at + 2
        if self._number(at) and (at + 1 == self.size or self.low[at + 1] in PREPOSITIONS | JOINS | {"a", "per", ","}):
            yield at + 1  # "you do 140 a week"
        for end, _ in self.noun(at):
            yield end
        if self._is(at, "a", "one", "two", "three", "the") and self._is(
            at + 1, "third", "quarter", "fifth", "half", "thirds", "quarters"
        ):
            yield at + 2

    def tail(self, at: int) -> Ends:
        """Times, places, manners, purposes, reasons behind a verb, as many as stand there, or none."""
        return self._keep("tail", at, "", self._tail)

    def _tail(self, at: int, _: str) -> Iterator[int]:
        yield at
        for end in self.aside(at):
            yield from self.tail(end)
        if self._is(at, "to"):
            for end in self.plain(at + 1):
                yield from self.tail(end)
        if self._is(
            at,
            "so",
            "because",
            "when",
            "before",
            "after",
            "until",
            "since",
            "while",
            "if",
            "as",
            "unless",
            "where",
            "once",
            "although",
        ):
            yield from self.clause(at + 1)
            if self._is(at, "when", "before", "after", "since", "while"):
                yield from self.ing_phrase(at + 1)
        if self._is(at, "than", "as"):
            for end in (
                *(e for e, _ in self.noun(at + 1)),
                *self.how(at + 1),
                *self.clause(at + 1),
                *self.lacking(at + 1),  # "more than anyone thinks"
                *self.aside(at + 1),
            ):
                yield from self.tail(end)
            if at + 1 < self.size and (self.low[at + 1] in OBJECTS or self._number(at + 1)):
                yield from self.tail(at + 2)

    def aside(self, at: int) -> Ends:
        """One adverb, time or phrase with its preposition: "twice a week", "every Friday", "from 14% to 6%", "without shouting"."""
        return self._keep("aside", at, "", self._aside)

    def _aside(self, at: int, _: str) -> Iterator[int]:
        if at >= self.size:
            return
        word, bits = self.low[at], self._bits(at)
        if word in ADVERBS - {"not", "all", "both"} or (bits & ADVERB and word.endswith("ly")):
            yield at + 1
            if self._is(
                at,
                "now",
                "still",
                "only",
                "just",
                "even",
                "mainly",
                "mostly",
                "once",
                "twice",
                "nearly",
                "almost",
                "together",
                "early",
                "late",
            ):
                yield from self.aside(at + 1)
        if word in {
            "early",
            "late",
            "fast",
            "hard",
            "well",
            "better",
            "more",
            "less",
            "first",
            "last",
            "most",
            "enough",
        }:
            yield at + 1
        if word in SAYS_WHEN and at + 1 < self.size and self.words.singular(self.low[at + 1]) in TIMES | MONTHS:
            yield at + 2
            yield from self.clause(at + 2)  # "every time there is engineering work"
        if (
            self._is(at, "the")
            and self._is(at + 1, "same", "next")
            and at + 2 < self.size
            and self.low[at + 2] in TIMES
        ):
            yield at + 3
        if self._is(at, "the") and self._is(at + 1, *TIMES) and self._is(at + 2, "before", "after"):
            yield at + 3  # "the night before"
        if (
            self._is(at, "every")
            and self._number(at + 1)
            and self.words.singular(self.low[min(at + 2, self.size - 1)]) in TIMES
        ):
            yield at + 3  # "every 5 weeks"
        if self._is(at, "by", "per") and self._bits(at + 1) & NOUN and self._ends_at(at + 2):
            yield at + 2  # "by ear", "per family"
        if self._is(at, "somewhere", "anywhere", "everywhere"):
            yield from self.how(at + 1)
        if (
            word.endswith("er")
            and {word[:-2], word[:-1]} & self.words.words.keys()
            and bits & ADJECTIVE
            and self._ends_at(at + 1)
        ):
            yield at + 1  # "speak quieter"
        if bits & NOUN and self._is(at + 1, "by", "after") and self._is(at + 2, word):
            yield at + 3  # "page by page"
        if word in THEMSELVES:
            yield at + 1
        if word in {"a", "an", "per"} and at and at + 1 < self.size and self.low[at + 1] in TIMES:
            yield at + 2
        if self._number(at) and at + 1 < self.size and self.words.singular(self.low[at + 1]) in TIMES | LENGTHS:
            yield at + 2
            if self._is(at + 2, "ago", "later", "earlier", "early", "late", "before", "after", "in", "over", "short"):
                yield at + 3
        if (
            word in PREPOSITIONS
            or (word == "than" and at)
            or (word == "off" and self._is(at + 1, *DETERMINERS, *OBJECTS))
            or (word in {"because", "out", "instead", "ahead"} and self._is(at + 1, "of"))
        ):
            start = at + 1
            if self._is(start, "at") and self._is(start + 1, "least", "most"):
                start += 2
            if word == "of":  # "the chain of custody"
                yield from (end for end, _ in self._bare(start, owned=True) if end == start + 1)
            if word == "on" and self._bits(start) & NOUN and self._is(start + 1, "day", "days", "night", "nights"):
                yield start + 2  # "on truck day"
            if word == "with":  # "with half the ward away", "with nobody on the door"
                for end in self._object(start):
                    yield from self._so(end)
            if word in {"out", "up", "because"} or self._is(start, "of"):
                start += self._is(start, "of")
            if start < self.size and self.low[start] in DEGREES & NEARLY:
                start += 1
            for end in self._object(start):
                yield end
            for end in self.gerund(start):
                yield end
            if start < self.size and (self._number(start) or self.low[start] in MONTHS):
                yield start + 1
                if self.low[start] in MONTHS and self._number(start + 1) and word != "in":
                    yield start + 2
            if self._number(start) and self._is(start + 1, *MONTHS):
                yield start + 2  # "by 1st March"
            if self._is(start, *OWNS) and self._is(start + 1, "own"):
                yield start + 2  # "on her own"
            if start < self.size and self.low[start] in BARE_PLACES:
                yield start + 1
            if self._is(start, "front", "charge", "favour", "terms", "need", "spite") and self._is(start + 1, "of"):
                yield from self._object(start + 2)
            if self._is(start, "how", "what", "where", "who", "whether", "why", "which", "whoever", "whatever"):
                yield from self.clause(start + 1)
                if self._is(start + 1, "to"):
                    yield from self.plain(start + 2)
                if self._is(start, "who", "what", "whoever", "whatever"):
                    yield from self.verb(start + 1, EITHER)

    def _ends_at(self, at: int) -> bool:
        """Say whether a phrase may end before a place: nothing stands there that could belong to its last word."""
        return at >= self.size or self.low[at] in PREPOSITIONS | JOINS or not self.low[at][0].isalnum()

    def _so(self, at: int) -> Iterator[int]:
        """How something is, behind its name: away, done, on the door, running late."""
        if at < self.size and self._bits(at) & PARTICIPLE:
            yield from self.tail(at + 1)
        for end in (*self.ing_phrase(at), *self.how(at), *self.aside(at)):
            yield from self.tail(end)

    def ing_phrase(self, at: int) -> Ends:
        return self._keep("ing", at, "", self._ing_phrase)

    def _ing_phrase(self, at: int, _: str) -> Iterator[int]:
        at = self._adverbs(at)
        if at < self.size and self._bits(at) & ING and self.low[at] not in PREPOSITIONS:
            if self.low[at] == "being":
                yield from self.being(at + 1)
            yield from self.objects(at + 1, self.words.base(self.low[at]))

    def gerund(self, at: int) -> Ends:
        """A doing as a thing: "getting a GP to stop a drug"; two joined."""
        return self._keep("gerund", at, "", self._gerund)

    def _gerund(self, at: int, _: str) -> Iterator[int]:
        start = at + 1 if self._is(at, "not") else at
        for end in self.ing_phrase(start):
            yield end
            if self._is(end, "and", "or"):
                yield from self.gerund(end + 1)
                yield from (e for e in self._object(end + 1))
