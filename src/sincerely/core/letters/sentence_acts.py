"""What a sentence of a letter does to its reader, weighed by its words: it presses, blames, asks for nothing in particular, thanks.

Two linear models added up. One weighs signs (words alone and with the form of the letter, their stems, runs of two and three, how the sentence begins and ends); the
other gives every common word a weight by what it means, so that words no example had count too. Weights are shipped data, made by
`scripts/train_sentence_acts.py`; names and figures are no signs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import pairwise

from sincerely.core.letters.company import Company, acts_in_company
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.letter_text import Letter, Part
from sincerely.core.lines import Lines
from sincerely.core.reading.patterns import compiled

_TOKEN = compiled(r"[^\W\d_]+(?:['’][a-z]+)?|\d[\d,.]*|[!?…]|\.{2,}|--|—|–|[;:()\"]|,|\.")
_ENDING = compiled(r"(?:ing|edly|ed|es|s|ly|'s|ies)$")
_STEM, _LONGEST = 7, 1000
#: Words with a capital inside a sentence that are no names.
_CAPITALS = wordset(
    """
    i i'm i've i'll i'd monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december god christmas easter
    """
)

#: What disturbs a reader wherever it is done.
HARMFUL = wordset("pushy confrontational ultimatum vague-ask grovelling slang need bottom-line")


@dataclass(frozen=True, slots=True, eq=False)
class ActWeights:
    """For each of `acts`: where it begins, how much is enough to call a sentence so, how much so that a rule that calls it so is believed, and how much where another sentence of the letter does harm; then the weight of each sign, and how telling each word is with its weights by meaning, times that."""

    acts: tuple[str, ...]
    bias: tuple[float, ...]
    enough: tuple[float, ...]
    likely: tuple[float, ...]
    beside: tuple[float, ...]
    signs: Mapping[str, tuple[float, ...]]
    words: Mapping[str, tuple[float, tuple[float, ...]]]
    whole: Mapping[str, WholeJudge] = field(default_factory=dict)
    company: Mapping[str, Company] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WholeJudge:
    """What a letter as a whole shows and how much each sign speaks for its lacking something; from `enough` on it does."""

    bias: float
    enough: float
    signs: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence, what it does by its words alone, what it may do where a rule says so too, whether it is the subject, how much speaks for each act, and whether that is enough for harm whatever stands around it."""

    part: Part
    acts: frozenset[str]
    likely: frozenset[str]
    subject: bool
    sums: tuple[float, ...] = ()
    harsh: bool = False


#: What a sentence does by its words alone, may do where a rule says so, does beside one that does harm; and its sums.
_Told = tuple[frozenset[str], frozenset[str], frozenset[str], tuple[float, ...]]


def weigh_letter(letter: Letter, form: str, weights: ActWeights) -> tuple[Weighed, ...]:
    """Return every sentence of the writer's own words (subject, body, postscript) with what it does."""
    parts = [p for p in letter.own_sentences if any(map(str.isalpha, p.text)) and "[in your own words" not in p.text]
    told = [_acts(letter.plain[part.start : part.end], form, weights) for part in parts]
    harsh = [bool(acts & HARMFUL) for acts, _, _, _ in told]
    if weights.company:
        told = _in_company(letter, parts, told, weights)
    # Whoever was angry or in haste in one sentence seldom was in one alone.
    harm = any(acts & HARMFUL for acts, _, _, _ in told)
    return tuple(
        Weighed(part, beside if harm else acts, likely, part.end <= letter.body.start, sums, by_itself)
        for part, (acts, likely, beside, sums), by_itself in zip(parts, told, harsh, strict=True)
    )


def _in_company(letter: Letter, parts: Sequence[Part], told: Sequence[_Told], weights: ActWeights) -> list[_Told]:
    """Return what sentences do with the harmful acts weighed anew by the rest of the letter; a subject stands for itself."""
    running = [n for n, part in enumerate(parts) if part.end > letter.body.start]
    if len(running) < 2:
        return list(told)  # no company
    words = [len(parts[n].text.split()) for n in running]
    acts = acts_in_company([told[n][3] for n in running], words, weights.company)
    found = list(told)
    for n, harmful in zip(running, acts, strict=True):
        alone, likely, beside, sums = told[n]
        found[n] = (
            alone.difference(weights.company) | harmful,
            likely,
            beside.difference(weights.company) | harmful,
            sums,
        )
    return found


# Who types changes one sentence of a letter: the others are not weighed again.
@lru_cache(1024)
def _acts(sentence: str, form: str, weights: ActWeights) -> _Told:
    sums = tuple(weigh(sentence, form, weights))
    acts, likely, beside = (
        frozenset(act for act, total, least in zip(weights.acts, sums, levels, strict=True) if total >= least)
        for levels in (weights.enough, weights.likely, weights.beside)
    )
    return acts, likely, beside, sums


def weigh(sentence: str, form: str, weights: ActWeights) -> list[float]:
    """Return how much speaks for each act; from 0 on more than against it."""
    tokens = tokens_of(sentence)
    signs = signs_of(tokens, form)
    shown = [row for sign in signs if (row := weights.signs.get(sign)) is not None]
    known = [found for token in tokens for part in word_parts(token) if (found := weights.words.get(part))]
    size, length = len(signs) ** 0.5 or 1.0, sum(telling**2 for telling, _ in known) ** 0.5 or 1.0
    none = (0.0,) * len(weights.acts)
    by_signs = map(sum, zip(none, *shown, strict=True))
    by_words = map(sum, zip(none, *(meant for _, meant in known), strict=True))
    return [
        bias + of_signs / size + of_words / length
        for bias, of_signs, of_words in zip(weights.bias, by_signs, by_words, strict=True)
    ]


def tokens_of(sentence: str) -> tuple[str, ...]:
    """Return a sentence's words and marks in small letters; "@" for a name, "#" for a figure."""
    raw = _TOKEN.findall(sentence[:_LONGEST])
    found = []
    for place, token in enumerate(raw):
        low = token.lower().replace("’", "'")
        if token[0].isdigit():
            low = "#"
        elif (
            token[0].isupper()
            and not token.isupper()
            and place
            and raw[place - 1] not in '.!?:"'
            and low not in _CAPITALS
        ):
            low = "@"
        found.append(low)
    return tuple(found)


def signs_of(tokens: Sequence[str], form: str) -> frozenset[str]:
    """Return what a sentence shows."""
    if not tokens:
        return frozenset()
    found = set(tokens)
    pairs = [f"{a} {b}" for a, b in pairwise(tokens)]
    found.update(pairs)
    found.update(f"{pair} {token}" for pair, token in zip(pairs, tokens[2:], strict=False))
    # What blames in an answer to a no may be a plain question in another letter.
    found.update([f"{form}|{token}" for token in found if " " not in token])
    found.update("~" + stem for token in tokens if len(stem := _stem(token)) > 3)
    found.update(
        (
            f"form {form}",
            "^" + tokens[0],
            "^" + " ".join(tokens[:2]),
            "$" + tokens[-1],
            f"length {min(6, len(tokens) // 6)}",
        )
    )
    return frozenset(found)


def word_parts(token: str) -> tuple[str, ...]:
    """Return a word as tables of meaning have it: "I'd" is "i" and "'d"."""
    head, mark, tail = token.partition("'")
    return (head, mark + tail) if mark and head and tail else (token,)


@lru_cache(4096)
def _stem(word: str) -> str:
    return (_ENDING.sub("", word) if len(word) > 4 else word)[:_STEM]


def read_weights(text: str) -> ActWeights:
    """Return the weights in a shipped text: the acts with bias and three levels; a line a sign with place and weight; behind a line "*", a line a word, both sorted. Numbers in hundredths."""
    head, _, body = text.partition("\n*\n")
    levels, _, signs = head[head.index("\n") + 1 :].partition("\n")
    acts, *numbers = zip(*(field.split() for field in levels.split("\t")), strict=True)
    bias, enough, likely, beside = (tuple(int(value) / 100 for value in level) for level in numbers)
    return ActWeights(
        acts, bias, enough, likely, beside, Lines(signs, partial(_sign, len(acts))), Lines(body.strip("\n"), _word)
    )


def read_whole(text: str) -> dict[str, WholeJudge]:
    """Return the judges of whole letters in a shipped text: a line each with what may be lacking, bias and level, then a line a sign with its weight, indented."""
    found: dict[str, WholeJudge] = {}
    signs: dict[str, float] = {}
    for line in text.splitlines():
        if line.startswith("\t"):
            sign, _, weight = line.strip().rpartition("\t")
            signs[sign] = float(weight)
        elif line and not line.startswith("#"):
            what, bias, enough = line.split("\t")
            signs = {}
            found[what] = WholeJudge(float(bias), float(enough), signs)
    return found


def _sign(acts: int, line: str) -> tuple[float, ...]:
    row = [0.0] * acts
    for pair in line.split("\t"):
        place, weight = pair.split()
        row[int(place)] = int(weight) / 100
    return tuple(row)


def _word(line: str) -> tuple[float, tuple[float, ...]]:
    told, meant = line.split("\t")
    telling = int(told) / 100
    return telling, tuple(telling * int(weight) / 100 for weight in meant.split())
