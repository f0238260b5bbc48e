"""Whether a clause taken from a note word for word shows no fault: a subject with its verb, nothing that notes leave out, nothing that hangs.

The small grammar of `sure` reads what it knows to the end; whole sentences that people write go far beyond it. Such a
sentence is English already, and what has to be seen is only that typing left no hole in it.
"""

from __future__ import annotations

import re

from sincerely.core.letters.checks.grammar import slips
from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.object_articles import THINGS
from sincerely.core.letters.english.sure import Reading
from sincerely.core.letters.english.sure_words import (
    BARE_PLACES,
    BE,
    DO,
    EITHER,
    HAVE,
    JOINS,
    MANY,
    MODALS,
    OBJECTS,
    ONE,
    PARTICLES,
    PREPOSITIONS,
    SAYS,
    TAKES_PLAIN,
)
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    ADVERB,
    BASE,
    ING,
    MAINLY_NOUN,
    MAINLY_VERB,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
    WordClasses,
)
from sincerely.core.letters.letter_text import read_letter
from sincerely.core.letters.notes.note_marks import NOTE_MARKS
from sincerely.core.letters.notes.soundness import broken

_FINITE = set(BE) | set(HAVE) | set(DO) | MODALS
# What begins a clause of its own, so that another verb may follow.
_NEW_CLAUSE = JOINS | w.QUESTION_WORDS | w.RELATIVES | {",", ";", "if", "how"}
_OPENS = w.listed("when if because while although unless")
# "What is it on", "how would you": a question as it was put.
_PUT = re.compile(
    r"(?i)^(?:what|how|why|where|who|which|do|did|is|are|can|could|would|will)\b|\b(?:would|could|can|will|are|is|should) (?:you|i|we|they|it|he|she) |\b(?:do|did) (?:you|i|we|they|he|she) "
)
_LEAN_ON = w.DETERMINERS | {"and", "or", "but", "because", "to", "than", "if", "as", "i", "we"}
# What a comma may add without a joining word.
_END_WELL = w.listed(
    "all both that this these those much enough one some half more most two three four five six other another"
)
# Verbs that are taken for what describes a thing: "told staff" is no staff that were told.
_DONE = w.listed("told gave asked rang sent put kept made had use used check do did")
_ADDS = (
    w.listed(
        "not mostly mainly especially even all both each most some half which who where and but so or then because with without like including"
    )
    | PREPOSITIONS
)
_SMALL = (
    w.SUBJECTS
    | w.DETERMINERS
    | PREPOSITIONS
    | MODALS
    | JOINS
    | w.QUESTION_WORDS
    | w.ADVERBS
    | OBJECTS
    | _FINITE
    | {"or", "nothing", "none"}
)
_THINGS = (w.COUNT_NOUNS | w.PERSON_NOUNS | THINGS) - w.MASS
_CLIPPED = w.listed("thro thru tho altho nite lite")
_MOST_UNKNOWN = 1  # words of a trade that no table holds


def faultless_statement(text: str, words: WordClasses) -> bool:
    """Say whether a statement, without its full stop, shows no fault."""
    read = _Look(text, words)
    if _PUT.search(text):
        return False
    return read.all_known() and read.opens() and read.goes_on(0) and read.closes() and _clean(text, words)


def opens_with_verb(text: str, words: WordClasses) -> bool:
    """Say whether a text opens with a subject and a verb that goes with it; "14 rooms over" does not."""
    return _Look(text, words).opens()


def faultless_doing(text: str, words: WordClasses) -> bool:
    """Say whether what stands behind "I would" shows no fault."""
    return faultless_statement(f"I would {text}", words)


def faultless_question(text: str, words: WordClasses) -> bool:
    """Say whether what stands behind "You asked me" shows no fault: "what I do differently on a root in schedule 160"."""
    read = _Look(text, words)
    if read.size < 5 or read.low[0] not in w.QUESTION_WORDS | {"if"}:
        return False
    if read.size > 2 and read.low[0] in {"why", "when", "where", "if", "whether"} and read.low[2] in w.SUBJECTS:
        return False  # "why buses I said I like people"
    asks = read.low[1] in {"i", "we", "my"} or any(read.opens(at) for at in (1, 2, 3))
    return (
        asks
        and read.all_known()
        and read.goes_on(1)
        and read.closes(question=True)
        and _clean(f"I wondered {text}", words)
    )


def _clean(text: str, words: WordClasses) -> bool:
    sentence = f"{text[:1].upper()}{text[1:]}."
    return (
        not NOTE_MARKS.search(text)
        and not broken(sentence)
        and not any(True for _ in slips(read_letter(sentence), words))
    )


_CLOCK = re.compile(r"\d{1,2}(?:[.:]\d\d)?(?:am|pm)")
_TIMES = w.listed("minute minutes hour hours day days week weeks month months year years")
# "I like showing work early": not the "like" of "a place like this".
_WHO_LIKES = w.listed("i we you they people all both most many")


class _Look(Reading):
    """One clause, looked at for what is missing."""

    def all_known(self) -> bool:
        """Say whether every word is known but for one of a trade, and none is shouted or a mark."""
        if not 2 < self.size <= 44:
            return False
        odd, before_odd = 0, False
        for at, word in enumerate(self.low):
            if word == "s" and at and self._number(at - 1):
                continue  # "six Year 4s"
            if word in _CLIPPED:
                return False
            if word in {",", "'"} or self._number(at) or self._proper(at) or word[0].isdigit():
                continue
            if not re.fullmatch(r"[a-z][a-z'’/&-]*", word):
                return False
            bare = word.removesuffix("'s").removesuffix("s'")
            known = (
                self.words.knows(bare)
                or bare in w.VERB_FORMS
                or self._bits(at)
                or bare in _SMALL | _THINGS | w.MASS | w.ADJECTIVES
                or w.animate_plural(bare)
                or bare.removesuffix("s") in _THINGS
            )
            if not known and not word.startswith("'"):
                odd += not before_odd  # "kapa haka" is one
                if len(word) < 3 or not re.search(r"[aeiouy]", word):
                    return False
            before_odd = not known
        return odd <= _MOST_UNKNOWN

    def opens(self, at: int = 0) -> bool:
        """Say whether a subject and a verb that goes with it stand at a place, behind a time or place with or without its comma."""
        starts = (
            {at}
            | {at + 4 for _ in "x" if self._number(at) and self._is(at + 3, "times")}
            | {end + self._is(end, ",") for end in self.aside(at)}
        )
        for start in starts:
            if self._is(start, "there") and self._is(start + 1, *BE):
                return True
            for end, number in self.subject(start):
                if self._is(end - 1, "being"):
                    continue
                for verb in {end, self._adverbs(end), *(self.aside(end) if end > start + 1 else ())}:
                    measured = self.low[end - 1] in _TIMES and self._number(start) and verb < self.size
                    if measured and self._bits(verb) & PARTICIPLE and not self._is(verb, *BE):
                        continue  # "6 weeks paid training"
                    if self._goes_with(verb, number) and not self._only_describes(verb):
                        return True
        return False

    def _only_describes(self, at: int) -> bool:
        """Say whether a word that can be a thing's name has nothing but a state behind it: "OT claims always wrong"."""
        rest = range(at + 1, self.size)
        return (
            bool(self._bits(at) & (NOUN | PLURAL))
            and self.words.base(self.low[at]) not in w.LINKS
            and self.low[at] not in _FINITE
            and self.size > at + 1
            and all(self._bits(n) & (ADVERB | ADJECTIVE) and not self._bits(n) & (NOUN | PLURAL) for n in rest)
            and bool(self._bits(self.size - 1) & ADJECTIVE and not self._bits(self.size - 1) & ADVERB)
        )

    def _goes_with(self, at: int, number: str) -> bool:
        if at >= self.size:
            return False
        word, bits = self.low[at], self._bits(at)
        if word in PREPOSITIONS | PARTICLES | w.ADVERBS and not (
            word == "like" and at and self.low[at - 1] in _WHO_LIKES
        ):
            return False
        if (
            word == "last"
            and at + 1 < self.size
            and (self._proper(at + 1) or self._is(at + 1, "week", "month", "year", "night", "term"))
        ):
            return False  # "3 repairs last June"
        if word in MODALS or word == "'d":
            return True
        for table in (BE, HAVE, DO):
            if word in table:
                return (
                    table[word] in {number, EITHER}
                    or number == EITHER
                    or (number == "i" and (word in {"am", "was"} or (word not in BE and table[word] == MANY)))
                )
        if not bits & (PAST | THIRD | BASE):
            return False
        fits = (
            bits & PAST or (bits & THIRD and number in {ONE, EITHER}) or (bits & BASE and number in {MANY, EITHER, "i"})
        )
        return bool(fits) and self._a_verb(at, bits)

    def goes_on(self, start: int) -> bool:
        """Say whether no clause has two verbs, no comma joins two sentences, and no single thing lacks its article."""
        return self._fault(start) is None

    def _fault(self, start: int) -> str | None:
        """Return what shows that words are missing, for whoever looks into it; None where nothing does."""
        verbs, comma = 0, False
        for at in range(start, self.size):
            word = self.low[at]
            before = self.low[at - 1] if at else ""
            if word in _OPENS and not self._opens_behind(at + 1):
                return f"no clause behind {word}"
            if word in _NEW_CLAUSE:
                verbs, comma = 0, word in {",", ";"}
                continue
            if before == "," and word == "not" and self._is(at + 1, "had", "been", "done", "got"):
                return f"not {word}"  # "on the day, not had one bounced"
            if comma and before == "," and not self._adds(at):
                return f"comma {word}"
            if at and (word in w.SUBJECTS | {"i"} or word in w.DETERMINERS) and before not in PREPOSITIONS | {"of"}:
                lean = self._bits(at - 1) & (NOUN | PLURAL) and not self._is(at + 1, *BE)
                saying = self.words.base(before) in SAYS
                verbs = 0 if at > 2 and (lean or saying) and self.opens(at) else verbs
            if (
                before == "then"
                and not (at > 1 and self._is(at - 2, *BE))
                and self._bits(at) & PARTICIPLE
                and not self._bits(at) & (PAST | BASE | NOUN | ADJECTIVE)
            ):
                return f"lacks is {word}"  # "get an hour of training then thrown on ..."
            if self._runs_on(at):
                return f"verb {before} {word}"
            if self._finite(at, before):
                verbs += 1
                if verbs > 1:
                    return f"verb {word}"
            if (
                at
                and self._is(at - 1, "need", "needs", "want", "wants", "require", "requires")
                and word in PREPOSITIONS - {"to"}
                and word not in PARTICLES
            ):
                return f"needs what {word}"  # "you need from 1 February"
            if (
                word == "not"
                and at + 1 < self.size
                and self._bits(at - 1) & (NOUN | PLURAL)
                and not self._bits(at - 1) & (THIRD | PAST | ADVERB)
                and not self._is(at - 2, "to", "i", *w.SUBJECTS)
                and self._bits(at + 1) & ADJECTIVE
                and not self._bits(at + 1) & (NOUN | PLURAL)
            ):
                return f"lacks is {word}"  # "room not ready"
            if (
                _CLOCK.fullmatch(word)
                and at
                and self._bits(at - 1) & (THIRD | PAST | BASE)
                and before not in PREPOSITIONS | w.DETERMINERS
            ):
                return f"lacks at {word}"  # "a guest arrives 6am"
            if self._lacks_article(at):
                return f"article {word}"
        return None

    def _runs_on(self, at: int) -> bool:
        """Say whether a plain verb stands right behind another verb that takes none: "lasted disagree"."""
        before = self._bits(at - 1) if at else 0
        if (
            not before & (PAST | THIRD)
            or before & (NOUN | ADJECTIVE | PLURAL | ADVERB)
            or self.words.base(self.low[at - 1]) in TAKES_PLAIN | {"go", "come", "dare", "need"}
        ):
            return False
        bits = self._bits(at)
        return (
            bool(bits & BASE and bits & MAINLY_VERB and not bits & (NOUN | ADJECTIVE | PAST))
            and self.low[at] not in _SMALL
        )

    def _opens_behind(self, at: int) -> bool:
        """Say whether a clause, or a doing, follows a word that brings one in."""
        return at < self.size and (
            self.opens(at)
            or bool(self._bits(at) & (ING | PARTICIPLE | ADJECTIVE))
            or self._is(at, "not", "to", "of", *PREPOSITIONS)
        )

    def _adds(self, at: int) -> bool:
        """Say whether what stands behind a comma adds to the clause, or is a clause with its own joining word."""
        word, bits = self.low[at], self._bits(at)
        if word in _ADDS or self._number(at) or bits & (ADVERB | ING):
            return True
        listed = any(x in {"and", "or"} for x in self.low[at:])
        return listed and (bool(bits & (PAST | BASE | THIRD)) or not self.opens(at))

    def _finite(self, at: int, before: str) -> bool:
        """Say whether a word can be nothing but the verb of a clause."""
        word, bits = self.low[at], self._bits(at)
        if before in MODALS | {"to", "'d"} or self._proper(at):
            return False
        if word in _FINITE:
            behind_help = before in HAVE or before in BE or before == "not"
            return (not behind_help and word not in {"do", "have"}) or (
                word in {"do", "have"} and before in w.SUBJECTS | {"i"}
            )
        if bits & (NOUN | ADJECTIVE | ADVERB | PLURAL):
            return False
        return bool(bits & THIRD or (bits & PAST and not bits & PARTICIPLE))

    def _lacks_article(self, at: int) -> bool:
        """Say whether a single thing that one counts stands here without an article: "rang consultant", "on speaker"."""
        word, bits = self.low[at], self._bits(at)
        behind = self.low[at - 1] if at else ""
        if behind in {"last", "next", "every", "each", "this", "that"} or word == "contact":
            return False
        if bits & PAST and behind in {"i", "you", "we", "they"}:
            return False  # "what I thought"
        if bits & BASE and behind == "me" and self._is(at - 2, "had", "have", "let", "made", "make"):
            return False
        if bits & BASE and (
            behind in MODALS | {"to", "i", "we", "you", "they", "not", "never", "always"}
            or (self._bits(at - 1) & (PAST | THIRD | BASE) and self.words.base(behind) == "help")
        ):
            return False  # a verb
        listed = bits & NOUN and not bits & (PLURAL | ADVERB | ADJECTIVE) and word in _THINGS
        other = (
            bits & MAINLY_NOUN
            and not bits & (PLURAL | ADVERB | ADJECTIVE | ING | PAST | PARTICIPLE)
            and word not in _SMALL
            and not self._mass(at)
            and behind not in PREPOSITIONS
        )
        if not (listed or other) or self._proper(at) or self._follows_noun(at) or self._number(at + 1):
            return False
        if behind in PREPOSITIONS and word in BARE_PLACES | {"level", "top", "time", "term"}:
            return False
        start = at
        while (
            start
            and (
                self._bits(start - 1) & (NOUN | ADJECTIVE | PARTICIPLE | ING)
                or self.low[start - 1] in w.ADJECTIVES
                or "-" in self.low[start - 1]
            )
            and self.low[start - 1] not in PREPOSITIONS | w.DETERMINERS | _FINITE | w.SUBJECTS
        ):
            if self.low[start - 1] in _DONE:
                break
            start -= 1
        if start and (
            self.low[start - 1] in w.DETERMINERS
            or self._number(start - 1)
            or self.low[start - 1].endswith(("'s", "s'"))
            or self._proper(start - 1)
        ):
            return False
        return not any(end > at for end, _ in self.noun(start)) and not any(
            end > at for end in self.aside(start - 1 if start else 0)
        )

    def _follows_noun(self, at: int) -> bool:
        """Say whether the thing goes on behind this word: "kitchen staff"."""
        return (
            at + 1 < self.size
            and bool(self._bits(at + 1) & (NOUN | PLURAL))
            and self.low[at + 1] not in PREPOSITIONS | JOINS | _FINITE | w.DETERMINERS
        )

    def closes(self, *, question: bool = False) -> bool:
        """Say whether the end hangs on nothing."""
        last = self.low[-1] if self.low else "the"
        if last in _LEAN_ON - _END_WELL:
            return False
        if last in _FINITE and not question and not set(self.low) & {"how", "what", "than", "as"}:
            return False  # "when I am": where, or what?
        return (
            question
            or last not in PREPOSITIONS - PARTICLES - {"before", "after", "since", "for", "at", "with"}
            or bool(self._bits(self.size - 1) & ADVERB)
        )
