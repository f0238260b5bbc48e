"""Where a verb with all that belongs to it may end."""

from __future__ import annotations

from collections.abc import Iterator

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.sure_ground import Ends
from sincerely.core.letters.english.sure_phrases import Phrases
from sincerely.core.letters.english.sure_words import (
    ADVERBS,
    ASKS,
    BE,
    DO,
    EITHER,
    HAVE,
    LINKS,
    MANY,
    MODALS,
    MOSTLY_SMALL,
    OBJECTS,
    ONE,
    OWNS,
    PARTICLES,
    PEOPLE,
    PREPOSITIONS,
    SAYS,
    SAYS_WHEN,
    SINGULAR,
    TAKEN,
    TAKES_DOING,
    TAKES_DONE,
    TAKES_HOW,
    TAKES_PLAIN,
    TAKES_TO,
    TAKES_TWO,
    TELLS_HOW,
    VERB_BEFORE,
    WANT_OBJECTS,
)
from sincerely.core.letters.english.word_classes import (
    BASE,
    ING,
    MAINLY_ADJECTIVE,
    MAINLY_NOUN,
    MAINLY_VERB,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
)


class Verbs(Phrases):
    """Verbs that go with their subject, and what they take."""

    def verb(self, at: int, number: str) -> Ends:
        return self._keep("verb", at, number, self._verb)

    def _verb(self, at: int, number: str) -> Iterator[int]:
        for end in self._one_verb(at, number):
            yield end
            comma = end + 1 if self._is(end, ",") else end
            if self._is(comma, "and", "but", "or", "then"):
                also = self._adverbs(comma + 1)
                yield from self.verb(also, number)

    def _one_verb(self, at: int, number: str) -> Iterator[int]:
        if at >= self.size:
            return
        word = self.low[at]
        after = self._adverbs(at + 1)
        starts = {after, after + 1 if self._is(after, "not") else after}
        starts |= {self._adverbs(s) for s in starts}
        if word in MODALS or word == "'d":
            for s in starts:
                yield from self.plain(s)
            if word != "'d":
                return
        if word in BE and (number in {EITHER, BE[word]} or (number == "i" and word in {"am", "was"})):
            for s in starts:
                yield from self.being(s)
            return
        if word in HAVE or word == "'d":
            if self._agrees(HAVE.get(word, EITHER), number):
                for s in starts:
                    yield from self.had(s)
                    if self._is(s, "to"):
                        yield from self.plain(s + 1)
                    if word != "'d":
                        yield from self.objects(s, "have")
            return
        if word in DO and self._agrees(DO[word], number):
            for s in starts:
                if s > at + 1 or self._is(at + 1, "not"):
                    yield from self.plain(s)
            yield from self.objects(at + 1, "do")
            return
        bits = self._bits(at)
        base = self.words.base(word)
        fits = (
            bool(bits & PAST)
            or (bits & THIRD and number in {ONE, EITHER})
            or (bits & BASE and number in {MANY, EITHER, "i"})
        )
        if word == "used" and self._is(at + 1, "to"):
            yield from self.plain(at + 2)
        if fits and self._a_verb(at, bits):
            yield from self.objects(at + 1, base)

    def _a_verb(self, at: int, bits: int) -> bool:
        """Say whether a word that may be a verb is one here: what is mostly a noun or an adjective has to show it by what stands around it."""
        word = self.low[at]
        if word in MOSTLY_SMALL | ADVERBS and word != "like":
            return False
        if bits & MAINLY_ADJECTIVE or (bits & (MAINLY_NOUN | PLURAL | NOUN) and not (bits & PAST and not bits & NOUN)):
            sure_before = at and self.low[at - 1] in VERB_BEFORE
            sure_after = at + 1 < self.size and (
                self.low[at + 1] in OWNS | SINGULAR | OBJECTS | {"to", "that", "how", "what", "yes", "no"}
            )
            common = word in w.VERB_FORMS and word not in w.NOUN_LIKE
            follows = at + 1 < self.size and (
                self.low[at + 1] in PREPOSITIONS | PARTICLES | ADVERBS | SAYS_WHEN or self._number(at + 1)
            )
            before = self._bits(at - 1) if at else 0
            several = (
                before & PLURAL
                or (at and self.low[at - 1] in PEOPLE)
                or (not before and at and self.low[at - 1].endswith("s"))
            )
            counted = several and bits & BASE
            if several and bits & MAINLY_VERB and bits & (BASE | PAST):
                return True  # "the men read more"
            return bool(
                sure_before
                or sure_after
                or common
                or (
                    follows
                    and (word in w.VERB_FORMS or self.low[at + 1] in PARTICLES)
                    and (counted or bits & (PAST | THIRD))
                )
            )
        return word in w.VERB_FORMS or not bits & NOUN or bool(bits & PAST)

    def plain(self, at: int) -> Ends:
        """A plain verb and all that belongs to it: behind "to" and "would"."""
        return self._keep("plain", at, "", self._plain)

    def _plain(self, at: int, _: str) -> Iterator[int]:
        if at >= self.size:
            return
        word = self.low[at]
        if word == "be":
            yield from self.being(self._adverbs(at + 1))
        elif word == "have":
            yield from self.had(at + 1)
            yield from self.objects(at + 1, "have")
        elif self._bits(at) & BASE and word not in MODALS | PREPOSITIONS - {"like", "near"}:
            yield from self.objects(at + 1, word)

    def steps(self, at: int) -> Ends:
        """Plain verbs in a row: "open the window, count to ten and start again"."""
        return self._keep("steps", at, "", self._steps)

    def _steps(self, at: int, _: str) -> Iterator[int]:
        for start in {at, self._adverbs(at)}:
            for end in self.plain(start):
                yield end
                comma = end + 1 if self._is(end, ",") else end
                joined = comma + 1 if self._is(comma, "and", "or", "then", "but") else comma
                joined = joined + 1 if self._is(joined, "then") else joined
                if joined > end:
                    yield from self.steps(joined)
                yield from self._goes_on(end)

    def being(self, at: int) -> Iterator[int]:
        """What stands behind "is": how, what, where something is, or what it is doing."""
        if at >= self.size:
            return
        bits = self._bits(at)
        for end in self.how(at):
            yield from self.tail(end)
        for end, _ in self.noun(at):
            yield from self.tail(end)
        if self.low[at] in OBJECTS:
            yield from self.tail(at + 1)
        if bits & ING:
            yield from self.objects(at + 1, self.words.base(self.low[at]))
        if bits & PARTICIPLE:
            yield from self.tail(at + 1)
            if at + 1 < self.size and self.low[at + 1] in PARTICLES:
                yield from self.tail(at + 2)
            for end, _ in self.noun(at + 1):  # "were given three days"
                yield from self.tail(end)
        if self._number(at) and self.low[at].endswith("%"):
            yield from self.tail(at + 1)
        if self._number(at) and (self.low[at] not in w.DETERMINERS or self.low[at + 1 : at + 2] == ["thousand"]):
            stop = at + 2 if self._is(at + 1, "thousand", "hundred") else at + 1
            if stop > at + 1 or len(self.low[at]) > 1:
                yield from self.tail(stop)  # "the list is nine thousand"
        if self._is(at, "to"):
            yield from self.plain(at + 1)
        if self._is(at, "that", "because", "how", "what", "why", "where"):
            yield from self.clause(at + 1)
            if self._is(at, "what"):
                yield from self.verb(at + 1, EITHER)
        if self._is(at - 2, "problem", "trouble", "worry", "headache", "issue", "thing", "point"):
            yield from self.clause(at)  # "the big problem is nobody trusts the dashboard"
        yield from self.gerund(at)
        for end in self.aside(at):
            yield end
            yield from self.tail(end)

    def had(self, at: int) -> Iterator[int]:
        if at >= self.size:
            return
        at = self._adverbs(at)
        if self._is(at, "been"):
            yield from self.being(self._adverbs(at + 1))
        elif at < self.size and self._bits(at) & PARTICIPLE:
            yield from self.objects(at + 1, self.words.base(self.low[at]))

    def objects(self, at: int, verb: str) -> Ends:
        return self._keep("objects", at, verb, self._objects)

    def _objects(self, at: int, verb: str) -> Iterator[int]:
        """What may stand behind a verb: one object or two, how, whereto, "to do", "that ...", and times, places and manners."""
        particle = at + 1 if at < self.size and self.low[at] in PARTICLES else at
        if verb not in WANT_OBJECTS or particle > at:
            yield from self.tail(at)
            yield from self.tail(particle)
        manner = self._adverbs(at)
        for start in {at, particle, at if self._is(at, "all", "both") else manner}:
            for end in self._object(start):
                yield from self.tail(end)
                if end < self.size and self.low[end] in PARTICLES:
                    yield from self.tail(end + 1)
                for second in self._object(end):
                    if verb in TAKES_TWO:
                        yield from self.tail(second)
                if verb in TAKES_HOW:
                    for how in self.how(end):
                        yield from self.tail(how)
                if verb in TAKES_PLAIN:
                    yield from self.plain(end)
                if verb in TAKES_DONE and end < self.size and self._bits(end) & (PARTICIPLE | ING):
                    yield from self.objects(end + 1, self.words.base(self.low[end]) if self._bits(end) & ING else "be")
                if verb in SAYS and self._is(end, "that", "how", "what", "why", "where", "when", "which"):
                    yield from self.clause(end + 1)
                if verb in SAYS:
                    yield from self.clause(end)
        if verb in LINKS and self._is(at, "like", "as"):
            for end, _ in self.noun(at + 1):
                yield from self.tail(end)
        if verb in LINKS:
            for end in self.how(at):
                yield from self.tail(end)
            if verb in {"get", "arrive", "stay", "come"} and at < self.size and self._bits(at) & PARTICIPLE:
                yield from self.tail(at + 1)
        if verb in TAKES_TO and self._is(at, "to"):
            yield from self.plain(at + 1)
        if verb in TAKES_DOING:
            yield from self.ing_phrase(at)
            yield from self.ing_phrase(particle)
        if verb == "say" and self._is(at, "yes", "no"):
            yield from self.tail(at + 1)
        if verb in ASKS | TELLS_HOW and self._is(
            at, "how", "what", "why", "where", "when", "whether", "if", "which", "who"
        ):
            yield from self.sentence(at + 1)
            if self._is(at, "who", "which", "what"):
                yield from self.verb(at + 1, EITHER)
        if self._is(at, *TAKEN.get(verb, ())):
            yield from self.tail(at + 1)  # "take charge"
        if verb in SAYS and at < self.size:
            if self._is(at, "that", "how", "what", "why", "where", "when", "whether", "if", "which", "who"):
                yield from self.sentence(at + 1)
                if self._is(at, "who", "which", "what"):
                    yield from self.verb(at + 1, EITHER)
                if self._is(at + 1, "to"):
                    yield from self.plain(at + 2)
            yield from self.sentence(at)
