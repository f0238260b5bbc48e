"""Weigh what a breath of notes does: a promise of mine or theirs, when they decide, a question of mine; by its words, their meaning, and where it stands.

Two linear models added up, as for sentences of letters: one weighs signs (words, stems, pairs of words and of their kinds, the beginning and the end),
the other gives every common word a weight by what it means, so that words no example had count too. The weights are shipped data, learned by
`scripts/train_note_acts.py`. Names are "@" and figures "#"; days, months and hours are one word each.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from sincerely.core.reading.debrief.talk.utterances import Utterance
from sincerely.core.reading.debrief.text.lexicon import Lexicon, NoteWeights
from sincerely.core.reading.debrief.text.words import words_of
from sincerely.core.reading.patterns import compiled

NAME, DAY, FIGURE = "@", "<day>", "#"
#: What a rule that sees an act adds to its sum: the judge is rarely so sure against one that is right.
RULE_COUNTS = 3.0
_TOKEN = compiled(r"\w+(?:['’]\w+)*|->|=>|→|\?+|!+|\.{2,}|…|[@+&/;:()\"“”,.=–—-]")
_ENDING = compiled(r"(?:ing|edly|ed|es|s|ly|'s|ies)$")
_STEM, _LONGEST = 6, 400
_DAYS = words_of("""
    monday mondays tuesday wednesday thursday friday saturday sunday mon tue tues wed weds wednes thu thur thurs fri sat sun
    tomorrow tmrw tmr tomoz tomo tomorow tmw 2moro 2morrow today 2day tonight tonite 2nite 2night
    january february april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    weekend wkend week wk weeks wks day days fortnight month months easter christmas xmas noon midnight eod cob
""")
_PLAIN = words_of("""
    i i'm im i'll ill i'd id i've ive me my mine we us our you u ur your him her his hers he she they them their it its this
    that the a an and n or but so if when whether what who which how why where here there to of in on at by for from with w
    about re abt as than not no never is are was were be been am do does did has have had will would could should can may might
    must need needs wants want asked said told says get gets got getting any some every each all both out up over off back
    once after before until till then now yet still just really only also
""")


@dataclass(frozen=True, slots=True)
class Breath:
    """A breath of notes with what stands around it: its own words, those before and after in its line, and what is known of the place."""

    tokens: tuple[str, ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    place: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class People:
    """How people are known in notes: those on the roster by a pattern, others by the given names of the world."""

    names: re.Pattern[str]
    given: frozenset[str]
    _read: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)  # once a text


def people_of(names: re.Pattern[str], lexicon: Lexicon) -> People:
    """Return whom the judge writes as "@": a given name that is an everyday word too is none."""
    return People(names, _only_names(lexicon.given, lexicon.english, lexicon.words))


@lru_cache(maxsize=4)
def _only_names(given: frozenset[str], english: frozenset[str], words: frozenset[str]) -> frozenset[str]:
    return given - english - words


def acts_of(breath: Breath, weights: NoteWeights) -> dict[str, float]:
    """Return how far each act is above or below what is enough to believe it; above nought it is believed."""
    sums = weigh(breath, weights)
    return {act: total - least for act, total, least in zip(weights.acts, sums, weights.enough, strict=True)}


def breath_of(said: Utterance, before: Utterance | None, after: Utterance | None, people: People) -> Breath:
    """Return an utterance as the judge sees it."""
    place = [f"section {said.section}", f"side {said.side}"]
    if said.own:
        place.append("own")
    if said.labelled:
        place.append("labelled")
    if said.ask:
        place.append("ask")
    return Breath(
        tokens_of(said.text, people),
        tokens_of(before.text, people) if before is not None and before.line is said.line else (),
        tokens_of(after.text, people) if after is not None and after.line is said.line else (),
        tuple(place),
    )


def tokens_of(text: str, people: People) -> tuple[str, ...]:
    """Return the words and marks of a text in small letters, people as "@", figures as "#", days as one word."""
    if text in people._read:
        return people._read[text]
    plain = people.names.sub(NAME, text[:_LONGEST])
    found = []
    for token in _TOKEN.findall(plain):
        low = token.lower().replace("’", "'")
        if low[0].isdigit():
            low = DAY if low in _DAYS else FIGURE
        elif low in _DAYS:
            low = DAY
        elif low.partition("'")[0] in people.given and low not in _PLAIN:
            low = NAME
        elif len(low) > 1 and not low[0].isalnum():
            low = low[0] if low[0] in "?!" else "->" if low in {"=>", "→"} else low
        found.append("->" if low == "→" else low)
    people._read[text] = tuple(found)
    return people._read[text]


def signs_of(breath: Breath) -> frozenset[str]:
    """Return what a breath shows."""
    tokens = breath.tokens
    if not tokens:
        return frozenset()
    found = set(tokens)
    row = ["^", *tokens, "$"]
    found.update(f"{a} {b}" for a, b in pairwise(row))
    kinds = ["^", *map(_kind, tokens), "$"]
    found.update(f"{a}_{b}_{c}" for a, b, c in zip(kinds, kinds[1:], kinds[2:], strict=False))
    found.update("~" + stem for token in tokens if len(stem := _stem(token)) > 3)
    found.add(f"length {min(6, int(2 * math.log2(len(tokens))))}")
    found.update(f"< {token}" for token in breath.before[-2:])
    found.update(f"> {token}" for token in breath.after[:2])
    found.add("first" if not breath.before else "later")
    found.add("last" if not breath.after else "sooner")
    found.update(breath.place)
    return frozenset(found)


def weigh(breath: Breath, weights: NoteWeights) -> tuple[float, ...]:
    """Return how much speaks for each act, in logits."""
    sums = list(weights.bias)
    signs = signs_of(breath)
    size = len(signs) ** 0.5 or 1.0
    for sign in signs:
        for place, weight in weights.signs.get(sign, ()):
            sums[place] += weight / size
    known = [found for part in word_parts(breath.tokens) if (found := weights.words.get(part))]
    length = sum(telling**2 for telling, _ in known) ** 0.5 or 1.0
    for telling, meant in known:
        share = telling / length
        sums = [total + share * weight for total, weight in zip(sums, meant, strict=True)]
    return tuple(sums)


def word_parts(tokens: Iterable[str]) -> list[str]:
    """Return words as tables of meaning have them: "i'd" is "i" and "'d"."""
    found: list[str] = []
    for token in tokens:
        head, mark, tail = token.partition("'")
        found += [head, mark + tail] if mark and head and tail else [token]
    return found


def _kind(token: str) -> str:
    return token if token in _PLAIN or not token[0].isalpha() else "w"


def _stem(word: str) -> str:
    return (_ENDING.sub("", word) if len(word) > 4 else word)[:_STEM]


__all__ = [
    "RULE_COUNTS",
    "Breath",
    "People",
    "acts_of",
    "breath_of",
    "people_of",
    "signs_of",
    "tokens_of",
    "weigh",
    "word_parts",
]
