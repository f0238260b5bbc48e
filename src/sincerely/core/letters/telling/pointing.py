"""Words that point at somebody or something: whether a text says who or what is meant."""

from __future__ import annotations

import re

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.word_classes import ANY_VERB, NOUN, PLURAL, WordClasses
from sincerely.core.letters.notes.turning import tokens
from sincerely.core.letters.strengths.claim_kinds import is_person

SOMEBODY = re.compile(r"(?i)\b(?:he|she|him|her|his|hers)\b")
SOMETHING = re.compile(
    r"(?i)\b(?:it|its|they|them|their|those|ones?(?=$|[.,;]| (?:of|for|to|on|at|in|by|with|from|per|each|every|too|who|that|which)\b)|there)\b"
)


_TIMES = w.listed(
    "day days week weeks month months year years time times night evening morning afternoon way kind sort point"
)
_THAT_THING = re.compile(
    r"(?i)\b(?:that|those|these|this) (?!(?<=those )(?:on|with|who|that|in|from|at|of|for|under|over)\b)([a-z][\w-]+)\b(?! \w+(?:s|ed|t)\b)"
)


_ONE_OF = re.compile(r"(?i)\b(?:an?|the|some|any|every|each|one|another|two|my) (?:[a-z-]+ )?(?P<who>[a-z]{3,})\b")
# What ends as those do who do something, and is nobody.
_NO_PERSON = re.compile(r"(?i)(?:ever|over|under|after|order|number|paper|water|matter|letter|offer|corner|winter|summer|server|computer|printer|power|tower|shower|error|floor|door|motor|tractor|color|mirror|sensor|weather|counter|register|folder|cover|river|razor|harbou?r|labou?r|hour|year|beer|deer|career|meter|metre|centre|center|layer|buffer|filter|rotor|boiler|freezer|trailer|ladder|gutter|plaster|timber|shutter|cancer|fever|dinner|supper)")  # fmt: skip


def names_one(text: str) -> bool:
    """Say whether words name somebody whom a "he" or "her" behind them means: "a trucker", "a nervous guest"."""
    low = [x.lower() for x in tokens(text)]
    if any(x in w.PERSON_NOUNS or is_person(x) or x in _ANYONE for x in low):
        return True
    return any(
        re.search(r"[a-z]{3}(?:er|or|our|ist|ian|ant)$|(?:man|woman|child|mother|father|baby|lad|lady|mare|horse|dog|cat|cow|boy|girl)$", x) and not _NO_PERSON.fullmatch(x)
        for x in (found["who"].lower() for found in _ONE_OF.finditer(text))
    )  # fmt: skip


_ANYONE = w.listed(
    "chap bloke fella fellow lassie laddie gent pensioner someone somebody anyone anybody nobody person who customer client guest patient resident pupil student child"
)


def names_many(text: str) -> bool:
    """Say whether words name several, or anybody, whom a "they" means."""
    low = [x.lower() for x in tokens(text)]
    return names_one(text) or any(w.animate_plural(x) for x in low) or bool(re.search(r"[a-z]{3,}s\b", text))


def points_at_thing(text: str, before: str) -> bool:
    """Say whether a statement speaks of "that mirror", and nothing before it of a mirror."""
    said = {x.lower() for x in tokens(before)}
    for found in _THAT_THING.finditer(text):
        word, lead = found[1].lower(), text[: found.start()].split()
        pointing = lead and lead[-1].lower() in w.PREPOSITIONS
        if (
            pointing
            and word not in w.SUBJECTS | w.DETERMINERS | _TIMES
            and (word not in said or f" that {word}" in f" {before.lower()}")
        ):
            return True
    return False


# "She had that with a greyhound", "he did that": the word stands for a thing, and brings in no clause ("said that the ..."), nor goes with one ("that mirror").
_FOR_A_THING = re.compile(
    r"(?i)(?<![\w'])(?:that|this|these|those)(?=\s*(?:$|[.,;:]|(?:with|at|in|on|for|from|to|of|by|and|but|or|so|as|before|after|again|too|all|here|then|when|because|since|until|every|out|up|down|off|either|anyway|well|yet|now)\b))"
)
_ONE_OF_A_ROW = re.compile(
    rf"(?i)\b(?:the|her|his|their|your) (?:last|other|next|latter|former|previous|same) (?P<who>{'|'.join(sorted(w.PERSON_NOUNS))}|ones?|persons?|girl|guy|lad|lady|candidates?|cook|hire|starter|tenant)\b"
)


def stands_for_something(text: str, before: str) -> bool:
    """Say whether a text speaks of "that", or of "the last girl", as of something known, and nothing before says what or who that is."""
    found = _ONE_OF_A_ROW.search(text)
    return _FOR_A_THING.search(text) is not None or (found is not None and found["who"].lower() not in before.lower())


def hangs(text: str, named: bool, words: WordClasses) -> bool:
    """Say whether a statement holds a "she" or "it" of which nothing in the letter says who or what that is."""
    for pattern, clear in ((SOMEBODY, False), (SOMETHING, named)):
        found = pattern.search(text)
        if (
            found is None
            or clear
            or (found[0].lower() in {"there", "one", "ones", "those"} and pattern is SOMETHING and not found.start())
        ):
            continue
        before = [x.lower() for x in tokens(text[: found.start()])]
        if pattern is SOMEBODY and not names_one(text[: found.start()]):
            return True
        things = (
            words.of(x) & (NOUN | PLURAL) and (before[at - 1] in w.DETERMINERS or not words.of(x) & ANY_VERB)
            for at, x in enumerate(before)
            if at and x not in w.DETERMINERS
        )
        if pattern is SOMETHING and not (any(things) or (before and words.of(before[0]) & PLURAL)):
            return True
    return False
