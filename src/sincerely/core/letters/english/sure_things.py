"""Where the name of a thing may end: its article, what kind it is, and what tells which one is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import plural as plural_noun
from sincerely.core.letters.english.sure_ground import Ends, Ground
from sincerely.core.letters.english.sure_words import (
    ADVERBS,
    BE,
    COUNTED_WITH,
    COUNTS,
    DETERMINERS,
    DO,
    EITHER,
    FIGURE,
    HAVE,
    IN_COMPOUNDS,
    JOINS,
    LABELLED,
    LINKS,
    MANY,
    MASS,
    MAY_LACK,
    MEASURES,
    MODALS,
    NAMED_PLACES,
    OBJECTS,
    ONE,
    ONE_IN_S,
    OWNING,
    OWNS,
    PART_OF,
    PARTICLES,
    PEOPLE,
    PREPOSITIONS,
    SEVERAL,
    SINGULAR,
    TENS,
    TIMES,
)
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    ADVERB,
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


class Things(Ground):
    """Things with their articles."""

    def noun(self, at: int) -> frozenset[tuple[int, str]]:
        """A thing with its article and what tells which; several joined."""
        return self._keep2("noun", at, self._noun)

    def _noun(self, at: int) -> Iterator[tuple[int, str]]:
        for end, number in self.core(at):
            yield end, number
            for end2 in self._which(end):
                yield end2, number
            for stop in {end, *self._which(end)}:
                comma = stop + 1 if self._is(stop, ",") else stop
                # A comma before "and" joins statements, and two things of which the second has lost its verb.
                joins = comma == stop and self._is(comma, "and", "or", "&")
                if joins or (comma > stop and not self._is(comma, *JOINS)):
                    joined = comma + 1 if joins else comma
                    for more, _ in self.noun(joined):
                        if joined > comma or self._listed(comma, more):
                            yield more, MANY
                    if joins and self._is(joined, "you", "me", "us", "them"):  # "the registrar and you"
                        yield joined + 1, MANY
                    if joins and self.low[at] in OWNS:  # "the night guard and reception"
                        yield from ((more, MANY) for more, _ in self._bare(joined, owned=True))

    def _listed(self, at: int, end: int) -> bool:
        """Say whether a comma joins things of a list, which an "and" closes."""
        return any(x in {"and", "or"} for x in self.low[at:end])

    def _which(self, at: int) -> Ends:
        """What tells which thing is meant: "on the night shift", "who left", "you showed me", "to fill in", "left over"."""
        return self._keep("which", at, "", self._tell_which)

    def _tell_which(self, at: int, _: str) -> Iterator[int]:
        if at >= self.size:
            return
        ends: set[int] = set()
        word = self.low[at]
        if word in PREPOSITIONS | {"than", "off"}:
            ends |= self.aside(at)
        if word in {"last", "next", "every", "each", "this", "yesterday", "today"}:
            ends |= self.aside(at)
        if at and self.low[at - 1] in TIMES | {"way", "reason"}:
            ends |= self.clause(at)  # "the night I called outreach"
        if word in {"who", "which", "that"}:
            ends |= self.verb(self._adverbs(at + 1), EITHER)
            ends |= set(self.lacking(at + 1))
        elif word in {"where", "when"}:
            ends |= self.clause(at + 1)
        elif word in MAY_LACK and at:
            ends |= set(self.lacking(at))
        elif word == "to":
            ends |= self.plain(at + 1)
        elif (
            self._bits(at) & PARTICIPLE
            and at + 1 < self.size
            and self.low[at + 1] in PREPOSITIONS | PARTICLES | ADVERBS
            and not self._bits(at) & PAST & ~self._bits(at)
        ):
            if (
                self.words.base(word) not in LINKS
                and self.low[at].endswith(("ed", "en", "t", "ght", "de", "wn"))
                and self._is(at + 1, "by")
            ):
                ends |= self.tail(at + 1)
        elif self._bits(at) & ING and (
            not self._bits(at) & NOUN
            or self._is(at + 1, "late", "short", "up", "down", "out", "away", *DETERMINERS, *PREPOSITIONS)
            or self._number(at + 1)
        ):
            ends |= self.ing_phrase(at)
        elif word == "not" and self._bits(at + 1) & ING:
            ends |= self.ing_phrase(at + 1)
        for end in ends:
            yield end
            if end < self.size and self.low[end] in PREPOSITIONS | {"who", "that", "to"}:
                yield from self._which(end)

    def lacking(self, at: int) -> Iterator[int]:
        """A clause whose object is the thing before it: "(a drug) a consultant started", "(the rota) you showed me"."""
        for end, number in self.subject(at):
            start = self._adverbs(end)
            if start < self.size:
                word, bits = self.low[start], self._bits(start)
                if word in HAVE or word in MODALS or word in DO:
                    nxt = self._adverbs(start + 1)
                    nxt = nxt + 1 if self._is(nxt, "not") else nxt
                    if nxt < self.size and self._bits(nxt) & (PARTICIPLE if word in HAVE else BASE):
                        yield from self.tail(nxt + 1)
                fits = bits & PAST or (bits & THIRD and number == ONE) or (bits & BASE and number in {MANY, "i"})
                if fits and (word in w.VERB_FORMS or word in DO or word in HAVE):
                    yield from self.tail(start + 1)
                    if start + 1 < self.size and self.low[start + 1] in {"me", "you", "us", "them"}:
                        yield from self.tail(start + 2)

    def core(self, at: int) -> frozenset[tuple[int, str]]:
        return self._keep2("core", at, self._core)

    def _core(self, at: int) -> Iterator[tuple[int, str]]:
        if at >= self.size:
            return
        word = self.low[at]
        if self._proper(at):
            end = at + 1
            while end < self.size and (
                self._proper(end)
                or (
                    self._is(end, "of", "and", "&")
                    and end + 1 < self.size
                    and self._proper(end + 1)
                    and self.low[end] != "and"
                )
            ):
                end += 1
            for stop in range(at + 1, end + 1):
                if self.tokens[stop - 1].endswith("'s") or self.tokens[stop - 1].endswith("s'"):
                    if self._is(at - 1, "at", "from", "to") and at:
                        yield stop, ONE  # "at Perrin's"
                    for done, number in self._bare(stop, owned=True):
                        yield done, number
                else:
                    yield stop, EITHER
                    if stop < self.size and FIGURE.match(self.low[stop]):
                        yield stop + 1, ONE  # "Year 2"
                    if self._is(stop, *NAMED_PLACES):
                        yield stop + 1, ONE  # "Elm ward"
                    if not self._bits(stop) & THIRD:  # "Trish wears ..."
                        yield from self._bare(stop, owned=False)
        if word in DETERMINERS:
            start, number = at + 1, ONE if word in SINGULAR else MANY if word in SEVERAL else EITHER
            owned = word in OWNS | SINGULAR | OWNING
            if word in {"all", "both", "half"} and start < self.size and self.low[start] in OWNS | {"of"}:
                for end, many in self.core(start + (self.low[start] == "of")):
                    yield end, MANY if word == "both" else many
                return
            if word in SEVERAL and self._is(start, "more"):
                start += 1
            if self._is(start, *SEVERAL) and word in OWNS | {"all", "any", "no", "every", "another"}:
                start, number, owned = start + 1, MANY, False
            if start < self.size and self._number(start) and word in OWNS | COUNTED_WITH | {"a", "an"}:
                if word == "the" and re.fullmatch(r"\d+(?:st|nd|rd|th)", self.low[start]):
                    yield start + 1, ONE  # "the 18th"
                if word == "the" and self._is(start + 1, *BE, *HAVE, *MODALS):
                    yield start + 1, EITHER  # "the 42 was cut": a bus by its number
                start, owned = start + 1, True
            for end, many in self._bare(start, owned=owned):
                if number == EITHER or many in (EITHER, number) or (word in {"one", "this", "that"} and many == ONE):
                    if (
                        word in {"some", "any", "most", "more", "less", "all", "enough", "much", "half"}
                        and many == ONE
                        and not self._mass(end - 1)
                    ):
                        continue
                    if word in {"a", "an"} and (
                        many == MANY
                        or (
                            (self.low[start][:1] in "aeiou") != (word == "an")
                            and self.low[start][:1] in "aeiou"
                            and self.low[start][:2] not in {"eu", "un", "us", "on", "ur"}
                        )
                    ):
                        continue
                    yield (
                        end,
                        EITHER if word in SEVERAL and self._lasts(start, end) else many if number == EITHER else number,
                    )
            if word in SEVERAL and at and self._is(at - 1, "in", "of", "between"):
                yield start + self._is(start, *TENS), MANY  # "one in two hundred"
            if word in SEVERAL | PART_OF and self._is(start, "of"):
                for end, many in self.core(start + 1):
                    yield end, many
            return
        if self._number(at) or word in {"a", "about", "over", "around", "nearly", "almost", "only", "just"}:
            start = at if self._number(at) else at + 1
            if start < self.size and self._number(start):
                if self.low[start].endswith("%"):
                    yield start + 1, EITHER
                if self._is(start + 1, "of"):
                    for end, many in self.core(start + 2):
                        yield end, many
                    if self._is(start + 2, "us", "you", "them"):
                        yield start + 3, MANY
                if self._is(start + 1, *MEASURES):
                    yield start + 2, EITHER  # "32 mph"
                if self._is(start + 1, "to", "or") and self._number(start + 2):
                    start += 2  # "12 to 15 minutes"
                if self._is(start + 1, "more", "other"):
                    start += 1
                elif self._is(start + 1, "or") and self._is(start + 2, "more", "so"):
                    start += 2
                if (
                    self._is(start + 1, "in", "out")
                    and start + 2 < self.size
                    and (self._number(start + 2) or self.low[start + 2] in SEVERAL)
                ):
                    yield start + 3, EITHER
                for end, many in self._bare(start + 1, owned=False):
                    if many != ONE or (self.low[start] == "1" and self._bits(end - 1) & NOUN):
                        yield end, EITHER if self._lasts(start + 1, end) else many
            return
        yield from self._bare(at, owned=False)

    def _lasts(self, start: int, end: int) -> bool:
        """Say whether a count is of times, which may be one stretch: "two weeks is more than most give"."""
        return end == start + 1 and self.words.singular(self.low[start]) in TIMES

    def _bare(self, at: int, *, owned: bool) -> Iterator[tuple[int, str]]:
        """Adjectives and nouns in a row, the last one the thing. One thing needs its article before it; several and what is not counted do not."""
        end, seen_noun = at, False
        while end < self.size and end - at < 6:
            word, bits = self.low[end], self._bits(end)
            if word in {"one", "ones"} and end > at and (word == "ones" or owned):
                yield end + 1, ONE if word == "one" else MANY  # "the second one", "the new ones"
                break
            if word in PREPOSITIONS | JOINS | (DETERMINERS - {"half"}) | MODALS | OBJECTS | set(BE) | set(HAVE) | set(
                DO
            ) or word in {",", ";", "not", "who", "which", "to"}:
                break
            possessive = word.endswith(("'s", "s'"))
            own = word[:-2] if word.endswith("'s") else word[:-1]
            if possessive:
                if self.words.of(own) & (NOUN | PLURAL) and (owned or end > at):
                    yield from self._bare(end + 1, owned=True)
                break
            unknown = not bits and word not in w.VERB_FORMS and word.replace("-", "").isalpha() and len(word) > 2
            hyphened = "-" in word
            if (
                seen_noun
                and end
                and self._bits(end - 1) & PLURAL
                and not self._bits(end - 1) & NOUN
                and self.low[end - 1] not in IN_COMPOUNDS
            ):
                break  # "12 hours nights"
            if not self._after_article(end, at, owned=owned):
                bits = self._as_thing(word, bits)
            noun = bool(bits & (NOUN | PLURAL)) or unknown or (hyphened and not bits) or self._proper(end)
            noun = noun or (word in MASS and bool(bits & ING))  # "hourly rounding"
            noun = noun or (end == at and bool(bits & BASE) and self._is(at - 1, "a", "an"))  # "a debrief"
            tells = (
                bool(bits & ADJECTIVE)
                or bool(bits & (PARTICIPLE | ING))
                or word.endswith("ed")
                or hyphened
                or word in w.ADJECTIVES
                or word in w.ORDINALS
                or word in {"own", "half"}
                or (end > at and self._number(end))
            )
            if (
                not noun
                and not tells
                and not (bits & ADVERB and end + 1 < self.size and self._bits(end + 1) & (ADJECTIVE | PARTICIPLE))
            ):
                break
            if seen_noun and not noun:
                break  # "rota done 6 weeks": how a thing is stands before it
            end += 1
            if not noun:
                continue
            several = (
                bits & PLURAL or (unknown and word.endswith("s") and not word.endswith(ONE_IN_S)) or plural_noun(word)
            )
            if several and not (bits & NOUN and not bits & PLURAL):
                yield end, MANY
                seen_noun = True
                if not bits & NOUN:
                    continue
            if bits & ING and not seen_noun and end - 1 == at and not bits & MAINLY_NOUN and not owned:
                seen_noun = True
                continue
            if word in PEOPLE:
                seen_noun = True
                yield end, MANY if word != "staff" and word != "crew" else EITHER
                continue
            quality = bits & MAINLY_ADJECTIVE and not bits & MAINLY_NOUN and end - 1 == at
            if quality and owned and end < self.size and (self.low[end] in PREPOSITIONS | MODALS | set(BE) | set(HAVE)):
                quality = False  # "every joint at ...", "the senior must ..."
            if word in LABELLED and end < self.size and (self.low[end].isdigit() or self.low[end] in COUNTS):
                yield end + 1, ONE  # "period 6"
            if (owned or self._mass(end - 1)) and not quality:
                yield end, EITHER if word in {"staff", "police", "team", "crew", "family"} else ONE
            seen_noun = True

    def _after_article(self, end: int, start: int, *, owned: bool) -> bool:
        """Say whether a word that may be a verb is a thing's name here, since it stands behind an article: "the deal", "the pick rate"."""
        bits = self._bits(end)
        follows = self._is(end + 1, *OBJECTS, *OWNS, *SINGULAR, "to")
        if not owned or not start or not bits & NOUN or bits & (THIRD | PAST):
            return False
        mostly_done = bits & MAINLY_VERB and not (
            self._bits(end + 1) & NOUN or self._is(end + 1, *BE, *HAVE, *MODALS)
        )  # "the dare"
        return not mostly_done and (end == start or not follows)

    def _as_thing(self, word: str, bits: int) -> int:
        """Return what a word can be where a thing stands: what is nearly always a verb ("comes", "wants") is no noun."""
        if (
            bits & (NOUN | PLURAL)
            and word in w.VERB_FORMS
            and word not in w.NOUN_LIKE | w.COUNT_NOUNS | MASS | w.MASS
            and not bits & ING
        ):
            base = self.words.base(word)
            if (
                base in w.VERB_FORMS
                and base not in w.NOUN_LIKE | w.COUNT_NOUNS | MASS | w.MASS
                and (bits & THIRD or not bits & MAINLY_NOUN)
            ):
                return bits & ~(NOUN | PLURAL)
        return bits

    def _mass(self, at: int) -> bool:
        word = self.low[at]
        return (
            w.mass(word)
            or word in w.MASS
            or word in MASS
            or (bool(self._bits(at) & ING) and bool(self._bits(at) & NOUN))
            or word.endswith(("ness", "ship", "ware", "itis", "osis"))
        )
