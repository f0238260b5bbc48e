"""Words that a note misspells, put right where only one can be meant: "insted", "diffrent", "there own traveller"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from sincerely.core.letters.checks.near_words import one_slip
from sincerely.core.letters.checks.spelling import EVERYDAY
from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.word_classes import ADJECTIVE, ADVERB, BASE, NOUN, PLURAL, THIRD, WordClasses
from sincerely.core.letters.notes.third_parties import given_name
from sincerely.core.letters.notes.typed import WITHOUT
from sincerely.core.letters.values import Context, Topic

_WORD = re.compile(r"(?<![\w@./'’-])[a-z]{5,}(?![\w@/'’-])")
_THERE = re.compile(r"\b([Tt])here (?=(?:(own|biggest|main|own|first|only|old|new|best|worst) )?([a-z]{3,}))")
_TOO = re.compile(r"\b(is|are|was|were|am|be|it's|they're|far|much) to (?=([a-z]+)\b)")


# What is typed short, or without its mark or ending, and can be nothing else.
_TYPED = (
    (re.compile(r"(?i)\bsch (?=\d)"), "schedule "),
    (re.compile(r"\bpr (?=(?:day|week|month|year|hour|shift)\b)"), "per "),
    (re.compile(r"\b(\d{1,2}) and (\d{1,2}) ?h\b"), r"\1:00 and \2:00"),
    (re.compile(r"\b[Ww]hse\b"), "warehouse"),
    (re.compile(r"\bkids (?=wear\b|menu\b|club\b|clothes\b|room\b)"), "kids' "),
    (re.compile(r"\bsale (?=(?:went|goes|rose|fell|dropped|grew) )"), "sales "),
)
_KNOWN = (
    EVERYDAY
    | set(WITHOUT)
    | set(w.VERB_FORMS)
    | set(w.ABBREVIATIONS)
    | w.DETERMINERS
    | w.PREPOSITIONS
    | w.ADVERBS
    | w.ADJECTIVES
    | w.COUNT_NOUNS
    | w.PERSON_NOUNS
    | w.MASS
    | set(w.PROPER)
    | w.SUBJECTS
)


def notes_spelt_right(context: Context, words: WordClasses) -> Context:
    """Return a context with the notes of its topics spelt right; what anybody or anything there is called stays."""
    talk, who = context.interview, context.recipient.name
    named = " ".join(
        [who, context.candidate.name, context.employer.name, *talk.others, *(t.with_ for t in talk.topics)]
    )
    names = frozenset(re.findall(r"\w+", named.lower()))
    return replace(context, interview=replace(talk, topics=tuple(_in_topic(t, words, names) for t in talk.topics)))


def _in_topic(topic: Topic, words: WordClasses, names: frozenset[str]) -> Topic:
    return replace(
        topic,
        topic=spelt_right(topic.topic, words, names),
        they_said=spelt_right(topic.they_said, words, names),
        i_said=spelt_right(topic.i_said, words, names),
        since=spelt_right(topic.since, words, names),
    )


def spelt_right(note: str, words: WordClasses, names: frozenset[str] = frozenset()) -> str:
    """Return a note with its plain misspellings put right; what may be a name, a trade's word or another word stays."""
    for pattern, right in _TYPED:
        note = pattern.sub(right, note)
    note = _WORD.sub(lambda found: found[0] if found[0] in names else _meant(found[0], words), note)
    note = _THERE.sub(lambda found: _their(found, note, words), note)
    return _TOO.sub(
        lambda found: (
            f"{found[1]} too " if words.of(found[2]) & ADJECTIVE and not words.of(found[2]) & BASE else found[0]
        ),
        note,
    )


@lru_cache(maxsize=4096)
def _meant(word: str, words: WordClasses) -> str:
    if (ends := re.fullmatch(r"([a-z]{2,}[^aeiou])ys", word)) and words.of(f"{ends[1]}y") & NOUN:
        return f"{ends[1]}ies"  # "familys"
    if words.knows(word) or given_name(word) or word in _KNOWN or word.removesuffix("s") in _KNOWN:
        return word
    near = {other for other in one_slip(word) if other in EVERYDAY and other[0] == word[0]}
    alike = [other for other in near if _bare(other) == _bare(word)]
    sure = alike or list(near)
    return sure[0] if len(sure) == 1 else word


def _bare(word: str) -> str:
    """Return a word without its doubled letters and inner vowels: what is left out most often."""
    return re.sub(r"(.)\1", r"\1", word[0] + re.sub(r"[aeiou](?=.)", "", word[1:]))


def _their(found: re.Match[str], note: str, words: WordClasses) -> str:
    """Return "there" before a thing as "their": "there biggest problem", but "there are", "over there people wait"."""
    thing = words.of(found[3])
    before = re.search(r"(\w+)\W*$", note[: found.start()])
    alone = (
        thing & (NOUN | PLURAL)
        and not thing & (BASE | THIRD | ADVERB | ADJECTIVE)
        and found[3] not in w.AUX | w.PREPOSITIONS
    )
    verb = before is not None and bool(
        words.of(before[1].lower()) & (BASE | THIRD)
        or before[1].lower() in w.PREPOSITIONS | {"said", "that", "all", "know", "knows"}
    )
    ends = (
        re.match(r"\s*\w+\s*(?:$|[.,;])", note[found.end() :]) is not None
        and before is not None
        and before[1].lower() in {"know", "knows", "take", "takes", "do", "does", "book", "fill"}
    )
    fits = (found[2] and thing & (NOUN | PLURAL)) or (alone and verb) or (ends and thing & (NOUN | PLURAL))
    return f"{found[1]}heir " if fits else found[0]
