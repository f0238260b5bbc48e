"""Whether a sentence is surely English: each word in a place that it can have, each clause with its subject and its verb, each thing with its article.

A small grammar of what letters say. What it cannot read to the end is not sure, be it right or wrong: the letter then does without.
"""

from __future__ import annotations

from collections.abc import Iterator

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.sure_ground import Ends
from sincerely.core.letters.english.sure_verbs import Verbs
from sincerely.core.letters.english.sure_words import (
    ADVERBS,
    BE,
    DO,
    DOES,
    EITHER,
    HAVE,
    JOINS,
    MANY,
    MODALS,
    ONE,
    PREPOSITIONS,
    SUBJECTS,
)
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    ADVERB,
    BASE,
    ING,
    NOUN,
    PAST,
    PLURAL,
    THIRD,
    WordClasses,
)


def sure_statement(text: str, words: WordClasses) -> bool:
    """Say whether a text, without its full stop, is surely a whole statement."""
    return _read(text, words).statement()


def sure_doing(text: str, words: WordClasses) -> bool:
    """Say whether a text is surely what stands behind "I would": a plain verb and all that belongs to it."""
    return _read(text, words).doing()


def sure_thing(text: str, words: WordClasses) -> bool:
    """Say whether a text is surely one thing's name with its article, or a doing: what stands behind "about"."""
    return _read(text, words).thing()


def sure_question(text: str, words: WordClasses) -> bool:
    """Say whether a text is surely what stands behind "You asked me": "how I would settle a ward at 3", "what to do if ...", "about the rota"."""
    return _read(text, words).question()


def sure_somebody(text: str, words: WordClasses) -> bool:
    """Say whether a text surely names who is looked for: "someone calm on call", "a sous who can run the pass", "people for the early starts"."""
    return _read(text, words).somebody()


def things_at(text: str, words: WordClasses) -> list[str]:
    """Return the names of things that a text opens with, the longest first; none that is cut in the middle of a name."""
    read = _read(text, words)
    ends = sorted({end for end, _ in read.noun(0)}, reverse=True)
    return [read.said(0, end) for end in ends if end == read.size or (read.parts_at(end) and not read.does_at(end))]


def things_wanted(text: str, words: WordClasses) -> list[str]:
    """Return what a statement says is wanted, used or done, by name, the longest first: "whole class reading" of "likes whole class reading, not carousels"."""
    return _read(text, words).wanted()


def _read(text: str, words: WordClasses) -> Reading:
    return Reading(text, words)


class Reading(Verbs):
    """One text and where its clauses may end."""

    def statement(self) -> bool:
        return 1 < self.size <= 60 and self.size in self.sentence(0)

    def doing(self) -> bool:
        return 0 < self.size <= 60 and self.size in self.steps(0)

    def thing(self) -> bool:
        ends = {end for end, _ in self.noun(0)} | set(self.gerund(0))
        if self.low and self.low[0].endswith(("body", "one")) and self.size > 1:
            ends |= set(self._object(0))  # "someone running in front of the tram"
        return 0 < self.size <= 30 and self.size in ends

    def somebody(self) -> bool:
        if not 1 < self.size <= 20:
            return False
        if self._is(0, "someone", "somebody", "anyone"):
            return self.size in self._object(0)
        return self._is(0, "a", "an", "people", "one") and any(end == self.size for end, _ in self.noun(0))

    def question(self) -> bool:
        if self._is(0, "about"):
            return any(end == self.size for end, _ in self.noun(1)) or self.size in self.gerund(1)
        if not self._is(0, *w.QUESTION_WORDS, "if"):
            return False
        for start in range(1, min(5, self.size)):
            if self.size in {*self.sentence(start), *self.lacking(start)} or (
                start == 1 and self.size in self.verb(1, EITHER)
            ):
                return True
            if self._is(start, "to") and self.size in self.plain(start + 1):
                return True
            if not (self._bits(start) & (ADJECTIVE | ADVERB | NOUN | PLURAL)):
                break
        return False

    def wanted(self) -> list[str]:
        for at in range(min(self.size, 9)):
            if self.words.base(self.low[at]) not in DOES or not self._bits(at) & (THIRD | PAST | BASE):
                continue
            if (
                at
                and at not in {end for end, _ in self.subject(0)}
                and not self._is(at - 1, "i", "you", "she", "he", "they", "we", "who", "also")
            ):
                continue
            start = (
                at + 2 if self._is(at + 1, "to") and self._is(at + 2, "see", "have", "get", "build", "run") else at + 1
            )
            start = start + 1 if self._is(at, "changed", "switched", "moved") and self._is(start, "to") else start
            start = start + 1 if self._is(start, "on", "up", "out", "about", "with") else start
            ends = {end for end, _ in self.noun(start)} | set(self.gerund(start))
            return [
                self.said(start, end) for end in sorted(ends, reverse=True) if end == self.size or self.parts_at(end)
            ]
        return []

    def does_at(self, at: int) -> bool:
        """Say whether what stands before a place wants, uses or does something there: who does is not what is spoken of."""
        return at < self.size and bool(self._bits(at) & (THIRD | PAST)) and self.words.base(self.low[at]) in DOES

    def parts_at(self, at: int) -> bool:
        """Say whether a name may end before a place: a small word, a comma or a verb stands there, and no further part of the name."""
        word = self.low[at]
        if word == "like" or (at and self._bits(at - 1) & ING and not self._bits(at - 1) & NOUN):
            return False  # "without feeling like ...": a doing cut short
        return (
            word
            in PREPOSITIONS
            | JOINS
            | ADVERBS
            | MODALS
            | set(BE)
            | set(HAVE)
            | set(DO)
            | {"which", "who", "all", "not", "i", "we", "you", "they"}
            or not word[0].isalnum()
            or bool(self._bits(at) & (THIRD | PAST) and not self._bits(at) & (NOUN | ADJECTIVE))
        )

    def sentence(self, at: int) -> Ends:
        """Clauses, joined by a comma and a joining word, or by the word alone; "on Tuesday, ..." and "when ..., ..." before the first."""
        return self._keep("sentence", at, "", self._sentence)

    def _sentence(self, at: int, _: str) -> Iterator[int]:
        starts = {at}
        for end in self.aside(at):
            starts.add(end + 1 if self._is(end, ",") else end)
        if self._is(
            at, "if", "when", "while", "once", "since", "although", "because", "as", "until", "before", "after"
        ):
            starts |= {end + 1 for end in self.clause(at + 1) if self._is(end, ",")}
        for start in starts:
            for end in self.clause(start):
                yield end
                yield from self._goes_on(end)

    def _goes_on(self, end: int) -> Iterator[int]:
        comma = end + 1 if self._is(end, ",", ";") else end
        if comma < self.size and self.low[comma] in JOINS - {"than", "that"}:
            yield from self.sentence(comma + 1)
        if comma > end:
            for behind in self.aside(comma):
                yield behind
                yield from self._goes_on(behind)
            if self._is(comma, "which", "who"):
                for behind in self.verb(comma + 1, EITHER):
                    yield behind
                    yield from self._goes_on(behind)
            if self._is(comma, "not", "mainly", "mostly", "especially", "even", "all", "both", "each"):
                yield from self.aside(comma + 1)
            if self._is(comma, "not"):  # ", not just hand out tablets"
                also = self._adverbs(comma + 1)
                yield from self.plain(also)
                yield from (stop for stop, _ in self.noun(also))

    def clause(self, at: int) -> Ends:
        return self._keep("clause", at, "", self._clause)

    def _clause(self, at: int, _: str) -> Iterator[int]:
        if self._is(at, "there"):
            for verb, number in ((x, n) for x, n in ((at + 1, n) for n in (ONE, MANY))):
                if verb < self.size and BE.get(self.low[verb]) == number:
                    for end, many in self.noun(self._adverbs(verb + 1)):
                        if many in {number, EITHER} or (number == ONE and many == ONE):
                            yield end
                            yield from self.tail(end)
            return
        for end, number in self.subject(at):
            for start in {end, self._adverbs(end)}:
                yield from self.verb(start, number)

    def subject(self, at: int) -> frozenset[tuple[int, str]]:
        return self._keep2("subject", at, self._subject)

    def _subject(self, at: int) -> Iterator[tuple[int, str]]:
        if at >= self.size:
            return
        word = self.low[at]
        if word in SUBJECTS:
            yield at + 1, "i" if word == "i" else SUBJECTS[word]
            if self._is(at + 1, "of"):
                for end, many in self.noun(at + 2):
                    yield end, EITHER if word in {"all", "some", "most"} else many if word != "one" else ONE
            if word.endswith(("body", "thing")) or word in {"everyone", "someone"}:
                yield from ((end, ONE) for end in self._which(at + 1))
        yield from self.noun(at)
        for end in self.gerund(at):
            yield end, ONE
