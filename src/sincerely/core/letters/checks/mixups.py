"""One of a set in the place of another: hours for minutes, a daughter for a son, spring for autumn, rose for fell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sincerely.core.calendar_names import MONTHS
from sincerely.core.letters.checks.kinds import Setting, cased, finding
from sincerely.core.letters.checks.particulars import PARTICULAR
from sincerely.core.letters.english.vocabulary import FUNCTION, shared, stem
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding
from sincerely.core.reading.patterns import compiled

KINDS = ()

# Words of a set exclude one another: of one thing only one of them is true. Forms that are the same word stand together.
_SETS = """
    second/seconds/sec minute/minutes/min/mins hour/hours/hr/hrs day/days week/weeks month/months year/years/yr/yrs decade/decades
    spring summer autumn/fall winter
    january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec
    morning/mornings afternoon/afternoons evening/evenings/night/nights
    day/days/daytime night/nights
    mother/mum/mom father/dad
    daughter/daughters son/sons granddaughter/granddaughters grandson/grandsons
    brother/brothers sister/sisters cousin/cousins
    wife husband
    first second third fourth fifth sixth
    east/eastern west/western
    north/northern south/southern
    left right
    metre/metres/meter/meters/m foot/feet/ft yard/yards mile/miles kilometre/kilometres/km inch/inches centimetre/centimetres/cm millimetre/mm
    litre/litres/liter/liters gallon/gallons pint/pints
    kilo/kilos/kg gram/grams pound/pounds/lb/lbs ton/tons/tonne/tonnes ounce/ounces
    euro/euros dollar/dollars pound/pounds/quid
    half third quarter fifth
    rose/risen/grew/grown/up/increased/climbed fell/fallen/dropped/down/decreased/shrank/sank
    more fewer/less
    hundred/hundreds thousand/thousands million/millions
    nursery primary secondary
    weekly monthly quarterly yearly/annual daily
    upstairs downstairs
    adults children
    patients nurses pupils teachers parents
    phone/telephone video
"""
_MEMBERS: list[dict[str, int]] = [
    {form: nth for nth, forms in enumerate(line.split()) for form in forms.split("/")}
    for line in _SETS.strip().splitlines()
]
_SETS_OF: dict[str, list[dict[str, int]]] = {}
for _set in _MEMBERS:
    for _form in _set:
        _SETS_OF.setdefault(_form, []).append(_set)
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORD = compiled(rf"(?:{'|'.join(_TENS)})-[a-z]+|[^\W\d_]+|\d+(?:[.,]\d+)*|%", re.IGNORECASE)
# Words between which a number stands, or that only lean on their neighbour.
_LEANING = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "per",
        "each",
        "every",
        "this",
        "that",
        "last",
        "next",
        "late",
        "early",
        "by",
        "for",
        "to",
        "from",
        "and",
        "s",
        "t",
    ]
)
_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_NUMBERS = {w: str(n) for n, w in enumerate(_ONES.split())} | {w: str(10 * n) for n, w in enumerate(_TENS, 2)}
_TIMES = _MEMBERS[0]


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find a word whose like stands at the same place on record, and which itself is nowhere there."""
    if setting.context is None or setting.form in ("public-post", "supporter-message"):
        return
    lines, spoken = _recorded(setting.record)
    for sentence in letter.sentences:
        said = letter.plain[sentence.start : sentence.end]
        if said.rstrip().endswith("?"):
            continue
        plain, spans = _words(said)
        for at, word in enumerate(plain):
            for members in _SETS_OF.get(word, ()):
                if spoken.isdisjoint(members) or any(
                    form in spoken for form, nth in members.items() if nth == members[word]
                ):
                    continue
                if any(members.get(other, members[word]) != members[word] for other in plain):
                    continue  # "at night, not morning": one is held against the other
                around = _content(plain)
                right = next((r for line in lines if (r := _instead(plain, at, members, line, around))), "")
                if right:
                    a, b = (sentence.start + offset for offset in spans[at])
                    there = letter.text[a:b]
                    right = cased(there, right)
                    yield finding(PARTICULAR, letter, a, b, f'Your notes have "{right}" here, not "{there}".', [right])
                    break


@lru_cache(64)
def _recorded(record: str) -> tuple[tuple[tuple[str, ...], ...], frozenset[str]]:
    """Return a record's lines in words, and all words that it has; its dates count by their months."""
    lines = tuple(_words(line)[0] for line in re.sub(r"\d{4}-\d\d-\d\d", " ", record).split("\n") if line.strip())
    months = {MONTHS[int(m) - 1] for m in re.findall(r"\b\d{4}-(0[1-9]|1[0-2])-\d\d\b", record)}
    return lines, frozenset(w for line in lines for w in line) | months


def _instead(plain: Sequence[str], at: int, members: dict[str, int], line: Sequence[str], around: set[str]) -> str:
    """Return the word of the set that the line has where the letter has another, "" where the two speak of different things."""
    for there, word in enumerate(line):
        if members.get(word, members[plain[at]]) == members[plain[at]]:
            continue
        alike = shared(around, _content(line) - {stem(word)})
        number = _before(plain, at).isdigit() and _before(plain, at) == _before(line, there)
        if members is _TIMES:
            # A length of time is told by its number; without one "days" and "weeks" are any days and weeks.
            if number and (alike or _before(plain, at) not in "12"):
                return word
            continue
        beside = number or _neighbours(plain, at) & _neighbours(line, there)
        if (beside and alike) or len(alike) >= 4:
            return word
    return ""


def _neighbours(words: Sequence[str], at: int) -> set[str]:
    """Return the stems of the nearest words with a meaning on both sides."""
    before = next((w for w in reversed(words[:at]) if w not in FUNCTION and w not in _LEANING), "")
    behind = next((w for w in words[at + 1 :] if w not in FUNCTION and w not in _LEANING), "")
    return {stem(w) for w in (before, behind) if w}


def _before(words: Sequence[str], at: int) -> str:
    return words[at - 1] if at else ""


@lru_cache(1024)
def _words(line: str) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """Return a line's words as they are compared, and where each stands."""
    found = list(_WORD.finditer(line))
    return tuple(_plain(m[0]) for m in found), tuple(m.span() for m in found)


def _plain(word: str) -> str:
    low = word.lower()
    tens, _, unit = low.partition("-")
    if unit and tens in _NUMBERS:
        return str(int(_NUMBERS[tens]) + int(_NUMBERS.get(unit, "0")))
    return _NUMBERS.get(low, low)


def _content(words: Sequence[str]) -> set[str]:
    return {stem(w) for w in words if len(w) > 2 and w not in FUNCTION and not w.isdigit() and w not in _TIMES}
