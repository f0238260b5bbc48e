"""A letter's sentences as rules of grammar read them: words, what each can be, and the marks between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    ADVERB,
    ANY_VERB,
    BASE,
    ING,
    MAINLY_NOUN,
    NOUN,
    PARTICIPLE,
    PLURAL,
    THIRD,
    WordClasses,
)
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Severity
from sincerely.core.reading.patterns import compiled

# Words of the closed classes, as bits above those of the open ones.
(DET, POSS, PREP, SUBJECT, OBJECT, BE, HAVE, DO, MODAL, JOIN, WH, NUMBER, NEGATION, NAME, INDEFINITE, QUANTITY, ADV) = (
    1 << i for i in range(12, 29)
)
AUXILIARY = BE | HAVE | DO | MODAL
CLOSED: dict[str, int] = {}
for _bits, _words in (
    (DET, "a an the this that these those every each another"),
    (POSS, "my your our their his her its"),
    (PREP, "of in on at with from into onto about for by without between through during under over against among towards toward behind near within beyond across around per"),
    (SUBJECT, "i you we they he she it"),
    (OBJECT, "me you us them him her it"),
    (BE, "am is are was were be been being isn't aren't wasn't weren't i'm you're we're they're he's she's it's that's there's ain't"),
    (HAVE, "have has had having haven't hasn't hadn't i've you've we've they've who've would've could've should've"),
    (DO, "do does did don't doesn't didn't"),
    (MODAL, "can could will would shall should may might must can't cannot couldn't won't wouldn't shouldn't mustn't i'll you'll we'll they'll he'll she'll it'll i'd you'd we'd they'd"),
    (JOIN, "and or but because although though if when while since unless until that so whereas as than before after once whether nor"),
    (WH, "who which what where how why when whom whose whatever"),
    (NUMBER, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty thirty forty fifty sixty seventy eighty ninety"),
    (NEGATION, "not never"),
    (INDEFINITE, "everyone everybody everything someone somebody something anyone anybody anything nobody nothing"),
    (QUANTITY, "many several few both some any all much more most no various such"),
    (ADV, "not never always already also just really very truly only still often usually even ever recently probably certainly currently then now soon quickly actually simply definitely finally sometimes rarely hardly clearly greatly deeply"),
):  # fmt: skip
    for _word in _words.split():
        CLOSED[_word] = CLOSED.get(_word, 0) | _bits
CLOSED["one"] |= NOUN
CLOSED["worse"] = CLOSED["better"] = ADJECTIVE | ADVERB
_TOKEN = compiled(r"[^\W\d_]+(?:['-][^\W_]+)*|\d[\w.,:]*\w|\d")
PAD = 8


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found: the words from `first` to `last`, what to put there ("" for nothing known), and what to say."""

    first: int
    last: int
    fix: str
    message: str
    severity: Severity = "warning"
    spelling: bool = False


class Sentence:
    """The words of one sentence from index PAD on, padded on both sides so that a rule may look around without care."""

    __slots__ = ("_heads", "answers", "bits", "end", "mark", "spans", "table", "told", "words")

    def __init__(self, table: WordClasses, plain: str, answers: bool = False) -> None:
        self.table = table
        self.answers = answers  # a question stands before it
        self._heads: dict[int, int] = {}
        self.told: list[Any] | None = None  # its finite verbs, once they were asked for
        self.words = [""] * PAD
        self.bits = [0] * PAD
        self.spans = [(0, 0)] * PAD
        self.mark = ["^"] * PAD  # the marks between a word and the one before it
        at = 0
        for found in _TOKEN.finditer(plain):
            text = found[0]
            word = text.lower()
            first = len(self.words) == PAD
            closed = CLOSED.get(word)
            if closed is None:
                if text[0].isdigit():
                    closed = NUMBER
                elif text[0] != word[0] and not first:
                    closed = NAME
                else:
                    closed = table.of(word)
                    if not closed and first and text[0] != word[0]:
                        closed = NAME
            self.words.append(word)
            self.bits.append(closed)
            self.spans.append(found.span())
            self.mark.append("^" if first else plain[at : found.start()].strip())
            at = found.end()
        self.end = len(self.words)
        self.mark.append(plain[at:].strip() or "$")
        self.words += [""] * PAD
        self.bits += [0] * PAD
        self.spans += [(len(plain), len(plain))] * PAD
        self.mark += ["$"] * PAD

    def is_a(self, i: int, bits: int) -> bool:
        """Say whether a word can be one of these."""
        return bool(self.bits[i] & bits)

    def only(self, i: int, bits: int) -> bool:
        """Say whether a word is one of these and no other class."""
        rest = self.bits[i] & ((1 << 9) - 1 | ~((1 << 12) - 1))
        return bool(rest) and not rest & ~bits

    def ends(self, i: int) -> bool:
        """Say whether a phrase ends before word `i`: a mark, the sentence's end, or a word that no noun phrase goes on with."""
        return (
            i >= self.end
            or bool(self.mark[i])
            or self.is_a(i, PREP | AUXILIARY | JOIN | WH | SUBJECT | DET | POSS)
            or self.words[i] == "to"
        )

    def opens(self, i: int) -> bool:
        """Say whether word `i` opens the sentence or a stretch behind a mark."""
        return i == PAD or bool(self.mark[i])

    def singular(self, i: int) -> bool:
        """Say whether a word is a noun in the singular, and one of which there can be several."""
        return self.is_a(i, NOUN) and not self.is_a(i, PLURAL) and self.words[i] not in EITHER_NUMBER

    def plural(self, i: int) -> bool:
        """Say whether a word is a noun in the plural and nothing else that matters here."""
        return self.is_a(i, PLURAL) and not self.is_a(i, NOUN) and self.words[i] not in PLURAL_FORM_ONLY

    def head(self, i: int) -> int:
        """Return where the noun phrase that begins at `i` has its last word; `i` - 1 where none begins there."""
        found = self._heads.get(i)
        if found is None:
            found = self._heads[i] = self._head(i)
        return found

    def _head(self, i: int) -> int:
        at = i
        if self.is_a(at, DET | POSS):
            at += 1
        while at < self.end and at < i + 7 and not (at > i and self.mark[at]):
            bits = self.bits[at]
            if bits & NAME or (bits & (NUMBER | QUANTITY) and not bits & JOIN):
                if bits & QUANTITY and at > i and self.plural(at - 1):
                    break  # "the things most worth reading"
                at += 1
            elif bits & (NOUN | PLURAL) and not bits & (AUXILIARY | PREP | JOIN | WH | SUBJECT):
                # A word that can be a verb as well ends the phrase when a noun went before and no noun follows.
                before = at > i and self.is_a(at - 1, NOUN | PLURAL) and not self.is_a(at - 1, ADJECTIVE)
                if before and bits & ANY_VERB and not bits & MAINLY_NOUN:
                    break
                if before and bits & THIRD and not self.is_a(at - 1, ADJECTIVE):
                    break
                if bits & ING and at > i and (self.plural(at - 1) or self.words[at - 1] == "people"):
                    break  # "the people living there"
                at += 1
            elif (
                bits & PARTICIPLE
                and at > i
                and self.is_a(at - 1, DET | POSS | NUMBER)
                and self.is_a(at + 1, NOUN | PLURAL)
            ):
                at += 1
            elif bits & (ADJECTIVE | ING) or (bits & ADVERB and self.is_a(at + 1, ADJECTIVE)):
                if at > i and self.is_a(at - 1, NOUN | PLURAL) and not self.is_a(at - 1, ADJECTIVE):
                    break
                at += 1
            else:
                break
        at -= 1
        while at >= i and not self.is_a(at, NOUN | PLURAL | NAME):
            at -= 1
        return at


Rule = Callable[[Sentence, int], Found | None]

# Which form of an auxiliary goes with one subject where the other goes with several ("are" -> "is"), and the other way.
FOR_ONE = {
    "are": "is", "were": "was", "have": "has", "do": "does",
    "aren't": "isn't", "weren't": "wasn't", "haven't": "hasn't", "don't": "doesn't",
}  # fmt: skip
FOR_MANY = {one: many for many, one in FOR_ONE.items()}

# Nouns that stand for one or many alike, or for a group that many writers treat as several.
EITHER_NUMBER = wordset(
    """
    people staff police sheep fish aircraft series species data media crew team family committee council board majority minority
    group pair couple variety range rest number lot half percent public youth government management department company audience
    class army crowd faculty headquarters offspring deer dozen hundred thousand million plenty bit kind sort type cattle
    poultry salmon trout cod herring mackerel tuna shrimp squid grouse moose swine savings dice scissors scales works means crossroads per personnel folk total fraction third quarter percentage set band bunch host handful
    array mix list-price
    """
)
# Bodies of people that are spoken of as one or as several.
GROUPS = EITHER_NUMBER | wordset(
    """
    panel jury choir orchestra firm club school ward trust hospital union agency charity bank office store shop band squad
    faculty leadership partnership practice restaurant hotel factory church parish county nation team kitchen brigade
    """
)
# Words with the look of a plural that are used as one, or begin compounds.
PLURAL_FORM_ONLY = wordset(
    """
    savings scissors scales dice news physics maths mathematics economics politics ethics means series species works headquarters thanks sales logistics
    operations systems sports human-resources lots clothes electronics robotics obstetrics paediatrics pediatrics geriatrics
    athletics diabetes measles gymnastics linguistics statistics analytics united others
    """
)


def sentences(letter: Letter) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of the body, the subject and a postscript stand."""
    for part in letter.sentences[:400]:
        if part.end - part.start <= 3000:
            yield part.start, part.end
    for start, end in letter.own():
        if (start, end) != (letter.body.start, letter.body.end) and end - start <= 3000:
            yield start, end


def is_base(s: Sentence, i: int) -> bool:
    """Say whether a word is a verb's plain form before all else: "discuss", "receive"; not "work", "open", "put"."""
    return s.only(i, BASE)


__all__ = ["BASE", "Found", "Rule", "Sentence", "is_base", "sentences"]
